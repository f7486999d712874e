// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/itemmodels/pathselection.h"
#include "ui/mainwindow/places.h"
#include "ui/pages/backups/backupmodels.h"
#include "ui/results.h"

#include <QHash>
#include <QMainWindow>

class QAction;
class QLabel;
class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace backstop {
class Clock;
}
namespace backstop::itemmodels {
class JobListModel;
}
namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class BackupsPage;
class DemoBadge;
class DrillPage;
class Inspector;
class JobStopper;
class JobsDrawer;
class JobsPage;
class MessageBar;
class Page;
class PlanPage;
class Prompts;
class ReadinessPage;
class RecentMenu;
class Sidebar;
class SimulationPage;
class Theme;
class ToolBar;
class WelcomePage;

/// The frame of UX: menus, tool bar, sidebar, pages, inspector, jobs drawer, status bar. Without an open repository it shows the
/// welcome page alone. It starts nothing by itself: whoever made it connects its signals and those of its pages.
/// All that is given must outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Context
    {
        QSettings *settings = nullptr;
        Theme *theme = nullptr;
        Prompts *prompts = nullptr;
        itemmodels::JobListModel *jobs = nullptr;
        const Clock *clock = nullptr;
    };
    explicit MainWindow(const Context &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    WelcomePage *welcomePage() const { return m_welcome; }
    /// Null while no repository is open. A new one for each repository that is opened.
    BackupsPage *backupsPage() const { return m_backups; }
    /// As backupsPage().
    PlanPage *planPage() const { return m_plan; }
    /// As backupsPage().
    SimulationPage *simulationPage() const { return m_simulation; }
    /// As backupsPage().
    DrillPage *drillPage() const { return m_drills; }
    /// As backupsPage().
    ReadinessPage *readinessPage() const { return m_readiness; }
    JobsPage *jobsPage() const { return m_jobs; }
    /// A message over whatever page is shown.
    MessageBar *messages() const { return m_messages; }

    /// Shows the pages of a repository. The models must live until closeRepository() or the next openRepository().
    void openRepository(const RepositoryInfo &repository, const BackupModels &models);
    /// Back to the welcome page; the models may go afterwards.
    void closeRepository();
    const RepositoryInfo &repository() const { return m_repository; }
    /// Lets the user open or make another repository while one is open. Asks first where a recovery code would be lost. False where the
    /// page goes on to show what it shows: the code, or how making goes.
    bool showWelcome();
    /// What was opened before, newest first: on the welcome page and under File.
    void setRecentRepositories(const QList<RecentRepository> &recent);
    /// While a repository is being made no other can be asked for: its recovery code would go unseen.
    void setMakingRepository(bool making);
    /// Whether the pages of the repository may go: asks where changes would be lost, and shows them meanwhile. Nothing is discarded by it:
    /// that is done by closeRepository(), when it is certain.
    bool mayLeavePages();
    /// Without a repository there are jobs to be looked at, and the welcome page in place of all others.
    void showPage(const QString &id);
    QString currentPage() const;
    void showJob(jobs::Job *job);
    /// Disables what changes the repository while another job does; empty: enabled.
    void setBusyReason(const QString &reason);
    /// Cancels all jobs, asks nobody, and asks to quit when the last of them has ended.
    void stopAndQuit();

    static const QString kBackups;
    static const QString kPlan;
    static const QString kSimulation;
    static const QString kDrills;
    static const QString kReadiness;
    static const QString kJobs;

signals:
    void backUpRequested();
    /// For the backups chosen; none: the dialog asks about the whole repository.
    void verifyRequested(const std::vector<backstop::BackupId> &backups);
    void compareRequested(const backstop::ui::CompareRequest &request);
    void restoreRequested(const backstop::BackupId &backup,
                          const backstop::itemmodels::PathSelection &selection);
    /// All versions of this file of the open repository are to be shown.
    void versionsRequested(const backstop::Bytes &path);
    /// Files are to be found in all backups of the open repository.
    void searchRequested();
    /// What is selected of this backup is to be written to an archive; nothing selected: all of it.
    void exportRequested(const backstop::BackupId &backup,
                         const backstop::itemmodels::PathSelection &selection);
    /// An archive is to become a backup of the open repository.
    void importRequested();
    void holdRequested(const backstop::BackupId &backup, bool hold);
    void expireRequested();
    void freeSpaceRequested();
    void recordRequested(const backstop::BackupId &backup);
    void filesRequested(const backstop::BackupId &backup);
    void refreshRequested();
    /// One of those that were opened before is to be opened.
    void recentRequested(const QString &location);
    void closeRepositoryRequested();
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    // mainwindow.cpp
    void buildSidebar();
    void buildFrame();
    void connectPages();
    void remember();
    void walk(int step);
    void nextRegion(int step);
    void setRepositoryShown(bool shown);
    void discardChanges();
    bool mayLeaveRecoveryCode();
    void addPage(const QString &id, Page *page);
    void openBackupsPage(const BackupModels &models);
    void openPlanPage();
    void openReadinessPage();
    void openRecent(const QString &location);
    // windowactions.cpp
    void buildActions();
    void buildPageActions();
    void buildViewActions();
    void buildBackupActions();
    void buildArchiveActions();
    void buildRetentionActions();
    void buildMenus();
    QAction *addAction(const char *name, const QString &text, const QString &icon, const QKeySequence &keys);
    void buildThemeMenu(QMenu *menu);
    void updateActions();
    void showShortcuts();

    Context m_context;
    QHash<QString, QAction *> m_actions;
    QMenu *m_repositoryMenu = nullptr;
    RecentMenu *m_recentMenu = nullptr;
    ToolBar *m_toolBar = nullptr;
    Sidebar *m_sidebar = nullptr;
    DemoBadge *m_demo = nullptr;
    QStackedWidget *m_top = nullptr; // welcome page or frame
    QWidget *m_frame = nullptr;
    QStackedWidget *m_pages = nullptr;
    QHash<QString, Page *> m_pageOf; ///< by id; without a repository that of the jobs alone
    WelcomePage *m_welcome = nullptr;
    BackupsPage *m_backups = nullptr;
    PlanPage *m_plan = nullptr;
    SimulationPage *m_simulation = nullptr;
    DrillPage *m_drills = nullptr;
    ReadinessPage *m_readiness = nullptr;
    JobsPage *m_jobs = nullptr;
    Inspector *m_inspector = nullptr;
    QSplitter *m_body = nullptr;
    JobsDrawer *m_drawer = nullptr;
    MessageBar *m_messages = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_statusRight = nullptr;
    RepositoryInfo m_repository;
    QString m_busyReason;
    bool m_inspectorWanted = true;
    bool m_isMaking = false;
    Places m_places;
    JobStopper *m_stopper = nullptr;
};

} // namespace backstop::ui
