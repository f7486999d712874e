// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plantext.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/recovery/sampleplan.h"

#include <QJsonDocument>

namespace backstop::ctl {

using namespace recovery;

namespace {

struct PlanImportOptions
{
    Bytes file;
    bool sample = false;
    Bytes data;
};

Result<> checkOptions(const PlanImportOptions &options)
{
    if (options.file.empty() == !options.sample)
        return usageError(
            QStringLiteral("plan import: no plan named"),
            QStringLiteral("Name a FILE, or give --sample for the plan that comes with the program."));
    if (!options.data.empty() && !options.sample)
        return usageError(QStringLiteral("--data: goes with --sample"),
                          QStringLiteral("A FILE says itself where the data are."));
    return {};
}

/// The JSON as it is to be stored: what cannot be taken of it stays in it, so that nobody's work is lost.
Result<QJsonObject> contentOf(const PlanImportOptions &options)
{
    if (options.sample)
        return toJson(samplePlan(QString::fromStdString(options.data)));
    BACKSTOP_ASSIGN(text, readPlanFile(options.file));
    if (const auto reading = readPlan(text); !reading)
        return noPlanIn(options.file, reading.error());
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

Outcome runPlanImport(Session &session, const PlanImportOptions &options)
{
    BACKSTOP_TRY(checkOptions(options));
    BACKSTOP_ASSIGN(content, contentOf(options));
    BACKSTOP_ASSIGN(repository, session.openRepository());
    PlanStore store(*repository);
    BACKSTOP_ASSIGN(before, store.newest());
    const std::uint64_t version = before ? before->version : 0;
    BACKSTOP_ASSIGN(stored, store.save(content, version));
    const std::vector<PlanProblem> problems = checkPlan(stored.reading);
    const bool isNew = stored.version != version;
    Output &out = session.out();
    if (session.json()) {
        JsonWriter json(out);
        json.beginObject().field("name", stored.reading.plan.name);
        writeStored(json, stored);
        json.field("changed", isNew).field("has_order", !leaveNoOrder(problems));
        writeProblems(json, problems);
        json.finish();
        return 0;
    }
    printProblems(out, problems);
    out.say(isNew ? QStringLiteral("Stored as version %1 of the recovery plan.").arg(stored.version)
                  : QStringLiteral("Version %1 of the recovery plan says the same; nothing was stored.")
                        .arg(stored.version));
    if (hasAny(problems, Severity::Error))
        out.say(QStringLiteral("It is work in progress: %1.").arg(problemCounts(problems)));
    else if (!problems.empty())
        out.say(QStringLiteral("It has %1.").arg(problemCounts(problems)));
    return 0;
}

} // namespace

void addPlanImport(CLI::App &family, Verbs &verbs)
{
    CLI::App *command = addCommand(family, "import", "Store a plan in the repository, as its next version",
                                   "backstopctl plan import plan.json");
    const auto options = std::make_shared<PlanImportOptions>();
    command->add_option("FILE", options->file, "The plan's file");
    command->add_flag("--sample", options->sample, "The plan of a trading firm that comes with the program");
    command
        ->add_option("--data", options->data,
                     "The folder in the backups where the data of the sample are, as \"data\"")
        ->type_name("PATH");
    verbs.push_back({command, [options](Session &session) { return runPlanImport(session, *options); }});
}

} // namespace backstop::ctl
