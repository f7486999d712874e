// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart/chart.h"
#include "ui/widgets/chart/chartlook.h"
#include "ui/widgets/chart/linechart.h"
#include "ui/widgets/chart/rowchart.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QValueAxis>
#include <QWheelEvent>

using namespace backstop::ui;
using namespace Qt::StringLiterals;

/// The charts and what they say of numbers, without any page.
class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void timesAreForPeople_data();
    void timesAreForPeople();
    void differencesHaveASign_data();
    void differencesHaveASign();
    void sharesNeverClaimAllOrNothingByRounding_data();
    void sharesNeverClaimAllOrNothingByRounding();
    void axesHaveRoundSteps_data();
    void axesHaveRoundSteps();
    void axesOfNothingHaveNone();
    void numbersForProgramsAreExact();
    void namesAreQuotedForSpreadsheets();
    void inkIsSeenOnItsPaper();
    void rowsAreReadAtTheirPlace();
    void theCurrentRowStaysByName();
    void zoomStaysWhereTheMouseIs();
    void aTargetFarOutIsToldAtTheEdge();
    void ticksOfOneRangeAreNeverLaidOverAnother();
    void anEmptyChartSaysWhyAndCopiesNothing();
    void theTableShowsWhatTheChartShows();

private:
    static RowChartData rows(int count);
};

void TestCharts::timesAreForPeople_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << u"0 s"_s;
    QTest::newRow("hardly anything") << 0.04 << u"0 s"_s;
    QTest::newRow("a part of a second") << 0.44 << u"0.4 s"_s;
    QTest::newRow("some seconds") << 9.96 << u"10 s"_s;
    QTest::newRow("whole seconds") << 5.0 << u"5 s"_s;
    QTest::newRow("seconds without tenths") << 44.7 << u"45 s"_s;
    QTest::newRow("minutes and seconds") << 264.0 << u"4 min 24 s"_s;
    QTest::newRow("181 seconds") << 181.0 << u"3 min 1 s"_s;
    QTest::newRow("hours and minutes") << 5400.0 << u"1 h 30 min"_s;
    QTest::newRow("days") << 90000.0 << u"1 d 1 h"_s;
    QTest::newRow("less than nothing") << -65.0 << u"\u221265 s"_s;
}

void TestCharts::timesAreForPeople()
{
    QFETCH(double, seconds);
    QTEST(timeText(seconds), "text");
}

void TestCharts::differencesHaveASign_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("more") << 120.0 << u"+2 min"_s;
    QTest::newRow("less") << -120.0 << u"\u22122 min"_s;
    QTest::newRow("none") << 0.0 << u"0 s"_s;
    QTest::newRow("hardly more") << 0.01 << u"0 s"_s;
    QTest::newRow("hardly less") << -0.01 << u"0 s"_s;
}

void TestCharts::differencesHaveASign()
{
    QFETCH(double, seconds);
    QTEST(timeDifferenceText(seconds), "text");
}

void TestCharts::sharesNeverClaimAllOrNothingByRounding_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0 %"_s;
    QTest::newRow("one in a million") << 1e-6 << u"0.1 %"_s;
    QTest::newRow("part") << 0.982 << u"98.2 %"_s;
    QTest::newRow("whole percent") << 0.5 << u"50 %"_s;
    QTest::newRow("all but one in a million") << 1 - 1e-6 << u"99.9 %"_s;
    QTest::newRow("all") << 1.0 << u"100 %"_s;
}

void TestCharts::sharesNeverClaimAllOrNothingByRounding()
{
    QFETCH(double, share);
    QTEST(shareText(share), "text");
}

void TestCharts::axesHaveRoundSteps_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("seconds") << 0.0 << 42.0
                             << QStringList{u"0"_s, u"10 s"_s, u"20 s"_s, u"30 s"_s, u"40 s"_s};
    QTest::newRow("minutes") << 0.0 << 1300.0
                             << QStringList{u"0"_s, u"5 min"_s, u"10 min"_s, u"15 min"_s, u"20 min"_s};
    QTest::newRow("not from 0") << 3700.0 << 9100.0
                                << QStringList{u"1 h 30 min"_s, u"2 h"_s, u"2 h 30 min"_s};
    QTest::newRow("around 0") << -70.0 << 130.0
                              << QStringList{u"\u22121 min"_s, u"0"_s, u"1 min"_s, u"2 min"_s};
    QTest::newRow("days") << 0.0 << 400000.0 << QStringList{u"0"_s, u"1 d"_s, u"2 d"_s, u"3 d"_s, u"4 d"_s};
}

void TestCharts::axesHaveRoundSteps()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QStringList texts;
    double before = from - 1;
    for (const Tick &tick : timeTicks(from, to, 5)) {
        QVERIFY(tick.at > before && tick.at >= from - 1e-6 && tick.at <= to + 1e-6);
        before = tick.at;
        texts << tick.text;
    }
    QTEST(texts, "texts");
}

