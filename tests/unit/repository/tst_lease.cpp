// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/lease.h"

#include "model/repository/sealedobject.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <fstream>

#include <sys/wait.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::repository;
using test::Call;
using test::Fault;
using test::TestRepository;

namespace {

const std::string kOther = "leases/00112233445566778899aabbccddeeff";

/// A lease of somebody else, of this machine and this process unless @p fields say otherwise.
void putLease(TestRepository &test, const QJsonObject &fields = {}, const std::string &name = kOther)
{
    VERIFY_ASSIGN(mine, test.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
    VERIFY_ASSIGN(leases, test.repo().leases().list());
    const LeaseInfo own = leases.back();
    mine.reset();
    QJsonObject object{
        {QStringLiteral("version"), 1},
        {QStringLiteral("mode"), QStringLiteral("shared")},
        {QStringLiteral("operation"), QStringLiteral("backup")},
        {QStringLiteral("hostname"), QStringLiteral("desk7")},
        {QStringLiteral("username"), QStringLiteral("anna")},
        {QStringLiteral("boot_id"), QStringLiteral("boot-1")},
        {QStringLiteral("process_namespace"), QStringLiteral("pid:[1]")},
        {QStringLiteral("process"), QString::number(getpid())},
        {QStringLiteral("process_start"), own.processStart},
        {QStringLiteral("started_at"), toIso(test.clock().now())},
        {QStringLiteral("refreshed_at"), toIso(test.clock().now())},
    };
    for (auto it = fields.begin(); it != fields.end(); ++it)
        object.insert(it.key(), it.value());
    VERIFY_ASSIGN(sealed, sealObject(test.repo().keys(), ObjectKind::Lease, name,
                                     QJsonDocument(object).toJson().toStdString(), test.random()));
    test.replace(name, sealed);
}

Result<std::unique_ptr<Lease>> take(TestRepository &test, LeaseMode mode)
{
    return test.repo().lease({mode, QStringLiteral("prune"), false});
}

/// The number of a process that has ended.
pid_t deadProcess()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    waitpid(child, nullptr, 0);
    return child;
}

} // namespace

class TestLease : public QObject
{
    Q_OBJECT

private slots:
    void isGivenBackAtTheEnd();
    void sharedOnesLiveTogether();
    void exclusiveOneKeepsOthersOut();
    void sharedOneKeepsTheExclusiveOut();
    void leaseOfADeadProcessIsRemoved();
    void leaseOfALaterProcessWithTheSameNumberIsRemoved();
    void leaseWhoseProcessIsNotToBeSeenGoesStaleWithAge_data();
    void leaseWhoseProcessIsNotToBeSeenGoesStaleWithAge();
    void unreadableLeaseIsRemoved();
    void agedLeaseThatCannotBeRemovedKeepsTheExclusiveOut();
    void leaseThatIsTooLargeIsNone();
    void reserveIsMadeWhereItIsMissing();
    void leaseOfANewerProgramIsRespected();
    void brokenLeaseIsLost();
    void forgottenLeaseIsLostForGood();
    void refreshedLeaseIsKept();
    void failedRefreshesEndInALostLease();
    void readersGoWithoutLeaseOnAFullStorage();
    void writersDoNot();
    void refreshThatHungTooLongIsLost();
    void leaseBrokenDuringARefreshDoesNotComeBack();
    void leaseOfAnEndedProcessThatNobodyWaitsForIsRemoved();
    void sharedOneRemovesNoLeaseByTheClockAlone();
    void leaseOfTheFutureIsToldAndStays();
    void breaksByUnambiguousPrefixOnly();
};

void TestLease::isGivenBackAtTheEnd()
{
    TestRepository test;
    {
        VERIFY_ASSIGN(lease, take(test, LeaseMode::Exclusive));
        QVERIFY(lease->isAlone());
        VERIFY_OK(lease->check());
        QCOMPARE(test.names("leases/").size(), std::size_t{1});
        VERIFY_ASSIGN(list, test.repo().leases().list());
        QCOMPARE(list[0].operation, QStringLiteral("prune"));
        QCOMPARE(list[0].processId, qint64{getpid()});
        QVERIFY(list[0].mode == LeaseMode::Exclusive);
        QVERIFY(!list[0].isStale);
    }
    QVERIFY(test.names("leases/").empty());
}

