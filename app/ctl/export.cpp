// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/archivetext.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/archive/archiveplan.h"
#include "model/core/names.h"

#include <unistd.h>

namespace backstop::ctl {

using namespace archive;

namespace {

struct ExportOptions
{
    Bytes backup;
    Bytes to;
    std::optional<ArchiveFormat> format;
    std::vector<Bytes> includes;
    std::vector<Bytes> excludes;
    std::vector<Bytes> excludedPaths;
    bool overwrite = false;
    bool dryRun = false;
    bool isStream() const { return to == "-"; }
};

Result<ArchiveFormat> formatOf(const ExportOptions &options)
{
    if (options.format)
        return *options.format;
    if (options.isStream())
        return ArchiveFormat::Tar;
    if (const auto format = formatOfName(options.to))
        return *format;
    return usageError(QStringLiteral("--to: \"%1\" does not say what kind of archive it is to be")
                          .arg(displayName(options.to)),
                      QStringLiteral("Let it end in .tar.zst, .tar.gz, .tar or .zip, or name a --format."));
}

/// What standard output cannot be for.
Result<> checkStream(const ExportOptions &options, const Session &session, ArchiveFormat format)
{
    if (!options.isStream())
        return {};
    if (format == ArchiveFormat::Zip)
        return usageError(QStringLiteral("--to: zip cannot be written to standard output"),
                          QStringLiteral("Name a file, or choose a tar format."));
    if (options.dryRun)
        return {};
    if (session.json())
        return usageError(QStringLiteral("--to: standard output cannot be the archive and a JSON document"),
                          QStringLiteral("Name a file, or leave out --json."));
    if (::isatty(STDOUT_FILENO) == 1)
        return usageError(QStringLiteral("--to: standard output is a terminal"),
                          QStringLiteral("Name a file, or let another program read it."));
    return {};
}

Result<ExportRequest> requestOf(const ExportOptions &options, repository::BackupRecord record,
                                const Session &session)
{
    ExportRequest request;
    BACKSTOP_ASSIGN(format, formatOf(options));
    BACKSTOP_TRY(checkStream(options, session, format));
    request.format = format;
    bool wantsAll = false;
    for (const Bytes &include : options.includes) {
        BACKSTOP_ASSIGN(path, pathInBackup(record, include));
        wantsAll = wantsAll || path.empty();
        request.includes.push_back(path);
    }
    if (wantsAll)
        request.includes.clear();
    for (const Bytes &pattern : options.excludes)
        request.excludes << textOf(pattern);
    request.backup = std::move(record);
    if (!options.isStream())
        request.file = app::absolutePath(options.to);
    request.overwrite = options.overwrite;
    request.threads = session.threads();
    return request;
}

Outcome showPlan(Session &session, const ArchivePlan &plan)
{
    Output &out = session.out();
    if (session.json())
        writePlan(out, plan);
    else
        printPlan(out, plan);
    for (const Error &refusal : plan.refusals) {
        out.warn(QStringLiteral("backstopctl: the export would fail: ") + safeText(refusal.message));
        out.warn(QStringLiteral("  ") + safeText(refusal.hint));
    }
    if (!plan.refusals.empty())
        return exitCode(plan.refusals.front().code);
    const bool isLossy = plan.filesDamaged > 0 || !plan.damagedFolders.empty() || plan.entriesLeftOut > 0;
    return isLossy ? exitCode(ErrorCode::Partial) : 0;
}

Outcome runExport(Session &session, const ExportOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(record, repo->resolve(textOf(options.backup)));
    BACKSTOP_ASSIGN(request, requestOf(options, std::move(record), session));
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    repository::BlobSession blobs(repo->blobs());
    for (Bytes &include : request.includes) {
        BACKSTOP_ASSIGN(stored, pathAsStored(blobs, request.backup, include));
        include = stored;
    }
    BACKSTOP_ASSIGN(leftOut, pathsToLeaveOut(blobs, request.backup, options.excludedPaths));
    request.excludedPaths = std::move(leftOut);
    const Result<ArchivePlan> plan = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return planExport(*repo, std::move(request), session.progress(), session.stop());
    }();
    if (!plan)
        return plan.error();
    printLosses(session.out(), *plan);
    if (options.dryRun)
        return showPlan(session, *plan);
    const Result<ExportReport> report = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return runExport(*repo, *plan, session.progress(), session.stop(), STDOUT_FILENO);
    }();
    if (!report)
        return report.error();
    if (session.json())
        writeReport(session.out(), *plan, *report);
    else
        printReport(session.out(), *plan, *report);
    return report->isComplete() ? 0 : exitCode(ErrorCode::Partial);
}

} // namespace

void addExport(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "export", "Write a backup, or part of one, to an archive",
                                   "backstopctl export latest --to /srv/eod.tar.zst --include data/orders");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("BACKUP", options->backup, "The backup")->required();
    command
        ->add_option("--to", options->to,
                     "The archive, by its name a .tar.zst, .tar.gz, .tar or .zip; - is standard output")
        ->type_name("FILE")
        ->required();
    addChoice<std::optional<ArchiveFormat>, ArchiveFormat>(*command, "--format", options->format,
                                                           {{"tar.zst", ArchiveFormat::TarZst},
                                                            {"tar.gz", ArchiveFormat::TarGz},
                                                            {"tar", ArchiveFormat::Tar},
                                                            {"zip", ArchiveFormat::Zip}},
                                                           "The kind of archive, whatever its name");
    command
        ->add_option("--include", options->includes, "Only this path and what is below it; may be repeated")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command->add_option("--exclude", options->excludes, "Leave out what matches; may be repeated")
        ->type_name("PATTERN")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--exclude-path", options->excludedPaths,
            "Leave out this path and what is below it, but for included paths there; may be repeated")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command->add_flag("--overwrite", options->overwrite, "Replace a file that has the name");
    command->add_flag("-n,--dry-run", options->dryRun, "Show what would be done, and why, and do nothing");
    verbs.push_back({command, [options](Session &session) { return runExport(session, *options); }});
}

} // namespace backstop::ctl
