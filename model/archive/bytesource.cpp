// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/bytesource.h"

#include "model/archive/decoder.h"
#include "model/core/fileio.h"

#include <algorithm>
#include <array>
#include <vector>

namespace backstop::archive {

namespace {

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

/// A compressed file has one stream after the other, as parallel compressors and "cat a.gz b.gz" make it. Zeros behind one are
/// padding, which xz has and tapes add.
class StreamSource final : public ByteSource
{
public:
    StreamSource(int fd, const QString &object, std::unique_ptr<Decoder> decoder)
        : m_file(fd, object)
        , m_object(object)
        , m_decoder(std::move(decoder))
        , m_buffer(std::size_t{128} << 10)
    {}

    Result<std::size_t> readNext(char *out, std::size_t size) override
    {
        std::size_t got = 0;
        while (got == 0) {
            BACKSTOP_TRY(checkStop()); // a stream may give nothing for long
            if (m_in.empty() && !m_mayHoldMore) {
                BACKSTOP_ASSIGN(read, m_file.read(m_buffer.data(), m_buffer.size()));
                m_in = BytesView(m_buffer.data(), read);
                if (read == 0)
                    return m_isInStream
                               ? Result<std::size_t>(damagedArchive(m_object, QStringLiteral("is cut short")))
                               : std::size_t{0};
            }
            if (!m_isInStream) {
                BACKSTOP_TRY(beginStream());
                continue;
            }
            const std::size_t offered = m_in.size();
            const Decoder::State state = m_decoder->decode(m_in, out, size, got);
            const bool isStuck = got == 0 && offered > 0 && m_in.size() == offered;
            if (state == Decoder::State::Failed || (state == Decoder::State::GoesOn && isStuck))
                return failure();
            m_hasBegun = m_hasBegun || got > 0 || state == Decoder::State::End;
            m_isInStream = state == Decoder::State::GoesOn;
            m_mayHoldMore = m_isInStream && got == size;
        }
        return got;
    }
    QString compression() const override { return m_decoder->name(); }

private:
    /// Where one is there by now.
    Result<> beginStream()
    {
        if (m_streams > 0)
            m_in.remove_prefix(std::min(m_in.find_first_not_of('\0'), m_in.size()));
        if (m_in.empty())
            return {};
        if (!m_decoder->begin())
            return Error{ErrorCode::OutOfMemory, QStringLiteral("%1: no memory to unpack it").arg(m_object)};
        ++m_streams;
        m_isInStream = true;
        m_hasBegun = false;
        return {};
    }
    Error failure() const
    {
        const Error error = m_decoder->failure(m_object);
        if (m_streams < 2 || m_hasBegun || error.code != ErrorCode::Damaged)
            return error;
        return damagedArchive(
            m_object,
            QStringLiteral("something that is damaged, or not compressed as the rest (%1), follows its end")
                .arg(m_decoder->name()));
    }

    PlainSource m_file;
    QString m_object;
    std::unique_ptr<Decoder> m_decoder;
    std::vector<char> m_buffer;
    BytesView m_in; ///< of the buffer: what was not decoded yet
    std::uint64_t m_streams = 0;
    bool m_isInStream = false;
    bool m_hasBegun = false;    ///< the stream at hand has given bytes
    bool m_mayHoldMore = false; ///< the decoder may hold bytes for which there was no room
};

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(int fd, const QString &object, std::stop_token stop)
{
    std::array<char, 6> begin{};
    const Transfer got = readAt(fd, 0, begin.data(), begin.size());
    if (got.errnum != 0)
        return systemError(got.errnum, object);
    BACKSTOP_ASSIGN(decoder, Decoder::of({begin.data(), got.size}, object));
    std::unique_ptr<ByteSource> source;
    if (decoder)
        source = std::make_unique<StreamSource>(fd, object, std::move(decoder));
    else
        source = std::make_unique<PlainSource>(fd, object);
    source->m_stop = std::move(stop);
    return source;
}

Result<std::size_t> ByteSource::read(char *out, std::size_t size)
{
    BACKSTOP_TRY(checkStop());
    return readNext(out, size);
}

Result<> ByteSource::checkStop() const
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("archive: reading it was cancelled"), {}};
    return {};
}

} // namespace backstop::archive
