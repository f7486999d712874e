// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/importtext.h"

#include "app/ctl/amounts.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "model/core/names.h"

namespace backstop::ctl {

using namespace archive;

namespace {

void writePlanFields(JsonWriter &json, const ImportPlan &plan, bool dryRun)
{
    json.path("file", plan.request.file)
        .path("name", plan.request.name)
        .field("format", plan.format)
        .field("dry_run", dryRun)
        .field("files_to_take", plan.files)
        .field("folders_to_take", plan.folders)
        .field("bytes_to_take", plan.bytes)
        .field("has_room", plan.hasRoom())
        .field("entries_left_out", plan.leftOut)
        .field("absolute_paths", plan.notes.absolutePaths)
        .field("acls_lost", plan.notes.acls)
        .field("entries_replaced", plan.notes.replaced)
        .field("devices", plan.notes.devices);
}

} // namespace

void printNotes(Output &out, const ImportPlan &plan)
{
    const auto note = [&out](std::uint64_t count, const QString &text) {
        if (count > 0)
            out.note(
                QStringLiteral("backstopctl: note: %1 %2").arg(amountText(count, "entry", "entries"), text));
    };
    note(plan.notes.absolutePaths, QStringLiteral("taken without the slash at the beginning of the path"));
    note(plan.notes.acls, QStringLiteral("taken without the ACL, which is in the form of GNU tar"));
    note(plan.notes.replaced, QStringLiteral("taken in the place of an earlier one of the same name"));
    note(plan.notes.devices, QStringLiteral("taken as a device, which only root can restore"));
    if (!plan.hasRoom())
        out.note(QStringLiteral(
                     "backstopctl: warning: %1 are in it, and %2 are free at the repository: it fits only as "
                     "far as it is compressed there, or is in the repository already")
                     .arg(sizeText(plan.bytes), sizeText(*plan.request.room)));
    if (plan.leftOut == 0)
        return;
    out.warn(QStringLiteral("backstopctl: warning: %1 of the archive will not be in the backup:")
                 .arg(amountText(plan.leftOut, "entry", "entries")));
    std::size_t shown = 0;
    for (const ImportEntry &entry : plan.entries) {
        if (entry.action == ImportAction::LeaveOut && shown++ < kLinesShown)
            out.warn(QStringLiteral("  %1 (%2)").arg(displayName(entry.path), safeText(reasonOf(entry))));
    }
    if (shown > kLinesShown)
        out.warn(QStringLiteral("  and %1 more").arg(countText(shown - kLinesShown)));
}

void printPlan(Output &out, const ImportPlan &plan)
{
    for (const ImportEntry &entry : plan.entries)
        out.line(actionName(entry.action).leftJustified(14) + sizeText(entry.size).rightJustified(10) +
                 QStringLiteral("  ") + displayName(plan.request.name + '/' + entry.path) +
                 QStringLiteral("  (") + safeText(reasonOf(entry)) + u')');
    out.say(QStringLiteral(
                "Dry run, nothing was stored: %1 and %2 (%3) to take from the %4 archive, %5 to leave out")
                .arg(amountText(plan.files, "file", "files"), amountText(plan.folders, "folder", "folders"),
                     sizeText(plan.bytes), plan.format, countText(plan.leftOut)));
}

void printImported(Output &out, const ImportPlan &plan, const repository::BackupRecord &record)
{
    out.say(QStringLiteral("Backup %1 of %2, %3: %4")
                .arg(shortId(record.id), displayName(plan.request.file), plan.format,
                     statusText(out, record.status)));
    out.say(QStringLiteral("  %1, %2; %3 stored, %4 left out")
                .arg(amountText(record.filesCount, "file", "files"), sizeText(record.sizeBytes),
                     sizeText(record.storedBytes), countText(plan.leftOut)));
    out.say(QStringLiteral("  took %1").arg(durationText(record.durationMs)));
}

void writePlan(Output &out, const ImportPlan &plan)
{
    JsonWriter json(out);
    json.beginObject();
    writePlanFields(json, plan, true);
    json.beginArray("entries");
    for (const ImportEntry &entry : plan.entries)
        json.beginObject()
            .path("path", plan.request.name + '/' + entry.path)
            .field("node_type", nodeTypeName(entry.type))
            .field("action", actionName(entry.action))
            .field("reason", safeText(reasonOf(entry)))
            .field("size", entry.size)
            .endObject();
    json.finish();
}

void writeImported(Output &out, const ImportPlan &plan, const repository::BackupRecord &record)
{
    JsonWriter json(out);
    json.beginObject();
    writeBackupFields(json, record);
    writePlanFields(json, plan, false);
    writeProblems(json, record);
    json.finish();
}

} // namespace backstop::ctl
