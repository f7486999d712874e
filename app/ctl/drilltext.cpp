// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/drilltext.h"

#include "app/ctl/amounts.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "model/core/names.h"
#include "model/core/shellword.h"
#include "model/recovery/drill/drillforecast.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace backstop::ctl {

using namespace recovery;

namespace {

const char *colourOf(ComponentPhase phase)
{
    switch (phase) {
    case ComponentPhase::Recovered:
        return kGood;
    case ComponentPhase::Failed:
    case ComponentPhase::Blocked:
        return kBad;
    case ComponentPhase::Incomplete:
    case ComponentPhase::Cancelled:
        return kAttention;
    default:
        return nullptr;
    }
}

const char *colourOf(StepState state)
{
    switch (state) {
    case StepState::Completed:
        return kGood;
    case StepState::Failed:
    case StepState::TimedOut:
        return kBad;
    case StepState::FailedAccepted:
    case StepState::Skipped:
    case StepState::WaitingForInput:
        return kAttention;
    default:
        return nullptr;
    }
}

const char *colourOf(const DrillReport &report)
{
    switch (report.outcome) {
    case DrillOutcome::Passed:
        return kGood;
    case DrillOutcome::Failed:
        return kBad;
    default:
        return kAttention;
    }
}

QString wordsOf(QString name)
{
    return name.replace(u'_', u' ');
}

Table::Cell measured(std::optional<double> value, std::optional<bool> met)
{
    return {secondsText(value), met == false ? kBad : nullptr};
}

/// To the second, as everywhere; as it stands in the journal where that is no time.
QString backupTimeText(const QString &time)
{
    const auto known = fromIso(time);
    return known ? momentText(*known) : time;
}

/// What was found in a step, in a line.
QString foundText(const StepRecord &step)
{
    QStringList parts;
    for (const EarlierEnd &end : step.earlier)
        parts << (end.isInjected ? QStringLiteral("failed before, as injected: ")
                                 : QStringLiteral("failed before: ")) +
                     (end.error ? end.error->message : end.text);
    if (step.waitsSince)
        parts << QStringLiteral("since ") + momentText(*step.waitsSince);
    if (step.error && !step.isErrorSaid)
        parts << step.error->message;
    if (!step.who.isEmpty())
        parts << QStringLiteral("by ") + step.who;
    if (!step.text.isEmpty())
        parts << step.text;
    const QJsonObject &found = step.evidence;
    const auto number = [&found](const char *key) {
        return static_cast<std::uint64_t>(found.value(QLatin1String(key)).toInteger());
    };
    if (step.step.kind == StepKind::Restore && step.state == StepState::Completed)
        parts << QStringLiteral("%1, %2, %3, backup %4 of %5")
                     .arg(amountText(number("files"), "file", "files"), sizeText(number("bytes")),
                          rateText(found.value(QLatin1String("bytes_per_second")).toDouble()),
                          found.value(QLatin1String("backup_id")).toString().left(8),
                          backupTimeText(found.value(QLatin1String("backup_time")).toString()));
    if (step.step.kind == StepKind::Verify && found.contains(QLatin1String("files_verified")))
        parts << QStringLiteral("%1 of %2 read again and right")
                     .arg(countText(number("files_verified")),
                          amountText(number("files") - number("files_alike"), "file", "files"));
    if (step.step.kind == StepKind::Reconcile && step.state == StepState::Completed &&
        found.contains(QLatin1String("symbols_compared")))
        parts << QStringLiteral("%1 agree with %2 in %3")
                     .arg(amountText(number("symbols_compared"), "symbol", "symbols"),
                          amountText(number("fills"), "executed order", "executed orders"),
                          amountText(number("files_read"), "file", "files"));
    return parts.join(QStringLiteral("; "));
}

QString headline(const Output &out, const DrillReport &report)
{
    if (!report.isFinished())
        return QStringLiteral("Drill %1 of \"%2\" %3.")
            .arg(report.drill.id, safeText(report.drill.plan.name),
                 report.isPaused ? out.coloured(QStringLiteral("is paused"), kAttention)
                                 : QStringLiteral("has not ended"));
    QString outcome = outcomeText(report.outcome);
    outcome[0] = outcome.at(0).toUpper();
    return QStringLiteral("%1: %2 of %3 recovered; drill %4 of \"%5\" took %6")
        .arg(out.coloured(outcome, colourOf(report)))
        .arg(report.recovered())
        .arg(amountText(report.components.size(), "component", "components"), report.drill.id,
             safeText(report.drill.plan.name),
             secondsText(report.totalSeconds) +
                 (report.pausedSeconds > 0 ? QStringLiteral(", with pauses") : QString()));
}

void printForecast(Output &out, const DrillReport &report)
{
    if (!report.drill.noForecast.isEmpty())
        out.line(QStringLiteral("No forecast: ") + safeText(report.drill.noForecast));
    if (!report.drill.forecast)
        return;
    Table table;
    table.addColumn(QStringLiteral("FORECAST"));
    for (const char *title : {"P5", "P50", "P95", "MEASURED", "FELL AT", "BAND"})
        table.addColumn(QLatin1String(title));
    for (const ForecastLine &line : forecastLines(report)) {
        const auto &fell = line.outcome;
        table.addRow({{line.component.isEmpty() ? QStringLiteral("(all of them)") : safeText(line.component)},
                      {secondsText(line.low)},
                      {secondsText(line.median)},
                      {secondsText(line.high)},
                      {secondsText(fell ? std::optional(fell->actual) : std::nullopt)},
                      {fell ? positionText(fell->position) : QStringLiteral("-")},
                      {fell ? bandText(*fell) : QStringLiteral("-"),
                       fell ? (fell->isWithinBand ? kGood : kAttention) : nullptr}});
    }
    table.print(out);
    if (const Calibration held = calibrationOf(report); held.outcomes > 0)
        out.line(QStringLiteral("In this drill, %1.").arg(heldText(held)));
    out.line();
}

} // namespace

