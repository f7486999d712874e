// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"
#include "model/reports/htmlpage.h"

namespace backstop::reports {

/// What was forecast of a drill before it began, and where what was measured fell in that. Nothing where it is of a program that made
/// no forecasts.
void addForecast(HtmlPage &page, const recovery::DrillReport &report, bool forPaper);

} // namespace backstop::reports
