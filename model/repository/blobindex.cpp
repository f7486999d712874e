// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/blobindex.h"

#include <algorithm>
#include <utility>

namespace backstop::repository {

namespace {
enum : std::uint8_t { Free = 0, Claimed = 1, Placed = 2, Dropped = 3, Distrusted = 4 };

bool isSomewhere(std::uint8_t state)
{
    return state == Placed || state == Distrusted;
}

} // namespace

BlobLocation BlobIndex::locationOf(const Slot &slot)
{
    return {slot.pack,
            slot.ordinal,
            {slot.id, slot.type, slot.encoding, slot.storedSize, slot.plainSize, slot.offset}};
}

BlobIndex::Slot *BlobIndex::lookup(const BlobId &id)
{
    return const_cast<Slot *>(std::as_const(*this).lookup(id));
}

const BlobIndex::Slot *BlobIndex::lookup(const BlobId &id) const
{
    if (m_slots.empty())
        return nullptr;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = IdHash{}(id)&mask;; i = (i + 1) & mask) {
        const Slot &slot = m_slots[i];
        if (slot.state == Free)
            return nullptr;
        if (slot.id == id)
            return &slot;
    }
}

void BlobIndex::growFor(std::size_t more)
{
    const std::size_t wanted = (m_used + more) * 3 / 2 + 16;
    if (wanted <= m_slots.size())
        return;
    std::size_t size = std::max<std::size_t>(m_slots.size(), 1024);
    while (size < wanted)
        size *= 2;
    std::vector<Slot> old(size);
    old.swap(m_slots);
    const std::size_t mask = size - 1;
    for (const Slot &slot : old) {
        if (slot.state == Free)
            continue;
        std::size_t i = IdHash{}(slot.id) & mask;
        while (m_slots[i].state != Free)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }
}

void BlobIndex::insert(const BlobId &id, std::uint32_t pack, std::uint32_t ordinal, const PackEntry &entry)
{
    Slot *slot = lookup(id);
    if (!slot) {
        growFor(1);
        const std::size_t mask = m_slots.size() - 1;
        std::size_t i = IdHash{}(id)&mask;
        while (m_slots[i].state != Free)
            i = (i + 1) & mask;
        slot = &m_slots[i];
        ++m_used;
    }
    *slot = {id,         pack,           ordinal, entry.offset, entry.storedSize, entry.plainSize,
             entry.type, entry.encoding, Placed};
}

void BlobIndex::addCopy(const BlobLocation &location)
{
    std::vector<BlobLocation> &copies = m_copies[location.entry.id];
    const bool isKnown = std::any_of(copies.begin(), copies.end(), [&location](const BlobLocation &copy) {
        return copy.pack == location.pack;
    });
    if (!isKnown)
        copies.push_back(location);
}

/// Forgets further copies in the pack; whether there were any.
bool BlobIndex::forgetCopies(const BlobId &id, std::uint32_t pack)
{
    const auto found = m_copies.find(id);
    if (found == m_copies.end())
        return false;
    const bool any =
        std::erase_if(found->second, [pack](const BlobLocation &copy) { return copy.pack == pack; }) > 0;
    if (found->second.empty())
        m_copies.erase(found);
    return any;
}

/// Puts the first further copy in the place of what the slot says; false where there is none.
bool BlobIndex::promoteCopy(Slot &slot)
{
    const auto found = m_copies.find(slot.id);
    if (found == m_copies.end())
        return false;
    const BlobLocation copy = found->second.front();
    found->second.erase(found->second.begin());
    if (found->second.empty())
        m_copies.erase(found);
    insert(slot.id, copy.pack, copy.ordinal, copy.entry); // has its slot: moves nothing
    return true;
}

bool BlobIndex::useOtherCopy(const BlobLocation &location)
{
    const std::unique_lock lock(m_mutex);
    const BlobId &id = location.entry.id;
    forgetCopies(id, location.pack);
    Slot *slot = lookup(id);
    if (!slot || !isSomewhere(slot->state))
        return false;
    return slot->pack != location.pack || promoteCopy(*slot);
}

void BlobIndex::distrust(const PackId &pack, const std::set<BlobId> &blobs)
{
    const std::unique_lock lock(m_mutex);
    const auto number = m_numbers.find(pack);
    if (number == m_numbers.end())
        return;
    for (const BlobId &id : blobs) {
        forgetCopies(id, number->second);
        Slot *slot = lookup(id);
        if (slot && slot->state == Placed && slot->pack == number->second && !promoteCopy(*slot))
            slot->state = Distrusted;
    }
}

void BlobIndex::trustAll()
{
    const std::unique_lock lock(m_mutex);
    for (Slot &slot : m_slots) {
        if (slot.state == Distrusted)
            slot.state = Placed;
    }
}

