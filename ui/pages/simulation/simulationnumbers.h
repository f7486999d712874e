// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/simulation/numbermodel.h"
#include "ui/widgets/inspector.h"

class QSettings;
class QTableView;

namespace backstop::ui {

/// Widths, delegates and the chooser of columns, which @p settings remember; once, when @p view has its model.
void setUpNumbers(QTableView *view, QSettings *settings);

/// All that was simulated of one component, for the inspector; -1: of the whole plan.
InspectorContent simulationDetails(const SimulationContent &content, int component);

} // namespace backstop::ui
