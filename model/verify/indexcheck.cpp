// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of StructureCheck that compares the index objects with the packs.
#include "model/verify/structurecheck.h"

#include <algorithm>

namespace backstop::verify {

using repository::IndexObject;
using repository::IndexPack;

namespace {

Error missingPack(const std::string &name)
{
    return damageError(QStringLiteral("%1: the pack is missing").arg(QString::fromStdString(name)));
}

Error wrongSize(const PackState &pack)
{
    return damageError(QStringLiteral("%1: is %2 bytes long, not %3")
                           .arg(QString::fromStdString(pack.name()))
                           .arg(pack.storedSize)
                           .arg(pack.listedSize));
}

} // namespace

Result<> StructureCheck::readIndex()
{
    std::vector<IndexPack> listed;
    BACKSTOP_TRY(readIndexObjects(listed));
    return addPacks(listed);
}

Result<> StructureCheck::readIndexObjects(std::vector<IndexPack> &listed)
{
    std::map<std::string, IndexObject> indexes;
    std::set<std::string> done;
    bool isStable = false;
    for (int listing = 0; listing < RepositoryView::kMostListings && !isStable; ++listing) {
        BACKSTOP_ASSIGN(objects, m_view.storage().list("index/"));
        isStable = true;
        for (const storage::ObjectInfo &object : objects) {
            if (!repository::indexIdOf(object.name) || !done.insert(object.name).second)
                continue;
            const std::size_t findingsBefore = m_findings.size();
            const std::size_t indexesBefore = indexes.size();
            BACKSTOP_TRY(checkHashed(object.name, *repository::indexIdOf(object.name),
                                     [&](BytesView bytes) -> Result<> {
                                         BACKSTOP_ASSIGN(index, openIndex(m_view.keys(), object.name, bytes));
                                         indexes.insert_or_assign(object.name, std::move(index));
                                         return {};
                                     }));
            const bool isTold = m_findings.size() > findingsBefore;
            if (isTold)
                m_hasNewerIndex =
                    m_hasNewerIndex ||
                    m_findings.at(static_cast<FindingId>(findingsBefore)).severity == Severity::Warning;
            else if (indexes.size() == indexesBefore)
                isStable = false; // gone since the listing: its successor is there now
        }
    }
    std::set<std::string> superseded;
    for (const auto &[name, index] : indexes) {
        for (const Digest &id : index.supersedes)
            superseded.insert(repository::indexName(id));
    }
    for (auto &[name, index] : indexes) {
        if (superseded.contains(name))
            continue;
        std::move(index.packs.begin(), index.packs.end(), std::back_inserter(listed));
    }
    return {};
}

/// Packs first that are as they should be, so that a blob which is stored twice counts as readable.
Result<> StructureCheck::addPacks(std::vector<IndexPack> &listed)
{
    BACKSTOP_ASSIGN(objects, m_view.storage().list("packs/"));
    std::unordered_map<PackId, std::uint64_t, IdHash> stored;
    for (const storage::ObjectInfo &object : objects) {
        if (const auto id = repository::packIdOf(object.name))
            stored.emplace(*id, object.size);
    }
    const auto isWhole = [&stored](const IndexPack &pack) {
        const auto found = stored.find(pack.id);
        return found != stored.end() && found->second == pack.size;
    };
    std::stable_partition(listed.begin(), listed.end(), isWhole);
    const auto firstBad = std::find_if_not(listed.begin(), listed.end(), isWhole);
    const auto add = [&](const IndexPack &pack) {
        PackState state;
        state.id = pack.id;
        state.listedSize = pack.size;
        state.isListed = true;
        state.directory = digestOf(pack.entries);
        if (const auto found = stored.find(pack.id); found != stored.end()) {
            state.isPresent = true;
            state.storedSize = found->second;
        }
        m_view.addPack(state, pack.entries);
    };
    std::for_each(listed.begin(), firstBad, add);
    std::set<PackId> known;
    for (const IndexPack &pack : listed)
        known.insert(pack.id);
    for (const auto &[id, size] : stored) {
        ++m_objects;
        if (!known.contains(id))
            BACKSTOP_TRY(addUnlisted(id, size));
    }
    std::for_each(firstBad, listed.end(), add);
    return {};
}

Result<> StructureCheck::addUnlisted(const PackId &id, std::uint64_t size)
{
    BACKSTOP_TRY(stopped());
    auto directory = m_view.store().readDirectory(id, size);
    if (!directory && repository::isUnreadable(directory.error()))
        directory = m_view.store().readDirectory(id, size);
    if (directory) {
        PackState state;
        state.id = id;
        state.listedSize = size;
        state.storedSize = size;
        state.isPresent = true;
        state.directory = digestOf(directory->entries);
        m_view.addPack(state, directory->entries);
        return {};
    }
    if (!repository::isUnreadable(directory.error()))
        return directory.error();
    if (directory.error().code != ErrorCode::NotFound)
        m_findings.damage(
            repository::packName(id),
            damageError(
                QStringLiteral("%1, and no index object names the pack").arg(directory.error().message)));
    return {};
}

/// Packs that are not whole, but hold nothing which is not in another pack: a backup has stored it anew.
void StructureCheck::findSpares()
{
    if (std::all_of(m_view.packs.begin(), m_view.packs.end(),
                    [](const PackState &pack) { return pack.isWhole(); }))
        return;
    for (PackState &pack : m_view.packs)
        pack.isSpare = !pack.isWhole();
    // Whole packs were added first, so what is taken from another one is in no whole one.
    m_view.store().index().visit([this](const repository::BlobLocation &location) {
        if (PackState *pack = m_view.pack(location.pack))
            pack->isSpare = false;
    });
}

/// Whoever reads a blob that is not there looks at the storage again, and forgets where it was: what is lost is held on to before.
void StructureCheck::rememberLostBlobs()
{
    const auto &packs = m_view.packs;
    if (std::all_of(packs.begin(), packs.end(), [](const PackState &pack) { return pack.isWhole(); }))
        return;
    m_view.store().index().visit([this](const repository::BlobLocation &location) {
        if (const auto finding = m_view.findingAt(location))
            m_findings.addBadBlob(location.entry.id, *finding);
    });
}

void StructureCheck::reportPacks(bool whole, bool isAlone)
{
    findSpares();
    std::uint64_t usedUnlisted = 0;
    for (PackState &pack : m_view.packs) {
        if (!whole && !pack.isUsed)
            continue;
        const Error error = pack.isPresent ? wrongSize(pack) : missingPack(pack.name());
        if (pack.isSpare)
            pack.finding =
                m_findings.warn(pack.name(), spareError(error.code, error.message), FindingKind::SpareDamage);
        else if (!pack.isWhole())
            pack.finding = m_findings.damage(pack.name(), error);
        if (pack.isListed)
            continue;
        if (pack.isUsed)
            ++usedUnlisted;
        else if (isAlone && !m_hasNewerIndex && // or another writer is about to index it
                 !m_view.retired.contains(pack.id))
            m_findings.warn(
                pack.name(),
                {ErrorCode::Failed,
                 QStringLiteral("%1: no index object names the pack")
                     .arg(QString::fromStdString(pack.name())),
                 QStringLiteral(
                     "A backup that was killed leaves such packs; the next \"backup\" uses them.")},
                FindingKind::UnindexedPack);
    }
    rememberLostBlobs();
    // A record is written after the index of its packs: some object that was there is gone.
    if (usedUnlisted > 0 && !m_hasNewerIndex && !m_findings.hasDamageIn("index/"))
        m_findings.damage(
            "index/",
            {ErrorCode::Damaged,
             QStringLiteral("index: an object is missing, %1 packs in use are in none").arg(usedUnlisted),
             QStringLiteral("Nothing is lost: the packs themselves say what is in them, and the next "
                            "\"backup\" writes a new index.")});
}

} // namespace backstop::verify
