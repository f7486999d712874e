// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillstate.h"

#include <QStringList>

namespace backstop::reports {

/// What a step of a drill found, a fact a line, in the language of the program: why it failed and what to do, what people said,
/// and its evidence. Nothing of the evidence is left out, but of the output of programs only the last lines are there.
QStringList evidenceWords(const recovery::StepRecord &step);
/// "Failed before, after 42 s: nobody answers".
QString failedBeforeWords(const recovery::EarlierEnd &end);
/// "4.1 GiB".
QString bytesText(qint64 bytes);

} // namespace backstop::reports
