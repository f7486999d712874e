// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jobs/job.h"

#include <QLocale>
#include <QString>

namespace backstop::ui {

/// Whether the program started it for itself: reading the history, a plan, saving a text. Its errors are told where they matter.
bool isHousekeeping(const jobs::Job &job);
/// "1,204 files", or items where the job counts other things.
QString countText(const jobs::Job &job, std::uint64_t count);
/// "62 %", or "1,204 files" while the total is not known; empty before anything is done.
QString progressText(const jobs::Job &job);
/// "1.20 GiB/s", or "310 items/s" where the job counts no bytes; empty while nothing can be said.
QString rateText(const jobs::Job &job);
/// "3 to 4 min left", "stalled for 40 s"; empty while nothing can be said.
QString remainingText(const jobs::Job &job);
/// "740 of 1,204 files   2.27 GiB of 3.64 GiB   202 MiB/s   3 to 4 min left   2 problems": all that is known of a running job.
QString numbersText(const jobs::Job &job);
/// How a finished job ended, as a sentence: "Finished in 12 s", "Cancelled", "Failed: target: no space left".
QString outcomeText(const jobs::Job &job);
/// What to do about how it ended, full sentences; empty where nothing is to be done.
QString adviceText(const jobs::Job &job);
/// 0 to 1; -1 where the total is not known.
double fractionOf(const jobs::Job &job);

} // namespace backstop::ui
