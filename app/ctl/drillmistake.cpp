// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is told somebody who says something to a drill that cannot be said of it now.
#include "app/ctl/drillmistake.h"

#include "app/ctl/drilltext.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/nearestname.h"
#include "model/core/shortlist.h"
#include "model/recovery/drill/drillreport.h"

#include <algorithm>

namespace backstop::ctl {

using namespace recovery;
using Place = DrillState::Place;

namespace {

const QString kPauseHint = QStringLiteral("\"backstopctl drill resume\" lets it go on.");

const ComponentRecord &componentAt(const DrillState &state, int component)
{
    return state.components()[static_cast<std::size_t>(component)];
}

/// "engine (manual)".
QString stepName(const DrillState &state, const Place &place)
{
    const ComponentRecord &record = componentAt(state, place.component);
    return QStringLiteral("%1 (%2)").arg(
        safeText(record.component.name),
        safeText(stepTitle(record.steps[static_cast<std::size_t>(place.step)].step)));
}

QString listed(const DrillState &state, const std::vector<Place> &places)
{
    QStringList names;
    for (const Place &place : places)
        names << stepName(state, place);
    return shortList(names);
}

std::vector<Place> stepsFor(const DrillState &state, DrillAnswer answer)
{
    std::vector<Place> places;
    for (int i = 0; i < static_cast<int>(state.components().size()); ++i) {
        if (const int step = stepToAnswer(state, i, answer); step >= 0)
            places.push_back({i, step});
    }
    return places;
}

/// "engine waits for database.", "The next step of engine, restore, is pending.", "engine is recovered."
QString whereItStands(const DrillState &state, int component)
{
    const ComponentRecord &record = componentAt(state, component);
    const QString name = safeText(record.component.name);
    const QString wait = state.waitsFor(component);
    if (!wait.isEmpty())
        return QStringLiteral("%1 waits for %2.").arg(name, safeText(wait));
    if (isOver(record.phase) || record.next >= static_cast<int>(record.steps.size()))
        return QStringLiteral("%1 %2 %3.")
            .arg(name, record.phase == ComponentPhase::Failed ? QStringLiteral("has") : QStringLiteral("is"),
                 componentPhaseName(record.phase));
    QString words = stepStateName(state.stateOf(component, record.next));
    return QStringLiteral("The next step of %1, %2, is %3.")
        .arg(name, safeText(stepTitle(record.steps[static_cast<std::size_t>(record.next)].step)),
             words.replace(u'_', u' '));
}

/// What can be done now instead. In a pause that is nothing but to end it: no step begins, and none of a person's ends but by --skip.
QString wayOn(const DrillState &state)
{
    if (state.isAborted())
        return QStringLiteral("It was aborted: \"backstopctl drill abort --reason TEXT\" ends it.");
    if (state.isPaused() && !state.isWorkOver())
        return kPauseHint;
    QStringList lines;
    if (const auto waiting = stepsFor(state, DrillAnswer::Done); !waiting.empty())
        lines << QStringLiteral("A person is waited for at %1: --done, --failed or --skip.")
                     .arg(listed(state, waiting));
    if (const auto failed = stepsFor(state, DrillAnswer::Accept); !failed.empty())
        lines << QStringLiteral("Failed is %1: --retry, --accept or --skip.").arg(listed(state, failed));
    if (!lines.isEmpty())
        return lines.join(u' ');
    if (state.isWorkOver())
        return QStringLiteral("Nothing is left to do: \"backstopctl drill step --finish\" ends the drill.");
    const std::vector<Place> ready = state.ready();
    const std::vector<Place> begun = state.inProgress();
    const auto cutOff = std::ranges::find_if(begun, [&state](const Place &place) {
        return state.stateOf(place.component, place.step) ==
               StepState::InProgress; // a person's is left alone
    });
    if (cutOff == begun.end() && ready.empty())
        return {};
    return QStringLiteral("\"backstopctl drill step\" does what is next: %1.")
        .arg(stepName(state, cutOff == begun.end() ? ready.front() : *cutOff));
}

QString cannot(DrillAnswer answer)
{
    switch (answer) {
    case DrillAnswer::Done:
    case DrillAnswer::Failed:
        return QStringLiteral("waits for a person");
    case DrillAnswer::Skip:
        return QStringLiteral("can be skipped");
    case DrillAnswer::Retry:
        return QStringLiteral("can be tried again");
    case DrillAnswer::Accept:
        break;
    }
    return QStringLiteral("has failed");
}

QString optionOf(DrillAnswer answer)
{
    switch (answer) {
    case DrillAnswer::Done:
        return QStringLiteral("--done");
    case DrillAnswer::Failed:
        return QStringLiteral("--failed");
    case DrillAnswer::Skip:
        return QStringLiteral("--skip");
    case DrillAnswer::Retry:
        return QStringLiteral("--retry");
    case DrillAnswer::Accept:
        break;
    }
    return QStringLiteral("--accept");
}

/// Whether it is the pause that keeps @p answer from a step of @p component; of any where that is empty.
bool isPauseInTheWay(const DrillState &state, const QString &component, DrillAnswer answer)
{
    if (!state.isPaused() || answer == DrillAnswer::Skip || answer == DrillAnswer::Accept)
        return false;
    const auto failed = stepsFor(state, DrillAnswer::Accept);
    return answer != DrillAnswer::Retry || std::ranges::any_of(failed, [&](const Place &place) {
               return component.isEmpty() || componentAt(state, place.component).component.name == component;
           });
}

/// Why the step of @p component that has failed cannot be begun anew; of any where that is empty. Nothing where none has failed.
std::optional<Error> noRetry(const DrillState &state, const QString &component)
{
    for (const Place &place : stepsFor(state, DrillAnswer::Accept)) {
        const QString &name = componentAt(state, place.component).component.name;
        if (!component.isEmpty() && name != component)
            continue;
        const auto begun =
            state.check({.kind = DrillEventKind::StepBegun, .component = name, .step = place.step});
        if (!begun)
            return begun.error();
    }
    return {};
}

QString statusHint()
{
    return QStringLiteral("\"backstopctl drill status\" shows every step.");
}

} // namespace

Result<> checkComponent(const DrillState &state, const QString &component)
{
    if (component.isEmpty() || state.indexOf(component) >= 0)
        return {};
    QStringList names;
    for (const ComponentRecord &record : state.components())
        names << record.component.name;
    const QString meant = nameHint(component, names);
    return usageError(QStringLiteral("drill: \"%1\" takes no part in it").arg(safeText(component)),
                      (meant.isEmpty() ? QString() : safeText(meant) + u' ') +
                          QStringLiteral("\"backstopctl drill status\" lists the components."));
}

Error noStepFor(const DrillState &state, const QString &component, DrillAnswer answer)
{
    if (isPauseInTheWay(state, component, answer))
        return {ErrorCode::InvalidArgument, QStringLiteral("drill step: the drill is paused"), kPauseHint};
    if (answer == DrillAnswer::Retry) {
        if (auto why = noRetry(state, component))
            return std::move(*why);
    }
    QStringList hints;
    if (!component.isEmpty())
        hints << whereItStands(state, state.indexOf(component));
    if (const auto others = stepsFor(state, answer); !others.empty())
        hints << QStringLiteral("%1 can be said of %2.").arg(optionOf(answer), listed(state, others));
    else if (const QString way = wayOn(state); !way.isEmpty())
        hints << way;
    hints << statusHint();
    return {ErrorCode::InvalidArgument,
            component.isEmpty()
                ? QStringLiteral("drill step: no step %1").arg(cannot(answer))
                : QStringLiteral("drill step: no step of %1 %2").arg(safeText(component), cannot(answer)),
            hints.join(u' ')};
}

Error nothingBegins(const DrillState &state, const QString &component)
{
    const int at = state.indexOf(component);
    QString why;
    if (at >= 0) {
        const ComponentPhase phase = componentAt(state, at).phase;
        const QString wait = state.waitsFor(at);
        why = !wait.isEmpty() ? QStringLiteral("It waits for %1. ").arg(safeText(wait))
              : phase == ComponentPhase::Failed
                  ? QStringLiteral("It has failed: --retry, --accept or --skip says how it goes on. ")
              : isOver(phase) ? QStringLiteral("It is %1. ").arg(componentPhaseName(phase))
                              : QString();
    }
    return {ErrorCode::InvalidArgument,
            QStringLiteral("drill: no step of %1 can begin now").arg(safeText(component)),
            why + statusHint()};
}

Error whichStep(const QStringList &components, DrillAnswer answer)
{
    QStringList names;
    for (const QString &name : components)
        names << safeText(name);
    return usageError(QStringLiteral("drill step: it could be about each of %1").arg(shortList(names)),
                      QStringLiteral("Name the component, as in \"%1\". %2")
                          .arg(stepCommand(components.first(), optionOf(answer)), statusHint()));
}

} // namespace backstop::ctl
