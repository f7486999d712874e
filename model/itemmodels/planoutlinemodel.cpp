// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/planoutlinemodel.h"

#include "model/core/at.h"
#include "model/itemmodels/plantext.h"

#include <algorithm>

namespace backstop::itemmodels {

using recovery::AssessedPlan;

namespace {

bool haveSameNeeds(const AssessedPlan &a, const AssessedPlan &b)
{
    return std::ranges::equal(a.plan.components, b.plan.components,
                              [](const recovery::Component &one, const recovery::Component &other) {
                                  return one.name == other.name && one.dependencies == other.dependencies;
                              });
}

} // namespace

struct PlanOutlineModel::Node
{
    enum class Kind { Component, Needs, NeededBy };
    Kind kind = Kind::Component;
    int component = -1; ///< of a group: whose; of the root: -1
    Node *parent = nullptr;
    int row = 0;
    bool isFetched = false;
    std::vector<std::unique_ptr<Node>> children = {};

    Node *add(Kind childKind, int childComponent)
    {
        children.push_back(std::make_unique<Node>(Node{
            .kind = childKind,
            .component = childComponent,
            .parent = this,
            .row = static_cast<int>(children.size()),
        }));
        return children.back().get();
    }
};

PlanOutlineModel::PlanOutlineModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

PlanOutlineModel::~PlanOutlineModel() = default;

void PlanOutlineModel::setPlan(std::shared_ptr<const AssessedPlan> plan)
{
    const bool isSame = m_plan && plan && haveSameNeeds(*m_plan, *plan);
    if (!isSame)
        beginResetModel();
    m_plan = std::move(plan);
    m_worst = m_plan ? recovery::worstByComponent(*m_plan) : decltype(m_worst)();
    if (isSame) {
        tellChanges({});
        return;
    }
    m_graph = m_plan ? std::make_unique<recovery::DependencyGraph>(m_plan->plan) : nullptr;
    m_root = std::make_unique<Node>();
    m_root->isFetched = true;
    for (int i = 0; m_graph && i < m_graph->size(); ++i)
        m_root->add(Node::Kind::Component, i);
    endResetModel();
}

/// Of all rows that there are: only what was opened.
void PlanOutlineModel::tellChanges(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    emit dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    for (int row = 0; row < rows; ++row)
        tellChanges(index(row, 0, parent));
}

const PlanOutlineModel::Node &PlanOutlineModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

int PlanOutlineModel::componentAt(const QModelIndex &index) const
{
    return nodeAt(index).component;
}

QModelIndex PlanOutlineModel::topIndex(int component) const
{
    return index(component, 0);
}

/// The components below a group, as the graph has them.
const std::vector<int> &PlanOutlineModel::membersOf(const Node &node) const
{
    static const std::vector<int> none;
    if (!m_graph || node.component < 0 || node.kind == Node::Kind::Component)
        return none;
    return node.kind == Node::Kind::Needs ? m_graph->needs(node.component)
                                          : m_graph->neededBy(node.component);
}

QModelIndex PlanOutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = nodeAt(parent);
    if (row < 0 || at(row) >= node.children.size() || column != 0)
        return {};
    return createIndex(row, column, node.children[at(row)].get());
}

QModelIndex PlanOutlineModel::parent(const QModelIndex &child) const
{
    Node *parent = nodeAt(child).parent;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int PlanOutlineModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeAt(parent).children.size());
}

int PlanOutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool PlanOutlineModel::hasChildren(const QModelIndex &parent) const
{
    const Node &node = nodeAt(parent);
    if (node.isFetched || node.component < 0)
        return !node.children.empty();
    return node.kind != Node::Kind::Component || !m_graph->needs(node.component).empty() ||
           !m_graph->neededBy(node.component).empty();
}

bool PlanOutlineModel::canFetchMore(const QModelIndex &parent) const
{
    return !nodeAt(parent).isFetched && hasChildren(parent);
}

void PlanOutlineModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid() || !canFetchMore(parent))
        return;
    Node *node = static_cast<Node *>(parent.internalPointer());
    node->isFetched = true;
    std::vector<std::pair<Node::Kind, int>> wanted;
    if (node->kind == Node::Kind::Component) {
        if (!m_graph->needs(node->component).empty())
            wanted.emplace_back(Node::Kind::Needs, node->component);
        if (!m_graph->neededBy(node->component).empty())
            wanted.emplace_back(Node::Kind::NeededBy, node->component);
    } else {
        for (const int member : membersOf(*node))
            wanted.emplace_back(Node::Kind::Component, member);
    }
    beginInsertRows(parent, 0, static_cast<int>(wanted.size()) - 1);
    for (const auto &[kind, component] : wanted)
        node->add(kind, component);
    endInsertRows();
}

QString PlanOutlineModel::text(const Node &node) const
{
    switch (node.kind) {
    case Node::Kind::Needs:
        return tr("Needs (%L1)").arg(membersOf(node).size());
    case Node::Kind::NeededBy:
        return tr("Needed by (%L1)").arg(membersOf(node).size());
    case Node::Kind::Component:
        break;
    }
    return m_plan->plan.components[at(node.component)].name;
}

/// A group alone does not say whose it is.
QString PlanOutlineModel::sentence(const Node &node) const
{
    const recovery::Component &component = m_plan->plan.components[at(node.component)];
    if (node.kind == Node::Kind::Needs)
        return tr("What %1 needs, %Ln component(s)", nullptr, static_cast<int>(membersOf(node).size()))
            .arg(component.name);
    if (node.kind == Node::Kind::NeededBy)
        return tr("Who needs %1, %Ln component(s)", nullptr, static_cast<int>(membersOf(node).size()))
            .arg(component.name);
    return QStringList{component.name, statusText(statusOf(m_worst[at(node.component)])),
                       priorityText(component.priority), targetText(*m_plan, node.component)}
        .join(QStringLiteral(", "));
}

QVariant PlanOutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_plan)
        return {};
    const Node &node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node);
    case Qt::AccessibleTextRole:
    case AccessibleSentenceRole:
    case ExactTextRole:
        return sentence(node);
    case StatusRole:
        return static_cast<int>(node.kind == Node::Kind::Component ? statusOf(m_worst[at(node.component)])
                                                                   : Status::None);
    default:
        return {};
    }
}

QVariant PlanOutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return tr("Component");
    return {};
}

} // namespace backstop::itemmodels
