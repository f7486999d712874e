// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drillhistoryview.h"

#include "model/itemmodels/roles.h"
#include "model/reports/drillwords.h"
#include "model/reports/readinesswords.h"
#include "ui/pages/drill/drillmeasuredview.h"
#include "ui/pages/drill/drilltext.h"
#include "ui/pages/drill/drilltrendview.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/viewsetup.h"

#include <QAction>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace backstop::ui {

using namespace recovery;

DrillHistoryView::DrillHistoryView(QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_last(new StateLabel(nullptr, TextSize::Section))
    , m_lastDetail(new Label)
    , m_start(namedButton(QStringLiteral("startDrill"), tr("Start a drill…")))
    , m_save(namedButton(QStringLiteral("saveDrillReport"), tr("Save report…"), QStringLiteral("save")))
    , m_find(new FindField(QStringLiteral("drillFind"),
                           [this](const QString &text, bool next) { return find(text, next); }))
    , m_list(new QTableView)
    , m_listModel(new QStandardItemModel(this))
    , m_measured(new DrillMeasuredView(settings))
    , m_trend(new DrillTrendView(settings))
    , m_tabs(new QTabWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    buildList();
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(buildTabs());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    keepSplitter(m_splitter, m_settings, QStringLiteral("drills/splitter"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addWidget(buildHead());
    layout->addWidget(m_splitter, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DrillHistoryView::chosen);
    connect(m_measured, &DrillMeasuredView::inspectedChanged, this, &DrillHistoryView::inspectedChanged);
    m_save->setEnabled(false);
    connect(m_start, &QPushButton::clicked, this, &DrillHistoryView::startRequested);
    connect(m_save, &QPushButton::clicked, this, &DrillHistoryView::saveRequested);
    connect(m_list, &QTableView::activated, this, [this] { regions().back()->setFocus(); });
}

DrillHistoryView::~DrillHistoryView()
{
    m_settings->setValue(QStringLiteral("drills/tab"), m_tabs->currentIndex());
}

QWidget *DrillHistoryView::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("drillTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("drillTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("What is shown of the drills"));
    m_tabs->tabBar()->setDrawBase(true);
    m_tabs->addTab(m_measured, tr("&Measured"));
    m_tabs->addTab(m_trend, tr("Tre&nd"));
    m_tabs->setCurrentIndex(m_settings->value(QStringLiteral("drills/tab"), 0).toInt() == 1 ? 1 : 0);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DrillHistoryView::askTrends);
    connect(m_trend, &DrillTrendView::drillChosen, this, &DrillHistoryView::choose);
    auto *table = new QAction(this);
    table->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    table->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(table);
    connect(table, &QAction::triggered, this, [this] {
        if (m_tabs->currentWidget() == m_trend)
            m_trend->toggleTable();
    });
    return m_tabs;
}

QWidget *DrillHistoryView::buildHead()
{
    m_last->setObjectName(QStringLiteral("drillLast"));
    m_lastDetail->setObjectName(QStringLiteral("drillLastDetail"));
    m_lastDetail->muted()->wrapped();
    m_start->setProperty("primary", true);
    auto *words = new QVBoxLayout;
    words->setSpacing(kInside);
    words->addWidget(m_last);
    words->addWidget(m_lastDetail);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(words, 1);
    m_find->setWhat(tr("Find a component or a drill"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kRelated);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_start);
    auto *side = new QVBoxLayout;
    side->setSpacing(kRelated);
    side->addLayout(buttons);
    side->addWidget(m_find);
    side->addStretch();
    layout->addLayout(side);
    return head;
}

void DrillHistoryView::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_start->setEnabled(m_canStart && !m_isBusy);
}

void DrillHistoryView::setLists(const DrillLists &lists, const QTimeZone &zone, Timestamp now)
{
    const QStringList before = chosenIds();
    std::vector<DrillSummary> drills(lists.drills.rbegin(), lists.drills.rend());
    const bool isSame = std::ranges::equal(drills, m_drills, {}, &DrillSummary::id, &DrillSummary::id);
    m_drills = std::move(drills);
    m_canStart = lists.plan && !lists.planProblem;
    m_start->setEnabled(m_canStart && !m_isBusy);
    setPlainToolTip(m_start, lists.planProblem ? lists.planProblem->message : QString());
    if (!isSame) {
        fillDrills(zone);
        m_isTrendStale = true;
    }
    if (m_drills.empty())
        return;
    askTrends();
    showLast(lists, now);
    if (!isSame || before.isEmpty())
        chooseAll(before);
}

