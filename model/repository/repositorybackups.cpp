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

/// Of @p records, oldest first: the newest whose time has come, or the newest; null where there are none.
const BackupRecord *newestOf(const std::vector<BackupRecord> &records, Timestamp now)
{
    const auto found = std::find_if(records.rbegin(), records.rend(),
                                    [now](const BackupRecord &record) { return !isYetToCome(record, now); });
    if (found != records.rend())
        return &*found;
    return records.empty() ? nullptr : &records.back();
}

Error mayBeNewer(const QString &selector, const std::vector<Error> &damaged, const BackupRecord *newest)
{
    const QString others =
        damaged.size() > 1 ? QStringLiteral(" (and %1 more)").arg(damaged.size() - 1) : QString();
    const QString hint =
        newest
            ? QStringLiteral("The newest backup that can be read is %1 of %2; name it by its id to use it.")
                  .arg(QString::fromStdString(newest->id.hex().substr(0, 12)), toIso(newest->createdAt))
            : QStringLiteral("No such backup can be read. Restore the record from a replica; \"list\" names "
                             "the records.");
    return {ErrorCode::Damaged,
            QStringLiteral("%1: a record that cannot be read may be a newer backup: %2%3")
                .arg(displayName(selector.toStdString()), damaged.front().message, others),
            hint};
}

Result<BackupRecord> withHold(BackupRecord record, const Result<std::map<BackupId, QString>> &holds)
{
    if (holds)
        record.held = holds->contains(record.id);
    else if (!isUnreadable(holds.error()))
        return holds.error();
    return record;
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

/// All records that can be read, oldest first, without looking at the holds.
Result<std::vector<BackupRecord>> Repository::records(std::vector<Error> *damaged)
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
    return records;
}

Result<std::vector<BackupRecord>> Repository::backups(std::vector<Error> *damaged)
{
    BACKSTOP_ASSIGN(records, this->records(damaged));
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

Result<BackupRecord> Repository::latest(const QString &selector)
{
    const QString tag = selector.mid(7);
    if (tag.isEmpty() && selector.endsWith(u':'))
        return Error{ErrorCode::Usage, QStringLiteral("latest: no tag stands after the colon"),
                     QStringLiteral("Write \"latest:TAG\", or \"latest\" for the newest of all.")};
    std::vector<Error> damaged;
    BACKSTOP_ASSIGN(records, this->records(&damaged));
    std::erase_if(
        records, [&tag](const BackupRecord &record) { return !tag.isEmpty() && !record.tags.contains(tag); });
    const BackupRecord *newest = newestOf(records, m_environment.clock->now());
    if (!damaged.empty())
        return mayBeNewer(selector, damaged, newest);
    if (newest)
        return *newest;
    return Error{ErrorCode::BackupNotFound, QStringLiteral("%1: there is no such backup").arg(selector),
                 QStringLiteral("\"list\" shows the backups there are; \"backup\" makes one.")};
}

Result<BackupRecord> Repository::resolve(const QString &selector)
{
    if (selector == QLatin1String("latest") || selector.startsWith(QLatin1String("latest:"))) {
        BACKSTOP_ASSIGN(record, latest(selector));
        return withHold(std::move(record), holds());
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
    return withHold(std::move(record), holds());
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
