// SPDX-License-Identifier: GPL-3.0-or-later
//
// Verification beside faults, other programs and what a backup mends.
#include "model/verify/verify.h"

#include "model/repository/damagedpacks.h"
#include "model/repository/tree.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using namespace backstop::verify;
using namespace backstop::test;

class TestVerifyMeanwhile : public QObject
{
    Q_OBJECT

private slots:
    void flippedReadIsNoFinding();
    void unreadablePieceHitsItsBlobsOnly();
    void lostConnectionIsAnErrorNoFinding();
    void writesNothingToAReadOnlyStorage();
    void stopsWhereverItIsAsked();
    void backupMadeMeanwhileIsNoDamage();
    void indexMergedMeanwhileHidesNoHits();
    void damageIsMarkedHealedAndForgotten();
    void marksOutliveAReadThatSaysNothing();
    void damagedFolderIsStoredAnew();
    void unmarkableDamageIsTold();
    void packThatWasReplacedIsAWarning();
    void packThatMovesMeanwhileIsNotMixedUp();
};

void TestVerifyMeanwhile::flippedReadIsNoFinding()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}, {"b/c", "1"}}));
    VERIFY_OK(test.reopen());
    const auto calls = [&] { return test.faults().calls(Call::Read) + test.faults().calls(Call::Get); };
    const std::uint64_t before = calls();
    VERIFY_OK(verifyAt(test, VerifyLevel::Data));
    const std::uint64_t reads = calls() - before;
    for (const Call call : {Call::Read, Call::Get}) {
        for (std::uint64_t at = 1; at <= reads; ++at) {
            test.faults().clearFaults();
            Fault fault;
            fault.effect = Fault::Effect::Flip;
            fault.call = call;
            fault.at = test.faults().calls(call) + at;
            fault.offset = 45;
            test.faults().addFault(fault);
            VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
            QCOMPARE(report.findings.size(), std::size_t{0});
        }
    }
}

void TestVerifyMeanwhile::unreadablePieceHitsItsBlobsOnly()
{
    TestRepository test;
    std::map<Bytes, Bytes> files;
    for (int i = 0; i < 3; ++i)
        files["file" + std::to_string(i)] = noise(static_cast<std::uint64_t>(i), 700'000);
    VERIFY_OK(test.backUp(files, 100'000));
    const std::string name =
        packName(packOf(test, BlobType::Data, chunkId(test, BytesView(files["file0"]).substr(0, 100'000))));
    test.faults().failAround(name, 1'500'000,
                             {ErrorCode::Io, QStringLiteral("pack: input/output error"), {}, false});
    Progress progress;
    VerifyRequest request;
    request.level = VerifyLevel::Data;
    request.threads = 1;
    VERIFY_ASSIGN(report, runVerify(test.repo(), request, progress, {}));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(report.findings[0].object, QString::fromStdString(name));
    QVERIFY(report.findings[0].error.message.contains(QLatin1String("input/output error")));
    QVERIFY(report.findings[0].fileCount >= 1 && report.findings[0].fileCount < 3);
}

void TestVerifyMeanwhile::lostConnectionIsAnErrorNoFinding()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    VERIFY_OK(test.reopen());
    const std::uint64_t before = test.faults().calls();
    VERIFY_OK(verifyAt(test, VerifyLevel::Data));
    const std::uint64_t calls = test.faults().calls() - before;
    bool isProven = false;
    for (std::uint64_t at = 1; at < calls; ++at) { // the last gives the lease back
        test.faults().clearFaults();
        Fault fault;
        fault.at = test.faults().calls() + at;
        fault.persistent = true;
        fault.error = {ErrorCode::Unavailable, QStringLiteral("storage: gone"), QStringLiteral("Plug it in."),
                       true};
        test.faults().addFault(fault);
        const auto report = verifyAt(test, VerifyLevel::Data);
        isProven = isProven || report.hasValue();
        if (isProven) { // everything was looked at by then, but the marks cannot be brought up to date
            VERIFY_OK(report);
            QCOMPARE(report->damageCount(), std::uint64_t{0});
            QCOMPARE(report->warningCount(), std::uint64_t{1});
        } else {
            VERIFY_ERROR(Unavailable, report);
        }
        test.faults().clearFaults();
        for (const std::string &lease : test.names("leases/"))
            test.remove(lease);
    }
}

void TestVerifyMeanwhile::writesNothingToAReadOnlyStorage()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    test.remove(test.names("index/").front());
    VERIFY_OK(test.reopen());
    for (const Call call : {Call::Put, Call::Remove, Call::Sweep}) {
        Fault fault;
        fault.call = call;
        fault.persistent = true;
        fault.error = {ErrorCode::ReadOnly, QStringLiteral("storage: read-only"),
                       QStringLiteral("Only read."), false};
        test.faults().addFault(fault);
    }
    const auto before = test.names();
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{1}); // the lost index
    QCOMPARE(test.names(), before);
}

void TestVerifyMeanwhile::stopsWhereverItIsAsked()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}, {"b/c", noise(2, 3000)}}));
    VERIFY_OK(test.reopen());
    VerifyRequest request;
    request.level = VerifyLevel::Data;
    bool ranThrough = false;
    for (std::uint64_t at = 1; !ranThrough && at < 200; ++at) {
        std::stop_source stop;
        std::uint64_t calls = 0;
        std::mutex mutex;
        test.faults().setObserver([&](Call call, const std::string &) {
            const std::lock_guard lock(mutex);
            if (call != Call::Remove && ++calls == at)
                stop.request_stop();
        });
        Progress progress;
        const auto report = runVerify(test.repo(), request, progress, stop.get_token());
        test.faults().setObserver({});
        if (report)
            ranThrough = true; // stopped at the last read, or not at all: everything was looked at
        else
            QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(test.names("leases/").empty());
    }
    QVERIFY(ranThrough);
}

