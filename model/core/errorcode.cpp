// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/errorcode.h"

namespace backstop {

namespace {

/// What scripts see of a code. The table has a row for every code; a switch over it would hide the columns.
struct Row
{
    ErrorCode code;
    int exitCode;
    const char *name;
};

constexpr Row kRows[] = {
    {ErrorCode::Failed, 1, "failed"},
    {ErrorCode::Usage, 2, "usage"},
    {ErrorCode::Cancelled, 130, "cancelled"},
    {ErrorCode::InvalidArgument, 2, "invalid_argument"},
    {ErrorCode::NotFound, 1, "not_found"},
    {ErrorCode::AlreadyExists, 1, "already_exists"},
    {ErrorCode::OutOfMemory, 1, "out_of_memory"},
    {ErrorCode::Io, 1, "io"},
    {ErrorCode::PermissionDenied, 1, "permission_denied"},
    {ErrorCode::NoSpace, 1, "no_space"},
    {ErrorCode::ReadOnly, 1, "read_only"},
    {ErrorCode::Unavailable, 1, "unavailable"},
    {ErrorCode::FileTooLarge, 1, "file_too_large"},
    {ErrorCode::NoRepository, 10, "no_repository"},
    {ErrorCode::RepositoryExists, 1, "repository_exists"},
    {ErrorCode::Locked, 11, "locked"},
    {ErrorCode::WrongKey, 12, "wrong_key"},
    {ErrorCode::UnsupportedFormat, 1, "unsupported_format"},
    {ErrorCode::Damaged, 20, "damaged"},
    {ErrorCode::LeaseLost, 11,
     "lease_lost"}, // a script that waits and tries again does the right thing for both
    {ErrorCode::BackupNotFound, 1, "backup_not_found"},
    {ErrorCode::AmbiguousBackup, 1, "ambiguous_backup"},
    {ErrorCode::LastKey, 1, "last_key"},
    {ErrorCode::SourceNotFound, 1, "source_not_found"},
    {ErrorCode::SourceUnreadable, 1, "source_unreadable"},
    {ErrorCode::TargetRefused, 1, "target_refused"},
    {ErrorCode::TargetConflict, 1, "target_conflict"},
    {ErrorCode::Partial, 3, "partial"},
    {ErrorCode::DamageFound, 20, "damage_found"},
    {ErrorCode::TargetMissed, 21, "target_missed"},
    {ErrorCode::Catalog, 1, "catalog"},
};

const Row &rowOf(ErrorCode code)
{
    for (const Row &row : kRows) {
        if (row.code == code)
            return row;
    }
    return kRows[0]; // a number that no build ever gave out reads as a plain failure
}

} // namespace

int exitCode(ErrorCode code) { return rowOf(code).exitCode; }

QString errorName(ErrorCode code) { return QString::fromLatin1(rowOf(code).name); }

} // namespace backstop
