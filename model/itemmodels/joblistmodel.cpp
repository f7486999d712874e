// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/joblistmodel.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/jobtext.h"
#include "model/jobs/jobqueue.h"

#include <algorithm>
#include <array>

namespace backstop::itemmodels {

using jobs::Job;
using jobs::JobState;

namespace {

QString display(const Job &job, int column, const QTimeZone &zone)
{
    switch (column) {
    case JobListModel::State:
        return statusText(statusOf(job.state()));
    case JobListModel::Title:
        return job.info().title;
    case JobListModel::Object:
        return job.info().object;
    case JobListModel::Progress:
        return progressText(job);
    case JobListModel::Phase:
        if (job.state() == JobState::Queued)
            return job.waitReason();
        return job.isFinished() ? QString() : phaseText(job.progress().phase);
    case JobListModel::Rate:
        return rateText(job);
    case JobListModel::Remaining:
        return remainingText(job);
    case JobListModel::Problems: {
        const auto problems = job.progress().problems;
        return problems == 0 ? QString() : formatCount(problems);
    }
    case JobListModel::Started:
        return job.startedAt() ? formatTime(*job.startedAt(), zone) : QString();
    case JobListModel::Duration:
        return job.startedAt() && job.state() != JobState::Interrupted
                   ? formatDuration(std::chrono::duration_cast<std::chrono::milliseconds>(job.duration()))
                   : QString();
    default:
        return {};
    }
}

/// What the engine said of the end, whole: rows cut it.
QString messageOf(const Job &job)
{
    return job.error() ? QString(job.error()->message + QLatin1Char('\n') + job.error()->hint).trimmed()
                       : QString();
}

QString exact(const Job &job, int column)
{
    const ProgressSnapshot progress = job.progress();
    switch (column) {
    case JobListModel::State:
        return messageOf(job);
    case JobListModel::Object:
        return progress.currentItem;
    case JobListModel::Progress:
        return job.error() ? messageOf(job) : formatExactBytes(progress.bytesDone);
    case JobListModel::Started:
        return job.startedAt() ? toIso(*job.startedAt()) : QString();
    default:
        return {};
    }
}

QVariant sortValue(const Job &job, int column, const QTimeZone &zone)
{
    switch (column) {
    case JobListModel::State:
        return static_cast<int>(job.state());
    case JobListModel::Progress:
        return fractionOf(job);
    case JobListModel::Rate:
        return job.rate().perSecond().value_or(0);
    case JobListModel::Problems:
        return static_cast<qint64>(job.progress().problems);
    case JobListModel::Started:
        return job.startedAt() ? QVariant(static_cast<qint64>(job.startedAt()->time_since_epoch().count()))
                               : QVariant();
    case JobListModel::Duration:
        return static_cast<qint64>(job.duration().count());
    default:
        return display(job, column, zone);
    }
}

QString sentence(const Job &job)
{
    QStringList parts{job.info().title, job.info().object, statusText(statusOf(job.state()))};
    if (!job.isFinished())
        parts.append(progressText(job));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

bool JobListModel::isNumber(int column)
{
    return column == Rate || column == Problems || column == Duration;
}

Status statusOf(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return Status::Queued;
    case JobState::Running:
        return Status::Running;
    case JobState::Cancelling:
        return Status::Cancelling;
    case JobState::Succeeded:
        return Status::Succeeded;
    case JobState::Partial:
        return Status::PartlySucceeded;
    case JobState::Failed:
        return Status::Failed;
    case JobState::Cancelled:
        return Status::Cancelled;
    case JobState::Interrupted:
        return Status::Interrupted;
    }
    return Status::None;
}

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Preparing:
        return JobListModel::tr("Preparing");
    case Phase::Scanning:
        return JobListModel::tr("Scanning");
    case Phase::Reading:
        return JobListModel::tr("Reading");
    case Phase::Writing:
        return JobListModel::tr("Writing");
    case Phase::Committing:
        return JobListModel::tr("Committing");
    case Phase::Planning:
        return JobListModel::tr("Planning");
    case Phase::Restoring:
        return JobListModel::tr("Restoring");
    case Phase::Verifying:
        return JobListModel::tr("Verifying");
    case Phase::Finishing:
        return JobListModel::tr("Finishing");
    case Phase::Deleting:
        return JobListModel::tr("Deleting");
    }
    return {};
}

JobListModel::JobListModel(jobs::JobQueue *queue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_queue(queue)
{
    m_jobs = m_queue->jobs();
    std::reverse(m_jobs.begin(), m_jobs.end());
    connect(m_queue, &jobs::JobQueue::jobAdded, this, &JobListModel::addJob);
    connect(m_queue, &jobs::JobQueue::jobChanged, this, &JobListModel::updateJob);
    connect(m_queue, &jobs::JobQueue::jobFinished, this, &JobListModel::updateJob);
    connect(m_queue, &jobs::JobQueue::jobRemoved, this, &JobListModel::removeJob);
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = *m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(job, index.column(), m_zone);
    case Qt::TextAlignmentRole:
        return alignmentOf(isNumber(index.column()));
    case StatusRole:
        return static_cast<int>(statusOf(job.state()));
    case ProgressRole:
        return fractionOf(job);
    case SortRole:
        return sortValue(job, index.column(), m_zone);
    case ExactTextRole:
    case Qt::ToolTipRole:
        return exact(job, index.column());
    case IdRole:
        return QString::number(job.number());
    case LoadingRole:
        return false;
    case AccessibleSentenceRole:
        return sentence(job);
    case Qt::AccessibleTextRole:
        return index.column() == State ? QVariant(sentence(job)) : QVariant();
    default:
        return {};
    }
}

QVariant JobListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{
        QT_TR_NOOP("State"),        QT_TR_NOOP("Job"),      QT_TR_NOOP("Object"),    QT_TR_NOOP("Progress"),
        QT_TR_NOOP("Phase"),        QT_TR_NOOP("Rate"),     QT_TR_NOOP("Remaining"), QT_TR_NOOP("Problems"),
        QT_TR_NOOP("Started (%1)"), QT_TR_NOOP("Duration"),
    };
    return headerOf<JobListModel>(kTitles, section, orientation, role, isNumber(section), m_zone);
}

Job *JobListModel::jobAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? m_jobs.at(index.row()) : nullptr;
}

QModelIndex JobListModel::indexOf(const Job *job) const
{
    const auto row = std::find(m_jobs.begin(), m_jobs.end(), job) - m_jobs.begin();
    return row == m_jobs.size() ? QModelIndex() : index(static_cast<int>(row), 0);
}

QString JobListModel::repositoryOf(const Job *job) const
{
    return m_queue->repositoryOf(job);
}

void JobListModel::addJob(Job *job)
{
    beginInsertRows({}, 0, 0);
    m_jobs.prepend(job);
    endInsertRows();
}

void JobListModel::updateJob(Job *job)
{
    const QModelIndex first = indexOf(job);
    if (first.isValid())
        emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
}

void JobListModel::removeJob(Job *job)
{
    const QModelIndex at = indexOf(job);
    if (!at.isValid())
        return;
    beginRemoveRows({}, at.row(), at.row());
    m_jobs.removeAt(at.row());
    endRemoveRows();
}

void JobListModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_jobs.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace backstop::itemmodels
