// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/restorerun.h"

#include "model/core/names.h"

#include <algorithm>

namespace backstop::restore {

using repository::BlobSession;
using repository::Node;
using repository::NodeType;

namespace {

constexpr std::size_t kMaxProblems = 10'000;

/// Errors of the target as a whole: going on would fail at every file.
bool endsTheRestore(ErrorCode code)
{
    return code == ErrorCode::NoSpace || code == ErrorCode::ReadOnly;
}

int workerCount(const repository::Repository &repo, const RestorePlan &plan)
{
    const int threads = plan.request.threads > 0 ? plan.request.threads : repo.environment().processors;
    return std::max(threads - 1, 0); // the walking thread helps
}

} // namespace

RestoreRun::RestoreRun(repository::Repository &repo, const RestorePlan &plan, Progress &progress,
                       const std::stop_token &stop)
    : m_repo(repo)
    , m_plan(plan)
    , m_progress(progress)
    , m_stop(stop)
    , m_session(repo.blobs())
    , m_writer(m_pool, progress, stop)
    , m_pool(repo.blobs(), workerCount(repo, plan))
{}

Result<> RestoreRun::checkTarget() const
{
    if (m_plan.conflicts > 0 && m_plan.request.onConflict == ConflictPolicy::Fail) {
        const auto first =
            std::find_if(m_plan.entries.begin(), m_plan.entries.end(),
                         [](const PlanEntry &entry) { return entry.action == RestoreAction::Conflict; });
        return Error{ErrorCode::TargetConflict,
                     QStringLiteral("%1: exists already, and %2 more entries; nothing was changed")
                         .arg(displayName(first->path))
                         .arg(m_plan.conflicts - 1),
                     QStringLiteral("Restore into an empty folder, or say what to do with what is there: "
                                    "keep, replace or replace-changed.")};
    }
    if (!m_plan.hasRoom())
        return Error{ErrorCode::NoSpace,
                     QStringLiteral("%1: %2 bytes are needed, %3 are free; nothing was changed")
                         .arg(displayName(m_plan.request.target))
                         .arg(m_plan.spaceNeeded)
                         .arg(m_plan.freeBytes),
                     QStringLiteral("Free space in the target, or restore to another place.")};
    return {};
}

Result<RestoreReport> RestoreRun::run()
{
    BACKSTOP_TRY(checkTarget());
    m_progress.setPhase(Phase::Restoring);
    m_progress.setTotals(m_plan.filesToWrite + m_plan.filesToKeep, m_plan.bytesToWrite);
    m_report.filesAsked = m_plan.filesToWrite + m_plan.filesToKeep + m_plan.conflicts;
    for (const RestoreProblem &folder : m_plan.damagedFolders)
        addProblem(folder.path, folder.error);
    BACKSTOP_ASSIGN(root,
                    TargetDirectory::openRoot(m_plan.request.target, true, *m_repo.environment().random));
    m_folders.push_back(root);
    m_wasThere.push_back(true);
    BACKSTOP_ASSIGN(selection, Selection::of(m_session, m_plan.request));
    SelectionWalk::Visitor visitor;
    visitor.enter = [this](const Bytes &path, Node &node, Selection::Kind kind) {
        return enter(path, node, kind);
    };
    visitor.leave = [this](const Bytes &path, Selection::Kind, const std::vector<Bytes> &names) {
        if (m_folders.back() && m_wasThere.back())
            sweep(path, *m_folders.back(), names);
        return leave(path);
    };
    visitor.damaged = [this](const Bytes &path, const Error &error) { return leaveDamaged(path, error); };
    if (auto walked =
            SelectionWalk(m_session, selection, visitor, m_stop).walk(m_plan.request.backup.tree.root);
        !walked)
        m_pool.fail(walked.error());
    m_pool.finish(m_session);
    if (const auto failure = m_pool.failure())
        return withProgress(*failure);
    if (m_stop.stop_requested())
        return withProgress({ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}});
    m_progress.setPhase(Phase::Finishing);
    makeLinks();
    if (const auto failure = m_pool.failure())
        return withProgress(*failure);
    finishFolders();
    BACKSTOP_TRY(root->syncFileSystem());
    m_report.filesWritten = m_filesWritten;
    m_report.bytesWritten = m_writer.bytesWritten();
    return m_report;
}

Result<bool> RestoreRun::enter(const Bytes &path, Node &node, Selection::Kind kind)
{
    if (m_pool.hasFailed())
        return *m_pool.failure();
    if (m_cursor >= m_plan.entries.size() || m_plan.entries[m_cursor].path != path)
        return Error{ErrorCode::TargetConflict,
                     QStringLiteral("%1: is not what the plan has here; the rest was not restored")
                         .arg(displayName(path)),
                     QStringLiteral("Look at the plan again and start the restore anew.")};
    const PlanEntry &entry = m_plan.entries[m_cursor++];
    if (node.isDirectory())
        return enterFolder(entry, node, kind);
    enterFile(entry, node);
    return false;
}

