// SPDX-License-Identifier: GPL-3.0-or-later
//
// What drills of all and of some components prove of the plan as it is now.
#include "model/recovery/readiness/readinessgathering.h"

#include "model/recovery/drill/drillfinish.h"
#include "model/recovery/drill/drillrun.h"
#include "model/recovery/recoveryhistory.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/drill/drillstory.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

/// engine needs database; tools needs nothing. What is to be done for each is done by hand.
RecoveryPlan planOf(const QString &description = {})
{
    RecoveryPlan plan{.name = u"firm"_s, .description = description};
    plan.components = {componentOf(u"database"_s, {StepKind::Manual}),
                       componentOf(u"engine"_s, {StepKind::Manual}, {u"database"_s}),
                       componentOf(u"tools"_s, {StepKind::Manual})};
    for (Component &component : plan.components)
        component.backup = {};
    return plan;
}

/// A repository with a plan, and drills of it that nobody executes.
class Firm
{
public:
    TestRepository test;
    TemporaryFolder folder;
    std::uint64_t version = 0;
    RecoveryPlan plan;

    Result<> save(const RecoveryPlan &next)
    {
        BACKSTOP_ASSIGN(stored, PlanStore(test.repo()).save(next, version));
        version = stored.version;
        plan = next;
        return {};
    }
    /// Each component takes @p time, one after another; @p failing cannot be recovered.
    Result<> drill(const QStringList &components, std::chrono::seconds time, const QString &failing = {})
    {
        DrillRequest request;
        request.plan = plan;
        request.planVersion = version;
        request.components = components;
        return drillOf(request, time, failing);
    }
    Result<> drillFromElsewhere(const RecoveryPlan &other)
    {
        DrillRequest request;
        request.plan = other;
        return drillOf(request, 10s);
    }
    /// One of all components in which the step of @p skipped is skipped, and that is aborted before @p left begins.
    Result<> brokenDrill(std::chrono::seconds time, const QString &skipped, const QString &left)
    {
        test.clock().advance(24h);
        DrillRequest request;
        request.plan = plan;
        request.planVersion = version;
        BACKSTOP_ASSIGN(drill, Drill::begin(folder.path("drills"), request, test.repo()));
        for (const QString &name : drill->declaration().components) {
            if (name == left) {
                BACKSTOP_TRY(drill->record({.kind = DrillEventKind::Aborted, .text = u"a fire"_s}));
                break;
            }
            BACKSTOP_TRY(drill->record({.kind = DrillEventKind::StepBegun, .component = name, .step = 0}));
            test.clock().advance(time);
            BACKSTOP_TRY(drill->record({.kind = DrillEventKind::StepEnded,
                                        .component = name,
                                        .step = 0,
                                        .state = name == skipped ? StepState::Skipped : StepState::Completed,
                                        .text = name == skipped ? u"no time"_s : QString()}));
        }
        BACKSTOP_TRY(finishDrill(*drill));
        return storeDrill(test.repo(), *drill);
    }
    Result<> drillOf(const DrillRequest &request, std::chrono::seconds time, const QString &failing = {})
    {
        test.clock().advance(24h);
        BACKSTOP_ASSIGN(drill, Drill::begin(folder.path("drills"), request, test.repo()));
        for (const QString &name : drill->declaration().components) {
            DrillEvent end{.kind = DrillEventKind::StepEnded,
                           .component = name,
                           .step = 0,
                           .state = name == failing ? StepState::Failed : StepState::Completed};
            if (name == failing)
                end.error = Error{ErrorCode::Failed, u"it: did not work"_s};
            BACKSTOP_TRY(drill->record({.kind = DrillEventKind::StepBegun, .component = name, .step = 0}));
            test.clock().advance(time);
            BACKSTOP_TRY(drill->record(end));
        }
        BACKSTOP_TRY(finishDrill(*drill));
        return storeDrill(test.repo(), *drill);
    }
    Result<GatheredReadiness> gathered()
    {
        BACKSTOP_TRY(test.repo().loadIndex());
        Progress progress;
        BACKSTOP_ASSIGN(found, gatherReadiness(test.repo(), {}, progress, {}));
        if (!found)
            return Error{ErrorCode::NotFound, u"plan: there is none"_s};
        return std::move(*found);
    }
};

