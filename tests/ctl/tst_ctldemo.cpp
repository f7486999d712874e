// SPDX-License-Identifier: GPL-3.0-or-later
//
// The demo, and the catalog on it.
#include "tests/ctl/ctl.h"

#include "app/jobs/comparetrees.h"
#include "tests/support/verify.h"

#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlDemo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsTheStoryInJson();
    void dataLooksLikeATradingFirm();
    void restoredDataEqualsTheOriginal();
    void isReportedAndNotMadeAgain();
    void leavesWhatIsNoDemoAlone();
    void catalogIsRebuilt();

private:
    Ctl m_ctl;
    CtlRun m_made;
};

void TestCtlDemo::initTestCase()
{
    m_made = m_ctl.run({u"demo"_s, u"demo"_s, u"--json"_s});
    VERIFY_CODE(m_made, 0);
    m_ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, m_ctl.path("demo/repository"));
}

void TestCtlDemo::tellsTheStoryInJson()
{
    const QJsonObject demo = m_made.object();
    QCOMPARE(demo.value("made_now"_L1).toBool(), true);
    QStringList types;
    QString day;
    int days = 0;
    for (const QJsonValue &value : demo.value("backups"_L1).toArray()) {
        const QJsonObject backup = value.toObject();
        types << backup.value("backup_type"_L1).toString();
        QCOMPARE(backup.value("status"_L1).toString(), u"complete"_s);
        const QString date = backup.value("created_at"_L1).toString().left(10);
        days += date != day ? 1 : 0;
        day = date;
    }
    QCOMPARE(types, (QStringList{u"Full"_s, u"Incremental"_s, u"Differential"_s, u"Incremental"_s}));
    QCOMPARE(days, 3);
    QVERIFY(demo.value("bytes_verified"_L1).toInteger() > 1'000'000);
    // One number of files everywhere: what the latest backup holds is what was compared.
    const CtlRun latest = m_ctl.run({u"--repo"_s, m_ctl.path("demo/repository"), u"--passphrase-file"_s,
                                     m_ctl.path("demo/passphrase"), u"show"_s, u"latest"_s, u"--json"_s});
    VERIFY_CODE(latest, 0);
    QVERIFY(demo.value("files_compared"_L1).toInt() > 50);
    QCOMPARE(demo.value("files_compared"_L1), latest.object().value("files_count"_L1));
    struct stat info = {};
    QCOMPARE(::stat(m_ctl.folder().path("demo/passphrase").c_str(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t(0600));
}

void TestCtlDemo::dataLooksLikeATradingFirm()
{
    VERIFY_ASSIGN(text, m_ctl.folder().read("demo/data/trading_data.json"));
    const QJsonObject data = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QVERIFY(data.value("orders_history"_L1).toArray().size() > 1000);
    QVERIFY(data.value("open_positions"_L1).toArray().size() > 3);
    QCOMPARE(data.value("strategy_configs"_L1).toArray().size(), 4); // one was retired
    QVERIFY(data.value("risk_parameters"_L1).toObject().value("position_limits"_L1).toObject().size() > 3);
    const QJsonObject order = data.value("orders_history"_L1).toArray().at(0).toObject();
    for (const auto &key : {"id"_L1, "symbol"_L1, "side"_L1, "price"_L1, "quantity"_L1, "status"_L1,
                            "created_at"_L1, "executed_at"_L1})
        QVERIFY2(order.contains(key), key.latin1());
    VERIFY_ASSIGN(database, m_ctl.folder().read("demo/data/db/trades.sqlite"));
    QVERIFY(database.starts_with("SQLite format 3"));
    QVERIFY(!m_ctl.folder().exists("demo/data/db/trades.sqlite-wal"));
    struct stat sparse = {};
    QCOMPARE(::stat(m_ctl.folder().path("demo/data/research/vol_surface.bin").c_str(), &sparse), 0);
    QVERIFY(sparse.st_blocks * 512 < sparse.st_size);
    struct stat link = {};
    QCOMPARE(::lstat(m_ctl.folder().path("demo/data/orders/today.jsonl").c_str(), &link), 0);
    QVERIFY(S_ISLNK(link.st_mode));
}

void TestCtlDemo::restoredDataEqualsTheOriginal()
{
    const std::stop_token never;
    const Bytes data = m_ctl.folder().path("demo/data");
    VERIFY_ASSIGN(equal, app::compareTrees(data, m_ctl.folder().path("demo/restored/data"), never));
    QVERIFY2(equal.isEqual(), qPrintable(equal.differences.empty() ? QString() : equal.differences.front()));
    // The witness is worth something: it sees one changed byte.
    VERIFY_OK(m_ctl.folder().write("demo/restored/data/risk/limits.json", "{}"));
    VERIFY_ASSIGN(different, app::compareTrees(data, m_ctl.folder().path("demo/restored/data"), never));
    QVERIFY(!different.isEqual());
}

void TestCtlDemo::isReportedAndNotMadeAgain()
{
    const CtlRun again = m_ctl.run({u"demo"_s, u"demo"_s, u"--json"_s});
    VERIFY_CODE(again, 0);
    QCOMPARE(again.object().value("made_now"_L1).toBool(true), false);
    QCOMPARE(again.object().value("backups"_L1), m_made.object().value("backups"_L1));
    const CtlRun text = m_ctl.run({u"demo"_s, u"demo"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(text.out.contains("is complete, with 4 backups"), text.out.constData());
}

void TestCtlDemo::leavesWhatIsNoDemoAlone()
{
    VERIFY_OK(m_ctl.folder().write("mine/letter", "x"));
    const CtlRun run = m_ctl.run({u"demo"_s, u"mine"_s, u"--json"_s});
    VERIFY_CODE(run, 1);
    QCOMPARE(run.object().value("error"_L1).toObject().value("name"_L1).toString(), u"already_exists"_s);
    QVERIFY(!m_ctl.folder().exists("mine/repository"));
}

void TestCtlDemo::catalogIsRebuilt()
{
    const CtlRun run =
        m_ctl.run({u"rebuild-catalog"_s, u"--json"_s, u"--passphrase-file"_s, u"demo/passphrase"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("backups"_L1).toInt(), 4);
    QCOMPARE(run.object().value("manifests"_L1).toInt(), 4);
    qint64 changes = 0;
    for (const QJsonValue &backup : m_made.object().value("backups"_L1).toArray()) {
        for (const auto &kind : {"added"_L1, "modified"_L1, "deleted"_L1})
            changes += backup.toObject().value(kind).toInteger();
    }
    QCOMPARE(run.object().value("changes"_L1).toInteger(), changes);
    const QString file = run.object().value("catalog"_L1).toString();
    QVERIFY2(file.startsWith(m_ctl.path("home/cache")) && QFile::exists(file), qPrintable(file));
    QVERIFY(m_ctl.folder().exists("home/state/backstop/verifications.sqlite"));
}

QTEST_GUILESS_MAIN(TestCtlDemo)
#include "tst_ctldemo.moc"
