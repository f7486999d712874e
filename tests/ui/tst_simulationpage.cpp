// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of the simulation with results of the engine. BACKSTOP_TEST_PAGES=FOLDER keeps pictures of what it shows,
// BACKSTOP_TEST_DARK=1 takes them in the dark.
#include "model/recovery/simulation/simulationfacts.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/firmsimulation.h"
#include "tests/ui/uitest.h"
#include "ui/pages/simulation/scenarioform.h"
#include "ui/pages/simulation/simulationpage.h"
#include "ui/pages/simulation/simulationtext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart/chart.h"
#include "ui/widgets/chart/linechart.h"
#include "ui/widgets/chart/rowchart.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace Qt::StringLiterals;

namespace {

Theme *theTheme = nullptr;
constexpr std::array kCharts{"distributionChart", "componentsChart", "scheduleChart",
                             "improvementsChart", "teamsChart",      "scenariosChart"};
constexpr std::uint64_t kTrials = 1'000;

} // namespace

class TestSimulationPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    // before there is anything
    void beforeARunItSaysThatThereIsNone();
    void withoutAPlanItSaysHowToGetOne();
    void aPlanWithACircleLeadsToThePlan();
    void aPlanThatCannotBeReadCanBeTriedAgain();
    // charts
    void theDistributionIsALineWithTargetAndPercentiles();
    void theHistogramHoldsEveryTrial();
    void percentilesStandAgainstTheirTargetsWorstFirst();
    void theScheduleIsThatOfTheMiddleTrial();
    void whatHelpsMostComesFirst();
    void teamsShowHowBusyTheyAre();
    void scenariosStandSideBySideWithThePlan();
    void whatIsEmptySaysWhy();
    void everyChartHasATableAndASentence();
    void aChartIsCopiedAsPictureAndAsNumbers();
    void theLineIsReadWithTheKeys();
    void chartsFollowTheTheme();
    // numbers
    void theNumbersOfEveryComponentAreListed();
    void fewMeasurementsAreSaid();
    void noTimeIsLeftInRawSeconds();
    void oneComponentIsCurrentEverywhere();
    void theRunCanBeRepeated();
    // inputs
    void inputsBecomeTheOrder();
    void whatCannotBeRunIsSaid();
    void aScenarioIsKeptForComparison();
    void otherInputsAreSaidToBeNotRun();
    void aStoppedRunSaysHowFarItCame();
    void aFailedRunKeepsWhatWasShown();
    // all of it
    void twoHundredComponentsFit();
    void everythingInTheTabOrderHasAName();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return named<T>(m_page.get(), name);
    }
    Chart *chart(const char *name) const { return find<Chart>(name); }
    RowChart *rows(const char *name) const { return chart(name)->findChild<RowChart *>(); }
    LineChart *line() const { return chart("distributionChart")->findChild<LineChart *>(); }
    void showTab(int tab) const { find<QTabWidget>("simulationTabs")->setCurrentIndex(tab); }
    QString cell(int row, int column) const
    {
        return find<QTableView>("simulationNumbers")->model()->index(row, column).data().toString();
    }
    void showSample();
    void take(const QString &name) const;
    void takeAll(const QString &name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SimulationPage> m_page;
    static std::shared_ptr<const SimulationContent> s_sample;
};

std::shared_ptr<const SimulationContent> TestSimulationPage::s_sample;

