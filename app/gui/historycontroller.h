// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>

class QSettings;

namespace backstop::itemmodels {
struct VersionLine;
}
namespace backstop::ui {
class SearchWindow;
class VersionsWindow;
} // namespace backstop::ui

namespace backstop::app {

class RestoreController;

/// Shows what the catalog knows of all backups of the open repository: the versions of a file, and files by their names. Its windows close with the repository.
/// Lives in the window's thread; all that is given outlives it.
class HistoryController : public QObject
{
    Q_OBJECT

public:
    HistoryController(const Services &services, ui::MainWindow &window, RestoreController &restores,
                      QSettings &settings);
    ~HistoryController() override;

    /// What the windows show from now on; null where no repository is open.
    void setRepository(OpenRepository *open);
    /// How far the catalog of the open repository has come.
    void setHistory(const ui::HistoryState &history);

private:
    void showVersions(const Bytes &path);
    void compare(ui::VersionsWindow *window, const itemmodels::VersionLine &older,
                 const itemmodels::VersionLine &newer);
    void showSearch();
    void restore(const BackupId &backup, const Bytes &path);
    QString catalogFile() const;

    const Services &m_services;
    ui::MainWindow &m_window;
    RestoreController &m_restores;
    QSettings &m_settings;
    OpenRepository *m_open = nullptr;
    ui::HistoryState m_history;
    QList<QPointer<ui::VersionsWindow>> m_versions;
    QPointer<ui::SearchWindow> m_search;
};

} // namespace backstop::app
