// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/prune.h"

#include "model/repository/usedblobs.h"
#include "model/repository/workerpool.h"

#include <algorithm>

namespace backstop::repository {

namespace {

const std::string kDocument = "prune";
constexpr QLatin1String kRetired("retired");
constexpr std::uint64_t kSmallPack = 4u << 20; // each backup of a day leaves one or two
constexpr std::size_t kManySmallPacks = 64;
constexpr double kHardlyWorthIt = 0.02; // of a pack: rewriting all of it to free less is not

/// Bytes of a pack that hold nothing which is needed; its own head and directory do not count.
std::uint64_t unusedBytes(const PackUse &pack)
{
    const std::uint64_t own = kPackPrefixSize + kPackTrailerSize + pack.usedBlobs * kPackEntrySize;
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

/// How much of each pack is needed.
std::vector<PackUse> measurePacks(BlobIndex &index, const UsedBlobs &used)
{
    const std::vector<PackInfo> infos = index.packs();
    std::vector<PackUse> packs(infos.size());
    index.visit([&](const BlobLocation &location) {
        if (location.pack < packs.size() && used.contains(location)) {
            packs[location.pack].usedBytes += location.entry.storedSize;
            ++packs[location.pack].usedBlobs;
        }
    });
    for (std::size_t i = 0; i < infos.size(); ++i) {
        packs[i].id = infos[i].id;
        packs[i].size = infos[i].size;
        packs[i].number = static_cast<std::uint32_t>(i);
    }
    std::erase_if(packs, [](const PackUse &pack) { return pack.id.isNull(); });
    return packs;
}

Result<std::vector<RetiredPack>> parseRetired(const std::optional<Document> &document)
{
    std::vector<RetiredPack> packs;
    if (!document)
        return packs;
    const QJsonObject entries = document->content.value(kRetired).toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const auto id = PackId::fromHexText(it.key().toStdString());
        const auto since = fromIso(it.value()[QLatin1String("since")].toString());
        if (!id || !since)
            return Error{ErrorCode::Damaged, QStringLiteral("documents/prune: cannot be read"),
                         QStringLiteral("Copy it back from a replica of this repository.")};
        packs.push_back({*id, it.value()[QLatin1String("size")].toString().toULongLong(), *since});
    }
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
        (pack.since + plan.request.grace <= now ? plan.due : plan.waiting).push_back(pack);
    }
    std::erase_if(plan.packs, [&outOfUse](const PackUse &pack) { return outOfUse.contains(pack.id); });
    return {};
}

/// What another prune would change.
Result<std::vector<std::string>> objectsOfPlan(Repository &repo)
{
    std::vector<std::string> names;
    for (const std::string &folder : {std::string("index/"), "documents/" + kDocument + '/'}) {
        BACKSTOP_ASSIGN(objects, repo.storage().list(folder));
        for (const storage::ObjectInfo &object : objects)
            names.push_back(object.name);
    }
    return names;
}

std::vector<BackupId> sorted(std::vector<BackupId> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// One execution of a plan.
class Pruning
{
public:
    Pruning(Repository &repo, const PrunePlan &plan, Progress &progress, const std::stop_token &stop)
        : m_repo(repo)
        , m_plan(plan)
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<PruneReport> run()
    {
        BACKSTOP_ASSIGN(lease, m_repo.lease({LeaseMode::Exclusive, QStringLiteral("prune"), false}));
        m_lease = lease.get();
        BACKSTOP_TRY(checkBackups());
        m_progress.setPhase(Phase::Writing);
        m_progress.setTotals(0, m_plan.readBytes() + m_plan.dueBytes());
        BACKSTOP_TRY(rewrite());
        m_progress.setPhase(Phase::Deleting);
        BACKSTOP_TRY(retire());
        BACKSTOP_TRY(removeDue());
        return m_report;
    }

private:
    Result<> goOn() const
    {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled,
                         QStringLiteral("prune: cancelled, nothing that is needed was removed"),
                         QStringLiteral("Run it again to go on.")};
        return m_lease->check();
    }

    Result<> checkBackups()
    {
        BACKSTOP_ASSIGN(ids, m_repo.backupIds());
        BACKSTOP_ASSIGN(objects, objectsOfPlan(m_repo));
        if (sorted(std::move(ids)) != m_plan.backups || objects != m_plan.objects)
            return Error{
                ErrorCode::Unavailable,
                QStringLiteral("prune: backups came or went, or another prune ran, since the plan was made"),
                QStringLiteral("Nothing was changed. Run it again."), true};
        return {};
    }

    /// Stores what is needed of the chosen packs anew.
    Result<> rewrite()
    {
        std::map<std::uint32_t, std::vector<std::pair<BlobType, BlobId>>> blobs;
        for (const PackUse &pack : m_plan.packs) {
            if (pack.fate == PackFate::Rewrite)
                blobs[pack.number];
        }
        if (blobs.empty())
            return {};
        // What is needed of them was marked when the plan was made; marking anew is cheaper than keeping all of it.
        UsedBlobs used(m_repo, m_progress, m_stop);
        for (const BackupId &id :
             m_plan.backups) { // each of them: backups() would leave out one that cannot be read
            BACKSTOP_ASSIGN(record, m_repo.backup(id));
            BACKSTOP_TRY(used.add(record));
        }
        m_repo.blobs().index().visit([&](const BlobLocation &location) {
            const auto wanted = blobs.find(location.pack);
            if (wanted != blobs.end() && used.contains(location))
                wanted->second.emplace_back(location.entry.type, location.entry.id);
        });
        const int threads =
            m_plan.request.threads > 0 ? m_plan.request.threads : m_repo.environment().processors;
        WorkerPool pool(m_repo.blobs(), std::max(threads - 1, 0));
        BlobSession session(m_repo.blobs());
        for (auto &[number, needed] : blobs) {
            pool.addFile(
                [this, &pool, needed = std::move(needed)](BlobSession &own) { rewrite(needed, own, pool); },
                session);
        }
        pool.finish(session);
        if (const auto failure = pool.failure())
            return *failure;
        BACKSTOP_TRY(m_repo.blobs().flush());
        return {};
    }

    void rewrite(const std::vector<std::pair<BlobType, BlobId>> &blobs, BlobSession &session,
                 WorkerPool &pool)
    {
        for (const auto &[type, id] : blobs) {
            if (pool.hasFailed())
                return;
            auto moved = m_stop.stop_requested() ? goOn() : Result<>();
            if (moved) {
                if (const auto stored = session.rewrite(type, id)) {
                    m_progress.addBytes(*stored);
                    m_rewrittenBytes += *stored;
                } else {
                    moved = stored.error();
                }
            }
            if (!moved)
                return pool.fail(moved.error());
        }
    }

    /// Takes packs out of use: first it is written down, then the index forgets them.
    Result<> retire()
    {
        m_report.rewrittenBytes = m_rewrittenBytes;
        std::set<PackId> retired;
        for (const PackUse &pack : m_plan.packs) {
            if (pack.fate == PackFate::Keep)
                continue;
            retired.insert(pack.id);
            ++m_report.retiredPacks;
            m_report.retiredBytes += pack.size;
        }
        if (retired.empty() && m_plan.needed.empty())
            return {};
        BACKSTOP_TRY(goOn());
        const QString now = toIso(m_repo.environment().clock->now());
        BACKSTOP_TRY(m_repo.documents().update(kDocument, [&](QJsonObject &content) -> Result<> {
            QJsonObject entries = content.value(kRetired).toObject();
            for (const PackUse &pack : m_plan.packs) {
                if (pack.fate != PackFate::Keep)
                    entries.insert(QString::fromStdString(pack.id.hex()),
                                   QJsonObject{{QStringLiteral("since"), now},
                                               {QStringLiteral("size"), QString::number(pack.size)}});
            }
            for (const RetiredPack &pack : m_plan.needed)
                entries.remove(QString::fromStdString(pack.id.hex()));
            content.insert(kRetired, entries);
            return {};
        }));
        BACKSTOP_TRY(goOn());
        return m_repo.blobs().retirePacks(retired, m_stop);
    }

    Result<> removeDue()
    {
        std::vector<RetiredPack> due = m_plan.due;
        if (m_plan.request.grace.count() == 0) {
            for (const PackUse &pack : m_plan.packs) {
                if (pack.fate != PackFate::Keep)
                    due.push_back({pack.id, pack.size, {}});
            }
        }
        if (due.empty())
            return {};
        for (const RetiredPack &pack : due) {
            BACKSTOP_TRY(goOn());
            const auto removed = m_repo.storage().remove(packName(pack.id));
            if (!removed && removed.error().code != ErrorCode::NotFound)
                return removed;
            ++m_report.removedPacks;
            m_report.removedBytes += pack.size;
            m_progress.addBytes(pack.size);
        }
        BACKSTOP_TRY(m_repo.documents().update(kDocument, [&](QJsonObject &content) -> Result<> {
            QJsonObject entries = content.value(kRetired).toObject();
            for (const RetiredPack &pack : due)
                entries.remove(QString::fromStdString(pack.id.hex()));
            content.insert(kRetired, entries);
            return {};
        }));
        return {};
    }

    Repository &m_repo;
    const PrunePlan &m_plan;
    Progress &m_progress;
    const std::stop_token &m_stop;
    Lease *m_lease = nullptr;
    PruneReport m_report;
    std::atomic<std::uint64_t> m_rewrittenBytes{0};
};

} // namespace

