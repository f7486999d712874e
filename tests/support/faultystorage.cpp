// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultystorage.h"

#include <algorithm>

namespace backstop::test {

using storage::ObjectInfo;
using storage::PutMode;
using Effect = Fault::Effect;

namespace {

void flipByte(char *bytes, std::size_t size, std::uint64_t offset)
{
    if (size > 0)
        bytes[offset % size] = static_cast<char>(bytes[offset % size] ^ 1);
}

bool hasEffect(const std::optional<Fault> &fault, Effect effect)
{
    return fault && fault->effect == effect;
}

} // namespace

FaultyStorage::FaultyStorage(std::shared_ptr<storage::Storage> inner)
    : m_inner(std::move(inner))
{}

void FaultyStorage::addFault(Fault fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.push_back(std::move(fault));
}

void FaultyStorage::failAlways(const std::string &name, Error error)
{
    const std::lock_guard lock(m_mutex);
    m_unreadable.insert_or_assign(name, std::move(error));
}

void FaultyStorage::failAround(const std::string &name, std::uint64_t offset, Error error)
{
    const std::lock_guard lock(m_mutex);
    m_badSectors.insert_or_assign(name, std::pair(offset, std::move(error)));
}

void FaultyStorage::clearFaults()
{
    const std::lock_guard lock(m_mutex);
    m_badSectors.clear();
    m_unreadable.clear();
    m_faults.clear();
    m_happened = false;
}

void FaultyStorage::limitTo(std::uint64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_limit = bytes;
}

Result<> FaultyStorage::checkRoom(const std::string &name, std::uint64_t size)
{
    const std::lock_guard lock(m_mutex);
    if (!m_limit)
        return {};
    std::uint64_t used = size;
    BACKSTOP_ASSIGN(objects, m_inner->list({}));
    for (const ObjectInfo &object : objects)
        used += object.name == name ? 0 : object.size;
    if (used > *m_limit)
        return Error{ErrorCode::NoSpace, QStringLiteral("storage: is full"),
                     QStringLiteral("Free some room.")};
    return {};
}

Result<> FaultyStorage::checkSectors(const std::string &name, std::uint64_t offset, std::uint64_t size)
{
    const std::lock_guard lock(m_mutex);
    const auto bad = m_badSectors.find(name);
    if (bad == m_badSectors.end() || bad->second.first < offset || bad->second.first - offset >= size)
        return {};
    m_happened = true;
    return bad->second.second;
}

void FaultyStorage::resetCounts()
{
    const std::lock_guard lock(m_mutex);
    m_counts = {};
    m_total = 0;
    m_bytesRead = 0;
}

std::uint64_t FaultyStorage::calls(std::optional<Call> call) const
{
    const std::lock_guard lock(m_mutex);
    return call ? m_counts[static_cast<std::size_t>(*call)] : m_total;
}

bool FaultyStorage::happened() const
{
    const std::lock_guard lock(m_mutex);
    return m_happened;
}

void FaultyStorage::setObserver(std::function<void(Call, const std::string &)> observer)
{
    const std::lock_guard lock(m_mutex);
    m_observer = std::move(observer);
}

std::optional<Fault> FaultyStorage::begin(Call call, const std::string &name)
{
    std::function<void(Call, const std::string &)> observer;
    std::optional<Fault> struck;
    {
        const std::lock_guard lock(m_mutex);
        const std::uint64_t ofKind = ++m_counts[static_cast<std::size_t>(call)];
        ++m_total;
        for (const Fault &fault : m_faults) {
            if (fault.call && *fault.call != call)
                continue;
            const std::uint64_t number = fault.call ? ofKind : m_total;
            if (number == fault.at || (fault.persistent && number > fault.at)) {
                m_happened = true;
                struck = fault;
                break;
            }
        }
        const auto unreadable = m_unreadable.find(name);
        if (unreadable != m_unreadable.end() && (call == Call::Get || call == Call::Read)) {
            m_happened = true;
            struck.emplace();
            struck->error = unreadable->second;
        }
        observer = m_observer;
    }
    if (observer)
        observer(call, name); // outside the lock: it may call this storage itself
    return struck;
}

template<typename Action>
auto FaultyStorage::around(Call call, const std::string &name, Action action)
    -> decltype(action(std::optional<Fault>()))
{
    const std::optional<Fault> fault = begin(call, name);
    if (hasEffect(fault, Effect::Error))
        return fault->error;
    auto result = action(fault);
    if (hasEffect(fault, Effect::ErrorAfter) || hasEffect(fault, Effect::Torn))
        return fault->error;
    return result;
}

Result<> FaultyStorage::put(const std::string &name, BytesView bytes, PutMode mode)
{
    return around(Call::Put, name, [&](const std::optional<Fault> &fault) -> Result<> {
        if (hasEffect(fault, Effect::Torn) || hasEffect(fault, Effect::Short))
            return m_inner->put(name, bytes.substr(0, fault->size), mode);
        if (hasEffect(fault, Effect::Flip)) {
            Bytes flipped(bytes);
            flipByte(flipped.data(), flipped.size(), fault->offset);
            return m_inner->put(name, flipped, mode);
        }
        BACKSTOP_TRY(checkRoom(name, bytes.size()));
        return m_inner->put(name, bytes, mode);
    });
}

Result<Bytes> FaultyStorage::get(const std::string &name, std::uint64_t most)
{
    return around(Call::Get, name, [&](const std::optional<Fault> &fault) {
        Result<Bytes> bytes = m_inner->get(name, most);
        if (bytes && hasEffect(fault, Effect::Short))
            bytes->resize(std::min<std::size_t>(bytes->size(), fault->size));
        if (bytes && hasEffect(fault, Effect::Flip))
            flipByte(bytes->data(), bytes->size(), fault->offset);
        return bytes;
    });
}

Result<> FaultyStorage::read(const std::string &name, std::uint64_t offset, char *out, std::size_t size)
{
    return around(Call::Read, name, [&](const std::optional<Fault> &fault) -> Result<> {
        if (hasEffect(fault, Effect::Short) && offset + size > fault->size)
            return Error{ErrorCode::Damaged,
                         QString::fromStdString(name) % QLatin1String(": shorter than expected"),
                         QStringLiteral("Take the fault out.")};
        BACKSTOP_TRY(checkSectors(name, offset, size));
        BACKSTOP_TRY(m_inner->read(name, offset, out, size));
        m_bytesRead += size;
        if (hasEffect(fault, Effect::Flip))
            flipByte(out, size, fault->offset);
        return {};
    });
}

Result<ObjectInfo> FaultyStorage::stat(const std::string &name)
{
    return around(Call::Stat, name, [&](const std::optional<Fault> &) { return m_inner->stat(name); });
}

Result<std::vector<ObjectInfo>> FaultyStorage::list(const std::string &prefix)
{
    return around(Call::List, prefix, [&](const std::optional<Fault> &fault) {
        Result<std::vector<ObjectInfo>> objects = m_inner->list(prefix);
        if (objects && hasEffect(fault, Effect::Short))
            objects->resize(std::min<std::size_t>(objects->size(), fault->size));
        return objects;
    });
}

Result<> FaultyStorage::remove(const std::string &name)
{
    return around(Call::Remove, name, [&](const std::optional<Fault> &) { return m_inner->remove(name); });
}

Result<> FaultyStorage::makeDurable(const std::string &name)
{
    return around(Call::Sync, name, [&](const std::optional<Fault> &) { return m_inner->makeDurable(name); });
}

Result<std::vector<std::string>> FaultyStorage::strays()
{
    return around(Call::Strays, {}, [&](const std::optional<Fault> &) { return m_inner->strays(); });
}

Result<> FaultyStorage::sweepTemporaries()
{
    return around(Call::Sweep, {}, [&](const std::optional<Fault> &) { return m_inner->sweepTemporaries(); });
}

storage::Capabilities FaultyStorage::capabilities() const
{
    return m_inner->capabilities();
}

QString FaultyStorage::location() const
{
    return m_inner->location();
}

std::optional<FileIdentity> FaultyStorage::rootIdentity() const
{
    return m_inner->rootIdentity();
}

Result<> FaultyStorage::checkPlace() const
{
    return m_inner->checkPlace();
}

void FaultyStorage::closeIdle()
{
    m_inner->closeIdle();
}

} // namespace backstop::test
