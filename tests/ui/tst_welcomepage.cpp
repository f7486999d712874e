// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedprompts.h"
#include "tests/ui/uitest.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/passphrasestrength.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

namespace {
const QString kCode = QStringLiteral("K7QF-M2XA-9TRD-HW4C-P8ZN-3VYB-6JES-QG5L");
}

class TestWelcomePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theThreeChoicesLeadOn();
    void aRepositoryNeedsTheSamePassphraseTwice();
    void withoutEncryptionNoPassphraseIsAskedForOrSent();
    void whatIsWipedIsNotUndone();
    void theStrengthIsSaidHonestly_data();
    void theStrengthIsSaidHonestly();
    void theCodeHasToBeTakenDownBeforeItGoesOn();
    void aCodeThatIsWrittenByHandCounts();
    void aSheetCountsOnlyWhenItsFileIsWritten();
    void aSheetThatCouldNotBeSavedDoesNotCount();
    void theSheetSaysWhatTheCodeIsForAndHowToUseIt();
    void theCodeIsNotKept();
    void aWrongKeyIsSaidAtTheFieldWithWhatToTry();
    void whatWasOpenedBeforeIsOffered();
    void whatIsNotReachableCanBeTakenOffTheList();
    void returnGoesOnAndEscapeGoesBack();
    void otherErrorsAreSaidOverTheStep();
    void theFirstBackupNeedsAFolder();
    void aFirstSourceThatIsNotThereSaysSo();
    void typedPathsAreWholeOnes();
    void aKeyShowsWhatIsTyped();
    void nothingCanBePressedWhileItWorks();

private:
    void typeProof(const QString &text) { named<QLineEdit>(m_page.get(), "codeProof")->setText(text); }

    ScriptedPrompts m_prompts;
    std::unique_ptr<WelcomePage> m_page;
};

