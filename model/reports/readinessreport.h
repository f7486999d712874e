// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/readiness/readinessgathering.h"
#include "model/reports/workreport.h"

namespace backstop::reports {

/// A drill as a report of readiness lists it.
struct ReportedDrill
{
    QString id;
    Timestamp beganAt{};
    recovery::DrillMode mode = recovery::DrillMode::Full;
    recovery::DrillOutcome outcome = recovery::DrillOutcome::Failed;
    int recovered = 0;
    int failed = 0;
    std::chrono::seconds duration{0};
    bool isOutdated = false; ///< the plan was changed since
    recovery::DrillScope scope = {};
};

/// How well proven the recovery is, with the evidence: what an auditor gets to read.
struct ReadinessReport
{
    ReportFrame frame; ///< beganAt: the moment that everything is as of
    QString planName;
    std::uint64_t planVersion = 0; ///< 0: it is not kept in the repository
    std::optional<Timestamp> planChangedAt = {};
    QString planChangedBy;
    recovery::ReadinessFacts facts;
    recovery::Readiness readiness;
    std::vector<ReportedDrill> drills;               ///< newest first
    std::shared_ptr<const recovery::RpoHistory> rpo; ///< of the last four weeks; null: not looked at
    std::vector<recovery::PlanProblem> problems;
    std::vector<Error> unread; ///< what could not be read, and counted as not there
};

/// What was gathered, assessed. @p frame has the moment of it.
ReadinessReport reportOf(ReportFrame frame, const recovery::GatheredReadiness &gathered);

/// For programs: everything, times in UTC, spans in seconds; what was not measured is null.
QJsonObject toJson(const ReadinessReport &report);
/// One page that loads nothing, in the language of the program. @p forPaper: for QTextDocument, whose style sheets know little.
Bytes toHtml(const ReadinessReport &report, bool forPaper = false);

} // namespace backstop::reports
