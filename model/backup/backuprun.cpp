// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/backuprun.h"

#include "model/backup/folder.h"
#include "model/core/names.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace backstop::backup {

using repository::BlobSession;
using repository::Node;
using repository::NodeType;

namespace {

constexpr std::chrono::seconds kRacyMargin{2}; // coarse file system clocks

} // namespace

std::vector<NamedSource> nameSources(const std::vector<Bytes> &paths)
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
    for (const Bytes &absolute : sorted) {
        const Bytes last = absolute.substr(absolute.rfind('/') + 1);
        const Bytes base = last.empty() ? Bytes("root") : last;
        Bytes name = base;
        for (int n = 2; !taken.insert(name).second; ++n)
            name = base + '-' + std::to_string(n);
        sources.push_back({name, absolute});
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
    if (m_setup.parent)
        m_racyFromNs = (m_setup.parent->scanStartedAt - kRacyMargin).time_since_epoch().count();
    m_pool = std::make_unique<repository::WorkerPool>(
        repo.blobs(), std::max(m_setup.threads - 1, 0)); // the scanning thread helps
    m_storer = std::make_unique<FileStorer>(m_chunker, *m_pool, progress,
                                            FileStorer::Settings{repo.config().inlineMaximum, &m_stop});
}

BackupRun::~BackupRun() = default;

Result<repository::Subtree> BackupRun::run(BlobSession &session)
{
    if (m_setup.countFirst)
        BACKSTOP_TRY(countSources());
    m_progress.setPhase(Phase::Reading);
    auto top = std::make_shared<Folder>();
    top->node.type = NodeType::Directory;
    if (m_setup.parent)
        readBefore(*top, m_setup.parent->tree, {}, session);
    std::size_t failed = 0;
    std::optional<Error> lastError;
    for (const NamedSource &source : m_setup.sources) {
        if (auto added = addSource(source, top, session); !added) {
            ++failed;
            lastError = added.error();
            addProblem(source.name, added.error());
        }
    }
    if (failed == m_setup.sources.size()) {
        m_pool->fail(*lastError); // nothing of what was asked for is there: no backup
    } else {
        entryDone(top, session);
    }
    top.reset();
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
    BACKSTOP_ASSIGN(directory, SourceDirectory::openRoot(source.path));
    if (!directory.namedFile().empty()) {
        BACKSTOP_ASSIGN(node, directory.status(directory.namedFile()));
        scanFile(top, std::make_shared<SourceDirectory>(std::move(directory)), source.name, std::move(node),
                 session);
        return {};
    }
    BACKSTOP_ASSIGN(node, directory.ownStatus(source.name));
    if (isRepository(node))
        return Error{
            ErrorCode::SourceUnreadable,
            QStringLiteral("%1: is the repository that is backed up into").arg(displayName(source.path)),
            QStringLiteral("Name other folders. To have the repository twice, copy its folder while nothing "
                           "writes to it.")};
    FolderPointer folder = openFolder(top, node, directory, session);
    folder->filterPath.clear();
    scanFolder(folder, session);
    return {};
}

BackupRun::FolderPointer BackupRun::openFolder(const FolderPointer &parent, const Node &node,
                                               SourceDirectory directory, BlobSession &session)
{
    auto folder = std::make_shared<Folder>();
    folder->parent = parent;
    folder->depth = parent->depth + 1;
    folder->path = parent->path + node.name + '/';
    folder->filterPath = parent->filterPath + node.name + '/';
    folder->node = node;
    if (auto read = directory.readAttributes(folder->node); !read) {
        folder->node.attributesIncomplete = true;
        addProblem(parent->path + node.name, read.error());
    }
    folder->source = std::move(directory);
    folder->place = parent->addPlace();
    const Node *before = parent->findBefore(node.name);
    if (before && before->isDirectory())
        readBefore(*folder, before->subtree, parent->path + node.name, session);
    return folder;
}

void BackupRun::scanFolder(const FolderPointer &folder, BlobSession &session)
{
    auto names = folder->source->names();
    if (names) {
        for (const Bytes &name : *names) {
            if (mustStop())
                return;
            scanEntry(folder, name, session);
        }
        if (m_setup.dryRun)
            countDryDeletions(*folder, *names);
    } else {
        addProblem(folder->path.substr(0, folder->path.size() - 1), names.error());
    }
    entryDone(folder, session);
}

void BackupRun::scanEntry(const FolderPointer &folder, const Bytes &name, BlobSession &session)
{
    auto node = folder->source->status(name);
    if (!node) {
        if (node.error().code == ErrorCode::NotFound)
            ++m_filesVanished;
        else
            addProblem(folder->path + name, node.error());
        return;
    }
    if (!m_setup.filter.isEmpty() && m_setup.filter.excludes(folder->filterPath + name, node->isDirectory()))
        return;
    switch (node->type) {
    case NodeType::Directory:
        scanSubfolder(folder, std::move(*node), session);
        break;
    case NodeType::File:
        scanFile(folder, {folder, &*folder->source}, name, std::move(*node), session);
        break;
    default:
        scanSpecial(folder, std::move(*node), session);
        break;
    }
}

