// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catalogbuilder.h"

#include "model/catalog/changewriter.h"
#include "model/catalog/versionwriter.h"

#include <cstdio>

namespace backstop::test {

using repository::Change;
using repository::ChangeType;

repository::BackupRecord makeRecord(int number)
{
    using namespace std::chrono;
    repository::BackupRecord record;
    const auto n = static_cast<std::uint64_t>(number);
    for (std::size_t i = 0; i < record.id.bytes.size(); ++i)
        record.id.bytes[i] = static_cast<std::uint8_t>((n * 2'654'435'761u + i * 40'503u) >> (i % 3 * 8));
    record.id.bytes[30] = static_cast<std::uint8_t>(n >> 8);
    record.id.bytes[31] = static_cast<std::uint8_t>(n);
    record.type = static_cast<repository::BackupType>(1 + n % 3);
    record.status = n % 10 == 9 ? repository::BackupStatus::Partial : repository::BackupStatus::Complete;
    record.createdAt = Timestamp(sys_days(2026y / 11 / 1)) + hours(number);
    record.description = QStringLiteral("close of day %1").arg(number);
    record.tags = {n % 2 ? QStringLiteral("eod") : QStringLiteral("intraday"),
                   QStringLiteral("desk %1").arg(number % 5)};
    const std::string desk = std::to_string(number % 7);
    record.sources = {{"desk" + desk, "/srv/trading/desk" + desk}};
    record.hostname = QStringLiteral("host%1").arg(number % 3);
    record.username = QStringLiteral("trader");
    record.durationMs = 1'000 + n * 7'919 % 90'000;
    record.sizeBytes = n * 1'048'583 % 10'000'000'019u;
    record.storedBytes = record.sizeBytes / 3;
    record.filesCount = 10 + n;
    record.changes = {n % 100, n % 50, n % 20};
    record.problemCount = n % 10 == 9 ? 3 : 0;
    return record;
}

Change makeChange(BytesView path, ChangeType type, std::uint64_t size, std::uint64_t sizeBefore)
{
    Change change;
    change.path = Bytes(path);
    change.type = type;
    change.size = size;
    change.sizeBefore = sizeBefore;
    change.mtimeNs = 1'700'000'000'000'000'000;
    if (type != ChangeType::Deleted)
        change.sha256.bytes.fill(static_cast<std::uint8_t>(1 + size % 250));
    return change;
}

std::vector<Change> makeChanges(int count, int perFolder)
{
    std::vector<Change> changes;
    changes.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        char path[96];
        const int folder = i / perFolder;
        const int length =
            std::snprintf(path, sizeof path, "desk-%02d/day-%03d/f%07d.json", folder / 100, folder % 100, i);
        const auto n = static_cast<std::uint64_t>(i);
        Change change =
            makeChange({path, static_cast<std::size_t>(length)}, static_cast<ChangeType>(1 + i % 3),
                       n * 2'654'435'761u % 1'000'003, i % 3 == 0 ? 0 : n * 40'503u % 1'000'003);
        change.metadataOnly = i % 9 == 1;
        change.mtimeNs += static_cast<std::int64_t>(n * 7'919 % 100'003);
        changes.push_back(std::move(change));
    }
    return changes;
}

Result<> addToCatalog(catalog::Catalog &catalog, const repository::BackupRecord &record,
                      const std::vector<Change> &changes)
{
    catalog::ChangeWriter writer(catalog);
    BACKSTOP_TRY(writer.begin(record));
    for (const Change &change : changes)
        BACKSTOP_TRY(writer.add(change));
    return writer.commit();
}

Result<> addToHistory(catalog::Catalog &catalog, const repository::BackupRecord &record,
                      const std::vector<Change> &changes)
{
    catalog::VersionWriter writer(catalog);
    BACKSTOP_ASSIGN(placements, writer.placementsOf(record));
    BACKSTOP_ASSIGN(isBegun, writer.begin(record, placements));
    if (!isBegun)
        return Error{ErrorCode::Failed, QStringLiteral("test: somebody was faster")};
    for (const Change &change : changes)
        BACKSTOP_TRY(
            writer.add(catalog::VersionWriter::Side::Backup, change, repository::DifferenceKind::Change));
    return writer.commit();
}

} // namespace backstop::test
