// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/plancheck.h"

#include "model/core/at.h"
#include "model/recovery/recoveryorder.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace backstop::recovery {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostChain = 100; // names of a chain: 10,000 chains of 10,000 would fill the memory

QString fieldOf(int component, const QString &field)
{
    return QStringLiteral("components[%1].%2").arg(component).arg(field);
}

std::optional<double> bestTime(const Step &step)
{
    if (step.kind == StepKind::CleanUp) // it is back before that
        return {};
    if (step.estimate)
        return step.estimate->best;
    const auto wait = waitOf(step);
    return wait ? std::optional(static_cast<double>(wait->count())) : std::nullopt;
}

double bestOwnTime(const Component &component)
{
    double time = component.mobilise ? component.mobilise->best : 0;
    if (component.estimate)
        return time + component.estimate->best;
    for (const Step &step : component.steps)
        time += bestTime(step).value_or(0);
    return time;
}

/// The earliest ends, and for each component the one of its needs that it waits for longest; -1 where it waits for none.
struct EarliestEnds
{
    std::vector<double> end;
    std::vector<int> waitsFor;
};

std::optional<EarliestEnds> earliestEnds(const RecoveryPlan &plan, const DependencyGraph &graph)
{
    const auto order = recoveryOrder(plan, graph);
    if (!order)
        return {};
    EarliestEnds ends{std::vector<double>(order->size(), 0.0), std::vector<int>(order->size(), -1)};
    for (const OrderedComponent &place : *order) {
        double begin = 0;
        for (const int need : graph.needs(place.component)) {
            if (ends.end[at(need)] > begin) {
                begin = ends.end[at(need)];
                ends.waitsFor[at(place.component)] = need;
            }
        }
        ends.end[at(place.component)] = begin + bestOwnTime(plan.components[at(place.component)]);
    }
    return ends;
}

class Check
{
public:
    Check(const RecoveryPlan &plan, const std::vector<ComponentFacts> &facts)
        : m_plan(plan)
        , m_facts(facts)
        , m_graph(plan)
    {
        for (int i = m_graph.size() - 1; i >= 0; --i)
            m_places.insert(plan.components[at(i)].name, i);
        for (auto i = static_cast<int>(plan.teams.size()) - 1; i >= 0; --i)
            m_teams.insert(plan.teams[at(i)].name, i);
    }

    std::vector<PlanProblem> run()
    {
        if (m_plan.components.empty())
            tell(0, {.kind = ProblemKind::NoComponents, .field = QStringLiteral("components")});
        for (int i = 0; i < m_graph.size(); ++i) {
            checkName(i);
            checkDependencies(i);
            checkTargets(i);
            checkTeam(i);
            checkSource(i);
        }
        checkCycles();
        checkUrgencies();
        checkPaths();
        std::ranges::stable_sort(
            m_found, {}, [](const Found &found) { return std::pair(found.problem.severity, found.place); });
        std::vector<PlanProblem> problems;
        problems.reserve(m_found.size());
        for (Found &found : m_found)
            problems.push_back(std::move(found.problem));
        return problems;
    }

private:
    struct Found
    {
        int place;
        PlanProblem problem;
    };

    const Component &component(int i) const { return m_plan.components[at(i)]; }
    const QString &name(int i) const { return component(i).name; }

    static Severity severityOf(ProblemKind kind)
    {
        switch (kind) {
        case ProblemKind::Cycle:
        case ProblemKind::UnknownDependency:
        case ProblemKind::DuplicateName:
        case ProblemKind::SelfDependency:
        case ProblemKind::InvalidValue:
        case ProblemKind::NoComponents:
            return Severity::Error;
        case ProblemKind::RtoConflict:
        case ProblemKind::PathConflict:
        case ProblemKind::RpoConflict:
        case ProblemKind::NoBackup: // whatever its RPO is, it cannot be kept
            return Severity::Conflict;
        case ProblemKind::InheritedPriority:
        case ProblemKind::UnverifiedBackup:
        case ProblemKind::NoSource:
        case ProblemKind::NoTeam:
        case ProblemKind::MissingScript:
            break;
        }
        return Severity::Warning;
    }

