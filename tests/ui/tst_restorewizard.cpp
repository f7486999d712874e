// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/restore/reportstep.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/dialogs/restore/wherestep.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestRestoreWizard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingChosenGoesNowhere();
    void aCommandLineNamesNoFolder();
    void everythingIsSaidOutLoud();
    void tickedPathsAreRestored();
    void aNewFolderIsProposedAndNeverReplacesAnything();
    void anotherFolderTakesThePolicyAndTheDeletion();
    void whatCameFromOnePlaceCanGoBackThere();
    void whatAnotherComputerHadDoesNotGoBackHere();
    void nothingRunsBeforeThePreviewWasSeen();
    void foldersThatCannotBeReadAreToldWhateverElseIs();
    void theButtonSaysWhatItDoes();
    void thePreviewListsWhatWouldBeDone();
    void whatIsInTheWayStopsIt();
    void tooLittleRoomStopsIt();
    void anInterruptedRestoreCanBeCarriedToItsEnd();
    void goingBackAsksForANewPreview();
    void anErrorLeadsBackWithItsHint();
    void progressIsShownAndCanBeCancelled();
    void closingLetsTheJobGoOn();
    void theReportCountsWhatIsInPlace_data();
    void theReportCountsWhatIsInPlace();
    void whatWasKeptIsNotCalledVerified();
    void aCancelWithoutNumbersSaysWhatTheEngineSaid();
    void foldersAloneCanBeRestored();
    void theReportCanBeSaved();
    void theReportListsWhatWasReplacedKeptAndFailed();
    void aDamagedBackupIsSaidToBeSoAndAnotherOffered();
    void thePreviewSaysWhatIsDamagedAndWhatIsReplaced();
    void theChoiceIsCounted();
    void theCommandDoesTheSame();
    void escapeAsksWhereSomethingWouldBeLost();
    void whatIsLostIsAgreedTo();
    void allThatIsLostIsCounted();
    void whereNothingIsLostNothingIsAsked();
    void returnGoesOnButNeverWrites();

private:
    QAbstractButton *next() const { return named<QAbstractButton>(m_wizard.get(), "wizardNext"); }
    void goToPreview();
    void agreeAndGoOn()
    {
        m_prompts.confirmations = {true};
        click(next());
    }
    static RestorePreview preview();
    RestoreWizard::Context context()
    {
        return {.zone = QTimeZone::utc(),
                .hostname = QStringLiteral("desk7"),
                .location = QStringLiteral("/srv/a firm's backups"),
                .files = m_files.get(),
                .prompts = &m_prompts,
                .settings = &m_data->settings};
    }
    static catalog::BackupRow backup();

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<itemmodels::FileTreeModel> m_files;
    ScriptedPrompts m_prompts;
    std::unique_ptr<RestoreWizard> m_wizard;
};

void TestRestoreWizard::init()
{
    m_prompts = {};
    m_data = std::make_unique<FirmData>(FirmData::History::Empty);
    m_files = std::make_unique<itemmodels::FileTreeModel>(&m_data->pool);
    m_files->setReader(firmFiles());
    m_wizard = std::make_unique<RestoreWizard>(backup(), context());
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
}

catalog::BackupRow TestRestoreWizard::backup()
{
    catalog::BackupRow row;
    row.id.bytes.fill(7);
    row.createdAt = *fromIso(QStringLiteral("2026-11-20T14:00:00Z"));
    row.sources = {QStringLiteral("/srv/trading/data")};
    row.hostname = QStringLiteral("desk7");
    row.filesCount = 1204;
    row.sizeBytes = 4'434'112'880;
    return row;
}

void TestRestoreWizard::cleanup()
{
    m_wizard.reset();
    m_files.reset();
    m_data.reset();
}

