// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/drillreport.h"

namespace backstop::ctl {

/// The one JSON document of a drill.
void writeDrill(Output &out, const recovery::DrillReport &report);
/// Components, targets and what was measured; what is not as it should be; what is next. Told whatever the user asked for but --json.
void printDrill(Output &out, const recovery::DrillReport &report);
/// Every step with its state and what was found.
void printDrillSteps(Output &out, const recovery::DrillReport &report);
/// One line for a step that began or ended, told at once.
void sayStep(Output &out, const recovery::ComponentRecord &component, int step);
/// What can be done now, as commands; nothing where the drill is over.
/// "backstopctl drill step COMPONENT OPTIONS", to be copied into a shell whatever the name holds.
QString stepCommand(const QString &component, const QString &options);
void sayNext(Output &out, const recovery::DrillReport &report);

} // namespace backstop::ctl
