// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/jobstopper.h"

#include "model/itemmodels/joblistmodel.h"
#include "model/jobs/job.h"
#include "ui/widgets/jobtext.h"

#include <utility>

namespace backstop::ui {

JobStopper::JobStopper(itemmodels::JobListModel *jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{}

QStringList JobStopper::running() const
{
    QStringList running;
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        const jobs::Job *job = m_jobs->jobAt(m_jobs->index(row, 0));
        // A report that is being saved is missed like any other work.
        const bool isMissed = !isHousekeeping(*job) || job->info().kind == QLatin1String("save");
        if (!job->isFinished() && isMissed)
            running << job->info().title + QLatin1Char(' ') + job->info().object;
    }
    return running;
}

bool JobStopper::isIdle() const
{
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        if (!m_jobs->jobAt(m_jobs->index(row, 0))->isFinished())
            return false;
    }
    return true;
}

void JobStopper::stop()
{
    m_isStopping = true;
    cancelAll();
    // A job that ends may have another follow it, such as the one that reads what it did: it is stopped too.
    connect(m_jobs, &QAbstractItemModel::rowsInserted, this, &JobStopper::cancelAll, Qt::QueuedConnection);
    connect(m_jobs, &QAbstractItemModel::dataChanged, this, &JobStopper::look, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &JobStopper::look, Qt::QueuedConnection);
}

void JobStopper::cancelAll()
{
    for (int row = 0; row < m_jobs->rowCount(); ++row)
        m_jobs->jobAt(m_jobs->index(row, 0))->cancel();
}

/// Never within the signal of a job: what follows it has been added by now.
void JobStopper::look()
{
    if (!isIdle() || std::exchange(m_hasStopped, true))
        return; // looks that wait already come all the same
    disconnect(m_jobs, nullptr, this, nullptr);
    emit stopped();
}

} // namespace backstop::ui
