// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of drills where none is under way: none yet, those that were, and the dialog that starts one.
#include "tests/support/verify.h"
#include "tests/ui/drillpagefixture.h"
#include "ui/dialogs/drill/startdrilldialog.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimeZone>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

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

class TestDrillsPage : public QObject, private DrillPageFixture
{
    Q_OBJECT

private slots:
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void withoutADrillItIsSaidWhatOneIsFor()
    {
        QCOMPARE(find<EmptyState>("drillEmpty")->title(), u"The drills are being read…"_s);
        m_page->setLists(listsOf({}), kDeclared);
        QVERIFY(find<EmptyState>("drillEmpty")->title().startsWith(u"No drill of"_s));
        take("drill-none");
        find<QPushButton>("emptyAction")->click();
        QVERIFY(dialog<StartDrillDialog>());
        dialog<StartDrillDialog>()->reject();
    }
    void withoutAPlanThePlanIsAskedFor()
    {
        DrillLists none = listsOf({});
        none.plan.reset();
        m_page->setLists(none, kDeclared);
        QSignalSpy wanted(m_page.get(), &DrillPage::planRequested);
        find<QPushButton>("emptyAction")->click();
        QCOMPARE(wanted.size(), 1);
    }
    void aPlanThatCannotBeFollowedSaysWhy()
    {
        DrillLists bad = listsOf({});
        bad.planProblem = Error{ErrorCode::Failed, u"plan: a needs b, and b needs a"_s, {}};
        m_page->setLists(bad, kDeclared);
        QCOMPARE(find<EmptyState>("drillEmpty")->title(), u"No drill can follow the plan as it is"_s);
        QSignalSpy wanted(m_page.get(), &DrillPage::planRequested);
        find<QPushButton>("emptyAction")->click();
        QCOMPARE(wanted.size(), 1);
    }
    void whileOneIsBegunThereIsNoOther()
    {
        m_page->setLists(listsOf({}), kDeclared);
        m_page->setBeginning(true);
        QVERIFY(!find<QPushButton>("startDrill")->isEnabled());
        QCOMPARE(m_page->messages()->text(), u"A drill is being begun"_s);
        m_page->setBeginning(false);
        QVERIFY(find<QPushButton>("startDrill")->isEnabled());
        QVERIFY(!m_page->messages()->isVisible());
    }
    void theDrillsThatWereAreListedNewestFirst()
    {
        QSignalSpy wanted(m_page.get(), &DrillPage::reportsWanted);
        m_page->setLists(listsOf({summaryOf(u"1"_s, DrillOutcome::Failed, -30),
                                  summaryOf(u"2"_s, DrillOutcome::Passed, -3)}),
                         kDeclared);
        QCOMPARE(find<StateLabel>("drillLast")->word(), u"Last drill: Passed"_s);
        QVERIFY(find<Label>("drillLastDetail")->text().startsWith(u"2 d 23 h"_s));
        auto *list = find<QTableView>("drillList");
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 1).data().toString(), u"Passed"_s);
        QCOMPARE(wanted.last(), (QVariantList{u"2"_s, u"1"_s})); // beside the one before

        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        DrillReport report = drillReportOf(story.state(), {});
        report.drill.id = u"2"_s;
        m_page->setReports(report, report);
        auto *measured = find<QTableView>("drillComponentsMeasured");
        QCOMPARE(measured->model()->rowCount(), 2);
        QCOMPARE(measured->model()->index(0, 2).data().toString(), u"3 min (3 min)"_s);
        QCOMPARE(measured->model()->index(1, 2).data().toString(), u"not measured (not measured)"_s);
        QCOMPARE(measured->model()->headerData(2, Qt::Horizontal).toString(), u"RTA (before)"_s);
        const QString longest = measured->model()->index(1, 2).data().toString();
        QVERIFY(measured->columnWidth(2) >= measured->fontMetrics().horizontalAdvance(longest) + 8);
        const auto *title = find<Label>("drillReportTitle");
        QVERIFY(title->wordWrap());
        QVERIFY2(title->text().endsWith(u" (whole plan, Not complete)"_s), qPrintable(title->text()));
        for (auto *header : {measured->horizontalHeader(), list->horizontalHeader()}) {
            const int column = header == list->horizontalHeader() ? 1 : 2;
            const int whole = header->sectionSize(column);
            header->resizeSection(column, 30);
            emit header->geometriesChanged(); // as after "Reset columns"
            QCOMPARE(header->sectionSize(column), whole);
        }
        QVERIFY(find<QPushButton>("saveDrillReport")->isEnabled());
        take("drill-history");
        const int beside = measured->columnWidth(2);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(wanted.last(), (QVariantList{u"1"_s, QString()}));
        m_page->setReports(report, {}); // which is late: of the other drill
        QCOMPARE(measured->model()->index(0, 2).data().toString(), u"3 min (3 min)"_s);
        report.drill.id = u"1"_s;
        m_page->setReports(report, {});
        QVERIFY(measured->columnWidth(2) < beside); // there is room for the rest
    }
    void aDrillOfSomeComponentsIsToldFromOneOfThePlan()
    {
        DrillSummary whole = summaryOf(u"1"_s, DrillOutcome::Failed, -30);
        DrillSummary aborted = summaryOf(u"2"_s, DrillOutcome::Aborted, -10);
        DrillSummary passed = summaryOf(u"0"_s, DrillOutcome::Passed, -40);
        DrillSummary part = summaryOf(u"3"_s, DrillOutcome::Passed, -3);
        for (DrillSummary *one : {&whole, &aborted, &passed, &part})
            one->ofPlan = 2;
        part.components = part.recovered = 1;
        part.only = u"database"_s;
        passed.outcome = DrillOutcome::PassedWithIssues;
        passed.hasMissedTarget = true;
        QSignalSpy wanted(m_page.get(), &DrillPage::reportsWanted);
        m_page->setLists(listsOf({passed, whole, aborted, part}), kDeclared);
        QCOMPARE(find<StateLabel>("drillLast")->word(), u"Last drill: Passed (database only)"_s);
        QVERIFY(find<Label>("drillLastDetail")->text().endsWith(u" · whole plan: Aborted, 9 d 23 h ago"_s));
        const auto *list = find<QTableView>("drillList")->model();
        QCOMPARE(list->index(0, 2).data().toString(), u"database only"_s);
        QCOMPARE(list->index(1, 2).data().toString(), u"whole plan"_s);
        const auto *table = find<QTableView>("drillList");
        QCOMPARE(list->index(3, 1).data().toString(), u"Passed with issues, target missed"_s);
        QVERIFY(table->columnWidth(1) >=
                table->fontMetrics().horizontalAdvance(list->index(3, 1).data().toString()) + 24);
        QCOMPARE(wanted.last(), (QVariantList{u"3"_s, u"0"_s})); // and not beside what did not pass
        m_page->setLists(listsOf({part}), kDeclared);
        QVERIFY(find<Label>("drillLastDetail")->text().endsWith(u" · no drill of the whole plan"_s));
        aborted.mode = DrillMode::Tabletop; // which has proved nothing
        m_page->setLists(listsOf({aborted, part}), kDeclared);
        QVERIFY(find<Label>("drillLastDetail")->text().endsWith(u" · no drill of the whole plan"_s));
        whole.ofPlan = 0; // as an older program has kept it
        m_page->setLists(listsOf({whole, part}), kDeclared);
        QVERIFY(find<Label>("drillLastDetail")->text().endsWith(u"1 of 1 components recovered"_s));
        m_page->setLists(listsOf({aborted}), kDeclared);
        QCOMPARE(find<StateLabel>("drillLast")->word(), u"Last drill: Aborted (whole plan)"_s);
    }
    void aComponentOrADrillIsFound()
    {
        m_page->setLists(listsOf({summaryOf(u"1"_s, DrillOutcome::Failed, -30),
                                  summaryOf(u"2"_s, DrillOutcome::Passed, -3)}),
                         kDeclared);
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        DrillReport report = drillReportOf(story.state(), {});
        report.drill.id = u"2"_s;
        m_page->setReports(report, {});
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        auto *field = find<QLineEdit>("drillFind");
        m_page->focusFind();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"ENGINE"_s);
        QCOMPARE(find<QTableView>("drillComponentsMeasured")->currentIndex().row(), 1);
        QCOMPARE(find<QTableView>("drillList")->currentIndex().row(), 0);
        field->setText(u"failed"_s);
        QCOMPARE(find<QTableView>("drillList")->currentIndex().row(), 1);
        QVERIFY(!find<QLabel>("drillFindNone")->isVisible());
        field->setText(u"nobody"_s);
        QVERIFY(find<QLabel>("drillFindNone")->isVisible());
    }
    void afterTheComponentsComeTheDrills()
    {
        DrillSummary part = summaryOf(u"1"_s, DrillOutcome::Failed, -30);
        part.ofPlan = 2;
        part.components = 1;
        part.only = u"database"_s;
        m_page->setLists(listsOf({part, summaryOf(u"2"_s, DrillOutcome::Passed, -3)}), kDeclared);
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        DrillReport report = drillReportOf(story.state(), {});
        report.drill.id = u"2"_s;
        m_page->setReports(report, {});
        auto *field = find<QLineEdit>("drillFind");
        const auto *measured = find<QTableView>("drillComponentsMeasured");
        const auto *list = find<QTableView>("drillList");
        field->setText(u"database"_s);
        QCOMPARE(measured->currentIndex().row(), 0);
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(list->currentIndex().row(), 1);
        field->setText(u"order"_s);
        QTest::keyClick(field, Qt::Key_Return); // there is no other one
        QCOMPARE(measured->currentIndex().row(), 1);
        QVERIFY(!find<QLabel>("drillFindNone")->isVisible());
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
        QVERIFY(QTest::qWaitForWindowExposed(&asked));
        take("drill-start", &asked);
        auto *who = named<QLineEdit>(&asked, "drillDeclaredBy");
        QVERIFY(who->height() >= who->minimumSizeHint().height()); // nothing is squashed
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
