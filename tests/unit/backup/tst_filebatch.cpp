// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/filebatch.h"

#include "model/crypto/hash.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::backup;
using namespace backstop::repository;
using namespace backstop::test;

/// Files of all sizes around those of chunks and batches.
class TestFileBatch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_repository = std::make_unique<TestRepository>();
        const ChunkerParameters &sizes = m_repository->repo().config().chunker;
        m_chunker = std::make_unique<Chunker>(m_repository->repo().keys().chunkerKey(), sizes.minimum,
                                              sizes.average, sizes.maximum);
        m_outcomes.clear();
    }
    void everyFileHasItsDigestAndItsContent_data();
    void everyFileHasItsDigestAndItsContent();
    void aFullBatchIsStoredBeforeTheEnd();
    void whatTheStorageRefusesFailsTheBackup();

private:
    static Bytes contentOf(std::size_t size)
    {
        SeededRandom random(size + 1);
        Bytes content(size, '\0');
        random.fill(content.data(), size);
        return content;
    }
    void add(FileBatch &batch, const Bytes &name, const Bytes &content, BlobSession &session)
    {
        FileBatch::File file;
        file.content = Buffer(content.size() + 7); // a file may have become shorter
        std::memcpy(file.content.data(), content.data(), content.size());
        file.content.truncate(content.size());
        file.outcome.node.name = name;
        file.outcome.node.size = content.size();
        file.done = [this](FileOutcome &&outcome, BlobSession &) {
            const std::lock_guard lock(m_mutex);
            m_outcomes.push_back(std::move(outcome));
        };
        batch.add(std::move(file), session);
    }

    std::unique_ptr<TestRepository> m_repository;
    std::unique_ptr<Chunker> m_chunker;
    std::mutex m_mutex;
    std::vector<FileOutcome> m_outcomes; // guarded by m_mutex
};

void TestFileBatch::everyFileHasItsDigestAndItsContent_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("alone") << 0;
    QTest::newRow("with two threads") << 2;
}

void TestFileBatch::everyFileHasItsDigestAndItsContent()
{
    QFETCH(int, threads);
    BlobSession session(m_repository->repo().blobs());
    WorkerPool pool(m_repository->repo().blobs(), threads);
    FileBatch batch(*m_chunker, pool);
    const std::uint32_t minimum = m_chunker->minimum();
    std::map<Bytes, Bytes> files;
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{minimum},
          std::size_t{minimum} + 1, std::size_t{m_chunker->maximum()}, std::size_t{FileBatch::kLargestFile}})
        files.emplace("f" + std::to_string(size), contentOf(size));
    for (std::size_t i = 0; i < 40; ++i)
        files.emplace("g" + std::to_string(i), contentOf(20'000 * i));
    for (const auto &[name, content] : files)
        add(batch, name, content, session);
    pool.finish(session);
    batch.flush(session);
    pool.finish(session);
    QVERIFY(!pool.hasFailed());
    QCOMPARE(m_outcomes.size(), files.size());
    for (const FileOutcome &outcome : m_outcomes) {
        const Bytes &content = files.at(outcome.node.name);
        QCOMPARE(outcome.kind, FileOutcome::Stored);
        QVERIFY2(outcome.node.sha256 == crypto::sha256(content), outcome.node.name.c_str());
        Bytes stored;
        for (const Segment &segment : outcome.node.content.segments) {
            QVERIFY(segment.length <= m_chunker->maximum());
            VERIFY_ASSIGN(chunk, session.get(BlobType::Data, segment.chunk));
            stored += chunk;
        }
        QVERIFY2(stored == content, outcome.node.name.c_str());
    }
}

void TestFileBatch::aFullBatchIsStoredBeforeTheEnd()
{
    BlobSession session(m_repository->repo().blobs());
    WorkerPool pool(m_repository->repo().blobs(), 0);
    FileBatch batch(*m_chunker, pool);
    for (std::size_t i = 0; i < 8; ++i)
        add(batch, "f", contentOf(FileBatch::kLargestFile - i), session);
    QVERIFY(!m_outcomes.empty() && m_outcomes.size() <= 8); // or memory would grow with the source
}

void TestFileBatch::whatTheStorageRefusesFailsTheBackup()
{
    BlobSession session(m_repository->repo().blobs());
    WorkerPool pool(m_repository->repo().blobs(), 0);
    FileBatch batch(*m_chunker, pool);
    Fault fault;
    fault.call = Call::Put;
    fault.persistent = true;
    m_repository->faults().addFault(fault);
    // More than a pack, which is only then stored.
    for (std::size_t i = 0; i < 120 && !pool.hasFailed(); ++i)
        add(batch, "f", contentOf(FileBatch::kLargestFile - i), session);
    QVERIFY(pool.hasFailed());
    QCOMPARE(pool.failure()->code, ErrorCode::Io);
    QCOMPARE(m_outcomes.back().kind, FileOutcome::Failed);
}

QTEST_APPLESS_MAIN(TestFileBatch)
#include "tst_filebatch.moc"
