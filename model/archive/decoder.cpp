// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/decoder.h"

#include <KCompressionDevice>
#include <KFilterBase>

#include <QIODevice>

#include <algorithm>

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

namespace backstop::archive {

namespace {

constexpr std::size_t kMostAtOnce = std::size_t{1} << 30; // the libraries count with 32 bits
constexpr int kLargestWindow = 27;                        // 128 MiB, as zstd itself takes without being told
constexpr BytesView kXzMagic("\xfd"
                             "7zXZ\0",
                             6);

/// Checks CRC and length of each member.
class GzipDecoder final : public Decoder
{
public:
    GzipDecoder() = default;
    ~GzipDecoder() override
    {
        if (m_isMade)
            inflateEnd(&m_stream);
    }
    GzipDecoder(const GzipDecoder &) = delete;
    GzipDecoder &operator=(const GzipDecoder &) = delete;

    bool begin() override
    {
        constexpr int kGzipOnly = 16;
        if (m_isMade)
            return inflateReset(&m_stream) == Z_OK;
        m_isMade = inflateInit2(&m_stream, MAX_WBITS + kGzipOnly) == Z_OK;
        return m_isMade;
    }
    State decode(BytesView &in, char *out, std::size_t size, std::size_t &got) override
    {
        const std::size_t offered = std::min(in.size(), kMostAtOnce);
        const std::size_t room = std::min(size, kMostAtOnce);
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(in.data()));
        m_stream.avail_in = static_cast<uInt>(offered);
        m_stream.next_out = reinterpret_cast<Bytef *>(out);
        m_stream.avail_out = static_cast<uInt>(room);
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        in.remove_prefix(offered - m_stream.avail_in);
        got = room - m_stream.avail_out;
        return state == Z_STREAM_END                   ? State::End
               : state == Z_OK || state == Z_BUF_ERROR ? State::GoesOn
                                                       : State::Failed;
    }
    QString name() const override { return QStringLiteral("gz"); }

private:
    z_stream m_stream = {};
    bool m_isMade = false;
};

class ZstdDecoder final : public Decoder
{
public:
    ZstdDecoder()
        : m_context(ZSTD_createDCtx())
    {}
    ~ZstdDecoder() override { ZSTD_freeDCtx(m_context); }
    ZstdDecoder(const ZstdDecoder &) = delete;
    ZstdDecoder &operator=(const ZstdDecoder &) = delete;

    bool begin() override
    {
        return m_context && !ZSTD_isError(ZSTD_DCtx_reset(m_context, ZSTD_reset_session_only)) &&
               !ZSTD_isError(ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, kLargestWindow));
    }
    State decode(BytesView &in, char *out, std::size_t size, std::size_t &got) override
    {
        ZSTD_inBuffer packed{in.data(), in.size(), 0};
        ZSTD_outBuffer plain{out, size, 0};
        m_state = ZSTD_decompressStream(m_context, &plain, &packed);
        in.remove_prefix(packed.pos);
        got = plain.pos;
        return ZSTD_isError(m_state) ? State::Failed : m_state == 0 ? State::End : State::GoesOn;
    }
    Error failure(const QString &object) const override
    {
        if (ZSTD_getErrorCode(m_state) == ZSTD_error_frameParameter_windowTooLarge)
            return {ErrorCode::UnsupportedFormat,
                    QStringLiteral("%1: needs more than 128 MiB of memory to be unpacked (zstd --long)")
                        .arg(object),
                    QStringLiteral("Unpack it with \"zstd -d --long=31\", and import the tar archive.")};
        return damagedArchive(
            object, QStringLiteral("is damaged (%1)").arg(QString::fromLatin1(ZSTD_getErrorName(m_state))));
    }
    QString name() const override { return QStringLiteral("zst"); }

private:
    ZSTD_DCtx *m_context;
    std::size_t m_state = 0;
};

