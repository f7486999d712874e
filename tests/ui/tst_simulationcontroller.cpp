// SPDX-License-Identifier: GPL-3.0-or-later
//
// The simulation in the window, with the engine: of the plan in the repository, with the sizes of its backups.
#include "app/gui/simulationcontroller.h"
#include "model/recovery/drill/restoretest.h"
#include "model/recovery/planstore.h"
#include "model/recovery/sampleplan.h"
#include "model/recovery/simulation/simulationfacts.h"
#include "tests/integration/localfixture.h"
#include "tests/support/fakeclock.h"
#include "tests/support/verify.h"
#include "tests/ui/uitest.h"
#include "ui/pages/simulation/simulationpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart/chart.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

constexpr int kTrials = 400;

} // namespace

class TestSimulationController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theFirstLookSimulatesThePlanWithItsBackups();
    void withoutAPlanThereIsNothingToSimulate();
    void aCircleIsSaidInsteadOfAResult();
    void aScenarioIsComparedWithThePlan();
    void aCorruptBackupIsReplacedByTheOneBefore();
    void whatWasStoppedShowsTheTrialsUntilThen();
    void theSimulationIsShownBeforeTheRestIsComputed();
    void anErrorLaterLeavesWhatWasComputed();
    void anotherVersionIsReadWhenThePageIsLookedAt();
    void whatRestoreTestsMeasuredIsTaken();
    void theRepositoryMayCloseWhileItRuns();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return named<T>(m_page.get(), name);
    }
    void store(const RecoveryPlan &plan, std::uint64_t basedOn) const;
    RecoveryPlan plan() const;
    void open();
    /// Shows the page and waits for its first results, of few trials.
    void look();
    void runAndWait();
    const jobs::Job *lastJob() const;

    FakeClock m_clock;
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<QSettings> m_settings;
    app::SharedRepository m_repository;
    QThreadPool m_readers;
    std::unique_ptr<app::OpenRepository> m_open;
    std::unique_ptr<jobs::JobQueue> m_queue;
    std::unique_ptr<ui::SimulationPage> m_page;
    std::unique_ptr<app::SimulationController> m_controller;
};

void TestSimulationController::init()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<TemporaryFolder>();
    VERIFY_OK(m_folder->write("data/db/a.json", "one"));
    Environment environment = Environment::ofThisMachine();
    environment.clock = &m_clock;
    VERIFY_ASSIGN(storage, storage::LocalStorage::create(m_folder->path("repo")));
    repository::Repository::InitRequest request;
    request.isEncrypted = false;
    VERIFY_ASSIGN(made, repository::Repository::init(std::move(storage), std::move(request), environment));
    const auto &repo = made.repository;
    VERIFY_OK(backUpFolder(*repo, m_folder->path("data")));
    m_clock.advance(std::chrono::hours(1));
    VERIFY_OK(m_folder->write("data/db/a.json", "another"));
    VERIFY_OK(backUpFolder(*repo, m_folder->path("data")));
    m_clock.advance(std::chrono::hours(1));
    m_repository = std::move(made.repository);
    m_services = std::make_unique<app::Services>(
        environment,
        app::Services::Folders{.cache = m_folder->path("cache"), .state = m_folder->path("state")});
    m_settings = std::make_unique<QSettings>(m_folder->qPath() + QStringLiteral("/settings.ini"),
                                             QSettings::IniFormat);
}

void TestSimulationController::cleanup()
{
    if (m_controller)
        m_controller->setRepository(nullptr, nullptr);
    m_page.reset();
    m_controller.reset();
    if (m_queue)
        m_queue->shutdown();
    m_queue.reset();
    m_open.reset();
    m_repository.reset();
    m_folder.reset();
}

void TestSimulationController::store(const RecoveryPlan &plan, std::uint64_t basedOn) const
{
    VERIFY_OK(PlanStore(*m_repository).save(plan, basedOn));
}

/// The sample, with the data of one component in the backups.
RecoveryPlan TestSimulationController::plan() const
{
    RecoveryPlan plan = samplePlan();
    plan.components[0].backup.path = QStringLiteral("data/db");
    return plan;
}

void TestSimulationController::open()
{
    m_open = std::make_unique<app::OpenRepository>(
        *m_services, app::OpenedRepository{m_repository, {}, {}, false}, m_readers);
    m_queue = std::make_unique<jobs::JobQueue>(QStringLiteral("jobs"), 2, *m_services->environment().clock);
    m_controller = std::make_unique<app::SimulationController>(*m_services, *m_queue);
    m_page = std::make_unique<ui::SimulationPage>(m_settings.get());
    find<QSpinBox>("simulationTrials")->setValue(kTrials);
    m_controller->setRepository(m_open.get(), m_page.get());
}

void TestSimulationController::look()
{
    open();
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasContent() && m_queue->activeCount() == 0, kPatience);
}

void TestSimulationController::runAndWait()
{
    find<QPushButton>("simulationRun")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_queue->activeCount() == 0, kPatience);
}

const jobs::Job *TestSimulationController::lastJob() const
{
    return m_queue->jobs().isEmpty() ? nullptr : m_queue->jobs().last();
}

