// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/repository/node.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace backstop::archive {

/// More entries than these are not read: all of them are held in memory.
inline constexpr std::size_t kMostArchiveEntries = 4'000'000;
/// What an archive says of its entries (names, attributes, and what is kept for each of them) may take no more bytes of memory: that
/// of as many entries with the names that people give.
inline constexpr std::uint64_t kMostArchiveMemory = std::uint64_t{3} << 30;

/// An entry as an archive has it. Nothing of it is to be trusted.
struct ArchivedEntry
{
    Bytes path;                   ///< raw: it may be absolute, or lead upwards
    repository::Node node;        ///< without name and content
    Bytes hardLinkTo;             ///< raw; not empty: it is another name of this entry, and has no content
    std::optional<Error> problem; ///< why it cannot be taken although the rest of the archive can
    bool losesAcl = false;        ///< it has an ACL in a form that is not taken over
};

/// Reads the entries of an archive in their order. What it cannot understand as a whole is an error: Damaged where the archive is
/// cut short or does not match its checksums, FileTooLarge where it says more of its entries than can be held: a small archive may
/// unpack to any size, and not only its contents. One thread.
class ArchiveReader
{
public:
    virtual ~ArchiveReader() = default;

    /// The next entry, whatever of the content of the one before was read; nothing at the end. Passes what was not read, which
    /// may take long: who shows progress reads it.
    virtual Result<std::optional<ArchivedEntry>> next() = 0;
    /// Up to @p size bytes of the content of the entry at hand, which one with a problem may have too; 0 at its end, where it was
    /// found to be whole.
    virtual Result<std::size_t> read(char *out, std::size_t size) = 0;
    /// "tar.gz", "zip", ...: as in JSON. Not translated.
    virtual QString format() const = 0;

    /// Reads the file that is open as @p fd, and outlives the reader, by what it begins with. @p object is what errors are about; a
    /// reader itself holds no more than some @p memory bytes. After a @p stop, Cancelled.
    static Result<std::unique_ptr<ArchiveReader>> open(int fd, const QString &object, std::stop_token stop,
                                                       std::uint64_t memory = kMostArchiveMemory);
};

/// FileTooLarge: @p object has more than @p what, such as "4000000 entries".
Error tooLargeArchive(const QString &object, const QString &what);

} // namespace backstop::archive
