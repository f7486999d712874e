// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/roles.h"

#include <QCoreApplication>

namespace backstop::itemmodels {

QString statusText(Status status)
{
    const auto text = [](const char *word) { return QCoreApplication::translate("Status", word); };
    switch (status) {
    case Status::None:
        return {};
    case Status::Verified:
        return text(QT_TRANSLATE_NOOP("Status", "Verified"));
    case Status::VerifiedLongAgo:
        return text(QT_TRANSLATE_NOOP("Status", "Verified, long ago"));
    case Status::Complete:
        return text(QT_TRANSLATE_NOOP("Status", "Complete, not verified"));
    case Status::Partial:
        return text(QT_TRANSLATE_NOOP("Status", "Partial"));
    case Status::Damaged:
        return text(QT_TRANSLATE_NOOP("Status", "Damaged"));
    case Status::Added:
        return text(QT_TRANSLATE_NOOP("Status", "Added"));
    case Status::Modified:
        return text(QT_TRANSLATE_NOOP("Status", "Modified"));
    case Status::MetadataModified:
        return text(QT_TRANSLATE_NOOP("Status", "Metadata only"));
    case Status::Deleted:
        return text(QT_TRANSLATE_NOOP("Status", "Deleted"));
    case Status::Folder:
        return text(QT_TRANSLATE_NOOP("Status", "Folder"));
    case Status::File:
        return text(QT_TRANSLATE_NOOP("Status", "File"));
    case Status::Symlink:
        return text(QT_TRANSLATE_NOOP("Status", "Symbolic link"));
    case Status::Special:
        return text(QT_TRANSLATE_NOOP("Status", "Special file"));
    case Status::Sound:
        return text(QT_TRANSLATE_NOOP("Status", "Nothing wrong"));
    case Status::Questionable:
        return text(QT_TRANSLATE_NOOP("Status", "Look at it"));
    case Status::TargetConflict:
        return text(QT_TRANSLATE_NOOP("Status", "Target conflict"));
    case Status::Invalid:
        return text(QT_TRANSLATE_NOOP("Status", "Error"));
    case Status::Queued:
        return text(QT_TRANSLATE_NOOP("Status", "Waiting"));
    case Status::Running:
        return text(QT_TRANSLATE_NOOP("Status", "Running"));
    case Status::Cancelling:
        return text(QT_TRANSLATE_NOOP("Status", "Cancelling…"));
    case Status::Succeeded:
        return text(QT_TRANSLATE_NOOP("Status", "Done"));
    case Status::PartlySucceeded:
        return text(QT_TRANSLATE_NOOP("Status", "Done, with problems"));
    case Status::Failed:
        return text(QT_TRANSLATE_NOOP("Status", "Failed"));
    case Status::Cancelled:
        return text(QT_TRANSLATE_NOOP("Status", "Cancelled"));
    case Status::Interrupted:
        return text(QT_TRANSLATE_NOOP("Status", "Interrupted"));
    }
    return {};
}

} // namespace backstop::itemmodels