void TestLease::sharedOnesLiveTogether()
{
    TestRepository test;
    VERIFY_ASSIGN(first, take(test, LeaseMode::Shared));
    VERIFY_ASSIGN(second, take(test, LeaseMode::Shared));
    QVERIFY(first->isAlone());
    QVERIFY(!second->isAlone());
    VERIFY_OK(first->check());
    VERIFY_OK(second->check());
}

void TestLease::exclusiveOneKeepsOthersOut()
{
    TestRepository test;
    VERIFY_ASSIGN(exclusive, take(test, LeaseMode::Exclusive));
    const auto refused = take(test, LeaseMode::Shared);
    VERIFY_ERROR(Locked, refused);
    QVERIFY(refused.error().message.contains(QLatin1String("trader on desk7")));
    QVERIFY(refused.error().hint.contains(QLatin1String("lease break")));
    VERIFY_ERROR(Locked, take(test, LeaseMode::Exclusive));
    VERIFY_OK(exclusive->check());
    QCOMPARE(test.names("leases/").size(), std::size_t{1}); // the refused ones are gone
}

void TestLease::sharedOneKeepsTheExclusiveOut()
{
    TestRepository test;
    putLease(test);
    VERIFY_ERROR(Locked, take(test, LeaseMode::Exclusive));
    VERIFY_OK(take(test, LeaseMode::Shared));
}

void TestLease::leaseOfADeadProcessIsRemoved()
{
    TestRepository test;
    putLease(test, {{QStringLiteral("process"), QString::number(deadProcess())}});
    VERIFY_ASSIGN(lease, take(test, LeaseMode::Exclusive));
    QVERIFY(lease->isAlone());
    QVERIFY(!test.objects().stat(kOther));
}

void TestLease::leaseOfALaterProcessWithTheSameNumberIsRemoved()
{
    TestRepository test;
    putLease(test, {{QStringLiteral("process_start"), QStringLiteral("1")}});
    VERIFY_OK(take(test, LeaseMode::Exclusive));
}

void TestLease::leaseWhoseProcessIsNotToBeSeenGoesStaleWithAge_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("another start of a machine of this name") << "boot_id"
                                                             << "boot-0";
    QTest::newRow("a machine without boot id") << "boot_id"
                                               << "";
    QTest::newRow("another container of this machine") << "process_namespace"
                                                       << "pid:[2]";
}

void TestLease::leaseWhoseProcessIsNotToBeSeenGoesStaleWithAge()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    TestRepository test;
    putLease(test, {{field, value}, {QStringLiteral("process"), QString::number(deadProcess())}});
    test.clock().advance(kLeaseLife);
    VERIFY_ERROR(Locked, take(test, LeaseMode::Exclusive));
    test.clock().advance(std::chrono::seconds(1));
    VERIFY_OK(take(test, LeaseMode::Exclusive));
}

void TestLease::unreadableLeaseIsRemoved()
{
    TestRepository test;
    putLease(test);
    test.flipBit(kOther, 41); // of the version
    VERIFY_OK(take(test, LeaseMode::Exclusive));
    putLease(test);
    test.flipBit(kOther, 600);
    VERIFY_OK(take(test, LeaseMode::Exclusive));
    QVERIFY(test.names("leases/").empty());
}

void TestLease::agedLeaseThatCannotBeRemovedKeepsTheExclusiveOut()
{
    TestRepository test;
    putLease(test, {{QStringLiteral("boot_id"), QStringLiteral("boot-0")}});
    test.clock().advance(kLeaseLife + std::chrono::seconds(1));
    test.faults().resetCounts();
    test.faults().addFault({.call = Call::Remove, .at = 1});
    VERIFY_ERROR(Io, take(test, LeaseMode::Exclusive));
    QVERIFY(test.names("leases/") == std::vector<std::string>{kOther});
    VERIFY_OK(take(test, LeaseMode::Exclusive));
}

