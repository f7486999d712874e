// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/sourcecount.h"

namespace backstop::backup {

namespace {

/// A folder whose entries are being counted.
struct Level
{
    SourceDirectory directory;
    std::vector<Bytes> names;
    std::size_t next = 0;
    std::size_t pathLength = 0; ///< of the folder's path below its source, with a '/' at its end unless empty
};

void enter(std::vector<Level> &levels, SourceDirectory directory, std::size_t pathLength)
{
    if (auto names = directory.names())
        levels.push_back({std::move(directory), std::move(*names), 0, pathLength});
}

} // namespace

Result<> countSources(const std::vector<NamedSource> &sources, const ExcludeFilter &filter,
                      const std::optional<FileIdentity> &repositoryFolder, Progress &progress,
                      const std::stop_token &stop)
{
    for (const NamedSource &source : sources) {
        auto root = SourceDirectory::openRoot(source.path);
        if (!root)
            continue;
        if (!root->namedFile().empty()) {
            if (const auto node = root->status(root->namedFile()))
                progress.addTotals(1, node->size);
            continue;
        }
        Bytes path;
        std::vector<Level> levels; // and not the stack of the thread, which a deep source would use up
        enter(levels, std::move(*root), 0);
        while (!levels.empty()) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, QStringLiteral("backup: cancelled, nothing was stored")};
            Level &level = levels.back();
            if (level.next == level.names.size()) {
                levels.pop_back();
                continue;
            }
            const Bytes &name = level.names[level.next++];
            path.resize(level.pathLength);
            path += name;
            const auto node = level.directory.status(name);
            if (!node || filter.excludes(path, node->isDirectory()))
                continue;
            if (!node->isDirectory()) {
                progress.addTotals(1, node->size);
                continue;
            }
            const bool isRepository =
                repositoryFolder == FileIdentity{node->metadata.device, node->metadata.inode};
            if (isRepository || levels.size() >= std::size_t{repository::kMaxFolderDepth})
                continue;
            if (auto child = level.directory.openDirectory(*node)) {
                path += '/';
                enter(levels, std::move(*child), path.size());
            }
        }
    }
    return {};
}

} // namespace backstop::backup
