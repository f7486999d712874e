// SPDX-License-Identifier: GPL-3.0-or-later
//
// Restores to file systems like FAT, which keep neither exact times nor modes: nothing tells what is in place already.
#include "tests/integration/interruptedrestore.h"
#include "tests/support/verify.h"

#include <QTest>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;

namespace {

long coarseness = 1; // in nanoseconds
bool keepsModes = true;
constexpr mode_t kAny = 0755;

int setTimesCoarsely(int fd, const char *path, const struct timespec times[2], int flags)
{
    struct timespec coarse[2] = {times[0], times[1]};
    for (struct timespec &time : coarse)
        time.tv_nsec -= time.tv_nsec < 1'000'000'000 ? time.tv_nsec % coarseness : 0;
    return static_cast<int>(::syscall(SYS_utimensat, fd, path, coarse, flags));
}

} // namespace

// These take the place of those of the system.
extern "C" {

int utimensat(int fd, const char *path, const struct timespec times[2], int flags) noexcept
{
    return setTimesCoarsely(fd, path, times, flags);
}

int futimens(int fd, const struct timespec times[2]) noexcept
{
    return setTimesCoarsely(fd, nullptr, times, 0);
}

int fchmod(int fd, mode_t mode) noexcept
{
    return static_cast<int>(::syscall(SYS_fchmod, fd, keepsModes ? mode : kAny));
}

} // extern "C"

class TestRestoreCoarse : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void onlyExactTargetsGoOn_data();
    void onlyExactTargetsGoOn();
};

void TestRestoreCoarse::cleanup()
{
    coarseness = 1;
    keepsModes = true;
}

void TestRestoreCoarse::onlyExactTargetsGoOn_data()
{
    QTest::addColumn<long>("nanoseconds");
    QTest::addColumn<bool>("modes");
    QTest::addColumn<QString>("hint");
    const QString goesOn = QStringLiteral("Run the same restore again: it goes on");
    const QString beginsAnew = QStringLiteral("Run the restore again with \"replace\": it begins anew");
    QTest::newRow("exact") << 1L << true << goesOn;
    QTest::newRow("of 100 nanoseconds") << 100L << true << beginsAnew;
    QTest::newRow("of microseconds") << 1'000L << true << beginsAnew;
    QTest::newRow("of seconds") << 1'000'000'000L << true << beginsAnew;
    QTest::newRow("without modes") << 1L << false << beginsAnew;
}

void TestRestoreCoarse::onlyExactTargetsGoOn()
{
    QFETCH(long, nanoseconds);
    QFETCH(bool, modes);
    QFETCH(QString, hint);
    Interrupted was;
    VERIFY_OK(was.make());
    fs::remove_all(was.f.target());
    coarseness = nanoseconds;
    keepsModes = modes;
    VERIFY_ASSIGN(ended, was.interrupt(was.request()));
    QVERIFY(ended.endedBy && ended.filesWritten > 0);
    QVERIFY2(ended.endedBy->hint.startsWith(hint), qPrintable(ended.endedBy->hint));
    const bool isExact = nanoseconds == 1 && modes;
    QCOMPARE(fs::exists(was.note), isExact);
    VERIFY_ASSIGN(report,
                  was.f.restore(was.request(isExact ? ConflictPolicy::Fail : ConflictPolicy::Replace)));
    QVERIFY(report.endedBy == std::nullopt);
    QVERIFY(!fs::exists(was.note));
}

QTEST_GUILESS_MAIN(TestRestoreCoarse)
#include "tst_restorecoarse.moc"
