// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillreport.h"

#include "model/core/seconds.h"
#include "model/recovery/drill/drillforecast.h"
#include "model/recovery/drill/drillscope.h"

#include <QJsonArray>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

QJsonValue orNull(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue orNull(std::optional<bool> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue targetOrNull(double seconds)
{
    return seconds > 0 ? QJsonValue(seconds) : QJsonValue();
}

QJsonObject jsonOf(const StepRecord &step, StepState state, int number)
{
    QJsonObject object{{u"step"_s, number},
                       {u"kind"_s, stepKindName(step.step.kind)},
                       {u"title"_s, stepTitle(step.step)},
                       {u"state"_s, stepStateName(state)},
                       {u"required"_s, step.step.isRequired && step.isInDrill},
                       {u"begins"_s, step.begins},
                       {u"who"_s, step.who},
                       {u"text"_s, step.text},
                       {u"injected"_s, step.isInjected},
                       {u"evidence"_s, step.evidence}};
    object.insert(u"begun_after_seconds"_s,
                  step.begunAt ? QJsonValue(secondsOf(step.begunAt->elapsed)) : QJsonValue());
    object.insert(u"ended_after_seconds"_s,
                  step.endedAt ? QJsonValue(secondsOf(step.endedAt->elapsed)) : QJsonValue());
    object.insert(u"waits_since"_s, step.waitsSince ? QJsonValue(toIso(*step.waitsSince)) : QJsonValue());
    object.insert(u"error"_s, step.error ? QJsonValue(toJson(*step.error)) : QJsonValue());
    QJsonArray earlier;
    for (const EarlierEnd &end : step.earlier)
        earlier << QJsonObject{{u"ended_after_seconds"_s, secondsOf(end.at.elapsed)},
                               {u"who"_s, end.who},
                               {u"text"_s, end.text},
                               {u"injected"_s, end.isInjected},
                               {u"tries"_s, toJson(end.tries)},
                               {u"error"_s, end.error ? QJsonValue(toJson(*end.error)) : QJsonValue()}};
    object.insert(u"failed_before"_s, earlier);
    return object;
}

QJsonObject jsonOf(const ComponentReport &component)
{
    QJsonArray steps;
    for (std::size_t i = 0; i < component.steps.size(); ++i)
        steps << jsonOf(component.steps[i], component.states[i], static_cast<int>(i) + 1);
    QJsonObject object{{u"component"_s, component.name},
                       {u"success"_s, component.isSuccess},
                       {u"state"_s, componentPhaseName(component.phase)},
                       {u"duration_seconds"_s, orNull(component.duration)},
                       {u"rto_seconds"_s, targetOrNull(component.rto)},
                       {u"rpo_seconds"_s, component.rpo},
                       {u"met_rto"_s, orNull(component.metRto)},
                       {u"met_rpo"_s, orNull(component.metRpo)},
                       {u"rta_seconds"_s, orNull(component.rta)},
                       {u"rta_from_restore_seconds"_s, orNull(component.rtaFromRestore)},
                       {u"rpa_seconds"_s, orNull(component.rpa)},
                       {u"error_injected"_s, component.isErrorInjected},
                       {u"waits_for"_s, component.waitsFor},
                       {u"steps"_s, steps}};
    object.insert(u"error"_s, component.error ? QJsonValue(component.error->message) : QJsonValue());
    object.insert(u"backup_id"_s, component.source
                                      ? QJsonValue(QString::fromStdString(component.source->backup.hex()))
                                      : QJsonValue());
    object.insert(u"backup_time"_s,
                  component.source ? QJsonValue(toIso(component.source->backupTime)) : QJsonValue());
    return object;
}

QJsonObject jsonOf(const CleanUpRecord &cleanUp)
{
    QJsonObject object{{u"done"_s, cleanUp.isDone},
                       {u"kept_because"_s, cleanUp.keptBecause},
                       {u"evidence"_s, cleanUp.evidence}};
    object.insert(u"error"_s, cleanUp.error ? QJsonValue(toJson(*cleanUp.error)) : QJsonValue());
    return object;
}

/// Who, where, with what and why.
QJsonObject frameOf(const DrillReport &report)
{
    const DrillDeclaration &drill = report.drill;
    QJsonArray injects;
    for (const Inject &inject : drill.injects)
        injects << injectText(inject);
    QJsonObject object{{u"id"_s, drill.id},
                       {u"mode"_s, drillModeName(drill.mode)},
                       {u"declared_by"_s, drill.who},
                       {u"user"_s, drill.user},
                       {u"host"_s, drill.host},
                       {u"program_version"_s, drill.programVersion},
                       {u"repository"_s, QString::fromStdString(drill.repository.hex())},
                       {u"plan"_s, drill.plan.name},
                       {u"components_of_plan"_s, scopeOf(drill).ofPlan},
                       {u"disaster_at"_s, toIso(drill.disasterAt)},
                       {u"seed"_s, QString::number(drill.seed)},
                       {u"injects"_s, injects}};
    const QString only = scopeOf(drill).only;
    object.insert(u"only_component"_s, only.isEmpty() ? QJsonValue() : QJsonValue(only));
    object.insert(u"plan_version"_s,
                  drill.planVersion > 0 ? QJsonValue(static_cast<qint64>(drill.planVersion)) : QJsonValue());
    putPath(object, u"sandbox"_s, drill.sandbox);
    if (!drill.scripts.empty())
        putPath(object, u"scripts"_s, drill.scripts);
    return object;
}

/// What was forecast, and where reality fell in it; null where there is no forecast.
QJsonValue forecastOf(const DrillReport &report)
{
    if (!report.drill.forecast)
        return {};
    QJsonArray lines;
    for (const ForecastLine &line : forecastLines(report)) {
        QJsonObject object{
            {u"p5_seconds"_s, line.low}, {u"p50_seconds"_s, line.median}, {u"p95_seconds"_s, line.high}};
        object.insert(u"component"_s, line.component.isEmpty() ? QJsonValue() : QJsonValue(line.component));
        const bool isMeasured = line.outcome.has_value();
        object.insert(u"measured_seconds"_s, isMeasured ? QJsonValue(line.outcome->actual) : QJsonValue());
        object.insert(u"position"_s, isMeasured ? QJsonValue(line.outcome->position) : QJsonValue());
        object.insert(u"band_held"_s, isMeasured ? QJsonValue(line.outcome->isWithinBand) : QJsonValue());
        lines << object;
    }
    const Calibration held = calibrationOf(report);
    return QJsonObject{
        {u"made_at"_s, toIso(report.drill.forecast->made)},
        {u"trials"_s, static_cast<qint64>(report.drill.forecast->trials)},
        {u"seed"_s, QString::number(report.drill.forecast->seed)},
        {u"input_hash"_s, report.drill.forecast->inputHash},
        {u"lines"_s, lines},
        {u"recoveries_measured"_s, static_cast<qint64>(held.outcomes)},
        {u"recoveries_within_band"_s, static_cast<qint64>(held.outcomes - held.below - held.above)}};
}

} // namespace

QJsonArray toJson(const std::vector<RestoreTry> &tries)
{
    QJsonArray array;
    for (const RestoreTry &one : tries)
        array << QJsonObject{{u"backup_id"_s, QString::fromStdString(one.backup.hex())},
                             {u"backup_time"_s, toIso(one.backupTime)},
                             {u"injected"_s, one.isInjected},
                             {u"error"_s, one.error ? QJsonValue(toJson(*one.error)) : QJsonValue()}};
    return array;
}

QJsonObject toJson(const DrillReport &report)
{
    QJsonObject object = frameOf(report);
    QJsonArray details;
    for (const ComponentReport &component : report.components)
        details << jsonOf(component);
    QJsonArray notes;
    for (const DrillNote &note : report.notes)
        notes << QJsonObject{{u"time"_s, toIso(note.time)},
                             {u"after_seconds"_s, secondsOf(note.at.elapsed)},
                             {u"who"_s, note.who},
                             {u"component"_s, note.component},
                             {u"text"_s, note.text}};
    QJsonArray pauses;
    for (const DrillPause &pause : report.pauses)
        pauses << QJsonObject{
            {u"after_seconds"_s, secondsOf(pause.begin.elapsed)},
            {u"seconds"_s,
             pause.end ? QJsonValue(secondsOf(pause.end->elapsed - pause.begin.elapsed)) : QJsonValue()},
            {u"text"_s, pause.text}};
    object.insert(u"started_at"_s, toIso(report.startedAt));
    object.insert(u"completed_at"_s,
                  report.completedAt ? QJsonValue(toIso(*report.completedAt)) : QJsonValue());
    object.insert(u"outcome"_s,
                  report.isFinished() ? QJsonValue(drillOutcomeName(report.outcome)) : QJsonValue());
    object.insert(u"outcome_is_entailed"_s, report.isEntailed());
    object.insert(u"reasons"_s, QJsonArray::fromStringList(reasonTexts(report.reasons)));
    object.insert(u"missed_target"_s, report.hasMissedTarget);
    object.insert(u"components_recovered"_s, report.recovered());
    object.insert(u"components_failed"_s, report.failed());
    object.insert(u"total_duration_seconds"_s, report.totalSeconds);
    object.insert(u"is_paused"_s, report.isPaused);
    object.insert(u"paused_seconds"_s, report.pausedSeconds);
    object.insert(u"target_seconds"_s, targetOrNull(report.targetSeconds));
    object.insert(u"recovered_after_seconds"_s, orNull(report.recoveredAfter));
    object.insert(u"continued"_s, report.continuations);
    object.insert(u"abort_reason"_s, report.abortReason);
    object.insert(u"injected"_s, QJsonArray::fromStringList(report.injected));
    object.insert(u"details"_s, details);
    object.insert(u"forecast"_s, forecastOf(report));
    if (!report.drill.noForecast.isEmpty())
        object.insert(u"no_forecast"_s, report.drill.noForecast);
    object.insert(u"notes"_s, notes);
    object.insert(u"pauses"_s, pauses);
    object.insert(u"clean_up"_s, jsonOf(report.cleanUp));
    object.insert(u"journal_head"_s, report.head);
    return object;
}

} // namespace backstop::recovery
