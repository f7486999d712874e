// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/workreport.h"
#include "tests/support/scriptedprompts.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/unlockdialog.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/dialogs/verifyreportdialog.h"
#include "ui/prompts/confirmdialog.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTimeZone>
#include <QTranslator>
#include <QUrl>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestDialogs : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfErrorHasATitleAndAdvice();
    void anErrorSaysWhatTheEngineSaidToo();
    void aBackupNeedsASource();
    void theBackupRequestHoldsWhatWasChosen();
    void theSameSourceIsNotTakenTwice();
    void sourcesAreTypedPastedAndDropped();
    void aSourceThatIsTypedIsBackedUpWithoutEnter();
    void aSourceThatCannotBeBackedUpSaysWhy();
    void sourcesOfEarlierBackupsAreOffered();
    void aTypedPathIsNotCompletedToAKnownOne();
    void eachTypeSaysWhatItWouldDo();
    void theCommandLineIsTheSame();
    void wordsAreQuotedForTheShell_data();
    void wordsAreQuotedForTheShell();
    void verifyingTheChosenEveryByteIsTheProposal();
    void withoutAChoiceTheWholeRepositoryIsVerified();
    void theSampleTakesItsShare();
    void aPassOfASampleIsNotCalledProof();
    void knownDamageIsNoGoodNews();
    void damagePromisesNothingOfWhatWasNotRead_data();
    void damagePromisesNothingOfWhatWasNotRead();
    void aReportLeavesNoWidgetBehind();
    void anIncompleteVerificationIsNoPass();
    void findingsSayWhatTheyHitAndWhatToDo();
    void theReportOfAVerificationCanBeSaved();
    void unlockingAsksAgainAfterAWrongKey();
    void aPassphraseIsNotShownAsARecoveryCode();
    void theUnlockDialogGrowsWithItsHint();
    void enterDoesNotConfirmAQuestion();
    void aQuestionNamesTenObjects();
};

void TestDialogs::aBackupNeedsASource()
{
    ScriptedPrompts prompts;
    BackupDialog dialog(&prompts, {}, QStringLiteral("/srv/repository"));
    dialog.show();
    auto *start = named<QAbstractButton>(&dialog, "startBackup");
    QVERIFY(!start->isEnabled());
    click(named<QAbstractButton>(&dialog, "addSource")); // changes their mind
    QVERIFY(!start->isEnabled());
    prompts.paths = {QStringLiteral("/srv/data")};
    click(named<QAbstractButton>(&dialog, "addSource"));
    QVERIFY(start->isEnabled());
    click(named<QAbstractButton>(&dialog, "removeSource"));
    QVERIFY(!start->isEnabled());
}

void TestDialogs::theBackupRequestHoldsWhatWasChosen()
{
    ScriptedPrompts prompts;
    BackupRequest proposal;
    proposal.sources = {QStringLiteral("/srv/data")};
    BackupDialog dialog(&prompts, proposal, QStringLiteral("/srv/repository"));
    dialog.show();
    QCOMPARE(dialog.request(), proposal);
    click(named<QAbstractButton>(&dialog, "typeDifferential"));
    QTest::keyClicks(named<QLineEdit>(&dialog, "tagsEdit"), QStringLiteral("eod, desk 1,,eod"));
    QTest::keyClicks(named<QLineEdit>(&dialog, "descriptionEdit"), QStringLiteral("close of day"));
    named<QPlainTextEdit>(&dialog, "excludesEdit")->setPlainText(QStringLiteral("*.tmp\n\n cache/ "));
    QSignalSpy asked(&dialog, &BackupDialog::backUpRequested);
    click(named<QAbstractButton>(&dialog, "startBackup"));
    QCOMPARE(asked.size(), 1);
    QVERIFY(!dialog.isVisible());
    const auto request = asked[0][0].value<BackupRequest>();
    QCOMPARE(request.sources, QStringList{QStringLiteral("/srv/data")});
    QVERIFY(request.type == repository::BackupType::Differential);
    QCOMPARE(request.tags, (QStringList{QStringLiteral("eod"), QStringLiteral("desk 1")}));
    QCOMPARE(request.description, QStringLiteral("close of day"));
    QCOMPARE(request.excludes, (QStringList{QStringLiteral("*.tmp"), QStringLiteral("cache/")}));
}

