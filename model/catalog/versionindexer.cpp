// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/versionindexer.h"

#include "model/catalog/changespill.h"
#include "model/repository/damage.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace backstop::catalog {

using repository::BackupRecord;
using repository::BackupType;
using repository::Change;
using repository::ChangeType;
using repository::DifferenceKind;
using repository::DifferenceRules;
using Side = VersionWriter::Side;

namespace {

constexpr std::array kKinds{DifferenceKind::Change, DifferenceKind::NotRead, DifferenceKind::Excluded,
                            DifferenceKind::OtherSource};

/// Else the record lacks some of what the backup could not read.
bool listsAllProblems(const BackupRecord &record)
{
    return record.problems.size() >= record.problemCount;
}

bool readAll(const BackupRecord &record)
{
    return listsAllProblems(record) && repository::unreadPaths(record).empty();
}

std::set<Bytes> namesOf(const BackupRecord &record)
{
    std::set<Bytes> names;
    for (const repository::SourceInfo &source : record.sources)
        names.insert(source.name);
    return names;
}

const std::optional<BackupId> &neighbourOf(const Placement &placement, Side side)
{
    return side == Side::Backup ? placement.before : placement.after;
}

/// An error of this machine's files, which must not be taken for damage of the repository.
Error ofCatalog(Error error)
{
    if (repository::isUnreadable(error))
        error.code = ErrorCode::Catalog;
    return error;
}

} // namespace

/// What was found to differ, by side and kind, on its way into the catalog.
struct VersionIndexer::Differences
{
    explicit Differences(const Bytes &folder)
    {
        for (std::size_t i = 0; i < 2 * kKinds.size(); ++i)
            spills.emplace_back(folder);
    }
    ChangeSpill &of(Side side, DifferenceKind kind)
    {
        const std::size_t base = side == Side::Backup ? 0 : kKinds.size();
        return spills[base + static_cast<std::size_t>(kind)];
    }
    /// What keeping one of them here failed with, which says nothing of the repository.
    Result<> check() const
    {
        for (const ChangeSpill &spill : spills) {
            if (spill.failure())
                return ofCatalog(*spill.failure());
        }
        return {};
    }
    /// In both directions the kinds one after the other: the order does not matter, for a path comes once on each side.
    Result<> writeTo(VersionWriter &writer)
    {
        for (const Side side : {Side::Backup, Side::Successor}) {
            for (const DifferenceKind kind : kKinds) {
                const auto written = of(side, kind).visit([&](const Change &change) {
                    return writer.add(side, change, kind);
                });
                if (!written)
                    return ofCatalog(written.error());
            }
        }
        return {};
    }

    std::vector<ChangeSpill> spills;
};

Result<> VersionIndexer::add(const BackupRecord &record, bool hasManifest, const std::stop_token &stop)
{
    for (;;) { // until nobody else changed the line on the way
        BACKSTOP_ASSIGN(isDone, tryToAdd(record, hasManifest, stop));
        if (isDone)
            return {};
        BACKSTOP_ASSIGN(inHistory, m_catalog.withVersions());
        if (std::find(inHistory.begin(), inHistory.end(), record.id) != inHistory.end())
            return {};
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("catalog: filling it was cancelled")};
    }
}

Result<bool> VersionIndexer::tryToAdd(const BackupRecord &record, bool hasManifest,
                                      const std::stop_token &stop)
{
    VersionWriter writer(m_catalog);
    BACKSTOP_ASSIGN(placements, writer.placementsOf(record));
    if (hasManifest && saysManifest(record, placements)) {
        BACKSTOP_ASSIGN(isBegun, writer.begin(record, placements));
        if (!isBegun)
            return false;
        BACKSTOP_TRY(writer.addManifest());
        BACKSTOP_TRY(writer.commit());
        return true;
    }
    const std::filesystem::path file(m_catalog.database().file().toStdString());
    Differences differences(file.parent_path().native());
    BACKSTOP_ASSIGN(isCompared, compare(record, placements, differences, stop));
    if (!isCompared)
        return false;
    BACKSTOP_ASSIGN(isBegun, writer.begin(record, placements));
    if (!isBegun)
        return false;
    BACKSTOP_TRY(differences.writeTo(writer));
    BACKSTOP_TRY(writer.settle(mayLiftExcludes(record, placements),
                               [this](const BackupId &before, const BackupId &after) {
                                   const BackupRecord *a = m_findRecord(before);
                                   const BackupRecord *b = m_findRecord(after);
                                   if (!a || !b || !listsAllProblems(*b))
                                       return std::optional<DifferenceRules>();
                                   return std::optional<DifferenceRules>(std::in_place, *a, *b);
                               }));
    BACKSTOP_TRY(writer.commit());
    return true;
}

