// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/recovery/drill/drillreport.h"

namespace backstop::reports {

/// The report of a drill as a page that stands alone and can be printed. UTF-8, in English.
Bytes toHtml(const recovery::DrillReport &report);

} // namespace backstop::reports