void TestWelcomePage::init()
{
    m_prompts = {};
    m_page = std::make_unique<WelcomePage>(&m_prompts);
    connect(m_page.get(), &WelcomePage::firstSourceCheckRequested, m_page.get(),
            [this](const QString &source) {
                m_page->setFirstSourceProblem(source, QFileInfo::exists(source) ? QString()
                                                                                : QStringLiteral("nothing"));
            });
    m_page->resize(1024, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestWelcomePage::theThreeChoicesLeadOn()
{
    QSignalSpy demo(m_page.get(), &WelcomePage::demoRequested);
    click(named<QAbstractButton>(m_page.get(), "chooseDemo"));
    QCOMPARE(demo.size(), 1);
    click(named<QAbstractButton>(m_page.get(), "chooseOpen"));
    QCOMPARE(m_page->step(), WelcomePage::Step::Open);
    click(named<QAbstractButton>(m_page.get(), "openBack"));
    click(named<QAbstractButton>(m_page.get(), "chooseCreate"));
    QCOMPARE(m_page->step(), WelcomePage::Step::Create);
}

void TestWelcomePage::aRepositoryNeedsTheSamePassphraseTwice()
{
    m_page->setStep(WelcomePage::Step::Create);
    QSignalSpy created(m_page.get(), &WelcomePage::createRequested);
    auto *create = named<QAbstractButton>(m_page.get(), "createButton");
    m_prompts.paths = {QStringLiteral("/mnt/backup")};
    click(named<QAbstractButton>(m_page.get(), "createBrowse"));
    QVERIFY(!create->isEnabled());
    QTest::keyClicks(named<QLineEdit>(m_page.get(), "passphraseFirst"),
                     QStringLiteral("seven copper umbrellas"));
    QVERIFY(!create->isEnabled());
    QTest::keyClicks(named<QLineEdit>(m_page.get(), "passphraseSecond"),
                     QStringLiteral("seven copper umbrella"));
    QVERIFY(!create->isEnabled());
    QTest::keyClicks(named<QLineEdit>(m_page.get(), "passphraseSecond"), QStringLiteral("s"));
    QVERIFY(create->isEnabled());
    click(create);
    QCOMPARE(created.size(), 1);
    const auto request = created[0][0].value<CreateRequest>();
    QCOMPARE(request.location, QStringLiteral("/mnt/backup"));
    QVERIFY(request.encrypted);
    QCOMPARE(request.passphrase, QStringLiteral("seven copper umbrellas"));
}

void TestWelcomePage::withoutEncryptionNoPassphraseIsAskedForOrSent()
{
    m_page->setStep(WelcomePage::Step::Create);
    m_page->setProposedLocation(QStringLiteral("/mnt/backup"));
    QTest::keyClicks(named<QLineEdit>(m_page.get(), "passphraseFirst"), QStringLiteral("typed before"));
    click(named<QAbstractButton>(m_page.get(), "createPlain"));
    QVERIFY(!named<QLineEdit>(m_page.get(), "passphraseFirst")->isVisible());
    QSignalSpy created(m_page.get(), &WelcomePage::createRequested);
    click(named<QAbstractButton>(m_page.get(), "createButton"));
    QCOMPARE(created.size(), 1);
    QVERIFY(!created[0][0].value<CreateRequest>().encrypted);
    QVERIFY(created[0][0].value<CreateRequest>().passphrase.isEmpty());
    m_page->showRecoveryCode({});
    QCOMPARE(m_page->step(), WelcomePage::Step::FirstBackup);
}

void TestWelcomePage::whatIsWipedIsNotUndone()
{
    m_page->setStep(WelcomePage::Step::Create);
    auto *first = named<QLineEdit>(m_page.get(), "passphraseFirst");
    QTest::keyClicks(first, QStringLiteral("seven copper umbrellas"));
    m_page->restart();
    m_page->setStep(WelcomePage::Step::Create);
    first->setEchoMode(QLineEdit::Normal); // as with the eye
    QTest::keyClick(first, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(first->text().isEmpty());
}

void TestWelcomePage::theStrengthIsSaidHonestly_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("short") << QStringLiteral("Tr4de!") << Tone::Bad;
    QTest::newRow("one short word") << QStringLiteral("short") << Tone::Bad;
    QTest::newRow("one letter many times") << QString(40, QLatin1Char('a')) << Tone::Bad;
    QTest::newRow("a run of digits") << QStringLiteral("12345678901234567890") << Tone::Bad;
    QTest::newRow("three words") << QStringLiteral("umbrella seven copper") << Tone::Caution;
    QTest::newRow("four words") << QStringLiteral("umbrella seven copper lantern") << Tone::Caution;
    QTest::newRow("five words, as the hint says")
        << QStringLiteral("horse battery staple correct lamp") << Tone::Neutral;
    QTest::newRow("one word five times") << QStringLiteral("copper copper copper copper copper") << Tone::Bad;
    QTest::newRow("six words") << QStringLiteral("umbrella seven copper lantern quiet brisk")
                               << Tone::Neutral;
    QTest::newRow("random") << QStringLiteral("vK8#qLx2!pZr9Wm@") << Tone::Neutral;
}

void TestWelcomePage::theStrengthIsSaidHonestly()
{
    QFETCH(QString, passphrase);
    QFETCH(Tone, tone);
    const PassphraseStrength strength = PassphraseStrength::of(passphrase);
    QCOMPARE(strength.tone, tone);
    QVERIFY(!strength.words.isEmpty());
    m_page->setStep(WelcomePage::Step::Create);
    named<QLineEdit>(m_page.get(), "passphraseFirst")->setText(passphrase);
    QCOMPARE(named<StateLabel>(m_page.get(), "passphraseStrength")->word(), strength.words);
}

void TestWelcomePage::theCodeHasToBeTakenDownBeforeItGoesOn()
{
    m_page->showRecoveryCode({kCode});
    QCOMPARE(m_page->step(), WelcomePage::Step::RecoveryCode);
    QVERIFY(named<QLabel>(m_page.get(), "recoveryCode")->text().contains(QLatin1String("K7QF")));
    auto *go = named<QAbstractButton>(m_page.get(), "codeContinue");
    const auto *verdict = named<StateLabel>(m_page.get(), "codeVerdict");
    m_prompts.prints = false;
    click(named<QAbstractButton>(m_page.get(), "codePrint"));
    QVERIFY(verdict->word().isEmpty()); // nothing came out
    m_prompts.prints = true;
    click(named<QAbstractButton>(m_page.get(), "codePrint"));
    QCOMPARE(verdict->word(), QStringLiteral("Printed"));
    QVERIFY(!go->isEnabled());
    typeProof(QStringLiteral("QG5L"));
    QVERIFY(go->isEnabled());
    QVERIFY(named<QLabel>(m_page.get(), "recoveryCode")->isVisible());
    click(go);
    QCOMPARE(m_page->step(), WelcomePage::Step::FirstBackup);
}

void TestWelcomePage::aCodeThatIsWrittenByHandCounts()
{
    m_page->showRecoveryCode({kCode});
    auto *go = named<QAbstractButton>(m_page.get(), "codeContinue");
    const auto *verdict = named<StateLabel>(m_page.get(), "codeProofVerdict");
    QVERIFY(!go->toolTip().isEmpty());
    typeProof(QStringLiteral("QG5"));
    QVERIFY(!go->isEnabled());
    typeProof(QStringLiteral("QC5L"));
    QVERIFY(!go->isEnabled());
    QVERIFY2(verdict->word().contains(QLatin1String("compare")), qPrintable(verdict->word()));
    typeProof(QStringLiteral(" qg-51 ")); // as it is read, too, when it opens the repository
    QVERIFY(go->isEnabled());
    QVERIFY(go->toolTip().isEmpty());
}

void TestWelcomePage::aSheetCountsOnlyWhenItsFileIsWritten()
{
    const QString path = QStringLiteral("/media/stick/code.txt");
    m_page->showRecoveryCode({kCode});
    const auto *verdict = named<StateLabel>(m_page.get(), "codeVerdict");
    auto *go = named<QAbstractButton>(m_page.get(), "codeContinue");
    m_prompts.paths = {path};
    typeProof(QStringLiteral("QG5L"));
    click(named<QAbstractButton>(m_page.get(), "codeSave"));
    QCOMPARE(verdict->word(), QStringLiteral("Saving…"));
    QVERIFY(!go->isEnabled());
    m_page->textSaved(QStringLiteral("/media/stick/another.txt"));
    QVERIFY2(!go->isEnabled(), "that is another file");
    m_page->textSaved(path);
    QCOMPARE(verdict->word(), QStringLiteral("Saved: /media/stick/code.txt"));
    QVERIFY(go->isEnabled());
    // One that was left says nothing of the code of the next.
    m_page->showRecoveryCode({kCode});
    m_page->textSaved(path);
    QVERIFY(verdict->word().isEmpty());
    QVERIFY(!go->isEnabled());
}

void TestWelcomePage::aSheetThatCouldNotBeSavedDoesNotCount()
{
    const Error full{ErrorCode::NoSpace, QStringLiteral("/media/stick: no space left"), {}};
    m_page->showRecoveryCode({kCode});
    const auto *verdict = named<StateLabel>(m_page.get(), "codeVerdict");
    m_prompts.paths = {QStringLiteral("/media/stick/code.txt")};
    click(named<QAbstractButton>(m_page.get(), "codeSave"));
    m_page->showError(full);
    QVERIFY(verdict->word().isEmpty());
    // What was printed before is told again.
    click(named<QAbstractButton>(m_page.get(), "codePrint"));
    m_prompts.paths = {QStringLiteral("/media/stick/code.txt")};
    click(named<QAbstractButton>(m_page.get(), "codeSave"));
    m_page->showError(full);
    QCOMPARE(verdict->word(), QStringLiteral("Printed"));
}

void TestWelcomePage::theSheetSaysWhatTheCodeIsForAndHowToUseIt()
{
    m_page->showRecoveryCode({kCode, QStringLiteral("5f2a77"), QStringLiteral("/mnt/the backups"),
                              QStringLiteral("2026-11-23T08:00:00Z"), QStringLiteral("ops@ldn-bk-01")});
    QSignalSpy saved(m_page.get(), &WelcomePage::saveSheetRequested);
    m_prompts.paths = {QStringLiteral("/media/stick/code.txt")};
    click(named<QAbstractButton>(m_page.get(), "codeSave"));
    QCOMPARE(saved.size(), 1);
    const QString sheet = QString::fromUtf8(saved[0][1].toByteArray());
    for (const QString &part :
         {kCode, QStringLiteral("5f2a77"), QStringLiteral("/mnt/the backups"),
          QStringLiteral("2026-11-23T08:00:00Z"), QStringLiteral("ops@ldn-bk-01"),
          QStringLiteral("Open repository"),
          QStringLiteral("backstopctl restore latest --to NEW-FOLDER --repo '/mnt/the backups'")})
        QVERIFY2(sheet.contains(part), qPrintable(part));
    click(named<QAbstractButton>(m_page.get(), "codePrint"));
    QCOMPARE(m_prompts.printed.size(), 1);
    QVERIFY(m_prompts.printed[0].startsWith("%PDF-") && m_prompts.printed[0].contains("/Count 1\n"));
    m_prompts.paths = {QStringLiteral("/media/stick/code.PDF")};
    click(named<QAbstractButton>(m_page.get(), "codeSave"));
    QCOMPARE(saved.size(), 2);
    QVERIFY(saved[1][1].toByteArray().startsWith("%PDF-"));
}

void TestWelcomePage::theCodeIsNotKept()
{
    m_page->showRecoveryCode({kCode});
    click(named<QAbstractButton>(m_page.get(), "codePrint"));
    typeProof(QStringLiteral("QG5L"));
    click(named<QAbstractButton>(m_page.get(), "codeContinue"));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QLatin1String("K7QF")));
    QVERIFY(named<QLineEdit>(m_page.get(), "codeProof")->text().isEmpty());
}

