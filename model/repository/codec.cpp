// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/codec.h"

#include <new>
#include <zstd.h>

namespace backstop::repository {

namespace {

constexpr int kSmallTableLog = 10;            // 4 KiB: stays in the processor's first cache
constexpr std::size_t kTunedFrom = 16 * 1024; // below, zstd's own choice is as small
constexpr std::uint32_t kFirstTrial = 8;      // a smaller file is not worth one
constexpr std::uint32_t kChunksPerTrial = 64; // so that trying costs 1 to 2 % of compressing
constexpr double kWorthItsTime = 1.01;        // what the small table may lose for being faster

} // namespace

struct Codec::Private
{
    struct FreeC
    {
        void operator()(ZSTD_CCtx *c) const { ZSTD_freeCCtx(c); }
    };
    struct FreeD
    {
        void operator()(ZSTD_DCtx *c) const { ZSTD_freeDCtx(c); }
    };
    // Made when first needed: a session that only reads, or meets nothing compressed, goes without.
    std::unique_ptr<ZSTD_CCtx, FreeC> compressor;
    std::unique_ptr<ZSTD_DCtx, FreeD> decompressor;
    Bytes compressed;
    Bytes other; // the loser of a trial
    Bytes check;
    int level = 1;

    ZSTD_CCtx *forCompression()
    {
        if (!compressor) {
            compressor.reset(ZSTD_createCCtx());
            if (!compressor)
                throw std::bad_alloc();
            ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_compressionLevel, level);
            // The blob's seal authenticates the content and the directory its size: neither is written twice.
            ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_contentSizeFlag, 0);
            ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_checksumFlag, 0);
        }
        return compressor.get();
    }
    ZSTD_DCtx *forDecompression()
    {
        if (!decompressor)
            decompressor.reset(ZSTD_createDCtx());
        if (!decompressor)
            throw std::bad_alloc();
        return decompressor.get();
    }
    /// Compresses @p plain into @p out: the size, or one that is no success for ZSTD_isError().
    std::size_t compress(BytesView plain, bool withSmallTable, Bytes &out)
    {
        const std::size_t bound = ZSTD_compressBound(plain.size());
        if (out.size() < bound)
            out.resize(bound);
        ZSTD_CCtx_setParameter(forCompression(), ZSTD_c_hashLog, withSmallTable ? kSmallTableLog : 0);
        return ZSTD_compress2(compressor.get(), out.data(), bound, plain.data(), plain.size());
    }
    /// The same in the way that @p tuning prefers; the result is in @c compressed.
    std::size_t compressTuned(BytesView plain, CompressionTuning *tuning);
    bool roundTrips(std::size_t size, BytesView plain)
    {
        if (check.size() < plain.size())
            check.resize(plain.size());
        const std::size_t back =
            ZSTD_decompressDCtx(forDecompression(), check.data(), plain.size(), compressed.data(), size);
        return back == plain.size() && std::memcmp(check.data(), plain.data(), plain.size()) == 0;
    }
};

std::size_t Codec::Private::compressTuned(BytesView plain, CompressionTuning *tuning)
{
    if (!tuning || plain.size() < kTunedFrom)
        return compress(plain, false, compressed);
    if (tuning->m_chunks.fetch_add(1, std::memory_order_relaxed) % kChunksPerTrial != kFirstTrial)
        return compress(plain, tuning->m_prefersSmallTable.load(std::memory_order_relaxed), compressed);
    const std::size_t large = compress(plain, false, other);
    const std::size_t small = compress(plain, true, compressed);
    const bool isSmallBetter = ZSTD_isError(small) == 0 &&
                               (ZSTD_isError(large) != 0 ||
                                static_cast<double>(small) <= static_cast<double>(large) * kWorthItsTime);
    tuning->m_prefersSmallTable.store(isSmallBetter, std::memory_order_relaxed);
    if (!isSmallBetter)
        compressed.swap(other);
    return isSmallBetter ? small : large;
}

Codec::Codec(int level)
    : d(std::make_unique<Private>())
{
    d->level = level;
}

Codec::~Codec() = default;

Result<Codec::Encoded> Codec::encode(BytesView plain, CompressionTuning *tuning)
{
    const Encoded raw{BlobEncoding::Raw, plain};
    if (plain.size() < 48)
        return raw;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const std::size_t size = d->compressTuned(plain, tuning);
        // Below 1/32 saved, decompressing costs more than the space is worth.
        if (ZSTD_isError(size) != 0 || size + plain.size() / 32 >= plain.size())
            return raw;
        if (d->roundTrips(size, plain))
            return Encoded{BlobEncoding::Zstd, BytesView(d->compressed).substr(0, size)};
    }
    return Error{ErrorCode::Failed,
                 QStringLiteral("compression: what was compressed does not decompress to the same bytes"),
                 QStringLiteral("The memory or the processor of this machine is likely faulty: run a memory "
                                "test before backing up again.")};
}

Result<> Codec::decode(BlobEncoding encoding, BytesView encoded, char *out, std::size_t plainSize)
{
    const Error damaged{ErrorCode::Damaged,
                        QStringLiteral("blob: does not decode to the size that it should have"),
                        QStringLiteral("Run \"verify --read-data\" to see which backups and files are hit.")};
    switch (encoding) {
    case BlobEncoding::Raw:
        if (encoded.size() != plainSize)
            return damaged;
        std::memcpy(out, encoded.data(), plainSize);
        return {};
    case BlobEncoding::Zstd:
        if (ZSTD_decompressDCtx(d->forDecompression(), out, plainSize, encoded.data(), encoded.size()) !=
            plainSize)
            return damaged;
        return {};
    case BlobEncoding::ZstdDelta:
        return Error{ErrorCode::UnsupportedFormat,
                     QStringLiteral("blob: is a delta, which this version cannot read"),
                     QStringLiteral("Use a newer version of Backstop for this repository.")};
    }
    return damaged;
}

} // namespace backstop::repository