void TestSimulationPage::init()
{
    QLocale::setDefault(QLocale::c());
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_page = std::make_unique<SimulationPage>(m_settings.get());
    m_page->resize(1060, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestSimulationPage::cleanup()
{
    m_page.reset();
}

void TestSimulationPage::showSample()
{
    const SimulationSubject subject = subjectOf(firmPlan());
    m_page->setSubject(subject);
    find<QSpinBox>("simulationTrials")->setValue(int(kTrials));
    if (!s_sample)
        s_sample = simulationOf(subject, m_page->order());
    m_page->setContent(s_sample);
}

void TestSimulationPage::take(const QString &name) const
{
    const QString folder = qEnvironmentVariable("BACKSTOP_TEST_PAGES");
    const QString scheme = qEnvironmentVariableIsSet("BACKSTOP_TEST_DARK") ? u"dark"_s : u"light"_s;
    if (!folder.isEmpty())
        QTest::qWait(20); // layouts settle
    if (!folder.isEmpty() && !m_page->grab().save(u"%1/simulation-%2-%3.png"_s.arg(folder, name, scheme)))
        qFatal("no picture in %s", qPrintable(folder));
}

void TestSimulationPage::takeAll(const QString &name) const
{
    for (int tab = 0; tab < int(kCharts.size()); ++tab) {
        showTab(tab);
        take(u"%1-%2"_s.arg(name).arg(tab));
    }
    showTab(0);
}

void TestSimulationPage::beforeARunItSaysThatThereIsNone()
{
    m_page->setSubject(subjectOf(firmPlan()));
    auto *empty = find<EmptyState>("simulationNotRun");
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), u"No simulation yet"_s);
    take(u"not-run"_s);
    QSignalSpy wanted(m_page.get(), &SimulationPage::runRequested);
    click(empty->findChild<QPushButton *>());
    QCOMPARE(wanted.size(), 1);
    const auto order = wanted.first().first().value<SimulationOrder>();
    QCOMPARE(order.request.trials, std::uint64_t(10'000));
    QVERIFY(order.scenario == Scenario());
}

void TestSimulationPage::withoutAPlanItSaysHowToGetOne()
{
    QSignalSpy wanted(m_page.get(), &SimulationPage::planRequested);
    m_page->setNoPlan();
    auto *empty = find<EmptyState>("simulationEmpty");
    QVERIFY(empty->isVisible());
    take(u"no-plan"_s);
    click(empty->findChild<QPushButton *>());
    QCOMPARE(wanted.size(), 1);
}

void TestSimulationPage::aPlanWithACircleLeadsToThePlan()
{
    const auto input = simulationInput(circularPlan());
    QVERIFY(!input);
    QSignalSpy wanted(m_page.get(), &SimulationPage::planRequested);
    m_page->setUnusable(input.error());
    auto *empty = find<EmptyState>("simulationEmpty");
    const auto labels = empty->findChildren<Label *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const Label *label) { return label->text().contains(u"order_engine"_s); }));
    take(u"circle"_s);
    click(empty->findChild<QPushButton *>());
    QCOMPARE(wanted.size(), 1);
}

void TestSimulationPage::aPlanThatCannotBeReadCanBeTriedAgain()
{
    const Error error{ErrorCode::Damaged, u"documents/plan/3: is damaged"_s, u"Repair the repository."_s};
    QSignalSpy again(m_page.get(), &SimulationPage::retryRequested);
    m_page->setFailed(error);
    click(find<EmptyState>("simulationEmpty")->findChild<QPushButton *>());
    QCOMPARE(again.size(), 1);
    showSample();
    m_page->setFailed(error);
    QVERIFY(find<QTabWidget>("simulationTabs")->isVisible()); // what was shown stays
    click(find<QPushButton>("simulationRetry"));
    QCOMPARE(again.size(), 2);
}

void TestSimulationPage::theDistributionIsALineWithTargetAndPercentiles()
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

void TestSimulationPage::theHistogramHoldsEveryTrial()
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

void TestSimulationPage::percentilesStandAgainstTheirTargetsWorstFirst()
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

void TestSimulationPage::theScheduleIsThatOfTheMiddleTrial()
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

void TestSimulationPage::whatHelpsMostComesFirst()
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

void TestSimulationPage::teamsShowHowBusyTheyAre()
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

void TestSimulationPage::scenariosStandSideBySideWithThePlan()
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

void TestSimulationPage::whatIsEmptySaysWhy()
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

void TestSimulationPage::everyChartHasATableAndASentence()
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

void TestSimulationPage::aChartIsCopiedAsPictureAndAsNumbers()
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

void TestSimulationPage::theLineIsReadWithTheKeys()
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