void TestWelcomePage::whatWasOpenedBeforeIsOffered()
{
    QVERIFY(!named<QWidget>(m_page.get(), "recentList")->isVisible());
    m_page->setRecentRepositories({{QStringLiteral("prod"), QStringLiteral("/mnt/prod"), Timestamp{}, true},
                                   {QStringLiteral("test"), QStringLiteral("/mnt/test"), {}, true}});
    QSignalSpy asked(m_page.get(), &WelcomePage::recentRequested);
    auto *first = named<QAbstractButton>(m_page.get(), "recent1");
    QVERIFY(first->isVisible());
    QVERIFY(!m_page->findChild<QAbstractButton *>(QStringLiteral("recentRemove1")));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    auto *second = named<QAbstractButton>(m_page.get(), "recent2");
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("/mnt/test"));
}

void TestWelcomePage::whatIsNotReachableCanBeTakenOffTheList()
{
    m_page->setRecentRepositories({{QStringLiteral("old"), QStringLiteral("/mnt/old"), {}, false}});
    QSignalSpy forgotten(m_page.get(), &WelcomePage::forgetRequested);
    QVERIFY(named<QAbstractButton>(m_page.get(), "recent1")
                ->accessibleDescription()
                .contains(QLatin1String("Not reachable")));
    click(named<QAbstractButton>(m_page.get(), "recentRemove1"));
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(forgotten[0][0].toString(), QStringLiteral("/mnt/old"));
    m_page->setRecentRepositories({});
    QVERIFY(!named<QWidget>(m_page.get(), "recentList")->isVisible());
}

