// SPDX-License-Identifier: GPL-3.0-or-later
// What a run does when the contents are in place: further names, deletions, folders; and what it has to tell.
#include "model/core/names.h"
#include "model/restore/restorerun.h"

namespace backstop::restore {

using repository::Node;

namespace {
constexpr std::size_t kMaxProblems = 10'000;
}

Result<> RestoreRun::makeLink(const PendingLink &link)
{
    const FirstName &first = link.first;
    if (first.isKept) {
        BACKSTOP_ASSIGN(now, first.folder->existing(first.name));
        if (!now || now->type != link.node.type || now->size != link.node.size ||
            now->linkTarget != link.node.linkTarget || now->mtimeNs != link.node.metadata.mtimeNs)
            return Error{
                ErrorCode::TargetConflict, QStringLiteral("the other name was changed meanwhile"), {}};
    } else if (!*first.isWritten) {
        return Error{ErrorCode::Failed, QStringLiteral("the other name was not restored"), {}};
    }
    bool replace = false;
    if (const ExistingEntry *replaced = link.entry->replaced()) {
        BACKSTOP_ASSIGN(isThere, link.folder->stillHas(link.node.name, *replaced));
        replace = isThere;
    }
    return link.folder->createHardLink(link.node.name, *first.folder, first.name, replace);
}

void RestoreRun::makeLinks()
{
    for (const PendingLink &link : m_links) {
        if (m_stop.stop_requested())
            m_pool.fail({ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}});
        if (m_pool.hasFailed())
            return;
        finishLink(link);
    }
}

void RestoreRun::finishLink(const PendingLink &link)
{
    const Result<> made = makeLink(link);
    if (!made) {
        writeCopy(link, made.error());
        return;
    }
    markDone(*link.entry);
    if (!link.first.isKept) // which nobody has read
        countProof(link.node);
    m_progress.addItems();
}

/// No link is to be had: the content is.
void RestoreRun::writeCopy(const PendingLink &link, const Error &reason)
{
    std::atomic<bool> isWritten = false;
    if (link.node.isFile())
        writeFile(*link.entry, link.node, *link.folder, &isWritten, m_session);
    else
        writeSpecial(*link.entry, link.node, *link.folder, &isWritten);
    if (isWritten)
        addProblem(
            link.entry->path,
            {reason.code,
             QStringLiteral("%1: is a copy and no longer one file with its other name: %2")
                 .arg(displayName(link.entry->path), reason.message),
             QStringLiteral("The content is right. Restore both names to one file system that has hard "
                            "links.")},
            true);
}

Result<> RestoreRun::deleteExtras()
{
    if (m_deletions.empty())
        return {};
    // An entry that the backup lacks may be the last good copy of one that could not be restored.
    if (m_contentIsMissing) {
        addDeletionProblem(m_deletions.front().entry->path,
                           {ErrorCode::TargetConflict,
                            QStringLiteral("nothing was deleted, because not everything could be restored"),
                            QStringLiteral("Mend what the other problems say, and restore again.")});
        return {};
    }
    for (const Deletion &deletion : m_deletions) {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}};
        deleteExtra(deletion);
    }
    return {};
}

Result<bool> RestoreRun::mayStillGo(const PlanEntry &planned, const TargetDirectory &folder)
{
    BACKSTOP_ASSIGN(now, m_extras->decide(folder, planned.path, m_stop));
    if (!now)
        return false;
    if (now->action == RestoreAction::Delete && now->found->fingerprint == planned.found->fingerprint)
        return true;
    return Error{ErrorCode::TargetConflict,
                 displayName(planned.path) +
                     QStringLiteral(": was changed since the plan was made; it was not deleted"),
                 QStringLiteral("Look at what is there, then make a new plan.")};
}

void RestoreRun::deleteExtra(const Deletion &deletion)
{
    const PlanEntry &planned = *deletion.entry;
    const auto mayGo = mayStillGo(planned, *deletion.folder);
    if (!mayGo) {
        addDeletionProblem(planned.path, mayGo.error());
        return;
    }
    if (!*mayGo) {
        markDeleted(planned); // gone already
        return;
    }
    const Bytes name = planned.path.substr(planned.path.rfind('/') + 1);
    const auto removed = deletion.folder->remove(name, m_extras->repository());
    if (removed || removed.error().code == ErrorCode::NotFound)
        markDeleted(planned);
    else
        addDeletionProblem(planned.path, removed.error());
}

void RestoreRun::replaceFolders()
{
    for (const FolderReplacement &replacement : m_folderReplacements) {
        if (m_stop.stop_requested())
            m_pool.fail({ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}});
        if (m_pool.hasFailed())
            return;
        if (m_contentIsMissing)
            addProblem(replacement.entry->path,
                       {ErrorCode::TargetConflict,
                        QStringLiteral("%1: the folder in its place was not removed, because not everything "
                                       "could be restored")
                            .arg(displayName(replacement.entry->path)),
                        QStringLiteral("Mend what the other problems say, and restore again.")});
        else
            replaceFolder(replacement);
    }
}

