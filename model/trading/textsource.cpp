// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/textsource.h"

#include "model/core/fileio.h"

namespace backstop::trading {

namespace {
constexpr std::size_t kBlock = 256 * 1024;
}

TextSource::TextSource(FileDescriptor file, QString name, Progress &progress, std::stop_token stop)
    : m_file(std::move(file))
    , m_name(std::move(name))
    , m_progress(progress)
    , m_stop(std::move(stop))
    , m_buffer(kBlock)
{}

bool TextSource::fill()
{
    if (m_failure)
        return false;
    if (m_stop.stop_requested()) {
        m_failure = Error{ErrorCode::Cancelled, QStringLiteral("%1: cancelled").arg(m_name)};
        return false;
    }
    const Transfer read = readAt(m_file.get(), m_bytes, m_buffer.data(), kBlock);
    if (read.errnum != 0) {
        m_failure = systemError(read.errnum, m_name);
        return false;
    }
    m_at = 0;
    m_size = read.size;
    m_bytes += read.size;
    m_progress.addBytes(read.size);
    m_hash.update({m_buffer.data(), m_size});
    return m_size > 0;
}

void TextSource::drain()
{
    do
        m_at = m_size;
    while (fill());
}

} // namespace backstop::trading
