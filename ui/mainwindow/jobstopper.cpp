// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/jobstopper.h"

#include "model/itemmodels/joblistmodel.h"
#include "model/jobs/job.h"

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
        if (!job->isFinished())
            running << job->info().title + QLatin1Char(' ') + job->info().object;
    }
    return running;
}

void JobStopper::stop()
{
    m_isStopping = true;
    for (int row = 0; row < m_jobs->rowCount(); ++row)
        m_jobs->jobAt(m_jobs->index(row, 0))->cancel();
    connect(m_jobs, &QAbstractItemModel::dataChanged, this, &JobStopper::look);
    look();
}

void JobStopper::look()
{
    if (!running().isEmpty())
        return;
    disconnect(m_jobs, nullptr, this, nullptr);
    QMetaObject::invokeMethod(this, &JobStopper::stopped,
                              Qt::QueuedConnection); // not within the signal of a job
}

} // namespace backstop::ui