void TestCharts::axesOfNothingHaveNone()
{
    QVERIFY(timeTicks(5, 5, 8).empty());
    QVERIFY(shareTicks(1, 0, 8).empty());
    QCOMPARE(shareTicks(0, 1, 5).size(), std::size_t(6));
    QCOMPARE(shareTicks(0, 1, 5).back().text, u"100 %"_s);
    QVERIFY(timeTicks(0, 1e12, 8).size() <= 9); // further than any round step
}

void TestCharts::numbersForProgramsAreExact()
{
    const ChartTable table{
        .columns = {{u"Name"_s}, {u"P95"_s, ChartValue::Time}, {u"Met"_s, ChartValue::Share}},
        .rows = {{u"a"_s, 264.125, 0.98234}, {u"b"_s, QVariant(), 1.0}}};
    QCOMPARE(toCsv(table), u"Name,P95 (s),Met\r\na,264.125,0.98234\r\nb,,1\r\n"_s);
    QLocale::setDefault(QLocale(QLocale::German));
    QVERIFY(toCsv(table).contains(u"264.125"_s)); // in any language
    QCOMPARE(cellText(0.982, ChartValue::Share), u"98,2 %"_s);
}

void TestCharts::namesAreQuotedForSpreadsheets()
{
    const ChartTable table{.columns = {{u"Name"_s}},
                           .rows = {{u"a,b"_s}, {u"a \"b\""_s}, {u"=cmd()"_s}, {u"two\nlines"_s}}};
    QCOMPARE(toCsv(table), u"Name\r\n\"a,b\"\r\n\"a \"\"b\"\"\"\r\n'=cmd()\r\n\"two\nlines\"\r\n"_s);
}

void TestCharts::inkIsSeenOnItsPaper()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const ChartLook look(makePalette(scheme));
        for (const ChartInk ink :
             {ChartInk::Value, ChartInk::Work, ChartInk::Over, ChartInk::Wait, ChartInk::Failed})
            QVERIFY(contrastRatio(look.brush(ink).color(), look.paper) >= 3);
        QVERIFY(contrastRatio(look.target, look.paper) >= 3);
        QVERIFY(contrastRatio(look.text, look.paper) >= 4.5);
        QVERIFY(contrastRatio(look.muted, look.paper) >= 4.5);
        QVERIFY(contrastRatio(look.grid, look.paper) < 1.5); // barely visible
        // What stands side by side in one bar differs by more than its colour.
        for (const auto &[a, b] : {std::pair(ChartInk::Work, ChartInk::Transfer),
                                   {ChartInk::Value, ChartInk::ValueFaint},
                                   {ChartInk::Over, ChartInk::OverFaint}})
            QVERIFY(contrastRatio(look.brush(a).color(), look.brush(b).color()) >= 1.5);
        QVERIFY(look.brush(ChartInk::Wait).style() != Qt::SolidPattern);
    }
}

RowChartData TestCharts::rows(int count)
{
    RowChartData data{.to = 1'000};
    for (int i = 0; i < count; ++i) {
        const QString name = u"row %1"_s.arg(i);
        data.rows.push_back({.label = name,
                             .spans = {{0, 100, ChartInk::Wait, name + u" waits"_s},
                                       {100, 600, ChartInk::Work, name + u" works"_s}},
                             .target = 800,
                             .targetText = name + u" target"_s,
                             .value = u"10 min"_s,
                             .sentence = name + u" in words"_s});
    }
    return data;
}

void TestCharts::rowsAreReadAtTheirPlace()
{
    RowChart chart;
    chart.resize(700, 300);
    chart.setData(rows(3));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const QRect row = chart.rowRect(1);
    QStringList tips;
    for (int x = 0; x < row.width(); ++x)
        if (const QString tip = chart.tipAt({x, row.center().y()}); tips.isEmpty() || tips.last() != tip)
            tips << tip;
    QCOMPARE(tips, (QStringList{u"row 1 in words"_s, u"row 1 waits"_s, u"row 1 works"_s, u"row 1 in words"_s,
                                u"row 1 target"_s, u"row 1 in words"_s}));
    QVERIFY(chart.tipAt({row.center().x(), 2}).isEmpty()); // the axis
    QVERIFY(chart.rowRect(3).isEmpty());
}

void TestCharts::theCurrentRowStaysByName()
{
    RowChart chart;
    chart.resize(700, 200);
    chart.setData(rows(50));
    QCOMPARE(chart.current(), 0);
    QSignalSpy changed(&chart, &RowChart::currentChanged);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(chart.accessibleDescription(), u"row 1 in words"_s);
    RowChartData turned = rows(50);
    std::ranges::reverse(turned.rows);
    chart.setData(turned);
    QCOMPARE(chart.current(), 48);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Down); // there is none
    QCOMPARE(chart.current(), 49);
    chart.setData(rows(0));
    QCOMPARE(chart.current(), -1);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), -1);
}

