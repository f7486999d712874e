// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/simulation/simulationcontent.h"
#include "ui/widgets/inspector.h"

class QSettings;
class QStandardItemModel;
class QTableView;

namespace backstop::ui {

enum class NumberColumn : int { Name = 0, Rto, P50, P80, P95, P99, Met, Binding, Wait, Source };

/// A row for the whole plan, then one for each component. What was there before goes. Sorts by native values.
void fillNumbers(QStandardItemModel &model, const SimulationContent &content);
/// Widths, delegates and the chooser of columns, which @p settings remember; once, when @p view has its model.
void setUpNumbers(QTableView *view, QSettings *settings);

/// All that was simulated of one component, for the inspector; -1: of the whole plan.
InspectorContent simulationDetails(const SimulationContent &content, int component);

} // namespace backstop::ui
