// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exporting to an archive in the window, with the engine.
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/filetreemodel.h"
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/archive/exportdialog.h"
#include "ui/dialogs/archive/exporttext.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTreeWidget>

#include <sys/stat.h>

using namespace backstop;
using namespace backstop::test;

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void aBackupIsExportedAndReported();
    void whatIsTickedIsExported();
    void whatTheFormatCannotHoldIsShownBefore();
    void aNameThatSaysNoKindIsNotAccepted();
    void aFileThatIsThereIsARefusal();
    void aChoiceBelowWhatIsLeftOutIsExported();
    void aCancelledExportLeavesNothing();
    void theReportWaitsUnderJobs();
    void nothingTickedExportsNothing();
    void everyEndHasItsSentence();

private:
    void openDialog();
    void preview(const QString &file);
    QStringList namesIn(const QString &archive) const;
    QPushButton *next() const { return named<QPushButton>(m_dialog, "exportNext"); }
    QString headline() const { return named<ui::StateLabel>(m_dialog, "exportHeadline")->word(); }
    QString out(const char *name) const
    {
        return m_folder->qPath() + QStringLiteral("/out/") + QLatin1String(name);
    }
    ui::BackupsPage *page() const { return m_program->window.backupsPage(); }
    itemmodels::FileTreeModel *files() const { return m_program->repositories.models().files; }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Program> m_program;
    QPointer<ui::ExportDialog> m_dialog;
};

void TestExportDialog::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_folder);
    ui::WelcomePage *welcome = m_program->window.welcomePage();
    emit welcome->createRequested({m_folder->qPath() + QStringLiteral("/repo"), false, {}});
    QVERIFY(m_program->settle());
    emit welcome->finished();
    QTRY_VERIFY_WITH_TIMEOUT(page(), kPatience);
    VERIFY_OK(m_folder->write("data/orders/a.json", "one"));
    VERIFY_OK(m_folder->write("data/orders/b.json", "b"));
    VERIFY_OK(m_folder->write("data/limits.json", "c"));
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->qPath() + QStringLiteral("/data/pipe")).constData(), 0600),
             0);
    VERIFY_OK(m_folder->write("out/there.zip", "mine"));
    QVERIFY(m_program->backUp(m_folder->qPath() + QStringLiteral("/data")));
    QVERIFY(m_program->settle());
    QTRY_VERIFY(page()->currentBackup());
}

void TestExportDialog::cleanupTestCase()
{
    m_program.reset();
}

void TestExportDialog::cleanup()
{
    delete m_dialog;
    QVERIFY(m_program->settle());
    files()->setSelection({});
}

void TestExportDialog::openDialog()
{
    auto *action = m_program->window.findChild<QAction *>(QStringLiteral("action_exportArchive"));
    QVERIFY(action->isEnabled());
    action->trigger();
    QTRY_VERIFY(visible<ui::ExportDialog>("exportDialog"));
    m_dialog = visible<ui::ExportDialog>("exportDialog");
}

void TestExportDialog::preview(const QString &file)
{
    named<QLineEdit>(m_dialog, "exportPath")->setText(file);
    QVERIFY(next()->isEnabled());
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(m_dialog, "exportAmount")->isVisible() ||
                                 m_dialog->findChild<ui::MessageBar *>()->isVisible(),
                             kPatience);
}

QStringList TestExportDialog::namesIn(const QString &archive) const
{
    QProcess tar;
    tar.start(QStringLiteral("tar"), {QStringLiteral("-tf"), archive});
    if (!tar.waitForFinished(kPatience) || tar.exitCode() != 0)
        return {QString::fromUtf8(tar.readAllStandardError())};
    QStringList names = QString::fromUtf8(tar.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    names.sort();
    return names;
}

void TestExportDialog::aBackupIsExportedAndReported()
{
    openDialog();
    QVERIFY(named<QLineEdit>(m_dialog, "exportPath")->text().endsWith(QLatin1String(".tar.zst")));
    preview(out("all.tar.gz"));
    QVERIFY2(named<QLabel>(m_dialog, "exportAmount")
                 ->text()
                 .startsWith(QLatin1String("4 file(s) and 2 folder(s)")),
             qPrintable(named<QLabel>(m_dialog, "exportAmount")->text()));
    QVERIFY(!QFile::exists(out("all.tar.gz"))); // that was but a look
    QCOMPARE(next()->text(), QStringLiteral("&Export 4 file(s)"));
    QVERIFY(named<QLabel>(m_dialog, "commandText")
                ->text()
                .endsWith(QStringLiteral(" --to ") + out("all.tar.gz")));
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(m_dialog, "exportHeadline")->isVisible(), kPatience);
    QCOMPARE(headline(), QStringLiteral("Everything chosen is in the archive"));
    QVERIFY(named<QLabel>(m_dialog, "exportDetail")
                ->text()
                .startsWith(QLatin1String("4 file(s) and 2 folder(s)")));
    QCOMPARE(namesIn(out("all.tar.gz")),
             QStringList({QStringLiteral("data/"), QStringLiteral("data/limits.json"),
                          QStringLiteral("data/orders/"), QStringLiteral("data/orders/a.json"),
                          QStringLiteral("data/orders/b.json"), QStringLiteral("data/pipe")}));
    click(next()); // "Close"
    QTRY_VERIFY(!m_dialog);
}

