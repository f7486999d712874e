// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/repositoryview.h"

#include "model/crypto/hash.h"

namespace backstop::verify {

using repository::PackEntry;

std::uint32_t RepositoryView::addPack(const PackState &state, const std::vector<PackEntry> &entries)
{
    const std::uint32_t number = m_store.index().addPack(state.id, state.listedSize, entries);
    if (number == packs.size())
        packs.push_back(state);
    return number;
}

std::optional<FindingId> RepositoryView::findingOf(const BlobId &id, const Findings &findings)
{
    if (const auto bad = findings.badBlob(id))
        return bad;
    const auto location = m_store.index().find(id);
    if (!location)
        return missingBlobs;
    const PackState &pack = packs[location->pack];
    // Of a pack that was cut short, the blobs before the cut are still there.
    const std::uint64_t end = std::uint64_t{location->entry.offset} + location->entry.storedSize;
    return !pack.isPresent || end > pack.storedSize ? pack.finding : std::nullopt;
}

Result<std::vector<PackEntry>> RepositoryView::listedEntries(const PackId &id)
{
    for (const std::string &name : indexes) {
        BACKSTOP_ASSIGN(bytes, storage().get(name));
        BACKSTOP_ASSIGN(index, repository::openIndex(keys(), name, bytes));
        for (repository::IndexPack &pack : index.packs) {
            if (pack.id == id)
                return std::move(pack.entries);
        }
    }
    return std::vector<PackEntry>();
}

Digest digestOf(const std::vector<PackEntry> &entries)
{
    ByteWriter out;
    repository::encodeEntries(out, entries);
    return crypto::sha256(out.bytes());
}

} // namespace backstop::verify
