// SPDX-License-Identifier: GPL-3.0-or-later
//
// Archives that others made, not all of them friends.
#include "model/archive/importplan.h"

#include "model/core/filedescriptor.h"
#include "tests/support/filesystem.h"
#include "tests/support/verify.h"
#include "tests/unit/archive/archivefixtures.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::archive;
using namespace backstop::repository;
using namespace backstop::test;

class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void entriesBecomeABackup();
    void pathsThatLeadOutsideAreLeftOut();
    void entriesBehindALinkAreLeftOut();
    void laterEntriesTakeTheNameOver();
    void foldersThatTheArchiveLacksAreMade();
    void hardLinksStayOneFile();
    void linksToNothingAreLeftOut();
    void devicesAreData();
    void whatIsNotUnderstoodIsLeftOutAndTheRestRead();
    void impossibleAttributesAreLeftOut();
    void everyCutIsAnError_data();
    void everyCutIsAnError();
    void everyFlippedBitIsFoundOrHarmless_data();
    void everyFlippedBitIsFoundOrHarmless();
    void severalFramesAreOneArchive();
    void smallFramesAndPaddingAreOneArchive();
    void whatMayNotFitIsTold();
    void headersThatNoEntryNeedsAreRefused_data();
    void headersThatNoEntryNeedsAreRefused();
    void noMoreIsRememberedThanThereIsMemory_data();
    void noMoreIsRememberedThanThereIsMemory();
    void pathsOfMegabytesAreNotAllListed();
    void whatIsNoArchiveIsRefused();
    void anArchiveThatChangedIsNotImported();
    void cancelledMakesNoBackup();
    void whatIsPassedHearsTheStop();
    void whatIsLeftOutCountsAsProgress();
    void namesAreChecked();

private:
    ImportRequest request() const
    {
        ImportRequest request;
        request.file = m_folder->path("x");
        request.name = "in";
        return request;
    }
    Result<ImportPlan> plan(BytesView archive)
    {
        BACKSTOP_TRY(m_folder->write("x", archive));
        return planImport(request(), m_progress, {});
    }
    Result<BackupRecord> import(BytesView archive)
    {
        BACKSTOP_ASSIGN(made, plan(archive));
        return runImport(m_test->repo(), made, m_progress, {});
    }
    Result<Node> find(const BackupRecord &record, BytesView path)
    {
        BlobSession session(m_test->repo().blobs());
        return findNode(session, record.tree.root, path);
    }

    std::unique_ptr<TestRepository> m_test;
    std::unique_ptr<TemporaryFolder> m_folder;
    Progress m_progress;
};

void TestImport::init()
{
    m_test = std::make_unique<TestRepository>();
    m_folder = std::make_unique<TemporaryFolder>();
}

void TestImport::entriesBecomeABackup()
{
    const Bytes large = noise(1, 3 << 20);
    VERIFY_OK(m_folder->write("x", tarOf({{"./", {}, NodeType::Directory},
                                          {"./d/", {}, NodeType::Directory},
                                          {"./d/large", large},
                                          {"d/link", {}, NodeType::Symlink, "../../etc"},
                                          {"d//./empty"},
                                          {"\xff", "not UTF-8"}})));
    ImportRequest asked = request();
    asked.tags = {QStringLiteral("t")};
    asked.description = QStringLiteral("why");
    asked.time = *fromIso(QStringLiteral("2020-01-02"));
    VERIFY_ASSIGN(planned, planImport(asked, m_progress, {}));
    QCOMPARE(planned.format, QStringLiteral("tar"));
    QCOMPARE(planned.files, std::uint64_t{4});
    QCOMPARE(planned.folders, std::uint64_t{2});
    QCOMPARE(planned.bytes, std::uint64_t{large.size() + 9});
    VERIFY_ASSIGN(record, runImport(m_test->repo(), planned, m_progress, {}));
    QCOMPARE(record.status, BackupStatus::Complete);
    QCOMPARE(record.type, BackupType::Full);
    QVERIFY(record.sources == std::vector<SourceInfo>({{"in", "imported:" + m_folder->path("x")}}));
    QCOMPARE(record.tags, QStringList{QStringLiteral("t")});
    QCOMPARE(record.description, QStringLiteral("why"));
    QCOMPARE(record.createdAt, *asked.time);
    QCOMPARE(record.filesCount, std::uint64_t{4});
    VERIFY_ASSIGN(node, find(record, "in/d/large"));
    QCOMPARE(node.sha256, crypto::sha256(large));
    QCOMPARE(node.metadata.mode, 0640u);
    VERIFY_ASSIGN(link, find(record, "in/d/link"));
    QCOMPARE(link.linkTarget, Bytes("../../etc")); // data, and followed by nobody
    VERIFY_OK(find(record, "in/\xff"));
    VERIFY_OK(find(record, "in/d/empty"));
    VERIFY_ASSIGN(verified, verifyAt(*m_test, verify::VerifyLevel::Data));
    QVERIFY(verified.isClean());
}

