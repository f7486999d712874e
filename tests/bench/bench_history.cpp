// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the whole history is searched, at the size that it has to bear, and how fast a catalog is made anew. Prints what it
// measured; fails above the limits, which are held against processor time.
#include "app/jobs/catalogfill.h"
#include "model/catalog/versionreader.h"
#include "model/catalog/versionwriter.h"
#include "model/crypto/hash.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QFile>

#include <ctime>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::test;
using repository::BackupRecord;
using repository::BackupType;
using repository::BlobSession;
using repository::ChangeType;
using repository::DifferenceKind;
using repository::Node;
using repository::NodeType;
using repository::Subtree;

namespace {

constexpr int kPaths = 2'000'000;
constexpr int kVersions = 10'000'000;
constexpr int kBackups = 1'000;
constexpr int kFilesPerFolder = 100;
constexpr int kFiles = 100'000;
constexpr int kChangedFolders = 100;
constexpr int kChangedPerFolder = 10;
constexpr int kFullEvery = 50;

/// Before the watchdog of the tests reads it: each of these takes minutes on a busy machine.
const bool kIsPatient = qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void print(const char *what, double seconds)
{
    std::printf("%-66s %8.3f s of processor time\n", what, seconds);
    std::fflush(stdout);
}

qint64 peakMemoryMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1'024;
    }
    return -1;
}

/// "data/desk-07/2026-11-03/orders-0001234.json" and the like.
Bytes pathOf(int i)
{
    static constexpr const char *kKinds[] = {"orders", "positions", "quotes", "log"};
    static constexpr const char *kEndings[] = {"json", "csv", "txt"};
    char path[128];
    const int folder = i / kFilesPerFolder;
    const int length = std::snprintf(path, sizeof path, "data/desk-%02d/20%02d-%02d-%02d/%s-%07d.%s",
                                     folder % 40, 10 + folder / 360 % 30, 1 + folder / 30 % 12,
                                     1 + folder % 30, kKinds[i % 4], i, kEndings[i % 3]);
    return {path, static_cast<std::size_t>(length)};
}

BackupRecord recordOf(int number)
{
    BackupRecord record = makeRecord(number);
    record.hostname = QStringLiteral("desk");
    record.sources = {{"data", "/srv/data"}};
    return record;
}

} // namespace

