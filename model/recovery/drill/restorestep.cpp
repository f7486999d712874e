// SPDX-License-Identifier: GPL-3.0-or-later
//
// The steps of a drill that restore and verify.
#include "model/core/seconds.h"
#include "model/recovery/drill/drillreport.h"
#include "model/recovery/drill/restoreproof.h"
#include "model/recovery/drill/steprunner.h"

#include "model/core/names.h"
#include "model/restore/selection.h"

#include <QJsonArray>

#include <algorithm>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;
using repository::BackupRecord;

constexpr std::size_t kMostTries = 5;

QString hexOf(const BackupId &id)
{
    return QString::fromStdString(id.hex());
}

/// Where a backup has the data of @p component: bytes that the plan shows escaped are what they were, as for who checks the plan.
Bytes dataPath(const Component &component)
{
    return restore::cleanPath(nameShownAs(component.backup.path.toUtf8().toStdString()));
}

} // namespace

/// What happened to the backups so far.
struct StepRunner::Tries
{
    std::vector<RestoreTry> all; ///< of this step, those of earlier runs as well
    QJsonObject evidence;        ///< of the one that worked
    std::size_t failures() const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(all, [](const RestoreTry &item) { return item.error.has_value(); }));
    }
    bool hasFailed(const BackupId &backup) const
    {
        return std::ranges::any_of(
            all, [&backup](const RestoreTry &item) { return item.backup == backup && item.error; });
    }
};

std::vector<BackupRecord> candidatesFor(const std::vector<BackupRecord> &records, const Component &component,
                                        Timestamp moment)
{
    std::vector<BackupRecord> found;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        const QString &tag = component.backup.tag;
        if (record->createdAt <= moment && (tag.isEmpty() || record->tags.contains(tag)))
            found.push_back(*record);
    }
    return found;
}

Result<> StepRunner::reject(const Task &task, const BackupRecord &backup, const Error &error, bool isInjected,
                            Tries &tries)
{
    tries.all.push_back({backup.id, backup.createdAt, error, isInjected});
    return m_drill.record({.kind = DrillEventKind::TryFailed,
                           .component = task.component.name,
                           .step = task.number,
                           .error = error,
                           .isInjected = isInjected,
                           .backup = backup.id,
                           .backupTime = backup.createdAt});
}

/// Whether it was restored from @p backup; false where that will not do.
Result<bool> StepRunner::tryBackup(const Task &task, const BackupRecord &backup, const Bytes &target,
                                   Tries &tries, const std::stop_token &stop)
{
    const DrillDeclaration &drill = m_drill.declaration();
    if (tries.all.empty() && isHit(drill, InjectKind::LatestBackupCorrupt, task.component.name)) {
        BACKSTOP_TRY(recordInject(u"latest-backup-corrupt: backup %1 of %2 counts as damaged"_s.arg(
                                      hexOf(backup.id).left(12), task.component.name),
                                  task.component.name));
        BACKSTOP_TRY(reject(task, backup,
                            {ErrorCode::DamageFound, u"backup: counts as damaged, as the drill wants it"_s},
                            true, tries));
        return false;
    }
    BACKSTOP_ASSIGN(sandbox, m_drill.sandbox());
    // Only what this very backup has put there may be gone on with.
    const bool goesOn = !tries.all.empty() && tries.all.back().backup == backup.id && !tries.all.back().error;
    if (!goesOn)
        BACKSTOP_TRY(removeFromSandbox(sandbox, m_drill.componentFolder(task.component.name)));
    BACKSTOP_TRY(m_drill.record({.kind = DrillEventKind::TryBegun,
                                 .component = task.component.name,
                                 .step = task.number,
                                 .backup = backup.id,
                                 .backupTime = backup.createdAt}));
    if (goesOn)
        tries.all.pop_back(); // is told anew below
    const ProofRequest request{backup, {dataPath(task.component)}, target, m_options.threads};
    BACKSTOP_ASSIGN(proof, restoreAsProof(m_repo, request, task.progress, stop));
    if (proof.damage) {
        BACKSTOP_TRY(reject(task, backup, *proof.damage, false, tries));
        return false;
    }
    tries.all.push_back({backup.id, backup.createdAt});
    tries.evidence = {{u"backup_id"_s, hexOf(backup.id)},
                      {u"backup_time"_s, toIso(backup.createdAt)},
                      {u"files"_s, static_cast<qint64>(proof.files)},
                      {u"bytes"_s, static_cast<qint64>(proof.bytes)},
                      {u"seconds"_s, secondsOf(proof.duration)},
                      {u"bytes_per_second"_s, proof.bytesPerSecond()},
                      {u"metadata_problems"_s, static_cast<qint64>(proof.metadataProblems)}};
    if (proof.newestFile)
        tries.evidence.insert(u"newest_file_time"_s, toIso(*proof.newestFile));
    return true;
}

