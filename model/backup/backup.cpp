// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/backup.h"

#include "model/backup/backuprun.h"
#include "model/core/version.h"
#include "model/repository/diff.h"

#include <algorithm>

namespace backstop::backup {

using repository::BackupRecord;
using repository::BackupStatus;
using repository::BackupType;
using repository::BlobSession;

namespace {

struct Comparison
{
    BackupType type = BackupType::Full;
    std::optional<BackupRecord> parent;
    bool fellBackToFull = false;
};

std::vector<repository::SourceInfo> sourceInfos(const std::vector<NamedSource> &sources)
{
    std::vector<repository::SourceInfo> infos;
    for (const NamedSource &source : sources)
        infos.push_back({source.name, source.path});
    return infos;
}

/// What to compare with: the newest backup of the same sources of the same machine, or the newest full one of them.
Result<Comparison> chooseComparison(repository::Repository &repo, TypeChoice choice,
                                    const std::vector<repository::SourceInfo> &sources)
{
    Comparison comparison;
    if (choice == TypeChoice::Full)
        return comparison;
    BACKSTOP_ASSIGN(records, repo.backups());
    for (auto it = records.rbegin(); it != records.rend(); ++it) {
        const bool fits = it->sources == sources && it->hostname == repo.environment().hostname &&
                          (choice != TypeChoice::Differential || it->type == BackupType::Full);
        if (!fits)
            continue;
        comparison.type =
            choice == TypeChoice::Differential ? BackupType::Differential : BackupType::Incremental;
        comparison.parent = std::move(*it);
        return comparison;
    }
    comparison.fellBackToFull = choice != TypeChoice::Auto;
    return comparison;
}

/// Stores the change list of @p record against @p parent, and counts it.
Result<> storeManifest(BlobSession &session, BackupRecord &record, const std::optional<BackupRecord> &parent,
                       const std::stop_token &stop)
{
    if (!parent) {
        record.changes = {record.tree.files, 0, 0};
        return {};
    }
    repository::ManifestWriter manifest(session);
    // What of the parent cannot be read any more counts as new, and the backup is whole without it.
    const repository::DiffRequest request{parent->tree.root, record.tree.root, {}, true};
    BACKSTOP_TRY(diffTrees(
        session, request, [&manifest](const repository::Change &change) { return manifest.add(change); },
        stop));
    record.changes = manifest.counts();
    BACKSTOP_ASSIGN(content, manifest.finish());
    record.manifest = std::move(content);
    return {};
}

BackupRecord startRecord(const repository::Repository &repo, const BackupRequest &request,
                         const Comparison &comparison)
{
    const Environment &environment = repo.environment();
    BackupRecord record;
    record.type = comparison.type;
    record.scanStartedAt = environment.clock->now();
    record.createdAt = request.time.value_or(record.scanStartedAt);
    if (comparison.parent)
        record.parent = comparison.parent->id;
    record.description = request.description;
    record.tags = request.tags;
    record.excludes = request.excludes;
    record.tags.removeDuplicates();
    record.tags.sort();
    record.hostname = environment.hostname;
    record.username = environment.username;
    record.programVersion = versionString();
    return record;
}

Result<ExcludeFilter> filterOf(const BackupRequest &request)
{
    std::vector<Bytes> patterns;
    for (const QString &pattern : request.excludes)
        patterns.push_back(pattern.toStdString());
    return ExcludeFilter::fromPatterns(patterns);
}

} // namespace

Result<BackupSummary> runBackup(repository::Repository &repo, const BackupRequest &request,
                                Progress &progress, const std::stop_token &stop)
{
    if (request.sources.empty())
        return Error{ErrorCode::Usage, QStringLiteral("backup: no source given"),
                     QStringLiteral("Name the folder to back up.")};
    BACKSTOP_ASSIGN(filter, filterOf(request));
    const auto begun = repo.environment().clock->sinceBoot();
    std::unique_ptr<repository::Lease> lease;
    if (!request.dryRun) {
        BACKSTOP_ASSIGN(taken, repo.lease({repository::LeaseMode::Shared, QStringLiteral("backup"), false}));
        lease = std::move(taken);
    }
    BACKSTOP_TRY(repo.loadIndex(stop));
    BACKSTOP_TRY(repo.prepareToWrite());

    BackupRun::Setup setup;
    setup.sources = nameSources(request.sources);
    setup.filter = std::move(filter);
    setup.dryRun = request.dryRun;
    setup.countFirst = request.countFirst;
    setup.threads = request.threads > 0 ? request.threads : repo.environment().processors;
    BACKSTOP_ASSIGN(comparison, chooseComparison(repo, request.type, sourceInfos(setup.sources)));
    setup.parent = comparison.parent;

    BackupSummary summary;
    summary.fellBackToFull = comparison.fellBackToFull;
    summary.record = startRecord(repo, request, comparison);
    summary.record.sources = sourceInfos(setup.sources);
    const std::uint64_t storedBefore = repo.blobs().storedBytes();
    const std::uint64_t newBefore = repo.blobs().newBytes();
    BackupRun run(repo, std::move(setup), progress, stop);
    BlobSession session(repo.blobs());
    BACKSTOP_ASSIGN(tree, run.run(session));

    BackupRecord &record = summary.record;
    record.tree = tree;
    record.sizeBytes = tree.bytes;
    record.filesCount = tree.files;
    record.problemCount = run.problemCount();
    record.problems = run.problems();
    record.status = record.problemCount == 0 ? BackupStatus::Complete : BackupStatus::Partial;
    run.report(summary);
    if (request.dryRun) {
        record.changes = run.dryCounts();
        return summary;
    }
    BACKSTOP_TRY(storeManifest(session, record, comparison.parent, stop));
    progress.setPhase(Phase::Committing);
    BACKSTOP_TRY(repo.blobs().flush());
    record.storedBytes = repo.blobs().storedBytes() - storedBefore;
    record.newBytes = repo.blobs().newBytes() - newBefore;
    const auto duration = repo.environment().clock->sinceBoot() - begun;
    record.durationMs =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count());
    // The last look before the commit: without a valid lease a prune may be taking away what this record needs.
    BACKSTOP_TRY(lease->check());
    BACKSTOP_TRY(repo.commit(record));
    // The backup is made. An index in many pieces is as right as one in few, so what fails here is no failure of the backup;
    // the next one tries again.
    if (lease->check())
        static_cast<void>(repo.blobs().compactIndex(stop).hasValue());
    return summary;
}

} // namespace backstop::backup
