// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drill.h"
#include "model/recovery/drill/drillreport.h"
#include "model/recovery/drill/drillscope.h"

namespace backstop::recovery {

/// A drill that has ended, in a line.
struct DrillSummary
{
    QString id;
    QString plan;
    std::uint64_t planVersion = 0;
    DrillMode mode = DrillMode::Full;
    Timestamp startedAt{};
    Timestamp completedAt{};
    DrillOutcome outcome = DrillOutcome::Incomplete;
    bool hasMissedTarget = false;
    int components = 0;
    int recovered = 0;
    double totalSeconds = 0;
    QString host;
    QString who;
    int ofPlan = 0; ///< components that the plan had; 0: not known, of a drill that an older program stored
    QString only = {}; ///< the component that took part, where the plan had others
};
DrillScope scopeOf(const DrillSummary &drill);

/// How many drills and restore tests a repository remembers.
inline constexpr int kMostRemembered = 1000;
/// How many of the drills that are in the repository stay on the machine as well.
inline constexpr int kMostOnMachine = 50;

/// The drills that are kept in the repository, by their end, oldest first. Lines of newer programs that this one does not know are left out.
Result<std::vector<DrillSummary>> storedDrills(repository::Repository &repo);
/// The report of one, made of its journal anew; NotFound where there is none. Damaged where the journal was changed.
Result<DrillReport> storedReport(repository::Repository &repo, const QString &id);
/// Keeps the report of @p drill, which has ended, in the repository with its journal, as the document "drill-ID" and a line in "drills", and
/// says so in its journal. Nothing where that was done. What falls out of the list is removed.
Result<> storeDrill(repository::Repository &repo, Drill &drill);
/// The same for all below @p drills that have ended and are not stored, as after a kill; the first error.
Result<> storeDrills(repository::Repository &repo, const Bytes &drills);
/// Removes the journals below @p drills of those that are in the repository, but for the newest, see kMostOnMachine. What holds
/// more than its journal, as a sandbox that was to be kept, stays. Whoever calls it holds the lock of the folder.
void sweepDrills(const Bytes &drills, repository::Repository &repo);

/// The newest of @p drills, which are the newest first, that was executed with the whole plan named @p plan; null: there is none. Nothing
/// where that is not known, for an older program has not kept of how much of the plan a drill was.
std::optional<const DrillSummary *> lastOfWholePlan(const std::vector<DrillSummary> &drills,
                                                    const QString &plan);
/// What the one of @p drills with this @p id is to be compared with: of those before it that were executed with a plan of this name, and
/// with the whole of it or the same component, the newest that passed. Where there is none the newest in which any component was
/// recovered, whatever became of the drill: a component that came back in it was measured. Null where there is none. @p drills are
/// the newest first.
const DrillSummary *comparableBefore(const std::vector<DrillSummary> &drills, const QString &id);
/// The line of a drill that has ended.
DrillSummary summaryOf(const DrillReport &report);
/// The line in a list.
QJsonObject toJson(const DrillSummary &summary);

} // namespace backstop::recovery
