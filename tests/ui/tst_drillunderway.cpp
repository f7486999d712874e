// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of drills while one is under way: what the team sees, and what it may do.
#include "tests/support/verify.h"
#include "tests/ui/drillpagefixture.h"
#include "ui/dialogs/drill/drillworddialog.h"
#include "ui/pages/drill/drillstepsmodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = DrillEventKind;

class TestDrillUnderWay : public QObject, private DrillPageFixture
{
    Q_OBJECT

private slots:
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void theStepOfAPersonIsWhatTheTeamSees()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        QCOMPARE(find<Label>("drillClock")->text(), u"12:34"_s);
        QCOMPARE(find<Label>("drillAgainst")->text(), u"target was 10 min, 2 min 34 s over"_s);
        QCOMPARE(find<StateLabel>("drillCaption")->word(), u"Next: a person is needed"_s);
        QCOMPARE(find<Label>("drillTitle")->text(), u"order_engine: Compare the positions with the broker"_s);
        QVERIFY(find<Label>("drillText")->text().startsWith(u"Call the broker"_s));
        QVERIFY(find<Label>("drillDetail")->text().contains(u"Risk desk"_s));
        QVERIFY(find<MessageBar>("drillBanner")->text().contains(u"production is not touched"_s));
        QVERIFY(find<QPushButton>("drillDone")->isVisible());
        QVERIFY(!find<QPushButton>("drillRetry")->isVisible());
        take("drill-person");
    }
    void whatNeedsAReasonWaitsForOne()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        QVERIFY(find<QPushButton>("drillDone")->isEnabled());
        QVERIFY(!find<QPushButton>("drillFailed")->isEnabled());
        QVERIFY(!find<QPushButton>("drillSkip")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("drillNote"), u"nobody answers"_s);
        QVERIFY(find<QPushButton>("drillFailed")->isEnabled());
        QSignalSpy replied(m_page.get(), &DrillPage::replied);
        find<QPushButton>("drillFailed")->click();
        QCOMPARE(replied.size(), 1);
        const auto reply = replied.first().first().value<DrillReply>();
        QCOMPARE(reply.place, (DrillState::Place{1, 1}));
        QCOMPARE(reply.answer, DrillAnswer::Failed);
        QCOMPARE(reply.text, u"nobody answers"_s);
        QCOMPARE(reply.who, u"olga"_s);
        QVERIFY(!find<QPushButton>("drillFailed")->isEnabled()); // until the drill is shown again
        find<QPushButton>("drillFailed")->click();
        QCOMPARE(replied.size(), 1);
    }
    void nobodySignsWithoutAName()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        find<QLineEdit>("drillWho")->clear();
        QVERIFY(!find<QPushButton>("drillDone")->isEnabled());
        find<QLineEdit>("drillWho")->setText(u"ivan"_s);
        QSignalSpy replied(m_page.get(), &DrillPage::replied);
        QTest::keyClick(find<QLineEdit>("drillNote"), Qt::Key_Return);
        QCOMPARE(replied.size(), 0); // what is written may be why it failed
        find<QPushButton>("drillDone")->click();
        QCOMPARE(replied.first().first().value<DrillReply>().who, u"ivan"_s);
        story.pass(1s);
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<QLineEdit>("drillWho")->text(),
                 u"ivan"_s); // the next step has the same person at the desk
    }
    void whatIsTypedStaysWhileTheMachineGoesOn()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        find<QLineEdit>("drillNote")->setText(u"half a sen"_s);
        VERIFY_OK(story.happen(Kind::Noted, u"something else"_s));
        m_page->setDrill(currentOf(story));
        m_page->setNow({800s, 0s});
        QCOMPARE(find<QLineEdit>("drillNote")->text(), u"half a sen"_s);
        QCOMPARE(find<Label>("drillClock")->text(), u"13:20"_s);
    }
    void whatAPersonSaidOfAFailureIsTheirsAndNotOfTheNextAnswer()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        find<QLineEdit>("drillNote")->setText(u"limits are stale"_s);
        VERIFY_OK(story.happen({.kind = Kind::StepEnded,
                                .who = u"olga"_s,
                                .component = u"order_engine"_s,
                                .step = 1,
                                .state = StepState::Failed,
                                .text = u"limits are stale"_s,
                                .error = Error{ErrorCode::Failed, u"limits are stale (said by olga)"_s}}));
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillText")->text(), u"limits are stale"_s);
        QCOMPARE(find<QLineEdit>("drillNote")->text(), QString());
        QVERIFY(!find<QPushButton>("drillSkip")->isEnabled());
        QVERIFY(find<QPushButton>("drillRetry")->property("primary").toBool());
        QVERIFY(!find<QPushButton>("drillFinish")->property("primary").toBool());
    }
    void theStepThatIsSpokenOfStaysUntilItIsOver()
    {
        Component early = componentOf(u"early"_s, {StepKind::Restore, StepKind::Manual});
        Component late = componentOf(u"late"_s, {StepKind::Manual});
        DrillStory story(declarationOf({early, late}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"early"_s));
        VERIFY_OK(story.begin(u"late"_s));
        show(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"late: Work for a person"_s);
        find<QLineEdit>("drillNote")->setText(u"half a sen"_s);
        VERIFY_OK(story.restored(u"early"_s, 0, kDeclared - 10min));
        VERIFY_OK(story.end(u"early"_s));
        VERIFY_OK(story.begin(u"early"_s, 1)); // which comes first in the order of recovery
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"late: Work for a person"_s);
        QCOMPARE(find<QLineEdit>("drillNote")->text(), u"half a sen"_s);
        VERIFY_OK(story.end(u"late"_s));
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillTitle")->text(), u"early: Work for a person"_s);
        // A second click that was meant for the step before does not sign this one.
        QVERIFY(find<QPushButton>("drillDone")->isVisible());
        QVERIFY(!find<QPushButton>("drillDone")->isEnabled());
        QSignalSpy replied(m_page.get(), &DrillPage::replied);
        find<QPushButton>("drillDone")->click();
        QCOMPARE(replied.size(), 0);
        QTRY_VERIFY(find<QPushButton>("drillDone")->isEnabled());
    }
    void whatWasStoppedCanBeGoneOnWith()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"database"_s));
        CurrentDrill drill = currentOf(story);
        drill.canGoOn = true;
        show(drill);
        QCOMPARE(find<Label>("drillTitle")->text(), u"Nothing is being done"_s);
        QSignalSpy wanted(m_page.get(), &DrillPage::continueRequested);
        find<QPushButton>("drillContinue")->click();
        QCOMPARE(wanted.size(), 1);
    }
    void whatWaitsForAnotherJobIsNotInProgress()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(story.declare());
        CurrentDrill drill = currentOf(story);
        drill.isAtWork = true;
        drill.waitsFor = u"Three other jobs run"_s;
        show(drill);
        QCOMPARE(find<StateLabel>("drillState")->word(), u"Waits"_s);
        QCOMPARE(find<Label>("drillText")->text(), u"Three other jobs run"_s);
    }
    void anAbortedDrillIsNotGoneOnWith()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        VERIFY_OK(story.happen(Kind::Aborted, u"a fire"_s));
        CurrentDrill drill = currentOf(story);
        drill.isAtWork = true;
        show(drill);
        QCOMPARE(find<StateLabel>("drillState")->word(), u"Aborted"_s);
        QCOMPARE(find<Label>("drillTitle")->text(), u"What was restored is being removed"_s);
    }
    void whatPeopleTalkedThroughIsNotGreen()
    {
        DrillDeclaration declaration = firmDeclaration();
        declaration.mode = DrillMode::Tabletop;
        DrillStory story(declaration);
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"database"_s));
        VERIFY_OK(story.end(u"database"_s));
        VERIFY_OK(story.begin(u"database"_s, 1));
        VERIFY_OK(story.end(u"database"_s, 1));
        show(currentOf(story));
        const QModelIndex row = find<QTreeView>("drillSteps")->model()->index(0, DrillStepsModel::State);
        QCOMPARE(row.data().toString(), u"Talked through"_s);
        const auto looks = [](const QModelIndex &index) {
            return itemmodels::Status(index.data(itemmodels::StatusRole).toInt());
        };
        QCOMPARE(looks(row), itemmodels::Status::Complete);
        QCOMPARE(looks(row.model()->index(0, DrillStepsModel::State, row.siblingAtColumn(0))),
                 itemmodels::Status::Complete);
        QVERIFY(find<Label>("drillCounts")->text().endsWith(u"1 of 2 components are talked through"_s));
    }
    void aFailedStepAsksHowItGoesOn()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        VERIFY_OK(story.end(u"order_engine"_s, 1));
        VERIFY_OK(story.begin(u"order_engine"_s, 2));
        VERIFY_OK(story.end(u"order_engine"_s, 2, StepState::Failed));
        show(currentOf(story));
        QCOMPARE(find<StateLabel>("drillCaption")->word(), u"It failed: say how it goes on"_s);
        const auto *rows = find<QTreeView>("drillSteps")->model();
        QCOMPARE(rows->index(1, DrillStepsModel::Remark).data().toString(), u"It: did not work"_s);
        VERIFY_OK(story.begin(u"order_engine"_s, 2));
        VERIFY_OK(
            story.happen({.kind = Kind::StepEnded,
                          .component = u"order_engine"_s,
                          .step = 2,
                          .state = StepState::Failed,
                          .error = Error{ErrorCode::Failed, u"order_engine: start.sh ended with 3"_s}}));
        m_page->setDrill(
            currentOf(story)); // its name stands in the row, and is no word to begin with a capital
        QCOMPARE(rows->index(1, DrillStepsModel::Remark).data().toString(), u"start.sh ended with 3"_s);
        QVERIFY(find<QPushButton>("drillRetry")->isEnabled());
        QVERIFY(!find<QPushButton>("drillAccept")->isEnabled());
        QVERIFY(!find<QPushButton>("drillDone")->isVisible());
        take("drill-failed");
    }
    void aRowChoosesTheStepThatIsSpokenOf()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        auto *steps = find<QTreeView>("drillSteps");
        const QModelIndex engine = steps->model()->index(1, 0);
        steps->setCurrentIndex(steps->model()->index(2, 0, engine));
        QCOMPARE(find<Label>("drillTitle")->text(), u"order_engine: Run its program"_s);
        QVERIFY(find<QPushButton>("drillSkip")->isVisible());
        QVERIFY(!find<QPushButton>("drillDone")->isVisible());
        story.pass(1s);
        m_page->setDrill(currentOf(story)); // it stays while somebody thinks about it
        QCOMPARE(find<Label>("drillTitle")->text(), u"order_engine: Run its program"_s);
        steps->setCurrentIndex(steps->model()->index(0, 0)); // of which nothing can be said
        QCOMPARE(find<Label>("drillTitle")->text(), u"order_engine: Compare the positions with the broker"_s);
    }
    void aDrillOfAnotherProgramIsOnlySeen()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        CurrentDrill drill = currentOf(story);
        drill.isOurs = false;
        show(drill);
        QVERIFY(!find<QPushButton>("drillDone")->isVisible());
        QVERIFY(!find<QPushButton>("drillAbort")->isEnabled());
        QVERIFY2(
            find<Label>("drillText")
                ->text()
                .contains(
                    u"\norder_engine: Compare the positions with the broker has been waiting for a person since "_s),
            qPrintable(find<Label>("drillText")->text())); // as after a kill
        QSignalSpy wanted(m_page.get(), &DrillPage::continueRequested);
        find<QPushButton>("drillContinue")->click();
        QCOMPARE(wanted.size(), 1);
        take("drill-elsewhere");
    }
    void ofManyThatWaitTheFirstAreNamed()
    {
        std::vector<Component> components;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
            components.push_back(componentOf(name, {StepKind::Manual}));
        DrillStory story(declarationOf(components));
        VERIFY_OK(story.declare());
        for (const Component &component : components)
            VERIFY_OK(story.begin(component.name));
        CurrentDrill drill = currentOf(story);
        drill.isOurs = false;
        show(drill);
        const QStringList lines = find<Label>("drillText")->text().split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[3].startsWith(u"c: "_s) && lines[3].endsWith(u" (and 2 more)"_s),
                 qPrintable(lines[3]));
    }
    void aPausedDrillOffersToGoOn()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        VERIFY_OK(story.happen(Kind::Paused, u"lunch"_s));
        show(currentOf(story));
        QCOMPARE(find<Label>("drillText")->text(), u"lunch"_s);
        QVERIFY(!find<QPushButton>("drillDone")->isVisible());
        QSignalSpy wanted(m_page.get(), &DrillPage::resumeRequested);
        find<QPushButton>("drillResume")->click();
        QCOMPARE(wanted.size(), 1);
    }
    void anAbortNeedsAReason()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        find<QPushButton>("drillAbort")->click();
        auto *asked = dialog<DrillWordDialog>();
        QVERIFY(asked);
        QVERIFY(!named<QPushButton>(asked, "sayDrillWord")->isEnabled());
        named<QPlainTextEdit>(asked, "drillWord")->setPlainText(u"a fire"_s);
        click(named<QCheckBox>(asked, "drillOption"));
        take("drill-abort", asked);
        QSignalSpy aborted(m_page.get(), &DrillPage::abortRequested);
        named<QPushButton>(asked, "sayDrillWord")->click();
        QCOMPARE(aborted.first(), (QVariantList{u"a fire"_s, true}));
    }
    void whenTheWorkIsOverWithFailuresPeopleEndIt()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"database"_s));
        VERIFY_OK(story.end(u"database"_s, 0, StepState::Failed));
        show(currentOf(story));
        QVERIFY(find<QPushButton>("drillRetry")->isVisible());
        QVERIFY(find<QPushButton>("drillFinish")->isVisible()); // without another try
        find<QPushButton>("drillFinish")->click();
        auto *asked = dialog<DrillWordDialog>();
        QVERIFY(asked);
        named<QPlainTextEdit>(asked, "drillWord")->setPlainText(u"mend the backup"_s);
        QSignalSpy finished(m_page.get(), &DrillPage::finishRequested);
        named<QPushButton>(asked, "sayDrillWord")->click();
        QCOMPARE(finished.first(), (QVariantList{u"mend the backup"_s, false}));
    }
};

QTEST_MAIN(TestDrillUnderWay)
#include "tst_drillunderway.moc"
