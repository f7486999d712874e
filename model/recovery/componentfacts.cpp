// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/componentfacts.h"

#include "model/recovery/componentpaths.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace backstop::recovery {

using repository::BackupRecord;
using repository::BackupStatus;
using repository::Node;

namespace {

/// Collects the facts, from the newest backup on.
class FactsSearch
{
public:
    FactsSearch(repository::Repository &repository, const RecoveryPlan &plan,
                const std::vector<catalog::Verification> &verifications)
        : m_blobs(repository.blobs())
        , m_plan(plan)
        , m_wanted(plan)
        , m_times(plan.components.size())
    {
        m_result.components.resize(plan.components.size());
        for (const catalog::Verification &verification : verifications)
            m_verifications.emplace(verification.backup, verification);
        for (std::size_t i = 0; i < plan.components.size(); ++i) {
            m_result.components[i].isBackupKnown = !plan.components[i].backup.isNothing();
            if (m_wanted.isWanted(i))
                ++m_open;
        }
    }

    bool isUsable(const BackupRecord &record, Timestamp now) const
    {
        const auto known = m_verifications.find(record.id);
        const bool isDamaged =
            known != m_verifications.end() && known->second.result == catalog::VerificationResult::Damaged;
        return record.status == BackupStatus::Complete && !isDamaged && !isYetToCome(record, now);
    }
    /// Whether every component has all that is asked of it.
    bool isDone() const { return m_open == 0; }
    void tellUnread(Error error) { m_result.unread.push_back(std::move(error)); }

    /// The caller has looked whether the backup may count; where a part of it cannot be read, that part is not there.
    void lookInto(const BackupRecord &record)
    {
        for (ComponentPaths::Unread &unread :
             m_wanted.lookInto(m_blobs, record, [&](std::size_t component, const Node &node) {
                 take(record, node, component);
             }))
            tellUnread(std::move(unread.error));
    }

    BackupFacts takeResult()
    {
        for (std::size_t i = 0; i < m_times.size(); ++i) {
            std::vector<Timestamp> &times = m_times[i]; // the newest first
            std::vector<std::chrono::nanoseconds> gaps;
            for (std::size_t n = 1; n < times.size(); ++n)
                gaps.push_back(times[n - 1] - times[n]);
            if (gaps.empty())
                continue;
            const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
            std::ranges::nth_element(gaps, middle);
            m_result.components[i].interval = std::chrono::floor<std::chrono::seconds>(*middle);
        }
        return std::move(m_result);
    }

private:
    void take(const BackupRecord &record, const Node &node, std::size_t i)
    {
        const QString &tag = m_plan.components[i].backup.tag;
        if ((!tag.isEmpty() && !record.tags.contains(tag)) || m_times[i].size() >= kBackupsOfInterval)
            return;
        ComponentFacts &facts = m_result.components[i];
        if (!facts.newestBackup) {
            facts.newestBackup = record.createdAt;
            facts.bytes = node.isDirectory() ? node.subtree.bytes : node.size;
            const auto known = m_verifications.find(record.id);
            if (known != m_verifications.end() && isProof(known->second))
                facts.verifiedAt = known->second.time;
        }
        m_times[i].push_back(record.createdAt);
        if (m_times[i].size() == kBackupsOfInterval)
            --m_open;
    }

    repository::BlobSession m_blobs;
    const RecoveryPlan &m_plan;
    std::map<BackupId, catalog::Verification> m_verifications;
    ComponentPaths m_wanted;
    std::vector<std::vector<Timestamp>> m_times; // of the backups that have its data, by component
    std::size_t m_open = 0;                      // components that may learn more
    BackupFacts m_result;
};

} // namespace

Result<BackupFacts> backupFacts(repository::Repository &repository, const RecoveryPlan &plan,
                                const std::vector<catalog::Verification> &verifications, Progress &progress,
                                const std::stop_token &stop)
{
    const Error cancelled{ErrorCode::Cancelled, QStringLiteral("recovery plan: cancelled")};
    progress.setPhase(Phase::Reading);
    BACKSTOP_TRY(repository.loadIndex(stop));
    std::vector<Error> damaged;
    BACKSTOP_ASSIGN(records, repository.backups(&damaged));
    FactsSearch search(repository, plan, verifications);
    for (Error &error : damaged)
        search.tellUnread(std::move(error));
    progress.setTotals(records.size(), 0);
    const Timestamp now = repository.environment().clock->now();
    std::ranges::stable_sort(records, std::ranges::greater(), &BackupRecord::createdAt);
    for (const BackupRecord &record : records) {
        if (stop.stop_requested())
            return cancelled;
        if (search.isDone())
            break;
        if (search.isUsable(record, now))
            search.lookInto(record);
        progress.addItems();
    }
    return search.takeResult();
}

std::vector<QString> missingPrograms(const Component &component, const QString &folder)
{
    QStringList programs{component.recoveryScript};
    for (const Step &step : effectiveSteps(component))
        programs << step.program << step.precheck;
    std::vector<QString> missing;
    for (const QString &program : programs) {
        if (program.isEmpty() || std::ranges::find(missing, program) != missing.end())
            continue;
        if (QDir::isRelativePath(program) && folder.isEmpty())
            continue;
        const QFileInfo file(QDir(folder), program);
        if (!file.isFile() || !file.isExecutable())
            missing.push_back(program);
    }
    return missing;
}

} // namespace backstop::recovery
