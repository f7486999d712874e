// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <vector>

namespace backstop::test {

/// A backup whose every field follows from @p number: id, time (one hour apart), type, sizes, tags, source.
repository::BackupRecord makeRecord(int number);
repository::Change makeChange(BytesView path, repository::ChangeType type = repository::ChangeType::Added,
                              std::uint64_t size = 100, std::uint64_t sizeBefore = 0);
/// @p count changes in tree order, in folders of @p perFolder files: "desk-00/day-000/f000000.json". Types and sizes vary.
std::vector<repository::Change> makeChanges(int count, int perFolder = 100);
/// Puts a backup and its manifest into the catalog.
Result<> addToCatalog(catalog::Catalog &catalog, const repository::BackupRecord &record,
                      const std::vector<repository::Change> &changes);
/// Brings what @p record changed in its sources into the whole history of the catalog. As the newest backup of them.
Result<> addToHistory(catalog::Catalog &catalog, const repository::BackupRecord &record,
                      const std::vector<repository::Change> &changes);

} // namespace backstop::test
