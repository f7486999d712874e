// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/bytesink.h"

#include <KCompressionDevice>

#include <algorithm>
#include <vector>

#include <zstd.h>

namespace backstop::archive {

namespace {

constexpr std::size_t kBuffer = 256 * 1024;
constexpr int kMostWorkers = 8;

Error failed(const QString &what)
{
    return {ErrorCode::Failed, QStringLiteral("archive: ") + what};
}

class PlainSink final : public ByteSink
{
public:
    explicit PlainSink(ArchiveFile &file)
        : m_file(file)
    {}
    Result<> write(BytesView bytes) override
    {
        if (m_buffer.size() + bytes.size() > kBuffer)
            BACKSTOP_TRY(drain());
        if (bytes.size() >= kBuffer)
            return m_file.write(bytes);
        m_buffer.append(bytes);
        return {};
    }
    Result<> finish() override { return drain(); }

private:
    Result<> drain()
    {
        const auto written = m_file.write(m_buffer);
        m_buffer.clear();
        return written;
    }
    ArchiveFile &m_file;
    Bytes m_buffer;
};

/// On a device of our own: KCompressionDevice does not tell of every write that failed, the device does.
class GzipSink final : public ByteSink
{
public:
    explicit GzipSink(ArchiveFile &file)
        : m_file(file)
        , m_device(&file, false, KCompressionDevice::GZip)
    {}
    Result<> open()
    {
        return m_device.open(QIODevice::WriteOnly) ? Result<>() : failed(QStringLiteral("cannot compress"));
    }
    Result<> write(BytesView bytes) override
    {
        if (bytes.empty())
            return {}; // to the device a write of nothing may mean the end
        const auto size = static_cast<qint64>(bytes.size());
        const bool isWritten = m_device.write(bytes.data(), size) == size;
        BACKSTOP_TRY(m_file.status());
        return isWritten ? Result<>() : failed(QStringLiteral("cannot compress"));
    }
    Result<> finish() override
    {
        m_device.close();
        BACKSTOP_TRY(m_file.status());
        return m_device.error() == QFileDevice::NoError ? Result<>()
                                                        : failed(QStringLiteral("cannot compress"));
    }

private:
    ArchiveFile &m_file;
    KCompressionDevice m_device;
};

/// Not KCompressionDevice, which writes no checksum of the content: nobody would see that a bit of the archive has flipped.
class ZstdSink final : public ByteSink
{
public:
    ZstdSink(ArchiveFile &file, int threads)
        : m_file(file)
        , m_context(ZSTD_createCCtx())
        , m_out(ZSTD_CStreamOutSize())
    {
        ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, ZSTD_CLEVEL_DEFAULT);
        ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
        // Refused by a library without threads, which is no loss but of time.
        ZSTD_CCtx_setParameter(m_context, ZSTD_c_nbWorkers, std::clamp(threads - 1, 0, kMostWorkers));
    }
    ~ZstdSink() override { ZSTD_freeCCtx(m_context); }
    ZstdSink(const ZstdSink &) = delete;
    ZstdSink &operator=(const ZstdSink &) = delete;

    Result<> write(BytesView bytes) override { return compress(bytes, ZSTD_e_continue); }
    Result<> finish() override { return compress({}, ZSTD_e_end); }

private:
    Result<> compress(BytesView bytes, ZSTD_EndDirective how)
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        while (true) {
            ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
            const std::size_t rest = ZSTD_compressStream2(m_context, &out, &in, how);
            if (ZSTD_isError(rest))
                return failed(
                    QStringLiteral("cannot compress (%1)").arg(QString::fromLatin1(ZSTD_getErrorName(rest))));
            BACKSTOP_TRY(m_file.write({m_out.data(), out.pos}));
            if (how == ZSTD_e_end ? rest == 0 : in.pos == in.size)
                return {};
        }
    }
    ArchiveFile &m_file;
    ZSTD_CCtx *m_context;
    std::vector<char> m_out;
};

} // namespace

Result<std::unique_ptr<ByteSink>> makeSink(ArchiveFormat format, ArchiveFile &file, int threads)
{
    if (format == ArchiveFormat::TarZst)
        return std::unique_ptr<ByteSink>(std::make_unique<ZstdSink>(file, threads));
    if (format == ArchiveFormat::Tar)
        return std::unique_ptr<ByteSink>(std::make_unique<PlainSink>(file));
    auto sink = std::make_unique<GzipSink>(file);
    BACKSTOP_TRY(sink->open());
    return std::unique_ptr<ByteSink>(std::move(sink));
}

} // namespace backstop::archive