void TestDialogs::theSameSourceIsNotTakenTwice()
{
    ScriptedPrompts prompts;
    BackupRequest proposal;
    proposal.sources = {QStringLiteral("/srv/data"), QStringLiteral("/srv/data")};
    const BackupDialog dialog(&prompts, proposal, QStringLiteral("/srv/repository"));
    QCOMPARE(named<QListWidget>(&dialog, "sourceList")->count(), 1);
}

void TestDialogs::aSourceThatIsTypedIsBackedUpWithoutEnter()
{
    ScriptedPrompts prompts;
    BackupDialog dialog(&prompts, {}, QStringLiteral("/srv/repository"));
    dialog.show();
    auto *edit = named<QLineEdit>(&dialog, "sourceEdit");
    auto *backUp = named<QPushButton>(&dialog, "startBackup");
    QSignalSpy asked(&dialog, &BackupDialog::backUpRequested);
    QVERIFY(!backUp->isEnabled());
    QTest::keyClicks(edit, QStringLiteral("srv/risk"));
    backUp->click();
    QVERIFY(dialog.isVisible() && asked.isEmpty()); // no whole path
    delete named<QListWidget>(&dialog, "sourceList")->takeItem(0);
    QTest::keyClicks(edit, QStringLiteral("/srv/risk"));
    backUp->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<BackupRequest>().sources, QStringList{QStringLiteral("/srv/risk")});
}

