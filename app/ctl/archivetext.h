// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "model/archive/archiveplan.h"

namespace backstop::ctl {

/// What the archive will not hold, and what is known to be damaged or missing, on standard error; nothing where it holds all.
void printLosses(Output &out, const archive::ArchivePlan &plan);
/// One line for each entry, and what they come to.
void printPlan(Output &out, const archive::ArchivePlan &plan);
/// What became of the archive. On standard error where the archive itself is on standard output.
void printReport(Output &out, const archive::ArchivePlan &plan, const archive::ExportReport &report);

void writePlan(Output &out, const archive::ArchivePlan &plan);
void writeReport(Output &out, const archive::ArchivePlan &plan, const archive::ExportReport &report);

} // namespace backstop::ctl
