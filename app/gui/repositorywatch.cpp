// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/repositorywatch.h"

#include "app/gui/ask.h"
#include "app/location.h"

#include <QFile>

namespace backstop::app {

namespace {
constexpr int kEveryMs = 20'000;
}

RepositoryWatch::RepositoryWatch(const Services &services, QThreadPool &pool)
    : m_services(services)
    , m_pool(pool)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &RepositoryWatch::look);
}

void RepositoryWatch::setRepository(const OpenRepository *open)
{
    delete m_looking.data(); // nobody waits for it
    m_seen.reset();
    m_repository = open ? open->repository() : nullptr;
    if (open && localPathOf(QFile::encodeName(open->location()).toStdString()))
        m_timer.start();
    else
        m_timer.stop();
}

void RepositoryWatch::look()
{
    if (!m_repository || m_looking)
        return;
    struct Look
    {
        Ids there;
        Ids known;
    };
    const auto outcome = makeOutcome<Look>();
    m_looking = ask(
        [services = m_services, repository = m_repository, outcome](Progress &,
                                                                    const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(there, repository->backupIds());
            BACKSTOP_ASSIGN(catalog, services.openCatalog(repository->config().id));
            catalog->setStop(stop);
            BACKSTOP_ASSIGN(known, catalog->known());
            *outcome = Look{Ids(there.begin(), there.end()), Ids(known.begin(), known.end())};
            return {};
        },
        m_pool, *m_services.environment().clock, this,
        [this, outcome](const jobs::Job &) {
            m_looking.clear();
            // Else the next look may be luckier; work that needs the repository tells its errors.
            if (outcome->has_value())
                looked((*outcome)->there, (*outcome)->there != (*outcome)->known);
        });
}

void RepositoryWatch::looked(const Ids &there, bool isNews)
{
    if (isNews && m_seen != there)
        emit changed();
    m_seen = there;
}

} // namespace backstop::app
