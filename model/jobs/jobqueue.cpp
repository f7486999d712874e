// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/jobqueue.h"

#include <QCoreApplication>

#include <algorithm>

namespace backstop::jobs {

namespace {

constexpr int kPollMs = 125;

} // namespace

JobQueue::JobQueue(const QString &name, int limit, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limit(std::max(1, limit))
{
    setObjectName(name);
    m_pool.setObjectName(name);
    m_pool.setMaxThreadCount(m_limit);
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &JobQueue::poll);
}

JobQueue::~JobQueue()
{
    shutdown();
}

Job *JobQueue::add(JobInfo info, JobAccess access, Job::Work work)
{
    Entry &entry = m_entries.emplace_back();
    entry.job = std::make_unique<Job>(std::move(info), std::move(work), m_clock);
    entry.access = std::move(access);
    Job *job = entry.job.get();
    connect(job, &Job::stateChanged, this, [this, job] { emit jobChanged(job); });
    // Queued, so that a job is never destroyed within its own signal.
    connect(
        job, &Job::finished, this, [this, job] { onFinished(job); }, Qt::QueuedConnection);
    emit jobAdded(job);
    if (m_closed)
        job->cancel();
    else
        startNext();
    return job;
}

Job *JobQueue::addInterrupted(JobInfo info, Timestamp startedAt)
{
    Entry &entry = m_entries.emplace_back();
    entry.job = Job::interrupted(std::move(info), startedAt, m_clock);
    entry.started = true;
    entry.reported = true;
    Job *job = entry.job.get();
    emit jobAdded(job);
    return job;
}

QList<Job *> JobQueue::jobs() const
{
    QList<Job *> all;
    for (const Entry &entry : m_entries)
        all.append(entry.job.get());
    return all;
}

QString JobQueue::repositoryOf(const Job *job) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [job](const Entry &entry) { return entry.job.get() == job; });
    return it == m_entries.end() ? QString() : it->access.repository;
}

int JobQueue::activeCount() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [](const Entry &entry) { return !entry.job->isFinished(); }));
}

Job *JobQueue::writerOf(const QString &repository) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.started && entry.access.writer && entry.access.repository == repository &&
               !entry.job->isFinished();
    });
    return it == m_entries.end() ? nullptr : it->job.get();
}

/// Starts what may start, oldest first. A writer waits for the writer before it; everything waits for a free thread.
void JobQueue::startNext()
{
    auto running = std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return entry.started && !entry.job->isFinished();
    });
    for (std::size_t i = 0; i < m_entries.size(); ++i) { // by number: a slot of jobChanged() may add a job
        if (m_entries[i].started || m_entries[i].job->isFinished())
            continue;
        Job *job = m_entries[i].job.get();
        const JobAccess access = m_entries[i].access;
        const Job *writer =
            access.writer && !access.repository.isEmpty() ? writerOf(access.repository) : nullptr;
        const QString reason = writer ? tr("waits for %1 %2").arg(writer->info().title, writer->info().object)
                               : running >= m_limit ? tr("waits for another job to end")
                                                    : QString();
        if (reason.isEmpty()) {
            m_entries[i].started = true;
            ++running;
            job->setWaitReason(QString());
            job->start(m_pool);
            m_timer.start();
        } else if (reason != job->waitReason()) {
            job->setWaitReason(reason);
            emit jobChanged(job);
        }
    }
}

void JobQueue::onFinished(Job *job)
{
    if (!m_closed)
        startNext();
    if (activeCount() == 0)
        m_timer.stop();
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [job](const Entry &entry) { return entry.job.get() == job; });
    if (it != m_entries.end())
        it->reported = true;
    emit jobFinished(job);
    dropOldest();
}

/// Forgets the oldest finished jobs beyond those that are kept.
void JobQueue::dropOldest()
{
    auto finished =
        std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.reported; });
    for (auto it = m_entries.begin(); it != m_entries.end() && finished > kKeptJobs;) {
        if (!it->reported) {
            ++it;
            continue;
        }
        emit jobRemoved(it->job.get());
        it = m_entries.erase(it);
        --finished;
    }
}

void JobQueue::clearFinished()
{
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        if (it->reported) {
            emit jobRemoved(it->job.get());
            it = m_entries.erase(it);
        } else {
            ++it;
        }
    }
}

void JobQueue::shutdown()
{
    m_closed = true;
    m_timer.stop();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i].job->cancel();
    m_pool.waitForDone();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        QCoreApplication::sendPostedEvents(m_entries[i].job.get(), QEvent::MetaCall);
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void JobQueue::poll()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Job *job = m_entries[i].job.get();
        if (!m_entries[i].started || job->isFinished())
            continue;
        job->sample();
        emit jobChanged(job);
    }
}

} // namespace backstop::jobs
