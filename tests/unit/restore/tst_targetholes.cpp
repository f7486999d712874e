// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is taken over is cleared on file systems that have no holes, too.
#include "model/restore/targettree.h"

#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <cerrno>

#include <fcntl.h>

using namespace backstop;
using namespace backstop::test;
using restore::TargetDirectory;

namespace {

int failure = 0; // of every call of fallocate(); 0: none is made

} // namespace

/// In the place of that of the system.
extern "C" int fallocate(int, int, off_t, off_t)
{
    errno = failure;
    return failure == 0 ? 0 : -1;
}

class TestTargetHoles : public QObject
{
    Q_OBJECT

private slots:
    void zerosAreWrittenWhereThereAreNoHoles_data();
    void zerosAreWrittenWhereThereAreNoHoles();
    void otherFailuresAreTold();
};

void TestTargetHoles::zerosAreWrittenWhereThereAreNoHoles_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("not of this file system") << EOPNOTSUPP;
    QTest::newRow("not of this system") << ENOSYS;
}

void TestTargetHoles::zerosAreWrittenWhereThereAreNoHoles()
{
    QFETCH(int, error);
    const TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("out"), true));
    failure = 0;
    VERIFY_ASSIGN(file, target->createFile("a", 0));
    VERIFY_OK(file.write(0, Bytes(3'000'000, 'x')));
    failure = error;
    VERIFY_OK(file.clear(1'000, 2'500'000));
    VERIFY_OK(file.clear(2'999'999, 10)); // the file gets no longer
    VERIFY_OK(file.clear(5'000'000, 10));
    failure = 0;
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(content, folder.read("out/a"));
    QVERIFY(content == Bytes(1'000, 'x') + Bytes(2'500'000, '\0') + Bytes(498'999, 'x') + '\0');
}

void TestTargetHoles::otherFailuresAreTold()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("out"), true));
    failure = 0;
    VERIFY_ASSIGN(file, target->createFile("a", 0));
    VERIFY_OK(file.write(0, "x"));
    failure = EIO;
    QVERIFY(!file.clear(0, 1));
    QVERIFY(!file.publish(false));
}

QTEST_GUILESS_MAIN(TestTargetHoles)
#include "tst_targetholes.moc"
