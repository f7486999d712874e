// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/readiness/readiness.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace backstop::recovery {

namespace {

using namespace std::chrono_literals;
using Reason = ReadinessReason;
using Part = ReadinessPart;

constexpr std::array<double, kReadinessParts> kPossible{30, 25, 20, 15, 10};
constexpr std::array<double, kPriorities> kWeights{8, 4, 2, 1};
constexpr std::array<int, 4> kCaps{39, 49, 59, 69};

double weightOf(const ComponentEvidence &component)
{
    return kWeights[static_cast<std::size_t>(component.priority)];
}

std::chrono::seconds since(Timestamp then, Timestamp now)
{
    return std::max(0s, std::chrono::floor<std::chrono::seconds>(
                            now - then)); // of the future: a clock is wrong, and it is not proof of more
}

// 1 up to @p full, then evenly down to 0 at @p none.
double fading(std::chrono::seconds age, std::chrono::seconds full, std::chrono::seconds none)
{
    if (age <= full)
        return 1;
    if (age >= none)
        return 0;
    return static_cast<double>((none - age).count()) / static_cast<double>((none - full).count());
}

class Assessment
{
public:
    explicit Assessment(const ReadinessFacts &facts)
        : m_facts(facts)
    {}

    Readiness result()
    {
        judgeEach(
            Part::DataLoss, [](const ComponentEvidence &c) { return c.hasData; },
            [this](const ComponentEvidence &c) { return dataLoss(c); });
        judgeEach(
            Part::Verification, [](const ComponentEvidence &c) { return c.hasData; },
            [this](const ComponentEvidence &c) { return verification(c); });
        m_items.push_back(drill());
        judgeEach(
            Part::RecoveryTime, [](const ComponentEvidence &) { return true; },
            [this](const ComponentEvidence &c) { return recoveryTime(c); });
        copies();
        Readiness readiness;
        readiness.items = std::move(m_items);
        for (const ReadinessItem &item : readiness.items)
            readiness.points += item.points;
        readiness.caps = caps();
        // A hair more than the sum of many fractions, so that 100 does not become 99.
        readiness.score = static_cast<int>(std::floor(readiness.points + 1e-9));
        if (!readiness.caps.empty())
            readiness.score = std::min(readiness.score, capOf(readiness.caps.front()));
        return readiness;
    }

private:
    struct Judgement
    {
        Reason reason = Reason::NoBackup;
        double share = 0; ///< of what is possible
        std::chrono::seconds value{0};
        std::chrono::seconds limit{0};
    };

    template<typename Counts, typename Judge>
    void judgeEach(Part part, Counts counts, Judge judge)
    {
        double weights = 0;
        for (const ComponentEvidence &component : m_facts.components)
            weights += counts(component) ? weightOf(component) : 0;
        for (const ComponentEvidence &component : m_facts.components) {
            if (!counts(component))
                continue;
            const double possible = possiblePoints(part) * weightOf(component) / weights;
            const Judgement judgement = judge(component);
            m_items.push_back({part, judgement.reason, component.name, possible * judgement.share, possible,
                               judgement.value, judgement.limit});
        }
    }

    Judgement dataLoss(const ComponentEvidence &component) const
    {
        if (!component.newestBackup)
            return {.reason = Reason::NoBackup, .limit = component.rpo};
        const std::chrono::seconds age = since(*component.newestBackup, m_facts.now);
        return {age <= component.rpo ? Reason::WithinRpo : Reason::BeyondRpo,
                fading(age, component.rpo, 2 * component.rpo), age, component.rpo};
    }

    Judgement verification(const ComponentEvidence &component) const
    {
        const std::chrono::seconds limit = verificationLimit(component.priority);
        if (!component.newestBackup || !component.verifiedAt)
            return {.reason = Reason::NeverVerified, .limit = limit};
        const std::chrono::seconds age = since(*component.verifiedAt, m_facts.now);
        return {age <= limit ? Reason::VerifiedInTime : Reason::VerificationOld,
                fading(age, limit, 3 * limit), age, limit};
    }

    ReadinessItem drill() const
    {
        ReadinessItem item{.part = Part::Drill,
                           .reason = Reason::NoDrill,
                           .possible = possiblePoints(Part::Drill),
                           .limit = kDrillLimit};
        if (!m_facts.lastDrill)
            return item;
        const auto &last = *m_facts.lastDrill;
        item.value = since(last.at, m_facts.now);
        const double share = fading(item.value, kDrillLimit, kDrillEnd);
        if (!isPassed(last.outcome)) {
            item.reason = Reason::DrillFailed;
        } else if (last.isOutdated) {
            item.reason = Reason::DrillOutdated;
            item.points = item.possible * share / 2;
        } else if (last.outcome == DrillOutcome::PassedWithIssues) {
            item.reason = Reason::DrillWithIssues;
            item.points = item.possible * share / 2;
        } else {
            item.reason = item.value <= kDrillLimit ? Reason::DrillPassed : Reason::DrillOld;
            item.points = item.possible * share;
        }
        return item;
    }

