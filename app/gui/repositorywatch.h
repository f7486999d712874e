// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace backstop::jobs {
class Job;
}

namespace backstop::app {

/// Notices what other programs did in the open repository: backups that they made, took out of it, held or released, and
/// verifications on this machine. Lists the names of the records, which reads none of them, reads what is held, and asks the history of
/// verifications. Also notices that the
/// repository is not in its place any more. A local repository is looked at now and then, any other only when asked to, as when the
/// window gets the focus. Lives in the window's thread; all that is given outlives it.
class RepositoryWatch : public QObject
{
    Q_OBJECT

public:
    /// Looks on @p pool.
    RepositoryWatch(const Services &services, QThreadPool &pool);

    /// What to look at from now on; null where no repository is open.
    void setRepository(const OpenRepository *open);
    /// What the lists of the window show now: anything else is news. Of another repository than the one looked at it is ignored.
    void setShown(const SharedRepository &repository, const HistorySeen &seen);
    /// Looks once. One look at a time: nothing happens while another is under way.
    void look();

signals:
    /// There is something else than the lists show, or the repository went away or came back. Once for each state.
    void changed();
    /// The lists show all there is, as of now.
    void confirmed();

private:
    void looked(const jobs::Job &job, const Outcome<HistorySeen> &outcome);

    const Services &m_services;
    QThreadPool &m_pool;
    SharedRepository m_repository;
    QPointer<jobs::Job> m_looking;
    std::optional<HistorySeen> m_shown;
    std::optional<HistorySeen> m_told; // already; a damaged record never gets into the lists
    bool m_isGone = false;
    QTimer m_timer;
};

} // namespace backstop::app
