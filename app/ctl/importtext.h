// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "model/archive/importplan.h"

namespace backstop::ctl {

/// What will not be in the backup as it is in the archive, on standard error.
void printNotes(Output &out, const archive::ImportPlan &plan);
/// One line for each entry, and what they come to.
void printPlan(Output &out, const archive::ImportPlan &plan);
/// The backup that was made.
void printImported(Output &out, const archive::ImportPlan &plan, const repository::BackupRecord &record);

void writePlan(Output &out, const archive::ImportPlan &plan);
void writeImported(Output &out, const archive::ImportPlan &plan, const repository::BackupRecord &record);

} // namespace backstop::ctl
