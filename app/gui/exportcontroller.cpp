// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/exportcontroller.h"

#include "app/gui/announcements.h"
#include "app/gui/filename.h"
#include "app/gui/letgo.h"
#include "model/archive/archiveformat.h"
#include "model/core/names.h"
#include "model/itemmodels/format.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filetreeview.h"

#include <QDir>
#include <QRegularExpression>

namespace backstop::app {

namespace {

using ArchivePlanPointer = std::shared_ptr<const archive::ArchivePlan>;

constexpr std::size_t kFirstPaths = 5;

Result<archive::ExportRequest> toEngine(const ui::ExportRequest &request)
{
    archive::ExportRequest result;
    result.file = fileName(request.file);
    const auto format = archive::formatOfName(result.file);
    if (!format)
        return Error{ErrorCode::Usage, request.file + QStringLiteral(": the name says no kind of archive"),
                     QStringLiteral("Let it end in .tar.zst, .tar.gz, .tar or .zip.")};
    result.format = *format;
    const bool isAll = std::any_of(request.include.begin(), request.include.end(),
                                   [](const Bytes &path) { return path.empty(); });
    if (!isAll)
        result.includes = request.include;
    result.excludedPaths = request.exclude;
    result.overwrite = request.overwrite;
    return result;
}

QString placeText(const Bytes &path)
{
    return path.empty() ? ExportController::tr("the whole backup") : displayName(path);
}

ui::ExportPreview previewOf(const archive::ArchivePlan &plan)
{
    ui::ExportPreview preview;
    preview.format = archive::formatName(plan.request.format);
    preview.files = plan.files;
    preview.folders = plan.folders;
    preview.bytes = plan.bytes;
    preview.filesDamaged = plan.filesDamaged;
    preview.notInBackup = plan.notInBackup;
    for (const archive::ArchiveProblem &folder : plan.damagedFolders)
        preview.damagedFolders << placeText(folder.path);
    for (const archive::ArchiveLossCount &loss : plan.losses) {
        ui::ExportLoss shown{loss.loss, loss.count, {}};
        for (std::size_t i = 0; i < std::min(kFirstPaths, loss.paths.size()); ++i)
            shown.paths << displayName(loss.paths[i]);
        preview.losses << shown;
    }
    if (!plan.refusals.empty())
        preview.refusal = plan.refusals.front();
    return preview;
}

ui::ExportReport reportOf(const archive::ExportReport &report)
{
    ui::ExportReport shown;
    shown.files = report.filesWritten;
    shown.folders = report.foldersWritten;
    shown.bytes = report.bytesWritten;
    shown.compared = report.filesCompared;
    shown.archiveBytes = report.archiveBytes;
    shown.leftOut = report.entriesLeftOut;
    shown.durationMs = report.durationMs;
    shown.problemCount = report.problemCount;
    for (const archive::ArchiveProblem &problem : report.problems)
        shown.problems.push_back(
            {placeText(problem.path), ui::reasonText(problem.error, displayName(problem.path))});
    shown.isThere = true;
    return shown;
}

/// "data-2026-11-23-0804.tar.zst" in the home folder.
QString proposalFor(const catalog::BackupRow &backup)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\w.-]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QString name = itemmodels::formatSourceName(backup.sources).replace(unsafe, QStringLiteral("-"));
    const auto seconds = std::chrono::floor<std::chrono::seconds>(backup.createdAt.time_since_epoch());
    const QString time = QDateTime::fromSecsSinceEpoch(seconds.count(), QTimeZone::utc())
                             .toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    return QDir::home().filePath(name + QLatin1Char('-') + time + QStringLiteral(".tar.zst"));
}

} // namespace

/// A dialog and what it needs for as long as it is open.
struct ExportController::View
{
    QPointer<ui::ExportDialog> dialog;
    SharedRepository repository;
    QString location;
    ui::ExportDialog::Context context;
    ui::ExportRequest planned;
    ArchivePlanPointer plan;
    QPointer<jobs::Job> planning; // its answer is waited for

    void dropPlan()
    {
        if (plan)
            letGo(std::move(plan));
        plan.reset();
        if (jobs::Job *running = std::exchange(planning, nullptr).data())
            running->cancel();
    }
    ~View() { dropPlan(); }
};

ExportController::ExportController(jobs::JobQueue &queue, ui::MainWindow &window, ui::Prompts &prompts)
    : m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
{
    connect(&window, &ui::MainWindow::exportRequested, this, &ExportController::openDialog);
    connect(window.jobsPage(), &ui::JobsPage::reportRequested, this, &ExportController::showReport);
    connect(&queue, &jobs::JobQueue::jobRemoved, this,
            [this](const jobs::Job *job) { m_reports.erase(job->number()); });
}

