// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/throttledstorage.h"

#include <algorithm>

namespace backstop::storage {

ThrottledStorage::ThrottledStorage(std::shared_ptr<Storage> inner, Limits limits, const Clock &clock,
                                   Wait wait)
    : m_inner(std::move(inner))
    , m_clock(clock)
    , m_wait(std::move(wait))
    , m_upload(limits.upload)
    , m_download(limits.download)
{}

std::chrono::nanoseconds ThrottledStorage::Gate::enter(std::chrono::nanoseconds now, std::uint64_t bytes)
{
    using namespace std::chrono;
    if (m_rate == 0)
        return nanoseconds{0};
    // Whole seconds apart from the rest: bytes times a thousand million would overflow.
    const auto taken = seconds(bytes / m_rate) +
                       nanoseconds(static_cast<std::int64_t>(1e9 * static_cast<double>(bytes % m_rate) /
                                                             static_cast<double>(m_rate)));
    const std::lock_guard lock(m_mutex);
    const nanoseconds begin = std::max(now, m_freeAt);
    m_freeAt = begin + taken;
    return begin - now;
}

Result<> ThrottledStorage::pass(Gate &gate, const std::string &name, std::uint64_t bytes)
{
    if (name.starts_with("leases/"))
        return {};
    const auto pause = gate.enter(m_clock.sinceBoot(), bytes);
    if (pause > std::chrono::nanoseconds{0} && !m_wait(pause))
        return Error{ErrorCode::Cancelled, QStringLiteral("%1: cancelled").arg(QString::fromStdString(name))};
    return {};
}

Result<> ThrottledStorage::put(const std::string &name, BytesView bytes, PutMode mode)
{
    BACKSTOP_TRY(pass(m_upload, name, bytes.size()));
    return m_inner->put(name, bytes, mode);
}

Result<Bytes> ThrottledStorage::get(const std::string &name, std::uint64_t most)
{
    BACKSTOP_TRY(pass(m_download, name, 0)); // how many they are is known afterwards
    auto bytes = m_inner->get(name, most);
    if (bytes && !name.starts_with("leases/"))
        m_download.enter(m_clock.sinceBoot(), bytes->size());
    return bytes;
}

Result<> ThrottledStorage::read(const std::string &name, std::uint64_t offset, char *out, std::size_t size)
{
    BACKSTOP_TRY(pass(m_download, name, size));
    return m_inner->read(name, offset, out, size);
}

Result<ObjectInfo> ThrottledStorage::stat(const std::string &name)
{
    return m_inner->stat(name);
}

Result<std::vector<ObjectInfo>> ThrottledStorage::list(const std::string &prefix)
{
    return m_inner->list(prefix);
}

Result<> ThrottledStorage::remove(const std::string &name)
{
    return m_inner->remove(name);
}

Result<> ThrottledStorage::makeDurable(const std::string &name)
{
    return m_inner->makeDurable(name);
}

Result<> ThrottledStorage::sweepTemporaries()
{
    return m_inner->sweepTemporaries();
}

Result<std::vector<std::string>> ThrottledStorage::strays()
{
    return m_inner->strays();
}

Capabilities ThrottledStorage::capabilities() const
{
    return m_inner->capabilities();
}

QString ThrottledStorage::location() const
{
    return m_inner->location();
}

std::optional<FileIdentity> ThrottledStorage::rootIdentity() const
{
    return m_inner->rootIdentity();
}

Result<> ThrottledStorage::checkPlace() const
{
    return m_inner->checkPlace();
}

void ThrottledStorage::closeIdle()
{
    m_inner->closeIdle();
}

} // namespace backstop::storage