    void tell(int place, PlanProblem problem)
    {
        if (m_found.size() >= kMostPlanProblems)
            return;
        problem.severity = severityOf(problem.kind);
        m_found.push_back({place, std::move(problem)});
    }

    void checkName(int i)
    {
        const QString field = fieldOf(i, QStringLiteral("name"));
        if (name(i).isEmpty())
            tell(i, {.kind = ProblemKind::InvalidValue, .field = field, .detail = emptyDetail()});
        else if (m_places.value(name(i)) != i)
            tell(i, {.kind = ProblemKind::DuplicateName, .components = {name(i)}, .field = field});
    }

    void checkDependencies(int i)
    {
        const QStringList &needs = component(i).dependencies;
        for (qsizetype n = 0; n < needs.size(); ++n) {
            const bool isKnown = m_places.contains(needs[n]);
            if (isKnown && needs[n] != name(i))
                continue;
            tell(i, {.kind = isKnown ? ProblemKind::SelfDependency : ProblemKind::UnknownDependency,
                     .components = {name(i)},
                     .field = fieldOf(i, QStringLiteral("dependencies[%1]").arg(n)),
                     .detail = isKnown ? QString() : needs[n]});
        }
    }

    void checkTargets(int i)
    {
        if (component(i).rto <= 0s)
            tell(i, {.kind = ProblemKind::InvalidValue,
                     .components = {name(i)},
                     .field = fieldOf(i, QStringLiteral("rto_seconds")),
                     .detail = tooLittleDetail(QString::number(0), kLeastRto)});
        for (const int need : m_graph.needs(i)) {
            // What states no target can break none.
            if (component(i).rto > 0s && component(i).rto < component(need).rto)
                tell(i, {.kind = ProblemKind::RtoConflict,
                         .components = {name(i), name(need)},
                         .field = fieldOf(i, QStringLiteral("rto_seconds")),
                         .wanted = component(i).rto,
                         .found = component(need).rto});
        }
    }

    void checkTeam(int i)
    {
        const QString &wanted = component(i).team;
        const int team = wanted.isEmpty() ? -1 : m_teams.value(wanted, -1);
        if (team >= 0 && m_plan.teams[at(team)].members > 0)
            return;
        PlanProblem problem{.kind = ProblemKind::NoTeam,
                            .components = {name(i)},
                            .field = fieldOf(i, QStringLiteral("team")),
                            .detail = wanted};
        if (team >= 0)
            problem.field = QStringLiteral("teams[%1].members").arg(team);
        tell(i, std::move(problem));
    }

    void checkSource(int i)
    {
        if (component(i).backup.isNothing() && hasData(component(i)))
            tell(i, {.kind = ProblemKind::NoSource,
                     .components = {name(i)},
                     .field = fieldOf(i, QStringLiteral("backup.path"))});
        if (at(i) >= m_facts.size())
            return;
        const ComponentFacts &facts = m_facts[at(i)];
        for (const QString &program : facts.missingPrograms)
            tell(i, {.kind = ProblemKind::MissingScript,
                     .components = {name(i)},
                     .field = fieldOf(i, QStringLiteral("recovery_script")),
                     .detail = program});
        if (component(i).backup.isNothing() || !facts.isBackupKnown)
            return;
        const QString path = fieldOf(i, QStringLiteral("backup.path"));
        if (!facts.newestBackup)
            tell(i, {.kind = ProblemKind::NoBackup, .components = {name(i)}, .field = path});
        else if (!facts.verifiedAt)
            tell(i, {.kind = ProblemKind::UnverifiedBackup, .components = {name(i)}, .field = path});
        if (facts.interval > component(i).rpo)
            tell(i, {.kind = ProblemKind::RpoConflict,
                     .components = {name(i)},
                     .field = fieldOf(i, QStringLiteral("rpo_seconds")),
                     .wanted = component(i).rpo,
                     .found = facts.interval});
    }

