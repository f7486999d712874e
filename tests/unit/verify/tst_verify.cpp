// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/verify.h"

#include "model/core/names.h"
#include "model/crypto/hash.h"
#include "model/repository/damagedpacks.h"
#include "model/repository/sealedobject.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using namespace backstop::verify;
using namespace backstop::test;

class TestVerify : public QObject
{
    Q_OBJECT

private slots:
    void wholeRepositoryIsClean();
    void emptyRepositoryIsClean();
    void flippedChunkNamesItsFilesInEveryBackup();
    void structureSeesNoFlippedChunk();
    void missingPackNamesAllFilesInIt();
    void missingPackIsNotForgottenWhereItsFilesAreCompared();
    void shortenedPackHitsOnlyWhatIsCutOff();
    void lengthenedPackHitsNothing();
    void swappedPacksAreBothNamed();
    void lostIndexObjectIsTold();
    void indexOfANewerFormatIsNoDamage();
    void damagedIndexHitsNoFile();
    void chunkInNoPackIsTold();
    void copyOfAPackIsTold();
    void packOfAKilledBackupIsAWarning();
    void strayFileIsAWarningAndStays();
    void warningCostsNoSecondWalk();
    void oneBackupAlone();
    void unknownBackupIsAnError();
    void sampleReadsTheShareAskedFor();
    void manyFilesAreCountedAndSomeNamed();
    void tellsWhatTheDamageDoesToEachBackup();
};

void TestVerify::wholeRepositoryIsClean()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 9000)}, {"b/c", noise(2, 5000)}, {"b/small", "x"}}));
    VERIFY_OK(test.backUp({{"a", noise(1, 9000)}, {"b/c", noise(3, 5000)}}));
    Progress progress;
    VerifyRequest request;
    request.level = VerifyLevel::Data;
    VERIFY_ASSIGN(report, runVerify(test.repo(), request, progress, {}));
    QVERIFY(report.isClean());
    QVERIFY(report.findings.empty());
    QCOMPARE(report.backupsChecked, std::uint64_t{2});
    QCOMPARE(report.packsTotal, std::uint64_t{4});
    QCOMPARE(report.packsRead, std::uint64_t{4});
    std::uint64_t bytes = 0;
    for (const std::string &name : test.names("packs/"))
        bytes += test.bytes(name).size();
    QCOMPARE(report.bytesRead, bytes);
    const ProgressSnapshot done = progress.snapshot();
    QCOMPARE(done.bytesDone, done.bytesTotal);
    QCOMPARE(done.bytesDone, bytes);
    QCOMPARE(done.problems, std::uint64_t{0});
    QCOMPARE(test.names("leases/").size(), std::size_t{0});
}

void TestVerify::emptyRepositoryIsClean()
{
    TestRepository test;
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QVERIFY(report.findings.empty());
    VERIFY_ASSIGN(sample, verifyAt(test, VerifyLevel::Sample));
    QVERIFY(sample.findings.empty());
}

void TestVerify::flippedChunkNamesItsFilesInEveryBackup()
{
    TestRepository test;
    const Bytes shared = noise(1, 3000);
    VERIFY_ASSIGN(first, test.backUp({{"d/a", shared}, {"d/b", noise(2, 3000)}, {"d/copy of a", shared}}));
    VERIFY_ASSIGN(second, test.backUp({{"d/a", shared}, {"z", noise(3, 3000)}}));
    flipBlob(test, chunkId(test, shared));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    const Finding &finding = report.findings[0];
    QCOMPARE(finding.object,
             QString::fromStdString(packName(packOf(test, BlobType::Data, chunkId(test, shared)))));
    QCOMPARE(
        filesOf(finding, {first, second}),
        (QStringList{QStringLiteral("0 d/a"), QStringLiteral("0 d/copy of a"), QStringLiteral("1 d/a")}));
    QCOMPARE(finding.fileCount, std::uint64_t{3});
    QCOMPARE(finding.backups.size(), std::size_t{2});
    QVERIFY(finding.error.message.contains(QLatin1String("does not match its seal")));
    QVERIFY(finding.error.hint.contains(QLatin1String("replica")));
}

void TestVerify::structureSeesNoFlippedChunk()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    flipBlob(test, chunkId(test, noise(1, 3000)));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    QVERIFY(report.findings.empty()); // and says that it has read no pack
    QCOMPARE(report.packsRead, std::uint64_t{0});
}

