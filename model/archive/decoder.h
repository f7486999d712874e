// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

#include <QString>

#include <memory>

namespace backstop::archive {

/// Unpacks compressed streams, one after the other. One thread.
class Decoder
{
public:
    enum class State {
        GoesOn,
        End,    ///< of the stream, which is whole and matches its checksums
        Failed, ///< see failure()
    };
    virtual ~Decoder() = default;

    /// The next stream follows. False where there is no memory for it.
    virtual bool begin() = 0;
    /// Takes from the beginning of @p in what it can, and puts up to @p size bytes to @p out; @p got is how many. With an empty
    /// @p in it gives what it holds.
    virtual State decode(BytesView &in, char *out, std::size_t size, std::size_t &got) = 0;
    /// Of the archive @p object: Damaged, or why it cannot be read here.
    virtual Error failure(const QString &object) const;
    /// "gz", "zst", "bz2" or "xz".
    virtual QString name() const = 0;

    /// For what begins with @p magic, six bytes or all that there is; null for what is not compressed. UnsupportedFormat where this
    /// build cannot read it.
    static Result<std::unique_ptr<Decoder>> of(BytesView magic, const QString &object);
};

/// Damaged: @p object @p what.
Error damagedArchive(const QString &object, const QString &what);

} // namespace backstop::archive
