// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/restorecontroller.h"

#include "app/gui/announcements.h"
#include "app/gui/ask.h"
#include "app/gui/letgo.h"
#include "app/gui/reports.h"
#include "ui/dialogs/restore/restorereportdialog.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QPointer>
#include <QSettings>
#include <QThreadPool>
#include <QUrl>

namespace backstop::app {

namespace {

void openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace

/// The repository of a wizard, which keeps it whatever the main window shows meanwhile.
struct RestoreController::Place
{
    SharedRepository repository;
    QString location;
    QTimeZone zone;
    FileModelMaker makeFiles;
};

/// A restore wizard and what it needs for as long as its window is open.
struct RestoreController::Wizard
{
    QPointer<ui::RestoreWizard> window;
    Place place;
    std::unique_ptr<itemmodels::FileTreeModel> files; // outlives the window, see its constructor
    ui::RestoreRequest planned;
    std::shared_ptr<const restore::RestorePlan> plan;
    QPointer<jobs::Job> planning; // its answer is waited for
    QPointer<jobs::Job> counting; // so
    QPointer<jobs::Job> looking;  // so
    quint64 job = 0;              // that restores; 0: none yet

    /// Nobody waits for the plan that is being made.
    void dropPlan()
    {
        if (plan)
            letGo(std::move(plan));
        drop(planning);
    }
    ~Wizard()
    {
        dropPlan();
        drop(counting);
        drop(looking);
    }
};

RestoreController::RestoreController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                                     ui::Prompts &prompts, QSettings &settings)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
    , m_settings(settings)
{
    connect(&window, &ui::MainWindow::restoreRequested, this, &RestoreController::openWizard);
    connect(window.jobsPage(), &ui::JobsPage::reportRequested, this, &RestoreController::showReport);
    connect(&queue, &jobs::JobQueue::jobRemoved, this, [this](const jobs::Job *job) {
        if (auto told = m_reports.extract(job->number()))
            letGo(std::move(told.mapped()));
    });
}

RestoreController::~RestoreController() = default;

void RestoreController::openWizard(const BackupId &backup, const itemmodels::PathSelection &selection)
{
    if (!m_open || !m_window.backupsPage())
        return;
    const auto row = m_window.backupsPage()->currentBackup();
    if (!row || row->id != backup)
        return;
    showWizard(shownPlace(), *row, selection);
}

void RestoreController::openWizardOf(const BackupId &backup, const itemmodels::PathSelection &selection)
{
    if (!m_open)
        return;
    // The model goes with the repository, and the answer with it.
    m_open->models().backups->findBackup(
        backup, [this, place = shownPlace(), selection](const std::optional<catalog::BackupRow> &row) {
            if (row)
                showWizard(place, *row, selection);
            else
                m_window.messages()->showMessage(ui::Tone::Caution,
                                                 tr("This backup is not in the history any more"),
                                                 tr("Press Refresh to see what there is."));
        });
}

RestoreController::Place RestoreController::shownPlace() const
{
    return {m_open->repository(), m_open->location(), m_open->models().backups->timeZone(),
            m_open->fileModelMaker()};
}

void RestoreController::showWizard(const Place &place, const catalog::BackupRow &backup,
                                   const itemmodels::PathSelection &selection)
{
    auto wizard = std::make_shared<Wizard>();
    wizard->place = place;
    wizard->files = place.makeFiles(backup.id);
    auto *window = new ui::RestoreWizard(backup,
                                         {.zone = place.zone,
                                          .hostname = m_services.environment().hostname,
                                          .location = place.location,
                                          .files = wizard->files.get(),
                                          .prompts = &m_prompts,
                                          .settings = &m_settings},
                                         &m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    wizard->window = window;
    // What the wizard needs goes with its window: what the lambdas hold is freed with the connections.
    connect(window, &ui::RestoreWizard::planRequested, this,
            [this, wizard](const ui::RestoreRequest &request) { plan(*wizard, request); });
    connect(window, &ui::RestoreWizard::planDropped, this, [wizard] { wizard->dropPlan(); });
    connect(window, &ui::RestoreWizard::countRequested, this,
            [this, wizard](const ui::RestoreRequest &request) { count(*wizard, request); });
    connect(window, &ui::RestoreWizard::restoreRequested, this,
            [this, wizard](const ui::RestoreRequest &request) { restore(*wizard, request); });
    connect(window, &ui::RestoreWizard::saveReportRequested, this, [this, wizard](const QString &path) {
        save(wizard->job, path, [window = wizard->window, path](const std::optional<Error> &error) {
            if (window)
                window->showSaved(path, error);
            return window != nullptr;
        });
    });
    connect(window, &ui::RestoreWizard::openFolderRequested, this, openFolder);
    if (backup.verification.result == catalog::VerificationResult::Damaged)
        offerInstead(wizard, backup);
    window->setSelection(selection);
    window->show();
}

void RestoreController::offerInstead(const std::shared_ptr<Wizard> &wizard, const catalog::BackupRow &damaged)
{
    const auto found = makeOutcome<catalog::BackupRow>();
    wizard->looking = ask(
        olderVerifiedWork(m_services, wizard->place.repository->config().id, damaged, found),
        *QThreadPool::globalInstance(), *m_services.environment().clock, wizard->window,
        [this, wizard = wizard.get(), found](const jobs::Job &) {
            if (!found->has_value())
                return; // there is none, and nothing to be offered
            wizard->window->offerInstead(**found);
            connect(wizard->window, &ui::RestoreWizard::otherBackupRequested, this, [this, wizard, found] {
                ui::RestoreWizard *former = wizard->window;
                showWizard(wizard->place, **found, former->selection());
                former->discard(); // what it held is shown again
            });
        });
}

void RestoreController::count(Wizard &wizard, const ui::RestoreRequest &request)
{
    drop(wizard.counting);
    const auto counted = makeOutcome<restore::SelectionCount>();
    wizard.counting =
        ask(countWork(wizard.place.repository, request.backup, request.include, request.exclude, counted),
            *QThreadPool::globalInstance(), *m_services.environment().clock, wizard.window,
            [window = wizard.window, counted, request](const jobs::Job &) {
                if (counted->has_value())
                    window->showCount(request, {(*counted)->folders, (*counted)->files, (*counted)->bytes});
            });
}

void RestoreController::plan(Wizard &wizard, const ui::RestoreRequest &request)
{
    wizard.dropPlan();
    const auto outcome = makeOutcome<std::shared_ptr<const restore::RestorePlan>>();
    const auto preview = makeOutcome<ui::RestorePreview>();
    const Work planning =
        planRestoreWork(wizard.place.repository, request.backup, toEngine(request), outcome);
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("plan"), .title = tr("Plan a restore"), .object = request.target},
                    {.repository = wizard.place.location, .writer = false},
                    [planning, outcome, preview](Progress &progress, std::stop_token stop) -> Result<> {
                        BACKSTOP_TRY(planning(progress, std::move(stop)));
                        *preview = previewOf(***outcome); // a plan can have a million lines
                        return {};
                    });
    wizard.planning = job;
    connect(job, &jobs::Job::finished, wizard.window, [&wizard, job, outcome, preview, request] {
        // The job stays listed: what it found goes with the wizard.
        const auto found = std::exchange(*preview, std::nullopt);
        auto plan = std::exchange(*outcome, std::nullopt);
        if (wizard.planning != job) { // of an earlier question
            letGo(std::move(plan));
            return;
        }
        wizard.planning.clear();
        if (found) {
            wizard.plan = std::move(*plan);
            wizard.planned = request;
            wizard.window->showPreview(*found);
        } else if (job->error()) {
            wizard.window->showError(*job->error());
        }
    });
}

