// SPDX-License-Identifier: GPL-3.0-or-later
//
// The wizard of a restore from its start on: what is agreed to, the run, and the report.
#include "tests/ui/restorewizardfixture.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestRestoring : public QObject, private RestoreWizardFixture
{
    Q_OBJECT

private slots:
    void init() { openWizard(); }
    void cleanup() { closeWizard(); }
    void progressIsShownAndCanBeCancelled();
    void closingLetsTheJobGoOn();
    void theReportCountsWhatIsInPlace_data();
    void theReportCountsWhatIsInPlace();
    void whatWasKeptIsNotCalledVerified();
    void aCancelWithoutNumbersSaysWhatTheEngineSaid();
    void foldersAloneCanBeRestored();
    void theReportCanBeSaved();
    void theReportListsWhatWasReplacedKeptAndFailed();
    void escapeAsksWhereSomethingWouldBeLost();
    void whatIsLostIsAgreedTo();
    void allThatIsLostIsCounted();
    void whereNothingIsLostNothingIsAsked();
    void returnGoesOnButNeverWrites();
};

void TestRestoring::progressIsShownAndCanBeCancelled()
{
    goToPreview();
    m_wizard->showPreview(preview());
    agreeAndGoOn();
    DrivenWork work;
    jobs::Job *job = m_data->queue.add(
        {QStringLiteral("restore"), QStringLiteral("Restore"), QStringLiteral("/srv")}, {}, work.work());
    Progress &progress = work.progress();
    QTRY_COMPARE(job->state(), jobs::JobState::Running);
    progress.setTotals(100, 1'000);
    progress.addBytes(250);
    m_wizard->setJob(job);
    QTRY_COMPARE(named<QProgressBar>(m_wizard.get(), "runProgress")->value(), 250);
    progress.addBytes(250);
    QTRY_COMPARE(named<QProgressBar>(m_wizard.get(), "runProgress")->value(), 500);
    click(next()); // now: Cancel restore
    QTRY_COMPARE(job->state(), jobs::JobState::Cancelled);
}

void TestRestoring::closingLetsTheJobGoOn()
{
    DrivenWork work;
    jobs::Job *job = m_data->queue.add(
        {QStringLiteral("restore"), QStringLiteral("Restore"), QStringLiteral("/srv")}, {}, work.work());
    work.progress();
    m_wizard->setJob(job);
    m_wizard->close();
    m_wizard.reset();
    QTRY_COMPARE(job->state(), jobs::JobState::Running);
    work.finish();
    QTRY_COMPARE(job->state(), jobs::JobState::Succeeded);
}

void TestRestoring::theReportCountsWhatIsInPlace_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("verified");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<QString>("begins"); // failed: as the engine said
    QTest::newRow("all") << 10 << 10 << false << QStringLiteral("Restored and verified 10 of 10");
    QTest::newRow("some") << 10 << 8 << false << QStringLiteral("Restored and verified 8 of 10");
    QTest::newRow("nothing was readable") << 0 << 0 << false << QStringLiteral("Failed");
    QTest::newRow("not one") << 10 << 0 << false << QStringLiteral("Failed");
    QTest::newRow("cancelled at once") << 10 << 0 << true << QStringLiteral("Cancelled: not one file");
    QTest::newRow("nothing to write") << 0 << 0 << false << QStringLiteral("Done: no file had to be written");
    QTest::newRow("cancelled midway") << 10 << 4 << true << QStringLiteral("Cancelled: 4 of 10");
}

void TestRestoring::theReportCountsWhatIsInPlace()
{
    QFETCH(int, asked);
    QFETCH(int, verified);
    QFETCH(bool, cancelled);
    QFETCH(QString, begins);
    RestoreReport report;
    report.asked = std::uint64_t(asked);
    report.restored = report.verified = std::uint64_t(verified);
    report.cancelled = cancelled;
    report.failed = begins == QLatin1String("Failed");
    report.target = QStringLiteral("/srv/out");
    m_wizard->showReport(report);
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Report);
    const QString headline = named<MessageBar>(m_wizard.get(), "reportHeadline")->text();
    QVERIFY2(headline.startsWith(begins), qPrintable(headline));
    QCOMPARE(named<QAbstractButton>(m_wizard.get(), "openRestored")->isEnabled(), verified > 0);
}

