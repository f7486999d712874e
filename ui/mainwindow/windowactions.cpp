// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/backuplistmodel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/recentmenu.h"
#include "ui/mainwindow/shortcutsdialog.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/plan/planpage.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/pages/simulation/simulationpage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/inspector.h"
#include "ui/widgets/jobsdrawer.h"

#include <QAction>
#include <QActionGroup>
#include <QMenuBar>
#include <QStackedWidget>

namespace backstop::ui {

QAction *MainWindow::addAction(const char *name, const QString &text, const QString &icon,
                               const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setIconText(withoutMnemonic(text)); // what a tool button shows
    action->setObjectName(QStringLiteral("action_") + QLatin1String(name));
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(keys);
    QMainWindow::addAction(action); // shortcuts also work while no menu shows it
    m_actions.insert(QLatin1String(name), action);
    return action;
}

void MainWindow::buildActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(addAction("newRepository", tr("&New repository…"), QStringLiteral("new"), QKeySequence::New), [this] {
        if (showWelcome())
            m_welcome->setStep(WelcomePage::Step::Create);
    });
    on(addAction("openRepository", tr("&Open repository…"), QStringLiteral("open"), QKeySequence::Open),
       [this] {
           if (showWelcome())
               m_welcome->setStep(WelcomePage::Step::Open);
       });
    on(addAction("closeRepository", tr("&Close repository"), {}, {}), [this] {
        if (mayLeavePages())
            emit closeRepositoryRequested();
    });
    on(addAction("closeWindow", tr("Close &window"), {}, QKeySequence(Qt::CTRL | Qt::Key_W)),
       [this] { close(); });
    on(addAction("quit", tr("&Quit"), {}, QKeySequence(Qt::CTRL | Qt::Key_Q)), [this] { close(); });
    on(addAction("find", tr("&Filter"), QStringLiteral("search"), QKeySequence::Find), [this] {
        if (m_backups && currentPage() == kBackups)
            m_backups->filterLine()->focusLine();
        else if (Page *page = m_pageOf.value(currentPage()))
            page->focusFind();
    });
    on(addAction("searchAll", tr("&Search all backups…"), QStringLiteral("search"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)),
       [this] { emit searchRequested(); });
    on(addAction("back", tr("&Back"), QStringLiteral("chevron-left"), QKeySequence(Qt::ALT | Qt::Key_Left)),
       [this] { walk(-1); });
    on(addAction("forward", tr("&Forward"), QStringLiteral("chevron-right"),
                 QKeySequence(Qt::ALT | Qt::Key_Right)),
       [this] { walk(1); });
    buildPageActions();
    buildViewActions();
    buildBackupActions();
    buildArchiveActions();
    buildRetentionActions();
    on(addAction("nextRegion", tr("&Next region"), {}, QKeySequence(Qt::Key_F6)), [this] { nextRegion(1); });
    on(addAction("previousRegion", tr("&Previous region"), {}, QKeySequence(Qt::SHIFT | Qt::Key_F6)),
       [this] { nextRegion(-1); });
    on(addAction("shortcuts", tr("&Keyboard shortcuts"), {}, QKeySequence(Qt::CTRL | Qt::Key_F1)),
       [this] { showShortcuts(); });
}

void MainWindow::buildPageActions()
{
    const auto add = [this](const char *name, const QString &text, const QString &icon, Qt::Key key,
                            const QString &id) {
        connect(addAction(name, text, icon, QKeySequence(Qt::CTRL | key)), &QAction::triggered, this,
                [this, id] {
                    showPage(id);
                    if (Page *page = m_pageOf.value(id))
                        page->focusList();
                });
    };
    add("pageBackups", tr("Back&ups"), QStringLiteral("backups"), Qt::Key_1, kBackups);
    add("pageJobs", tr("&Jobs"), QStringLiteral("jobs"), Qt::Key_2, kJobs);
    add("pagePlan", tr("Recover&y plan"), QStringLiteral("graph"), Qt::Key_3, kPlan);
    add("pageSimulation", tr("Si&mulation"), QStringLiteral("simulation"), Qt::Key_4, kSimulation);
    add("pageDrills", tr("Dri&lls"), QStringLiteral("drill"), Qt::Key_5, kDrills);
    add("pageReadiness", tr("Readin&ess"), QStringLiteral("verify"), Qt::Key_6, kReadiness);
}

void MainWindow::buildViewActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    QAction *inspector =
        addAction("inspector", tr("&Inspector"), QStringLiteral("inspector"), QKeySequence(Qt::Key_F4));
    inspector->setCheckable(true);
    on(inspector, [this](bool shown) {
        m_inspectorWanted = shown;
        m_inspector->setVisible(shown);
    });
    QAction *drawer = addAction("drawer", tr("Jobs &drawer"), QStringLiteral("chevron-up"),
                                QKeySequence(Qt::CTRL | Qt::Key_J));
    drawer->setCheckable(true);
    on(drawer, [this](bool open) { m_drawer->setOpen(open); });
    on(addAction("columns", tr("&Columns…"), QStringLiteral("columns"), QKeySequence(Qt::CTRL | Qt::Key_I)),
       [this] {
           if (Page *page = m_pageOf.value(currentPage()))
               page->openColumns();
       });
    on(addAction("refresh", tr("&Refresh"), QStringLiteral("refresh"), QKeySequence(Qt::Key_F5)),
       [this] { emit refreshRequested(); });
}

