// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/reports/readinessreport.h"

namespace backstop::app {

/// Assesses how well proven the recovery is; the outcome holds nothing where there is no plan.
Work readinessWork(const Services &services, SharedRepository repository,
                   Outcome<std::optional<reports::ReadinessReport>> out);

} // namespace backstop::app
