// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

namespace backstop::itemmodels {

/// What all item models of Backstop answer besides the roles of Qt. Models say what is meant; delegates choose icons and colours.
enum Role {
    StatusRole = Qt::UserRole + 1, ///< int(Status), on every column of a row
    SortRole,                      ///< the native value: qint64, double or QString
    ExactTextRole,          ///< for tooltips: exact bytes, ISO time, full id; empty where display says it all
    LoadingRole,            ///< true while the values of the row are still being read
    IdRole,                 ///< QString: hexadecimal id of the backup, or of the job
    PathRole,               ///< QByteArray: the exact bytes of a path
    AccessibleSentenceRole, ///< the whole row as one sentence, for screen readers
    ProgressRole,           ///< double 0..1 of a running job; -1 where the total is not known
};

/// Everything that a row can be in. One vocabulary for all pages.
enum class Status {
    None,
    // backups
    Verified,        ///< read back and found whole
    VerifiedLongAgo, ///< but so long ago that it proves little today
    Complete,        ///< complete, not verified
    Partial,         ///< some entries of the source are missing
    Damaged,         ///< the last verification found damage
    // changes
    Added,
    Modified,
    MetadataModified, ///< only mode, owner, time or attributes
    Deleted,
    // entries of a backup
    Folder,
    File,
    Symlink,
    Special,
    // recovery plans
    Sound,          ///< nothing is known to be wrong with it
    Questionable,   ///< somebody should look at it
    TargetConflict, ///< a target that cannot be kept
    Invalid,        ///< it cannot be followed as it stands
    // jobs
    Queued,
    Running,
    Cancelling,
    Succeeded,
    PartlySucceeded,
    Failed,
    Cancelled,
    Interrupted, ///< the program ended while it ran
};

/// The word for @p status, translated: "Complete, not verified".
QString statusText(Status status);

} // namespace backstop::itemmodels
