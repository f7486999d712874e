// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/rpohistory.h"
#include "model/reports/htmlpage.h"

#include <QJsonObject>

namespace backstop::reports {

/// How many of the worst gaps a report lists.
inline constexpr std::size_t kReportedGaps = 10;
inline constexpr int kReportedGapsOfOne = 3; ///< component: one that is always late must not hide the others

/// How many components have a line in the calendar: thousands of squares take a minute to lay out, and nobody reads them on paper.
inline constexpr int kMostInCalendar = 200;

/// The chapter on data loss of a report of readiness: the newest consistent point, the distribution of each component, the level of each day
/// (its worst hour; in UTC), and the worst gaps. @p forPaper as for the whole page.
void addDataLoss(HtmlPage &page, const recovery::RpoHistory &history, bool forPaper);
/// For programs: every hour of every component, in seconds; null where nothing is known.
QJsonObject toJson(const recovery::RpoHistory &history);

} // namespace backstop::reports
