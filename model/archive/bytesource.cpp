// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/bytesource.h"

#include "model/core/fileio.h"

#include <KCompressionDevice>

#include <QFile>

#include <array>
#include <vector>

#include <zstd.h>

namespace backstop::archive {

namespace {

Error damaged(const QString &object, const QString &what)
{
    return {ErrorCode::Damaged, QStringLiteral("%1: %2").arg(object, what),
            QStringLiteral("Get the archive anew from where it came from; nothing was imported.")};
}

Error cutShort(const QString &object)
{
    return damaged(object, QStringLiteral("is cut short"));
}

class PlainSource final : public ByteSource
{
public:
    PlainSource(int fd, QString object)
        : m_fd(fd)
        , m_object(std::move(object))
    {}
    Result<std::size_t> readNext(char *out, std::size_t size) override
    {
        const Transfer got = readAt(m_fd, m_at, out, size);
        if (got.errnum != 0)
            return systemError(got.errnum, m_object);
        m_at += got.size;
        return got.size;
    }
    QString compression() const override { return {}; }

private:
    int m_fd;
    QString m_object;
    std::uint64_t m_at = 0;
};

/// Not KCompressionDevice: where an archive has several frames, as those of parallel compressors, it loses what it has read of the
/// next one.
class ZstdSource final : public ByteSource
{
public:
    ZstdSource(int fd, const QString &object)
        : m_file(fd, object)
        , m_object(object)
        , m_context(ZSTD_createDCtx())
        , m_buffer(ZSTD_DStreamInSize())
    {}
    ~ZstdSource() override { ZSTD_freeDCtx(m_context); }
    ZstdSource(const ZstdSource &) = delete;
    ZstdSource &operator=(const ZstdSource &) = delete;

    Result<std::size_t> readNext(char *out, std::size_t size) override
    {
        ZSTD_outBuffer plain{out, size, 0};
        while (plain.pos == 0) {
            if (m_in.pos == m_in.size && !m_mayHaveMore) {
                BACKSTOP_ASSIGN(got, m_file.read(m_buffer.data(), m_buffer.size()));
                m_in = {m_buffer.data(), got, 0};
                if (got == 0)
                    return m_isInFrame ? Result<std::size_t>(cutShort(m_object)) : std::size_t{0};
            }
            const std::size_t rest = ZSTD_decompressStream(m_context, &plain, &m_in);
            if (ZSTD_isError(rest))
                return damaged(
                    m_object,
                    QStringLiteral("is damaged (%1)").arg(QString::fromLatin1(ZSTD_getErrorName(rest))));
            m_isInFrame = rest != 0;
            m_mayHaveMore = m_isInFrame && plain.pos == plain.size;
        }
        return plain.pos;
    }
    QString compression() const override { return QStringLiteral("zst"); }

private:
    PlainSource m_file;
    QString m_object;
    ZSTD_DCtx *m_context;
    std::vector<char> m_buffer;
    ZSTD_inBuffer m_in{nullptr, 0, 0};
    bool m_isInFrame = false;
    bool m_mayHaveMore = false; ///< the decoder may hold bytes for which there was no room
};

class DeviceSource final : public ByteSource
{
public:
    DeviceSource(QString object, QString compression, KCompressionDevice::CompressionType type)
        : m_object(std::move(object))
        , m_compression(std::move(compression))
        , m_device(&m_file, false, type)
    {}
    Result<> open(int fd)
    {
        if (!m_file.open(fd, QIODevice::ReadOnly, QFileDevice::DontCloseHandle) || !m_file.seek(0))
            return Error{ErrorCode::Io, QStringLiteral("%1: %2").arg(m_object, m_file.errorString())};
        if (!m_device.open(QIODevice::ReadOnly))
            return Error{
                ErrorCode::UnsupportedFormat,
                QStringLiteral("%1: is compressed in a way that this build cannot read").arg(m_object),
                QStringLiteral("Unpack it with another program, and import the tar archive.")};
        return {};
    }
    Result<std::size_t> readNext(char *out, std::size_t size) override
    {
        const qint64 got = m_device.read(out, static_cast<qint64>(size));
        if (got > 0)
            return static_cast<std::size_t>(got);
        if (m_file.error() != QFileDevice::NoError)
            return Error{ErrorCode::Io, QStringLiteral("%1: %2").arg(m_object, m_file.errorString())};
        if (got < 0)
            return damaged(m_object, QStringLiteral("is damaged"));
        // It says nothing of a file that ends too early, but does not take it for the end.
        return m_device.atEnd() ? Result<std::size_t>(std::size_t{0}) : cutShort(m_object);
    }
    QString compression() const override { return m_compression; }

private:
    QString m_object;
    QString m_compression;
    QFile m_file;
    KCompressionDevice m_device; // reads from m_file
};

Result<std::unique_ptr<ByteSource>> openDevice(int fd, const QString &object, const char *compression,
                                               KCompressionDevice::CompressionType type)
{
    auto source = std::make_unique<DeviceSource>(object, QLatin1String(compression), type);
    BACKSTOP_TRY(source->open(fd));
    return std::unique_ptr<ByteSource>(std::move(source));
}

Result<std::unique_ptr<ByteSource>> openSource(int fd, const QString &object)
{
    std::array<char, 6> begin{};
    const Transfer got = readAt(fd, 0, begin.data(), begin.size());
    if (got.errnum != 0)
        return systemError(got.errnum, object);
    const BytesView magic(begin.data(), got.size);
    if (magic.starts_with("\x1f\x8b"))
        return openDevice(fd, object, "gz", KCompressionDevice::GZip);
    if (magic.starts_with("BZh"))
        return openDevice(fd, object, "bz2", KCompressionDevice::BZip2);
    if (magic.starts_with(BytesView("\xfd"
                                    "7zXZ\0",
                                    6)))
        return openDevice(fd, object, "xz", KCompressionDevice::Xz);
    // A frame, or one that is to be skipped (RFC 8878).
    const bool isSkippable =
        magic.size() >= 4 && (magic[0] & 0xf0) == 0x50 && magic.substr(1, 3) == "\x2a\x4d\x18";
    if (magic.starts_with("\x28\xb5\x2f\xfd") || isSkippable)
        return std::unique_ptr<ByteSource>(std::make_unique<ZstdSource>(fd, object));
    return std::unique_ptr<ByteSource>(std::make_unique<PlainSource>(fd, object));
}

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(int fd, const QString &object, std::stop_token stop)
{
    BACKSTOP_ASSIGN(source, openSource(fd, object));
    source->m_stop = std::move(stop);
    return std::move(source);
}

Result<std::size_t> ByteSource::read(char *out, std::size_t size)
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("archive: reading it was cancelled"), {}};
    return readNext(out, size);
}

} // namespace backstop::archive
