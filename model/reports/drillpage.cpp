// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drillpage.h"

#include "model/core/names.h"
#include "model/reports/htmlpage.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace backstop::reports {

using namespace recovery;

namespace {

using namespace Qt::StringLiterals;

QString cell(const QString &text)
{
    return u"<td>"_s + text.toHtmlEscaped() + u"</td>"_s;
}

QString row(const QStringList &cells)
{
    QString line = u"<tr>"_s;
    for (const QString &text : cells)
        line += cell(text);
    return line + u"</tr>\n"_s;
}

QString head(const QStringList &titles)
{
    QString line = u"<tr>"_s;
    for (const QString &title : titles)
        line += u"<th scope=\"col\">"_s + title.toHtmlEscaped() + u"</th>"_s;
    return line + u"</tr>\n"_s;
}

QString fact(const QString &name, const QString &value)
{
    return u"<tr><th scope=\"row\">"_s + name.toHtmlEscaped() + u"</th>"_s + cell(value) + u"</tr>\n"_s;
}

QString metText(std::optional<bool> met)
{
    return !met ? u"not measured"_s : *met ? u"met"_s : u"missed"_s;
}

QString targetText(double seconds)
{
    return seconds > 0 ? secondsText(seconds) : u"none"_s;
}

const char *colourOf(const DrillReport &report)
{
    if (!report.isFinished() || !report.isEntailed())
        return "neutral";
    switch (report.outcome) {
    case DrillOutcome::Passed:
        return "good";
    case DrillOutcome::PassedWithIssues:
    case DrillOutcome::Incomplete:
        return "caution";
    case DrillOutcome::Failed:
        return "bad";
    case DrillOutcome::Aborted:
        break;
    }
    return "neutral";
}

QString verdictText(const DrillReport &report)
{
    if (!report.isFinished())
        return u"Not ended"_s;
    QString text = outcomeText(report.outcome);
    text[0] = text.at(0).toUpper();
    return report.isEntailed() ? text
                               : u"The journal says \"%1\", but its evidence says \"%2\""_s.arg(
                                     outcomeText(*report.recordedOutcome), outcomeText(report.outcome));
}

QString factsOf(const DrillReport &report)
{
    const DrillDeclaration &drill = report.drill;
    QString text = u"<table class=\"facts\">\n"_s;
    text += fact(u"Drill"_s, drill.id);
    text += fact(u"Plan"_s, drill.planVersion > 0
                                ? u"%1, version %2"_s.arg(drill.plan.name).arg(drill.planVersion)
                                : drill.plan.name);
    text += fact(u"Mode"_s, drillModeName(drill.mode));
    text += fact(u"Declared"_s, u"%1 by %2 on %3"_s.arg(toIso(report.startedAt), drill.who, drill.host));
    text += fact(u"Disaster"_s, toIso(drill.disasterAt));
    text += fact(u"Ended"_s, report.completedAt ? toIso(*report.completedAt) : u"not yet"_s);
    text += fact(u"All were back after"_s, secondsText(report.recoveredAfter));
    text += fact(u"Target of the plan"_s, targetText(report.targetSeconds));
    text += fact(u"Paused"_s, secondsText(report.pausedSeconds));
    text += fact(u"Sandbox"_s, displayName(drill.sandbox));
    text += fact(u"Clean-up"_s, report.cleanUp.isDone  ? u"done"_s
                                : report.cleanUp.error ? report.cleanUp.error->message
                                                       : report.cleanUp.keptBecause);
    if (report.continuations > 0)
        text += fact(u"Taken up again"_s, QString::number(report.continuations));
    text += fact(u"Head of the journal"_s, report.head);
    text += fact(u"Program"_s, u"Backstop "_s + drill.programVersion);
    return text + u"</table>\n"_s;
}

QString componentsOf(const DrillReport &report)
{
    QString text = u"<h2>Components</h2>\n<table>\n"_s +
                   head({u"Component"_s, u"State"_s, u"RTA"_s, u"RTO"_s, u""_s, u"RPA"_s, u"RPO"_s, u""_s});
    for (const ComponentReport &component : report.components)
        text += row({component.name, componentPhaseName(component.phase), secondsText(component.rta),
                     targetText(component.rto), metText(component.metRto), secondsText(component.rpa),
                     secondsText(component.rpo), metText(component.metRpo)});
    return text + u"</table>\n<p>RTA: from the declaration until its last step had ended, without pauses. "
                  "RPA: from the backup that it was restored from to the disaster.</p>\n"_s;
}

QString stepsOf(const ComponentReport &component)
{
    QString text = u"<h3>%1</h3>\n<table>\n"_s.arg(component.name.toHtmlEscaped()) +
                   head({u"Step"_s, u"State"_s, u"What was found"_s});
    for (std::size_t i = 0; i < component.steps.size(); ++i) {
        const StepRecord &step = component.steps[i];
        QStringList lines;
        if (step.error)
            lines << step.error->message + (step.isInjected ? u" (injected)"_s : QString());
        if (!step.who.isEmpty())
            lines << u"by "_s + step.who;
        if (!step.text.isEmpty())
            lines << step.text;
        if (!step.evidence.isEmpty())
            lines << QString::fromUtf8(QJsonDocument(step.evidence).toJson(QJsonDocument::Compact));
        text += row({stepTitle(step.step), stepStateName(component.states[i]), lines.join(u"; "_s)});
    }
    return text + u"</table>\n"_s;
}

QString listOf(const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString text = u"<h2>"_s + title.toHtmlEscaped() + u"</h2>\n<ul>\n"_s;
    for (const QString &line : lines)
        text += u"<li>"_s + line.toHtmlEscaped() + u"</li>\n"_s;
    return text + u"</ul>\n"_s;
}

} // namespace

Bytes toHtml(const DrillReport &report)
{
    const QString title = u"Report of a drill: "_s + report.drill.plan.name;
    QString text = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>"
                   "<style>%2</style></head><body>\n<h1>%1</h1>\n"_s.arg(title.toHtmlEscaped(),
                                                                         QLatin1String(kPageStyle));
    text += u"<p>A drill: production was not touched. All times are UTC.</p>\n"_s;
    text += u"<p class=\"verdict %1\"><strong>%2</strong>: %3 of %4 components recovered</p>\n"_s
                .arg(QLatin1String(colourOf(report)), verdictText(report).toHtmlEscaped())
                .arg(report.recovered())
                .arg(report.components.size());
    text += listOf(u"What is not as it should be"_s, reasonTexts(report.reasons));
    text += factsOf(report) + componentsOf(report);
    text += listOf(u"Surprises of the drill"_s, report.injected);
    QStringList notes;
    for (const DrillNote &note : report.notes)
        notes << u"%1, %2: %3"_s.arg(toIso(note.time), note.who, note.text);
    text += listOf(u"Notes"_s, notes);
    text += u"<h2>Steps</h2>\n"_s;
    for (const ComponentReport &component : report.components)
        text += stepsOf(component);
    text += u"</body></html>\n"_s;
    return text.toStdString();
}

} // namespace backstop::reports