RestorePreview TestRestoreWizard::preview()
{
    RestorePreview preview;
    preview.create = {1'200, 4'000'000};
    preview.replace = {4, 1'000};
    preview.spaceNeeded = 3'500'000;
    preview.freeBytes = 10'000'000'000;
    preview.rows = {
        {"data/<img src=x>.json", RestoreAction::Create, false, 12, QStringLiteral("not there yet")},
        {"data/a.json", RestoreAction::Replace, false, 12, QStringLiteral("differs in size")}};
    preview.totalRows = 1'204;
    return preview;
}

void TestRestoreWizard::goToPreview()
{
    click(named<QAbstractButton>(m_wizard.get(), "restoreEverything"));
    click(next());
    click(next());
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Preview);
}

void TestRestoreWizard::aCommandLineNamesNoFolder()
{
    catalog::BackupRow dump = backup();
    dump.sources = {QStringLiteral("command:pg_dump -f /dev/stdout trades")};
    QVERIFY(RestoreWhereStep::originalFolder(dump).isEmpty());
    const QString folder = RestoreWhereStep::proposedFolder(dump, QTimeZone::utc());
    QVERIFY2(folder.contains(QLatin1String("Restore/backup-20")), qPrintable(folder));
    const QString title = backupTitle(dump, QTimeZone::utc());
    QVERIFY2(title.contains(QLatin1String("pg_dump -f /dev/stdout trades")) &&
                 !title.contains(QLatin1String("command:")),
             qPrintable(title));
}

void TestRestoreWizard::nothingChosenGoesNowhere()
{
    QVERIFY(!next()->isEnabled());
    QVERIFY(!next()->toolTip().isEmpty());
    click(named<QAbstractButton>(m_wizard.get(), "restoreTicked"));
    QVERIFY(!next()->isEnabled());
    click(next());
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::What);
}

void TestRestoreWizard::everythingIsSaidOutLoud()
{
    click(named<QAbstractButton>(m_wizard.get(), "restoreEverything"));
    QVERIFY(next()->isEnabled());
    QCOMPARE(m_wizard->request().include, std::vector<Bytes>{Bytes()});
    QVERIFY(m_wizard->request().exclude.empty());
}

void TestRestoreWizard::tickedPathsAreRestored()
{
    itemmodels::PathSelection selection;
    selection.set("data/positions", true);
    selection.set("data/positions/ES.json", false);
    m_wizard->setSelection(selection);
    QVERIFY(named<QAbstractButton>(m_wizard.get(), "restoreTicked")->isChecked());
    QVERIFY(next()->isEnabled());
    QCOMPARE(m_wizard->request().include, std::vector<Bytes>{"data/positions"});
    QCOMPARE(m_wizard->request().exclude, std::vector<Bytes>{"data/positions/ES.json"});
    m_files->setSelection({});
    QVERIFY(!next()->isEnabled());
}

void TestRestoreWizard::aNewFolderIsProposedAndNeverReplacesAnything()
{
    click(named<QAbstractButton>(m_wizard.get(), "restoreEverything"));
    click(next());
    QVERIFY(named<QAbstractButton>(m_wizard.get(), "whereNew")->isChecked());
    const RestoreRequest request = m_wizard->request();
    QVERIFY2(request.target.endsWith(QLatin1String("/Restore/data-2026-11-20-1400")),
             qPrintable(request.target));
    QCOMPARE(request.policy, ConflictPolicy::Fail);
    QVERIFY(!request.deleteExtra);
    QVERIFY(!named<QAbstractButton>(m_wizard.get(), "deleteExtra")->isEnabled());
}

void TestRestoreWizard::anotherFolderTakesThePolicyAndTheDeletion()
{
    click(named<QAbstractButton>(m_wizard.get(), "restoreEverything"));
    click(next());
    named<QAbstractButton>(m_wizard.get(), "whereOther")->setChecked(true);
    QVERIFY(!next()->isEnabled());
    m_prompts.paths = {QStringLiteral("/srv/out")};
    click(named<QAbstractButton>(m_wizard.get(), "whereBrowse"));
    QCOMPARE(named<QLineEdit>(m_wizard.get(), "wherePath")->text(), QStringLiteral("/srv/out"));
    QVERIFY(next()->isEnabled());
    auto *warning = named<MessageBar>(m_wizard.get(), "deleteWarning");
    QVERIFY(!warning->isVisible());
    named<QAbstractButton>(m_wizard.get(), "policyReplaceChanged")->setChecked(true);
    named<QAbstractButton>(m_wizard.get(), "deleteExtra")->setChecked(true);
    QVERIFY(warning->isVisible());
    QCOMPARE(m_wizard->request().target, QStringLiteral("/srv/out"));
    QCOMPARE(m_wizard->request().policy, ConflictPolicy::ReplaceChanged);
    QVERIFY(m_wizard->request().deleteExtra);
    named<QAbstractButton>(m_wizard.get(), "whereNew")->setChecked(true);
    QVERIFY(!m_wizard->request().deleteExtra);
}

