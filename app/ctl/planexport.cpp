// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plantext.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/atomicfile.h"
#include "model/core/directoryhandle.h"
#include "model/core/names.h"

#include <QJsonDocument>

#include <cerrno>
#include <filesystem>

#include <fcntl.h>

namespace backstop::ctl {

namespace {

struct PlanExportOptions
{
    Bytes target;
    std::uint64_t version = 0;
    bool overwrite = false;
};

Result<> writeTo(const Bytes &target, BytesView text, bool overwrite)
{
    const std::filesystem::path path(target);
    const Bytes folder = path.parent_path().native();
    const FileDescriptor opened = openPath(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (!opened)
        return systemError(errno, displayName(folder));
    BACKSTOP_ASSIGN(file, AtomicFile::begin(opened.get(), ".backstop-plan", displayName(target)));
    BACKSTOP_TRY(file.append(text));
    const auto written =
        file.publish(opened.get(), path.filename().native(),
                     overwrite ? AtomicFile::Publish::Replace : AtomicFile::Publish::CreateOnly);
    if (!written && written.error().code == ErrorCode::AlreadyExists)
        return Error{ErrorCode::AlreadyExists,
                     QStringLiteral("%1: is there already").arg(displayName(target)),
                     QStringLiteral("Give another name, or --overwrite.")};
    return written;
}

Outcome runPlanExport(Session &session, const PlanExportOptions &options)
{
    BACKSTOP_ASSIGN(loaded, loadPlan(session, {}, options.version));
    const Bytes text = QJsonDocument(loaded.stored->content).toJson().toStdString();
    if (options.target.empty()) {
        session.out().raw(text);
        return 0;
    }
    const Bytes target = app::absolutePath(options.target);
    BACKSTOP_TRY(writeTo(target, text, options.overwrite));
    if (session.json()) {
        JsonWriter json(session.out());
        json.beginObject().path("file", target);
        writeStored(json, loaded.stored);
        json.finish();
    } else {
        session.out().say(QStringLiteral("Wrote version %1 of the recovery plan to %2.")
                              .arg(loaded.stored->version)
                              .arg(displayName(target)));
    }
    return 0;
}

} // namespace

void addPlanExport(CLI::App &family, Verbs &verbs)
{
    CLI::App *command =
        addCommand(family, "export", "Write the repository's plan as a file that can be imported",
                   "backstopctl plan export --to plan.json");
    const auto options = std::make_shared<PlanExportOptions>();
    command->add_option("--to", options->target, "The file (else standard output)")->type_name("FILE");
    addPlanVersion(*command, options->version);
    command->add_flag("--overwrite", options->overwrite, "Replace FILE where there is one");
    verbs.push_back({command, [options](Session &session) { return runPlanExport(session, *options); }});
}

} // namespace backstop::ctl
