// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an export leaves where something goes wrong.
#include "model/archive/archiveplan.h"

#include "model/core/filedescriptor.h"
#include "tests/support/filesystem.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::archive;
using namespace backstop::repository;
using namespace backstop::test;

namespace {

constexpr std::size_t kChunk = 64 * 1024;
constexpr std::size_t kLarge = 9 << 20; // is read twice

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void damagedFilesAreLeftOutWhole_data();
    void damagedFilesAreLeftOutWhole();
    void knownDamageIsInThePlan();
    void excludedPathsAreNeitherPlannedNorWritten();
    void contentIsComparedWithItsChecksum_data();
    void contentIsComparedWithItsChecksum();
    void nothingIsMadeOfNothingButDamage();
    void damagedFoldersAreTold();
    void aFileThatIsThereIsOnlyReplacedWhenAsked();
    void cancelledLeavesNothing();
    void aFullDiskLeavesNothing();
    void aFailedWriteIsToldOfEveryFormat_data();
    void aFailedWriteIsToldOfEveryFormat();
    void aReaderThatEndsIsToldOf();
    void aPlanOfAnotherBackupIsNotCarriedOut();
    void nothingIsWrittenIntoAFolderThatIsNotThere();
    void theRecordTellsWhatABackupLacks();

private:
    ExportRequest request(const char *name = "x.tar") const;
    Result<ExportReport> run(const ExportRequest &request);
    QStringList left() const { return QDir(m_folder->qPath()).entryList(QDir::Files | QDir::Hidden); }
    /// Flips a bit of the last chunk of @p name.
    void damage(const Bytes &name);

    std::map<Bytes, Bytes> m_files;
    std::unique_ptr<TestRepository> m_test;
    std::unique_ptr<TemporaryFolder> m_folder;
    BackupRecord m_record;
    Progress m_progress;
};

void TestExport::init()
{
    m_test = std::make_unique<TestRepository>();
    m_folder = std::make_unique<TemporaryFolder>();
    m_files = {{"large", noise(1, kLarge)}, {"small", noise(2, 3000)}, {"tiny", "x"}};
    VERIFY_ASSIGN(record, m_test->backUp(m_files, kChunk));
    m_record = record;
}

ExportRequest TestExport::request(const char *name) const
{
    return {.backup = m_record,
            .file = m_folder->path(name),
            .format = *formatOfName(name),
            .includes = {},
            .excludes = {}};
}

Result<ExportReport> TestExport::run(const ExportRequest &request)
{
    BACKSTOP_ASSIGN(plan, planExport(m_test->repo(), request, m_progress, {}));
    return runExport(m_test->repo(), plan, m_progress, {});
}

void TestExport::damage(const Bytes &name)
{
    const Bytes &content = m_files.at(name);
    const std::size_t last = (content.size() - 1) / kChunk * kChunk;
    flipBlob(*m_test, chunkId(*m_test, BytesView(content).substr(last)));
}

void TestExport::damagedFilesAreLeftOutWhole_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("file");
    for (const char *file : {"x.tar", "x.tar.gz", "x.tar.zst", "x.zip"}) {
        for (const char *name : {"large", "small"})
            QTest::addRow("%s in %s", name, file) << QByteArray(name) << QByteArray(file);
    }
}

void TestExport::damagedFilesAreLeftOutWhole()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, file);
    damage(name.toStdString());
    VERIFY_ASSIGN(report, run(request(file.constData())));
    QVERIFY(!report.isComplete());
    QCOMPARE(report.filesWritten, std::uint64_t{2});
    QCOMPARE(report.filesCompared, std::uint64_t{2});
    QCOMPARE(report.problemCount, std::uint64_t{1});
    QCOMPARE(report.problems.size(), std::size_t{1});
    QCOMPARE(report.problems[0].path, name.toStdString());
    QCOMPARE(report.problems[0].error.code, ErrorCode::Damaged);
    QCOMPARE(left(), QStringList{QString::fromUtf8(file)});
    VERIFY_ASSIGN(bytes, m_folder->read(file.constData()));
    QCOMPARE(report.archiveBytes, std::uint64_t{bytes.size()});
    if (file.endsWith(".tar") || file.endsWith(".zip")) {
        QVERIFY(bytes.find(name.toStdString()) == Bytes::npos);
        QVERIFY(bytes.find("tiny") != Bytes::npos);
    }
}