void TestRestoreWizard::whatCameFromOnePlaceCanGoBackThere()
{
    click(named<QAbstractButton>(m_wizard.get(), "restoreEverything"));
    click(next());
    auto *back = named<QAbstractButton>(m_wizard.get(), "whereBack");
    QVERIFY(back->isVisible());
    back->setChecked(true);
    named<QAbstractButton>(m_wizard.get(), "policyKeep")->setChecked(true);
    QVERIFY(next()->isEnabled());
    QCOMPARE(m_wizard->request().target, QStringLiteral("/srv/trading")); // data/ is made in it
    QCOMPARE(m_wizard->request().policy, ConflictPolicy::Keep);
    // The source itself is hardly what is meant: its folder would be made once more inside it.
    named<QAbstractButton>(m_wizard.get(), "whereOther")->setChecked(true);
    auto *warning = named<MessageBar>(m_wizard.get(), "deleteWarning");
    named<QLineEdit>(m_wizard.get(), "wherePath")->setText(QStringLiteral("/srv/trading/data/"));
    QVERIFY(warning->isVisible());
    named<QLineEdit>(m_wizard.get(), "wherePath")->setText(QStringLiteral("/srv/trading"));
    QVERIFY(!warning->isVisible());
    catalog::BackupRow several;
    several.sources = {QStringLiteral("/srv/a"), QStringLiteral("/srv/b")};
    QCOMPARE(RestoreWhereStep::originalFolder(several), QString());
    several.sources = {QStringLiteral("/srv/\\xff")};
    QCOMPARE(RestoreWhereStep::originalFolder(several), QString());
}

void TestRestoreWizard::whatAnotherComputerHadDoesNotGoBackHere()
{
    catalog::BackupRow other = backup();
    other.hostname = QStringLiteral("desk8");
    RestoreWizard wizard(other, context());
    wizard.show();
    click(named<QAbstractButton>(&wizard, "restoreEverything"));
    click(named<QAbstractButton>(&wizard, "wizardNext"));
    auto *back = named<QAbstractButton>(&wizard, "whereBack");
    QVERIFY(back->isVisible() && !back->isEnabled());
    const QList<QLabel *> texts = wizard.findChildren<QLabel *>();
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QLatin1String("on desk8, which is not this"));
    }));
    wizard.discard();
}

void TestRestoreWizard::nothingRunsBeforeThePreviewWasSeen()
{
    QSignalSpy planned(m_wizard.get(), &RestoreWizard::planRequested);
    QSignalSpy started(m_wizard.get(), &RestoreWizard::restoreRequested);
    m_wizard->showPreview(preview()); // unasked for
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::What);
    goToPreview();
    QCOMPARE(planned.size(), 1);
    QVERIFY(!next()->isEnabled());
    click(next());
    QCOMPARE(started.size(), 0);
    m_wizard->showPreview(preview());
    QVERIFY(next()->isEnabled());
    agreeAndGoOn();
    QCOMPARE(started.size(), 1);
    QCOMPARE(started[0][0].value<RestoreRequest>(), planned[0][0].value<RestoreRequest>());
}

