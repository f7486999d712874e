// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/repository/backuprecord.h"
#include "model/retention/expireplan.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What pages and dialogs ask for. They emit one of these structs and do nothing else; a controller in app/gui does the work and
// answers through the setters of the page. The answers are in ui/results.h.

namespace backstop::ui {

/// How the key of a repository is given.
enum class KeyKind { None, Passphrase, RecoveryCode };

/// Open a repository. The secret is text as it was typed; whoever receives it moves it into a crypto::Secret and drops this.
struct OpenRequest
{
    QString location;
    KeyKind kind = KeyKind::Passphrase;
    QString secret; ///< empty for KeyKind::None
};

/// Make a repository. Without encryption the passphrase is empty.
struct CreateRequest
{
    QString location;
    bool encrypted = true;
    QString passphrase;
};

/// Back up now.
struct BackupRequest
{
    QStringList sources;                        ///< absolute paths
    std::optional<repository::BackupType> type; ///< nothing: chosen by what there is (auto)
    QStringList tags;
    QString description;
    QStringList excludes; ///< patterns
    bool operator==(const BackupRequest &) const = default;
};

enum class VerifyDepth {
    Structure, ///< every object present, every list and tree read
    Sample,    ///< and samplePercent of all data read back
    EveryByte, ///< and all data read back
};

struct VerifyRequest
{
    std::vector<BackupId> backups; ///< empty: the whole repository
    VerifyDepth depth = VerifyDepth::Structure;
    int samplePercent = 10; ///< for VerifyDepth::Sample, 1..99
    bool operator==(const VerifyRequest &) const = default;
};

/// With what a backup is compared: the one before it, the full backup that it stands on, or one that is named.
enum class CompareWith { Previous, Base, Other };

struct CompareRequest
{
    BackupId backup;
    CompareWith with = CompareWith::Previous;
    BackupId other = {};     ///< for CompareWith::Other: where the comparison begins, unless `sortByTime`
    bool sortByTime = false; ///< from the older of the two to the newer
    bool operator==(const CompareRequest &) const = default;
};

/// What happens to an entry that stands in the target already. The order is that of `restore --on-conflict`.
enum class ConflictPolicy {
    Fail,           ///< nothing is written at all
    Keep,           ///< what is there stays
    Replace,        ///< what is there is replaced
    ReplaceChanged, ///< replaced where it differs from the backup
};

/// What to restore and where: first for the plan, then, unchanged, to run that plan.
struct RestoreRequest
{
    BackupId backup;
    std::vector<Bytes>
        include; ///< paths from the top of the backup, never empty; the empty path is the top, that is everything
    std::vector<Bytes> exclude; ///< paths below included ones
    QString target;             ///< absolute path
    ConflictPolicy policy = ConflictPolicy::Fail;
    bool deleteExtra = false; ///< delete what stands in the target and is not in the backup
    bool operator==(const RestoreRequest &) const = default;
};

/// Hold a backup: no rule expires it until it is released.
struct HoldRequest
{
    BackupId backup;
    QString reason; ///< for whoever meets it later
    bool operator==(const HoldRequest &) const = default;
};

/// Let backups expire that no rule keeps: first for the plan, then, unchanged, to run that plan.
struct ExpireRequest
{
    retention::Policy policy;
    bool operator==(const ExpireRequest &) const = default;
};

/// Free the space of what no backup needs: first for the plan, then, unchanged, to run that plan.
struct FreeSpaceRequest
{
    int mostUnused = 5;  ///< per cent of the packs that may stay although nothing needs it
    int graceHours = 24; ///< how long what went out of use is still there
    bool operator==(const FreeSpaceRequest &) const = default;
};

} // namespace backstop::ui

Q_DECLARE_METATYPE(backstop::ui::OpenRequest)
Q_DECLARE_METATYPE(backstop::ui::CreateRequest)
Q_DECLARE_METATYPE(backstop::ui::BackupRequest)
Q_DECLARE_METATYPE(backstop::ui::VerifyRequest)
Q_DECLARE_METATYPE(backstop::ui::CompareRequest)
Q_DECLARE_METATYPE(backstop::ui::RestoreRequest)
Q_DECLARE_METATYPE(backstop::ui::HoldRequest)
Q_DECLARE_METATYPE(backstop::ui::ExpireRequest)
Q_DECLARE_METATYPE(backstop::ui::FreeSpaceRequest)
