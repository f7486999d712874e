// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/rpohistory.h"

#include <QStringList>

#include <functional>

namespace backstop::reports {

// What a history of data loss says, in the language of the program; for reports and the window alike.

/// "Up to twice the target", ...: what a colour stands for.
QString rpoLevelTitle(recovery::RpoLevel level);
/// The mark of a level where there is no room for words: nothing within the target, "2", "4", "+", and a dash where nothing is known.
QString rpoLevelMark(recovery::RpoLevel level);
/// "12 min, 0.4 times the target"; never rounded down.
QString againstTargetText(std::chrono::seconds age, std::chrono::seconds rpo);
/// Why a gap lasted, a line for each cause that the repository knows of; the worst first. No full stops.
QStringList gapCauseLines(const recovery::RpoGap &gap);
/// The first of them, for a column.
QString gapCauseText(const recovery::RpoGap &gap);
/// "All components can go back to …, with one backup": a sentence, in the times that @p timeText makes.
QString consistentPointText(const recovery::RpoHistory &history,
                            const std::function<QString(Timestamp)> &timeText);

} // namespace backstop::reports
