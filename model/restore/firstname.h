// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"

#include <map>

namespace backstop::restore {

/// What tells the further names of a file, a link or a special file from its first one, and from another that got the number later on.
struct LinkedFile
{
    repository::NodeType type = repository::NodeType::File;
    std::int64_t ctimeNs = 0;
    std::uint64_t size = 0;
    Bytes linkTarget; ///< of a symlink
    Digest sha256;
    repository::Content content; ///< only where there is no SHA-256

    static LinkedFile of(const repository::Node &node)
    {
        return {node.type,   node.metadata.ctimeNs,
                node.size,   node.linkTarget,
                node.sha256, node.sha256.isNull() ? node.content : repository::Content()};
    }
    bool operator==(const LinkedFile &) const = default;
};

/// First names of what is no folder and has several, by device and inode in the backup; @p Value is what is known of each.
template<typename Value>
class FirstNames
{
public:
    struct Entry
    {
        LinkedFile file;
        Value value;
    };
    static bool mayHave(const repository::Node &node)
    {
        return !node.isDirectory() && node.metadata.links > 1;
    }
    /// The first name of the file that @p node is a further name of; null where there is none.
    Value *find(const repository::Node &node)
    {
        const auto found = m_entries.find(keyOf(node));
        return found != m_entries.end() && found->second.file == LinkedFile::of(node) ? &found->second.value
                                                                                      : nullptr;
    }
    /// Remembers @p node as a first name, in the place of another file that had the number before.
    void add(const repository::Node &node, Value value)
    {
        m_entries.insert_or_assign(keyOf(node), Entry{LinkedFile::of(node), std::move(value)});
    }

private:
    using Key = std::pair<std::uint64_t, std::uint64_t>;
    static Key keyOf(const repository::Node &node) { return {node.metadata.device, node.metadata.inode}; }
    std::map<Key, Entry> m_entries;
};

} // namespace backstop::restore
