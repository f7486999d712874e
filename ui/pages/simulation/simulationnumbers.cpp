// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulationnumbers.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/roles.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/simulation/simulationtext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chart/timescale.h"
#include "ui/widgets/viewsetup.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>

namespace backstop::ui {

using namespace recovery;
using itemmodels::Status;

namespace {

struct SimulationNumbers
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::SimulationNumbers)
};

constexpr double kSafe = 0.95; ///< share of the trials that a target is to be met in
constexpr double kTossUp = 0.5;

QStandardItem *cell(const QString &text, const QVariant &native, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(native, itemmodels::SortRole);
    if (isNumber)
        item->setData(itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
    return item;
}

QStandardItem *timeCell(double seconds, bool isThere = true)
{
    return cell(isThere ? timeText(seconds) : QStringLiteral("\u2013"), isThere ? seconds : -1, true);
}

QStandardItem *percentileCell(const QString &name, const Percentile &percentile)
{
    QStandardItem *item = timeCell(percentile.value);
    if (percentile.low < percentile.high)
        item->setToolTip(SimulationNumbers::tr("%1: between %2 and %3, with a confidence of %4")
                             .arg(name, timeText(percentile.low), timeText(percentile.high),
                                  shareText(percentile.coverage)));
    return item;
}

Status statusOf(const TimeStatistics &time)
{
    if (time.target <= 0)
        return Status::None;
    return time.metTarget.value >= kSafe     ? Status::Sound
           : time.metTarget.value >= kTossUp ? Status::TargetConflict
                                             : Status::Invalid;
}

QString stateWord(const TimeStatistics &time)
{
    if (time.target <= 0)
        return SimulationNumbers::tr("No target");
    return SimulationNumbers::tr("Target met in %1 of the trials").arg(shareText(time.metTarget.value));
}

QList<QStandardItem *> row(const QString &name, const TimeStatistics &time)
{
    const bool hasTarget = time.target > 0;
    QStandardItem *met = cell(hasTarget ? metText(time.metTarget) : QStringLiteral("\u2013"),
                              hasTarget ? time.metTarget.value : 2);
    met->setData(int(statusOf(time)), itemmodels::StatusRole);
    QStandardItem *title = cell(name, name);
    title->setData(SimulationNumbers::tr("%1: %2").arg(name, outcomeText(time)), Qt::AccessibleTextRole);
    return {title,
            timeCell(time.target, hasTarget),
            percentileCell(QStringLiteral("P50"), time.p50),
            percentileCell(QStringLiteral("P80"), time.p80),
            percentileCell(QStringLiteral("P95"), time.p95),
            percentileCell(QStringLiteral("P99"), time.p99),
            met};
}

QStandardItem *sourceCell(const SimulatedComponent &component)
{
    QStandardItem *item = cell(sourceWords(component), sourceWords(component));
    if (isThinlyMeasured(component)) {
        item->setData(int(Status::TargetConflict), itemmodels::StatusRole);
        item->setToolTip(
            SimulationNumbers::tr("Fewer than %L1 measurements: what the plan says still counts for much")
                .arg(kEnoughMeasurements));
    }
    return item;
}

} // namespace

void fillNumbers(QStandardItemModel &model, const SimulationContent &content)
{
    model.removeRows(0, model.rowCount());
    model.setSortRole(itemmodels::SortRole);
    model.setHorizontalHeaderLabels(
        {SimulationNumbers::tr("Component"), SimulationNumbers::tr("RTO"), QStringLiteral("P50"),
         QStringLiteral("P80"), QStringLiteral("P95"), QStringLiteral("P99"),
         SimulationNumbers::tr("RTO met"), SimulationNumbers::tr("Decides the end"),
         SimulationNumbers::tr("Mean wait"), SimulationNumbers::tr("Durations are")});
    model.horizontalHeaderItem(int(NumberColumn::Binding))
        ->setToolTip(SimulationNumbers::tr(
            "Share of the trials in which it was on the chain that decided when all was back"));
    for (const auto column : {NumberColumn::Rto, NumberColumn::P50, NumberColumn::P80, NumberColumn::P95,
                              NumberColumn::P99, NumberColumn::Binding, NumberColumn::Wait})
        model.setHeaderData(int(column), Qt::Horizontal, itemmodels::alignmentOf(true),
                            Qt::TextAlignmentRole);
    const SimulationResult &result = content.result;
    QList<QStandardItem *> whole = row(SimulationNumbers::tr("Whole plan"), result.plan);
    whole << cell({}, -1) << cell({}, -1) << cell({}, QString());
    QFont strong = textFont(TextSize::Body);
    strong.setWeight(QFont::DemiBold);
    whole.front()->setFont(strong);
    whole.front()->setData(-1, itemmodels::IdRole);
    model.appendRow(whole);
    for (std::size_t i = 0; i < result.components.size(); ++i) {
        const ComponentOutcome &component = result.components[i];
        QList<QStandardItem *> items = row(component.name, component.time);
        items << cell(shareText(component.criticality.value), component.criticality.value, true)
              << timeCell(component.meanWait) << sourceCell(content.input.components[i]);
        items.front()->setData(int(i), itemmodels::IdRole);
        model.appendRow(items);
    }
}

