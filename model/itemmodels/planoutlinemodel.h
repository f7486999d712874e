// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"
#include "model/recovery/assessedplan.h"

#include <QAbstractItemModel>

#include <memory>

namespace backstop::itemmodels {

/// A plan as an outline: each component, below it what it needs and who needs it, below each of these the same again, and so on, also round
/// a circle. What is below a row is made when a view asks for it (fetchMore): a plan of 10,000 components costs what is opened. StatusRole
/// of a component is what is wrong with it. Lives in the window's thread.
class PlanOutlineModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit PlanOutlineModel(QObject *parent = nullptr);
    ~PlanOutlineModel() override;

    /// What is open stays open where the plan has the same components that need the same; null: none.
    void setPlan(std::shared_ptr<const recovery::AssessedPlan> plan);
    /// The component at @p index or, of a group, whose it is; -1 where there is none.
    int componentAt(const QModelIndex &index) const;
    /// The row of @p component at the top; invalid where there is none.
    QModelIndex topIndex(int component) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    const Node &nodeAt(const QModelIndex &index) const;
    const std::vector<int> &membersOf(const Node &node) const;
    QString text(const Node &node) const;
    QString sentence(const Node &node) const;
    void tellChanges(const QModelIndex &parent);

    std::shared_ptr<const recovery::AssessedPlan> m_plan;
    std::unique_ptr<recovery::DependencyGraph> m_graph;
    std::vector<std::optional<recovery::Severity>> m_worst;
    std::unique_ptr<Node> m_root;
};

} // namespace backstop::itemmodels
