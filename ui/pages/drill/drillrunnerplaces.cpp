// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of the steps the card of a drill is about.
#include "ui/pages/drill/drillcard.h"
#include "ui/pages/drill/drillrunner.h"
#include "ui/pages/drill/drillstepsmodel.h"
#include "ui/widgets/findfield.h"

#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace backstop::ui {

using namespace recovery;
using StepPlace = DrillState::Place;

namespace {

/// Whether anybody can say anything of the step.
bool isAnswerable(const DrillState &state, const StepPlace &place)
{
    for (int answer = 0; answer < kDrillAnswers; ++answer) {
        if (canAnswer(state, place, static_cast<DrillAnswer>(answer)))
            return true;
    }
    return false;
}

bool isBeingDone(const DrillState &state, const StepPlace &place)
{
    const std::vector<StepPlace> begun = state.inProgress();
    return std::ranges::find(begun, place) != begun.end();
}

} // namespace

/// The step that people should see to first. What stands there stays while something can be said of it: else an answer would be given
/// of another step than it was meant for. Whoever lets something be tried again sees that it begins, and what is asked of its component
/// next; while it lasts, questions that wait come first.
std::optional<StepPlace> DrillRunner::nextPlace() const
{
    const DrillState &state = *m_drill->state;
    const auto isFor = [&state](const StepPlace &place) {
        return canAnswer(state, place, DrillAnswer::Done) || canAnswer(state, place, DrillAnswer::Accept);
    };
    if (m_place && isFor(*m_place))
        return m_place;
    if (m_tried) {
        const auto own = std::ranges::find(m_questions, *m_tried, &StepPlace::component);
        if (own != m_questions.end())
            return *own;
        if (m_place && m_place->component == *m_tried && isBeingDone(state, *m_place) &&
            (m_settling->isActive() || m_questions.empty()))
            return m_place;
    }
    return m_questions.empty() ? std::nullopt : std::optional(m_questions.front());
}

/// The step of the row that somebody went to; of a component, the one that is its next or keeps it back.
std::optional<StepPlace> DrillRunner::chosenPlace() const
{
    if (!m_chosen || m_chosen->component < 0)
        return {};
    StepPlace place = *m_chosen;
    for (const auto answer : {DrillAnswer::Done, DrillAnswer::Accept}) {
        if (place.step < 0)
            place.step = stepToAnswer(*m_drill->state, place.component, answer);
    }
    return place.step >= 0 && isAnswerable(*m_drill->state, place) ? std::optional(place) : std::nullopt;
}

void DrillRunner::showCard()
{
    auto place = chosenPlace();
    if (!place)
        place = nextPlace();
    m_place = place;
    m_card->setDrill(*m_drill, place, m_questions);
}

/// The card goes to what stands in the row.
void DrillRunner::chooseRow()
{
    const QModelIndex current = m_steps->currentIndex();
    m_chosen = {DrillStepsModel::componentOf(current), DrillStepsModel::stepOf(current)};
    m_isElsewhere = false;
    showCard();
}

void DrillRunner::goToRow(const QModelIndex &row)
{
    m_isMoving = true;
    m_steps->setCurrentIndex(row);
    m_isMoving = false;
}

/// As if somebody had gone to the row of @p place.
void DrillRunner::choose(const StepPlace &place)
{
    goToRow(m_model->indexOf(place.component, place.step));
    m_steps->scrollTo(m_steps->currentIndex());
    chooseRow();
}

/// Goes to the component or step that has @p text in its name. The card stays with its question while somebody types: it goes there with
/// Enter, and with the next Enter to the next one.
bool DrillRunner::find(const QString &text, bool next)
{
    QModelIndexList rows;
    for (int component = 0; component < m_model->rowCount(); ++component) {
        const QModelIndex parent = m_model->indexOf(component);
        rows << parent;
        for (int step = 0; step < m_model->rowCount(parent); ++step)
            rows << m_model->indexOf(component, step);
    }
    const auto current = static_cast<int>(rows.indexOf(m_steps->currentIndex().siblingAtColumn(0)));
    const int found = placeOfName(
        static_cast<int>(rows.size()), [&rows](int row) { return rows[row].data().toString(); }, text,
        current, next && !m_isElsewhere);
    if (found < 0)
        return false;
    goToRow(rows[found]);
    m_steps->scrollTo(rows[found]);
    m_isElsewhere = true;
    if (next)
        chooseRow();
    return true;
}

/// Unless somebody looks at something else, the row is that of the next step.
void DrillRunner::follow()
{
    if (m_chosen || m_isElsewhere)
        return;
    const auto next = nextPlace();
    const QModelIndex before = m_steps->currentIndex();
    const QModelIndex index = next               ? m_model->indexOf(next->component, next->step)
                              : before.isValid() ? before
                                                 : m_model->index(0, 0); // a screen reader needs one
    if (index == before)
        return; // whoever scrolls elsewhere is not pulled back
    goToRow(index);
    QTimer::singleShot(0, m_steps,
                       [this] { m_steps->scrollTo(m_steps->currentIndex()); }); // the card may have grown
}

} // namespace backstop::ui