void TestImport::pathsThatLeadOutsideAreLeftOut()
{
    const Bytes archive = tarOf({{"../up", "1"},
                                 {"a/../../up", "2"},
                                 {"/absolute", "3"},
                                 {Bytes("nul\0x", 5), "4"},
                                 {Bytes(256, 'l'), "5"},
                                 {"..", {}, NodeType::Directory},
                                 {"good", "6"}});
    VERIFY_ASSIGN(planned, plan(archive));
    QCOMPARE(planned.leftOut, std::uint64_t{4}); // the name in the header ends at the zero byte
    QCOMPARE(planned.notes.absolutePaths, std::uint64_t{1});
    VERIFY_ASSIGN(record, runImport(m_test->repo(), planned, m_progress, {}));
    QCOMPARE(record.status, BackupStatus::Partial);
    QCOMPARE(record.problemCount, std::uint64_t{4});
    QCOMPARE(record.problems[0].path, Bytes("in/../up"));
    QVERIFY(record.problems[0].message.contains(QStringLiteral("is no path inside a backup")));
    QCOMPARE(record.filesCount, std::uint64_t{3});
    VERIFY_OK(find(record, "in/absolute"));
    VERIFY_OK(find(record, "in/good"));
    VERIFY_OK(find(record, "in/nul"));
    QCOMPARE(record.tree.folders, std::uint64_t{1}); // nothing was made on the way
}

void TestImport::entriesBehindALinkAreLeftOut()
{
    VERIFY_ASSIGN(
        record,
        import(tarOf({{"l", {}, NodeType::Symlink, "/etc"}, {"l/passwd", "x"}, {"f", "y"}, {"f/g", "z"}})));
    QCOMPARE(record.problemCount, std::uint64_t{2});
    QVERIFY(record.problems[0].message.contains(QStringLiteral("leads through something that is no folder")));
    QCOMPARE(record.filesCount, std::uint64_t{2});
}

void TestImport::laterEntriesTakeTheNameOver()
{
    const Bytes archive =
        tarOf({{"a", "first"}, {"a", "second"}, {"d", {}, NodeType::Directory}, {"d/x", "x"}, {"d", "no"}});
    VERIFY_ASSIGN(planned, plan(archive));
    QCOMPARE(planned.notes.replaced, std::uint64_t{1});
    QCOMPARE(planned.entries[1].action, ImportAction::TakeInPlace);
    QCOMPARE(planned.leftOut, std::uint64_t{1}); // no file takes the place of a folder
    VERIFY_ASSIGN(record, runImport(m_test->repo(), planned, m_progress, {}));
    VERIFY_ASSIGN(node, find(record, "in/a"));
    QCOMPARE(node.content.inlined, Bytes("second"));
    VERIFY_OK(find(record, "in/d/x"));
}

