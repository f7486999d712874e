// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/readinesswords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace backstop::reports {

using namespace recovery;

namespace {

struct ReadinessWords
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::ReadinessWords)
};

/// "database", "database and reporting", "database, reporting and 3 more".
QString listText(const QStringList &components)
{
    constexpr int kNamed = 2;
    if (components.size() <= 1)
        return components.value(0);
    if (components.size() == kNamed)
        return ReadinessWords::tr("%1 and %2").arg(components[0], components[1]);
    return ReadinessWords::tr("%1, %2 and %Ln more", nullptr, static_cast<int>(components.size()) - kNamed)
        .arg(components[0], components[1]);
}

} // namespace

ReadinessLevel levelOf(int score)
{
    constexpr int proven = 80;
    constexpr int partly = 60;
    return score >= proven   ? ReadinessLevel::Proven
           : score >= partly ? ReadinessLevel::Partly
                             : ReadinessLevel::NotProven;
}

QString levelText(ReadinessLevel level)
{
    switch (level) {
    case ReadinessLevel::Proven:
        return ReadinessWords::tr("Recovery is well proven");
    case ReadinessLevel::Partly:
        return ReadinessWords::tr("Recovery is proven in part");
    case ReadinessLevel::NotProven:
        return ReadinessWords::tr("Recovery is not proven");
    }
    return {};
}

QString pointsText(double points)
{
    // To the nearest: what is cut off each line is missing in their sum.
    return QLocale().toString(points, 'f', 1);
}

QString pointsText(double points, double possible)
{
    const bool isWhole = points >= possible - 1e-9; // what lacks a little must not look whole
    const QString most = pointsText(possible);
    QString reached = pointsText(points);
    if (!isWhole && reached == most)
        reached = pointsText(std::floor(points * 10) / 10);
    return ReadinessWords::tr("%1 of %2").arg(reached, most);
}

QString partTitle(ReadinessPart part)
{
    switch (part) {
    case ReadinessPart::DataLoss:
        return ReadinessWords::tr("Data loss");
    case ReadinessPart::Verification:
        return ReadinessWords::tr("Verification");
    case ReadinessPart::Drill:
        return ReadinessWords::tr("Drill");
    case ReadinessPart::RecoveryTime:
        return ReadinessWords::tr("Recovery time");
    case ReadinessPart::Copies:
        return ReadinessWords::tr("Copies");
    }
    return {};
}

QString partMeaning(ReadinessPart part)
{
    switch (part) {
    case ReadinessPart::DataLoss:
        return ReadinessWords::tr("Each component has a usable backup no older than its RPO.");
    case ReadinessPart::Verification:
        return ReadinessWords::tr(
                   "Every byte that would be restored was read again, lately enough for its priority.") +
               u' ' + knownVerificationsText();
    case ReadinessPart::Drill:
        return ReadinessWords::tr("A drill of the whole plan, as it is now, was passed in the last %Ln days.",
                                  nullptr, static_cast<int>(kDrillLimit.count()));
    case ReadinessPart::RecoveryTime:
        return ReadinessWords::tr("Each component was back within its RTO, measured in a drill. "
                                  "A simulation alone earns half.");
    case ReadinessPart::Copies:
        return ReadinessWords::tr("There are copies that one disaster does not reach.");
    }
    return {};
}

QString knownVerificationsText()
{
    return ReadinessWords::tr("Only verifications known to this user on this computer count.");
}