void TestSimulationController::theFirstLookSimulatesThePlanWithItsBackups()
{
    store(plan(), 0);
    open();
    QTest::qWait(50);
    QVERIFY(!m_page->hasContent() && m_queue->jobs().isEmpty()); // nobody has looked
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasContent() && m_queue->activeCount() == 0, kPatience);
    QCOMPARE(lastJob()->info().kind, QStringLiteral("simulate"));
    QCOMPARE(lastJob()->state(), jobs::JobState::Succeeded);
    const ui::SimulationContent &shown = *m_page->content();
    QCOMPARE(shown.version, quint64(1));
    QCOMPARE(shown.input.components[0].bytes, double(sizeof("another") - 1));
    QCOMPARE(shown.input.components[1].bytes, 0.0);
    // The command line computes the same of the same plan, seed and trials.
    std::vector<RecoveryFacts> facts(shown.input.components.size());
    facts[0].bytes = sizeof("another") - 1;
    VERIFY_ASSIGN(input, simulationInput(plan(), facts));
    Progress progress;
    VERIFY_ASSIGN(result, simulate(input, {.trials = kTrials, .seed = 1}, {}, progress));
    QVERIFY(shown.result == result);
    QVERIFY(!shown.improvements.found.empty());
    QCOMPARE(shown.compared.size(), shown.order.compared.size() + 1);
    QVERIFY(shown.compared.front().result == result);
    const auto progressed = lastJob()->progress();
    QVERIFY(progressed.itemsDone >= kTrials * (1 + shown.compared.size()));
    m_page->hide();
    m_page->show();
    QCOMPARE(m_queue->jobs().size(), 1); // it was looked at before
}

void TestSimulationController::withoutAPlanThereIsNothingToSimulate()
{
    open();
    QSignalSpy wanted(m_controller.get(), &app::SimulationController::planRequested);
    m_page->show();
    auto *empty = find<ui::EmptyState>("simulationEmpty");
    QTRY_COMPARE_WITH_TIMEOUT(empty->title(), QStringLiteral("There is no recovery plan to simulate"),
                              kPatience);
    empty->findChild<QPushButton *>()->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(m_queue->jobs().isEmpty());
    store(plan(), 0);
    m_controller->invalidate();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasContent(), kPatience);
}

void TestSimulationController::aCircleIsSaidInsteadOfAResult()
{
    RecoveryPlan circle = plan();
    circle.components[0].dependencies << circle.components[1].name; // which needs it
    store(circle, 0);
    open();
    m_page->show();
    QTRY_COMPARE_WITH_TIMEOUT(find<ui::EmptyState>("simulationEmpty")->title(),
                              QStringLiteral("This plan cannot be simulated as it stands"), kPatience);
    QVERIFY(m_queue->jobs().isEmpty());
}

void TestSimulationController::aScenarioIsComparedWithThePlan()
{
    store(plan(), 0);
    look();
    auto *team = find<QComboBox>("simulationTeam");
    QVERIFY(team->isEnabled());
    team->setCurrentIndex(1);
    find<QPushButton>("simulationKeep")->click();
    runAndWait();
    const ui::SimulationContent &shown = *m_page->content();
    QVERIFY(shown.order.scenario.members.size() == 1);
    QCOMPARE(shown.compared.size(), shown.order.compared.size() + 1);
    const auto same =
        std::ranges::find(shown.compared, shown.order.scenario, &ui::ComparedScenario::scenario);
    QVERIFY(same != shown.compared.end());
    QVERIFY(same->result == shown.result);
    QVERIFY(shown.compared.front().result.inputHash != shown.result.inputHash);
}

void TestSimulationController::aCorruptBackupIsReplacedByTheOneBefore()
{
    store(plan(), 0);
    look();
    const double planned = m_page->content()->result.components[0].time.p50.value;
    const QString hash = m_page->content()->result.inputHash;
    auto *corrupt = find<QComboBox>("simulationCorrupt");
    QCOMPARE(corrupt->count(), 2); // only one has backups
    corrupt->setCurrentIndex(1);
    runAndWait();
    QVERIFY(m_page->content()->input.components[0].isLatestCorrupt);
    QVERIFY(m_page->content()->result.components[0].time.p50.value >= planned + 100);
    corrupt->setCurrentIndex(0);
    runAndWait();
    QCOMPARE(m_page->content()->result.inputHash, hash);
}

void TestSimulationController::whatWasStoppedShowsTheTrialsUntilThen()
{
    store(plan(), 0);
    look();
    find<QSpinBox>("simulationTrials")->setValue(int(kMostTrials));
    find<QPushButton>("simulationRun")->click();
    QVERIFY(find<QPushButton>("simulationStop")->isVisible());
    QVERIFY(find<QWidget>("simulationProgress")->isVisible());
    const jobs::Job *job = lastJob();
    QTRY_VERIFY_WITH_TIMEOUT(job->progress().itemsDone > 0, kPatience);
    find<QPushButton>("simulationStop")->click();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), jobs::JobState::Cancelled, kPatience);
    const ui::SimulationContent &shown = *m_page->content();
    QVERIFY(shown.result.trials > 0 && shown.result.trials < kMostTrials);
    QCOMPARE(shown.result.wantedTrials, kMostTrials);
    QVERIFY(find<ui::StateLabel>("simulationState")->word().startsWith(QStringLiteral("Stopped at ")));
    QVERIFY(find<ui::Chart>("improvementsChart")->isEmpty());
    QVERIFY(find<QPushButton>("simulationRun")->isVisible());
    QVERIFY(job->error() && job->error()->message.startsWith(QStringLiteral("simulation: stopped at ")));
}

