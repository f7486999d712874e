// SPDX-License-Identifier: GPL-3.0-or-later
//
// The charts of the simulation with results of the engine.
#include "tests/ui/simulationpagefixture.h"
#include "ui/pages/simulation/simulationcharts.h"
#include "ui/pages/simulation/simulationnumbers.h"
#include "ui/pages/simulation/simulationtext.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace Qt::StringLiterals;

class TestSimulationCharts : public QObject, private SimulationPageFixture
{
    Q_OBJECT

private slots:
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void theDistributionIsALineWithTargetAndPercentiles();
    void theHistogramHoldsEveryTrial();
    void percentilesStandAgainstTheirTargetsWorstFirst();
    void theScheduleIsThatOfTheMiddleTrial();
    void whatHelpsMostComesFirst();
    void teamsShowHowBusyTheyAre();
    void scenariosStandSideBySideWithThePlan();
    void aPlanInTimeTellsWhichOfItsComponentsAreNot();
    void whatIsEmptySaysWhy();
    void everyChartHasATableAndASentence();
    void aChartIsCopiedAsPictureAndAsNumbers();
    void theLineIsReadWithTheKeys();
    void chartsFollowTheTheme();
    void twoHundredComponentsFit();
};

void TestSimulationCharts::theDistributionIsALineWithTargetAndPercentiles()
{
    showSample();
    const TimeStatistics &time = m_page->content()->result.plan;
    const LineChartData &data = line()->data();
    QCOMPARE(data.line.size(), std::size_t(kCurveSteps + 1));
    QVERIFY(std::ranges::is_sorted(data.line, {}, &QPointF::x));
    QCOMPARE(data.line.back().y(), 1.0);
    QCOMPARE(data.marks.size(), std::size_t(4));
    QCOMPARE(data.marks[2].at, QPointF(time.p95.value, 0.95));
    QVERIFY(data.marks[2].text.startsWith(u"P95"_s));
    QCOMPARE(data.target, time.target);
    QVERIFY(data.targetText.startsWith(u"Target "_s));
    QVERIFY(chart("distributionChart")->sentence().startsWith(u"95 % of the trials finish within "_s));
    // Later is further right, likelier is further up, and all of it in sight.
    const QPointF p50 = line()->placeOf(data.marks[0].at);
    const QPointF p95 = line()->placeOf(data.marks[2].at);
    QVERIFY(p50.x() < p95.x() && p50.y() > p95.y());
    QVERIFY(QRectF(line()->rect()).contains(p50) && QRectF(line()->rect()).contains(p95));
    takeAll(u"sample"_s);
    m_page->resize(800, 660); // as in a window of 1280 x 800
    takeAll(u"sample-window"_s);
}

void TestSimulationCharts::theHistogramHoldsEveryTrial()
{
    showSample();
    find<QComboBox>("simulationLineKind")->setCurrentIndex(1);
    const std::vector<QPointF> &steps = line()->data().line;
    QVERIFY(line()->data().isArea);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < steps.size(); i += 2) {
        QCOMPARE(steps[i].y(), steps[i + 1].y());
        sum += steps[i].y();
    }
    QVERIFY(qAbs(sum - 1) < 1e-9);
    take(u"sample-histogram"_s);
}

void TestSimulationCharts::percentilesStandAgainstTheirTargetsWorstFirst()
{
    showSample();
    const SimulationResult &result = m_page->content()->result;
    const RowChartData &data = rows("componentsChart")->data();
    QCOMPARE(data.rows.size(), result.components.size());
    double before = std::numeric_limits<double>::max();
    for (const ChartRow &row : data.rows) {
        const auto found = std::ranges::find(result.components, row.label, &ComponentOutcome::name);
        QVERIFY(found != result.components.end());
        const double share = found->time.p95.value / found->time.target;
        QVERIFY(share <= before);
        before = share;
        QCOMPARE(row.isBad, share > 1);
        QCOMPARE(row.spans.front().isThin, true);
    }
    QCOMPARE(data.target, 1.0);
    find<QComboBox>("simulationUnit")->setCurrentIndex(1);
    const RowChartData &times = rows("componentsChart")->data();
    QCOMPARE(times.rows.front().label, result.components.front().name); // as in the plan
    QCOMPARE(times.rows.front().target, result.components.front().time.target);
    showTab(1);
    take(u"sample-components-time"_s);
}

