// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/recoveryhistory.h"

#include "model/recovery/drill/drillforecast.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/restoretest.h"

#include <algorithm>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr double kLeastBytes = 16.0 * 1024 * 1024;

bool isSame(const Step &a, const Step &b)
{
    return a.kind == b.kind && a.title == b.title && a.program == b.program && a.arguments == b.arguments &&
           a.target == b.target;
}

/// Seconds from its begin to its end; nothing where that says nothing of the next time.
std::optional<double> secondsOf(const StepRecord &record, bool mayFail)
{
    if (record.state != StepState::Completed || record.isInjected || !record.begunAt || !record.endedAt ||
        (mayFail && record.begins > 1))
        return {};
    const double seconds =
        std::chrono::duration<double>(record.endedAt->active() - record.begunAt->active()).count();
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

/// The records of @p steps, each once; null where there is none. A step that was for the real thing only is that of no other, and of
/// steps that are alike those come first that were in the drill by the plan too.
std::vector<const StepRecord *> recordsOf(const ComponentReport &report, const std::vector<Step> &steps)
{
    std::vector<const StepRecord *> records(steps.size());
    std::vector<bool> isTaken(report.steps.size(), false);
    for (const bool runsInDrill : {true, false}) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            for (std::size_t r = 0; r < report.steps.size() && !records[i]; ++r) {
                const StepRecord &record = report.steps[r];
                if (steps[i].runsInDrill != runsInDrill || isTaken[r] || !record.isInDrill ||
                    !isSame(record.step, steps[i]))
                    continue;
                isTaken[r] = true;
                records[i] = &record;
            }
        }
    }
    return records;
}

void addComponent(const ComponentReport &report, const Component &component,
                  RecoveryHistory::OfComponent &history)
{
    const std::vector<Step> steps = effectiveSteps(component);
    const std::vector<const StepRecord *> records = recordsOf(report, steps);
    history.stepSeconds.resize(steps.size());
    double work = 0;
    bool isWhole = true;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].kind == StepKind::CleanUp || steps[i].kind == StepKind::Restore)
            continue;
        std::optional<double> seconds;
        if (records[i] && steps[i].kind != StepKind::Wait)
            seconds = secondsOf(*records[i], component.failureProbability > 0);
        if (seconds)
            history.stepSeconds[i].push_back(*seconds);
        isWhole = isWhole && seconds;
        work += seconds.value_or(0);
    }
    if (isWhole && work > 0)
        history.workSeconds.push_back(work);
}

/// All that was restored in the drill, and for how long anything was.
std::optional<RecoveryHistory::Transfer> transferOf(const DrillReport &report)
{
    std::vector<std::pair<double, double>> times;
    RecoveryHistory::Transfer whole;
    for (const ComponentReport &component : report.components) {
        for (const StepRecord &step : component.steps) {
            const double seconds = step.evidence.value("seconds"_L1).toDouble();
            // Begun anew after a kill, it says only what was left.
            if (step.step.kind != StepKind::Restore || step.begins > 1 || !secondsOf(step, false) ||
                seconds <= 0)
                continue;
            const double end = std::chrono::duration<double>(step.endedAt->active()).count();
            times.emplace_back(end - seconds, end); // without the tries before
            whole.bytes += step.evidence.value("bytes"_L1).toDouble();
        }
    }
    std::ranges::sort(times);
    double until = -1e300;
    for (const auto &[begin, end] : times) {
        whole.seconds += std::max(0.0, end - std::max(begin, until));
        until = std::max(until, end);
    }
    return whole.bytes > 0 && whole.seconds > 0 ? std::optional(whole) : std::nullopt;
}

/// Into @p value; what cannot be read goes to @p unread, and @p value stays. Cancelled is an error.
template<typename T>
Result<> takeOrTell(Result<T> result, T &value, std::vector<Error> &unread)
{
    if (result)
        value = std::move(*result);
    else if (result.error().code == ErrorCode::Cancelled)
        return result.error();
    else
        unread.push_back(result.error());
    return {};
}

} // namespace

void addMeasured(const DrillReport &report, const RecoveryPlan &plan, RecoveryHistory &history)
{
    history.components.resize(plan.components.size());
    if (report.drill.mode == DrillMode::Tabletop)
        return;
    for (const ComponentReport &component : report.components) {
        if (const int index = plan.indexOf(component.name); index >= 0)
            addComponent(component, plan.components[static_cast<std::size_t>(index)],
                         history.components[static_cast<std::size_t>(index)]);
    }
    if (const auto transfer = transferOf(report))
        history.transfers.push_back(*transfer);
    if (!report.injected.isEmpty())
        return;
    for (ForecastOutcome &outcome : forecastOutcomes(report))
        if (!outcome.component.isEmpty())
            history.outcomes.push_back(std::move(outcome));
}

Result<RecoveryHistory> recoveryHistory(repository::Repository &repository, const RecoveryPlan &plan,
                                        const std::stop_token &stop, const LookAtDrill &look)
{
    RecoveryHistory history;
    history.components.resize(plan.components.size());
    std::vector<DrillSummary> drills;
    BACKSTOP_TRY(takeOrTell(storedDrills(repository), drills, history.unread));
    std::erase_if(drills, [](const DrillSummary &drill) { return drill.mode == DrillMode::Tabletop; });
    const std::size_t first = drills.size() - std::min(drills.size(), kDrillsMeasured);
    for (std::size_t i = first; i < drills.size(); ++i) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"recovery history: cancelled"_s};
        DrillReport report;
        const std::size_t unread = history.unread.size();
        BACKSTOP_TRY(takeOrTell(storedReport(repository, drills[i].id), report, history.unread));
        if (history.unread.size() > unread)
            continue;
        addMeasured(report, plan, history);
        if (look)
            look(drills[i], report);
    }
    std::vector<StoredRestoreTest> tests;
    BACKSTOP_TRY(takeOrTell(storedRestoreTests(repository), tests, history.unread));
    for (const StoredRestoreTest &test : tests)
        if (test.outcome != RestoreTestOutcome::Damaged && test.bytes > 0 && test.seconds > 0)
            history.transfers.push_back({test.bytes, test.seconds});
    return history;
}

SimulationFacts simulationFacts(const std::vector<ComponentFacts> &backups, const RecoveryHistory &history)
{
    SimulationFacts facts;
    facts.components.resize(std::max(backups.size(), history.components.size()));
    double largest = 0;
    for (std::size_t i = 0; i < facts.components.size(); ++i) {
        RecoveryFacts &component = facts.components[i];
        if (i < backups.size())
            component.bytes = static_cast<double>(backups[i].bytes);
        if (i < history.components.size()) {
            component.workSeconds = history.components[i].workSeconds;
            component.stepSeconds = history.components[i].stepSeconds;
        }
        largest = std::max(largest, component.bytes);
    }
    StorageFacts storage;
    for (const RecoveryHistory::Transfer &transfer : history.transfers)
        if (transfer.bytes >= std::min(kLeastBytes, largest / 2))
            storage.bytesPerSecond.push_back(transfer.bytes / transfer.seconds);
    if (!storage.bytesPerSecond.empty())
        facts.storages.push_back(std::move(storage));
    return facts;
}

} // namespace backstop::recovery
