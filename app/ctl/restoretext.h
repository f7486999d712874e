// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "model/restore/restore.h"

namespace backstop::ctl {

/// Whether a restore as planned would leave out some of what was asked for, as far as is known.
bool isLossy(const restore::RestorePlan &plan);

/// A plan that is only shown, line by line.
void printPlan(Output &out, const restore::RestorePlan &plan);

/// That the backup is partial, and what was never in it: a warning even for who wants to hear nothing.
void printPartial(Output &out, const restore::RestorePlan &plan);

/// Which backup a moment chose and how old it was then, and which interrupted restore this one goes on with: notes.
void printChoice(Output &out, const restore::RestorePlan &plan);

/// That there is too little room, as a warning where it is so.
void printRoom(Output &out, const restore::RestorePlan &plan);

/// What of the chosen entries is known to be damaged, as warnings.
void printDamage(Output &out, const restore::RestorePlan &plan);

/// Where in the target nothing can be written, as warnings.
void printUnwritable(Output &out, const restore::RestorePlan &plan);

/// What stands in the way of a restore, and what to do about it.
void printConflicts(Output &out, const restore::RestorePlan &plan);

void printReport(Output &out, const restore::RestorePlan &plan, const restore::RestoreReport &report);

} // namespace backstop::ctl
