// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/format.h"

#include <QTest>

using namespace backstop;
using namespace backstop::itemmodels;

class TestFormat : public QObject
{
    Q_OBJECT

private:
    static QString plain(QString text) { return text.replace(QChar(QChar::Nbsp), QLatin1Char(' ')); }

private slots:
    void bytes_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << quint64(0) << "0 B";
        QTest::newRow("below a KiB") << quint64(1'023) << "1023 B";
        QTest::newRow("a KiB") << quint64(1'024) << "1.00 KiB";
        QTest::newRow("two decimals") << quint64(4'436'000'000) << "4.13 GiB";
        QTest::newRow("one decimal") << quint64(12'950) << "12.6 KiB";
        QTest::newRow("no decimals") << quint64(1'000 * 1'024) << "1000 KiB";
        QTest::newRow("never 1024") << quint64(1'024 * 1'024 - 1) << "1.00 MiB";
        QTest::newRow("never 10.00") << quint64(10'239) << "10.0 KiB";
        QTest::newRow("the most") << ~quint64(0) << "16.0 EiB";
    }
    void bytes()
    {
        QFETCH(quint64, bytes);
        QFETCH(QString, text);
        QCOMPARE(plain(formatBytes(bytes, QLocale::c())), text);
    }

    void sourceNames_data()
    {
        QTest::addColumn<QStringList>("sources");
        QTest::addColumn<QString>("name");
        QTest::newRow("a folder") << QStringList{QStringLiteral("/srv/data"), QStringLiteral("/srv/x")}
                                  << "data";
        QTest::newRow("the root") << QStringList{QStringLiteral("/")} << "backup";
        QTest::newRow("a command") << QStringList{QStringLiteral("command:mysqldump -psecret a/b")}
                                   << "backup";
        QTest::newRow("none") << QStringList() << "backup";
    }
    void sourceNames()
    {
        QFETCH(QStringList, sources);
        QTEST(formatSourceName(sources), "name");
    }

    void bytesFollowTheLocale()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(plain(formatBytes(1'536, german)), QStringLiteral("1,50 KiB"));
        QCOMPARE(formatCount(1'234'567, german), QStringLiteral("1.234.567"));
        QCOMPARE(formatExactBytes(4'412'345'678, QLocale::c()), QStringLiteral("4,412,345,678 bytes"));
        QCOMPARE(formatExactBytes(1, QLocale::c()), QStringLiteral("1 byte"));
    }

    void deltasHaveASign()
    {
        QCOMPARE(plain(formatBytesDelta(0, QLocale::c())), QStringLiteral("0 B"));
        QCOMPARE(plain(formatBytesDelta(1'536, QLocale::c())), QStringLiteral("+1.50 KiB"));
        QCOMPARE(plain(formatBytesDelta(-3, QLocale::c())), QStringLiteral("\u22123 B"));
        QCOMPARE(plain(formatBytesDelta(std::numeric_limits<std::int64_t>::min(), QLocale::c())),
                 QStringLiteral("\u22128.00 EiB"));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("less than nothing") << qint64(-5) << "0.0 s";
        QTest::newRow("tenths") << qint64(420) << "0.4 s";
        QTest::newRow("seconds") << qint64(12'400) << "12 s";
        QTest::newRow("rounds to a minute") << qint64(59'700) << "1 min 00 s";
        QTest::newRow("minutes") << qint64(185'000) << "3 min 05 s";
        QTest::newRow("hours") << qint64(7'620'000) << "2 h 07 min";
        QTest::newRow("days") << qint64(356'400'000) << "4 d 03 h";
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(formatDuration(std::chrono::milliseconds(ms), QLocale::c()), text);
    }

    void rates()
    {
        QCOMPARE(plain(formatRate(1.2 * 1024 * 1024 * 1024, QLocale::c())), QStringLiteral("1.20 GiB/s"));
        QCOMPARE(plain(formatRate(-1, QLocale::c())), QStringLiteral("0 B/s"));
    }

    void timesAreInTheZoneAsked()
    {
        const auto time = fromIso(QStringLiteral("2026-11-23T23:04:05.9Z"));
        QCOMPARE(formatTime(*time), QStringLiteral("2026-11-23 23:04:05"));
        QCOMPARE(formatTime(*time, QTimeZone(3'600)), QStringLiteral("2026-11-24 00:04:05"));
    }

    void modes()
    {
        QCOMPARE(formatMode(0755, 'd'), QStringLiteral("drwxr-xr-x"));
        QCOMPARE(formatMode(0640, '-'), QStringLiteral("-rw-r-----"));
        QCOMPARE(formatMode(07711, '-'), QStringLiteral("-rws--s--t"));
        QCOMPARE(formatMode(07000, 'd'), QStringLiteral("d--S--S--T"));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