void TestImport::foldersThatTheArchiveLacksAreMade()
{
    VERIFY_OK(m_folder->write("x", tarOf({{"a/b/c", "x"}, {"a", {}, NodeType::Directory}})));
    QVERIFY(setTimes(m_folder->path("x"), 1'600'000'000'123'000'000));
    VERIFY_ASSIGN(planned, planImport(request(), m_progress, {}));
    VERIFY_ASSIGN(record, runImport(m_test->repo(), planned, m_progress, {}));
    for (const char *path : {"in", "in/a/b"}) {
        VERIFY_ASSIGN(node, find(record, path));
        QCOMPARE(node.metadata.mode, 0755u);
        QCOMPARE(node.metadata.uid, ::getuid());
        QCOMPARE(node.metadata.mtimeNs, std::int64_t{1'600'000'000'123'000'000});
    }
    VERIFY_ASSIGN(own, find(record, "in/a"));
    QCOMPARE(own.metadata.mode, 0640u); // as the archive has it
    VERIFY_OK(find(record, "in/a/b/c"));

    Bytes deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "d/";
    VERIFY_ASSIGN(refused, plan(tarOf({{deep + "x", "x"}, {"good", "x"}})));
    QCOMPARE(refused.leftOut, std::uint64_t{1});
    QVERIFY(refused.entries[0].problem->message.contains(QStringLiteral("nested too deep")));
}

void TestImport::hardLinksStayOneFile()
{
    VERIFY_ASSIGN(record, import(tarOf({{"a", "x"},
                                        {"b", {}, NodeType::File, {}, "a"},
                                        {"c", {}, NodeType::File, {}, "./b"},
                                        {"d", "x"},
                                        {"e", {}, NodeType::File, {}, "d"},
                                        {"e", "own"}})));
    QCOMPARE(record.status, BackupStatus::Complete);
    VERIFY_ASSIGN(a, find(record, "in/a"));
    VERIFY_ASSIGN(b, find(record, "in/b"));
    VERIFY_ASSIGN(c, find(record, "in/c"));
    QCOMPARE(a.metadata.links, std::uint64_t{3});
    QVERIFY(a.metadata == b.metadata && b.metadata == c.metadata && a.content == c.content);
    VERIFY_ASSIGN(d, find(record, "in/d"));
    QCOMPARE(d.metadata.links, std::uint64_t{1}); // its other name was taken over
    VERIFY_ASSIGN(e, find(record, "in/e"));
    QCOMPARE(e.content.inlined, Bytes("own"));
}

void TestImport::linksToNothingAreLeftOut()
{
    VERIFY_ASSIGN(record, import(tarOf({{"a", {}, NodeType::File, {}, "later"},
                                        {"later", "x"},
                                        {"b", {}, NodeType::File, {}, "../etc/passwd"},
                                        {"d", {}, NodeType::Directory},
                                        {"c", {}, NodeType::File, {}, "d"},
                                        {"s", {}, NodeType::Symlink, ""}})));
    QCOMPARE(record.problemCount, std::uint64_t{4});
    QVERIFY(record.problems[0].message.contains(QStringLiteral("is a hard link to later")));
    QCOMPARE(record.filesCount, std::uint64_t{1});
}

void TestImport::devicesAreData()
{
    VERIFY_ASSIGN(planned, plan(tarOf({{"null", {}, NodeType::CharDevice}, {"pipe", {}, NodeType::Fifo}})));
    QCOMPARE(planned.notes.devices, std::uint64_t{1});
    VERIFY_ASSIGN(record, runImport(m_test->repo(), planned, m_progress, {}));
    VERIFY_ASSIGN(device, find(record, "in/null"));
    QCOMPARE(device.type, NodeType::CharDevice);
}

void TestImport::whatIsNotUnderstoodIsLeftOutAndTheRestRead()
{
    TarEntry odd{"odd", Bytes(1000, 'o')};
    odd.flag = 'Q';
    TarEntry sparse{"sparse", Bytes(700, 's')};
    sparse.flag = 'S';
    VERIFY_ASSIGN(record, import(tarOf({odd, sparse, {"good", "x"}})));
    QCOMPARE(record.problemCount, std::uint64_t{2});
    QVERIFY(record.problems[1].message.contains(QStringLiteral("sparse file")));
    QCOMPARE(record.filesCount, std::uint64_t{1});
    VERIFY_ERROR(UnsupportedFormat, import(tarOf({odd})));
}

