// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/workcontroller.h"

#include "app/gui/announcements.h"
#include "app/gui/ask.h"
#include "app/gui/backupadvice.h"
#include "app/gui/reports.h"
#include "model/core/shortid.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/dialogs/verifyreportdialog.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSettings>

namespace backstop::app {

WorkController::WorkController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                               ui::Prompts &prompts, QSettings &settings)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
    , m_journal(queue, {QStringLiteral("backup"), QStringLiteral("restore"), QStringLiteral("verify"),
                        QStringLiteral("export"), QStringLiteral("import"), QStringLiteral("expire"),
                        QStringLiteral("prune")})
    , m_restores(services, queue, window, prompts, settings)
    , m_comparisons(services, queue, window, settings)
    , m_histories(services, window, m_restores, settings)
    , m_exports(queue, window, prompts)
    , m_imports(queue, window, prompts)
    , m_retention(services, queue, window, prompts)
    , m_plans(services, queue, window, prompts)
    , m_simulations(services, queue)
    , m_drills(services, queue, window, prompts)
    , m_readiness(services, queue, window, prompts)
{
    connectWindow();
    connect(&queue, &jobs::JobQueue::jobChanged, this, [this](const jobs::Job *job) {
        updateBusy();
        catalogPolled(job);
    });
    connect(&queue, &jobs::JobQueue::jobFinished, this, &WorkController::updateBusy);
    connect(&queue, &jobs::JobQueue::jobRemoved, this, [this](const jobs::Job *job) {
        m_verifyReports.erase(job->number());
        m_window.jobsPage()->forget(job->number());
    });
}

WorkController::~WorkController() = default;

void WorkController::connectWindow()
{
    connect(&m_window, &ui::MainWindow::backUpRequested, this, &WorkController::askBackup);
    connect(&m_window, &ui::MainWindow::verifyRequested, this, &WorkController::askVerify);
    connect(&m_window, &ui::MainWindow::recordRequested, this, &WorkController::showRecord);
    connect(&m_window, &ui::MainWindow::refreshRequested, this, &WorkController::fillCatalog);
    connect(&m_window, &ui::MainWindow::filesRequested, this, [this](const BackupId &backup) {
        if (m_open)
            m_open->showFiles(backup);
    });
    connect(m_window.jobsPage(), &ui::JobsPage::reportRequested, this, &WorkController::showReport);
    connect(&m_imports, &ImportController::historyChanged, this, &WorkController::fillCatalog);
    connect(&m_retention, &RetentionController::historyChanged, this, &WorkController::fillCatalog);
    connect(this, &WorkController::historyShown, &m_plans, &PlanController::load);
    connect(this, &WorkController::historyShown, &m_simulations, &SimulationController::invalidate);
    connect(this, &WorkController::historyShown, &m_drills, &DrillController::invalidate);
    connect(this, &WorkController::historyShown, &m_readiness, &ReadinessController::invalidate);
    connect(&m_plans, &PlanController::planChanged, &m_simulations, &SimulationController::invalidate);
    connect(&m_plans, &PlanController::planChanged, &m_drills, &DrillController::invalidate);
    connect(&m_plans, &PlanController::planChanged, &m_readiness, &ReadinessController::invalidate);
    connect(&m_drills, &DrillController::drillEnded, &m_simulations, &SimulationController::invalidate);
    connect(&m_drills, &DrillController::drillEnded, &m_readiness, &ReadinessController::invalidate);
    connect(&m_simulations, &SimulationController::planRequested, &m_window,
            [this] { m_window.showPage(ui::MainWindow::kPlan); });
    connect(m_window.jobsPage(), &ui::JobsPage::clearFinishedRequested, &m_queue,
            &jobs::JobQueue::clearFinished);
}

void WorkController::rememberJobs()
{
    const auto folder = m_services.jobJournalFolder();
    const auto interrupted = folder ? m_journal.open(*folder) : Result<int>(folder.error());
    if (!interrupted)
        m_window.messages()->showError(interrupted.error());
    else if (*interrupted > 0)
        announce(m_window, ui::Tone::Caution,
                 tr("%n job(s) of an earlier run were interrupted", nullptr, *interrupted), {},
                 {QStringLiteral("showInterrupted"), tr("Show jobs"),
                  [this] { m_window.showPage(ui::MainWindow::kJobs); }});
}

