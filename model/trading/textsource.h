// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filedescriptor.h"
#include "model/core/progress.h"
#include "model/core/result.h"
#include "model/crypto/hash.h"

#include <stop_token>

namespace backstop::trading {

/// A file character by character, with its line and its SHA-256, in bounded memory. One thread. After an error, and where the work was stopped,
/// it looks as if it had ended there: see failure().
class TextSource
{
public:
    static constexpr int kEnd = -1;

    /// @p name is what errors call it.
    TextSource(FileDescriptor file, QString name, Progress &progress, std::stop_token stop);

    int peek() { return m_at < m_size || fill() ? static_cast<unsigned char>(m_buffer.data()[m_at]) : kEnd; }
    int next()
    {
        const int c = peek();
        if (c == kEnd)
            return c;
        ++m_at;
        m_line += c == '\n' ? 1 : 0;
        return c;
    }
    /// The one that comes next is on it; from 1 on.
    std::uint64_t line() const { return m_line; }
    std::uint64_t bytes() const { return m_bytes; }
    /// Reads to the end without looking, for digest().
    void drain();
    /// Of all that was read. Call it once, last.
    Digest digest() { return m_hash.result(); }
    /// Why it ended before the file did; nothing where it did not. Cancelled where the work was stopped.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    bool fill();

    FileDescriptor m_file;
    QString m_name;
    Progress &m_progress;
    std::stop_token m_stop;
    Buffer m_buffer;
    std::size_t m_at = 0;
    std::size_t m_size = 0;
    std::uint64_t m_line = 1;
    std::uint64_t m_bytes = 0;
    crypto::Sha256 m_hash;
    std::optional<Error> m_failure;
};

} // namespace backstop::trading
