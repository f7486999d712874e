// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/workcontroller.h"

#include "app/gui/reports.h"
#include "model/core/atomicfile.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/dialogs/verifyreportdialog.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QFile>
#include <QSettings>
#include <QUrl>

namespace backstop::app {

/// A restore wizard and what it needs for as long as its window is open.
struct WorkController::RestoreWindow
{
    ui::RestoreWizard *wizard = nullptr;
    SharedRepository repository;
    QString location;
    std::unique_ptr<itemmodels::FileTreeModel> files; // outlives the wizard, see its constructor
    ui::RestoreRequest planned;
    std::shared_ptr<const restore::RestorePlan> plan;
    int planNumber = 0; // answers to an earlier question are dropped
};

WorkController::WorkController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                               ui::Prompts &prompts, QSettings &settings)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
    , m_settings(settings)
{
    connect(&window, &ui::MainWindow::backUpRequested, this, &WorkController::askBackup);
    connect(&window, &ui::MainWindow::verifyRequested, this, &WorkController::askVerify);
    connect(&window, &ui::MainWindow::restoreRequested, this, &WorkController::openRestoreWizard);
    connect(&window, &ui::MainWindow::recordRequested, this, &WorkController::showRecord);
    connect(&window, &ui::MainWindow::refreshRequested, this, &WorkController::fillCatalog);
    connect(&window, &ui::MainWindow::filesRequested, this, [this](const BackupId &backup) {
        if (m_open)
            m_open->showFiles(backup);
    });
    connect(window.jobsPage(), &ui::JobsPage::reportRequested, this, &WorkController::showReport);
    connect(window.jobsPage(), &ui::JobsPage::clearFinishedRequested, &queue, &jobs::JobQueue::clearFinished);
    connect(&queue, &jobs::JobQueue::jobChanged, this, &WorkController::updateBusy);
    connect(&queue, &jobs::JobQueue::jobFinished, this, &WorkController::updateBusy);
}

WorkController::~WorkController() = default;

void WorkController::setRepository(OpenRepository *open)
{
    m_open = open;
    updateBusy();
}

jobs::Job *WorkController::add(const QString &kind, const QString &title, const QString &object, bool writer,
                               Work work)
{
    return m_queue.add({.kind = kind, .title = title, .object = object},
                       {.repository = m_open->location(), .writer = writer}, std::move(work));
}

void WorkController::updateBusy()
{
    jobs::Job *writer = m_open ? m_queue.writerOf(m_open->location()) : nullptr;
    m_window.setBusyReason(writer ? tr("%1 is running").arg(writer->info().title) : QString());
}

QString WorkController::nameOf(const BackupId &backup) const
{
    return tr("backup %1").arg(QString::fromStdString(backup.hex().substr(0, 8)));
}

void WorkController::askBackup()
{
    if (!m_open)
        return;
    ui::BackupRequest proposal;
    proposal.sources = m_open->info().lastSources;
    if (proposal.sources.isEmpty() && m_window.backupsPage()) {
        if (const auto current = m_window.backupsPage()->currentBackup())
            proposal.sources = current->sources;
    }
    auto *dialog = new ui::BackupDialog(&m_prompts, proposal, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::BackupDialog::backUpRequested, this, &WorkController::startBackup);
    dialog->open();
}

void WorkController::startBackup(const ui::BackupRequest &request)
{
    if (!m_open)
        return;
    m_open->setLastSources(request.sources);
    const auto outcome = makeOutcome<backup::BackupSummary>();
    jobs::Job *job = add(QStringLiteral("backup"), tr("Back up"), request.sources.join(QStringLiteral(", ")),
                         true, backupWork(m_open->repository(), toEngine(request), outcome));
    connect(job, &jobs::Job::finished, this, [this, job, outcome] {
        if (outcome->has_value())
            backupFinished(*job, **outcome);
        fillCatalog();
    });
}

void WorkController::backupFinished(const jobs::Job &job, const backup::BackupSummary &summary)
{
    m_window.jobsPage()->setProblems(job.number(), problemsOf(summary.record));
    if (summary.fellBackToFull)
        m_window.messages()->showMessage(
            ui::Tone::Neutral,
            tr("There was no earlier backup of these sources to compare with: a full backup was made."));
}

void WorkController::askVerify(const std::vector<BackupId> &backups)
{
    if (!m_open)
        return;
    QStringList names;
    for (const BackupId &backup : backups)
        names.append(nameOf(backup));
    auto *dialog = new ui::VerifyDialog(backups, names, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::VerifyDialog::verifyRequested, this, &WorkController::startVerify);
    dialog->open();
}

void WorkController::startVerify(const ui::VerifyRequest &request)
{
    if (!m_open)
        return;
    const QString object = request.backups.empty()
                               ? m_open->info().name
                               : tr("%n backup(s)", nullptr, static_cast<int>(request.backups.size()));
    const auto outcome = makeOutcome<verify::VerifyReport>();
    jobs::Job *job = add(QStringLiteral("verify"), tr("Verify"), object, false,
                         verifyWork(m_services, m_open->repository(), toEngine(request), outcome));
    connect(job, &jobs::Job::finished, this, [this, job, outcome] {
        if (m_open)
            m_open->refresh();
        if (!outcome->has_value())
            return;
        const ui::VerifyReport report =
            reportOf(**outcome, [this](const BackupId &id) { return nameOf(id); });
        std::vector<ui::ReportProblem> problems;
        for (const ui::VerifyFinding &finding : report.findings)
            problems.push_back({finding.object, finding.reason});
        m_window.jobsPage()->setProblems(job->number(), problems);
        m_verifyReports[job->number()] = report;
        showReport(job);
    });
}