void TestWelcomePage::returnGoesOnAndEscapeGoesBack()
{
    auto *open = named<QAbstractButton>(m_page.get(), "chooseOpen");
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Return);
    QCOMPARE(m_page->step(), WelcomePage::Step::Open);
    auto *secret = named<QLineEdit>(m_page.get(), "secretEdit");
    QTest::keyClick(secret, Qt::Key_Escape);
    QCOMPARE(m_page->step(), WelcomePage::Step::Choose);
    m_page->setStep(WelcomePage::Step::Open);
    named<QLineEdit>(m_page.get(), "openLocationEdit")->setText(QStringLiteral("/mnt/backup"));
    secret->setFocus();
    QSignalSpy asked(m_page.get(), &WelcomePage::openRequested);
    QTest::keyClick(secret, Qt::Key_Return);
    QCOMPARE(asked.size(), 0); // not without a key
    secret->setText(QStringLiteral("a key"));
    QTest::keyClick(secret, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    m_page->showRecoveryCode({kCode});
    QTest::keyClick(named<QAbstractButton>(m_page.get(), "codePrint"), Qt::Key_Escape);
    QCOMPARE(m_page->step(), WelcomePage::Step::RecoveryCode); // it would be lost
    m_page->restart(true);
    QSignalSpy closed(m_page.get(), &WelcomePage::closeRequested);
    QTest::keyClick(open, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestWelcomePage::aWrongKeyIsSaidAtTheFieldWithWhatToTry()
{
    m_page->setStep(WelcomePage::Step::Open);
    named<QLineEdit>(m_page.get(), "openLocationEdit")->setText(QStringLiteral("/mnt/backup"));
    auto *open = named<QAbstractButton>(m_page.get(), "openButton");
    QVERIFY(!open->isEnabled());
    QTest::keyClicks(named<QLineEdit>(m_page.get(), "secretEdit"), QStringLiteral("wrong"));
    QSignalSpy asked(m_page.get(), &WelcomePage::openRequested);
    click(open);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<OpenRequest>().secret, QStringLiteral("wrong"));
    QCOMPARE(asked[0][0].value<OpenRequest>().kind, KeyKind::Passphrase);
    m_page->showError({ErrorCode::WrongKey, QStringLiteral("/mnt/backup: no key fits"), {}});
    auto *problem = named<StateLabel>(m_page.get(), "keyProblem");
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->word(), errorText(ErrorCode::WrongKey).title);
    auto *advice = named<QLabel>(m_page.get(), "keyAdvice");
    QVERIFY(advice->text().contains(QLatin1String("Caps Lock")));
    QVERIFY(advice->text().contains(QLatin1String("Recovery code")));
    QTest::keyClicks(named<QLineEdit>(m_page.get(), "secretEdit"), QStringLiteral("x"));
    QVERIFY(!problem->isVisible());
    QVERIFY(!advice->isVisible());
    click(named<QAbstractButton>(m_page.get(), "byRecoveryCode"));
    m_page->showError({ErrorCode::WrongKey, QStringLiteral("/mnt/backup: no key fits"), {}});
    QVERIFY(advice->text().contains(QLatin1String("group by group")));
}

