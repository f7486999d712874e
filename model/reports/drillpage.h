// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/recovery/drill/drillreport.h"

namespace backstop::reports {

/// The report of a drill as a page that stands alone, for whoever was not there: what it came to and why, what was declared, every target
/// beside what was measured, every step with its evidence, who signed what, and how to check all that. UTF-8, in the language of the
/// program. @p forPaper: what QTextDocument can draw, for the PDF.
Bytes toHtml(const recovery::DrillReport &report, bool forPaper = false);

} // namespace backstop::reports
