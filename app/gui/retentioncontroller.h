// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "app/jobs/retentionwork.h"
#include "model/jobs/jobqueue.h"
#include "model/reports/workreport.h"
#include "ui/dialogs/retention/expirereport.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>

#include <functional>
#include <map>

namespace backstop::ui {
class ExpireDialog;
class Prompts;
} // namespace backstop::ui

namespace backstop::app {

/// Holds and releases backups of the open repository, lets those expire that no rule keeps, and frees their space: shows the dialogs,
/// makes the plans that they show, and runs exactly those. Each dialog keeps its repository, whatever the window shows meanwhile.
/// Lives in the window's thread; all that is given outlives it.
class RetentionController : public QObject
{
    Q_OBJECT

public:
    RetentionController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                        ui::Prompts &prompts);
    ~RetentionController() override;

    /// Whose backups the requests are about from now on; null where no repository is open.
    void setRepository(OpenRepository *open) { m_open = open; }

signals:
    /// Backups went, or are held, or are not: the lists are to be read again.
    void historyChanged();

private:
    struct Place;
    struct Expiry;
    struct Freeing;
    /// What is told of an expiry for as long as its job is listed.
    struct Told
    {
        QString location;
        QTimeZone zone;
        ui::ExpireEnd end;
        std::function<reports::WorkReport()> make;
    };
    void askHold(const BackupId &backup, bool hold);
    void askRelease(const Place &place, const BackupId &backup, const QString &name);
    jobs::Job *runHold(const Place &place, const QString &kind, const QString &title, const QString &name,
                       Work work);
    void openExpire();
    void planExpiry(Expiry &expiry, const ui::ExpireRequest &request);
    void expire(Expiry &expiry, const ui::ExpireRequest &request, const QString &reason);
    void expired(jobs::Job *job, Told told, ui::ExpireDialog *window);
    void showReport(jobs::Job *job);
    void save(quint64 number, const QString &path, ui::ExpireDialog *window);
    void openFreeSpace(const Place &place);
    void planFreeing(Freeing &freeing, const ui::FreeSpaceRequest &request);
    void freeSpace(Freeing &freeing, const ui::FreeSpaceRequest &request);
    void showReason(const BackupId &backup);

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    OpenRepository *m_open = nullptr;
    std::map<quint64, Told> m_reports; ///< by job number
};

} // namespace backstop::app
