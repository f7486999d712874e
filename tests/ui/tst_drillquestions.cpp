// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of a drill that waits for several people at once.
#include "tests/support/verify.h"
#include "tests/ui/drillpagefixture.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// In the order of recovery; risk is the most urgent, and is asked for last.
DrillDeclaration threeDeclared()
{
    const auto component = [](const QString &name, StepKind kind, Priority priority) {
        Component made = componentOf(name, {kind, StepKind::Manual});
        made.priority = priority;
        return made;
    };
    return declarationOf({component(u"tools"_s, StepKind::Manual, Priority::Low),
                          component(u"engine"_s, StepKind::Script, Priority::High),
                          component(u"risk"_s, StepKind::Manual, Priority::Critical)});
}

/// Three questions: of a person, of a program that failed, and of a person again.
Result<> upToThree(DrillStory &story)
{
    BACKSTOP_TRY(story.declare());
    BACKSTOP_TRY(story.begin(u"tools"_s));
    story.pass(1min);
    BACKSTOP_TRY(story.begin(u"engine"_s));
    story.pass(1min);
    BACKSTOP_TRY(story.end(u"engine"_s, 0, StepState::Failed));
    story.pass(1min);
    return story.begin(u"risk"_s);
}

} // namespace

class TestDrillQuestions : public QObject, private DrillPageFixture
{
    Q_OBJECT

private slots:
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void theMostUrgentQuestionIsShownFirst()
    {
        DrillStory story(threeDeclared());
        VERIFY_OK(upToThree(story));
        show(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"risk: Work for a person"_s);
        QVERIFY(find<Label>("drillQuestion")->isVisible());
        QCOMPARE(find<Label>("drillQuestion")->text(), u"Question 1 of 3"_s);
        take("drill-questions");
    }
    void theOthersAreOneKeyAway()
    {
        DrillStory story(threeDeclared());
        VERIFY_OK(upToThree(story));
        show(currentOf(story));
        find<QLineEdit>("drillNote")->setFocus();
        QTest::keyClick(find<QLineEdit>("drillNote"), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Run its program"_s);
        QCOMPARE(find<Label>("drillQuestion")->text(), u"Question 2 of 3"_s);
        QVERIFY(find<QLineEdit>("drillNote")->hasFocus());
        click(find<QToolButton>("drillNextQuestion"));
        QCOMPARE(find<Label>("drillTitle")->text(), u"tools: Work for a person"_s);
        story.pass(1s);
        m_page->setDrill(currentOf(story)); // it stays while somebody thinks about it
        QCOMPARE(find<Label>("drillTitle")->text(), u"tools: Work for a person"_s);
        click(find<QToolButton>("drillNextQuestion")); // after the last one comes the first
        QCOMPARE(find<Label>("drillTitle")->text(), u"risk: Work for a person"_s);
        find<QTreeView>("drillSteps")->setFocus();
        QTest::keyClick(find<QTreeView>("drillSteps"), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(find<Label>("drillTitle")->text(), u"tools: Work for a person"_s);
    }
    void whatWasTypedOfAQuestionIsThereWhenSomebodyComesBack()
    {
        DrillStory story(threeDeclared());
        VERIFY_OK(upToThree(story));
        show(currentOf(story));
        auto *note = find<QLineEdit>("drillNote");
        note->setText(u"the broker is"_s);
        click(find<QToolButton>("drillNextQuestion"));
        QCOMPARE(note->text(), QString());
        note->setText(u"no disk"_s);
        click(find<QToolButton>("drillPreviousQuestion"));
        QCOMPARE(note->text(), u"the broker is"_s);
        VERIFY_OK(story.begin(u"engine"_s)); // by somebody else
        VERIFY_OK(story.end(u"engine"_s));
        VERIFY_OK(story.begin(u"engine"_s, 1));
        m_page->setDrill(currentOf(story));
        click(find<QToolButton>("drillNextQuestion"));
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Work for a person"_s);
        QCOMPARE(note->text(), QString()); // it was about another step
    }
    void whoeverTriesAgainSeesWhatComesOfIt()
    {
        DrillStory story(threeDeclared());
        VERIFY_OK(upToThree(story));
        show(currentOf(story));
        click(find<QToolButton>("drillNextQuestion"));
        QTRY_VERIFY(find<QPushButton>("drillRetry")->isEnabled());
        click(find<QPushButton>("drillRetry"));
        VERIFY_OK(story.begin(u"engine"_s));
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Run its program"_s);
        QCOMPARE(find<StateLabel>("drillCaption")->word(), u"In progress"_s);
        QCOMPARE(find<Label>("drillQuestion")->text(), u"Open questions: 2"_s);
        VERIFY_OK(story.end(u"engine"_s, 0, StepState::Failed));
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Run its program"_s);
        QCOMPARE(find<StateLabel>("drillCaption")->word(), u"It failed: say how it goes on"_s);
        click(find<QPushButton>("drillRetry"));
        VERIFY_OK(story.begin(u"engine"_s));
        VERIFY_OK(story.end(u"engine"_s));
        m_page->setDrill(currentOf(story)); // its next question, though there is a more urgent one
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Work for a person"_s);
        QCOMPARE(find<Label>("drillQuestion")->text(), u"Question 2 of 3"_s);
        VERIFY_OK(story.begin(u"engine"_s, 1));
        VERIFY_OK(story.end(u"engine"_s, 1));
        m_page->setDrill(currentOf(story)); // nothing is left to see to
        QCOMPARE(find<Label>("drillTitle")->text(), u"risk: Work for a person"_s);
        QCOMPARE(find<Label>("drillQuestion")->text(), u"Question 1 of 2"_s);
    }
    void whoWaitsForATryIsAskedWhatWaits()
    {
        DrillStory story(threeDeclared());
        VERIFY_OK(upToThree(story));
        show(currentOf(story));
        click(find<QToolButton>("drillNextQuestion"));
        QTRY_VERIFY(find<QPushButton>("drillRetry")->isEnabled());
        click(find<QPushButton>("drillRetry"));
        VERIFY_OK(story.begin(u"engine"_s));
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Run its program"_s);
        QTRY_COMPARE(find<Label>("drillTitle")->text(), u"risk: Work for a person"_s);
        QCOMPARE(find<QTreeView>("drillSteps")->currentIndex().data().toString(), u"Work for a person"_s);
        VERIFY_OK(story.end(u"engine"_s, 0, StepState::Failed));
        m_page->setDrill(currentOf(story)); // somebody may be writing of the other one
        QCOMPARE(find<Label>("drillTitle")->text(), u"risk: Work for a person"_s);
    }
    void theNextQuestionOfWhatWasTriedAgainComesFirst()
    {
        Component engine = componentOf(u"engine"_s, {StepKind::Script, StepKind::Wait, StepKind::Manual});
        Component risk = componentOf(u"risk"_s, {StepKind::Script, StepKind::Manual});
        risk.priority = Priority::Critical;
        DrillStory story(declarationOf({risk, engine}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"risk"_s));
        VERIFY_OK(story.begin(u"engine"_s));
        VERIFY_OK(story.end(u"engine"_s, 0, StepState::Failed));
        show(currentOf(story));
        QTRY_VERIFY(find<QPushButton>("drillRetry")->isEnabled());
        click(find<QPushButton>("drillRetry"));
        VERIFY_OK(story.begin(u"engine"_s));
        VERIFY_OK(story.end(u"engine"_s));
        VERIFY_OK(story.begin(u"engine"_s, 1));
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"Nobody is needed now"_s);
        VERIFY_OK(story.end(u"engine"_s, 1));
        VERIFY_OK(story.begin(u"engine"_s, 2));
        VERIFY_OK(story.end(u"risk"_s));
        VERIFY_OK(story.begin(u"risk"_s, 1));
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Work for a person"_s);
    }
    void anotherQuestionIsReadAloud()
    {
        DrillStory story(threeDeclared());
        VERIFY_OK(upToThree(story));
        show(currentOf(story));
        auto *note = find<QLineEdit>("drillNote");
        note->setFocus();
        QCOMPARE(note->accessibleDescription(), u"risk: Work for a person, Question 1 of 3"_s);
        QTest::keyClick(note, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(note->accessibleDescription(), u"engine: Run its program, Question 2 of 3"_s);
    }
    void whoeverLooksForSomethingKeepsTheirQuestion()
    {
        DrillStory story(threeDeclared());
        VERIFY_OK(upToThree(story));
        show(currentOf(story));
        find<QLineEdit>("drillStepsFind")->setText(u"tools"_s);
        QCOMPARE(find<QTreeView>("drillSteps")->currentIndex().data().toString(), u"tools"_s);
        QCOMPARE(find<Label>("drillTitle")->text(), u"risk: Work for a person"_s);
        click(find<QToolButton>("drillNextQuestion"));
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Run its program"_s);
        find<QLineEdit>("drillStepsFind")->setText(u"risk"_s); // nor does what somebody chose go
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"engine: Run its program"_s);
    }
    void aComponentOrAStepIsFound()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        auto *field = find<QLineEdit>("drillStepsFind");
        m_page->focusFind();
        QVERIFY(field->hasFocus());
        auto *steps = find<QTreeView>("drillSteps");
        QTest::keyClicks(field, u"order"_s);
        QCOMPARE(steps->currentIndex().data().toString(), u"order_engine"_s);
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        field->setText(u"its prog"_s); // a step of it, which can be skipped
        QCOMPARE(inspected.last().first().value<InspectorContent>().title, u"Run its program"_s);
        m_page->setDrill(currentOf(story)); // the row stays while somebody types, and so does the question
        QCOMPARE(steps->currentIndex().data().toString(), u"Run its program"_s);
        QCOMPARE(find<Label>("drillTitle")->text(), u"order_engine: Compare the positions with the broker"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(steps->currentIndex().data().toString(), u"Run its program"_s);
        QCOMPARE(find<Label>("drillTitle")->text(), u"order_engine: Run its program"_s);
        const QModelIndex engine = steps->currentIndex().parent();
        steps->setCurrentIndex(engine); // it is looked for from there on
        field->setText(u"restore"_s);
        const QModelIndex first = steps->currentIndex();
        QCOMPARE(first.data().toString(), u"Restore its data"_s);
        QCOMPARE(first.parent(), engine);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(steps->currentIndex(), first);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(steps->currentIndex() != first);
        QCOMPARE(steps->currentIndex().data().toString(), u"Restore its data"_s);
        field->setText(u"nobody"_s);
        QVERIFY(find<QLabel>("drillStepsFindNone")->isVisible());
    }
    void aQuestionAloneIsNotCounted()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        QVERIFY(!find<Label>("drillQuestion")->isVisible());
        QVERIFY(!find<QToolButton>("drillNextQuestion")->isVisible());
        QTest::keyClick(find<QLineEdit>("drillNote"), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(find<Label>("drillTitle")->text(), u"order_engine: Compare the positions with the broker"_s);
    }
};

QTEST_MAIN(TestDrillQuestions)
#include "tst_drillquestions.moc"
