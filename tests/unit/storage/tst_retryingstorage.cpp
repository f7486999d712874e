// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/retryingstorage.h"

#include "model/storage/memorystorage.h"
#include "tests/support/faultystorage.h"
#include "tests/support/verify.h"

using namespace backstop;
using namespace backstop::storage;
using namespace backstop::test;
using namespace std::chrono_literals;

using Pauses = std::vector<std::chrono::milliseconds>;

class TestRetryingStorage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void triesAgainWithLongerAndLongerPauses();
    void givesUpAfterAllAttempts();
    void givesUpWhenTheSleepIsEnded();
    void rereadsOnceAfterABadSector();
    void retriesEveryKindOfCall();
    void leavesOtherErrorsAlone_data();
    void leavesOtherErrorsAlone();
    void findsItsOwnPutAgain();
    void takesNoOtherObjectForItsOwn();
    void findsItsOwnRemovalAgain();

private:
    static Error unavailable()
    {
        return {ErrorCode::Unavailable, QStringLiteral("x: away"), QStringLiteral("Wait."), true};
    }

    std::shared_ptr<MemoryStorage> m_memory;
    std::shared_ptr<FaultyStorage> m_faulty;
    std::unique_ptr<RetryingStorage> m_storage;
    Pauses m_pauses;
    std::vector<Error> m_seen;
    std::size_t m_pausesAllowed = 100;
};

void TestRetryingStorage::init()
{
    m_memory = std::make_shared<MemoryStorage>();
    m_faulty = std::make_shared<FaultyStorage>(m_memory);
    m_pauses.clear();
    m_seen.clear();
    m_pausesAllowed = 100;
    const auto sleep = [this](std::chrono::milliseconds pause) {
        m_pauses.push_back(pause);
        return m_pauses.size() <= m_pausesAllowed;
    };
    const RetryingStorage::RetryPolicy policy{.attempts = 5, .firstPause = 100ms, .longestPause = 300ms};
    m_storage = std::make_unique<RetryingStorage>(m_faulty, policy, sleep,
                                                  [this](const Error &e) { m_seen.push_back(e); });
    QVERIFY(m_memory->put("x", "content").hasValue());
}

void TestRetryingStorage::triesAgainWithLongerAndLongerPauses()
{
    for (std::uint64_t at = 1; at <= 4; ++at)
        m_faulty->addFault({.call = Call::Get, .at = at, .error = unavailable()});
    VERIFY_ASSIGN(bytes, m_storage->get("x"));
    QCOMPARE(bytes, Bytes("content"));
    QVERIFY(m_pauses == Pauses({100ms, 200ms, 300ms, 300ms}));
    QCOMPARE(m_seen.size(), std::size_t{4});
    QVERIFY(m_seen.front() == unavailable());
}

void TestRetryingStorage::givesUpAfterAllAttempts()
{
    m_faulty->addFault({.persistent = true, .error = unavailable()});
    const auto result = m_storage->get("x");
    QVERIFY(!result);
    QVERIFY(result.error() == unavailable());
    QCOMPARE(quint64{m_faulty->calls()}, quint64{5});
    QCOMPARE(m_pauses.size(), std::size_t{4});
}

void TestRetryingStorage::givesUpWhenTheSleepIsEnded()
{
    m_pausesAllowed = 1;
    m_faulty->addFault({.persistent = true, .error = unavailable()});
    VERIFY_ERROR(Unavailable, m_storage->get("x"));
    QCOMPARE(quint64{m_faulty->calls()}, quint64{2});
}

void TestRetryingStorage::rereadsOnceAfterABadSector()
{
    m_faulty->addFault({.call = Call::Get, .at = 1});
    VERIFY_OK(m_storage->get("x"));
    QCOMPARE(m_seen.size(), std::size_t{1}); // a success with a warning
    QVERIFY(m_pauses.empty());
    m_faulty->clearFaults();
    m_faulty->resetCounts();
    m_faulty->addFault({.persistent = true});
    VERIFY_ERROR(Io, m_storage->get("x"));
    QCOMPARE(quint64{m_faulty->calls()}, quint64{2});
}

void TestRetryingStorage::retriesEveryKindOfCall()
{
    const auto failOnce = [this](Error error) {
        m_faulty->clearFaults();
        m_faulty->resetCounts();
        m_faulty->addFault({.at = 1, .error = std::move(error)});
    };
    const Error io{ErrorCode::Io, QStringLiteral("x: bad")};
    for (const Error &error : {unavailable(), io}) {
        failOnce(error);
        char out[7] = {};
        VERIFY_OK(m_storage->read("x", 0, out, 7));
        QCOMPARE(BytesView(out, 7), BytesView("content"));
        failOnce(error);
        QCOMPARE(quint64{m_storage->stat("x")->size}, quint64{7});
        failOnce(error);
        QCOMPARE(m_storage->list("")->size(), std::size_t{1});
        failOnce(error);
        VERIFY_OK(m_storage->put("y", "new"));
        failOnce(error);
        VERIFY_OK(m_storage->put("y", "newer", PutMode::Replace));
        failOnce(error);
        VERIFY_OK(m_storage->remove("y"));
        failOnce(error);
        VERIFY_OK(m_storage->sweepTemporaries());
        QVERIFY(m_faulty->happened());
    }
}

void TestRetryingStorage::leavesOtherErrorsAlone_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code : {ErrorCode::NotFound, ErrorCode::NoSpace, ErrorCode::PermissionDenied,
                                 ErrorCode::Damaged, ErrorCode::Unavailable})
        QTest::newRow(qPrintable(errorName(code))) << static_cast<int>(code);
}

void TestRetryingStorage::leavesOtherErrorsAlone()
{
    QFETCH(int, code);
    m_faulty->addFault({.error = {static_cast<ErrorCode>(code), QStringLiteral("x: no")}});
    QVERIFY(!m_storage->put("y", "bytes"));
    QCOMPARE(quint64{m_faulty->calls()}, quint64{1});
    QVERIFY(m_pauses.empty());
    QVERIFY(m_seen.empty());
}

void TestRetryingStorage::findsItsOwnPutAgain()
{
    m_faulty->addFault(
        {.effect = Fault::Effect::ErrorAfter, .call = Call::Put, .at = 1, .error = unavailable()});
    VERIFY_OK(m_storage->put("y", "bytes"));
    QCOMPARE(*m_memory->get("y"), Bytes("bytes"));
    QCOMPARE(quint64{m_faulty->calls(Call::Put)}, quint64{3}); // the last one makes sure that it is durable
}

void TestRetryingStorage::takesNoOtherObjectForItsOwn()
{
    m_faulty->addFault({.call = Call::Put, .at = 1, .error = unavailable()});
    VERIFY_ERROR(AlreadyExists, m_storage->put("x", "other bytes"));
    VERIFY_ERROR(AlreadyExists,
                 m_storage->put("x", "content")); // no try went before that could have been ours
    QCOMPARE(*m_memory->get("x"), Bytes("content"));
}

void TestRetryingStorage::findsItsOwnRemovalAgain()
{
    m_faulty->addFault(
        {.effect = Fault::Effect::ErrorAfter, .call = Call::Remove, .at = 1, .error = unavailable()});
    VERIFY_OK(m_storage->remove("x"));
    VERIFY_ERROR(NotFound, m_storage->remove("x"));
}

QTEST_APPLESS_MAIN(TestRetryingStorage)
#include "tst_retryingstorage.moc"
