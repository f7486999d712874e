// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drillhistoryview.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/roles.h"
#include "model/reports/drillwords.h"
#include "model/reports/readinesswords.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/drill/drilldetails.h"
#include "ui/pages/drill/drilltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/viewsetup.h"

#include <QHash>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace backstop::ui {

using namespace recovery;

namespace {

enum ListColumn : int { Started = 0, Result, Recovered, Took, Mode, Plan, By };
constexpr qsizetype kMostReasons = 3;
enum DetailColumn : int { Name = 0, Came, Rta, RtaBefore, Rto, Rpa, RpaBefore, Rpo, Remark };

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (isNumber)
        item->setData(itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
    return item;
}

void setStatus(const QList<QStandardItem *> &cells, itemmodels::Status status)
{
    QStringList parts;
    for (QStandardItem *item : cells) {
        item->setData(static_cast<int>(status), itemmodels::StatusRole);
        if (!item->text().isEmpty())
            parts << item->text();
    }
    cells.first()->setData(parts.join(QStringLiteral(", ")), itemmodels::AccessibleSentenceRole);
    cells.first()->setData(parts.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
}

} // namespace

DrillHistoryView::DrillHistoryView(QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_last(new StateLabel(nullptr, TextSize::Section))
    , m_lastDetail(new Label)
    , m_start(namedButton(QStringLiteral("startDrill"), tr("Start a drill…")))
    , m_save(namedButton(QStringLiteral("saveDrillReport"), tr("Save report…"), QStringLiteral("save")))
    , m_list(new QTableView)
    , m_components(new QTableView)
    , m_detailTitle(new Label)
    , m_reasons(new Label)
    , m_listModel(new QStandardItemModel(this))
    , m_componentModel(new QStandardItemModel(this))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_listModel->setHorizontalHeaderLabels({tr("Declared"), tr("Result"), tr("Recovered"), tr("Took"),
                                            tr("Mode"), tr("Plan"), tr("Declared by")});
    for (const int column : {Recovered, Took})
        m_listModel->setHeaderData(column, Qt::Horizontal, itemmodels::alignmentOf(true),
                                   Qt::TextAlignmentRole);
    m_list->setObjectName(QStringLiteral("drillList"));
    m_list->setAccessibleName(tr("Drills that have ended"));
    m_list->setModel(m_listModel);
    const QList<ColumnSetup> columns{{Started, 19}, {Result, 24}, {Recovered, 11}, {Took, 12},
                                     {Mode, 13},    {Plan, 20},   {By, 16}};
    setUpTable(m_list, columns);
    QStringList outcomes;
    for (int outcome = 0; outcome <= static_cast<int>(DrillOutcome::Aborted); ++outcome)
        outcomes << reports::outcomeTitle(static_cast<DrillOutcome>(outcome));
    fitColumn(m_list->horizontalHeader(), Result, outcomes);
    setUpColumnChooser(m_list->horizontalHeader(), columns, m_settings, QStringLiteral("drills/columns"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setItemDelegateForColumn(Result, new StateDelegate(StateDelegate::Word::OfModel, m_list));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(buildDetail());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->restoreState(m_settings->value(QStringLiteral("drills/splitter")).toByteArray());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addWidget(buildHead());
    layout->addWidget(m_splitter, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DrillHistoryView::chosen);
    connect(m_components->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DrillHistoryView::inspectedChanged);
    connect(m_start, &QPushButton::clicked, this, &DrillHistoryView::startRequested);
    connect(m_save, &QPushButton::clicked, this, &DrillHistoryView::saveRequested);
    connect(m_list, &QTableView::activated, this, [this] { m_components->setFocus(); });
}

DrillHistoryView::~DrillHistoryView()
{
    m_settings->setValue(QStringLiteral("drills/splitter"), m_splitter->saveState());
}

QWidget *DrillHistoryView::buildHead()
{
    m_last->setObjectName(QStringLiteral("drillLast"));
    m_lastDetail->setObjectName(QStringLiteral("drillLastDetail"));
    m_lastDetail->muted();
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
    layout->addWidget(m_save, 0, Qt::AlignTop);
    layout->addWidget(m_start, 0, Qt::AlignTop);
    return head;
}

QWidget *DrillHistoryView::buildDetail()
{
    m_detailTitle->setObjectName(QStringLiteral("drillReportTitle"));
    m_detailTitle->strong();
    m_reasons->setObjectName(QStringLiteral("drillReasons"));
    m_reasons->muted()->wrapped()->selectable();
    m_components->setObjectName(QStringLiteral("drillComponentsMeasured"));
    m_components->setAccessibleName(tr("What was measured of each component"));
    m_components->setModel(m_componentModel);
    fillComponents();
    const QList<ColumnSetup> columns{{Name, 18}, {Came, 16},      {Rta, 14}, {RtaBefore, 14}, {Rto, 9},
                                     {Rpa, 14},  {RpaBefore, 14}, {Rpo, 9},  {Remark, 30}};
    setUpTable(m_components, columns);
    QStringList phases{tr("Target missed")};
    for (int phase = 0; phase <= static_cast<int>(ComponentPhase::Cancelled); ++phase)
        phases << reports::phaseTitle(static_cast<ComponentPhase>(phase));
    fitColumn(m_components->horizontalHeader(), Came, phases);
    for (const int column : {Rta, RtaBefore, Rpa, RpaBefore})
        fitColumn(m_components->horizontalHeader(), column, {reports::measuredText(std::nullopt)});
    setUpColumnChooser(m_components->horizontalHeader(), columns, m_settings,
                       QStringLiteral("drills/measuredColumns"));
    m_components->setItemDelegate(new RowDelegate(m_components));
    m_components->setItemDelegateForColumn(Came,
                                           new StateDelegate(StateDelegate::Word::OfModel, m_components));
    auto *detail = new QWidget;
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, kRelated, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget(m_detailTitle);
    layout->addWidget(m_reasons);
    layout->addWidget(m_components, 1);
    return detail;
}

void DrillHistoryView::setLists(const DrillLists &lists, const QTimeZone &zone, Timestamp now)
{
    const QStringList before = chosenIds();
    std::vector<DrillSummary> drills(lists.drills.rbegin(), lists.drills.rend());
    const bool isSame = std::ranges::equal(drills, m_drills, {}, &DrillSummary::id, &DrillSummary::id);
    m_drills = std::move(drills);
    m_start->setEnabled(lists.plan && !lists.planProblem);
    setPlainToolTip(m_start, lists.planProblem ? lists.planProblem->message : QString());
    if (!isSame)
        fillDrills(zone);
    if (m_drills.empty())
        return;
    const DrillSummary &last = m_drills.front();
    m_last->setState(lookOf(statusOf(last.outcome)),
                     tr("Last drill: %1").arg(reports::outcomeTitle(last.outcome)));
    const auto ago =
        std::max(std::chrono::seconds(0), std::chrono::floor<std::chrono::seconds>(now - last.completedAt));
    QStringList detail{tr("%1 ago, %2 of %3 components recovered")
                           .arg(reports::spanText(ago), QLocale().toString(last.recovered),
                                QLocale().toString(last.components))};
    if (last.hasMissedTarget)
        detail << tr("a target was missed");
    if (last.planVersion != 0 && lists.planVersion > last.planVersion)
        detail << tr("the plan was changed since");
    m_lastDetail->setText(detail.join(QStringLiteral(" · ")));
    if (!isSame || before.isEmpty())
        chooseAll(before);
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

void DrillHistoryView::fillDrills(const QTimeZone &zone)
{
    m_listModel->removeRows(0, m_listModel->rowCount());
    for (const DrillSummary &drill : m_drills) {
        const auto took = std::chrono::milliseconds(static_cast<qint64>(drill.totalSeconds * 1000));
        QString result = reports::outcomeTitle(drill.outcome);
        if (drill.hasMissedTarget && drill.outcome != DrillOutcome::Failed)
            result = tr("%1, target missed").arg(result);
        const QList<QStandardItem *> cells{
            cell(itemmodels::formatTime(drill.startedAt, zone)),
            cell(result),
            cell(
                tr("%1 of %2").arg(QLocale().toString(drill.recovered), QLocale().toString(drill.components)),
                true),
            cell(itemmodels::formatDuration(took), true),
            cell(reports::modeTitle(drill.mode)),
            cell(drill.planVersion == 0
                     ? drill.plan
                     : tr("%1, version %2")
                           .arg(drill.plan, QLocale().toString(qulonglong(drill.planVersion)))),
            cell(drill.who)};
        cells.first()->setData(drill.id, itemmodels::IdRole);
        setStatus(cells, statusOf(drill.outcome));
        m_listModel->appendRow(cells);
    }
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
    QString other = ids.value(1);
    if (ids.size() == 1) { // the one before it of the same plan
        const auto found = std::ranges::find(m_drills, ids.first(), &DrillSummary::id);
        const auto before = std::find_if(found + 1, m_drills.end(), [&found](const DrillSummary &drill) {
            return drill.plan == found->plan && drill.mode != DrillMode::Tabletop;
        });
        if (before != m_drills.end())
            other = before->id;
    }
    if (m_report && ids.first() == m_wanted && other == m_wantedOther)
        return;
    m_wanted = ids.first();
    m_wantedOther = other;
    emit reportsWanted(ids.first(), other);
}

void DrillHistoryView::setReports(const DrillReport &report, const std::optional<DrillReport> &other)
{
    if (report.drill.id != m_wanted)
        return; // somebody has gone on meanwhile
    m_report = report;
    m_other = other;
    m_save->setEnabled(true);
    fillComponents();
    emit inspectedChanged();
}

void DrillHistoryView::clearReports()
{
    m_report.reset();
    m_other.reset();
    m_wanted.clear();
    m_save->setEnabled(false);
    fillComponents();
    emit inspectedChanged();
}

/// The first few; all of them are in the report, and here when the mouse asks.
void DrillHistoryView::showReasons()
{
    QStringList lines;
    for (const DrillReason &reason : m_report->reasons)
        lines << reports::reasonWords(reason);
    m_reasons->setVisible(!lines.isEmpty());
    setPlainToolTip(m_reasons, lines.size() > kMostReasons ? lines.join(QLatin1Char('\n')) : QString());
    const qsizetype more = lines.size() - kMostReasons;
    if (more > 0) {
        lines = lines.mid(0, kMostReasons);
        lines.last() += QLatin1Char(' ') + tr("(and %Ln more)", nullptr, static_cast<int>(more));
    }
    m_reasons->setText(lines.join(QLatin1Char('\n')));
}

void DrillHistoryView::fillComponents()
{
    m_componentModel->removeRows(0, m_componentModel->rowCount());
    m_componentModel->setHorizontalHeaderLabels({tr("Component"), tr("Result"), tr("RTA"), tr("RTA before"),
                                                 tr("RTO"), tr("RPA"), tr("RPA before"), tr("RPO"),
                                                 tr("Remark")});
    for (int column = Rta; column <= Rpo; ++column)
        m_componentModel->setHeaderData(column, Qt::Horizontal, itemmodels::alignmentOf(true),
                                        Qt::TextAlignmentRole);
    m_save->setEnabled(m_report.has_value());
    m_detailTitle->setText(m_report ? tr("What was measured") : QString());
    m_reasons->hide();
    if (!m_report)
        return;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    if (m_other)
        m_detailTitle->setText(tr("What was measured, beside the drill of %1")
                                   .arg(itemmodels::formatTime(m_other->startedAt, zone)));
    showReasons();
    QHash<QString, const ComponentReport *> earlierOf;
    if (m_other) {
        for (const ComponentReport &component : m_other->components)
            earlierOf.insert(component.name, &component);
    }
    for (const ComponentReport &component : m_report->components) {
        const ComponentReport *before = earlierOf.value(component.name);
        const auto earlier = [&](std::optional<double> ComponentReport::*field) {
            return m_other && before ? reports::measuredText(before->*field) : QString();
        };
        const QList<QStandardItem *> cells{
            cell(component.name),
            cell(reports::phaseTitle(component.phase)),
            cell(reports::measuredText(component.rta), true),
            cell(earlier(&ComponentReport::rta), true),
            cell(reports::targetText(component.rto), true),
            cell(reports::measuredText(component.rpa), true),
            cell(earlier(&ComponentReport::rpa), true),
            cell(reports::spanText(std::chrono::seconds(static_cast<qint64>(component.rpo))), true),
            cell(remarkOf(*m_report, component))};
        const bool missed =
            (component.metRto && !*component.metRto) || (component.metRpo && !*component.metRpo);
        const auto status = component.phase == ComponentPhase::Recovered && missed
                                ? itemmodels::Status::PartlySucceeded
                                : statusOf(component.phase);
        if (component.phase == ComponentPhase::Recovered && missed)
            cells[Came]->setText(tr("Target missed"));
        setStatus(cells, status);
        m_componentModel->appendRow(cells);
    }
    m_components->setCurrentIndex(m_componentModel->index(0, 0)); // a screen reader needs one
}

InspectorContent DrillHistoryView::inspected() const
{
    if (!m_report)
        return {};
    return inspectorOf(*m_report, m_components->currentIndex().row(), -1);
}

void DrillHistoryView::openColumns()
{
    openColumnChooser((m_components->hasFocus() ? m_components : m_list)->horizontalHeader());
}

QList<QWidget *> DrillHistoryView::regions() const
{
    return {m_list, m_components};
}

} // namespace backstop::ui
