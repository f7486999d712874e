// SPDX-License-Identifier: GPL-3.0-or-later
//
// The wizard of a restore up to its preview: what is restored, where to, and what would be done.
#include "tests/ui/restorewizardfixture.h"
#include "ui/dialogs/restore/wherestep.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestRestoreWizard : public QObject, private RestoreWizardFixture
{
    Q_OBJECT

private slots:
    void init() { openWizard(); }
    void cleanup() { closeWizard(); }
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
    void aDamagedBackupIsSaidToBeSoAndAnotherOffered();
    void thePreviewSaysWhatIsDamagedAndWhatIsReplaced();
    void theChoiceIsCounted();
    void theCommandDoesTheSame();
};

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

QTEST_MAIN(TestRestoreWizard)
#include "tst_restorewizard.moc"
