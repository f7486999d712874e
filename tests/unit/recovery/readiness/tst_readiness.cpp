// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/readiness/readiness.h"

#include <QTest>

#include <algorithm>

using namespace backstop;
using namespace backstop::recovery;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 27) + 14h};

ComponentEvidence component(const char *name, Priority priority)
{
    return {.name = QString::fromLatin1(name),
            .priority = priority,
            .rto = 300s,
            .rpo = 600s,
            .hasData = true,
            .newestBackup = kNow - 300s,
            .verifiedAt = kNow - 24h,
            .measured = MeasuredRecovery{kNow - 24h, true, 200s, false}};
}

/// Everything is proven: 100 points.
ReadinessFacts proven()
{
    ReadinessFacts facts{
        .now = kNow,
        .components = {component("database", Priority::Critical), component("reporting", Priority::Medium)}};
    facts.lastDrill = ReadinessFacts::LastDrill{kNow - 24h, DrillOutcome::Passed, false};
    facts.copies = 3;
    facts.copiesElsewhere = 1;
    facts.copiesImmutable = 1;
    facts.hasRecoveryKey = true;
    facts.recoveryKeyTested = kNow - 24h;
    return facts;
}

ReadinessItem item(const Readiness &readiness, ReadinessPart part, const char *name = "")
{
    const auto found = std::ranges::find_if(readiness.items, [&](const ReadinessItem &one) {
        return one.part == part && one.component == QLatin1String(name);
    });
    return found == readiness.items.end() ? ReadinessItem{} : *found;
}

const Recommendation *recommended(const Readiness &readiness, ReadinessAction action)
{
    const auto found = std::ranges::find(readiness.recommendations, action, &Recommendation::action);
    return found == readiness.recommendations.end() ? nullptr : &*found;
}

} // namespace

