// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jobs/job.h"

#include <QList>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <vector>

namespace backstop::jobs {

/// What a job touches: decides what may run beside it.
struct JobAccess
{
    QString repository;  ///< location of the repository; empty: none
    bool writer = false; ///< changes the repository: one at a time there, readers run beside it
};

/// Runs jobs on a bounded pool of its own. Jobs start in the order they came, except that one that must wait for a writer of
/// the same repository lets others pass. Owns its jobs; the last kKeptJobs finished ones are kept to be looked at.
/// Lives in one thread, with an event loop.
class JobQueue final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kKeptJobs = 200;

    /// @p name names the pool's threads; @p limit is how many jobs run at once.
    JobQueue(const QString &name, int limit, const Clock &clock, QObject *parent = nullptr);
    /// As shutdown().
    ~JobQueue() override;

    /// Takes the job and starts it as soon as it may. After shutdown() the job is cancelled at once.
    Job *add(JobInfo info, JobAccess access, Job::Work work);
    /// Lists a job of an earlier run of the program, see Job::interrupted(). It goes with clearFinished().
    Job *addInterrupted(JobInfo info, Timestamp startedAt);
    /// Oldest first.
    QList<Job *> jobs() const;
    /// The repository that @p job works on; empty where it is of none, or of an earlier run of the program.
    QString repositoryOf(const Job *job) const;
    /// Jobs that are not finished.
    int activeCount() const;
    /// A job that changes @p repository and runs; null where there is none. For disabling conflicting actions with a reason.
    Job *writerOf(const QString &repository) const;
    /// Forgets finished jobs.
    void clearFinished();
    /// Cancels everything, waits until no work runs any more, and delivers how it ended. Nothing can be started afterwards.
    void shutdown();
    /// Takes a reading of every running job and emits jobChanged() for it. Called by a timer 8 times a second while anything runs.
    void poll();

signals:
    void jobAdded(backstop::jobs::Job *job);
    /// State, wait reason or progress is another.
    void jobChanged(backstop::jobs::Job *job);
    void jobFinished(backstop::jobs::Job *job);
    /// The job is about to be forgotten.
    void jobRemoved(backstop::jobs::Job *job);

private:
    struct Entry
    {
        std::unique_ptr<Job> job;
        JobAccess access;
        bool started = false;
        bool reported = false; // jobFinished() was emitted: nothing refers to the job any more
    };
    void startNext();
    void onFinished(Job *job);
    void dropOldest();

    const Clock &m_clock;
    int m_limit;
    bool m_closed = false;
    std::vector<Entry> m_entries;
    QTimer m_timer;
    QThreadPool m_pool; // last: its destructor waits for what still runs
};

} // namespace backstop::jobs
