// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reports/htmlpage.h"

namespace backstop::reports {

/// What a report of readiness does not show, and where it may serve as evidence.
void addReadinessLimits(HtmlPage &page, bool forPaper);

} // namespace backstop::reports
