// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/progress.h"
#include "model/core/result.h"
#include "model/jobs/rateestimator.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QThreadPool;

namespace backstop::jobs {

/// Queued -> Running -> one of the four ends; Cancelling in between. Cancelled is not an error. Written to the history: do not renumber.
enum class JobState : int {
    Queued = 0,
    Running = 1,
    Cancelling = 2,
    Succeeded = 3,
    Partial = 4,
    Failed = 5,
    Cancelled = 6,
    Interrupted = 7 ///< the program ended while it ran: known from what an earlier run left
};

bool isFinal(JobState state);
/// "queued", "running", ...: for logs and JSON. Not translated.
QString stateName(JobState state);

/// What a job is, in words for people.
struct JobInfo
{
    QString kind;   ///< stable word: "backup", "verify", "restore"
    QString title;  ///< translated: "Back up"
    QString object; ///< what it works on: a path, the name of a backup
};

/// One long piece of work on a pool thread, seen from the thread that the Job lives in. The work is plain code: it counts on a
/// Progress, looks at a stop_token and returns a Result; it must not touch the Job. An exception out of it becomes an Error.
///
/// A Job may be destroyed while it runs: the work is asked to stop, nobody waits, and its end is not delivered.
/// (Whoever owns what the work uses waits for the pool: JobQueue::shutdown does.)
class Job final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Result<>(Progress &, std::stop_token)>;

    Job(JobInfo info, Work work, const Clock &clock, QObject *parent = nullptr);
    /// A job of an earlier run of the program, which ended without a word. Nobody knows how far it came.
    static std::unique_ptr<Job> interrupted(JobInfo info, Timestamp startedAt, const Clock &clock);
    ~Job() override;

    /// Hands the work to @p pool. Only the first call does something, and none after a cancel().
    void start(QThreadPool &pool);
    /// Asks the work to stop; a job that has not begun is Cancelled at once. Can be called at any time, any number of times.
    void cancel();

    const JobInfo &info() const { return m_info; }
    /// Unique in this process, starting at 1.
    quint64 number() const { return m_number; }
    JobState state() const { return m_state; }
    bool isFinished() const { return isFinal(m_state); }
    /// How far the work is, at this moment. Also says how far it was when it ended.
    ProgressSnapshot progress() const;
    /// Why it failed, is partial or was cancelled.
    const std::optional<Error> &error() const { return m_error; }
    /// Why a queued job has not started ("waits for Back up /srv/data"); empty otherwise.
    const QString &waitReason() const { return m_waitReason; }
    void setWaitReason(const QString &reason);

    Timestamp createdAt() const { return m_createdAt; }
    /// When the work began; nothing before that.
    std::optional<Timestamp> startedAt() const { return m_startedAt; }
    std::optional<Timestamp> endedAt() const { return m_endedAt; }
    /// From its beginning until now, or until its end; zero before its beginning.
    std::chrono::nanoseconds duration() const;

    /// Takes a reading for rate and remaining time; called some 8 times a second by the queue.
    void sample();
    /// In bytes per second, or in items where the work does not count bytes.
    const RateEstimator &rate() const { return m_rate; }
    bool countsBytes() const;
    /// How long it will take from now; nothing while that cannot be said.
    std::optional<RateEstimator::Remaining> remaining() const;

signals:
    void stateChanged(backstop::jobs::JobState state);
    /// Once, after the last stateChanged().
    void finished();

private:
    struct Shared;
    void begun(std::chrono::nanoseconds sinceBoot, Timestamp at);
    void ended(const Result<> &result, std::chrono::nanoseconds sinceBoot, Timestamp at);
    void setState(JobState state);

    JobInfo m_info;
    quint64 m_number;
    const Clock &m_clock;
    std::shared_ptr<Shared> m_shared; // outlives the job while the work runs
    JobState m_state = JobState::Queued;
    bool m_started = false;
    std::optional<Error> m_error;
    QString m_waitReason;
    Timestamp m_createdAt;
    std::optional<Timestamp> m_startedAt;
    std::optional<Timestamp> m_endedAt;
    std::chrono::nanoseconds m_beganSinceBoot{0};
    std::chrono::nanoseconds m_endedSinceBoot{0};
    RateEstimator m_rate;
    bool m_rateIsOfBytes = false;
};

} // namespace backstop::jobs
