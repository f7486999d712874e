// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/readonlystorage.h"

#include "model/storage/objectname.h"

namespace backstop::storage {

ReadOnlyStorage::ReadOnlyStorage(std::shared_ptr<Storage> inner)
    : m_inner(std::move(inner))
{}

Error ReadOnlyStorage::refusal(const QString &object) const
{
    return {ErrorCode::ReadOnly, object % QLatin1String(": opened for reading only"),
            QStringLiteral("Open the repository for writing to change it.")};
}

Result<> ReadOnlyStorage::put(const std::string &name, BytesView, PutMode)
{
    BACKSTOP_TRY(checkObjectName(name, location()));
    return refusal(describeObject(location(), name));
}

Result<Bytes> ReadOnlyStorage::get(const std::string &name, std::uint64_t most)
{
    return m_inner->get(name, most);
}

Result<> ReadOnlyStorage::read(const std::string &name, std::uint64_t offset, char *out, std::size_t size)
{
    return m_inner->read(name, offset, out, size);
}

Result<ObjectInfo> ReadOnlyStorage::stat(const std::string &name)
{
    return m_inner->stat(name);
}

Result<std::vector<ObjectInfo>> ReadOnlyStorage::list(const std::string &prefix)
{
    return m_inner->list(prefix);
}

Result<> ReadOnlyStorage::remove(const std::string &name)
{
    BACKSTOP_TRY(checkObjectName(name, location()));
    return refusal(describeObject(location(), name));
}

Result<> ReadOnlyStorage::makeDurable(const std::string &name)
{
    BACKSTOP_TRY(checkObjectName(name, location()));
    return refusal(describeObject(location(), name));
}

Result<std::vector<std::string>> ReadOnlyStorage::strays()
{
    return m_inner->strays();
}

Result<> ReadOnlyStorage::sweepTemporaries()
{
    return refusal(location());
}

Capabilities ReadOnlyStorage::capabilities() const
{
    Capabilities capabilities = m_inner->capabilities();
    capabilities.writable = false;
    return capabilities;
}

QString ReadOnlyStorage::location() const
{
    return m_inner->location();
}

std::optional<FileIdentity> ReadOnlyStorage::rootIdentity() const
{
    return m_inner->rootIdentity();
}

Result<> ReadOnlyStorage::checkPlace() const
{
    return m_inner->checkPlace();
}

void ReadOnlyStorage::closeIdle()
{
    m_inner->closeIdle();
}

} // namespace backstop::storage
