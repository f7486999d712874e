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

void drop(QPointer<jobs::Job> &asked)
{
    if (jobs::Job *running = std::exchange(asked, nullptr).data())
        running->cancel();
}

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
    , m_trends(services, window)
{
    m_pool.setObjectName(QStringLiteral("drills"));
    m_pool.setMaxThreadCount(1);
    m_speaking.setObjectName(QStringLiteral("drill"));
    m_speaking.setMaxThreadCount(1);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &DrillController::tick);
}

DrillController::~DrillController()
{
    setRepository(nullptr);
    m_pool.waitForDone();
    m_speaking.waitForDone();
}

void DrillController::setRepository(OpenRepository *open)
{
    m_drill.reset(); // first: what is dropped then has nobody any more who waits for its end
    m_isAgain = false;
    m_saying = 0;
    drop(m_reading);
    drop(m_opening); // what it has begun is found again, and can be gone on with
    drop(m_looking);
    drop(m_readingReports);
    drop(m_running); // the drill has not ended: it can be gone on with
    m_elsewhere.reset();
    m_shown = {};
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
    connect(page, &ui::DrillPage::startRequested, this, [this](const DrillRequest &request) {
        const auto outcome = makeOutcome<SharedDrill>();
        open(beginDrillWork(m_services, m_open->repository(), request, outcome), outcome);
    });
    connect(page, &ui::DrillPage::continueRequested, this, [this] {
        if (m_drill)
            return run();
        const auto outcome = makeOutcome<SharedDrill>();
        open(continueDrillWork(m_services, m_open->repository(), outcome), outcome);
    });
    connect(page, &ui::DrillPage::replied, this, [this](const ui::DrillReply &reply) {
        say([reply](Drill &drill) {
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
        if (!m_drill || m_running)
            return;
        m_window.drillPage()->setBusy();
        start(endDrillWork(m_open->repository(), m_drill, m_window.drillPage()->who(), note, keepsSandbox),
              true);
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
    if (seen.unreadable)
        page->messages()->showMessage(ui::Tone::Caution, tr("A drill of this machine cannot be read"),
                                      seen.unreadable->message);
    else if (seen.notStored)
        page->messages()->showMessage(ui::Tone::Caution,
                                      tr("A drill that has ended is not in the repository yet"),
                                      seen.notStored->message);
    if (m_drill)
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

/// Begins a drill or goes on with one, and with its steps.
void DrillController::open(Work work, const Outcome<SharedDrill> &outcome)
{
    if (!m_open || m_drill || m_opening)
        return;
    m_window.drillPage()->setBusy();
    m_opening = askRepository(std::move(work), [this, outcome](const jobs::Job &job) {
        m_opening.clear();
        if (!outcome->has_value()) {
            m_window.drillPage()->showError(job.error().value_or(Error{}));
            load(); // what there is now
            return;
        }
        m_window.drillPage()->messages()->dismiss();
        m_drill = **outcome;
        m_elsewhere.reset();
        show();
        run();
    });
}

void DrillController::say(Say what)
{
    if (!m_drill)
        return;
    ++m_saying;
    m_window.drillPage()->setBusy();
    ask(sayToDrillWork(m_drill, std::move(what)), m_speaking, *m_services.environment().clock, this,
        [this, said = std::weak_ptr(m_drill)](const jobs::Job &job) {
            if (!m_drill || said.lock() != m_drill)
                return;
            --m_saying;
            if (job.error())
                m_window.drillPage()->showError(*job.error());
            else
                m_window.drillPage()->messages()->dismiss();
            m_isAgain = m_running != nullptr;
            const auto picture = m_drill->picture();
            if (!m_running && (picture.state->isFinished() || hasWork(*picture.state)))
                run(); // where it has ended, only to store it
            show();
        });
}

void DrillController::word(DrillEventKind kind, const QString &text, bool keepsSandbox)
{
    say([=, who = m_window.drillPage()->who()](Drill &drill) -> Result<> {
        if (keepsSandbox)
            BACKSTOP_TRY(drill.keepSandbox());
        return drill.record({.kind = kind, .who = who, .text = text});
    });
}

/// What takes time is a job that is listed, and so is an end, which removes what was restored; what only has to be written down for people
/// is none.
void DrillController::run()
{
    if (!m_drill || m_running)
        return;
    m_isAgain = false;
    const auto picture = m_drill->picture();
    const bool isListed = hasMachineWork(*picture.state) || picture.state->isWorkOver();
    start(runDrillWork(m_open->repository(), m_drill, makeOutcome<DrillRunEnd>()), isListed);
}

void DrillController::start(Work work, bool isListed)
{
    // Jobs stay listed, and what waits for their end with them: that must not keep the drill open.
    const auto isStill = [this, drill = std::weak_ptr(m_drill)] {
        return m_drill && drill.lock() == m_drill;
    };
    if (!isListed) {
        m_running = ask(std::move(work), m_pool, *m_services.environment().clock, this,
                        [this, isStill](const jobs::Job &job) {
                            if (isStill())
                                runEnded(job);
                        });
    } else {
        const auto picture = m_drill->picture();
        const DrillDeclaration &declaration = picture.state->declaration();
        m_running = m_queue.add(
            {QStringLiteral("drill"), tr("Drill of %1").arg(declaration.plan.name), declaration.id},
            {.repository = m_open->location()}, std::move(work));
        connect(m_running, &jobs::Job::finished, this, [this, isStill, job = m_running] {
            if (job && isStill())
                runEnded(*job);
        });
    }
    show();
}

void DrillController::runEnded(const jobs::Job &job)
{
    m_running.clear();
    const auto picture = m_drill->picture();
    if (picture.state->isFinished())
        return drillFinished();
    const ErrorCode code = job.error() ? job.error()->code : ErrorCode::Partial;
    const bool isOver = code != ErrorCode::Partial; // what has failed the page shows
    if (!isOver && std::exchange(m_isAgain, false) && hasWork(*picture.state))
        return run();
    show();
    if (isOver && code != ErrorCode::Cancelled)
        m_window.drillPage()->showError(*job.error());
}

void DrillController::drillFinished()
{
    const auto picture = m_drill->picture();
    const DrillState &state = *picture.state;
    const QString id = state.declaration().id;
    const DrillOutcome outcome = state.recordedOutcome().value_or(DrillOutcome::Failed);
    const QString text =
        tr("Drill of %1: %2").arg(state.declaration().plan.name, reports::outcomeTitle(outcome));
    m_drill.reset();
    m_shown = {};
    m_timer.stop();
    ui::DrillPage *page = m_window.drillPage();
    page->setDrill({});
    page->showEnded(id);
    announce(m_window, toneOf(outcome), text, {}, {QStringLiteral("showDrills"), tr("Show drills"), [this] {
                                                       m_window.showPage(ui::MainWindow::kDrills);
                                                   }});
    load();
    emit drillEnded();
}

ui::CurrentDrill DrillController::currentOf(const OpenDrill::Picture &picture, bool isOurs) const
{
    const Environment &environment = m_services.environment();
    DrillEvent now;
    now.time = environment.clock->now();
    now.sinceBoot = environment.clock->sinceBoot();
    now.bootId = environment.bootId;
    return {.state = picture.state,
            .head = picture.head,
            .now = picture.state->momentOf(now),
            .isOurs = isOurs,
            .isAtWork = isOurs && m_running,
            .isBusy = m_saying > 0,
            .canGoOn = isOurs && !m_running && m_saying == 0 && hasWork(*picture.state)};
}

void DrillController::show()
{
    ui::DrillPage *page = m_window.drillPage();
    if (m_drill)
        m_shown = m_drill->picture();
    else if (m_elsewhere)
        m_shown = {std::make_shared<const DrillState>(m_elsewhere->state), m_elsewhere->head};
    else
        m_shown = {};
    if (!m_shown.state) {
        m_timer.stop();
        return page->setDrill({});
    }
    page->setDrill(currentOf(m_shown, m_drill != nullptr));
    m_timer.start();
}

/// The clock goes on, and what steps came to is shown.
void DrillController::tick()
{
    if (!m_shown.state || m_window.currentPage() != ui::MainWindow::kDrills)
        return;
    ++m_ticks;
    if (m_drill && m_drill->picture().head != m_shown.head)
        show();
    else if (m_ticks % kTicksOfASecond == 0)
        m_window.drillPage()->setNow(currentOf(m_shown, m_drill != nullptr).now);
    if (!m_drill && !m_opening && !m_reading && !m_looking && m_ticks % kLookTicks == 0)
        lookElsewhere();
}

/// What another program does to its drill; where that has ended, everything is read anew.
void DrillController::lookElsewhere()
{
    const auto outcome = makeOutcome<std::optional<DrillOnDisk>>();
    m_looking = askRepository(lookForDrillWork(m_services, m_open->repository(), outcome),
                              [this, outcome](const jobs::Job &) {
                                  m_looking.clear();
                                  if (m_drill || !outcome->has_value())
                                      return; // what cannot be read was told when it was read first
                                  const auto &found = **outcome;
                                  if (!found || !m_elsewhere || found->id != m_elsewhere->id)
                                      return load();
                                  if (found->head == m_elsewhere->head)
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