void TestExportDialog::whatIsTickedIsExported()
{
    page()->detail()->showFiles();
    itemmodels::PathSelection selection;
    selection.set("data/orders", true);
    selection.set("data/orders/b.json", false);
    files()->setSelection(selection);
    auto *button = named<QPushButton>(page(), "exportChosen");
    QTRY_VERIFY(button->isEnabled());
    click(button);
    QTRY_VERIFY(visible<ui::ExportDialog>("exportDialog"));
    m_dialog = visible<ui::ExportDialog>("exportDialog");
    preview(out("some.tar"));
    QCOMPARE(next()->text(), QStringLiteral("&Export 1 file(s)"));
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(m_dialog, "exportHeadline")->isVisible(), kPatience);
    const QStringList names = namesIn(out("some.tar"));
    QVERIFY2(names.contains(QStringLiteral("data/orders/a.json")), qPrintable(names.join(u' ')));
    QVERIFY(!names.contains(QStringLiteral("data/orders/b.json")));
    QVERIFY(!names.contains(QStringLiteral("data/limits.json")));
}

void TestExportDialog::whatTheFormatCannotHoldIsShownBefore()
{
    openDialog();
    preview(out("all.zip"));
    const auto *losses = named<QTreeWidget>(m_dialog, "exportLosses");
    QTRY_VERIFY(losses->isVisible());
    QCOMPARE(losses->topLevelItem(0)->text(0), QStringLiteral("Sockets and special files: left out"));
    QCOMPARE(losses->topLevelItem(0)->text(1), QStringLiteral("1"));
    QCOMPARE(losses->topLevelItem(0)->text(2), QStringLiteral("data/pipe"));
    QVERIFY(!named<QWidget>(m_dialog, "exportHeld")->isVisible());
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(m_dialog, "exportHeadline")->isVisible(), kPatience);
    QCOMPARE(headline(), QStringLiteral("1 entries are not in the archive"));
    QVERIFY(QFile::exists(out("all.zip")));
}

void TestExportDialog::aNameThatSaysNoKindIsNotAccepted()
{
    openDialog();
    auto *path = named<QLineEdit>(m_dialog, "exportPath");
    const auto *verdict = named<ui::StateLabel>(m_dialog, "exportVerdict");
    path->setText(out("all.rar"));
    QVERIFY(!next()->isEnabled());
    QVERIFY(verdict->isVisible() && verdict->word().contains(QLatin1String(".tar.zst")));
    path->setText(QStringLiteral("all.zip"));
    QVERIFY(!next()->isEnabled());
    QCOMPARE(verdict->word(), QStringLiteral("A whole path begins with /"));
    m_program->prompts.paths = {out("chosen.zip")};
    click(named<QPushButton>(m_dialog, "exportChoose"));
    QCOMPARE(path->text(), out("chosen.zip"));
    QVERIFY(next()->isEnabled() && !verdict->isVisible());
    const auto *overwrite = named<QCheckBox>(m_dialog, "exportOverwrite");
    QVERIFY(!overwrite->isChecked()); // nothing is there that could be replaced
    m_program->prompts.paths = {out("there.zip")};
    click(named<QPushButton>(m_dialog, "exportChoose"));
    QVERIFY(overwrite->isChecked());
    QTest::keyClicks(path, QStringLiteral("x")); // another file, for which nobody was asked
    QVERIFY(!overwrite->isChecked());
}