void setUpNumbers(QTableView *view, QSettings *settings)
{
    const QList<ColumnSetup> columns{{int(NumberColumn::Name), 18}, {int(NumberColumn::Rto), 11},
                                     {int(NumberColumn::P50), 13},  {int(NumberColumn::P80), 13},
                                     {int(NumberColumn::P95), 13},  {int(NumberColumn::P99), 13},
                                     {int(NumberColumn::Met), 26},  {int(NumberColumn::Binding), 14},
                                     {int(NumberColumn::Wait), 12}, {int(NumberColumn::Source), 24}};
    setUpTable(view, columns);
    for (const auto column : {NumberColumn::Rto, NumberColumn::P50, NumberColumn::P80, NumberColumn::P95,
                              NumberColumn::P99, NumberColumn::Wait})
        view->setItemDelegateForColumn(int(column), new NumberDelegate(view));
    for (const auto column : {NumberColumn::Met, NumberColumn::Source})
        view->setItemDelegateForColumn(int(column), new StateDelegate(StateDelegate::Word::OfModel, view));
    QHeaderView *header = view->horizontalHeader(); // beside the target, where a small window has room for it
    header->moveSection(header->visualIndex(int(NumberColumn::Met)), int(NumberColumn::Rto) + 1);
    setUpColumnChooser(header, columns, settings, QStringLiteral("simulation/columns"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setSortingEnabled(true);
    view->sortByColumn(-1, Qt::AscendingOrder); // as the plan has them
}

InspectorContent simulationDetails(const SimulationContent &content, int component)
{
    const bool isWhole = component < 0;
    if (!isWhole && static_cast<std::size_t>(component) >= content.result.components.size())
        return {};
    const auto *outcome = isWhole ? nullptr : &content.result.components[static_cast<std::size_t>(component)];
    const TimeStatistics &time = isWhole ? content.result.plan : outcome->time;
    InspectorContent shown;
    shown.title = isWhole ? content.input.plan : outcome->name;
    if (shown.title.isEmpty())
        shown.title = SimulationNumbers::tr("Whole plan");
    shown.look = lookOf(statusOf(time));
    shown.stateWord = stateWord(time);
    shown.why = outcomeText(time);
    const auto addPercentile = [&](const QString &name, const Percentile &percentile) {
        shown.facts.append({name, percentile.low < percentile.high
                                      ? SimulationNumbers::tr("%1 (%2 to %3)")
                                            .arg(timeText(percentile.value), timeText(percentile.low),
                                                 timeText(percentile.high))
                                      : timeText(percentile.value)});
    };
    addPercentile(QStringLiteral("P50"), time.p50);
    addPercentile(QStringLiteral("P80"), time.p80);
    addPercentile(QStringLiteral("P95"), time.p95);
    addPercentile(QStringLiteral("P99"), time.p99);
    shown.facts.append({SimulationNumbers::tr("Mean"), timeText(time.mean)});
    if (time.target > 0) {
        shown.facts.append({isWhole ? SimulationNumbers::tr("Target") : SimulationNumbers::tr("RTO"),
                            timeText(time.target)});
        shown.facts.append({SimulationNumbers::tr("Met"), metText(time.metTarget)});
        shown.facts.append({SimulationNumbers::tr("Mean time above it"), timeText(time.expectedOverrun)});
    }
    if (isWhole) {
        shown.facts.append(
            {SimulationNumbers::tr("Trials"), QLocale().toString(qulonglong(content.result.trials))});
        shown.facts.append({SimulationNumbers::tr("Seed"), QString::number(content.result.seed)});
        shown.facts.append({SimulationNumbers::tr("Input"), content.result.inputHash.left(12),
                            content.result.inputHash, true});
        return shown;
    }
    const SimulatedComponent &its = content.input.components[static_cast<std::size_t>(component)];
    shown.facts.append({SimulationNumbers::tr("Decides the end"), metText(outcome->criticality)});
    shown.facts.append({SimulationNumbers::tr("Mean wait"), timeText(outcome->meanWait)});
    if (its.team >= 0)
        shown.facts.append(
            {SimulationNumbers::tr("Team"), content.input.teams[static_cast<std::size_t>(its.team)].name});
    if (its.storage >= 0)
        shown.facts.append({SimulationNumbers::tr("Data"),
                            itemmodels::formatBytes(static_cast<std::uint64_t>(its.bytes)),
                            itemmodels::formatExactBytes(static_cast<std::uint64_t>(its.bytes))});
    shown.facts.append({SimulationNumbers::tr("Durations"), sourceWords(its)});
    return shown;
}

} // namespace backstop::ui
