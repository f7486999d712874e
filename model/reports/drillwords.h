// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"

namespace backstop::reports {

// What a drill says, in the language of the program; for reports and the window alike.

/// "Full", "Automatic", "Tabletop".
QString modeTitle(recovery::DrillMode mode);
QString stateTitle(recovery::StepState state);
QString phaseTitle(recovery::ComponentPhase phase);
/// The same, and "Talked through" where nobody did anything: in a tabletop drill.
QString cameTitle(const recovery::ComponentReport &component);
/// "Restore its data", or the title that the plan gives the step.
QString stepWords(const recovery::Step &step);
/// "The newest backup of database counts as damaged".
QString injectWords(const recovery::Inject &inject);
/// Why a drill is no better than it is: "database was back after 12 min, and should have been within 5 min". No full stop. What errors and people
/// said in it is as they said it.
QString reasonWords(const recovery::DrillReason &reason);
/// What stands beside a step: the sentences of the engine in the language of the program, what people wrote as they wrote it.
QString remarkWords(const QString &text);
/// With the separators of the language: "1,234".
QString countText(qsizetype count);
/// "0.4 s", "42 s", "4 min 5 s"; "not measured" for nothing.
QString measuredText(std::optional<double> seconds);
/// A target in seconds as people state it; "no target" for none.
QString targetText(double seconds);
/// "2026-11-23 22:04:05 UTC".
QString utcText(Timestamp time);

/// How long something took, or came after the declaration: with pauses, as the times of day have it, and where there was one also
/// without, as targets have it: "25 min, 12 min without pauses".
QString pausedText(double seconds, double paused);
QString pausedText(const recovery::DrillMoment &length);

} // namespace backstop::reports
