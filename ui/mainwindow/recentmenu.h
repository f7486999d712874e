// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QMenu>

namespace backstop::ui {

/// What was opened before, newest first. Those that cannot be reached are listed, but cannot be chosen. Disabled while empty.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentMenu(const QString &title, QWidget *parent = nullptr);

    void setRecentRepositories(const QList<RecentRepository> &recent);
    /// Nothing can be chosen while another repository is being made.
    void setBlocked(bool blocked);

signals:
    void chosen(const QString &location);

private:
    bool m_isBlocked = false;
};

} // namespace backstop::ui
