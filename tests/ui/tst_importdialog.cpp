// SPDX-License-Identifier: GPL-3.0-or-later
//
// Making a backup of an archive in the window, with the engine.
#include "tests/ui/programfixture.h"
#include "ui/dialogs/archive/importdialog.h"
#include "ui/dialogs/archive/importtext.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSemaphore>
#include <QTranslator>
#include <QTreeWidget>

using namespace backstop;
using namespace backstop::test;

class TestImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anArchiveBecomesABackup();
    void whatIsLeftOutIsShownBefore();
    void whatIsTakenOtherwiseIsSaid();
    void whatMayNotFitIsSaid();
    void aRepositoryThatWentMeanwhileHasNoBackup();
    void aFileThatIsNoArchiveIsAnError();
    void anArchiveThatChangedSinceIsNotTaken();
    void theNameFollowsTheFileUntilItIsGiven();
    void aCancelledImportMakesNoBackup();
    void aLookThatIsCancelledLeadsBack();
    void theReportWaitsUnderJobs();
    void theCommandSaysTheSame();
    void reasonsSpeakTheLanguageOfTheWindow();

private:
    void makeArchive(const QString &name, const QStringList &arguments);
    void openDialog();
    void preview(const QString &file);
    std::vector<repository::BackupRecord> backups();
    QLineEdit *field(const char *name) const { return named<QLineEdit>(m_dialog, name); }
    QPushButton *next() const { return named<QPushButton>(m_dialog, "importNext"); }
    ui::MessageBar *headline() const { return named<ui::MessageBar>(m_dialog, "importHeadline"); }
    QTreeWidget *leftOut() const { return named<QTreeWidget>(m_dialog, "importLeftOut"); }
    QString path(const char *name) const
    {
        return m_folder->qPath() + QLatin1Char('/') + QLatin1String(name);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Program> m_program;
    QPointer<ui::ImportDialog> m_dialog;
};

void TestImportDialog::init()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<TemporaryFolder>();
    VERIFY_OK(m_folder->write("in/orders/a.json", "one"));
    VERIFY_OK(m_folder->write("in/orders/b.json", "two"));
    VERIFY_OK(m_folder->write("evil.json", "x"));
    VERIFY_OK(repositoryIn(m_folder->path("repo")));
    m_program = std::make_unique<Program>(*m_folder);
    m_program->open(path("repo"), {});
    QTRY_VERIFY_WITH_TIMEOUT(m_program->window.backupsPage(), kPatience);
    QVERIFY(m_program->settle());
}

void TestImportDialog::cleanup()
{
    delete m_dialog;
    m_program.reset();
    m_folder.reset();
}

/// With GNU tar, in the folder that is imported.
void TestImportDialog::makeArchive(const QString &name, const QStringList &arguments)
{
    QProcess tar;
    tar.setWorkingDirectory(path("in"));
    tar.start(QStringLiteral("tar"), QStringList{QStringLiteral("-cPf"), path(qPrintable(name))} + arguments);
    QVERIFY(tar.waitForFinished(kPatience));
    QCOMPARE(tar.exitCode(), 0);
}

void TestImportDialog::openDialog()
{
    auto *action = m_program->window.findChild<QAction *>(QStringLiteral("action_importArchive"));
    QVERIFY(action->isEnabled()); // also without any backup
    action->trigger();
    QTRY_VERIFY(visible<ui::ImportDialog>("importDialog"));
    m_dialog = visible<ui::ImportDialog>("importDialog");
}

void TestImportDialog::preview(const QString &file)
{
    openDialog();
    field("importFile")->setText(file);
    QVERIFY(next()->isEnabled());
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(m_dialog, "importAmount")->isVisible(), kPatience);
}

std::vector<repository::BackupRecord> TestImportDialog::backups()
{
    const auto found = openedIn(m_folder->path("repo"))->backups();
    return found ? *found : std::vector<repository::BackupRecord>();
}

