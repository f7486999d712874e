// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drillmeasuredview.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"
#include "model/recovery/drill/drillscope.h"
#include "model/reports/drillwords.h"
#include "model/reports/readinesswords.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/drill/drilldetails.h"
#include "ui/pages/drill/drillrows.h"
#include "ui/pages/drill/drilltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/viewsetup.h"

#include <QHash>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr qsizetype kMostLetters = 40; // that a column gives room for
enum DetailColumn {
    MeasuredName = 0,
    MeasuredCame,
    MeasuredRta,
    MeasuredRto,
    MeasuredRpa,
    MeasuredRpo,
    MeasuredRemark
};

QString besideText(std::optional<double> now, std::optional<double> before)
{
    return DrillMeasuredView::tr("%1 (%2)").arg(reports::measuredText(now), reports::measuredText(before));
}

/// "2026-11-18 09:02 (whole plan, Passed)".
QString nameOf(const DrillReport &report)
{
    const QString time = itemmodels::formatTime(report.startedAt, QTimeZone::systemTimeZone());
    const QString outcome = reports::outcomeTitle(report.outcome);
    const QString scope = reports::scopeWords(scopeOf(report.drill));
    return scope.isEmpty() ? DrillMeasuredView::tr("%1 (%2)").arg(time, outcome)
                           : DrillMeasuredView::tr("%1 (%2, %3)").arg(time, scope, outcome);
}

} // namespace

DrillMeasuredView::DrillMeasuredView(QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label)
    , m_reasons(new Label)
    , m_components(new QTableView)
    , m_model(new QStandardItemModel(this))
{
    build(settings);
    connect(m_components->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DrillMeasuredView::inspectedChanged);
}

void DrillMeasuredView::build(QSettings *settings)
{
    m_title->setObjectName(QStringLiteral("drillReportTitle"));
    m_title->strong()->wrapped();
    m_reasons->setObjectName(QStringLiteral("drillReasons"));
    m_reasons->muted()->wrapped()->selectable();
    m_components->setObjectName(QStringLiteral("drillComponentsMeasured"));
    m_components->setAccessibleName(tr("What was measured of each component"));
    m_components->setModel(m_model);
    fill();
    constexpr int kFewest = 12; // of what was measured, without another drill beside it
    const QList<ColumnSetup> columns{{MeasuredName, 18},  {MeasuredCame, 16},     {MeasuredRta, kFewest},
                                     {MeasuredRto, 9},    {MeasuredRpa, kFewest}, {MeasuredRpo, 9},
                                     {MeasuredRemark, 24}};
    setUpTable(m_components, columns);
    QStringList phases{missedText()};
    for (int phase = 0; phase <= static_cast<int>(ComponentPhase::Cancelled); ++phase)
        phases << reports::phaseTitle(static_cast<ComponentPhase>(phase));
    fitColumn(m_components->horizontalHeader(), MeasuredCame, phases);
    for (const int column : {MeasuredRta, MeasuredRpa})
        fitColumn(m_components->horizontalHeader(), column, {reports::measuredText(std::nullopt)}, false);
    m_leastName = m_components->columnWidth(MeasuredName);
    m_leastFigure = m_components->columnWidth(MeasuredRta);
    setUpColumnChooser(m_components->horizontalHeader(), columns, settings,
                       QStringLiteral("drills/measured"));
    m_components->setItemDelegate(new RowDelegate(m_components));
    m_components->setItemDelegateForColumn(MeasuredCame,
                                           new StateDelegate(StateDelegate::Word::OfModel, m_components));
    connect(m_components->horizontalHeader(), &QHeaderView::geometriesChanged, this,
            &DrillMeasuredView::fitColumns);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kRelated, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget(m_title);
    layout->addWidget(m_reasons);
    layout->addWidget(m_components, 1);
}

void DrillMeasuredView::setReports(const DrillReport &report, const std::optional<DrillReport> &other)
{
    m_report = report;
    m_other = other;
    fill();
    emit inspectedChanged();
}

void DrillMeasuredView::clear()
{
    m_report.reset();
    m_other.reset();
    fill();
    emit inspectedChanged();
}

/// The first few; all of them are in the report, and here when the mouse asks.
void DrillMeasuredView::showReasons()
{
    QStringList lines;
    for (const DrillReason &reason : m_report->reasons)
        lines << reports::reasonWords(reason);
    m_reasons->setVisible(!lines.isEmpty());
    setPlainToolTip(m_reasons, lines.size() > kMostLines ? lines.join(QLatin1Char('\n')) : QString());
    m_reasons->setText(firstLines(lines));
}

void DrillMeasuredView::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    m_model->setHorizontalHeaderLabels({tr("Component"), tr("Result"),
                                        m_other ? tr("RTA (before)") : tr("RTA"), tr("RTO"),
                                        m_other ? tr("RPA (before)") : tr("RPA"), tr("RPO"), tr("Remark")});
    for (int column = MeasuredRta; column <= MeasuredRpo; ++column)
        m_model->setHeaderData(column, Qt::Horizontal, itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
    m_title->setText(m_report ? tr("What was measured") : QString());
    m_reasons->hide();
    if (!m_report)
        return;
    if (m_other)
        m_title->setText(tr("What was measured, beside the drill of %1").arg(nameOf(*m_other)));
    showReasons();
    QHash<QString, const ComponentReport *> earlierOf;
    if (m_other) {
        for (const ComponentReport &component : m_other->components)
            earlierOf.insert(component.name, &component);
    }
    for (const ComponentReport &component : m_report->components) {
        const ComponentReport *before = earlierOf.value(component.name);
        const auto measured = [&](std::optional<double> ComponentReport::*field) {
            return before ? besideText(component.*field, before->*field)
                          : reports::measuredText(component.*field);
        };
        const QList<QStandardItem *> cells{
            drillCell(component.name),
            drillCell(cameText(component)),
            drillCell(measured(&ComponentReport::rta), true),
            drillCell(reports::targetText(component.rto), true),
            drillCell(measured(&ComponentReport::rpa), true),
            drillCell(reports::spanText(std::chrono::seconds(static_cast<qint64>(component.rpo))), true),
            drillCell(remarkOf(*m_report, component))};
        setRowStatus(cells, statusOf(component));
        m_model->appendRow(cells);
    }
    fitColumns();
    m_components->setCurrentIndex(m_model->index(0, 0)); // a screen reader needs one
}

/// As wide as what stands in them now, unless somebody chose the columns: beside another drill they need twice the room.
void DrillMeasuredView::fitColumns()
{
    QHeaderView *header = m_components->horizontalHeader();
    if (areColumnsChosen(header) || m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true); // it changes the geometry
    for (const int column : {MeasuredName, MeasuredRta, MeasuredRpa}) {
        QStringList texts{m_model->headerData(column, Qt::Horizontal).toString()};
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts << m_model->index(row, column).data().toString().left(kMostLetters);
        header->resizeSection(column, column == MeasuredName ? m_leastName : m_leastFigure);
        fitColumn(header, column, texts, false);
    }
}

bool DrillMeasuredView::find(const QString &text, int from)
{
    for (int row = from; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data().toString().contains(text, Qt::CaseInsensitive)) {
            m_components->setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return false;
}

int DrillMeasuredView::currentRow() const
{
    return m_components->currentIndex().row();
}

InspectorContent DrillMeasuredView::inspected() const
{
    if (!m_report)
        return {};
    return inspectorOf(*m_report, m_components->currentIndex().row(), -1);
}

} // namespace backstop::ui
