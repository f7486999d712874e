// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/plurals.h"
#include "model/core/shortid.h"
#include "model/itemmodels/backuplistmodel.h"
#include "ui/mainwindow/demobadge.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/regions.h"
#include "ui/mainwindow/toolbar.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/drill/drillpage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/plan/planpage.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/pages/simulation/simulationpage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/inspector.h"
#include "ui/widgets/jobsdrawer.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sidebar.h"

#include <QAction>
#include <QPointer>
#include <QStackedWidget>

namespace backstop::ui {

void MainWindow::openRepository(const RepositoryInfo &repository, const BackupModels &models)
{
    closeRepository();
    m_repository = repository;
    m_toolBar->setRepository(repository);
    m_statusRight->setText(repository.location);
    m_drawer->setRepository(repository.location);
    m_demo->setVisible(repository.isDemo);
    setWindowTitle(repository.name + QStringLiteral(" - Backstop"));
    openBackupsPage(models);
    openPlanPage();
    m_simulation = new SimulationPage(m_context.settings);
    addPage(kSimulation, m_simulation);
    m_drills = new DrillPage(m_context.prompts, m_context.settings);
    addPage(kDrills, m_drills);
    connect(m_drills, &DrillPage::unfinishedChanged, this, [this](bool isUnfinished) {
        m_sidebar->setBadge(kDrills, isUnfinished ? 1 : 0, tr("A drill has not ended"), Tone::Drill);
    });
    openReadinessPage();
    m_places.clear();
    setRepositoryShown(true);
    showPage(kBackups);
    m_backups->focusList();
}

void MainWindow::addPage(const QString &id, Page *page)
{
    m_pageOf.insert(id, page);
    m_pages->addWidget(page);
    connect(page, &Page::inspected, this, [this, id](const InspectorContent &content) {
        if (currentPage() != id)
            return;
        m_inspector->setContent(content);
        remember();
        updateActions();
    });
    connect(page, &Page::statusChanged, this, [this, id](const QString &text) {
        if (currentPage() == id)
            m_status->setText(text);
        updateActions(); // it comes with every change of the selection
    });
}

void MainWindow::openBackupsPage(const BackupModels &models)
{
    m_backups = new BackupsPage(models, *m_context.clock, m_context.settings);
    m_backups->setLocation(m_repository.location);
    addPage(kBackups, m_backups);
    connect(m_backups, &BackupsPage::refreshRequested, this, &MainWindow::refreshRequested);
    connect(m_backups, &BackupsPage::backUpRequested, this, &MainWindow::backUpRequested);
    connect(m_backups, &BackupsPage::restoreRequested, this, &MainWindow::restoreRequested);
    connect(m_backups, &BackupsPage::exportRequested, this, &MainWindow::exportRequested);
    connect(m_backups, &BackupsPage::verifyRequested, this, &MainWindow::verifyRequested);
    connect(m_backups, &BackupsPage::compareRequested, this, &MainWindow::compareRequested);
    connect(m_backups, &BackupsPage::versionsRequested, this, &MainWindow::versionsRequested);
    connect(m_backups, &BackupsPage::holdRequested, this, &MainWindow::holdRequested);
    connect(m_backups, &BackupsPage::recordRequested, this, &MainWindow::recordRequested);
    connect(m_backups, &BackupsPage::filesRequested, this, &MainWindow::filesRequested);
    const auto showDamaged = [this](qint64 count) {
        const int damaged = pluralCount(std::uint64_t(count));
        m_sidebar->setBadge(kBackups, damaged, tr("%Ln damaged", nullptr, damaged), Tone::Bad);
    };
    showDamaged(models.backups->sums().damaged);
    connect(m_backups, &BackupsPage::damagedCountChanged, this, showDamaged);
}

void MainWindow::openPlanPage()
{
    m_plan = new PlanPage(m_context.prompts, m_context.settings);
    m_plan->setLocation(m_repository.location);
    addPage(kPlan, m_plan);
    connect(m_plan, &PlanPage::detailsRequested, this, [this] {
        if (!m_inspectorWanted)
            m_actions[QStringLiteral("inspector")]->trigger();
        m_inspector->setFocus();
    });
    connect(m_plan, &PlanPage::problemCountChanged, this, [this](int count) {
        m_sidebar->setBadge(kPlan, count, tr("%Ln problem(s)", nullptr, count), Tone::Caution);
    });
}

void MainWindow::openReadinessPage()
{
    m_readiness = new ReadinessPage(m_context.settings);
    addPage(kReadiness, m_readiness);
    connect(m_readiness, &ReadinessPage::inspectorRequested, this, [this] {
        if (!m_inspectorWanted)
            m_actions[QStringLiteral("inspector")]->trigger();
    });
    connect(m_readiness, &ReadinessPage::backupRequested, this, [this](const BackupId &backup) {
        showPage(kBackups);
        m_backups->filterLine()->setText(QStringLiteral("id:") + shortId(backup));
        m_backups->focusList();
    });
}

/// What was changed on a page and not saved is not lost without a question. Where everything may go, the welcome page is shown again if it was before.
bool MainWindow::mayLeavePages()
{
    const bool wasWelcome = m_top->currentWidget() == m_welcome;
    bool hasAsked = false;
    const QList<QString> ids = m_pageOf.keys(); // another repository may be opened while a question stands
    for (const QString &id : ids) {
        const QPointer<Page> page = m_pageOf.value(id);
        if (!page || !page->hasChanges())
            continue;
        hasAsked = true;
        showPage(id);
        if (!page->mayLeave() || !page)
            return false;
    }
    if (hasAsked && wasWelcome)
        setRepositoryShown(false);
    return true;
}

void MainWindow::discardChanges()
{
    for (Page *page : std::as_const(m_pageOf))
        page->discardChanges();
}

void MainWindow::nextRegion(int step)
{
    QList<QWidget *> regions;
    if (m_top->currentWidget() != m_frame) {
        regions << m_welcome;
    } else {
        regions << m_sidebar;
        const Page *page = m_pageOf.value(currentPage());
        if (page->filterLine())
            regions << page->filterLine();
        regions << page->regions();
        if (m_inspector->isVisible())
            regions << m_inspector;
    }
    if (m_drawer->isVisible())
        regions << m_drawer;
    focusRegion(regions, step);
}

} // namespace backstop::ui
