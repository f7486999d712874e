// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/retentioncontroller.h"

#include "app/gui/announcements.h"
#include "app/gui/ask.h"
#include "ui/dialogs/retention/expiredialog.h"
#include "ui/dialogs/retention/freespacedialog.h"
#include "ui/dialogs/retention/holddialog.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"

#include <QPointer>
#include <QThreadPool>

namespace backstop::app {

/// The repository of a question, whose answer is for it whatever the window shows by then.
struct RetentionController::Place
{
    SharedRepository repository;
    QString location;
    QString name;
    QTimeZone zone;

    static Place of(OpenRepository &open)
    {
        const QString name = open.info().name;
        return {open.repository(), open.location(), name.isEmpty() ? open.location() : name,
                open.models().backups->timeZone()};
    }
};

/// What an ExpireDialog needs for as long as it is open.
struct RetentionController::Expiry
{
    QPointer<ui::ExpireDialog> window;
    Place place;
    ui::ExpireRequest planned;
    std::shared_ptr<const retention::ExpirePlan> plan; // the one that is shown
    QPointer<jobs::Job> planning;                      // its answer is waited for
    quint64 job = 0;                                   // that expires; 0: none yet

    void dropPlan()
    {
        plan.reset();
        drop(planning);
    }
    ~Expiry() { drop(planning); }
};

/// What a FreeSpaceDialog needs for as long as it is open.
struct RetentionController::Freeing
{
    QPointer<ui::FreeSpaceDialog> window;
    Place place;
    ui::FreeSpaceRequest planned;
    std::shared_ptr<const repository::PrunePlan> plan; // the one that is shown
    QPointer<jobs::Job> planning;                      // its answer is waited for

