// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/job.h"

#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <condition_variable>
#include <latch>
#include <new>
#include <stdexcept>

using namespace backstop;
using namespace backstop::jobs;
using namespace std::chrono_literals;

namespace {

const JobInfo kInfo{QStringLiteral("backup"), QStringLiteral("Back up"), QStringLiteral("/srv/data")};

Error failure(ErrorCode code)
{
    return {code, QStringLiteral("thing: happened"), QStringLiteral("Do something."), false};
}

/// Work that ends only when it is asked to.
Result<> untilStopped(Progress &, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    stopped.wait(lock, stop, [] { return false; });
    return failure(ErrorCode::Cancelled);
}

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private:
    test::FakeClock m_clock;
    QThreadPool m_pool;

private slots:
    void endsAsItsWorkDid_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("state");
        QTest::newRow("done") << 0 << int(JobState::Succeeded);
        QTest::newRow("partial") << int(ErrorCode::Partial) << int(JobState::Partial);
        QTest::newRow("failed") << int(ErrorCode::Io) << int(JobState::Failed);
        QTest::newRow("damage found") << int(ErrorCode::DamageFound) << int(JobState::Failed);
        QTest::newRow("cancelled by itself") << int(ErrorCode::Cancelled) << int(JobState::Cancelled);
    }
    void endsAsItsWorkDid()
    {
        QFETCH(int, code);
        QFETCH(int, state);
        Job job(
            kInfo,
            [code](Progress &, std::stop_token) {
                return code ? Result<>(failure(static_cast<ErrorCode>(code))) : Result<>();
            },
            m_clock);
        QSignalSpy finished(&job, &Job::finished);
        QVERIFY(job.state() == JobState::Queued && !job.startedAt());
        job.start(m_pool);
        QVERIFY(finished.wait());
        QCOMPARE(int(job.state()), state);
        QVERIFY(job.isFinished());
        QCOMPARE(job.error().has_value(), code != 0);
        QCOMPARE(finished.count(), 1);
    }

    void goesThroughItsStatesInOrder()
    {
        std::latch go(1);
        Job job(
            kInfo,
            [&](Progress &, std::stop_token) {
                go.wait();
                return Result<>();
            },
            m_clock);
        QList<JobState> states;
        connect(&job, &Job::stateChanged, this, [&](JobState state) { states.append(state); });
        job.start(m_pool);
        QTRY_VERIFY(job.state() == JobState::Running);
        go.count_down();
        QTRY_VERIFY(job.isFinished());
        QCOMPARE(states, (QList{JobState::Running, JobState::Succeeded}));
    }

    void exceptionsBecomeErrors()
    {
        Job memory(
            kInfo, [](Progress &, std::stop_token) -> Result<> { throw std::bad_alloc(); }, m_clock);
        Job logic(
            kInfo, [](Progress &, std::stop_token) -> Result<> { throw std::runtime_error("odd"); }, m_clock);
        Job number(
            kInfo, [](Progress &, std::stop_token) -> Result<> { throw 7; }, m_clock);
        for (Job *job : {&memory, &logic, &number})
            job->start(m_pool);
        QTRY_VERIFY(memory.isFinished() && logic.isFinished() && number.isFinished());
        QVERIFY(memory.error()->code == ErrorCode::OutOfMemory);
        QCOMPARE(memory.error()->message, QStringLiteral("/srv/data: out of memory"));
        QVERIFY(logic.error()->code == ErrorCode::Failed);
        QCOMPARE(logic.error()->message, QStringLiteral("/srv/data: odd"));
        QVERIFY(number.state() == JobState::Failed && !number.error()->hint.isEmpty());
    }

    void cancelStopsTheWorkAndCanBeRepeated()
    {
        Job job(kInfo, untilStopped, m_clock);
        QSignalSpy states(&job, &Job::stateChanged);
        job.start(m_pool);
        QTRY_VERIFY(job.state() == JobState::Running);
        job.cancel();
        QVERIFY(job.state() == JobState::Cancelling);
        job.cancel();
        QTRY_VERIFY(job.state() == JobState::Cancelled);
        job.cancel();
        QVERIFY(job.state() == JobState::Cancelled);
        QCOMPARE(states.count(), 3);
    }

    void cancelBeforeTheBeginningEndsAtOnce()
    {
        bool ran = false;
        auto key = std::make_shared<int>(7);
        const std::weak_ptr held = key;
        Job job(
            kInfo,
            [&ran, key = std::move(key)](Progress &, std::stop_token) {
                ran = true;
                return Result<>();
            },
            m_clock);
        QSignalSpy finished(&job, &Job::finished);
        job.cancel();
        QVERIFY(held.expired()); // the job stays in the list, what it was given does not
        QVERIFY(job.state() == JobState::Cancelled && finished.count() == 1);
        job.start(m_pool);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!ran && job.state() == JobState::Cancelled);
        QCOMPARE(finished.count(), 1);
    }

    void workThatEndsWellAllTheSameIsNotCalledCancelled()
    {
        std::latch go(1);
        Job job(
            kInfo,
            [&](Progress &, std::stop_token) {
                go.wait();
                return Result<>();
            },
            m_clock);
        job.start(m_pool);
        QTRY_VERIFY(job.state() == JobState::Running);
        job.cancel();
        go.count_down();
        QTRY_VERIFY(job.isFinished());
        QVERIFY(job.state() == JobState::Succeeded);
    }

    void canBeDestroyedWhileItRuns()
    {
        for (int i = 0; i < 200; ++i) {
            auto job = std::make_unique<Job>(kInfo, untilStopped, m_clock);
            job->start(m_pool);
            if (i % 3 == 0)
                QCoreApplication::processEvents();
            job.reset();
        }
        m_pool.waitForDone(); // ends only if every work was asked to stop
        QCoreApplication::processEvents();
    }

    void tellsHowFarItIsAndWasAtTheEnd()
    {
        std::latch counted(1);
        std::latch go(1);
        Job job(
            kInfo,
            [&](Progress &progress, std::stop_token) {
                progress.setTotals(10, 1'000);
                progress.addItems(4);
                progress.addBytes(250);
                counted.count_down();
                go.wait();
                progress.addBytes(750);
                return Result<>();
            },
            m_clock);
        job.start(m_pool);
        counted.wait();
        QCOMPARE(job.progress().bytesDone, 250u);
        QVERIFY(job.countsBytes());
        go.count_down();
        QTRY_VERIFY(job.isFinished());
        QCOMPARE(job.progress().bytesDone, 1'000u);
    }

    void timesComeFromTheClock()
    {
        const Timestamp begin = m_clock.now();
        std::latch go(1);
        Job job(
            kInfo,
            [&](Progress &, std::stop_token) {
                go.wait();
                return Result<>();
            },
            m_clock);
        QVERIFY(job.createdAt() == begin && job.duration() == 0ns);
        m_clock.advance(5s); // waiting is no working
        job.start(m_pool);
        QTRY_VERIFY(job.state() == JobState::Running);
        m_clock.advance(90s);
        QVERIFY(job.duration() == 90s);
        m_clock.setNow(begin - 24h); // somebody sets the wall clock
        go.count_down();
        QTRY_VERIFY(job.isFinished());
        m_clock.advance(10s);
        QVERIFY(job.startedAt() == begin + 5s);
        QVERIFY(job.duration() == 90s);
    }

    void estimatesFromSamples()
    {
        std::latch counted(1);
        Job job(
            kInfo,
            [&](Progress &progress, std::stop_token stop) {
                progress.setTotals(0, 10'000);
                counted.count_down();
                return untilStopped(progress, stop);
            },
            m_clock);
        job.start(m_pool);
        counted.wait();
        QTRY_VERIFY(job.state() == JobState::Running);
        job.sample();
        m_clock.advance(6s);
        job.sample();
        QVERIFY(job.rate().perSecond() == 0.0);
        QVERIFY(!job.remaining());
        m_clock.advance(15s);
        job.sample();
        QCOMPARE(job.rate().stalledFor()->count(), 21);
        job.cancel();
        QTRY_VERIFY(job.isFinished());
        QVERIFY(!job.remaining());
    }

    void numbersAreUnique()
    {
        const Job first(kInfo, untilStopped, m_clock);
        const Job second(kInfo, untilStopped, m_clock);
        QCOMPARE_GT(second.number(), first.number());
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
