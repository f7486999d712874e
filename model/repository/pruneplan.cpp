// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a PrunePlan is made, and what it adds up to.
#include "model/repository/prune.h"
#include "model/repository/usedblobs.h"

#include <algorithm>
#include <numeric>

namespace backstop::repository {

namespace {

constexpr std::uint64_t kSmallPack = 4u << 20; // each backup of a day leaves one or two
constexpr std::size_t kManySmallPacks = 64;
constexpr double kHardlyWorthIt = 0.02; // of a pack: rewriting all of it to free less is not

/// Bytes of a pack that hold nothing which is needed; its own head and directory do not count.
std::uint64_t unusedBytes(const PackUse &pack)
{
    const std::uint64_t own =
        kPackPrefixSize + pack.usedBlobs * kPackEntrySize + crypto::kTagSize + kPackTrailerSize;
    return pack.size - std::min(pack.size, pack.usedBytes + own);
}

/// Chooses the packs that are worth rewriting: those with the largest unused share first, until little enough is unused.
void chooseRewrites(PrunePlan &plan)
{
    std::vector<PackUse *> candidates;
    std::vector<PackUse *> small;
    std::uint64_t unused = 0;
    std::uint64_t total = 0;
    for (PackUse &pack : plan.packs) {
        if (pack.usedBlobs == 0) {
            pack.fate = PackFate::Retire;
            continue;
        }
        total += pack.size;
        unused += unusedBytes(pack);
        if (static_cast<double>(unusedBytes(pack)) > kHardlyWorthIt * static_cast<double>(pack.size))
            candidates.push_back(&pack);
        if (pack.size < kSmallPack)
            small.push_back(&pack);
    }
    std::sort(candidates.begin(), candidates.end(), [](const PackUse *a, const PackUse *b) {
        return unusedBytes(*a) * b->size > unusedBytes(*b) * a->size;
    });
    const auto most = static_cast<std::uint64_t>(plan.request.mostUnused * static_cast<double>(total));
    for (PackUse *pack : candidates) {
        if (unused <= most)
            break;
        pack->fate = PackFate::Rewrite;
        unused -= unusedBytes(*pack);
    }
    if (small.size() > kManySmallPacks) {
        for (PackUse *pack : small)
            pack->fate = PackFate::Rewrite;
    }
}

/// How much of each pack is needed, of those that are gone and named all the same: nothing.
std::vector<PackUse> measurePacks(BlobStore &store, const UsedBlobs &used)
{
    const std::vector<PackInfo> infos = store.index().packs();
    std::vector<PackUse> packs(infos.size());
    used.visit([&](const BlobLocation &location) {
        if (location.pack < packs.size()) {
            packs[location.pack].usedBytes += location.entry.storedSize;
            ++packs[location.pack].usedBlobs;
        }
    });
    for (std::size_t i = 0; i < infos.size(); ++i) {
        packs[i].id = infos[i].id;
        packs[i].size = infos[i].size;
    }
    std::erase_if(packs, [](const PackUse &pack) { return pack.id.isNull(); });
    for (const PackId &id : store.lostPacks()) // everything that is needed was found elsewhere
        packs.push_back({id, 0, 0, 0, PackFate::Retire});
    return packs;
}

/// Sorts the retired packs into those that are needed, due, and neither.
Result<> planRetired(Repository &repo, PrunePlan &plan)
{
    BACKSTOP_ASSIGN(retired, retiredPacks(repo));
    std::map<PackId, const PackUse *> inUse;
    for (const PackUse &pack : plan.packs)
        inUse.emplace(pack.id, &pack);
    const Timestamp now = repo.environment().clock->now();
    std::set<PackId> outOfUse;
    for (const RetiredPack &pack : retired) {
        const auto use = inUse.find(pack.id);
        if (use != inUse.end() && use->second->usedBlobs > 0) {
            plan.needed.push_back(pack);
            continue;
        }
        outOfUse.insert(pack.id);
        // The age is compared, in seconds: a moment that lies a long grace ahead may be beyond what a Timestamp holds.
        const bool isDue = std::chrono::floor<std::chrono::seconds>(now - pack.since) >= plan.request.grace;
        (isDue ? plan.due : plan.waiting).push_back(pack);
    }
    std::erase_if(plan.packs, [&outOfUse](const PackUse &pack) { return outOfUse.contains(pack.id); });
    return {};
}

/// Damaged where records are missing that somebody knows of: what they need would be taken for unneeded.
Result<> checkRecords(Repository &repo, const std::vector<BackupId> &backups)
{
    BACKSTOP_ASSIGN(held, repo.holds());
    for (const auto &[id, reason] : held) {
        if (!std::ranges::binary_search(backups, id))
            return Error{ErrorCode::Damaged,
                         QStringLiteral("backup %1: is held, and its record is missing")
                             .arg(QString::fromStdString(id.hex().substr(0, 12))),
                         QStringLiteral("Nothing is removed while records are missing. Copy the folder "
                                        "\"backups\" back from a replica of this repository.")};
    }
    if (!backups.empty())
        return {};
    BACKSTOP_ASSIGN(packs, repo.storage().list("packs/"));
    if (!packs.empty())
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("backups: there is none, and yet there are %1 packs").arg(packs.size()),
            QStringLiteral("Where backups are missing, copy the folder \"backups\" back from a replica of "
                           "this repository. Where none was ever finished, make one, then prune.")};
    return {};
}

} // namespace

