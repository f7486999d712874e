// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"

#include "app/ctl/jsondocument.h"
#include "app/ctl/records.h"
#include "model/core/names.h"

namespace backstop::ctl {

using repository::Change;
using repository::ChangeCounts;
using repository::ChangeType;

namespace {

bool isWithin(const Bytes &path, const Bytes &folder)
{
    return folder.empty() || path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

void count(ChangeCounts &counts, ChangeType type)
{
    switch (type) {
    case ChangeType::Added:
        ++counts.added;
        return;
    case ChangeType::Modified:
        ++counts.modified;
        return;
    case ChangeType::Deleted:
        ++counts.deleted;
        return;
    }
}

} // namespace

Result<int> printChanges(Session &session, const ChangeListing &listing)
{
    Output &out = session.out();
    JsonWriter json(out);
    if (session.json()) {
        json.beginObject()
            .field("backup_id", QString::fromStdString(listing.backup.hex()))
            .field("parent_backup_id", listing.before
                                           ? std::optional(QString::fromStdString(listing.before->hex()))
                                           : std::nullopt)
            .field("created_at", listing.createdAt)
            .path("path", listing.path)
            .beginArray("changes");
    }
    ChangeCounts counts;
    const Result<> visited = listing.visit([&](const Change &change) -> Result<> {
        if (!isWithin(change.path, listing.path))
            return {};
        count(counts, change.type);
        if (session.json())
            writeChange(json, change);
        else
            printChange(out, change);
        return session.goOn();
    });
    if (session.json())
        return finishDocument(json, visited, [&counts](JsonWriter &end) {
            end.field("added", counts.added)
                .field("modified", counts.modified)
                .field("deleted", counts.deleted);
        });
    if (!visited)
        return visited.error();
    out.say(changesText(counts));
    return 0;
}

} // namespace backstop::ctl
