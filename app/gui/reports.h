// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backup.h"
#include "model/restore/restore.h"
#include "model/verify/verify.h"
#include "ui/results.h"

#include <functional>

namespace backstop::app {

// Between the engine's requests and results and those of the pages.

backup::BackupRequest toEngine(const ui::BackupRequest &request);
verify::VerifyRequest toEngine(const ui::VerifyRequest &request);
restore::RestoreRequest toEngine(const ui::RestoreRequest &request);

ui::RestorePreview previewOf(const restore::RestorePlan &plan);
ui::RestoreReport reportOf(const restore::RestoreReport &report, const QString &target);
std::vector<ui::ReportProblem> problemsOf(const restore::RestoreReport &report);
std::vector<ui::ReportProblem> problemsOf(const repository::BackupRecord &record);
/// @p nameOf gives the name of a backup for people.
ui::VerifyReport reportOf(const verify::VerifyReport &report,
                          const std::function<QString(const BackupId &)> &nameOf);

} // namespace backstop::app