Result<bool> RestoreRun::enterFolder(const PlanEntry &entry, const Node &node, Selection::Kind kind)
{
    const Folder parent = m_folders.back();
    if (entry.action == RestoreAction::Keep) {
        ++m_report.filesKept;
        return false;
    }
    if (entry.action == RestoreAction::Conflict) {
        addProblem(entry.path,
                   {ErrorCode::TargetConflict,
                    QStringLiteral("%1: something else has the name").arg(displayName(entry.path)),
                    QStringLiteral("Move it away and restore again.")});
        return false;
    }
    if (entry.action == RestoreAction::Replace && parent) {
        // A file was to be replaced; a folder that came in its place since the plan was made is not touched.
        const auto now = parent->existing(node.name);
        const bool mayGo = now && *now && (*now)->type != NodeType::Directory;
        if (auto removed = mayGo ? parent->remove(node.name) : Result<>();
            !removed && removed.error().code != ErrorCode::NotFound)
            addProblem(entry.path, removed.error());
    }
    m_wasThere.push_back(entry.action == RestoreAction::EnterFolder);
    Result<Folder> opened = parent ? parent->openDirectory(node.name, true) : Result<Folder>(Folder());
    if (!opened) {
        if (endsTheRestore(opened.error().code))
            return opened.error();
        addProblem(entry.path, opened.error());
        m_folders.push_back(nullptr); // entries below are told as problems, one by one
        return true;
    }
    m_folders.push_back(*opened);
    const bool keepsMetadata =
        entry.action == RestoreAction::EnterFolder &&
        (m_plan.request.onConflict == ConflictPolicy::Keep || kind != Selection::Selected);
    if (*opened && !keepsMetadata)
        m_foldersToFinish.push_back({entry.path, *opened, node.metadata});
    return true;
}

void RestoreRun::enterFile(const PlanEntry &entry, Node &node)
{
    const Folder folder = m_folders.back();
    if (entry.action == RestoreAction::Keep) {
        ++m_report.filesKept;
        m_progress.addItems();
        return;
    }
    const bool replace = entry.action == RestoreAction::Replace;
    if (entry.action == RestoreAction::Conflict || !folder) {
        addProblem(entry.path, {ErrorCode::TargetConflict,
                                QStringLiteral("%1: the way to it is blocked").arg(displayName(entry.path)),
                                QStringLiteral("Move away what stands there and restore again.")});
        return;
    }
    if (!node.isFile()) {
        auto made = folder->createSpecial(node, replace);
        m_progress.addItems();
        if (!made) {
            addProblem(entry.path, made.error());
            return;
        }
        ++m_filesWritten;
        addMetadataProblems(entry.path, *made);
        return;
    }
    std::shared_ptr<std::atomic<bool>> isWritten;
    if (!deferLink(entry, node, folder, isWritten))
        addFile(entry.path, std::move(node), folder, replace, isWritten);
}

void RestoreRun::sweep(const Bytes &path, TargetDirectory &folder, const std::vector<Bytes> &names)
{
    if (auto swept = folder.sweepTemporaries(names); !swept)
        addProblem(path, swept.error(), true);
}

Result<> RestoreRun::leaveDamaged(const Bytes &path, const Error &error)
{
    const auto &known = m_plan.damagedFolders;
    if (std::none_of(known.begin(), known.end(), [&](const RestoreProblem &p) { return p.path == path; })) {
        addProblem(path, error); // it was readable when the plan was made
        const Bytes start = path.empty() ? Bytes() : path + '/';
        while (m_cursor < m_plan.entries.size() && m_plan.entries[m_cursor].path.starts_with(start))
            ++m_cursor;
    }
    return leave(path);
}

Result<> RestoreRun::leave(const Bytes &path)
{
    // The deletions of this folder follow its entries; those of the folder above may come right after them.
    const auto isDeletionHere = [&path](const PlanEntry &entry) {
        return entry.action == RestoreAction::Delete &&
               BytesView(entry.path).substr(0, entry.path.rfind('/')) == path;
    };
    while (m_cursor < m_plan.entries.size() && isDeletionHere(m_plan.entries[m_cursor])) {
        if (m_folders.back())
            m_deletions.emplace_back(m_folders.back(), m_plan.entries[m_cursor]);
        ++m_cursor;
    }
    m_folders.pop_back();
    m_wasThere.pop_back();
    return {};
}

