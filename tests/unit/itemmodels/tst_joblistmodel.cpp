// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/joblistmodel.h"

#include "model/jobs/jobqueue.h"
#include "tests/support/fakeclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <latch>

using namespace backstop;
using namespace backstop::itemmodels;
using namespace std::chrono_literals;
using jobs::Job;
using jobs::JobQueue;
using Model = JobListModel;

class TestJobListModel : public QObject
{
    Q_OBJECT

private:
    test::FakeClock m_clock;

    static jobs::JobInfo info(const char *object)
    {
        return {QStringLiteral("backup"), QStringLiteral("Back up"), QString::fromLatin1(object)};
    }
    static QString text(const Model &model, const Job *job, int column, int role = Qt::DisplayRole)
    {
        return model.indexOf(job).siblingAtColumn(column).data(role).toString().replace(QChar(QChar::Nbsp),
                                                                                        QLatin1Char(' '));
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void followsAJobFromItsBeginningToItsEnd()
    {
        std::latch counted(1);
        std::latch go(1);
        JobQueue queue(QStringLiteral("test"), 1, m_clock);
        Model model(&queue);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Job *job = queue.add(info("/srv/data"), {}, [&](Progress &progress, std::stop_token) {
            progress.setPhase(Phase::Reading);
            progress.setTotals(4, 4'000'000);
            progress.addBytes(999'999);
            progress.addProblem();
            counted.count_down();
            go.wait();
            return Result<>();
        });
        counted.wait();
        QTRY_VERIFY(job->state() == jobs::JobState::Running);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, job, Model::State), QStringLiteral("Running"));
        QCOMPARE(text(model, job, Model::Title), QStringLiteral("Back up"));
        QCOMPARE(text(model, job, Model::Object), QStringLiteral("/srv/data"));
        QCOMPARE(text(model, job, Model::Progress), QStringLiteral("24 %"));
        QCOMPARE(model.indexOf(job).data(ProgressRole).toDouble(), 999'999.0 / 4'000'000);
        QCOMPARE(text(model, job, Model::Phase), QStringLiteral("Reading"));
        QCOMPARE(text(model, job, Model::Problems), QStringLiteral("1"));
        QCOMPARE(text(model, job, Model::Started), QStringLiteral("2026-11-23 09:00:00"));
        QCOMPARE(text(model, job, Model::Remaining), QString());
        QCOMPARE(text(model, job, Model::State, Qt::AccessibleTextRole),
                 QStringLiteral("Back up, /srv/data, Running, 24 %"));
        QSignalSpy changed(&model, &Model::dataChanged);
        m_clock.advance(1s);
        queue.poll();
        QVERIFY(changed.count() >= 1);
        m_clock.advance(65s);
        queue.poll();
        QCOMPARE(text(model, job, Model::Duration), QStringLiteral("1 min 06 s"));
        QVERIFY(text(model, job, Model::Remaining).startsWith(QStringLiteral("stalled for")));
        go.count_down();
        QTRY_COMPARE(text(model, job, Model::State), QStringLiteral("Done"));
        QCOMPARE(model.indexOf(job).data(ProgressRole).toDouble(), 1.0);
        QCOMPARE(text(model, job, Model::Phase), QString());
    }

    void neverShowsAPercentageThatNobodyKnows()
    {
        std::latch counted(1);
        std::latch go(1);
        JobQueue queue(QStringLiteral("test"), 1, m_clock);
        Model model(&queue);
        Job *job = queue.add(info("x"), {}, [&](Progress &progress, std::stop_token) {
            progress.addItems(1'200);
            progress.addBytes(2'048);
            counted.count_down();
            go.wait();
            return Result<>();
        });
        counted.wait();
        QCOMPARE(model.indexOf(job).data(ProgressRole).toDouble(), -1.0);
        QCOMPARE(text(model, job, Model::Progress), QStringLiteral("1200 file(s), 2.00 KiB"));
        go.count_down();
        QTRY_VERIFY(job->isFinished());
    }

    void saysWhyAJobWaitsOrFailed()
    {
        std::latch go(1);
        JobQueue queue(QStringLiteral("test"), 2, m_clock);
        Model model(&queue);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const jobs::JobAccess writer{QStringLiteral("/repo"), true};
        Job *first = queue.add(info("a"), writer, [&](Progress &, std::stop_token) {
            go.wait();
            return Result<>(Error{ErrorCode::NoSpace, QStringLiteral("/repo: no space left"),
                                  QStringLiteral("Make room.")});
        });
        Job *second = queue.add(info("b"), writer, [](Progress &, std::stop_token) { return Result<>(); });
        QCOMPARE(text(model, second, Model::State), QStringLiteral("Waiting"));
        QCOMPARE(text(model, second, Model::Phase), QStringLiteral("waits for Back up a"));
        QCOMPARE(model.indexOf(second).row(), 0); // newest first
        go.count_down();
        QTRY_VERIFY(second->isFinished());
        QCOMPARE(text(model, first, Model::State), QStringLiteral("Failed"));
        QCOMPARE(text(model, first, Model::State, ExactTextRole),
                 QStringLiteral("/repo: no space left\nMake room."));
        QCOMPARE(model.jobAt(model.index(1, 0)), first);
        QCOMPARE(model.jobAt({}), nullptr);
    }

    void forgetsWhatTheQueueForgets()
    {
        JobQueue queue(QStringLiteral("test"), 2, m_clock);
        queue.add(info("before"), {}, [](Progress &, std::stop_token) { return Result<>(); });
        Model model(&queue);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy finished(&queue, &JobQueue::jobFinished);
        queue.add(info("after"), {}, [](Progress &, std::stop_token) { return Result<>(); });
        QCOMPARE(model.rowCount(), 2);
        QTRY_COMPARE(finished.count(), 2);
        queue.clearFinished();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJobListModel)
#include "tst_joblistmodel.moc"
