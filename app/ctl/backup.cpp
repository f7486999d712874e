// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/backup.h"

#include "app/ctl/amounts.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"

#include <map>

namespace backstop::ctl {

namespace {

constexpr std::size_t kProblemsShown = 20;

struct BackupOptions
{
    std::vector<Bytes> sources;
    std::vector<Bytes> commands;
    std::vector<Bytes> names; ///< of the output of the commands
    std::vector<Bytes> beforeHooks;
    std::vector<Bytes> afterHooks;
    backup::TypeChoice type = backup::TypeChoice::Auto;
    std::vector<Bytes> tags;
    Bytes description;
    std::vector<Bytes> excludes;
    Bytes time;
    bool dryRun = false;
};

Result<> addCommands(const BackupOptions &options, backup::BackupRequest &request)
{
    if (options.commands.size() != options.names.size())
        return usageError(
            QStringLiteral("backup: %1 and %2")
                .arg(amountText(options.commands.size(), "command", "commands"),
                     amountText(options.names.size(), "name", "names")),
            QStringLiteral("Give each --command its --as NAME: the file that its output becomes."));
    for (std::size_t i = 0; i < options.commands.size(); ++i)
        request.commands.push_back({options.commands[i], options.names[i]});
    if (options.sources.empty() && options.commands.empty())
        return usageError(QStringLiteral("backup: no source given"),
                          QStringLiteral("Name the folders or files to back up, or a command with --command "
                                         "and --as."));
    request.beforeHooks = options.beforeHooks;
    request.afterHooks = options.afterHooks;
    return {};
}

Result<backup::BackupRequest> requestOf(const BackupOptions &options, const Session &session)
{
    backup::BackupRequest request;
    BACKSTOP_TRY(addCommands(options, request));
    for (const Bytes &source : options.sources) {
        if (source.empty())
            return usageError(QStringLiteral("backup: a source is empty"),
                              QStringLiteral("Name the folders or files to back up."));
        request.sources.push_back(app::absolutePath(source));
    }
    request.type = options.type;
    request.description = textOf(options.description);
    for (const Bytes &tag : options.tags)
        request.tags << textOf(tag);
    for (const Bytes &pattern : options.excludes)
        request.excludes << textOf(pattern);
    if (!options.time.empty()) {
        BACKSTOP_ASSIGN(time, parseTime(options.time, "--time"));
        request.time = time;
    }
    request.dryRun = options.dryRun;
    request.countFirst = session.showsProgress();
    request.threads = session.threads();
    return request;
}

void writeSummary(Output &out, const backup::BackupSummary &summary, bool dryRun)
{
    JsonWriter json(out);
    json.beginObject();
    writeBackupFields(json, summary.record);
    json.field("dry_run", dryRun)
        .field("files_read", summary.filesRead)
        .field("files_unchanged", summary.filesUnchanged)
        .field("files_vanished", summary.filesVanished)
        .field("bytes_read", summary.bytesRead)
        .field("fell_back_to_full", summary.fellBackToFull)
        .field("failed_hooks", summary.failedHooks);
    json.beginArray("warnings");
    for (const QString &warning : summary.warnings)
        json.value(safeText(warning));
    json.endArray();
    writeProblems(json, summary.record);
    json.finish();
}

void printSummary(Output &out, const backup::BackupSummary &summary, bool dryRun)
{
    const repository::BackupRecord &record = summary.record;
    const bool isPartial = record.status == repository::BackupStatus::Partial;
    if (isPartial) {
        out.line(
            QStringLiteral("%1:").arg(amountText(record.problemCount, "entry could not be backed up as it is",
                                                 "entries could not be backed up as they are")));
        printProblems(out, record, kProblemsShown);
    }
    if (summary.fellBackToFull)
        out.say(QStringLiteral(
            "There was no earlier backup of these sources to compare with, so this is a full one."));
    out.say(QStringLiteral("%1: %2, %3")
                .arg(dryRun ? QStringLiteral("Dry run, nothing was stored")
                            : QString(QStringLiteral("Backup ") + shortId(record.id)),
                     typeName(record.type), statusText(out, record.status)));
    out.say(QStringLiteral("  %1, %2; %3")
                .arg(amountText(record.filesCount, "file", "files"), sizeText(record.sizeBytes),
                     changesText(record.changes)));
    if (dryRun)
        out.say(QStringLiteral(
                    "  would read %1 from %2 and take over %3 unread; how much of it is new shows when it "
                    "is read")
                    .arg(sizeText(summary.bytesRead), amountText(summary.filesRead, "file", "files"),
                         amountText(summary.filesUnchanged, "file", "files")));
    else
        out.say(QStringLiteral("  %1 stored; %2 read from %3, %4 taken over unread")
                    .arg(sizeText(record.storedBytes), sizeText(summary.bytesRead),
                         amountText(summary.filesRead, "file", "files"),
                         amountText(summary.filesUnchanged, "file", "files")));
    out.say(QStringLiteral("  took %1").arg(durationText(record.durationMs)));
}

Outcome runBackup(Session &session, const BackupOptions &options)
{
    BACKSTOP_ASSIGN(request, requestOf(options, session));
    request.onOutput = [&session](const QString &line) {
        session.out().note((session.showsProgress() ? kClearLine : QString()) + line);
    };
    BACKSTOP_ASSIGN(repo, session.openRepository());
    Result<backup::BackupSummary> summary = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return backup::runBackup(*repo, request, session.progress(), session.stop());
    }();
    if (!summary)
        return summary.error();
    if (session.json())
        writeSummary(session.out(), *summary, options.dryRun);
    else
        printSummary(session.out(), *summary, options.dryRun);
    for (const QString &warning : summary->warnings)
        session.out().warn(QStringLiteral("backstopctl: warning: ") + safeText(warning));
    const bool isComplete = summary->record.status == repository::BackupStatus::Complete;
    return isComplete && summary->failedHooks == 0 ? 0 : exitCode(ErrorCode::Partial);
}

} // namespace

