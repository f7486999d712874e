// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archiveplan.h"

#include "model/archive/archivelimits.h"
#include "model/archive/archivewriter.h"
#include "model/core/names.h"
#include "model/repository/damage.h"
#include "model/restore/firstname.h"
#include "model/restore/knowndamage.h"
#include "model/restore/selection.h"
#include "model/restore/targettree.h"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace backstop::archive {

using repository::Node;
using repository::NodeType;
using restore::Selection;
using restore::SelectionWalk;

namespace {

bool hasPlaceFor(ArchiveFormat format, NodeType type)
{
    if (format != ArchiveFormat::Zip)
        return type != NodeType::Socket;
    return type == NodeType::File || type == NodeType::Directory || type == NodeType::Symlink;
}

class ArchivePlanner
{
public:
    ArchivePlanner(ArchivePlan &plan, restore::KnownDamage &damage, repository::BlobSession &session,
                   Progress &progress)
        : m_plan(plan)
        , m_limits(plan.request.format, session)
        , m_damage(damage)
        , m_progress(progress)
    {}

    Result<bool> enter(const Bytes &path, const Node &node)
    {
        ArchiveEntry entry{path, node.type, {}, {}, node.isFile() ? node.size : 0, 0, false};
        if (!hasPlaceFor(m_plan.request.format, node.type)) {
            entry.action = ArchiveAction::LeaveOut;
            entry.reason = ArchiveReason::NoSuchEntries;
            ++m_plan.entriesLeftOut;
            m_limits.addLoss(ArchiveLoss::Entries, path);
        } else {
            BACKSTOP_TRY(decide(entry, node));
        }
        m_plan.entries.push_back(std::move(entry));
        m_progress.addItems();
        return node.isDirectory();
    }
    void finish()
    {
        m_plan.losses = m_limits.losses();
        std::vector<Error> refusals = m_limits.refusals();
        std::move(refusals.begin(), refusals.end(), std::back_inserter(m_plan.refusals));
    }

private:
    Result<> decide(ArchiveEntry &entry, const Node &node)
    {
        ++(node.isDirectory() ? m_plan.folders : m_plan.files);
        if (node.isFile() && restore::FirstNames<std::size_t>::mayHave(node)) {
            if (const std::size_t *first = m_firstNames.find(node)) {
                const bool isLink = hasHardLinks(m_plan.request.format);
                entry.action = isLink ? ArchiveAction::Link : ArchiveAction::Write;
                entry.reason = isLink ? ArchiveReason::OtherName : ArchiveReason::Copy;
                entry.first = *first;
                entry.isDamaged = m_plan.entries[*first].isDamaged;
            } else {
                m_firstNames.add(node, m_plan.entries.size());
            }
        }
        if (entry.reason == ArchiveReason::AsItIs && node.isFile()) {
            BACKSTOP_ASSIGN(isHit, m_damage.hits(node));
            entry.isDamaged = isHit;
        }
        m_plan.filesDamaged += entry.isDamaged ? 1 : 0;
        m_plan.bytes += entry.action == ArchiveAction::Write ? entry.size : 0;
        return m_limits.look(entry, node);
    }

    ArchivePlan &m_plan;
    ArchiveLimits m_limits;
    restore::KnownDamage &m_damage;
    Progress &m_progress;
    restore::FirstNames<std::size_t> m_firstNames;
};

/// What is in the way in the folder of @p request.file, as a refusal of @p plan.
Result<> lookAtTarget(ArchivePlan &plan, const std::optional<FileIdentity> &repository)
{
    const Bytes &file = plan.request.file;
    if (file.empty())
        return {};
    const Bytes folder = file.substr(0, file.rfind('/') + 1);
    BACKSTOP_ASSIGN(directory, restore::TargetDirectory::openRoot(folder, false));
    if (repository) {
        BACKSTOP_ASSIGN(isInside, directory->isAtOrBelow(*repository));
        if (isInside)
            return Error{
                ErrorCode::TargetRefused,
                QStringLiteral("%1: is in the repository that is exported from").arg(displayName(file)),
                QStringLiteral("Choose a folder outside of it.")};
    }
    struct stat status = {};
    if (::lstat(file.c_str(), &status) != 0)
        return errno == ENOENT ? Result<>() : systemError(errno, displayName(file));
    if (S_ISDIR(status.st_mode))
        plan.refusals.push_back({ErrorCode::TargetConflict,
                                 QStringLiteral("%1: is a folder").arg(displayName(file)),
                                 QStringLiteral("Name the file that the archive is to be.")});
    else if (!plan.request.overwrite)
        plan.refusals.push_back(
            {ErrorCode::AlreadyExists, QStringLiteral("%1: exists already").arg(displayName(file)),
             QStringLiteral("Choose another name, or let it be replaced (--overwrite).")});
    return {};
}

/// How many of the chosen entries a partial backup lacks. What it does not list may be anywhere, so all of that counts.
std::uint64_t missingIn(const repository::BackupRecord &backup, const Selection &selection)
{
    std::uint64_t count =
        backup.problemCount - std::min<std::uint64_t>(backup.problemCount, backup.problems.size());
    for (const repository::SourceProblem &problem : backup.problems) {
        const bool isChosen = selection.kindOf(problem.path, false) == Selection::Selected ||
                              selection.kindOf(problem.path, true) != Selection::Outside;
        count += isChosen || problem.path.empty() ? 1 : 0;
    }
    return count;
}

bool isAnythingChosen(const ArchivePlan &plan)
{
    return !plan.damagedFolders.empty() ||
           std::any_of(plan.entries.begin(), plan.entries.end(), [](const ArchiveEntry &entry) {
               return entry.type != NodeType::Directory || entry.path.find('/') != Bytes::npos;
           });
}

} // namespace

