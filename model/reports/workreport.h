// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/restore.h"
#include "model/retention/expire.h"
#include "model/verify/verify.h"

#include <QTimeZone>

#include <optional>

namespace backstop::reports {

enum class ReportKind { Restore, Verification, Expiry };

/// The result in one word. Written to reports: do not rename in reportjson.cpp.
enum class Verdict {
    Complete,       ///< a restore: everything that was to be written is in place
    OfPartial,      ///< a restore: everything that is in the backup is in place, but the backup is partial
    Partial,        ///< a restore: not everything is
    NothingWritten, ///< a restore: nothing was to be written, and nothing is proven
    Failed,         ///< nothing was done, or it ended early
    Cancelled,      ///< by the user
    Passed,         ///< a verification: every byte is as it was written
    NoDamageSeen,   ///< a verification: none as far as was looked
    Damaged,        ///< a verification
    PartlyChecked,  ///< a verification: no damage, but some backups could not be looked at
    Expired,        ///< an expiry: what the plan let go is gone, but for what somebody held meanwhile
    NothingExpired, ///< an expiry: nothing had to go
};

/// Who did it, where, with what, and when.
struct ReportFrame
{
    Timestamp beganAt{};
    Timestamp endedAt{};
    QTimeZone zone; ///< of the reader: times are told in it and in UTC
    QString user;
    QString host;
    QString programVersion;
    RepositoryId repository;
    QString location;
    /// Of this user, machine and program.
    static ReportFrame of(repository::Repository &repo, Timestamp beganAt, Timestamp endedAt);
};

struct ReportedBackup
{
    BackupId id;
    std::optional<Timestamp> createdAt =
        {}; ///< nothing where its record cannot be read, and nothing of what follows
    repository::BackupStatus status = repository::BackupStatus::Complete;
    std::uint64_t notInBackup =
        0; ///< of a partial one: what its sources had and it could not read, or not reliably
    std::vector<Bytes> sources = {}; ///< the original paths
    std::string checksum = {};       ///< of the tree, which attests every byte and name below it
    bool isDamaged = false;          ///< a verification found that damage hits it
};

/// One file or object that is worth telling.
struct ReportEntry
{
    QString outcome; ///< "failed", "replaced", "damage", ...: as in JSON
    QString name;    ///< for people
    Bytes path;      ///< the exact bytes of a path, empty for an object
    QString message; ///< of the engine
    QString hint;
    bool isProblem = false;
    std::optional<ErrorCode> code = {}; ///< of the message, where it is an error's that the code says more of
    std::optional<BackupId> backup = {}; ///< that the file is in; of an expiry, the backup itself
    std::uint64_t more = 0;              ///< so many like this, which are not listed
};

struct ReportCount
{
    const char *name; ///< as in JSON
    std::uint64_t value = 0;
};

/// What an auditor wants to know of one piece of work, in values. Written as it stands by toJson() and toHtml().
struct WorkReport
{
    ReportKind kind = ReportKind::Restore;
    Verdict verdict = Verdict::Failed;
    ReportFrame frame;
    std::vector<ReportedBackup> backups;
    bool wholeRepository = false; ///< of a verification: not of backups that were named
    std::vector<Bytes> chosen;    ///< paths in the backup; none: everything
    std::vector<Bytes> leftOut;   ///< exact paths below chosen ones
    QStringList leftOutPatterns;
    Bytes target;                               ///< of a restore
    QString conflictRule;                       ///< of a restore, as on the command line
    std::optional<restore::Resumption> resumes; ///< of a restore that carried on an interrupted one
    bool deletesExtra = false;
    QString depth; ///< of a verification: "structure", "sample", "data"
    double samplePercent = 100;
    QString reason;    ///< of an expiry: why, as somebody said
    QStringList rules; ///< of an expiry: as on the command line
    std::vector<ReportCount> counts;
    std::uint64_t bytes = 0; ///< written, or read
    std::uint64_t problemCount = 0;
    /// Of the chosen entries of a partial backup that is restored: how many it could not read, or not reliably.
    std::uint64_t notInBackup = 0;
    std::vector<ReportEntry> entries; ///< problems first
    std::optional<Error> error;       ///< why it ended early
};

/// Of a restore that ran.
WorkReport reportOf(ReportFrame frame, const restore::RestorePlan &plan,
                    const restore::RestoreReport &report);
/// Of a restore that failed before it changed anything.
WorkReport reportOf(ReportFrame frame, const restore::RestorePlan &plan, const Error &error);
/// Of a verification; asks @p repo for the times of its backups.
WorkReport reportOf(ReportFrame frame, repository::Repository &repo, const verify::VerifyReport &report);
/// Of a verification that proved nothing since it did not come to its end.
WorkReport reportOf(ReportFrame frame, repository::Repository &repo, const verify::VerifyRequest &request,
                    const Error &error);

/// Of an expiry that has removed something, or found nothing to remove. @p reason may be empty.
WorkReport reportOf(ReportFrame frame, const retention::ExpirePlan &plan, const QString &reason,
                    const retention::ExpireReport &report);
/// Of an expiry that failed before it removed anything.
WorkReport reportOf(ReportFrame frame, const retention::ExpirePlan &plan, const QString &reason,
                    const Error &error);

/// How many of its backups are partial.
std::uint64_t partialBackups(const WorkReport &report);

/// UTF-8, one object. The names are fixed, see the man page of backstopctl.
Bytes toJson(const WorkReport &report);
/// A page that stands alone and can be printed, in the language of the program; beside what it says an error means, messages of the engine
/// stay English.
Bytes toHtml(const WorkReport &report);

} // namespace backstop::reports
