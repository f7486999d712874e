// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/backuprun.h"

#include "model/backup/folder.h"
#include "model/backup/sourcecount.h"
#include "model/core/names.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace backstop::backup {

using repository::BlobSession;
using repository::EncodedEntry;
using repository::Node;
using repository::NodeType;

namespace {

constexpr std::uint64_t kEntriesPerFlush =
    1024; // a file that waits for others holds up all behind it in its folder
constexpr std::chrono::seconds kRacyMargin{2}; // coarse file system clocks

} // namespace

std::vector<NamedSource> nameSources(const std::vector<Bytes> &paths,
                                     const std::vector<CommandSource> &commands)
{
    std::set<Bytes> sorted; // so that equal last components get the same numbers whatever the order
    for (const Bytes &path : paths) {
        std::error_code ignored; // the path is looked at again when it is opened
        Bytes absolute =
            std::filesystem::absolute(std::filesystem::path(path), ignored).lexically_normal().native();
        while (absolute.size() > 1 && absolute.back() == '/')
            absolute.pop_back();
        sorted.insert(std::move(absolute));
    }
    std::vector<NamedSource> sources;
    std::set<Bytes> taken;
    for (const CommandSource &command : commands) {
        taken.insert(command.name);
        sources.push_back({command.name, Bytes(repository::kCommandSource) + command.line, true});
    }
    for (const Bytes &absolute : sorted) {
        const Bytes last = absolute.substr(absolute.rfind('/') + 1);
        const Bytes base = last.empty() ? Bytes("root") : last;
        Bytes name = base;
        for (int n = 2; !taken.insert(name).second; ++n)
            name = base + '-' + std::to_string(n);
        sources.push_back({name, absolute, false});
    }
    // The tree is sorted by name; so are the sources.
    std::sort(sources.begin(), sources.end(),
              [](const NamedSource &a, const NamedSource &b) { return a.name < b.name; });
    return sources;
}

BackupRun::BackupRun(repository::Repository &repo, Setup setup, Progress &progress,
                     const std::stop_token &stop)
    : m_repo(repo)
    , m_setup(std::move(setup))
    , m_progress(progress)
    , m_stop(stop)
    , m_repositoryFolder(repo.storage().rootIdentity())
    , m_chunker(repo.keys().chunkerKey(), repo.config().chunker.minimum, repo.config().chunker.average,
                repo.config().chunker.maximum)
{
    if (m_setup.parent) {
        m_racyFromNs = (m_setup.parent->scanStartedAt - kRacyMargin).time_since_epoch().count();
        m_notReadBefore = repository::unreadPaths(*m_setup.parent);
    }
    m_pool = std::make_unique<repository::WorkerPool>(
        repo.blobs(), std::max(m_setup.threads - 1, 0)); // the scanning thread helps
    m_storer = std::make_unique<FileStorer>(m_chunker, *m_pool, progress,
                                            FileStorer::Settings{repo.config().inlineMaximum, &m_stop});
}

BackupRun::~BackupRun() = default;

Result<repository::Subtree> BackupRun::run(BlobSession &session)
{
    if (m_setup.countFirst) {
        m_progress.setPhase(Phase::Scanning);
        BACKSTOP_TRY(countSources(m_setup.sources, m_setup.filter, m_repositoryFolder, m_progress, m_stop));
    }
    m_progress.setPhase(Phase::Reading);
    auto top = std::make_shared<Folder>();
    top->node.type = NodeType::Directory;
    if (m_setup.parent)
        readBefore(*top, m_setup.parent->tree, session);
    std::size_t failed = 0;
    std::optional<Error> lastError;
    for (const NamedSource &source : m_setup.sources) {
        if (auto added = addSource(source, top, session); !added) {
            ++failed;
            lastError = added.error();
            addProblem(source.name, added.error());
            countDryAbsent(*top, source.name, m_dryCounts.notRead);
        }
    }
    if (failed == m_setup.sources.size()) {
        m_pool->fail(*lastError); // nothing of what was asked for is there: no backup
    } else {
        folderScanned(top, session);
    }
    top.reset();
    m_pool->finish(session);
    m_storer->flush(session);
    m_pool->finish(session);
    if (const auto failure = m_pool->failure())
        return *failure;
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("backup: cancelled")};
    if (m_setup.dryRun)
        return repository::Subtree{};
    if (!m_result)
        return Error{ErrorCode::Failed, QStringLiteral("backup: the scan did not come to its end"), {}};
    return *m_result;
}

