// SPDX-License-Identifier: GPL-3.0-or-later
//
// What drills measured, from one to the next.
#include "model/recovery/drill/drilltrend.h"
#include "app/ctl/amounts.h"
#include "app/ctl/drillplace.h"
#include "app/ctl/progressline.h"
#include "app/ctl/table.h"
#include "model/core/nearestname.h"
#include "model/recovery/drill/drillhistory.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace backstop::ctl {

using namespace recovery;

namespace {

using namespace Qt::StringLiterals;

constexpr double kNothing = 0.05; ///< seconds, which would be told as "0.0 s"

QJsonValue jsonOf(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject jsonOf(const TrendSummary &summary)
{
    return {{u"measured"_s, summary.measured},
            {u"latest_seconds"_s, jsonOf(summary.value)},
            {u"median_before_seconds"_s, jsonOf(summary.medianBefore)},
            {u"change_seconds"_s, jsonOf(summary.change())},
            {u"target_met"_s, summary.met},
            {u"target_judged"_s, summary.judged}};
}

QJsonObject jsonOf(const TrendLine &line, const DrillTrend &trend)
{
    const auto met = [](const TrendValue &value) {
        return value.isMet ? QJsonValue(*value.isMet) : QJsonValue();
    };
    QJsonArray points;
    for (const TrendPoint &point : line.points)
        points << QJsonObject{{u"drill"_s, trend.drills[point.drill].id},
                              {u"rta_seconds"_s, jsonOf(point.rta.measured)},
                              {u"rto_seconds"_s, jsonOf(point.rta.target)},
                              {u"met_rto"_s, met(point.rta)},
                              {u"rpa_seconds"_s, jsonOf(point.rpa.measured)},
                              {u"rpo_seconds"_s, jsonOf(point.rpa.target)},
                              {u"met_rpo"_s, met(point.rpa)}};
    return {{u"component"_s, line.component.isEmpty() ? QJsonValue() : QJsonValue(line.component)},
            {u"rta"_s, jsonOf(line.rta)},
            {u"rpa"_s, jsonOf(line.rpa)},
            {u"points"_s, points}};
}

QJsonObject jsonOf(const DrillTrend &trend, const QString &component)
{
    QJsonArray drills;
    for (const TrendDrill &drill : trend.drills)
        drills << QJsonObject{{u"id"_s, drill.id},
                              {u"mode"_s, drillModeName(drill.mode)},
                              {u"started_at"_s, toIso(drill.startedAt)},
                              {u"surprises"_s, drill.hasSurprises},
                              {u"readable"_s, drill.isRead}};
    QJsonArray lines;
    if (component.isEmpty())
        lines << jsonOf(trend.whole, trend);
    for (const TrendLine &line : trend.components) {
        if (component.isEmpty() || line.component == component)
            lines << jsonOf(line, trend);
    }
    return {{u"plan"_s, trend.plan}, {u"drills"_s, drills}, {u"lines"_s, lines}};
}

/// "+2 min 05 s", "-0.4 s", "0 s".
QString changeText(const TrendSummary &summary)
{
    const auto change = summary.change();
    if (!change)
        return summary.measured == 0 ? u"-"_s : u"too few drills"_s;
    if (std::abs(*change) < kNothing)
        return u"0 s"_s;
    const QString sign = *change > 0 ? u"+"_s : u"-"_s;
    return sign + targetSecondsText(std::abs(*change));
}

void addCells(std::vector<Table::Cell> &row, const TrendSummary &summary)
{
    const bool isMissed = summary.met < summary.judged;
    row.push_back({secondsText(summary.value)});
    row.push_back({changeText(summary)});
    row.push_back({summary.judged == 0 ? u"-"_s : u"%1 of %2"_s.arg(summary.met).arg(summary.judged),
                   isMissed ? kAttention : nullptr});
}

void addCells(std::vector<Table::Cell> &row, const TrendValue &value)
{
    row.push_back({secondsText(value.measured)});
    const QString target = value.target ? targetSecondsText(*value.target) : u"-"_s;
    if (value.isMet == false)
        row.push_back({target + u", missed"_s, kBad});
    else
        row.push_back({target});
}

void printSummaries(Output &out, const DrillTrend &trend)
{
    Table table;
    for (const QString &title :
         {u"COMPONENT"_s, u"RTA"_s, u"CHANGE"_s, u"TARGET MET"_s, u"RPA"_s, u"CHANGE"_s, u"TARGET MET"_s})
        table.addColumn(title);
    const auto add = [&table](const QString &name, const TrendLine &line) {
        std::vector<Table::Cell> row{{name}};
        addCells(row, line.rta);
        addCells(row, line.rpa);
        table.addRow(std::move(row));
    };
    add(u"(the plan)"_s, trend.whole);
    for (const TrendLine &line : trend.components)
        add(safeText(line.component), line);
    table.print(out);
}

void printPoints(Output &out, const DrillTrend &trend, const TrendLine &line)
{
    Table table;
    for (const QString &title : {u"DRILL"_s, u"STARTED"_s, u"MODE"_s, u"RTA"_s, u"RTO"_s, u"RPA"_s, u"RPO"_s})
        table.addColumn(title);
    for (const TrendPoint &point : line.points) {
        const TrendDrill &drill = trend.drills[point.drill];
        std::vector<Table::Cell> row{{drill.id}, {momentText(drill.startedAt)}, {drillModeName(drill.mode)}};
        addCells(row, point.rta);
        addCells(row, point.rpa);
        table.addRow(std::move(row));
    }
    table.print(out);
}

void print(Output &out, const DrillTrend &trend, const QString &component)
{
    const auto line = std::ranges::find(trend.components, component, &TrendLine::component);
    if (!component.isEmpty() && line == trend.components.end())
        return;
    out.line(u"%1: %2 drill%3, from %4 to %5"_s.arg(
        safeText(trend.plan), QString::number(trend.drills.size()),
        trend.drills.size() == 1 ? QString() : u"s"_s, momentText(trend.drills.front().startedAt),
        momentText(trend.drills.back().startedAt)));
    if (component.isEmpty())
        return printSummaries(out, trend);
    printPoints(out, trend, *line);
    for (const auto &[name, summary] : {std::pair(u"RTA"_s, line->rta), std::pair(u"RPA"_s, line->rpa)}) {
        if (summary.medianBefore)
            out.line(u"%1: %2, against the median of those before, %3: %4"_s.arg(
                name, secondsText(summary.value), secondsText(summary.medianBefore), changeText(summary)));
    }
}

/// For a @p component that took part in none of @p trends.
Error noTrendOf(const QString &component, const std::vector<DrillTrend> &trends)
{
    QStringList names;
    for (const DrillTrend &trend : trends) {
        for (const TrendLine &line : trend.components)
            names << line.component;
    }
    names.removeDuplicates();
    const QString meant = nameHint(component, names);
    return {ErrorCode::NotFound,
            u"drill: no component called \"%1\" took part in one"_s.arg(safeText(component)),
            (meant.isEmpty() ? QString() : safeText(meant) + u' ') +
                u"\"backstopctl drill trend\" shows those that did."_s};
}

Outcome trend(Session &session, const Bytes &name)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    if (const auto stored = storeDrills(*repo, session.services().drillsFolder(repo->config().id)); !stored)
        session.out().warn(u"backstopctl: warning: a drill is not in the repository yet: "_s +
                           safeText(stored.error().message));
    const auto measured = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return measuredDrills(*repo, {}, session.progress(), session.stop());
    }();
    if (!measured)
        return measured.error();
    for (const Error &error : measured->unread)
        session.out().warn(u"backstopctl: warning: "_s + safeText(error.message));
    const std::vector<DrillTrend> trends = drillTrends(measured->drills);
    const QString component = textOf(name);
    const auto hasIt = [&component](const DrillTrend &trend) {
        return std::ranges::find(trend.components, component, &TrendLine::component) !=
               trend.components.end();
    };
    if (!component.isEmpty() && std::ranges::none_of(trends, hasIt) && !measured->unread.empty())
        return Error{ErrorCode::Partial,
                     u"drill: \"%1\" is in none of the reports that can be read"_s.arg(safeText(component)),
                     u"The warnings say which cannot be read."_s};
    if (!component.isEmpty() && std::ranges::none_of(trends, hasIt))
        return noTrendOf(component, trends);
    if (session.json()) {
        QJsonArray plans;
        for (const DrillTrend &one : trends)
            plans << jsonOf(one, component);
        const QJsonObject document{{u"plans"_s, plans},
                                   {u"unreadable"_s, static_cast<qint64>(measured->unread.size())}};
        session.out().raw(QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString() + '\n');
    } else if (trends.empty()) {
        session.out().say(u"No drill has been made yet."_s);
    } else {
        for (const DrillTrend &one : trends)
            print(session.out(), one, component);
    }
    return measured->unread.empty() ? 0 : exitCode(ErrorCode::Partial);
}

} // namespace

void addDrillTrend(CLI::App &family, Verbs &verbs)
{
    CLI::App *trending = addCommand(family, "trend", "How what drills measured changes from one to the next",
                                    "backstopctl drill trend database");
    const auto component = std::make_shared<Bytes>();
    trending->add_option("COMPONENT", *component,
                         "Each drill of this component; the latest of all components where none is given");
    verbs.push_back({trending, [component](Session &session) { return trend(session, *component); }});
}

} // namespace backstop::ctl