QString itemText(const ReadinessItem &item)
{
    const QString value = spanText(item.value);
    const QString limit = spanText(item.limit);
    switch (item.reason) {
    case ReadinessReason::WithinRpo:
    case ReadinessReason::BeyondRpo:
        return ReadinessWords::tr("%1 old, target %2: its newest usable backup").arg(value, limit);
    case ReadinessReason::NoBackup:
        return ReadinessWords::tr("No usable backup has its data, target %1").arg(limit);
    case ReadinessReason::VerifiedInTime:
    case ReadinessReason::VerificationOld:
        return ReadinessWords::tr("Read in full %1 ago, which counts for %2").arg(value, limit);
    case ReadinessReason::NeverVerified:
        return ReadinessWords::tr("Its newest backup was never read in full");
    case ReadinessReason::DrillPassed:
    case ReadinessReason::DrillOld:
        return ReadinessWords::tr("Passed %1 ago, counts in full for %2").arg(value, limit);
    case ReadinessReason::DrillOutdated:
        return ReadinessWords::tr("Passed %1 ago, but the plan was changed since").arg(value);
    case ReadinessReason::DrillWithIssues:
        return ReadinessWords::tr("Passed with issues %1 ago").arg(value);
    case ReadinessReason::DrillFailed:
        return ReadinessWords::tr("The last drill of the whole plan, %1 ago, was not passed").arg(value);
    case ReadinessReason::NoDrill:
        return ReadinessWords::tr("There was no drill of the whole plan");
    case ReadinessReason::MeasuredWithinRto:
    case ReadinessReason::MeasuredBeyondRto:
        return ReadinessWords::tr("Back after %1, measured; target %2").arg(value, limit);
    case ReadinessReason::MeasuredOutdated:
        return ReadinessWords::tr("Back after %1, measured before it was changed; target %2")
            .arg(value, limit);
    case ReadinessReason::MeasuredOld:
        return ReadinessWords::tr("Back within its target, but measured %1 ago").arg(value);
    case ReadinessReason::SimulatedWithinRto:
    case ReadinessReason::SimulatedBeyondRto:
        return ReadinessWords::tr("Not measured; simulated to be back after %1 in 95 % of cases, target %2")
            .arg(value, limit);
    case ReadinessReason::RtoUnknown:
        return ReadinessWords::tr("Neither measured nor simulated, target %1").arg(limit);
    case ReadinessReason::RecoveryFailed:
        return ReadinessWords::tr("The last drill that tried could not recover it");
    case ReadinessReason::TwoCopies:
        return ReadinessWords::tr("There are two consistent copies or more");
    case ReadinessReason::OneCopy:
        return ReadinessWords::tr("There is one copy");
    case ReadinessReason::CopyElsewhere:
        return ReadinessWords::tr("One copy or more is in another place");
    case ReadinessReason::NoCopyElsewhere:
        return ReadinessWords::tr("No copy is in another place");
    case ReadinessReason::ImmutableCopy:
        return ReadinessWords::tr("One copy or more cannot be changed by anybody for a time");
    case ReadinessReason::NoImmutableCopy:
        return ReadinessWords::tr("Every copy can be changed by whoever has the rights");
    }
    return {};
}

QString scopeWords(const DrillScope &scope)
{
    if (!scope.isKnown())
        return {};
    if (scope.isWhole())
        return ReadinessWords::tr("whole plan");
    if (!scope.only.isEmpty())
        return ReadinessWords::tr("%1 only").arg(scope.only);
    return ReadinessWords::tr("%1 of %2 components")
        .arg(QLocale().toString(scope.components), QLocale().toString(scope.ofPlan));
}

QString measuredInText(const MeasuredRecovery &measured, Timestamp now)
{
    const auto age = std::chrono::floor<std::chrono::seconds>(now - measured.at);
    const QString ago = ReadinessWords::tr("%1 ago").arg(spanText(std::max(std::chrono::seconds(0), age)));
    const QString scope = scopeWords(measured.scope);
    const QString outcome = isPassed(measured.outcome) ? QString() : outcomeTitle(measured.outcome);
    if (!scope.isEmpty() && !outcome.isEmpty())
        return ReadinessWords::tr("%1, %2, %3").arg(scope, outcome, ago);
    const QString words = scope.isEmpty() ? outcome : scope;
    return words.isEmpty() ? ago : ReadinessWords::tr("%1, %2").arg(words, ago);
}

QString winText(const Recommendation &recommendation)
{
    constexpr double kLeast = 0.05; // less would be shown as none
    return recommendation.points < kLeast ? QString() : QLatin1Char('+') + pointsText(recommendation.points);
}

QString capText(ReadinessCap cap)
{
    switch (cap) {
    case ReadinessCap::NoOrder:
        return ReadinessWords::tr("The plan cannot be followed: it has no order of recovery.");
    case ReadinessCap::CriticalUnverified:
        return ReadinessWords::tr("A critical component has no backup of which every byte was read in time.");
    case ReadinessCap::LastDrillFailed:
        return ReadinessWords::tr("The last drill of the whole plan was not passed, or there was none.");
    case ReadinessCap::RecoveryKeyUntested:
        return ReadinessWords::tr(
            "Nobody has opened the repository with its recovery key in the last %Ln days.", nullptr,
            static_cast<int>(kRecoveryKeyLimit.count()));
    }
    return {};
}

