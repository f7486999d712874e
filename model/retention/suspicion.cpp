// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/suspicion.h"

#include <QLocale>

namespace backstop::retention {

using repository::BackupRecord;
using repository::BackupType;

namespace {

constexpr std::uint64_t kFewFiles = 20;          // of fewer, half changes easily
constexpr std::uint64_t kLeft = 20;              // one part in so many of the size, or less: hardly anything
constexpr std::uint64_t kFewBytes = 1024 * 1024; // of less, the ratio says nothing
constexpr double kCompresses = 0.75;             // stored / new: up to here it compresses
constexpr double kDoesNotCompress = 0.97;

QString sizeText(std::uint64_t bytes)
{
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes));
}

/// What no number of files makes everyday work: everything is gone, or nearly everything by size.
std::optional<QString> emptied(const BackupRecord &backup, const BackupRecord &before)
{
    if (before.filesCount > 0 && backup.filesCount == 0)
        return before.filesCount == 1 ? QStringLiteral("the only file is gone")
                                      : QStringLiteral("%1 of %1 files are gone").arg(before.filesCount);
    if (backup.sizeBytes < before.sizeBytes / kLeft)
        return QStringLiteral("%1 of %2 are left")
            .arg(sizeText(backup.sizeBytes), sizeText(before.sizeBytes));
    return std::nullopt;
}

/// How much of what was new had to be stored; nothing where there was too little.
std::optional<double> storedShare(const BackupRecord &backup)
{
    if (backup.newBytes < kFewBytes)
        return std::nullopt;
    return static_cast<double>(backup.storedBytes) / static_cast<double>(backup.newBytes);
}

} // namespace

std::optional<QString> suspicionOf(const BackupRecord &backup, const BackupRecord &before)
{
    if (auto what = emptied(backup, before))
        return what;
    const std::uint64_t files = before.filesCount;
    if (files >= kFewFiles) {
        const bool hasManifest = backup.type != BackupType::Full;
        const std::uint64_t fewer = files > backup.filesCount ? files - backup.filesCount : 0;
        const std::uint64_t gone = hasManifest && backup.parent == before.id ? backup.changes.deleted : fewer;
        if (gone >= (files + 1) / 2)
            return QStringLiteral("%1 of %2 files are gone").arg(gone).arg(files);
        if (hasManifest && backup.parent == before.id && backup.changes.modified >= (files + 1) / 2)
            return QStringLiteral("%1 of %2 files have new content").arg(backup.changes.modified).arg(files);
    }
    const auto now = storedShare(backup);
    const auto then = storedShare(before);
    if (now && then && *then <= kCompresses && *now >= kDoesNotCompress)
        return QStringLiteral("new content no longer compresses: %1 % is stored, %2 % before")
            .arg(*now * 100, 0, 'f', 0)
            .arg(*then * 100, 0, 'f', 0);
    return std::nullopt;
}

} // namespace backstop::retention