void TestImport::impossibleAttributesAreLeftOut()
{
    const std::vector<std::pair<Bytes, Bytes>> impossible{{{}, "x"},
                                                          {Bytes("user.a\0b", 8), "x"},
                                                          {"user." + Bytes(251, 'n'), "x"},
                                                          {"user.large", Bytes(64 * 1024 + 1, 'v')}};
    Bytes archive;
    for (const auto &[name, value] : impossible)
        archive +=
            paxOf('x', {{"SCHILY.xattr." + name, value}}) + tarOf({{"bad", "x"}}).substr(0, 2 * kTarBlock);
    archive += paxOf('x', {{"SCHILY.xattr.user." + Bytes(250, 'n'), Bytes(64 * 1024, 'v')}});
    archive += tarOf({{"good", "x"}});
    VERIFY_ASSIGN(record, import(archive));
    QCOMPARE(record.status, BackupStatus::Partial);
    QCOMPARE(record.problemCount, std::uint64_t{impossible.size()});
    QVERIFY(record.problems[0].message.contains(QStringLiteral("attribute that no file system has")));
    VERIFY_ASSIGN(node, find(record, "in/good"));
    QCOMPARE(node.metadata.attributes.size(), std::size_t{1});
    VERIFY_ASSIGN(verified, verifyAt(*m_test, verify::VerifyLevel::Data));
    QVERIFY(verified.isClean());
}

void TestImport::everyCutIsAnError_data()
{
    QTest::addColumn<int>("format");
    for (const ArchiveFormat format : {ArchiveFormat::Tar, ArchiveFormat::TarGz, ArchiveFormat::TarZst})
        QTest::addRow("%s", qPrintable(formatName(format))) << static_cast<int>(format);
}

void TestImport::everyCutIsAnError()
{
    QFETCH(int, format);
    const Bytes tar = tarOf({{"a", noise(1, 700)}, {Bytes(200, 'b'), "x"}});
    VERIFY_ASSIGN(whole, compressed(static_cast<ArchiveFormat>(format), tar));
    VERIFY_ASSIGN(planned, plan(whole));
    QCOMPARE(planned.files, std::uint64_t{2});
    // One block of zeros is an end mark; what follows says nothing.
    const std::size_t end =
        format == static_cast<int>(ArchiveFormat::Tar) ? tar.size() - 2 * kTarBlock : whole.size() - 1;
    for (std::size_t size = 0; size <= end; size += size == end ? 1 : std::min<std::size_t>(end - size, 37))
        VERIFY_ERROR(Damaged, plan(BytesView(whole).substr(0, size)));
    QVERIFY(m_test->names("backups/").empty());
}

void TestImport::everyFlippedBitIsFoundOrHarmless_data()
{
    everyCutIsAnError_data();
}

void TestImport::everyFlippedBitIsFoundOrHarmless()
{
    QFETCH(int, format);
    if (format == static_cast<int>(ArchiveFormat::Tar))
        QSKIP("tar has no checksum of contents");
    VERIFY_ASSIGN(whole, compressed(static_cast<ArchiveFormat>(format), tarOf({{"a", noise(1, 90)}})));
    int found = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        Bytes flipped = whole;
        flipped[i] = static_cast<char>(flipped[i] ^ 4);
        const auto planned = plan(flipped);
        found += planned ? 0 : 1;
        if (!planned)
            continue;
        // Times and systems in the header of gzip, and runs of zeros that are copied from another place, which is the same.
        VERIFY_ASSIGN(record, runImport(m_test->repo(), *planned, m_progress, {}));
        VERIFY_ASSIGN(node, find(record, "in/a"));
        QCOMPARE(node.sha256, crypto::sha256(noise(1, 90)));
    }
    QVERIFY(found >= static_cast<int>(whole.size()) - 8);
}

