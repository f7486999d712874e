// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/backupfilter.h"
#include "app/ctl/records.h"
#include "app/ctl/state.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"

#include <map>

namespace backstop::ctl {

using repository::BackupRecord;

namespace {

void writeJson(Output &out, const std::vector<BackupRecord> &records, const Verifications &verifications)
{
    JsonWriter json(out);
    json.beginArray();
    for (const BackupRecord &record : records) {
        json.beginObject();
        writeBackupFields(json, record);
        writeVerification(json, verifications, record.id);
        json.endObject();
    }
    json.finish();
}

/// The state with what else decides about a backup: "complete, held", "verified, time to come".
State listedState(const BackupRecord &record, const Verifications &verifications, Timestamp now)
{
    State state = stateOf(record, verifications);
    if (record.held)
        state.text += QStringLiteral(", held");
    if (isYetToCome(record, now)) {
        state.text += QStringLiteral(", in the future");
        state.isGood = false;
    }
    return state;
}

QString sourceNames(const BackupRecord &record)
{
    QStringList names;
    for (const repository::SourceInfo &source : record.sources)
        names << displayName(source.name);
    return names.join(QStringLiteral(", "));
}

void printTable(Output &out, const std::vector<BackupRecord> &records, const Verifications &verifications,
                Timestamp now)
{
    using Align = Table::Align;
    Table table;
    table.addColumn(QStringLiteral("ID"));
    table.addColumn(QStringLiteral("TIME"));
    table.addColumn(QStringLiteral("TYPE"));
    table.addColumn(QStringLiteral("SIZE"), Align::Right);
    table.addColumn(QStringLiteral("STORED"), Align::Right);
    for (const auto &title : {QStringLiteral("+"), QStringLiteral("~"), QStringLiteral("-")})
        table.addColumn(title, Align::Right);
    table.addColumn(QStringLiteral("TOOK"), Align::Right);
    table.addColumn(QStringLiteral("STATE"));
    table.addColumn(QStringLiteral("SOURCES"));
    table.addColumn(QStringLiteral("TAGS"));
    for (const BackupRecord &record : records) {
        const State state = listedState(record, verifications, now);
        table.addRow({{shortId(record.id)},
                      {toIso(std::chrono::floor<std::chrono::seconds>(record.createdAt))},
                      {typeName(record.type)},
                      {sizeText(record.sizeBytes)},
                      {sizeText(record.storedBytes)},
                      {countText(record.changes.added)},
                      {countText(record.changes.modified)},
                      {countText(record.changes.deleted)},
                      {durationText(record.durationMs)},
                      {state.text, state.isGood ? nullptr : kAttention},
                      {sourceNames(record)},
                      {safeText(record.tags.join(QStringLiteral(", ")))}});
    }
    table.print(out);
}

Outcome runList(Session &session, const BackupFilterOptions &options)
{
    BACKSTOP_ASSIGN(filter, BackupFilter::of(options));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    std::vector<Error> damaged;
    BACKSTOP_ASSIGN(records, repo->backups(&damaged));
    const bool thereAreAny = !records.empty() || !damaged.empty();
    std::erase_if(records, [&filter](const BackupRecord &record) { return !filter.matches(record); });
    Output &out = session.out();
    const Verifications verifications = verificationsOf(session, *repo);
    if (session.json())
        writeJson(out, records, verifications);
    else if (records.empty())
        out.say(thereAreAny ? QStringLiteral("There are no such backups.")
                            : QStringLiteral("There are no backups yet; \"backup\" makes one."));
    else
        printTable(out, records, verifications, session.environment().clock->now());
    for (const Error &error : damaged)
        out.warn(QStringLiteral("backstopctl: ") + safeText(error.message));
    if (damaged.empty())
        return 0;
    out.warn(QStringLiteral("%1 not in the list; \"verify\" says more.")
                 .arg(amountText(damaged.size(), "damaged backup record is", "damaged backup records are")));
    return exitCode(ErrorCode::DamageFound);
}

} // namespace

void addList(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "list", "List the backups, oldest first",
                                   "backstopctl list --tag eod --since 2026-11-01");
    const auto options = std::make_shared<BackupFilterOptions>();
    addBackupFilter(*command, *options);
    verbs.push_back({command, [options](Session &session) { return runList(session, *options); }});
}

} // namespace backstop::ctl
