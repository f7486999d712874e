// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QHash>
#include <QUndoStack>

#include <memory>

namespace backstop::ui {

/// A copy of a plan that is being changed, step by step, each of which can be undone. What is not valid by itself (a component without a
/// name, a need that closes a circle) is not taken. Lives in the window's thread.
class PlanEditor : public QObject
{
    Q_OBJECT

public:
    explicit PlanEditor(QObject *parent = nullptr);

    /// From the beginning, with @p plan; nothing can be undone.
    void begin(const recovery::RecoveryPlan &plan);
    /// As it is now: it stays as long as nothing is changed.
    const recovery::RecoveryPlan &plan() const { return *m_plan; }
    QUndoStack *undoStack() { return &m_stack; }
    bool isChanged() const { return m_plan != m_begun && *m_plan != *m_begun; }

    /// At the end; false where its name is none or taken.
    bool add(const recovery::Component &component);
    /// In the place of component @p index. Who needed it goes on to do so where its name is another. False as above, and where it would
    /// need what needs it.
    bool replace(int index, const recovery::Component &component);
    /// Who needed it does not any more.
    void remove(int index);
    /// @p neededBy needs @p need from now on. Where that closes a circle nothing changes, and the circle is given: the names from
    /// @p neededBy on, each of which needs the next. Empty where it is done.
    QStringList addNeed(int need, int neededBy);
    void removeNeed(int need, int neededBy);
    void setFacts(const QString &name, const QString &description, std::chrono::seconds target);
    /// Components of a team that is in @p renamed are of the team with its new name.
    void setTeams(const std::vector<recovery::Team> &teams, const QHash<QString, QString> &renamed = {});

signals:
    void changed();

private:
    class Change;
    using SharedPlan = std::shared_ptr<const recovery::RecoveryPlan>;
    void push(recovery::RecoveryPlan plan, const QString &text);
    void set(const SharedPlan &plan);

    SharedPlan m_begun;
    SharedPlan m_plan; ///< the same object as in the steps before and after it
    QUndoStack m_stack;
};

/// The circle that would be closed if @p neededBy needed @p need: the names from @p neededBy on, each of which needs the next. Empty where
/// none would be.
QStringList circleOf(const recovery::RecoveryPlan &plan, int need, int neededBy);

} // namespace backstop::ui