class TestReadiness : public QObject
{
    Q_OBJECT

private slots:
    void whereEverythingIsProvenThereAreAHundredPoints()
    {
        const Readiness readiness = assessReadiness(proven());
        QCOMPARE(readiness.score, 100);
        QVERIFY(readiness.caps.empty());
        QVERIFY(readiness.recommendations.empty());
        for (int part = 0; part < kReadinessParts; ++part) {
            const auto which = static_cast<ReadinessPart>(part);
            QVERIFY(std::abs(readiness.pointsOf(which) - possiblePoints(which)) < 1e-9);
        }
    }
    void theItemsOfAPartAreWorthWhatThePartIs()
    {
        const Readiness readiness = assessReadiness(proven());
        for (int part = 0; part < kReadinessParts; ++part) {
            double possible = 0;
            for (const ReadinessItem &one : readiness.items)
                possible += one.part == static_cast<ReadinessPart>(part) ? one.possible : 0;
            QVERIFY(std::abs(possible - possiblePoints(static_cast<ReadinessPart>(part))) < 1e-9);
        }
        // A critical component weighs four times a medium one.
        QCOMPARE(item(readiness, ReadinessPart::DataLoss, "database").possible, 24.0);
        QCOMPARE(item(readiness, ReadinessPart::DataLoss, "reporting").possible, 6.0);
    }
    void whereNothingIsProvenThereIsNothing()
    {
        ReadinessFacts facts{.now = kNow, .components = {component("database", Priority::Critical)}};
        facts.components[0].newestBackup.reset();
        facts.components[0].verifiedAt.reset();
        facts.components[0].measured.reset();
        const Readiness readiness = assessReadiness(facts);
        QCOMPARE(readiness.score, 0);
        QCOMPARE(item(readiness, ReadinessPart::DataLoss, "database").reason, ReadinessReason::NoBackup);
        QCOMPARE(item(readiness, ReadinessPart::Verification, "database").reason,
                 ReadinessReason::NeverVerified);
        QCOMPARE(item(readiness, ReadinessPart::Drill).reason, ReadinessReason::NoDrill);
        QCOMPARE(item(readiness, ReadinessPart::RecoveryTime, "database").reason,
                 ReadinessReason::RtoUnknown);
        QCOMPARE(item(readiness, ReadinessPart::Copies).reason, ReadinessReason::OneCopy);
        QVERIFY(
            (readiness.caps == std::vector{ReadinessCap::CriticalUnverified, ReadinessCap::LastDrillFailed,
                                           ReadinessCap::RecoveryKeyUntested}));
    }
    void aPlanWithoutComponentsIsNotReady()
    {
        ReadinessFacts facts = proven();
        facts.components.clear();
        const Readiness readiness = assessReadiness(facts);
        QCOMPARE(readiness.score, 30); // the drill and the copies
    }
    void anRpoIsMissedWhollyAtTwiceItsLength_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<double>("points");
        QTest::addColumn<ReadinessReason>("reason");
        QTest::newRow("just made") << 0 << 24.0 << ReadinessReason::WithinRpo;
        QTest::newRow("at the target") << 600 << 24.0 << ReadinessReason::WithinRpo;
        QTest::newRow("half as old again") << 900 << 12.0 << ReadinessReason::BeyondRpo;
        QTest::newRow("twice as old") << 1200 << 0.0 << ReadinessReason::BeyondRpo;
        QTest::newRow("of last year") << 40'000'000 << 0.0 << ReadinessReason::BeyondRpo;
        QTest::newRow("of the future") << -4000 << 24.0 << ReadinessReason::WithinRpo;
    }
    void anRpoIsMissedWhollyAtTwiceItsLength()
    {
        QFETCH(const int, age);
        QFETCH(const double, points);
        QFETCH(const ReadinessReason, reason);
        ReadinessFacts facts = proven();
        facts.components[0].newestBackup = kNow - std::chrono::seconds(age);
        const ReadinessItem found = item(assessReadiness(facts), ReadinessPart::DataLoss, "database");
        QVERIFY(std::abs(found.points - points) < 1e-9);
        QCOMPARE(found.reason, reason);
        QCOMPARE(found.value.count(), std::max(0, age));
        QCOMPARE(found.limit.count(), 600);
    }
    void anRpoOfNothingIsMetByNoBackup()
    {
        ReadinessFacts facts = proven();
        facts.components[0].rpo = 0s;
        const Readiness readiness = assessReadiness(facts);
        QCOMPARE(item(readiness, ReadinessPart::DataLoss, "database").points, 0.0);
        QVERIFY(!recommended(readiness, ReadinessAction::BackUp)); // another one would not help
    }
    void whatHasNoDataHasNoneToLose()
    {
        ReadinessFacts facts = proven();
        facts.components[1].hasData = false;
        facts.components[1].newestBackup.reset();
        facts.components[1].verifiedAt.reset();
        const Readiness readiness = assessReadiness(facts);
        QCOMPARE(readiness.score, 100);
        QCOMPARE(item(readiness, ReadinessPart::DataLoss, "database").possible, 30.0);
        QCOMPARE(item(readiness, ReadinessPart::DataLoss, "reporting").possible, 0.0); // there is none
    }
    void aVerificationAges()
    {
        ReadinessFacts facts = proven();
        facts.components[0].verifiedAt = kNow - 14 * 24h; // a week is allowed, three are the end
        Readiness readiness = assessReadiness(facts);
        const ReadinessItem old = item(readiness, ReadinessPart::Verification, "database");
        QCOMPARE(old.reason, ReadinessReason::VerificationOld);
        QCOMPARE(old.points, old.possible / 2);
        QCOMPARE(readiness.score, 49);                 // and it is critical
        facts.components[0].priority = Priority::High; // two weeks
        facts.components[1].verifiedAt = kNow - 30 * 24h;
        QCOMPARE(assessReadiness(facts).score, 100);
    }
    void whatIsMarkedCriticalIsCappedLikeWhatIsUrgent()
    {
        ReadinessFacts facts = proven();
        facts.components[1].verifiedAt.reset();
        QVERIFY(assessReadiness(facts).caps.empty());
        facts.components[1].isCritical = true;
        QVERIFY(assessReadiness(facts).caps == std::vector{ReadinessCap::CriticalUnverified});
    }
    void aDrillCountsByOutcomeAgeAndPlan_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<DrillOutcome>("outcome");
        QTest::addColumn<bool>("isOutdated");
        QTest::addColumn<double>("points");
        QTest::addColumn<ReadinessReason>("reason");
        QTest::newRow("passed yesterday")
            << 1 << DrillOutcome::Passed << false << 20.0 << ReadinessReason::DrillPassed;
        QTest::newRow("passed three months ago")
            << 90 << DrillOutcome::Passed << false << 20.0 << ReadinessReason::DrillPassed;
        QTest::newRow("passed long ago")
            << 200 << DrillOutcome::Passed << false << 12.0 << ReadinessReason::DrillOld;
        QTest::newRow("passed a year ago")
            << 365 << DrillOutcome::Passed << false << 0.0 << ReadinessReason::DrillOld;
        QTest::newRow("with another plan")
            << 1 << DrillOutcome::Passed << true << 10.0 << ReadinessReason::DrillOutdated;
        QTest::newRow("with issues") << 1 << DrillOutcome::PassedWithIssues << false << 10.0
                                     << ReadinessReason::DrillWithIssues;
        QTest::newRow("failed") << 1 << DrillOutcome::Failed << false << 0.0 << ReadinessReason::DrillFailed;
        QTest::newRow("with a required step left out")
            << 1 << DrillOutcome::Incomplete << false << 0.0 << ReadinessReason::DrillFailed;
        QTest::newRow("aborted") << 1 << DrillOutcome::Aborted << true << 0.0 << ReadinessReason::DrillFailed;
    }
    void aDrillCountsByOutcomeAgeAndPlan()
    {
        QFETCH(const int, days);
        QFETCH(const DrillOutcome, outcome);
        QFETCH(const bool, isOutdated);
        QFETCH(const double, points);
        QFETCH(const ReadinessReason, reason);
        ReadinessFacts facts = proven();
        facts.lastDrill = ReadinessFacts::LastDrill{kNow - days * 24h, outcome, isOutdated};
        const Readiness readiness = assessReadiness(facts);
        const ReadinessItem found = item(readiness, ReadinessPart::Drill);
        QVERIFY(std::abs(found.points - points) < 1e-9);
        QCOMPARE(found.reason, reason);
        QCOMPARE(std::ranges::count(readiness.caps, ReadinessCap::LastDrillFailed),
                 reason == ReadinessReason::DrillFailed ? 1 : 0);
    }
    void whatWasMeasuredCountsForMoreThanWhatWasSimulated()
    {
        ReadinessFacts facts = proven();
        const auto database = [&facts] {
            return item(assessReadiness(facts), ReadinessPart::RecoveryTime, "database");
        };
        QCOMPARE(database().points, 12.0);
        facts.components[0].simulatedP95 = 10'000.0; // a measurement is not overruled by it
        QCOMPARE(database().points, 12.0);
        facts.components[0].measured->rta = 301s;
        QCOMPARE(database().reason, ReadinessReason::MeasuredBeyondRto);
        QCOMPARE(database().points, 0.0);
        facts.components[0].measured = MeasuredRecovery{kNow - 24h, false, 10s, false};
        QCOMPARE(database().reason, ReadinessReason::RecoveryFailed);
        facts.components[0].measured = MeasuredRecovery{kNow - 24h, true, 10s, true};
        QCOMPARE(database().reason, ReadinessReason::MeasuredOutdated);
        QCOMPARE(database().points, 6.0);
        facts.components[0].measured.reset();
        QCOMPARE(database().reason, ReadinessReason::SimulatedBeyondRto);
        facts.components[0].simulatedP95 = 300.0;
        QCOMPARE(database().reason, ReadinessReason::SimulatedWithinRto);
        QCOMPARE(database().points, 6.0);
        facts.components[0].simulatedP95 = 300.2; // rounded against us
        QCOMPARE(database().reason, ReadinessReason::SimulatedBeyondRto);
    }
    void theLowestCapHolds()
    {
        ReadinessFacts facts = proven();
        facts.recoveryKeyTested = kNow - 91 * 24h;
        QCOMPARE(assessReadiness(facts).score, 69);
        facts.lastDrill->outcome = DrillOutcome::Failed;
        QCOMPARE(assessReadiness(facts).score, 59);
        facts.components[0].verifiedAt.reset();
        QCOMPARE(assessReadiness(facts).score, 49);
        facts.hasOrder = false;
        const Readiness readiness = assessReadiness(facts);
        QCOMPARE(readiness.score, 39);
        QCOMPARE(readiness.caps.size(), std::size_t{4});
        QVERIFY(readiness.points > 39);
    }
    void recommendationsSayWhatTheyWouldBring()
    {
        ReadinessFacts facts = proven();
        facts.components[0].verifiedAt.reset(); // 20 points, and the cap of 49
        facts.copies = 1;                       // 10 points
        facts.copiesElsewhere = facts.copiesImmutable = 0;
        const Readiness readiness = assessReadiness(facts);
        QCOMPARE(readiness.score, 49);
        QCOMPARE(readiness.recommendations.size(), std::size_t{2});
        const Recommendation &first = readiness.recommendations.front();
        QCOMPARE(first.action, ReadinessAction::Verify);
        QCOMPARE(first.components, QStringList{QStringLiteral("database")});
        QCOMPARE(first.points, 20.0);
        QCOMPARE(first.score, 90);
        const Recommendation *copy = recommended(readiness, ReadinessAction::AddCopy);
        QVERIFY(copy);
        QCOMPARE(copy->points, 10.0);
        QCOMPARE(copy->score, 49); // as long as the cap holds it brings nothing
    }
    void aNewBackupHasToBeVerifiedAnew()
    {
        ReadinessFacts facts = proven();
        facts.components[0].newestBackup = kNow - 3h;
        facts.components[0].verifiedAt = kNow - 14 * 24h; // which would not be that of the new one
        const Readiness readiness = assessReadiness(facts);
        const Recommendation *backUp = recommended(readiness, ReadinessAction::BackUp);
        QVERIFY(backUp);
        QCOMPARE(backUp->components, QStringList{QStringLiteral("database")});
        QCOMPARE(backUp->score, 100);
        // As the gathering has it: what is known of a backup says nothing of the one after it.
        facts.components[0].newestBackup = facts.now;
        facts.components[0].verifiedAt.reset();
        QCOMPARE(assessReadiness(facts).score, 49);
        facts.components[0].verifiedAt = facts.now;
        QCOMPARE(assessReadiness(facts).score, backUp->score);
    }
    void withoutAnOrderNothingCanBeSimulated()
    {
        ReadinessFacts facts = proven();
        facts.components[0].measured.reset();
        QVERIFY(recommended(assessReadiness(facts), ReadinessAction::Simulate));
        facts.hasOrder = false;
        const Readiness readiness = assessReadiness(facts);
        QVERIFY(!recommended(readiness, ReadinessAction::Simulate));
        QVERIFY(recommended(readiness, ReadinessAction::MendPlan));
    }
    void aRecommendationThatOnlyLiftsACapIsOneToo()
    {
        ReadinessFacts facts = proven();
        facts.recoveryKeyTested.reset();
        const Readiness readiness = assessReadiness(facts);
        QCOMPARE(readiness.recommendations.size(), std::size_t{1});
        QCOMPARE(readiness.recommendations.front().action, ReadinessAction::TestRecoveryKey);
        QCOMPARE(readiness.recommendations.front().score, 100);
    }
    void aTeamOfOneIsNamedThoughItCostsNoPoints()
    {
        RecoveryPlan plan;
        plan.teams = {{QStringLiteral("dba"), 1}, {QStringLiteral("desk"), 2}, {QStringLiteral("idle"), 1}};
        plan.components = {{.name = QStringLiteral("engine"), .team = QStringLiteral("desk")},
                           {.name = QStringLiteral("database"), .team = QStringLiteral("dba")},
                           {.name = QStringLiteral("reporting"), .team = QStringLiteral("dba")}};
        plan.components.push_back({.name = QStringLiteral("lost")});
        ReadinessFacts facts = proven();
        facts.teams = teamEvidence(plan);
        QCOMPARE(facts.teams.back(), (TeamEvidence{{}, 0, {QStringLiteral("lost")}}));
        QVERIFY(facts.teams.back().dependsOnOne());
        facts.teams.pop_back();
        QCOMPARE(facts.teams,
                 (std::vector<TeamEvidence>{
                     {QStringLiteral("dba"), 1, {QStringLiteral("database"), QStringLiteral("reporting")}},
                     {QStringLiteral("desk"), 2, {QStringLiteral("engine")}}}));
        QVERIFY(facts.teams[0].dependsOnOne());
        QVERIFY(!facts.teams[1].dependsOnOne());
        const Readiness readiness = assessReadiness(facts);
        QCOMPARE(readiness.score, 100);
        QCOMPARE(readiness.recommendations.size(), std::size_t{1});
        const Recommendation *people = recommended(readiness, ReadinessAction::AddPeople);
        QVERIFY(people);
        QCOMPARE(people->components, facts.teams[0].components);
        QCOMPARE(people->score, 100);
        facts.teams[0].members = 2;
        QVERIFY(assessReadiness(facts).recommendations.empty());
    }
    void everyWordIsItsOwn()
    {
        QSet<QString> words;
        for (int reason = 0; reason <= static_cast<int>(ReadinessReason::NoImmutableCopy); ++reason)
            words.insert(reasonName(static_cast<ReadinessReason>(reason)));
        QCOMPARE(words.size(), static_cast<int>(ReadinessReason::NoImmutableCopy) + 1);
        QVERIFY(!words.contains(QString()));
        QCOMPARE(reasonName(ReadinessReason::NoImmutableCopy), QStringLiteral("no_immutable_copy"));
        QCOMPARE(partName(ReadinessPart::Copies), QStringLiteral("copies"));
        QCOMPARE(capName(ReadinessCap::RecoveryKeyUntested), QStringLiteral("recovery_key_untested"));
        QCOMPARE(recovery::actionName(ReadinessAction::TestRecoveryKey), QStringLiteral("test_recovery_key"));
    }
};

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