void TestSimulationCharts::theScheduleIsThatOfTheMiddleTrial()
{
    showSample();
    showTab(2);
    const RowChartData &data = rows("scheduleChart")->data();
    QCOMPARE(data.rows.size(), m_page->content()->input.components.size());
    double end = 0;
    double begin = 0;
    for (const ChartRow &row : data.rows) {
        QVERIFY(!row.spans.empty());
        QVERIFY(row.spans.front().from >= begin); // who begins first stands first
        begin = row.spans.front().from;
        for (std::size_t i = 1; i < row.spans.size(); ++i)
            QVERIFY(qAbs(row.spans[i].from - row.spans[i - 1].to) < 0.01);
        end = std::max(end, row.spans.back().to);
    }
    QVERIFY(qAbs(end - m_page->content()->result.plan.p50.value) < 0.01 * end);
    QVERIFY(data.to >= end);
    RowChart *schedule = rows("scheduleChart");
    const auto tips = [schedule] {
        const QRect row = schedule->rowRect(0);
        QStringList found;
        for (int x = 0; x < row.width(); ++x)
            if (const QString tip = schedule->tipAt({x, row.center().y()}); !found.contains(tip))
                found << tip;
        return found.join(u'\n');
    };
    QTest::keyClick(schedule, Qt::Key_0);
    for (int i = 0; i < 4; ++i)
        click(find<QToolButton>("scheduleZoomIn"));
    QVERIFY(schedule->zoom() > 6);
    QCOMPARE(schedule->seenFrom(), 0.0);
    QVERIFY2(tips().contains(u"Transfer: "_s) && tips().contains(u", from "_s), qPrintable(tips()));
    take(u"sample-schedule-near"_s);
    QTest::keyClick(schedule, Qt::Key_Right);
    QVERIFY(schedule->seenFrom() > 0);
    click(find<QToolButton>("scheduleZoomFit"));
    QCOMPARE(schedule->zoom(), 1.0);
    QCOMPARE(schedule->seenFrom(), 0.0);
}

void TestSimulationCharts::whatHelpsMostComesFirst()
{
    showSample();
    const RowChartData &data = rows("improvementsChart")->data();
    QVERIFY(!data.rows.empty());
    QVERIFY(data.rows.front().spans.front().to > 0);
    QVERIFY(data.rows.front().value.endsWith(u" sooner"_s));
    for (std::size_t i = 1; i < data.rows.size(); ++i)
        QVERIFY(data.rows[i].spans.front().to <= data.rows[i - 1].spans.front().to);
    QVERIFY(chart("improvementsChart")->sentence().contains(data.rows.front().label));
}

void TestSimulationCharts::teamsShowHowBusyTheyAre()
{
    RecoveryPlan plan = firmPlan();
    plan.teams = {{.name = u"Desk"_s, .members = 2}};
    for (Component &component : plan.components)
        component.team = u"Desk"_s;
    const SimulationSubject subject = subjectOf(plan);
    m_page->setSubject(subject);
    m_page->setContent(simulationOf(subject, {.request = {.trials = 200}}));
    const RowChartData &data = rows("teamsChart")->data();
    QCOMPARE(data.rows.size(), std::size_t(1));
    QCOMPARE(data.rows.front().spans.front().to, m_page->content()->result.teams.front().utilisation);
    QVERIFY(chart("teamsChart")->sentence().contains(u"Desk"_s));
    showTab(4);
    take(u"teams"_s);
}