QString recommendationText(const Recommendation &recommendation)
{
    const QString components = listText(recommendation.components);
    switch (recommendation.action) {
    case ReadinessAction::BackUp:
        return ReadinessWords::tr("Back up %1 on a schedule, and verify every byte: "
                                  "the points last only while the backup is fresh")
            .arg(components);
    case ReadinessAction::Verify:
        return ReadinessWords::tr("Verify every byte of the backups of %1").arg(components);
    case ReadinessAction::MendPlan:
        return ReadinessWords::tr("Mend the errors of the plan");
    case ReadinessAction::RunDrill:
        return ReadinessWords::tr("Run a drill of the whole plan and pass it");
    case ReadinessAction::Simulate:
        return ReadinessWords::tr("Simulate the plan");
    case ReadinessAction::AddCopy:
        return ReadinessWords::tr("Add a copy in another place that nobody can change for a time");
    case ReadinessAction::TestRecoveryKey:
        return ReadinessWords::tr("Open the repository with its recovery key");
    case ReadinessAction::AddPeople:
        return ReadinessWords::tr("Have two people who can bring back %1").arg(components);
    }
    return {};
}

QString coverageText(const ReadinessFacts &facts)
{
    const VerificationCoverage coverage = verificationCoverage(facts);
    if (coverage.all == 0)
        return {};
    return ReadinessWords::tr(
               "In the last %1 days every byte was read of the backups of %2 of %3 components.")
        .arg(QLocale().toString(qlonglong(kCoverageDays.count())), QLocale().toString(coverage.verified),
             QLocale().toString(coverage.all));
}

QString teamText(const TeamEvidence &team)
{
    return team.name.isEmpty() ? ReadinessWords::tr("(no team)") : team.name;
}

QString peopleText(const TeamEvidence &team)
{
    const QString members = QLocale().toString(team.members);
    if (team.members <= 0)
        return ReadinessWords::tr("nobody");
    return team.dependsOnOne() ? ReadinessWords::tr("%1: nobody stands in").arg(members) : members;
}

QString positionsText(const ComponentEvidence &component)
{
    if (!component.reconciled)
        return component.isToReconcile ? ReadinessWords::tr("not compared") : QString();
    const ReconciledPositions &found = *component.reconciled;
    const auto number = [](std::uint64_t count) { return QLocale().toString(qulonglong(count)); };
    if (found.breaks > 0)
        return ReadinessWords::tr("differ: %1 of %2").arg(number(found.breaks), number(found.compared));
    if (!found.isAgreeing)
        return ReadinessWords::tr("records not read: %1").arg(number(found.malformed));
    return ReadinessWords::tr("agree: %1 of %1").arg(number(found.compared));
}

QString outcomeTitle(DrillOutcome outcome)
{
    switch (outcome) {
    case DrillOutcome::Passed:
        return ReadinessWords::tr("Passed");
    case DrillOutcome::PassedWithIssues:
        return ReadinessWords::tr("Passed with issues");
    case DrillOutcome::Incomplete:
        return ReadinessWords::tr("Not complete");
    case DrillOutcome::Failed:
        return ReadinessWords::tr("Failed");
    case DrillOutcome::Aborted:
        return ReadinessWords::tr("Aborted");
    }
    return {};
}

QString priorityTitle(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return ReadinessWords::tr("Critical");
    case Priority::High:
        return ReadinessWords::tr("High");
    case Priority::Medium:
        return ReadinessWords::tr("Medium");
    case Priority::Low:
        return ReadinessWords::tr("Low");
    }
    return {};
}

QString spanText(std::chrono::seconds span)
{
    using namespace std::chrono_literals;
    const auto text = [](const QString &unit, auto count) {
        return unit.arg(QLocale().toString(qlonglong(count)));
    };
    const QString second = ReadinessWords::tr("%1 s");
    if (span <= 90s && span != 60s)
        return text(second, std::max<std::int64_t>(0, span.count()));
    const std::array<std::pair<std::chrono::seconds, QString>, 4> units{{{24h, ReadinessWords::tr("%1 d")},
                                                                         {1h, ReadinessWords::tr("%1 h")},
                                                                         {1min, ReadinessWords::tr("%1 min")},
                                                                         {1s, second}}};
    QStringList parts;
    for (const auto &[length, unit] : units) {
        const auto count = span / length;
        span -= count * length;
        if (count > 0)
            parts << text(unit, count);
        else if (!parts.isEmpty())
            break; // "1 d" and some seconds is "1 d"
        if (parts.size() == 2)
            break;
    }
    return parts.join(QLatin1Char(' '));
}

QString computedText(double value)
{
    using namespace std::chrono_literals;
    std::chrono::seconds span(static_cast<std::int64_t>(std::ceil(std::clamp(value, 0.0, 1e12))));
    if (span > 10min)
        span = (span + 59s) / 60s * 60s;
    return span <= 0s ? ReadinessWords::tr("at once") : spanText(span);
}

} // namespace backstop::reports
