// SPDX-License-Identifier: GPL-3.0-or-later
//
// Making repositories, and the ways to open them.
#include "tests/ctl/ctl.h"

#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

const QString kCodePattern = u"([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}"_s;

} // namespace

class TestCtlKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTextShowsTheRecoveryCodeWithAdvice();
    void initJsonHasTheFieldsOfTheContract();
    void initWithoutEncryptionNeedsNoPassphrase();
    void initRefusesWhatIsThere();
    void everySourceOfAPassphraseOpens();
    void wrongOrNoPassphraseExitsWith12();
    void passphraseIsNotUsedOnAnUnencryptedRepository();
    void childSeesNoPassphrase();
    void keysAreAddedChangedAndRemoved();
    void recoveryKitOpensTheRepository();
    void aTestOfTheRecoveryCodeIsKept();
    void passphrasesThatCannotBeHadExitWith12();
    void shortAndKnownPassphrasesAreTold();
    void lastRecoveryCodeIsNotRemovedInSilence();
    void noRepositoryExitsWith10();
};

void TestCtlKeys::initTextShowsTheRecoveryCodeWithAdvice()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
    const CtlRun run = ctl.run({u"init"_s, u"--repo"_s, ctl.path("repo")});
    VERIFY_CODE(run, 0);
    const QString text = QString::fromUtf8(run.out);
    QVERIFY2(text.contains(QRegularExpression(u"\n    "_s + kCodePattern + u"\n"_s)), run.out.constData());
    QVERIFY2(text.contains("Write it down"_L1), run.out.constData());
    QVERIFY(ctl.folder().exists("repo/config"));
}

void TestCtlKeys::initJsonHasTheFieldsOfTheContract()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
    const CtlRun run = ctl.run({u"--json"_s, u"init"_s, u"--repo"_s, ctl.path("repo")});
    VERIFY_CODE(run, 0);
    const QJsonObject made = run.object();
    QVERIFY(made.value("repository_id"_L1).toString().contains(QRegularExpression(u"^[0-9a-f]{64}$"_s)));
    QVERIFY(
        made.value("recovery_code"_L1).toString().contains(QRegularExpression(u"^%1$"_s.arg(kCodePattern))));
    QCOMPARE(made.value("location"_L1).toString(), ctl.path("repo"));
    QCOMPARE(made.value("encrypted"_L1).toBool(), true);
    // The code opens, in any spelling, where a passphrase is asked for.
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s,
                    made.value("recovery_code"_L1).toString().toLower().remove(u'-'));
    VERIFY_CODE(ctl.run({u"list"_s, u"--repo"_s, ctl.path("repo")}), 0);
}

void TestCtlKeys::initWithoutEncryptionNeedsNoPassphrase()
{
    Ctl ctl;
    const CtlRun run = ctl.run({u"init"_s, u"--no-encryption"_s, u"--repo"_s, ctl.path("repo"), u"--json"_s});
    VERIFY_CODE(run, 0);
    QVERIFY(run.object().value("recovery_code"_L1).isNull());
    QCOMPARE(run.object().value("encrypted"_L1).toBool(true), false);
    const CtlRun list = ctl.run({u"list"_s, u"--json"_s, u"--repo"_s, ctl.path("repo")});
    VERIFY_CODE(list, 0);
    QCOMPARE(list.out, QByteArray("[]\n"));
}

void TestCtlKeys::initRefusesWhatIsThere()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const CtlRun again = ctl.run({u"init"_s, u"--no-encryption"_s, u"--json"_s});
    VERIFY_CODE(again, 1);
    QCOMPARE(again.object().value("error"_L1).toObject().value("name"_L1).toString(), u"repository_exists"_s);
    VERIFY_OK(ctl.folder().write("data/x", "x"));
    VERIFY_CODE(ctl.run({u"init"_s, u"--no-encryption"_s, u"--repo"_s, ctl.path("data")}), 1);
    QVERIFY(!ctl.folder().exists("data/config"));
}

void TestCtlKeys::everySourceOfAPassphraseOpens()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    VERIFY_OK(ctl.folder().write("pass", "correct horse\r\n"));
    VERIFY_CODE(ctl.run({u"init"_s, u"--passphrase-file"_s, u"pass"_s}), 0);
    VERIFY_CODE(ctl.run({u"list"_s, u"--passphrase-file"_s, u"pass"_s}), 0);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE_COMMAND"_s, u"printf \"correct horse\""_s);
    VERIFY_CODE(ctl.run({u"list"_s}), 0);
    // The variable comes before the command, and the file before the variable.
    ctl.setVariable(u"BACKSTOP_PASSPHRASE_COMMAND"_s, u"false"_s);
    VERIFY_CODE(ctl.run({u"list"_s}), 12);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
    VERIFY_CODE(ctl.run({u"list"_s}), 0);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"battery staple"_s);
    VERIFY_CODE(ctl.run({u"list"_s, u"--passphrase-file"_s, u"pass"_s}), 0);
}

