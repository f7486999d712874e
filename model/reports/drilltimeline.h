// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"
#include "model/reports/htmlpage.h"

namespace backstop::reports {

/// A table with a bar for each component from the begin of its first step to the end of its last one, pauses included: what ran beside
/// what. Class "bar" of the style is the bars'.
void addTimeline(HtmlPage &page, const recovery::DrillReport &report);
/// What a surprise came to, by what the journal says of those that came true.
QString injectedWords(const recovery::Inject &inject, const QStringList &injected);

} // namespace backstop::reports