void WorkController::setRepository(OpenRepository *open)
{
    m_open = open;
    m_restores.setRepository(open);
    m_comparisons.setRepository(open);
    m_histories.setRepository(open);
    m_exports.setRepository(open);
    m_imports.setRepository(open);
    m_retention.setRepository(open);
    m_plans.setRepository(open);
    m_simulations.setRepository(open, open ? m_window.simulationPage() : nullptr);
    m_drills.setRepository(open);
    m_readiness.setRepository(open);
    m_catalogAgain = false;
    m_isCatalogBad = false;
    m_isCatalogRetried = false;
    if (jobs::Job *job = std::exchange(m_catalogJob, nullptr).data())
        job->cancel();
    updateBusy();
}

/// The repository of a question, whose answer is for it whatever the window shows by then.
struct WorkController::Place
{
    SharedRepository repository;
    QString location;
    QString name;

    static Place of(const OpenRepository &open)
    {
        return {open.repository(), open.location(), open.info().name};
    }
};

bool WorkController::isShown(const Place &place) const
{
    return m_open && m_open->repository() == place.repository;
}

jobs::Job *WorkController::add(const Place &place, const QString &kind, const QString &title,
                               const QString &object, bool writer, Work work)
{
    return m_queue.add({.kind = kind, .title = title, .object = object},
                       {.repository = place.location, .writer = writer}, std::move(work));
}

void WorkController::updateBusy()
{
    jobs::Job *writer = m_open ? m_queue.writerOf(m_open->location()) : nullptr;
    m_window.setBusyReason(writer ? tr("%1 is running").arg(writer->info().title) : QString());
}

QString WorkController::nameOf(const BackupId &backup) const
{
    if (const ui::BackupsPage *page = m_window.backupsPage())
        return page->nameOf(backup);
    return shortId(backup);
}

QTimeZone WorkController::zone() const
{
    return m_open ? m_open->models().backups->timeZone() : QTimeZone::systemTimeZone();
}