void TestSimulationPage::chartsFollowTheTheme()
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
    const Theme::Mode before = theTheme->mode();
    for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        theTheme->setMode(mode);
        QCoreApplication::sendPostedEvents();
        for (const QRgb paper : papers())
            QCOMPARE(paper, QApplication::palette().color(QPalette::Base).rgb());
    }
    theTheme->setMode(before);
}

void TestSimulationPage::theNumbersOfEveryComponentAreListed()
{
    showSample();
    const SimulationResult &result = m_page->content()->result;
    const QAbstractItemModel *model = find<QTableView>("simulationNumbers")->model();
    QCOMPARE(std::size_t(model->rowCount()), result.components.size() + 1);
    QCOMPARE(cell(0, 0), u"Whole plan"_s);
    QCOMPARE(cell(1, 0), u"database"_s);
    QCOMPARE(cell(1, 1), u"5 min"_s);
    QVERIFY2(cell(1, 6).contains(u" to "_s), qPrintable(cell(1, 6))); // with its interval
    QVERIFY(!cell(1, 9).isEmpty());
    auto *table = find<QTableView>("simulationNumbers");
    table->sortByColumn(4, Qt::DescendingOrder);
    double most = 0;
    for (const ComponentOutcome &component : result.components)
        most = std::max(most, component.time.p95.value);
    QVERIFY(cell(0, 4) == cell(1, 4)); // the last of all decides the whole
    QVERIFY(result.plan.p95.value >= most);
}

void TestSimulationPage::fewMeasurementsAreSaid()
{
    SimulationSubject subject = subjectOf(firmPlan());
    SimulationInput input = *subject.input;
    Distribution &work = input.components[0].work.front();
    work.source = DistributionSource::Measured;
    work.measurements = 3;
    QVERIFY(isThinlyMeasured(input.components[0]));
    QVERIFY(!isThinlyMeasured(input.components[1]));
    subject.input = std::make_shared<const SimulationInput>(input);
    m_page->setSubject(subject);
    m_page->setContent(simulationOf(subject, {.request = {.trials = 200}}));
    const QModelIndex source = find<QTableView>("simulationNumbers")->model()->index(1, 9);
    QCOMPARE(source.data().toString(), sourceWords(input.components[0]));
    QVERIFY(source.data(Qt::ToolTipRole).toString().startsWith(u"Fewer than 5"_s));
    work.measurements = 5;
    QVERIFY(!isThinlyMeasured(input.components[0]));
}

void TestSimulationPage::noTimeIsLeftInRawSeconds()
{
    showSample();
    static const QRegularExpression raw(u"(?<![\\d,.])(\\d[\\d,]*) s\\b"_s);
    const auto check = [](const QString &text) {
        for (auto it = raw.globalMatch(text); it.hasNext();) {
            const QString number = it.next().captured(1).remove(u',');
            if (number.toInt() > 180)
                QFAIL(qPrintable(text));
        }
    };
    for (const char *name : kCharts) {
        check(chart(name)->sentence());
        const ChartTable &table = chart(name)->table();
        for (const std::vector<QVariant> &row : table.rows)
            for (std::size_t column = 0; column < row.size(); ++column)
                if (table.columns[column].kind != ChartValue::Count)
                    check(cellText(row[column], table.columns[column].kind));
        if (const RowChart *of = rows(name))
            for (const ChartRow &row : of->data().rows) {
                check(row.value);
                check(row.sentence);
                for (const RowSpan &span : row.spans)
                    check(span.text);
            }
    }
    for (int row = 0; row < 9; ++row)
        for (int column = 0; column < 10; ++column)
            check(cell(row, column));
}

