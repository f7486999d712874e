// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/readiness/readinessgathering.h"

#include "model/core/at.h"
#include "model/recovery/componentfacts.h"
#include "model/recovery/readiness/recoverykeytest.h"
#include "model/recovery/recoveryhistory.h"
#include "model/recovery/simulation/simulation.h"
#include "model/recovery/simulation/simulationfacts.h"
#include "model/trading/reconciliation.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace backstop::recovery {

namespace {

constexpr std::uint64_t kTrials = 10'000;
constexpr std::uint64_t kSeed = 1;

/// By name; the first one of those that share it.
QHash<QString, int> placesIn(const RecoveryPlan &plan)
{
    QHash<QString, int> places;
    for (int i = static_cast<int>(plan.components.size()) - 1; i >= 0; --i)
        places.insert(plan.components[at(i)].name, i);
    return places;
}

/// Of the components of @p graph @p some, and all that need one of them at any remove.
std::vector<bool> withWhoNeedsThem(const DependencyGraph &graph, std::vector<bool> some)
{
    std::vector<int> open;
    for (int i = 0; i < graph.size(); ++i)
        if (some[at(i)])
            open.push_back(i);
    while (!open.empty()) {
        const int component = open.back();
        open.pop_back();
        for (const int next : graph.neededBy(component)) {
            if (some[at(next)])
                continue;
            some[at(next)] = true;
            open.push_back(next);
        }
    }
    return some;
}

/// Which components of the plan of the drill were not recovered in it, or needed something that was not: what took no part counted as
/// there, and what lacks evidence let others begin.
std::vector<bool> unprovenIn(const DrillReport &report)
{
    QSet<QString> recovered;
    for (const ComponentReport &component : report.components)
        if (component.isSuccess)
            recovered.insert(component.name);
    std::vector<bool> isMissing;
    isMissing.reserve(report.drill.plan.components.size());
    for (const Component &component : report.drill.plan.components)
        isMissing.push_back(!recovered.contains(component.name));
    return withWhoNeedsThem(DependencyGraph(report.drill.plan), std::move(isMissing));
}

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
        m_places = placesIn(plan());
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
        m_found.facts.teams = teamEvidence(plan());
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

    /// Of the plan as it is now: which components, or something that they need, are others than in that of @p drill.
    std::vector<bool> changedSince(const DrillDeclaration &drill, const QHash<QString, int> &placesThen,
                                   const DependencyGraph &graph) const
    {
        std::vector<bool> isChanged(plan().components.size(), false);
        if (isOfThisPlan(drill.planVersion))
            return isChanged;
        for (std::size_t i = 0; i < isChanged.size(); ++i) {
            const int then = placesThen.value(plan().components[i].name, -1);
            isChanged[i] = then < 0 || drill.plan.components[at(then)] != plan().components[i];
        }
        return withWhoNeedsThem(graph, std::move(isChanged));
    }
    bool isOfThisPlan(std::uint64_t version) const { return version == m_found.plan.version; }

    /// Of the versions that @p drills name, those that are still kept.
    Result<> readEarlierPlans(const std::vector<DrillSummary> &drills)
    {
        std::set<std::uint64_t> wanted;
        for (const DrillSummary &drill : drills)
            if (!isOfThisPlan(drill.planVersion))
                wanted.insert(drill.planVersion);
        wanted.erase(0); // not the repository's
        if (wanted.empty())
            return {};
        BACKSTOP_ASSIGN(history, PlanStore(m_repository).history(wanted, m_stop));
        for (const StoredPlan &stored : history)
            m_versions.emplace(stored.version,
                               Version{stored.reading.plan.components.size(), stored.reading.plan != plan()});
        return {};
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
            BACKSTOP_TRY(readEarlierPlans(drills));
        for (const DrillSummary &summary : drills)
            m_found.drills.push_back({summary, isListedOutdated(summary)});
        const DependencyGraph graph(plan());
        BACKSTOP_TRY(addOlderWholeDrill(drills, graph));
        BACKSTOP_ASSIGN(history, recoveryHistory(m_repository, plan(), m_stop,
                                                 [&](const DrillSummary &summary, const DrillReport &report) {
                                                     addDrill(summary, report, graph);
                                                 }));
        m_history = std::move(history);
        m_found.unread.insert(m_found.unread.end(), m_history.unread.begin(), m_history.unread.end());
        return {};
    }

    /// As far as the list says; of a version that is not kept any more that is not known.
    bool isListedOutdated(const DrillSummary &summary) const
    {
        const auto known = m_versions.find(summary.planVersion);
        return !isOfThisPlan(summary.planVersion) && (known == m_versions.end() || known->second.isChanged);
    }

