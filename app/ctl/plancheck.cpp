// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/plantext.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/recovery/componentfacts.h"

#include <QFile>

namespace backstop::ctl {

using namespace recovery;

namespace {

struct PlanCheckOptions
{
    Bytes file;
    std::uint64_t version = 0;
    Bytes scripts;
};

QString scriptFolder(const LoadedPlan &loaded, const PlanCheckOptions &options)
{
    if (options.scripts.empty())
        return loaded.folder;
    return QFile::decodeName(QByteArray::fromStdString(app::absolutePath(options.scripts)));
}

std::optional<QString> timeField(const std::optional<Timestamp> &time)
{
    return time ? std::optional(toIso(*time)) : std::nullopt;
}

void writeFacts(JsonWriter &json, const RecoveryPlan &plan, const std::vector<ComponentFacts> &facts)
{
    json.beginArray("components");
    for (std::size_t i = 0; i < facts.size(); ++i) {
        json.beginObject()
            .field("component", plan.components[i].name)
            .field("backup_known", facts[i].isBackupKnown)
            .field("newest_backup", timeField(facts[i].newestBackup))
            .field("verified_at", timeField(facts[i].verifiedAt));
        if (facts[i].newestBackup)
            json.field("size_bytes", facts[i].bytes);
        else
            json.null("size_bytes");
        if (facts[i].interval.count() > 0)
            json.field("interval_seconds", static_cast<std::uint64_t>(facts[i].interval.count()));
        else
            json.null("interval_seconds");
        json.beginArray("missing_programs");
        for (const QString &program : facts[i].missingPrograms)
            json.value(program);
        json.endArray().endObject();
    }
    json.endArray();
}

int codeOf(const std::vector<PlanProblem> &problems, const std::vector<Error> &unread)
{
    if (hasAny(problems, Severity::Error))
        return exitCode(ErrorCode::Failed);
    if (hasAny(problems, Severity::Conflict))
        return exitCode(ErrorCode::TargetMissed);
    return unread.empty() ? 0 : exitCode(ErrorCode::Partial);
}

void printAnswer(Session &session, const LoadedPlan &loaded, const std::vector<PlanProblem> &problems)
{
    Output &out = session.out();
    printProblems(out, problems);
    if (!problems.empty())
        out.say(QString());
    out.say(QStringLiteral("%1: %2, %3.")
                .arg(planTitle(loaded),
                     amountText(loaded.reading.plan.components.size(), "component", "components"),
                     problemCounts(problems)));
    if (!loaded.repository)
        out.note(QStringLiteral("backstopctl: note: no repository was named, so no backup was looked at"));
}

Outcome runPlanCheck(Session &session, const PlanCheckOptions &options)
{
    BACKSTOP_ASSIGN(loaded, loadPlan(session, options.file, options.version));
    BACKSTOP_ASSIGN(facts, factsOf(session, loaded));
    const RecoveryPlan &plan = loaded.reading.plan;
    const QString folder = scriptFolder(loaded, options);
    for (std::size_t i = 0; i < plan.components.size(); ++i)
        facts.components[i].missingPrograms = missingPrograms(plan.components[i], folder);
    const std::vector<PlanProblem> problems = checkPlan(loaded.reading, facts.components);
    const int code = codeOf(problems, facts.unread);
    if (!session.json()) {
        printAnswer(session, loaded, problems);
        return code;
    }
    JsonWriter json(session.out());
    json.beginObject().field("name", plan.name);
    writeStored(json, loaded.stored);
    json.field("has_order", !leaveNoOrder(problems));
    writeProblems(json, problems);
    writeFacts(json, plan, facts.components);
    json.field("unread", std::uint64_t{facts.unread.size()}).finish();
    return code;
}

} // namespace

void addPlanCheck(CLI::App &family, Verbs &verbs)
{
    CLI::App *command =
        addCommand(family, "check", "Find what is wrong with the plan, and which targets it cannot keep",
                   "backstopctl plan check plan.json --scripts /srv/recovery");
    const auto options = std::make_shared<PlanCheckOptions>();
    addPlanFile(*command, options->file);
    addPlanVersion(*command, options->version);
    command
        ->add_option("--scripts", options->scripts,
                     "Where the relative paths of scripts start (else at the folder of FILE)")
        ->type_name("DIR");
    verbs.push_back({command, [options](Session &session) { return runPlanCheck(session, *options); }});
}

} // namespace backstop::ctl
