// SPDX-License-Identifier: GPL-3.0-or-later
//
// The data that tests/bench/peers measures with: figures of two machines, or of two versions, are about the same bytes.
#include "tests/support/temporaryfolder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop::test;

class TestTradingData : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sameSeedMakesTheSameTree();
    void anotherSeedMakesAnotherTree();
    void theBytesAreThoseOfEveryMachine();
    void aDayChangesSomeOfEachKind();
    void makesAsManyTinyFilesAsAreWanted();
    void overwritesNothing();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    QString folder(const char *name) const { return m_folder->qPath() + u'/' + QLatin1String(name); }
    int run(const QStringList &arguments);
    QMap<QString, QByteArray> tree(const char *name) const;
    QByteArray digest(const char *name) const;

    std::unique_ptr<TemporaryFolder> m_folder;
    QByteArray m_said;
};

void TestTradingData::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
}

/// The exit code; what it said is in m_said.
int TestTradingData::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(BACKSTOP_TRADINGDATA), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    m_said = process.readAll();
    return process.exitCode();
}

/// What each file is: the time it was changed, and the SHA-256 of its bytes.
QMap<QString, QByteArray> TestTradingData::tree(const char *name) const
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder(name), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const qint64 changed = it.fileInfo().lastModified().toSecsSinceEpoch();
        files[QDir(folder(name)).relativeFilePath(it.filePath())] =
            QByteArray::number(changed) + ' ' +
            QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    }
    return files;
}

QByteArray TestTradingData::digest(const char *name) const
{
    const QMap<QString, QByteArray> files = tree(name);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = files.begin(); it != files.end(); ++it)
        hash.addData(QByteArray(it.key().toUtf8() + ' ' + it.value() + '\n'));
    return hash.result().toHex();
}

void TestTradingData::sameSeedMakesTheSameTree()
{
    for (const char *name : {"a", "b"}) {
        QCOMPARE(run({u"make"_s, folder(name), u"7"_s, u"3"_s}), 0);
        QCOMPARE(run({u"day"_s, folder(name), u"7"_s}), 0);
    }
    QVERIFY(tree("a").size() > 200);
    QCOMPARE(tree("a"), tree("b"));
}

void TestTradingData::anotherSeedMakesAnotherTree()
{
    QCOMPARE(run({u"make"_s, folder("a"), u"7"_s, u"3"_s}), 0);
    QCOMPARE(run({u"make"_s, folder("b"), u"8"_s, u"3"_s}), 0);
    const QMap<QString, QByteArray> a = tree("a");
    const QMap<QString, QByteArray> b = tree("b");
    QCOMPARE(a.keys(), b.keys());
    for (const QString &name : a.keys()) {
        if (name != "calendar.json"_L1)
            QVERIFY2(a[name] != b[name], qPrintable(name));
    }
}

// Where this fails, figures that were published are about other data: change it knowingly.
void TestTradingData::theBytesAreThoseOfEveryMachine()
{
    QCOMPARE(run({u"make"_s, folder("a"), u"1"_s, u"2"_s}), 0);
    QCOMPARE(digest("a"), QByteArray("877efac9b45230ef125aac7bdb3653b29ada3ab1252a5c956396ba48ffc87823"));
    QCOMPARE(run({u"day"_s, folder("a"), u"1"_s}), 0);
    QCOMPARE(digest("a"), QByteArray("5ea7f5b130980f6265ea64632e7ccdef5261ff392c54ed5c0c0fee5568029c47"));
    QCOMPARE(run({u"tiny"_s, folder("t"), u"1"_s, u"50"_s}), 0);
    QCOMPARE(digest("t"), QByteArray("c42e95a83728b0de94d9b6e9c1fd00c8d7f90d6af62f3ca212015028dc986e6e"));
}

void TestTradingData::aDayChangesSomeOfEachKind()
{
    QCOMPARE(run({u"make"_s, folder("a"), u"1"_s, u"2"_s}), 0);
    const QMap<QString, QByteArray> before = tree("a");
    QCOMPARE(run({u"day"_s, folder("a"), u"1"_s}), 0);
    const QMap<QString, QByteArray> after = tree("a");
    QMap<QString, int> changed;
    QMap<QString, int> removed;
    for (auto it = before.begin(); it != before.end(); ++it) {
        const QString kind = it.key().section(u'/', 0, 0);
        if (!after.contains(it.key()))
            ++removed[kind];
        else if (after[it.key()] != it.value())
            ++changed[kind];
    }
    QCOMPARE(removed, (QMap<QString, int>{{u"positions"_s, 1}, {u"ticks"_s, 2}}));
    QCOMPARE(changed, (QMap<QString, int>{{u"calendar.json"_s, 1},
                                          {u"database"_s, 4},
                                          {u"fills"_s, 8},
                                          {u"logs"_s, 6},
                                          {u"models"_s, 1},
                                          {u"orders"_s, 8},
                                          {u"strategies"_s, 3}}));
    QVERIFY(after.contains(u"ticks/AAA/2026-02-02.csv"_s)); // the Monday after twenty days
    QVERIFY(after.contains(u"quotes/AAA/2026-02-02.csv"_s));
}

void TestTradingData::makesAsManyTinyFilesAsAreWanted()
{
    QCOMPARE(run({u"tiny"_s, folder("t"), u"1"_s, u"1001"_s}), 0);
    QCOMPARE(tree("t").size(), 1001);
}

void TestTradingData::overwritesNothing()
{
    QVERIFY(m_folder->write("a/mine.txt", "mine").hasValue());
    for (const QString &verb : {u"make"_s, u"tiny"_s}) {
        QCOMPARE(run({verb, folder("a"), u"1"_s, u"2"_s}), 1);
        QVERIFY2(m_said.contains("/a: is not empty"), m_said.constData());
    }
    QCOMPARE(tree("a").size(), 1);
}

void TestTradingData::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QStringList() << 2 << QByteArray("Usage: ");
    QTest::newRow("a verb that is none")
        << QStringList{u"mak"_s, u"x"_s, u"1"_s, u"1"_s} << 2 << QByteArray("Usage: ");
    QTest::newRow("no number") << QStringList{u"make"_s, u"x"_s, u"1"_s, u"2G"_s} << 1
                               << QByteArray("2G: is not a size in MiB from 1");
    QTest::newRow("a day of nothing") << QStringList{u"day"_s, u"missing"_s, u"1"_s} << 1
                                      << QByteArray("missing/calendar.json: No such file");
}

void TestTradingData::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    QCOMPARE(run(arguments), code);
    QVERIFY2(m_said.contains(said), m_said.constData());
}

QTEST_GUILESS_MAIN(TestTradingData)
#include "tst_tradingdata.moc"