void TestExportDialog::aFileThatIsThereIsARefusal()
{
    openDialog();
    preview(out("there.zip"));
    const auto *bar = m_dialog->findChild<ui::MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->tone(), ui::Tone::Bad);
    QVERIFY(!next()->isEnabled());
    click(named<QPushButton>(m_dialog, "exportBack"));
    named<QCheckBox>(m_dialog, "exportOverwrite")->setChecked(true);
    preview(out("there.zip"));
    QTRY_VERIFY(next()->text().startsWith(QLatin1String("&Export")) && next()->isEnabled());
    QFile mine(out("there.zip"));
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), QByteArray("mine")); // as long as nothing is exported
}

void TestExportDialog::aChoiceBelowWhatIsLeftOutIsExported()
{
    itemmodels::PathSelection selection;
    selection.set("data", true);
    selection.set("data/orders", false);
    selection.set("data/orders/a.json", true);
    emit m_program->window.exportRequested(page()->currentBackup()->id, selection);
    QTRY_VERIFY(visible<ui::ExportDialog>("exportDialog"));
    m_dialog = visible<ui::ExportDialog>("exportDialog");
    preview(out("below.tar"));
    const QString command = named<QLabel>(m_dialog, "commandText")->text();
    QVERIFY2(command.contains(QLatin1String(" --include data/orders/a.json ")) &&
                 command.endsWith(QLatin1String(" --exclude-path data/orders")),
             qPrintable(command));
    click(next());
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(m_dialog, "exportHeadline")->isVisible(), kPatience);
    const QStringList names = namesIn(out("below.tar"));
    QVERIFY2(names.contains(QStringLiteral("data/orders/a.json")), qPrintable(names.join(u' ')));
    QVERIFY(names.contains(QStringLiteral("data/limits.json")));
    QVERIFY(!names.contains(QStringLiteral("data/orders/b.json")));
}

void TestExportDialog::aCancelledExportLeavesNothing()
{
    openDialog();
    preview(out("cancelled.tar.gz"));
    const auto gate = std::make_shared<QSemaphore>(); // nothing else gets to run meanwhile
    for (int i = 0; i < 3; ++i)
        m_program->queue.add({QStringLiteral("verify"), {}, {}}, {}, [gate](Progress &, std::stop_token) {
            gate->acquire();
            return Result<>();
        });
    click(next());
    click(named<QPushButton>(m_dialog, "exportCancel"));
    gate->release(3);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(m_dialog, "exportHeadline")->isVisible(), kPatience);
    QCOMPARE(headline(), QStringLiteral("Cancelled: there is no archive"));
    QVERIFY(!QFile::exists(out("cancelled.tar.gz")));
}

void TestExportDialog::theReportWaitsUnderJobs()
{
    openDialog();
    preview(out("later.tar.gz"));
    click(next());
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_program->settle());
    QVERIFY(QFile::exists(out("later.tar.gz")));
    jobs::Job *job = m_program->newest("export");
    QCOMPARE(job->state(), jobs::JobState::Succeeded);
    emit m_program->window.jobsPage()->reportRequested(job);
    QTRY_VERIFY(visible<ui::ExportDialog>("exportDialog"));
    m_dialog = visible<ui::ExportDialog>("exportDialog");
    QCOMPARE(headline(), QStringLiteral("Everything chosen is in the archive"));
}

void TestExportDialog::nothingTickedExportsNothing()
{
    page()->detail()->showFiles();
    const auto *button = named<QPushButton>(page(), "exportChosen");
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QLatin1String("never means everything")));
}

void TestExportDialog::everyEndHasItsSentence()
{
    ui::ExportReport report;
    QCOMPARE(ui::headlineOf(report).tone, ui::Tone::Bad);
    report.isThere = true;
    QCOMPARE(ui::headlineOf(report).tone, ui::Tone::Neutral);
    report.notInBackup = 3;
    QCOMPARE(ui::headlineOf(report).tone, ui::Tone::Caution);
    QVERIFY(ui::headlineOf(report).text.contains(QLatin1String("the backup is partial")));
    QVERIFY(ui::headlineOf(report).detail.startsWith(QLatin1String("3 entries were never in it.")));
    report.problemCount = 2;
    QCOMPARE(ui::headlineOf(report).tone, ui::Tone::Caution);
    QCOMPARE(ui::headlineOf(report).text, QStringLiteral("2 entries are not in the archive"));
    report.cancelled = true;
    QCOMPARE(ui::headlineOf(report).text, QStringLiteral("Cancelled: there is no archive"));
    ui::ExportPreview preview;
    QVERIFY(ui::cautionsOf(preview).isEmpty());
    preview.filesDamaged = 1;
    preview.damagedFolders = {QStringLiteral("data/a")};
    preview.notInBackup = 3;
    QCOMPARE(ui::cautionsOf(preview).size(), 3);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
