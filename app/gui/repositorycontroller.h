// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "app/gui/recentrepositories.h"
#include "app/gui/repositorywatch.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>

namespace backstop::ui {
class UnlockDialog;
}

namespace backstop::app {

class WorkController;

struct DemoPlace;

/// Opens, makes and closes repositories: the welcome page, the first start, and what the command line names.
/// Lives in the window's thread; all that is given outlives it.
class RepositoryController : public QObject
{
    Q_OBJECT

public:
    RepositoryController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                         WorkController &work, QSettings &settings);
    ~RepositoryController() override;

    /// Nobody is there to be asked for a key: what needs one fails.
    void setUnattended(bool unattended) { m_isUnattended = unattended; }
    /// Opens @p location with the key that @p findKey finds; where there is none and one is needed, after asking for it.
    void open(const QString &location, FindKey findKey);
    /// The welcome page, with the places that were opened before.
    void showWelcome();
    void close();
    /// Of the open repository.
    ui::BackupModels models() const { return m_open ? m_open->models() : ui::BackupModels(); }
    bool isOpen() const { return m_open != nullptr; }
    /// Looks for backups that other programs made, as when the window gets the focus.
    void lookForNews() { m_watch.look(); }

signals:
    /// A repository was opened and its lists are being brought up to date.
    void settled();
    /// It could not be opened, or the user does not want it any more (Cancelled).
    void failedToOpen(const backstop::Error &error);

private:
    void requestOpen(const ui::OpenRequest &request);
    void requestCreate(const ui::CreateRequest &request);
    void requestDemo();
    void askForKey(const QString &location, const std::optional<Error> &keyError);
    void openFinished(const jobs::Job &job, const QString &location,
                      const Outcome<OpenedRepository> &outcome);
    void demoFinished(const jobs::Job &job, const Outcome<DemoPlace> &outcome);
    ui::RecoveryKit kitOf(const OpenedRepository &made) const;
    void opened(const OpenedRepository &repository);
    void show();
    void failed(const Error &error);
    void saveSheet(const QString &path, const QByteArray &bytes);

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    WorkController &m_work;
    QThreadPool m_readers;
    std::unique_ptr<QThreadPool> m_sourcePool; ///< looks at paths that somebody types
    RecentRepositories m_recent;
    RepositoryWatch m_watch;
    std::unique_ptr<OpenRepository> m_open;
    QPointer<ui::UnlockDialog> m_unlock;
    QPointer<jobs::Job> m_opening; ///< what was asked for last
    QPointer<jobs::Job> m_demo; ///< is opened when it is made; null where something else was asked for since
    bool m_isUnattended = false;
};

} // namespace backstop::app
