// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace backstop::archive {

/// The bytes of an archive as they were before it was compressed, from the beginning to the end. One thread.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Up to @p size bytes; 0 at the end, which was proven to be the end: Damaged where the file is cut short or does not match a
    /// checksum of its own. Cancelled when stopped, whoever reads and whatever for.
    Result<std::size_t> read(char *out, std::size_t size);
    /// How it is compressed: "", "gz", "zst", "bz2" or "xz".
    virtual QString compression() const = 0;

    /// Reads the file that is open as @p fd, from its beginning, by what it begins with; @p fd outlives it. @p object is what errors
    /// are about. UnsupportedFormat where this build cannot read it.
    static Result<std::unique_ptr<ByteSource>> open(int fd, const QString &object, std::stop_token stop);

protected:
    /// Cancelled when stopped.
    Result<> checkStop() const;
    virtual Result<std::size_t> readNext(char *out, std::size_t size) = 0;

private:
    std::stop_token m_stop;
};

} // namespace backstop::archive
