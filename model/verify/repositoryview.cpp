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

bool RepositoryView::useOtherCopy(const BlobId &id, std::uint32_t number)
{
    repository::BlobLocation location;
    location.pack = number;
    location.entry.id = id;
    return m_store.index().useOtherCopy(location);
}

std::optional<FindingId> RepositoryView::findingOf(const BlobId &id, const Findings &findings)
{
    if (const auto bad = findings.badBlob(id))
        return bad;
    const auto location = m_store.index().find(id);
    return location ? findingAt(*location) : missingBlobs;
}

std::optional<FindingId> RepositoryView::findingAt(const repository::BlobLocation &location)
{
    const PackState *found = pack(location.pack);
    if (!found)
        return std::nullopt;
    // Of a pack that was cut short, the blobs before the cut are still there.
    const std::uint64_t end = std::uint64_t{location.entry.offset} + location.entry.storedSize;
    return !found->isPresent || end > found->storedSize ? found->finding : std::nullopt;
}

Result<std::vector<PackEntry>> RepositoryView::listedEntries(const PackId &id)
{
    bool isStable = false;
    for (int listing = 0; listing < kMostListings && !isStable; ++listing) {
        BACKSTOP_ASSIGN(objects, storage().list("index/"));
        isStable = true;
        for (const storage::ObjectInfo &object : objects) {
            auto bytes = storage().get(object.name);
            if (!bytes && bytes.error().code == ErrorCode::NotFound)
                isStable = false; // merged with others since the listing: its successor is there now
            else if (!bytes)
                return bytes.error();
            if (!bytes || !repository::indexIdOf(object.name))
                continue;
            auto index = repository::openIndex(keys(), object.name, *bytes);
            if (!index)
                continue; // told by the check of the structure
            for (repository::IndexPack &pack : index->packs) {
                if (pack.id == id)
                    return std::move(pack.entries);
            }
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