void TestCtlKeys::wrongOrNoPassphraseExitsWith12()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
    VERIFY_CODE(ctl.run({u"init"_s}), 0);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct h0rse"_s);
    const CtlRun wrong = ctl.run({u"list"_s, u"--json"_s});
    VERIFY_CODE(wrong, 12);
    const QJsonObject error = wrong.object().value("error"_L1).toObject();
    QCOMPARE(error.value("name"_L1).toString(), u"wrong_key"_s);
    QCOMPARE(error.value("code"_L1).toInt(), 203);
    QVERIFY(!wrong.out.contains("h0rse"));
    ctl.removeVariable(u"BACKSTOP_PASSPHRASE"_s);
    const CtlRun none =
        ctl.run({u"list"_s}, "correct horse\n"); // nobody is asked: standard input is no terminal
    VERIFY_CODE(none, 12);
    QVERIFY2(none.err.contains("--passphrase-file"), none.err.constData());
}

void TestCtlKeys::passphraseIsNotUsedOnAnUnencryptedRepository()
{
    // Somebody put a repository of his own in the place of ours: whoever gives a passphrase must not back up to it.
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
    VERIFY_CODE(ctl.run({u"list"_s}), 12);
}

void TestCtlKeys::childSeesNoPassphrase()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    VERIFY_OK(ctl.folder().write("print", "#!/bin/sh\nenv > seen\nprintf 'correct horse'\n"));
    QCOMPARE(::chmod(ctl.folder().path("print").c_str(), 0700), 0);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE_COMMAND"_s, ctl.path("print"));
    ctl.setVariable(u"BACKSTOP_NEW_PASSPHRASE"_s, u"battery staple"_s);
    VERIFY_CODE(ctl.run({u"init"_s}), 0);
    VERIFY_ASSIGN(seen, ctl.folder().read("seen"));
    QVERIFY(seen.find("BACKSTOP_REPOSITORY=") != Bytes::npos);
    QVERIFY(seen.find("battery") == Bytes::npos);
}

void TestCtlKeys::keysAreAddedChangedAndRemoved()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"first"_s);
    VERIFY_CODE(ctl.run({u"init"_s}), 0);
    VERIFY_OK(ctl.folder().write("second", "second\n"));
    const CtlRun added = ctl.run({u"key"_s, u"add"_s, u"--new-passphrase-file"_s, u"second"_s, u"--label"_s,
                                  u"night shift"_s, u"--json"_s});
    VERIFY_CODE(added, 0);
    const QString second = added.object().value("id"_L1).toString();
    QCOMPARE(added.object().value("label"_L1).toString(), u"night shift"_s);

    const CtlRun listed = ctl.run({u"key"_s, u"--json"_s, u"list"_s});
    VERIFY_CODE(listed, 0);
    QCOMPARE(listed.array().size(), 3); // with the recovery code
    int inUse = 0;
    for (const QJsonValue &slot : listed.array())
        inUse += slot.toObject().value("in_use"_L1).toBool() ? 1 : 0;
    QCOMPARE(inUse, 1);

    // The first becomes the third; the first opens no more, the second still does.
    ctl.setVariable(u"BACKSTOP_NEW_PASSPHRASE"_s, u"third"_s);
    VERIFY_CODE(ctl.run({u"key"_s, u"change"_s}), 0);
    VERIFY_CODE(ctl.run({u"list"_s}), 12);
    VERIFY_CODE(ctl.run({u"list"_s, u"--passphrase-file"_s, u"second"_s}), 0);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"third"_s);
    const CtlRun text = ctl.run({u"key"_s, u"list"_s});
    VERIFY_CODE(text, 0);
    QCOMPARE(text.out.count('\n'), 4);

    // The slot in use stays, another one goes.
    VERIFY_CODE(ctl.run({u"key"_s, u"remove"_s, second.left(12), u"--passphrase-file"_s, u"second"_s}), 1);
    VERIFY_CODE(ctl.run({u"key"_s, u"remove"_s, second.left(12)}), 0);
    VERIFY_CODE(ctl.run({u"list"_s, u"--passphrase-file"_s, u"second"_s}), 12);
    VERIFY_CODE(ctl.run({u"key"_s, u"remove"_s, u"ffffffffff"_s}), 1);
}

void TestCtlKeys::recoveryKitOpensTheRepository()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"first"_s);
    const CtlRun made = ctl.run({u"init"_s, u"--json"_s});
    VERIFY_CODE(made, 0);
    const CtlRun kit = ctl.run({u"key"_s, u"recovery-kit"_s});
    VERIFY_CODE(kit, 0);
    const QString text = QString::fromUtf8(kit.out);
    QVERIFY2(text.contains(made.object().value("repository_id"_L1).toString()), kit.out.constData());
    const QString code = QRegularExpression(kCodePattern).match(text).captured();
    QVERIFY2(!code.isEmpty(), kit.out.constData());
    QVERIFY(code != made.object().value("recovery_code"_L1).toString());
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, code);
    VERIFY_CODE(ctl.run({u"list"_s}), 0);
}

