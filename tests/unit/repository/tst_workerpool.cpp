// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/workerpool.h"

#include "tests/support/testrepository.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using namespace backstop::test;

/// With no threads but the test's own: what is done while work is added is what found no room.
class TestWorkerPool : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asManyFilesWaitAsThereIsRoomFor();
    void batchesCountAsManyFilesAsTheyHave();
    void whatIsLargerThanTheQueueWaitsAlone();

private:
    void add(std::size_t weight)
    {
        m_pool->addFile([this, number = m_added++](BlobSession &) { m_done.push_back(number); }, *m_session,
                        weight);
    }

    TestRepository m_repository;
    std::vector<int> m_done; ///< in this order
    int m_added = 0;
    std::unique_ptr<BlobSession> m_session;
    std::unique_ptr<WorkerPool> m_pool;
};

void TestWorkerPool::init()
{
    m_done.clear();
    m_added = 0;
    m_session = std::make_unique<BlobSession>(m_repository.repo().blobs());
    m_pool = std::make_unique<WorkerPool>(m_repository.repo().blobs(), 0);
}

void TestWorkerPool::asManyFilesWaitAsThereIsRoomFor()
{
    for (int i = 0; i < 128; ++i)
        add(1);
    QCOMPARE(m_done.size(), std::size_t{0});
    add(1);
    QCOMPARE(m_done, std::vector<int>{0});
    m_pool->finish(*m_session);
    QCOMPARE(m_done.size(), std::size_t{129});
}

void TestWorkerPool::batchesCountAsManyFilesAsTheyHave()
{
    add(64);
    add(64);
    QCOMPARE(m_done.size(), std::size_t{0});
    add(1);
    QCOMPARE(m_done, std::vector<int>{0});
    add(63); // what was done no longer counts
    QCOMPARE(m_done, std::vector<int>{0});
    add(128);
    QCOMPARE(m_done, (std::vector<int>{0, 1, 2, 3}));
    m_pool->finish(*m_session);
    QCOMPARE(m_done, (std::vector<int>{0, 1, 2, 3, 4}));
}

void TestWorkerPool::whatIsLargerThanTheQueueWaitsAlone()
{
    add(1000);
    QCOMPARE(m_done.size(), std::size_t{0});
    add(1);
    QCOMPARE(m_done, std::vector<int>{0});
    m_pool->finish(*m_session);
    QCOMPARE(m_done.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