void TestExport::knownDamageIsInThePlan()
{
    damage("small");
    VERIFY_ASSIGN(verified, verifyAt(*m_test, verify::VerifyLevel::Data));
    QVERIFY(!verified.isClean());
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), request(), m_progress, {}));
    QCOMPARE(plan.filesDamaged, std::uint64_t{1});
    for (const ArchiveEntry &entry : plan.entries)
        QCOMPARE(entry.isDamaged, entry.path == "small");
}

void TestExport::excludedPathsAreNeitherPlannedNorWritten()
{
    ExportRequest wanted = request("x.tar");
    wanted.excludedPaths = {"small"};
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), wanted, m_progress, {}));
    QCOMPARE(plan.files, std::uint64_t{2});
    for (const ArchiveEntry &entry : plan.entries)
        QVERIFY(entry.path != "small");
    VERIFY_ASSIGN(report, runExport(m_test->repo(), plan, m_progress, {}));
    QVERIFY(report.isComplete());
    QCOMPARE(report.filesWritten, std::uint64_t{2});
    VERIFY_ASSIGN(bytes, m_folder->read("x.tar"));
    QVERIFY(bytes.find("small") == Bytes::npos);
    QVERIFY(bytes.find("tiny") != Bytes::npos);
}

void TestExport::contentIsComparedWithItsChecksum_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"large", "small", "tiny"})
        QTest::newRow(name) << QByteArray(name);
}

void TestExport::contentIsComparedWithItsChecksum()
{
    QFETCH(QByteArray, name);
    // Every chunk is what it says, but they are not the content that was backed up.
    BlobSession session(m_test->repo().blobs());
    VERIFY_ASSIGN(nodes, readTree(session, m_record.tree.root));
    for (Node &node : nodes) {
        if (node.name == name.toStdString())
            node.sha256 = crypto::sha256("other");
    }
    VERIFY_ASSIGN(tree, storeTree(session, nodes));
    m_record.tree = tree;
    VERIFY_ASSIGN(report, run(request()));
    QCOMPARE(report.problemCount, std::uint64_t{1});
    QCOMPARE(report.problems[0].path, name.toStdString());
    QVERIFY(report.problems[0].error.message.contains(QStringLiteral("does not match its checksum")));
}

void TestExport::nothingIsMadeOfNothingButDamage()
{
    damage("large");
    ExportRequest one = request();
    one.includes = {"large"};
    VERIFY_ERROR(Damaged, run(one));
    QCOMPARE(left(), QStringList());
}

void TestExport::damagedFoldersAreTold()
{
    VERIFY_ASSIGN(record, m_test->backUp({{"a/x", noise(3, 100)}, {"b/y", noise(4, 100)}}));
    m_record = record;
    BlobSession session(m_test->repo().blobs());
    VERIFY_ASSIGN(node, findNode(session, record.tree.root, "a"));
    flipBlob(*m_test, node.subtree.root);
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), request(), m_progress, {}));
    QCOMPARE(plan.damagedFolders.size(), std::size_t{1});
    QCOMPARE(plan.damagedFolders[0].path, Bytes("a"));
    VERIFY_ASSIGN(report, runExport(m_test->repo(), plan, m_progress, {}));
    QCOMPARE(report.problemCount, std::uint64_t{1});
    QCOMPARE(report.filesWritten, std::uint64_t{1});
}

void TestExport::aFileThatIsThereIsOnlyReplacedWhenAsked()
{
    VERIFY_OK(m_folder->write("x.tar", "mine"));
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), request(), m_progress, {}));
    QCOMPARE(plan.refusals.size(), std::size_t{1});
    VERIFY_ERROR(AlreadyExists, runExport(m_test->repo(), plan, m_progress, {}));
    VERIFY_ASSIGN(mine, m_folder->read("x.tar"));
    QCOMPARE(mine, Bytes("mine"));
    ExportRequest forced = request();
    forced.overwrite = true;
    VERIFY_OK(run(forced));
    VERIFY_ASSIGN(archive, m_folder->read("x.tar"));
    QVERIFY(archive.size() > kLarge);
    QCOMPARE(left(), QStringList{QStringLiteral("x.tar")});

    // What comes between the plan and the end is not replaced either.
    VERIFY_ASSIGN(late, planExport(m_test->repo(), request("y.tar"), m_progress, {}));
    VERIFY_OK(m_folder->write("y.tar", "mine"));
    VERIFY_ERROR(AlreadyExists, runExport(m_test->repo(), late, m_progress, {}));
    VERIFY_OK(m_folder->makeFolder("z.tar"));
    VERIFY_ERROR(TargetConflict, run(request("z.tar")));
}

