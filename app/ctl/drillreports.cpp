// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is left of drills: the list, reports, and two beside each other.
#include "app/ctl/amounts.h"
#include "app/ctl/drillplace.h"
#include "app/ctl/drilltext.h"
#include "app/ctl/reportfile.h"
#include "app/ctl/table.h"
#include "model/core/names.h"
#include "model/recovery/drill/drillforecast.h"
#include "model/reports/drillpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace backstop::ctl {

using namespace recovery;

namespace {

struct DrillReportsOptions
{
    Bytes id; ///< or its beginning; empty: the newest
    ReportFile file;
};

Outcome list(Session &session)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    const Bytes drills = session.services().drillsFolder(repo->config().id);
    if (const auto stored = storeDrills(*repo, drills); !stored)
        session.out().warn(QStringLiteral("backstopctl: warning: a drill is not in the repository yet: ") +
                           safeText(stored.error().message));
    BACKSTOP_ASSIGN(stored, storedDrills(*repo));
    BACKSTOP_ASSIGN(unfinished, unfinishedDrill(drills));
    if (session.json()) {
        QJsonArray lines;
        for (const DrillSummary &drill : stored)
            lines << toJson(drill);
        QJsonObject document{{QStringLiteral("drills"), lines}};
        document.insert(QStringLiteral("unfinished"), unfinished ? QJsonValue(unfinished->id) : QJsonValue());
        session.out().raw(QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString() + '\n');
        return 0;
    }
    Table table;
    for (const char *title : {"ID", "STARTED", "PLAN", "MODE", "OUTCOME", "OF", "RECOVERED", "TOOK", "BY"})
        table.addColumn(QLatin1String(title));
    for (const DrillSummary &drill : stored)
        table.addRow({{drill.id},
                      {momentText(drill.startedAt)},
                      {safeText(drill.plan)},
                      {drillModeName(drill.mode)},
                      {outcomeText(drill.outcome), drill.outcome == DrillOutcome::Passed   ? kGood
                                                   : drill.outcome == DrillOutcome::Failed ? kBad
                                                                                           : kAttention},
                      {scopeOf(drill).isKnown() ? safeText(scopeText(scopeOf(drill))) : QStringLiteral("-")},
                      {QStringLiteral("%1 of %2").arg(drill.recovered).arg(drill.components)},
                      {secondsText(drill.totalSeconds)},
                      {safeText(drill.who + u'@' + drill.host)}});
    if (unfinished)
        table.addRow({{unfinished->id},
                      {momentText(unfinished->state.declaredAt())},
                      {safeText(unfinished->state.declaration().plan.name)},
                      {drillModeName(unfinished->state.declaration().mode)},
                      {QStringLiteral("not ended"), kAttention},
                      {safeText(scopeText(scopeOf(unfinished->state.declaration())))},
                      {QStringLiteral("-")},
                      {QStringLiteral("-")},
                      {safeText(unfinished->state.declaration().who)}});
    if (stored.empty() && !unfinished)
        session.out().say(QStringLiteral("No drill has been made yet."));
    else
        table.print(session.out());
    return 0;
}

/// The one drill whose id begins with @p prefix, on this machine or in the repository; the newest where it is empty or "latest".
Result<QString> idFor(Session &session, repository::Repository &repo, const Bytes &prefix)
{
    BACKSTOP_ASSIGN(stored, storedDrills(repo));
    BACKSTOP_ASSIGN(folders, drillFolders(session.services().drillsFolder(repo.config().id)));
    QStringList ids;
    for (const DrillSummary &drill : stored)
        ids << drill.id;
    for (const Bytes &folder : folders)
        ids << QString::fromStdString(folder.substr(folder.rfind('/') + 1));
    ids.removeDuplicates();
    ids.sort(); // which is by time
    const QStringList found =
        prefix.empty() || prefix == "latest"
            ? ids.mid(ids.size() - 1)
            : ids.filter(QRegularExpression(u'^' + QRegularExpression::escape(textOf(prefix))));
    if (found.size() == 1)
        return found.first();
    if (ids.isEmpty())
        return Error{ErrorCode::NotFound, QStringLiteral("drill: none has been made yet"),
                     QStringLiteral("\"backstopctl drill start\" begins one.")};
    if (found.isEmpty())
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("drill: there is none that begins with \"%1\"").arg(safeText(textOf(prefix))),
            QStringLiteral("\"backstopctl drill list\" shows those that there are.")};
    return usageError(
        QStringLiteral("drill: %1 begin with \"%2\"").arg(found.size()).arg(safeText(textOf(prefix))),
        QStringLiteral("Write more of the id."));
}

/// From its journal, so that what it came to is computed anew: that in the repository, which nobody can forge without its key, or
/// where it is not there yet the one of this machine.
Result<DrillReport> reportFor(Session &session, repository::Repository &repo, const Bytes &prefix)
{
    BACKSTOP_ASSIGN(id, idFor(session, repo, prefix));
    auto stored = storedReport(repo, id);
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return stored.error();
    const auto local = readDrill(session.services().drillsFolder(repo.config().id) + '/' + id.toStdString());
    if (!stored && !local)
        return local.error();
    if (!stored && !local->state.isDeclared())
        return stored.error();
    if (!stored)
        return drillReportOf(local->state, local->head);
    const bool isChanged = local ? local->head != stored->head : local.error().code != ErrorCode::NotFound;
    if (isChanged)
        session.out().warn(QStringLiteral("backstopctl: warning: the journal of drill %1 on this machine was "
                                          "changed; the report is made of the one in the repository")
                               .arg(id));
    return stored;
}