void TestDialogs::sourcesAreTypedPastedAndDropped()
{
    ScriptedPrompts prompts;
    BackupDialog dialog(&prompts, {}, QStringLiteral("/srv/repository"));
    dialog.show();
    auto *edit = named<QLineEdit>(&dialog, "sourceEdit");
    QTest::keyClicks(edit, QStringLiteral("/srv/orders/../data"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(dialog.isVisible()); // Enter adds, and starts nothing
    QCOMPARE(dialog.request().sources, QStringList{QStringLiteral("/srv/data")});
    QVERIFY(edit->text().isEmpty());
    QGuiApplication::clipboard()->setText(QStringLiteral("/srv/risk\n  /srv/logs\n\n"));
    QTest::keySequence(edit, QKeySequence::Paste);
    QCOMPARE(dialog.request().sources.mid(1),
             (QStringList{QStringLiteral("/srv/risk"), QStringLiteral("/srv/logs")}));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/srv/end of day"))});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&dialog, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&dialog, &drop);
    QCOMPARE(dialog.request().sources.last(), QStringLiteral("/srv/end of day"));
}

void TestDialogs::aSourceThatCannotBeBackedUpSaysWhy()
{
    ScriptedPrompts prompts;
    BackupDialog dialog(&prompts, {}, QStringLiteral("/srv/repository"));
    dialog.show();
    QSignalSpy asked(&dialog, &BackupDialog::checkRequested);
    auto *edit = named<QLineEdit>(&dialog, "sourceEdit");
    auto *start = named<QAbstractButton>(&dialog, "startBackup");
    auto *problem = named<StateLabel>(&dialog, "sourceProblem");
    QTest::keyClicks(edit, QStringLiteral("/srv/data"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("/srv/data"));
    QVERIFY(start->isEnabled());
    dialog.setSourceProblem(QStringLiteral("/srv/data"), QStringLiteral("there is nothing"));
    QVERIFY(!start->isEnabled());
    QCOMPARE(problem->word(), QStringLiteral("/srv/data: there is nothing"));
    dialog.setSourceProblem(QStringLiteral("/srv/data"), {});
    QVERIFY(start->isEnabled());
    QVERIFY(problem->word().isEmpty());
    QTest::keyClicks(edit, QStringLiteral("data"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(asked.size(), 1); // no path at all
    QVERIFY(problem->word().startsWith(QLatin1String("data: ")));
    QVERIFY(!start->isEnabled());
}

void TestDialogs::sourcesOfEarlierBackupsAreOffered()
{
    ScriptedPrompts prompts;
    BackupDialog dialog(&prompts, {}, QStringLiteral("/srv/repository"));
    dialog.show();
    dialog.setHistory({{{QStringLiteral("/srv/data"), QStringLiteral("/srv/risk")}, Timestamp{}, {}},
                       {{QStringLiteral("/srv/data")}, Timestamp{}, {}}});
    QCOMPARE(dialog.request().sources,
             (QStringList{QStringLiteral("/srv/data"), QStringLiteral("/srv/risk")}));
    auto *path = named<QComboBox>(&dialog, "sourcePath");
    QCOMPARE(path->count(), 2);
    QVERIFY(path->currentText().isEmpty());
    // What was chosen before is left alone.
    click(named<QAbstractButton>(&dialog, "removeSource"));
    dialog.setHistory({{{QStringLiteral("/srv/risk")}, Timestamp{}, {}}});
    QCOMPARE(dialog.request().sources, QStringList{QStringLiteral("/srv/data")});
}

void TestDialogs::aTypedPathIsNotCompletedToAKnownOne()
{
    ScriptedPrompts prompts;
    BackupRequest proposal;
    proposal.sources = {QStringLiteral("/home")};
    BackupDialog dialog(&prompts, proposal, QStringLiteral("/srv/repository"));
    dialog.show();
    dialog.setHistory({{{QStringLiteral("/srv/data")}, Timestamp{}, {}}});
    auto *edit = named<QLineEdit>(&dialog, "sourceEdit");
    QTest::keyClicks(edit, QStringLiteral("/srv"));
    QCOMPARE(edit->text(), QStringLiteral("/srv"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(dialog.request().sources.last(), QStringLiteral("/srv"));
}

void TestDialogs::eachTypeSaysWhatItWouldDo()
{
    ScriptedPrompts prompts;
    BackupRequest proposal;
    proposal.sources = {QStringLiteral("/srv/data")};
    BackupDialog dialog(&prompts, proposal, QStringLiteral("/srv/repository"));
    dialog.show();
    const Timestamp newest = *fromIso(QStringLiteral("2026-11-23T08:00:00Z"));
    const Timestamp full = *fromIso(QStringLiteral("2026-11-20T08:00:00Z"));
    dialog.setHistory({{proposal.sources, newest, full}});
    const auto said = [&](const char *text) {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::count_if(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text().contains(QLatin1String(text));
        });
    };
    QCOMPARE(said("Now incremental, compared with the backup of 2026-11-23 08:00:00"), 1);
    QCOMPARE(said("Compared with the full backup of 2026-11-20 08:00:00"), 1);
    auto *edit = named<QLineEdit>(&dialog, "sourceEdit");
    QTest::keyClicks(edit, QStringLiteral("/srv/new"));
    QTest::keyClick(edit, Qt::Key_Return); // two sources together were never backed up
    QCOMPARE(said("this would be a full one"), 3);
}

void TestDialogs::theCommandLineIsTheSame()
{
    ScriptedPrompts prompts;
    BackupRequest proposal;
    proposal.sources = {QStringLiteral("/srv/my data")};
    proposal.type = repository::BackupType::Full;
    proposal.excludes = {QStringLiteral("*.tmp")};
    const BackupDialog dialog(&prompts, proposal, QStringLiteral("/srv/repository"));
    QCOMPARE(named<QLabel>(&dialog, "commandText")->text(),
             QStringLiteral(
                 "backstopctl --repo /srv/repository backup '/srv/my data' --type full --exclude '*.tmp'"));
}

void TestDialogs::wordsAreQuotedForTheShell_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << QStringLiteral("/srv/data-1.x") << QStringLiteral("/srv/data-1.x");
    QTest::newRow("empty") << QString() << QStringLiteral("''");
    QTest::newRow("space") << QStringLiteral("a b") << QStringLiteral("'a b'");
    QTest::newRow("quote") << QStringLiteral("it's") << QStringLiteral("'it'\\''s'");
    QTest::newRow("command") << QStringLiteral("$(rm x)") << QStringLiteral("'$(rm x)'");
    QTest::newRow("line end") << QStringLiteral("a\n") << QStringLiteral("'a\n'");
}

void TestDialogs::wordsAreQuotedForTheShell()
{
    QFETCH(QString, word);
    QFETCH(QString, quoted);
    QCOMPARE(CommandLine::quoted(word), quoted);
}

void TestDialogs::verifyingTheChosenEveryByteIsTheProposal()
{
    BackupId id;
    id.bytes.fill(0xab);
    VerifyDialog dialog({id}, {QStringLiteral("data, yesterday")}, QStringLiteral("/srv/b"));
    dialog.show();
    QSignalSpy asked(&dialog, &VerifyDialog::verifyRequested);
    click(named<QAbstractButton>(&dialog, "startVerify"));
    const auto request = asked[0][0].value<VerifyRequest>();
    QCOMPARE(request.backups, std::vector<BackupId>{id});
    QCOMPARE(request.depth, VerifyDepth::EveryByte);
}

void TestDialogs::withoutAChoiceTheWholeRepositoryIsVerified()
{
    const VerifyDialog dialog({}, {}, QStringLiteral("/srv/desk backups"));
    QVERIFY(!named<QAbstractButton>(&dialog, "scopeChosen")->isEnabled());
    QVERIFY(dialog.request().backups.empty());
    QCOMPARE(named<QLabel>(&dialog, "commandText")->text(),
             QStringLiteral("backstopctl --repo '/srv/desk backups' verify --read-data"));
}

void TestDialogs::theSampleTakesItsShare()
{
    VerifyDialog dialog({}, {}, {});
    dialog.show();
    auto *percent = named<QSpinBox>(&dialog, "samplePercent");
    QVERIFY(!percent->isEnabled());
    click(named<QAbstractButton>(&dialog, "depthSample"));
    QVERIFY(percent->isEnabled());
    percent->setValue(25);
    QCOMPARE(dialog.request().depth, VerifyDepth::Sample);
    QCOMPARE(dialog.request().samplePercent, 25);
    QCOMPARE(named<QLabel>(&dialog, "commandText")->text(),
             QStringLiteral("backstopctl verify --read-data=25"));
}

void TestDialogs::aPassOfASampleIsNotCalledProof()
{
    VerifyReport report;
    report.outcome = VerifyOutcome::Passed;
    report.depth = VerifyDepth::Sample;
    const auto said = [](const VerifyReport &shown) {
        const VerifyReportDialog dialog(shown, nullptr);
        return named<MessageBar>(&dialog, "messageBar")->accessibleName();
    };
    const QString sample = said(report);
    QVERIFY2(sample.contains(QLatin1String("not proof")), qPrintable(sample));
    report.depth = VerifyDepth::EveryByte;
    QVERIFY(said(report).startsWith(QLatin1String("Passed")));
}

void TestDialogs::knownDamageIsNoGoodNews()
{
    VerifyReport report;
    report.outcome = VerifyOutcome::Passed;
    for (const VerifyDepth depth : {VerifyDepth::Structure, VerifyDepth::Sample}) {
        report.depth = depth;
        report.knownDamage = 0;
        QCOMPARE(headlineOf(report).tone, Tone::Neutral);
        report.knownDamage = 2;
        QCOMPARE(headlineOf(report).tone, Tone::Bad);
        QVERIFY(headlineOf(report).detail.contains(QLatin1String("2 chunk")));
    }
}

void TestDialogs::damagePromisesNothingOfWhatWasNotRead_data()
{
    QTest::addColumn<VerifyDepth>("depth");
    QTest::addColumn<int>("notChecked");
    QTest::addColumn<bool>("promises");
    QTest::newRow("every byte of all") << VerifyDepth::EveryByte << 0 << true;
    QTest::newRow("every byte, but not of all") << VerifyDepth::EveryByte << 1 << false;
    QTest::newRow("a sample") << VerifyDepth::Sample << 0 << false;
    QTest::newRow("structure") << VerifyDepth::Structure << 0 << false;
}

void TestDialogs::damagePromisesNothingOfWhatWasNotRead()
{
    QFETCH(VerifyDepth, depth);
    QFETCH(int, notChecked);
    QFETCH(bool, promises);
    VerifyReport report;
    report.outcome = VerifyOutcome::Damaged;
    report.depth = depth;
    report.notChecked = std::uint64_t(notChecked);
    report.findings = {{QStringLiteral("pack ab"), Severity::Damage, {}, {}, {}}};
    const VerifyReportDialog dialog(report, nullptr);
    const QString shown = named<MessageBar>(&dialog, "messageBar")->accessibleName();
    QCOMPARE(shown.contains(QLatin1String("can be restored")), promises);
    QCOMPARE(shown.contains(QLatin1String("Nothing is known of what was not read")), !promises);
    reports::WorkReport written;
    written.kind = reports::ReportKind::Verification;
    written.verdict = reports::Verdict::Damaged;
    written.frame.zone = QTimeZone::utc();
    written.depth = QLatin1String(depth == VerifyDepth::EveryByte ? "data"
                                  : depth == VerifyDepth::Sample  ? "sample"
                                                                  : "structure");
    written.counts = {{"backups_not_checked", std::uint64_t(notChecked)}};
    const Bytes page = toHtml(written);
    QCOMPARE(page.find("can be restored") != Bytes::npos, promises);
    QCOMPARE(page.find("Nothing is known of what was not read") != Bytes::npos, !promises);
}

void TestDialogs::aReportLeavesNoWidgetBehind()
{
    for (const std::size_t findings : {0, 1}) {
        VerifyReport report;
        report.findings.resize(findings);
        const qsizetype before = QApplication::allWidgets().size();
        delete new VerifyReportDialog(report, nullptr);
        QCOMPARE(QApplication::allWidgets().size(), before);
    }
}

void TestDialogs::anIncompleteVerificationIsNoPass()
{
    VerifyReport report;
    report.outcome = VerifyOutcome::Incomplete;
    report.depth = VerifyDepth::EveryByte;
    const VerifyReportDialog dialog(report, nullptr);
    const QString text = named<MessageBar>(&dialog, "messageBar")->accessibleName();
    QVERIFY(!text.contains(QLatin1String("Passed")));
    QVERIFY(text.contains(QLatin1String("proves nothing")));
}

void TestDialogs::findingsSayWhatTheyHitAndWhatToDo()
{
    ScriptedPrompts prompts;
    VerifyReport report;
    report.outcome = VerifyOutcome::Damaged;
    report.findings = {{QStringLiteral("packs/7a"),
                        Severity::Damage,
                        QStringLiteral("packs/7a: a byte differs"),
                        {QStringLiteral("data/<img src=x>.json")},
                        QStringLiteral("Back up again.")},
                       {QStringLiteral("index/01"),
                        Severity::Warning,
                        QStringLiteral("stray"),
                        {},
                        QStringLiteral("Nothing.")}};
    VerifyReportDialog dialog(report, &prompts);
    dialog.show();
    auto *table = named<QTableView>(&dialog, "findingTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("A byte differs"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("packs/7a"));
    QVERIFY(table->visualRect(table->model()->index(1, 0)).bottom() <= table->viewport()->height());
    QCOMPARE(named<QLabel>(&dialog, "findingHits")->text(), QStringLiteral("data/<img src=x>.json"));
    QCOMPARE(named<QLabel>(&dialog, "findingHits")->textFormat(), Qt::PlainText);
    QCOMPARE(named<QLabel>(&dialog, "findingSuggestion")->text(), QStringLiteral("Back up again."));
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(named<QLabel>(&dialog, "findingSuggestion")->text(), QStringLiteral("Nothing."));
}

void TestDialogs::theReportOfAVerificationCanBeSaved()
{
    ScriptedPrompts prompts;
    prompts.paths = {QStringLiteral("/tmp/verify.json")};
    VerifyReportDialog dialog({}, &prompts);
    dialog.show();
    QSignalSpy saved(&dialog, &VerifyReportDialog::saveRequested);
    click(named<QAbstractButton>(&dialog, "saveReport"));
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0][0].toString(), QStringLiteral("/tmp/verify.json"));
    const auto *answer = named<StateLabel>(&dialog, "saveAnswer");
    QVERIFY(answer->word().isEmpty());
    dialog.showSaved(QStringLiteral("/tmp/verify.json"), {});
    QCOMPARE(answer->word(), QStringLiteral("Saved to /tmp/verify.json"));
    dialog.showSaved(QStringLiteral("/tmp/verify.json"),
                     Error{ErrorCode::NoSpace, QStringLiteral("/tmp: no space left"), {}});
    QVERIFY2(answer->word().startsWith(QLatin1String("Not saved: /tmp: no space")),
             qPrintable(answer->word()));
}

void TestDialogs::unlockingAsksAgainAfterAWrongKey()
{
    UnlockDialog dialog(QStringLiteral("/mnt/backup"));
    dialog.show();
    auto *unlock = named<QAbstractButton>(&dialog, "unlockButton");
    QVERIFY(!unlock->isEnabled());
    click(named<QAbstractButton>(&dialog, "byRecoveryCode"));
    QTest::keyClicks(named<QLineEdit>(&dialog, "secretEdit"), QStringLiteral("K7QF-M2XA"));
    QSignalSpy asked(&dialog, &UnlockDialog::openRequested);
    click(unlock);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<OpenRequest>().kind, KeyKind::RecoveryCode);
    dialog.setBusy(true);
    QVERIFY(!unlock->isEnabled());
    dialog.showError({ErrorCode::WrongKey, QStringLiteral("no key fits"), {}});
    QVERIFY(named<StateLabel>(&dialog, "keyProblem")->isVisible());
    QVERIFY(unlock->isEnabled());
    dialog.accept();
    QVERIFY(named<QLineEdit>(&dialog, "secretEdit")->text().isEmpty());
}

void TestDialogs::aPassphraseIsNotShownAsARecoveryCode()
{
    UnlockDialog dialog(QStringLiteral("/srv/repository"));
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *secret = named<QLineEdit>(&dialog, "secretEdit");
    QTest::keyClicks(secret, QStringLiteral("correct horse"));
    click(named<QAbstractButton>(&dialog, "byRecoveryCode"));
    QVERIFY(secret->text().isEmpty());
    QVERIFY(secret->hasFocus());
    QTest::keyClick(secret, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(secret->text().isEmpty(), "what is wiped is not to be undone");
    QTest::keyClicks(secret, QStringLiteral("ABCD"));
    click(named<QAbstractButton>(&dialog, "byPassphrase"));
    QVERIFY(secret->text().isEmpty());
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
}

void TestDialogs::theUnlockDialogGrowsWithItsHint()
{
    UnlockDialog dialog(QStringLiteral("/srv/repository"));
    dialog.show();
    const QSize before = dialog.size();
    auto *secret = named<QLineEdit>(&dialog, "secretEdit");
    const int field = secret->height();
    auto *advice = named<QLabel>(&dialog, "keyAdvice");
    for (const char *kind : {"byPassphrase", "byRecoveryCode"}) {
        click(named<QAbstractButton>(&dialog, kind));
        QTest::keyClicks(secret, QStringLiteral("wrong"));
        dialog.showError({ErrorCode::WrongKey, QStringLiteral("the key does not fit"), {}});
        QTRY_COMPARE_GE(advice->height(), advice->heightForWidth(advice->width()));
        QVERIFY(dialog.height() > before.height());
        QCOMPARE(secret->height(), field);
        secret->clear(); // the hint goes
        QTRY_COMPARE(dialog.size(), before);
    }
}

void TestDialogs::enterDoesNotConfirmAQuestion()
{
    ConfirmDialog dialog(
        {QStringLiteral("Delete?"), QStringLiteral("All of it."), {}, QStringLiteral("Delete"), {}, true});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QVERIFY(!dialog.isVisible());
    dialog.show();
    click(named<QAbstractButton>(&dialog, "confirmAccept"));
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space}) { // of the button that was gone to
        dialog.show();
        dialog.setResult(QDialog::Rejected);
        auto *accept = named<QAbstractButton>(&dialog, "confirmAccept");
        accept->setFocus(Qt::TabFocusReason);
        QTest::keyClick(accept, key);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }
}

void TestDialogs::aQuestionNamesTenObjects()
{
    QStringList objects;
    for (int i = 0; i < 12; ++i)
        objects << QStringLiteral("backup %1").arg(i);
    const ConfirmDialog dialog({QStringLiteral("Delete?"), {}, objects, QStringLiteral("Delete"), {}, true});
    bool more = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        more = more || label->text().contains(QLatin1String("and 2 more"));
    QVERIFY(more);
    const ConfirmDialog most( // than it is given the names of
        {QStringLiteral("Delete?"), {}, objects, QStringLiteral("Delete"), {}, true, 120'010});
    more = false;
    for (const QLabel *label : most.findChildren<QLabel *>())
        more = more || label->text().contains(QLocale().toString(120'000));
    QVERIFY(more);
}

void TestDialogs::everyKindOfErrorHasATitleAndAdvice()
{
    constexpr int kBeyondTheLast = 1000;
    const QString common = errorText(ErrorCode::Failed).title;
    int known = 0;
    for (int number = 1; number < kBeyondTheLast; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (code != ErrorCode::Failed && errorName(code) == errorName(ErrorCode::Failed))
            continue; // no build gave this number out
        ++known;
        const ErrorText text = errorText(code);
        QVERIFY2(!text.title.isEmpty() && !text.title.endsWith(QLatin1Char('.')),
                 qPrintable(errorName(code)));
        QVERIFY2(text.advice.endsWith(QLatin1Char('.')), qPrintable(errorName(code)));
        QVERIFY2(code == ErrorCode::Failed || text.title != common, qPrintable(errorName(code)));
    }
    QVERIFY(known > 25);
}

void TestDialogs::anErrorSaysWhatTheEngineSaidToo()
{
    const Error error{ErrorCode::NoSpace, QStringLiteral("/srv: no space left"), QStringLiteral("Make room."),
                      false};
    MessageBar bar;
    bar.showError(error);
    QCOMPARE(bar.text(), errorText(ErrorCode::NoSpace).title);
    QVERIFY2(bar.accessibleName().endsWith(QLatin1String("/srv: no space left. Make room.")),
             qPrintable(bar.accessibleName()));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French)); // there are no texts in it: the program speaks English
    QCOMPARE(adviceOf(error), QStringLiteral("Make room."));
    QLocale::setDefault(before);
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/backstop_de.qm")));
    QCoreApplication::installTranslator(&german); // the engine speaks English all the same
    QCOMPARE(adviceOf(error), errorText(ErrorCode::NoSpace).advice);
    QVERIFY(detailOf(error).startsWith(errorText(ErrorCode::NoSpace).advice));
    QVERIFY(detailOf(error).endsWith(QLatin1String("Make room.")));
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
