// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "model/core/fileio.h"
#include "model/crypto/secret.h"

#include <unistd.h>

namespace backstop::ctl {

namespace {

constexpr std::size_t kBufferSize = 64 * 1024;

} // namespace

Output::~Output()
{
    drain(); // its failure was told by the last flush(); what comes after that is nothing that matters
}

void Output::drain()
{
    if (m_errnum == 0 && !m_buffer.empty())
        m_errnum = writeAll(STDOUT_FILENO, m_buffer).errnum;
    crypto::wipe(m_buffer.data(), m_buffer.size()); // a recovery code may have been in it
    m_buffer.clear();
}

void Output::raw(BytesView bytes)
{
    if (m_buffer.capacity() < kBufferSize)
        m_buffer.reserve(kBufferSize); // once: growing would leave copies
    if (m_buffer.size() + bytes.size() > kBufferSize)
        drain();
    if (bytes.size() > kBufferSize) {
        if (m_errnum == 0)
            m_errnum = writeAll(STDOUT_FILENO, bytes).errnum;
        return;
    }
    m_buffer.append(bytes);
}

void Output::line(const QString &text)
{
    if (m_style.json)
        return;
    raw(text.toStdString());
    raw("\n");
}

void Output::say(const QString &text)
{
    if (!m_style.quiet)
        line(text);
}

void Output::note(const QString &text)
{
    if (!m_style.quiet)
        warn(text);
}

void Output::warn(const QString &text)
{
    drain(); // in the order in which things were said, where both ways lead to one terminal
    static_cast<void>(writeAll(STDERR_FILENO, text.toStdString() + '\n'));
}

Result<> Output::status() const
{
    if (m_errnum != 0)
        return systemError(m_errnum, QStringLiteral("standard output"));
    return {};
}

Result<> Output::flush()
{
    drain();
    return status();
}

QString Output::coloured(const QString &text, const char *code) const
{
    if (!m_style.colour)
        return text;
    return QStringLiteral("\x1b[") + QLatin1String(code) + u'm' + text + QStringLiteral("\x1b[0m");
}

} // namespace backstop::ctl
