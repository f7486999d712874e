// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedprompts.h"
#include "tests/ui/uitest.h"
#include "ui/pages/welcome/recoverycodestep.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/passphrasestrength.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
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
    void theStrengthIsSaidHonestly_data();
    void theStrengthIsSaidHonestly();
    void threeGroupsOfTheCodeHaveToBeTypedBack();
    void aWrongGroupDoesNotDo();
    void theCheckCanBeSkippedWithAReason();
    void theCodeIsPrintedAndSavedButNotKept();
    void aWrongKeyIsSaidAtTheField();
    void otherErrorsAreSaidOverTheStep();
    void theFirstBackupNeedsAFolder();
    void nothingCanBePressedWhileItWorks();

private:
    void answer(int place, const QString &text)
    {
        named<QLineEdit>(m_page.get(), qPrintable(QStringLiteral("codeAnswer%1").arg(place)))->setText(text);
    }
    QStringList askedFor() const;

    ScriptedPrompts m_prompts;
    std::unique_ptr<WelcomePage> m_page;
};

void TestWelcomePage::init()
{
    m_prompts = {};
    m_page = std::make_unique<WelcomePage>(&m_prompts);
    m_page->resize(1024, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QStringList TestWelcomePage::askedFor() const
{
    QStringList groups;
    for (const int group : named<RecoveryCodeStep>(m_page.get(), "recoveryCodeStep")->askedGroups())
        groups << kCode.split(QLatin1Char('-'))[group - 1];
    return groups;
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

void TestWelcomePage::theStrengthIsSaidHonestly_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("short") << QStringLiteral("Tr4de!") << Tone::Bad;
    QTest::newRow("one letter many times") << QString(40, QLatin1Char('a')) << Tone::Bad;
    QTest::newRow("a run of digits") << QStringLiteral("12345678901234567890") << Tone::Bad;
    QTest::newRow("three words") << QStringLiteral("umbrella seven copper") << Tone::Caution;
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

void TestWelcomePage::threeGroupsOfTheCodeHaveToBeTypedBack()
{
    m_page->showRecoveryCode(kCode);
    QCOMPARE(m_page->step(), WelcomePage::Step::RecoveryCode);
    QVERIFY(named<QLabel>(m_page.get(), "recoveryCode")->text().contains(QLatin1String("K7QF")));
    auto *go = named<QAbstractButton>(m_page.get(), "codeContinue");
    const QStringList wanted = askedFor();
    QCOMPARE(wanted.size(), 3);
    QCOMPARE(QSet<QString>(wanted.begin(), wanted.end()).size(), 3);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!go->isEnabled());
        answer(i + 1, wanted[i].toLower() + QLatin1Char(' '));
    }
    QVERIFY(go->isEnabled());
    click(go);
    QCOMPARE(m_page->step(), WelcomePage::Step::FirstBackup);
}

void TestWelcomePage::aWrongGroupDoesNotDo()
{
    m_page->showRecoveryCode(kCode);
    const QStringList wanted = askedFor();
    answer(1, wanted[0]);
    answer(2, wanted[1]);
    answer(3, QStringLiteral("XXXX"));
    QVERIFY(!named<QAbstractButton>(m_page.get(), "codeContinue")->isEnabled());
}

void TestWelcomePage::theCheckCanBeSkippedWithAReason()
{
    m_page->showRecoveryCode(kCode);
    auto *skip = named<QAbstractButton>(m_page.get(), "codeSkip");
    QVERIFY(!skip->isEnabled());
    QTest::keyClicks(named<QLineEdit>(m_page.get(), "skipReason"), QStringLiteral("test repository"));
    QVERIFY(skip->isEnabled());
    click(skip);
    QCOMPARE(m_page->step(), WelcomePage::Step::FirstBackup);
}

void TestWelcomePage::theCodeIsPrintedAndSavedButNotKept()
{
    m_page->showRecoveryCode(kCode);
    click(named<QAbstractButton>(m_page.get(), "codePrint"));
    QCOMPARE(m_prompts.printed.size(), 1);
    QVERIFY(m_prompts.printed[0].contains(kCode));
    QSignalSpy saved(m_page.get(), &WelcomePage::saveTextRequested);
    m_prompts.paths = {QStringLiteral("/media/stick/code.txt")};
    click(named<QAbstractButton>(m_page.get(), "codeSave"));
    QCOMPARE(saved.size(), 1);
    QVERIFY(saved[0][1].toString().contains(kCode));
    named<QLineEdit>(m_page.get(), "skipReason")->setText(QStringLiteral("because of this test"));
    click(named<QAbstractButton>(m_page.get(), "codeSkip"));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QLatin1String("K7QF")));
}

void TestWelcomePage::aWrongKeyIsSaidAtTheField()
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
    QCOMPARE(problem->word(), QStringLiteral("/mnt/backup: no key fits"));
    QTest::keyClicks(named<QLineEdit>(m_page.get(), "secretEdit"), QStringLiteral("x"));
    QVERIFY(!problem->isVisible());
}

void TestWelcomePage::otherErrorsAreSaidOverTheStep()
{
    m_page->setStep(WelcomePage::Step::Open);
    m_page->showError({ErrorCode::NoRepository, QStringLiteral("/mnt: no repository there"),
                       QStringLiteral("Choose another folder.")});
    QVERIFY(!named<StateLabel>(m_page.get(), "keyProblem")->isVisible());
    auto *bar = m_page->findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->text(), QStringLiteral("/mnt: no repository there"));
}

void TestWelcomePage::theFirstBackupNeedsAFolder()
{
    m_page->setStep(WelcomePage::Step::FirstBackup);
    auto *backUp = named<QAbstractButton>(m_page.get(), "firstBackUp");
    QVERIFY(!backUp->isEnabled());
    m_prompts.paths = {QStringLiteral("/srv/trading/data")};
    click(named<QAbstractButton>(m_page.get(), "firstBrowse"));
    QSignalSpy asked(m_page.get(), &WelcomePage::firstBackupRequested);
    click(backUp);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<BackupRequest>().sources, QStringList{QStringLiteral("/srv/trading/data")});
    QSignalSpy finished(m_page.get(), &WelcomePage::finished);
    click(named<QAbstractButton>(m_page.get(), "firstSkip"));
    QCOMPARE(finished.size(), 1);
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
