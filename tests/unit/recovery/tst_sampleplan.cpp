// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/plancheck.h"
#include "model/recovery/recoveryorder.h"
#include "model/recovery/sampleplan.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;

class TestSamplePlan : public QObject
{
    Q_OBJECT

private:
    static QStringList namesOf(const RecoveryPlan &plan, OrderRule rule)
    {
        QStringList names;
        if (const auto order = recoveryOrder(plan, DependencyGraph(plan), rule))
            for (const OrderedComponent &place : *order)
                names << plan.components[static_cast<std::size_t>(place.component)].name;
        return names;
    }

private slots:
    void hasTheEightComponentsOfTheIssue()
    {
        QStringList lines;
        for (const Component &component : samplePlan().components) {
            lines << u"%1 %2 %3 %4 [%5]"_s.arg(component.name, priorityName(component.priority))
                         .arg(component.rto.count())
                         .arg(component.rpo.count())
                         .arg(component.dependencies.join(u' '));
            QCOMPARE(component.backupLocation, u"s3://backups/%1/"_s.arg(component.name));
            QCOMPARE(component.recoveryScript, u"scripts/restore_%1.sh"_s.arg(component.name));
            QVERIFY(component.mobilise && component.estimate && component.failureProbability > 0);
            QCOMPARE(component.isCritical, component.priority == Priority::Critical);
        }
        QCOMPARE(lines,
                 (QStringList{u"database Critical 300 60 []"_s, u"order_engine Critical 180 0 [database]"_s,
                              u"risk_manager Critical 180 60 [database]"_s, u"market_data High 600 300 []"_s,
                              u"api_gateway High 300 0 [order_engine risk_manager]"_s,
                              u"reporting Medium 3600 3600 [database]"_s,
                              u"analytics Medium 7200 86400 [database market_data]"_s,
                              u"backtest_engine Low 86400 604800 [market_data]"_s}));
    }
    void textHasNoMistake()
    {
        QFile file(u":/recovery/sampleplan.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_ASSIGN(reading, readPlan(file.readAll().toStdString()));
        QVERIFY(reading.problems.empty());
        QVERIFY(reading.plan.other.isEmpty());
        QCOMPARE(reading.plan.components.size(), std::size_t{8});
        VERIFY_ASSIGN(again, readPlan(toJson(reading.plan)));
        QVERIFY(again.plan == reading.plan);
    }
    void comesBackInAKnownOrder()
    {
        QCOMPARE(namesOf(samplePlan(), OrderRule::AsEarlyAsPossible),
                 (QStringList{u"database"_s, u"order_engine"_s, u"risk_manager"_s, u"market_data"_s,
                              u"api_gateway"_s, u"reporting"_s, u"analytics"_s, u"backtest_engine"_s}));
        QCOMPARE(namesOf(samplePlan(), OrderRule::UrgentFirst),
                 namesOf(samplePlan(), OrderRule::AsEarlyAsPossible));
    }
    void twoTargetsConflictAndNothingElseIsWrong()
    {
        QStringList messages;
        const auto problems = checkPlan(samplePlan(u"data"_s));
        for (const PlanProblem &problem : problems)
            messages << problemMessage(problem);
        QCOMPARE(
            messages,
            (QStringList{
                u"order_engine: must be back within 3 min, but needs database, which may take 5 min"_s,
                u"risk_manager: must be back within 3 min, but needs database, which may take 5 min"_s}));
        for (const PlanProblem &problem : checkPlan(samplePlan()))
            QVERIFY(problem.kind == ProblemKind::RtoConflict || problem.kind == ProblemKind::NoSource);
    }
    void slashAtTheEndOfTheFolderDoesNotMatter()
    {
        QVERIFY(samplePlan(u"data/"_s) == samplePlan(u"data"_s));
        QVERIFY(samplePlan(u"my/data//"_s) == samplePlan(u"my/data"_s));
        QCOMPARE(samplePlan(u"data/"_s).components[0].backup.path, u"data/db"_s);
    }
    void meetsEveryTargetIfAllGoesWellAndMissesSomeIfItGoesAsExpected()
    {
        RecoveryPlan plan = samplePlan();
        const auto best = earliestTimes(plan, DependencyGraph(plan));
        for (Component &component : plan.components) {
            component.mobilise->best = component.mobilise->likely;
            component.estimate->best = component.estimate->likely;
        }
        const auto likely = earliestTimes(plan, DependencyGraph(plan));
        QVERIFY(best && likely);
        int late = 0;
        for (std::size_t i = 0; i < plan.components.size(); ++i) {
            QVERIFY((*best)[i] <= static_cast<double>(plan.components[i].rto.count()));
            late += (*likely)[i] > static_cast<double>(plan.components[i].rto.count());
        }
        QVERIFY(late > 0 && late < 4);
    }
    void findsItsDataBelowTheFolderOfTheDemo()
    {
        QStringList paths;
        for (const Component &component : samplePlan(u"data"_s).components)
            paths << component.backup.path;
        QCOMPARE(paths, (QStringList{u"data/db"_s, u"data/orders"_s, u"data/positions"_s, u"data/market"_s,
                                     u"data/logs"_s, u"data/trading_data.json"_s, u"data/research"_s,
                                     u"data/strategies"_s}));
        QVERIFY(samplePlan().components.front().backup.isNothing());
    }
};

QTEST_APPLESS_MAIN(TestSamplePlan)
#include "tst_sampleplan.moc"
