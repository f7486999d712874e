// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace backstop {

/// Every failure the program can report. The numbers are part of the command-line and JSON contract:
/// never renumber, never reuse; add at the end of a block. `exitCode()` maps each to the exit code of backstopctl.
enum class ErrorCode {
    // 1..99: general
    Failed = 1,
    Usage = 2,
    Cancelled = 3,
    InvalidArgument = 4,
    NotFound = 5,
    AlreadyExists = 6,
    OutOfMemory = 7,
    // 100..199: the operating system and the storage below a repository
    Io = 100,
    PermissionDenied = 101,
    NoSpace = 102,
    ReadOnly = 103,
    Unavailable = 104,
    FileTooLarge = 105,
    // 200..299: the repository
    NoRepository = 200,
    RepositoryExists = 201,
    Locked = 202,
    WrongKey = 203,
    UnsupportedFormat = 204,
    Damaged = 205,
    LeaseLost = 206,
    BackupNotFound = 207,
    AmbiguousBackup = 208,
    LastKey = 209,
    // 300..399: sources and targets
    SourceNotFound = 300,
    SourceUnreadable = 301,
    TargetRefused = 302,
    TargetConflict = 303,
    // 400..499: outcome of work that ran to its end
    Partial = 400,
    DamageFound = 401,
    TargetMissed = 402,
    // 500..599: the local catalog
    Catalog = 500,
};

/// The exit code of backstopctl for @p code: 1, 2, 3, 10, 11, 12, 20, 21 or 130.
int exitCode(ErrorCode code);

/// The stable name of @p code as printed in JSON, for instance "wrong_key".
QString errorName(ErrorCode code);

} // namespace backstop
