// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/structurecheck.h"

#include "model/core/names.h"
#include "model/crypto/hash.h"
#include "model/repository/sealedobject.h"

#include <algorithm>
#include <tuple>

namespace backstop::verify {

using repository::ObjectKind;

namespace {

constexpr const char *kConfigNames[] = {"config", "config.copy"};

bool isConfigName(const std::string &name)
{
    return name == kConfigNames[0] || name == kConfigNames[1];
}

/// "0000000001": the number of a document's version or of an entry of the audit log.
bool isNumber(std::string_view text)
{
    return text.size() == 10 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The digest that is the rest of @p name after @p folder.
std::optional<Digest> digestAfter(std::string_view folder, const std::string &name)
{
    if (!name.starts_with(folder))
        return std::nullopt;
    const auto id = Digest::fromHexText(std::string_view(name).substr(folder.size()));
    return id && std::string(folder) + id->hex() == name ? id : std::nullopt;
}

bool isDocumentName(std::string_view name)
{
    constexpr std::string_view folder = "documents/";
    if (!name.starts_with(folder))
        return false;
    name.remove_prefix(folder.size());
    const std::size_t slash = name.find('/');
    return slash != 0 && slash != std::string_view::npos && isNumber(name.substr(slash + 1));
}

bool isAuditName(std::string_view name)
{
    return name.starts_with("audit/") && isNumber(name.substr(6));
}

/// What other steps look at, or nobody.
bool isCheckedElsewhere(const std::string &name)
{
    return isConfigName(name) || repository::isLeaseName(name) || digestAfter("backups/", name) ||
           repository::indexIdOf(name) || repository::packIdOf(name) || name == repository::kReserveName;
}

/// No backup brings a record back, and whatever asks which backups there are stops at it.
Error recordError(const QString &message, const std::string &name)
{
    return {ErrorCode::Damaged, message,
            QStringLiteral("Restore the file \"%1\" from a replica or an older copy of the repository. Where "
                           "there is none, move that file out of the repository: the backup is lost with it, "
                           "and expire and prune work again.")
                .arg(displayName(name))};
}

} // namespace

Result<> StructureCheck::stopped() const
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("verification: cancelled")};
    return {};
}

/// Reads @p name and opens it; what is wrong counts after a second try.
Result<> StructureCheck::checkObject(const std::string &name, const Open &open)
{
    BACKSTOP_TRY(stopped());
    ++m_objects;
    m_progress.addItems();
    const auto check = [&]() -> Result<> {
        auto bytes = m_view.storage().get(name);
        if (!bytes)
            return bytes.error();
        return open(*bytes);
    };
    auto result = check();
    if (!result)
        result = check();
    if (result || result.error().code == ErrorCode::NotFound) // given back or expired since the listing
        return {};
    if (!repository::isUnreadable(result.error()))
        return result;
    m_findings.damage(name, result.error());
    return {};
}

/// An object named by the SHA-256 of its bytes: where the name fits but the version is unknown, a newer program wrote it.
Result<> StructureCheck::checkHashed(const std::string &name, const Digest &id, const Open &open)
{
    return checkObject(name, [&](BytesView bytes) -> Result<> {
        if (crypto::sha256(bytes) != id)
            return damageError(QStringLiteral("%1: does not match its name").arg(displayName(name)));
        auto opened = open(bytes);
        if (opened || opened.error().code != ErrorCode::UnsupportedFormat)
            return opened;
        m_findings.warn(name, opened.error(), FindingKind::NewerFormat);
        return {};
    });
}

Result<> StructureCheck::checkLeases()
{
    BACKSTOP_ASSIGN(objects, m_view.storage().list("leases/"));
    for (const storage::ObjectInfo &object : objects) {
        if (!repository::isLeaseName(object.name))
            continue;
        BACKSTOP_TRY(checkObject(object.name, [&](BytesView bytes) -> Result<> {
            const auto payload = openObject(m_view.keys(), ObjectKind::Lease, object.name, bytes);
            if (payload)
                return {};
            return Error{payload.error().code,
                         displayName(object.name) + QStringLiteral(": ") + payload.error().message,
                         QStringLiteral("No backup is hit; the next run that writes removes the lease.")};
        }));
    }
    return {};
}

