// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/changetext.h"

#include "model/core/names.h"
#include "model/itemmodels/format.h"

#include <QCoreApplication>

namespace backstop::itemmodels {

using repository::ChangeType;

Status changeStatus(const repository::Change &change)
{
    switch (change.type) {
    case ChangeType::Added:
        return Status::Added;
    case ChangeType::Modified:
        return change.metadataOnly ? Status::MetadataModified : Status::Modified;
    case ChangeType::Deleted:
        return Status::Deleted;
    }
    return Status::None;
}

std::int64_t sizeDelta(const repository::Change &change)
{
    if (change.type == ChangeType::Deleted)
        return -static_cast<std::int64_t>(change.size);
    return static_cast<std::int64_t>(change.size - change.sizeBefore);
}

QString changeSentence(const repository::Change &change)
{
    const QString head = displayName(change.path) + QStringLiteral(", ") +
                         statusText(changeStatus(change)).toLower() + QStringLiteral(", ") +
                         formatBytes(change.size);
    if (change.type != ChangeType::Modified)
        return head;
    return QCoreApplication::translate("ChangeText", "%1, before %2")
        .arg(head, formatBytes(change.sizeBefore));
}

QString fileTime(std::int64_t mtimeNs, const QTimeZone &zone)
{
    return formatTime(Timestamp(std::chrono::nanoseconds(mtimeNs)), zone);
}

QString exactFileTime(std::int64_t mtimeNs)
{
    return toIso(Timestamp(std::chrono::nanoseconds(mtimeNs)));
}

} // namespace backstop::itemmodels