void TestCharts::zoomStaysWhereTheMouseIs()
{
    RowChart chart;
    chart.resize(700, 300);
    chart.setData(rows(3));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const QRect row = chart.rowRect(0);
    int edge = 0; // where the wait ends
    while (chart.tipAt({edge, row.center().y()}) != u"row 0 works"_s)
        ++edge;
    QWheelEvent wheel(QPointF(edge, row.center().y()), chart.mapToGlobal(QPointF(edge, row.center().y())), {},
                      {0, 360}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(chart.viewport(), &wheel);
    QVERIFY(chart.zoom() > 1.9);
    QVERIFY(chart.seenFrom() > 0);
    QCOMPARE(chart.tipAt({edge + 2, row.center().y()}), u"row 0 works"_s);
    QCOMPARE(chart.tipAt({edge - 4, row.center().y()}), u"row 0 waits"_s);
    QTest::keyClick(&chart, Qt::Key_0);
    QCOMPARE(chart.zoom(), 1.0);
    QCOMPARE(chart.seenFrom(), 0.0);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(chart.zoom() <= 200); // and no further
    chart.setData(rows(3));       // of the same axis
    QVERIFY(chart.zoom() > 1);
    RowChartData longer = rows(3);
    longer.to = 2'000;
    chart.setData(longer);
    QCOMPARE(chart.zoom(), 1.0);
}

void TestCharts::aTargetFarOutIsToldAtTheEdge()
{
    LineChart chart;
    chart.resize(600, 300);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    LineChartData data{.line = {{100, 0}, {150, 0.5}, {200, 1}}, .target = 210};
    chart.setData(data);
    const double near = chart.placeOf({200, 1}).x();
    QVERIFY(chart.placeOf({210, 1}).x() < chart.width());
    data.target = 20'000;
    chart.setData(data);
    QVERIFY(chart.placeOf({200, 1}).x() >= near); // it does not squeeze the line
    data.line.clear();
    chart.setData(data); // nothing to draw is drawn
    QVERIFY(!chart.grab().isNull());
    QVERIFY(chart.reading().isEmpty());
}

void TestCharts::ticksOfOneRangeAreNeverLaidOverAnother()
{
    LineChart chart;
    chart.resize(600, 300);
    chart.show(); // of nothing: from 0 to 1, with ticks to match
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    double most = 0; // at any moment at which Qt lays them out
    const QList<QAbstractAxis *> axes = chart.findChild<QChartView *>()->chart()->axes();
    QCOMPARE(axes.size(), 2);
    for (QAbstractAxis *axis : axes) {
        auto *values = qobject_cast<QValueAxis *>(axis);
        const auto count = [values, &most] {
            if (values->tickType() == QValueAxis::TicksDynamic)
                most = std::max(most, (values->max() - values->min()) / values->tickInterval());
        };
        connect(values, &QValueAxis::rangeChanged, this, count);
        connect(values, &QValueAxis::tickTypeChanged, this, count);
    }
    chart.setData({.line = {{100, 0}, {150, 0.5}, {3000, 1}}});
    chart.setData({.line = {{100, 0}, {150, 0.5}, {2, 1}}});
    chart.setData({.line = {{100, 0}, {150, 0.5}, {9000, 1}}});
    QVERIFY2(most > 0 && most < 20, qPrintable(QString::number(most)));
}

void TestCharts::anEmptyChartSaysWhyAndCopiesNothing()
{
    Chart chart(u"test"_s, u"A chart"_s, new RowChart);
    chart.resize(600, 300);
    chart.show();
    chart.setEmpty(u"There are no teams"_s);
    QVERIFY(chart.findChild<QLabel *>(u"testNothing"_s)->isVisible());
    QCOMPARE(chart.findChild<QLabel *>(u"testNothing"_s)->text(), u"There are no teams"_s);
    QVERIFY(!chart.findChild<QToolButton *>(u"testToggle"_s)->isEnabled());
    QVERIFY(!chart.findChild<QToolButton *>(u"testCopy"_s)->isEnabled());
    QVERIFY(!chart.findChild<QTableView *>(u"testTable"_s)->isVisible());
}

void TestCharts::theTableShowsWhatTheChartShows()
{
    Chart chart(u"test"_s, u"A chart"_s, new RowChart);
    chart.resize(600, 300);
    chart.show();
    const ChartTable table{.columns = {{u"Name"_s}, {u"Time"_s, ChartValue::Time}},
                           .rows = {{u"a"_s, 264.0}, {u"b"_s, QVariant()}}};
    chart.setContent(u"It takes 4 min."_s, table);
    chart.setTableShown(true);
    const auto *view = chart.findChild<QTableView *>(u"testTable"_s);
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"4 min 24 s"_s);
    QCOMPARE(view->model()->index(1, 1).data().toString(), u"\u2013"_s);
    QVERIFY(view->model()->index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QCOMPARE(view->accessibleName(), u"A chart"_s);
    chart.copyCsv();
    QCOMPARE(QGuiApplication::clipboard()->text(), toCsv(table));
    chart.setContent(u"Another."_s, {.columns = {{u"Only"_s}}, .rows = {{u"c"_s}}});
    QCOMPARE(view->model()->columnCount(), 1);
    QVERIFY(view->isVisible()); // it stays a table
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"theme.ini"_s), QSettings::IniFormat);
    Theme theme(&settings);
    TestCharts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_charts.moc"
