// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparecontroller.h"

#include "app/gui/changesfile.h"
#include "app/jobs/comparebackups.h"
#include "ui/dialogs/compare/backuppicker.h"
#include "ui/dialogs/compare/comparewindow.h"

#include <QFileInfo>
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
    std::unique_ptr<ChangesFile> next; // being written by the job
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
        ChangesFile::removeLeftOvers(besides);
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

void CompareController::compare(const std::shared_ptr<View> &view, const ui::CompareRequest &request)
{
    view->cancel();
    const QString history = m_services.catalogFile(view->repository->config().id);
    auto file = std::make_shared<std::unique_ptr<ChangesFile>>(std::make_unique<ChangesFile>(history));
    if (!(*file)->errorString().isEmpty()) {
        view->window->setJob(nullptr, request);
        view->window->showError(
            {ErrorCode::Catalog,
             history + QStringLiteral(": a comparison cannot be kept beside it: ") + (*file)->errorString(),
             tr("Free some space in the cache folder, then try again.")});
        return;
    }
    const auto outcome = makeOutcome<BackupComparison>();
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("compare"),
                     .title = tr("Compare"),
                     .object = QFileInfo(view->location).fileName()},
                    {.repository = view->location, .writer = false},
                    compareWork(m_services, view->repository, toEngine(request), (*file)->path(), outcome));
    view->job = job;
    view->window->setJob(job, request);
    // The file stays until nobody writes into it any more, whether it is shown or not.
    connect(job, &jobs::Job::finished, this, [this, job, file, outcome, weak = std::weak_ptr<View>(view)] {
        std::unique_ptr<ChangesFile> made = std::move(*file);
        const auto waiting = weak.lock();
        if (!waiting || waiting->job != job)
            return; // the window was closed, or wants another one by now
        waiting->next = std::move(made);
        waiting->outcome = outcome;
        finished(*waiting, *job);
    });
}

void CompareController::finished(View &view, const jobs::Job &job)
{
    view.job.clear();
    if (!view.outcome->has_value()) {
        view.next.reset();
        view.window->showError(job.error().value_or(Error{}));
        return;
    }
    const BackupComparison &found = **view.outcome;
    if (!found.hasPartner) {
        view.next.reset();
        view.window->showNoPartner();
        return;
    }
    view.window->showComparison({.before = found.before,
                                 .after = found.after,
                                 .counts = found.counts,
                                 .hasPrevious = found.previous.has_value(),
                                 .hasBase = found.base.has_value()},
                                view.next->models());
    view.shown = std::move(view.next);
}

void CompareController::pick(View &view, bool before)
{
    auto backups =
        std::make_unique<itemmodels::BackupListModel>(m_services.catalogFile(view.repository->config().id));
    backups->setTimeZone(view.zone);
    auto *picker =
        new ui::BackupPicker(std::move(backups), *m_services.environment().clock, &m_settings, view.window);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        picker, &ui::BackupPicker::chosen, view.window,
        [window = view.window.data(), before](const BackupId &backup) { window->choose(before, backup); });
    picker->open();
}

} // namespace backstop::app
