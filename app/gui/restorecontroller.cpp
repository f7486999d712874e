// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/restorecontroller.h"

#include "app/gui/announcements.h"
#include "app/gui/reports.h"
#include "ui/dialogs/restore/restorereportdialog.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"

#include <QDesktopServices>
#include <QPointer>
#include <QSettings>
#include <QUrl>

namespace backstop::app {

namespace {

void openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace

/// A restore wizard and what it needs for as long as its window is open.
struct RestoreController::Wizard
{
    QPointer<ui::RestoreWizard> window;
    SharedRepository repository;
    QString location;
    std::unique_ptr<itemmodels::FileTreeModel> files; // outlives the window, see its constructor
    ui::RestoreRequest planned;
    std::shared_ptr<const restore::RestorePlan> plan;
    QPointer<jobs::Job> planning; // its answer is waited for

    /// Nobody waits for the plan that is being made.
    void dropPlan()
    {
        plan.reset();
        if (jobs::Job *job = std::exchange(planning, nullptr).data())
            job->cancel();
    }
    ~Wizard() { dropPlan(); }
};

RestoreController::RestoreController(jobs::JobQueue &queue, ui::MainWindow &window, ui::Prompts &prompts,
                                     QSettings &settings)
    : m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
    , m_settings(settings)
{
    connect(&window, &ui::MainWindow::restoreRequested, this, &RestoreController::openWizard);
    connect(window.jobsPage(), &ui::JobsPage::reportRequested, this, &RestoreController::showReport);
    connect(&queue, &jobs::JobQueue::jobRemoved, this,
            [this](const jobs::Job *job) { m_reports.erase(job->number()); });
}

RestoreController::~RestoreController() = default;

void RestoreController::openWizard(const BackupId &backup, const itemmodels::PathSelection &selection)
{
    if (!m_open || !m_window.backupsPage())
        return;
    const auto row = m_window.backupsPage()->currentBackup();
    if (!row || row->id != backup)
        return;
    auto wizard = std::make_shared<Wizard>();
    wizard->repository = m_open->repository();
    wizard->location = m_open->location();
    wizard->files = m_open->makeFileModel(backup);
    auto *window = new ui::RestoreWizard(*row, m_open->models().backups->timeZone(), wizard->files.get(),
                                         &m_prompts, &m_settings);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setSelection(selection);
    wizard->window = window;
    // What the wizard needs goes with its window: what the lambdas hold is freed with the connections.
    connect(window, &ui::RestoreWizard::planRequested, this,
            [this, wizard](const ui::RestoreRequest &request) { plan(*wizard, request); });
    connect(window, &ui::RestoreWizard::planDropped, this, [wizard] { wizard->dropPlan(); });
    connect(window, &ui::RestoreWizard::restoreRequested, this,
            [this, wizard](const ui::RestoreRequest &request) { restore(*wizard, request); });
    connect(window, &ui::RestoreWizard::saveTextRequested, this,
            [this, window](const QString &path, const QString &text) {
                jobs::Job *job = saveText(m_queue, path, text);
                connect(job, &jobs::Job::finished, window, [window, job] {
                    if (job->error())
                        window->showError(*job->error());
                });
            });
    connect(window, &ui::RestoreWizard::openFolderRequested, this, openFolder);
    connect(&m_window, &QObject::destroyed, window, &QWidget::close);
    window->show();
}

void RestoreController::plan(Wizard &wizard, const ui::RestoreRequest &request)
{
    wizard.dropPlan();
    const auto outcome = makeOutcome<std::shared_ptr<const restore::RestorePlan>>();
    const auto preview = makeOutcome<ui::RestorePreview>();
    const Work planning = planRestoreWork(wizard.repository, request.backup, toEngine(request), outcome);
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("plan"), .title = tr("Plan a restore"), .object = request.target},
                    {.repository = wizard.location, .writer = false},
                    [planning, outcome, preview](Progress &progress, std::stop_token stop) -> Result<> {
                        BACKSTOP_TRY(planning(progress, std::move(stop)));
                        *preview = previewOf(***outcome); // a plan can have a million lines
                        return {};
                    });
    wizard.planning = job;
    connect(job, &jobs::Job::finished, wizard.window, [&wizard, job, outcome, preview, request] {
        if (wizard.planning != job)
            return; // of an earlier question
        wizard.planning.clear();
        if (preview->has_value()) {
            wizard.plan = **outcome;
            wizard.planned = request;
            wizard.window->showPreview(**preview);
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
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("restore"), .title = tr("Restore"), .object = request.target},
                    {.repository = wizard.location, .writer = false},
                    restoreWork(wizard.repository, wizard.plan, outcome));
    connect(job, &jobs::Job::finished, this,
            [this, job, outcome, asked = wizard.plan->filesToWrite, target = request.target,
             window = wizard.window] {
                ui::RestoreReport report;
                report.asked = asked;
                report.target = target;
                if (outcome->has_value())
                    report = reportOf(**outcome, target);
                report.cancelled = job->state() == jobs::JobState::Cancelled;
                if (!outcome->has_value() || job->state() == jobs::JobState::Failed)
                    report.error = job->error(); // else the numbers say it all
                restored(job, report, window != nullptr);
                if (window)
                    window->showReport(report);
            });
    wizard.window->setJob(job);
}

void RestoreController::restored(jobs::Job *job, const ui::RestoreReport &report, bool isShown)
{
    m_reports[job->number()] = report;
    m_window.jobsPage()->setProblems(job->number(), report.problems);
    m_window.jobsPage()->setHasReport(job->number());
    if (!isShown)
        announceEnd(m_window, job);
}

void RestoreController::showReport(jobs::Job *job)
{
    const auto found = m_reports.find(job->number());
    if (found == m_reports.end())
        return;
    auto *dialog = new ui::RestoreReportDialog(found->second, &m_prompts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::RestoreReportDialog::openFolderRequested, this, openFolder);
    connect(dialog, &ui::RestoreReportDialog::saveTextRequested, this,
            [this](const QString &path, const QString &text) {
                jobs::Job *saving = saveText(m_queue, path, text);
                connect(saving, &jobs::Job::finished, this,
                        [this, saving] { announceEnd(m_window, saving); });
            });
    dialog->open();
}

} // namespace backstop::app
