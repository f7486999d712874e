// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/componentfacts.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using namespace std::chrono_literals;
using catalog::Verification;
using catalog::VerificationLevel;
using catalog::VerificationResult;
using repository::BackupRecord;
using test::TestRepository;

class TestComponentFacts : public QObject
{
    Q_OBJECT

private:
    /// A component for each path, named after it.
    static RecoveryPlan planOf(const QStringList &paths)
    {
        RecoveryPlan plan;
        for (const QString &path : paths)
            plan.components.push_back({.name = path, .backup = {.path = path}});
        return plan;
    }
    static Result<BackupFacts> factsOf(TestRepository &test, const RecoveryPlan &plan,
                                       const std::vector<Verification> &verifications = {})
    {
        Progress progress;
        return backupFacts(test.repo(), plan, verifications, progress, {});
    }

private slots:
    void findsTheDataInTheNewestBackupThatHasThem()
    {
        TestRepository test;
        VERIFY_ASSIGN(first,
                      test.backUp({{"data/a/x", "123"}, {"data/a/deep/y", "4567"}, {"data/b", "12345"}}));
        test.clock().advance(59min); // a backup takes a minute
        VERIFY_ASSIGN(second, test.backUp({{"data/a/x", "1234"}, {"data/c", "1"}}));
        RecoveryPlan plan = planOf(
            {u"data/a"_s, u"data/b"_s, u"data"_s, u"data/b/below"_s, u"nowhere"_s, u"data/a/x"_s, QString()});
        VERIFY_ASSIGN(facts, factsOf(test, plan));
        QVERIFY(facts.unread.empty());
        QCOMPARE(facts.components.size(), std::size_t{7});
        const auto check = [&](std::size_t place, const BackupRecord *record, std::uint64_t bytes,
                               std::chrono::seconds interval) {
            const ComponentFacts &found = facts.components[place];
            QVERIFY(found.isBackupKnown && !found.verifiedAt);
            QCOMPARE(found.newestBackup, record ? std::optional(record->createdAt) : std::nullopt);
            QCOMPARE(found.bytes, bytes);
            QCOMPARE(found.interval, interval);
        };
        check(0, &second, 4, 1h);
        check(1, &first, 5, 0s);
        check(2, &second, 5, 1h);
        check(3, nullptr, 0, 0s);
        check(4, nullptr, 0, 0s);
        check(5, &second, 4, 1h);
        QVERIFY(!facts.components[6].isBackupKnown); // nobody has said where its data are
    }
    void partialDamagedAndFutureBackupsDoNotCount()
    {
        TestRepository test;
        const RecoveryPlan plan = planOf({u"a"_s});
        VERIFY_ASSIGN(good, test.backUp({{"a", "1"}}));
        test.clock().advance(1h);
        VERIFY_ASSIGN(damaged, test.backUp({{"a", "22"}}));
        test.clock().advance(1h);
        VERIFY_OK(test.backUp({{"a", "333"}}, 4096, [](BackupRecord &record, repository::BlobSession &) {
            record.status = repository::BackupStatus::Partial;
            return Result<>();
        }));
        VERIFY_OK(test.backUp({{"a", "4444"}}, 4096, [](BackupRecord &record, repository::BlobSession &) {
            record.createdAt += 24h;
            return Result<>();
        }));
        const std::vector<Verification> verifications{
            {damaged.id, VerificationLevel::Sampled, VerificationResult::Damaged, test.clock().now(), 1},
            {good.id, VerificationLevel::Sampled, VerificationResult::Passed, test.clock().now(), 0}};
        VERIFY_ASSIGN(facts, factsOf(test, plan, verifications));
        QCOMPARE(facts.components[0].newestBackup, std::optional(good.createdAt));
        QCOMPARE(facts.components[0].bytes, std::uint64_t{1});
        QCOMPARE(facts.components[0].interval, 0s);
        QVERIFY(!facts.components[0].verifiedAt); // a sample leaves the rest unread
    }
    void proofOfTheNewestBackupCounts()
    {
        TestRepository test;
        VERIFY_ASSIGN(old, test.backUp({{"a", "1"}, {"b", "1"}}));
        test.clock().advance(1h);
        VERIFY_ASSIGN(newer, test.backUp({{"a", "1"}}));
        const Timestamp read = test.clock().now();
        VERIFY_ASSIGN(facts,
                      factsOf(test, planOf({u"a"_s, u"b"_s}),
                              {{old.id, VerificationLevel::Full, VerificationResult::Passed, read, 0}}));
        QCOMPARE(facts.components[0].newestBackup, std::optional(newer.createdAt));
        QVERIFY(!facts.components[0].verifiedAt);
        QCOMPARE(facts.components[1].verifiedAt, std::optional(read));
    }
    void onlyBackupsWithTheTagCount()
    {
        TestRepository test;
        const auto tagged = [](BackupRecord &record, repository::BlobSession &) {
            record.tags = {u"eod"_s};
            return Result<>();
        };
        VERIFY_ASSIGN(endOfDay, test.backUp({{"a", "1"}}, 4096, tagged));
        test.clock().advance(1h);
        VERIFY_OK(test.backUp({{"a", "22"}}));
        RecoveryPlan plan = planOf({u"a"_s});
        plan.components[0].backup.tag = u"eod"_s;
        VERIFY_ASSIGN(facts, factsOf(test, plan));
        QCOMPARE(facts.components[0].newestBackup, std::optional(endOfDay.createdAt));
    }
    void intervalIsTheTypicalOneOfTheNewest()
    {
        TestRepository test;
        for (int i = 0; i < 10; ++i) { // long ago, and seldom
            VERIFY_OK(test.backUp({{"a", std::to_string(i)}}));
            test.clock().advance(1000h);
        }
        for (std::size_t i = 0; i < kBackupsOfInterval; ++i) {
            VERIFY_OK(test.backUp({{"a", std::to_string(i)}}));
            test.clock().advance(i == 20 ? 500h : 59min); // one was missed
        }
        VERIFY_ASSIGN(facts, factsOf(test, planOf({u"a"_s})));
        QCOMPARE(facts.components[0].interval, std::chrono::seconds(1h));
    }
    void namesThatAreNoTextAreFoundAsTheyAreShown()
    {
        TestRepository test;
        VERIFY_OK(test.backUp({{"caf\xe9/x", "123"}}));
        VERIFY_ASSIGN(facts, factsOf(test, planOf({u"caf\\xe9"_s, u"caf\\xe9/x"_s})));
        QVERIFY(facts.components[0].newestBackup && facts.components[1].newestBackup);
        QCOMPARE(facts.components[1].bytes, std::uint64_t{3});
    }
    void whatCannotBeReadIsToldAndNotThere()
    {
        TestRepository test;
        VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
        test.clock().advance(1h);
        VERIFY_ASSIGN(second, test.backUp({{"a", "22"}}));
        test.flipBit("backups/" + second.id.hex(), 500);
        VERIFY_ASSIGN(facts, factsOf(test, planOf({u"a"_s})));
        QCOMPARE(facts.unread.size(), std::size_t{1});
        QCOMPARE(facts.unread.front().code, ErrorCode::Damaged);
        QCOMPARE(facts.components[0].newestBackup, std::optional(first.createdAt));
    }
    void foldersThatCannotBeReadAreToldToo()
    {
        TestRepository test;
        VERIFY_OK(test.backUp({{"a", "1"}}));
        for (const std::string &pack : test.names("packs/"))
            test.remove(pack);
        VERIFY_OK(test.reopen());
        VERIFY_ASSIGN(facts, factsOf(test, planOf({u"a"_s})));
        QCOMPARE(facts.unread.size(), std::size_t{1});
        QVERIFY(facts.components[0].isBackupKnown && !facts.components[0].newestBackup);
    }
    void readsTheFoldersOfThePathAndNoOther()
    {
        TestRepository test;
        std::map<Bytes, Bytes> files{{"data/wanted/x", "1"}};
        for (int i = 0; i < 200; ++i)
            files.insert({"data/other" + std::to_string(i) + "/x", Bytes(100, 'x')});
        VERIFY_OK(test.backUp(files));
        VERIFY_OK(test.reopen());
        VERIFY_OK(test.repo().loadIndex());
        test.faults().resetCounts();
        QStringList paths;
        for (int i = 0; i < 2000; ++i)
            paths << u"data/wanted"_s << u"data/nothing%1"_s.arg(i);
        VERIFY_ASSIGN(facts, factsOf(test, planOf(paths)));
        QVERIFY(facts.components[0].newestBackup && !facts.components[1].newestBackup);
        QVERIFY2(test.faults().calls(test::Call::Get) < 20,
                 qPrintable(QString::number(test.faults().calls(test::Call::Get))));
    }
    void hostilePathsAreNotFound()
    {
        TestRepository test;
        VERIFY_OK(test.backUp({{"a/b", "1"}}));
        VERIFY_ASSIGN(facts, factsOf(test, planOf({u"a//b"_s, u"/a"_s, u"a/"_s, u"a/../a"_s,
                                                   u"a/"_s.repeated(1'000'000)})));
        for (const ComponentFacts &found : facts.components)
            QVERIFY(found.isBackupKnown && !found.newestBackup);
    }
    void stopsWhenItIsAsked()
    {
        TestRepository test;
        VERIFY_OK(test.backUp({{"a", "1"}}));
        std::stop_source stop;
        stop.request_stop();
        Progress progress;
        VERIFY_ERROR(Cancelled, backupFacts(test.repo(), planOf({u"a"_s}), {}, progress, stop.get_token()));
    }