ExportController::~ExportController() = default;

void ExportController::openDialog(const BackupId &backup, const itemmodels::PathSelection &selection)
{
    const auto row =
        m_open && m_window.backupsPage() ? m_window.backupsPage()->currentBackup() : std::nullopt;
    if (!row || row->id != backup)
        return;
    ui::ExportRequest request;
    request.backup = backup;
    request.include = selection.isEmpty() ? std::vector<Bytes>{Bytes()} : selection.included();
    request.exclude = selection.excluded();
    auto view = std::make_shared<View>();
    view->repository = m_open->repository();
    view->location = m_open->location();
    view->context = {.backup = m_window.backupsPage()->nameOf(backup),
                     .what = selection.isEmpty() ? tr("everything") : ui::selectionText(selection),
                     .proposal = proposalFor(*row),
                     .location = view->location,
                     .prompts = &m_prompts};
    auto *dialog = new ui::ExportDialog(request, view->context, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    view->dialog = dialog;
    // What the dialog needs goes with it: what the lambdas hold is freed with the connections.
    connect(dialog, &ui::ExportDialog::planRequested, this,
            [this, view](const ui::ExportRequest &wanted) { plan(*view, wanted); });
    connect(dialog, &ui::ExportDialog::exportRequested, this,
            [this, view](const ui::ExportRequest &wanted) { run(*view, wanted); });
    dialog->show();
}

void ExportController::plan(View &view, const ui::ExportRequest &request)
{
    view.dropPlan();
    const auto wanted = toEngine(request);
    if (!wanted) {
        view.dialog->showError(wanted.error());
        return;
    }
    const auto outcome = makeOutcome<ArchivePlanPointer>();
    const auto preview = makeOutcome<ui::ExportPreview>();
    const Work planning = planExportWork(view.repository, request.backup, *wanted, outcome);
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("plan"), .title = tr("Plan an export"), .object = request.file},
                    {.repository = view.location, .writer = false},
                    [planning, outcome, preview](Progress &progress, std::stop_token stop) -> Result<> {
                        BACKSTOP_TRY(planning(progress, std::move(stop)));
                        *preview = previewOf(***outcome);
                        return {};
                    });
    view.planning = job;
    connect(job, &jobs::Job::finished, view.dialog, [&view, job, outcome, preview, request] {
        // The job stays listed: what it found goes with the dialog.
        const auto found = std::exchange(*preview, std::nullopt);
        auto plan = std::exchange(*outcome, std::nullopt);
        if (view.planning != job) { // of an earlier question
            if (plan)
                letGo(std::move(*plan));
            return;
        }
        view.planning.clear();
        if (found) {
            view.plan = std::move(*plan);
            view.planned = request;
            view.dialog->showPreview(*found);
        } else {
            view.dialog->showError(job->error().value_or(Error{}));
        }
    });
    view.dialog->setJob(job);
}

void ExportController::run(View &view, const ui::ExportRequest &request)
{
    if (!view.plan || !(view.planned == request)) {
        view.dialog->showError({ErrorCode::Failed, tr("export: the preview is of another request"),
                                tr("Look at the preview again."), false});
        return;
    }
    const auto outcome = makeOutcome<archive::ExportReport>();
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("export"), .title = tr("Export an archive"), .object = request.file},
        {.repository = view.location, .writer = false}, exportWork(view.repository, view.plan, outcome));
    connect(job, &jobs::Job::finished, this,
            [this, job, outcome, request, context = view.context, dialog = view.dialog,
             missing = view.plan->notInBackup] {
                Told told{request, context, {}};
                if (outcome->has_value())
                    told.report = reportOf(**outcome);
                else
                    told.report.error = job->error();
                told.report.notInBackup = missing;
                told.report.cancelled = job->state() == jobs::JobState::Cancelled;
                told.report.file = request.file;
                outcome->reset(); // the job stays listed
                ended(job, std::move(told), dialog);
            });
    view.dialog->setJob(job);
}

void ExportController::ended(jobs::Job *job, Told told, ui::ExportDialog *dialog)
{
    m_window.jobsPage()->setProblems(job->number(), told.report.problems);
    m_window.jobsPage()->setHasReport(job->number());
    takeBackEarlier(m_window, *job);
    if (dialog)
        dialog->showReport(told.report);
    else
        announceEnd(m_window, job);
    m_reports[job->number()] = std::move(told);
}

void ExportController::showReport(jobs::Job *job)
{
    const auto found = m_reports.find(job->number());
    if (found == m_reports.end())
        return;
    auto *dialog = new ui::ExportDialog(found->second.request, found->second.context, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showReport(found->second.report);
    dialog->show();
}

} // namespace backstop::app
