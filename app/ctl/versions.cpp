// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/history.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"

#include <algorithm>

namespace backstop::ctl {

using catalog::VersionKind;
using catalog::VersionRow;

namespace {

Timestamp modifiedAt(const VersionRow &row)
{
    return Timestamp(std::chrono::nanoseconds(row.mtimeNs));
}

/// What came after it, as in JSON; nothing where it is the one that stands.
std::optional<QString> endName(const VersionRow &row)
{
    if (row.isCurrent)
        return std::nullopt;
    switch (row.next) {
    case VersionKind::Present:
        return QStringLiteral("replaced");
    case VersionKind::Gone:
        return QStringLiteral("deleted");
    case VersionKind::NotRead:
        return QStringLiteral("not_read");
    case VersionKind::Excluded:
        return QStringLiteral("excluded");
    }
    return std::nullopt;
}

QString noteText(const VersionRow &row)
{
    QStringList notes;
    if (row.sameAs)
        notes << QStringLiteral("same as %1").arg(*row.sameAs);
    if (const auto end = endName(row); !end)
        notes << QStringLiteral("current");
    else if (row.next != VersionKind::Present)
        notes << QStringLiteral("then ") + QString(*end).replace(u'_', u' ');
    return notes.join(QStringLiteral(", "));
}

void writeJson(Output &out, const PathHistory &found)
{
    JsonWriter json(out);
    json.beginObject().path("path", found.path).beginArray("versions");
    for (const VersionRow &row : found.versions) {
        json.beginObject()
            .field("version", static_cast<std::uint64_t>(row.number))
            .field("checksum", checksumText(row.sha256))
            .field("size_bytes", row.size)
            .field("modified_at", modifiedAt(row))
            .field("first_backup_id", QString::fromStdString(row.firstBackup.hex()))
            .field("last_backup_id", QString::fromStdString(row.lastBackup.hex()))
            .field("first_seen", row.firstSeen)
            .field("last_seen", row.lastSeen)
            .field("backups", row.backups);
        if (row.sameAs)
            json.field("same_as", static_cast<std::uint64_t>(*row.sameAs));
        else
            json.null("same_as");
        json.field("current", row.isCurrent)
            .field("ended", endName(row))
            .field("node_type", nodeTypeName(row.nodeType))
            .field("hostname", row.hostname)
            .path("source", row.source)
            .endObject();
    }
    json.finish();
}

void printTable(Output &out, const PathHistory &found)
{
    using Align = Table::Align;
    const auto isElsewhere = [&found](const VersionRow &row) {
        return row.hostname != found.versions.front().hostname || row.source != found.versions.front().source;
    };
    const bool hasSources = std::any_of(found.versions.begin(), found.versions.end(), isElsewhere);
    Table table;
    table.addColumn(QStringLiteral("VERSION"), Align::Right);
    table.addColumn(QStringLiteral("FIRST SEEN"));
    table.addColumn(QStringLiteral("LAST SEEN"));
    table.addColumn(QStringLiteral("BACKUPS"), Align::Right);
    table.addColumn(QStringLiteral("FIRST"));
    table.addColumn(QStringLiteral("LAST"));
    table.addColumn(QStringLiteral("SIZE"), Align::Right);
    table.addColumn(QStringLiteral("MODIFIED"));
    table.addColumn(QStringLiteral("SHA-256"));
    if (hasSources)
        table.addColumn(QStringLiteral("SOURCE"));
    table.addColumn(QStringLiteral("NOTE"));
    for (const VersionRow &row : found.versions) {
        std::vector<Table::Cell> cells{{QString::number(row.number)},
                                       {momentText(row.firstSeen)},
                                       {momentText(row.lastSeen)},
                                       {countText(row.backups)},
                                       {shortId(row.firstBackup)},
                                       {shortId(row.lastBackup)},
                                       {sizeText(row.size)},
                                       {momentText(modifiedAt(row))},
                                       {checksumText(row.sha256).value_or(nodeTypeName(row.nodeType))}};
        if (hasSources)
            cells.push_back({safeText(row.hostname) + u':' + displayName(row.source)});
        cells.push_back({noteText(row), row.isCurrent ? kGood : nullptr});
        table.addRow(std::move(cells));
    }
    table.print(out);
}

Outcome runVersions(Session &session, const Bytes &path)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(history, openHistory(session, *repo));
    BACKSTOP_ASSIGN(found, readPathHistory(history, *repo, path));
    if (session.json())
        writeJson(session.out(), found);
    else
        printTable(session.out(), found);
    return history.exitCode();
}

} // namespace

void addVersions(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "versions", "List every version of a file in all backups",
                                   "backstopctl versions data/strategies/momentum.json");
    const auto path = std::make_shared<Bytes>();
    command->add_option("PATH", *path, "The file: as \"find\" shows it, or as it was in its source")
        ->required();
    verbs.push_back({command, [path](Session &session) { return runVersions(session, *path); }});
}

} // namespace backstop::ctl