void RestoreController::restore(Wizard &wizard, const ui::RestoreRequest &request)
{
    if (!wizard.plan || !(wizard.planned == request)) {
        wizard.window->showError({ErrorCode::Failed, tr("restore: the preview is of another request"),
                                  tr("Go back one step and look at the preview again."), false});
        return;
    }
    const auto outcome = makeOutcome<restore::RestoreReport>();
    const auto shown = makeOutcome<ui::RestoreReport>();
    const Work restoring = restoreWork(wizard.place.repository, wizard.plan, outcome);
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("restore"), .title = tr("Restore"), .object = request.target},
        {.repository = wizard.place.location, .writer = false},
        [restoring, outcome, shown, plan = wizard.plan](Progress &progress, std::stop_token stop) {
            auto result = restoring(progress, std::move(stop));
            if (outcome->has_value())
                *shown = reportOf(*plan, **outcome); // a report can have a million lines
            return result;
        });
    wizard.job = job->number();
    connect(job, &jobs::Job::finished, this,
            [this, job, outcome, shown, plan = wizard.plan, repository = wizard.place.repository,
             target = request.target, window = wizard.window]() mutable {
                Told told;
                told.shown.asked = plan->filesToWrite;
                told.shown.target = target;
                if (shown->has_value())
                    told.shown = **shown;
                told.shown.cancelled = job->state() == jobs::JobState::Cancelled;
                if (!outcome->has_value() || job->state() == jobs::JobState::Failed)
                    told.shown.error = job->error(); // else the numbers say it all
                const Timestamp end = job->endedAt().value_or(job->createdAt());
                const auto frame = reports::ReportFrame::of(*repository, job->startedAt().value_or(end), end);
                told.make = [frame, plan, outcome, error = job->error()] {
                    if (outcome->has_value())
                        return reports::reportOf(frame, *plan, **outcome);
                    return reports::reportOf(frame, *plan,
                                             error.value_or(Error{ErrorCode::Failed, {}, {}, false}));
                };
                told.shown.fileName = reportName(QStringLiteral("restore"), repository->location(), end);
                const ui::RestoreReport report = told.shown;
                restored(job, std::move(told), window != nullptr);
                if (window)
                    window->showReport(report);
                // The job stays listed: only the report, which goes with it, keeps what it needs.
                shown->reset();
                plan.reset();
                repository.reset();
            });
    wizard.window->setJob(job);
}

