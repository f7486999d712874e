// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/backuphistory.h"

#include "model/recovery/componentpaths.h"

#include <algorithm>
#include <unordered_set>

namespace backstop::recovery {

using repository::BackupRecord;
using repository::BackupStatus;

namespace {

/// Collects from the newest backup on; turned round at the end.
class HistorySearch
{
public:
    HistorySearch(repository::Repository &repository, const RecoveryPlan &plan,
                  const std::vector<catalog::Verification> &verifications, Timestamp begin)
        : m_blobs(repository.blobs())
        , m_plan(plan)
        , m_paths(plan)
        , m_isSettled(plan.components.size())
    {
        m_history.begin = begin;
        m_history.end = repository.environment().clock->now();
        for (const catalog::Verification &verification : verifications) {
            if (verification.result == catalog::VerificationResult::Damaged)
                m_damaged.insert(verification.backup);
        }
        for (std::size_t i = 0; i < plan.components.size(); ++i) {
            const Component &component = plan.components[i];
            m_history.components.push_back({component.name, component.rpo, hasData(component), {}});
            m_isSettled[i] = !m_paths.isWanted(i);
            m_open += m_isSettled[i] ? 0 : 1;
        }
    }

    Timestamp end() const { return m_history.end; }
    void tellUnread(Error error) { m_history.unread.push_back(std::move(error)); }
    /// Whether nothing that is older can matter: of what lies before the beginning only the last usable backup of each component does, and those
    /// after it that are of no use.
    bool isDone(const BackupRecord &record) const
    {
        return record.createdAt < m_history.begin && m_open == 0;
    }

    void lookInto(const BackupRecord &record)
    {
        const bool isBefore = record.createdAt < m_history.begin;
        const BackupUse use = record.status != BackupStatus::Complete ? BackupUse::Partial
                              : m_damaged.contains(record.id)         ? BackupUse::Damaged
                                                                      : BackupUse::Usable;
        const auto place = static_cast<std::uint32_t>(m_history.backups.size());
        m_history.backups.push_back({record.id, record.createdAt, record.status == BackupStatus::Complete});
        const auto add = [&](std::size_t component, BackupUse found) {
            const QString &tag = m_plan.components[component].backup.tag;
            if (!tag.isEmpty() && !record.tags.contains(tag))
                return;
            BackupHistory::Component &of = m_history.components[component];
            if (isBefore && m_isSettled[component]) {
                if (found == BackupUse::Usable)
                    of.earlier.push_back(place);
                return;
            }
            of.entries.push_back({place, found});
            if (isBefore && found == BackupUse::Usable) {
                m_isSettled[component] = true;
                --m_open;
            }
        };
        for (ComponentPaths::Unread &unread : m_paths.lookInto(
                 m_blobs, record, [&](std::size_t component, const auto &) { add(component, use); })) {
            for (const std::size_t component : unread.components)
                add(component, BackupUse::Unread);
            tellUnread(std::move(unread.error));
        }
    }

    BackupHistory takeResult()
    {
        std::ranges::reverse(m_history.backups);
        const auto last = static_cast<std::uint32_t>(m_history.backups.size()) - 1;
        for (BackupHistory::Component &component : m_history.components) {
            std::ranges::reverse(component.entries);
            for (BackupHistory::Entry &entry : component.entries)
                entry.backup = last - entry.backup;
            std::ranges::reverse(component.earlier);
            for (std::uint32_t &place : component.earlier)
                place = last - place;
        }
        return std::move(m_history);
    }

private:
    repository::BlobSession m_blobs;
    const RecoveryPlan &m_plan;
    ComponentPaths m_paths;
    std::unordered_set<BackupId, IdHash> m_damaged;
    std::vector<bool> m_isSettled; // by component: its last usable backup before the beginning is known
    std::size_t m_open = 0;        // of these, not
    BackupHistory m_history;
};

} // namespace

Result<BackupHistory> backupHistory(repository::Repository &repository, const RecoveryPlan &plan,
                                    const std::vector<catalog::Verification> &verifications, Timestamp begin,
                                    Progress &progress, const std::stop_token &stop)
{
    std::vector<Error> damaged;
    BACKSTOP_ASSIGN(records, repository.backups(&damaged));
    HistorySearch search(repository, plan, verifications, begin);
    for (Error &error : damaged)
        search.tellUnread(std::move(error));
    progress.setTotals(records.size(), 0);
    std::ranges::stable_sort(records, std::ranges::greater(), &BackupRecord::createdAt);
    for (const BackupRecord &record : records) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("backup history: cancelled")};
        if (search.isDone(record))
            break;
        if (record.createdAt <= search.end() && !isYetToCome(record, search.end()))
            search.lookInto(record);
        progress.addItems();
    }
    return search.takeResult();
}

} // namespace backstop::recovery
