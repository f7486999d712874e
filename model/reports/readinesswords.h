// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/planproblem.h"
#include "model/recovery/readiness/readiness.h"

namespace backstop::reports {

// What a readiness says, in the language of the program; for reports and the window alike.

/// What a score comes to: from 80 on, from 60 on, and below.
enum class ReadinessLevel { Proven, Partly, NotProven };
ReadinessLevel levelOf(int score);
/// "Recovery is proven in part", ...
QString levelText(ReadinessLevel level);

/// "16.2 of 30.0": never rounded up.
QString pointsText(double points, double possible);
QString pointsText(double points);
/// "Data loss", "Verification", ...
QString partTitle(recovery::ReadinessPart part);
/// What the points of @p part are for, a sentence.
QString partMeaning(recovery::ReadinessPart part);
/// Where the verifications are from, a sentence: with those of another user or computer the score may be another.
QString knownVerificationsText();
/// Why an item has its points: "12 min old, target 5 min: its newest usable backup". No full stop, and not the component's name.
QString itemText(const recovery::ReadinessItem &item);
/// "In the last 30 days every byte was read of the backups of 5 of 6 components." Empty where none has data.
QString coverageText(const recovery::ReadinessFacts &facts);
/// Its name; "(no team)" for what no team of the plan brings back.
QString teamText(const recovery::TeamEvidence &team);
/// "2", "1: nobody stands in", or "nobody".
QString peopleText(const recovery::TeamEvidence &team);
/// "whole plan", "database only", "3 of 8 components"; empty where it is not known.
QString scopeWords(const recovery::DrillScope &scope);
/// The drill that measured something, in short: "whole plan, Aborted, 3 d ago".
QString measuredInText(const recovery::MeasuredRecovery &measured, Timestamp now);
/// "+4.5"; empty where there are none to win.
QString winText(const recovery::Recommendation &recommendation);
/// What keeps the score down, a sentence.
QString capText(recovery::ReadinessCap cap);
/// What to do: "Verify every byte of the backups of database and 2 more". No full stop.
QString recommendationText(const recovery::Recommendation &recommendation);
/// "10 symbols agree", "2 of 10 symbols differ", ...: what the positions of @p component were found to be. Empty where its plan compares none.
QString positionsText(const recovery::ComponentEvidence &component);
/// "Passed", "Passed with issues", ...
QString outcomeTitle(recovery::DrillOutcome outcome);
QString priorityTitle(recovery::Priority priority);
/// A length of time as targets are stated: "45 s", "5 min", "1 h 30 min", "7 d", "2 d 3 h"; up to two parts, and no part that is nothing.
/// Seconds alone up to 90; never below nothing.
QString spanText(std::chrono::seconds span);
/// The same of a computed time, rounded up to whole seconds, above ten minutes to whole minutes; "at once" for nothing.
QString computedText(double seconds);

} // namespace backstop::reports
