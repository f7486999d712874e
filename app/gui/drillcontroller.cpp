// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/drillcontroller.h"

#include "app/gui/announcements.h"
#include "app/gui/ask.h"
#include "app/gui/reportfile.h"
#include "model/reports/drillpage.h"
#include "model/reports/readinesswords.h"
#include "ui/pages/drill/drillpage.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"

#include <QFile>

namespace backstop::app {

using namespace recovery;

namespace {

constexpr int kTickMs = 250;
constexpr int kTicksOfASecond = 1000 / kTickMs;
constexpr int kLookTicks = 3 * kTicksOfASecond; ///< how often it is seen what another program does to a drill

ui::Tone toneOf(DrillOutcome outcome)
{
    switch (outcome) {
    case DrillOutcome::Passed:
        return ui::Tone::Good;
    case DrillOutcome::PassedWithIssues:
    case DrillOutcome::Incomplete:
        return ui::Tone::Caution;
    case DrillOutcome::Failed:
        return ui::Tone::Bad;
    case DrillOutcome::Aborted:
        break;
    }
    return ui::Tone::Neutral;
}

} // namespace

DrillController::DrillController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                                 ui::Prompts &prompts)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
    , m_session(services, queue, nullptr)
    , m_trends(services, window)
{
    m_pool.setObjectName(QStringLiteral("drills"));
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &DrillController::tick);
    connectSession();
}

DrillController::~DrillController()
{
    setRepository(nullptr);
    m_pool.waitForDone();
}

void DrillController::setRepository(OpenRepository *open)
{
    m_session.close();
    drop(m_reading);
    drop(m_opening); // what it has begun is found again, and can be gone on with
    drop(m_looking);
    drop(m_readingReports);
    m_elsewhere.reset();
    m_shown.reset();
    m_timer.stop();
    m_isStale = true;
    m_open = open;
    m_trends.setRepository(open);
    if (!m_open || !m_window.drillPage())
        return;
    connectPage();
    load(); // also where nobody looks: that a drill has not ended is to be seen
}

void DrillController::connectPage()
{
    ui::DrillPage *page = m_window.drillPage();
    connect(page, &ui::DrillPage::shown, this, [this] {
        if (m_isStale)
            load();
    });
    connect(page, &ui::DrillPage::retryRequested, this, &DrillController::load);
    connect(page, &ui::DrillPage::planRequested, &m_window,
            [this] { m_window.showPage(ui::MainWindow::kPlan); });
    connect(page, &ui::DrillPage::reportsWanted, this, &DrillController::readReports);
    connect(page, &ui::DrillPage::saveRequested, this, &DrillController::save);
    connect(page, &ui::DrillPage::startRequested, this, &DrillController::begin);
    connect(page, &ui::DrillPage::continueRequested, this, &DrillController::goOn);
    connect(page, &ui::DrillPage::replied, this, [this](const ui::DrillReply &reply) {
        if (!m_session.isOpen())
            return m_window.drillPage()->showLost(reply.text);
        m_session.say([reply](Drill &drill) {
            return answerStep(drill, reply.place, reply.answer, reply.who, reply.text);
        });
    });
    connect(page, &ui::DrillPage::pauseRequested, this,
            [this](const QString &reason) { word(DrillEventKind::Paused, reason); });
    connect(page, &ui::DrillPage::resumeRequested, this, [this] { word(DrillEventKind::Resumed, {}); });
    connect(page, &ui::DrillPage::noteRequested, this,
            [this](const QString &text) { word(DrillEventKind::Noted, text); });
    connect(page, &ui::DrillPage::abortRequested, this, [this](const QString &reason, bool keepsSandbox) {
        word(DrillEventKind::Aborted, reason, keepsSandbox);
    });
    connect(page, &ui::DrillPage::finishRequested, this, [this](const QString &note, bool keepsSandbox) {
        if (!m_session.finish(m_window.drillPage()->who(), note, keepsSandbox))
            m_window.drillPage()->showLost(note);
    });
}

void DrillController::connectSession()
{
    connect(&m_session, &DrillSession::changed, this, &DrillController::show);
    connect(&m_session, &DrillSession::said, this, [this] { m_window.drillPage()->messages()->dismiss(); });
    connect(&m_session, &DrillSession::failed, this,
            [this](const Error &error) { m_window.drillPage()->showError(error); });
    connect(&m_session, &DrillSession::ended, this,
            [this](const std::shared_ptr<const DrillState> &state) { drillEndedHere(*state); });
    connect(&m_session, &DrillSession::broken, this, [this] {
        if (const auto left = m_session.current())
            m_elsewhere = DrillElsewhere{left->state, left->report};
        m_session.close(); // opened anew, its journal can be written again
        show();
        load();
    });
}

