// SPDX-License-Identifier: GPL-3.0-or-later
//
// key rotate: a new key after a leak.
#include "tests/ctl/ctl.h"

#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlKeyRotate : public QObject
{
    Q_OBJECT

private slots:
    void asksForADecisionAboutTheOthers();
    void dryRunChangesNothing();
    void removesTheOthersAndGoesOn();
    void keptSlotsOpenNothing();
    void aRotationCutShortIsBroughtToItsEndFirst();
    void theOldKeySetReadsNothingNew();

private:
    bool start()
    {
        m_ctl = std::make_unique<Ctl>();
        m_ctl->setVariable(u"BACKSTOP_REPOSITORY"_s, m_ctl->path("repo"));
        m_ctl->setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
        const CtlRun made = m_ctl->run({u"init"_s, u"--json"_s});
        m_code = made.object().value("recovery_code"_L1).toString();
        return made.code == 0 && m_ctl->folder().write("data/a", noise()) &&
               m_ctl->run({u"backup"_s, u"data"_s}).code == 0;
    }
    static Bytes noise()
    {
        SeededRandom random(1);
        Bytes bytes(200'000, '\0');
        random.fill(bytes.data(), bytes.size());
        return bytes;
    }
    QStringList slotNames() const
    {
        return QDir(m_ctl->path("repo/keys")).entryList(QDir::Files, QDir::Name);
    }
    CtlRun runAs(const QString &passphrase, const QStringList &arguments)
    {
        m_ctl->setVariable(u"BACKSTOP_PASSPHRASE"_s, passphrase);
        CtlRun run = m_ctl->run(arguments);
        m_ctl->setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
        return run;
    }

    std::unique_ptr<Ctl> m_ctl;
    QString m_code;
};

void TestCtlKeyRotate::asksForADecisionAboutTheOthers()
{
    QVERIFY(start());
    const QStringList before = slotNames();
    const CtlRun run = m_ctl->run({u"key"_s, u"rotate"_s});
    VERIFY_CODE(run, 2);
    QVERIFY2(run.err.contains("(recovery code)") && run.err.contains("--remove-others") &&
                 run.err.contains("--keep-others"),
             run.described().constData());
    VERIFY_CODE(m_ctl->run({u"key"_s, u"rotate"_s, u"--remove-others"_s, u"--keep-others"_s}), 2);
    QCOMPARE(slotNames(), before);
}

void TestCtlKeyRotate::dryRunChangesNothing()
{
    QVERIFY(start());
    const QStringList before = slotNames();
    const CtlRun run = m_ctl->run({u"key"_s, u"rotate"_s, u"--dry-run"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("epoch"_L1).toInt(), 1);
    QCOMPARE(run.object().value("other_slots"_L1).toArray().size(), 1);
    QCOMPARE(run.object().value("dry_run"_L1).toBool(), true);
    QCOMPARE(run.object().value("others"_L1).toString(), u"undecided"_s);
    QCOMPARE(slotNames(), before);
    QVERIFY(!m_ctl->folder().exists("repo/documents/epoch"));
}

void TestCtlKeyRotate::removesTheOthersAndGoesOn()
{
    QVERIFY(start());
    const CtlRun run = m_ctl->run({u"key"_s, u"rotate"_s, u"--remove-others"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(slotNames(), QStringList{run.object().value("slot"_L1).toString()});
    QVERIFY2(run.err.contains("key recovery-kit"), run.err.constData());
    VERIFY_OK(m_ctl->folder().write("data/copy", noise()));
    const CtlRun again = m_ctl->run({u"backup"_s, u"data"_s, u"--json"_s});
    VERIFY_CODE(again, 0);
    QCOMPARE(again.object().value("backup_type"_L1).toString(), u"Incremental"_s);
    QVERIFY(again.object().value("stored_bytes"_L1).toInt() < 20'000); // what was there is known again
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 0);
    QCOMPARE(m_ctl->run({u"list"_s, u"--json"_s}).array().size(), 2);
    const CtlRun code = runAs(m_code, {u"list"_s});
    VERIFY_CODE(code, 12);
    VERIFY_CODE(m_ctl->run({u"key"_s, u"recovery-kit"_s}), 0);
}

void TestCtlKeyRotate::keptSlotsOpenNothing()
{
    QVERIFY(start());
    VERIFY_CODE(m_ctl->run({u"key"_s, u"rotate"_s, u"--keep-others"_s}), 0);
    for (const QStringList &verb : {QStringList{u"list"_s}, {u"backup"_s, u"data"_s}, {u"verify"_s}}) {
        const CtlRun code = runAs(m_code, verb);
        VERIFY_CODE(code, 12);
        QVERIFY2(code.err.contains("before the last \"key rotate\"") && code.err.contains("key add"),
                 code.described().constData());
    }
    const CtlRun keys = m_ctl->run({u"key"_s, u"list"_s});
    VERIFY_CODE(keys, 0);
    QCOMPARE(keys.out.count("opens nothing"), 1);
}

void TestCtlKeyRotate::aRotationCutShortIsBroughtToItsEndFirst()
{
    QVERIFY(start());
    VERIFY_CODE(m_ctl->run({u"key"_s, u"rotate"_s, u"--keep-others"_s}), 0);
    QVERIFY(QDir(m_ctl->path("repo/documents/epoch")).removeRecursively());
    const QStringList before = slotNames();
    m_ctl->setVariable(u"BACKSTOP_NEW_PASSPHRASE"_s, u"battery staple"_s);
    for (const QStringList &verb :
         {QStringList{u"key"_s, u"change"_s}, {u"key"_s, u"remove"_s, before.front()}}) {
        const CtlRun run = m_ctl->run(verb);
        VERIFY_CODE(run, 1);
        QVERIFY2(run.err.contains("a rotation was cut short") && run.err.contains("key rotate"),
                 run.described().constData());
        QCOMPARE(slotNames(), before);
    }
    VERIFY_CODE(m_ctl->run({u"key"_s, u"rotate"_s, u"--remove-others"_s}), 0);
    VERIFY_CODE(m_ctl->run({u"key"_s, u"change"_s}), 0);
}

void TestCtlKeyRotate::theOldKeySetReadsNothingNew()
{
    QVERIFY(start());
    const QString keys = m_ctl->path("repo/keys/");
    QVERIFY(QDir().rename(keys, m_ctl->path("kept")) && QDir().mkpath(keys));
    for (const QString &name : QDir(m_ctl->path("kept")).entryList(QDir::Files))
        QVERIFY(QFile::copy(m_ctl->path("kept/") + name, keys + name));
    VERIFY_CODE(m_ctl->run({u"key"_s, u"rotate"_s, u"--remove-others"_s}), 0);
    VERIFY_OK(m_ctl->folder().write("data/b", Bytes(50'000, 'b')));
    VERIFY_CODE(m_ctl->run({u"backup"_s, u"data"_s}), 0);
    // The old key files back in place of the new one, as a thief of them would have it.
    QVERIFY(QDir(keys).removeRecursively() && QDir().rename(m_ctl->path("kept"), keys));
    const CtlRun list = m_ctl->run({u"list"_s});
    VERIFY_CODE(list, 12);
    QVERIFY2(list.err.contains("before the last \"key rotate\""), list.described().constData());
    QVERIFY(QDir(m_ctl->path("repo/documents/epoch")).removeRecursively());
    for (const QStringList &verb : {QStringList{u"list"_s},
                                    {u"verify"_s},
                                    {u"backup"_s, u"data"_s},
                                    {u"prune"_s},
                                    {u"expire"_s, u"--last"_s, u"1"_s},
                                    {u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s}}) {
        const CtlRun run = m_ctl->run(verb);
        VERIFY_CODE(run, 12);
    }
}

QTEST_GUILESS_MAIN(TestCtlKeyRotate)
#include "tst_ctlkeyrotate.moc"
