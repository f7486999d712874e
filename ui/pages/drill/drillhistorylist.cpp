// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of the drills that have ended.
#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/roles.h"
#include "model/reports/drillwords.h"
#include "model/reports/readinesswords.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/drill/drillhistoryview.h"
#include "ui/pages/drill/drillrows.h"
#include "ui/pages/drill/drilltext.h"
#include "ui/widgets/viewsetup.h"

#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTableView>

namespace backstop::ui {

using namespace recovery;

namespace {

enum ListColumn {
    StartedColumn = 0,
    ResultColumn,
    ScopeColumn,
    RecoveredColumn,
    TookColumn,
    ModeColumn,
    PlanColumn,
    ByColumn
};

} // namespace

void DrillHistoryView::buildList()
{
    m_listModel->setHorizontalHeaderLabels({tr("Declared"), tr("Result"), tr("Scope"), tr("Recovered"),
                                            tr("Took, with pauses"), tr("Mode"), tr("Plan"),
                                            tr("Declared by")});
    for (const int column : {RecoveredColumn, TookColumn})
        m_listModel->setHeaderData(column, Qt::Horizontal, itemmodels::alignmentOf(true),
                                   Qt::TextAlignmentRole);
    m_list->setObjectName(QStringLiteral("drillList"));
    m_list->setAccessibleName(tr("Drills that have ended"));
    m_list->setModel(m_listModel);
    const QList<ColumnSetup> columns{{StartedColumn, 19},   {ResultColumn, 18}, {ScopeColumn, 16},
                                     {RecoveredColumn, 11}, {TookColumn, 17},   {ModeColumn, 12},
                                     {PlanColumn, 28},      {ByColumn, 14}};
    setUpTable(m_list, columns);
    QStringList outcomes;
    for (int outcome = 0; outcome <= static_cast<int>(DrillOutcome::Aborted); ++outcome)
        outcomes << reports::outcomeTitle(static_cast<DrillOutcome>(outcome));
    fitColumn(m_list->horizontalHeader(), ResultColumn, outcomes);
    m_leastResult = m_list->columnWidth(ResultColumn);
    setUpColumnChooser(m_list->horizontalHeader(), columns, m_settings, QStringLiteral("drills/list"));
    connect(m_list->horizontalHeader(), &QHeaderView::geometriesChanged, this, &DrillHistoryView::fitResults);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setItemDelegateForColumn(ResultColumn, new StateDelegate(StateDelegate::Word::OfModel, m_list));
}

void DrillHistoryView::fillDrills(const QTimeZone &zone)
{
    m_listModel->removeRows(0, m_listModel->rowCount());
    for (const DrillSummary &drill : m_drills) {
        QString result = reports::outcomeTitle(drill.outcome);
        if (drill.hasMissedTarget && drill.outcome != DrillOutcome::Failed)
            result = tr("%1, target missed").arg(result);
        const QList<QStandardItem *> cells{
            drillCell(itemmodels::formatTime(drill.startedAt, zone)),
            drillCell(result),
            drillCell(reports::scopeWords(scopeOf(drill))),
            drillCell(
                tr("%1 of %2").arg(QLocale().toString(drill.recovered), QLocale().toString(drill.components)),
                true),
            drillCell(reports::measuredText(drill.totalSeconds), true),
            drillCell(reports::modeTitle(drill.mode)),
            drillCell(drill.planVersion == 0
                          ? drill.plan
                          : tr("%1, version %2")
                                .arg(drill.plan, QLocale().toString(qulonglong(drill.planVersion)))),
            drillCell(drill.who)};
        cells.first()->setData(drill.id, itemmodels::IdRole);
        setRowStatus(cells, statusOf(drill.outcome));
        m_listModel->appendRow(cells);
    }
    fitResults();
}

/// What became of them is read whole, unless somebody chose the columns.
void DrillHistoryView::fitResults()
{
    QHeaderView *header = m_list->horizontalHeader();
    if (areColumnsChosen(header) || m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true); // it changes the geometry
    header->resizeSection(ResultColumn, m_leastResult);
    for (int row = 0; row < m_listModel->rowCount(); ++row)
        fitColumn(header, ResultColumn, {m_listModel->index(row, ResultColumn).data().toString()});
}

} // namespace backstop::ui
