// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/knowndamage.h"

#include "model/repository/damage.h"

#include <algorithm>

namespace backstop::restore {

using repository::Segment;

Result<KnownDamage> KnownDamage::of(repository::Repository &repo, repository::BlobSession &session)
{
    auto marked = repository::damagedPacks(repo.documents());
    if (!marked && !repository::isUnreadable(marked.error()))
        return marked.error();
    return KnownDamage(repo, session, marked ? std::move(*marked) : repository::DamagedPacks());
}

/// The index prefers copies that are not marked, so a blob that was stored anew is found in its new pack.
bool KnownDamage::isMarked(const BlobId &id) const
{
    const auto place = m_index.find(id);
    if (!place)
        return false; // of a backup that is newer than the index: nothing is known
    const auto pack = m_marked.find(m_index.pack(place->pack).id);
    return pack != m_marked.end() && pack->second.contains(id);
}

bool KnownDamage::isMarked(const std::vector<Segment> &segments) const
{
    return std::any_of(segments.begin(), segments.end(),
                       [this](const Segment &part) { return !part.isHole() && isMarked(part.chunk); });
}

Result<bool> KnownDamage::hits(const repository::Node &node)
{
    if (m_marked.empty() || !node.isFile())
        return false;
    if (isMarked(node.content.segments))
        return true;
    for (const BlobId &list : node.content.lists) {
        if (isMarked(list))
            return true;
        const auto bytes = m_session.get(repository::BlobType::List, list);
        if (!bytes && !repository::isUnreadable(bytes.error()))
            return bytes.error();
        const auto segments =
            bytes ? repository::decodeSegments(*bytes) : Result<std::vector<Segment>>(bytes.error());
        if (!segments || isMarked(*segments))
            return true;
    }
    return false;
}

} // namespace backstop::restore