    Judgement recoveryTime(const ComponentEvidence &component) const
    {
        if (component.measured) {
            const MeasuredRecovery &measured = *component.measured;
            if (!measured.isSuccess)
                return {.reason = Reason::RecoveryFailed, .limit = component.rto};
            if (measured.rta > component.rto)
                return {Reason::MeasuredBeyondRto, 0, measured.rta, component.rto};
            const std::chrono::seconds age = since(measured.at, m_facts.now);
            const double share = fading(age, kDrillLimit, kDrillEnd);
            if (measured.isOutdated)
                return {Reason::MeasuredOutdated, share / 2, measured.rta, component.rto};
            if (age > kDrillLimit)
                return {Reason::MeasuredOld, share, age, kDrillLimit};
            return {Reason::MeasuredWithinRto, share, measured.rta, component.rto};
        }
        if (!component.simulatedP95)
            return {.reason = Reason::RtoUnknown, .limit = component.rto};
        const auto p95 = std::chrono::seconds(std::llround(std::ceil(*component.simulatedP95)));
        if (p95 > component.rto)
            return {Reason::SimulatedBeyondRto, 0, p95, component.rto};
        return {Reason::SimulatedWithinRto, 0.5, p95, component.rto};
    }

    void copies()
    {
        const auto add = [this](bool has, Reason yes, Reason no, double possible) {
            m_items.push_back({.part = Part::Copies,
                               .reason = has ? yes : no,
                               .points = has ? possible : 0,
                               .possible = possible});
        };
        add(m_facts.copies >= 2, Reason::TwoCopies, Reason::OneCopy, 4);
        add(m_facts.copiesElsewhere >= 1, Reason::CopyElsewhere, Reason::NoCopyElsewhere, 3);
        add(m_facts.copiesImmutable >= 1, Reason::ImmutableCopy, Reason::NoImmutableCopy, 3);
    }

    bool isUnverified(const ComponentEvidence &component) const
    {
        return component.hasData && (component.isCritical || component.priority == Priority::Critical) &&
               verification(component).reason != Reason::VerifiedInTime;
    }

    std::vector<ReadinessCap> caps() const
    {
        std::vector<ReadinessCap> found;
        if (!m_facts.hasOrder)
            found.push_back(ReadinessCap::NoOrder);
        if (std::ranges::any_of(m_facts.components, [this](const auto &c) { return isUnverified(c); }))
            found.push_back(ReadinessCap::CriticalUnverified);
        const auto &last = m_facts.lastDrill;
        if (!last || !isPassed(last->outcome))
            found.push_back(ReadinessCap::LastDrillFailed);
        if (!m_facts.hasRecoveryKey || !m_facts.recoveryKeyTested ||
            since(*m_facts.recoveryKeyTested, m_facts.now) > kRecoveryKeyLimit)
            found.push_back(ReadinessCap::RecoveryKeyUntested);
        return found;
    }