void StructureCheck::checkConfig(const std::string &name, const std::vector<storage::ObjectInfo> &objects)
{
    const bool isThere = std::any_of(objects.begin(), objects.end(),
                                     [&](const storage::ObjectInfo &object) { return object.name == name; });
    if (!isThere)
        m_findings.damage(
            name, {ErrorCode::Damaged, QStringLiteral("%1: is missing").arg(QString::fromStdString(name)),
                   QStringLiteral("Copy the other of \"config\" and \"config.copy\" to its place.")});
}

Result<> StructureCheck::checkSmallObjects()
{
    BACKSTOP_ASSIGN(objects, m_view.storage().list({}));
    m_progress.addTotals(objects.size(), 0);
    for (const char *name : kConfigNames)
        checkConfig(name, objects);
    for (const storage::ObjectInfo &object : objects)
        BACKSTOP_TRY(checkListed(object));
    return {};
}

Result<> StructureCheck::checkListed(const storage::ObjectInfo &object)
{
    const std::string &name = object.name;
    if (isConfigName(name))
        return checkObject(name, [&](BytesView bytes) -> Result<> {
            const auto authentic = repository::authenticateConfig(bytes, m_view.keys());
            const auto config = authentic ? repository::parseConfig(bytes)
                                          : Result<repository::RepositoryConfig>(authentic.error());
            if (config && *config == m_view.repo().config())
                return {};
            return Error{ErrorCode::Damaged,
                         QStringLiteral("%1: is not what was written").arg(QString::fromStdString(name)),
                         QStringLiteral("Copy the other of \"config\" and \"config.copy\" over it.")};
        });
    if (const auto id = digestAfter("keys/", name))
        return checkHashed(name, *id, [](BytesView bytes) -> Result<> {
            BACKSTOP_TRY(repository::parseSlotInfo(bytes));
            return {};
        });
    const bool isDocument = isDocumentName(name);
    if (isDocument || isAuditName(name))
        return checkObject(name, [&](BytesView bytes) -> Result<> {
            const ObjectKind kind = isDocument ? ObjectKind::Document : ObjectKind::Audit;
            const auto payload = openObject(m_view.keys(), kind, name, bytes);
            if (!payload)
                return damageError(displayName(name) + QStringLiteral(": ") + payload.error().message);
            return {};
        });
    if (!isCheckedElsewhere(name))
        m_findings.warn(
            name,
            {ErrorCode::Failed, QStringLiteral("%1: is no object of a repository").arg(displayName(name)),
             QStringLiteral("Look at where it comes from; Backstop neither reads nor removes it.")},
            FindingKind::StrayObject);
    return {};
}

Result<> StructureCheck::readRecords(const std::vector<BackupId> &wanted)
{
    BACKSTOP_ASSIGN(objects, m_view.storage().list("backups/"));
    const std::set<BackupId> asked(wanted.begin(), wanted.end());
    std::size_t found = 0;
    for (const storage::ObjectInfo &object : objects) {
        const auto digest = digestAfter("backups/", object.name);
        if (!digest)
            continue; // told as a stray name
        const BackupId id = BackupId::fromBytes(digest->view());
        if (!asked.empty() && !asked.contains(id))
            continue;
        ++found;
        const std::size_t before = m_findings.size();
        BACKSTOP_TRY(checkHashed(object.name, *digest, [&](BytesView bytes) -> Result<> {
            BACKSTOP_ASSIGN(payload, openObject(m_view.keys(), ObjectKind::Backup, {}, bytes));
            BACKSTOP_ASSIGN(record, repository::decodeRecord(payload));
            record.id = id;
            m_view.records.push_back(std::move(record));
            return {};
        }));
        if (m_findings.size() > before) {
            const auto finding = static_cast<FindingId>(before);
            m_findings.addBackup(finding, id);
            const bool isDamaged = m_findings.at(finding).severity == Severity::Damage;
            if (isDamaged)
                m_findings.describe(finding, recordError(m_findings.at(finding).error.message, object.name),
                                    FindingKind::DamagedRecord);
            (isDamaged ? m_view.damagedRecords : m_view.newerRecords).push_back(id);
        }
    }
    std::sort(m_view.records.begin(), m_view.records.end(),
              [](const repository::BackupRecord &a, const repository::BackupRecord &b) {
                  return std::tie(a.createdAt, a.id) < std::tie(b.createdAt, b.id); // as they are listed
              });
    if (found < asked.size())
        return Error{ErrorCode::BackupNotFound,
                     QStringLiteral("verification: %1 of the %2 backups are not there")
                         .arg(asked.size() - found)
                         .arg(asked.size()),
                     QStringLiteral("\"list\" shows the backups there are.")};
    return {};
}

} // namespace backstop::verify
