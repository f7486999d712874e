// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drill.h"

namespace backstop::recovery {

/// What a person can say of a step.
enum class DrillAnswer : int {
    Done,   ///< they have done it
    Failed, ///< they could not; a reason is needed
    Skip, ///< it is left out, or no more waited for; a reason is needed, and a drill that requires the step is not passed
    Retry,  ///< it failed, and is begun anew
    Accept, ///< it failed, and what comes after it begins all the same; a reason is needed
};
inline constexpr int kDrillAnswers = 5;

bool needsReason(DrillAnswer answer);
/// Whether @p answer can be given of the step at @p place now.
bool canAnswer(const DrillState &state, const DrillState::Place &place, DrillAnswer answer);
/// The step of @p component that @p answer can be about, the first; -1 where there is none.
int stepToAnswer(const DrillState &state, int component, DrillAnswer answer);
/// The steps of which somebody has to say how they went, or how it goes on after they failed: one of a component at most. The most urgent
/// first, as urgencies() has it of the plan that was declared; of the same urgency what has waited longest, and then as recovered.
std::vector<DrillState::Place> openQuestions(const DrillState &state);
/// Records it, as said by @p who. Usage where a reason is needed and @p text is empty; InvalidArgument where it cannot be given now.
Result<> answerStep(Drill &drill, const DrillState::Place &place, DrillAnswer answer, const QString &who,
                    const QString &text);

} // namespace backstop::recovery
