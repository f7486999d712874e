// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "ui/results.h"

#include <QObject>

class QSettings;
class QThreadPool;

namespace backstop::app {

/// The repositories that were opened, newest first, as the settings keep them. Lives in the window's thread.
class RecentRepositories : public QObject
{
    Q_OBJECT

public:
    /// Places are looked at on @p pool, which outlives this.
    RecentRepositories(QSettings &settings, const Clock &clock, QThreadPool &pool);

    const QList<ui::RecentRepository> &list() const { return m_list; }
    /// It was opened now. The location is absolute.
    void add(const QString &location);
    void remove(const QString &location);
    /// Looks which of them are there; changed() follows where that is news.
    void look();

signals:
    void changed();

private:
    void save();

    QSettings &m_settings;
    const Clock &m_clock;
    QThreadPool &m_pool;
    QList<ui::RecentRepository> m_list;
};

} // namespace backstop::app
