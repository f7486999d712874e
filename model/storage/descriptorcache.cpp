// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/descriptorcache.h"

namespace backstop::storage {

DescriptorCache::Pointer DescriptorCache::find(const std::string &name)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_positions.find(name);
    if (it == m_positions.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, it->second);
    return it->second->file;
}

void DescriptorCache::insert(const std::string &name, Pointer file)
{
    if (m_capacity == 0)
        return;
    Entries
        gone; // closes its descriptors after the lock is released: close(2) can take long on a network share
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_positions.find(name); it != m_positions.end()) {
        gone.splice(gone.end(), m_entries, it->second);
        m_positions.erase(it);
    }
    if (m_entries.size() >= m_capacity) {
        m_positions.erase(m_entries.back().name);
        gone.splice(gone.end(), m_entries, std::prev(m_entries.end()));
    }
    m_entries.push_front({name, std::move(file)});
    m_positions[name] = m_entries.begin();
}

void DescriptorCache::erase(const std::string &name)
{
    Entries gone;
    const std::lock_guard lock(m_mutex);
    const auto it = m_positions.find(name);
    if (it == m_positions.end())
        return;
    gone.splice(gone.end(), m_entries, it->second);
    m_positions.erase(it);
}

void DescriptorCache::clear()
{
    Entries gone;
    const std::lock_guard lock(m_mutex);
    gone.swap(m_entries);
    m_positions.clear();
}

std::size_t DescriptorCache::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.size();
}

} // namespace backstop::storage
