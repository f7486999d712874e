// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/simulationcontroller.h"

#include "app/gui/ask.h"
#include "ui/pages/simulation/simulationpage.h"
#include "ui/widgets/messagebar.h"

namespace backstop::app {

namespace {

/// Of which plan it was, with what was known of it then.
struct Origin
{
    ui::SimulationOrder order;
    quint64 version = 0;
    std::shared_ptr<const recovery::SimulationInput> input;
};

std::shared_ptr<const ui::SimulationContent> contentOf(const Origin &origin, SimulationFindings findings,
                                                       bool isGoingOn)
{
    const ui::SimulationOrder &order = origin.order;
    ui::SimulationContent content{
        .order = order, .version = origin.version, .isGoingOn = isGoingOn, .subject = origin.input};
    for (std::size_t i = 0; i < findings.compared.size(); ++i)
        content.compared.push_back(
            {i == 0 ? recovery::Scenario() : order.compared[i - 1], std::move(findings.compared[i])});
    content.input = std::move(findings.input);
    content.result = std::move(findings.result);
    content.improvements = std::move(findings.improvements);
    content.improvementTrials = findings.improvementTrials;
    return std::make_shared<const ui::SimulationContent>(std::move(content));
}

} // namespace

SimulationController::SimulationController(const Services &services, jobs::JobQueue &queue)
    : m_services(services)
    , m_queue(queue)
{
    m_pool.setObjectName(QStringLiteral("simulations"));
    m_pool.setMaxThreadCount(1);
}

SimulationController::~SimulationController()
{
    setRepository(nullptr, nullptr);
    m_pool.waitForDone();
}

void SimulationController::setRepository(OpenRepository *open, ui::SimulationPage *page)
{
    drop(m_reading);
    drop(m_simulating);
    m_open = open;
    m_page = open ? page : nullptr;
    m_plan.reset();
    m_isStale = true;
    if (!m_page)
        return;
    connect(page, &ui::SimulationPage::shown, this, [this] {
        if (m_isStale)
            load();
    });
    connect(page, &ui::SimulationPage::retryRequested, this, &SimulationController::load);
    connect(page, &ui::SimulationPage::runRequested, this, &SimulationController::simulate);
    connect(page, &ui::SimulationPage::planRequested, this, &SimulationController::planRequested);
    if (page->isVisible())
        load();
}

void SimulationController::invalidate()
{
    m_isStale = true;
    if (m_page && m_page->isVisible())
        load();
}

void SimulationController::load()
{
    if (!m_open || !m_page)
        return;
    m_isStale = false;
    m_page->setReading();
    drop(m_reading);
    const auto outcome = makeOutcome<std::optional<SimulationPlan>>();
    m_reading = ask(readSimulationPlanWork(m_services, m_open->repository(), outcome), m_pool,
                    *m_services.environment().clock, this, [this, outcome](const jobs::Job &job) {
                        if (m_reading != &job || !m_page)
                            return;
                        m_reading.clear();
                        if (outcome->has_value()) {
                            planRead(std::move(**outcome));
                            return;
                        }
                        m_isStale = true;
                        m_page->setFailed(job.error().value_or(Error{}));
                    });
}

void SimulationController::planRead(std::optional<SimulationPlan> plan)
{
    m_plan = std::move(plan);
    if (!m_plan) {
        m_page->setNoPlan();
        return;
    }
    if (m_plan->problem) {
        m_page->setUnusable(*m_plan->problem);
        return;
    }
    ui::SimulationSubject subject{.input = std::make_shared<const recovery::SimulationInput>(m_plan->input),
                                  .version = m_plan->version,
                                  .location = m_open->location(),
                                  .forecasts = m_plan->calibration};
    for (const recovery::SimulatedComponent &component : m_plan->input.components)
        if (m_plan->earlierBackups.contains(component.name))
            subject.withEarlierBackup << component.name;
    m_page->setSubject(subject);
    if (!m_plan->unread.empty())
        m_page->messages()->showMessage(
            ui::Tone::Caution, tr("Some backups could not be read, and count as if they were not there"),
            m_plan->unread.front().message);
    if (!m_page->hasContent())
        m_page->run();
}

void SimulationController::simulate(const ui::SimulationOrder &order)
{
    if (!m_open || !m_plan || m_plan->problem || m_simulating)
        return;
    SimulationWish wish{.input = m_plan->input,
                        .earlierBackups = m_plan->earlierBackups,
                        .request = order.request,
                        .scenario = order.scenario,
                        .compared = order.compared};
    wish.input.commonCauseSigma = order.commonCauseSigma;
    const auto outcome = makeOutcome<SimulationFindings>();
    const auto early = std::make_shared<EarlyFindings>();
    m_simulating = m_queue.add({.kind = QStringLiteral("simulate"),
                                .title = tr("Simulate the recovery"),
                                .object = m_plan->input.plan},
                               {.repository = m_open->location(), .writer = false},
                               simulationWork(std::move(wish), outcome, early));
    const Origin origin{order, m_plan->version,
                        std::make_shared<const recovery::SimulationInput>(m_plan->input)};
    const auto watch =
        connect(&m_queue, &jobs::JobQueue::jobChanged, m_page,
                [job = m_simulating.data(), early, origin, page = m_page.data()](const jobs::Job *changed) {
                    if (changed != job || changed->isFinished())
                        return;
                    if (const auto findings = early->take())
                        page->setContent(contentOf(origin, *findings, true));
                });
    connect(m_simulating, &jobs::Job::finished, m_page,
            [this, job = m_simulating.data(), outcome, origin, watch, page = m_page.data()] {
                disconnect(watch);
                if (m_simulating == job)
                    m_simulating.clear();
                auto findings = std::exchange(*outcome, std::nullopt); // the job stays listed
                if (findings)
                    page->setContent(contentOf(origin, std::move(*findings), false));
                if (findings && job->error() && job->error()->code != ErrorCode::Cancelled)
                    page->messages()->showError(*job->error()); // of what comes after the first result
                if (!findings)
                    page->setRunFailed(job->error().value_or(Error{}));
            });
    m_page->setJob(m_simulating, {early, &early->watch});
}

} // namespace backstop::app
