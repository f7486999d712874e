// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulationnumbers.h"

#include "model/itemmodels/format.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/simulation/simulationtext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chart/timescale.h"
#include "ui/widgets/viewsetup.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableView>

namespace backstop::ui {

using namespace recovery;
using itemmodels::Status;

namespace {

QString stateWord(const TimeStatistics &time)
{
    if (time.target <= 0)
        return SimulationNumbers::tr("No target");
    return SimulationNumbers::tr("Target met in %1 of the trials").arg(shareText(time.metTarget.value));
}

} // namespace

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
    const MissedTargets targets = missedTargets(content.result);
    if (isWhole && targets.missed > 0) { // the whole may be in time without its parts
        shown.why += QLatin1Char(' ') + missedText(targets);
        if (statusOf(time) == Status::Sound || time.target <= 0) {
            shown.look = lookOf(Status::TargetConflict);
            shown.stateWord = SimulationNumbers::tr("%Ln RTO(s) missed", nullptr, targets.missed);
        }
    }
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