void writeDrill(Output &out, const DrillReport &report)
{
    out.raw(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact).toStdString() + '\n');
}

void printDrill(Output &out, const DrillReport &report)
{
    out.line(headline(out, report));
    if (!report.isEntailed())
        out.line(out.coloured(QStringLiteral("The journal says \"%1\", which its evidence does not have.")
                                  .arg(outcomeText(*report.recordedOutcome)),
                              kBad));
    out.line();
    Table table;
    for (const char *title : {"COMPONENT", "STATE", "RTA", "RTO", "RPA", "RPO", "BACKUP"})
        table.addColumn(QLatin1String(title));
    for (const ComponentReport &component : report.components)
        table.addRow({{safeText(component.name)},
                      {wordsOf(componentPhaseName(component.phase)), colourOf(component.phase)},
                      measured(component.rta, component.metRto),
                      {component.rto > 0 ? targetSecondsText(component.rto) : QStringLiteral("-")},
                      measured(component.rpa, component.metRpo),
                      {targetSecondsText(component.rpo)},
                      {component.source ? shortId(component.source->backup) : QStringLiteral("-")}});
    table.print(out);
    if (!report.injected.isEmpty())
        out.line();
    for (const QString &inject : report.injected)
        out.line(QStringLiteral("Injected: ") + safeText(inject));
    if (!report.reasons.empty())
        out.line();
    for (const QString &reason : reasonTexts(report.reasons))
        out.line(QStringLiteral("- ") + safeText(reason));
}

