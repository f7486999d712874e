// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/repository/blob.h"

#include <atomic>
#include <memory>

namespace backstop::repository {

/// How the chunks of one file compress best, learned from some of them: text wants a table of what was seen that is large enough to
/// find it again; columns of numbers compress further, and in two thirds of the time, with a small one, because the short matches
/// that a large one finds are worse than none. One for each file; thread-safe.
class CompressionTuning
{
private:
    friend class Codec;
    std::atomic<std::uint32_t> m_chunks{0}; ///< that asked so far
    std::atomic<bool> m_prefersSmallTable{false};
};

/// Compresses and decompresses blobs with zstd. Holds the contexts and buffers of one thread: one Codec per thread.
class Codec
{
public:
    explicit Codec(int level = 1);
    ~Codec();
    Codec(const Codec &) = delete;
    Codec &operator=(const Codec &) = delete;

    /// The encoded form of @p plain, valid until the next call: zstd where that saves something, else @p plain itself.
    /// What was compressed has been decompressed again and compared before this returns, so that neither a fault of the
    /// compressor nor of the memory reaches a repository; Failed where they differed twice.
    struct Encoded
    {
        BlobEncoding encoding = BlobEncoding::Raw;
        BytesView bytes;
    };
    /// With @p tuning the ninth chunk and every 64th after it are compressed in both ways, the others in the one that won.
    Result<Encoded> encode(BytesView plain, CompressionTuning *tuning = nullptr);
    /// Decodes into exactly @p plainSize bytes at @p out. Damaged where that is not what comes out.
    Result<> decode(BlobEncoding encoding, BytesView encoded, char *out, std::size_t plainSize);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace backstop::repository
