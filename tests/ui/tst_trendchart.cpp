// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/chart/chartlook.h"
#include "ui/widgets/chart/timescale.h"
#include "ui/widgets/chart/trendchart.h"

#include <QApplication>
#include <QDateTime>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace backstop::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr double kDay = 86400;
constexpr double kFirst = 20'000 * kDay; // 2024-10-04

TrendSpot spot(int day, std::optional<double> value, std::optional<double> target = 100)
{
    return {.at = kFirst + day * kDay,
            .value = value,
            .target = target,
            .isMissed = value && target && *value > *target,
            .text = u"day %1"_s.arg(day)};
}

TrendChartData dataOf(std::vector<TrendSpot> spots)
{
    return {.spots = std::move(spots),
            .yTitle = u"Time"_s,
            .targetText = u"RTO 1 min 40 s"_s,
            .missedKey = u"missed"_s,
            .gapKey = u"not measured"_s,
            .lostKey = u"lost"_s};
}

double secondsOf(const QDateTime &time)
{
    return double(time.toSecsSinceEpoch());
}

} // namespace

/// A trend as it is drawn and read, without any page.
class TestTrendChart : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TrendChart> m_chart;

    void show(std::vector<TrendSpot> spots)
    {
        m_chart = std::make_unique<TrendChart>();
        m_chart->resize(700, 300);
        m_chart->setData(dataOf(std::move(spots)));
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }
    /// How many pixels around @p place are nearer to @p color than to anything else that is drawn.
    int pixelsOf(const QPointF &place, const QColor &color, int reach = 7) const
    {
        const QImage image = m_chart->grab().toImage();
        int count = 0;
        for (int y = int(place.y()) - reach; y <= int(place.y()) + reach; ++y)
            for (int x = int(place.x()) - reach; x <= int(place.x()) + reach; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                count += std::abs(pixel.red() - color.red()) < 24 &&
                                 std::abs(pixel.green() - color.green()) < 24 &&
                                 std::abs(pixel.blue() - color.blue()) < 24
                             ? 1
                             : 0;
            }
        return count;
    }
    QPointF middleOf(int a, int b) const { return (m_chart->placeOf(a) + m_chart->placeOf(b)) / 2; }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_theme = std::make_unique<Theme>(m_settings.get());
    }
    void cleanup() { m_chart.reset(); }

    void higherIsMoreAndFurtherRightIsLater()
    {
        show({spot(0, 50), spot(1, 80), spot(3, 20)});
        QVERIFY(m_chart->placeOf(1).y() < m_chart->placeOf(0).y());
        QVERIFY(m_chart->placeOf(2).y() > m_chart->placeOf(0).y());
        const double day = m_chart->placeOf(1).x() - m_chart->placeOf(0).x();
        QVERIFY(std::abs(m_chart->placeOf(2).x() - m_chart->placeOf(1).x() - 2 * day) < 1);
    }
    void aGapIsNoLine()
    {
        const ChartLook look(QApplication::palette());
        show({spot(0, 50), spot(1, 50), spot(2, {}), spot(3, 50)});
        QVERIFY(pixelsOf(middleOf(0, 1), look.accent) > 10);
        const double y = m_chart->placeOf(1).y();
        const QPointF before(middleOf(1, 2).x(), y);
        const QPointF after(middleOf(2, 3).x(), y);
        QCOMPARE(pixelsOf(before, look.accent), 0);
        QCOMPARE(pixelsOf(after, look.accent), 0);
        QVERIFY(m_chart->placeOf(2).y() < m_chart->placeOf(0).y()); // at the upper edge: no zero
        QVERIFY(pixelsOf(m_chart->placeOf(2), look.muted) > 0);
    }
    void aMissedTargetHasAnotherShape()
    {
        const ChartLook look(QApplication::palette());
        show({spot(0, 50), spot(1, 150), spot(2, 60)});
        const QPointF met = m_chart->placeOf(0);
        const QPointF missed = m_chart->placeOf(1);
        QVERIFY(pixelsOf(missed, look.bad) > 20);
        QCOMPARE(pixelsOf(met, look.bad), 0);
        // A triangle is wider below than above; a dot is not.
        QVERIFY(pixelsOf(missed + QPointF(0, 4), look.bad, 3) >
                pixelsOf(missed - QPointF(0, 4), look.bad, 3) * 3 / 2);
        QVERIFY(pixelsOf(met + QPointF(0, 4), look.accent, 3) <=
                pixelsOf(met - QPointF(0, 4), look.accent, 3) * 3 / 2);
    }
    void whatNeverCameIsMarkedOtherwiseThanWhatWasNotMeasured()
    {
        const ChartLook look(QApplication::palette());
        TrendSpot lost = spot(1, {});
        lost.isMissed = true;
        show({spot(0, 50), lost, spot(2, {})});
        QVERIFY(pixelsOf(m_chart->placeOf(1), look.bad) > pixelsOf(m_chart->placeOf(2), look.muted));
        QCOMPARE(pixelsOf(m_chart->placeOf(2), look.bad), 0);
    }
    void theTargetIsALineOfSteps()
    {
        show({spot(0, 50, 60), spot(1, 50, 100), spot(2, 50, {}), spot(3, 50, 400)});
        QVERIFY(*m_chart->targetPlaceOf(0) > *m_chart->targetPlaceOf(1));
        QVERIFY(!m_chart->targetPlaceOf(2));
        const ChartLook look(QApplication::palette());
        const auto inkAt = [&](double x, double y) { return pixelsOf({x, y}, look.target, 9); };
        const double between = middleOf(0, 1).x();
        QVERIFY(inkAt(between, *m_chart->targetPlaceOf(0)) > 0); // it holds until the next drill
        QCOMPARE(inkAt(between, *m_chart->targetPlaceOf(1)), 0);
        QVERIFY(inkAt(middleOf(1, 2).x(), *m_chart->targetPlaceOf(1)) > 0);
        QCOMPARE(inkAt(middleOf(2, 3).x(), *m_chart->targetPlaceOf(1)), 0);
    }
    void aTargetFarUpDoesNotSqueezeTheValues()
    {
        show({spot(0, 50, 3600), spot(1, 40, 3600)});
        QVERIFY(!m_chart->targetPlaceOf(0));
        QVERIFY(m_chart->placeOf(0).y() < m_chart->height() / 2);
        show({spot(0, 50, 140), spot(1, 40, 140)});
        QVERIFY(m_chart->targetPlaceOf(0));
    }
    void oneMomentAndNothingMeasuredCanBeDrawn()
    {
        show({spot(0, {})});
        QVERIFY(m_chart->rect().contains(m_chart->placeOf(0).toPoint()));
        show({spot(0, 0), spot(0, 0)});
        QVERIFY(m_chart->rect().contains(m_chart->placeOf(1).toPoint()));
        show({});
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton);
        QVERIFY(m_chart->reading().isEmpty());
    }
    void keysReadAndChoose()
    {
        show({spot(0, 50), spot(1, {}), spot(2, 60)});
        QSignalSpy chosen(m_chart.get(), &TrendChart::chosen);
        QTest::keyClick(m_chart.get(), Qt::Key_Return); // nothing is read yet
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->reading(), u"day 2"_s);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->reading(), u"day 1"_s); // gaps are read too
        QCOMPARE(m_chart->accessibleDescription(), u"day 1"_s);
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->reading(), u"day 0"_s);
        QTest::keyClick(m_chart.get(), Qt::Key_Enter);
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->reading(), u"day 2"_s);
        QTest::keyClick(m_chart.get(), Qt::Key_Space);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0].first().toInt(), 0);
        QCOMPARE(chosen[1].first().toInt(), 2);
        m_chart->setCurrent(2);
        m_chart->setData(m_chart->data());
        QCOMPARE(m_chart->current(), -1);
        QVERIFY(m_chart->reading().isEmpty());
    }
    void keysGoOnFromTheCurrentOne()
    {
        show({spot(0, 50), spot(1, 40), spot(2, 60)});
        m_chart->setCurrent(1);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->reading(), u"day 2"_s);
    }
    void theMouseReadsAndChooses()
    {
        show({spot(0, 50), spot(1, 90), spot(2, 10)});
        QSignalSpy chosen(m_chart.get(), &TrendChart::chosen);
        for (const int at : {0, 1, 2}) {
            QTest::mouseMove(m_chart.get(), m_chart->placeOf(at).toPoint() + QPoint(0, 2));
            QCOMPARE(m_chart->reading(), u"day %1"_s.arg(at));
            QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->placeOf(at).toPoint());
            QCOMPARE(chosen.last().first().toInt(), at);
        }
        QTest::mouseClick(m_chart.get(), Qt::RightButton, {}, m_chart->placeOf(0).toPoint());
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, {2, 2}); // beside the picture
        QCOMPARE(chosen.size(), 3);
    }
    void whatLiesOverEachOtherIsToldApartByHeight()
    {
        show({spot(0, 90), spot(0, 10), spot(90, 50)});
        QSignalSpy chosen(m_chart.get(), &TrendChart::chosen);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->placeOf(1).toPoint());
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->placeOf(0).toPoint());
        QCOMPARE(chosen[0].first().toInt(), 1);
        QCOMPARE(chosen[1].first().toInt(), 0);
    }
    void fiveHundredDrillsAreDrawnAtOnce()
    {
        std::vector<TrendSpot> spots;
        for (int day = 0; day < 500; ++day)
            spots.push_back(spot(day, day % 7 == 0 ? std::nullopt : std::optional(50.0 + day % 80)));
        show(std::move(spots));
        QVERIFY(!m_chart->grab().isNull());
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QCOMPARE(m_chart->reading(), u"day 499"_s);
    }

    void datesHaveRoundSteps_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("minutes") << u"2026-11-23T10:58:30"_s << u"2026-11-23T11:01:30"_s << 5
                                 << QStringList{u"11-23 10:59"_s, u"11:00"_s, u"11:01"_s};
        QTest::newRow("over midnight") << u"2026-11-23T20:00:00"_s << u"2026-11-24T04:00:00"_s << 4
                                       << QStringList{u"11-23 21:00"_s, u"11-24 00:00"_s, u"03:00"_s};
        QTest::newRow("days") << u"2026-12-30T12:00:00"_s << u"2027-01-02T12:00:00"_s << 4
                              << QStringList{u"2026-12-31"_s, u"2027-01-01"_s, u"2027-01-02"_s};
        QTest::newRow("months") << u"2026-10-15T00:00:00"_s << u"2027-02-15T00:00:00"_s << 6
                                << QStringList{u"2026-11"_s, u"2026-12"_s, u"2027-01"_s, u"2027-02"_s};
        QTest::newRow("quarters") << u"2026-02-15T00:00:00"_s << u"2027-02-15T00:00:00"_s << 4
                                  << QStringList{u"2026-04"_s, u"2026-07"_s, u"2026-10"_s, u"2027-01"_s};
        QTest::newRow("years") << u"2024-02-15T00:00:00"_s << u"2027-02-15T00:00:00"_s << 4
                               << QStringList{u"2025"_s, u"2026"_s, u"2027"_s};
        QTest::newRow("decades") << u"2000-02-15T00:00:00"_s << u"2026-02-15T00:00:00"_s << 3
                                 << QStringList{u"2007"_s, u"2016"_s, u"2025"_s};
        QTest::newRow("nothing") << u"2026-02-15T00:00:00"_s << u"2026-02-15T00:00:00"_s << 3
                                 << QStringList();
    }
    void datesHaveRoundSteps()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, most);
        QFETCH(QStringList, texts);
        const auto at = [](const QString &text) {
            return secondsOf(QDateTime::fromString(text + u'Z', Qt::ISODate));
        };
        QStringList seen;
        for (const Tick &tick : dateTicks(at(from), at(to), most, QTimeZone::utc())) {
            QVERIFY(tick.at >= at(from) && tick.at <= at(to));
            seen << tick.text;
        }
        QCOMPARE(seen, texts);
    }
    void daysBeginByTheClockOfTheZone()
    {
        const QTimeZone berlin("Europe/Berlin");
        if (!berlin.isValid())
            QSKIP("no time zones here");
        const QDateTime from(QDate(2026, 10, 24), QTime(12, 0), berlin); // summer time ends on the 25th
        const auto ticks = dateTicks(secondsOf(from), secondsOf(from.addDays(3)), 4, berlin);
        QCOMPARE(ticks.size(), std::size_t{3});
        for (const Tick &tick : ticks) {
            const QTime clock = QDateTime::fromSecsSinceEpoch(qint64(tick.at), berlin).time();
            QCOMPARE(clock, QTime(0, 0));
        }
        QCOMPARE(ticks[1].at - ticks[0].at, 25 * 3600.0);
    }
    void soWhereItTakesTheHourAtOrBeforeMidnight_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("from");
        QTest::newRow("at midnight") << QByteArray("Africa/Cairo")
                                     << QDateTime(QDate(2024, 4, 26), QTime(1, 10));
        QTest::newRow("before it") << QByteArray("America/Nuuk")
                                   << QDateTime(QDate(2025, 3, 29), QTime(20, 10));
    }
    void soWhereItTakesTheHourAtOrBeforeMidnight()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDateTime, from);
        const QTimeZone there(zone);
        if (!there.isValid())
            QSKIP("no time zones here");
        for (const int hours : {1, 5, 12, 40}) {
            const double begin = secondsOf(QDateTime(from.date(), from.time(), there));
            const auto ticks = dateTicks(begin, begin + hours * 3600, 12, there);
            QVERIFY(ticks.size() >= 3);
            for (std::size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(ticks[i].at > ticks[i - 1].at);
        }
    }
    void theHourThatSummerTimeTakesEndsNothing()
    {
        const QTimeZone berlin("Europe/Berlin");
        if (!berlin.isValid())
            QSKIP("no time zones here");
        const QDateTime from(QDate(2026, 3, 29), QTime(0, 10), berlin); // there is no 02:30 on that day
        const auto ticks = dateTicks(secondsOf(from), secondsOf(from.addSecs(5 * 3600)), 12, berlin);
        QCOMPARE(ticks.size(), 5U); // 01:00, and 03:00 to 06:00
        QVERIFY(ticks.back().text.endsWith(u"06:00"_s));
        QVERIFY(std::ranges::is_sorted(ticks, std::less(), &Tick::at));
    }
};

QTEST_MAIN(TestTrendChart)
#include "tst_trendchart.moc"
