// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"
#include "model/recovery/drill/drillstate.h"
#include "ui/theme/statuslook.h"

namespace backstop::ui {

// How a drill is shown; its words are those of model/reports/drillwords.h.

/// How they are shown in lists. Only what has its evidence is green.
itemmodels::Status statusOf(recovery::StepState state);
itemmodels::Status statusOf(recovery::ComponentPhase phase);
itemmodels::Status statusOf(recovery::DrillOutcome outcome);
/// "Target missed".
QString missedText();
/// How it came back: reports::cameTitle(), and of what is back but missed its target missedText().
QString cameText(const recovery::ComponentReport &component);
/// Only what was proven within its targets is green: what people said in a tabletop drill is not.
itemmodels::Status statusOf(const recovery::ComponentReport &component);
/// "3 of 8 components are back", as of now.
QString backText(const recovery::DrillState &state);
/// The step at @p place, which there has to be.
const recovery::StepRecord &stepOf(const recovery::DrillState &state,
                                   const recovery::DrillState::Place &place);
/// How many lines a list has room for beside a drill.
inline constexpr qsizetype kMostLines = 3;
/// The first of @p lines, kMostLines of them, and how many more there are.
QString firstLines(const QStringList &lines);
/// "18:22", "1:04:09": for a clock that runs.
QString clockText(std::chrono::nanoseconds time);
/// What stands beside a component: why it failed, what it waits for, or the backup that it was restored from.
QString remarkOf(const recovery::DrillReport &report, const recovery::ComponentReport &component);
/// What stands beside a step.
QString remarkOf(const recovery::StepRecord &step);

} // namespace backstop::ui
