// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/restoreproof.h"

#include "model/core/names.h"
#include "model/repository/damage.h"
#include "model/restore/selection.h"

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;
using restore::PlanEntry;
using restore::RestoreAction;
using restore::RestorePlan;

restore::RestoreRequest requestFor(const ProofRequest &proof)
{
    restore::RestoreRequest request;
    request.backup = proof.backup;
    request.target = proof.target;
    request.includes = proof.includes;
    // What is there already was put there by this restore before a kill, so it may be replaced; but it counts only once it was read.
    request.onConflict = restore::ConflictPolicy::ReplaceChanged;
    request.verifyExisting = true;
    request.threads = proof.threads;
    return request;
}

bool isFolder(const PlanEntry &entry)
{
    return entry.type == repository::NodeType::Directory;
}

Error damaged(const Bytes &path, const Error &why, std::uint64_t more)
{
    const QString others = more > 0 ? u" (and %1 more)"_s.arg(more) : QString();
    return {ErrorCode::DamageFound, u"%1: %2%3"_s.arg(displayName(path), why.message, others),
            u"\"backstopctl verify --read-data\" says what else is hit."_s};
}

/// What is known before anything is written: folders and files that cannot be read.
std::optional<Error> knownDamage(const RestorePlan &plan)
{
    if (!plan.damagedFolders.empty())
        return damaged(plan.damagedFolders.front().path, plan.damagedFolders.front().error,
                       plan.damagedFolders.size() - 1);
    for (const PlanEntry &entry : plan.entries) {
        if (entry.isDamaged)
            return damaged(entry.path, {ErrorCode::Damaged, u"its content cannot be read any more"_s},
                           plan.filesDamaged - 1);
    }
    if (plan.notInBackupCount > 0)
        return Error{
            ErrorCode::DamageFound,
            u"backup: is partial: %1 entries of what is wanted were never in it"_s.arg(plan.notInBackupCount),
            u"Find out why the source could not be read, and back up again."_s};
    return {};
}

/// Reads the times of what is restored from the backup, which gives the files theirs.
Result<std::optional<Timestamp>> newestOf(repository::Repository &repo,
                                          const restore::RestoreRequest &request, const std::stop_token &stop)
{
    repository::BlobSession session(repo.blobs());
    BACKSTOP_ASSIGN(selection, restore::Selection::of(session, request));
    std::optional<Timestamp> newest;
    restore::SelectionWalk::Visitor visitor;
    visitor.enter = [&newest](const Bytes &, repository::Node &node,
                              restore::Selection::Kind) -> Result<bool> {
        if (node.type == repository::NodeType::File) {
            const Timestamp time{std::chrono::nanoseconds(node.metadata.mtimeNs)};
            newest = newest ? std::max(*newest, time) : time;
        }
        return true;
    };
    visitor.leave = [](const Bytes &, restore::Selection::Kind, const std::vector<Bytes> &) {
        return Result<>();
    };
    visitor.damaged = [](const Bytes &, const Error &error) -> Result<> { return error; };
    restore::SelectionWalk walk(session, selection, visitor, stop);
    BACKSTOP_TRY(walk.walk(request.backup.tree.root));
    return newest;
}

/// Sorts the problems of a restore into those of the backup and those of this machine.
Result<> judge(const restore::RestoreReport &report, RestoreProof &proof)
{
    if (report.endedBy && !repository::isUnreadable(*report.endedBy))
        return *report.endedBy;
    for (const restore::RestoreProblem &problem : report.problems) {
        if (problem.contentIsRight) {
            ++proof.metadataProblems;
        } else if (!repository::isUnreadable(problem.error)) {
            return problem.error;
        } else if (!proof.damage) {
            proof.damage = damaged(problem.path, problem.error, report.problemCount - 1);
        }
    }
    if (report.endedBy && !proof.damage)
        proof.damage = *report.endedBy;
    if (!proof.damage && (report.entriesSkipped > 0 || report.problemCount > report.problems.size()))
        return Error{ErrorCode::Partial, u"restore: not everything was restored"_s,
                     u"Look into the sandbox: something stands in the way there."_s};
    return {};
}

} // namespace

double RestoreProof::bytesPerSecond() const
{
    const double seconds = std::chrono::duration<double>(duration).count();
    return seconds > 0 ? static_cast<double>(bytes) / seconds : 0;
}

Result<RestoreProof> restoreAsProof(repository::Repository &repo, const ProofRequest &request,
                                    Progress &progress, const std::stop_token &stop)
{
    RestoreProof proof;
    Clock &clock = *repo.environment().clock;
    const auto begin = clock.sinceBoot();
    auto planned = restore::planRestore(repo, requestFor(request), progress, stop);
    if (!planned && planned.error().code == ErrorCode::Damaged) {
        proof.damage = planned.error();
        return proof;
    }
    if (!planned)
        return planned.error();
    const RestorePlan &plan = *planned;
    proof.damage = knownDamage(plan);
    if (proof.damage)
        return proof;
    BACKSTOP_TRY(restore::checkPlan(plan));
    BACKSTOP_ASSIGN(report, restore::runRestore(repo, plan, progress, stop));
    proof.duration = clock.sinceBoot() - begin;
    BACKSTOP_TRY(judge(report, proof));
    proof.bytes = report.bytesWritten;
    proof.files = report.filesWritten + report.filesKept;
    if (proof.damage)
        return proof;
    BACKSTOP_ASSIGN(newest, newestOf(repo, plan.request, stop));
    proof.newestFile = newest;
    return proof;
}

/// Whether @p entry would be replaced without having been read because its time or mode is another, as on file systems that keep
/// neither exactly. Then nothing is known of its content, and nothing is wrong with it as far as is known.
static bool isOnlyMetadata(const PlanEntry &entry)
{
    return entry.action == RestoreAction::Replace && entry.reason == restore::PlanReason::ByPolicy &&
           entry.type == repository::NodeType::File && entry.found && entry.found->entry.type == entry.type &&
           entry.found->entry.size == entry.size;
}

Result<ReadingProof> readAgain(repository::Repository &repo, const ProofRequest &request, Progress &progress,
                               const std::stop_token &stop)
{
    Clock &clock = *repo.environment().clock;
    const auto begin = clock.sinceBoot();
    BACKSTOP_ASSIGN(plan, restore::planRestore(repo, requestFor(request), progress, stop));
    ReadingProof proof;
    proof.duration = clock.sinceBoot() - begin;
    const auto differs = [&proof](const Bytes &path) {
        if (proof.different++ == 0)
            proof.firstDifferent = path;
    };
    for (const restore::RestoreProblem &folder : plan.damagedFolders)
        differs(folder.path);
    for (const PlanEntry &entry : plan.entries) {
        if (isFolder(entry)) {
            if (entry.action != RestoreAction::EnterFolder)
                differs(entry.path);
            continue;
        }
        ++proof.files;
        if (entry.reason == restore::PlanReason::NotCompared || isOnlyMetadata(entry))
            ++proof.unverifiable;
        else if (entry.action != RestoreAction::Keep)
            differs(entry.path);
        else if (entry.type != repository::NodeType::File)
            ++proof.alike;
        else if (entry.reason == restore::PlanReason::SameContent)
            ++proof.verified;
        else
            ++proof.unverifiable;
    }
    return proof;
}

} // namespace backstop::recovery