    /// Whether a drill of @p components was one of the whole plan, which has @p ofPlan in its version @p version. One of some
    /// components says nothing of the plan, nor does one of another plan that is smaller.
    bool isWhole(std::size_t components, std::size_t ofPlan, std::uint64_t version) const
    {
        return components >= (version > 0 ? ofPlan : std::max(ofPlan, plan().components.size()));
    }
    bool isWhole(const DrillSummary &summary) const
    {
        const auto known = m_versions.find(summary.planVersion);
        const std::size_t ofPlan =
            known == m_versions.end() ? plan().components.size() : known->second.components;
        return isWhole(static_cast<std::size_t>(summary.components), ofPlan, summary.planVersion);
    }

    /// The newest drill of the whole plan, where it is older than all of @p drills that are looked through: those of single components must
    /// not push it out. @p drills are the newest first.
    Result<> addOlderWholeDrill(const std::vector<DrillSummary> &drills, const DependencyGraph &graph)
    {
        std::size_t seen = 0;
        for (const DrillSummary &summary : drills) {
            if (summary.mode == DrillMode::Tabletop)
                continue;
            ++seen;
            if (!isWhole(summary))
                continue;
            if (seen <= kDrillsMeasured)
                return {};
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, QStringLiteral("readiness: cancelled")};
            const auto report = storedReport(m_repository, summary.id);
            if (report) {
                addDrill(summary, *report, graph);
                return {};
            }
            if (report.error().code == ErrorCode::Cancelled)
                return report.error();
            m_found.unread.push_back(report.error());
        }
        return {};
    }

    /// What @p report says, which is what its journal says, and not the list; the next one is newer, and counts instead. A time is evidence
    /// where the component was recovered, with all that it needs at any remove: without those it proves nothing of how soon it is back
    /// after a disaster. What became of the drill then takes nothing from it, and one that was aborted has measured what came back before.
    /// A failure is evidence in any drill, for no more would have helped; an abort cannot hide it. Of all else nothing was measured, and what
    /// an earlier drill did measure stays.
    void addDrill(const DrillSummary &summary, const DrillReport &report, const DependencyGraph &graph)
    {
        auto &components = m_found.facts.components;
        const bool isOutdated = !isOfThisPlan(report.drill.planVersion) && report.drill.plan != plan();
        const auto listed = std::ranges::find(
            m_found.drills, summary.id, [](const GatheredReadiness::Drill &one) { return one.summary.id; });
        if (listed != m_found.drills.end())
            listed->isOutdated = isOutdated;
        if (isWhole(report.components.size(), report.drill.plan.components.size(), report.drill.planVersion))
            m_found.facts.lastDrill =
                ReadinessFacts::LastDrill{summary.completedAt, report.outcome, isOutdated};
        const QHash<QString, int> placesThen = placesIn(report.drill.plan);
        const std::vector<bool> isUnproven = unprovenIn(report);
        const std::vector<bool> isChanged = changedSince(report.drill, placesThen, graph);
        for (const ComponentReport &detail : report.components) {
            const int index = m_places.value(detail.name, -1);
            if (index < 0)
                continue;
            ComponentEvidence &component = components[at(index)];
            if (const auto reconciled = reconciledIn(detail, summary.completedAt))
                component.reconciled = reconciled;
            // What was not tried to its end, or failed because that was arranged, was not measured.
            const bool isRecovered = detail.isSuccess && detail.rta;
            if (isRecovered ? isUnproven[at(placesThen.value(detail.name))]
                            : detail.phase != ComponentPhase::Failed || detail.isErrorInjected)
                continue;
            const auto rta = std::chrono::seconds(std::llround(std::ceil(detail.rta.value_or(0))));
            component.measured = MeasuredRecovery{.at = summary.completedAt,
                                                  .isSuccess = isRecovered,
                                                  .rta = rta,
                                                  .isOutdated = isChanged[at(index)],
                                                  .drill = summary.id,
                                                  .scope = scopeOf(report.drill),
                                                  .outcome = report.outcome};
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
    QHash<QString, int> m_places; // of the components in the plan
    struct Version
    {
        std::size_t components = 0;
        bool isChanged = false; // since
    };
    std::map<std::uint64_t, Version> m_versions; // earlier ones that drills name, where they are kept
};

} // namespace

Result<std::optional<GatheredReadiness>>
gatherReadiness(repository::Repository &repository, const std::vector<catalog::Verification> &verifications,
                Progress &progress, const std::stop_token &stop)
{
    return Gathering(repository, verifications, progress, stop).run();
}

} // namespace backstop::recovery
