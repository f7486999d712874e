// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/jobqueue.h"

#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <set>

using namespace backstop;
using namespace backstop::jobs;

namespace {

/// Work that waits until it is let go or stopped, and counts how many of a kind run at once.
class Gate
{
public:
    Job::Work work(const QString &name)
    {
        return [this, name](Progress &, std::stop_token stop) -> Result<> {
            std::unique_lock lock(m_mutex);
            m_order.append(name);
            m_most = std::max(m_most, ++m_running);
            const bool open = m_changed.wait(lock, stop, [&] { return m_all || m_open.count(name) > 0; });
            --m_running;
            if (open)
                return {};
            return Error{ErrorCode::Cancelled, name + QStringLiteral(": stopped"), {}};
        };
    }
    void open(const QString &name)
    {
        const std::lock_guard lock(m_mutex);
        m_open.insert(name);
        m_changed.notify_all();
    }
    void openAll()
    {
        const std::lock_guard lock(m_mutex);
        m_all = true;
        m_changed.notify_all();
    }
    QStringList order()
    {
        const std::lock_guard lock(m_mutex);
        return m_order;
    }
    int most()
    {
        const std::lock_guard lock(m_mutex);
        return m_most;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::set<QString> m_open; // all guarded by m_mutex
    bool m_all = false;
    QStringList m_order;
    int m_running = 0;
    int m_most = 0;
};

JobInfo info(const char *name)
{
    return {QStringLiteral("test"), QStringLiteral("Back up"), QString::fromLatin1(name)};
}

const QString kHere = QStringLiteral("/repo/here");
const QString kThere = QStringLiteral("/repo/there");

} // namespace

class TestJobQueue : public QObject
{
    Q_OBJECT

private:
    test::FakeClock m_clock;

    static Job *add(JobQueue &queue, Gate &gate, const char *name, const JobAccess &access = {})
    {
        return queue.add(info(name), access, gate.work(QString::fromLatin1(name)));
    }

private slots:
    void runsOneWriterPerRepositoryAndReadersBesideIt()
    {
        Gate gate; // before the queue, which waits for the work that uses it
        JobQueue queue(QStringLiteral("test"), 8, m_clock);
        Job *first = add(queue, gate, "w1", {kHere, true});
        Job *second = add(queue, gate, "w2", {kHere, true});
        Job *reader = add(queue, gate, "r1", {kHere, false});
        Job *other = add(queue, gate, "w3", {kThere, true});
        QTRY_VERIFY(first->state() == JobState::Running && reader->state() == JobState::Running &&
                    other->state() == JobState::Running);
        QVERIFY(second->state() == JobState::Queued);
        QCOMPARE(second->waitReason(), QStringLiteral("waits for Back up w1"));
        QCOMPARE(queue.writerOf(kHere), first);
        QCOMPARE(queue.writerOf(QStringLiteral("/repo/nowhere")), nullptr);
        gate.open(QStringLiteral("w1"));
        QTRY_VERIFY(second->state() == JobState::Running);
        QVERIFY(second->waitReason().isEmpty());
        QVERIFY(first->isFinished());
        QCOMPARE(queue.writerOf(kHere), second);
        gate.openAll();
        QTRY_COMPARE(queue.activeCount(), 0);
    }

    void runsNoMoreThanItsLimit()
    {
        Gate gate;
        JobQueue queue(QStringLiteral("test"), 2, m_clock);
        QSignalSpy finished(&queue, &JobQueue::jobFinished);
        for (int i = 0; i < 9; ++i)
            add(queue, gate, "reader", {kHere, false});
        QTRY_COMPARE(gate.order().size(), 2);
        QCOMPARE(queue.jobs().last()->waitReason(), QStringLiteral("waits for another job to end"));
        gate.openAll();
        QTRY_COMPARE(finished.count(), 9);
        QCOMPARE(gate.most(), 2);
    }

