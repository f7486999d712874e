// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/readiness/readinessgathering.h"

#include "model/recovery/componentfacts.h"
#include "model/recovery/readiness/recoverykeytest.h"
#include "model/recovery/recoveryhistory.h"
#include "model/recovery/simulation/simulation.h"
#include "model/recovery/simulation/simulationfacts.h"
#include "model/trading/reconciliation.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace backstop::recovery {

namespace {

constexpr std::uint64_t kTrials = 10'000;
constexpr std::uint64_t kSeed = 1;

class Gathering
{
public:
    Gathering(repository::Repository &repository, const std::vector<catalog::Verification> &verifications,
              Progress &progress, const std::stop_token &stop)
        : m_repository(repository)
        , m_verifications(verifications)
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<std::optional<GatheredReadiness>> run()
    {
        m_progress.setPhase(Phase::Reading);
        PlanStore store(m_repository);
        BACKSTOP_ASSIGN(stored, store.newest());
        if (!stored)
            return std::optional<GatheredReadiness>();
        m_found.plan = std::move(*stored);
        m_found.facts.now = m_repository.environment().clock->now();
        BACKSTOP_TRY(addBackups());
        BACKSTOP_TRY(addRpoHistory());
        BACKSTOP_TRY(addDrills());
        BACKSTOP_TRY(addRecoveryKey());
        BACKSTOP_TRY(addSimulation());
        return std::optional(std::move(m_found));
    }

private:
    const RecoveryPlan &plan() const { return m_found.plan.reading.plan; }

    Result<> addBackups()
    {
        BACKSTOP_ASSIGN(backups, backupFacts(m_repository, plan(), m_verifications, m_progress, m_stop));
        m_found.unread = std::move(backups.unread);
        m_components = std::move(backups.components);
        m_found.problems = checkPlan(m_found.plan.reading, m_components);
        m_found.facts.hasOrder = !leaveNoOrder(m_found.problems);
        for (std::size_t i = 0; i < plan().components.size(); ++i) {
            const Component &component = plan().components[i];
            const ComponentFacts &facts = m_components[i];
            m_found.facts.components.push_back({.name = component.name,
                                                .priority = component.priority,
                                                .isCritical = component.isCritical,
                                                .rto = component.rto,
                                                .rpo = component.rpo,
                                                .hasData = hasData(component),
                                                .hasSource = !component.backup.isNothing(),
                                                .newestBackup = facts.newestBackup,
                                                .verifiedAt = facts.verifiedAt,
                                                .isToReconcile = isToReconcile(component)});
        }
        return {};
    }

    Result<> addRpoHistory()
    {
        const Timestamp begin = historyBegin(m_found.facts.now);
        BACKSTOP_ASSIGN(history,
                        backupHistory(m_repository, plan(), m_verifications, begin, m_progress, m_stop));
        for (Error &error : history.unread) // most are known from the facts
            if (std::ranges::find(m_found.unread, error.message, &Error::message) == m_found.unread.end())
                m_found.unread.push_back(std::move(error));
        BACKSTOP_ASSIGN(rpo, rpoHistory(std::move(history), m_stop));
        m_found.rpo = std::make_shared<const RpoHistory>(std::move(rpo));
        return {};
    }

    static bool isToReconcile(const Component &component)
    {
        return std::ranges::any_of(effectiveSteps(component),
                                   [](const Step &step) { return step.kind == StepKind::Reconcile; });
    }

    /// Where the drill compared anything: nothing to reconcile is no evidence.
    static std::optional<ReconciledPositions> reconciledIn(const ComponentReport &component, Timestamp at)
    {
        std::optional<ReconciledPositions> found;
        for (const StepRecord &step : component.steps) {
            const QString outcome = step.evidence.value(QStringLiteral("reconciliation")).toString();
            if (step.step.kind != StepKind::Reconcile || outcome.isEmpty() ||
                outcome == trading::reconcileOutcomeName(trading::ReconcileOutcome::Nothing))
                continue;
            const auto number = [&step](const char *key) {
                return static_cast<std::uint64_t>(step.evidence.value(QLatin1String(key)).toInteger());
            };
            found = ReconciledPositions{
                .at = at,
                .isAgreeing = outcome == trading::reconcileOutcomeName(trading::ReconcileOutcome::Agrees),
                .compared = number("symbols_compared"),
                .breaks = number("breaks"),
                .malformed = number("malformed")};
        }
        return found;
    }

    /// The plan as it was in version @p version; null where that is not kept any more.
    const RecoveryPlan *planOf(std::uint64_t version) const
    {
        if (version == m_found.plan.version)
            return &plan();
        const auto known = m_plans.find(version);
        return known == m_plans.end() ? nullptr : &known->second;
    }

    Result<> readEarlierPlans()
    {
        BACKSTOP_ASSIGN(history, PlanStore(m_repository).history());
        for (StoredPlan &stored : history)
            m_plans.emplace(stored.version, std::move(stored.reading.plan));
        return {};
    }

