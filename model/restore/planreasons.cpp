// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan says of itself in words.
#include "model/restore/restore.h"

namespace backstop::restore {

namespace {

QString policyReason(RestoreAction action, ConflictPolicy policy)
{
    switch (action) {
    case RestoreAction::Create:
    case RestoreAction::CreateFolder:
        return QStringLiteral("not there yet");
    case RestoreAction::Replace:
        return policy == ConflictPolicy::ReplaceChanged
                   ? QStringLiteral("differs in type, size, time, mode, owner or target")
                   : QStringLiteral("exists and is to be replaced");
    case RestoreAction::Keep:
        return policy == ConflictPolicy::ReplaceChanged
                   ? QStringLiteral("has the same size and time; was not read")
                   : QStringLiteral("exists and is to be kept");
    case RestoreAction::Delete:
        return QStringLiteral("is not in the backup");
    case RestoreAction::Conflict:
        return QStringLiteral("exists already");
    case RestoreAction::EnterFolder:
        return QStringLiteral("exists");
    }
    return {};
}

} // namespace

QString actionName(RestoreAction action)
{
    switch (action) {
    case RestoreAction::Create:
        return QStringLiteral("create");
    case RestoreAction::Replace:
        return QStringLiteral("replace");
    case RestoreAction::Keep:
        return QStringLiteral("keep");
    case RestoreAction::Delete:
        return QStringLiteral("delete");
    case RestoreAction::Conflict:
        return QStringLiteral("conflict");
    case RestoreAction::EnterFolder:
        return QStringLiteral("enter_folder");
    case RestoreAction::CreateFolder:
        return QStringLiteral("create_folder");
    }
    return {};
}

QString reasonOf(const PlanEntry &entry, ConflictPolicy policy)
{
    switch (entry.reason) {
    case PlanReason::ByPolicy:
        return policyReason(entry.action, policy);
    case PlanReason::LostLink:
        return QStringLiteral("is no longer one file with its other name");
    case PlanReason::Repository:
        return QStringLiteral("is or holds the repository itself, which is never touched");
    case PlanReason::NotRead:
        return QStringLiteral("is or holds what the backup could not read");
    case PlanReason::ExcludedFromBackup:
        return QStringLiteral("is or holds what the backup was told to leave out");
    case PlanReason::NotSelected:
        return QStringLiteral("is or holds what this restore leaves out");
    case PlanReason::OtherFileSystem:
        return QStringLiteral("another file system is mounted there");
    case PlanReason::Unreadable:
        return QStringLiteral("cannot be looked into");
    case PlanReason::RemovesFolder:
        return QStringLiteral("a folder stands there, and is to be removed with all that is in it");
    case PlanReason::FolderInTheWay:
        return QStringLiteral("a folder stands where a file is to go");
    case PlanReason::NoFolder:
        return QStringLiteral("what is no folder stands there and is kept, so nothing below is restored");
    case PlanReason::BehindNoFolder:
        return QStringLiteral("what is no folder stands in its way and is kept");
    case PlanReason::Resumed:
        return QStringLiteral(
            "was restored before the interruption: has the same size and time; was not read");
    case PlanReason::SameContent:
        return QStringLiteral("was read and has the same content");
    case PlanReason::OtherContent:
        return QStringLiteral("looks the same, but was read and has other content");
    case PlanReason::Torn:
        return QStringLiteral("is shorter than in the backup, as a power cut leaves a file; was not read");
    case PlanReason::NotCompared:
        return QStringLiteral("looks the same, but could not be compared with the backup");
    }
    return {};
}

bool isKeptAsSame(const PlanEntry &entry, ConflictPolicy policy)
{
    if (entry.action != RestoreAction::Keep || entry.type == repository::NodeType::Directory)
        return false;
    return entry.reason == PlanReason::Resumed || entry.reason == PlanReason::SameContent ||
           (entry.reason == PlanReason::ByPolicy && policy == ConflictPolicy::ReplaceChanged);
}

QString partialText(const RestorePlan &plan)
{
    if (plan.request.backup.status == repository::BackupStatus::Complete)
        return {};
    if (plan.notInBackupCount == 0)
        return QStringLiteral("this backup is partial, but nothing of what was chosen is missing in it");
    return plan.notInBackupCount == 1
               ? QStringLiteral("this backup is partial: 1 entry was never in it, or not surely as it was")
               : QStringLiteral(
                     "this backup is partial: %1 entries were never in it, or not surely as they were")
                     .arg(plan.notInBackupCount);
}

} // namespace backstop::restore
