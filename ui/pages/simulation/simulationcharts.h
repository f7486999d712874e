// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/simulation/simulationcontent.h"
#include "ui/widgets/chart/charttable.h"
#include "ui/widgets/chart/linechart.h"
#include "ui/widgets/chart/rowchart.h"

#include <QCoreApplication>

namespace backstop::ui {

/// The context of the texts.
struct SimulationCharts
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::SimulationCharts)
};

/// A chart of the simulation with its sentence and its numbers; where there is nothing to draw, why.
template<typename Data>
struct ChartView
{
    Data data = {};
    QString sentence = {};
    ChartTable table = {};
    QString nothing = {};
};

// @p component is one of the input, or -1 for the whole plan.

/// How long it takes: which share of the trials was done by when, or how many took how long.
ChartView<LineChartData> distributionView(const SimulationContent &content, int component, bool isHistogram);
/// P50 to P99 of each component against its target: in shares of the target, the worst first, or in time, as in the plan.
ChartView<RowChartData> componentsView(const SimulationContent &content, bool inTime);
/// What each component did and when, in the trial that took the middle time.
ChartView<RowChartData> scheduleView(const SimulationContent &content);
/// What would bring the 95th percentile down, and by how much.
ChartView<RowChartData> improvementsView(const SimulationContent &content);
ChartView<RowChartData> teamsView(const SimulationContent &content);
/// How long it takes in the plan as it is, and under the scenarios beside it.
ChartView<RowChartData> scenariosView(const SimulationContent &content, int component);

} // namespace backstop::ui
