// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/knowndamage.h"

#include "model/repository/damage.h"

#include <algorithm>

namespace backstop::restore {

using repository::Segment;

Result<KnownDamage> KnownDamage::of(repository::Repository &repo, repository::BlobSession &session)
{
    KnownDamage damage(repo, session);
    BACKSTOP_TRY(damage.look());
    return damage;
}

Result<> KnownDamage::look()
{
    auto marked = repository::damagedPacks(m_repo.documents());
    if (!marked && !repository::isUnreadable(marked.error()))
        return marked.error();
    m_marked = marked ? std::move(*marked) : repository::DamagedPacks();
    const auto objects = m_repo.storage().list("packs/");
    if (!objects && !repository::isUnreadable(objects.error()))
        return objects.error();
    m_stored.clear();
    m_isListed = objects.hasValue();
    for (const storage::ObjectInfo &object : objects ? *objects : std::vector<storage::ObjectInfo>()) {
        if (const auto id = repository::packIdOf(object.name))
            m_stored.emplace(*id, object.size);
    }
    const std::vector<repository::PackInfo> packs = m_repo.blobs().index().packs();
    m_isSuspect = !m_marked.empty() ||
                  (m_isListed && std::any_of(packs.begin(), packs.end(), [this](const auto &pack) {
                       const auto stored = m_stored.find(pack.id);
                       return !pack.id.isNull() && (stored == m_stored.end() || stored->second < pack.size);
                   }));
    return {};
}

/// The index prefers copies that are not marked, so a blob that was stored anew is found in its new pack.
bool KnownDamage::isLost(const BlobId &id) const
{
    const repository::BlobIndex &index = m_repo.blobs().index();
    const auto place = index.find(id);
    if (!place)
        return true;
    const PackId pack = index.pack(place->pack).id;
    if (pack.isNull())
        return false; // being written by this very process
    if (m_isListed) {
        const auto stored = m_stored.find(pack);
        if (stored == m_stored.end() ||
            std::uint64_t{place->entry.offset} + place->entry.storedSize > stored->second)
            return true;
    }
    const auto marked = m_marked.find(pack);
    return marked != m_marked.end() && marked->second.contains(id);
}

bool KnownDamage::isLost(const std::vector<Segment> &segments) const
{
    return std::any_of(segments.begin(), segments.end(),
                       [this](const Segment &part) { return !part.isHole() && isLost(part.chunk); });
}

Result<bool> KnownDamage::hits(const repository::Node &node)
{
    BACKSTOP_ASSIGN(isFirstSeen, isHit(node));
    if (!isFirstSeen || m_hasLookedAgain)
        return isFirstSeen;
    m_hasLookedAgain = true;
    if (const auto looked = m_repo.blobs().lookNow(); !looked) {
        if (!repository::isUnreadable(looked.error()))
            return looked.error();
        return true; // nothing newer can be had than what says so
    }
    BACKSTOP_TRY(look());
    return isHit(node);
}

Result<bool> KnownDamage::isHit(const repository::Node &node)
{
    if (!node.isFile())
        return false;
    if (isLost(node.content.segments))
        return true;
    for (const BlobId &list : node.content.lists) {
        if (isLost(list))
            return true;
        if (!m_isSuspect)
            continue;
        const auto bytes = m_session.get(repository::BlobType::List, list);
        if (!bytes && !repository::isUnreadable(bytes.error()))
            return bytes.error();
        const auto segments =
            bytes ? repository::decodeSegments(*bytes) : Result<std::vector<Segment>>(bytes.error());
        if (!segments || isLost(*segments))
            return true;
    }
    return false;
}

} // namespace backstop::restore
