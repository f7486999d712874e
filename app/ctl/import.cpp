// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/importtext.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/verbs.h"
#include "app/location.h"
#include "model/archive/archiveformat.h"
#include "model/core/names.h"

namespace backstop::ctl {

using namespace archive;

namespace {

struct ImportOptions
{
    Bytes file;
    Bytes name;
    std::vector<Bytes> tags;
    Bytes description;
    Bytes time;
    bool dryRun = false;
};

Result<ImportRequest> requestOf(const ImportOptions &options)
{
    ImportRequest request;
    if (options.file.empty())
        return usageError(QStringLiteral("import: the name of the archive is empty"),
                          QStringLiteral("Name the archive to import."));
    request.file = app::absolutePath(options.file);
    request.name = options.name.empty() ? stemOfName(request.file) : options.name;
    for (const Bytes &tag : options.tags)
        request.tags << textOf(tag);
    request.description = textOf(options.description);
    if (!options.time.empty()) {
        BACKSTOP_ASSIGN(time, parseTime(options.time, "--time"));
        request.time = time;
    }
    return request;
}

Outcome runImport(Session &session, const ImportOptions &options)
{
    BACKSTOP_ASSIGN(request, requestOf(options));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(place, session.location());
    request.room = app::freeBytesAt(place.location);
    const Result<ImportPlan> plan = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return planImport(std::move(request), session.progress(), session.stop());
    }();
    if (!plan)
        return plan.error();
    Output &out = session.out();
    printNotes(out, *plan);
    const int code = plan->leftOut > 0 ? exitCode(ErrorCode::Partial) : 0;
    if (options.dryRun) {
        if (session.json())
            writePlan(out, *plan);
        else
            printPlan(out, *plan);
        return code;
    }
    const Result<repository::BackupRecord> record = [&] {
        Progress progress; // that of the plan has counted everything once
        const ProgressLine line(progress, session.showsProgress());
        return runImport(*repo, *plan, progress, session.stop());
    }();
    if (!record)
        return record.error();
    if (session.json())
        writeImported(out, *plan, *record);
    else
        printImported(out, *plan, *record);
    return code;
}

} // namespace

void addImport(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "import", "Make a backup of an archive",
                                   "backstopctl import /srv/eod.tar.gz --as orders --tag import");
    const auto options = std::make_shared<ImportOptions>();
    command->add_option("FILE", options->file, "A tar archive, compressed or not, or a zip archive")
        ->type_name("FILE")
        ->required();
    command
        ->add_option(
            "--as", options->name,
            "The folder in the backup that everything is in; the name of the archive where not given")
        ->type_name("NAME");
    command->add_option("--tag", options->tags, "A word to find the backup by; may be repeated")
        ->type_name("T")
        ->allow_extra_args(false);
    command->add_option("--description", options->description, "A sentence about the backup")->type_name("D");
    command->add_option("--time", options->time, "The time to record instead of now")->type_name("T");
    command->add_flag("-n,--dry-run", options->dryRun,
                      "Read the archive, show what would be taken, and store nothing");
    verbs.push_back({command, [options](Session &session) { return runImport(session, *options); }});
}

} // namespace backstop::ctl
