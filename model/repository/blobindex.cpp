// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/blobindex.h"

#include <algorithm>
#include <utility>

namespace backstop::repository {

BlobLocation BlobIndex::Slot::location() const
{
    return {pack, ordinal, {id, type, encoding, storedSize, plainSize, offset}};
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
        if (slot.state == State::Free)
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
        if (slot.state == State::Free)
            continue;
        std::size_t i = IdHash{}(slot.id) & mask;
        while (m_slots[i].state != State::Free)
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
        while (m_slots[i].state != State::Free)
            i = (i + 1) & mask;
        slot = &m_slots[i];
        ++m_used;
    }
    *slot = {id,
             pack,
             ordinal,
             entry.offset,
             entry.storedSize,
             entry.plainSize,
             entry.type,
             entry.encoding,
             isRetired(pack) ? State::Distrusted : State::Placed,
             slot->isMarked};
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

/// Puts a further copy in the place of what the slot says, one that is in use if there is one; false where there is none.
bool BlobIndex::promoteCopy(Slot &slot)
{
    const auto found = m_copies.find(slot.id);
    if (found == m_copies.end())
        return false;
    const auto inUse = std::ranges::find_if(
        found->second, [this](const BlobLocation &copy) { return !isRetired(copy.pack); });
    const auto best = inUse != found->second.end() ? inUse : found->second.begin();
    const BlobLocation copy = *best;
    found->second.erase(best);
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
    if (!slot || !slot->isSomewhere())
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
        if (slot && slot->state == State::Placed && slot->pack == number->second && !promoteCopy(*slot))
            slot->state = State::Distrusted;
    }
}

void BlobIndex::trustAll()
{
    const std::unique_lock lock(m_mutex);
    for (Slot &slot : m_slots) {
        if (slot.state == State::Distrusted && !isRetired(slot.pack))
            slot.state = State::Placed;
    }
}

void BlobIndex::retire(std::set<PackId> packs)
{
    const std::unique_lock lock(m_mutex);
    m_retired = std::move(packs);
    std::vector<bool> wasRetired(m_packs.size());
    bool anyChanged = false;
    for (std::size_t i = 0; i < m_packs.size(); ++i) {
        wasRetired[i] = m_packs[i].isRetired;
        m_packs[i].isRetired = m_retired.contains(m_packs[i].id);
        anyChanged = anyChanged || wasRetired[i] != m_packs[i].isRetired;
    }
    if (!anyChanged)
        return;
    for (Slot &slot : m_slots) {
        if (!slot.isSomewhere())
            continue;
        if (!isRetired(slot.pack)) {
            if (slot.state == State::Distrusted && wasRetired[slot.pack])
                slot.state = State::Placed;
            continue;
        }
        const BlobLocation retired = slot.location();
        if (promoteCopy(slot))
            addCopy(retired); // as good to read as any
        else
            slot.state = State::Distrusted;
    }
}

std::uint32_t BlobIndex::addPack(const PackId &id, std::uint64_t size, const std::vector<PackEntry> &entries)
{
    const std::unique_lock lock(m_mutex);
    const auto [known, isNew] = m_numbers.try_emplace(id, static_cast<std::uint32_t>(m_packs.size()));
    const std::uint32_t number = known->second;
    if (isNew) {
        m_packs.push_back({id, size, nullptr, m_retired.contains(id)});
        growFor(entries.size());
    }
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        const Slot *slot = lookup(entries[i].id);
        if (!slot || slot->state == State::Dropped) {
            insert(entries[i].id, number, i, entries[i]);
        } else if (slot->state == State::Distrusted && slot->pack != number) {
            const BlobLocation before = slot->location();
            insert(entries[i].id, number, i, entries[i]);
            if (isRetired(before.pack))
                addCopy(before);
        } else if (slot->state == State::Placed && slot->pack != number) {
            addCopy({number, i, entries[i]});
        }
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
    m_packs[number] = {id, size, nullptr, false};
    m_numbers[id] = number;
}

std::optional<BlobLocation> BlobIndex::find(const BlobId &id) const
{
    const std::shared_lock lock(m_mutex);
    const Slot *slot = lookup(id);
    if (!slot || !slot->isSomewhere())
        return std::nullopt;
    return slot->location();
}

std::optional<BlobLocation> BlobIndex::reclaim(const BlobId &id)
{
    const std::unique_lock lock(m_mutex);
    Slot *slot = lookup(id);
    if (!slot || !slot->isSomewhere())
        return std::nullopt;
    slot->state = State::Claimed;
    return slot->location();
}

void BlobIndex::visit(const std::function<void(const BlobLocation &)> &visit) const
{
    const std::shared_lock lock(m_mutex);
    for (const Slot &slot : m_slots) {
        if (slot.isSomewhere())
            visit(slot.location());
    }
}

std::unique_lock<std::mutex> BlobIndex::beginMarks()
{
    std::unique_lock marks(m_marks, std::try_to_lock);
    if (marks.owns_lock()) {
        const std::unique_lock lock(m_mutex);
        for (Slot &slot : m_slots)
            slot.isMarked = false;
    }
    return marks;
}

BlobIndex::Mark BlobIndex::mark(const BlobId &id, BlobType type)
{
    const std::unique_lock lock(m_mutex);
    Slot *slot = lookup(id);
    if (!slot || !slot->isSomewhere() || slot->type != type)
        return Mark::Missing;
    return std::exchange(slot->isMarked, true) ? Mark::Known : Mark::New;
}

void BlobIndex::visitMarked(const std::function<void(const BlobLocation &)> &visit) const
{
    const std::shared_lock lock(m_mutex);
    for (const Slot &slot : m_slots) {
        if (slot.isMarked && slot.isSomewhere())
            visit(slot.location());
    }
}

bool BlobIndex::hasLostMarked() const
{
    const std::shared_lock lock(m_mutex);
    return std::ranges::any_of(
        m_slots, [](const Slot &slot) { return slot.isMarked && slot.state == State::Dropped; });
}

bool BlobIndex::contains(const BlobId &id) const
{
    const std::shared_lock lock(m_mutex);
    const Slot *slot = lookup(id);
    return slot && slot->state == State::Placed;
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
        return !slot || slot->state == State::Dropped || slot->state == State::Distrusted;
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
    lookup(id)->state = State::Claimed;
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
    if (Slot *slot = lookup(id); slot && slot->state == State::Claimed)
        slot->state = State::Dropped;
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
        if (slot.isSomewhere() && isIn(slot.pack) && !promoteCopy(slot))
            slot.state = State::Dropped;
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
    return static_cast<std::size_t>(std::count_if(
        m_slots.begin(), m_slots.end(), [](const Slot &slot) { return slot.state == State::Placed; }));
}

bool BlobIndex::hasLost() const
{
    const std::shared_lock lock(m_mutex);
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const Slot &slot) { return slot.state == State::Dropped; });
}

} // namespace backstop::repository
