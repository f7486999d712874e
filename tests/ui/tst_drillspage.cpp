// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/sampleplan.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/verify.h"
#include "tests/ui/uitest.h"
#include "tests/unit/recovery/drill/drillstory.h"
#include "ui/dialogs/drill/drillworddialog.h"
#include "ui/dialogs/drill/startdrilldialog.h"
#include "ui/pages/drill/drillpage.h"
#include "ui/pages/drill/drillstepsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QTreeView>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = DrillEventKind;

namespace {

constexpr Timestamp kDeclared{std::chrono::hours(500'000)};

/// Of a database, and of an engine that needs it and has work for a person.
DrillDeclaration firmDrill()
{
    Component database = componentOf(u"database"_s, {StepKind::Restore, StepKind::Verify}, {}, u"dba"_s);
    Component engine = componentOf(u"order_engine"_s, {StepKind::Restore}, {u"database"_s}, u"desk"_s);
    engine.steps.push_back({.kind = StepKind::Manual,
                            .title = u"Compare the positions with the broker"_s,
                            .text = u"Call the broker and compare every open position."_s,
                            .owner = u"Risk desk"_s});
    engine.steps.push_back({.kind = StepKind::Script, .program = u"start.sh"_s});
    DrillDeclaration drill =
        declarationOf({database, engine}, {{.name = u"dba"_s, .members = 2}, {.name = u"desk"_s}});
    drill.plan.name = u"Trading platform"_s;
    drill.planVersion = 3;
    return drill;
}

CurrentDrill currentOf(const DrillStory &story, std::chrono::seconds now = 754s)
{
    return {.state = std::make_shared<const DrillState>(story.state()),
            .report = std::make_shared<const DrillReport>(drillReportOf(story.state(), u"head"_s)),
            .head = u"head"_s,
            .now = {now, 0s},
            .isOurs = true,
            .isAtWork = false};
}

DrillSummary summaryOf(const QString &id, DrillOutcome outcome, int day)
{
    return {.id = id,
            .plan = u"Trading platform"_s,
            .planVersion = 3,
            .startedAt = kDeclared + std::chrono::days(day),
            .completedAt = kDeclared + std::chrono::days(day) + 20min,
            .outcome = outcome,
            .components = 2,
            .recovered = outcome == DrillOutcome::Passed ? 2 : 1,
            .totalSeconds = 1200,
            .host = u"host"_s,
            .who = u"olga"_s};
}

} // namespace

class TestDrillsPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ScriptedPrompts m_prompts;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DrillPage> m_page;

    template<typename T>
    T *find(const char *name) const
    {
        return named<T>(m_page.get(), name);
    }
    void take(const char *name, QWidget *widget = nullptr) const
    {
        if (const QString folder = qEnvironmentVariable("BACKSTOP_TEST_PAGES"); !folder.isEmpty())
            (widget ? widget : m_page.get())->grab().save(u"%1/%2.png"_s.arg(folder, QLatin1String(name)));
    }
    DrillLists lists(std::vector<DrillSummary> drills = {}) const
    {
        return {.drills = std::move(drills),
                .plan = std::make_shared<const RecoveryPlan>(samplePlan()),
                .planVersion = 3,
                .location = u"/srv/backups"_s,
                .user = u"olga"_s,
                .defaultSandbox = u"a folder of the drill's own"_s};
    }
    /// Up to where the person of the engine is waited for.
    static Result<> upToThePerson(DrillStory &story)
    {
        BACKSTOP_TRY(story.declare());
        for (int step = 0; step < 2; ++step) {
            BACKSTOP_TRY(story.begin(u"database"_s, step));
            if (step == 0)
                BACKSTOP_TRY(story.restored(u"database"_s, 0, kDeclared - 10min));
            story.pass(90s);
            BACKSTOP_TRY(story.end(u"database"_s, step));
        }
        BACKSTOP_TRY(story.begin(u"order_engine"_s));
        BACKSTOP_TRY(story.restored(u"order_engine"_s, 0, kDeclared - 10min));
        story.pass(60s);
        BACKSTOP_TRY(story.end(u"order_engine"_s));
        return story.begin(u"order_engine"_s, 1);
    }
    template<typename Dialog>
    static Dialog *dialog()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<Dialog *>(window); found && found->isVisible())
                return found;
        }
        return nullptr;
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_theme = std::make_unique<Theme>(m_settings.get());
        if (qEnvironmentVariableIsSet("BACKSTOP_TEST_DARK"))
            m_theme->setModeOnce(Theme::Mode::Dark);
        m_page = std::make_unique<DrillPage>(&m_prompts, m_settings.get());
        m_page->resize(1060, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_theme.reset();
    }

    void withoutADrillItIsSaidWhatOneIsFor()
    {
        QCOMPARE(find<EmptyState>("drillEmpty")->title(), u"The drills are being read…"_s);
        m_page->setLists(lists(), kDeclared);
        QVERIFY(find<EmptyState>("drillEmpty")->title().startsWith(u"No drill of"_s));
        take("drill-none");
        find<QPushButton>("emptyAction")->click();
        QVERIFY(dialog<StartDrillDialog>());
        dialog<StartDrillDialog>()->reject();
    }
    void withoutAPlanThePlanIsAskedFor()
    {
        DrillLists none = lists();
        none.plan.reset();
        m_page->setLists(none, kDeclared);
        QSignalSpy wanted(m_page.get(), &DrillPage::planRequested);
        find<QPushButton>("emptyAction")->click();
        QCOMPARE(wanted.size(), 1);
    }
    void aPlanThatCannotBeFollowedSaysWhy()
    {
        DrillLists bad = lists();
        bad.planProblem = Error{ErrorCode::Failed, u"plan: a needs b, and b needs a"_s, {}};
        m_page->setLists(bad, kDeclared);
        QCOMPARE(find<EmptyState>("drillEmpty")->title(), u"No drill can follow the plan as it is"_s);
        QSignalSpy wanted(m_page.get(), &DrillPage::planRequested);
        find<QPushButton>("emptyAction")->click();
        QCOMPARE(wanted.size(), 1);
    }
    void theStepOfAPersonIsWhatTheTeamSees()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
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
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
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
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
        find<QLineEdit>("drillWho")->clear();
        QVERIFY(!find<QPushButton>("drillDone")->isEnabled());
        find<QLineEdit>("drillWho")->setText(u"ivan"_s);
        QSignalSpy replied(m_page.get(), &DrillPage::replied);
        QTest::keyClick(find<QLineEdit>("drillNote"), Qt::Key_Return);
        QCOMPARE(replied.first().first().value<DrillReply>().who, u"ivan"_s);
        story.pass(1s);
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<QLineEdit>("drillWho")->text(),
                 u"ivan"_s); // the next step has the same person at the desk
    }
    void whatIsTypedStaysWhileTheMachineGoesOn()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
        find<QLineEdit>("drillNote")->setText(u"half a sen"_s);
        VERIFY_OK(story.happen(Kind::Noted, u"something else"_s));
        m_page->setDrill(currentOf(story));
        m_page->setNow({800s, 0s});
        QCOMPARE(find<QLineEdit>("drillNote")->text(), u"half a sen"_s);
        QCOMPARE(find<Label>("drillClock")->text(), u"13:20"_s);
    }
    void theStepThatIsSpokenOfStaysUntilItIsOver()
    {
        Component early = componentOf(u"early"_s, {StepKind::Restore, StepKind::Manual});
        Component late = componentOf(u"late"_s, {StepKind::Manual});
        DrillStory story(declarationOf({early, late}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"early"_s));
        VERIFY_OK(story.begin(u"late"_s));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
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
        QTest::keyClick(find<QLineEdit>("drillNote"), Qt::Key_Return);
        QCOMPARE(replied.size(), 0);
        QTRY_VERIFY(find<QPushButton>("drillDone")->isEnabled());
    }
    void whatWasStoppedCanBeGoneOnWith()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"database"_s));
        CurrentDrill drill = currentOf(story);
        drill.canGoOn = true;
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(drill);
        QCOMPARE(find<Label>("drillTitle")->text(), u"Nothing is being done"_s);
        QSignalSpy wanted(m_page.get(), &DrillPage::continueRequested);
        find<QPushButton>("drillContinue")->click();
        QCOMPARE(wanted.size(), 1);
    }
    void whatWaitsForAnotherJobIsNotInProgress()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(story.declare());
        CurrentDrill drill = currentOf(story);
        drill.isAtWork = true;
        drill.waitsFor = u"Three other jobs run"_s;
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(drill);
        QCOMPARE(find<StateLabel>("drillState")->word(), u"Waits"_s);
        QCOMPARE(find<Label>("drillText")->text(), u"Three other jobs run"_s);
    }
    void anAbortedDrillIsNotGoneOnWith()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        VERIFY_OK(story.happen(Kind::Aborted, u"a fire"_s));
        CurrentDrill drill = currentOf(story);
        drill.isAtWork = true;
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(drill);
        QCOMPARE(find<StateLabel>("drillState")->word(), u"Aborted"_s);
        QCOMPARE(find<Label>("drillTitle")->text(), u"What was restored is being removed"_s);
    }
    void whatPeopleTalkedThroughIsNotGreen()
    {
        DrillDeclaration declaration = firmDrill();
        declaration.mode = DrillMode::Tabletop;
        DrillStory story(declaration);
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"database"_s));
        VERIFY_OK(story.end(u"database"_s));
        VERIFY_OK(story.begin(u"database"_s, 1));
        VERIFY_OK(story.end(u"database"_s, 1));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
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
    void whileOneIsBegunThereIsNoOther()
    {
        m_page->setLists(lists(), kDeclared);
        m_page->setBeginning(true);
        QVERIFY(!find<QPushButton>("startDrill")->isEnabled());
        QCOMPARE(m_page->messages()->text(), u"A drill is being begun"_s);
        m_page->setBeginning(false);
        QVERIFY(find<QPushButton>("startDrill")->isEnabled());
        QVERIFY(!m_page->messages()->isVisible());
    }
    void aFailedStepAsksHowItGoesOn()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        VERIFY_OK(story.end(u"order_engine"_s, 1));
        VERIFY_OK(story.begin(u"order_engine"_s, 2));
        VERIFY_OK(story.end(u"order_engine"_s, 2, StepState::Failed));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<StateLabel>("drillCaption")->word(), u"It failed: say how it goes on"_s);
        QVERIFY(find<QPushButton>("drillRetry")->isEnabled());
        QVERIFY(!find<QPushButton>("drillAccept")->isEnabled());
        QVERIFY(!find<QPushButton>("drillDone")->isVisible());
        take("drill-failed");
    }
    void aRowChoosesTheStepThatIsSpokenOf()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
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
    void theInspectorHasTheEvidence()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        auto *steps = find<QTreeView>("drillSteps");
        steps->setCurrentIndex(steps->model()->index(0, 0));
        auto shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.title, u"database"_s);
        QCOMPARE(shown.stateWord, u"Recovered"_s);
        QCOMPARE(shown.facts.first().value, u"3 min, target 10 min"_s);
        steps->setCurrentIndex(steps->model()->index(0, 0, steps->model()->index(0, 0)));
        shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.title, u"Restore its data"_s);
        QVERIFY(std::ranges::any_of(shown.facts, [](const Fact &fact) { return fact.name == u"Backup"_s; }));
    }
    void aDrillOfAnotherProgramIsOnlySeen()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        CurrentDrill drill = currentOf(story);
        drill.isOurs = false;
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(drill);
        QVERIFY(!find<QPushButton>("drillDone")->isVisible());
        QVERIFY(!find<QPushButton>("drillAbort")->isEnabled());
        QSignalSpy wanted(m_page.get(), &DrillPage::continueRequested);
        find<QPushButton>("drillContinue")->click();
        QCOMPARE(wanted.size(), 1);
        take("drill-elsewhere");
    }
    void aPausedDrillOffersToGoOn()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        VERIFY_OK(story.happen(Kind::Paused, u"lunch"_s));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
        QCOMPARE(find<Label>("drillText")->text(), u"lunch"_s);
        QVERIFY(!find<QPushButton>("drillDone")->isVisible());
        QSignalSpy wanted(m_page.get(), &DrillPage::resumeRequested);
        find<QPushButton>("drillResume")->click();
        QCOMPARE(wanted.size(), 1);
    }
    void anAbortNeedsAReason()
    {
        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
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
        DrillStory story(firmDrill());
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"database"_s));
        VERIFY_OK(story.end(u"database"_s, 0, StepState::Failed));
        m_page->setLists(lists(), kDeclared);
        m_page->setDrill(currentOf(story));
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
    void theDrillsThatWereAreListedNewestFirst()
    {
        QSignalSpy wanted(m_page.get(), &DrillPage::reportsWanted);
        m_page->setLists(lists({summaryOf(u"1"_s, DrillOutcome::Failed, -30),
                                summaryOf(u"2"_s, DrillOutcome::Passed, -3)}),
                         kDeclared);
        QCOMPARE(find<StateLabel>("drillLast")->word(), u"Last drill: Passed"_s);
        QVERIFY(find<Label>("drillLastDetail")->text().startsWith(u"2 d 23 h"_s));
        auto *list = find<QTableView>("drillList");
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 1).data().toString(), u"Passed"_s);
        QCOMPARE(wanted.last(), (QVariantList{u"2"_s, u"1"_s})); // beside the one before

        DrillStory story(firmDrill());
        VERIFY_OK(upToThePerson(story));
        DrillReport report = drillReportOf(story.state(), {});
        report.drill.id = u"2"_s;
        m_page->setReports(report, report);
        auto *measured = find<QTableView>("drillComponentsMeasured");
        QCOMPARE(measured->model()->rowCount(), 2);
        QCOMPARE(measured->model()->index(0, 2).data().toString(), u"3 min"_s);
        QCOMPARE(measured->model()->index(1, 2).data().toString(), u"not measured"_s);
        QVERIFY(find<QPushButton>("saveDrillReport")->isEnabled());
        take("drill-history");
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(wanted.last(), (QVariantList{u"1"_s, QString()}));
        m_page->setReports(report, {}); // which is late: of the other drill
        QCOMPARE(measured->model()->index(0, 3).data().toString(), u"3 min"_s);
    }
    void theDialogMakesTheRequestItShowsAsACommand()
    {
        StartDrillDialog asked({.plan = std::make_shared<const RecoveryPlan>(samplePlan()),
                                .planVersion = 3,
                                .location = u"/srv/backups"_s,
                                .user = u"olga"_s,
                                .defaultSandbox = u"a folder of the drill's own"_s,
                                .now = kDeclared,
                                .seed = 7},
                               &m_prompts);
        asked.show();
        take("drill-start", &asked);
        QCOMPARE(asked.request()->mode, DrillMode::Full);
        QVERIFY(asked.request()->components.isEmpty());
        QVERIFY(!asked.request()->disasterAt);
        click(named<QRadioButton>(&asked, "modeAutomatic"));
        click(named<QRadioButton>(&asked, "disasterEarlier"));
        named<QDateTimeEdit>(&asked, "disasterAt")
            ->setDateTime(toDateTime(kDeclared - 1h).toTimeZone(QTimeZone::systemTimeZone()));
        click(named<QRadioButton>(&asked, "someComponents"));
        auto *model =
            qobject_cast<QStandardItemModel *>(named<QListView>(&asked, "drillComponents")->model());
        QVERIFY(!asked.request()); // nobody is chosen yet
        model->item(0)->setCheckState(Qt::Checked);
        click(named<QCheckBox>(&asked, "surpriseBackup"));
        named<QComboBox>(&asked, "surpriseBackupTarget")->setCurrentText(u"database"_s);
        named<QLineEdit>(&asked, "drillScripts")->setText(u"/srv/scripts"_s);
        const auto request = asked.request();
        QVERIFY(request);
        QCOMPARE(request->mode, DrillMode::Automatic);
        QCOMPARE(request->disasterAt, std::optional(kDeclared - 1h));
        QCOMPARE(request->components, QStringList{u"database"_s});
        QCOMPARE(request->injects, (std::vector<Inject>{{InjectKind::LatestBackupCorrupt, u"database"_s}}));
        QCOMPARE(request->scripts, Bytes("/srv/scripts"));
        const QString command = asked.findChild<CommandLine *>()->command();
        for (const QString &word :
             {u"drill start"_s, u"--mode automatic"_s, u"--component database"_s,
              u"--inject latest-backup-corrupt:database"_s, u"--scripts /srv/scripts"_s, u"--disaster-at"_s})
            QVERIFY2(command.contains(word), qPrintable(command));
        StartDrillDialog again({.plan = std::make_shared<const RecoveryPlan>(samplePlan()),
                                .now = kDeclared,
                                .earlier = request},
                               &m_prompts); // it could not begin: nothing of it is lost
        QCOMPARE(again.request()->mode, request->mode);
        QCOMPARE(again.request()->disasterAt, request->disasterAt);
        QCOMPARE(again.request()->components, request->components);
        QCOMPARE(again.request()->injects, request->injects);
        QCOMPARE(again.request()->scripts, request->scripts);
        QCOMPARE(again.request()->who, request->who);
        model->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!asked.request());
        QVERIFY(!named<QPushButton>(&asked, "startDrillNow")->isEnabled());
        model->item(0)->setCheckState(Qt::Checked);
        named<QLineEdit>(&asked, "drillSandbox")->setText(u"here"_s); // of which folder?
        QVERIFY(!asked.request());
    }
};

QTEST_MAIN(TestDrillsPage)
#include "tst_drillspage.moc"