void printDrillSteps(Output &out, const DrillReport &report)
{
    out.line();
    Table table;
    for (const char *title : {"COMPONENT", "STEP", "WHAT", "STATE", "FOUND"})
        table.addColumn(QLatin1String(title));
    for (const ComponentReport &component : report.components) {
        for (std::size_t i = 0; i < component.steps.size(); ++i) {
            const StepRecord &step = component.steps[i];
            table.addRow({{safeText(component.name)},
                          {QString::number(i + 1)},
                          {safeText(stepTitle(step.step))},
                          {wordsOf(stepStateName(component.states[i])), colourOf(component.states[i])},
                          {safeText(foundText(step))}});
        }
    }
    table.print(out);
    out.line();
    printForecast(out, report);
    for (const DrillNote &note : report.notes)
        out.line(
            QStringLiteral("%1  %2: %3").arg(momentText(note.time), safeText(note.who), safeText(note.text)));
    if (!report.notes.empty())
        out.line();
    printFacts(
        out, {{QStringLiteral("mode"), drillModeName(report.drill.mode)},
              {QStringLiteral("disaster"), momentText(report.drill.disasterAt)},
              {QStringLiteral("declared"), QStringLiteral("%1 by %2 on %3")
                                               .arg(momentText(report.startedAt), safeText(report.drill.who),
                                                    safeText(report.drill.host))},
              {QStringLiteral("paused"), secondsText(report.pausedSeconds)},
              {QStringLiteral("interrupted"), QString::number(report.continuations)},
              {QStringLiteral("sandbox"), displayName(report.drill.sandbox)},
              {QStringLiteral("clean-up"), report.cleanUp.isDone  ? QStringLiteral("done")
                                           : report.cleanUp.error ? safeText(report.cleanUp.error->message)
                                                                  : QStringLiteral("not done")},
              {QStringLiteral("journal"), report.head}});
}

void sayStep(Output &out, const ComponentRecord &component, int step)
{
    const StepRecord &record = component.steps[static_cast<std::size_t>(step)];
    const QString found = isOver(record.state) ? foundText(record) : QString();
    out.say(QStringLiteral("%1: %2: %3%4")
                .arg(safeText(component.component.name), safeText(stepTitle(record.step)),
                     out.coloured(wordsOf(stepStateName(record.state)), colourOf(record.state)),
                     found.isEmpty() ? QString() : QStringLiteral("; ") + safeText(found)));
    static_cast<void>(out.flush()); // told while it happens
}

QString stepCommand(const QString &component, const QString &options)
{
    const QString name = shellWord(safeText(component));
    return component.startsWith(u'-') ? QStringLiteral("backstopctl drill step %1 -- %2").arg(options, name)
                                      : QStringLiteral("backstopctl drill step %1 %2").arg(name, options);
}

void sayNext(Output &out, const DrillReport &report)
{
    if (report.isFinished())
        return;
    out.say({});
    if (report.isPaused) {
        out.say(QStringLiteral("Nothing begins in a pause: \"backstopctl drill resume\" lets it go on."));
        return;
    }
    bool isAllOver = true;
    for (const ComponentReport &component : report.components) {
        isAllOver = isAllOver && isOver(component.phase);
        if (component.phase == ComponentPhase::Failed)
            out.say(QStringLiteral("%1 has failed: %2, the last two with --note TEXT")
                        .arg(safeText(component.name),
                             stepCommand(component.name, QStringLiteral("--retry | --accept | --skip"))));
        for (std::size_t i = 0; i < component.steps.size(); ++i) {
            const StepRecord &step = component.steps[i];
            if (step.state != StepState::WaitingForInput)
                continue;
            out.say(QStringLiteral("%1 waits for a person since %2: %3")
                        .arg(safeText(component.name), momentText(step.waitsSince.value_or(report.startedAt)),
                             safeText(stepTitle(step.step))));
            if (!step.step.text.isEmpty())
                out.say(QStringLiteral("  ") + safeText(step.step.text));
            out.say(QStringLiteral("  %1, with --note TEXT")
                        .arg(stepCommand(component.name, QStringLiteral("--done | --failed | --skip"))));
        }
    }
    out.say(isAllOver
                ? QStringLiteral("\"backstopctl drill step --finish\" ends the drill as it stands.")
                : QStringLiteral("\"backstopctl drill step\" does the next step, \"drill step --all\" all "
                                 "that need nobody."));
}

} // namespace backstop::ctl