Result<std::vector<std::string>> prunedObjects(Repository &repo)
{
    std::vector<std::string> names;
    for (const std::string &folder : {std::string("index/"), "documents/" + kRetiredPacksDocument + '/'}) {
        BACKSTOP_ASSIGN(objects, repo.storage().list(folder));
        for (const storage::ObjectInfo &object : objects)
            names.push_back(object.name);
    }
    return names;
}

Result<PrunePlan> planPrune(Repository &repo, const PruneRequest &request, Progress &progress,
                            const std::stop_token &stop)
{
    progress.setPhase(Phase::Planning);
    PrunePlan plan;
    plan.request = request;
    BACKSTOP_ASSIGN(ids,
                    repo.backupIds()); // before the index: whatever a newer one adds is not needed by these
    plan.backups = std::move(ids);
    std::ranges::sort(plan.backups);
    BACKSTOP_TRY(checkRecords(repo, plan.backups));
    BACKSTOP_ASSIGN(objects, prunedObjects(repo));
    plan.objects = std::move(objects);
    BACKSTOP_TRY(repo.loadIndex(stop));
    BACKSTOP_TRY(repo.prepareToWrite()); // what killed writers left is known then, and can go
    BACKSTOP_TRY(
        repo.blobs().lookNow()); // and what is out of use: it may hold the only copy that can be read
    BACKSTOP_ASSIGN(used, UsedBlobs::of(repo, plan.backups, progress, stop));
    plan.packs = measurePacks(repo.blobs(), used);
    BACKSTOP_TRY(planRetired(repo, plan));
    chooseRewrites(plan);
    return plan;
}

std::uint64_t PrunePlan::packBytes() const
{
    return std::accumulate(packs.begin(), packs.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PackUse &pack) { return sum + pack.size; });
}

std::uint64_t PrunePlan::usedBytes() const
{
    return std::accumulate(packs.begin(), packs.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PackUse &pack) { return sum + pack.usedBytes; });
}

std::uint64_t PrunePlan::readBytes() const
{
    return std::accumulate(packs.begin(), packs.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PackUse &pack) {
                               return sum + (pack.fate == PackFate::Rewrite ? pack.usedBytes : 0);
                           });
}

std::uint64_t PrunePlan::retireBytes() const
{
    return std::accumulate(packs.begin(), packs.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PackUse &pack) {
                               return sum + (pack.fate == PackFate::Keep ? 0 : pack.size);
                           });
}

std::uint64_t PrunePlan::dueBytes() const
{
    return std::accumulate(due.begin(), due.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const RetiredPack &pack) { return sum + pack.size; });
}

std::uint64_t PrunePlan::packsWith(PackFate fate) const
{
    return static_cast<std::uint64_t>(
        std::count_if(packs.begin(), packs.end(), [fate](const PackUse &pack) { return pack.fate == fate; }));
}

bool PrunePlan::isEmpty() const
{
    return packsWith(PackFate::Keep) == packs.size() && due.empty() && needed.empty();
}

} // namespace backstop::repository