void addBackup(CLI::App &root, Verbs &verbs)
{
    CLI::App *command =
        addCommand(root, "backup", "Back up folders, files and what commands print",
                   "backstopctl backup /srv/orders /srv/strategies --tag eod --exclude '*.tmp'");
    const auto options = std::make_shared<BackupOptions>();
    command->add_option("SOURCE", options->sources, "Folders and files");
    command
        ->add_option(
            "--command", options->commands,
            "Run CMD with /bin/sh and back up what it prints, such as the dump of a database; one that "
            "fails leaves no backup; may be repeated, each with its --as")
        ->type_name("CMD")
        ->allow_extra_args(false);
    command->add_option("--as", options->names, "The file that the output of --command becomes")
        ->type_name("NAME")
        ->allow_extra_args(false);
    command
        ->add_option("--before", options->beforeHooks,
                     "Run CMD with /bin/sh first; where it fails there is no backup; may be repeated. "
                     "Redirect the output of what it leaves running")
        ->type_name("CMD")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--after", options->afterHooks,
            "Run CMD with /bin/sh afterwards, whatever came of the backup: it is told in "
            "BACKSTOP_STATUS and BACKSTOP_BACKUP_ID; may be repeated. Redirect the output of what it leaves "
            "running")
        ->type_name("CMD")
        ->allow_extra_args(false);
    using backup::TypeChoice;
    addChoice<TypeChoice, TypeChoice>(
        *command, "--type", options->type,
        {{"full", TypeChoice::Full},
         {"incremental", TypeChoice::Incremental},
         {"differential", TypeChoice::Differential},
         {"auto", TypeChoice::Auto}},
        "full reads everything again, incremental compares with the last backup, differential with "
        "the last full one; auto (the default): incremental, the first one full");
    command->add_option("--tag", options->tags, "A word to find the backup by; may be repeated")
        ->type_name("T")
        ->allow_extra_args(false);
    command->add_option("--description", options->description, "A sentence about the backup")->type_name("D");
    command
        ->add_option("--exclude", options->excludes,
                     "Leave out what matches, written as in .gitignore: *.tmp, cache/, /top/only, **/x; may "
                     "be repeated")
        ->type_name("PATTERN")
        ->allow_extra_args(false);
    command->add_option("--time", options->time, "The time to record instead of now")->type_name("T");
    command->add_flag("-n,--dry-run", options->dryRun, "Read and compare, but store nothing");
    verbs.push_back({command, [options](Session &session) { return runBackup(session, *options); }});
}

} // namespace backstop::ctl
