// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/plantext.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace backstop::ctl {

using namespace recovery;

namespace {

struct PlanShowOptions
{
    Bytes file;
    std::uint64_t version = 0;
    bool versions = false;
};

QString backupText(const Component &component)
{
    if (component.backup.isNothing())
        return component.backupLocation;
    return component.backup.tag.isEmpty()
               ? component.backup.path
               : QStringLiteral("%1 (tag %2)").arg(component.backup.path, component.backup.tag);
}

void printTable(Output &out, const RecoveryPlan &plan)
{
    Table table;
    table.addColumn(QStringLiteral("COMPONENT"));
    table.addColumn(QStringLiteral("PRIORITY"));
    table.addColumn(QStringLiteral("RTO"), Table::Align::Right);
    table.addColumn(QStringLiteral("RPO"), Table::Align::Right);
    for (const char *title : {"NEEDS", "TEAM", "BACKUP"})
        table.addColumn(QLatin1String(title));
    for (const Component &component : plan.components)
        table.addRow({{safeText(component.name)},
                      {priorityName(component.priority)},
                      {component.rto.count() > 0 ? targetText(component.rto) : QStringLiteral("-")},
                      {targetText(component.rpo)},
                      {safeText(component.dependencies.join(QStringLiteral(", ")))},
                      {safeText(component.team)},
                      {safeText(backupText(component))}});
    table.print(out);
    QStringList teams;
    for (const Team &team : plan.teams)
        teams << QStringLiteral("%1 (%2)").arg(safeText(team.name), QString::number(team.members));
    if (!teams.isEmpty()) {
        out.line();
        out.line(QStringLiteral("Teams: ") + teams.join(QStringLiteral(", ")));
    }
}

Outcome showPlan(Session &session, const PlanShowOptions &options)
{
    BACKSTOP_ASSIGN(loaded, loadPlan(session, options.file, options.version));
    const std::vector<PlanProblem> problems = checkPlan(loaded.reading);
    Output &out = session.out();
    if (session.json()) {
        QJsonObject document = toJson(loaded.reading.plan);
        document.insert(QStringLiteral("stored"),
                        loaded.stored ? QJsonValue(storedObject(*loaded.stored)) : QJsonValue());
        QJsonArray list;
        for (const PlanProblem &problem : problems)
            list.append(toJson(problem));
        document.insert(QStringLiteral("problems"), list);
        document.insert(QStringLiteral("backups_looked_at"), false); // so that no problem is no proof
        out.raw(QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString() + '\n');
        return 0;
    }
    out.line(out.coloured(planTitle(loaded), kStrong));
    if (!loaded.reading.plan.description.isEmpty())
        out.line(safeText(loaded.reading.plan.description));
    out.line();
    printTable(out, loaded.reading.plan);
    out.say(
        QStringLiteral("\n%1 in the plan itself. Its backups were not looked at: \"backstopctl plan check\" "
                       "does, and explains every problem.")
            .arg(problemCounts(problems)));
    return 0;
}

Outcome showVersions(Session &session)
{
    BACKSTOP_ASSIGN(repository, session.openRepository());
    BACKSTOP_ASSIGN(versions, PlanStore(*repository).history());
    if (session.json()) {
        JsonWriter json(session.out());
        json.beginArray();
        for (const StoredPlan &stored : versions) {
            QJsonObject entry = storedObject(stored);
            entry.insert(QStringLiteral("name"), stored.reading.plan.name);
            entry.insert(QStringLiteral("components"),
                         static_cast<qint64>(stored.reading.plan.components.size()));
            json.json(nullptr, entry);
        }
        json.finish();
        return 0;
    }
    Table table;
    table.addColumn(QStringLiteral("VERSION"), Table::Align::Right);
    for (const char *title : {"STORED", "BY", "ON", "NAME"})
        table.addColumn(QLatin1String(title));
    table.addColumn(QStringLiteral("COMPONENTS"), Table::Align::Right);
    for (const StoredPlan &stored : versions)
        table.addRow({{QString::number(stored.version)},
                      {toIso(std::chrono::floor<std::chrono::seconds>(stored.savedAt))},
                      {safeText(stored.username)},
                      {safeText(stored.hostname)},
                      {safeText(stored.reading.plan.name)},
                      {countText(stored.reading.plan.components.size())}});
    table.print(session.out());
    return 0;
}

} // namespace

void addPlanShow(CLI::App &family, Verbs &verbs)
{
    CLI::App *command = addCommand(family, "show", "Show the plan", "backstopctl plan show --version 3");
    const auto options = std::make_shared<PlanShowOptions>();
    addPlanFile(*command, options->file);
    addPlanVersion(*command, options->version);
    command->add_flag("--versions", options->versions,
                      "List the versions of the repository's plan: when, by whom and where");
    verbs.push_back({command, [options](Session &session) -> Outcome {
                         if (!options->versions)
                             return showPlan(session, *options);
                         if (!options->file.empty() || options->version > 0)
                             return usageError(QStringLiteral("--versions: lists those of the repository"),
                                               QStringLiteral("Leave FILE and --version out."));
                         return showVersions(session);
                     }});
}

} // namespace backstop::ctl