void TestRestoring::whatWasKeptIsNotCalledVerified()
{
    RestoreReport report;
    report.kept = 5;
    report.removed = 2;
    m_wizard->showReport(report);
    const auto *headline = named<MessageBar>(m_wizard.get(), "reportHeadline");
    QCOMPARE(headline->tone(), Tone::Neutral);
    QVERIFY2(headline->accessibleName().contains(QLatin1String("not compared")),
             qPrintable(headline->accessibleName()));
    report.keptRead = 3;
    report.keptAlike = 1;
    m_wizard->showReport(report);
    const QString spoken = headline->accessibleName();
    for (const char *sentence : {": read, and the same in every byte", "compared by size and time, not read",
                                 "not compared with the backup"})
        QVERIFY2(spoken.contains(QLatin1String(sentence)), qPrintable(spoken));
    report.keptRead = 5;
    report.keptAlike = 0;
    m_wizard->showReport(report);
    QVERIFY2(!headline->accessibleName().contains(QLatin1String("compared")),
             qPrintable(headline->accessibleName()));
}

void TestRestoring::aCancelWithoutNumbersSaysWhatTheEngineSaid()
{
    RestoreReport report;
    report.asked = 8578;
    report.cancelled = true;
    report.error = Error{ErrorCode::Cancelled,
                         QStringLiteral("restore: cancelled; 5000 of 8578 files are in place, each whole"),
                         {}};
    m_wizard->showReport(report);
    const QString spoken = named<MessageBar>(m_wizard.get(), "reportHeadline")->accessibleName();
    QVERIFY2(spoken.contains(QLatin1String("5000 of 8578")) && !spoken.contains(QLatin1String("not one")),
             qPrintable(spoken));
}

void TestRestoring::foldersAloneCanBeRestored()
{
    goToPreview();
    RestorePreview folders;
    folders.foldersToMake = 3;
    folders.rows = {{"data/empty", RestoreAction::Create, true, 0, QStringLiteral("Not there yet")}};
    folders.totalRows = 1;
    m_wizard->showPreview(folders);
    QVERIFY(next()->isEnabled());
    QVERIFY2(next()->text().contains(QLatin1Char('3')), qPrintable(next()->text()));
    folders.foldersToMake = 0;
    m_wizard->showPreview(folders);
    QVERIFY2(!next()->isEnabled(), "there is nothing to do");
}

void TestRestoring::theReportCanBeSaved()
{
    RestoreReport report;
    report.asked = 2;
    report.restored = report.verified = 1;
    report.lines = {{"data/x", RestoreAction::Failed, false, 1, QStringLiteral("permission denied")}};
    report.problemCount = 1;
    m_wizard->showReport(report);
    QSignalSpy saved(m_wizard.get(), &RestoreWizard::saveReportRequested);
    click(named<QAbstractButton>(m_wizard.get(), "saveRestoreReport"));
    QCOMPARE(saved.size(), 0); // the user changed their mind
    m_prompts.paths = {QStringLiteral("/tmp/report.json"), QStringLiteral("/tmp/report")};
    click(named<QAbstractButton>(m_wizard.get(), "saveRestoreReport"));
    click(named<QAbstractButton>(m_wizard.get(), "saveRestoreReport"));
    QCOMPARE(saved.size(), 2);
    QCOMPARE(saved[0][0].toString(), QStringLiteral("/tmp/report.json"));
    QCOMPARE(saved[1][0].toString(), QStringLiteral("/tmp/report.html"));
}

void TestRestoring::theReportListsWhatWasReplacedKeptAndFailed()
{
    RestoreReport report;
    report.asked = report.restored = report.verified = 20;
    report.lines = {{"data/bad.json", RestoreAction::Failed, false, 1, QStringLiteral("permission denied")}};
    for (int i = 0; i < 20; ++i)
        report.lines.append({"data/P" + std::to_string(i), RestoreAction::Replaced, false, 5, {}});
    report.lines.append({"data/kept.json", RestoreAction::Kept, false, 1, {}});
    report.totalLines = std::uint64_t(report.lines.size());
    m_wizard->showReport(report);
    const auto *model = named<QTableView>(m_wizard.get(), "restoreProblems")->model();
    QCOMPARE(model->rowCount(), 22);
    named<QLineEdit>(m_wizard.get(), "restoreProblemsFilter")->setText(QStringLiteral("JSON"));
    QCOMPARE(model->rowCount(), 22); // not with every key: there may be very many
    QTRY_COMPARE(model->rowCount(), 2);
    named<QLineEdit>(m_wizard.get(), "restoreProblemsFilter")->clear();
    auto *kind = named<QComboBox>(m_wizard.get(), "restoreProblemsKind");
    kind->setCurrentIndex(kind->findData(int(RestoreAction::Kept)));
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("data/kept.json"));
}

