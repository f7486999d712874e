// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/period.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using retention::Period;

class TestPeriod : public QObject
{
    Q_OBJECT

private slots:
    void readsNumbersWithUnits()
    {
        VERIFY_ASSIGN(period, Period::parse(QStringLiteral("1y2m3w4d5h")));
        QCOMPARE(period, (Period{1, 2, 25, 5}));
        QCOMPARE(period.text(), QStringLiteral("1y2m25d5h"));
        VERIFY_ASSIGN(again, Period::parse(period.text()));
        QCOMPARE(again, period);
    }
    void refusesAnythingElse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "7", "d", "7x", "7 d", "-7d", "0d", "7d3", "7d-", "99999999999d", "200000d", "٧d"})
            QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
    }
    void refusesAnythingElse()
    {
        QFETCH(QString, text);
        VERIFY_ERROR(Usage, Period::parse(text));
    }
    void countsByTheCalendar_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("before");
        const auto row = [](const char *time, const char *period, const char *before) {
            QTest::newRow(qPrintable(QLatin1String(time) + QLatin1Char(' ') + QLatin1String(period)))
                << QString::fromLatin1(time) << QString::fromLatin1(period) << QString::fromLatin1(before);
        };
        row("2026-11-23T10:20:30.000000004Z", "14d", "2026-11-09T10:20:30.000000004Z");
        row("2026-03-31T12:00:00Z", "1m", "2026-03-03T12:00:00Z"); // 31 February
        row("2024-02-29T12:00:00Z", "1y", "2023-03-01T12:00:00Z");
        row("2026-01-15T00:00:00Z", "13m", "2024-12-15T00:00:00Z");
        row("2026-01-01T00:30:00Z", "1h", "2025-12-31T23:30:00Z");
        row("2026-11-23T00:00:00Z", "1y1m1d1h", "2025-10-21T23:00:00Z");
    }
    void countsByTheCalendar()
    {
        QFETCH(QString, time);
        QFETCH(QString, period);
        QFETCH(QString, before);
        VERIFY_ASSIGN(parsed, Period::parse(period));
        QCOMPARE(toIso(parsed.before(*fromIso(time), QTimeZone::utc())), before);
    }
    void longestPeriodReachesBackAsFarAsTimesGo_data()
    {
        QTest::addColumn<QString>("period");
        for (const char *text : {"300y", "1000y", "2026y", "100000y", "100000y100000m100000w100000d100000h",
                                 "100000w", "100000m"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void longestPeriodReachesBackAsFarAsTimesGo()
    {
        QFETCH(QString, period);
        VERIFY_ASSIGN(parsed, Period::parse(period));
        const Timestamp now = *fromIso(QStringLiteral("2026-11-23T10:20:30Z"));
        const Timestamp before = parsed.before(now, QTimeZone::utc());
        QVERIFY2(before < *fromIso(QStringLiteral("1735-01-01")), qPrintable(toIso(before)));
        QVERIFY(now - before > std::chrono::years(290)); // and their distance can be told
        QVERIFY(parsed.before(Timestamp::min(), QTimeZone::utc()) == Timestamp::min());
    }
    void daysAreThoseOfTheZone()
    {
        const QTimeZone zone("Europe/Zurich");
        QVERIFY(zone.isValid());
        VERIFY_ASSIGN(day, Period::parse(QStringLiteral("1d")));
        // 12:00 of the day after clocks went forward: a day before it was 12:00 as well, 23 hours earlier.
        QCOMPARE(toIso(day.before(*fromIso(QStringLiteral("2026-03-29T10:00:00Z")), zone)),
                 QStringLiteral("2026-03-28T11:00:00Z"));
    }
};

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
