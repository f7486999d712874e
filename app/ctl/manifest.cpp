// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"
#include "app/ctl/verbs.h"

namespace backstop::ctl {

using namespace repository;

namespace {

struct ManifestOptions
{
    Bytes backup;
    Bytes against;
};

Outcome runManifest(Session &session, const ManifestOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(record, repo->resolve(textOf(options.backup)));
    std::optional<BackupRecord> before;
    if (!options.against.empty()) {
        BACKSTOP_ASSIGN(resolved, repo->resolve(textOf(options.against)));
        before = std::move(resolved);
    }
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    BlobSession blobs(repo->blobs());
    ChangeListing listing;
    listing.backup = record.id;
    listing.before = before ? std::optional(before->id) : record.parent;
    listing.createdAt = record.createdAt;
    if (before) {
        listing.rules.emplace(*before, record);
    } else {
        listing.unlisted.notRead = record.changes.notRead;
        listing.unlisted.excluded = record.changes.excluded;
    }
    listing.visit = [&](const ChangeVisitor &visit) {
        if (!before)
            return visitManifest(blobs, record, visit, session.stop());
        const DiffRequest request{.before = before->tree.root, .after = record.tree.root, .pathPrefix = {}};
        return diffTrees(blobs, request, visit, session.stop());
    };
    return printChanges(session, listing);
}

} // namespace

void addManifest(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "manifest", "List what a backup changed",
                                   "backstopctl manifest latest --against latest:month-end");
    const auto options = std::make_shared<ManifestOptions>();
    command->add_option("BACKUP", options->backup, "The backup")->required();
    command
        ->add_option("--against", options->against,
                     "Compare with this backup instead of the one that it was made against")
        ->type_name("BACKUP");
    verbs.push_back({command, [options](Session &session) { return runManifest(session, *options); }});
}

} // namespace backstop::ctl