void WorkController::showReport(jobs::Job *job)
{
    const auto found = m_verifyReports.find(job->number());
    if (found == m_verifyReports.end())
        return;
    auto *dialog = new ui::VerifyReportDialog(found->second, &m_prompts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::VerifyReportDialog::saveTextRequested, this, &WorkController::saveText);
    dialog->open();
}

void WorkController::fillCatalog()
{
    if (!m_open)
        return;
    jobs::Job *job = add(QStringLiteral("catalog"), tr("Read the history"), m_open->info().name, false,
                         fillCatalogWork(m_services, m_open->repository()));
    connect(job, &jobs::Job::finished, this, [this] {
        if (m_open)
            m_open->refresh();
    });
}

void WorkController::showRecord(const BackupId &backup)
{
    if (!m_open || backup.isNull())
        return;
    // Reading one small object: too short to be a job that anybody would want to see.
    auto outcome = makeOutcome<repository::BackupRecord>();
    auto *job = new jobs::Job({.kind = QStringLiteral("record"), .title = {}, .object = {}},
                              recordWork(m_open->repository(), backup, outcome),
                              *m_services.environment().clock, this);
    connect(job, &jobs::Job::finished, this, [this, job, outcome] {
        if (outcome->has_value() && m_window.backupsPage())
            m_window.backupsPage()->setRecord(**outcome);
        job->deleteLater();
    });
    job->start(*QThreadPool::globalInstance());
}

void WorkController::openRestoreWizard(const BackupId &backup, const itemmodels::PathSelection &selection)
{
    if (!m_open || !m_window.backupsPage())
        return;
    const auto row = m_window.backupsPage()->currentBackup();
    if (!row || row->id != backup)
        return;
    auto window = std::make_shared<RestoreWindow>();
    window->repository = m_open->repository();
    window->location = m_open->location();
    window->files = m_open->makeFileModel(backup);
    auto *wizard = new ui::RestoreWizard(*row, m_open->models().backups->timeZone(), window->files.get(),
                                         &m_prompts, &m_settings);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->setSelection(selection);
    window->wizard = wizard;
    // The window's needs go with the window: what the lambda holds is freed with the connection.
    connect(wizard, &ui::RestoreWizard::planRequested, this,
            [this, window](const ui::RestoreRequest &request) { plan(*window, request); });
    connect(wizard, &ui::RestoreWizard::restoreRequested, this,
            [this, window](const ui::RestoreRequest &request) { restore(*window, request); });
    connect(wizard, &ui::RestoreWizard::saveTextRequested, this, &WorkController::saveText);
    connect(wizard, &ui::RestoreWizard::openFolderRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(&m_window, &QObject::destroyed, wizard, &QWidget::close);
    wizard->show();
}

void WorkController::plan(RestoreWindow &window, const ui::RestoreRequest &request)
{
    const int number = ++window.planNumber;
    window.plan.reset();
    const auto outcome = makeOutcome<std::shared_ptr<const restore::RestorePlan>>();
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("plan"), .title = tr("Plan a restore"), .object = request.target},
                    {.repository = window.location, .writer = false},
                    planRestoreWork(window.repository, request.backup, toEngine(request), outcome));
    connect(job, &jobs::Job::finished, window.wizard, [&window, job, outcome, number, request] {
        if (number != window.planNumber)
            return;
        if (outcome->has_value()) {
            window.plan = **outcome;
            window.planned = request;
            window.wizard->showPreview(previewOf(*window.plan));
        } else if (job->error()) {
            window.wizard->showError(*job->error());
        }
    });
}

void WorkController::restore(RestoreWindow &window, const ui::RestoreRequest &request)
{
    if (!window.plan || !(window.planned == request)) {
        window.wizard->showError({ErrorCode::Failed, tr("restore: the preview is of another request"),
                                  tr("Go back one step and look at the preview again."), false});
        return;
    }
    const auto outcome = makeOutcome<restore::RestoreReport>();
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("restore"), .title = tr("Restore"), .object = request.target},
                    {.repository = window.location, .writer = false},
                    restoreWork(window.repository, window.plan, outcome));
    const std::uint64_t asked = window.plan->filesToWrite;
    connect(job, &jobs::Job::finished, this, [this, job, outcome] {
        if (outcome->has_value())
            m_window.jobsPage()->setProblems(job->number(), problemsOf(**outcome));
    });
    connect(job, &jobs::Job::finished, window.wizard,
            [wizard = window.wizard, job, outcome, asked, target = request.target] {
                ui::RestoreReport report;
                report.asked = asked;
                report.target = target;
                if (outcome->has_value())
                    report = reportOf(**outcome, target);
                else
                    report.error = job->error();
                report.cancelled = job->state() == jobs::JobState::Cancelled;
                wizard->showReport(report);
            });
    window.wizard->setJob(job);
}

void WorkController::saveText(const QString &path, const QString &text)
{
    const auto written = AtomicFile::write(QFile::encodeName(path).toStdString(), text.toStdString(), 0600);
    if (!written)
        m_window.messages()->showError(written.error());
}

} // namespace backstop::app