void TestExport::cancelledLeavesNothing()
{
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), request(), m_progress, {}));
    std::stop_source stop;
    stop.request_stop();
    VERIFY_ERROR(Cancelled, runExport(m_test->repo(), plan, m_progress, stop.get_token()));
    VERIFY_ERROR(Cancelled, planExport(m_test->repo(), request(), m_progress, stop.get_token()));
    QCOMPARE(left(), QStringList());
}

void TestExport::aFullDiskLeavesNothing()
{
    const MountedFolder small(m_folder->path("small"), 4 << 20);
    if (!small.isMounted())
        QSKIP("needs the right to mount a file system");
    for (const char *name : {"small/x.tar", "small/x.tar.gz", "small/x.tar.zst", "small/x.zip"}) {
        VERIFY_ERROR(NoSpace, run(request(name)));
        QCOMPARE(QDir(m_folder->qPath() + QStringLiteral("/small")).entryList(QDir::Files | QDir::Hidden),
                 QStringList());
    }
}

void TestExport::aFailedWriteIsToldOfEveryFormat_data()
{
    QTest::addColumn<int>("format");
    for (const ArchiveFormat format : {ArchiveFormat::Tar, ArchiveFormat::TarGz, ArchiveFormat::TarZst})
        QTest::addRow("%s", qPrintable(formatName(format))) << static_cast<int>(format);
}

void TestExport::aFailedWriteIsToldOfEveryFormat()
{
    QFETCH(int, format);
    ExportRequest stream = request();
    stream.file.clear();
    stream.format = static_cast<ArchiveFormat>(format);
    stream.includes = {"tiny"}; // so little that nothing is written before the end
    const FileDescriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    QVERIFY(full);
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), stream, m_progress, {}));
    VERIFY_ERROR(NoSpace, runExport(m_test->repo(), plan, m_progress, {}, full.get()));
}

void TestExport::aReaderThatEndsIsToldOf()
{
    int ends[2] = {};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    FileDescriptor out(ends[0]);
    const FileDescriptor in(ends[1]);
    out.reset();
    const auto before = std::signal(SIGPIPE, SIG_IGN); // as the program does
    ExportRequest stream = request();
    stream.file.clear();
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), stream, m_progress, {}));
    const auto report = runExport(m_test->repo(), plan, m_progress, {}, in.get());
    std::signal(SIGPIPE, before);
    VERIFY_ERROR(Failed, report);
    QVERIFY(report.error().message.contains(QStringLiteral("whoever reads it has ended")));
}

void TestExport::aPlanOfAnotherBackupIsNotCarriedOut()
{
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), request(), m_progress, {}));
    VERIFY_ASSIGN(other, m_test->backUp({{"large", "x"}, {"other", "x"}}));
    plan.request.backup = other;
    VERIFY_ERROR(TargetConflict, runExport(m_test->repo(), plan, m_progress, {}));
    QCOMPARE(left(), QStringList());
}

void TestExport::nothingIsWrittenIntoAFolderThatIsNotThere()
{
    VERIFY_ERROR(NotFound, run(request("nowhere/x.tar")));
    QVERIFY(!m_folder->exists("nowhere"));
    ExportRequest nothing = request();
    nothing.includes = {"nowhere"};
    VERIFY_ERROR(NotFound, run(nothing));
}

void TestExport::theRecordTellsWhatABackupLacks()
{
    m_record.status = BackupStatus::Partial;
    m_record.problems = {{.path = "large", .message = {}}, {.path = "gone", .message = {}}};
    m_record.problemCount = 2;
    ExportRequest one = request();
    one.includes = {"large"};
    VERIFY_ASSIGN(plan, planExport(m_test->repo(), one, m_progress, {}));
    QCOMPARE(plan.notInBackup, std::uint64_t{1});
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