    void dropPlan()
    {
        plan.reset();
        drop(planning);
    }
    ~Freeing() { drop(planning); }
};

RetentionController::RetentionController(const Services &services, jobs::JobQueue &queue,
                                         ui::MainWindow &window, ui::Prompts &prompts)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
{
    connect(&window, &ui::MainWindow::holdRequested, this, &RetentionController::askHold);
    connect(&window, &ui::MainWindow::expireRequested, this, &RetentionController::openExpire);
    connect(&window, &ui::MainWindow::freeSpaceRequested, this, [this] {
        if (m_open)
            openFreeSpace(Place::of(*m_open));
    });
    connect(&window, &ui::MainWindow::recordRequested, this, &RetentionController::showReason);
    connect(window.jobsPage(), &ui::JobsPage::reportRequested, this, &RetentionController::showReport);
    connect(&queue, &jobs::JobQueue::jobRemoved, this,
            [this](const jobs::Job *job) { m_reports.erase(job->number()); });
}

RetentionController::~RetentionController() = default;

void RetentionController::askHold(const BackupId &backup, bool hold)
{
    if (!m_open || !m_window.backupsPage())
        return;
    const Place place = Place::of(*m_open);
    const QString name = m_window.backupsPage()->nameOf(backup);
    if (!hold)
        return askRelease(place, backup, name);
    auto *dialog = new ui::HoldDialog(backup, name, place.location, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::HoldDialog::holdRequested, this,
            [this, place, name](const ui::HoldRequest &request) {
                jobs::Job *job = runHold(place, QStringLiteral("hold"), tr("Hold"), name,
                                         holdWork(place.repository, request.backup, request.reason));
                connect(job, &jobs::Job::finished, this, [this, job, request] {
                    if (!job->error() && m_window.backupsPage())
                        m_window.backupsPage()->setHoldReason(request.backup, request.reason);
                });
            });
    dialog->open();
}

/// Whoever lets it go is told first why it was held.
void RetentionController::askRelease(const Place &place, const BackupId &backup, const QString &name)
{
    const auto holds = makeOutcome<std::map<BackupId, QString>>();
    ask(holdsWork(place.repository, holds), *QThreadPool::globalInstance(), *m_services.environment().clock,
        this, [this, place, backup, name, holds](const jobs::Job &job) {
            if (!holds->has_value()) {
                m_window.messages()->showError(job.error().value_or(Error{}));
                return;
            }
            const auto held = (*holds)->find(backup);
            const QString reason = held == (*holds)->end() ? QString() : held->second;
            const QString rules = tr("Once it is released, the rules decide about it again: the next expiry "
                                     "may remove it.");
            ui::Question question;
            question.title = tr("Release %1?").arg(name);
            question.text =
                reason.isEmpty() ? rules : tr("It is held because: %1").arg(reason) + u'\n' + rules;
            question.confirm = tr("&Release backup");
            question.destructive = true;
            if (m_prompts.confirm(&m_window, question))
                runHold(place, QStringLiteral("release"), tr("Release"), name,
                        releaseWork(place.repository, backup));
        });
}

jobs::Job *RetentionController::runHold(const Place &place, const QString &kind, const QString &title,
                                        const QString &name, Work work)
{
    jobs::Job *job = m_queue.add({.kind = kind, .title = title, .object = name},
                                 {.repository = place.location, .writer = false}, std::move(work));
    connect(job, &jobs::Job::finished, this, [this, job] {
        takeBackEarlier(m_window, *job);
        announceEnd(m_window, job);
        emit historyChanged();
    });
    return job;
}

void RetentionController::openExpire()
{
    if (!m_open)
        return;
    auto expiry = std::make_shared<Expiry>();
    expiry->place = Place::of(*m_open);
    auto *window = new ui::ExpireDialog({.name = expiry->place.name,
                                         .location = expiry->place.location,
                                         .zone = expiry->place.zone,
                                         .prompts = &m_prompts},
                                        &m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    expiry->window = window;
    // What the dialog needs goes with it: what the lambdas hold is freed with the connections.
    connect(window, &ui::ExpireDialog::planRequested, this,
            [this, expiry](const ui::ExpireRequest &request) { planExpiry(*expiry, request); });
    connect(window, &ui::ExpireDialog::planDropped, this, [expiry] { expiry->dropPlan(); });
    connect(window, &ui::ExpireDialog::expireRequested, this,
            [this, expiry](const ui::ExpireRequest &request, const QString &reason) {
                expire(*expiry, request, reason);
            });
    connect(window, &ui::ExpireDialog::freeSpaceRequested, this,
            [this, expiry] { openFreeSpace(expiry->place); });
    connect(window, &ui::ExpireDialog::saveReportRequested, this,
            [this, expiry](const QString &path) { save(expiry->job, path, expiry->window); });
    window->open();
}

void RetentionController::planExpiry(Expiry &expiry, const ui::ExpireRequest &request)
{
    expiry.dropPlan();
    const auto outcome = makeOutcome<std::shared_ptr<const retention::ExpirePlan>>();
    expiry.planning = ask(planExpireWork(expiry.place.repository, request.policy, outcome),
                          *QThreadPool::globalInstance(), *m_services.environment().clock, expiry.window,
                          [&expiry, outcome, request](const jobs::Job &job) {
                              if (expiry.planning != &job) // of an earlier question
                                  return;
                              expiry.planning.clear();
                              if (!outcome->has_value())
                                  return expiry.window->showError(job.error().value_or(Error{}));
                              expiry.plan = **outcome;
                              expiry.planned = request;
                              expiry.window->showPlan(request, expiry.plan);
                          });
}

void RetentionController::expire(Expiry &expiry, const ui::ExpireRequest &request, const QString &reason)
{
    if (!expiry.plan || expiry.planned != request)
        return expiry.window->showError({ErrorCode::Failed, tr("expire: the preview is of other rules"),
                                         tr("Look at the preview again."), false},
                                        true);
    const auto outcome = makeOutcome<retention::ExpireReport>();
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("expire"), .title = tr("Expire backups"), .object = expiry.place.name},
        {.repository = expiry.place.location, .writer = true},
        expireWork(expiry.place.repository, expiry.plan, outcome));
    expiry.job = job->number();
    Told begun{expiry.place.location, expiry.place.zone, {}, {}};
    begun.end.repository = expiry.place.name;
    begun.end.reason = reason;
    begun.end.plan = expiry.plan;
    connect(job, &jobs::Job::finished, this,
            [this, job, outcome, told = std::move(begun), repository = expiry.place.repository,
             window = expiry.window]() mutable {
                const Timestamp end = job->endedAt().value_or(job->createdAt());
                const auto frame = reports::ReportFrame::of(*repository, job->startedAt().value_or(end), end);
                repository.reset(); // the job stays listed
                told.end.report = *outcome;
                told.end.error = job->error();
                if (told.end.report && !told.end.report->endedBy)
                    told.end.report->endedBy = job->error(); // the repository is gone from its place
                told.make = [frame, shown = told.end] {
                    return shown.report ? reports::reportOf(frame, *shown.plan, shown.reason, *shown.report)
                                        : reports::reportOf(frame, *shown.plan, shown.reason,
                                                            shown.error.value_or(Error{}));
                };
                told.end.fileName = reportName(QStringLiteral("expire"), frame.location, end);
                told.end.durationMs = static_cast<std::uint64_t>(
                    std::chrono::duration_cast<std::chrono::milliseconds>(job->duration()).count());
                expired(job, std::move(told), window);
            });
    expiry.window->setJob(job);
}

