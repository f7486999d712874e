// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/throttledstorage.h"

#include "model/storage/memorystorage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/verify.h"

using namespace backstop;
using namespace backstop::storage;
using namespace backstop::test;
using namespace std::chrono_literals;

using Pauses = std::vector<std::chrono::nanoseconds>;

/// Time passes only where the storage waits.
class TestThrottledStorage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void laterCallsPayForEarlierOnes();
    void timeThatPassesPays();
    void idleTimeIsNotSaved();
    void directionsHaveRatesOfTheirOwn();
    void whatIsGotCounts();
    void aMissingObjectCostsNothing();
    void noLimitWaitsForNothing();
    void leasesWaitForNothing();
    void questionsWaitForNothing();
    void theLargestRatesAndSizesDoNotOverflow();
    void cancelledItHasDoneNothing();

private:
    void limit(ThrottledStorage::Limits limits)
    {
        m_storage = std::make_unique<ThrottledStorage>(m_memory, limits, m_clock,
                                                       [this](std::chrono::nanoseconds pause) {
                                                           m_pauses.push_back(pause);
                                                           if (!m_isCancelled)
                                                               m_clock.advance(pause);
                                                           return !m_isCancelled;
                                                       });
    }
    Result<> put(const std::string &name, std::size_t size) { return m_storage->put(name, Bytes(size, 'x')); }

    FakeClock m_clock;
    std::shared_ptr<MemoryStorage> m_memory;
    std::unique_ptr<ThrottledStorage> m_storage;
    Pauses m_pauses;
    bool m_isCancelled = false;
};

void TestThrottledStorage::init()
{
    m_memory = std::make_shared<MemoryStorage>();
    m_pauses.clear();
    m_isCancelled = false;
    limit({.upload = 1000, .download = 100});
}

void TestThrottledStorage::laterCallsPayForEarlierOnes()
{
    VERIFY_OK(put("a", 5000));
    QVERIFY(m_pauses.empty());
    VERIFY_OK(put("b", 500));
    VERIFY_OK(put("c", 1));
    QVERIFY(m_pauses == Pauses({5s, 500ms}));
}

void TestThrottledStorage::timeThatPassesPays()
{
    VERIFY_OK(put("a", 5000));
    m_clock.advance(3s);
    VERIFY_OK(put("b", 1));
    QVERIFY(m_pauses == Pauses({2s}));
}

void TestThrottledStorage::idleTimeIsNotSaved()
{
    m_clock.advance(1h);
    VERIFY_OK(put("a", 1000));
    VERIFY_OK(put("b", 1000));
    QVERIFY(m_pauses == Pauses({1s}));
}

void TestThrottledStorage::directionsHaveRatesOfTheirOwn()
{
    VERIFY_OK(put("a", 1000));
    char bytes[200];
    VERIFY_OK(m_storage->read("a", 0, bytes, 200));
    QVERIFY(m_pauses.empty());
    VERIFY_OK(m_storage->read("a", 0, bytes, 1));
    QVERIFY(m_pauses == Pauses({2s}));
    VERIFY_OK(put("b", 1));
    QVERIFY(m_pauses == Pauses({2s})); // the second that it took has passed
}

void TestThrottledStorage::whatIsGotCounts()
{
    VERIFY_OK(m_memory->put("a", Bytes(300, 'x')));
    VERIFY_OK(m_storage->get("a"));
    QVERIFY(m_pauses.empty());
    VERIFY_OK(m_storage->get("a"));
    QVERIFY(m_pauses == Pauses({3s}));
}

void TestThrottledStorage::aMissingObjectCostsNothing()
{
    VERIFY_ERROR(NotFound, m_storage->get("a"));
    VERIFY_ERROR(NotFound, m_storage->get("a"));
    QVERIFY(m_pauses.empty());
}

void TestThrottledStorage::noLimitWaitsForNothing()
{
    limit({.upload = 0, .download = 100});
    VERIFY_OK(put("a", 1'000'000));
    VERIFY_OK(put("b", 1'000'000));
    QVERIFY(m_pauses.empty());
}

void TestThrottledStorage::leasesWaitForNothing()
{
    VERIFY_OK(put("a", 1'000'000));
    VERIFY_OK(put("leases/1", 1000));
    VERIFY_OK(m_storage->get("leases/1"));
    VERIFY_OK(m_storage->get("leases/1"));
    QVERIFY(m_pauses.empty());
    VERIFY_OK(put("b", 1));
    QVERIFY(m_pauses == Pauses({1000s})); // and they cost nothing
}

void TestThrottledStorage::questionsWaitForNothing()
{
    VERIFY_OK(put("a", 1'000'000));
    VERIFY_OK(m_storage->stat("a"));
    VERIFY_OK(m_storage->list({}));
    VERIFY_OK(m_storage->makeDurable("a"));
    VERIFY_OK(m_storage->remove("a"));
    QVERIFY(m_pauses.empty());
}

void TestThrottledStorage::theLargestRatesAndSizesDoNotOverflow()
{
    limit({.upload = std::numeric_limits<std::uint64_t>::max(), .download = 1});
    VERIFY_OK(put("a", 100'000'000));
    VERIFY_OK(put("b", 1));
    QVERIFY(m_pauses.empty() || m_pauses == Pauses({1ns}));
    m_pauses.clear();
    VERIFY_OK(m_storage->get("a"));
    VERIFY_OK(m_storage->get("b"));
    QVERIFY(m_pauses == Pauses({100'000'000s}));
}

void TestThrottledStorage::cancelledItHasDoneNothing()
{
    VERIFY_OK(put("a", 1000));
    m_isCancelled = true;
    VERIFY_ERROR(Cancelled, put("b", 1));
    VERIFY_ERROR(NotFound, m_memory->get("b"));
    VERIFY_OK(m_storage->get("a"));
    VERIFY_ERROR(Cancelled, m_storage->get("a"));
    char byte = 0;
    VERIFY_ERROR(Cancelled, m_storage->read("a", 0, &byte, 1));
}

QTEST_APPLESS_MAIN(TestThrottledStorage)
#include "tst_throttledstorage.moc"
