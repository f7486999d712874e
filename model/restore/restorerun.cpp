// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/restorerun.h"

#include "model/core/names.h"
#include "model/restore/targeterror.h"

#include <algorithm>
#include <utility>

namespace backstop::restore {

using repository::BlobSession;
using repository::Node;
using repository::NodeType;

namespace {

/// Errors of the target as a whole: going on would fail at every file.
bool endsTheRestore(ErrorCode code)
{
    return code == ErrorCode::NoSpace || code == ErrorCode::ReadOnly;
}

Result<std::vector<MetadataProblem>> makeSpecial(const PlanEntry &entry, const Node &node,
                                                 TargetDirectory &folder)
{
    bool replace = false;
    if (const ExistingEntry *replaced = entry.replaced()) {
        BACKSTOP_ASSIGN(isThere, folder.stillHas(node.name, *replaced));
        replace = isThere;
    }
    return folder.createSpecial(node, replace);
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
    , m_writer(repo.blobs().namer(), m_pool, progress, stop)
    , m_pool(repo.blobs(), workerCount(repo, plan))
{}

Result<RestoreReport> RestoreRun::run()
{
    BACKSTOP_TRY(checkPlan(m_plan));
    BACKSTOP_ASSIGN(selection, Selection::of(m_session, m_plan.request));
    BACKSTOP_ASSIGN(extras, ExtraEntries::of(m_plan.request, selection, m_repo.storage().rootIdentity()));
    m_extras.emplace(std::move(extras));
    BACKSTOP_TRY(openTarget());
    beginNote();
    m_isDone.assign(m_plan.entries.size(), 0);
    m_progress.setPhase(Phase::Restoring);
    m_progress.setTotals(m_plan.filesToWrite + m_plan.filesToKeep, m_plan.bytesToWrite);
    m_report.filesAsked = m_plan.filesToWrite + m_plan.filesToKeep + m_plan.entriesSkipped;
    m_report.entriesSkipped = m_plan.entriesSkipped;
    for (const RestoreProblem &folder : m_plan.damagedFolders) {
        m_damagedFolders.emplace(folder.path, &folder);
        addProblem(folder.path, folder.error);
    }
    walk(selection);
    m_pool.finish(m_session);
    if (const auto failure = m_pool.failure())
        return endedReport(*failure);
    if (m_stop.stop_requested())
        return endedReport({ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}});
    m_progress.setPhase(Phase::Finishing);
    makeLinks(); // before any folder goes for good, which asks for everything else to be in place
    if (const auto failure = m_pool.failure())
        return endedReport(*failure);
    replaceFolders();
    if (const auto failure = m_pool.failure())
        return endedReport(*failure);
    const Result<> deleted = deleteExtras();
    finishFolders();
    if (const Result<> synced = syncFileSystems(); !synced)
        return unsyncedReport(synced.error(), deleted);
    if (!deleted)
        return endedReport(deleted.error());
    if (const Result<> removed = m_note.remove(); !removed)
        addProblem({}, removed.error(), true);
    return countedReport();
}

Result<> RestoreRun::openTarget()
{
    BACKSTOP_ASSIGN(root,
                    TargetDirectory::openRoot(m_plan.request.target, true, *m_repo.environment().random));
    if (m_extras->repository()) {
        BACKSTOP_ASSIGN(isInside, root->isAtOrBelow(*m_extras->repository()));
        if (isInside)
            return insideRepository(m_plan.request.target);
    }
    m_fileSystems.emplace(root->identity().device, root);
    m_folders.push_back(root);
    m_wasThere.push_back(true);
    return {};
}

bool RestoreRun::keepsMetadata(const PlanEntry &entry, Selection::Kind kind) const
{
    if (entry.action != RestoreAction::EnterFolder ||
        (m_plan.request.onConflict != ConflictPolicy::Keep && kind == Selection::Selected))
        return false;
    // One that the interrupted restore had made is without its metadata yet.
    return !m_plan.resumes || std::ranges::binary_search(m_plan.resumes->foldersFound, entry.path);
}

void RestoreRun::beginNote()
{
    const auto isNote = [](const PlanEntry &entry) { return entry.path == TargetDirectory::kNoteName; };
    if (std::ranges::any_of(m_plan.entries, isNote))
        return; // the name is the backup's own
    Resumption begun;
    begun.begunAt = m_repo.environment().clock->now();
    if (m_plan.resumes) {
        begun = *m_plan.resumes;
    } else {
        for (const PlanEntry &entry : m_plan.entries) {
            if (entry.action == RestoreAction::EnterFolder)
                begun.foldersFound.push_back(entry.path);
        }
    }
    m_note.write(m_folders.front(), UnfinishedNote::fingerprintOf(m_repo.config().id, m_plan.request), begun,
                 m_repo.environment());
}

void RestoreRun::walk(const Selection &selection)
{
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
    visitor.knownDamage = [this](const Bytes &path) -> const Error * {
        const auto found = m_damagedFolders.find(path);
        return found == m_damagedFolders.end() ? nullptr : &found->second->error;
    };
    if (auto walked =
            SelectionWalk(m_session, selection, visitor, m_stop).walk(m_plan.request.backup.tree.root);
        !walked)
        m_pool.fail(walked.error());
    addBatch();
}

RestoreReport RestoreRun::countedReport()
{
    m_report.filesWritten = m_filesWritten;
    m_report.filesCompared = m_filesCompared;
    m_report.filesAuthenticated = m_filesAuthenticated;
    m_report.bytesWritten = m_writer.bytesWritten();
    m_report.bytesTakenOver = m_writer.bytesTakenOver();
    m_report.isDone = m_isDone;
    return m_report;
}

RestoreReport RestoreRun::endedReport(const Error &error)
{
    if (error.code != ErrorCode::ReadOnly)
        finishFolders();
    m_report.endedBy = withProgress(error);
    return countedReport();
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
    if (entry.isSkipped()) { // and so is all below
        m_wasThere.push_back(false);
        m_folders.push_back(nullptr);
        return true;
    }
    if (entry.action == RestoreAction::Keep) {
        ++m_report.filesKept;
        return false;
    }
    m_wasThere.push_back(entry.action == RestoreAction::EnterFolder);
    Result<Folder> opened = parent ? openFolder(entry, node) : Result<Folder>(Folder());
    if (!opened) {
        if (endsTheRestore(opened.error().code))
            return opened.error();
        addProblem(entry.path, opened.error());
        m_folders.push_back(nullptr); // entries below are told as problems, one by one
        return true;
    }
    m_folders.push_back(*opened);
    if (*opened && !keepsMetadata(entry, kind))
        m_foldersToFinish.push_back({entry.path, *opened, node.metadata});
    return true;
}

Result<RestoreRun::Folder> RestoreRun::openFolder(const PlanEntry &entry, const Node &node)
{
    const Folder &parent = m_folders.back();
    if (entry.action == RestoreAction::Replace) {
        BACKSTOP_ASSIGN(isThere, parent->stillHas(node.name, entry.found->entry));
        if (isThere)
            BACKSTOP_TRY(parent->replaceByFolder(node.name));
        m_isDone[indexOf(entry)] = 1;
    }
    BACKSTOP_ASSIGN(opened, parent->openDirectory(node.name, true));
    if (m_extras->repository() == opened->identity())
        return insideRepository(entry.path);
    m_fileSystems.emplace(opened->identity().device, opened);
    m_report.foldersMade += entry.action == RestoreAction::EnterFolder ? 0 : 1;
    return opened;
}

void RestoreRun::enterFile(const PlanEntry &entry, Node &node)
{
    const Folder folder = m_folders.back();
    if (entry.isSkipped())
        return;
    if (entry.action == RestoreAction::Keep) {
        const bool isSame = isKeptAsSame(entry, m_plan.request.onConflict);
        const bool wasRead = entry.reason == PlanReason::SameContent;
        ++m_report.filesKept;
        m_report.filesKeptRead += wasRead ? 1 : 0;
        m_report.filesKeptAlike += isSame && !wasRead ? 1 : 0;
        m_progress.addItems();
        // Equal to the backup, it stands for the file: names that follow become links to it.
        if (FirstNames<FirstName>::mayHave(node) && folder && isSame && !m_firstNames.find(node))
            m_firstNames.add(node, {folder, node.name, true, nullptr});
        return;
    }
    if (!folder) {
        addProblem(entry.path,
                   {ErrorCode::TargetConflict,
                    QStringLiteral("%1: its folder could not be made").arg(displayName(entry.path)),
                    QStringLiteral("Mend what the problem of the folder says, and restore again.")});
        return;
    }
    if (entry.reason == PlanReason::RemovesFolder) { // when all else is in place
        m_folderReplacements.push_back({&entry, std::move(node), folder});
        return;
    }
    std::shared_ptr<std::atomic<bool>> isWritten;
    if (deferLink(entry, node, folder, isWritten))
        return;
    if (node.isFile())
        addFile({&entry, std::move(node), folder, isWritten});
    else
        writeSpecial(entry, node, *folder, isWritten.get());
}

void RestoreRun::writeSpecial(const PlanEntry &entry, const Node &node, TargetDirectory &folder,
                              std::atomic<bool> *isWritten)
{
    const auto made = makeSpecial(entry, node, folder);
    m_progress.addItems();
    if (!made) {
        addProblem(entry.path, made.error());
        return;
    }
    markDone(entry);
    addMetadataProblems(entry.path, *made);
    if (isWritten)
        *isWritten = true;
}

void RestoreRun::sweep(const Bytes &path, TargetDirectory &folder, const std::vector<Bytes> &names)
{
    if (auto swept = folder.sweepTemporaries(names); !swept)
        addProblem(path, swept.error(), true);
}

Result<> RestoreRun::leaveDamaged(const Bytes &path, const Error &error)
{
    if (!m_damagedFolders.contains(path)) {
        addProblem(path, error); // it was readable when the plan was made
        const Bytes start = path.empty() ? Bytes() : path + '/';
        while (m_cursor < m_plan.entries.size() && m_plan.entries[m_cursor].path.starts_with(start))
            ++m_cursor;
    }
    return leave(path);
}

Result<> RestoreRun::leave(const Bytes &path)
{
    // What the backup lacks in this folder follows its entries; that of the folder above may come right after.
    const auto isExtraHere = [&path](const PlanEntry &entry) {
        return entry.isExtra && BytesView(entry.path).substr(0, entry.path.rfind('/')) == path;
    };
    for (; m_cursor < m_plan.entries.size() && isExtraHere(m_plan.entries[m_cursor]); ++m_cursor) {
        const PlanEntry &entry = m_plan.entries[m_cursor];
        if (entry.action == RestoreAction::Delete && m_folders.back())
            m_deletions.push_back({m_folders.back(), &entry});
    }
    m_folders.pop_back();
    m_wasThere.pop_back();
    return {};
}

bool RestoreRun::deferLink(const PlanEntry &entry, const Node &node, const Folder &folder,
                           std::shared_ptr<std::atomic<bool>> &isWritten)
{
    if (!FirstNames<FirstName>::mayHave(node))
        return false;
    if (const FirstName *first = m_firstNames.find(node)) {
        m_links.push_back({&entry, node, folder, *first});
        return true;
    }
    isWritten = std::make_shared<std::atomic<bool>>(false);
    m_firstNames.add(node, {folder, node.name, false, isWritten});
    return false;
}

void RestoreRun::addFile(PendingFile file)
{
    constexpr std::uint64_t kSmall = std::uint64_t(128) << 10;
    constexpr std::size_t kMostInBatch = 128;
    if (file.node.size > kSmall) {
        m_pool.addFile([this, file = std::move(file)](BlobSession &session) { takeFile(file, session); },
                       m_session);
        return;
    }
    if (!m_batch.empty() && (m_batch.size() >= kMostInBatch || m_batch.back().folder != file.folder))
        addBatch();
    m_batch.push_back(std::move(file));
}

void RestoreRun::addBatch()
{
    if (m_batch.empty())
        return;
    const std::size_t weight = m_batch.size();
    m_pool.addFile(
        [this, files = std::exchange(m_batch, {})](BlobSession &session) {
            for (const PendingFile &file : files) {
                if (m_pool.hasFailed())
                    return;
                takeFile(file, session);
            }
        },
        m_session, weight);
}

void RestoreRun::takeFile(const PendingFile &file, BlobSession &session)
{
    if (m_stop.stop_requested())
        m_pool.fail({ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}});
    else
        writeFile(*file.entry, file.node, *file.folder, file.isWritten.get(), session);
}

void RestoreRun::writeFile(const PlanEntry &entry, const Node &node, TargetDirectory &folder,
                           std::atomic<bool> *isWritten, BlobSession &session)
{
    m_progress.setCurrentItem(entry.path);
    const auto written = m_writer.write(node, folder, entry.replaced(), session);
    if (!written) {
        if (endsTheRestore(written.error().code) || written.error().code == ErrorCode::Cancelled)
            m_pool.fail(written.error());
        else
            addProblem(entry.path, written.error());
        return;
    }
    addMetadataProblems(entry.path, *written);
    markDone(entry);
    countProof(node);
    m_progress.addItems();
    if (isWritten)
        *isWritten = true;
}

} // namespace backstop::restore
