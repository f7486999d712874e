// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/codec.h"

#include <new>
#include <zstd.h>

namespace backstop::repository {

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
    bool roundTrips(std::size_t size, BytesView plain)
    {
        if (check.size() < plain.size())
            check.resize(plain.size());
        const std::size_t back =
            ZSTD_decompressDCtx(forDecompression(), check.data(), plain.size(), compressed.data(), size);
        return back == plain.size() && std::memcmp(check.data(), plain.data(), plain.size()) == 0;
    }
};

Codec::Codec(int level)
    : d(std::make_unique<Private>())
{
    d->level = level;
}

Codec::~Codec() = default;

Result<Codec::Encoded> Codec::encode(BytesView plain)
{
    const Encoded raw{BlobEncoding::Raw, plain};
    if (plain.size() < 48)
        return raw;
    const std::size_t bound = ZSTD_compressBound(plain.size());
    if (d->compressed.size() < bound)
        d->compressed.resize(bound);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const std::size_t size =
            ZSTD_compress2(d->forCompression(), d->compressed.data(), bound, plain.data(), plain.size());
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
