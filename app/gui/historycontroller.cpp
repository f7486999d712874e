// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/historycontroller.h"

#include "app/gui/restorecontroller.h"
#include "ui/dialogs/history/searchwindow.h"
#include "ui/dialogs/history/versionswindow.h"

#include <QSettings>

namespace backstop::app {

namespace {

void bringForward(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
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
    window->setHistory(m_history);
    m_versions << window;
    bringForward(window);
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
