// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/readinesswork.h"

#include "app/jobs/onrepository.h"

namespace backstop::app {

Work readinessWork(const Services &services, SharedRepository repository,
                   Outcome<std::optional<reports::ReadinessReport>> out)
{
    return onRepository(
        repository, [services, repository, out](Progress &progress, const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(history, services.openVerificationHistory(repository->location()));
            BACKSTOP_ASSIGN(standing, history->standing());
            BACKSTOP_TRY(repository->loadIndex(stop));
            BACKSTOP_ASSIGN(gathered, recovery::gatherReadiness(*repository, standing, progress, stop));
            out->emplace();
            if (gathered) {
                const Timestamp asOf = gathered->facts.now;
                **out = reports::reportOf(reports::ReportFrame::of(*repository, asOf, asOf), *gathered);
            }
            return {};
        });
}

} // namespace backstop::app