void RetentionController::expired(jobs::Job *job, Told told, ui::ExpireDialog *window)
{
    takeBackEarlier(m_window, *job);
    m_window.jobsPage()->setHasReport(job->number());
    const auto shown = m_reports.insert_or_assign(job->number(), std::move(told)).first;
    const ui::ExpireEnd &end = shown->second.end;
    const bool isShown = window && window->isVisible();
    if (isShown && (end.report || (end.error && end.error->code == ErrorCode::Cancelled)))
        window->showReport(end);
    else if (isShown)
        window->showError(end.error.value_or(Error{}), true);
    else
        announceEnd(m_window, job);
    emit historyChanged(); // some may be gone however it ended
}

void RetentionController::showReport(jobs::Job *job)
{
    const auto found = m_reports.find(job->number());
    if (found == m_reports.end())
        return;
    const Told &told = found->second;
    const bool isOpen = m_open && m_open->location() == told.location;
    auto *window = new ui::ExpireDialog({.name = told.end.repository,
                                         .location = told.location,
                                         .zone = told.zone,
                                         .prompts = &m_prompts,
                                         .canFreeSpace = isOpen},
                                        &m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &ui::ExpireDialog::saveReportRequested, this,
            [this, number = job->number(), window](const QString &path) { save(number, path, window); });
    connect(window, &ui::ExpireDialog::freeSpaceRequested, this, [this, location = told.location] {
        if (m_open && m_open->location() == location)
            openFreeSpace(Place::of(*m_open));
    });
    window->showReport(told.end);
    window->open();
}

void RetentionController::save(quint64 number, const QString &path, ui::ExpireDialog *window)
{
    const auto told = m_reports.find(number);
    if (told == m_reports.end()) {
        window->showSaved(path, Error{ErrorCode::NotFound, tr("the report is not kept any more"),
                                      tr("It went when its job was cleared from the list.")});
        return;
    }
    jobs::Job *job = saveReport(m_queue, path, told->second.make);
    connect(job, &jobs::Job::finished, this, [this, job, path, shown = QPointer<ui::ExpireDialog>(window)] {
        takeBackEarlier(m_window, *job);
        if (shown)
            shown->showSaved(path, job->error());
        else
            announceEnd(m_window, job);
    });
}