void TestVerify::missingPackNamesAllFilesInIt()
{
    for (const VerifyLevel level : {VerifyLevel::Structure, VerifyLevel::Data}) {
        TestRepository test;
        VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 3000)}, {"b", "inlined"}}));
        VERIFY_ASSIGN(second, test.backUp({{"a", noise(1, 3000)}, {"c", noise(2, 3000)}}));
        const std::string lost = packName(packOf(test, BlobType::Data, chunkId(test, noise(2, 3000))));
        test.remove(lost);
        VERIFY_ASSIGN(report, verifyAt(test, level));
        QCOMPARE(report.damageCount(), std::uint64_t{1});
        QCOMPARE(report.findings[0].object, QString::fromStdString(lost));
        QVERIFY(report.findings[0].error.message.contains(QLatin1String("missing")));
        QCOMPARE(filesOf(report.findings[0], {first, second}), (QStringList{QStringLiteral("1 c")}));
    }
}

void TestVerify::missingPackIsNotForgottenWhereItsFilesAreCompared()
{
    TestRepository test;
    const Bytes several = noise(1, 900'000); // files of several chunks are compared as a whole
    const Bytes more = noise(2, 900'000);
    VERIFY_ASSIGN(record, test.backUp({{"a", several}, {"b", more}, {"c", noise(3, 3000)}}));
    const std::string lost = packName(packOf(test, BlobType::Data, chunkId(test, noise(3, 3000))));
    test.remove(lost);
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(report.findings[0].object, QString::fromStdString(lost));
    QCOMPARE(filesOf(report.findings[0], {record}),
             (QStringList{QStringLiteral("0 a"), QStringLiteral("0 b"), QStringLiteral("0 c")}));
    QCOMPARE(report.damagedBackups.size(), std::size_t{1});
    QCOMPARE(report.damagedBackups[0].files, std::uint64_t{3});
}

void TestVerify::shortenedPackHitsOnlyWhatIsCutOff()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", noise(1, 3000)}, {"b", noise(2, 3000)}, {"c", noise(3, 3000)}}));
    const auto location = test.repo().blobs().index().find(chunkId(test, noise(2, 3000)));
    const std::string name = packName(test.repo().blobs().index().pack(location->pack).id);
    test.replace(name, BytesView(test.bytes(name)).substr(0, location->entry.offset + 1000));
    for (const VerifyLevel level : {VerifyLevel::Structure, VerifyLevel::Data}) {
        VERIFY_ASSIGN(report, verifyAt(test, level));
        QCOMPARE(report.damageCount(), std::uint64_t{1});
        QCOMPARE(report.findings[0].object, QString::fromStdString(name));
        QCOMPARE(filesOf(report.findings[0], {record}),
                 (QStringList{QStringLiteral("0 b"), QStringLiteral("0 c")}));
    }
}

void TestVerify::lengthenedPackHitsNothing()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    const std::string name = packName(packOf(test, BlobType::Data, chunkId(test, noise(1, 3000))));
    test.replace(name, test.bytes(name) + "more");
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(report.findings[0].fileCount, std::uint64_t{0});
}

void TestVerify::swappedPacksAreBothNamed()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 3000)}}));
    VERIFY_ASSIGN(second, test.backUp({{"b", noise(2, 3000)}}));
    const std::string a = packName(packOf(test, BlobType::Data, chunkId(test, noise(1, 3000))));
    const std::string b = packName(packOf(test, BlobType::Data, chunkId(test, noise(2, 3000))));
    const Bytes bytesOfA = test.bytes(a);
    test.replace(a, test.bytes(b));
    test.replace(b, bytesOfA);
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{2});
    for (const Finding &finding : report.findings)
        QCOMPARE(
            filesOf(finding, {first, second}),
            (QStringList{finding.object.toStdString() == a ? QStringLiteral("0 a") : QStringLiteral("1 b")}));
}

void TestVerify::lostIndexObjectIsTold()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    const std::string lost = test.names("index/").front();
    VERIFY_OK(test.backUp({{"b", noise(2, 3000)}}));
    test.remove(lost);
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(report.findings[0].object, QStringLiteral("index/"));
    QCOMPARE(report.findings[0].fileCount, std::uint64_t{0});
    // The next backup heals it.
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.backUp({{"c", noise(3, 3000)}}));
    VERIFY_ASSIGN(healed, verifyAt(test, VerifyLevel::Data));
    QVERIFY(healed.findings.empty());
}