void TestSimulationCharts::scenariosStandSideBySideWithThePlan()
{
    showSample();
    const auto &compared = m_page->content()->compared;
    const RowChartData &data = rows("scenariosChart")->data();
    QVERIFY(compared.size() >= 3);
    QCOMPARE(data.rows.size(), compared.size());
    QCOMPARE(data.rows.front().label, u"As planned"_s);
    QCOMPARE(data.rows[1].label, u"Half the throughput"_s);
    QVERIFY(compared[1].result.plan.p95.value > compared[0].result.plan.p95.value);
    for (const ChartRow &row : data.rows)
        for (const RowSpan &span : row.spans)
            QVERIFY(span.from > data.from && span.to < data.to);
    QVERIFY2(data.rows[1].value.contains(u"(+"_s), qPrintable(data.rows[1].value));
}

void TestSimulationCharts::aPlanInTimeTellsWhichOfItsComponentsAreNot()
{
    const auto resultWith = [](double database, double reports) {
        SimulationResult result;
        result.trials = 100;
        result.plan = certainTime(std::max(database, reports), 600);
        result.components = {{.name = u"database"_s, .time = certainTime(database, 300)},
                             {.name = u"reports"_s, .time = certainTime(reports, 500)}};
        return result;
    };
    SimulationContent content;
    content.result = resultWith(300, 400);
    content.compared = {{{}, content.result}, {{.throughputFactor = 0.5}, resultWith(310, 520)}};
    QVERIFY(!distributionView(content, -1, false).sentence.contains(u"RTO"_s));
    QCOMPARE(simulationDetails(content, -1).look.icon, lookOf(itemmodels::Status::Sound).icon);
    const auto missed = u"\"Half the throughput\" misses the most RTOs: 2 instead of 0."_s;
    QVERIFY(scenariosView(content, -1).sentence.endsWith(missed));

    content.result = resultWith(310, 400);
    content.compared.front().result = content.result;
    const auto late =
        u"1 of 2 component(s) miss their RTO in more than 5 % of the trials; worst is database"_s;
    QVERIFY(distributionView(content, -1, true).sentence.contains(late));
    QVERIFY(simulationDetails(content, -1).why.contains(late));
    QVERIFY(simulationDetails(content, -1).stateWord == u"1 RTO(s) missed"_s);
    QVERIFY(simulationDetails(content, -1).look.icon != lookOf(itemmodels::Status::Sound).icon);
    const auto view = scenariosView(content, -1);
    QVERIFY2(view.data.rows[0].value.endsWith(u"; 1 RTO(s) missed"_s), qPrintable(view.data.rows[0].value));
    QVERIFY2(view.data.rows[1].value.endsWith(u"; 2 RTO(s) missed"_s), qPrintable(view.data.rows[1].value));
    QVERIFY(view.data.rows[0].isBad);
    QCOMPARE(view.table.rows[1].back(), QVariant(2.0));
    content.input.components = {{.name = u"database"_s}, {.name = u"reports"_s}};
    const auto database = scenariosView(content, 0);
    QVERIFY(!database.data.rows[1].value.contains(u"RTO"_s)); // which are the plan's
    QCOMPARE(database.table.columns.size(), view.table.columns.size() - 1);
    QCOMPARE(database.table.rows[1].size(), database.table.columns.size());
}

void TestSimulationCharts::whatIsEmptySaysWhy()
{
    const SimulationSubject subject = subjectOf(firmPlan());
    m_page->setSubject(subject);
    auto content = *simulationOf(subject, {.request = {.trials = 200}});
    content.improvements = {};
    content.improvementTrials = 0;
    content.result.teams.clear();
    m_page->setContent(std::make_shared<const SimulationContent>(content));
    for (const char *name : {"improvementsChart", "teamsChart", "scenariosChart"}) {
        QVERIFY(chart(name)->isEmpty());
        QVERIFY(!named<Label>(chart(name), qPrintable(QLatin1String(name) + u"Nothing"_s))->text().isEmpty());
        QVERIFY(!named<QToolButton>(chart(name), qPrintable(QLatin1String(name) + u"Copy"_s))->isEnabled());
    }
    showTab(5);
    take(u"nothing-compared"_s);
}

