// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/backupwriter.h"

#include "model/backup/backup.h"
#include "model/core/guarded.h"
#include "model/core/names.h"
#include "model/core/version.h"
#include "model/repository/usedblobs.h"

namespace backstop::backup {

using repository::BackupRecord;
using repository::BlobSession;
using repository::DifferenceRules;

BackupWriter::BackupWriter(repository::Repository &repo, std::unique_ptr<repository::Lease> lease,
                           const std::stop_token &stop, std::chrono::nanoseconds begun)
    : m_repo(&repo)
    , m_lease(std::move(lease))
    , m_stop(stop)
    , m_begun(begun)
    , m_storedBefore(repo.blobs().storedBytes())
    , m_newBefore(repo.blobs().newBytes())
{}

Result<BackupWriter> BackupWriter::begin(repository::Repository &repo, const std::stop_token &stop)
{
    const auto begun = repo.environment().clock->sinceBoot();
    BACKSTOP_ASSIGN(lease, repo.lease({repository::LeaseMode::Shared, QStringLiteral("backup"), false}));
    BACKSTOP_TRY(repo.loadIndex(stop));
    BACKSTOP_TRY(repo.prepareToWrite());
    return BackupWriter(repo, std::move(lease), stop, begun);
}

Result<BackupWriter> BackupWriter::beginDry(repository::Repository &repo, const std::stop_token &stop)
{
    BACKSTOP_TRY(repo.loadIndex(stop));
    BACKSTOP_TRY(repo.prepareToPreview());
    return BackupWriter(repo, nullptr, stop, repo.environment().clock->sinceBoot());
}

BackupRecord BackupWriter::newRecord() const
{
    const Environment &environment = m_repo->environment();
    BackupRecord record;
    record.scanStartedAt = environment.clock->now();
    record.createdAt = record.scanStartedAt;
    record.hostname = environment.hostname;
    record.username = environment.username;
    record.programVersion = versionString();
    return record;
}

/// Stores the change list of @p record against @p parent, and counts it.
Result<> BackupWriter::storeManifest(BlobSession &session, BackupRecord &record,
                                     const std::optional<BackupRecord> &parent,
                                     const DifferenceRules::Paths &notRead) const
{
    if (!parent) {
        record.changes = {record.tree.files, 0, 0};
        return {};
    }
    repository::ManifestWriter manifest(session);
    // What of the parent cannot be read any more counts as new, and the backup is whole without it. What cannot be read of its
    // own cannot be restored either.
    repository::DiffRequest request{parent->tree.root, record.tree.root, {}, true};
    request.unreadable = [&record](const Bytes &folder, const Error &error) {
        ++record.problemCount;
        record.status = repository::BackupStatus::Partial;
        if (record.problems.size() < kMaxProblems)
            record.problems.push_back(
                {folder, error.code,
                 QStringLiteral("%1: is damaged in the repository: run \"verify\", then back up again (%2)")
                     .arg(folder.empty() ? QStringLiteral("the list of files") : displayName(folder),
                          error.message),
                 false});
    };
    const DifferenceRules rules(*parent, record, notRead);
    repository::ChangeCounts unknown;
    BACKSTOP_TRY(diffTrees(
        session, request,
        [&](const repository::Change &change) -> Result<> {
            using Kind = repository::DifferenceKind;
            const Kind kind = rules.kindOf(change);
            if (kind != Kind::NotRead && kind != Kind::Excluded)
                return manifest.add(change);
            count(unknown, change, kind);
            return {};
        },
        m_stop));
    record.changes = manifest.counts();
    record.changes.notRead = unknown.notRead;
    record.changes.excluded = unknown.excluded;
    BACKSTOP_ASSIGN(content, manifest.finish());
    record.manifest = std::move(content);
    return {};
}

Result<> BackupWriter::commit(BlobSession &session, BackupRecord &record,
                              const std::optional<BackupRecord> &parent, Progress &progress,
                              const DifferenceRules::Paths &notRead)
{
    record.sizeBytes = record.tree.bytes;
    record.filesCount = record.tree.files;
    record.tags.removeDuplicates();
    record.tags.sort();
    BACKSTOP_TRY(storeManifest(session, record, parent, notRead));
    progress.setPhase(Phase::Committing);
    BACKSTOP_TRY(m_repo->blobs().flush());
    record.storedBytes = m_repo->blobs().storedBytes() - m_storedBefore;
    record.newBytes = m_repo->blobs().newBytes() - m_newBefore;
    m_storedBefore += record.storedBytes;
    m_newBefore += record.newBytes;
    const auto duration = m_repo->environment().clock->sinceBoot() - m_begun;
    record.durationMs =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count());
    m_begun += duration;
    // The last look before the commit: without a valid lease a prune may be taking away what this record needs.
    BACKSTOP_TRY(m_lease->check());
    BACKSTOP_TRY(m_repo->commit(record));
    const auto held = m_lease->check();
    if (!held)
        return held.error().code == ErrorCode::LeaseLost ? checkCommitted(record, progress) : Result<>();
    // The backup is made. An index in many pieces is as right as one in few, so what fails here is no failure of the backup;
    // the next one tries again.
    static_cast<void>(
        guarded(QStringLiteral("index"), [this] { return m_repo->blobs().compactIndex(m_stop); }).hasValue());
    return {};
}

/// Whether all that @p record needs is there although the lease was lost while it was committed: whoever had the repository alone
/// since may have removed it.
Result<> BackupWriter::checkCommitted(const BackupRecord &record, Progress &progress) const
{
    Result<> checked = m_repo->prepareToWrite();
    if (checked) {
        if (const auto used = repository::UsedBlobs::of(*m_repo, {record.id}, progress, {}); !used)
            checked = used.error();
    }
    if (checked)
        return {};
    const QString id = QString::fromStdString(record.id.hex().substr(0, 12));
    const Error &error = checked.error();
    if (error.code == ErrorCode::Damaged)
        return Error{
            error.code,
            QStringLiteral("backup %1: was committed, but its lease was lost meanwhile: %2")
                .arg(id, error.message),
            QStringLiteral("Somebody removed what it needs. Back up again: what is missing is stored anew.")};
    return Error{
        error.code,
        QStringLiteral("backup %1: was committed, but its lease was lost meanwhile, and whether all it "
                       "needs is there could not be checked: %2")
            .arg(id, error.message),
        QStringLiteral("Run \"verify\" to know.")};
}

} // namespace backstop::backup