void RetentionController::openFreeSpace(const Place &place)
{
    auto freeing = std::make_shared<Freeing>();
    freeing->place = place;
    auto *window = new ui::FreeSpaceDialog({.location = place.location,
                                            .zone = place.zone,
                                            .clock = m_services.environment().clock,
                                            .prompts = &m_prompts},
                                           &m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    freeing->window = window;
    connect(window, &ui::FreeSpaceDialog::planRequested, this,
            [this, freeing](const ui::FreeSpaceRequest &request) { planFreeing(*freeing, request); });
    connect(window, &ui::FreeSpaceDialog::planDropped, this, [freeing] { freeing->dropPlan(); });
    connect(window, &ui::FreeSpaceDialog::freeSpaceRequested, this,
            [this, freeing](const ui::FreeSpaceRequest &request) { freeSpace(*freeing, request); });
    window->open();
}

void RetentionController::planFreeing(Freeing &freeing, const ui::FreeSpaceRequest &request)
{
    freeing.dropPlan();
    repository::PruneRequest wanted;
    wanted.mostUnused = request.mostUnused / 100.0;
    wanted.grace = std::chrono::hours(request.graceHours);
    const auto outcome = makeOutcome<std::shared_ptr<const repository::PrunePlan>>();
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("plan"), .title = tr("Look for space to free"), .object = freeing.place.name},
        {.repository = freeing.place.location, .writer = false},
        planPruneWork(freeing.place.repository, wanted, outcome));
    freeing.planning = job;
    connect(job, &jobs::Job::finished, freeing.window, [&freeing, job, outcome, request] {
        const auto found = std::exchange(*outcome, std::nullopt); // the job stays listed
        if (freeing.planning != job)                              // of an earlier question
            return;
        freeing.planning.clear();
        if (!found)
            return freeing.window->showError(job->error().value_or(Error{}));
        freeing.plan = *found;
        freeing.planned = request;
        freeing.window->showPlan(request, freeing.plan);
    });
    freeing.window->setJob(job, false);
}

void RetentionController::freeSpace(Freeing &freeing, const ui::FreeSpaceRequest &request)
{
    if (!freeing.plan || freeing.planned != request)
        return freeing.window->showError({ErrorCode::Failed, tr("prune: the preview is of other values"),
                                          tr("Look at the preview again."), false});
    const auto outcome = makeOutcome<repository::PruneReport>();
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("prune"), .title = tr("Free space"), .object = freeing.place.name},
        {.repository = freeing.place.location, .writer = true},
        pruneWork(freeing.place.repository, freeing.plan, outcome));
    connect(job, &jobs::Job::finished, this, [this, job, outcome, window = freeing.window] {
        takeBackEarlier(m_window, *job);
        const auto &error = job->error();
        const Phase phase = job->progress().phase;
        const bool hasBegun = outcome->has_value() || phase == Phase::Writing || phase == Phase::Deleting;
        if (!window || !window->isVisible())
            announceEnd(m_window, job);
        else if (error && error->code != ErrorCode::Cancelled && !hasBegun)
            window->showError(*error);
        else
            window->showReport(*outcome, error);
    });
    freeing.window->setJob(job, true);
}

void RetentionController::showReason(const BackupId &backup)
{
    const auto row = m_window.backupsPage() ? m_window.backupsPage()->currentBackup() : std::nullopt;
    if (!m_open || !row || row->id != backup || !row->held)
        return;
    const auto holds = makeOutcome<std::map<BackupId, QString>>();
    ask(holdsWork(m_open->repository(), holds), *QThreadPool::globalInstance(),
        *m_services.environment().clock, this, [this, backup, holds](const jobs::Job &) {
            if (!holds->has_value() || !m_window.backupsPage())
                return; // that it is held is shown without it
            if (const auto held = (*holds)->find(backup); held != (*holds)->end())
                m_window.backupsPage()->setHoldReason(backup, held->second);
        });
}

} // namespace backstop::app
