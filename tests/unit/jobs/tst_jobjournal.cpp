// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/jobjournal.h"
#include "tests/support/fakeclock.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

#include <latch>

using namespace backstop;
using namespace backstop::jobs;
using namespace backstop::test;

/// A run of the program: a queue and its journal.
struct Run
{
    explicit Run(const Clock &clock)
        : queue(QStringLiteral("test"), 3, clock)
        , journal(queue, {QStringLiteral("backup")})
    {}
    JobQueue queue;
    JobJournal journal;
};

class TestJobJournal : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

    static JobInfo info(const char *kind)
    {
        return {QLatin1String(kind), QStringLiteral("Back up"), QStringLiteral("/srv/data")};
    }

private slots:
    void whatAKillEndedIsListedUntilItIsCleared()
    {
        const TemporaryFolder folder;
        const QString first = folder.qPath() + QStringLiteral("/running-1");
        const QString killed = folder.qPath() + QStringLiteral("/running-2");
        std::latch go(1);
        Run alive(m_clock);
        VERIFY_OK(alive.journal.open(folder.qPath()));
        const auto wait = [&go](Progress &, std::stop_token) {
            go.wait();
            return Result<>();
        };
        const Job *ended =
            alive.queue.add(info("backup"), {}, [](Progress &, std::stop_token) { return Result<>(); });
        const Job *kept = alive.queue.add(info("backup"), {}, wait);
        const Job *small = alive.queue.add(info("look"), {}, wait);
        QTRY_VERIFY(kept->state() == JobState::Running && small->state() == JobState::Running &&
                    ended->isFinished());
        // What a kill leaves: the file as it is, without a lock. This program lives, so it is a copy.
        QVERIFY(QFile::copy(first, killed));
        for (int run = 0; run < 2; ++run) { // each of these sees it, for nobody clears it
            Run next(m_clock);
            const auto found = next.journal.open(folder.qPath());
            VERIFY_OK(found);
            QCOMPARE(*found, 1); // not those of the program that runs
            const Job *job = next.queue.jobs().front();
            QCOMPARE(job->state(), JobState::Interrupted);
            QCOMPARE(job->info().kind, QStringLiteral("backup"));
            QCOMPARE(job->info().object, QStringLiteral("/srv/data"));
            QCOMPARE(job->startedAt(), kept->startedAt());
            QCOMPARE(next.queue.activeCount(), 0);
            if (run == 1)
                next.queue.clearFinished();
        }
        Run last(m_clock);
        const auto none = last.journal.open(folder.qPath());
        VERIFY_OK(none);
        QCOMPARE(*none, 0);
        go.count_down();
        QTRY_VERIFY(kept->isFinished());
        QTRY_COMPARE(QFile(first).size(), 0);
    }

    void aLineThatWasCutShortIsNoJob()
    {
        const TemporaryFolder folder;
        VERIFY_OK(folder.write("running-1", "{\"begin\":3,\"kind\":\"backup\",\"star"));
        Run run(m_clock);
        const auto found = run.journal.open(folder.qPath());
        VERIFY_OK(found);
        QCOMPARE(*found, 0);
    }

    void aFolderThatIsNoneIsTold()
    {
        const TemporaryFolder folder;
        Run run(m_clock);
        QVERIFY(!run.journal.open(folder.qPath() + QStringLiteral("/nothing/there")));
    }
};

QTEST_GUILESS_MAIN(TestJobJournal)
#include "tst_jobjournal.moc"