class BenchHistory : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    QString m_file;

    /// The first page, best of three: the first time the file comes from the disk.
    static double searchTime(VersionReader &reader, const HistoryQuery &query, std::size_t *rows)
    {
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            const double begin = cpuSeconds();
            const auto page = reader.search(query, {}, 500);
            best = std::min(best, cpuSeconds() - begin);
            *rows = page ? page->rows.size() : 0;
        }
        return best;
    }

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("BACKSTOP_BENCH") && !qEnvironmentVariableIsSet("BACKSTOP_SOAK"))
            QSKIP("neither BACKSTOP_BENCH nor BACKSTOP_SOAK is set");
        QVERIFY(kIsPatient);
        m_file = m_folder.qPath() + QStringLiteral("/catalog.sqlite");
    }

    void tenMillionVersions()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VersionWriter writer(*catalog);
        double begin = cpuSeconds();
        for (int backup = 0; backup < kBackups; ++backup) {
            const BackupRecord record = recordOf(backup);
            VERIFY_ASSIGN(placements, writer.placementsOf(record));
            VERIFY_ASSIGN(isBegun, writer.begin(record, placements));
            QVERIFY(isBegun);
            // All of them at first; then some, one beside the other.
            const int count = backup == 0 ? kPaths : (kVersions - kPaths) / (kBackups - 1) + 1;
            const int from =
                backup == 0 ? 0 : static_cast<int>(std::int64_t{backup} * 7'919'003 % (kPaths - count));
            for (int i = from; i < from + count; ++i) {
                repository::Change change =
                    makeChange(pathOf(i), backup == 0 ? ChangeType::Added : ChangeType::Modified,
                               static_cast<std::uint64_t>(i));
                change.sha256.bytes[0] = static_cast<std::uint8_t>(backup);
                change.sha256.bytes[1] = static_cast<std::uint8_t>(backup >> 8);
                VERIFY_OK(writer.add(VersionWriter::Side::Backup, change, DifferenceKind::Change));
            }
            VERIFY_OK(writer.commit());
            if (backup == 0)
                print("2,000,000 new paths put in", cpuSeconds() - begin);
        }
        print("10,000,000 versions put in", cpuSeconds() - begin);
        std::printf("%-66s %8lld MiB\n", "catalog file", static_cast<long long>(QFile(m_file).size() >> 20));
        begin = cpuSeconds();
        VERIFY_OK(catalog->remove(recordOf(0).id));
        print("the oldest backup removed", cpuSeconds() - begin);
        begin = cpuSeconds();
        VERIFY_OK(catalog->remove(recordOf(500).id));
        print("one in the middle removed", cpuSeconds() - begin);
    }

    void search_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        for (const char *pattern : {"orders", "desk-07", "0001234", "orders-0001234.json", "2026-11-03/pos",
                                    "json", "zzz", "os", "*.json", "orders-*7.csv", "*1234567*",
                                    "data/desk-07/*.json", "*/2026-11-03/*", "nothing*here", "*99.txt"})
            QTest::newRow(pattern) << QByteArray(pattern);
    }

    void search()
    {
        if (!QFile::exists(m_file))
            QSKIP("there is no catalog");
        QFETCH(QByteArray, pattern);
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VersionReader reader(*catalog);
        std::size_t rows = 0;
        const double seconds = searchTime(reader, {.pattern = pattern.toStdString()}, &rows);
        print(qPrintable(
                  QStringLiteral("find %1: first page, %2 rows").arg(QString::fromUtf8(pattern)).arg(rows)),
              seconds);
        QCOMPARE_LE(seconds, 0.1);
    }

    void versionsOfOnePath()
    {
        if (!QFile::exists(m_file))
            QSKIP("there is no catalog");
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VersionReader reader(*catalog);
        const double begin = cpuSeconds();
        VERIFY_ASSIGN(rows, reader.versions(pathOf(1'234'567)));
        const double seconds = cpuSeconds() - begin;
        print(qPrintable(QStringLiteral("versions of one path, %1 rows").arg(rows.size())), seconds);
        QCOMPARE_GE(rows.size(), std::size_t{1});
        QCOMPARE_LE(seconds, 0.1);
    }

    void wholeResultInConstantMemory()
    {
        if (!QFile::exists(m_file))
            QSKIP("there is no catalog");
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VersionReader reader(*catalog);
        const qint64 before = peakMemoryMiB();
        const double begin = cpuSeconds();
        std::optional<HistoryPosition> from;
        std::uint64_t count = 0;
        do {
            VERIFY_ASSIGN(page, reader.search({.pattern = "*.json"}, from, 1'000));
            count += page.rows.size();
            from = page.next;
        } while (from);
        print(qPrintable(QStringLiteral("find *.json: all %1 rows").arg(count)), cpuSeconds() - begin);
        std::printf("%-66s %8lld MiB, %lld MiB before\n", "most memory",
                    static_cast<long long>(peakMemoryMiB()), static_cast<long long>(before));
        QCOMPARE_LE(peakMemoryMiB(), before + 64);
    }

    void rebuild_data()
    {
        QTest::addColumn<bool>("hasManifests");
        QTest::newRow("with manifests") << true;
        QTest::newRow("by comparing trees") << false;
    }

    /// A thousand backups of 100,000 files, of which 1,000 change each time, and every fiftieth full.
    void rebuild()
    {
        QFETCH(bool, hasManifests);
        TestRepository test;
        VERIFY_OK(makeBackups(test, hasManifests));
        VERIFY_OK(test.reopen());
        const QString file = m_folder.qPath() + QStringLiteral("/rebuilt-%1.sqlite").arg(hasManifests);
        VERIFY_ASSIGN(catalog, Catalog::open(file));
        Progress progress;
        const qint64 before = peakMemoryMiB();
        const double begin = cpuSeconds();
        VERIFY_ASSIGN(summary, app::fillCatalog(test.repo(), *catalog, progress, {}));
        const double seconds = cpuSeconds() - begin;
        QCOMPARE(summary.histories, std::uint64_t(kBackups));
        print(qPrintable(QStringLiteral("catalog of %1 backups with %2 changes made anew")
                             .arg(kBackups)
                             .arg(summary.changes)),
              seconds);
        std::printf("%-66s %8lld MiB, %lld MiB before\n", "most memory (the repository is in memory)",
                    static_cast<long long>(peakMemoryMiB()), static_cast<long long>(before));
        std::printf("%-66s %8lld MiB\n", "catalog file", static_cast<long long>(QFile(file).size() >> 20));
        QCOMPARE_LE(seconds, 120.0);
    }

private:
    static Node nodeOf(int i, int change)
    {
        Node node;
        char name[64];
        std::snprintf(name, sizeof name, "orders-%07d.json", i);
        node.name = name;
        node.size = static_cast<std::uint64_t>(100 + change);
        node.metadata.mtimeNs = 1'700'000'000'000'000'000 + change;
        node.metadata.mode = 0640;
        node.metadata.user = "trader";
        const Bytes content = std::to_string(i) + '/' + std::to_string(change);
        node.sha256 = crypto::sha256(content);
        node.content.inlined = content;
        return node;
    }
    static Result<> makeBackups(TestRepository &test, bool hasManifests)
    {
        constexpr int kFolders = kFiles / kFilesPerFolder;
        std::vector<int> changes(kFiles);
        std::vector<Node> folders(kFolders);
        std::optional<BackupRecord> parent;
        std::optional<BackupRecord> lastFull;
        for (int backup = 0; backup < kBackups; ++backup) {
            const auto adjust = [&](BackupRecord &record, BlobSession &blobs) -> Result<> {
                repository::ManifestWriter manifest(blobs);
                const int count = backup == 0 ? kFolders : kChangedFolders;
                for (int f = 0; f < count; ++f) {
                    const int folder = backup == 0 ? f : (backup * 7 + f * 9) % kFolders;
                    for (int c = 0; backup > 0 && c < kChangedPerFolder; ++c)
                        ++changes[static_cast<std::size_t>(folder * kFilesPerFolder +
                                                           (backup + c * 3) % kFilesPerFolder)];
                    std::vector<Node> nodes;
                    for (int i = folder * kFilesPerFolder; i < (folder + 1) * kFilesPerFolder; ++i)
                        nodes.push_back(nodeOf(i, changes[static_cast<std::size_t>(i)]));
                    Node &node = folders[static_cast<std::size_t>(folder)];
                    char name[64];
                    std::snprintf(name, sizeof name, "day-%05d", folder);
                    node.name = name;
                    node.type = NodeType::Directory;
                    BACKSTOP_ASSIGN(subtree, repository::storeTree(blobs, nodes));
                    node.subtree = subtree;
                }
                BACKSTOP_ASSIGN(data, repository::storeTree(blobs, folders));
                Node top;
                top.name = "data";
                top.type = NodeType::Directory;
                top.subtree = data;
                BACKSTOP_ASSIGN(root, repository::storeTree(blobs, {top}));
                record.tree = root;
                record.hostname = QStringLiteral("desk");
                record.sources = {{"data", "/srv/data"}};
                if (backup % kFullEvery == 0)
                    return {};
                const BackupRecord &before = hasManifests ? *parent : *lastFull;
                record.type = hasManifests ? BackupType::Incremental : BackupType::Differential;
                record.parent = before.id;
                if (!hasManifests) // as if it were small: what is measured is comparing
                    return {};
                BACKSTOP_TRY(repository::diffTrees(
                    blobs, {.before = before.tree.root, .after = record.tree.root, .pathPrefix = {}},
                    [&](const repository::Change &change) { return manifest.add(change); }, {}));
                BACKSTOP_ASSIGN(content, manifest.finish());
                record.manifest = content;
                return {};
            };
            BACKSTOP_ASSIGN(record, test.backUp({}, 4096, adjust));
            parent = record;
            if (backup % kFullEvery == 0)
                lastFull = record;
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(BenchHistory)
#include "bench_history.moc"
