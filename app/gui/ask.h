// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jobs/job.h"

#include <QPointer>

#include <functional>

namespace backstop::app {

/// Starts @p work on @p pool: it answers a question of the window, and is nothing that anybody would want to see listed. When it has
/// ended, @p then runs in the thread of @p parent, unless @p parent is gone by then: then the work is asked to stop, and nobody
/// waits for it. So whatever it uses it has to own. The job goes by itself.
jobs::Job *ask(jobs::Job::Work work, QThreadPool &pool, const Clock &clock, QObject *parent,
               std::function<void(const jobs::Job &)> then);

/// Nobody waits for @p asked any more: it is asked to stop.
void drop(QPointer<jobs::Job> &asked);

} // namespace backstop::app