void TestImport::severalFramesAreOneArchive()
{
    const Bytes tar = tarOf({{"a", noise(1, 200'000)}, {"b", noise(2, 200'000)}});
    for (const ArchiveFormat format : {ArchiveFormat::TarGz, ArchiveFormat::TarZst}) {
        Bytes archive;
        for (std::size_t at = 0; at < tar.size(); at += 20'000) {
            VERIFY_ASSIGN(frame, compressed(format, BytesView(tar).substr(at, 20'000)));
            archive += frame;
        }
        VERIFY_ASSIGN(planned, plan(archive));
        QCOMPARE(planned.bytes, std::uint64_t{400'000});
    }
}

void TestImport::smallFramesAndPaddingAreOneArchive()
{
    const Bytes tar = tarOf({{"a", noise(1, 700)}});
    for (const ArchiveFormat format : {ArchiveFormat::TarGz, ArchiveFormat::TarZst}) {
        Bytes archive; // all of it in what is read at once
        for (std::size_t at = 0; at < tar.size(); at += 300) {
            VERIFY_ASSIGN(frame, compressed(format, BytesView(tar).substr(at, 300)));
            archive += frame + Bytes(at == 600 ? 1000 : 0, '\0');
        }
        for (const std::size_t padding : {std::size_t{0}, std::size_t{512}, std::size_t{1} << 20}) {
            VERIFY_ASSIGN(planned, plan(archive + Bytes(padding, '\0')));
            QCOMPARE(planned.bytes, std::uint64_t{700});
        }
        for (const Bytes &strange :
             {Bytes("garbage"), Bytes(100, '\0') + "garbage", archive.substr(0, 6) + "x"}) {
            const auto planned = plan(archive + strange);
            VERIFY_ERROR(Damaged, planned);
            QVERIFY2(planned.error().message.contains(QStringLiteral("follows its end")) ||
                         planned.error().message.contains(QStringLiteral("is cut short")),
                     qPrintable(planned.error().message));
        }
    }
}

void TestImport::whatMayNotFitIsTold()
{
    VERIFY_ASSIGN(zeros, compressed(ArchiveFormat::TarGz, tarOf({{"zeros", Bytes(20 << 20, '\0')}})));
    QVERIFY(zeros.size() < 100'000);
    VERIFY_OK(m_folder->write("x", zeros));
    ImportRequest asked = request();
    asked.room = 10 << 20;
    VERIFY_ASSIGN(tight, planImport(asked, m_progress, {}));
    QVERIFY(!tight.hasRoom());
    VERIFY_ASSIGN(record, runImport(m_test->repo(), tight, m_progress, {}));
    QVERIFY(record.storedBytes < 100'000); // it takes next to nothing
    asked.room = 20 << 20;
    VERIFY_ASSIGN(roomy, planImport(asked, m_progress, {}));
    QVERIFY(roomy.hasRoom());
}

void TestImport::headersThatNoEntryNeedsAreRefused_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char *name, const Bytes &headers, bool isTaken) {
        QTest::newRow(name) << QByteArray::fromStdString(headers) << isTaken;
    };
    const auto header = [](char flag, const Bytes &body) {
        const Bytes whole = tarOf({{"long", body, NodeType::File, {}, {}, flag}});
        return whole.substr(0, whole.size() - 2 * kTarBlock);
    };
    const auto records = [](char flag, const Bytes &key) {
        return paxOf(flag, {{key, Bytes(3 << 19, 'v')}});
    };
    const Bytes large(2 << 20, 'c');
    Bytes deep;
    while (deep.size() < 4000)
        deep += "folder/";
    row("as large as any", header('L', deep + 'n') + records('g', "a") + records('x', "b"), true);
    row("a pax header", paxOf('x', {{"comment", large}}), false);
    row("a global header", paxOf('g', {{"comment", large}}), false);
    row("a long name", header('L', large + 'n'), false);
    row("a long link", header('K', large + 'n'), false);
    row("several before an entry", records('x', "a") + records('x', "b") + records('x', "c"), false);
    row("several before all", records('g', "a") + records('g', "b") + records('g', "c"), false);
    std::vector<std::pair<Bytes, Bytes>> small;
    for (int i = 0; i < 40'000; ++i)
        small.emplace_back(std::to_string(i), "v");
    row("many small records", paxOf('x', small), false);
}

void TestImport::headersThatNoEntryNeedsAreRefused()
{
    QFETCH(QByteArray, headers);
    QFETCH(bool, isTaken);
    const auto planned = plan(headers.toStdString() + tarOf({{"a", "x"}}));
    QCOMPARE(bool(planned), isTaken);
    if (isTaken)
        return;
    QCOMPARE(planned.error().code, ErrorCode::FileTooLarge);
    QVERIFY2(planned.error().message.contains(QStringLiteral(": has more than ")),
             qPrintable(planned.error().message));
    QVERIFY(planned.error().hint.startsWith(QStringLiteral("Nothing was imported.")));
}

void TestImport::noMoreIsRememberedThanThereIsMemory_data()
{
    QTest::addColumn<QByteArray>("archive");
    const auto row = [](const char *name, const Bytes &archive) {
        QTest::newRow(name) << QByteArray::fromStdString(archive);
    };
    Bytes tooLong(100'000, 'n');
    tooLong += "/../x";
    Bytes names;
    Bytes folders;
    for (int i = 0; i < 20; ++i) {
        // An absolute one with ".." in it is left out, and still told.
        names += paxOf('x', {{"path", tooLong}}) + tarOf({{"a"}}).substr(0, kTarBlock);
        Bytes deep = std::to_string(i);
        for (int level = 0; level < 400; ++level)
            deep += "/d";
        folders += paxOf('x', {{"path", deep}}) + tarOf({{"a"}}).substr(0, kTarBlock);
    }
    row("names", names + tarOf({{"good", "x"}}));
    row("folders on the way", folders + tarOf({}));
    std::vector<TarEntry> links{{"first", "x"}};
    for (int i = 0; i < 30; ++i)
        links.push_back({std::to_string(i), {}, NodeType::File, {}, "first"});
    row("attributes of hard links",
        paxOf('x', {{"SCHILY.xattr.user.large", Bytes(60'000, 'v')}}) + tarOf(links));
}

void TestImport::noMoreIsRememberedThanThereIsMemory()
{
    QFETCH(QByteArray, archive);
    VERIFY_OK(m_folder->write("x", archive.toStdString()));
    ImportRequest asked = request();
    VERIFY_OK(planImport(asked, m_progress, {}));
    asked.memory = 1 << 20;
    const auto refused = planImport(asked, m_progress, {});
    VERIFY_ERROR(FileTooLarge, refused);
    QVERIFY(refused.error().message.endsWith(
        QStringLiteral("has more than 1.00 MiB of names, attributes and folders")));
}

void TestImport::pathsOfMegabytesAreNotAllListed()
{
    Bytes tooLong(300'000, 'n');
    tooLong += "/../x";
    Bytes archive;
    for (int i = 0; i < 20; ++i)
        archive += paxOf('x', {{"path", tooLong}}) + tarOf({{"a"}}).substr(0, kTarBlock);
    VERIFY_ASSIGN(record, import(archive + tarOf({{"../up", "1"}, {"good", "x"}})));
    QCOMPARE(record.problemCount, std::uint64_t{21});
    QCOMPARE(record.problems.size(), std::size_t{14});
    QCOMPARE(record.problems.back().path, Bytes("in/../up"));
}

void TestImport::whatIsNoArchiveIsRefused()
{
    for (const Bytes &bytes : {Bytes(), Bytes("hello"), Bytes(4096, 'x'), Bytes("PK\x05\x06"),
                               Bytes("\x1f\x8b"), Bytes("\x28\xb5\x2f\xfd")})
        VERIFY_ERROR(Damaged, plan(bytes));
    VERIFY_ERROR(NotFound, plan(Bytes(10'240, '\0')));
    VERIFY_ERROR(NotFound, plan(tarOf({{"../up", "1"}})));
    VERIFY_OK(m_folder->makeFolder("folder"));
    ImportRequest asked = request();
    asked.file = m_folder->path("folder");
    VERIFY_ERROR(InvalidArgument, planImport(asked, m_progress, {}));
    asked.file = m_folder->path("fifo");
    QCOMPARE(::mkfifo(asked.file.c_str(), 0600), 0);
    VERIFY_ERROR(InvalidArgument, planImport(asked, m_progress, {}));
    asked.file = m_folder->path("nowhere");
    VERIFY_ERROR(NotFound, planImport(asked, m_progress, {}));
}

void TestImport::anArchiveThatChangedIsNotImported()
{
    VERIFY_ASSIGN(planned, plan(tarOf({{"a", "1"}})));
    VERIFY_OK(m_folder->write("x", tarOf({{"a", "1"}, {"b", "2"}})));
    VERIFY_ERROR(TargetConflict, runImport(m_test->repo(), planned, m_progress, {}));
    VERIFY_ASSIGN(again, planImport(request(), m_progress, {}));
    again.entries.pop_back();
    VERIFY_ERROR(TargetConflict, runImport(m_test->repo(), again, m_progress, {}));
    again.entries.clear();
    VERIFY_ERROR(TargetConflict, runImport(m_test->repo(), again, m_progress, {}));
    QVERIFY(m_test->names("backups/").empty());
}

void TestImport::cancelledMakesNoBackup()
{
    VERIFY_ASSIGN(planned, plan(tarOf({{"a", "1"}})));
    std::stop_source stop;
    stop.request_stop();
    VERIFY_ERROR(Cancelled, planImport(request(), m_progress, stop.get_token()));
    VERIFY_ERROR(Cancelled, runImport(m_test->repo(), planned, m_progress, stop.get_token()));
    QVERIFY(m_test->names("backups/").empty());
}

void TestImport::whatIsPassedHearsTheStop()
{
    TarEntry odd{"odd", Bytes(1 << 20, 'o')};
    odd.flag = 'Q';
    VERIFY_OK(m_folder->write("x", tarOf({odd, {"a"}})));
    const FileDescriptor fd(::open(m_folder->path("x").c_str(), O_RDONLY | O_CLOEXEC));
    std::stop_source stop;
    VERIFY_ASSIGN(reader, ArchiveReader::open(fd.get(), QStringLiteral("x"), stop.get_token()));
    VERIFY_ASSIGN(first, reader->next());
    QCOMPARE(first->path, Bytes("odd"));
    stop.request_stop();
    VERIFY_ERROR(Cancelled, reader->next());
}

void TestImport::whatIsLeftOutCountsAsProgress()
{
    TarEntry odd{"odd", Bytes(3 << 20, 'o')};
    odd.flag = 'Q';
    VERIFY_OK(
        m_folder->write("x", tarOf({odd, {"../up", Bytes(2 << 20, 'u')}, {"good", Bytes(1 << 20, 'g')}})));
    Progress planning;
    VERIFY_ASSIGN(planned, planImport(request(), planning, {}));
    QCOMPARE(planned.bytes, std::uint64_t{1 << 20});
    QCOMPARE(planned.bytesLeftOut, std::uint64_t{5 << 20});
    QCOMPARE(planning.snapshot().bytesDone, std::uint64_t{6 << 20});
    Progress storing;
    VERIFY_OK(runImport(m_test->repo(), planned, storing, {}));
    QCOMPARE(storing.snapshot().bytesDone, std::uint64_t{6 << 20});
    QCOMPARE(storing.snapshot().bytesTotal, std::uint64_t{6 << 20});
}

void TestImport::namesAreChecked()
{
    VERIFY_OK(m_folder->write("x", tarOf({{"a", "1"}})));
    for (const char *name : {"", "..", "a/b"}) {
        ImportRequest asked = request();
        asked.name = name;
        VERIFY_ERROR(InvalidArgument, planImport(asked, m_progress, {}));
    }
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