bool VersionIndexer::mayLiftExcludes(const BackupRecord &record,
                                     const std::vector<Placement> &placements) const
{
    return std::any_of(placements.begin(), placements.end(), [&](const Placement &placement) {
        const BackupRecord *before = placement.before ? m_findRecord(*placement.before) : nullptr;
        return placement.after || (before && before->excludes != record.excludes);
    });
}

/// The manifest says all where the backup comes last, was compared with the one before, and nothing but the sources made a difference.
bool VersionIndexer::saysManifest(const BackupRecord &record, const std::vector<Placement> &placements) const
{
    const bool isFromNothing = record.type == BackupType::Full || !record.parent;
    for (const Placement &placement : placements) {
        if (placement.after)
            return false;
        if (isFromNothing ? placement.before.has_value() : placement.before != record.parent)
            return false;
    }
    if (isFromNothing)
        return true;
    const BackupRecord *parent = m_findRecord(*record.parent);
    return parent && readAll(*parent) && readAll(record) && parent->excludes == record.excludes &&
           namesOf(*parent) == namesOf(record);
}

/// False where a backup beside @p record had to be taken out: its place is another one then.
Result<bool> VersionIndexer::compare(const BackupRecord &record, const std::vector<Placement> &placements,
                                     Differences &differences, const std::stop_token &stop)
{
    for (const Side side : {Side::Backup, Side::Successor}) {
        std::set<std::optional<BackupId>> neighbours;
        for (const Placement &placement : placements)
            neighbours.insert(neighbourOf(placement, side));
        for (const std::optional<BackupId> &neighbour : neighbours) {
            if (side == Side::Successor && !neighbour)
                continue;
            BACKSTOP_ASSIGN(isCompared, compareTo(record, neighbour, side, placements, differences, stop));
            if (!isCompared)
                return false;
        }
    }
    return true;
}

Result<bool> VersionIndexer::compareTo(const BackupRecord &record, const std::optional<BackupId> &neighbour,
                                       Side side, const std::vector<Placement> &placements,
                                       Differences &differences, const std::stop_token &stop)
{
    const BackupRecord *other = neighbour ? m_findRecord(*neighbour) : nullptr;
    if (neighbour && !other) {
        BACKSTOP_TRY(m_catalog.removeFromHistory(*neighbour));
        return false;
    }
    const BackupRecord nothing;
    const BackupRecord &before = side == Side::Successor ? record : other ? *other : nothing;
    const BackupRecord &after = side == Side::Successor ? *other : record;
    const DifferenceRules rules(before, after);
    std::set<Bytes, std::less<>> sources;
    for (const Placement &placement : placements) {
        if (neighbourOf(placement, side) == neighbour)
            sources.insert(placement.source);
    }
    std::optional<Error> afterIsDamaged;
    repository::DiffRequest request;
    if (other || side == Side::Successor)
        request.before = before.tree.root;
    request.after = after.tree.root;
    request.unreadable = [&](const Bytes &, const Error &error) { afterIsDamaged = error; };
    const auto visit = [&](const Change &change) -> Result<> {
        const BytesView source = BytesView(change.path).substr(0, change.path.find('/'));
        if (!sources.contains(source) && !sources.contains(BytesView()))
            return {};
        DifferenceKind kind = other ? rules.kindOf(change) : DifferenceKind::Change;
        if (change.type == ChangeType::Deleted && !listsAllProblems(after))
            kind = DifferenceKind::NotRead; // it may be one of those that are not listed
        return differences.of(side, kind).add(change);
    };
    const Result<> compared = repository::diffTrees(m_blobs, request, visit, stop);
    BACKSTOP_TRY(differences.check());
    const bool isBeforeDamaged = !compared && repository::isUnreadable(compared.error());
    if (!compared && !isBeforeDamaged)
        return compared.error();
    if (!isBeforeDamaged && !afterIsDamaged)
        return true;
    const bool isRecordDamaged = side == Side::Backup ? afterIsDamaged.has_value() : isBeforeDamaged;
    if (isRecordDamaged || !neighbour)
        return afterIsDamaged ? *afterIsDamaged : compared.error();
    BACKSTOP_TRY(m_catalog.removeFromHistory(*neighbour));
    return false;
}

} // namespace backstop::catalog
