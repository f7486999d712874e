// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "ui/results.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

class QSettings;
class QThreadPool;

namespace backstop::app {

/// The repositories that were opened, newest first, as the settings keep them. Lives in the window's thread.
class RecentRepositories : public QObject
{
    Q_OBJECT

public:
    struct Found
    {
        bool isReachable = true;
        bool isDemo = false;
    };
    using LookAt = std::function<Found(const QString &location)>;
    /// Places are looked at by @p lookAt, each on a thread of its own, which nothing waits for: one that never answers, as on a
    /// dead network mount, stops neither the others, nor the reading of backups, nor the end of the program.
    RecentRepositories(QSettings &settings, const Clock &clock, LookAt lookAt = &RecentRepositories::lookAt);
    ~RecentRepositories() override;

    const QList<ui::RecentRepository> &list() const { return m_list; }
    /// It was opened now. The location is absolute.
    void add(const QString &location);
    void remove(const QString &location);
    /// Looks which of them are there; changed() follows where that is news. One look at a place at a time.
    void look();

signals:
    void changed();

private:
    static Found lookAt(const QString &location);
    void save();
    void lookAtOne(const QString &location);
    void show(const QString &location, const Found &found);

    QSettings &m_settings;
    const Clock &m_clock;
    const LookAt m_lookAt;
    std::unique_ptr<QThreadPool> m_pool;
    QSet<QString> m_looking; ///< locations that are being looked at
    QList<ui::RecentRepository> m_list;
};

} // namespace backstop::app
