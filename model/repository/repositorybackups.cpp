// SPDX-License-Identifier: GPL-3.0-or-later
//
// The records of the backups in a Repository.
#include "model/core/names.h"
#include "model/repository/damage.h"
#include "model/repository/repository.h"
#include "model/repository/sealedobject.h"

#include <algorithm>

namespace backstop::repository {

namespace {

std::string recordName(const BackupId &id)
{
    return "backups/" + id.hex();
}

Error noSuchBackup(const BackupId &id)
{
    return {ErrorCode::BackupNotFound,
            QStringLiteral("backup %1: there is none").arg(QString::fromStdString(id.hex().substr(0, 12))),
            QStringLiteral("\"list\" shows the backups there are.")};
}

bool isOlder(const BackupRecord &a, const BackupRecord &b)
{
    return std::tie(a.createdAt, a.scanStartedAt, a.id) < std::tie(b.createdAt, b.scanStartedAt, b.id);
}

} // namespace

Result<std::vector<BackupId>> Repository::backupIds()
{
    BACKSTOP_ASSIGN(objects, m_storage->list("backups/"));
    std::vector<BackupId> ids;
    for (const storage::ObjectInfo &object : objects) {
        if (const auto id = BackupId::fromHexText(std::string_view(object.name).substr(8)))
            ids.push_back(*id);
    }
    return ids;
}

Result<BackupRecord> Repository::backup(const BackupId &id)
{
    const QString name = QString::fromStdString(recordName(id));
    m_blobs->expectNews(); // another process may have stored this backup after our index was read
    auto bytes = m_storage->get(recordName(id), kMaxSealedObjectSize);
    if (!bytes) {
        if (bytes.error().code == ErrorCode::NotFound)
            return noSuchBackup(id);
        return bytes.error();
    }
    if (crypto::sha256(*bytes).bytes != id.bytes)
        return Error{ErrorCode::Damaged, QStringLiteral("%1: does not match its name").arg(name),
                     QStringLiteral("Restore the record from a replica, or use another backup.")};
    auto payload = openObject(m_keys, ObjectKind::Backup, {}, *bytes);
    if (!payload)
        return payload.error().withContext(name);
    auto record = decodeRecord(*payload);
    if (!record)
        return record.error().withContext(name);
    record->id = id;
    return record;
}

Result<std::vector<BackupRecord>> Repository::backups(std::vector<Error> *damaged)
{
    BACKSTOP_ASSIGN(ids, backupIds());
    std::vector<BackupRecord> records;
    records.reserve(ids.size());
    for (const BackupId &id : ids) {
        auto record = backup(id);
        if (record)
            records.push_back(std::move(*record));
        else if (isUnreadable(record.error())) {
            if (damaged)
                damaged->push_back(record.error());
        } else if (record.error().code != ErrorCode::BackupNotFound) // expired since the listing
            return record.error();
    }
    std::sort(records.begin(), records.end(), isOlder);
    const auto held = holds();
    if (held) {
        for (BackupRecord &record : records)
            record.held = held->contains(record.id);
    } else if (!isUnreadable(held.error())) {
        return held.error();
    } else if (damaged) {
        damaged->push_back(held.error());
    }
    return records;
}

Result<BackupRecord> Repository::resolve(const QString &selector)
{
    const bool isLatest =
        selector == QLatin1String("latest") || selector.startsWith(QLatin1String("latest:"));
    if (isLatest) {
        const QString tag = selector.mid(7);
        BACKSTOP_ASSIGN(records, backups());
        for (auto it = records.rbegin(); it != records.rend(); ++it) {
            if (tag.isEmpty() || it->tags.contains(tag))
                return std::move(*it);
        }
        return Error{ErrorCode::BackupNotFound, QStringLiteral("%1: there is no such backup").arg(selector),
                     QStringLiteral("\"list\" shows the backups there are; \"backup\" makes one.")};
    }
    BACKSTOP_ASSIGN(ids, backupIds());
    const std::string prefix = selector.toLower().toStdString();
    const bool isHex = !prefix.empty() && prefix.find_first_not_of("0123456789abcdef") == std::string::npos;
    std::vector<BackupId> matches;
    for (const BackupId &id : ids) {
        if (isHex && id.hex().starts_with(prefix))
            matches.push_back(id);
    }
    if (matches.empty())
        return Error{ErrorCode::BackupNotFound,
                     QStringLiteral("backup %1: there is none").arg(displayName(selector.toStdString())),
                     QStringLiteral("\"list\" shows the backups there are; give an id, the start of one, "
                                    "\"latest\" or \"latest:TAG\".")};
    if (matches.size() > 1)
        return Error{ErrorCode::AmbiguousBackup,
                     QStringLiteral("backup %1: %2 backups begin so").arg(selector).arg(matches.size()),
                     QStringLiteral("Give more digits of the id.")};
    BACKSTOP_ASSIGN(record, backup(matches.front()));
    if (const auto held = holds())
        record.held = held->contains(record.id);
    else if (!isUnreadable(held.error()))
        return held.error();
    return record;
}

Result<> Repository::removeBackup(const BackupId &id)
{
    auto removed = m_storage->remove(recordName(id));
    if (!removed && removed.error().code == ErrorCode::NotFound)
        return noSuchBackup(id);
    return removed;
}

Result<> Repository::commit(BackupRecord &record)
{
    BACKSTOP_ASSIGN(object,
                    sealObject(m_keys, ObjectKind::Backup, {}, encodeRecord(record), *m_environment.random));
    record.id = BackupId::fromBytes(crypto::sha256(object).view());
    return m_storage->put(recordName(record.id), object);
}

} // namespace backstop::repository