void TestLease::leaseThatIsTooLargeIsNone()
{
    TestRepository test;
    putLease(test, {{QStringLiteral("hostname"), QString(70'000, QLatin1Char('h'))}});
    VERIFY_OK(take(test, LeaseMode::Exclusive));
    QVERIFY(test.names("leases/").empty());
}

void TestLease::reserveIsMadeWhereItIsMissing()
{
    TestRepository test;
    QVERIFY(test.bytes(kReserveName).size() > 1024 * 1024);
    test.remove(kReserveName); // as in a repository of an older program
    VERIFY_OK(test.repo().lease({LeaseMode::Shared, QStringLiteral("restore"), true}));
    QVERIFY(!test.objects().stat(kReserveName)); // who reads writes nothing
    VERIFY_OK(take(test, LeaseMode::Shared));
    QVERIFY(test.objects().stat(kReserveName).hasValue());
}

void TestLease::leaseOfANewerProgramIsRespected()
{
    TestRepository test;
    putLease(test, {{QStringLiteral("version"), 2}});
    VERIFY_ERROR(UnsupportedFormat, take(test, LeaseMode::Exclusive));
    QVERIFY(test.objects().stat(kOther).hasValue());
}

void TestLease::brokenLeaseIsLost()
{
    TestRepository test;
    VERIFY_ASSIGN(lease, take(test, LeaseMode::Shared));
    const std::string name = test.names("leases/").front();
    VERIFY_ASSIGN(broken, test.repo().leases().breakLease(name.substr(7, 6)));
    QCOMPARE("leases/" + broken.id, name);
    lease->refresh();
    QVERIFY(test.names("leases/").empty()); // it does not come back
    VERIFY_ERROR(LeaseLost, lease->check());
}

void TestLease::forgottenLeaseIsLostForGood()
{
    TestRepository test;
    VERIFY_ASSIGN(lease, take(test, LeaseMode::Shared));
    test.clock().advance(kLeaseTrust);
    VERIFY_OK(lease->check());
    test.clock().advance(std::chrono::seconds(1)); // the machine slept
    lease->refresh();                              // its own heartbeat wakes up first
    VERIFY_ERROR(LeaseLost, lease->check());
    lease->refresh();
    VERIFY_ERROR(LeaseLost, lease->check());
}

void TestLease::refreshedLeaseIsKept()
{
    TestRepository test;
    VERIFY_ASSIGN(lease, take(test, LeaseMode::Shared));
    for (int i = 0; i < 20; ++i) {
        test.clock().advance(kLeaseHeartbeat);
        lease->refresh();
        VERIFY_OK(lease->check());
    }
    VERIFY_ASSIGN(list, test.repo().leases().list());
    QVERIFY(list[0].refreshedAt == test.clock().now());
    QVERIFY(list[0].startedAt == test.clock().now() - 20 * kLeaseHeartbeat);
    test.clock().setNow(Timestamp{}); // a wall clock that is set means nothing
    VERIFY_OK(lease->check());
}

void TestLease::failedRefreshesEndInALostLease()
{
    TestRepository test;
    VERIFY_ASSIGN(lease, take(test, LeaseMode::Shared));
    Fault fault;
    fault.call = Call::Put;
    fault.persistent = true;
    test.faults().addFault(fault);
    for (int i = 0; i < 4; ++i) {
        test.clock().advance(kLeaseHeartbeat);
        lease->refresh();
    }
    VERIFY_OK(lease->check());
    test.clock().advance(kLeaseHeartbeat);
    lease->refresh();
    VERIFY_ERROR(LeaseLost, lease->check());
}

void TestLease::readersGoWithoutLeaseOnAFullStorage()
{
    for (const ErrorCode code : {ErrorCode::NoSpace, ErrorCode::ReadOnly, ErrorCode::PermissionDenied}) {
        TestRepository test;
        Fault fault;
        fault.call = Call::Put;
        fault.persistent = true;
        fault.error.code = code;
        test.faults().addFault(fault);
        VERIFY_ASSIGN(lease, test.repo().lease({LeaseMode::Shared, QStringLiteral("restore"), true}));
        VERIFY_OK(lease->check());
        QVERIFY(!lease->isAlone()); // so nothing is swept
        lease.reset();
        test.faults().clearFaults();
        putLease(test, {{QStringLiteral("mode"), QStringLiteral("exclusive")}});
        test.faults().addFault(fault);
        VERIFY_ERROR(Locked, test.repo().lease({LeaseMode::Shared, QStringLiteral("restore"), true}));
    }
}

void TestLease::writersDoNot()
{
    TestRepository test;
    Fault fault;
    fault.call = Call::Put;
    fault.at = test.faults().calls(Call::Put) + 1;
    fault.error.code = ErrorCode::NoSpace;
    test.faults().addFault(fault);
    VERIFY_ERROR(NoSpace, take(test, LeaseMode::Shared));
}

void TestLease::refreshThatHungTooLongIsLost()
{
    TestRepository test;
    VERIFY_ASSIGN(lease, take(test, LeaseMode::Shared));
    test.clock().advance(kLeaseHeartbeat);
    test.faults().setObserver([&](Call call, const std::string &) {
        if (call == Call::Put)
            test.clock().advance(kLeaseTrust); // a share that does not answer
    });
    lease->refresh();
    test.faults().setObserver({});
    VERIFY_ERROR(LeaseLost, lease->check());
    lease->refresh();
    VERIFY_ERROR(LeaseLost, lease->check());
}

void TestLease::leaseBrokenDuringARefreshDoesNotComeBack()
{
    TestRepository test;
    VERIFY_ASSIGN(lease, take(test, LeaseMode::Shared));
    const std::string name = test.names("leases/").front();
    test.faults().setObserver([&](Call call, const std::string &) {
        if (call == Call::Put)
            test.remove(name); // between the look and the put
    });
    lease->refresh();
    test.faults().setObserver({});
    QVERIFY(test.names("leases/").empty());
    VERIFY_ERROR(LeaseLost, lease->check());
}

void TestLease::leaseOfAnEndedProcessThatNobodyWaitsForIsRemoved()
{
    TestRepository test;
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    siginfo_t info = {};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT), 0); // ended, and a zombie
    std::ifstream stat("/proc/" + std::to_string(child) + "/stat");
    std::string line;
    std::getline(stat, line);
    const QString start =
        QString::fromStdString(line.substr(line.rfind(')') + 2)).section(QLatin1Char(' '), 19, 19);
    putLease(test,
             {{QStringLiteral("process"), QString::number(child)}, {QStringLiteral("process_start"), start}});
    VERIFY_OK(take(test, LeaseMode::Exclusive));
    ::waitpid(child, nullptr, 0);
}

void TestLease::sharedOneRemovesNoLeaseByTheClockAlone()
{
    TestRepository test;
    putLease(test, {{QStringLiteral("boot_id"), QStringLiteral("boot-0")}});
    test.clock().advance(std::chrono::hours(1)); // or this machine's clock is wrong
    {
        VERIFY_ASSIGN(lease, take(test, LeaseMode::Shared));
        QVERIFY(!lease->isAlone());
        QVERIFY(test.objects().stat(kOther).hasValue());
    }
    VERIFY_ASSIGN(alone, take(test, LeaseMode::Exclusive));
    QVERIFY(alone->isAlone());
    QVERIFY(!test.objects().stat(kOther).hasValue());
}

void TestLease::leaseOfTheFutureIsToldAndStays()
{
    TestRepository test;
    putLease(test, {{QStringLiteral("boot_id"), QStringLiteral("boot-0")},
                    {QStringLiteral("refreshed_at"), toIso(test.clock().now() + std::chrono::hours(2))}});
    const auto taken = take(test, LeaseMode::Exclusive);
    VERIFY_ERROR(Locked, taken);
    QVERIFY(taken.error().message.contains(QLatin1String("in the future")));
    QVERIFY(test.objects().stat(kOther).hasValue());
}

void TestLease::breaksByUnambiguousPrefixOnly()
{
    TestRepository test;
    putLease(test);
    std::string similar = kOther;
    similar.back() = '0';
    putLease(test, {}, similar);
    VERIFY_ERROR(InvalidArgument, test.repo().leases().breakLease("0011"));
    VERIFY_ERROR(NotFound, test.repo().leases().breakLease("ff"));
    QCOMPARE(test.names("leases/").size(), std::size_t{2});
    VERIFY_OK(test.repo().leases().breakLease(similar.substr(7)));
    QCOMPARE(test.names("leases/").size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestLease)
#include "tst_lease.moc"
