// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>

namespace backstop::ui {
class UnlockDialog;
}

namespace backstop::app {

class WorkController;

/// Opens, makes and closes repositories: the welcome page, the first start, and what the command line names.
/// Lives in the window's thread; all that is given outlives it.
class RepositoryController : public QObject
{
    Q_OBJECT

public:
    RepositoryController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                         WorkController &work, QSettings &settings);
    ~RepositoryController() override;

    /// Opens @p location: with @p passphrase, or where that is null and one is needed, after asking for it.
    void open(const QString &location, std::shared_ptr<crypto::Secret> passphrase);
    /// The welcome page, with the places that were opened before.
    void showWelcome();
    void close();
    bool isOpen() const { return m_open != nullptr; }

signals:
    /// A repository was opened and its lists are up to date, or it could not be.
    void settled(bool opened);

private:
    void requestOpen(const ui::OpenRequest &request);
    void requestCreate(const ui::CreateRequest &request);
    void requestDemo();
    void askForKey(const QString &location);
    void opened(const OpenedRepository &repository);
    void show();
    void failed(const Error &error);
    void remember(const QString &location);
    void saveText(const QString &path, const QString &text);

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    WorkController &m_work;
    QSettings &m_settings;
    QThreadPool m_readers;
    std::unique_ptr<OpenRepository> m_open;
    QPointer<ui::UnlockDialog> m_unlock;
};

} // namespace backstop::app
