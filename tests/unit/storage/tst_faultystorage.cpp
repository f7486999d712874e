// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultystorage.h"

#include "model/storage/memorystorage.h"
#include "tests/support/verify.h"

using namespace backstop;
using namespace backstop::storage;
using namespace backstop::test;

class TestFaultyStorage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void failsOnceAtTheGivenCall();
    void failsFromTheGivenCallOn();
    void countsAllKindsTogetherWhereNoneIsNamed();
    void losesAnswers();
    void tearsAndShortens();
    void flipsOneBit();
    void callsTheObserverFirst();
    void forgetsFaultsAndCounts();

private:
    std::shared_ptr<MemoryStorage> m_memory;
    std::unique_ptr<FaultyStorage> m_storage;
};

void TestFaultyStorage::init()
{
    m_memory = std::make_shared<MemoryStorage>();
    m_storage = std::make_unique<FaultyStorage>(m_memory);
}

void TestFaultyStorage::failsOnceAtTheGivenCall()
{
    m_storage->addFault(
        {.call = Call::Put, .at = 2, .error = {ErrorCode::NoSpace, QStringLiteral("b: full")}});
    VERIFY_OK(m_storage->put("a", "1"));
    QVERIFY(!m_storage->happened());
    VERIFY_ERROR(NoSpace, m_storage->put("b", "2"));
    QVERIFY(m_storage->happened());
    VERIFY_ERROR(NotFound, m_memory->get("b"));
    VERIFY_OK(m_storage->put("b", "2"));
    VERIFY_OK(m_storage->get("b"));
    QCOMPARE(quint64{m_storage->calls(Call::Put)}, quint64{3});
    QCOMPARE(quint64{m_storage->calls(Call::Get)}, quint64{1});
    QCOMPARE(quint64{m_storage->calls()}, quint64{4});
}

void TestFaultyStorage::failsFromTheGivenCallOn()
{
    m_storage->addFault({.call = Call::List, .at = 2, .persistent = true});
    VERIFY_OK(m_storage->list(""));
    VERIFY_ERROR(Io, m_storage->list(""));
    VERIFY_ERROR(Io, m_storage->list(""));
    VERIFY_OK(m_storage->put("a", "1"));
}

void TestFaultyStorage::countsAllKindsTogetherWhereNoneIsNamed()
{
    m_storage->addFault({.at = 6, .persistent = true});
    VERIFY_OK(m_storage->put("a", "12"));
    VERIFY_OK(m_storage->get("a"));
    char out[2] = {};
    VERIFY_OK(m_storage->read("a", 0, out, 2));
    VERIFY_OK(m_storage->stat("a"));
    VERIFY_OK(m_storage->list(""));
    VERIFY_ERROR(Io, m_storage->remove("a"));
    VERIFY_ERROR(Io, m_storage->sweepTemporaries());
    VERIFY_ERROR(Io, m_storage->put("b", "1"));
    VERIFY_ERROR(Io, m_storage->get("a"));
    VERIFY_ERROR(Io, m_storage->read("a", 0, out, 2));
    VERIFY_ERROR(Io, m_storage->stat("a"));
    VERIFY_ERROR(Io, m_storage->list(""));
    VERIFY_OK(m_memory->get("a"));
}

void TestFaultyStorage::losesAnswers()
{
    m_storage->addFault({.effect = Fault::Effect::ErrorAfter, .call = Call::Put});
    VERIFY_ERROR(Io, m_storage->put("a", "all"));
    VERIFY_ASSIGN(bytes, m_memory->get("a"));
    QCOMPARE(bytes, Bytes("all"));
}

void TestFaultyStorage::tearsAndShortens()
{
    m_storage->addFault({.effect = Fault::Effect::Torn, .call = Call::Put, .at = 1, .size = 3});
    m_storage->addFault({.effect = Fault::Effect::Short, .call = Call::Put, .at = 2, .size = 2});
    VERIFY_ERROR(Io, m_storage->put("torn", "0123456789"));
    VERIFY_OK(m_storage->put("short", "0123456789"));
    QCOMPARE(*m_memory->get("torn"), Bytes("012"));
    QCOMPARE(*m_memory->get("short"), Bytes("01"));

    VERIFY_OK(m_memory->put("whole", "0123456789"));
    m_storage->addFault({.effect = Fault::Effect::Short, .call = Call::Get, .size = 4});
    m_storage->addFault({.effect = Fault::Effect::Short, .call = Call::Read, .persistent = true, .size = 4});
    m_storage->addFault({.effect = Fault::Effect::Short, .call = Call::List, .size = 1});
    QCOMPARE(*m_storage->get("whole"), Bytes("0123"));
    char out[10] = {};
    VERIFY_OK(m_storage->read("whole", 0, out, 4));
    VERIFY_ERROR(Damaged, m_storage->read("whole", 1, out, 4));
    QCOMPARE(m_storage->list("")->size(), std::size_t{1});
    QCOMPARE(m_storage->list("")->size(), std::size_t{3});
}

void TestFaultyStorage::flipsOneBit()
{
    m_storage->addFault({.effect = Fault::Effect::Flip, .call = Call::Put, .offset = 1});
    VERIFY_OK(m_storage->put("a", "000"));
    QCOMPARE(*m_memory->get("a"), Bytes("010"));
    m_storage->addFault({.effect = Fault::Effect::Flip, .call = Call::Get, .offset = 3}); // modulo the size
    QCOMPARE(*m_storage->get("a"), Bytes("110"));
    m_storage->addFault({.effect = Fault::Effect::Flip, .call = Call::Read, .offset = 0});
    char out[1] = {};
    VERIFY_OK(m_storage->read("a", 2, out, 1));
    QCOMPARE(out[0], '1');
    QCOMPARE(*m_memory->get("a"), Bytes("010"));
}

void TestFaultyStorage::callsTheObserverFirst()
{
    std::vector<std::string> seen;
    m_storage->setObserver([&](Call call, const std::string &name) {
        seen.push_back(name);
        if (call == Call::Get) // it may use the storage below meanwhile
            QVERIFY(m_memory->put(name, "put by the observer").hasValue());
    });
    VERIFY_ASSIGN(bytes, m_storage->get("late"));
    QCOMPARE(bytes, Bytes("put by the observer"));
    QVERIFY(seen == std::vector<std::string>{"late"});
}

void TestFaultyStorage::forgetsFaultsAndCounts()
{
    m_storage->addFault({.persistent = true});
    VERIFY_ERROR(Io, m_storage->list(""));
    m_storage->clearFaults();
    QVERIFY(!m_storage->happened());
    VERIFY_OK(m_storage->list(""));
    m_storage->resetCounts();
    QCOMPARE(quint64{m_storage->calls()}, quint64{0});
    QCOMPARE(m_storage->location(), m_memory->location());
    QVERIFY(m_storage->capabilities().writable);
}

QTEST_APPLESS_MAIN(TestFaultyStorage)
#include "tst_faultystorage.moc"