void TestSimulationPage::oneComponentIsCurrentEverywhere()
{
    showSample();
    QSignalSpy inspected(m_page.get(), &SimulationPage::inspected);
    auto *numbers = find<QTableView>("simulationNumbers");
    numbers->setCurrentIndex(numbers->model()->index(3, 0));
    const QString name = cell(3, 0);
    for (const char *of : {"componentsChart", "scheduleChart"}) {
        const RowChart *shown = rows(of);
        QCOMPARE(shown->data().rows[std::size_t(shown->current())].label, name);
    }
    QCOMPARE(inspected.last().first().value<InspectorContent>().title, name);
    showTab(2);
    rows("scheduleChart")->setFocus();
    QTest::keyClick(rows("scheduleChart"), Qt::Key_Home);
    const QString first = rows("scheduleChart")->data().rows.front().label;
    QCOMPARE(numbers->currentIndex().data().toString(), first);
    QCOMPARE(inspected.last().first().value<InspectorContent>().title, first);
    const QRect second = rows("scheduleChart")->rowRect(1);
    QTest::mouseClick(rows("scheduleChart")->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(numbers->currentIndex().data().toString(), rows("scheduleChart")->data().rows[1].label);
}

void TestSimulationPage::theRunCanBeRepeated()
{
    showSample();
    const QString text = find<ElidedLabel>("simulationRepeat")->text();
    QVERIFY(text.contains(u"1000 trial"_s));
    QVERIFY(text.contains(u"seed 1"_s));
    QVERIFY(text.contains(m_page->content()->result.inputHash.left(12)));
    QVERIFY(find<StateLabel>("simulationState")->isHidden());
    QSignalSpy inspected(m_page.get(), &SimulationPage::inspected);
    m_page->announce();
    const auto command = [&] { return inspected.last().first().value<InspectorContent>().command; };
    QVERIFY(command().isEmpty()); // of no repository
    SimulationSubject subject = subjectOf(firmPlan());
    subject.location = u"/srv/repo"_s;
    m_page->setSubject(subject);
    QVERIFY2(command().endsWith(u" plan simulate --trials 1000 --seed 1"_s) &&
                 command().contains(u"/srv/repo"_s),
             qPrintable(command()));
    auto content = *s_sample;
    content.order.scenario.throughputFactor = 0.5; // of which the command line knows nothing
    m_page->setContent(std::make_shared<const SimulationContent>(content));
    QVERIFY(command().isEmpty());
}

void TestSimulationPage::inputsBecomeTheOrder()
{
    const SimulationSubject subject = subjectOf(largePlan(12));
    m_page->setSubject(subject);
    find<QSpinBox>("simulationTrials")->setValue(5'000);
    find<QSpinBox>("simulationSeed")->setValue(42);
    find<QSpinBox>("simulationSpread")->setValue(0);
    find<QSpinBox>("simulationThroughput")->setValue(50);
    auto *team = find<QComboBox>("simulationTeam");
    team->setCurrentIndex(team->findData(u"Platform"_s));
    auto *corrupt = find<QComboBox>("simulationCorrupt");
    corrupt->setCurrentIndex(corrupt->findData(subject.input->components[0].name));
    find<QListWidget>("simulationNotLost")->item(5)->setCheckState(Qt::Checked);
    const SimulationOrder order = m_page->order();
    QCOMPARE(order.request.trials, std::uint64_t(5'000));
    QCOMPARE(order.request.seed, std::uint64_t(42));
    QCOMPARE(order.commonCauseSigma, 0.0);
    QCOMPARE(order.scenario.throughputFactor, 0.5);
    QCOMPARE(order.scenario.members.value(u"Platform"_s), -1);
    QCOMPARE(order.scenario.corrupt, QStringList{subject.input->components[0].name});
    QCOMPARE(order.scenario.unaffected, QStringList{subject.input->components[5].name});
    QVERIFY(order.scenario.name.startsWith(u"Half the throughput; 1 person"_s));
    QVERIFY(!simulationOf(subject, {.request = {.trials = 100}, .scenario = order.scenario})
                 ->result.components.empty());
    click(find<QPushButton>("simulationReset"));
    QVERIFY(m_page->order().scenario == Scenario());
    QCOMPARE(m_page->order().request.seed, std::uint64_t(42)); // the luck is no part of the scenario
}

void TestSimulationPage::whatCannotBeRunIsSaid()
{
    showSample();
    auto *notLost = find<QListWidget>("simulationNotLost");
    for (int row = 0; row < notLost->count(); ++row)
        notLost->item(row)->setCheckState(Qt::Checked);
    QVERIFY(find<Label>("simulationNote")->isVisible());
    QVERIFY(!find<QPushButton>("simulationRun")->isEnabled());
    QSignalSpy wanted(m_page.get(), &SimulationPage::runRequested);
    m_page->run();
    QCOMPARE(wanted.size(), 0);
    notLost->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(find<QPushButton>("simulationRun")->isEnabled());
    auto *corrupt = find<QComboBox>("simulationCorrupt");
    corrupt->setCurrentIndex(corrupt->findData(notLost->item(1)->text()));
    QVERIFY(!find<QPushButton>("simulationRun")->isEnabled());
    const SimulationSubject large = subjectOf(largePlan(100));
    m_page->setSubject(large);
    click(find<QPushButton>("simulationReset"));
    find<QSpinBox>("simulationTrials")->setValue(int(kMostTrials));
    QVERIFY2(find<Label>("simulationNote")->text().contains(u"2560000"_s),
             qPrintable(find<Label>("simulationNote")->text()));
    QVERIFY(!find<QPushButton>("simulationRun")->isEnabled());
}

void TestSimulationPage::aScenarioIsKeptForComparison()
{
    showSample();
    auto *compared = find<QListWidget>("simulationCompared");
    const int before = compared->count();
    QVERIFY(!find<QPushButton>("simulationKeep")->isEnabled()); // it is the plan as it is
    find<QSpinBox>("simulationThroughput")->setValue(25);
    find<QPushButton>("simulationKeep")->click();
    QCOMPARE(compared->count(), before + 1);
    QCOMPARE(m_page->order().compared.back().throughputFactor, 0.25);
    find<QPushButton>("simulationKeep")->click(); // it is there already
    QCOMPARE(compared->count(), before + 1);
    compared->item(before)->setCheckState(Qt::Unchecked);
    QCOMPARE(m_page->order().compared.size(), std::size_t(before));
}

void TestSimulationPage::otherInputsAreSaidToBeNotRun()
{
    showSample();
    auto *note = find<Label>("simulationNote");
    QVERIFY(note->isHidden());
    find<QSpinBox>("simulationSeed")->setValue(2);
    QVERIFY(note->isVisible());
    find<QSpinBox>("simulationSeed")->setValue(1);
    QVERIFY(note->isHidden());
}

void TestSimulationPage::aStoppedRunSaysHowFarItCame()
{
    const SimulationSubject subject = subjectOf(firmPlan());
    m_page->setSubject(subject);
    SimulationContent content = *simulationOf(subject, {.request = {.trials = 310}});
    content.result.wantedTrials = 10'000;
    m_page->setContent(std::make_shared<const SimulationContent>(content));
    auto *state = find<StateLabel>("simulationState");
    QVERIFY(state->isVisible());
    QCOMPARE(state->word(), u"Stopped at 310 of 10000 trials"_s);
    take(u"stopped"_s);
}

void TestSimulationPage::aFailedRunKeepsWhatWasShown()
{
    showSample();
    m_page->setRunFailed({ErrorCode::InvalidArgument, u"team Desk: has nobody"_s, u"Give it a member."_s});
    QVERIFY(m_page->messages()->isVisible());
    QVERIFY(find<QTabWidget>("simulationTabs")->isVisible());
    m_page->run();
    QVERIFY(!m_page->messages()->isVisible());
}

void TestSimulationPage::twoHundredComponentsFit()
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

void TestSimulationPage::everythingInTheTabOrderHasAName()
{
    showSample();
    for (int tab = 0; tab < int(kCharts.size()); ++tab) {
        showTab(tab);
        for (QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(
                face && !face->text(QAccessible::Name).isEmpty(),
                qPrintable(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className())));
        }
        for (const QWidget *region : m_page->regions())
            QVERIFY(region->isVisible());
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"theme.ini"_s), QSettings::IniFormat);
    Theme theme(&settings);
    theme.setMode(qEnvironmentVariableIsSet("BACKSTOP_TEST_DARK") ? Theme::Mode::Dark : Theme::Mode::Light);
    theTheme = &theme;
    TestSimulationPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_simulationpage.moc"
