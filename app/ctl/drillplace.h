// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verbs.h"
#include "model/recovery/drill/drillreport.h"
#include "model/recovery/drill/drillrun.h"

namespace backstop::ctl {

// Each adds verbs of the family that addDrill() makes.
void addDrillStart(CLI::App &family, Verbs &verbs);
void addDrillStep(CLI::App &family, Verbs &verbs);
void addDrillWords(CLI::App &family, Verbs &verbs);
void addDrillReports(CLI::App &family, Verbs &verbs);
void addDrillTrend(CLI::App &family, Verbs &verbs);

/// The drill of the user and repository that has not ended, opened to go on. NotFound where there is none.
Result<std::unique_ptr<recovery::Drill>> openUnfinished(Session &session, repository::Repository &repo);
/// The same, only to be looked at.
Result<recovery::DrillOnDisk> lookAtUnfinished(Session &session, repository::Repository &repo);
/// Runs @p drill as far as it goes, telling each step, and stores it where it ended. Says where it stands.
Outcome runAndTell(Session &session, repository::Repository &repo, recovery::Drill &drill,
                   recovery::DrillRunOptions options);
/// Says where @p drill stands, and stores it where it has ended: that it cannot be stored is a warning, for the journal has all of it.
Outcome tellDrill(Session &session, repository::Repository &repo, recovery::Drill &drill);
/// The report of @p drill as of now.
recovery::DrillReport reportOf(const recovery::Drill &drill);

} // namespace backstop::ctl