void WorkController::askBackup()
{
    if (!m_open)
        return;
    ui::BackupRequest proposal;
    proposal.sources = m_open->info().lastSources;
    if (proposal.sources.isEmpty() && m_window.backupsPage()) {
        if (const auto current = m_window.backupsPage()->currentBackup())
            proposal.sources = current->sources.filter(QRegularExpression(QStringLiteral("^/")));
    }
    auto *dialog = new ui::BackupDialog(&m_prompts, proposal, m_open->location(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    new BackupAdvice(m_services, *m_open, *QThreadPool::globalInstance(), dialog); // the dialog owns it
    connect(dialog, &ui::BackupDialog::backUpRequested, this,
            [this, place = Place::of(*m_open)](const ui::BackupRequest &request) {
                startBackup(place, request);
            });
    dialog->open();
}

void WorkController::startBackup(const ui::BackupRequest &request)
{
    if (m_open)
        startBackup(Place::of(*m_open), request);
}

void WorkController::startBackup(const Place &place, const ui::BackupRequest &request)
{
    if (isShown(place))
        m_open->setLastSources(request.sources);
    const auto outcome = makeOutcome<backup::BackupSummary>();
    jobs::Job *job =
        add(place, QStringLiteral("backup"), tr("Back up"), request.sources.join(QStringLiteral(", ")), true,
            backupWork(place.repository, toEngine(request), outcome));
    connect(job, &jobs::Job::finished, this, [this, job, outcome, place = Place(place)]() mutable {
        takeBackEarlier(m_window, *job); // before backupFinished() has something to say
        if (outcome->has_value())
            backupFinished(*job, **outcome, isShown(place));
        place.repository.reset(); // the job stays listed
        announceEnd(m_window, job);
        fillCatalog();
    });
}

void WorkController::backupFinished(const jobs::Job &job, const backup::BackupSummary &summary, bool isShown)
{
    m_window.jobsPage()->setProblems(job.number(), problemsOf(summary.record));
    if (isShown)
        m_window.backupsPage()->followNewest(summary.record.id);
    if (summary.fellBackToFull)
        announce(m_window, ui::Tone::Neutral,
                 tr("There was no earlier backup of these sources to compare with: a full backup was made."));
}

void WorkController::askVerify(const std::vector<BackupId> &backups)
{
    if (!m_open)
        return;
    QStringList names;
    const auto current = m_window.backupsPage() ? m_window.backupsPage()->currentBackup() : std::nullopt;
    for (const BackupId &backup : backups)
        names.append(current && current->id == backup ? ui::backupTitle(*current, zone()) : nameOf(backup));
    auto *dialog = new ui::VerifyDialog(backups, names, m_open->location(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::VerifyDialog::verifyRequested, this,
            [this, place = Place::of(*m_open)](const ui::VerifyRequest &request) {
                startVerify(place, request);
            });
    dialog->open();
}

void WorkController::startVerify(const ui::VerifyRequest &request)
{
    if (m_open)
        startVerify(Place::of(*m_open), request);
}

void WorkController::startVerify(const Place &place, const ui::VerifyRequest &request)
{
    QString object = place.name;
    if (request.backups.size() == 1)
        object = nameOf(request.backups.front());
    else if (!request.backups.empty())
        object = tr("%n backup(s)", nullptr, static_cast<int>(request.backups.size()));
    const auto outcome = makeOutcome<verify::VerifyReport>();
    const auto written = makeOutcome<reports::WorkReport>();
    const auto names = std::make_shared<BackupNames>();
    const Work verifying = verifyWork(m_services, place.repository, toEngine(request), outcome);
    jobs::Job *job = add(place, QStringLiteral("verify"), tr("Verify"), object, false,
                         [verifying, outcome, written, names, repository = place.repository,
                          zone = zone()](Progress &progress, std::stop_token stop) {
                             auto result = verifying(progress, std::move(stop));
                             if (!outcome->has_value())
                                 return result;
                             // Both ask the repository for its backups: not for the window's thread.
                             *written = reports::reportOf(reports::ReportFrame::of(*repository, {}, {}),
                                                          *repository, **outcome);
                             *names = namesOf(**outcome, *repository, zone);
                             return result;
                         });
    connect(job, &jobs::Job::finished, this, [this, job, outcome, written, names] {
        takeBackEarlier(m_window, *job);
        if (outcome->has_value() && written->has_value()) {
            (*written)->frame.endedAt = job->endedAt().value_or(job->createdAt());
            (*written)->frame.beganAt = job->startedAt().value_or((*written)->frame.endedAt);
            verifyFinished(job, **outcome, **written, *names);
        }
        if (!outcome->has_value() || (job->error() && job->error()->code != ErrorCode::DamageFound))
            announceEnd(m_window, job);
        fillCatalog();
    });
}

void WorkController::verifyFinished(jobs::Job *job, const verify::VerifyReport &result,
                                    const reports::WorkReport &written, const BackupNames &names)
{
    ui::VerifyReport report = reportOf(result, [this, &names](const BackupId &id) {
        const auto known = names.find(id);
        return known == names.end() ? nameOf(id) : known->second;
    });
    report.fileName = reportName(QStringLiteral("verify"), written.frame.location, written.frame.endedAt);
    std::vector<ui::ReportProblem> problems;
    for (const ui::VerifyFinding &finding : report.findings)
        problems.push_back({finding.object, finding.reason});
    m_window.jobsPage()->setProblems(job->number(), problems);
    m_window.jobsPage()->setHasReport(job->number());
    m_verifyReports[job->number()] = {report, written};
    const QWidget *active = QApplication::activeWindow();
    const bool isWorkingElsewhere = QApplication::activeModalWidget() || (active && active != &m_window) ||
                                    m_window.welcomePage()->isVisible();
    if (!isWorkingElsewhere) {
        showReport(job);
        return;
    }
    announceReport(job, report); // no window may take the keys from one that somebody is typing in
}

void WorkController::announceReport(jobs::Job *job, const ui::VerifyReport &report)
{
    const AnnouncementAction open{QStringLiteral("openVerifyReport"), tr("Open report"),
                                  [this, shown = QPointer<jobs::Job>(job)] {
                                      if (shown)
                                          showReport(shown);
                                  }};
    const ui::VerifyHeadline headline = ui::headlineOf(report);
    if (report.outcome == ui::VerifyOutcome::Passed && headline.tone == ui::Tone::Bad) // of known damage
        announce(m_window, headline.tone, headline.text, headline.detail, open);
    else
        announce(m_window, headline.tone,
                 report.outcome == ui::VerifyOutcome::Damaged ? tr("The verification found damage.")
                 : report.outcome == ui::VerifyOutcome::Partial
                     ? tr("The verification could not check all backups.")
                     : tr("The verification is finished: nothing is damaged as far "
                          "as was looked."),
                 {}, open);
}

void WorkController::showReport(jobs::Job *job)
{
    const auto found = m_verifyReports.find(job->number());
    if (found == m_verifyReports.end())
        return;
    auto *dialog = new ui::VerifyReportDialog(found->second.shown, &m_prompts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::VerifyReportDialog::saveRequested, this,
            [this, written = found->second.written,
             shown = QPointer<ui::VerifyReportDialog>(dialog)](const QString &path) {
                jobs::Job *saving = saveReport(m_queue, path, [written] { return written; });
                connect(saving, &jobs::Job::finished, this, [this, saving, shown, path] {
                    takeBackEarlier(m_window, *saving);
                    if (shown)
                        shown->showSaved(path, saving->error());
                    else
                        announceEnd(m_window, saving);
                });
            });
    dialog->open();
}

void WorkController::fillCatalog()
{
    if (!m_open)
        return;
    if (m_catalogJob) {
        m_catalogAgain = true; // it may have looked before what is new was there
        return;
    }
    m_catalogState = std::make_shared<CatalogState>();
    m_isListShown = false;
    m_catalogJob =
        add(Place::of(*m_open), QStringLiteral("catalog"), tr("Read the history"), m_open->info().name, false,
            fillCatalogWork(m_services, m_open->repository(), m_catalogState));
    m_window.backupsPage()->setHistory(ui::BackupsPage::History::Reading);
    m_histories.setHistory({true, {}});
    connect(m_catalogJob, &jobs::Job::finished, this, [this, job = m_catalogJob.data()] {
        if (job == m_catalogJob) // else the repository was closed
            catalogFinished(*job);
    });
}

/// Shows the backups as soon as they are listed: reading what changed in each takes far longer.
void WorkController::catalogPolled(const jobs::Job *job)
{
    if (job == m_catalogJob && m_catalogState && m_catalogState->listed &&
        !std::exchange(m_isListShown, true))
        m_open->refresh();
}

void WorkController::historyConfirmed()
{
    if (!m_open)
        return;
    if (!m_isCatalogBad)
        m_window.backupsPage()->setAsOf(m_services.environment().clock->now());
    else if (!std::exchange(m_isCatalogRetried, true))
        fillCatalog();
}

void WorkController::catalogFinished(const jobs::Job &job)
{
    m_catalogJob.clear();
    m_open->refresh();
    m_isCatalogBad = job.error().has_value();
    m_isCatalogRetried = m_isCatalogBad && (m_isCatalogRetried || job.state() == jobs::JobState::Cancelled);
    if (job.error())
        m_window.backupsPage()->setHistory(ui::BackupsPage::History::Failed, *job.error());
    else
        m_window.backupsPage()->setHistory(ui::BackupsPage::History::Current);
    m_histories.setHistory({false, job.error()});
    if (!job.error())
        historyConfirmed();
    if (const auto state = std::exchange(m_catalogState, nullptr); state && state->listed)
        emit historyShown(m_open->repository(), state->seen);
    if (std::exchange(m_catalogAgain, false))
        fillCatalog();
}

void WorkController::showRecord(const BackupId &backup)
{
    if (!m_open || backup.isNull())
        return;
    // Reading one small object: too short to be a job that anybody would want to see.
    auto outcome = makeOutcome<repository::BackupRecord>();
    ask(recordWork(m_open->repository(), backup, outcome), *QThreadPool::globalInstance(),
        *m_services.environment().clock, this, [this, outcome](const jobs::Job &) {
            if (outcome->has_value() && m_window.backupsPage())
                m_window.backupsPage()->setRecord(**outcome);
        });
}

} // namespace backstop::app
