// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a plan from being carried out.
#include "model/core/names.h"
#include "model/restore/restore.h"

#include <QLocale>

#include <algorithm>

namespace backstop::restore {

namespace {

QString sizeText(std::uint64_t bytes)
{
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes));
}

/// What stands at the first entry that is in the way, and how many more there are.
Error conflictError(const RestorePlan &plan)
{
    const auto first = std::find_if(plan.entries.begin(), plan.entries.end(), [](const PlanEntry &entry) {
        return entry.action == RestoreAction::Conflict;
    });
    const bool isByRule = plan.request.onConflict == ConflictPolicy::Fail;
    QString what =
        isByRule ? QStringLiteral("exists already") : QStringLiteral("a folder stands where a file is to go");
    if (!isByRule && first->reason != PlanReason::FolderInTheWay)
        what += QStringLiteral(", and ") + reasonOf(*first, plan.request.onConflict);
    if (plan.conflicts == 2)
        what += isByRule ? QStringLiteral(", and so does 1 more entry")
                         : QStringLiteral("; 1 more entry is in the way");
    else if (plan.conflicts > 2)
        what += (isByRule ? QStringLiteral(", and so do %1 more entries")
                          : QStringLiteral("; %1 more entries are in the way"))
                    .arg(plan.conflicts - 1);
    const QString hint =
        isByRule ? QStringLiteral("Restore into an empty folder, or say what to do with what is there: "
                                  "keep, replace or replace-changed.")
        : plan.request.deleteExtra
            ? QStringLiteral("Move the folder away and restore again.")
            : QStringLiteral("Move the folder away, or let the restore delete extra entries: then it removes "
                             "the folder with all that is in it.");
    return {ErrorCode::TargetConflict,
            QStringLiteral("%1: %2; nothing was changed").arg(displayName(first->path), what), hint};
}

/// Why nothing can be written; null where something can. A read-only file system would end the restore at the first entry there.
const Error *refusalOf(const RestorePlan &plan)
{
    const auto &folders = plan.unwritableFolders;
    const auto readOnly = std::find_if(folders.begin(), folders.end(), [](const RestoreProblem &folder) {
        return folder.error.code == ErrorCode::ReadOnly;
    });
    if (readOnly != folders.end())
        return &readOnly->error;
    return !folders.empty() && plan.entriesUnwritable == plan.entriesToMake ? &folders.front().error
                                                                            : nullptr;
}

} // namespace

Result<> checkPlan(const RestorePlan &plan)
{
    if (plan.conflicts > 0)
        return conflictError(plan);
    if (const Error *refusal = refusalOf(plan))
        return Error{refusal->code, refusal->message + QStringLiteral("; nothing was changed"),
                     refusal->hint};
    if (!plan.hasRoom())
        return Error{
            ErrorCode::NoSpace,
            QStringLiteral("%1: %2 are needed, %3 are free; nothing was changed")
                .arg(displayName(plan.tightestFolder), sizeText(plan.spaceNeeded), sizeText(plan.freeBytes)),
            QStringLiteral("Free space there, or restore to another place.")};
    return {};
}

} // namespace backstop::restore
