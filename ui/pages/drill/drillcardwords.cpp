// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the card of a drill says of a step, or of the drill where it is about none.
#include "model/itemmodels/format.h"
#include "model/reports/drillwords.h"
#include "ui/pages/drill/drillcard.h"
#include "ui/pages/drill/drilltext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QTimeZone>

namespace backstop::ui {

using namespace recovery;

namespace {

/// What the machine is at, one after the other.
QString workText(const DrillState &state)
{
    QStringList lines;
    for (const DrillState::Place &place : state.inProgress()) {
        const StepRecord &step = stepOf(state, place);
        if (step.state == StepState::InProgress)
            lines << QStringLiteral("%1: %2").arg(
                state.components()[static_cast<std::size_t>(place.component)].component.name,
                reports::stepWords(step.step));
    }
    return lines.join(QLatin1Char('\n'));
}

/// For whom nobody is there while the drill is not open.
QString waitingText(const DrillState &state)
{
    QStringList lines;
    for (const DrillState::Place &place : state.inProgress()) {
        const StepRecord &step = stepOf(state, place);
        if (step.waitsSince)
            lines << DrillCard::tr("%1: %2 has been waiting for a person since %3")
                         .arg(state.components()[static_cast<std::size_t>(place.component)].component.name,
                              reports::stepWords(step.step),
                              itemmodels::formatTime(*step.waitsSince, QTimeZone::systemTimeZone()));
    }
    return lines.isEmpty() ? QString() : u'\n' + firstLines(lines);
}

} // namespace

void DrillCard::showWords(const QString &caption, const StatusLook &look, const QString &title,
                          const QString &text, const QString &detail)
{
    m_caption->setState(look, caption);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void DrillCard::showStep(const CurrentDrill &drill)
{
    const DrillState &state = *drill.state;
    const ComponentRecord &component = state.components()[static_cast<std::size_t>(m_place->component)];
    const StepRecord &step = stepOf(state, *m_place);
    const StepState shown = state.stateOf(m_place->component, m_place->step);
    QString text = step.step.text;
    if (step.error)
        text = remarkOf(step);
    QStringList detail;
    const QString who = step.step.owner.isEmpty() ? component.component.team : step.step.owner;
    if (!who.isEmpty())
        detail << tr("Who: %1").arg(who);
    if (step.begunAt)
        detail << tr("begun after %1").arg(reports::pausedText(*step.begunAt));
    if (!step.step.isRequired)
        detail << tr("not required");
    QString caption = reports::stateTitle(shown);
    if (canAnswer(state, *m_place, DrillAnswer::Done))
        caption = tr("Next: a person is needed");
    else if (canAnswer(state, *m_place, DrillAnswer::Accept))
        caption = tr("It failed: say how it goes on");
    showWords(caption, lookOf(statusOf(shown)),
              QStringLiteral("%1: %2").arg(component.component.name, reports::stepWords(step.step)), text,
              detail.join(QStringLiteral(" · ")));
}

void DrillCard::showWhole(const CurrentDrill &drill)
{
    const DrillState &state = *drill.state;
    const QString counts = backText(state);
    if (!drill.isOurs)
        return showWords(tr("Not ended"), lookOf(itemmodels::Status::Questionable),
                         tr("This drill has not ended"),
                         tr("It was begun by another program, or by an earlier run of this one. Go on with "
                            "it here where nobody else is at it.") +
                             waitingText(state),
                         counts);
    if (!drill.waitsFor.isEmpty())
        return showWords(tr("Waits"), lookOf(itemmodels::Status::Queued), tr("The work on it has not begun"),
                         drill.waitsFor, counts);
    if (drill.isAtWork && state.isWorkOver())
        return showWords(
            state.isAborted() ? tr("Aborted") : tr("Being ended"), lookOf(itemmodels::Status::Running),
            state.keepsSandbox() ? tr("What was restored is kept") : tr("What was restored is being removed"),
            state.abortReason(), counts);
    if (state.isPaused())
        return showWords(tr("Paused"), lookOf(itemmodels::Status::Questionable),
                         state.isClockStopped() ? tr("The clock stands still, and nothing begins")
                                                : tr("Nothing more begins; what runs goes on, and the clock"),
                         state.pauses().back().text, state.isClockStopped() ? counts : workText(state));
    if (state.isWorkOver() && !drill.isAtWork)
        return showWords(tr("Everything that can be done is done"), lookOf(itemmodels::Status::Questionable),
                         counts,
                         tr("Try again what failed, or end the drill: what was restored is removed, and the "
                            "report goes into the repository."),
                         {});
    if (drill.canGoOn)
        return showWords(tr("Stopped"), lookOf(itemmodels::Status::Questionable), tr("Nothing is being done"),
                         tr("The work on its steps was stopped. What was being done is begun anew."), counts);
    const QString work = workText(state);
    showWords(tr("In progress"), lookOf(itemmodels::Status::Running),
              work.isEmpty() ? tr("The next step begins") : tr("Nobody is needed now"), work, counts);
}

} // namespace backstop::ui