std::int64_t secondsOf(const ComponentEvidence &component)
{
    return component.measured && component.measured->isSuccess ? component.measured->rta.count() : -1;
}

} // namespace

class TestReadinessGathering : public QObject
{
    Q_OBJECT

private slots:
    void whoCameBackWithoutWhatItNeedsWasNotMeasured()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({u"engine"_s}, 20s));
        VERIFY_ASSIGN(alone, firm.gathered());
        QVERIFY(!alone.facts.components[1].measured);
        VERIFY_OK(firm.drill({u"database"_s}, 50s)); // which needs nobody
        VERIFY_ASSIGN(first, firm.gathered());
        QCOMPARE(secondsOf(first.facts.components[0]), 50);
        QVERIFY(!first.facts.components[1].measured && !first.facts.components[2].measured);
        VERIFY_OK(firm.drill({}, 400s));
        VERIFY_OK(firm.drill({u"engine"_s}, 20s));
        VERIFY_ASSIGN(after, firm.gathered());
        QCOMPARE(secondsOf(after.facts.components[0]), 400);
        QCOMPARE(secondsOf(after.facts.components[1]), 800); // and not the 20 of the drill after it
        VERIFY_OK(firm.drill({u"database"_s, u"engine"_s}, 30s));
        VERIFY_ASSIGN(both, firm.gathered());
        QCOMPARE(secondsOf(both.facts.components[1]), 60);
        QCOMPARE(secondsOf(both.facts.components[2]), 1200);
    }
    void whatCameBackBeforeADrillWasAbortedWasMeasured()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 10s));
        VERIFY_OK(firm.brokenDrill(50s, {}, u"tools"_s));
        VERIFY_ASSIGN(found, firm.gathered());
        const auto &components = found.facts.components;
        QCOMPARE(secondsOf(components[0]), 50);
        QCOMPARE(secondsOf(components[1]), 100);
        QCOMPARE(components[1].measured->outcome, DrillOutcome::Aborted);
        QVERIFY(components[1].measured->scope.isWhole());
        QCOMPARE(components[1].measured->drill, found.drills[0].summary.id);
        QCOMPARE(secondsOf(components[2]), 30); // which the drill before it measured, and this one did not
        QCOMPARE(components[2].measured->outcome, DrillOutcome::Passed);
        QCOMPARE(components[2].measured->drill, found.drills[1].summary.id);
        QCOMPARE(found.facts.lastDrill->outcome, DrillOutcome::Aborted);
    }
    void whoCameBackWhereItsNeedWasSkippedWasNotMeasured()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 400s));
        VERIFY_OK(firm.brokenDrill(5s, u"database"_s, {}));
        VERIFY_ASSIGN(found, firm.gathered());
        QCOMPARE(found.drills[0].summary.outcome, DrillOutcome::Incomplete);
        QCOMPARE(secondsOf(found.facts.components[0]), 400);
        QCOMPARE(secondsOf(found.facts.components[1]), 800); // and not the 10 of the drill after it
        QCOMPARE(secondsOf(found.facts.components[2]), 15);  // which needs nobody
    }
    void whichDrillAFigureIsFromIsKnown()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 10s));
        VERIFY_OK(firm.drill({u"database"_s}, 10s));
        VERIFY_OK(firm.drill({u"database"_s, u"engine"_s}, 10s));
        VERIFY_OK(firm.drill({u"database"_s}, 10s));
        VERIFY_ASSIGN(found, firm.gathered());
        const auto scope = [&found](int component) {
            return scopeText(found.facts.components[static_cast<std::size_t>(component)].measured->scope);
        };
        QCOMPARE(scope(0), u"database only"_s);
        QCOMPARE(scope(1), u"2 of 3 components"_s);
        QCOMPARE(scope(2), u"the whole plan"_s);
        QCOMPARE(scopeText(scopeOf(found.drills[0].summary)), u"database only"_s); // as the list has it
        QCOMPARE(scopeText(scopeOf(found.drills[1].summary)), u"2 of 3 components"_s);
        QCOMPARE(scopeText(scopeOf(found.drills[3].summary)), u"the whole plan"_s);
        DrillSummary older = found.drills[0].summary; // of a program that did not write it down
        older.ofPlan = 0;
        QCOMPARE(scopeText(scopeOf(older)), QString());
    }
    void whoFailedAloneHasFailed()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 10s));
        VERIFY_OK(firm.drill({u"engine"_s}, 10s, u"engine"_s));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(found.facts.components[1].measured && !found.facts.components[1].measured->isSuccess);
        QVERIFY(found.facts.components[0].measured->isSuccess);
    }
    void whatNeedsSomethingChangedIsOutdatedToo()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 10s));
        RecoveryPlan next = planOf();
        next.components[0].notes = u"moved"_s;
        std::swap(next.components[1], next.components[2]); // the place of a component says nothing
        VERIFY_OK(firm.save(next));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(found.facts.components[0].measured->isOutdated);
        QVERIFY(!found.facts.components[1].measured->isOutdated);
        QVERIFY(found.facts.components[2].measured->isOutdated); // engine
        QVERIFY(found.facts.lastDrill->isOutdated && found.drills[0].isOutdated);
    }
    void planThatIsAsItWasIsNotOutdatedHoweverManyVersionsAgo()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 10s));
        for (int i = 0; i < 100; ++i) // the hundred newest are kept
            VERIFY_OK(firm.save(planOf(QString::number(i))));
        VERIFY_OK(firm.save(planOf()));
        VERIFY_ERROR(NotFound, PlanStore(firm.test.repo()).version(1));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(!found.facts.components[1].measured->isOutdated);
        QVERIFY(found.facts.lastDrill && !found.facts.lastDrill->isOutdated);
        QVERIFY(!found.drills[0].isOutdated);
    }
    void oneMoreComponentMakesTheLastDrillOutdatedAndNotUndone()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 10s));
        VERIFY_OK(firm.drill({u"tools"_s}, 10s)); // which is none of the plan
        RecoveryPlan next = planOf();
        next.components.push_back(componentOf(u"cache"_s, {StepKind::Manual}));
        VERIFY_OK(firm.save(next));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(found.facts.lastDrill && found.facts.lastDrill->isOutdated);
        QCOMPARE(found.facts.lastDrill->outcome, DrillOutcome::Passed);
        QVERIFY(found.facts.lastDrill->at < found.drills[0].summary.completedAt);
        QVERIFY(!found.facts.components[3].measured);
    }
    void drillOfASmallerPlanFromElsewhereIsNoneOfThePlan()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        RecoveryPlan other = planOf();
        other.components.resize(1);
        VERIFY_OK(firm.drillFromElsewhere(other));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(!found.facts.lastDrill);
        QCOMPARE(secondsOf(found.facts.components[0]), 10);
        VERIFY_OK(firm.drillFromElsewhere(planOf())); // the same to the letter
        VERIFY_ASSIGN(same, firm.gathered());
        QVERIFY(same.facts.lastDrill && !same.facts.lastDrill->isOutdated);
    }
    void manySmallDrillsDoNotPushOutTheOneOfThePlan()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 400s, u"tools"_s));
        VERIFY_OK(firm.drill({}, 100s));
        const Timestamp end = firm.test.clock().now();
        for (std::size_t i = 0; i < kDrillsMeasured; ++i)
            VERIFY_OK(firm.drill({u"database"_s}, 30s));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(found.facts.lastDrill);
        QCOMPARE(found.facts.lastDrill->at, end);
        QCOMPARE(found.facts.lastDrill->outcome, DrillOutcome::Passed);
        QCOMPARE(secondsOf(found.facts.components[0]), 30); // the newest counts
        QCOMPARE(secondsOf(found.facts.components[1]), 200);
    }
    void theLastDrillIsTheOneThatEndedLast()
    {
        Firm firm;
        VERIFY_OK(firm.save(planOf()));
        VERIFY_OK(firm.drill({}, 10s, u"tools"_s));
        VERIFY_OK(firm.drill({}, 10s));
        // As if the first one had been stored late.
        VERIFY_OK(firm.test.repo().documents().update("drills", [](QJsonObject &document) {
            const QJsonArray lines = document.value("drills"_L1).toArray();
            document.insert(u"drills"_s, QJsonArray{lines[1], lines[0]});
            return Result<>();
        }));
        VERIFY_ASSIGN(drills, storedDrills(firm.test.repo()));
        QVERIFY(drills[0].completedAt < drills[1].completedAt);
        VERIFY_ASSIGN(found, firm.gathered());
        QCOMPARE(found.facts.lastDrill->outcome, DrillOutcome::Passed);
    }
    void planThatCannotBeFollowedHasNoOrder()
    {
        Firm firm;
        RecoveryPlan plan = planOf();
        plan.components[1].dependencies << u"nobody"_s;
        VERIFY_OK(firm.save(plan));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(!found.facts.hasOrder);
        QVERIFY(assessReadiness(found.facts).caps.front() == ReadinessCap::NoOrder);
        VERIFY_OK(firm.save(planOf()));
        VERIFY_ASSIGN(mended, firm.gathered());
        QVERIFY(mended.facts.hasOrder);
    }
    void whatIsWrongInTheTextIsToldOnce()
    {
        Firm firm;
        QJsonObject content = toJson(planOf());
        QJsonArray components = content.value("components"_L1).toArray();
        QJsonObject nameless = components[2].toObject();
        nameless.remove(u"name"_s);
        components[2] = nameless;
        content.insert(u"components"_s, components);
        VERIFY_OK(PlanStore(firm.test.repo()).save(content, 0));
        VERIFY_ASSIGN(found, firm.gathered());
        QCOMPARE(std::ranges::count(found.problems, u"components[2].name"_s, &PlanProblem::field), 1);
    }
    void whatIsLeftUnsaidIsNoProofThatThereIsNoData()
    {
        Firm firm;
        RecoveryPlan plan = planOf();
        plan.components[0].priority = Priority::Critical;
        plan.components[0].backupLocation = u"s3://backups/database/"_s; // and no path in the repository
        plan.components[1].steps = {};
        VERIFY_OK(firm.save(plan));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(found.facts.components[0].hasData && found.facts.components[1].hasData);
        QVERIFY(!found.facts.components[2].hasData); // its steps restore nothing
        QVERIFY(found.rpo->components[0].hasData && !found.rpo->components[2].hasData);
        QVERIFY(!found.rpo->consistent);
        const Readiness readiness = assessReadiness(found.facts);
        QVERIFY(std::ranges::find(readiness.caps, ReadinessCap::CriticalUnverified) != readiness.caps.end());
        QCOMPARE(readiness.pointsOf(ReadinessPart::DataLoss), 0.0);
        for (const Recommendation &one : readiness.recommendations) // none would be found to have its data
            QVERIFY(one.action != ReadinessAction::BackUp);
        plan.components[0].backupLocation.clear();
        QVERIFY(!hasData(plan.components[0]));
        plan.components[0].steps.push_back({.kind = StepKind::Restore});
        QVERIFY(hasData(plan.components[0]));
        plan.components[0].steps = {{.kind = StepKind::Manual}};
        plan.components[0].backup.path = u"data"_s;
        QVERIFY(hasData(plan.components[0]));
    }
    void whyThePlanCouldNotBeSimulatedIsTold()
    {
        Firm firm;
        RecoveryPlan plan = planOf();
        plan.teams = {{.name = u"nobody"_s, .members = 0}};
        VERIFY_OK(firm.save(plan));
        VERIFY_ASSIGN(unused, firm.gathered());
        QVERIFY(unused.unread.empty() && unused.facts.components[0].simulatedP95);
        plan.components[0].team = u"nobody"_s;
        VERIFY_OK(firm.save(plan));
        VERIFY_ASSIGN(found, firm.gathered());
        QVERIFY(!found.facts.components[0].simulatedP95);
        QCOMPARE(found.unread.size(), std::size_t{1});
        QCOMPARE(found.unread[0].message, u"simulation: team nobody: it has no members"_s);
    }
};

QTEST_GUILESS_MAIN(TestReadinessGathering)
#include "tst_readinessgathering.moc"
