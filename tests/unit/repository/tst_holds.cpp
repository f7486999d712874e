// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/repository.h"

#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using test::TestRepository;

class TestHolds : public QObject
{
    Q_OBJECT

private slots:
    void heldBackupsAreMarkedWhereverTheyAreRead()
    {
        TestRepository test;
        VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
        VERIFY_OK(test.backUp({{"a", "2"}}));
        VERIFY_OK(test.repo().hold(first.id, QStringLiteral("audit 17")));
        VERIFY_OK(test.reopen());
        VERIFY_ASSIGN(all, test.repo().backups());
        QVERIFY(all[0].held && !all[1].held);
        VERIFY_ASSIGN(one, test.repo().resolve(QString::fromStdString(first.id.hex())));
        QVERIFY(one.held);
        VERIFY_ASSIGN(holds, test.repo().holds());
        QCOMPARE(holds.at(first.id), QStringLiteral("audit 17"));
    }
    void releasedOnesAreNot()
    {
        TestRepository test;
        VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
        VERIFY_OK(test.repo().hold(first.id, {}));
        VERIFY_OK(test.repo().release(first.id));
        VERIFY_ASSIGN(all, test.repo().backups());
        QVERIFY(!all[0].held);
        VERIFY_ERROR(NotFound, test.repo().release(first.id));
    }
    void nothingIsHeldThatIsNotThere()
    {
        TestRepository test;
        VERIFY_ERROR(BackupNotFound, test.repo().hold(BackupId::fromBytes(Bytes(32, 'x')), {}));
        VERIFY_ASSIGN(holds, test.repo().holds());
        QVERIFY(holds.empty());
    }
    void removedBackupsAreGone()
    {
        TestRepository test;
        VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
        VERIFY_OK(test.repo().removeBackup(first.id));
        VERIFY_ERROR(BackupNotFound, test.repo().backup(first.id));
        VERIFY_ERROR(BackupNotFound, test.repo().removeBackup(first.id));
    }
};

QTEST_GUILESS_MAIN(TestHolds)
#include "tst_holds.moc"