Outcome report(Session &session, const DrillReportsOptions &options)
{
    BACKSTOP_ASSIGN(format, formatOf(session, options.file));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(found, reportFor(session, *repo, options.id));
    const ReportContent content{
        .title = QStringLiteral("Backstop: %1, drill %2").arg(found.drill.plan.name, found.drill.id),
        .html = [&](bool forPaper) { return reports::toHtml(found, forPaper); },
        .json = [&] { return toJson(found); }};
    const bool isPrinted = options.file.to.empty() && (session.json() || format == ReportFormat::Text);
    if (!isPrinted)
        BACKSTOP_TRY(putReport(session, options.file, format, content));
    if (session.json()) {
        writeDrill(session.out(), found);
    } else if (!options.file.to.empty()) {
        session.out().say(QStringLiteral("The report of drill %1 is in %2.")
                              .arg(found.drill.id, displayName(app::absolutePath(options.file.to))));
    } else if (isPrinted) {
        printDrill(session.out(), found);
        printDrillSteps(session.out(), found);
    }
    return 0;
}

const ComponentReport *componentOf(const DrillReport &report, const QString &name)
{
    const auto found = std::ranges::find(report.components, name, &ComponentReport::name);
    return found == report.components.end() ? nullptr : &*found;
}

QJsonObject comparedJson(const QString &name, const ComponentReport *before, const ComponentReport *after)
{
    QJsonObject object{{QStringLiteral("component"), name}};
    const auto put = [&object](const char *key, const ComponentReport *component,
                               std::optional<double> ComponentReport::*field) {
        const std::optional<double> value = component ? component->*field : std::nullopt;
        object.insert(QLatin1String(key), value ? QJsonValue(*value) : QJsonValue());
    };
    put("rta_seconds_before", before, &ComponentReport::rta);
    put("rta_seconds_after", after, &ComponentReport::rta);
    put("rpa_seconds_before", before, &ComponentReport::rpa);
    put("rpa_seconds_after", after, &ComponentReport::rpa);
    return object;
}

Outcome compare(Session &session, const Bytes &older, const Bytes &newer)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(before, reportFor(session, *repo, older));
    BACKSTOP_ASSIGN(after, reportFor(session, *repo, newer));
    QStringList names;
    for (const DrillReport *drill : {&after, &before}) {
        for (const ComponentReport &component : drill->components)
            names << component.name;
    }
    names.removeDuplicates();
    Table table;
    for (const char *title : {"COMPONENT", "RTA BEFORE", "RTA AFTER", "RPA BEFORE", "RPA AFTER"})
        table.addColumn(QLatin1String(title));
    QJsonArray lines;
    for (const QString &name : names) {
        const ComponentReport *a = componentOf(before, name);
        const ComponentReport *b = componentOf(after, name);
        lines << comparedJson(name, a, b);
        const auto text = [](const ComponentReport *component,
                             std::optional<double> ComponentReport::*field) {
            return component ? secondsText(component->*field) : QStringLiteral("no part");
        };
        table.addRow({{safeText(name)},
                      {text(a, &ComponentReport::rta)},
                      {text(b, &ComponentReport::rta)},
                      {text(a, &ComponentReport::rpa)},
                      {text(b, &ComponentReport::rpa)}});
    }
    if (session.json()) {
        const QJsonObject document{{QStringLiteral("before"), before.drill.id},
                                   {QStringLiteral("after"), after.drill.id},
                                   {QStringLiteral("components"), lines}};
        session.out().raw(QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString() + '\n');
        return 0;
    }
    for (const DrillReport *drill : {&before, &after}) {
        const Calibration held = calibrationOf(*drill);
        session.out().line(QStringLiteral("%1  %2: %3 of %4 recovered%5")
                               .arg(drill->drill.id, outcomeText(drill->outcome))
                               .arg(drill->recovered())
                               .arg(drill->components.size())
                               .arg(held.outcomes > 0 ? QStringLiteral("; ") + heldText(held) : QString()));
    }
    table.print(session.out());
    return 0;
}

} // namespace

void addDrillReports(CLI::App &family, Verbs &verbs)
{
    CLI::App *listing = addCommand(family, "list", "The drills that there were", "backstopctl drill list");
    verbs.push_back({listing, list});
    CLI::App *reporting = addCommand(family, "report", "What a drill came to, computed from its journal",
                                     "backstopctl drill report --to drill.pdf");
    const auto options = std::make_shared<DrillReportsOptions>();
    reporting->add_option(
        "ID", options->id,
        "The drill, or the beginning of its id; the newest where it is \"latest\" or not given");
    addReportFile(*reporting, options->file);
    verbs.push_back({reporting, [options](Session &session) { return report(session, *options); }});
    CLI::App *comparing = addCommand(family, "compare", "What was measured in two drills, side by side",
                                     "backstopctl drill compare 20261123 20261207");
    const auto ids = std::make_shared<std::pair<Bytes, Bytes>>();
    comparing->add_option("A", ids->first, "The earlier one, or the beginning of its id")->required();
    comparing->add_option("B", ids->second, "The later one")->required();
    verbs.push_back(
        {comparing, [ids](Session &session) { return compare(session, ids->first, ids->second); }});
}

} // namespace backstop::ctl
