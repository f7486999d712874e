// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "model/restore/restore.h"

namespace backstop::ctl {

/// The exit code of a restore that came to its end.
int exitCodeOf(const restore::RestoreReport &report);

/// A plan that is only shown, as one JSON document.
void writePlan(Output &out, const restore::RestorePlan &plan);

/// The whole document, with what ended the restore early; the exit code.
int writeReport(Output &out, const restore::RestorePlan &plan, const restore::RestoreReport &report);

} // namespace backstop::ctl
