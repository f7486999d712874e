// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <set>

namespace backstop::jobs {
class Job;
}

namespace backstop::app {

/// Notices backups that another program made in the open repository, or took out of it: lists the names of its records, which
/// reads none of them. A local repository is looked at now and then, any other only when asked to, as when the window gets the
/// focus. Lives in the window's thread; all that is given outlives it.
class RepositoryWatch : public QObject
{
    Q_OBJECT

public:
    /// Looks on @p pool.
    RepositoryWatch(const Services &services, QThreadPool &pool);

    /// What to look at from now on; null where no repository is open.
    void setRepository(const OpenRepository *open);
    /// Looks once. One look at a time: nothing happens while another is under way.
    void look();

signals:
    /// The repository has not the backups that its catalog lists. Once for each state of the repository.
    void changed();

private:
    using Ids = std::set<BackupId>;
    void looked(const Ids &there, bool isNews);

    const Services &m_services;
    QThreadPool &m_pool;
    SharedRepository m_repository;
    QPointer<jobs::Job> m_looking;
    std::optional<Ids> m_seen; // told already; a damaged record never gets into the catalog
    QTimer m_timer;
};

} // namespace backstop::app