void TestRestoring::escapeAsksWhereSomethingWouldBeLost()
{
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QVERIFY(!m_wizard->isVisible()); // nothing was chosen
    QVERIFY(m_prompts.questions.isEmpty());
    m_wizard->show();
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    named<QAbstractButton>(m_wizard.get(), "restoreEverything")->setChecked(true);
    next()->click();
    next()->click();
    m_wizard->showPreview(preview());
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QVERIFY(!m_wizard->isVisible()); // it was only looked at
    QVERIFY(m_prompts.questions.isEmpty());
    m_wizard->show();
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    named<QAbstractButton>(m_wizard.get(), "whereOther")->setChecked(true);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QVERIFY(m_wizard->isVisible());
    QCOMPARE(m_prompts.questions.size(), 1);
    for (const QString &text : {m_prompts.questions[0].confirm, m_prompts.questions[0].cancel})
        QVERIFY2(text.contains(QLatin1Char('&')), qPrintable(text));
    m_prompts.confirmations = {true};
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QVERIFY(!m_wizard->isVisible());
}

void TestRestoring::whatIsLostIsAgreedTo()
{
    QSignalSpy started(m_wizard.get(), &RestoreWizard::restoreRequested);
    goToPreview();
    RestorePreview shown = preview();
    shown.remove = {1, 2'048};
    shown.rows.append(
        {"data/new.json", RestoreAction::Delete, false, 2'048, QStringLiteral("not in the backup")});
    m_wizard->showPreview(shown);
    QVERIFY2(next()->text().endsWith(QLatin1String(", replace 4, delete 1")), qPrintable(next()->text()));
    click(next());
    QCOMPARE(m_prompts.questions.size(), 1);
    const Question question = m_prompts.questions[0];
    QVERIFY2(question.title.contains(QLatin1String("delete 1")), qPrintable(question.title));
    QCOMPARE(question.objects,
             (QStringList{QStringLiteral("Delete: data/new.json"), QStringLiteral("Replace: data/a.json")}));
    QCOMPARE(question.confirm, next()->text());
    QVERIFY(started.isEmpty());
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Preview);
    m_prompts.confirmations = {true};
    click(next());
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Run);
}

void TestRestoring::allThatIsLostIsCounted()
{
    goToPreview();
    RestorePreview shown = preview();
    shown.replace = {};
    shown.remove = {150'000, 2'048};
    shown.rows.clear();
    for (int i = 0; i < 12; ++i)
        shown.rows.append({"data/" + std::to_string(i), RestoreAction::Delete, false, 1, {}});
    shown.totalRows = 150'000;
    m_wizard->showPreview(shown);
    click(next());
    QCOMPARE(m_prompts.questions.size(), 1);
    QCOMPARE(m_prompts.questions[0].objects.size(), Question::kShownObjects);
    QCOMPARE(m_prompts.questions[0].objectCount, 150'000u);
    // A folder goes with what is in it, and is one line.
    shown.rows.first().folder = true;
    shown.totalRows = 12;
    m_wizard->showPreview(shown);
    click(next());
    QCOMPARE(m_prompts.questions.last().objectCount, 12u);
}

void TestRestoring::whereNothingIsLostNothingIsAsked()
{
    QSignalSpy started(m_wizard.get(), &RestoreWizard::restoreRequested);
    goToPreview();
    RestorePreview shown = preview();
    shown.replace = {};
    m_wizard->showPreview(shown);
    click(next());
    QVERIFY(m_prompts.questions.isEmpty());
    QCOMPARE(started.size(), 1);
}

void TestRestoring::returnGoesOnButNeverWrites()
{
    QSignalSpy started(m_wizard.get(), &RestoreWizard::restoreRequested);
    named<QAbstractButton>(m_wizard.get(), "restoreEverything")->setChecked(true);
    QTest::keyClick(m_wizard.get(), Qt::Key_Return);
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Where);
    QTest::keyClick(m_wizard.get(), Qt::Key_Return);
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Preview);
    m_wizard->showPreview(preview());
    QTest::keyClick(m_wizard.get(), Qt::Key_Return);
    QCOMPARE(started.size(), 0);
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Preview);
}

QTEST_MAIN(TestRestoring)
#include "tst_restoring.moc"
