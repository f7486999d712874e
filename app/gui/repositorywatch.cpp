// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/repositorywatch.h"

#include "app/gui/ask.h"
#include "app/gui/filename.h"
#include "app/jobs/onrepository.h"
#include "app/location.h"

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
    m_shown.reset();
    m_told.reset();
    m_isGone = false;
    m_repository = open ? open->repository() : nullptr;
    if (open && localPathOf(fileName(open->location())))
        m_timer.start();
    else
        m_timer.stop();
}

void RepositoryWatch::setShown(const SharedRepository &repository, const HistorySeen &seen)
{
    if (repository != m_repository)
        return;
    m_shown = seen;
}

void RepositoryWatch::look()
{
    if (!m_repository || m_looking)
        return;
    const auto outcome = makeOutcome<HistorySeen>();
    m_looking = ask(onRepository(m_repository,
                                 [services = m_services, repository = m_repository,
                                  outcome](Progress &, const std::stop_token &) -> Result<> {
                                     BACKSTOP_ASSIGN(seen, seeHistory(services, *repository));
                                     *outcome = std::move(seen);
                                     return {};
                                 }),
                    m_pool, *m_services.environment().clock, this, [this, outcome](const jobs::Job &job) {
                        m_looking.clear();
                        looked(job, outcome);
                    });
}

void RepositoryWatch::looked(const jobs::Job &job, const Outcome<HistorySeen> &outcome)
{
    // Other errors may be gone with the next look; work that needs the repository tells them.
    const bool isGone = job.error() && job.error()->code == ErrorCode::Unavailable;
    if (std::exchange(m_isGone, isGone) != isGone) {
        emit changed(); // reading the history says so, or that it is back
        return;
    }
    if (!outcome->has_value() || !m_shown || isGone)
        return;
    if (**outcome == *m_shown)
        emit confirmed();
    else if (m_told != **outcome) {
        m_told = **outcome;
        emit changed();
    }
}

} // namespace backstop::app
