// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/findings.h"

#include "model/core/names.h"

#include <algorithm>

namespace backstop::verify {

FindingId Findings::add(Severity severity, FindingKind kind, const std::string &object, Error error)
{
    Finding finding;
    finding.severity = severity;
    finding.kind = kind;
    finding.object = displayName(object);
    finding.error = std::move(error);
    m_findings.push_back(std::move(finding));
    return static_cast<FindingId>(m_findings.size() - 1);
}

FindingId Findings::warn(const std::string &object, Error error, FindingKind kind)
{
    const std::lock_guard lock(m_mutex);
    return add(Severity::Warning, kind, object, std::move(error));
}

FindingId Findings::damage(const std::string &object, Error error)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_damagedObjects.find(object);
    if (known != m_damagedObjects.end())
        return known->second;
    m_progress.addProblem();
    const FindingId id = add(Severity::Damage, FindingKind::Damage, object, std::move(error));
    m_damagedObjects.emplace(object, id);
    return id;
}

void Findings::describe(FindingId finding, Error error, FindingKind kind)
{
    const std::lock_guard lock(m_mutex);
    m_findings[finding].kind = kind;
    m_findings[finding].error = std::move(error);
}

void Findings::addBadBlob(const BlobId &id, FindingId finding)
{
    const std::lock_guard lock(m_mutex);
    m_badBlobs.try_emplace(id, finding);
}

void Findings::addBadEntry(const BlobId &tree, BytesView name, FindingId finding)
{
    const std::lock_guard lock(m_mutex);
    m_badEntries[tree].try_emplace(Bytes(name), finding);
}

void Findings::addBackup(FindingId finding, const BackupId &backup)
{
    const std::lock_guard lock(m_mutex);
    std::vector<BackupId> &backups = m_findings[finding].backups;
    if (std::find(backups.begin(), backups.end(), backup) == backups.end())
        backups.push_back(backup);
}

void Findings::addUnreadable(const PackId &pack, const BlobId &id)
{
    const std::lock_guard lock(m_mutex);
    m_unreadable[pack].insert(id);
}

void Findings::forgetUnreadable(const PackId &pack)
{
    const std::lock_guard lock(m_mutex);
    m_unreadable.erase(pack);
}

repository::DamagedPacks Findings::unreadable() const
{
    const std::lock_guard lock(m_mutex);
    return m_unreadable;
}

std::optional<FindingId> Findings::badBlob(const BlobId &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_badBlobs.find(id);
    return found == m_badBlobs.end() ? std::nullopt : std::optional(found->second);
}

std::optional<FindingId> Findings::badEntry(const BlobId &tree, BytesView name) const
{
    const std::lock_guard lock(m_mutex);
    const auto leaf = m_badEntries.find(tree);
    if (leaf == m_badEntries.end())
        return std::nullopt;
    const auto found = leaf->second.find(name);
    return found == leaf->second.end() ? std::nullopt : std::optional(found->second);
}

std::size_t Findings::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_findings.size();
}

bool Findings::hasDamageIn(std::string_view folder) const
{
    const std::lock_guard lock(m_mutex);
    const auto first = m_damagedObjects.lower_bound(folder);
    return first != m_damagedObjects.end() && first->first.starts_with(folder);
}

std::vector<Finding> Findings::take()
{
    const std::lock_guard lock(m_mutex);
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) {
        const bool aIsDamage = a.severity == Severity::Damage;
        const bool bIsDamage = b.severity == Severity::Damage;
        return aIsDamage != bIsDamage ? aIsDamage : a.object < b.object;
    });
    return std::move(m_findings);
}

QString kindName(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Damage:
        return QStringLiteral("damage");
    case FindingKind::DamagedRecord:
        return QStringLiteral("damaged_record");
    case FindingKind::KnownDamage:
        return QStringLiteral("known_damage");
    case FindingKind::SpareDamage:
        return QStringLiteral("spare_damage");
    case FindingKind::UnindexedPack:
        return QStringLiteral("unindexed_pack");
    case FindingKind::StrayObject:
        return QStringLiteral("stray_object");
    case FindingKind::NewerFormat:
        return QStringLiteral("newer_format");
    case FindingKind::NotMarked:
        return QStringLiteral("not_marked");
    }
    return {};
}

Error damageError(const QString &message)
{
    return {
        ErrorCode::Damaged, message,
        QStringLiteral("Back up again: what the source still has is stored anew. Anything else can only come "
                       "back from a replica of the repository.")};
}

Error spareError(ErrorCode code, const QString &message)
{
    return {code, message,
            QStringLiteral("Nothing is lost: other packs hold the same, and they are read in its stead.")};
}

} // namespace backstop::verify
