// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "model/core/clock.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/joblistmodel.h"
#include "ui/mainwindow/demobadge.h"
#include "ui/mainwindow/jobstopper.h"
#include "ui/mainwindow/recentmenu.h"
#include "ui/mainwindow/toolbar.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/inspector.h"
#include "ui/widgets/jobsdrawer.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sidebar.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>

namespace backstop::ui {

const QString MainWindow::kBackups = QStringLiteral("backups");
const QString MainWindow::kPlan = QStringLiteral("plan");
const QString MainWindow::kSimulation = QStringLiteral("simulation");
const QString MainWindow::kDrills = QStringLiteral("drills");
const QString MainWindow::kReadiness = QStringLiteral("readiness");
const QString MainWindow::kJobs = QStringLiteral("jobs");

namespace {

constexpr int kMinimumWidth = 1024;
constexpr int kMinimumHeight = 600;

QFrame *verticalRule()
{
    auto *rule = new QFrame;
    rule->setFrameShape(QFrame::VLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    return rule;
}

} // namespace

MainWindow::MainWindow(const Context &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Backstop"));
    setWindowIcon(applicationIcon());
    setMinimumSize(fitting(this, {kMinimumWidth, kMinimumHeight}));
    resize(fitting(this, {kMinimumWidth * 5 / 4, kMinimumHeight * 4 / 3}));
    m_stopper = new JobStopper(m_context.jobs, this);
    buildActions();
    buildMenus();
    buildFrame();
    connectPages();
    restoreGeometry(m_context.settings->value(QStringLiteral("window/geometry")).toByteArray());
    m_body->restoreState(m_context.settings->value(QStringLiteral("window/body")).toByteArray());
    m_inspectorWanted = m_context.settings->value(QStringLiteral("window/inspector"), true).toBool();
    m_drawer->setOpen(m_context.settings->value(QStringLiteral("window/drawer"), false).toBool());
    setRepositoryShown(false);
    updateActions();
}

MainWindow::~MainWindow()
{
    closeRepository(); // the page before the tool bar that has its filter line
    m_context.settings->setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_context.settings->setValue(QStringLiteral("window/body"), m_body->saveState());
    m_context.settings->setValue(QStringLiteral("window/inspector"), m_inspectorWanted);
    m_context.settings->setValue(QStringLiteral("window/drawer"), m_drawer->isOpen());
}

void MainWindow::buildSidebar()
{
    m_sidebar = new Sidebar;
    m_sidebar->addSection(tr("Data"));
    m_sidebar->addPage(kBackups, QStringLiteral("backups"), tr("Backups"),
                       tr("The history of the repository"));
    m_sidebar->addSection(tr("Recovery"));
    m_sidebar->addPage(kPlan, QStringLiteral("graph"), tr("Plan"),
                       tr("What comes back, in which order and within what time"));
    m_sidebar->addPage(kSimulation, QStringLiteral("simulation"), tr("Simulation"),
                       tr("How long the recovery will take, and what to do about it"));
    m_sidebar->addPage(kDrills, QStringLiteral("drill"), tr("Drills"),
                       tr("The plan done for real in a sandbox, and how long it took"));
    m_sidebar->addPage(kReadiness, QStringLiteral("verify"), tr("Readiness"),
                       tr("How well proven it is that everything would come back"));
    m_sidebar->addSection(tr("Operations"));
    m_sidebar->addPage(kJobs, QStringLiteral("jobs"), tr("Jobs"), tr("What runs, and how it ended"));
}

void MainWindow::buildFrame()
{
    m_toolBar = new ToolBar({m_actions[QStringLiteral("back")], m_actions[QStringLiteral("forward")],
                             m_actions[QStringLiteral("verify")], m_actions[QStringLiteral("restore")],
                             m_actions[QStringLiteral("backUp")], m_repositoryMenu});
    buildSidebar();
    m_jobs = new JobsPage(m_context.jobs, m_context.settings);
    m_pages = new QStackedWidget;
    m_messages = new MessageBar;
    m_drawer = new JobsDrawer(m_context.jobs);
    m_welcome = new WelcomePage(m_context.prompts);
    m_inspector = new Inspector;
    m_body = new QSplitter;
    m_body->setObjectName(QStringLiteral("bodySplitter"));
    m_body->addWidget(m_pages);
    m_body->addWidget(m_inspector);
    m_body->setStretchFactor(0, 1);
    m_body->setChildrenCollapsible(false);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    auto *side = new QVBoxLayout;
    side->addWidget(m_sidebar, 1);
    m_demo = new DemoBadge;
    m_demo->hide();
    side->addWidget(m_demo);
    body->addLayout(side);
    body->addWidget(verticalRule());
    body->addWidget(m_body, 1);
    m_frame = new QWidget;
    auto *layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_messages);
    layout->addLayout(body, 1);
    m_top = new QStackedWidget;
    m_top->addWidget(m_welcome);
    m_top->addWidget(m_frame);
    auto *central = new QWidget;
    auto *centralLayout = new QVBoxLayout(central);
    centralLayout->setContentsMargins(0, 0, 0, 0);
    centralLayout->setSpacing(0);
    centralLayout->addWidget(m_top, 1);
    centralLayout->addWidget(m_drawer);
    setCentralWidget(central);