void TestVerifyMeanwhile::backupMadeMeanwhileIsNoDamage()
{
    bool madeOne = true;
    for (std::uint64_t at = 1; madeOne; ++at) {
        TestRepository test;
        VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
        VERIFY_ASSIGN(other, test.openAgain());
        VERIFY_OK(other->loadIndex());
        madeOne = false;
        std::uint64_t calls = 0;
        test.faults().setObserver([&](Call, const std::string &) {
            if (++calls != at)
                return;
            madeOne = true;
            VERIFY_ASSIGN(lease, other->lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
            BlobSession session(other->blobs());
            VERIFY_ASSIGN(chunk, session.put(BlobType::Data, noise(at, 900)));
            Node node;
            node.name = "b";
            node.size = 900;
            node.content.segments = {{chunk.id, 900}};
            VERIFY_ASSIGN(tree, storeTree(session, {node}));
            VERIFY_OK(other->blobs().flush());
            VERIFY_OK(lease->check());
            BackupRecord record;
            record.tree = tree;
            VERIFY_OK(other->commit(record));
        });
        Progress progress;
        VerifyRequest request;
        request.level = VerifyLevel::Data;
        request.threads = 1;
        VERIFY_ASSIGN(report, runVerify(test.repo(), request, progress, {}));
        test.faults().setObserver({});
        QCOMPARE(report.damageCount(), std::uint64_t{0});
    }
}

void TestVerifyMeanwhile::indexMergedMeanwhileHidesNoHits()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", noise(1, 3000)}}));
    const std::string name = packName(packOf(test, BlobType::Data, chunkId(test, noise(1, 3000))));
    for (std::uint64_t i = 2; i < 60; ++i) // many small index objects, which the next writer merges
        VERIFY_OK(test.backUp({{"a", noise(i, 200)}}));
    VERIFY_ASSIGN(other, test.openAgain());
    VERIFY_OK(other->loadIndex());
    // All of it is unreadable, its directory too: only the index says what was in it.
    test.replace(name, Bytes(test.bytes(name).size(), 'x'));
    const std::size_t before = test.names("index/").size();
    bool wasRead = false;
    bool merged = false;
    test.faults().setObserver([&](Call call, const std::string &object) {
        wasRead = wasRead || object == name;
        if (merged || !wasRead || call != Call::Get || !object.starts_with("index/"))
            return;
        merged = true; // after it was listed, before it is read
        VERIFY_OK(other->blobs().compactIndex({}));
    });
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    test.faults().setObserver({});
    QVERIFY(merged && test.names("index/").size() < before);
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(filesOf(report.findings[0], {record}), QStringList{QStringLiteral("0 a")});
}