void RestoreController::restored(jobs::Job *job, Told told, bool isShown)
{
    m_window.jobsPage()->setProblems(job->number(), problemsOf(told.shown));
    m_window.jobsPage()->setHasReport(job->number());
    m_reports[job->number()] = std::move(told);
    takeBackEarlier(m_window, *job);
    if (!isShown)
        announceEnd(m_window, job);
}

/// @p tell says in its place how it ended; false: that is gone, and the main window tells of an error.
void RestoreController::save(quint64 number, const QString &path,
                             const std::function<bool(const std::optional<Error> &)> &tell)
{
    const auto told = m_reports.find(number);
    if (told == m_reports.end()) {
        m_window.messages()->showMessage(ui::Tone::Caution, tr("The report is not kept any more"),
                                         tr("It went when its job was cleared from the list."));
        return;
    }
    jobs::Job *job = saveReport(m_queue, path, told->second.make);
    connect(job, &jobs::Job::finished, this, [this, job, tell] {
        takeBackEarlier(m_window, *job);
        if (!tell(job->error()))
            announceEnd(m_window, job);
    });
}

void RestoreController::showReport(jobs::Job *job)
{
    const auto found = m_reports.find(job->number());
    if (found == m_reports.end())
        return;
    auto *dialog = new ui::RestoreReportDialog(found->second.shown, &m_prompts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::RestoreReportDialog::openFolderRequested, this, openFolder);
    connect(dialog, &ui::RestoreReportDialog::saveRequested, this,
            [this, number = job->number(),
             shown = QPointer<ui::RestoreReportDialog>(dialog)](const QString &path) {
                save(number, path, [shown, path](const std::optional<Error> &error) {
                    if (shown)
                        shown->showSaved(path, error);
                    return shown != nullptr;
                });
            });
    dialog->open();
}

} // namespace backstop::app
