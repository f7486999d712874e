// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/job.h"

#include "model/core/guarded.h"

#include <QThreadPool>

#include <atomic>
#include <mutex>

namespace backstop::jobs {

namespace {

quint64 nextNumber()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

Error cancelled(const QString &object)
{
    return {ErrorCode::Cancelled, object + QStringLiteral(": cancelled before it began"), {}};
}

} // namespace

/// What the worker thread sees. The work may outlive the job; then `owner` is null and its end is told to nobody.
struct Job::Shared
{
    Work work;
    QString object;
    const Clock &clock;
    Progress progress;
    std::stop_source stop;
    std::mutex mutex;
    Job *owner; // guarded by mutex; while it is held, the job cannot be destroyed

    template<typename Function>
    void tell(Function function)
    {
        const std::lock_guard lock(mutex);
        if (owner)
            QMetaObject::invokeMethod(
                owner, [job = owner, function] { function(*job); }, Qt::QueuedConnection);
    }
};

bool isFinal(JobState state)
{
    return state != JobState::Queued && state != JobState::Running && state != JobState::Cancelling;
}

QString stateName(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return QStringLiteral("queued");
    case JobState::Running:
        return QStringLiteral("running");
    case JobState::Cancelling:
        return QStringLiteral("cancelling");
    case JobState::Succeeded:
        return QStringLiteral("succeeded");
    case JobState::Partial:
        return QStringLiteral("partial");
    case JobState::Failed:
        return QStringLiteral("failed");
    case JobState::Cancelled:
        return QStringLiteral("cancelled");
    case JobState::Interrupted:
        return QStringLiteral("interrupted");
    }
    return QStringLiteral("failed");
}

Job::Job(JobInfo info, Work work, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_info(std::move(info))
    , m_number(nextNumber())
    , m_clock(clock)
    , m_shared(new Shared{std::move(work), m_info.object, clock, {}, {}, {}, this})
    , m_createdAt(clock.now())
{}

std::unique_ptr<Job> Job::interrupted(JobInfo info, Timestamp startedAt, const Clock &clock)
{
    auto job = std::make_unique<Job>(std::move(info), Work(), clock);
    job->m_started = true;
    job->m_state = JobState::Interrupted;
    job->m_startedAt = startedAt;
    job->m_endedAt = startedAt; // when it ended is not known: it took no time
    return job;
}

Job::~Job()
{
    m_shared->stop.request_stop();
    const std::lock_guard lock(m_shared->mutex);
    m_shared->owner = nullptr;
}

void Job::start(QThreadPool &pool)
{
    if (m_started || isFinished())
        return;
    m_started = true;
    pool.start([shared = m_shared] {
        if (shared->stop.stop_requested()) { // also where the job was destroyed before its turn
            shared->work = nullptr;
            shared->tell([error = cancelled(shared->object), boot = shared->clock.sinceBoot(),
                          at = shared->clock.now()](Job &job) { job.ended(error, boot, at); });
            return;
        }
        shared->tell(
            [boot = shared->clock.sinceBoot(), at = shared->clock.now()](Job &job) { job.begun(boot, at); });
        const Result<> result = guarded(
            shared->object, [&shared] { return shared->work(shared->progress, shared->stop.get_token()); });
        shared->work = nullptr; // what it holds is let go on the thread that used it
        shared->tell([result, boot = shared->clock.sinceBoot(), at = shared->clock.now()](Job &job) {
            job.ended(result, boot, at);
        });
    });
}

void Job::cancel()
{
    if (isFinished())
        return;
    m_shared->stop.request_stop();
    if (!m_started) {
        m_shared->work = nullptr; // with the keys that it may hold: the job itself stays in the list
        m_error = cancelled(m_info.object);
        m_endedAt = m_clock.now();
        setState(JobState::Cancelled);
        emit finished();
        return;
    }
    setState(JobState::Cancelling);
}

void Job::begun(std::chrono::nanoseconds sinceBoot, Timestamp at)
{
    m_beganSinceBoot = sinceBoot;
    m_startedAt = at;
    if (m_state == JobState::Queued)
        setState(JobState::Running);
}

void Job::ended(const Result<> &result, std::chrono::nanoseconds sinceBoot, Timestamp at)
{
    m_endedSinceBoot = sinceBoot;
    m_endedAt = at;
    if (!result)
        m_error = result.error();
    if (result)
        setState(JobState::Succeeded);
    else if (m_error->code == ErrorCode::Cancelled)
        setState(JobState::Cancelled);
    else
        setState(m_error->code == ErrorCode::Partial ? JobState::Partial : JobState::Failed);
    emit finished();
}

void Job::setState(JobState state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (state != JobState::Queued)
        m_waitReason.clear();
    emit stateChanged(state);
}

ProgressSnapshot Job::progress() const
{
    return m_shared->progress.snapshot();
}

void Job::setWaitReason(const QString &reason)
{
    if (m_state == JobState::Queued)
        m_waitReason = reason;
}

std::chrono::nanoseconds Job::duration() const
{
    if (!m_startedAt)
        return std::chrono::nanoseconds(0);
    return (m_endedAt ? m_endedSinceBoot : m_clock.sinceBoot()) - m_beganSinceBoot;
}

bool Job::countsBytes() const
{
    const ProgressSnapshot now = progress();
    return now.bytesDone > 0 || now.bytesTotal > 0;
}

void Job::sample()
{
    if (m_state != JobState::Running)
        return;
    const ProgressSnapshot now = progress();
    const bool bytes = now.bytesDone > 0 || now.bytesTotal > 0;
    if (bytes != m_rateIsOfBytes) {
        m_rate.reset();
        m_rateIsOfBytes = bytes;
    }
    m_rate.add(m_clock.sinceBoot(), bytes ? now.bytesDone : now.itemsDone);
}

std::optional<RateEstimator::Remaining> Job::remaining() const
{
    if (m_state != JobState::Running)
        return std::nullopt;
    const ProgressSnapshot now = progress();
    return m_rate.remaining(m_rateIsOfBytes ? now.bytesTotal : now.itemsTotal);
}

} // namespace backstop::jobs
