// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/legacyimport.h"

#include "app/ctl/amounts.h"
#include "app/ctl/jsondocument.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"

namespace backstop::ctl {

using backup::LegacyReport;

namespace {

void writeJson(Output &out, const LegacyReport &report)
{
    JsonWriter json(out);
    json.beginObject().beginArray("backups");
    for (const LegacyReport::Entry &entry : report.entries) {
        json.beginObject().field("legacy_id", entry.id);
        if (entry.backup)
            json.field("id", QString::fromStdString(entry.backup->hex()));
        else
            json.null("id");
        json.field("created_at", entry.createdAt).field("imported_before", entry.wasThere);
        if (entry.problem)
            writeError(json, *entry.problem);
        json.endObject();
    }
    json.endArray().field("imported", report.imported()).field("failed", report.failed()).finish();
}

void print(Output &out, const LegacyReport &report)
{
    Table table;
    for (const char *title : {"OLDER ID", "TAKEN", "BACKUP", "STATE"})
        table.addColumn(QLatin1String(title));
    for (const LegacyReport::Entry &entry : report.entries)
        table.addRow({{safeText(entry.id)},
                      {toIso(std::chrono::floor<std::chrono::seconds>(entry.createdAt))},
                      {entry.backup ? shortId(*entry.backup) : QStringLiteral("-")},
                      {entry.problem    ? safeText(entry.problem->message)
                       : entry.wasThere ? QStringLiteral("imported before")
                                        : QStringLiteral("imported, every checksum right"),
                       entry.problem ? kAttention : nullptr}});
    table.print(out);
    out.say(QStringLiteral("%1 imported, %2 could not be.")
                .arg(amountText(report.imported(), "backup", "backups"), countText(report.failed())));
}

Outcome runImportLegacy(Session &session, const Bytes &folder)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    const auto report = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return backup::importLegacy(*repo, folder, session.progress(), session.stop());
    }();
    if (!report)
        return report.error();
    if (session.json())
        writeJson(session.out(), *report);
    else
        print(session.out(), *report);
    return report->failed() > 0 ? exitCode(ErrorCode::Partial) : 0;
}

} // namespace

void addImportLegacy(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "import-legacy", "Import the backups of the older tool",
                                   "backstopctl import-legacy /srv/old");
    const auto folder = std::make_shared<Bytes>();
    command->add_option("DIR", *folder, "The folder that has backups/ or incremental_backups/ in it")
        ->required();
    verbs.push_back({command, [folder](Session &session) { return runImportLegacy(session, *folder); }});
}

} // namespace backstop::ctl
