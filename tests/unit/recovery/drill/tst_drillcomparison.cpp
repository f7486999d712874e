// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of the drills that were says something beside another.
#include "model/recovery/drill/drillhistory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;

namespace {

/// Of all @p components of a plan of four, unless its scope is changed.
DrillSummary drill(const QString &id, DrillOutcome outcome, int recovered, int components = 4)
{
    return {.id = id,
            .plan = u"plan"_s,
            .outcome = outcome,
            .components = components,
            .recovered = recovered,
            .host = {},
            .who = {},
            .ofPlan = 4};
}

DrillSummary drillOf(const QString &component, const QString &id)
{
    DrillSummary made = drill(id, DrillOutcome::Passed, 1, 1);
    made.only = component;
    return made;
}

QString before(const std::vector<DrillSummary> &drills, const QString &id)
{
    const DrillSummary *found = comparableBefore(drills, id);
    return found ? found->id : QString();
}

QString lastWhole(const std::vector<DrillSummary> &drills)
{
    const auto found = lastOfWholePlan(drills, u"plan"_s);
    return !found ? u"not known"_s : *found ? (*found)->id : u"none"_s;
}

} // namespace

class TestDrillComparison : public QObject
{
    Q_OBJECT

private slots:
    void aDrillIsComparedWithOneThatCanBeCompared()
    {
        std::vector<DrillSummary> drills{
            drill(u"8"_s, DrillOutcome::Passed, 4),           drillOf(u"a"_s, u"7"_s),
            drill(u"6"_s, DrillOutcome::Aborted, 2),          drill(u"5"_s, DrillOutcome::Incomplete, 0),
            drill(u"4"_s, DrillOutcome::PassedWithIssues, 4), drill(u"3"_s, DrillOutcome::Failed, 0),
            drill(u"2"_s, DrillOutcome::Aborted, 1),          drill(u"1"_s, DrillOutcome::Passed, 4)};
        drills[7].mode = DrillMode::Tabletop;
        QCOMPARE(before(drills, u"8"_s), u"4"_s); // not that of one component, nor the one that was aborted
        QCOMPARE(before(drills, u"7"_s), u"4"_s); // which had that component too
        QCOMPARE(before(drills, u"4"_s), u"2"_s); // none has passed: what came back was measured
        QCOMPARE(before(drills, u"2"_s), QString());
        QCOMPARE(before(drills, u"none"_s), QString());
        drills[4].plan = u"another"_s;
        QCOMPARE(before(drills, u"8"_s), u"6"_s);
    }
    void aDrillOfOneComponentSaysNothingOfAnother()
    {
        std::vector<DrillSummary> drills{drillOf(u"engine"_s, u"4"_s), drillOf(u"database"_s, u"3"_s),
                                         drillOf(u"engine"_s, u"2"_s), drillOf(u"database"_s, u"1"_s)};
        QCOMPARE(before(drills, u"4"_s), u"2"_s);
        QCOMPARE(before(drills, u"3"_s), u"1"_s);
        QCOMPARE(before(drills, u"2"_s), QString());
        drills[2].outcome = DrillOutcome::PassedWithIssues;
        drills[1].outcome = drills[3].outcome =
            DrillOutcome::Failed; // nor does one that only measured something
        QCOMPARE(before(drills, u"2"_s), QString());
        // Of two components nobody knows which, and of an older one not even that.
        drills = {drill(u"3"_s, DrillOutcome::Passed, 2, 2), drill(u"2"_s, DrillOutcome::Passed, 2, 2),
                  drill(u"1"_s, DrillOutcome::Passed, 4)};
        QCOMPARE(before(drills, u"3"_s), u"1"_s);
        drills[2].ofPlan = 0;
        QCOMPARE(before(drills, u"3"_s), QString());
    }
    void ofOlderProgramsTheCountSaysWhatThereIs()
    {
        std::vector<DrillSummary> drills{drill(u"3"_s, DrillOutcome::Passed, 4),
                                         drill(u"2"_s, DrillOutcome::Passed, 1, 1),
                                         drill(u"1"_s, DrillOutcome::Passed, 4)};
        for (DrillSummary &one : drills)
            one.ofPlan = 0;
        QCOMPARE(before(drills, u"3"_s), u"1"_s);
        QCOMPARE(before(drills, u"2"_s), u"1"_s);
        drills[2].outcome = DrillOutcome::Aborted;
        QCOMPARE(before(drills, u"3"_s), u"1"_s);
    }
    void whatWasTalkedThroughIsNoDrillOfTheWholePlan()
    {
        std::vector<DrillSummary> drills{drillOf(u"a"_s, u"3"_s), drill(u"2"_s, DrillOutcome::Incomplete, 0),
                                         drill(u"1"_s, DrillOutcome::Failed, 2)};
        QCOMPARE(lastWhole(drills), u"2"_s);
        drills[1].mode = DrillMode::Tabletop;
        QCOMPARE(lastWhole(drills), u"1"_s);
        drills[2].plan = u"another"_s;
        QCOMPARE(lastWhole(drills), u"none"_s);
    }
    void whereTheScopeIsNotKnownNobodyKnowsOfTheWholePlan()
    {
        std::vector<DrillSummary> drills{drillOf(u"a"_s, u"3"_s), drill(u"2"_s, DrillOutcome::Passed, 4),
                                         drill(u"1"_s, DrillOutcome::Passed, 4)};
        drills[2].ofPlan = 0;
        QCOMPARE(lastWhole(drills), u"2"_s); // what came before it is nothing to it
        drills[1].ofPlan = 0;
        QCOMPARE(lastWhole(drills), u"not known"_s);
    }
};

QTEST_GUILESS_MAIN(TestDrillComparison)
#include "tst_drillcomparison.moc"