void TestImportDialog::anArchiveBecomesABackup()
{
    makeArchive(QStringLiteral("eod.tar.gz"), {QStringLiteral("-z"), QStringLiteral("orders")});
    openDialog();
    QVERIFY(!next()->isEnabled());
    m_program->prompts.paths = {path("eod.tar.gz")};
    click(named<QPushButton>(m_dialog, "importChoose"));
    QCOMPARE(field("importFile")->text(), path("eod.tar.gz"));
    QCOMPARE(field("importName")->text(), QStringLiteral("eod"));
    field("importTags")->setText(QStringLiteral("close, audit"));
    field("importDescription")->setText(QStringLiteral("from the old desk"));
    click(next());
    const auto *amount = named<QLabel>(m_dialog, "importAmount");
    QTRY_VERIFY_WITH_TIMEOUT(amount->isVisible(), kPatience);
    QVERIFY2(amount->text().startsWith(QLatin1String("2 file(s) and 1 folder(s), 6")),
             qPrintable(amount->text()));
    QVERIFY(named<QWidget>(m_dialog, "importWhole")->isVisible() && !leftOut()->isVisible());
    QVERIFY(backups().empty()); // that was but a look
    QCOMPARE(next()->text(), QStringLiteral("&Import 2 file(s)"));
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(headline()->isVisible(), kPatience);
    QCOMPARE(headline()->text(), QStringLiteral("Everything in the archive is in the backup"));
    QVERIFY(headline()->tone() == ui::Tone::Neutral); // green means proven
    const auto *facts = named<ui::FactsTable>(m_dialog, "importFacts");
    QCOMPARE(facts->value(QStringLiteral("Files")), QStringLiteral("2"));
    QCOMPARE(facts->value(QStringLiteral("Archive")), path("eod.tar.gz"));
    const auto made = backups();
    QCOMPARE(made.size(), std::size_t{1});
    QCOMPARE(made.front().tags, (QStringList{QStringLiteral("audit"), QStringLiteral("close")}));
    QCOMPARE(made.front().description, QStringLiteral("from the old desk"));
    QCOMPARE(made.front().sources.front().name, Bytes("eod"));
    QCOMPARE(made.front().filesCount, std::uint64_t{2});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->repositories.models().backups->rowCount(), 1, kPatience);
    click(next()); // "Close"
    QTRY_VERIFY(!m_dialog);
}

void TestImportDialog::whatIsLeftOutIsShownBefore()
{
    makeArchive(QStringLiteral("up.tar"), {QStringLiteral("orders"), QStringLiteral("../evil.json")});
    preview(path("up.tar"));
    QVERIFY(leftOut()->isVisible());
    QCOMPARE(leftOut()->topLevelItemCount(), 1);
    QVERIFY2(leftOut()->topLevelItem(0)->text(0).contains(QLatin1String("evil.json")),
             qPrintable(leftOut()->topLevelItem(0)->text(0)));
    QVERIFY(!leftOut()->topLevelItem(0)->text(1).isEmpty());
    QVERIFY(!named<QWidget>(m_dialog, "importWhole")->isVisible());
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(headline()->isVisible(), kPatience);
    QCOMPARE(headline()->text(), QStringLiteral("1 entry(s) of the archive are not in the backup"));
    QVERIFY(headline()->tone() == ui::Tone::Caution);
    QCOMPARE(named<QTreeWidget>(m_dialog, "importProblems")->topLevelItemCount(), 1);
    QVERIFY(backups().front().status == repository::BackupStatus::Partial);
    QCOMPARE(m_program->newest("import")->state(), jobs::JobState::Partial);
}