void DrillController::invalidate()
{
    m_isStale = true;
    if (m_open && m_window.currentPage() == ui::MainWindow::kDrills)
        load();
}

/// Starts @p work, which needs the repository that is open now: for another one @p then is not called.
jobs::Job *DrillController::askRepository(Work work, std::function<void(const jobs::Job &)> then)
{
    return ask(std::move(work), m_pool, *m_services.environment().clock, this,
               [this, repository = m_open->repository(), then = std::move(then)](const jobs::Job &job) {
                   if (m_open && m_open->repository() == repository)
                       then(job);
               });
}

void DrillController::load()
{
    if (!m_open)
        return;
    m_isStale = false;
    m_window.drillPage()->setLoading();
    drop(m_reading);
    const auto outcome = makeOutcome<DrillsSeen>();
    m_reading = askRepository(readDrillsWork(m_services, m_open->repository(), outcome),
                              [this, outcome](const jobs::Job &job) {
                                  if (m_reading != &job)
                                      return;
                                  m_reading.clear();
                                  if (outcome->has_value())
                                      return drillsRead(**outcome);
                                  m_isStale = true;
                                  m_window.drillPage()->showError(job.error().value_or(Error{}));
                              });
}

void DrillController::drillsRead(const DrillsSeen &seen)
{
    ui::DrillPage *page = m_window.drillPage();
    ui::DrillLists lists{.drills = seen.drills,
                         .planProblem = seen.planProblem,
                         .location = m_open->location(),
                         .user = m_services.environment().username,
                         .proposedScripts = QFile::decodeName(QByteArray::fromStdString(seen.scripts)),
                         .defaultSandbox = tr("a folder of the drill's own")};
    if (seen.plan) {
        lists.plan = std::make_shared<const RecoveryPlan>(seen.plan->reading.plan);
        lists.planVersion = seen.plan->version;
    }
    page->setLists(lists, m_services.environment().clock->now());
    if (seen.notListed)
        page->messages()->showMessage(ui::Tone::Caution, tr("The drills that were cannot be read"),
                                      seen.notListed->message);
    else if (seen.unreadable)
        page->messages()->showMessage(ui::Tone::Caution, tr("A drill of this machine cannot be read"),
                                      seen.unreadable->message);
    else if (seen.notStored)
        page->messages()->showMessage(ui::Tone::Caution,
                                      tr("A drill that has ended is not in the repository yet"),
                                      seen.notStored->message);
    if (m_session.isOpen())
        return;
    m_elsewhere = seen.unfinished;
    show();
}

void DrillController::readReports(const QString &id, const QString &other)
{
    if (!m_open)
        return;
    drop(m_readingReports);
    const auto outcome = makeOutcome<DrillReports>();
    m_readingReports = askRepository(readDrillReportsWork(m_open->repository(), id, other, outcome),
                                     [this, outcome](const jobs::Job &job) {
                                         if (m_readingReports != &job)
                                             return;
                                         m_readingReports.clear();
                                         ui::DrillPage *page = m_window.drillPage();
                                         if (outcome->has_value() && (*outcome)->noOther)
                                             page->messages()->showMessage(
                                                 ui::Tone::Caution, tr("The drill beside it cannot be read"),
                                                 (*outcome)->noOther->message);
                                         if (outcome->has_value())
                                             return page->setReports((*outcome)->report, (*outcome)->other);
                                         page->clearReports();
                                         page->showError(job.error().value_or(Error{}));
                                     });
}

/// A job that is listed: it looks at all backups and simulates, before the disaster is declared.
void DrillController::begin(const DrillRequest &request)
{
    if (!m_open || m_session.isOpen() || m_opening)
        return;
    const auto outcome = makeOutcome<SharedDrill>();
    const auto repository = m_open->repository();
    m_window.drillPage()->setBeginning(true);
    m_opening = m_queue.add(
        {QStringLiteral("beginDrill"), tr("Begin a drill of %1").arg(request.plan.name), {}},
        {.repository = m_open->location()}, beginDrillWork(m_services, repository, request, outcome));
    connect(
        m_opening, &jobs::Job::finished, this,
        [this, job = m_opening, outcome, of = std::weak_ptr(repository)] {
            const auto begun = of.lock();
            // Where another repository is open by now, the drill that has begun is found again, and can be gone on with.
            if (job && m_opening == job && begun && m_open && m_open->repository() == begun)
                opened(*job, outcome);
            outcome->reset(); // jobs stay listed: that must keep neither the drill nor the repository open
        });
}

