// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/backupnames.h"
#include "app/gui/comparecontroller.h"
#include "app/gui/drillcontroller.h"
#include "app/gui/exportcontroller.h"
#include "app/gui/historycontroller.h"
#include "app/gui/importcontroller.h"
#include "app/gui/openrepository.h"
#include "app/gui/plancontroller.h"
#include "app/gui/readinesscontroller.h"
#include "app/gui/restorecontroller.h"
#include "app/gui/retentioncontroller.h"
#include "app/gui/simulationcontroller.h"
#include "model/jobs/jobjournal.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace backstop::app {

/// Backs up and verifies in the open repository, and keeps its lists up to date: shows the dialog that asks, queues the job, shows
/// how it ended. Restoring and comparing are for
/// controllers of their own. Lives in the window's thread; all that is given outlives it.
class WorkController : public QObject
{
    Q_OBJECT

public:
    WorkController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                   ui::Prompts &prompts, QSettings &settings);
    ~WorkController() override;

    /// Lists what an earlier run of the program was doing when it was killed, and writes down from now on what this one does.
    void rememberJobs();
    /// What the requests are about from now on; null where no repository is open. The job that fills the catalog of the one before
    /// is cancelled.
    void setRepository(OpenRepository *open);

    void askBackup();
    void startBackup(const ui::BackupRequest &request);
    void askVerify(const std::vector<BackupId> &backups);
    void startVerify(const ui::VerifyRequest &request);
    /// Brings the lists up to what the repository has. One job at a time: asked for again while it runs, it runs once more.
    void fillCatalog();
    void showRecord(const BackupId &backup);
    /// The repository answers, and the lists are known to show all there is in it at this moment. Where they could not be brought up to
    /// it, that is tried once more; else the window says as of when they are.
    void historyConfirmed();

signals:
    /// The lists of @p repository show what is in @p seen.
    void historyShown(const backstop::app::SharedRepository &repository,
                      const backstop::app::HistorySeen &seen);

private:
    struct Place;
    bool isShown(const Place &place) const;
    jobs::Job *add(const Place &place, const QString &kind, const QString &title, const QString &object,
                   bool writer, Work work);
    void startBackup(const Place &place, const ui::BackupRequest &request);
    void startVerify(const Place &place, const ui::VerifyRequest &request);
    void connectWindow();
    void backupFinished(const jobs::Job &job, const backup::BackupSummary &summary, bool isShown);
    void verifyFinished(jobs::Job *job, const verify::VerifyReport &result,
                        const reports::WorkReport &written, const BackupNames &names);
    void catalogPolled(const jobs::Job *job);
    void catalogFinished(const jobs::Job &job);
    void announceReport(jobs::Job *job, const ui::VerifyReport &report);
    void showReport(jobs::Job *job);
    QString nameOf(const BackupId &backup) const;
    QTimeZone zone() const;
    void updateBusy();

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    jobs::JobJournal m_journal;
    RestoreController m_restores;
    CompareController m_comparisons;
    HistoryController m_histories;
    ExportController m_exports;
    ImportController m_imports;
    RetentionController m_retention;
    PlanController m_plans;
    SimulationController m_simulations;
    DrillController m_drills;
    ReadinessController m_readiness;
    OpenRepository *m_open = nullptr;
    QPointer<jobs::Job> m_catalogJob; ///< fills the catalog of the open repository
    std::shared_ptr<CatalogState> m_catalogState;
    bool m_isListShown = false; ///< that of m_catalogState
    bool m_catalogAgain = false;
    bool m_isCatalogBad = false;     ///< it could not be filled
    bool m_isCatalogRetried = false; ///< since it could be; without an end it would fill the list of jobs
    struct Told
    {
        ui::VerifyReport shown;
        reports::WorkReport written;
    };
    std::map<quint64, Told> m_verifyReports; ///< by job number
};

} // namespace backstop::app
