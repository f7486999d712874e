// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"
#include "model/reports/htmlpage.h"

namespace backstop::reports {

/// A table of what stood fast when the drill began: plan, mode, who, where, the disaster, the seed; and when it ended.
void addDeclaration(HtmlPage &page, const recovery::DrillReport &report);

} // namespace backstop::reports
