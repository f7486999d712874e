// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of the simulation with results of the engine: its numbers, and what is asked of the engine.
#include "model/recovery/simulation/simulationfacts.h"
#include "tests/ui/simulationpagefixture.h"
#include "ui/pages/simulation/scenarioform.h"
#include "ui/pages/simulation/simulationtext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAccessible>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace Qt::StringLiterals;

class TestSimulationPage : public QObject, private SimulationPageFixture
{
    Q_OBJECT

private slots:
    void init() { openPage(); }
    void cleanup() { closePage(); }
    // before there is anything
    void beforeARunItSaysThatThereIsNone();
    void withoutAPlanItSaysHowToGetOne();
    void aPlanWithACircleLeadsToThePlan();
    void aPlanThatCannotBeReadCanBeTriedAgain();
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
    void everythingInTheTabOrderHasAName();

private:
    QString cell(int row, int column) const
    {
        return find<QTableView>("simulationNumbers")->model()->index(row, column).data().toString();
    }
};

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
    auto content = *m_sample;
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

QTEST_MAIN(TestSimulationPage)
#include "tst_simulationpage.moc"