void TestVerifyMeanwhile::damageIsMarkedHealedAndForgotten()
{
    TestRepository test;
    const std::map<Bytes, Bytes> files{{"a", noise(1, 3000)}, {"b", noise(2, 3000)}};
    VERIFY_OK(test.backUp(files));
    const BlobId hit = chunkId(test, noise(1, 3000));
    const std::string pack = packName(packOf(test, BlobType::Data, hit));
    const Bytes whole = test.bytes(pack);
    flipBlob(test, hit);
    VERIFY_ASSIGN(damaged, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(damaged.damageCount(), std::uint64_t{1});
    VERIFY_ASSIGN(marked, damagedPacks(test.repo().documents()));
    QCOMPARE(marked.size(), std::size_t{1});
    QVERIFY(marked.begin()->second == std::set<BlobId>{hit});
    VERIFY_OK(verifyAt(test, VerifyLevel::Data));
    QCOMPARE(test.names("documents/damaged/").size(), std::size_t{1}); // nothing new to be said

    VERIFY_OK(test.reopen());
    const std::size_t packs = test.names("packs/").size();
    VERIFY_OK(test.backUp(files)); // the source still has it
    QVERIFY(test.names("packs/").size() > packs);
    VERIFY_ASSIGN(healed, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(healed.damageCount(), std::uint64_t{0});
    QCOMPARE(healed.warningCount(), std::uint64_t{1}); // the pack is as bad as it was
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(back, session.get(BlobType::Data, hit));
    QVERIFY(back == noise(1, 3000));

    test.replace(pack, whole); // brought back from a replica
    VERIFY_ASSIGN(clean, verifyAt(test, VerifyLevel::Data));
    QVERIFY(clean.findings.empty());
    QVERIFY(damagedPacks(test.repo().documents())->empty());
}

void TestVerifyMeanwhile::marksOutliveAReadThatSaysNothing()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    const BlobId hit = chunkId(test, noise(1, 3000));
    flipBlob(test, hit);
    VERIFY_OK(verifyAt(test, VerifyLevel::Data));
    test.faults().failAlways(packName(packOf(test, BlobType::Data, hit)),
                             {ErrorCode::PermissionDenied, QStringLiteral("pack: shut"), {}, false});
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    test.faults().clearFaults();
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    VERIFY_ASSIGN(marked, damagedPacks(test.repo().documents()));
    QCOMPARE(marked.size(), std::size_t{1});
    QVERIFY(marked.begin()->second == std::set<BlobId>{hit});
}

void TestVerifyMeanwhile::damagedFolderIsStoredAnew()
{
    TestRepository test;
    const std::map<Bytes, Bytes> files{{"d/x/a", "1"}, {"d/x/b", "2"}, {"d/other", "3"}};
    VERIFY_ASSIGN(record, test.backUp(files));
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(folder, findNode(session, record.tree.root, "d/x"));
    flipBlob(test, folder.subtree.root);
    VERIFY_ASSIGN(damaged, verifyAt(test, VerifyLevel::Structure)); // trees are read at every level
    QCOMPARE(damaged.damageCount(), std::uint64_t{1});
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.backUp(files));
    for (const VerifyLevel level : {VerifyLevel::Structure, VerifyLevel::Data}) {
        VERIFY_ASSIGN(healed, verifyAt(test, level));
        QCOMPARE(healed.damageCount(), std::uint64_t{0});
    }
}

void TestVerifyMeanwhile::unmarkableDamageIsTold()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
    flipBlob(test, chunkId(test, noise(1, 3000)));
    Fault fault;
    fault.call = Call::Put;
    fault.persistent = true;
    fault.error.code = ErrorCode::NoSpace;
    test.faults().addFault(fault);
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(report.warningCount(), std::uint64_t{1});
    QCOMPARE(report.findings[1].object, QStringLiteral("documents/damaged"));
}

void TestVerifyMeanwhile::packThatWasReplacedIsAWarning()
{
    for (const bool isMissing : {true, false}) {
        TestRepository test;
        VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
        const std::string pack = packName(packOf(test, BlobType::Data, chunkId(test, noise(1, 3000))));
        const Bytes bytes = test.bytes(pack);
        test.remove(pack);
        if (!isMissing)
            test.replace(pack, BytesView(bytes).substr(0, 1000));
        VERIFY_OK(test.reopen());
        VERIFY_OK(test.backUp({{"a", noise(1, 3000)}}));
        for (const VerifyLevel level : {VerifyLevel::Structure, VerifyLevel::Data}) {
            VERIFY_ASSIGN(report, verifyAt(test, level));
            QCOMPARE(report.damageCount(), std::uint64_t{0});
            QCOMPARE(report.warningCount(), std::uint64_t{1});
            QVERIFY(report.findings[0].error.hint.contains(QLatin1String("Nothing is lost")));
        }
    }
}

void TestVerifyMeanwhile::packThatMovesMeanwhileIsNotMixedUp()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"d/a", noise(1, 3000)}}));
    const std::string pack = packName(packOf(test, BlobType::Tree, record.tree.root));
    std::vector<Bytes> trees;
    {
        BlobSession session(test.repo().blobs());
        VERIFY_ASSIGN(top, session.get(BlobType::Tree, record.tree.root));
        VERIFY_ASSIGN(folder, findNode(session, record.tree.root, "d"));
        VERIFY_ASSIGN(below, session.get(BlobType::Tree, folder.subtree.root));
        trees = {top, below};
    }
    VERIFY_ASSIGN(other, test.openAgain());
    VERIFY_OK(other->loadIndex());
    bool hasMoved = false;
    test.faults().setObserver([&](Call call, const std::string &name) {
        if (hasMoved || call != Call::Read || name != pack)
            return;
        hasMoved = true;
        test.remove(pack);
        VERIFY_OK(other->prepareToWrite());
        BlobSession session(other->blobs());
        for (const Bytes &tree : trees)
            VERIFY_OK(session.put(BlobType::Tree, tree));
        VERIFY_OK(other->blobs().flush());
    });
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    test.faults().setObserver({});
    QVERIFY(hasMoved);
    for (const Finding &finding : report.findings)
        QCOMPARE(finding.fileCount, std::uint64_t{0});
    QVERIFY(report.damagedBackups.empty());
}

QTEST_GUILESS_MAIN(TestVerifyMeanwhile)
#include "tst_verifymeanwhile.moc"