/// bzip2 and xz, by the filters of KArchive. Not through KCompressionDevice, which loses what it has read of the next stream.
class FilterDecoder final : public Decoder
{
public:
    FilterDecoder(std::unique_ptr<KFilterBase> filter, bool isXz)
        : m_filter(std::move(filter))
        , m_isXz(isXz)
    {}
    ~FilterDecoder() override
    {
        if (m_isMade)
            m_filter->terminate();
    }
    FilterDecoder(const FilterDecoder &) = delete;
    FilterDecoder &operator=(const FilterDecoder &) = delete;

    bool begin() override
    {
        m_isMade = m_filter->init(QIODevice::ReadOnly); // ends the stream before
        return m_isMade;
    }
    State decode(BytesView &in, char *out, std::size_t size, std::size_t &got) override
    {
        const std::size_t offered = std::min(in.size(), kMostAtOnce);
        const std::size_t room = std::min(size, kMostAtOnce);
        m_filter->setInBuffer(in.data(), static_cast<uint>(offered));
        m_filter->setOutBuffer(out, static_cast<uint>(room));
        const KFilterBase::Result state = m_filter->uncompress();
        in.remove_prefix(offered - static_cast<std::size_t>(m_filter->inBufferAvailable()));
        got = room - static_cast<std::size_t>(m_filter->outBufferAvailable());
        return state == KFilterBase::End  ? State::End
               : state == KFilterBase::Ok ? State::GoesOn
                                          : State::Failed;
    }
    Error failure(const QString &object) const override
    {
        if (!m_isXz)
            return Decoder::failure(object);
        // The filter has a limit, and does not say that it was reached.
        return {
            ErrorCode::Damaged,
            QStringLiteral("%1: is damaged, or needs more than 100 MiB of memory to be unpacked").arg(object),
            QStringLiteral(
                "\"xz -t\" says whether it is whole. If it is, unpack it with \"xz -d\", and import "
                "the tar archive; nothing was imported.")};
    }
    QString name() const override { return m_isXz ? QStringLiteral("xz") : QStringLiteral("bz2"); }

private:
    std::unique_ptr<KFilterBase> m_filter;
    bool m_isXz;
    bool m_isMade = false;
};

Result<std::unique_ptr<Decoder>> filterDecoder(bool isXz, const QString &object)
{
    std::unique_ptr<KFilterBase> filter(KCompressionDevice::filterForCompressionType(
        isXz ? KCompressionDevice::Xz : KCompressionDevice::BZip2));
    if (!filter)
        return Error{ErrorCode::UnsupportedFormat,
                     QStringLiteral("%1: is compressed in a way that this build cannot read").arg(object),
                     QStringLiteral("Unpack it with another program, and import the tar archive.")};
    return std::unique_ptr<Decoder>(std::make_unique<FilterDecoder>(std::move(filter), isXz));
}

} // namespace

Error damagedArchive(const QString &object, const QString &what)
{
    return {ErrorCode::Damaged, QStringLiteral("%1: %2").arg(object, what),
            QStringLiteral("Get the archive anew from where it came from; nothing was imported.")};
}

Error Decoder::failure(const QString &object) const
{
    return damagedArchive(object, QStringLiteral("is damaged"));
}

Result<std::unique_ptr<Decoder>> Decoder::of(BytesView magic, const QString &object)
{
    if (magic.starts_with("\x1f\x8b"))
        return std::unique_ptr<Decoder>(std::make_unique<GzipDecoder>());
    if (magic.starts_with("BZh"))
        return filterDecoder(false, object);
    if (magic.starts_with(kXzMagic))
        return filterDecoder(true, object);
    // A frame, or one that is to be skipped (RFC 8878).
    const bool isSkippable =
        magic.size() >= 4 && (magic[0] & 0xf0) == 0x50 && magic.substr(1, 3) == "\x2a\x4d\x18";
    if (magic.starts_with("\x28\xb5\x2f\xfd") || isSkippable)
        return std::unique_ptr<Decoder>(std::make_unique<ZstdDecoder>());
    return std::unique_ptr<Decoder>();
}

} // namespace backstop::archive