Result<std::vector<RetiredPack>> retiredPacks(Repository &repo)
{
    BACKSTOP_ASSIGN(document, repo.documents().newest(kDocument));
    return parseRetired(document);
}

Result<PrunePlan> planPrune(Repository &repo, const PruneRequest &request, Progress &progress,
                            const std::stop_token &stop)
{
    progress.setPhase(Phase::Planning);
    PrunePlan plan;
    plan.request = request;
    BACKSTOP_ASSIGN(ids,
                    repo.backupIds()); // before the index: whatever a newer one adds is not needed by these
    plan.backups = sorted(std::move(ids));
    BACKSTOP_ASSIGN(objects, objectsOfPlan(repo));
    plan.objects = std::move(objects);
    BACKSTOP_TRY(repo.loadIndex(stop));
    BACKSTOP_TRY(repo.prepareToWrite()); // what killed writers left is known then, and can go
    if (repo.blobs().hasGaps())
        return Error{
            ErrorCode::Damaged, QStringLiteral("packs: some that the index names are missing"),
            QStringLiteral("Nothing is removed from a damaged repository. Run \"verify\" for what is lost.")};
    UsedBlobs used(repo, progress, stop);
    for (const BackupId &id : plan.backups) {
        BACKSTOP_ASSIGN(record, repo.backup(id));
        BACKSTOP_TRY(used.add(record));
    }
    plan.packs = measurePacks(repo.blobs().index(), used);
    BACKSTOP_TRY(planRetired(repo, plan));
    chooseRewrites(plan);
    return plan;
}

Result<PruneReport> runPrune(Repository &repo, const PrunePlan &plan, Progress &progress,
                             const std::stop_token &stop)
{
    if (plan.isEmpty())
        return PruneReport{};
    return Pruning(repo, plan, progress, stop).run();
}

} // namespace backstop::repository