    /// Whether the component @p index, or what it needs, is another than in @p earlier.
    bool isChangedSince(const RecoveryPlan *earlier, int index, const DependencyGraph &graph) const
    {
        if (earlier == &plan())
            return false;
        std::vector<int> all = graph.allNeeds(index);
        all.push_back(index);
        return !earlier || std::ranges::any_of(all, [&](int one) {
            const Component &component = plan().components[static_cast<std::size_t>(one)];
            const int before = earlier->indexOf(component.name);
            return before < 0 || earlier->components[static_cast<std::size_t>(before)] != component;
        });
    }

    /// Each report is read once, for what it proves and for what the simulation takes of it.
    Result<> addDrills()
    {
        std::vector<DrillSummary> drills;
        if (auto stored = storedDrills(m_repository))
            drills = std::move(*stored);
        else if (stored.error().code == ErrorCode::Cancelled) // any other error is told by the history
            return stored.error();
        std::ranges::reverse(drills);
        if (!drills.empty())
            BACKSTOP_TRY(readEarlierPlans());
        for (const DrillSummary &summary : drills)
            m_found.drills.push_back({summary, isOutdated(summary)});
        const DependencyGraph graph(plan());
        BACKSTOP_ASSIGN(history, recoveryHistory(m_repository, plan(), m_stop,
                                                 [&](const DrillSummary &summary, const DrillReport &report) {
                                                     addDrill(summary, report, graph);
                                                 }));
        m_history = std::move(history);
        m_found.unread.insert(m_found.unread.end(), m_history.unread.begin(), m_history.unread.end());
        return {};
    }

    bool isOutdated(const DrillSummary &summary) const
    {
        const RecoveryPlan *earlier = planOf(summary.planVersion);
        return !earlier || *earlier != plan();
    }

    /// What @p report says, which is what its journal says, and not the list; the next one is newer, and counts instead.
    void addDrill(const DrillSummary &summary, const DrillReport &report, const DependencyGraph &graph)
    {
        auto &components = m_found.facts.components;
        // A drill of some components says nothing of the plan.
        if (report.components.size() >= plan().components.size())
            m_found.facts.lastDrill =
                ReadinessFacts::LastDrill{summary.completedAt, report.outcome, isOutdated(summary)};
        for (const ComponentReport &detail : report.components) {
            const int index = plan().indexOf(detail.name);
            if (index < 0)
                continue;
            ComponentEvidence &component = components[static_cast<std::size_t>(index)];
            if (const auto reconciled = reconciledIn(detail, summary.completedAt))
                component.reconciled = reconciled;
            // What was not tried to its end, or failed because that was arranged, was not measured.
            const bool isRecovered = detail.isSuccess && detail.rta;
            if (!isRecovered && (detail.phase != ComponentPhase::Failed || detail.isErrorInjected))
                continue;
            const auto rta = std::chrono::seconds(std::llround(std::ceil(detail.rta.value_or(0))));
            component.measured = MeasuredRecovery{summary.completedAt, isRecovered, rta,
                                                  isChangedSince(planOf(summary.planVersion), index, graph)};
        }
    }

    Result<> addRecoveryKey()
    {
        BACKSTOP_ASSIGN(slots_, m_repository.keySlots());
        m_found.facts.hasRecoveryKey = std::ranges::any_of(
            slots_, [](const auto &slot) { return slot.type == repository::SlotType::RecoveryCode; });
        BACKSTOP_ASSIGN(test, newestRecoveryKeyTest(m_repository));
        if (test)
            m_found.facts.recoveryKeyTested = test->at;
        return {};
    }

    Result<> addSimulation()
    {
        if (!m_found.facts.hasOrder || plan().components.empty())
            return {};
        const SimulationFacts facts = simulationFacts(m_components, m_history);
        const auto input = simulationInput(plan(), facts.components, facts.storages);
        if (!input) {
            m_found.unread.push_back(input.error().withContext(QStringLiteral("simulation")));
            return {};
        }
        Progress trials; // not those of the reading
        BACKSTOP_ASSIGN(result, simulate(*input, {.trials = kTrials, .seed = kSeed}, m_stop, trials));
        if (!result.isComplete())
            return {};
        for (std::size_t i = 0; i < result.components.size(); ++i)
            m_found.facts.components[i].simulatedP95 = result.components[i].time.p95.value;
        return {};
    }

    repository::Repository &m_repository;
    const std::vector<catalog::Verification> &m_verifications;
    Progress &m_progress;
    const std::stop_token &m_stop;
    GatheredReadiness m_found;
    std::vector<ComponentFacts> m_components;
    RecoveryHistory m_history;
    std::map<std::uint64_t, RecoveryPlan> m_plans; // by version; those that are kept
};

} // namespace

Result<std::optional<GatheredReadiness>>
gatherReadiness(repository::Repository &repository, const std::vector<catalog::Verification> &verifications,
                Progress &progress, const std::stop_token &stop)
{
    return Gathering(repository, verifications, progress, stop).run();
}

} // namespace backstop::recovery