void TestVerify::indexOfANewerFormatIsNoDamage()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    test.remove(test.names("index/").front());
    VERIFY_ASSIGN(newer,
                  sealObject(test.repo().keys(), ObjectKind::Index, {}, Bytes("later"), test.random()));
    newer[5] = 9;      // the version of the format
    newer.back() ^= 1; // which seals in its own way
    const std::string name = indexName(crypto::sha256(newer));
    VERIFY_OK(test.objects().put(name, newer)); // in the place of the other, as a newer program merges them
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{0});
    QCOMPARE(report.findings.size(), std::size_t{1});
    QCOMPARE(report.findings[0].object, QString::fromStdString(name));
}

void TestVerify::damagedIndexHitsNoFile()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    const std::string name = test.names("index/").front();
    test.flipBit(name, 500);
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(report.findings[0].object, QString::fromStdString(name));
    QCOMPARE(report.findings[0].fileCount, std::uint64_t{0});
}

void TestVerify::chunkInNoPackIsTold()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 3000)}, {"d/b", noise(2, 3000)}}));
    // Pack and index object lost together: nothing knows the chunks any more.
    const std::string pack = packName(packOf(test, BlobType::Data, chunkId(test, noise(1, 3000))));
    test.remove(pack);
    test.remove(test.names("index/").front());
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    const auto missing = std::find_if(report.findings.begin(), report.findings.end(),
                                      [](const Finding &f) { return f.object == QLatin1String("packs/"); });
    QVERIFY(missing != report.findings.end());
    QVERIFY(missing->error.message.contains(QLatin1String("2 blobs")));
    QCOMPARE(filesOf(*missing, {first}), (QStringList{QStringLiteral("0 a"), QStringLiteral("0 d/b")}));
}

void TestVerify::copyOfAPackIsTold()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    const std::string name = test.names("packs/").front();
    PackId other = *packIdOf(name);
    other.bytes[31] ^= 1;
    test.replace(packName(other), test.bytes(name));
    VERIFY_ASSIGN(quick, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(quick.warningCount(), std::uint64_t{1}); // could be that of a killed backup
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(report.findings[0].object, QString::fromStdString(packName(other)));
}

void TestVerify::packOfAKilledBackupIsAWarning()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    const auto before = test.names("index/");
    {
        BlobSession session(test.repo().blobs());
        VERIFY_OK(session.put(BlobType::Data, noise(9, 3000)));
    }
    VERIFY_OK(test.repo().blobs().flush());
    for (const std::string &name : test.names("index/")) {
        if (std::find(before.begin(), before.end(), name) == before.end())
            test.remove(name);
    }
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QVERIFY(report.isClean());
    QCOMPARE(report.warningCount(), std::uint64_t{1});
    // While another writer is at work, it may be his.
    VERIFY_ASSIGN(lease, test.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
    VERIFY_OK(lease->check());
    VERIFY_ASSIGN(meanwhile, verifyAt(test, VerifyLevel::Data));
    QVERIFY(meanwhile.findings.empty());
}

void TestVerify::strayFileIsAWarningAndStays()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    const std::vector<std::string> strays{"readme",  "keys/readme",     "packs/ab/readme", "backups/ABC",
                                          "audit/1", "documents/holds", "leases/me",       "index/old/x"};
    for (const std::string &name : strays)
        test.replace(name, "stray");
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QVERIFY(report.isClean());
    QCOMPARE(report.warningCount(), std::uint64_t{strays.size()});
    for (const std::string &name : strays)
        QVERIFY(test.objects().stat(name).hasValue());
}

void TestVerify::warningCostsNoSecondWalk()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"d/a", noise(1, 3000)}, {"e/b", noise(2, 3000)}}));
    const auto readsOfOne = [&test] {
        const std::uint64_t before = test.faults().calls(Call::Read);
        const auto report = verifyAt(test, VerifyLevel::Structure);
        return std::pair(test.faults().calls(Call::Read) - before, report ? report->findings.size() : 99);
    };
    const auto [reads, none] = readsOfOne();
    QCOMPARE(none, std::size_t{0});
    test.replace("readme", "stray");
    QCOMPARE(readsOfOne(), std::pair(reads, std::size_t{1}));
}

void TestVerify::oneBackupAlone()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 3000)}}));
    VERIFY_ASSIGN(second, test.backUp({{"b", noise(2, 3000)}}));
    flipBlob(test, chunkId(test, noise(1, 3000)));
    VERIFY_ASSIGN(good, verifyAt(test, VerifyLevel::Data, {second.id}));
    QVERIFY(good.findings.empty());
    QCOMPARE(good.packsRead, std::uint64_t{2});
    QCOMPARE(good.backupsChecked, std::uint64_t{1});
    VERIFY_ASSIGN(bad, verifyAt(test, VerifyLevel::Data, {first.id}));
    QCOMPARE(bad.damageCount(), std::uint64_t{1});
    test.remove(packName(packOf(test, BlobType::Data, chunkId(test, noise(1, 3000)))));
    VERIFY_ASSIGN(stillGood, verifyAt(test, VerifyLevel::Structure, {second.id}));
    QVERIFY(stillGood.findings.empty());
}