void RestoreRun::replaceFolder(const FolderReplacement &replacement)
{
    const PlanEntry &entry = *replacement.entry;
    const auto mayGo = mayStillGo(entry, *replacement.folder);
    if (!mayGo) {
        addProblem(entry.path, mayGo.error());
        return;
    }
    Bytes aside;
    if (*mayGo) {
        auto moved = replacement.folder->moveAside(replacement.node.name);
        if (!moved) {
            addProblem(entry.path, moved.error());
            return;
        }
        aside = std::move(*moved);
    }
    writeInPlaceOfFolder(replacement);
    if (aside.empty())
        return;
    const bool isWritten = m_isDone[indexOf(entry)] != 0;
    const auto ended = isWritten ? replacement.folder->remove(aside, m_extras->repository())
                                 : replacement.folder->moveBack(aside, replacement.node.name);
    if (isWritten && ended)
        m_report.entriesDeleted += entry.entryCount();
    if (!ended)
        addProblem(entry.path, ended.error(), isWritten);
}

void RestoreRun::writeInPlaceOfFolder(const FolderReplacement &replacement)
{
    const PlanEntry &entry = *replacement.entry;
    const Node &node = replacement.node;
    std::shared_ptr<std::atomic<bool>> isWritten;
    if (deferLink(entry, node, replacement.folder, isWritten)) {
        const PendingLink link = std::move(m_links.back());
        m_links.pop_back();
        finishLink(link);
    } else if (node.isFile()) {
        writeFile(entry, node, *replacement.folder, isWritten.get(), m_session);
    } else {
        writeSpecial(entry, node, *replacement.folder, isWritten.get());
    }
}

void RestoreRun::finishFolders()
{
    for (auto it = m_foldersToFinish.rbegin(); it != m_foldersToFinish.rend(); ++it)
        addMetadataProblems(it->path, it->folder->applyMetadata(it->metadata));
    m_foldersToFinish.clear();
}

Result<> RestoreRun::syncFileSystems()
{
    Result<> result;
    for (const auto &[device, folder] : m_fileSystems) {
        const Result<> synced = folder->syncFileSystem();
        if (result && !synced)
            result = synced;
    }
    return result;
}

RestoreReport RestoreRun::unsyncedReport(Error error, const Result<> &deleted)
{
    error.message += QStringLiteral("; what was restored may not be on the disk");
    error.hint = QStringLiteral("Restore again with \"replace\", best to another disk.");
    error.retryable = false;
    if (!deleted)
        error.message += QStringLiteral("; ") + deleted.error().message;
    if (const Result<> removed = m_note.remove(); !removed) {
        error.message += QStringLiteral("; ") + removed.error().message;
        error.hint = QStringLiteral("Remove %1 from the target, then restore again with \"replace\", best to "
                                    "another disk.")
                         .arg(displayName(TargetDirectory::kNoteName));
    }
    m_report.endedBy = error;
    return countedReport();
}

std::size_t RestoreRun::indexOf(const PlanEntry &entry) const
{
    return static_cast<std::size_t>(&entry - m_plan.entries.data());
}

void RestoreRun::markDone(const PlanEntry &entry)
{
    ++m_filesWritten;
    m_isDone[indexOf(entry)] = 1;
}

void RestoreRun::countProof(const Node &node)
{
    if (node.isFile())
        ++(node.sha256.isNull() ? m_filesAuthenticated : m_filesCompared);
}

void RestoreRun::markDeleted(const PlanEntry &entry)
{
    m_report.entriesDeleted += entry.entryCount();
    m_isDone[indexOf(entry)] = 1;
}

void RestoreRun::addProblem(const Bytes &path, const Error &error, bool contentIsRight, bool isExtra)
{
    m_progress.addProblem();
    const std::lock_guard lock(m_mutex);
    ++m_report.problemCount;
    m_contentIsMissing = m_contentIsMissing || !contentIsRight;
    if (m_report.problems.size() < kMaxProblems)
        m_report.problems.push_back({path, error, contentIsRight, isExtra});
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
    if (m_report.foldersMade > 0)
        result.message += m_report.foldersMade == 1
                              ? QStringLiteral(", and 1 folder was made")
                              : QStringLiteral(", and %1 folders were made").arg(m_report.foldersMade);
    if (!result.hint.isEmpty())
        return result;
    if (m_note.isWritten())
        result.hint = QStringLiteral("Run the same restore again: it goes on where it stopped.");
    else if (m_note.isTargetExact())
        result.hint =
            QStringLiteral("Run the restore again with \"replace-changed\" to go on where it stopped.");
    else
        result.hint = QStringLiteral("Run the restore again with \"replace\": it begins anew, since the file "
                                     "system of the target does not keep exact times, modes or owners.");
    return result;
}

} // namespace backstop::restore