Result<ArchivePlan> planExport(repository::Repository &repo, ExportRequest request, Progress &progress,
                               const std::stop_token &stop)
{
    progress.setPhase(Phase::Planning);
    BACKSTOP_TRY(repo.loadIndex(stop));
    repository::BlobSession session(repo.blobs());
    ArchivePlan plan;
    plan.request = std::move(request);
    restore::RestoreRequest chosen;
    chosen.backup = plan.request.backup;
    chosen.includes = plan.request.includes;
    chosen.excludes = plan.request.excludes;
    chosen.excludedPaths = plan.request.excludedPaths;
    BACKSTOP_ASSIGN(selection, Selection::of(session, chosen));
    BACKSTOP_TRY(lookAtTarget(plan, repo.storage().rootIdentity()));
    plan.notInBackup = missingIn(plan.request.backup, selection);
    BACKSTOP_ASSIGN(damage, restore::KnownDamage::of(repo, session));
    ArchivePlanner planner(plan, damage, session, progress);
    SelectionWalk::Visitor visitor;
    visitor.enter = [&planner](const Bytes &path, Node &node, Selection::Kind) {
        return planner.enter(path, node);
    };
    visitor.leave = [](const Bytes &, Selection::Kind, const std::vector<Bytes> &) { return Result<>(); };
    visitor.damaged = [&plan](const Bytes &path, const Error &error) {
        plan.damagedFolders.push_back({path, error});
        return Result<>();
    };
    SelectionWalk walk(session, selection, visitor, stop);
    if (const auto walked = walk.walk(plan.request.backup.tree.root); !walked) {
        if (walked.error().code == ErrorCode::Cancelled)
            return Error{ErrorCode::Cancelled, QStringLiteral("export: cancelled"), {}};
        return walked.error();
    }
    if (walk.hasLeftOut() && !isAnythingChosen(plan))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("export: no entry of the backup is left by what is chosen and what is "
                                    "left out"),
                     QStringLiteral("Leave out less; \"ls\" shows what the backup has.")};
    planner.finish();
    return plan;
}

Result<> checkPlan(const ArchivePlan &plan)
{
    return plan.refusals.empty() ? Result<>() : plan.refusals.front();
}

QString actionName(ArchiveAction action)
{
    switch (action) {
    case ArchiveAction::Write:
        return QStringLiteral("write");
    case ArchiveAction::Link:
        return QStringLiteral("link");
    case ArchiveAction::LeaveOut:
        return QStringLiteral("leave out");
    }
    return {};
}

QString reasonOf(const ArchivePlan &plan, const ArchiveEntry &entry)
{
    if (entry.isDamaged)
        return QStringLiteral("damaged: its content cannot be read");
    switch (entry.reason) {
    case ArchiveReason::AsItIs:
        return QStringLiteral("as it is");
    case ArchiveReason::OtherName:
        return QStringLiteral("another name of %1").arg(displayName(plan.entries[entry.first].path));
    case ArchiveReason::Copy:
        return QStringLiteral("a copy of %1, for zip has no hard links")
            .arg(displayName(plan.entries[entry.first].path));
    case ArchiveReason::NoSuchEntries:
        return QStringLiteral("%1 has no place for such an entry").arg(formatName(plan.request.format));
    }
    return {};
}

} // namespace backstop::archive