void TestRestoreWizard::thePreviewListsWhatWouldBeDone()
{
    goToPreview();
    m_wizard->showPreview(preview());
    const auto *model = named<QTableView>(m_wizard.get(), "previewTable")->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("data/<img src=x>.json"));
    QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("differs in size"));
    QVERIFY2(next()->text().contains(QLatin1String("1,204")) ||
                 next()->text().contains(QLatin1String("1204")),
             qPrintable(next()->text()));
    for (const QLabel *label : m_wizard->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestRestoreWizard::whatIsInTheWayStopsIt()
{
    goToPreview();
    RestorePreview blocked = preview();
    blocked.refuse = {3, 100};
    m_wizard->showPreview(blocked);
    QVERIFY(!next()->isEnabled());
    QVERIFY(!next()->toolTip().isEmpty());
}

void TestRestoreWizard::tooLittleRoomStopsIt()
{
    goToPreview();
    RestorePreview large = preview();
    large.freeBytes = large.spaceNeeded - 1;
    m_wizard->showPreview(large);
    QVERIFY(!next()->isEnabled());
    large.freeBytes = large.spaceNeeded;
    m_wizard->showPreview(large);
    QVERIFY(next()->isEnabled());
}

/// Also where every file is in place: folders may lack their mode, and the note of it is to go.
void TestRestoreWizard::anInterruptedRestoreCanBeCarriedToItsEnd()
{
    goToPreview();
    RestorePreview rest;
    rest.keep = {1'204, 4'000'000};
    m_wizard->showPreview(rest);
    QVERIFY(!next()->isEnabled());
    rest.resumes = true;
    rest.notes = {QStringLiteral("1,204 files are in place already.")};
    m_wizard->showPreview(rest);
    QVERIFY(next()->isEnabled());
    QCOMPARE(next()->text(), QStringLiteral("&Restore"));
    QCOMPARE(named<QLabel>(m_wizard.get(), "previewSentence")->text(),
             QStringLiteral("1,204 files are in place already."));
}

void TestRestoreWizard::goingBackAsksForANewPreview()
{
    QSignalSpy planned(m_wizard.get(), &RestoreWizard::planRequested);
    goToPreview();
    m_wizard->showPreview(preview());
    click(named<QAbstractButton>(m_wizard.get(), "wizardBack"));
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Where);
    click(next());
    QCOMPARE(planned.size(), 2);
    QVERIFY(!next()->isEnabled());
}

void TestRestoreWizard::anErrorLeadsBackWithItsHint()
{
    goToPreview();
    m_wizard->showError({ErrorCode::TargetRefused, QStringLiteral("/srv/out: is a file"),
                         QStringLiteral("Choose a folder.")});
    QCOMPARE(m_wizard->step(), RestoreWizard::Step::Where);
    bool found = false;
    for (const QLabel *label : m_wizard->findChildren<QLabel *>())
        found = found || (label->isVisible() && label->text().endsWith(QLatin1String("Choose a folder.")));
    QVERIFY(found);
}

void TestRestoreWizard::progressIsShownAndCanBeCancelled()
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

void TestRestoreWizard::closingLetsTheJobGoOn()
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

void TestRestoreWizard::theReportCountsWhatIsInPlace_data()
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

void TestRestoreWizard::theReportCountsWhatIsInPlace()
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

void TestRestoreWizard::whatWasKeptIsNotCalledVerified()
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

void TestRestoreWizard::aCancelWithoutNumbersSaysWhatTheEngineSaid()
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

void TestRestoreWizard::foldersAloneCanBeRestored()
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

void TestRestoreWizard::foldersThatCannotBeReadAreToldWhateverElseIs()
{
    goToPreview();
    const auto said = [this](const RestorePreview &preview) {
        m_wizard->showPreview(preview);
        return QStringList{named<MessageBar>(m_wizard.get(), "previewMessage")->accessibleName(),
                           named<QLabel>(m_wizard.get(), "previewSentence")->text()}
            .join(QLatin1Char('\n'));
    };
    RestorePreview damaged = preview();
    damaged.warnings = {QStringLiteral("The folder data/x is damaged")};
    QString text = said(damaged);
    QVERIFY2(text.contains(QLatin1String("data/x")) && text.contains(QLatin1String("be replaced")),
             qPrintable(text));
    QCOMPARE(named<MessageBar>(m_wizard.get(), "previewMessage")->tone(), Tone::Bad);
    damaged.damaged = {3, 30};
    text = said(damaged);
    QVERIFY2(text.contains(QLatin1String("data/x")) && text.contains(QLatin1String("3 of the chosen")),
             qPrintable(text));
    RestorePreview rest;
    rest.keep = {5, 50};
    rest.warnings = damaged.warnings;
    text = said(rest);
    QVERIFY2(!text.contains(QLatin1String("everything is there")), qPrintable(text));
}

void TestRestoreWizard::theButtonSaysWhatItDoes()
{
    goToPreview();
    const auto button = [this](const RestorePreview &preview) {
        m_wizard->showPreview(preview);
        return next()->text().remove(QLatin1Char('&'));
    };
    QCOMPARE(button(preview()), QStringLiteral("Restore 1,204 file(s), replace 4"));
    RestorePreview remove;
    remove.remove = {2, 20};
    QCOMPARE(button(remove), QStringLiteral("Delete 2 file(s)"));
    QVERIFY(next()->isEnabled());
    QCOMPARE(named<QLabel>(m_wizard.get(), "previewSentence")->text(),
             QStringLiteral("Nothing would be written, and 2 file(s) deleted."));
    RestorePreview folder; // in the place of a file
    folder.replace = {1, 0};
    folder.replacedByFolders = folder.foldersToMake = 1;
    QCOMPARE(button(folder), QStringLiteral("Restore 1 folder(s)"));
    QVERIFY(named<MessageBar>(m_wizard.get(), "previewMessage")->text().contains(QLatin1String("1 file")));
}

void TestRestoreWizard::theReportCanBeSaved()
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

void TestRestoreWizard::theReportListsWhatWasReplacedKeptAndFailed()
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

void TestRestoreWizard::aDamagedBackupIsSaidToBeSoAndAnotherOffered()
{
    QVERIFY(named<MessageBar>(m_wizard.get(), "damageKnown")->isHidden());
    catalog::BackupRow damaged = backup();
    damaged.verification = {damaged.id, catalog::VerificationLevel::Full,
                            catalog::VerificationResult::Damaged, damaged.createdAt, 3};
    m_wizard = std::make_unique<RestoreWizard>(damaged, context());
    m_wizard->show();
    const auto *bar = named<MessageBar>(m_wizard.get(), "damageKnown");
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().startsWith(QLatin1String("3 file")), qPrintable(bar->text()));
    QSignalSpy wanted(m_wizard.get(), &RestoreWizard::otherBackupRequested);
    catalog::BackupRow verified = backup();
    verified.id.bytes.fill(6);
    m_wizard->offerInstead(verified);
    click(named<QAbstractButton>(m_wizard.get(), "useVerified"));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<BackupId>(), verified.id);
}

