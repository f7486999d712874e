// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/codec.h"
#include "model/verify/repositoryview.h"

#include <span>

namespace backstop::verify {

/// What reading a pack has shown.
struct PackCheck
{
    std::optional<Error> error; ///< the first thing that is wrong
    std::vector<BlobId> badBlobs;
    std::uint64_t blobs = 0; ///< that were opened
    std::uint64_t bytes = 0; ///< that were read
    bool isClean() const { return !error; }
};

/// Looks at every byte of packs: the head gives the key, every blob is opened, decoded and named anew, the directory is
/// opened and compared with the index, the trailer is part of its seal. Some megabytes of a pack are in memory at a time,
/// and what they hold; one PackReader for each thread.
class PackReader
{
public:
    explicit PackReader(RepositoryView &view)
        : m_view(view)
    {}

    /// What is wrong is looked at twice; the second look counts. An error where the storage gives no answer or the work was
    /// stopped.
    Result<PackCheck> check(const PackState &pack, const std::stop_token &stop);

private:
    Result<PackCheck> checkOnce(const PackState &pack, const std::stop_token &stop);
    Result<BytesView> read(const PackState &pack, std::size_t from, std::size_t size, PackCheck &check);
    Result<Digest> hashOf(const PackState &pack, PackCheck &check);
    Result<std::vector<repository::PackEntry>> entriesOf(const PackState &pack,
                                                         const repository::PackKey *key, PackCheck &check);
    Result<> openBlob(const repository::PackEntry &entry, std::uint32_t ordinal, crypto::Cipher &cipher,
                      char *plain);
    std::size_t batchFrom(const std::vector<repository::PackEntry> &entries, std::size_t first);
    void checkBatch(std::span<const repository::PackEntry> entries, std::size_t first, crypto::Cipher *cipher,
                    const Error &noKey, PackCheck &check);

    RepositoryView &m_view;
    repository::Codec m_codec;
    std::size_t m_size = 0; // of the pack
    Buffer m_stored;        // the part that was read last, which begins at m_from
    std::size_t m_from = 0;
    Buffer m_encoded;
    Buffer m_plain; // of the blobs of one batch, one after the other
};

} // namespace backstop::verify