void TestVerify::unknownBackupIsAnError()
{
    TestRepository test;
    VERIFY_ERROR(BackupNotFound, verifyAt(test, VerifyLevel::Structure, {BackupId()}));
}

void TestVerify::sampleReadsTheShareAskedFor()
{
    TestRepository test;
    for (int i = 0; i < 10; ++i)
        VERIFY_OK(test.backUp({{"a", noise(static_cast<std::uint64_t>(i), 3000)}}));
    Progress progress;
    VerifyRequest request;
    request.level = VerifyLevel::Sample;
    for (const auto &[percent, packs] : {std::pair(10.0, 2), std::pair(0.0, 1), std::pair(51.0, 11),
                                         std::pair(100.0, 20), std::pair(500.0, 20)}) {
        request.samplePercent = percent;
        VERIFY_ASSIGN(report, runVerify(test.repo(), request, progress, {}));
        QCOMPARE(report.packsTotal, std::uint64_t{20});
        QCOMPARE(report.packsRead, static_cast<std::uint64_t>(packs));
    }
    // Every pack has its turn: a damaged one is found sooner or later, and is not lost sight of again.
    flipBlob(test, chunkId(test, noise(4, 3000)));
    request.samplePercent = 10;
    int clean = 0;
    int damaged = 0;
    for (int i = 0; i < 100; ++i) {
        VERIFY_ASSIGN(report, runVerify(test.repo(), request, progress, {}));
        if (report.isClean())
            QCOMPARE(damaged, 0);
        ++(report.isClean() ? clean : damaged);
    }
    QVERIFY(clean > 0 && damaged > 0);
    VERIFY_ASSIGN(marked, runVerify(test.repo(), request, progress, {}));
    QCOMPARE(marked.packsRead, std::uint64_t{3}); // beside the share asked for
}

void TestVerify::manyFilesAreCountedAndSomeNamed()
{
    TestRepository test;
    std::map<Bytes, Bytes> files;
    const Bytes shared = noise(1, 200);
    for (int i = 0; i < 1500; ++i)
        files["d/" + std::to_string(i)] = shared;
    VERIFY_OK(test.backUp(files));
    VERIFY_OK(test.backUp(files));
    flipBlob(test, chunkId(test, shared));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.findings.size(), std::size_t{1});
    QCOMPARE(report.findings[0].fileCount, std::uint64_t{3000});
    QCOMPARE(report.findings[0].files.size(), std::size_t{1000});
    QCOMPARE(report.findings[0].backups.size(), std::size_t{2});
}

void TestVerify::tellsWhatTheDamageDoesToEachBackup()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 3000)}, {"b", noise(2, 3000)}, {"c", noise(3, 3000)}}));
    VERIFY_ASSIGN(second, test.backUp({{"a", noise(1, 3000)}, {"d", noise(4, 3000)}}));
    VERIFY_ASSIGN(third, test.backUp({{"d", noise(4, 3000)}}));
    VERIFY_ASSIGN(fourth, test.backUp({{"e", "inlined"}}));
    flipBlob(test, chunkId(test, noise(1, 3000)));
    flipBlob(test, chunkId(test, noise(2, 3000)));
    flipBlob(test, fourth.tree.root);
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.checkedBackups.size(), std::size_t{4});
    const auto of = [&report](const BackupRecord &record) {
        for (const DamagedBackup &backup : report.damagedBackups) {
            if (backup.backup == record.id)
                return backup;
        }
        return DamagedBackup{};
    };
    QCOMPARE(report.damagedBackups.size(), std::size_t{3});
    QCOMPARE(of(first).files, std::uint64_t{2});
    QVERIFY(!of(first).isItself);
    QCOMPARE(of(second).files, std::uint64_t{1});
    QVERIFY(of(fourth).isItself);
    test.flipBit("backups/" + third.id.hex(), 300);
    VERIFY_ASSIGN(later, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(later.checkedBackups.size(), std::size_t{3});
    const auto record =
        std::find_if(later.damagedBackups.begin(), later.damagedBackups.end(),
                     [&third](const DamagedBackup &backup) { return backup.backup == third.id; });
    QVERIFY(record != later.damagedBackups.end() && record->isItself);
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