    void missingProgramsAreThoseThatCannotBeRun()
    {
        const test::TemporaryFolder folder;
        for (const char *name : {"scripts/good.sh", "scripts/plain.txt"})
            VERIFY_OK(folder.write(name, "#!/bin/true\n"));
        const QString path = folder.qPath();
        QVERIFY(QFile::setPermissions(path + u"/scripts/good.sh"_s, QFile::ReadOwner | QFile::ExeOwner));
        Component component{.recoveryScript = u"scripts/good.sh"_s};
        QVERIFY(missingPrograms(component, path).empty());
        component.steps = {
            {.kind = StepKind::Script, .program = u"scripts/plain.txt"_s},
            {.kind = StepKind::Script, .program = u"scripts/none.sh"_s, .precheck = u"scripts"_s},
            {.kind = StepKind::StartService, .program = u"scripts/none.sh"_s},
            {.kind = StepKind::Script, .program = path + u"/scripts/good.sh"_s},
            {.kind = StepKind::Script, .program = u"/no/such/program"_s}};
        QCOMPARE(missingPrograms(component, path),
                 (std::vector<QString>{u"scripts/plain.txt"_s, u"scripts/none.sh"_s, u"scripts"_s,
                                       u"/no/such/program"_s}));
        QCOMPARE(missingPrograms(component, QString()), std::vector<QString>{u"/no/such/program"_s});
    }
};

QTEST_APPLESS_MAIN(TestComponentFacts)
#include "tst_componentfacts.moc"
