// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/statuslook.h"

#include <QCoreApplication>

namespace backstop::ui {

using itemmodels::Status;

StatusLook lookOf(Status status)
{
    switch (status) {
    case Status::None:
        return {};
    case Status::Verified:
        return {QStringLiteral("verified"), Tone::Good};
    case Status::VerifiedLongAgo:
        return {QStringLiteral("verified"), Tone::Neutral};
    case Status::Complete:
        return {QStringLiteral("complete"), Tone::Neutral};
    case Status::Partial:
    case Status::PartlySucceeded:
    case Status::Interrupted:
        return {QStringLiteral("partial"), Tone::Caution};
    case Status::Damaged:
    case Status::Failed:
        return {QStringLiteral("failed"), Tone::Bad};
    case Status::Added:
        return {QStringLiteral("added"), Tone::Added};
    case Status::Modified:
    case Status::MetadataModified:
        return {QStringLiteral("modified"), Tone::Modified};
    case Status::Deleted:
        return {QStringLiteral("deleted"), Tone::Deleted};
    case Status::Folder:
        return {QStringLiteral("folder"), Tone::Neutral};
    case Status::File:
        return {QStringLiteral("file"), Tone::Neutral};
    case Status::Symlink:
        return {QStringLiteral("link"), Tone::Neutral};
    case Status::Special:
        return {QStringLiteral("special"), Tone::Neutral};
    case Status::Sound: // not proven: only a drill shows that it works
        return {QStringLiteral("check"), Tone::Neutral};
    case Status::Questionable:
        return {QStringLiteral("info"), Tone::Neutral};
    case Status::TargetConflict:
        return {QStringLiteral("warning"), Tone::Caution};
    case Status::Invalid:
        return {QStringLiteral("error"), Tone::Bad};
    case Status::Queued:
        return {QStringLiteral("queued"), Tone::Neutral};
    case Status::Running:
    case Status::Cancelling:
        return {QStringLiteral("running"), Tone::Running};
    case Status::Succeeded:
        return {QStringLiteral("check"), Tone::Neutral}; // done is not proven: only a verification is green
    case Status::Cancelled:
        return {QStringLiteral("cancelled"), Tone::Neutral};
    }
    return {};
}

QString iconOf(repository::BackupType type)
{
    switch (type) {
    case repository::BackupType::Full:
        return QStringLiteral("full");
    case repository::BackupType::Incremental:
        return QStringLiteral("incremental");
    case repository::BackupType::Differential:
        return QStringLiteral("differential");
    }
    return {};
}

QString wordOf(repository::BackupType type)
{
    switch (type) {
    case repository::BackupType::Full:
        return QCoreApplication::translate("backstop::ui::BackupType", "Full");
    case repository::BackupType::Incremental:
        return QCoreApplication::translate("backstop::ui::BackupType", "Incremental");
    case repository::BackupType::Differential:
        return QCoreApplication::translate("backstop::ui::BackupType", "Differential");
    }
    return {};
}

} // namespace backstop::ui