Result<StepOutcome> StepRunner::restore(const Task &task, const std::stop_token &stop)
{
    const Component &component = task.component;
    if (component.backup.isNothing())
        return StepOutcome{.state = StepState::Failed,
                           .error = Error{ErrorCode::NotFound,
                                          u"restore: the plan does not say which part of a "
                                          "backup holds the data of %1"_s.arg(component.name),
                                          u"Give the component a backup with a path."_s}};
    std::vector<Error> damaged;
    BACKSTOP_ASSIGN(records, m_repo.backups(&damaged));
    const std::vector<BackupRecord> candidates =
        candidatesFor(records, component, m_drill.declaration().disasterAt);
    const Bytes target = m_drill.declaration().sandbox + '/' + m_drill.componentFolder(component.name);
    Tries tries;
    m_drill.look([&](const DrillState &state) {
        const auto at = static_cast<std::size_t>(state.indexOf(component.name));
        tries.all = state.components()[at].steps[static_cast<std::size_t>(task.number)].tries;
    });
    std::size_t withoutData = 0;
    Error last{ErrorCode::BackupNotFound,
               u"restore: no backup at or before %1 has %2"_s.arg(toIso(m_drill.declaration().disasterAt),
                                                                  component.backup.path),
               u"\"backstopctl list\" shows what there is."_s};
    const auto evidenceWith = [&](QJsonObject evidence) {
        evidence.insert(u"tries"_s, toJson(tries.all));
        evidence.insert(u"backups_without_its_data"_s, static_cast<qint64>(withoutData));
        evidence.insert(u"unreadable_records"_s, static_cast<qint64>(damaged.size()));
        return evidence;
    };
    for (const BackupRecord &backup : candidates) {
        if (tries.hasFailed(backup.id)) {
            last = std::ranges::find(tries.all, backup.id, &RestoreTry::backup)->error.value_or(last);
            continue;
        }
        if (tries.failures() >= kMostTries)
            break;
        const auto has = hasPath(backup, component, stop);
        if (!has && has.error().code == ErrorCode::Cancelled)
            return has.error();
        if (has && !*has) {
            ++withoutData;
            continue;
        }
        const auto restored = tryBackup(task, backup, target, tries, stop);
        if (!restored && (restored.error().code == ErrorCode::Cancelled || stop.stop_requested()))
            return restored.error();
        if (!restored)
            return StepOutcome{
                .state = StepState::Failed, .evidence = evidenceWith({}), .error = restored.error()};
        if (*restored)
            return StepOutcome{.evidence = evidenceWith(tries.evidence)};
        last = tries.all.back().error.value_or(last);
    }
    const bool isInjected = !tries.all.empty() && tries.all.back().isInjected;
    return StepOutcome{
        .state = StepState::Failed, .evidence = evidenceWith({}), .error = last, .isInjected = isInjected};
}

/// Whether @p backup has the data of @p component; an error where that cannot be read.
Result<bool> StepRunner::hasPath(const BackupRecord &backup, const Component &component,
                                 const std::stop_token &stop)
{
    BACKSTOP_TRY(m_repo.loadIndex(stop));
    repository::BlobSession session(m_repo.blobs());
    restore::RestoreRequest request;
    request.backup = backup;
    request.includes = {dataPath(component)};
    const auto selection = restore::Selection::of(session, request);
    if (selection)
        return true;
    if (selection.error().code == ErrorCode::NotFound)
        return false;
    return selection.error();
}

Result<StepOutcome> StepRunner::verify(const Task &task, const std::stop_token &stop)
{
    const auto source = restoredFrom(task.component);
    if (!source)
        return StepOutcome{.state = StepState::Failed,
                           .error = Error{ErrorCode::Failed,
                                          u"verify: nothing of %1 was restored"_s.arg(task.component.name),
                                          u"Put a restore before this step."_s}};
    BACKSTOP_ASSIGN(sandbox, m_drill.sandbox());
    const auto backup = m_repo.backup(source->backup);
    if (!backup)
        return StepOutcome{.state = StepState::Failed, .error = backup.error()};
    const ProofRequest request{*backup,
                               {dataPath(task.component)},
                               sandbox.path + '/' + m_drill.componentFolder(task.component.name),
                               m_options.threads};
    const auto proof = readAgain(m_repo, request, task.progress, stop);
    if (!proof && proof.error().code == ErrorCode::Cancelled)
        return proof.error();
    if (!proof)
        return StepOutcome{.state = StepState::Failed, .error = proof.error()};
    StepOutcome outcome;
    outcome.evidence = {{u"backup_id"_s, hexOf(source->backup)},
                        {u"files"_s, static_cast<qint64>(proof->files)},
                        {u"files_verified"_s, static_cast<qint64>(proof->verified)},
                        {u"files_alike"_s, static_cast<qint64>(proof->alike)},
                        {u"files_different"_s, static_cast<qint64>(proof->different)},
                        {u"files_unverifiable"_s, static_cast<qint64>(proof->unverifiable)},
                        {u"seconds"_s, secondsOf(proof->duration)}};
    if (proof->different > 0) {
        outcome.state = StepState::Failed;
        outcome.error = Error{
            ErrorCode::DamageFound,
            u"verify: %1 of %2 files are not as they were backed up; the first is %3"_s.arg(proof->different)
                .arg(proof->files)
                .arg(displayName(proof->firstDifferent)),
            u"Find out what has changed them since the restore."_s};
    } else if (proof->unverifiable > 0) {
        outcome.state = StepState::Skipped;
        outcome.text =
            u"not measured: %1 files cannot be compared with a checksum"_s.arg(proof->unverifiable);
    }
    return outcome;
}

} // namespace backstop::recovery
