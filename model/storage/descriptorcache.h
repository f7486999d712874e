// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filedescriptor.h"

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace backstop::storage {

/// Keeps the descriptors of the objects read last open, at most a given number of them; the one not asked for the longest
/// goes first. A descriptor that goes is closed when its last user lets go of it. Thread-safe.
class DescriptorCache
{
public:
    using Pointer = std::shared_ptr<const FileDescriptor>;

    explicit DescriptorCache(std::size_t capacity)
        : m_capacity(capacity)
    {}

    /// The descriptor kept for @p name, or null.
    Pointer find(const std::string &name);
    /// Keeps @p file for @p name, in place of any other.
    void insert(const std::string &name, Pointer file);
    void erase(const std::string &name);
    void clear();
    std::size_t size() const;

private:
    struct Entry
    {
        std::string name;
        Pointer file;
    };
    using Entries = std::list<Entry>;

    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    Entries m_entries; // guarded by m_mutex; most recently used first
    std::unordered_map<std::string, Entries::iterator> m_positions; // guarded by m_mutex
};

} // namespace backstop::storage
