// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jobs/job.h"

#include <QString>

namespace backstop::itemmodels {

// How far a job is, in words and numbers of the user's language. For the thread of the job.

/// 0 to 1, a finished one 1; -1 where the total is not known: never a made-up percentage.
double fractionOf(const jobs::Job &job);
/// Whether what the job counts are files; else records, objects, lines.
bool countsFiles(const jobs::Job &job);
/// "1,204 files", or items where the job counts other things.
QString countText(const jobs::Job &job, std::uint64_t count);
/// "62 %", or "1,204 files, 2.00 GiB" while the total is not known; empty before anything is done.
QString progressText(const jobs::Job &job);
/// "1.20 GiB/s", or "310 items/s" where the job counts no bytes; empty while nothing can be said.
QString rateText(const jobs::Job &job);
/// "3 min 10 s – 4 min", "stalled for 40 s"; empty while nothing can be said.
QString remainingText(const jobs::Job &job);

} // namespace backstop::itemmodels
