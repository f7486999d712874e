// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/clock.h"

#include "tests/support/fakeclock.h"

#include <QTest>

using namespace backstop;
using namespace std::chrono;

class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void readsIso_data();
    void readsIso();
    void refusesWhatIsNotATime_data();
    void refusesWhatIsNotATime();
    void writesAsManyDecimalsAsNeeded_data();
    void writesAsManyDecimalsAsNeeded();
    void agreesWithQtOverSixCenturies();
    void convertsToDateTimeBefore1970();
    void asksTheSystem();
    void standsStillUntilMoved();
};

void TestClock::readsIso_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ns");
    const auto row = [](const char *text, qint64 ns) {
        QTest::newRow(text) << QString::fromLatin1(text) << ns;
    };
    constexpr qint64 kSecond = 1'000'000'000;
    row("1970-01-01", 0);
    row("1970-01-01T00:00", 0);
    row("1970-01-01T00:00:01", kSecond);
    row("1970-01-01 00:00:01", kSecond);
    row("1970-01-01T00:00:00.5Z", kSecond / 2);
    row("1970-01-01T00:00:00,5Z", kSecond / 2);
    row("1970-01-01T00:00:00.000000001Z", 1);
    row("1970-01-01T01:00+01:00", 0);
    row("1970-01-01T01:00:00+0100", 0);
    row("1970-01-01T01:00:00+01", 0);
    row("1969-12-31T19:00:00-05:00", 0);
    row("1970-01-01T05:45:00.25+05:45", kSecond / 4);
    row("1969-12-31T23:59:59.999999999Z", -1);
    row("2026-11-23T15:04:05.123Z", 1'795'446'245'123'000'000);
    row("2000-02-29T12:00Z", 951'825'600 * kSecond);
    row("1678-01-01", -9'214'560'000 * kSecond);
    row("2261-12-31T23:59:59.999999999Z", 9'214'646'399 * kSecond + 999'999'999);
}

void TestClock::readsIso()
{
    QFETCH(QString, text);
    QFETCH(qint64, ns);
    const std::optional<Timestamp> time = fromIso(text);
    QVERIFY(time);
    QCOMPARE(qint64{time->time_since_epoch().count()}, ns);
}

void TestClock::refusesWhatIsNotATime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "yesterday",
                             "2026",
                             "2026-11",
                             "2026-13-01",
                             "2026-00-10",
                             "2026-11-31",
                             "2026-02-29",
                             "1900-02-29",
                             "26-11-23",
                             "2026-11-23T",
                             "2026-11-23T15",
                             "2026-11-23T24:00",
                             "2026-11-23T15:60",
                             "2026-11-23T15:04:60",
                             "2026-11-23T15:04:05.",
                             "2026-11-23T15:04:05.1234567891Z",
                             "2026-11-23T15:04:05+",
                             "2026-11-23T15:04:05+1",
                             "2026-11-23T15:04:05+01:",
                             "2026-11-23T15:04:05+24:00",
                             "2026-11-23T15:04:05Z ",
                             " 2026-11-23",
                             "2026-11-23Z",
                             "2026-11-23T15:04:05ZZ",
                             "-2026-11-23",
                             "+026-11-23",
                             "1677-12-31",
                             "2262-01-01",
                             "9999-12-31T23:59:59Z"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("digits of another script") << QStringLiteral("\u0662\u0660\u0662\u0666-11-23");
}

void TestClock::refusesWhatIsNotATime()
{
    QFETCH(QString, text);
    QVERIFY(!fromIso(text));
}

void TestClock::writesAsManyDecimalsAsNeeded_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 ns, const char *text) {
        QTest::newRow(text) << ns << QString::fromLatin1(text);
    };
    row(0, "1970-01-01T00:00:00Z");
    row(500'000'000, "1970-01-01T00:00:00.500Z");
    row(1'000, "1970-01-01T00:00:00.000001Z");
    row(1, "1970-01-01T00:00:00.000000001Z");
    row(-1, "1969-12-31T23:59:59.999999999Z");
    row(1'795'446'245'123'000'000, "2026-11-23T15:04:05.123Z");
    row(std::numeric_limits<qint64>::max(), "2262-04-11T23:47:16.854775807Z");
    row(std::numeric_limits<qint64>::min(), "1677-09-21T00:12:43.145224192Z");
}

void TestClock::writesAsManyDecimalsAsNeeded()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(toIso(Timestamp(nanoseconds(ns))), text);
}

void TestClock::agreesWithQtOverSixCenturies()
{
    // A step that is no round number of anything meets all months, leap days and times of the day.
    const Timestamp end = *fromIso(QStringLiteral("2261-12-31"));
    for (Timestamp time = *fromIso(QStringLiteral("1678-01-01")); time < end;
         time += hours(24 * 17) + milliseconds(4'567'891)) {
        const QString text = toIso(time);
        const QDateTime expected = QDateTime::fromString(text, Qt::ISODateWithMs);
        QVERIFY2(expected == toDateTime(time), qPrintable(text));
        QVERIFY2(fromIso(text) == time, qPrintable(text));
    }
}

void TestClock::convertsToDateTimeBefore1970()
{
    const QDateTime time = toDateTime(Timestamp(nanoseconds(-1)));
    QCOMPARE(time.toMSecsSinceEpoch(), qint64{-1}); // rounded down, never towards 1970
    QCOMPARE(time.timeSpec(), Qt::UTC);
}

void TestClock::asksTheSystem()
{
    const Timestamp before = systemClock().now();
    QVERIFY(before > *fromIso(QStringLiteral("2024-01-01")));
    const nanoseconds first = systemClock().sinceBoot();
    QVERIFY(first.count() > 0);
    QVERIFY(systemClock().sinceBoot() >= first);
    QCOMPARE(&systemClock(), &systemClock());
}

void TestClock::standsStillUntilMoved()
{
    test::FakeClock clock;
    QCOMPARE(toIso(clock.now()), QStringLiteral("2026-11-23T09:00:00Z"));
    const nanoseconds boot = clock.sinceBoot();
    clock.advance(minutes(5));
    QCOMPARE(toIso(clock.now()), QStringLiteral("2026-11-23T09:05:00Z"));
    QVERIFY(clock.sinceBoot() - boot == minutes(5));
    clock.setNow(*fromIso(QStringLiteral("2020-01-01")));
    QCOMPARE(toIso(clock.now()), QStringLiteral("2020-01-01T00:00:00Z"));
    QVERIFY(clock.sinceBoot() - boot == minutes(5));
}

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
