// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/suspicion.h"

#include <QTest>

using namespace backstop;
using namespace backstop::retention;
using repository::BackupRecord;
using repository::BackupType;

class TestSuspicion : public QObject
{
    Q_OBJECT

private:
    static BackupRecord before()
    {
        BackupRecord record;
        record.id.bytes[0] = 1;
        record.filesCount = 1000;
        record.newBytes = 100'000'000;
        record.storedBytes = 40'000'000;
        return record;
    }
    static BackupRecord after(repository::ChangeCounts changes = {})
    {
        BackupRecord record = before();
        record.id.bytes[0] = 2;
        record.type = BackupType::Incremental;
        record.parent = before().id;
        record.changes = changes;
        return record;
    }

private slots:
    void everydayWorkIsNone()
    {
        QVERIFY(!suspicionOf(after({300, 200, 100}), before()));
        QVERIFY(!suspicionOf(after({0, 499, 0}), before()));
        QVERIFY(!suspicionOf(after({0, 0, 499}), before()));
    }
    void massDeletionIsOne()
    {
        const auto what = suspicionOf(after({0, 0, 500}), before());
        QCOMPARE(what.value_or(QString()), QStringLiteral("500 of 1000 files are gone"));
    }
    void massChangeIsOne()
    {
        const auto what = suspicionOf(after({0, 500, 0}), before());
        QCOMPARE(what.value_or(QString()), QStringLiteral("500 of 1000 files have new content"));
    }
    void fullBackupsAreComparedByTheirNumberOfFiles()
    {
        BackupRecord full = after({400, 0, 0});
        full.type = BackupType::Full;
        full.parent.reset();
        full.filesCount = 400;
        QVERIFY(suspicionOf(full, before()));
        full.filesCount = 600;
        QVERIFY(!suspicionOf(full, before()));
    }
    void differentialAgainstAnotherBackupSaysNothingOfThisOne()
    {
        BackupRecord differential = after({0, 900, 0});
        differential.parent = repository::BackupRecord().id;
        QVERIFY(!suspicionOf(differential, before()));
    }
    void fewFilesChangeEasily()
    {
        BackupRecord small = before();
        small.filesCount = 19;
        QVERIFY(!suspicionOf(after({0, 19, 0}), small));
    }
    void losingEverythingIsOneHoweverFewFilesThereWere()
    {
        BackupRecord small = before();
        small.filesCount = 3;
        small.sizeBytes = 100'000;
        BackupRecord empty = after({0, 0, 3});
        empty.filesCount = 0;
        empty.sizeBytes = 0;
        QCOMPARE(suspicionOf(empty, small).value_or(QString()), QStringLiteral("3 of 3 files are gone"));
        small.filesCount = 1;
        QCOMPARE(suspicionOf(empty, small).value_or(QString()), QStringLiteral("the only file is gone"));
        QVERIFY(!suspicionOf(empty, empty));
    }
    void losingNearlyAllOfTheSizeIsOneHoweverFewFilesThereWere()
    {
        BackupRecord small = before();
        small.filesCount = 3;
        small.sizeBytes = 100'000;
        BackupRecord hollow = after({0, 3, 0});
        hollow.filesCount = 3;
        hollow.sizeBytes = 4'999;
        QCOMPARE(suspicionOf(hollow, small).value_or(QString()),
                 QStringLiteral("4.88 KiB of 97.66 KiB are left"));
        hollow.sizeBytes = 5'000;
        QVERIFY(!suspicionOf(hollow, small));
    }
    void contentThatNoLongerCompressesIsOne()
    {
        BackupRecord scrambled = after({0, 10, 0});
        scrambled.storedBytes = 99'000'000;
        QCOMPARE(suspicionOf(scrambled, before()).value_or(QString()),
                 QStringLiteral("new content no longer compresses: 99 % is stored, 40 % before"));
        BackupRecord little = scrambled;
        little.newBytes = 1'000'000;
        little.storedBytes = 1'000'000;
        QVERIFY(!suspicionOf(little, before()));
        BackupRecord images = before();
        images.storedBytes = 95'000'000; // never compressed
        QVERIFY(!suspicionOf(scrambled, images));
        BackupRecord old = before();
        old.newBytes = 0; // made before it was counted
        QVERIFY(!suspicionOf(scrambled, old));
    }
};

QTEST_GUILESS_MAIN(TestSuspicion)
#include "tst_suspicion.moc"
