// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of the questions that a drill has for people comes first.
#include "model/recovery/drill/drillanswer.h"

#include "tests/support/verify.h"
#include "tests/unit/recovery/drill/drillstory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

Component manual(const QString &name, Priority priority, const QStringList &needs = {})
{
    Component component = componentOf(name, {StepKind::Manual}, needs);
    component.priority = priority;
    return component;
}

QStringList asked(const DrillStory &story)
{
    QStringList names;
    for (const DrillState::Place &place : openQuestions(story.state()))
        names << story.state().components()[static_cast<std::size_t>(place.component)].component.name;
    return names;
}

} // namespace

class TestDrillAnswer : public QObject
{
    Q_OBJECT

private slots:
    void theMostUrgentQuestionComesFirstAndThenTheOldest()
    {
        DrillStory story(
            declarationOf({manual(u"reports"_s, Priority::Low), manual(u"risk"_s, Priority::High),
                           manual(u"engine"_s, Priority::High)}));
        VERIFY_OK(story.declare());
        for (const QString &name : {u"reports"_s, u"engine"_s, u"risk"_s}) {
            VERIFY_OK(story.begin(name));
            story.pass(1min);
        }
        QCOMPARE(asked(story), (QStringList{u"engine"_s, u"risk"_s, u"reports"_s}));
    }
    void whoeverIsNeededByAnUrgentOneIsAsUrgent()
    {
        DrillStory story(
            declarationOf({manual(u"tools"_s, Priority::Medium), manual(u"ledger"_s, Priority::Low),
                           manual(u"engine"_s, Priority::Critical, {u"ledger"_s})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"tools"_s));
        VERIFY_OK(story.begin(u"ledger"_s));
        QCOMPARE(asked(story), (QStringList{u"ledger"_s, u"tools"_s}));
    }
    void aPersonIsWaitedForSinceTheProgramHadDoneItsPart()
    {
        Component checked = manual(u"checked"_s, Priority::High);
        checked.steps[0].precheck = u"is-there.sh"_s;
        DrillStory story(declarationOf({checked, manual(u"plain"_s, Priority::High)}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"checked"_s)); // the program that checks
        story.pass(1min);
        VERIFY_OK(story.begin(u"plain"_s));
        story.pass(1min);
        VERIFY_OK(story.begin(u"checked"_s)); // and now the person
        QCOMPARE(asked(story), (QStringList{u"plain"_s, u"checked"_s}));
        const auto &components = story.state().components();
        QVERIFY(components[1].steps[0].waitsSince < components[0].steps[0].waitsSince);
    }
    void whatIsTriedAgainWaitsSinceThen()
    {
        DrillStory story(
            declarationOf({manual(u"again"_s, Priority::High), manual(u"plain"_s, Priority::High)}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"again"_s));
        VERIFY_OK(story.end(u"again"_s, 0, StepState::Failed));
        story.pass(1min);
        VERIFY_OK(story.begin(u"plain"_s));
        story.pass(1min);
        VERIFY_OK(story.begin(u"again"_s));
        QCOMPARE(asked(story), (QStringList{u"plain"_s, u"again"_s}));
        const auto &components = story.state().components();
        QVERIFY(components[1].steps[0].waitsSince < components[0].steps[0].waitsSince);
    }
    void howItGoesOnAfterAFailureIsAQuestionToo()
    {
        DrillStory story(
            declarationOf({manual(u"tools"_s, Priority::High), manual(u"engine"_s, Priority::High)}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"engine"_s));
        story.pass(1min);
        VERIFY_OK(story.begin(u"tools"_s));
        story.pass(1min);
        VERIFY_OK(
            story.end(u"engine"_s, 0, StepState::Failed)); // asked since now, and not since it was begun
        QCOMPARE(asked(story), (QStringList{u"tools"_s, u"engine"_s}));
        VERIFY_OK(story.end(u"tools"_s));
        QCOMPARE(asked(story), (QStringList{u"engine"_s}));
        VERIFY_OK(story.end(u"engine"_s, 0, StepState::FailedAccepted));
        QCOMPARE(asked(story), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDrillAnswer)
#include "tst_drillanswer.moc"
