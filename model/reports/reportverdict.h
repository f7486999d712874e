// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reports/workreport.h"

#include <QCoreApplication>

namespace backstop::reports {

/// The context of the texts of a page.
struct ReportPage
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::ReportPage)
};

/// What came of it, in sentences, each on a line of its own: nothing is claimed that was not proven.
QString verdictWords(const WorkReport &report);

/// What came of work that @p end ended before it had a report.
Verdict verdictOfEnd(const Error &end);

/// "good", "neutral", "caution" or "bad": how a page shows it.
const char *toneOf(const WorkReport &report);

} // namespace backstop::reports
