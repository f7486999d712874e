// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/codec.h"

#include <iterator>
#include <new>
#include <zstd.h>

namespace backstop::repository {

namespace {

/// A way to compress, as parameters of zstd's fastest strategy; 0: zstd's own choice.
struct Way
{
    int hashLog;       ///< of the table of what was seen, in entries of 4 bytes
    int minimumMatch;  ///< bytes
    double costFactor; ///< a way that is faster may lose as much as this says
};
constexpr Way kWays[] = {
    {0, 0, 1.00},
    {10, 7, 0.97},
    {8, 7, 0.97},
};
constexpr int kOwnChoice = 0;
constexpr int kStored = std::size(kWays); // not compressed at all

constexpr std::size_t kTunedFrom = 4 * 1024;  // below, zstd's own choice is as small
constexpr std::size_t kTriedFrom = 16 * 1024; // a smaller one says little about others
constexpr double kHardlyShrunk = 1 - 1.0 / 8; // every reading would pay for it: unpacking is half of its time
constexpr std::uint32_t kChunksPerTrial = 128; // so that trying costs 2 to 3 % of compressing
constexpr std::uint32_t kChunksBetweenTrials = 16;
constexpr float kUnexpected = 1.15F; // times the size that the last trial let expect

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
    Bytes other; // of a trial: the best so far, or the one that is tried
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
    std::size_t compress(BytesView plain, const Way &way, Bytes &out)
    {
        const std::size_t bound = ZSTD_compressBound(plain.size());
        if (out.size() < bound)
            out.resize(bound);
        ZSTD_CCtx_setParameter(forCompression(), ZSTD_c_hashLog, way.hashLog);
        ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_minMatch, way.minimumMatch);
        return ZSTD_compress2(compressor.get(), out.data(), bound, plain.data(), plain.size());
    }
    /// In every way; the winner's result is in @c compressed.
    std::size_t compressInTrial(BytesView plain, CompressionTuning &tuning);
    /// In the way that @p tuning prefers; the result is in @c compressed. The plain size: not to be compressed.
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

std::size_t Codec::Private::compressInTrial(BytesView plain, CompressionTuning &tuning)
{
    int winner = kOwnChoice;
    std::size_t best = compress(plain, kWays[kOwnChoice], compressed);
    for (int way = kOwnChoice + 1; way < kStored; ++way) {
        const std::size_t size = compress(plain, kWays[way], other);
        if (ZSTD_isError(size) == 0 &&
            (ZSTD_isError(best) != 0 || static_cast<double>(size) * kWays[way].costFactor <
                                            static_cast<double>(best) * kWays[winner].costFactor)) {
            winner = way;
            best = size;
            compressed.swap(other);
        }
    }
    const bool isWorthIt = ZSTD_isError(best) == 0 &&
                           static_cast<double>(best) <= static_cast<double>(plain.size()) * kHardlyShrunk;
    tuning.m_way = isWorthIt ? winner : kStored;
    tuning.m_ratio = isWorthIt ? static_cast<float>(best) / static_cast<float>(plain.size()) : 1.0F;
    tuning.m_sinceTrial = 0;
    return isWorthIt ? best : plain.size();
}

std::size_t Codec::Private::compressTuned(BytesView plain, CompressionTuning *tuning)
{
    if (!tuning || plain.size() < kTunedFrom)
        return compress(plain, kWays[kOwnChoice], compressed);
    const bool mayTry = plain.size() >= kTriedFrom;
    const int way = tuning->m_way.load();
    const std::uint32_t sinceTrial = tuning->m_sinceTrial.fetch_add(1) + 1;
    if (mayTry && (way == CompressionTuning::kUntried || sinceTrial >= kChunksPerTrial))
        return compressInTrial(plain, *tuning);
    // Nothing of what is stored as it is would tell that the kind has changed, so it is tried again sooner.
    if (mayTry && way == kStored)
        return sinceTrial >= kChunksBetweenTrials ? compressInTrial(plain, *tuning) : plain.size();
    const bool hasWay = way != CompressionTuning::kUntried && way != kStored;
    const std::size_t size = compress(plain, kWays[hasWay ? way : kOwnChoice], compressed);
    const float expected = tuning->m_ratio.load() * static_cast<float>(plain.size());
    if (mayTry && sinceTrial >= kChunksBetweenTrials &&
        (ZSTD_isError(size) != 0 || static_cast<float>(size) > expected * kUnexpected))
        return compressInTrial(plain, *tuning);
    return size;
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
