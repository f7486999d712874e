// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/itemmodels/roles.h"
#include "model/jobs/job.h"

#include <QAbstractTableModel>
#include <QList>
#include <QTimeZone>

namespace backstop::jobs {
class JobQueue;
} // namespace backstop::jobs

namespace backstop::itemmodels {

/// What a job is doing, in a word: "Reading". Translated.
QString phaseText(backstop::Phase phase);

/// The state of a job as lists show it.
Status statusOf(jobs::JobState state);

/// The jobs of a queue, newest first. Follows the queue's signals; progress arrives with its polls, at most 8 times a second.
/// StatusRole is the job's state, ProgressRole how far it is. Lives in the queue's thread; the queue must outlive it.
class JobListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        State,
        Title,
        Object,
        Progress,
        Phase,
        Rate,
        Remaining,
        Problems,
        Started,
        Duration,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit JobListModel(jobs::JobQueue *queue, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Null for an index that is not valid.
    jobs::Job *jobAt(const QModelIndex &index) const;
    QModelIndex indexOf(const jobs::Job *job) const;
    /// See jobs::JobQueue::repositoryOf().
    QString repositoryOf(const jobs::Job *job) const;
    void setTimeZone(const QTimeZone &zone);

private:
    static bool isNumber(int column);

    void addJob(jobs::Job *job);
    void updateJob(jobs::Job *job);
    void removeJob(jobs::Job *job);

    jobs::JobQueue *m_queue;
    QList<jobs::Job *> m_jobs;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace backstop::itemmodels
