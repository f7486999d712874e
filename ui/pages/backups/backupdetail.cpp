// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/backupdetail.h"

#include "model/core/clock.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/filetreemodel.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/pages/backups/changestab.h"
#include "ui/pages/backups/filestab.h"
#include "ui/pages/backups/overviewtab.h"
#include "ui/pages/backups/problemstab.h"
#include "ui/widgets/forms.h"

#include <QPointer>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace backstop::ui {

BackupDetail::BackupDetail(const BackupModels &models, const Clock &clock, QSettings *settings,
                           QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_clock(clock)
    , m_tabs(new QTabWidget)
    , m_overview(new OverviewTab)
    , m_changes(new ChangesTab(models, clock, settings))
    , m_files(new FilesTab(models.files, settings))
    , m_problems(new ProblemsTab)
{
    setObjectName(QStringLiteral("backupDetail"));
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("detailTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Details of the backup"));
    m_tabs->tabBar()->setDrawBase(true);
    setFocusProxy(m_tabs->tabBar());
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(m_changes, tr("&Changes"));
    m_tabs->addTab(m_files, tr("Fi&les"));
    m_tabs->addTab(m_problems, tr("&Problems"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &BackupDetail::fillCurrent);
    connect(m_files, &FilesTab::restoreRequested, this,
            [this] { emit restoreRequested(m_models.files->selection()); });
    connect(m_files, &FilesTab::exportRequested, this,
            [this] { emit exportRequested(m_models.files->selection()); });
    connect(m_overview, &OverviewTab::verifyRequested, this, &BackupDetail::verifyRequested);
    connect(m_files, &FilesTab::verifyRequested, this, &BackupDetail::verifyRequested);
    connect(m_changes, &ChangesTab::browseRequested, this, &BackupDetail::showFiles);
    connect(m_changes, &ChangesTab::compareRequested, this, &BackupDetail::compareRequested);
    connect(m_changes, &ChangesTab::versionsRequested, this, &BackupDetail::versionsRequested);
    connect(m_files, &FilesTab::versionsRequested, this, &BackupDetail::versionsRequested);
    clear();
}

void BackupDetail::setBackup(const catalog::BackupRow &backup)
{
    if (m_backup == backup)
        return;
    const bool another = !m_backup || m_backup->id != backup.id;
    m_backup = backup;
    setEnabled(true);
    m_overview->setBackup(backup, m_models.backups->timeZone(), m_clock.now());
    if (another)
        m_problems->clear();
    else if (m_record)
        m_overview->setRecord(*m_record);
    if (another)
        m_record.reset();
    const int problems = m_tabs->indexOf(m_problems);
    const bool hasProblems = backup.problemCount > 0;
    m_tabs->setTabVisible(problems, hasProblems);
    m_tabs->setTabText(problems, hasProblems ? tr("&Problems (%L1)").arg(backup.problemCount)
                                             : withoutMnemonic(tr("&Problems")));
    fillCurrent();
}

void BackupDetail::setRecord(const repository::BackupRecord &record)
{
    m_record = record;
    m_overview->setRecord(record);
    m_problems->setRecord(record);
}

void BackupDetail::setHoldReason(const QString &reason)
{
    m_overview->setHoldReason(reason);
}

void BackupDetail::clear()
{
    m_backup.reset();
    m_record.reset();
    m_filesOf = {};
    m_overview->clear();
    m_changes->clear();
    m_problems->clear();
    m_models.files->setReader(nullptr);
    const int problems = m_tabs->indexOf(m_problems);
    m_tabs->setTabVisible(problems, false);
    m_tabs->setTabText(problems, withoutMnemonic(tr("&Problems"))); // a hidden tab keeps its shortcut
    setEnabled(false);
}

void BackupDetail::showFiles()
{
    m_tabs->setCurrentWidget(m_files);
    m_files->focusTree();
}

void BackupDetail::showChanges()
{
    m_tabs->setCurrentWidget(m_changes);
}

/// Says with what the backup was compared when it was made.
void BackupDetail::nameParent()
{
    if (!m_backup->parent)
        return m_changes->setComparedWith({});
    const QString id = QString::fromStdString(m_backup->parent->hex().substr(0, 12));
    m_models.backups->findBackup(*m_backup->parent, [self = QPointer<BackupDetail>(this), of = m_backup->id,
                                                     id](const std::optional<catalog::BackupRow> &parent) {
        if (!self || !self->m_backup || self->m_backup->id != of)
            return;
        const QTimeZone &zone = self->m_models.backups->timeZone();
        self->m_changes->setComparedWith(
            parent ? tr("Compared with %1 (%2)").arg(backupTitle(*parent, zone), id)
                   : tr("Compared with backup %1, which is not listed any more").arg(id));
    });
}

void BackupDetail::fillCurrent()
{
    if (!m_backup)
        return;
    if (m_tabs->currentWidget() == m_changes) {
        m_changes->setBackup(*m_backup);
        nameParent();
    }
    if (m_tabs->currentWidget() == m_files && m_filesOf != m_backup->id) {
        m_filesOf = m_backup->id;
        m_models.files->setReader(nullptr);
        m_files->clearMessages();
        emit filesRequested();
    }
}

} // namespace backstop::ui
