// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/ask.h"

namespace backstop::app {

jobs::Job *ask(jobs::Job::Work work, QThreadPool &pool, const Clock &clock, QObject *parent,
               std::function<void(const jobs::Job &)> then)
{
    auto *job = new jobs::Job({.kind = QStringLiteral("look"), .title = {}, .object = {}}, std::move(work),
                              clock, parent);
    QObject::connect(job, &jobs::Job::finished, job, [job, then = std::move(then)] {
        job->deleteLater();
        then(*job);
    });
    job->start(pool);
    return job;
}

void drop(QPointer<jobs::Job> &asked)
{
    if (jobs::Job *running = std::exchange(asked, nullptr).data())
        running->cancel();
}

} // namespace backstop::app