/// What the last one was of, and where that was not the whole plan what the last one of the whole plan came to.
void DrillHistoryView::showLast(const DrillLists &lists, Timestamp now)
{
    const DrillSummary &last = m_drills.front();
    const auto ago = [now](const DrillSummary &drill) {
        return reports::spanText(std::max(std::chrono::seconds(0),
                                          std::chrono::floor<std::chrono::seconds>(now - drill.completedAt)));
    };
    const DrillScope scope = scopeOf(last);
    const QString outcome = reports::outcomeTitle(last.outcome);
    m_last->setState(lookOf(statusOf(last.outcome)),
                     scope.isKnown() ? tr("Last drill: %1 (%2)").arg(outcome, reports::scopeWords(scope))
                                     : tr("Last drill: %1").arg(outcome));
    QStringList detail{
        tr("%1 ago, %2 of %3 components recovered")
            .arg(ago(last), QLocale().toString(last.recovered), QLocale().toString(last.components))};
    if (last.hasMissedTarget)
        detail << tr("a target was missed");
    if (last.planVersion != 0 && lists.planVersion > last.planVersion)
        detail << tr("the plan was changed since");
    if (scope.isKnown() && !scope.isWhole()) {
        if (const auto whole = lastOfWholePlan(m_drills, last.plan))
            detail << (*whole ? tr("whole plan: %1, %2 ago")
                                    .arg(reports::outcomeTitle((*whole)->outcome), ago(**whole))
                              : tr("no drill of the whole plan"));
    }
    m_lastDetail->setText(detail.join(QStringLiteral(" · ")));
}

/// Those of @p ids that are listed, or the newest.
void DrillHistoryView::chooseAll(const QStringList &ids)
{
    choose(ids.value(0));
    if (const auto other = std::ranges::find(m_drills, ids.value(1), &DrillSummary::id);
        other != m_drills.end())
        m_list->selectionModel()->select(m_listModel->index(static_cast<int>(other - m_drills.begin()), 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void DrillHistoryView::choose(const QString &id)
{
    const auto found = std::ranges::find(m_drills, id, &DrillSummary::id);
    const int row = found == m_drills.end() ? 0 : static_cast<int>(found - m_drills.begin());
    if (!m_drills.empty())
        m_list->setCurrentIndex(m_listModel->index(row, 0));
}

QStringList DrillHistoryView::chosenIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        ids << index.data(itemmodels::IdRole).toString();
    std::ranges::sort(ids, std::greater()); // by time, the newest first
    return ids;
}

void DrillHistoryView::chosen()
{
    const QStringList ids = chosenIds();
    if (ids.isEmpty())
        return;
    m_trend->setDrill(ids.first());
    QString other = ids.value(1);
    if (ids.size() == 1) {
        if (const DrillSummary *before = comparableBefore(m_drills, ids.first()))
            other = before->id;
    }
    if (report() && ids.first() == m_wanted && other == m_wantedOther)
        return;
    m_wanted = ids.first();
    m_wantedOther = other;
    emit reportsWanted(ids.first(), other);
}

void DrillHistoryView::setReports(const DrillReport &report, const std::optional<DrillReport> &other)
{
    if (report.drill.id != m_wanted)
        return; // somebody has gone on meanwhile
    m_save->setEnabled(true);
    m_measured->setReports(report, other);
}

void DrillHistoryView::clearReports()
{
    m_wanted.clear();
    m_save->setEnabled(false);
    m_measured->clear();
}

void DrillHistoryView::setTrendsReading(qsizetype drills, qsizetype done)
{
    m_trend->setReading(drills, done);
}

void DrillHistoryView::setTrends(std::shared_ptr<const DrillTrends> trends)
{
    m_isTrendStale = m_isTrendStale || trends->unread > 0; // tried again when somebody comes back
    m_trend->setTrends(std::move(trends));
}

void DrillHistoryView::setTrendsFailed()
{
    m_isTrendStale = true;
    m_trend->setFailed();
}

/// Every report is read for them, which takes long where there are many: not before somebody looks.
void DrillHistoryView::askTrends()
{
    if (!isVisible() || m_tabs->currentWidget() != m_trend || m_drills.empty() ||
        !std::exchange(m_isTrendStale, false))
        return;
    m_trend->setReading(static_cast<qsizetype>(m_drills.size()));
    emit trendsWanted();
}

void DrillHistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askTrends();
}

void DrillHistoryView::openColumns()
{
    openColumnChooser((m_measured->table()->hasFocus() ? m_measured->table() : m_list)->horizontalHeader());
}

void DrillHistoryView::focusFind()
{
    m_find->takeKeys();
}

/// A component of the drill that is shown, where that is to be seen and has one; else a drill that has @p text in its row. Enter goes on
/// from the components to the drills, and from the last of those to the first component again.
bool DrillHistoryView::find(const QString &text, bool next)
{
    const bool hasComponents = m_tabs->currentWidget() == m_measured;
    const int from = std::max(0, m_measured->currentRow() + (next ? 1 : 0));
    if (hasComponents && (m_measured->find(text, from) || (!next && m_measured->find(text, 0))))
        return true;
    const int current = m_list->currentIndex().row();
    const int found = placeOfName(
        m_listModel->rowCount(),
        [this](int row) {
            return m_listModel->index(row, 0).data(itemmodels::AccessibleSentenceRole).toString();
        },
        text, current, next);
    if (found >= 0 && found != current) {
        m_list->setCurrentIndex(m_listModel->index(found, 0));
        return true;
    }
    return (hasComponents && m_measured->find(text, 0)) || found >= 0;
}

QList<QWidget *> DrillHistoryView::regions() const
{
    if (m_tabs->currentWidget() == m_trend)
        return {m_list, m_tabs->tabBar(), m_trend->focusTarget()};
    return {m_list, m_tabs->tabBar(), m_measured->table()};
}

} // namespace backstop::ui
