// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"

#include "app/ctl/jsondocument.h"
#include "app/ctl/records.h"
#include "model/core/names.h"

namespace backstop::ctl {

using repository::Change;
using repository::ChangeCounts;
using repository::DifferenceKind;

namespace {

bool isWithin(const Bytes &path, const Bytes &folder)
{
    return folder.empty() || path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

/// Those of @p names in which the part that is listed lies, or all of them.
std::vector<Bytes> namesIn(const std::set<Bytes> &names, const Bytes &path)
{
    std::vector<Bytes> found;
    for (const Bytes &name : names) {
        if (path.empty() || isWithin(path, name))
            found.push_back(name);
    }
    return found;
}

void writeNames(JsonWriter &json, const char *key, const std::vector<Bytes> &names)
{
    json.beginArray(key);
    for (const Bytes &name : names)
        json.value(displayName(name));
    json.endArray();
}

void sayOtherSources(Output &out, const std::vector<Bytes> &names, const BackupId &id)
{
    for (const Bytes &name : names)
        out.say(QStringLiteral("Source %1 is in only one of the two backups, %2: it is not compared.")
                    .arg(displayName(name), shortId(id)));
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
    ChangeCounts counts = listing.unlisted;
    const Result<> visited = listing.visit([&](const Change &change) -> Result<> {
        if (!isWithin(change.path, listing.path))
            return {};
        const DifferenceKind kind = listing.rules ? listing.rules->kindOf(change) : DifferenceKind::Change;
        count(counts, change, kind);
        if (kind != DifferenceKind::Change)
            return session.goOn();
        if (session.json())
            writeChange(json, change);
        else
            printChange(out, change);
        return session.goOn();
    });
    std::vector<Bytes> onlyBefore;
    std::vector<Bytes> onlyAfter;
    if (listing.rules) {
        onlyBefore = namesIn(listing.rules->sourcesOnlyBefore(), listing.path);
        onlyAfter = namesIn(listing.rules->sourcesOnlyAfter(), listing.path);
    }
    if (session.json())
        return finishDocument(json, visited, [&](JsonWriter &end) {
            end.field("added", counts.added)
                .field("modified", counts.modified)
                .field("deleted", counts.deleted)
                .field("not_read", counts.notRead)
                .field("excluded", counts.excluded);
            writeNames(end, "sources_only_in_from", onlyBefore);
            writeNames(end, "sources_only_in_to", onlyAfter);
        });
    if (!visited)
        return visited.error();
    if (listing.before)
        sayOtherSources(out, onlyBefore, *listing.before);
    sayOtherSources(out, onlyAfter, listing.backup);
    out.say(changesText(counts));
    return 0;
}

} // namespace backstop::ctl
