// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/historycontroller.h"

#include "app/gui/ask.h"
#include "app/gui/restorecontroller.h"
#include "app/jobs/onrepository.h"
#include "model/repository/tree.h"
#include "ui/dialogs/history/searchwindow.h"
#include "ui/dialogs/history/versioncompare.h"
#include "ui/dialogs/history/versionswindow.h"

#include <QSettings>
#include <QThreadPool>

namespace backstop::app {

namespace {

void bringForward(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

/// The entry @p path as each of @p backups has it.
Work entriesWork(SharedRepository repository, Bytes path, std::vector<BackupId> backups,
                 Outcome<std::vector<repository::Node>> out)
{
    return onRepository(repository,
                        [repository, path = std::move(path), backups = std::move(backups),
                         out](Progress &, const std::stop_token &stop) -> Result<> {
                            BACKSTOP_TRY(repository->loadIndex(stop));
                            repository::BlobSession session(repository->blobs());
                            std::vector<repository::Node> nodes;
                            for (const BackupId &backup : backups) {
                                BACKSTOP_ASSIGN(record, repository->backup(backup));
                                BACKSTOP_ASSIGN(node, repository::findNode(session, record.tree.root, path));
                                nodes.push_back(std::move(node));
                            }
                            *out = std::move(nodes);
                            return {};
                        });
}

} // namespace

HistoryController::HistoryController(const Services &services, ui::MainWindow &window,
                                     RestoreController &restores, QSettings &settings)
    : m_services(services)
    , m_window(window)
    , m_restores(restores)
    , m_settings(settings)
{
    connect(&window, &ui::MainWindow::versionsRequested, this, &HistoryController::showVersions);
    connect(&window, &ui::MainWindow::searchRequested, this, &HistoryController::showSearch);
}

HistoryController::~HistoryController() = default;

void HistoryController::setRepository(OpenRepository *open)
{
    for (const QPointer<ui::VersionsWindow> &window : std::exchange(m_versions, {}))
        delete window;
    delete m_search;
    m_open = open;
    m_history = {};
}

void HistoryController::setHistory(const ui::HistoryState &history)
{
    m_history = history;
    for (const QPointer<ui::VersionsWindow> &window : std::as_const(m_versions)) {
        if (window)
            window->setHistory(history);
    }
    if (m_search)
        m_search->setHistory(history);
}

QString HistoryController::catalogFile() const
{
    return m_services.catalogFile(m_open->repository()->config().id);
}

void HistoryController::showVersions(const Bytes &path)
{
    if (!m_open)
        return;
    m_versions.removeAll(nullptr);
    for (const QPointer<ui::VersionsWindow> &window : std::as_const(m_versions)) {
        if (window->path() == path)
            return bringForward(window);
    }
    auto versions = std::make_unique<itemmodels::VersionListModel>(catalogFile());
    versions->setTimeZone(m_open->models().backups->timeZone());
    auto *window =
        new ui::VersionsWindow(std::move(versions), path, m_open->location(), &m_settings, &m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &ui::VersionsWindow::restoreRequested, this, &HistoryController::restore);
    connect(window, &ui::VersionsWindow::refreshRequested, &m_window, &ui::MainWindow::refreshRequested);
    connect(window, &ui::VersionsWindow::compareRequested, this,
            [this, window](const itemmodels::VersionLine &older, const itemmodels::VersionLine &newer) {
                compare(window, older, newer);
            });
    window->setHistory(m_history);
    m_versions << window;
    bringForward(window);
}

void HistoryController::compare(ui::VersionsWindow *window, const itemmodels::VersionLine &older,
                                const itemmodels::VersionLine &newer)
{
    const auto nodes = makeOutcome<std::vector<repository::Node>>();
    // Two small objects: too short to be a job that anybody would want to see.
    ask(entriesWork(m_open->repository(), window->path(),
                    {older.version.lastBackup, newer.version.lastBackup}, nodes),
        *QThreadPool::globalInstance(), *m_services.environment().clock, window,
        [window, nodes, older, newer, location = m_open->location()](const jobs::Job &job) {
            if (!nodes->has_value())
                return window->showError(job.error().value_or(Error{}));
            auto *dialog =
                new ui::VersionCompareDialog(window->path(), {older, (*nodes)->front()},
                                             {newer, (*nodes)->back()}, location, window->timeZone(), window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void HistoryController::showSearch()
{
    if (!m_open)
        return;
    if (!m_search) {
        auto found = std::make_unique<itemmodels::HistorySearchModel>(catalogFile());
        found->setTimeZone(m_open->models().backups->timeZone());
        m_search = new ui::SearchWindow(std::move(found), m_open->location(), &m_settings, &m_window);
        m_search->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_search, &ui::SearchWindow::versionsRequested, this, &HistoryController::showVersions);
        connect(m_search, &ui::SearchWindow::restoreRequested, this, &HistoryController::restore);
        connect(m_search, &ui::SearchWindow::refreshRequested, &m_window, &ui::MainWindow::refreshRequested);
        m_search->setHistory(m_history);
    }
    bringForward(m_search);
    m_search->focusLine();
}

void HistoryController::restore(const BackupId &backup, const Bytes &path)
{
    itemmodels::PathSelection selection;
    selection.set(path, true);
    m_restores.openWizardOf(backup, selection);
}

} // namespace backstop::app