void DrillController::goOn()
{
    if (m_session.isOpen())
        return m_session.run();
    if (!m_open || m_opening)
        return;
    const auto outcome = makeOutcome<SharedDrill>();
    m_window.drillPage()->setBusy();
    m_opening = askRepository(continueDrillWork(m_services, m_open->repository(), outcome),
                              [this, outcome](const jobs::Job &job) { opened(job, outcome); });
}

void DrillController::opened(const jobs::Job &job, const Outcome<SharedDrill> &outcome)
{
    m_opening.clear();
    m_window.drillPage()->setBeginning(false);
    if (!outcome->has_value()) {
        const Error error = job.error().value_or(Error{});
        if (error.code != ErrorCode::Cancelled)
            m_window.drillPage()->showError(error);
        load(); // what there is now
        return;
    }
    m_window.drillPage()->messages()->dismiss();
    m_elsewhere.reset();
    m_session.open(**outcome, m_open->repository());
}

void DrillController::word(DrillEventKind kind, const QString &text, bool keepsSandbox)
{
    const auto current = m_session.current();
    if (!current || current->state->isFinished())
        return m_window.drillPage()->showLost(text);
    m_session.say([=, who = m_window.drillPage()->who()](Drill &drill) -> Result<> {
        if (keepsSandbox)
            BACKSTOP_TRY(drill.keepSandbox());
        return drill.record({.kind = kind, .who = who, .text = text});
    });
}

void DrillController::drillEndedHere(const DrillState &state)
{
    const DrillOutcome outcome = state.recordedOutcome().value_or(DrillOutcome::Failed);
    const QString text =
        tr("Drill of %1: %2").arg(state.declaration().plan.name, reports::outcomeTitle(outcome));
    ui::DrillPage *page = m_window.drillPage();
    show();
    if (state.isStored())
        page->showEnded(state.declaration().id);
    announce(m_window, state.isStored() ? toneOf(outcome) : ui::Tone::Caution, text,
             state.isStored() ? QString() : tr("It is not in the repository yet."),
             {QStringLiteral("showDrills"), tr("Show drills"),
              [this] { m_window.showPage(ui::MainWindow::kDrills); }});
    load();
    emit drillEnded();
}

DrillMoment DrillController::momentOf(const DrillState &state) const
{
    const Environment &environment = m_services.environment();
    DrillEvent now;
    now.time = environment.clock->now();
    now.sinceBoot = environment.clock->sinceBoot();
    now.bootId = environment.bootId;
    return state.momentOf(now);
}

void DrillController::show()
{
    ui::DrillPage *page = m_window.drillPage();
    if (!page)
        return;
    m_shown = m_session.current();
    if (!m_shown && m_elsewhere)
        m_shown = ui::CurrentDrill{
            .state = m_elsewhere->state, .report = m_elsewhere->report, .head = m_elsewhere->report->head};
    if (m_shown) {
        m_shown->now = momentOf(*m_shown->state);
        m_timer.start();
    } else {
        m_timer.stop();
    }
    page->setDrill(m_shown);
}

/// The clock goes on, and what steps came to is shown.
void DrillController::tick()
{
    if (!m_shown || m_window.currentPage() != ui::MainWindow::kDrills)
        return;
    ++m_ticks;
    if (m_session.isOther(m_shown->head, m_shown->waitsFor))
        show();
    else if (m_ticks % kTicksOfASecond == 0)
        m_window.drillPage()->setNow(momentOf(*m_shown->state));
    if (!m_session.isOpen() && !m_opening && !m_reading && !m_looking && m_ticks % kLookTicks == 0)
        lookElsewhere();
}

/// What another program does to its drill; where that has ended, everything is read anew.
void DrillController::lookElsewhere()
{
    const auto outcome = makeOutcome<std::optional<DrillElsewhere>>();
    m_looking = askRepository(
        lookForDrillWork(m_services, m_open->repository(), outcome), [this, outcome](const jobs::Job &) {
            m_looking.clear();
            if (m_session.isOpen() || !outcome->has_value())
                return; // what cannot be read was told when it was read first
            const auto &found = **outcome;
            if (!found || !m_elsewhere || found->report->drill.id != m_elsewhere->report->drill.id)
                return load();
            if (found->report->head == m_elsewhere->report->head)
                return;
            m_elsewhere = found;
            show();
        });
}

void DrillController::save()
{
    const ui::DrillPage *page = m_window.drillPage();
    if (!page || !page->report())
        return;
    const DrillReport report = *page->report();
    saveReportFile(m_queue, m_window, m_prompts,
                   {.name = QStringLiteral("drill-") + report.drill.id,
                    .title = QStringLiteral("Backstop: ") + report.drill.plan.name,
                    .html = [report](bool forPaper) { return reports::toHtml(report, forPaper); },
                    .json = [report] { return toJson(report); }});
}

} // namespace backstop::app
