// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparecontroller.h"

#include "app/gui/changesfile.h"
#include "app/jobs/comparebackups.h"
#include "ui/dialogs/compare/backuppicker.h"
#include "ui/dialogs/compare/comparewindow.h"
#include "ui/pages/backups/backupspage.h"

#include <QPointer>
#include <QSettings>
#include <QThreadPool>

namespace backstop::app {

namespace {

ComparisonRequest toEngine(const ui::CompareRequest &request)
{
    const CompareWith with = request.with == ui::CompareWith::Previous ? CompareWith::Previous
                             : request.with == ui::CompareWith::Base   ? CompareWith::Base
                                                                       : CompareWith::Other;
    return {request.backup, with, request.other, request.sortByTime};
}

} // namespace

/// A window and what it needs for as long as it is open.
struct CompareController::View
{
    QPointer<ui::CompareWindow> window;
    SharedRepository repository;
    QString location;
    QTimeZone zone;
    std::unique_ptr<ChangesFile> shown;
    Outcome<BackupComparison> outcome;
    QPointer<jobs::Job> job;

    void cancel()
    {
        if (job)
            job->cancel();
    }
    ~View() { cancel(); }
};

CompareController::CompareController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                                     QSettings &settings)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_settings(settings)
{
    connect(&window, &ui::MainWindow::compareRequested, this, &CompareController::openWindow);
}

CompareController::~CompareController() = default;

void CompareController::setRepository(OpenRepository *open)
{
    m_open = open;
    if (!open)
        return;
    QThreadPool::globalInstance()->start([besides = m_services.catalogFile(open->repository()->config().id)] {
        ChangesFolder::removeLeftOvers(besides);
    });
}

void CompareController::openWindow(const ui::CompareRequest &request)
{
    if (!m_open)
        return;
    auto view = std::make_shared<View>();
    view->repository = m_open->repository();
    view->location = m_open->location();
    view->zone = m_open->models().backups->timeZone();
    auto *window =
        new ui::CompareWindow(*m_services.environment().clock, &m_settings, view->zone, view->location);
    window->setAttribute(Qt::WA_DeleteOnClose);
    view->window = window;
    // What the window needs goes with it: what the lambdas hold is freed with the connections.
    connect(window, &ui::CompareWindow::compareRequested, this,
            [this, view](const ui::CompareRequest &another) { compare(view, another); });
    connect(window, &ui::CompareWindow::cancelRequested, this, [view] { view->cancel(); });
    connect(window, &ui::CompareWindow::pickRequested, this,
            [this, view](bool before) { pick(*view, before); });
    connect(&m_window, &QObject::destroyed, window, &QWidget::close);
    window->show();
    compare(view, request);
}

/// "data, 23 Nov 2026 15:04 UTC with the one before": what is compared, for the list of jobs.
QString CompareController::nameOf(const ui::CompareRequest &request) const
{
    const ui::BackupsPage *page = m_window.backupsPage();
    if (!page)
        return {};
    const QString one = page->nameOf(request.backup);
    switch (request.with) {
    case ui::CompareWith::Previous:
        return tr("%1 with the one before").arg(one);
    case ui::CompareWith::Base:
        return tr("%1 with its full backup").arg(one);
    case ui::CompareWith::Other:
        break;
    }
    return tr("%1 with %2").arg(one, page->nameOf(request.other));
}

void CompareController::compare(const std::shared_ptr<View> &view, const ui::CompareRequest &request)
{
    view->cancel();
    const QString history = m_services.catalogFile(view->repository->config().id);
    const auto folder = makeOutcome<std::shared_ptr<const ChangesFolder>>();
    const auto outcome = makeOutcome<BackupComparison>();
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("compare"), .title = tr("Compare"), .object = nameOf(request)},
        {.repository = view->location, .writer = false},
        [&services = m_services, repository = view->repository, wanted = toEngine(request), history, folder,
         outcome](Progress &progress, const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(made, ChangesFolder::make(history));
            *folder = made;
            return compareWork(services, repository, wanted, made->path(), outcome)(progress, stop);
        });
    view->job = job;
    view->window->setJob(job, request);
    connect(job, &jobs::Job::finished, this, [this, job, folder, outcome, weak = std::weak_ptr<View>(view)] {
        const auto made = std::exchange(*folder, std::nullopt); // the job stays listed
        const auto waiting = weak.lock();
        if (!waiting || waiting->job != job)
            return; // the window was closed, or wants another one by now
        waiting->outcome = outcome;
        finished(*waiting, *job, made.value_or(nullptr));
    });
}

void CompareController::finished(View &view, const jobs::Job &job,
                                 const std::shared_ptr<const ChangesFolder> &folder)
{
    view.job.clear();
    if (!view.outcome->has_value()) {
        view.window->showError(job.error().value_or(Error{}));
        return;
    }
    const BackupComparison &found = **view.outcome;
    if (!found.hasPartner) {
        view.window->showNoPartner(found.after);
        return;
    }
    const ui::Comparison comparison{
        .before = found.before,
        .after = found.after,
        .counts = found.counts,
        .hasPrevious = found.previous.has_value(),
        .hasBase = found.base.has_value(),
        .sourcesNotCompared = {found.sourcesNotCompared.begin(), found.sourcesNotCompared.end()}};
    if (job.error()) {
        view.window->showError(*job.error(), comparison);
        return;
    }
    auto next = std::make_unique<ChangesFile>(folder);
    view.window->showComparison(comparison, next->models());
    view.shown = std::move(next);
}

void CompareController::pick(View &view, bool before)
{
    auto backups =
        std::make_unique<itemmodels::BackupListModel>(m_services.catalogFile(view.repository->config().id));
    backups->setTimeZone(view.zone);
    backups->setClock(&*m_services.environment().clock);
    auto *picker =
        new ui::BackupPicker(std::move(backups), *m_services.environment().clock, &m_settings, view.window);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        picker, &ui::BackupPicker::chosen, view.window,
        [window = view.window.data(), before](const BackupId &backup) { window->choose(before, backup); });
    picker->open();
}

} // namespace backstop::app
