// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backup.h"
#include "model/restore/restore.h"
#include "model/verify/verify.h"
#include "ui/results.h"

#include <QCoreApplication>

#include <functional>

namespace backstop::app {

/// The context of the texts of reports.cpp and verifyreports.cpp. lupdate loses it in a free function called tr(), and in functions whose type begins
/// with ui:: too, so their texts are made here.
struct Reports
{
    Q_DECLARE_TR_FUNCTIONS(backstop::app::Reports)
};

// Between the engine's requests and results and those of the pages.

backup::BackupRequest toEngine(const ui::BackupRequest &request);
verify::VerifyRequest toEngine(const ui::VerifyRequest &request);
restore::RestoreRequest toEngine(const ui::RestoreRequest &request);

ui::RestorePreview previewOf(const restore::RestorePlan &plan);
/// With what became of each entry of @p plan that is not simply new. Slow for a plan of many: for the thread of a job.
ui::RestoreReport reportOf(const restore::RestorePlan &plan, const restore::RestoreReport &report);
/// The lines of a report that tell a problem.
std::vector<ui::ReportProblem> problemsOf(const ui::RestoreReport &report);
std::vector<ui::ReportProblem> problemsOf(const repository::BackupRecord &record);
/// @p nameOf gives the name of a backup for people.
ui::VerifyReport reportOf(const verify::VerifyReport &report,
                          const std::function<QString(const BackupId &)> &nameOf);

} // namespace backstop::app
