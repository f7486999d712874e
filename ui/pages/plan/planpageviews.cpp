// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of a plan is looked at: the outline beside the picture, filters, what a component reaches, and circles link by link.
#include "model/itemmodels/grouptext.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/plan/circlepanel.h"
#include "ui/pages/plan/planfilterbar.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planpage.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/viewsetup.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

namespace backstop::ui {

namespace {

constexpr int kOutlineCharacters = 20;
constexpr int kMostReachedNamed = 40; // of what is reached, in the line over the picture

QString nameOf(const recovery::AssessedPlan &plan, int component)
{
    return plan.plan.components[static_cast<std::size_t>(component)].name;
}

/// The chain that decides when all is back, in words: the bold line of the picture.
QString pathText(const recovery::AssessedPlan &plan)
{
    QStringList names;
    for (const int component : plan.criticalPath)
        names << nameOf(plan, component);
    if (names.isEmpty())
        return {};
    return PlanPage::tr("Critical path, %1: %2")
        .arg(itemmodels::computedText(plan.earliest[static_cast<std::size_t>(plan.criticalPath.back())]),
             names.join(QStringLiteral(" → ")));
}

} // namespace

QWidget *PlanPage::buildOutline()
{
    m_outlineTree = new QTreeView;
    m_outlineTree->setObjectName(QStringLiteral("planOutline"));
    m_outlineTree->setAccessibleName(tr("Outline of the plan"));
    m_outlineTree->setModel(&m_outline);
    setUpTree(m_outlineTree, {{0, kOutlineCharacters}});
    m_outlineTree->setHeaderHidden(true);
    m_outlineTree->setRootIsDecorated(true);
    m_outlineTree->setExpandsOnDoubleClick(false);
    m_outlineTree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_outlineTree->setMinimumWidth(textWidth(m_outlineTree, 12));
    connect(m_outlineTree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid() && !m_isFiltering)
                    follow(m_outline.componentAt(row));
            });
    connect(m_outlineTree, &QTreeView::clicked, this,
            [this](const QModelIndex &row) { goTo(m_outline.componentAt(row)); });
    connect(m_outlineTree, &QTreeView::activated, this,
            [this](const QModelIndex &row) { openComponent(m_outline.componentAt(row)); });
    m_splitter = new QSplitter;
    m_splitter->setObjectName(QStringLiteral("planSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_outlineTree);
    m_splitter->addWidget(m_graph);
    m_outlineTree->setVisible(m_settings->value(QStringLiteral("plan/outline"), true).toBool());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({textWidth(m_outlineTree, kOutlineCharacters), 10'000});
    keepSplitter(m_splitter, m_settings, QStringLiteral("plan/splitter"));
    return m_splitter;
}

/// The same row stays where it is of the current component already, wherever in the outline that is.
void PlanPage::updateOutline()
{
    if (m_outline.componentAt(m_outlineTree->currentIndex()) == m_current &&
        m_outlineTree->currentIndex().isValid())
        return;
    const QModelIndex row = m_outline.topIndex(m_current);
    if (row.isValid()) {
        m_outlineTree->setCurrentIndex(row);
        m_outlineTree->scrollTo(row);
    }
}

void PlanPage::setReach(int reach)
{
    m_graph->setReach(static_cast<PlanReach>(reach));
    updatePath();
}

/// In words what the picture shows with lines.
void PlanPage::updatePath()
{
    if (!m_shown.assessed)
        return;
    const recovery::AssessedPlan &plan = *m_shown.assessed;
    const auto reach = static_cast<PlanReach>(m_reach->currentIndex());
    if (reach == PlanReach::Nothing || m_current < 0) {
        m_path->setText(pathText(plan));
        return;
    }
    const std::vector<int> &reached = m_graph->reached();
    QStringList names;
    for (const int component : reached) {
        if (names.size() >= kMostReachedNamed) {
            names << QStringLiteral("…");
            break;
        }
        names << nameOf(plan, component);
    }
    const int count = static_cast<int>(reached.size());
    const int group = m_graph->currentGroup();
    const QString who =
        group >= 0 ? itemmodels::groupTitle(m_shown.picture->groups->groups[static_cast<std::size_t>(group)])
                   : nameOf(plan, m_current);
    if (count == 0)
        m_path->setText(reach == PlanReach::Stops ? tr("Nothing else stops with %1").arg(who)
                                                  : tr("%1 needs nothing").arg(who));
    else
        m_path->setText((reach == PlanReach::Stops ? tr("%Ln component(s) stop with %1: %2", nullptr, count)
                                                   : tr("%Ln component(s) needed by %1: %2", nullptr, count))
                            .arg(who, names.join(QStringLiteral(", "))));
}

/// What is current stays so, also where the filter hides it: filtering chooses nothing.
void PlanPage::applyFilter()
{
    if (!m_shown.assessed || m_isShowing) // show() filters when it knows what is current
        return;
    const PlanFilter &filter = m_filterBar->filter();
    std::vector<bool> shown;
    if (!filter.isAll())
        shown = filter.shown(*m_shown.assessed);
    const auto all = static_cast<int>(m_shown.assessed->plan.components.size());
    m_filterBar->setCounts(static_cast<int>(std::ranges::count(shown, true)), all);
    m_isFiltering = true;
    for (int row = 0; row < all; ++row) {
        const bool hides = !shown.empty() && !shown[static_cast<std::size_t>(row)];
        if (m_outlineTree->isRowHidden(row, {}) != hides)
            m_outlineTree->setRowHidden(row, {}, hides);
    }
    m_sorted->setShown(shown);
    m_isFiltering = false;
    m_graph->setShown(std::move(shown));
    updateCurrent();
}

/// Link by link, while a circle is the current problem.
void PlanPage::updateCircle()
{
    const recovery::PlanProblem *problem = m_problems.problemAt(m_problemTable->currentIndex().row());
    const bool isCircle = problem && (problem->kind == recovery::ProblemKind::Cycle ||
                                      problem->kind == recovery::ProblemKind::SelfDependency);
    m_circle->setCircle(isCircle ? problem->components : QStringList());
}

void PlanPage::removeLink(const QString &name, const QString &need)
{
    if (!beginEditing() || !m_shown.assessed)
        return;
    removeNeed(m_shown.assessed->plan.indexOf(need), m_shown.assessed->plan.indexOf(name));
}

void PlanPage::connectTables()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid() && !m_isFiltering)
                    follow(m_sorted->mapToSource(row).row());
            });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &row) { openComponent(m_sorted->mapToSource(row).row()); });
    connect(m_orderTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid())
                    follow(m_order.componentAt(row.row()));
            });
    connect(m_orderTable, &QTableView::activated, this,
            [this](const QModelIndex &row) { openComponent(m_order.componentAt(row.row())); });
    connect(m_problemTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlanPage::updateCircle);
    connect(m_problemTable, &QTableView::clicked, this, [this](const QModelIndex &row) {
        if (m_circle->isHidden()) // else its links are what is wanted
            showProblem(row.row());
    });
    connect(m_problemTable, &QTableView::activated, this,
            [this](const QModelIndex &row) { showProblem(row.row()); });
    connect(m_circle, &CirclePanel::removalRequested, this, &PlanPage::removeLink);
    connect(m_circle, &CirclePanel::componentRequested, this,
            [this](const QString &name) { showComponent(m_shown.assessed->plan.indexOf(name)); });
    connect(m_filterBar, &PlanFilterBar::filterChanged, this, &PlanPage::applyFilter);
    connect(m_tabs, &QTabWidget::currentChanged, m_filterBar,
            [this](int tab) { m_filterBar->setVisible(tab <= 1); }); // which all others have in their order
    connect(m_tabs, &QTabWidget::currentChanged, this,
            &PlanPage::announce); // of a group only beside the picture
}

void PlanPage::focusList()
{
    regions().constLast()->setFocus();
}

void PlanPage::focusFind()
{
    if (m_stack->currentWidget() != m_content)
        return;
    m_find->takeKeys();
}

QList<QWidget *> PlanPage::regions() const
{
    if (m_stack->currentWidget() == m_empty)
        return {m_empty};
    if (m_tabs->currentIndex() == 0 && !m_outlineTree->isHidden())
        return {m_tabs->tabBar(), m_outlineTree, m_graph};
    QWidget *list = m_graph;
    if (m_tabs->currentIndex() == 1)
        list = m_table;
    else if (m_tabs->currentIndex() == 2)
        list = m_orderTable;
    else if (m_tabs->currentIndex() == 3)
        list = m_problemTable;
    if (list->isHidden()) // there is only a note that says why
        return {m_tabs->tabBar()};
    return {m_tabs->tabBar(), list};
}

} // namespace backstop::ui
