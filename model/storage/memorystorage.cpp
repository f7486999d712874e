// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/memorystorage.h"

#include "model/storage/objectname.h"

#include <mutex>

namespace backstop::storage {

MemoryStorage::MemoryStorage(QString location)
    : m_location(std::move(location))
{}

Result<MemoryStorage::Content> MemoryStorage::find(const std::string &name) const
{
    BACKSTOP_TRY(checkObjectName(name, m_location));
    const std::shared_lock lock(m_mutex);
    const auto it = m_objects.find(name);
    if (it == m_objects.end())
        return notFound(m_location, name);
    return it->second;
}

/// Requires m_mutex.
bool MemoryStorage::isFolder(const std::string &name) const
{
    const std::string prefix = name + '/';
    const auto it = m_objects.lower_bound(prefix);
    return it != m_objects.end() && it->first.starts_with(prefix);
}

/// Requires m_mutex.
bool MemoryStorage::isBelowObject(const std::string &name) const
{
    for (std::size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1)) {
        if (m_objects.contains(name.substr(0, slash)))
            return true;
    }
    return false;
}

Result<> MemoryStorage::put(const std::string &name, BytesView bytes, PutMode mode)
{
    BACKSTOP_TRY(checkObjectName(name, m_location));
    auto content = std::make_shared<const Bytes>(bytes); // copied outside the lock
    const std::unique_lock lock(m_mutex);
    const bool taken = mode == PutMode::CreateOnly && m_objects.contains(name);
    if (mode == PutMode::ReplaceExisting && !m_objects.contains(name))
        return notFound(m_location, name);
    if (taken || isFolder(name) || isBelowObject(name))
        return alreadyExists(m_location, name);
    m_objects[name] = std::move(content);
    return {};
}

Result<Bytes> MemoryStorage::get(const std::string &name, std::uint64_t most)
{
    BACKSTOP_ASSIGN(content, find(name));
    if (content->size() > most)
        return tooLarge(m_location, name);
    return *content;
}

Result<> MemoryStorage::read(const std::string &name, std::uint64_t offset, char *out, std::size_t size)
{
    BACKSTOP_ASSIGN(content, find(name));
    if (offset > content->size() || size > content->size() - offset)
        return tooShort(m_location, name);
    content->copy(out, size, offset);
    return {};
}

Result<ObjectInfo> MemoryStorage::stat(const std::string &name)
{
    BACKSTOP_ASSIGN(content, find(name));
    return ObjectInfo{name, content->size()};
}

Result<std::vector<ObjectInfo>> MemoryStorage::list(const std::string &prefix)
{
    BACKSTOP_TRY(checkPrefix(prefix, m_location));
    std::vector<ObjectInfo> objects;
    const std::shared_lock lock(m_mutex);
    for (auto it = m_objects.lower_bound(prefix); it != m_objects.end() && it->first.starts_with(prefix);
         ++it)
        objects.push_back({it->first, it->second->size()});
    return objects;
}

Result<> MemoryStorage::remove(const std::string &name)
{
    BACKSTOP_TRY(checkObjectName(name, m_location));
    const std::unique_lock lock(m_mutex);
    if (m_objects.erase(name) == 0)
        return notFound(m_location, name);
    return {};
}

Result<> MemoryStorage::makeDurable(const std::string &name)
{
    BACKSTOP_TRY(find(name)); // as durable as it gets here
    return {};
}

Result<std::vector<std::string>> MemoryStorage::strays()
{
    return std::vector<std::string>(); // nothing but objects has a place here
}

Result<> MemoryStorage::sweepTemporaries()
{
    return {}; // a put here is never half done
}

Capabilities MemoryStorage::capabilities() const
{
    return {};
}

QString MemoryStorage::location() const
{
    return m_location;
}

std::optional<FileIdentity> MemoryStorage::rootIdentity() const
{
    return std::nullopt;
}

Result<> MemoryStorage::checkPlace() const
{
    return {};
}

void MemoryStorage::closeIdle() {}

} // namespace backstop::storage
