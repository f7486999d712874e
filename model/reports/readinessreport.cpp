// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/readinessreport.h"

#include <cmath>

namespace backstop::reports {

ReadinessReport reportOf(ReportFrame frame, const recovery::GatheredReadiness &gathered)
{
    ReadinessReport report;
    report.frame = std::move(frame);
    report.planName = gathered.plan.reading.plan.name;
    report.planVersion = gathered.plan.version;
    report.planChangedAt = gathered.plan.savedAt;
    report.planChangedBy = gathered.plan.username;
    report.facts = gathered.facts;
    report.readiness = recovery::assessReadiness(gathered.facts);
    report.problems = gathered.problems;
    report.rpo = gathered.rpo;
    for (const recovery::GatheredReadiness::Drill &drill : gathered.drills)
        report.drills.push_back(
            {.id = drill.summary.id,
             .beganAt = drill.summary.startedAt,
             .mode = drill.summary.mode,
             .outcome = drill.summary.outcome,
             .recovered = drill.summary.recovered,
             .failed = drill.summary.components - drill.summary.recovered,
             .duration = std::chrono::seconds(std::llround(std::ceil(drill.summary.totalSeconds))),
             .isOutdated = drill.isOutdated,
             .scope = scopeOf(drill.summary)});
    report.unread = gathered.unread;
    return report;
}

} // namespace backstop::reports
