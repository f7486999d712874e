// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archiveplan.h"

#include <map>

namespace backstop::archive {

/// What KZip writes rightly. Beyond these it would write a wrong archive and say nothing.
inline constexpr std::uint64_t kMostZipBytes = 0xffff'ffff; ///< of a file, and of the archive
inline constexpr std::uint64_t kMostZipEntries = 65'534;
inline constexpr std::size_t kMostZipPath = 4095; ///< bytes of a path, or of where a link leads
inline constexpr std::int64_t kLastZipSecond = 0x7fff'ffff;

/// The most that an entry of @p size bytes, compressed or not, takes in the archive, its place in the directory included.
std::uint64_t mostZipSize(const Bytes &path, std::uint64_t size);

/// Finds out, entry by entry, what an archive of a format cannot hold. What would lose content or a name is a refusal; the rest is
/// counted by kind. One thread; the session outlives it.
class ArchiveLimits
{
public:
    ArchiveLimits(ArchiveFormat format, repository::BlobSession &session)
        : m_format(format)
        , m_session(session)
    {}

    /// @p entry is to be in the archive as @p node is. An error where a list of segments cannot be read for another reason than damage.
    Result<> look(const ArchiveEntry &entry, const repository::Node &node);
    void addLoss(ArchiveLoss loss, const Bytes &path);

    std::vector<ArchiveLossCount> losses() const;
    std::vector<Error> refusals() const;

private:
    /// Entries that cannot be in an archive at all.
    struct Refused
    {
        std::uint64_t count = 0;
        Bytes first;
        void add(const Bytes &path)
        {
            if (count++ == 0)
                first = path;
        }
    };
    void lookAtZip(const ArchiveEntry &entry, const repository::Node &node);
    Result<bool> hasHoles(const repository::Content &content);
    static void tell(std::vector<Error> &out, const Refused &refused, ErrorCode code, const QString &why);

    ArchiveFormat m_format;
    repository::BlobSession &m_session;
    std::map<ArchiveLoss, ArchiveLossCount> m_losses;
    Refused m_notUtf8;
    Refused m_tooLong;
    Refused m_tooLarge;
    std::uint64_t m_entries = 0;
    std::uint64_t m_bytes = 0; ///< the most that the archive can become
};

} // namespace backstop::archive