void TestCtlKeys::aTestOfTheRecoveryCodeIsKept()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
    const CtlRun made = ctl.run({u"init"_s, u"--json"_s});
    VERIFY_CODE(made, 0);
    const CtlRun refused = ctl.run({u"key"_s, u"test"_s}); // a passphrase proves nothing of the code
    VERIFY_CODE(refused, 2);
    QVERIFY2(refused.err.contains("from the paper"), refused.err.constData());
    QVERIFY(!ctl.folder().exists("repo/documents/recovery-key-tests"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, made.object().value("recovery_code"_L1).toString());
    const CtlRun tested = ctl.run({u"key"_s, u"test"_s, u"--json"_s});
    VERIFY_CODE(tested, 0);
    QCOMPARE(tested.object().value("slot"_L1).toString().size(), 64);
    QVERIFY(!tested.object().value("tested_at"_L1).toString().isEmpty());
    QVERIFY(ctl.folder().exists("repo/documents/recovery-key-tests"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"0000-0000-0000-0000-0000-0000-0000-0000"_s);
    VERIFY_CODE(ctl.run({u"key"_s, u"test"_s}), 12);
}

void TestCtlKeys::passphrasesThatCannotBeHadExitWith12()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    VERIFY_OK(ctl.folder().write("pass", "correct horse"));
    VERIFY_OK(ctl.folder().write("nothing", "\n"));
    VERIFY_CODE(ctl.run({u"init"_s, u"--passphrase-file"_s, u"pass"_s}), 0);
    for (const QString &file : {u"nothing"_s, u"missing"_s})
        VERIFY_CODE(ctl.run({u"list"_s, u"--passphrase-file"_s, file}), 12);
    for (const QString &command : {u"true"_s, u"false"_s, u"no-such-program"_s}) {
        ctl.setVariable(u"BACKSTOP_PASSPHRASE_COMMAND"_s, command);
        VERIFY_CODE(ctl.run({u"list"_s}), 12);
    }
}

void TestCtlKeys::shortAndKnownPassphrasesAreTold()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"z\u00fcrich"_s); // seven characters in eight bytes
    const CtlRun made = ctl.run({u"init"_s});
    VERIFY_CODE(made, 0);
    QVERIFY2(made.err.contains("fewer than 8 characters"), made.err.constData());
    ctl.setVariable(u"BACKSTOP_NEW_PASSPHRASE"_s, u"z\u00fcrich"_s);
    const CtlRun known = ctl.run({u"key"_s, u"add"_s});
    VERIFY_CODE(known, 2);
    QVERIFY2(known.err.contains("opens the repository already"), known.err.constData());
    QCOMPARE(ctl.run({u"key"_s, u"list"_s, u"--json"_s}).array().size(), 2);
}

void TestCtlKeys::lastRecoveryCodeIsNotRemovedInSilence()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
    const CtlRun made = ctl.run({u"init"_s});
    VERIFY_CODE(made, 0);
    QVERIFY(!made.err.contains("fewer than"));
    for (const QJsonValue &slot : ctl.run({u"key"_s, u"list"_s, u"--json"_s}).array()) {
        if (slot.toObject().value("type"_L1).toString() != u"recovery-code"_s)
            continue;
        const CtlRun run = ctl.run({u"key"_s, u"remove"_s, slot.toObject().value("id"_L1).toString()});
        VERIFY_CODE(run, 0);
        QVERIFY2(run.err.contains("no recovery code is left"), run.err.constData());
    }
}

void TestCtlKeys::noRepositoryExitsWith10()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"x"_s);
    VERIFY_CODE(ctl.run({u"list"_s, u"--repo"_s, ctl.path("nowhere")}), 10);
    VERIFY_OK(ctl.folder().write("file", "x"));
    const CtlRun file = ctl.run({u"list"_s, u"--repo"_s, ctl.path("file")});
    VERIFY_CODE(file, 10);
    QVERIFY2(file.err.contains("is a file"), file.err.constData());
    VERIFY_OK(ctl.folder().makeFolder("empty"));
    const CtlRun run = ctl.run({u"backup"_s, ctl.path("empty"), u"--repo"_s, ctl.path("empty"), u"--json"_s});
    VERIFY_CODE(run, 10);
    QCOMPARE(run.object().value("error"_L1).toObject().value("name"_L1).toString(), u"no_repository"_s);
    QVERIFY(run.object().value("error"_L1).toObject().value("message"_L1).toString().contains("empty"_L1));
}

QTEST_GUILESS_MAIN(TestCtlKeys)
#include "tst_ctlkeys.moc"