void TestImportDialog::whatIsTakenOtherwiseIsSaid()
{
    makeArchive(QStringLiteral("absolute.tar"), {path("in/orders/a.json")});
    preview(path("absolute.tar"));
    const auto *notes = named<QLabel>(m_dialog, "importNotes");
    QVERIFY2(notes->isVisible() && notes->text().contains(QLatin1String("without the slash")),
             qPrintable(notes->text()));
    QVERIFY(!leftOut()->isVisible() && !named<QWidget>(m_dialog, "importWhole")->isVisible());
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(headline()->isVisible(), kPatience);
    QVERIFY(named<QLabel>(headline(), "messageDetail")->text().contains(QLatin1String("without the slash")));
}

void TestImportDialog::whatMayNotFitIsSaid()
{
    openDialog();
    ui::ImportPreview preview;
    preview.bytes = 3ull << 30;
    m_dialog->showPreview(preview);
    QVERIFY(named<QWidget>(m_dialog, "importWhole")->isVisible());
    preview.room = 1ull << 30;
    m_dialog->showPreview(preview);
    QVERIFY(!named<QWidget>(m_dialog, "importWhole")->isVisible());
    QVERIFY(named<QLabel>(m_dialog, "importNotes")->text().contains(QLatin1String("free at the repository")));
}

void TestImportDialog::aRepositoryThatWentMeanwhileHasNoBackup()
{
    makeArchive(QStringLiteral("eod.tar"), {QStringLiteral("orders")});
    preview(path("eod.tar"));
    const auto gate = std::make_shared<QSemaphore>();
    for (int i = 0; i < 3; ++i)
        m_program->queue.add({QStringLiteral("verify"), {}, {}}, {}, [gate](Progress &, std::stop_token) {
            gate->acquire();
            return Result<>();
        });
    click(next());
    QVERIFY(QFile::rename(path("repo"), path("elsewhere")));
    gate->release(3);
    QTRY_VERIFY_WITH_TIMEOUT(headline()->isVisible(), kPatience);
    QCOMPARE(headline()->tone(), ui::Tone::Bad);
    QCOMPARE(m_program->newest("import")->state(), jobs::JobState::Failed);
    QVERIFY(QFile::rename(path("elsewhere"), path("repo")));
}

void TestImportDialog::aFileThatIsNoArchiveIsAnError()
{
    openDialog();
    field("importFile")->setText(path("evil.json"));
    click(next());
    const auto *message = named<ui::MessageBar>(m_dialog, "messageBar");
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), kPatience);
    QVERIFY(message->tone() == ui::Tone::Bad);
    QVERIFY(field("importFile")->isVisible() && next()->isEnabled());
    field("importFile")->setText(QStringLiteral("evil.json"));
    QVERIFY(!next()->isEnabled() && named<QWidget>(m_dialog, "importFileVerdict")->isVisible());
    field("importFile")->setText(path("nothing.tar"));
    field("importName")->setText(QStringLiteral("a/b"));
    QVERIFY(!next()->isEnabled() && named<QWidget>(m_dialog, "importNameVerdict")->isVisible());
    QVERIFY(backups().empty());
}

