// SPDX-License-Identifier: GPL-3.0-or-later
// The report of an expiry.
#include "model/core/names.h"
#include "model/core/shortid.h"
#include "model/reports/reportverdict.h"
#include "model/reports/workreport.h"

#include <set>

namespace backstop::reports {

using retention::ExpirePlan;

namespace {

/// "data, 2026-11-23T08:00:19Z (1a2b3c4d5e6f)".
QString nameOf(const repository::BackupRecord &backup)
{
    QStringList sources;
    for (const repository::SourceInfo &source : backup.sources)
        sources << displayName(source.name);
    return QStringLiteral("%1, %2 (%3)")
        .arg(sources.join(QStringLiteral(", ")), toIso(backup.createdAt), shortId(backup.id));
}

ReportEntry entryOf(const ExpirePlan::Entry &planned, const QString &outcome)
{
    QStringList reasons;
    for (const retention::Reason &reason : planned.reasons)
        reasons << reason.text();
    ReportEntry entry;
    entry.outcome = outcome;
    entry.name = nameOf(planned.backup);
    entry.message = reasons.join(QStringLiteral(", "));
    entry.backup = planned.backup.id;
    return entry;
}

WorkReport planned(ReportFrame frame, const ExpirePlan &plan, const QString &reason)
{
    WorkReport report;
    report.kind = ReportKind::Expiry;
    report.frame = std::move(frame);
    report.reason = reason;
    report.rules = plan.policy.options();
    return report;
}

} // namespace

WorkReport reportOf(ReportFrame frame, const ExpirePlan &plan, const QString &reason,
                    const retention::ExpireReport &report)
{
    WorkReport result = planned(std::move(frame), plan, reason);
    result.verdict = report.endedBy           ? verdictOfEnd(*report.endedBy)
                     : report.removed.empty() ? Verdict::NothingExpired
                                              : Verdict::Expired;
    result.error = report.endedBy;
    const std::set<BackupId> gone(report.removed.begin(), report.removed.end());
    const std::set<BackupId> held(report.keptAfterAll.begin(), report.keptAfterAll.end());
    for (const ExpirePlan::Entry &entry : plan.remove)
        result.entries.push_back(entryOf(entry, gone.contains(entry.backup.id) ? QStringLiteral("expired")
                                                : held.contains(entry.backup.id)
                                                    ? QStringLiteral("held_meanwhile")
                                                    : QStringLiteral("to_expire")));
    for (const ExpirePlan::Entry &entry : plan.keep)
        result.entries.push_back(entryOf(entry, QStringLiteral("stays")));
    result.counts = {{"backups_expired", report.removed.size()},
                     {"backups_held_meanwhile", report.keptAfterAll.size()},
                     {"backups_kept", plan.keep.size() + report.keptAfterAll.size()}};
    if (report.endedBy)
        result.counts.push_back({"backups_to_expire", plan.remove.size() - gone.size() - held.size()});
    return result;
}

WorkReport reportOf(ReportFrame frame, const ExpirePlan &plan, const QString &reason, const Error &error)
{
    WorkReport result = planned(std::move(frame), plan, reason);
    result.verdict = verdictOfEnd(error);
    result.error = error;
    for (const ExpirePlan::Entry &entry : plan.remove)
        result.entries.push_back(entryOf(entry, QStringLiteral("to_expire")));
    result.counts = {{"backups_to_expire", plan.remove.size()}, {"backups_kept", plan.keep.size()}};
    return result;
}

} // namespace backstop::reports
