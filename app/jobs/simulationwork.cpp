// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/simulationwork.h"

#include "app/jobs/onrepository.h"
#include "model/recovery/componentfacts.h"
#include "model/recovery/planstore.h"
#include "model/recovery/recoveryhistory.h"

#include <algorithm>
#include <condition_variable>
#include <thread>

namespace backstop::app {

using namespace recovery;

namespace {

/// Until the backup before the latest is found and its restore begins, where nobody measured it.
constexpr double kFindEarlierSeconds = 120;
constexpr int kMostImprovements = 40;
constexpr std::uint64_t kFewestImprovementTrials = 500;
constexpr std::uint64_t kMostImprovementTrials = 10'000;
/// Times of components that all tries of improvements may take together: some seconds of one processor.
constexpr std::uint64_t kImprovementTimes = 16'000'000;
constexpr std::chrono::milliseconds kLook{100};

/// Counts in @p outer what is counted in `inner`, whose items are worth @p weight each, as long as it lives: a simulation sets the totals of
/// the progress that it is given, and several of them are one job.
class ForwardedProgress
{
public:
    ForwardedProgress(Progress &outer, std::uint64_t weight)
        : m_outer(outer)
        , m_weight(weight)
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {}
    ~ForwardedProgress()
    {
        m_thread.request_stop();
        m_thread.join();
        forward();
    }
    Progress inner;

private:
    void run(const std::stop_token &stop)
    {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, stop, kLook, [&stop] { return stop.stop_requested(); }))
            forward();
    }
    void forward()
    {
        const std::uint64_t done = inner.snapshot().itemsDone;
        m_outer.addItems((done - m_forwarded) * m_weight);
        m_forwarded = done;
    }

    Progress &m_outer;
    std::uint64_t m_weight;
    std::uint64_t m_forwarded = 0; // of the thread, and of the destructor after it
    std::jthread m_thread;
};

std::uint64_t trialsForImprovements(const SimulationInput &input, std::uint64_t trials)
{
    const std::uint64_t each =
        kImprovementTimes / (kMostImprovements * std::max<std::uint64_t>(1, input.components.size()));
    return std::min(trials, std::clamp(each, kFewestImprovementTrials, kMostImprovementTrials));
}

/// Only where the scenario needs it: what else is simulated stays the input that everybody has.
SimulationInput withEarlierBackups(const SimulationWish &wish, const Scenario &scenario)
{
    SimulationInput input = wish.input;
    for (SimulatedComponent &component : input.components)
        if (const auto earlier = wish.earlierBackups.find(component.name);
            earlier != wish.earlierBackups.end() && scenario.corrupt.contains(component.name))
            component.fallBack = earlier->second;
    return input;
}

Error stopped(std::uint64_t trials, std::uint64_t wanted)
{
    return {ErrorCode::Cancelled,
            QStringLiteral("simulation: stopped at %1 of %2 trials").arg(trials).arg(wanted),
            {}};
}

Result<> compare(const SimulationWish &wish, SimulationFindings &findings, Progress &progress,
                 const std::stop_token &stop)
{
    std::vector<Scenario> scenarios{Scenario()};
    scenarios.insert(scenarios.end(), wish.compared.begin(), wish.compared.end());
    for (const Scenario &scenario : scenarios) {
        ForwardedProgress trials(progress, wish.request.trials);
        BACKSTOP_ASSIGN(results, compareScenarios(withEarlierBackups(wish, scenario), {scenario},
                                                  wish.request, stop, trials.inner));
        if (results.empty())
            return stopped(findings.result.trials, wish.request.trials);
        findings.compared.push_back(std::move(results.front()));
    }
    return {};
}

Result<> findings(const SimulationWish &wish, Outcome<SimulationFindings> out, EarlyFindings *early,
                  Progress &progress, const std::stop_token &stop)
{
    SimulationFindings found;
    BACKSTOP_ASSIGN(input, withScenario(withEarlierBackups(wish, wish.scenario), wish.scenario));
    found.input = std::move(input);
    const std::uint64_t trials = wish.request.trials;
    const std::uint64_t tries = trialsForImprovements(found.input, trials);
    const std::uint64_t scenarios = wish.compared.empty() ? 0 : wish.compared.size() + 1;
    const std::uint64_t candidates =
        std::min<std::uint64_t>(kMostImprovements, found.input.components.size() + found.input.teams.size() +
                                                       found.input.storages.size());
    progress.setTotals(trials * (1 + scenarios) + tries * candidates, 0);
    progress.setPhase(Phase::Planning);
    {
        ForwardedProgress counted(progress, 1);
        BACKSTOP_ASSIGN(result, simulate(found.input, wish.request, stop, counted.inner,
                                         early ? &early->watch : nullptr));
        found.result = std::move(result);
    }
    *out = found;
    if (!found.result.isComplete())
        return stopped(found.result.trials, trials);
    if (early)
        early->set(std::make_shared<const SimulationFindings>(found));
    progress.setPhase(Phase::Finishing);
    if (!wish.compared.empty()) {
        const auto compared = compare(wish, found, progress, stop);
        *out = found;
        BACKSTOP_TRY(compared);
    }
    ForwardedProgress counted(progress, tries);
    SimulationRequest request = wish.request;
    request.trials = tries;
    BACKSTOP_ASSIGN(improvements,
                    whatToFixFirst(found.input, request, stop, counted.inner, kMostImprovements));
    found.improvements = std::move(improvements);
    if (!found.improvements.found.empty() || found.improvements.isComplete)
        found.improvementTrials = tries;
    *out = found;
    return found.improvements.isComplete ? Result<>() : Result<>(stopped(trials, trials));
}

} // namespace

Work readSimulationPlanWork(const Services &services, SharedRepository repository,
                            Outcome<std::optional<SimulationPlan>> out)
{
    return onRepository(
        repository,
        [&services, repository, out](Progress &progress, const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(newest, PlanStore(*repository).newest());
            if (!newest) {
                out->emplace();
                return {};
            }
            SimulationPlan plan{.version = newest->version};
            const RecoveryPlan &of = newest->reading.plan;
            BACKSTOP_ASSIGN(history, services.openVerificationHistory(repository->location()));
            BACKSTOP_ASSIGN(verifications, history->standing());
            BACKSTOP_ASSIGN(facts, backupFacts(*repository, of, verifications, progress, stop));
            for (std::size_t i = 0; i < facts.components.size(); ++i) {
                const ComponentFacts &backup = facts.components[i];
                if (backup.bytes > 0 && backup.interval.count() > 0) // there are two at least
                    plan.earlierBackups[of.components[i].name] = {static_cast<double>(backup.bytes),
                                                                  kFindEarlierSeconds};
            }
            BACKSTOP_ASSIGN(measured, recoveryHistory(*repository, of, stop));
            plan.calibration = calibration(measured.outcomes);
            const SimulationFacts known = simulationFacts(facts.components, measured);
            auto input = simulationInput(of, known.components, known.storages);
            if (input)
                plan.input = std::move(*input);
            else
                plan.problem = input.error();
            plan.unread = std::move(facts.unread);
            plan.unread.insert(plan.unread.end(), measured.unread.begin(), measured.unread.end());
            *out = std::move(plan);
            return {};
        });
}

Work simulationWork(SimulationWish wish, Outcome<SimulationFindings> out,
                    std::shared_ptr<EarlyFindings> early)
{
    return [wish = std::move(wish), out, early](Progress &progress, const std::stop_token &stop) {
        return findings(wish, out, early.get(), progress, stop);
    };
}

} // namespace backstop::app