void MainWindow::buildBackupActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(addAction("backUp", tr("&Back up now…"), QStringLiteral("backup"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)),
       [this] { emit backUpRequested(); });
    on(addAction("verify", tr("&Verify…"), QStringLiteral("verify"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)),
       [this] {
           if (m_backups)
               m_backups->verifySelected();
       });
    on(addAction("restore", tr("&Restore…"), QStringLiteral("restore"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)),
       [this] {
           if (const auto backup = m_backups ? m_backups->currentBackup() : std::nullopt)
               emit restoreRequested(backup->id, {});
       });
    on(addAction("compare", tr("&Compare with…"), QStringLiteral("compare"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)),
       [this] {
           if (m_backups)
               m_backups->compareSelected();
       });
}

void MainWindow::buildArchiveActions()
{
    connect(addAction("exportArchive", tr("E&xport archive…"), QStringLiteral("save"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
            &QAction::triggered, this, [this] {
                if (const auto backup = m_backups ? m_backups->currentBackup() : std::nullopt)
                    emit exportRequested(backup->id, {});
            });
    connect(addAction("importArchive", tr("&Import archive…"), QStringLiteral("open"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)),
            &QAction::triggered, this, [this] { emit importRequested(); });
}

void MainWindow::buildRetentionActions()
{
    connect(addAction("hold", tr("&Hold…"), QStringLiteral("held"), {}), &QAction::triggered, this, [this] {
        if (m_backups)
            m_backups->runAction(QStringLiteral("hold"));
    });
    connect(addAction("expire", tr("&Expire backups…"), QStringLiteral("cancelled"), {}), &QAction::triggered,
            this, [this] { emit expireRequested(); });
    connect(addAction("freeSpace", tr("&Free space…"), QStringLiteral("deleted"), {}), &QAction::triggered,
            this, [this] { emit freeSpaceRequested(); });
}

void MainWindow::buildMenus()
{
    const auto fill = [this](QMenu *menu, std::initializer_list<const char *> names) {
        for (const char *name : names) {
            if (*name == '-')
                menu->addSeparator();
            else
                menu->addAction(m_actions[QLatin1String(name)]);
        }
        return menu;
    };
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    menuBar()->setAccessibleName(tr("Menu bar"));
    QMenu *file = fill(menuBar()->addMenu(tr("&File")), {"newRepository", "openRepository"});
    m_recentMenu = new RecentMenu(tr("Open &recent"), file);
    connect(m_recentMenu, &RecentMenu::chosen, this, &MainWindow::openRecent);
    file->addMenu(m_recentMenu);
    fill(file, {"closeRepository", "-", "closeWindow", "quit"});
    fill(menuBar()->addMenu(tr("&Edit")), {"find", "searchAll"});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    fill(view, {"pageBackups", "pagePlan", "pageSimulation", "pageDrills", "pageReadiness", "pageJobs", "-",
                "back", "forward", "-", "inspector", "drawer", "columns", "-"});
    buildThemeMenu(view->addMenu(tr("&Theme")));
    fill(view, {"-", "nextRegion", "previousRegion", "-", "refresh"});
    fill(menuBar()->addMenu(tr("&Backup")), {"backUp", "verify", "restore", "exportArchive", "importArchive",
                                             "compare", "-", "hold", "expire", "freeSpace"});
    fill(menuBar()->addMenu(tr("&Help")), {"shortcuts"});
    m_repositoryMenu = fill(new QMenu(this), {"openRepository", "newRepository", "-", "closeRepository"});
}

void MainWindow::buildThemeMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const auto add = [&](const char *name, const QString &text, Theme::Mode mode) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("action_") + QLatin1String(name));
        action->setCheckable(true);
        action->setChecked(m_context.theme->mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { m_context.theme->setMode(mode); });
    };
    add("themeSystem", tr("&System"), Theme::Mode::System);
    add("themeLight", tr("&Light"), Theme::Mode::Light);
    add("themeDark", tr("&Dark"), Theme::Mode::Dark);
}

void MainWindow::updateActions()
{
    if (!m_top)
        return;
    const bool open = m_backups && m_top->currentWidget() == m_frame;
    const bool backup = open && m_backups->currentBackup().has_value();
    const auto set = [this](const char *name, bool enabled, const QString &reason) {
        QAction *action = m_actions[QLatin1String(name)];
        action->setEnabled(enabled);
        action->setToolTip(enabled || reason.isEmpty() ? withoutMnemonic(action->text()) : reason);
    };
    const bool filtered = open && !m_backups->filterLine()->text().isEmpty();
    const QString none = filtered ? tr("No backup matches the filter") : tr("There is no backup yet");
    set("backUp", open && m_busyReason.isEmpty(), m_busyReason);
    set("verify", open && backup, none);
    set("restore", open && backup, none);
    set("exportArchive", open && backup, none);
    set("importArchive", open && m_busyReason.isEmpty(), m_busyReason);
    const bool comparable = backup && m_backups->selectedCount() <= 2;
    set("compare", open && comparable, backup ? tr("Select one backup, or two") : none);
    const bool held = backup && m_backups->currentBackup()->held;
    set("hold", backup, none);
    m_actions[QStringLiteral("hold")]->setText(held ? tr("Re&lease…") : tr("&Hold…"));
    set("expire", backup && m_busyReason.isEmpty(), backup ? m_busyReason : none);
    set("freeSpace", open && m_busyReason.isEmpty(), m_busyReason);
    set("back", open && m_places.canGoBack(), {});
    set("forward", open && m_places.canGoForward(), {});
    for (const char *name : {"refresh", "find", "searchAll", "columns", "inspector", "closeRepository"})
        set(name, open, {});
    m_actions[QStringLiteral("inspector")]->setChecked(m_inspectorWanted);
}

void MainWindow::showShortcuts()
{
    QList<QAction *> listed;
    for (QAction *action : actions()) {
        if (!action->shortcut().isEmpty())
            listed << action;
    }
    auto *dialog = new ShortcutsDialog(listed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace backstop::ui
