// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/backuprecord.h"

#include <optional>
#include <span>
#include <vector>

namespace backstop::catalog {

/// What a row of the history says about a path from a backup on. Written to catalogs: do not renumber.
enum class VersionKind : std::uint8_t {
    Present = 1,  ///< it is there, with this content
    Gone = 2,     ///< it was deleted from the source
    NotRead = 3,  ///< the backup could not read what is there: nobody knows
    Excluded = 4, ///< patterns leave it out from here on
};

/// Bytes of a file, or where there is no SHA-256 of them what stands for them. Only compared within one path.
struct ContentKey
{
    Digest sha256;             ///< null where there is none
    std::int64_t cameWith = 0; ///< else the number of the backup that it came with
    bool operator==(const ContentKey &) const = default;
};

/// One row of the history of a path.
struct VersionState
{
    std::size_t point = 0; ///< place in the line of the backup that it begins with
    VersionKind kind = VersionKind::Present;
    repository::NodeType type = repository::NodeType::File;
    std::uint64_t size = 0;
    std::int64_t mtimeNs = 0;
    ContentKey content;
};

/// Whether @p a and @p b are the same content. Without a checksum, what has the same type, size and time counts as the same.
bool isSameContent(const VersionState &a, const VersionState &b);

/// Some of the places of a line, and how many of them are where. Immutable, so thread-safe.
class LinePlaces
{
public:
    LinePlaces() = default;
    explicit LinePlaces(const std::vector<bool> &isIn);
    std::size_t size() const { return m_countBefore.empty() ? 0 : m_countBefore.size() - 1; }
    /// How many of the places from @p begin to before @p end are in; the first and the last one of them.
    std::uint64_t count(std::size_t begin, std::size_t end) const
    {
        return m_countBefore[end] - m_countBefore[begin];
    }
    std::size_t first(std::size_t begin) const { return m_in[m_countBefore[begin]]; }
    std::size_t last(std::size_t end) const { return m_in[m_countBefore[end] - 1]; }

private:
    std::vector<std::uint32_t> m_countBefore;
    std::vector<std::uint32_t> m_in; // sorted
};

/// One version of a path in one line: a content, and the backups in which it stands without a break.
struct VersionRun
{
    VersionState state;    ///< as in the newest of its backups
    std::size_t first = 0; ///< places in the line of the first and the last backup that have it
    std::size_t last = 0;
    std::uint64_t backups = 0; ///< how many have it; those in between that could not read it do not count
    VersionKind next = VersionKind::Present; ///< what came after it; Present: another content, or nothing yet
    bool isCurrent = false;                  ///< the newest backup of the line has it
};

/// The versions that @p states, sorted by place, come to in a line of which the backups @p there remain. Only those that one of
/// @p chosen has, which are among these; first, last and how many are of those.
std::vector<VersionRun> versionRuns(std::span<const VersionState> states, const LinePlaces &there,
                                    const LinePlaces &chosen);

/// What is known of the path today: what the newest of the backups @p there has, or nothing where no backup had it.
std::optional<VersionKind> newestKind(std::span<const VersionState> states, const LinePlaces &there);

} // namespace backstop::catalog