Result<> BackupRun::addSource(const NamedSource &source, const FolderPointer &top, BlobSession &session)
{
    if (source.isCommand) {
        addCommand(source, top, session);
        return {};
    }
    BACKSTOP_ASSIGN(directory, SourceDirectory::openRoot(source.path));
    BACKSTOP_TRY(refuseRepository(source));
    if (!directory.namedFile().empty()) {
        BACKSTOP_ASSIGN(node, directory.status(directory.namedFile()));
        scanFile(top, std::make_shared<SourceDirectory>(std::move(directory)), source.name, std::move(node),
                 findBefore(*top, source.name), session);
        return {};
    }
    BACKSTOP_ASSIGN(node, directory.ownStatus(source.name));
    const Node *before = findBefore(*top, source.name);
    const std::uint64_t filesBefore = before && before->isDirectory() ? before->subtree.files : 0;
    m_entriesSeen = 0;
    scan(openFolder(top, node, directory, before, session), session);
    if (m_entriesSeen == 0 && filesBefore > 0 && !mustStop())
        warnOfEmptySource(source, filesBefore);
    return {};
}

BackupRun::FolderPointer BackupRun::openFolder(const FolderPointer &parent, const Node &node,
                                               SourceDirectory directory, const Node *before,
                                               BlobSession &session)
{
    auto folder = std::make_shared<Folder>();
    folder->parent = parent;
    folder->depth = parent->depth + 1;
    folder->node = node;
    if (auto read = directory.readAttributes(folder->node); !read) {
        folder->node.attributesIncomplete = true;
        addIncomplete(parent->pathOf(node.name), read.error());
    }
    folder->source = std::move(directory);
    folder->place = parent->addPlace();
    if (before && before->isDirectory())
        readBefore(*folder, before->subtree, session);
    else if (before)
        ++m_dryCounts.deleted; // the folder took its place
    return folder;
}

/// Everything in @p folder. With a stack of its own: how deep folders are nested is up to whoever made them.
void BackupRun::scan(FolderPointer folder, BlobSession &session)
{
    m_filterPath.clear();
    beginFolder(std::move(folder), session);
    while (!m_levels.empty() && !mustStop()) {
        Level &level = m_levels.back();
        m_filterPath.resize(level.filterLength);
        if (level.next < level.names.size()) {
            const FolderPointer current = level.folder;
            const Bytes name = std::move(level.names[level.next++]);
            m_filterPath += name;
            scanEntry(current, name, session);
            if (++m_entriesScanned % kEntriesPerFlush == 0)
                m_storer->flush(session);
            continue;
        }
        const FolderPointer scanned = std::move(level.folder);
        m_levels.pop_back();
        folderScanned(scanned, session);
    }
    m_levels.clear();
}

/// Puts @p folder, whose path m_filterPath is, on top of the stack.
void BackupRun::beginFolder(FolderPointer folder, BlobSession &session)
{
    auto names = folder->source->names();
    if (!names) {
        addProblem(folder->pathOf({}), names.error());
        ++m_entriesSeen;
        if (folder->before)
            m_dryCounts.notRead += folder->before->tree().files;
        folder->before.reset();
        folderScanned(folder, session);
        return;
    }
    if (!m_filterPath.empty())
        m_filterPath += '/';
    m_levels.push_back({std::move(folder), std::move(*names), 0, m_filterPath.size()});
}

void BackupRun::scanEntry(const FolderPointer &folder, const Bytes &name, BlobSession &session)
{
    auto node = folder->source->status(name);
    if (!node) {
        entryFailed(*folder, name, node.error());
        return;
    }
    if (!m_setup.filter.isEmpty() && m_setup.filter.excludes(m_filterPath, node->isDirectory())) {
        ++m_entriesSeen;
        countDryAbsent(*folder, name, m_dryCounts.excluded);
        return;
    }
    m_entriesSeen += node->isDirectory() ? 0 : 1;
    switch (node->type) {
    case NodeType::Directory:
        scanSubfolder(folder, std::move(*node), session);
        break;
    case NodeType::File:
        scanFile(folder, {folder, &*folder->source}, name, std::move(*node), findBefore(*folder, name),
                 session);
        break;
    default:
        scanSpecial(folder, std::move(*node), findBefore(*folder, name), session);
        break;
    }
}

void BackupRun::scanSubfolder(const FolderPointer &folder, Node node, BlobSession &session)
{
    if (isRepository(node))
        return;
    if (folder->depth >= repository::kMaxFolderDepth) {
        entryFailed(*folder, node.name,
                    {ErrorCode::SourceUnreadable,
                     QStringLiteral("%1: nested too deep").arg(displayName(node.name)),
                     QStringLiteral("Back up this folder as a source of its own.")});
        return;
    }
    auto directory = folder->source->openDirectory(node);
    if (!directory) {
        entryFailed(*folder, node.name, directory.error());
        return;
    }
    const Node *before = findBefore(*folder, node.name);
    beginFolder(openFolder(folder, node, std::move(*directory), before, session), session);
}

