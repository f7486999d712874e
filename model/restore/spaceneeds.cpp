// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/spaceneeds.h"

#include "model/repository/damage.h"
#include "model/repository/tree.h"
#include "model/restore/firstname.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <utility>

namespace backstop::restore {

using repository::Node;

namespace {

/// Free space where @p path is or will be made.
std::uint64_t freeBytesAt(const Bytes &path)
{
    std::error_code error;
    std::filesystem::path place = std::filesystem::absolute(path, error);
    while (!place.empty()) {
        const auto space = std::filesystem::space(place, error);
        if (!error)
            return space.available;
        if (place == place.parent_path())
            break;
        place = place.parent_path();
    }
    return 0;
}

/// What the content takes, as far as its node says: for huge files, whose chunks are listed elsewhere, the whole size.
std::uint64_t bytesOnDisk(const Node &node)
{
    if (node.content.segments.empty())
        return node.size;
    std::uint64_t bytes = 0;
    for (const repository::Segment &segment : node.content.segments)
        bytes += segment.isHole() ? 0 : segment.length;
    return bytes;
}

/// A sum that stays at the most there is: what a damaged backup says of its files may be anything.
std::int64_t plus(std::int64_t sum, std::uint64_t bytes)
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    return bytes > static_cast<std::uint64_t>(kMost) || sum > kMost - static_cast<std::int64_t>(bytes)
               ? kMost
               : sum + static_cast<std::int64_t>(bytes);
}

} // namespace

bool SpaceNeeds::FileSystem::hasRoomFor(std::uint64_t bytes) const
{
    const std::int64_t sum = plus(taken, bytes);
    return sum <= 0 || static_cast<std::uint64_t>(sum) <= free;
}

bool SpaceNeeds::FileSystem::isShorterThan(const FileSystem &other) const
{
    const auto lacks = [](const FileSystem &of) { return of.needed - std::min(of.needed, of.free); };
    const auto spares = [](const FileSystem &of) { return of.free - std::min(of.needed, of.free); };
    return std::pair(lacks(other), spares(*this)) < std::pair(lacks(*this), spares(other));
}

Result<SpaceNeeds::FileSystem *> SpaceNeeds::ofTarget(const Bytes &target, const TargetDirectory *root)
{
    if (root)
        return of(*root);
    return &m_fileSystems.emplace(0, FileSystem{target, 0, freeBytesAt(target)}).first->second;
}

Result<SpaceNeeds::FileSystem *> SpaceNeeds::of(const TargetDirectory &folder)
{
    const std::uint64_t device = folder.identity().device;
    auto found = m_fileSystems.find(device);
    if (found == m_fileSystems.end()) {
        BACKSTOP_ASSIGN(free, folder.freeBytes());
        found = m_fileSystems.emplace(device, FileSystem{folder.path(), device, free}).first;
    }
    return &found->second;
}

/// As far as it can be read: what follows a list that cannot be is not written either.
Result<std::uint64_t> SpaceNeeds::withoutHoles(const repository::Content &content)
{
    std::int64_t bytes = 0;
    const auto visited = repository::visitSegments(
        m_session, content, [&bytes](const repository::Segment &segment) -> Result<> {
            bytes = plus(bytes, segment.isHole() ? 0 : segment.length);
            return {};
        });
    if (!visited && !repository::isUnreadable(visited.error()))
        return visited.error();
    return static_cast<std::uint64_t>(bytes);
}

/// Takes the holes off again of what was counted with them.
Result<> SpaceNeeds::readLists(FileSystem &place)
{
    for (const CountedWhole &file : std::exchange(place.countedWhole, {})) {
        BACKSTOP_ASSIGN(bytes, withoutHoles(file.content));
        place.taken -= static_cast<std::int64_t>(file.size - std::min(bytes, file.size));
    }
    return {};
}

Result<> SpaceNeeds::add(FileSystem &place, const Node &node, const ExistingEntry *replaced)
{
    // A further name takes nothing, unless it is on another file system than the first: there it becomes a copy.
    bool isFurtherName = false;
    if (FirstNames<bool>::mayHave(node)) {
        const auto [first, isNew] =
            m_linkedFiles.try_emplace({node.metadata.device, node.metadata.inode}, place.device);
        isFurtherName = !isNew && first->second == place.device;
    }
    std::uint64_t bytes = isFurtherName ? 0 : bytesOnDisk(node);
    const bool hasLists = bytes > 0 && !node.content.lists.empty();
    if (!place.hasRoomFor(bytes)) {
        BACKSTOP_TRY(readLists(place));
        if (hasLists) {
            BACKSTOP_ASSIGN(exact, withoutHoles(node.content));
            bytes = exact;
        }
    } else if (hasLists) {
        place.countedWhole.push_back({node.content, bytes});
    }
    place.taken = plus(place.taken, bytes);
    place.needed = std::max(place.needed, static_cast<std::uint64_t>(std::max<std::int64_t>(place.taken, 0)));
    // The old file goes when the new one is whole.
    place.taken -= replaced ? static_cast<std::int64_t>(replaced->bytesFreed) : 0;
    return {};
}

const SpaceNeeds::FileSystem &SpaceNeeds::tightest() const
{
    return std::min_element(m_fileSystems.begin(), m_fileSystems.end(),
                            [](const auto &a, const auto &b) { return a.second.isShorterThan(b.second); })
        ->second;
}

} // namespace backstop::restore
