// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jobs/job.h"

#include <QLocale>
#include <QString>

namespace backstop::ui {

/// Whether the program started it for itself: reading the history, a plan, saving a text. Its errors are told where they matter.
bool isHousekeeping(const jobs::Job &job);
/// Whether lists of jobs show it: housekeeping only where it failed.
bool isListed(const jobs::Job &job);
/// What the job does or did, in one piece: "Back up /srv/data", "Verify data, 23 Nov 2026 15:04 UTC".
QString nameText(const jobs::Job &job);
/// "3 min – 4 min left", "stalled for 40 s"; empty while nothing can be said.
QString leftText(const jobs::Job &job);
/// "740 of 1,204 files   2.27 GiB of 3.64 GiB   202 MiB/s   3 to 4 min left   2 problems": all that is known of a running job.
QString numbersText(const jobs::Job &job);
/// How a finished job ended, as a sentence: "Finished in 12 s", "Cancelled", "Failed: target: no space left".
QString outcomeText(const jobs::Job &job);
/// What to do about how it ended, full sentences; empty where nothing is to be done.
QString adviceText(const jobs::Job &job);
} // namespace backstop::ui