void BackupRun::scanFile(const FolderPointer &folder, std::shared_ptr<const SourceDirectory> directory,
                         const Bytes &name, Node node, const Node *before, BlobSession &session)
{
    const bool unchanged = before && isUnchanged(node, *before) && isWhole(*before, session);
    if (m_setup.dryRun) {
        countDry(folder->pathOf(name), node, before, unchanged);
        return;
    }
    const std::size_t place = folder->addPlace();
    if (unchanged) {
        ++m_filesUnchanged;
        m_progress.addItems();
        m_progress.addBytes(node.size);
        entryDone(folder, place, EncodedEntry(*before), session);
        return;
    }
    m_pool->addFile(
        [this, folder, directory = std::move(directory), name, place,
         node = std::move(node)](BlobSession &own) {
            m_storer->store(*directory, node, own,
                            [this, folder, name, place](FileOutcome &&outcome, BlobSession &last) {
                                outcome.node.name = name;
                                fileDone(folder, place, std::move(outcome), last);
                            });
        },
        session);
}

void BackupRun::scanSpecial(const FolderPointer &folder, Node node, const Node *before, BlobSession &session)
{
    bool isThere = true;
    bool isGone = false;
    if (auto details = folder->source->readDetails(node); !details) {
        isGone = details.error().code == ErrorCode::NotFound;
        isThere = !isGone && !(node.type == NodeType::Symlink && node.linkTarget.empty());
        if (isGone)
            ++m_filesVanished;
        else if (isThere)
            addIncomplete(folder->pathOf(node.name), details.error());
        else
            addProblem(folder->pathOf(node.name), details.error());
        node.attributesIncomplete = true;
    }
    if (m_setup.dryRun) {
        if (isThere)
            countDry(folder->pathOf(node.name), node, before, before && !looksChanged(node, *before));
        else if (before)
            (isGone ? m_dryCounts.deleted : m_dryCounts.notRead) +=
                before->isDirectory() ? before->subtree.files : 1;
        return;
    }
    m_progress.addItems();
    entryDone(folder, folder->addPlace(), isThere ? std::optional(EncodedEntry(node)) : std::nullopt,
              session);
}

void BackupRun::fileDone(const FolderPointer &folder, std::size_t place, FileOutcome &&outcome,
                         BlobSession &session)
{
    m_progress.addItems();
    std::optional<EncodedEntry> entry;
    switch (outcome.kind) {
    case FileOutcome::Stored:
        ++m_filesRead;
        if (outcome.problem)
            addIncomplete(folder->pathOf(outcome.node.name), *outcome.problem);
        entry.emplace(outcome.node);
        break;
    case FileOutcome::Vanished:
        ++m_filesVanished;
        break;
    case FileOutcome::Failed:
        if (!m_pool->hasFailed() && !m_stop.stop_requested())
            addProblem(folder->pathOf(outcome.node.name), *outcome.problem);
        break;
    }
    entryDone(folder, place, std::move(entry), session);
}

void BackupRun::entryDone(FolderPointer folder, std::size_t place, std::optional<EncodedEntry> entry,
                          BlobSession &session)
{
    {
        const std::lock_guard lock(folder->mutex);
        folder->places[place - folder->firstPlace] = {true, std::move(entry)};
    }
    writeFolders(std::move(folder), session);
}

void BackupRun::folderScanned(const FolderPointer &folder, BlobSession &session)
{
    if (m_setup.dryRun) {
        countDryDeletions(*folder);
        return;
    }
    folder->before.reset();
    {
        const std::lock_guard lock(folder->mutex);
        folder->isScanned = true;
    }
    writeFolders(folder, session);
}

/// Writes what is complete of @p folder, and of the folders above that become complete thereby.
void BackupRun::writeFolders(FolderPointer folder, BlobSession &session)
{
    while (folder && !mustStop() && writeComplete(*folder, session)) {
        auto subtree = folder->tree.finish(session);
        if (!subtree) {
            m_pool->fail(subtree.error());
            return;
        }
        if (!folder->parent) {
            m_result = *subtree;
            return;
        }
        folder->node.subtree = *subtree;
        EncodedEntry entry(folder->node);
        const std::size_t place = folder->place;
        folder = folder->parent;
        const std::lock_guard lock(folder->mutex);
        folder->places[place - folder->firstPlace] = {true, std::move(entry)};
    }
}

/// Writes the complete entries at the front of @p folder, unless another thread is at it, which then does. True once, for
/// whoever wrote the last one.
bool BackupRun::writeComplete(Folder &folder, BlobSession &session)
{
    std::unique_lock lock(folder.mutex);
    if (folder.isWriting)
        return false;
    folder.isWriting = true;
    while (!folder.places.empty() && folder.places.front().isDone) {
        const std::optional<EncodedEntry> entry = std::move(folder.places.front().entry);
        folder.places.pop_front();
        ++folder.firstPlace;
        if (!entry)
            continue;
        lock.unlock();
        if (auto added = folder.tree.add(session, *entry); !added) {
            m_pool->fail(added.error());
            return false;
        }
        lock.lock();
    }
    const bool isWhole = folder.isScanned && folder.places.empty();
    folder.isWriting = isWhole;
    return isWhole;
}

} // namespace backstop::backup