void TestSimulationCharts::everyChartHasATableAndASentence()
{
    showSample();
    for (int tab = 0; tab < int(kCharts.size()); ++tab) {
        showTab(tab);
        Chart *shown = chart(kCharts[std::size_t(tab)]);
        if (shown->isEmpty())
            continue;
        QVERIFY(!shown->sentence().isEmpty());
        QVERIFY(shown->focusTarget()->isVisible());
        shown->focusTarget()->setFocus();
        const QWidget *plot =
            shown->focusTarget()->focusProxy() ? shown->focusTarget()->focusProxy() : shown->focusTarget();
        QVERIFY(plot->accessibleName() == shown->title());
        QVERIFY(!plot->accessibleDescription().isEmpty());
        QTest::keyClick(m_page.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(shown->isTableShown());
        auto *table = qobject_cast<QTableView *>(shown->focusTarget());
        QVERIFY(table && table->isVisible());
        QCOMPARE(std::size_t(table->model()->rowCount()), shown->table().rows.size());
        QVERIFY(table->model()->rowCount() > 0);
        QVERIFY(table->currentIndex().isValid());
        QTest::keyClick(m_page.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!shown->isTableShown());
    }
}

void TestSimulationCharts::aChartIsCopiedAsPictureAndAsNumbers()
{
    showSample();
    chart("componentsChart")->copyCsv();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + qsizetype(m_page->content()->result.components.size()));
    QCOMPARE(lines.first(), u"Component,RTO (s),P50 (s),P80 (s),P95 (s),P99 (s),RTO met"_s);
    QVERIFY2(lines[1].startsWith(u"database,300,"_s), qPrintable(lines[1]));
    chart("scheduleChart")->copyPicture();
    QVERIFY(!QGuiApplication::clipboard()->pixmap().isNull());
    showTab(0);
    chart("distributionChart")->copyPicture();
    QVERIFY(!QGuiApplication::clipboard()->pixmap().isNull());
}

void TestSimulationCharts::theLineIsReadWithTheKeys()
{
    showSample();
    QWidget *view = line()->focusProxy();
    view->setFocus();
    QVERIFY(line()->reading().isEmpty());
    QTest::keyClick(view, Qt::Key_End);
    QVERIFY2(line()->reading().startsWith(u"100 % done within "_s), qPrintable(line()->reading()));
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(!line()->reading().startsWith(u"100 % "_s));
    take(u"sample-read"_s);
    find<QTableView>("simulationNumbers")->setFocus();
    QVERIFY(line()->reading().isEmpty());
}

void TestSimulationCharts::chartsFollowTheTheme()
{
    showSample();
    const auto papers = [this] {
        QList<QRgb> colours;
        for (int tab = 0; tab < 3; ++tab) {
            showTab(tab);
            QWidget *plot = tab == 0 ? static_cast<QWidget *>(line()) : rows(kCharts[std::size_t(tab)]);
            colours << plot->grab().toImage().pixel(plot->width() - 3, 3);
        }
        return colours;
    };
    const Theme::Mode before = m_theme->mode();
    for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        m_theme->setMode(mode);
        QCoreApplication::sendPostedEvents();
        for (const QRgb paper : papers())
            QCOMPARE(paper, QApplication::palette().color(QPalette::Base).rgb());
    }
    m_theme->setMode(before);
}

void TestSimulationCharts::twoHundredComponentsFit()
{
    const SimulationSubject subject = subjectOf(largePlan(200));
    m_page->setSubject(subject);
    find<QSpinBox>("simulationTrials")->setValue(300);
    m_page->setContent(simulationOf(subject, m_page->order()));
    takeAll(u"200"_s);
    showTab(2);
    RowChart *schedule = rows("scheduleChart");
    QVERIFY(schedule->verticalScrollBar()->maximum() > 0);
    QVERIFY(schedule->rowRect(199).isEmpty());
    schedule->setFocus();
    QTest::keyClick(schedule, Qt::Key_End);
    QCOMPARE(schedule->current(), 199);
    QVERIFY(!schedule->rowRect(199).isEmpty());
    QTest::keyClick(schedule, Qt::Key_Home);
    QVERIFY(!schedule->rowRect(0).isEmpty());
    m_page->resize(760, 480);
    takeAll(u"200-small"_s);
}

QTEST_MAIN(TestSimulationCharts)
#include "tst_simulationcharts.moc"
