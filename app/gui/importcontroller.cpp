// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/importcontroller.h"

#include "app/gui/announcements.h"
#include "app/gui/filename.h"
#include "app/gui/letgo.h"
#include "model/core/names.h"
#include "ui/dialogs/archive/importdialog.h"
#include "ui/dialogs/archive/importtext.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"

#include <QDir>
#include <QPointer>

namespace backstop::app {

namespace {

using ImportPlanPointer = std::shared_ptr<const archive::ImportPlan>;

constexpr std::size_t kMostProblems = 10'000; // nobody looks through more

archive::ImportRequest toEngine(const ui::ImportRequest &request)
{
    archive::ImportRequest result;
    result.file = fileName(request.file);
    result.name = request.name.toStdString();
    result.tags = request.tags;
    result.description = request.description;
    return result;
}

ui::ImportPreview previewOf(const archive::ImportPlan &plan)
{
    ui::ImportPreview preview;
    preview.format = plan.format;
    preview.files = plan.files;
    preview.folders = plan.folders;
    preview.bytes = plan.bytes;
    preview.leftOut = plan.leftOut;
    preview.notes = plan.notes;
    if (!plan.hasRoom())
        preview.room = plan.request.room;
    for (const archive::ImportEntry &entry : plan.entries) {
        if (preview.problems.size() == std::min<std::size_t>(kMostProblems, plan.leftOut))
            break;
        if (entry.action == archive::ImportAction::LeaveOut)
            preview.problems.push_back(
                {displayName(entry.path), ui::leftOutReason(entry.problem.value_or(Error{}))});
    }
    return preview;
}

} // namespace

/// A dialog and what it needs for as long as it is open.
struct ImportController::View
{
    QPointer<ui::ImportDialog> dialog;
    SharedRepository repository;
    QString location;
    ui::ImportRequest planned;
    ui::ImportPreview preview; // of `plan`
    ImportPlanPointer plan;
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

ImportController::ImportController(jobs::JobQueue &queue, ui::MainWindow &window, ui::Prompts &prompts)
    : m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
{
    connect(&window, &ui::MainWindow::importRequested, this, &ImportController::openDialog);
    connect(window.jobsPage(), &ui::JobsPage::reportRequested, this, &ImportController::showReport);
    connect(&queue, &jobs::JobQueue::jobRemoved, this,
            [this](const jobs::Job *job) { m_reports.erase(job->number()); });
}

ImportController::~ImportController() = default;

ui::ImportDialog *ImportController::makeDialog(const QString &location)
{
    auto *dialog = new ui::ImportDialog(
        {.location = location, .start = QDir::homePath(), .prompts = &m_prompts}, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void ImportController::openDialog()
{
    if (!m_open)
        return;
    auto view = std::make_shared<View>();
    view->repository = m_open->repository();
    view->location = m_open->location();
    ui::ImportDialog *dialog = makeDialog(view->location);
    view->dialog = dialog;
    // What the dialog needs goes with it: what the lambdas hold is freed with the connections.
    connect(dialog, &ui::ImportDialog::planRequested, this,
            [this, view](const ui::ImportRequest &wanted) { plan(*view, wanted); });
    connect(dialog, &ui::ImportDialog::importRequested, this,
            [this, view](const ui::ImportRequest &wanted) { run(*view, wanted); });
    dialog->show();
}

void ImportController::plan(View &view, const ui::ImportRequest &request)
{
    view.dropPlan();
    const auto outcome = makeOutcome<ImportPlanPointer>();
    const auto preview = makeOutcome<ui::ImportPreview>();
    const Work planning =
        planImportWork(view.repository, fileName(view.location), toEngine(request), outcome);
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("plan"), .title = tr("Plan an import"), .object = request.file},
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
        if (!found)
            return view.dialog->showError(job->error().value_or(Error{}));
        view.plan = std::move(*plan);
        view.planned = request;
        view.preview = *found;
        view.dialog->showPreview(*found);
    });
    view.dialog->setJob(job);
}

void ImportController::run(View &view, const ui::ImportRequest &request)
{
    if (!view.plan || !(view.planned == request)) {
        view.dialog->showError({ErrorCode::Failed, tr("import: the preview is of another request"),
                                tr("Look at the preview again."), false});
        return;
    }
    const auto outcome = makeOutcome<repository::BackupRecord>();
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("import"), .title = tr("Import an archive"), .object = request.file},
        {.repository = view.location, .writer = true}, importWork(view.repository, view.plan, outcome));
    Told begun{view.location, request, {}};
    begun.report.plan = view.preview;
    connect(job, &jobs::Job::finished, this,
            [this, job, outcome, told = std::move(begun), dialog = view.dialog]() mutable {
                ui::ImportReport &report = told.report;
                report.cancelled = job->state() == jobs::JobState::Cancelled;
                // Where the repository is gone from its place by now, nobody finds the backup there.
                if (outcome->has_value() && job->state() != jobs::JobState::Failed) {
                    report.isThere = true;
                    report.files = (*outcome)->filesCount;
                    report.bytes = (*outcome)->sizeBytes;
                    report.storedBytes = (*outcome)->storedBytes;
                    report.durationMs = (*outcome)->durationMs;
                    if (m_open && m_open->location() == told.location && m_window.backupsPage())
                        m_window.backupsPage()->followNewest((*outcome)->id);
                } else {
                    report.error = job->error();
                }
                outcome->reset(); // the job stays listed
                ended(job, std::move(told), dialog);
            });
    view.dialog->setJob(job);
}

void ImportController::ended(jobs::Job *job, Told told, ui::ImportDialog *dialog)
{
    m_window.jobsPage()->setProblems(job->number(), told.report.isThere ? told.report.plan.problems
                                                                        : std::vector<ui::ReportProblem>());
    m_window.jobsPage()->setHasReport(job->number());
    takeBackEarlier(m_window, *job);
    if (dialog)
        dialog->showReport(told.report);
    else
        announceEnd(m_window, job);
    m_reports[job->number()] = std::move(told);
    emit historyChanged();
}

void ImportController::showReport(jobs::Job *job)
{
    const auto found = m_reports.find(job->number());
    if (found == m_reports.end())
        return;
    ui::ImportDialog *dialog = makeDialog(found->second.location);
    dialog->setRequest(found->second.request);
    dialog->showReport(found->second.report);
    dialog->show();
}

} // namespace backstop::app
