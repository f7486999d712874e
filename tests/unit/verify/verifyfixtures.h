// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/names.h"
#include "model/repository/tree.h"
#include "model/verify/verify.h"
#include "tests/support/testrepository.h"

#include <QStringList>

#include <algorithm>

namespace backstop::test {

using namespace repository;
using namespace verify;

inline Bytes noise(std::uint64_t seed, std::size_t size)
{
    return SeededRandom(seed).bytes(size);
}

inline Result<VerifyReport> verifyAt(TestRepository &test, VerifyLevel level,
                                     const std::vector<BackupId> &backups = {})
{
    Progress progress;
    VerifyRequest request;
    request.level = level;
    request.backups = backups;
    return runVerify(test.repo(), request, progress, {});
}

/// "backup/path" for each file of a finding, the backup as its number among @p records.
inline QStringList filesOf(const Finding &finding, const std::vector<BackupRecord> &records)
{
    QStringList files;
    for (const DamagedFile &file : finding.files) {
        const auto record = std::find_if(records.begin(), records.end(),
                                         [&](const BackupRecord &r) { return r.id == file.backup; });
        files.append(QString::number(record - records.begin()) + QLatin1Char(' ') + displayName(file.path));
    }
    return files;
}

/// The pack that holds the chunk @p content.
inline PackId packOf(TestRepository &test, BlobType type, const BlobId &id)
{
    const auto location = test.repo().blobs().index().find(id);
    return location && location->entry.type == type ? test.repo().blobs().index().pack(location->pack).id
                                                    : PackId();
}

inline BlobId chunkId(TestRepository &test, BytesView content)
{
    return test.repo().blobs().namer().name(BlobType::Data, content);
}

/// Flips a bit in the middle of a stored blob.
inline void flipBlob(TestRepository &test, const BlobId &id)
{
    const auto location = test.repo().blobs().index().find(id);
    const PackInfo pack = test.repo().blobs().index().pack(location->pack);
    test.flipBit(packName(pack.id), 8 * (location->entry.offset + location->entry.storedSize / 2));
}

} // namespace backstop::test
