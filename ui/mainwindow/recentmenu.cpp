// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/recentmenu.h"

#include <QAction>

namespace backstop::ui {

RecentMenu::RecentMenu(const QString &title, QWidget *parent)
    : QMenu(title, parent)
{
    setObjectName(QStringLiteral("recentMenu"));
    setEnabled(false);
}

void RecentMenu::setRecentRepositories(const QList<RecentRepository> &recent)
{
    clear();
    for (const RecentRepository &repository : recent) {
        const QString text = repository.name + QStringLiteral("  \u2013  ") + repository.location;
        QAction *action = addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setEnabled(repository.reachable);
        connect(action, &QAction::triggered, this,
                [this, location = repository.location] { emit chosen(location); });
    }
    setEnabled(!m_isBlocked && !recent.isEmpty());
}

void RecentMenu::setBlocked(bool blocked)
{
    m_isBlocked = blocked;
    setEnabled(!blocked && !isEmpty());
}

} // namespace backstop::ui