std::uint32_t BlobIndex::addPack(const PackId &id, std::uint64_t size, const std::vector<PackEntry> &entries)
{
    const std::unique_lock lock(m_mutex);
    const auto [known, isNew] = m_numbers.try_emplace(id, static_cast<std::uint32_t>(m_packs.size()));
    const std::uint32_t number = known->second;
    if (isNew) {
        m_packs.push_back({id, size, nullptr});
        growFor(entries.size());
    }
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        const Slot *slot = lookup(entries[i].id);
        if (!slot || slot->state == Dropped || (slot->state == Distrusted && slot->pack != number))
            insert(entries[i].id, number, i, entries[i]);
        else if (slot->state == Placed && slot->pack != number)
            addCopy({number, i, entries[i]});
    }
    return number;
}

std::uint32_t BlobIndex::addOpenPack()
{
    const std::unique_lock lock(m_mutex);
    m_packs.push_back({});
    return static_cast<std::uint32_t>(m_packs.size() - 1);
}

void BlobIndex::attachOpenPack(std::uint32_t number, std::shared_ptr<OpenPack> pack)
{
    const std::unique_lock lock(m_mutex);
    m_packs[number].open = std::move(pack);
}

void BlobIndex::packStored(std::uint32_t number, const PackId &id, std::uint64_t size)
{
    const std::unique_lock lock(m_mutex);
    m_packs[number] = {id, size, nullptr};
    m_numbers[id] = number;
}

std::optional<BlobLocation> BlobIndex::find(const BlobId &id) const
{
    const std::shared_lock lock(m_mutex);
    const Slot *slot = lookup(id);
    if (!slot || !isSomewhere(slot->state))
        return std::nullopt;
    return locationOf(*slot);
}

std::optional<BlobLocation> BlobIndex::reclaim(const BlobId &id)
{
    const std::unique_lock lock(m_mutex);
    Slot *slot = lookup(id);
    if (!slot || !isSomewhere(slot->state))
        return std::nullopt;
    slot->state = Claimed;
    return locationOf(*slot);
}

void BlobIndex::visit(const std::function<void(const BlobLocation &)> &visit) const
{
    const std::shared_lock lock(m_mutex);
    for (const Slot &slot : m_slots) {
        if (isSomewhere(slot.state))
            visit(locationOf(slot));
    }
}

bool BlobIndex::contains(const BlobId &id) const
{
    const std::shared_lock lock(m_mutex);
    const Slot *slot = lookup(id);
    return slot && slot->state == Placed;
}

PackInfo BlobIndex::pack(std::uint32_t number) const
{
    const std::shared_lock lock(m_mutex);
    return m_packs[number];
}

std::vector<PackInfo> BlobIndex::packs() const
{
    const std::shared_lock lock(m_mutex);
    return m_packs;
}

bool BlobIndex::hasPack(const PackId &id) const
{
    const std::shared_lock lock(m_mutex);
    return m_numbers.contains(id);
}

bool BlobIndex::claim(const BlobId &id)
{
    const auto isFree = [](const Slot *slot) {
        return !slot || slot->state == Dropped || slot->state == Distrusted;
    };
    {
        const std::shared_lock lock(m_mutex);
        if (!isFree(lookup(id)))
            return false;
    }
    const std::unique_lock lock(m_mutex);
    if (!isFree(lookup(id)))
        return false;
    insert(id, 0, 0, {});
    lookup(id)->state = Claimed;
    return true;
}

void BlobIndex::place(const BlobId &id, std::uint32_t pack, std::uint32_t ordinal, const PackEntry &entry)
{
    const std::unique_lock lock(m_mutex);
    insert(id, pack, ordinal, entry);
}

void BlobIndex::release(const BlobId &id)
{
    const std::unique_lock lock(m_mutex);
    if (Slot *slot = lookup(id); slot && slot->state == Claimed)
        slot->state = Dropped;
}

void BlobIndex::dropPacks(const std::vector<bool> &isGone)
{
    const std::unique_lock lock(m_mutex);
    const auto isIn = [&isGone](std::uint32_t pack) { return pack < isGone.size() && isGone[pack]; };
    for (auto it = m_copies.begin(); it != m_copies.end();) {
        std::erase_if(it->second, [&isIn](const BlobLocation &copy) { return isIn(copy.pack); });
        it = it->second.empty() ? m_copies.erase(it) : std::next(it);
    }
    for (Slot &slot : m_slots) {
        if (isSomewhere(slot.state) && isIn(slot.pack) && !promoteCopy(slot))
            slot.state = Dropped;
    }
    for (std::size_t i = 0; i < m_packs.size() && i < isGone.size(); ++i) {
        if (isGone[i]) {
            m_numbers.erase(m_packs[i].id);
            m_packs[i] = {};
        }
    }
}

std::size_t BlobIndex::blobCount() const
{
    const std::shared_lock lock(m_mutex);
    return static_cast<std::size_t>(
        std::count_if(m_slots.begin(), m_slots.end(), [](const Slot &slot) { return slot.state == Placed; }));
}

bool BlobIndex::hasLost() const
{
    const std::shared_lock lock(m_mutex);
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const Slot &slot) { return slot.state == Dropped; });
}

} // namespace backstop::repository
