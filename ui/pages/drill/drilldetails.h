// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"
#include "ui/widgets/inspector.h"

namespace backstop::ui {

/// A component of @p report for the inspector, or its step @p step where that is not negative: targets, what was measured, the
/// backups that were tried, and the evidence as it is in the journal. Empty where @p component is none.
InspectorContent inspectorOf(const recovery::DrillReport &report, int component, int step);

} // namespace backstop::ui