    const ReadinessFacts &m_facts;
    std::vector<ReadinessItem> m_items;
};

/// By part: the components that have not all of its points.
using Lacking = std::array<QSet<QString>, kReadinessParts>;

// The facts as they would be if somebody did what @p action says, with all that it is about; who that is in @p components.
ReadinessFacts afterwards(ReadinessFacts facts, ReadinessAction action, const Lacking &lacking,
                          QStringList &components)
{
    const auto lacks = [&lacking](const QString &component, Part part) {
        return lacking[static_cast<std::size_t>(part)].contains(component);
    };
    for (ComponentEvidence &component : facts.components) {
        const bool wasLate =
            component.hasData && component.hasSource && lacks(component.name, Part::DataLoss);
        const bool wasUnverified = component.hasData && lacks(component.name, Part::Verification);
        switch (action) {
        case ReadinessAction::BackUp:
            if (wasLate && component.rpo > 0s) { // no backup is recent enough for a target of nothing
                component.newestBackup = facts.now;
                component.verifiedAt = facts.now; // what was read of the one before it says nothing of this
                components << component.name;
            }
            break;
        case ReadinessAction::Verify:
            if (wasUnverified && component.newestBackup) {
                component.verifiedAt = facts.now;
                components << component.name;
            }
            break;
        case ReadinessAction::RunDrill:
            if (lacks(component.name, Part::RecoveryTime)) {
                // It may well show that a target is missed; this is what there is to win.
                component.measured = MeasuredRecovery{facts.now, true, component.rto, false};
                components << component.name;
            }
            break;
        case ReadinessAction::Simulate:
            if (facts.hasOrder && !component.measured && !component.simulatedP95) {
                component.simulatedP95 = static_cast<double>(component.rto.count());
                components << component.name;
            }
            break;
        case ReadinessAction::MendPlan:
        case ReadinessAction::AddCopy:
        case ReadinessAction::TestRecoveryKey:
        case ReadinessAction::AddPeople:
            break;
        }
    }
    if (action == ReadinessAction::RunDrill)
        facts.lastDrill = ReadinessFacts::LastDrill{facts.now, DrillOutcome::Passed, false};
    if (action == ReadinessAction::MendPlan)
        facts.hasOrder = true;
    if (action == ReadinessAction::AddCopy) {
        facts.copies = std::max(facts.copies, 2);
        facts.copiesElsewhere = std::max(facts.copiesElsewhere, 1);
        facts.copiesImmutable = std::max(facts.copiesImmutable, 1);
    }
    if (action == ReadinessAction::TestRecoveryKey) {
        facts.hasRecoveryKey = true;
        facts.recoveryKeyTested = facts.now;
    }
    return facts;
}

std::vector<Recommendation> recommend(const ReadinessFacts &facts, const Readiness &now)
{
    std::vector<Recommendation> found;
    Lacking lacking;
    for (const ReadinessItem &item : now.items)
        if (item.points < item.possible)
            lacking[static_cast<std::size_t>(item.part)].insert(item.component);
    for (const ReadinessAction action :
         {ReadinessAction::MendPlan, ReadinessAction::Verify, ReadinessAction::RunDrill,
          ReadinessAction::BackUp, ReadinessAction::TestRecoveryKey, ReadinessAction::AddCopy,
          ReadinessAction::Simulate}) {
        QStringList components;
        const ReadinessFacts changed = afterwards(facts, action, lacking, components);
        const Readiness then = Assessment(changed).result();
        if (then.points > now.points + 1e-9 || then.caps.size() < now.caps.size())
            found.push_back({action, components, then.points - now.points, then.score});
    }
    std::ranges::stable_sort(found, [](const Recommendation &a, const Recommendation &b) {
        return a.score != b.score ? a.score > b.score : a.points > b.points;
    });
    QStringList ofOne;
    for (const TeamEvidence &team : facts.teams) {
        if (team.dependsOnOne())
            ofOne << team.components;
    }
    if (!ofOne.isEmpty())
        found.push_back({ReadinessAction::AddPeople, ofOne, 0, now.score});
    return found;
}

} // namespace

double possiblePoints(ReadinessPart part)
{
    return kPossible[static_cast<std::size_t>(part)];
}

int capOf(ReadinessCap cap)
{
    return kCaps[static_cast<std::size_t>(cap)];
}

std::chrono::seconds verificationLimit(Priority priority)
{
    constexpr std::array<std::chrono::days, kPriorities> limits{std::chrono::days(7), std::chrono::days(14),
                                                                std::chrono::days(30), std::chrono::days(90)};
    return limits[static_cast<std::size_t>(priority)];
}

double Readiness::pointsOf(ReadinessPart part) const
{
    double points_ = 0;
    for (const ReadinessItem &item : items)
        points_ += item.part == part ? item.points : 0;
    return points_;
}

VerificationCoverage verificationCoverage(const ReadinessFacts &facts, std::chrono::days days)
{
    VerificationCoverage coverage;
    for (const ComponentEvidence &component : facts.components) {
        coverage.all += component.hasData ? 1 : 0;
        coverage.verified +=
            component.hasData && component.verifiedAt && *component.verifiedAt >= facts.now - days ? 1 : 0;
    }
    return coverage;
}

std::vector<TeamEvidence> teamEvidence(const RecoveryPlan &plan)
{
    std::vector<TeamEvidence> teams;
    for (const Team &team : plan.teams) {
        TeamEvidence evidence{.name = team.name, .members = team.members};
        for (const Component &component : plan.components) {
            if (component.team == team.name)
                evidence.components << component.name;
        }
        if (!evidence.components.isEmpty())
            teams.push_back(std::move(evidence));
    }
    TeamEvidence nobody;
    for (const Component &component : plan.components) {
        if (std::ranges::find(plan.teams, component.team, &Team::name) == plan.teams.end())
            nobody.components << component.name;
    }
    if (!nobody.components.isEmpty())
        teams.push_back(std::move(nobody));
    return teams;
}

Readiness assessReadiness(const ReadinessFacts &facts)
{
    Readiness readiness = Assessment(facts).result();
    readiness.recommendations = recommend(facts, readiness);
    return readiness;
}

} // namespace backstop::recovery