    m_status = new Label({}, TextSize::Caption);
    m_status->setObjectName(QStringLiteral("statusText"));
    m_status->setContentsMargins(kRelated, 0, 0, 0);
    m_statusRight = (new Label({}, TextSize::Caption))->muted();
    m_statusRight->setContentsMargins(0, 0, kRelated, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_statusRight);
}

void MainWindow::connectPages()
{
    connect(m_sidebar, &Sidebar::pageRequested, this, &MainWindow::showPage);
    connect(m_demo, &DemoBadge::useYourOwnRequested, this, &MainWindow::showWelcome);
    connect(m_drawer, &JobsDrawer::activeCountChanged, this, [this](int count) {
        m_sidebar->setBadge(kJobs, count, tr("%Ln running or waiting", nullptr, count));
    });
    connect(m_drawer, &JobsDrawer::jobActivated, this, &MainWindow::showJob);
    connect(m_drawer, &JobsDrawer::openChanged, m_actions[QStringLiteral("drawer")], &QAction::setChecked);
    addPage(kJobs, m_jobs);
    connect(m_jobs, &JobsPage::endShown, m_drawer, &JobsDrawer::markSeen);
    connect(m_inspector, &Inspector::actionRequested, this,
            [this](const QString &id) { m_pageOf.value(currentPage())->runAction(id); });
    connect(m_welcome, &WelcomePage::recentRequested, this, &MainWindow::recentRequested);
    connect(m_welcome, &WelcomePage::closeRequested, this,
            [this] { setRepositoryShown(m_backups != nullptr); });
}

void MainWindow::closeRepository()
{
    m_messages->dismiss();
    if (m_backups) {
        m_toolBar->setFilter(nullptr);
        delete m_backups->filterLine(); // the tool bar has it
        m_backups = nullptr;
        m_plan = nullptr;
        m_simulation = nullptr;
        m_drills = nullptr;
        m_readiness = nullptr;
        Page *jobs = m_pageOf.take(kJobs);
        qDeleteAll(std::exchange(m_pageOf, {{kJobs, jobs}}));
    }
    for (const QString &id : {kBackups, kPlan})
        m_sidebar->setBadge(id, 0);
    m_drawer->setRepository({});
    m_repository = {};
    setWindowTitle(QStringLiteral("Backstop"));
    setRepositoryShown(false);
}

/// The code of a new repository is shown once.
bool MainWindow::mayLeaveRecoveryCode()
{
    if (!m_welcome->showsRecoveryCode())
        return true;
    return m_context.prompts->confirm(
        this,
        {tr("Leave without keeping the recovery code?"),
         tr("It is shown this once and kept nowhere. Without it, nobody can open the repository when the "
            "passphrase is lost. The passphrase goes on to work."),
         {},
         tr("Leave without the code"),
         tr("Back to the code"),
         true});
}

bool MainWindow::showWelcome()
{
    if (!mayLeaveRecoveryCode()) // the pages stay as they are, until another repository is there
        return false;
    if (!m_isMaking) // else it shows how that goes
        m_welcome->restart(m_backups != nullptr);
    setRepositoryShown(false);
    return !m_isMaking;
}

void MainWindow::setRecentRepositories(const QList<RecentRepository> &recent)
{
    m_welcome->setRecentRepositories(recent);
    m_recentMenu->setRecentRepositories(recent);
}

void MainWindow::openRecent(const QString &location)
{
    if (!mayLeaveRecoveryCode())
        return;
    if (m_welcome->showsRecoveryCode())
        m_welcome->restart(m_backups != nullptr); // the user lets it go
    emit recentRequested(location);
}

void MainWindow::setMakingRepository(bool making)
{
    m_isMaking = making;
    m_recentMenu->setBlocked(making);
}

void MainWindow::setRepositoryShown(bool shown)
{
    m_top->setCurrentWidget(shown ? m_frame : static_cast<QWidget *>(m_welcome));
    m_inspector->setVisible(m_inspectorWanted);
    statusBar()->setVisible(shown);
    updateActions();
}

void MainWindow::showPage(const QString &id)
{
    if (!m_pageOf.contains(id)) {
        setRepositoryShown(false);
        m_sidebar->setCurrentPage(currentPage());
        return;
    }
    m_top->setCurrentWidget(m_frame); // also from the welcome page: its jobs are listed too
    if (Page *page = m_pageOf.value(id)) {
        m_pages->setCurrentWidget(page);
        m_toolBar->setFilter(page->filterLine());
        page->announce();
    }
    m_sidebar->setCurrentPage(currentPage());
    remember();
    updateActions();
}

QString MainWindow::currentPage() const
{
    return m_pageOf.key(static_cast<Page *>(m_pages->currentWidget()));
}

void MainWindow::showJob(jobs::Job *job)
{
    showPage(kJobs);
    m_jobs->showJob(job);
}

void MainWindow::setBusyReason(const QString &reason)
{
    m_busyReason = reason;
    updateActions();
}

void MainWindow::remember()
{
    if (!m_backups)
        return;
    const auto backup = currentPage() == kBackups ? m_backups->currentBackup() : std::nullopt;
    m_places.remember({currentPage(), backup ? backup->key : 0});
}

void MainWindow::walk(int step)
{
    m_places.walk(step, [this](const Place &place) {
        showPage(place.page);
        if (place.page == kBackups && m_backups)
            m_backups->showBackup(place.backup);
    });
    updateActions();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_stopper->isIdle());
    if (m_stopper->isStopping()) {
        if (m_stopper->isIdle())
            emit quitRequested();
        return;
    }
    if (!mayLeaveRecoveryCode() || !mayLeavePages()) {
        event->ignore();
        return;
    }
    if (m_stopper->isIdle()) {
        discardChanges(); // else whoever closes the window again would be asked again
        emit quitRequested();
        return;
    }
    const QStringList running = m_stopper->running();
    if (running.isEmpty()) { // what the program does for itself is stopped without a question
        stopAndQuit();
        return;
    }
    // Whoever wants to quit wants it all the more when nothing is left to be stopped.
    const auto settled = connect(m_context.jobs, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_stopper->running().isEmpty())
            m_context.prompts->answer(true);
    });
    const bool quits =
        m_context.prompts->confirm(this, {tr("Stop %Ln job(s) and quit?", nullptr, int(running.size())),
                                          tr("Each is stopped safely. What a backup has stored so far is "
                                             "used by the next one; a restore leaves whole files only."),
                                          running, tr("Stop and quit"), tr("Stay"), true});
    disconnect(settled);
    if (quits)
        stopAndQuit();
}

/// The window stays until the jobs have ended, and says so: stopping safely can take a moment.
void MainWindow::stopAndQuit()
{
    if (m_stopper->isStopping())
        return;
    m_frame->setEnabled(false);
    m_messages->showMessage(Tone::Running, tr("Stopping…"),
                            tr("The window closes when every job has stopped safely."));
    m_messages->setClosable(false);
    m_welcome->setBusy(tr("Stopping…"));
    // Not close(), which does nothing while a question of closeEvent() is open.
    connect(m_stopper, &JobStopper::stopped, this, &MainWindow::quitRequested);
    m_stopper->stop();
}

} // namespace backstop::ui
