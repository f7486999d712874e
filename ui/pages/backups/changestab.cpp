// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/changestab.h"

#include "ui/pages/backups/changesview.h"
#include "ui/widgets/emptystate.h"

namespace backstop::ui {

ChangesTab::ChangesTab(const BackupModels &models, const Clock &clock, QSettings *settings, QWidget *parent)
    : QStackedWidget(parent)
    , m_view(new ChangesView(models, clock, settings))
    , m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("changesTab"));
    addWidget(m_view);
    addWidget(m_empty);
    m_view->setVersionsOffered(true);
    connect(m_view, &ChangesView::versionsRequested, this, &ChangesTab::versionsRequested);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_backup && m_backup->type == repository::BackupType::Full)
            emit compareRequested();
        else
            emit browseRequested();
    });
}

void ChangesTab::setBackup(const catalog::BackupRow &backup)
{
    if (m_backup == backup)
        return;
    m_backup = backup;
    const bool full = backup.type == repository::BackupType::Full;
    const bool unread = !backup.manifestLoaded;
    if (full)
        m_empty->setContent(QStringLiteral("full"), tr("A full backup is compared with nothing"),
                            tr("It read every byte again and lists no changes. What differs from the backup "
                               "before can be looked at all the same."),
                            tr("Compare with the one before"));
    else if (unread)
        m_empty->setContent(QStringLiteral("running"), tr("The changes are not on this computer yet"),
                            tr("They are read from the repository after it was opened or refreshed, and then "
                               "shown here. The files can be browsed and restored meanwhile."),
                            tr("Browse files"));
    setCurrentWidget(full || unread ? static_cast<QWidget *>(m_empty) : m_view);
    if (full || unread)
        m_view->clear();
    else
        m_view->setSubject(
            {backup.id, backup.changes, tr("Nothing changed"),
             tr("The source was the same as in the backup before. That is a result, not an error.")});
}

void ChangesTab::setComparedWith(const QString &text)
{
    m_view->setComparedWith(text);
}

void ChangesTab::clear()
{
    m_backup.reset();
    m_view->clear();
    setCurrentWidget(m_view);
}

} // namespace backstop::ui
