// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"
#include "app/ctl/records.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"

namespace backstop::ctl {

using namespace repository;

namespace {

struct DiffOptions
{
    Bytes before;
    Bytes after;
    Bytes path;
};

/// The entry at @p path, or nothing where there is none.
Result<std::optional<Node>> entryAt(BlobSession &blobs, const BackupRecord &record, const Bytes &path)
{
    auto node = findNode(blobs, record.tree.root, path);
    if (node)
        return std::optional(std::move(*node));
    if (node.error().code == ErrorCode::NotFound)
        return std::optional<Node>();
    return node.error();
}

/// @p typed as the newer backup has it; as the older one does where it is gone.
Result<Bytes> pathInEither(BlobSession &blobs, const BackupRecord &before, const BackupRecord &after,
                           const Bytes &typed)
{
    BACKSTOP_ASSIGN(path, pathAsStored(blobs, after, typed));
    BACKSTOP_ASSIGN(entry, entryAt(blobs, after, path));
    return entry ? Result<Bytes>(path) : pathAsStored(blobs, before, typed);
}

/// What has to be compared so that all changes at or below @p path are seen: as little as possible.
Result<DiffRequest> requestFor(BlobSession &blobs, const BackupRecord &before, const BackupRecord &after,
                               const Bytes &path)
{
    DiffRequest whole{.before = before.tree.root, .after = after.tree.root, .pathPrefix = {}};
    if (path.empty())
        return whole;
    BACKSTOP_ASSIGN(old, entryAt(blobs, before, path));
    BACKSTOP_ASSIGN(now, entryAt(blobs, after, path));
    if (!old && !now)
        return Error{ErrorCode::NotFound,
                     displayName(path) + QStringLiteral(": in neither of the two backups"),
                     QStringLiteral("\"ls BACKUP\" shows what there is.")};
    if (old && now && old->isDirectory() && now->isDirectory())
        return DiffRequest{.before = old->subtree.root, .after = now->subtree.root, .pathPrefix = path};
    return whole;
}

Outcome runDiff(Session &session, const DiffOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(before, repo->resolve(textOf(options.before)));
    BACKSTOP_ASSIGN(after, repo->resolve(textOf(options.after)));
    BACKSTOP_ASSIGN(typed, pathInBackup(after, options.path));
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    BlobSession blobs(repo->blobs());
    BACKSTOP_ASSIGN(path, pathInEither(blobs, before, after, typed));
    BACKSTOP_ASSIGN(request, requestFor(blobs, before, after, path));
    ChangeListing listing;
    listing.backup = after.id;
    listing.before = before.id;
    listing.createdAt = after.createdAt;
    listing.path = path;
    listing.rules.emplace(before, after);
    listing.visit = [&](const ChangeVisitor &visit) {
        return diffTrees(blobs, request, visit, session.stop());
    };
    return printChanges(session, listing);
}

} // namespace

void addDiff(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "diff", "List what differs between two backups",
                                   "backstopctl diff 1a2b3c4d latest data/strategies");
    const auto options = std::make_shared<DiffOptions>();
    command->add_option("A", options->before, "The backup to compare with")->required();
    command->add_option("B", options->after, "The backup that is newer")->required();
    command->add_option("PATH", options->path, "Only what is at or below this path");
    verbs.push_back({command, [options](Session &session) { return runDiff(session, *options); }});
}

} // namespace backstop::ctl
