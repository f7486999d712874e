// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>

#include <map>

namespace backstop::ui {
class Prompts;
}

namespace backstop::app {

/// Backs up, verifies and restores in the open repository: shows the dialog that asks, queues the job, shows how it ended.
/// Lives in the window's thread; all that is given outlives it.
class WorkController : public QObject
{
    Q_OBJECT

public:
    WorkController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                   ui::Prompts &prompts, QSettings &settings);
    ~WorkController() override;

    /// What the requests are about from now on; null where no repository is open.
    void setRepository(OpenRepository *open);

    void askBackup();
    void startBackup(const ui::BackupRequest &request);
    void askVerify(const std::vector<BackupId> &backups);
    void startVerify(const ui::VerifyRequest &request);
    void openRestoreWizard(const BackupId &backup, const itemmodels::PathSelection &selection);
    /// Brings the lists up to what the repository has.
    void fillCatalog();
    void showRecord(const BackupId &backup);

private:
    struct RestoreWindow;
    jobs::Job *add(const QString &kind, const QString &title, const QString &object, bool writer, Work work);
    void backupFinished(const jobs::Job &job, const backup::BackupSummary &summary);
    void plan(RestoreWindow &window, const ui::RestoreRequest &request);
    void restore(RestoreWindow &window, const ui::RestoreRequest &request);
    void showReport(jobs::Job *job);
    void saveText(const QString &path, const QString &text);
    QString nameOf(const BackupId &backup) const;
    void updateBusy();

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    QSettings &m_settings;
    OpenRepository *m_open = nullptr;
    std::map<quint64, ui::VerifyReport> m_verifyReports; ///< by job number
};

} // namespace backstop::app
