// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/injects.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/drill/drillstory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

/// The last of @p names needs all the others; each has one script to run.
DrillDeclaration lastNeedsAll(const QStringList &names)
{
    DrillDeclaration drill;
    for (const QString &name : names) {
        Component component{.name = name, .rto = std::chrono::seconds(60)};
        component.steps = {Step{.kind = StepKind::Script, .program = u"up"_s}};
        if (name == names.last())
            component.dependencies = names.first(names.size() - 1);
        drill.plan.components.push_back(component);
    }
    drill.components = names;
    return drill;
}

QStringList manyNames()
{
    QStringList names;
    for (int i = 0; i < 2'000; ++i)
        names << u"c%1"_s.arg(i);
    return names;
}

} // namespace

class TestDrillReady : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWaitedForFitsInAMessage()
    {
        DrillStory story(lastNeedsAll(manyNames()));
        VERIFY_OK(story.declare());
        QCOMPARE(story.state().waitsFor(1'999), u"c0, c1, c2, c3, c4 and 1994 more"_s);
        const auto finished = story.state().check({.kind = DrillEventKind::Finished});
        QVERIFY(!finished);
        QVERIFY2(finished.error().hint.startsWith(u"Not over: c0, c1, c2, c3, c4 and 1995 more."),
                 qPrintable(finished.error().hint));
    }
    void whatASurpriseCouldHitFitsInAMessage()
    {
        DrillDeclaration drill = lastNeedsAll(manyNames());
        drill.injects = {{InjectKind::ScriptFails, u"nobody"_s}};
        const auto aimed = aimInjects(drill);
        QVERIFY(!aimed);
        QCOMPARE(aimed.error().hint, u"It could hit: c0, c1, c2, c3, c4 and 1995 more."_s);
    }
    void aNameIsNoPlaceForAnother()
    {
        const QString odd = u"a %1 %2"_s;
        DrillDeclaration drill = lastNeedsAll({odd});
        drill.plan.components[0].team = odd;
        drill.plan.teams = {{odd, 1}};
        Component other = drill.plan.components[0];
        other.name = u"b"_s;
        drill.plan.components.push_back(other);
        drill.components << other.name;
        DrillStory story(drill);
        VERIFY_OK(story.declare());
        const auto early = story.end(odd);
        QVERIFY(!early);
        QCOMPARE(early.error().message, u"drill: step 1 of a %1 %2 is not in progress"_s);
        const auto none = story.begin(odd, 6);
        QVERIFY(!none);
        QCOMPARE(none.error().message, u"drill: a %1 %2 has no step 7"_s);
        VERIFY_OK(story.begin(odd));
        QCOMPARE(story.state().waitsFor(1), u"team a %1 %2, all 1 of which are busy"_s);
    }
};

QTEST_GUILESS_MAIN(TestDrillReady)
#include "tst_drillready.moc"
