// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/records.h"
#include "app/ctl/state.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"

namespace backstop::ctl {

using repository::BackupRecord;

namespace {

void writeJson(Output &out, const BackupRecord &record, const Verifications &verifications,
               const QString &heldReason)
{
    JsonWriter json(out);
    json.beginObject();
    writeBackupFields(json, record);
    writeVerification(json, verifications, record.id);
    json.field("folders_count", record.tree.folders)
        .field("scan_started_at", record.scanStartedAt)
        .field("program_version", record.programVersion);
    json.beginArray("source_folders");
    for (const repository::SourceInfo &source : record.sources)
        json.beginObject().path("name", source.name).path("path", source.path).endObject();
    json.endArray();
    json.field("held_reason", record.held ? std::optional(heldReason) : std::nullopt);
    json.beginArray("excludes");
    for (const QString &pattern : record.excludes)
        json.value(pattern);
    json.endArray();
    writeProblems(json, record);
    json.finish();
}

QString heldText(const BackupRecord &record, const QString &reason)
{
    if (!record.held)
        return QStringLiteral("no");
    return reason.isEmpty() ? QStringLiteral("yes") : QString(QStringLiteral("yes, ") + safeText(reason));
}

void printText(Output &out, const BackupRecord &record, const Verifications &verifications,
               const QString &heldReason)
{
    const State state = stateOf(record, verifications);
    const QString none = QStringLiteral("-");
    QList<std::pair<QString, QString>> facts{
        {QStringLiteral("Backup"), QString::fromStdString(record.id.hex())},
        {QStringLiteral("Time"), toIso(record.createdAt)},
        {QStringLiteral("Type"), typeName(record.type)},
        {QStringLiteral("State"), out.coloured(state.text, state.isGood ? nullptr : kAttention)},
        {QStringLiteral("Verified"), verifiedText(verifications, record.id)},
        {QStringLiteral("Compared with"), record.parent ? shortId(*record.parent) : none},
        {QStringLiteral("Size"), exactSizeText(record.sizeBytes)},
        {QStringLiteral("Stored"), exactSizeText(record.storedBytes)},
        {QStringLiteral("Files"), countText(record.filesCount)},
        {QStringLiteral("Folders"), countText(record.tree.folders)},
        {QStringLiteral("Changes"), changesText(record.changes)},
        {QStringLiteral("Took"), durationText(record.durationMs)},
        {QStringLiteral("Checksum"), QString::fromStdString(record.checksum())},
        {QStringLiteral("Tags"),
         record.tags.isEmpty() ? none : safeText(record.tags.join(QStringLiteral(", ")))},
        {QStringLiteral("Description"), record.description.isEmpty() ? none : safeText(record.description)},
        {QStringLiteral("Made by"), safeText(record.username + u'@' + record.hostname +
                                             QStringLiteral(", Backstop ") + record.programVersion)},
        {QStringLiteral("Held"), heldText(record, heldReason)}};
    for (const repository::SourceInfo &source : record.sources)
        facts << std::pair{
            QStringLiteral("Source"),
            QString(displayName(source.path) + QStringLiteral(" as ") + displayName(source.name))};
    for (const QString &pattern : record.excludes)
        facts << std::pair{QStringLiteral("Left out"), safeText(pattern)};
    printFacts(out, facts);
    if (record.problemCount == 0)
        return;
    out.line();
    out.line(out.coloured(QStringLiteral("%1 missing or doubtful:")
                              .arg(amountText(record.problemCount, "entry is", "entries are")),
                          kAttention));
    printProblems(out, record, record.problems.size());
}

Outcome runShow(Session &session, const Bytes &selector)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(record, repo->resolve(textOf(selector)));
    const Verifications verifications = verificationsOf(session, *repo);
    QString heldReason;
    if (record.held) { // else the list of holds may be one that nobody can read
        BACKSTOP_ASSIGN(holds, repo->holds());
        heldReason = holds[record.id];
    }
    if (session.json())
        writeJson(session.out(), record, verifications, heldReason);
    else
        printText(session.out(), record, verifications, heldReason);
    return 0;
}

} // namespace

void addShow(CLI::App &root, Verbs &verbs)
{
    CLI::App *command =
        addCommand(root, "show", "Show everything about one backup", "backstopctl show latest");
    const auto selector = std::make_shared<Bytes>();
    command->add_option("BACKUP", *selector, "The backup")->required();
    verbs.push_back({command, [selector](Session &session) { return runShow(session, *selector); }});
}

} // namespace backstop::ctl
