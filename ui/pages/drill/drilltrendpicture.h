// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drilltrend.h"
#include "ui/widgets/chart/charttable.h"
#include "ui/widgets/chart/trendchart.h"

namespace backstop::ui {

enum class TrendMeasure { Rta, Rpa };

/// A trend as it is drawn, in a sentence and in numbers; where there is nothing to draw, why. Spots and rows are the drills of the trend, in
/// its order.
struct DrillTrendPicture
{
    TrendChartData chart = {};
    QString sentence = {};
    ChartTable table = {};
    QString nothing = {};
};

/// @p line is one of @p trend.
DrillTrendPicture pictureOf(const recovery::DrillTrend &trend, const recovery::TrendLine &line,
                            TrendMeasure measure, const QTimeZone &zone);

} // namespace backstop::ui
