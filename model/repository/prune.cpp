// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/prune.h"

#include "model/repository/usedblobs.h"
#include "model/repository/workerpool.h"

#include <algorithm>
#include <set>

namespace backstop::repository {

namespace {

std::set<PackId> idsOf(const std::vector<RetiredPack> &packs)
{
    std::set<PackId> ids;
    for (const RetiredPack &pack : packs)
        ids.insert(pack.id);
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
        BACKSTOP_TRY(checkPlan());
        // What is needed was marked when the plan was made; marking anew is cheaper than keeping all of it, and shows whether it
        // still lies where the plan has it.
        m_progress.setPhase(Phase::Planning);
        BACKSTOP_ASSIGN(used, UsedBlobs::of(m_repo, m_plan.backups, m_progress, m_stop));
        m_used = &used;
        m_progress.setPhase(Phase::Writing);
        m_progress.setTotals(0, m_plan.readBytes() + m_plan.dueBytes());
        BACKSTOP_TRY(removeDue());
        BACKSTOP_TRY(keepNeeded());
        BACKSTOP_TRY(takeOut(PackFate::Retire));
        BACKSTOP_TRY(rewrite());
        m_progress.setPhase(Phase::Deleting);
        BACKSTOP_TRY(takeOut(PackFate::Rewrite));
        m_repo.keepReserve(); // where it gave its room to the lease
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

    Result<> checkPlan()
    {
        BACKSTOP_ASSIGN(ids, m_repo.backupIds());
        std::ranges::sort(ids);
        BACKSTOP_ASSIGN(objects, prunedObjects(m_repo));
        if (ids != m_plan.backups || objects != m_plan.objects)
            return Error{
                ErrorCode::Unavailable,
                QStringLiteral("prune: backups came or went, or another prune ran, since the plan was made"),
                QStringLiteral("Nothing was changed. Run it again."), true};
        return {};
    }

    /// Whether all that is needed lies in none of @p packs. Another copy of a blob may have taken the place of the one that the plan
    /// was made with: whoever reads in this program and finds a copy damaged takes the next.
    Result<> checkUnneeded(const std::set<PackId> &packs) const
    {
        std::set<std::uint32_t> numbers;
        m_used->visit([&](const BlobLocation &location) { numbers.insert(location.pack); });
        const std::vector<PackInfo> infos = m_repo.blobs().index().packs();
        const bool isNeeded = !m_used->isWhole() || std::ranges::any_of(numbers, [&](std::uint32_t number) {
            return packs.contains(infos[number].id);
        });
        if (isNeeded)
            return Error{ErrorCode::Unavailable,
                         QStringLiteral("prune: a pack that was to go is needed after all"),
                         QStringLiteral("It was not removed. Run it again."), true};
        return {};
    }

    /// Stores what is needed of the chosen packs anew.
    Result<> rewrite()
    {
        const std::vector<PackInfo> infos = m_repo.blobs().index().packs();
        std::map<PackId, std::vector<std::pair<BlobType, BlobId>>> blobs;
        for (const PackUse &pack : m_plan.packs) {
            if (pack.fate == PackFate::Rewrite)
                blobs[pack.id];
        }
        if (blobs.empty())
            return {};
        m_used->visit([&](const BlobLocation &location) {
            const bool isListed = location.pack < infos.size(); // packs may be added at any time
            const auto wanted = isListed ? blobs.find(infos[location.pack].id) : blobs.end();
            if (wanted != blobs.end())
                wanted->second.emplace_back(location.entry.type, location.entry.id);
        });
        const int threads =
            m_plan.request.threads > 0 ? m_plan.request.threads : m_repo.environment().processors;
        WorkerPool pool(m_repo.blobs(), std::max(threads - 1, 0));
        BlobSession session(m_repo.blobs());
        for (auto &[id, needed] : blobs) {
            pool.addFile(
                [this, &pool, needed = std::move(needed)](BlobSession &own) { rewrite(needed, own, pool); },
                session);
        }
        pool.finish(session);
        if (const auto failure = pool.failure())
            return *failure;
        BACKSTOP_TRY(m_repo.blobs().flush());
        m_report.rewrittenBytes = m_rewrittenBytes;
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

    Result<> removeDue() { return m_plan.due.empty() ? Result<>() : remove(m_plan.due); }

    /// Takes packs into use again that are out of it and needed.
    Result<> keepNeeded()
    {
        if (m_plan.needed.empty())
            return {};
        BACKSTOP_TRY(goOn());
        BACKSTOP_TRY(changeRetiredPacks(m_repo, [this](std::map<PackId, RetiredPack> &retired) {
            for (const RetiredPack &pack : m_plan.needed)
                retired.erase(pack.id);
        }));
        BACKSTOP_TRY(m_repo.prepareToWrite()); // now they are in use, and the index takes them in
        return m_repo.blobs().flush();
    }

    /// Takes the packs of that @p fate out of use: first it is written down, then the index forgets them. They go at once where
    /// there is no grace.
    Result<> takeOut(PackFate fate)
    {
        std::vector<RetiredPack> packs;
        const Timestamp now = m_repo.environment().clock->now();
        for (const PackUse &pack : m_plan.packs) {
            if (pack.fate != fate)
                continue;
            packs.push_back({pack.id, pack.size, now});
            ++m_report.retiredPacks;
            m_report.retiredBytes += pack.size;
        }
        if (packs.empty())
            return {};
        BACKSTOP_TRY(goOn());
        BACKSTOP_TRY(changeRetiredPacks(m_repo, [&packs](std::map<PackId, RetiredPack> &retired) {
            for (const RetiredPack &pack : packs)
                retired.insert_or_assign(pack.id, pack);
        }));
        return m_plan.request.grace.count() == 0 ? remove(packs) : withdraw(packs);
    }

    /// Takes @p packs out of the index, and those with them that an earlier prune was about to take out when it ended.
    Result<> withdraw(const std::vector<RetiredPack> &packs)
    {
        std::set<PackId> ids = idsOf(packs);
        ids.merge(idsOf(m_plan.waiting));
        BACKSTOP_TRY(goOn());
        BACKSTOP_TRY(checkUnneeded(ids));
        return m_repo.blobs().retirePacks(ids, m_stop);
    }

    Result<> remove(const std::vector<RetiredPack> &packs)
    {
        const auto withdrawn = withdraw(packs);
        // A full medium may have no room for an index before they are gone; one that names packs which are gone harms nobody.
        const bool isLater = !withdrawn && withdrawn.error().code == ErrorCode::NoSpace;
        if (!withdrawn && !isLater)
            return withdrawn;
        BACKSTOP_TRY(checkUnneeded(idsOf(packs)));
        for (const RetiredPack &pack : packs) {
            BACKSTOP_TRY(goOn());
            const auto removed = m_repo.storage().remove(packName(pack.id));
            if (!removed && removed.error().code != ErrorCode::NotFound)
                return removed;
            ++m_report.removedPacks;
            m_report.removedBytes += pack.size;
            m_progress.addBytes(pack.size);
        }
        if (isLater)
            BACKSTOP_TRY(withdraw(packs));
        return changeRetiredPacks(m_repo, [&packs](std::map<PackId, RetiredPack> &retired) {
            for (const RetiredPack &pack : packs)
                retired.erase(pack.id);
        });
    }

    Repository &m_repo;
    const PrunePlan &m_plan;
    Progress &m_progress;
    const std::stop_token &m_stop;
    Lease *m_lease = nullptr;
    const UsedBlobs *m_used = nullptr;
    PruneReport m_report;
    std::atomic<std::uint64_t> m_rewrittenBytes{0};
};

} // namespace

Result<PruneReport> runPrune(Repository &repo, const PrunePlan &plan, Progress &progress,
                             const std::stop_token &stop)
{
    if (plan.isEmpty())
        return PruneReport{};
    return Pruning(repo, plan, progress, stop).run();
}

} // namespace backstop::repository