void TestWelcomePage::otherErrorsAreSaidOverTheStep()
{
    m_page->setStep(WelcomePage::Step::Open);
    m_page->showError({ErrorCode::NoRepository, QStringLiteral("/mnt: no repository there"),
                       QStringLiteral("Choose another folder.")});
    QVERIFY(!named<StateLabel>(m_page.get(), "keyProblem")->isVisible());
    auto *bar = m_page->findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->accessibleName().contains(QLatin1String("/mnt: no repository there")),
             qPrintable(bar->accessibleName()));
}

void TestWelcomePage::theFirstBackupNeedsAFolder()
{
    m_page->setStep(WelcomePage::Step::FirstBackup);
    auto *backUp = named<QAbstractButton>(m_page.get(), "firstBackUp");
    QVERIFY(!backUp->isEnabled());
    m_prompts.paths = {QDir::tempPath()};
    click(named<QAbstractButton>(m_page.get(), "firstBrowse"));
    QSignalSpy asked(m_page.get(), &WelcomePage::firstBackupRequested);
    click(backUp);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<BackupRequest>().sources, QStringList{QDir::tempPath()});
    QSignalSpy finished(m_page.get(), &WelcomePage::finished);
    click(named<QAbstractButton>(m_page.get(), "firstSkip"));
    QCOMPARE(finished.size(), 1);
}

void TestWelcomePage::aFirstSourceThatIsNotThereSaysSo()
{
    m_page->setStep(WelcomePage::Step::FirstBackup);
    QSignalSpy asked(m_page.get(), &WelcomePage::firstBackupRequested);
    auto *backUp = named<QAbstractButton>(m_page.get(), "firstBackUp");
    auto *source = named<QLineEdit>(m_page.get(), "firstSource");
    const auto *problem = named<StateLabel>(m_page.get(), "firstProblem");
    source->setText(QDir::tempPath() + QStringLiteral("/no such folder"));
    QTRY_VERIFY(problem->isVisible()); // while it is typed
    QVERIFY2(problem->word().contains(QLatin1String("nothing")), qPrintable(problem->word()));
    QVERIFY(!backUp->isEnabled());
    source->setText(QDir::tempPath() + QStringLiteral("/nor this one"));
    QVERIFY(!problem->isVisible());
    click(backUp); // before it was looked up
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(asked.isEmpty());
    source->setText(QDir::tempPath());
    click(backUp);
    QTRY_COMPARE(asked.size(), 1);
}