void TestSimulationController::theSimulationIsShownBeforeTheRestIsComputed()
{
    store(plan(), 0);
    look();
    find<QSpinBox>("simulationTrials")->setValue(400'000);
    find<QPushButton>("simulationRun")->click();
    const jobs::Job *job = lastJob();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->content()->result.trials == 400'000, kPatience);
    QVERIFY(m_page->content()->isGoingOn);
    QVERIFY(!job->isFinished());
    QVERIFY(find<QPushButton>("simulationStop")->isVisible());
    QVERIFY(find<ui::Chart>("scenariosChart")->isEmpty());
    QVERIFY(!find<ui::Chart>("scheduleChart")->isEmpty());
    find<QPushButton>("simulationStop")->click();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), jobs::JobState::Cancelled, kPatience);
    QVERIFY(!m_page->content()->isGoingOn);
    QVERIFY(m_page->content()->result.isComplete());
    QVERIFY(!find<ui::StateLabel>("simulationState")->isVisible());
    QVERIFY(find<QPushButton>("simulationRun")->isVisible());
}

void TestSimulationController::anErrorLaterLeavesWhatWasComputed()
{
    app::SimulationWish wish;
    VERIFY_ASSIGN(input, simulationInput(samplePlan()));
    wish.input = input;
    wish.request.trials = kTrials;
    wish.compared = {
        {.name = QStringLiteral("none lost"), .unaffected = {QStringLiteral("nothing of this name")}}};
    const auto outcome = app::makeOutcome<app::SimulationFindings>();
    Progress progress;
    const auto failed = app::simulationWork(wish, outcome)(progress, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::InvalidArgument);
    QVERIFY(failed.error().message.contains(QStringLiteral("nothing of this name")));
    QVERIFY(outcome->has_value()); // what was computed before is not lost
    QCOMPARE((*outcome)->result.trials, std::uint64_t(kTrials));
    QCOMPARE((*outcome)->compared.size(), std::size_t(1));
    QCOMPARE((*outcome)->improvementTrials, std::uint64_t(0));
    std::stop_source stop;
    stop.request_stop();
    const auto none = app::makeOutcome<app::SimulationFindings>();
    const auto cancelled = app::simulationWork({.input = input}, none)(progress, stop.get_token());
    QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
    QVERIFY(!none->has_value());
}

void TestSimulationController::anotherVersionIsReadWhenThePageIsLookedAt()
{
    store(plan(), 0);
    look();
    RecoveryPlan changed = plan();
    changed.components.back().rto *= 2;
    store(changed, 1);
    m_controller->invalidate();
    auto *state = find<ui::StateLabel>("simulationState");
    QTRY_VERIFY_WITH_TIMEOUT(state->isVisible(), kPatience);
    QCOMPARE(state->word(), QStringLiteral("Of version 1 of the plan; it is 2 now"));
    runAndWait();
    QVERIFY(!state->isVisible());
    QCOMPARE(m_page->content()->version, quint64(2));
}

void TestSimulationController::whatRestoreTestsMeasuredIsTaken()
{
    store(plan(), 0);
    look();
    QVERIFY(m_page->content()->input.storages[0].throughput == defaultThroughput());
    RestoreTest test;
    test.startedAt = m_clock.now();
    test.outcome = RestoreTestOutcome::Passed;
    test.restore.bytes = 2'000;
    test.restore.duration = std::chrono::seconds(1);
    VERIFY_OK(rememberRestoreTest(*m_repository, test));
    m_controller->invalidate();
    auto *state = find<ui::StateLabel>("simulationState");
    QTRY_VERIFY_WITH_TIMEOUT(state->isVisible(), kPatience);
    QCOMPARE(state->word(), QStringLiteral("From before the latest backup or drill"));
    runAndWait();
    QVERIFY(!state->isVisible());
    QCOMPARE(m_page->content()->input.storages[0].throughput.measurements, 1);
}

void TestSimulationController::theRepositoryMayCloseWhileItRuns()
{
    store(plan(), 0);
    look();
    find<QSpinBox>("simulationTrials")->setValue(int(kMostTrials));
    find<QPushButton>("simulationRun")->click();
    const jobs::Job *job = lastJob();
    m_controller->setRepository(nullptr, nullptr);
    m_page.reset();
    m_open.reset();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), jobs::JobState::Cancelled, kPatience);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("theme.ini")), QSettings::IniFormat);
    ui::Theme theme(&settings);
    TestSimulationController test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_simulationcontroller.moc"
