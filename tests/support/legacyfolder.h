// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporaryfolder.h"

#include <QJsonArray>

#include <map>

namespace backstop::test {

/// SipHash-1-3 with a key of zeros, written from its definition: a witness for the one under test.
std::uint64_t sipHash13(BytesView bytes);
/// The older tool's checksum of a file, as its manifests have it.
QString legacyChecksum(BytesView content);

/// Writes folders as the older tool did.
class LegacyWriter
{
public:
    explicit LegacyWriter(const TemporaryFolder &folder)
        : m_folder(folder)
    {}

    /// backups/ID.backup.gz and its metadata.
    Result<> writeFull(const Bytes &id, const QString &time, BytesView content,
                       const QString &description = {});
    /// incremental_backups/ID: what changed since the tree before; an empty optional deletes.
    Result<> writeIncremental(const Bytes &id, const QString &time,
                              const std::map<Bytes, std::optional<Bytes>> &changes);
    /// As when two were made in one second: the tree goes on, and nothing of this one is written.
    void loseIncremental(const QString &time, const std::map<Bytes, std::optional<Bytes>> &changes);
    /// The tree after the last one.
    const std::map<Bytes, Bytes> &tree() const { return m_tree; }

private:
    const TemporaryFolder &m_folder;
    std::map<Bytes, Bytes> m_tree;
    QString m_scannedAt; // of the one before
};

} // namespace backstop::test