void TestWelcomePage::typedPathsAreWholeOnes()
{
    m_page->setStep(WelcomePage::Step::Create);
    auto *location = named<QLineEdit>(m_page.get(), "createLocation");
    auto *create = named<QAbstractButton>(m_page.get(), "createButton");
    click(named<QAbstractButton>(m_page.get(), "createPlain"));
    location->setText(QStringLiteral("backups"));
    QVERIFY(!create->isEnabled());
    QVERIFY(named<StateLabel>(m_page.get(), "createVerdict")->isVisible());
    location->setText(QStringLiteral("~/backups"));
    QVERIFY(!named<StateLabel>(m_page.get(), "createVerdict")->isVisible());
    QSignalSpy created(m_page.get(), &WelcomePage::createRequested);
    click(create);
    QCOMPARE(created[0][0].value<CreateRequest>().location, QDir::homePath() + QStringLiteral("/backups"));
    m_page->setStep(WelcomePage::Step::Open);
    auto *open = named<QAbstractButton>(m_page.get(), "openButton");
    click(named<QAbstractButton>(m_page.get(), "byNothing"));
    named<QLineEdit>(m_page.get(), "openLocationEdit")->setText(QStringLiteral("backups"));
    QVERIFY(!open->isEnabled());
    named<QLineEdit>(m_page.get(), "openLocationEdit")->setText(QStringLiteral("~/backups"));
    QSignalSpy opened(m_page.get(), &WelcomePage::openRequested);
    click(open);
    QCOMPARE(opened[0][0].value<OpenRequest>().location, QDir::homePath() + QStringLiteral("/backups"));
    m_page->setStep(WelcomePage::Step::FirstBackup);
    auto *backUp = named<QAbstractButton>(m_page.get(), "firstBackUp");
    named<QLineEdit>(m_page.get(), "firstSource")->setText(QStringLiteral("data"));
    QVERIFY(!backUp->isEnabled());
    named<QLineEdit>(m_page.get(), "firstSource")->setText(QStringLiteral("~"));
    QSignalSpy first(m_page.get(), &WelcomePage::firstBackupRequested);
    click(backUp);
    QTRY_COMPARE(first.size(), 1);
    QCOMPARE(first[0][0].value<BackupRequest>().sources, QStringList{QDir::homePath()});
}

void TestWelcomePage::aKeyShowsWhatIsTyped()
{
    m_page->setStep(WelcomePage::Step::Open);
    auto *secret = named<QLineEdit>(m_page.get(), "secretEdit");
    m_page->activateWindow();
    secret->setFocus();
    QTRY_VERIFY(secret->hasFocus());
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QTest::keyClick(secret, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    const QAction *eye = secret->actions().value(0);
    QVERIFY(eye && eye->isChecked());
    click(named<QAbstractButton>(m_page.get(), "byRecoveryCode"));
    QVERIFY(eye->isChecked());
    click(named<QAbstractButton>(m_page.get(), "byPassphrase"));
    QVERIFY2(!eye->isChecked() && secret->echoMode() == QLineEdit::Password, "the eye says what is so");
}

void TestWelcomePage::nothingCanBePressedWhileItWorks()
{
    m_page->setStep(WelcomePage::Step::FirstBackup);
    m_page->setBusy(QStringLiteral("Opening"));
    QVERIFY(!named<QAbstractButton>(m_page.get(), "firstSkip")->isEnabled());
    QVERIFY(named<QWidget>(m_page.get(), "welcomeBusy")->isVisible());
    m_page->setBusy({});
    QVERIFY(named<QAbstractButton>(m_page.get(), "firstSkip")->isEnabled());
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