    void checkCycles()
    {
        for (const std::vector<int> &cycle : m_graph.cycles()) {
            QStringList names;
            for (const int member : cycle)
                names << name(member);
            const qsizetype link = component(cycle.front()).dependencies.indexOf(name(cycle[1]));
            tell(cycle.front(),
                 {.kind = ProblemKind::Cycle,
                  .components = names,
                  .field = fieldOf(cycle.front(), QStringLiteral("dependencies[%1]").arg(link))});
        }
    }

    void checkUrgencies()
    {
        const std::vector<Urgency> urgency = urgencies(m_plan, m_graph);
        for (int i = 0; i < m_graph.size(); ++i) {
            if (urgency[at(i)].from >= 0)
                tell(i, {.kind = ProblemKind::InheritedPriority,
                         .components = {name(i), name(urgency[at(i)].from)},
                         .field = fieldOf(i, QStringLiteral("priority")),
                         .detail = priorityName(urgency[at(i)].priority)});
        }
    }

    void checkPaths()
    {
        const auto ends = earliestEnds(m_plan, m_graph);
        if (!ends || ends->end.empty())
            return;
        for (int i = 0; i < m_graph.size(); ++i) {
            if (component(i).rto > 0s)
                checkPath(*ends, i, component(i).rto, fieldOf(i, QStringLiteral("rto_seconds")));
        }
        const auto last = std::ranges::max_element(ends->end) - ends->end.begin();
        if (m_plan.target > 0s)
            checkPath(*ends, static_cast<int>(last), m_plan.target, QStringLiteral("target_seconds"));
    }

    void checkPath(const EarliestEnds &ends, int last, std::chrono::seconds target, const QString &field)
    {
        const double end = ends.end[at(last)];
        if (end <= static_cast<double>(target.count()))
            return;
        QStringList chain;
        for (int i = last; i >= 0 && chain.size() < static_cast<qsizetype>(kMostChain);
             i = ends.waitsFor[at(i)])
            chain.prepend(name(i));
        tell(last, {.kind = ProblemKind::PathConflict,
                    .components = chain,
                    .field = field,
                    .wanted = target,
                    .found = std::chrono::seconds(static_cast<std::int64_t>(std::ceil(end)))});
    }

    const RecoveryPlan &m_plan;
    const std::vector<ComponentFacts> &m_facts;
    DependencyGraph m_graph;
    QHash<QString, int> m_places; // the first of those that share a name
    QHash<QString, int> m_teams;  // likewise
    std::vector<Found> m_found;
};

} // namespace

std::vector<PlanProblem> checkPlan(const RecoveryPlan &plan, const std::vector<ComponentFacts> &facts)
{
    return Check(plan, facts).run();
}

/// These are never only what follows from a value that was told.
static bool leavesNoOrder(ProblemKind kind)
{
    return kind == ProblemKind::Cycle || kind == ProblemKind::UnknownDependency ||
           kind == ProblemKind::DuplicateName || kind == ProblemKind::SelfDependency;
}

std::vector<PlanProblem> checkPlan(const PlanReading &reading, const std::vector<ComponentFacts> &facts)
{
    QSet<QString> told;
    for (const PlanProblem &problem : reading.problems)
        if (problem.severity == Severity::Error)
            told.insert(problem.field);
    std::vector<PlanProblem> problems = reading.problems;
    // What was not stated must not be blamed for the value that it has instead.
    for (PlanProblem &problem : checkPlan(reading.plan, facts))
        if (leavesNoOrder(problem.kind) ||
            (!told.contains(problem.field) && !told.contains(problem.field.section(QLatin1Char('.'), 0, 0))))
            problems.push_back(std::move(problem));
    std::ranges::stable_sort(problems, {}, &PlanProblem::severity);
    return problems;
}

bool statesTime(const Component &component)
{
    return component.estimate ||
           std::ranges::any_of(component.steps, [](const Step &step) { return bestTime(step).has_value(); });
}

std::optional<std::vector<double>> earliestTimes(const RecoveryPlan &plan, const DependencyGraph &graph)
{
    auto ends = earliestEnds(plan, graph);
    if (!ends)
        return {};
    return std::move(ends->end);
}

} // namespace backstop::recovery
