// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/repository/blob.h"

#include <atomic>
#include <memory>

namespace backstop::repository {

/// How content of one kind compresses best, learned by a quick test of some of it: text wants a table of what was seen that is large
/// enough to find it again; columns of numbers compress further, and faster in both directions, with a small one, because the short
/// matches that a large one finds are worse than none; and what compression hardly shrinks is not worth its time in every restore.
/// One for each kind of file. Thread-safe.
class CompressionTuning
{
private:
    friend class Codec;
    static constexpr int kUntried = -1;
    std::atomic<int> m_way{kUntried}; ///< the one that won the last trial
    std::atomic<std::uint32_t> m_sinceTrial{0};
    std::atomic<float> m_ratio{1}; ///< that the winner reached in the trial
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
    /// With @p tuning the first chunk of some size is compressed in every way, and the others in the one that won; tried again now and
    /// then, and when a chunk comes out much larger than the trial let expect.
    Result<Encoded> encode(BytesView plain, CompressionTuning *tuning = nullptr);
    /// Decodes into exactly @p plainSize bytes at @p out. Damaged where that is not what comes out.
    Result<> decode(BlobEncoding encoding, BytesView encoded, char *out, std::size_t plainSize);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace backstop::repository