bool RestoreRun::deferLink(const PlanEntry &entry, const Node &node, const Folder &folder,
                           std::shared_ptr<std::atomic<bool>> &isWritten)
{
    if (node.metadata.links < 2)
        return false;
    const auto [found, isFirst] = m_firstNames.try_emplace({node.metadata.device, node.metadata.inode});
    if (isFirst) {
        isWritten = std::make_shared<std::atomic<bool>>(false);
        found->second = {folder, node.name, node.sha256, isWritten};
        return false;
    }
    if (found->second.sha256 != node.sha256 || node.sha256.isNull())
        return false; // the number was used again while the backup ran: another file
    m_links.push_back({entry.path, node, folder, entry.action == RestoreAction::Replace});
    return true;
}

void RestoreRun::addFile(const Bytes &path, Node node, Folder folder, bool replace,
                         std::shared_ptr<std::atomic<bool>> isWritten)
{
    m_pool.addFile(
        [this, path, node = std::move(node), folder = std::move(folder), replace,
         isWritten = std::move(isWritten)](BlobSession &session) {
            if (m_stop.stop_requested())
                m_pool.fail({ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}});
            else
                writeFile(path, node, *folder, replace, isWritten.get(), session);
        },
        m_session);
}

void RestoreRun::writeFile(const Bytes &path, const Node &node, TargetDirectory &folder, bool replace,
                           std::atomic<bool> *isWritten, BlobSession &session)
{
    m_progress.setCurrentItem(path);
    const auto written = m_writer.write(node, folder, replace, session);
    if (!written) {
        if (endsTheRestore(written.error().code) || written.error().code == ErrorCode::Cancelled)
            m_pool.fail(written.error());
        else
            addProblem(path, written.error());
        return;
    }
    addMetadataProblems(path, *written);
    ++m_filesWritten;
    m_progress.addItems();
    if (isWritten)
        *isWritten = true;
}

void RestoreRun::makeLinks()
{
    for (PendingLink &link : m_links) {
        if (m_stop.stop_requested())
            m_pool.fail({ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}});
        if (m_pool.hasFailed())
            return;
        const FirstName &first = m_firstNames.at({link.node.metadata.device, link.node.metadata.inode});
        Result<> made;
        if (*first.isWritten)
            made = link.folder->createHardLink(link.node.name, *first.folder, first.name, link.replace);
        if (*first.isWritten && made) {
            ++m_filesWritten;
            m_progress.addItems();
        } else { // no link is to be had: the content is
            writeFile(link.path, link.node, *link.folder, link.replace, nullptr, m_session);
        }
    }
}

void RestoreRun::finishFolders()
{
    // An entry that the backup lacks may be the last good copy of one that could not be restored.
    if (m_contentIsMissing && !m_deletions.empty()) {
        addProblem(m_deletions.front().second.path,
                   {ErrorCode::TargetConflict,
                    QStringLiteral("nothing was deleted, because not everything could be restored"),
                    QStringLiteral("Mend what the other problems say, and restore again.")},
                   true);
        m_deletions.clear();
    }
    for (const auto &[folder, entry] : m_deletions) {
        const Bytes name = entry.path.substr(entry.path.rfind('/') + 1);
        if (auto removed = folder->remove(name); removed)
            ++m_report.entriesDeleted;
        else if (removed.error().code != ErrorCode::NotFound)
            addProblem(entry.path, removed.error(), true);
    }
    for (auto it = m_foldersToFinish.rbegin(); it != m_foldersToFinish.rend(); ++it)
        addMetadataProblems(it->path, it->folder->applyMetadata(it->metadata));
}

void RestoreRun::addProblem(const Bytes &path, const Error &error, bool contentIsRight)
{
    m_progress.addProblem();
    const std::lock_guard lock(m_mutex);
    ++m_report.problemCount;
    m_contentIsMissing = m_contentIsMissing || !contentIsRight;
    if (m_report.problems.size() < kMaxProblems)
        m_report.problems.push_back({path, error, contentIsRight});
}

void RestoreRun::addMetadataProblems(const Bytes &path, const std::vector<MetadataProblem> &problems)
{
    if (problems.empty())
        return;
    QStringList parts;
    for (const MetadataProblem &problem : problems)
        parts.append(QStringLiteral("%1 (%2)").arg(problem.what, problem.reason));
    addProblem(
        path,
        {ErrorCode::PermissionDenied,
         QStringLiteral("%1: not restored: %2").arg(displayName(path), parts.join(QStringLiteral(", "))),
         QStringLiteral("The content is right. Restore as root, or to a file system that keeps these.")},
        true);
}

Error RestoreRun::withProgress(const Error &error) const
{
    Error result = error;
    result.message += QStringLiteral("; %1 of %2 files are in place, each whole")
                          .arg(m_filesWritten.load())
                          .arg(m_plan.filesToWrite);
    if (result.hint.isEmpty())
        result.hint =
            QStringLiteral("Run the restore again with \"replace-changed\" to go on where it stopped.");
    return result;
}

} // namespace backstop::restore
