// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planstore.h"
#include "model/recovery/sampleplan.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using test::TestRepository;

class TestPlanStore : public QObject
{
    Q_OBJECT

private slots:
    void thereIsNoneInTheBeginning()
    {
        TestRepository test;
        PlanStore store(test.repo());
        VERIFY_ASSIGN(none, store.newest());
        QVERIFY(!none);
        VERIFY_ASSIGN(history, store.history());
        QVERIFY(history.empty());
        const auto version = store.version(1);
        VERIFY_ERROR(NotFound, version);
        QCOMPARE(version.error().hint, u"\"plan import\" stores the first one."_s);
    }
    void everyVersionIsKeptWithWhoWhenAndWhere()
    {
        TestRepository test;
        PlanStore store(test.repo());
        RecoveryPlan plan = samplePlan(u"data"_s);
        VERIFY_ASSIGN(first, store.save(plan, 0));
        QCOMPARE(first.version, std::uint64_t{1});
        QCOMPARE(first.savedAt, test.clock().now());
        QCOMPARE(first.username, test.environment().username);
        QCOMPARE(first.hostname, test.environment().hostname);
        QVERIFY(first.reading.plan == plan && first.reading.problems.empty());
        test.clock().advance(std::chrono::hours(1));
        plan.components.pop_back();
        VERIFY_ASSIGN(second, store.save(plan, 1));
        VERIFY_OK(test.reopen());
        PlanStore later(test.repo());
        VERIFY_ASSIGN(newest, later.newest());
        QVERIFY(newest && newest->version == 2 && newest->reading.plan == plan);
        QVERIFY(newest->savedAt == second.savedAt && second.savedAt > first.savedAt);
        VERIFY_ASSIGN(old, later.version(1));
        QVERIFY(old.reading.plan == samplePlan(u"data"_s));
        VERIFY_ASSIGN(history, later.history());
        QCOMPARE(history.size(), std::size_t{2});
        QVERIFY(history[0].version == 1 && history[1].version == 2);
        const auto missing = later.version(7);
        VERIFY_ERROR(NotFound, missing);
        QCOMPARE(missing.error().hint, u"There are versions 1 to 2."_s);
    }
    void historyHasOnlyTheVersionsThatAreWantedAndCanBeStopped()
    {
        TestRepository test;
        PlanStore store(test.repo());
        RecoveryPlan plan = samplePlan(u"data"_s);
        for (std::uint64_t version = 0; version < 3; ++version) {
            plan.description = QString::number(version);
            VERIFY_OK(store.save(plan, version));
        }
        VERIFY_ASSIGN(some, store.history({1, 3, 9}, {}));
        QCOMPARE(some.size(), std::size_t{2});
        QVERIFY(some[0].version == 1 && some[1].version == 3);
        std::stop_source stop;
        stop.request_stop();
        VERIFY_ERROR(Cancelled, store.history({1}, stop.get_token()));
    }
    void theSamePlanMakesNoVersion()
    {
        TestRepository test;
        PlanStore store(test.repo());
        VERIFY_OK(store.save(samplePlan(), 0));
        VERIFY_ASSIGN(again, store.save(samplePlan(), 1));
        QCOMPARE(again.version, std::uint64_t{1});
    }
    void nobodysWorkIsOverwritten()
    {
        TestRepository test;
        PlanStore store(test.repo());
        VERIFY_OK(store.save(samplePlan(), 0));
        VERIFY_ASSIGN(other, test.openAgain());
        RecoveryPlan theirs = samplePlan();
        theirs.name = u"theirs"_s;
        VERIFY_OK(PlanStore(*other).save(theirs, 1));
        RecoveryPlan ours = samplePlan();
        ours.name = u"ours"_s;
        for (const std::uint64_t basedOn : {0, 1, 3}) {
            const auto saved = store.save(ours, basedOn);
            VERIFY_ERROR(AlreadyExists, saved);
            QVERIFY2(saved.error().message.contains(test.environment().username + u" stored version 2 on "_s +
                                                    test.environment().hostname),
                     qPrintable(saved.error().message));
        }
        VERIFY_ASSIGN(newest, store.newest());
        QCOMPARE(newest->reading.plan.name, u"theirs"_s);
        VERIFY_ASSIGN(saved, store.save(ours, 2));
        QCOMPARE(saved.version, std::uint64_t{3});
    }
    void whoIsFasterBetweenReadingAndWritingIsNotOverwrittenEither()
    {
        TestRepository test;
        VERIFY_OK(PlanStore(test.repo()).save(samplePlan(), 0));
        VERIFY_ASSIGN(other, test.openAgain());
        bool isFirst = true;
        test.faults().setObserver([&](test::Call call, const std::string &name) {
            if (call != test::Call::Put || !name.starts_with("documents/") || !std::exchange(isFirst, false))
                return;
            RecoveryPlan theirs = samplePlan();
            theirs.name = u"theirs"_s;
            QVERIFY(PlanStore(*other).save(theirs, 1).hasValue());
        });
        RecoveryPlan ours = samplePlan();
        ours.name = u"ours"_s;
        VERIFY_ERROR(AlreadyExists, PlanStore(test.repo()).save(ours, 1));
        QVERIFY(!isFirst);
        test.faults().setObserver({});
        VERIFY_ASSIGN(newest, PlanStore(test.repo()).newest());
        QCOMPARE(newest->reading.plan.name, u"theirs"_s);
    }
    void whatIsWrongInThePlanIsStoredAsItStands()
    {
        TestRepository test;
        PlanStore store(test.repo());
        const QJsonObject content{
            {u"name"_s, u"p"_s},
            {u"components"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"priority"_s, u"urgent"_s}}}}};
        VERIFY_ASSIGN(saved, store.save(content, 0));
        QCOMPARE(saved.reading.problems.size(), std::size_t{3});
        VERIFY_ASSIGN(newest, store.newest());
        QCOMPARE(newest->content, content);
        QCOMPARE(newest->reading.problems.size(), std::size_t{3});
    }
    void whatIsNoPlanIsNotStored()
    {
        TestRepository test;
        VERIFY_ERROR(InvalidArgument, PlanStore(test.repo()).save(QJsonObject{{u"name"_s, u"p"_s}}, 0));
        QVERIFY(test.names("documents/").empty());
    }
    void damagedVersionIsAnErrorAndTheOthersAreThere()
    {
        TestRepository test;
        PlanStore store(test.repo());
        VERIFY_OK(store.save(samplePlan(), 0));
        RecoveryPlan plan = samplePlan();
        plan.name = u"next"_s;
        VERIFY_OK(store.save(plan, 1));
        test.flipBit("documents/recovery-plan/0000000002", 500);
        VERIFY_ERROR(Damaged, store.newest()); // never an older one in its place
        VERIFY_ERROR(Damaged, store.save(plan, 2));
        VERIFY_ERROR(NotFound, store.version(2));
        VERIFY_OK(store.version(1));
    }
};

QTEST_APPLESS_MAIN(TestPlanStore)
#include "tst_planstore.moc"