void BackupRun::scanSubfolder(const FolderPointer &folder, Node node, BlobSession &session)
{
    if (isRepository(node))
        return;
    if (folder->depth >= repository::kMaxFolderDepth) {
        addProblem(folder->path + node.name,
                   {ErrorCode::SourceUnreadable,
                    QStringLiteral("%1: nested too deep").arg(displayName(node.name)),
                    QStringLiteral("Back up this folder as a source of its own.")});
        return;
    }
    auto directory = folder->source->openDirectory(node);
    if (!directory) {
        if (directory.error().code == ErrorCode::NotFound)
            ++m_filesVanished;
        else
            addProblem(folder->path + node.name, directory.error());
        return;
    }
    scanFolder(openFolder(folder, node, std::move(*directory), session), session);
}

void BackupRun::scanFile(const FolderPointer &folder, std::shared_ptr<const SourceDirectory> directory,
                         const Bytes &name, Node node, BlobSession &session)
{
    const Node *before = folder->findBefore(name);
    const bool unchanged = before && isUnchanged(node, *before) && isWhole(*before, session);
    if (m_setup.dryRun) {
        countDry(*folder, node, before);
        return;
    }
    const std::size_t place = folder->addPlace();
    if (unchanged) {
        ++m_filesUnchanged;
        m_progress.addItems();
        m_progress.addBytes(node.size);
        folder->set(place, Node(*before));
        entryDone(folder, session);
        return;
    }
    m_pool->addFile(
        [this, folder, directory = std::move(directory), name, place,
         node = std::move(node)](BlobSession &own) {
            m_storer->store(*directory, node, own,
                            [this, folder, name, place](FileOutcome &&outcome, BlobSession &last) {
                                outcome.node.name = name;
                                fileDone(folder, place, folder->path + name, std::move(outcome), last);
                            });
        },
        session);
}

void BackupRun::scanSpecial(const FolderPointer &folder, Node node, BlobSession &session)
{
    if (m_setup.dryRun) {
        countDry(*folder, node, folder->findBefore(node.name));
        return;
    }
    const std::size_t place = folder->addPlace();
    m_progress.addItems();
    if (auto details = folder->source->readDetails(node); !details) {
        if (details.error().code == ErrorCode::NotFound) {
            ++m_filesVanished;
            entryDone(folder, session);
            return;
        }
        addProblem(folder->path + node.name, details.error());
        if (node.type == NodeType::Symlink && node.linkTarget.empty()) {
            entryDone(folder, session);
            return;
        }
        node.attributesIncomplete = true;
    }
    folder->set(place, std::move(node));
    entryDone(folder, session);
}

void BackupRun::fileDone(const FolderPointer &folder, std::size_t place, const Bytes &path,
                         FileOutcome &&outcome, BlobSession &session)
{
    m_progress.addItems();
    switch (outcome.kind) {
    case FileOutcome::Stored:
        ++m_filesRead;
        if (outcome.problem)
            addProblem(path, *outcome.problem);
        folder->set(place, std::move(outcome.node));
        break;
    case FileOutcome::Vanished:
        ++m_filesVanished;
        break;
    case FileOutcome::Failed:
        if (!m_pool->hasFailed() && !m_stop.stop_requested())
            addProblem(path, *outcome.problem);
        break;
    }
    entryDone(folder, session);
}

void BackupRun::entryDone(FolderPointer folder, BlobSession &session)
{
    while (folder) {
        {
            const std::lock_guard lock(folder->mutex);
            if (--folder->open > 0)
                return;
        }
        if (mustStop())
            return;
        closeFolder(*folder, session);
        folder = folder->parent;
    }
}

void BackupRun::closeFolder(Folder &folder, BlobSession &session)
{
    if (m_setup.dryRun)
        return;
    std::vector<Node> nodes;
    nodes.reserve(folder.nodes.size());
    for (std::optional<Node> &node : folder.nodes) {
        if (node)
            nodes.push_back(std::move(*node));
    }
    repository::Subtree subtree;
    if (folder.subtreeBefore && nodes == folder.before &&
        m_repo.blobs().index().contains(folder.subtreeBefore->root)) {
        subtree = *folder.subtreeBefore;
    } else {
        auto stored = repository::storeTree(session, nodes);
        if (!stored) {
            m_pool->fail(stored.error());
            return;
        }
        subtree = *stored;
    }
    folder.nodes.clear();
    folder.before.clear();
    if (!folder.parent) {
        m_result = subtree;
        return;
    }
    folder.node.subtree = subtree;
    folder.parent->set(folder.place, std::move(folder.node));
}

} // namespace backstop::backup