    void writersStartInTheOrderTheyCame()
    {
        Gate gate;
        gate.openAll();
        JobQueue queue(QStringLiteral("test"), 4, m_clock);
        for (const char *name : {"1", "2", "3", "4", "5"})
            add(queue, gate, name, {kHere, true});
        QTRY_COMPARE(queue.activeCount(), 0);
        QCOMPARE(gate.order(), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                                            QStringLiteral("4"), QStringLiteral("5")}));
        QCOMPARE(gate.most(), 1);
    }

    void aCancelledWaitingJobLetsTheNextOnePass()
    {
        Gate gate;
        JobQueue queue(QStringLiteral("test"), 4, m_clock);
        Job *first = add(queue, gate, "1", {kHere, true});
        Job *second = add(queue, gate, "2", {kHere, true});
        Job *third = add(queue, gate, "3", {kHere, true});
        second->cancel();
        QVERIFY(second->state() == JobState::Cancelled);
        gate.openAll();
        QTRY_VERIFY(third->isFinished());
        QVERIFY(first->state() == JobState::Succeeded && third->state() == JobState::Succeeded);
        QVERIFY(!gate.order().contains(QStringLiteral("2")));
    }

    void tellsOfEveryJobOnce()
    {
        Gate gate;
        gate.openAll();
        JobQueue queue(QStringLiteral("test"), 4, m_clock);
        QSignalSpy added(&queue, &JobQueue::jobAdded);
        QSignalSpy finished(&queue, &JobQueue::jobFinished);
        QSignalSpy removed(&queue, &JobQueue::jobRemoved);
        add(queue, gate, "a");
        add(queue, gate, "b");
        QTRY_COMPARE(finished.count(), 2);
        QCOMPARE(added.count(), 2);
        QCOMPARE(queue.jobs().size(), 2);
        queue.clearFinished();
        QCOMPARE(removed.count(), 2);
        QVERIFY(queue.jobs().isEmpty());
    }

    void forgettingWhatJustEndedIsSafe()
    {
        Gate gate;
        JobQueue queue(QStringLiteral("test"), 1, m_clock);
        QSignalSpy finished(&queue, &JobQueue::jobFinished);
        Job *running = add(queue, gate, "running", {kHere, true});
        add(queue, gate, "waiting", {kHere, true})->cancel();
        queue.clearFinished(); // the end of the cancelled job was not told yet: it stays
        QCOMPARE(queue.jobs().size(), 2);
        QTRY_COMPARE(finished.count(), 1);
        queue.clearFinished();
        QCOMPARE(queue.jobs(), QList{running});
    }

    void keepsOnlyTheLastFinishedJobs()
    {
        Gate gate;
        gate.openAll();
        JobQueue queue(QStringLiteral("test"), 4, m_clock);
        for (int i = 0; i < JobQueue::kKeptJobs + 5; ++i)
            add(queue, gate, "x");
        QTRY_COMPARE(queue.jobs().size(), JobQueue::kKeptJobs);
    }

    void pollTellsOfRunningJobsOnly()
    {
        Gate gate;
        QList<Job *> told;
        JobQueue queue(QStringLiteral("test"), 1, m_clock);
        Job *running = add(queue, gate, "running");
        add(queue, gate, "waiting");
        QTRY_VERIFY(running->state() == JobState::Running);
        connect(&queue, &JobQueue::jobChanged, this, [&](Job *job) { told.append(job); });
        queue.poll();
        QCOMPARE(told, QList{running});
    }

    void shutdownCancelsAndWaits()
    {
        Gate gate;
        JobQueue queue(QStringLiteral("test"), 2, m_clock);
        QSignalSpy finished(&queue, &JobQueue::jobFinished);
        for (int i = 0; i < 5; ++i)
            add(queue, gate, "x", {kHere, i % 2 == 0});
        QTRY_COMPARE(gate.order().size(), 2);
        queue.shutdown();
        QCOMPARE(queue.activeCount(), 0);
        QCOMPARE(finished.count(), 5);
        for (const Job *job : queue.jobs())
            QVERIFY(job->state() == JobState::Cancelled);
        Job *late = add(queue, gate, "late");
        QVERIFY(late->state() == JobState::Cancelled);
        QCOMPARE(gate.order().size(), 2);
    }

    void aJobMayAddAnotherWhenItEnds()
    {
        Gate gate;
        gate.openAll();
        int left = 5;
        JobQueue queue(QStringLiteral("test"), 1, m_clock);
        connect(&queue, &JobQueue::jobFinished, this, [&] {
            if (--left > 0)
                add(queue, gate, "next", {kHere, true});
        });
        add(queue, gate, "first", {kHere, true});
        QTRY_COMPARE(left, 0);
        QCOMPARE(gate.order().size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