void TestRestoreWizard::thePreviewSaysWhatIsDamagedAndWhatIsReplaced()
{
    goToPreview();
    RestorePreview some = preview();
    m_wizard->showPreview(some);
    QVERIFY2(next()->text().contains(QLatin1String("1,204")) &&
                 next()->text().endsWith(QLatin1String(", replace 4")),
             qPrintable(next()->text()));
    const auto isSaid = [this](const QString &begin) {
        const auto bars = m_wizard->findChildren<MessageBar *>();
        return std::any_of(bars.begin(), bars.end(), [&begin](const MessageBar *bar) {
            return bar->isVisible() && bar->accessibleName().startsWith(begin);
        });
    };
    QVERIFY(isSaid(QStringLiteral("4 file(s) will be replaced")));
    some.damaged = {2, 10};
    m_wizard->showPreview(some);
    QVERIFY(isSaid(QStringLiteral("2 of the chosen files are damaged and cannot be restored")));
    QVERIFY2(next()->isEnabled(), "all others are restored");
}

void TestRestoreWizard::theChoiceIsCounted()
{
    QSignalSpy asked(m_wizard.get(), &RestoreWizard::countRequested);
    itemmodels::PathSelection selection;
    selection.set("data/positions", true);
    m_wizard->setSelection(selection);
    QVERIFY(asked.size() > 0);
    const auto request = asked.last()[0].value<RestoreRequest>();
    QCOMPARE(request.include, std::vector<Bytes>{"data/positions"});
    m_wizard->showCount(request, {3, 214, 1'288'490'189});
    const auto *choice = named<QLabel>(m_wizard.get(), "restoreChoice");
    QCOMPARE(choice->text(), QStringLiteral("3 folder(s), 214 file(s), 1.20\u00a0GiB"));
    RestoreRequest other = request;
    other.include = {"data/orders"};
    m_wizard->showCount(other, {1, 1, 1}); // of a choice before
    QVERIFY(choice->text().startsWith(QLatin1Char('3')));
}

void TestRestoreWizard::theCommandDoesTheSame()
{
    itemmodels::PathSelection selection;
    selection.set("data/it's", true);
    selection.set("data/it's/[x]", false);
    m_wizard->setSelection(selection);
    click(next());
    named<QAbstractButton>(m_wizard.get(), "whereOther")->setChecked(true);
    named<QLineEdit>(m_wizard.get(), "wherePath")->setText(QStringLiteral("/srv/out"));
    named<QAbstractButton>(m_wizard.get(), "policyReplaceChanged")->setChecked(true);
    QCOMPARE(
        m_wizard->command(),
        QStringLiteral("backstopctl --repo '/srv/a firm'\\''s backups' restore 070707070707 --to /srv/out "
                       "--include 'data/it'\\''s' --exclude-path 'data/it'\\''s/[x]' "
                       "--on-conflict replace-changed"));
    selection.set("data/it's/[x]/y", true); // in again, as the longest path decides
    m_wizard->setSelection(selection);
    QVERIFY2(m_wizard->command().contains(
                 QLatin1String("--include 'data/it'\\''s/[x]/y' --exclude-path 'data/it'\\''s/[x]'")),
             qPrintable(m_wizard->command()));
}

void TestRestoreWizard::escapeAsksWhereSomethingWouldBeLost()
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

void TestRestoreWizard::whatIsLostIsAgreedTo()
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

void TestRestoreWizard::allThatIsLostIsCounted()
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

void TestRestoreWizard::whereNothingIsLostNothingIsAsked()
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

void TestRestoreWizard::returnGoesOnButNeverWrites()
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

QTEST_MAIN(TestRestoreWizard)
#include "tst_restorewizard.moc"
