// SPDX-License-Identifier: GPL-3.0-or-later
// What a run decides about one entry: taken over or read, counted, or told as a problem.
#include "model/backup/backuprun.h"
#include "model/backup/commandsource.h"
#include "model/backup/folder.h"
#include "model/core/names.h"
#include "model/repository/damage.h"

#include <filesystem>

#include <sys/stat.h>

namespace backstop::backup {

using repository::Node;

bool BackupRun::isUnchanged(const Node &now, const Node &before) const
{
    const repository::Metadata &a = now.metadata;
    const repository::Metadata &b = before.metadata;
    // The inode is compared because a file moved into the place of another keeps its times; the device is not, since its number
    // changes when a machine is started anew.
    return before.isFile() && !before.changedWhileRead && !before.attributesIncomplete &&
           now.size == before.size && a.mtimeNs == b.mtimeNs && a.ctimeNs == b.ctimeNs &&
           a.inode == b.inode && a.links == b.links && a.ctimeNs < m_racyFromNs;
}

bool BackupRun::isWhole(const Node &before, repository::BlobSession &session) const
{
    // Always looked up: where a pack was lost together with the index object that names it, nothing else shows a gap.
    const repository::BlobIndex &index = m_repo.blobs().index();
    const Error gap{ErrorCode::NotFound, QStringLiteral("chunk: not there"), {}};
    return repository::visitSegments(session, before.content,
                                     [&](const repository::Segment &segment) {
                                         return segment.isHole() || index.contains(segment.chunk) ? Result<>()
                                                                                                  : gap;
                                     })
        .hasValue();
}

/// An error where @p source is the repository or lies in it.
Result<> BackupRun::refuseRepository(const NamedSource &source) const
{
    std::error_code error; // a path that cannot be followed is told where it is opened
    std::filesystem::path folder = std::filesystem::canonical(source.path, error);
    for (bool isSource = true; !folder.empty(); isSource = false) {
        struct stat status = {};
        if (m_repositoryFolder && ::stat(folder.c_str(), &status) == 0 &&
            FileIdentity::of(status) == *m_repositoryFolder)
            return Error{
                ErrorCode::SourceUnreadable,
                (isSource ? QStringLiteral("%1: is the repository that is backed up into")
                          : QStringLiteral("%1: lies in the repository that is backed up into"))
                    .arg(displayName(source.path)),
                QStringLiteral(
                    "Name other folders. To have the repository twice, copy its folder while nothing "
                    "writes to it.")};
        if (folder == folder.parent_path())
            break;
        folder = folder.parent_path();
    }
    return {};
}

bool BackupRun::isRepository(const Node &node) const
{
    return m_repositoryFolder == FileIdentity{node.metadata.device, node.metadata.inode};
}

/// Whether @p now differs from @p before in what can be seen without reading the content.
bool BackupRun::looksChanged(const Node &now, const Node &before)
{
    const repository::Metadata &a = now.metadata;
    const repository::Metadata &b = before.metadata;
    return now.type != before.type || now.size != before.size || now.linkTarget != before.linkTarget ||
           a.mode != b.mode || a.uid != b.uid || a.gid != b.gid || a.mtimeNs != b.mtimeNs ||
           a.deviceNumber != b.deviceNumber;
}

/// Counts what the run would record. A file that would be read although it looks as before is no
/// change, which it most likely is not.
void BackupRun::countDry(const Bytes &path, const Node &node, const Node *before, bool unchanged)
{
    m_progress.addItems();
    ++m_dryFiles;
    m_drySourceBytes += node.size;
    if (unchanged) {
        ++m_filesUnchanged;
        return;
    }
    if (node.isFile()) {
        ++m_filesRead;
        m_dryBytes += node.size;
    }
    if (before && before->isDirectory()) {
        m_dryCounts.deleted += before->subtree.files; // it took the place of the folder
        ++m_dryCounts.added;
    } else if (!before) {
        ++(wasNotRead(path) ? m_dryCounts.notRead : m_dryCounts.added);
    } else if (looksChanged(node, *before)) {
        ++m_dryCounts.modified;
    }
}

void BackupRun::countDryDeletions(Folder &folder)
{
    if (!folder.before)
        return;
    if (auto passed = folder.before->passRest(); !passed)
        endBefore(folder, repository::Subtree(folder.before->tree()), passed.error());
    else
        m_dryCounts.deleted += folder.before->passedOver();
}

void BackupRun::entryFailed(Folder &folder, const Bytes &name, const Error &error)
{
    if (error.code == ErrorCode::NotFound) {
        ++m_filesVanished;
        return;
    }
    addProblem(folder.pathOf(name), error);
    ++m_entriesSeen;
    countDryAbsent(folder, name, m_dryCounts.notRead);
}

void BackupRun::countDryAbsent(Folder &folder, BytesView name, std::uint64_t &counter)
{
    if (!m_setup.dryRun)
        return;
    if (const Node *before = findBefore(folder, name))
        counter += before->isDirectory() ? before->subtree.files : 1;
}

/// Whether the parent could not read the entry at @p path, or a folder above it.
bool BackupRun::wasNotRead(const Bytes &path) const
{
    if (m_notReadBefore.empty())
        return false;
    for (std::size_t slash = path.find('/'); slash != Bytes::npos; slash = path.find('/', slash + 1)) {
        if (m_notReadBefore.contains(path.substr(0, slash)))
            return true;
    }
    return m_notReadBefore.contains(path);
}

/// Stores what the command @p source prints, in this thread. Its failure is that of the whole backup: half a dump is none.
void BackupRun::addCommand(const NamedSource &source, const FolderPointer &top,
                           repository::BlobSession &session)
{
    if (mustStop())
        return;
    const Node *before = findBefore(*top, source.name);
    if (m_setup.dryRun) {
        m_warnings.append(QStringLiteral("%1 is not counted: a dry run does not run the command.")
                              .arg(displayName(source.name)));
        return;
    }
    m_progress.setCurrentItem(source.name);
    StreamStorer storer(m_repo, m_progress, m_stop);
    const CommandSource command{source.path.substr(repository::kCommandSource.size()), source.name};
    auto node = storeCommand(
        storer, command, m_setup.onOutput, [this] { return m_pool->hasFailed(); }, m_stop);
    if (!node) {
        if (!mustStop())
            m_pool->fail(node.error());
        return;
    }
    const bool isSame =
        before && before->isFile() && before->sha256 == node->sha256 && before->size == node->size;
    // The time is that since which it has been so, or the same dump would be a change every day.
    node->metadata.mtimeNs =
        isSame ? before->metadata.mtimeNs : m_repo.environment().clock->now().time_since_epoch().count();
    if (node->size == 0)
        m_warnings.append(QStringLiteral("%1 is empty: the command wrote nothing. Is it the right one?")
                              .arg(displayName(source.name)));
    ++m_filesRead;
    m_commandBytes += node->size;
    m_progress.addItems();
    entryDone(top, top->addPlace(), repository::EncodedEntry(*node), session);
}

/// A disk that is not mounted looks like this.
void BackupRun::warnOfEmptySource(const NamedSource &source, std::uint64_t filesBefore)
{
    m_warnings.append(QStringLiteral("%1 is empty; the backup before had %2 %3 of it. Is a disk not mounted?")
                          .arg(displayName(source.path))
                          .arg(filesBefore)
                          .arg(QLatin1String(filesBefore == 1 ? "file" : "files")));
}

void BackupRun::addProblem(const Bytes &path, const Error &error)
{
    addListed({path, error.code, error.message, false});
}

void BackupRun::addIncomplete(const Bytes &path, const Error &error)
{
    addListed({path, error.code, error.message, true});
}

void BackupRun::addListed(repository::SourceProblem &&problem)
{
    m_progress.addProblem();
    const std::lock_guard lock(m_mutex);
    ++m_problemCount;
    if (!problem.isInBackup)
        m_notRead.insert(problem.path);
    if (m_problems.size() < kMaxProblems)
        m_problems.push_back(std::move(problem));
}

void BackupRun::readBefore(Folder &folder, const repository::Subtree &before,
                           repository::BlobSession &session)
{
    auto entries = EarlierEntries::open(session, before);
    if (entries)
        folder.before.emplace(std::move(*entries));
    else
        endBefore(folder, before, entries.error());
}

/// The entry @p name of the parent backup, until the next call for @p folder; null where there is none.
const Node *BackupRun::findBefore(Folder &folder, BytesView name)
{
    if (!folder.before)
        return nullptr;
    const auto found = folder.before->find(name);
    if (found)
        return *found;
    endBefore(folder, repository::Subtree(folder.before->tree()), found.error());
    return nullptr;
}

/// The rest of what the parent backup has in @p folder cannot be read.
void BackupRun::endBefore(Folder &folder, const repository::Subtree &tree, const Error &error)
{
    if (!repository::isUnreadable(error)) {
        m_pool->fail(error);
        return;
    }
    // It counts as new and is read again. What a lost pack held is thereby stored anew; where the tree is there but damaged,
    // the same folder would be found under the same damaged blob, and the backup is not to look whole.
    if (m_repo.blobs().index().contains(tree.root))
        addIncomplete(folder.pathOf({}), error);
    folder.before.reset();
}

bool BackupRun::mustStop()
{
    if (m_stop.stop_requested() && !m_pool->hasFailed())
        m_pool->fail({ErrorCode::Cancelled, QStringLiteral("backup: cancelled, nothing was committed"),
                      QStringLiteral("What was stored already is used by the next backup.")});
    return m_pool->hasFailed();
}

void BackupRun::reportDry(repository::BackupRecord &record) const
{
    record.changes = m_dryCounts;
    record.filesCount = m_dryFiles;
    record.sizeBytes = m_drySourceBytes;
}

void BackupRun::report(BackupSummary &summary) const
{
    summary.warnings += m_warnings;
    summary.filesRead = m_filesRead;
    summary.filesUnchanged = m_filesUnchanged;
    summary.filesVanished = m_filesVanished;
    summary.bytesRead = m_setup.dryRun ? m_dryBytes.load() : m_storer->bytesRead() + m_commandBytes;
}

} // namespace backstop::backup