void TestImportDialog::anArchiveThatChangedSinceIsNotTaken()
{
    makeArchive(QStringLiteral("eod.tar"), {QStringLiteral("orders")});
    preview(path("eod.tar"));
    VERIFY_OK(m_folder->write("in/orders/c.json", std::string(20'000, 'x')));
    makeArchive(QStringLiteral("eod.tar"), {QStringLiteral("orders")});
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(headline()->isVisible(), kPatience);
    QVERIFY(headline()->tone() == ui::Tone::Bad);
    QVERIFY(backups().empty());
}

void TestImportDialog::theNameFollowsTheFileUntilItIsGiven()
{
    openDialog();
    field("importFile")->setText(QStringLiteral("/srv/eod.tar.zst"));
    QCOMPARE(field("importName")->text(), QStringLiteral("eod"));
    field("importFile")->setText(QStringLiteral("/srv/close.zip"));
    QCOMPARE(field("importName")->text(), QStringLiteral("close"));
    field("importName")->setText(QStringLiteral("mine"));
    field("importFile")->setText(QStringLiteral("/srv/other.tar"));
    QCOMPARE(field("importName")->text(), QStringLiteral("mine"));
}

void TestImportDialog::aCancelledImportMakesNoBackup()
{
    makeArchive(QStringLiteral("eod.tar"), {QStringLiteral("orders")});
    preview(path("eod.tar"));
    const auto gate = std::make_shared<QSemaphore>(); // nothing else gets to run meanwhile
    for (int i = 0; i < 3; ++i)
        m_program->queue.add({QStringLiteral("verify"), {}, {}}, {}, [gate](Progress &, std::stop_token) {
            gate->acquire();
            return Result<>();
        });
    click(next());
    QVERIFY(visible<QWidget>("runProgress"));
    click(named<QPushButton>(m_dialog, "importCancel"));
    gate->release(3);
    QTRY_VERIFY_WITH_TIMEOUT(headline()->isVisible(), kPatience);
    QCOMPARE(headline()->text(), QStringLiteral("Cancelled: no backup was made"));
    QVERIFY(backups().empty());
}

void TestImportDialog::aLookThatIsCancelledLeadsBack()
{
    makeArchive(QStringLiteral("eod.tar"), {QStringLiteral("orders")});
    openDialog();
    field("importFile")->setText(path("eod.tar"));
    const auto gate = std::make_shared<QSemaphore>();
    for (int i = 0; i < 3; ++i)
        m_program->queue.add({QStringLiteral("verify"), {}, {}}, {}, [gate](Progress &, std::stop_token) {
            gate->acquire();
            return Result<>();
        });
    click(next());
    QVERIFY(!field("importFile")->isVisible());
    click(named<QPushButton>(m_dialog, "importCancel"));
    gate->release(3);
    QTRY_VERIFY_WITH_TIMEOUT(field("importFile")->isVisible(), kPatience);
    QVERIFY(!named<ui::MessageBar>(m_dialog, "messageBar")->isVisible()); // who cancelled knows
    QCOMPARE(field("importFile")->text(), path("eod.tar"));
}

void TestImportDialog::theReportWaitsUnderJobs()
{
    makeArchive(QStringLiteral("eod.tar"), {QStringLiteral("orders")});
    preview(path("eod.tar"));
    click(next());
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_program->settle());
    QCOMPARE(backups().size(), std::size_t{1});
    jobs::Job *job = m_program->newest("import");
    emit m_program->window.jobsPage()->reportRequested(job);
    QTRY_VERIFY(visible<ui::ImportDialog>("importDialog"));
    m_dialog = visible<ui::ImportDialog>("importDialog");
    QCOMPARE(headline()->text(), QStringLiteral("Everything in the archive is in the backup"));
    QCOMPARE(named<ui::FactsTable>(m_dialog, "importFacts")->value(QStringLiteral("Archive")),
             path("eod.tar"));
}

void TestImportDialog::theCommandSaysTheSame()
{
    openDialog();
    field("importFile")->setText(QStringLiteral("/srv/end of day.tar"));
    field("importTags")->setText(QStringLiteral("close"));
    field("importDescription")->setText(QStringLiteral("old desk"));
    const QString command = named<ui::CommandLine>(m_dialog, "importCommand")->command();
    QVERIFY2(command.endsWith(QLatin1String("import '/srv/end of day.tar' --as 'end of day' --tag close "
                                            "--description 'old desk'")),
             qPrintable(command));
}

void TestImportDialog::reasonsSpeakTheLanguageOfTheWindow()
{
    const Error problem{ErrorCode::UnsupportedFormat, QStringLiteral("is encrypted"), {}};
    QCOMPARE(ui::leftOutReason(problem), QStringLiteral("Is encrypted"));
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/backstop_de.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const QString reason = ui::leftOutReason(problem);
    QVERIFY2(reason.endsWith(QLatin1String(": Is encrypted")), qPrintable(reason));
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
