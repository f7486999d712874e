// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jobs/jobqueue.h"

#include <QFile>
#include <QThreadPool>

#include <set>

namespace backstop::jobs {

/// Writes down which jobs of a queue run, so that the next run of the program knows what a kill or a power cut ended. Each program
/// that runs has a file of its own in one folder, held by a lock that the system takes away at its death: nobody takes the jobs of a
/// running program for interrupted ones. Lives in the thread of the queue, which outlives it. What is written is made
/// durable by a thread of its own: the queue's thread waits for no disk.
class JobJournal final : public QObject
{
    Q_OBJECT

public:
    /// Follows jobs of @p kinds ("backup"); the end of others is not worth telling.
    JobJournal(JobQueue &queue, QStringList kinds, QObject *parent = nullptr);

    /// Begins to write in the folder @p folder, and lists in the queue what earlier runs left there, oldest first: each stays in the
    /// journal until it is cleared from the queue. How many these are. Called once, before jobs are added. An error where nothing
    /// can be kept there; jobs run all the same.
    Result<int> open(const QString &folder);

private:
    void jobChanged(const Job *job);
    void begin(const Job *job);
    void end(const Job *job);
    void write(const QByteArray &lines);

    JobQueue &m_queue;
    QStringList m_kinds;
    QFile m_file;
    std::set<quint64> m_listed; ///< numbers of the jobs that stand in the file
    QThreadPool m_disk;         ///< waits for the disk; last, so that it ends before the file and its lock go
};

} // namespace backstop::jobs
