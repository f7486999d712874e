// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/changewriter.h"
#include "model/catalog/versionindexer.h"
#include "model/catalog/versionreader.h"
#include "model/crypto/hash.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::test;
using repository::BackupRecord;
using repository::BackupStatus;
using repository::BackupType;
using repository::Change;
using repository::DifferenceKind;

namespace {

using Files = std::map<Bytes, Bytes>;

const std::vector<Bytes> kPaths{"a/one",  "a/two.tmp", "a/sub/three", "a/sub/deep/four", "b/one",
                                "b/five", "b/x.tmp",   "a/sub",       "b/sub/six",       "a/sub/deep"};

/// What the sources had when a backup was made, and what of it the backup could not or should not read.
struct Taken
{
    BackupRecord record;
    Files inBackup;
    std::set<Bytes> unread;
    bool leavesOutTemporary = false;
};

bool isBelow(const Bytes &path, const Bytes &folder)
{
    return path == folder || path.starts_with(folder + '/');
}

/// One version in words, so that differences can be read: "1: h1 /srv/a 5 bytes, 2026.. to 2026.., 3 backups".
QByteArray described(const VersionRow &row)
{
    const auto text = [](const BackupId &id) { return QByteArray::fromStdString(id.hex().substr(0, 6)); };
    return QByteArray::number(row.number) + ' ' + row.hostname.toUtf8() + ' ' +
           QByteArray::fromStdString(row.source) + " sha " +
           QByteArray::fromStdString(row.sha256.hex().substr(0, 6)) + " from " + text(row.firstBackup) +
           " to " + text(row.lastBackup) + " in " + QByteArray::number(qulonglong(row.backups)) + " next " +
           QByteArray::number(int(row.next)) + (row.isCurrent ? " current" : "") +
           (row.sameAs ? " as " + QByteArray::number(*row.sameAs) : QByteArray());
}

QByteArray described(const std::vector<VersionRow> &rows)
{
    QByteArray text;
    for (const VersionRow &row : rows)
        text += described(row) + '\n';
    return text;
}

} // namespace

/// The whole history against a model that looks into every backup: random sources, two machines, backups in any order, expiries.
class TestVersionHistory : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatALookIntoEveryBackupTells_data();
    void tellsWhatALookIntoEveryBackupTells();

private:
    struct Features
    {
        bool outOfOrder = false;
        bool expiry = false;
        bool unread = false;
        bool excludes = false;
        bool manifests = false;
    };
    struct World
    {
        explicit World(std::uint64_t seed)
            : test(seed)
            , random(seed)
        {}
        TestRepository test;
        SeededRandom random;
        std::map<QString, Files> sources; // by machine
        std::vector<Taken> taken;         // in the order in which they were made
        int minute = 1'000;
    };
    static void mutate(World &world, Files &files);
    static Result<> backUp(World &world, const Features &features);
    static Result<> addManifest(const BackupRecord &parent, BackupRecord &record,
                                repository::BlobSession &blobs);
    static Result<> expire(World &world, Catalog &catalog);
    static Result<> fill(World &world, Catalog &catalog);
    /// The versions of a path on one machine, up to the backup that was looked into last.
    struct Line
    {
        std::vector<VersionRow> rows;
        bool isOpen = false;
        VersionKind before = VersionKind::Gone;
    };
    static VersionKind reasonOf(const Taken &taken, const Bytes &path, VersionKind before);
    static void follow(Line &line, const Taken &taken, const Bytes &path);
    static std::vector<VersionRow> look(const World &world, const Bytes &path);
    static void compareVersions(const World &world, VersionReader &reader, const Bytes &path);
    static void comparePaths(const World &world, Catalog &catalog, VersionReader &reader);
};

void TestVersionHistory::mutate(World &world, Files &files)
{
    const std::uint64_t changes = world.random.below(5);
    for (std::uint64_t i = 0; i < changes; ++i) {
        const Bytes &name = kPaths[world.random.below(kPaths.size())];
        if (world.random.below(3) == 0) {
            std::erase_if(files, [&name](const auto &file) { return isBelow(file.first, name); });
            continue;
        }
        // A file takes the place of a folder, or a folder that of a file.
        std::erase_if(files, [&name](const auto &file) {
            return isBelow(file.first, name) || isBelow(name, file.first);
        });
        files[name] = Bytes("content ") + std::to_string(world.random.below(4)); // old content comes back
    }
}

Result<> TestVersionHistory::addManifest(const BackupRecord &parent, BackupRecord &record,
                                         repository::BlobSession &blobs)
{
    repository::ManifestWriter manifest(blobs);
    const repository::DifferenceRules rules(parent, record);
    BACKSTOP_TRY(repository::diffTrees(
        blobs, {.before = parent.tree.root, .after = record.tree.root, .pathPrefix = {}},
        [&](const Change &change) -> Result<> {
            return rules.kindOf(change) == DifferenceKind::Change ? manifest.add(change) : Result<>();
        },
        {}));
    BACKSTOP_ASSIGN(content, manifest.finish());
    record.manifest = content;
    record.type = BackupType::Incremental;
    record.parent = parent.id;
    return {};
}

Result<> TestVersionHistory::backUp(World &world, const Features &features)
{
    const QString host = world.random.below(3) == 0 ? QStringLiteral("h2") : QStringLiteral("h1");
    Files &files = world.sources[host];
    mutate(world, files);
    Taken taken;
    const std::uint64_t which = world.random.below(4); // both sources, or one of them
    const bool hasA = which != 3;
    const bool hasB = which != 2;
    for (const auto &[path, content] : files) {
        if (path.starts_with(hasA ? "a/" : "-") || path.starts_with(hasB ? "b/" : "-"))
            taken.inBackup.emplace(path, content);
    }
    if (features.unread && world.random.below(3) == 0) {
        static const std::vector<Bytes> kUnread{"a/sub", "a/one", "b/sub/six", "b"};
        const Bytes &folder = kUnread[world.random.below(kUnread.size())];
        taken.unread.insert(folder);
        std::erase_if(taken.inBackup, [&folder](const auto &file) { return isBelow(file.first, folder); });
    }
    taken.leavesOutTemporary = features.excludes && world.random.below(2) == 0;
    if (taken.leavesOutTemporary)
        std::erase_if(taken.inBackup, [](const auto &file) { return file.first.ends_with(".tmp"); });
    const int minute = features.outOfOrder && world.random.below(3) == 0
                           ? static_cast<int>(world.random.below(2'000))
                           : world.minute++;
    const auto adjust = [&](BackupRecord &record, repository::BlobSession &blobs) -> Result<> {
        record.hostname = host;
        record.createdAt = Timestamp(std::chrono::minutes(29'000'000 + minute));
        record.scanStartedAt = record.createdAt;
        if (hasA)
            record.sources.push_back({"a", "/srv/a"});
        if (hasB)
            record.sources.push_back({"b", "/srv/b"});
        if (taken.leavesOutTemporary)
            record.excludes << QStringLiteral("*.tmp");
        for (const Bytes &path : taken.unread)
            record.problems.push_back(
                {path, ErrorCode::SourceUnreadable, QStringLiteral("permission denied"), false});
        record.problemCount = record.problems.size();
        record.status = record.problemCount > 0 ? BackupStatus::Partial : BackupStatus::Complete;
        if (!features.manifests || world.taken.empty() || world.random.below(4) == 0)
            return {};
        const BackupRecord &parent = world.taken.back().record;
        return parent.hostname == host && parent.sources == record.sources
                   ? addManifest(parent, record, blobs)
                   : Result<>();
    };
    BACKSTOP_ASSIGN(record, world.test.backUp(taken.inBackup, 4096, adjust));
    taken.record = record;
    world.taken.push_back(std::move(taken));
    return {};
}

Result<> TestVersionHistory::expire(World &world, Catalog &catalog)
{
    const auto gone =
        world.taken.begin() + static_cast<std::ptrdiff_t>(world.random.below(world.taken.size()));
    BACKSTOP_TRY(world.test.repo().removeBackup(gone->record.id));
    BACKSTOP_TRY(catalog.remove(gone->record.id));
    world.taken.erase(gone);
    return {};
}

/// As the program does: manifests, and then the history, oldest first.
Result<> TestVersionHistory::fill(World &world, Catalog &catalog)
{
    std::vector<BackupRecord> records;
    for (const Taken &taken : world.taken)
        records.push_back(taken.record);
    std::sort(records.begin(), records.end(),
              [](const BackupRecord &a, const BackupRecord &b) { return a.createdAt < b.createdAt; });
    BACKSTOP_TRY(world.test.repo().loadIndex());
    repository::BlobSession blobs(world.test.repo().blobs());
    VersionIndexer indexer(blobs, catalog, [&records](const BackupId &id) -> const BackupRecord * {
        const auto found = std::find_if(records.begin(), records.end(),
                                        [&id](const BackupRecord &record) { return record.id == id; });
        return found != records.end() ? &*found : nullptr;
    });
    BACKSTOP_ASSIGN(done, catalog.withVersions());
    for (const BackupRecord &record : records) {
        if (std::find(done.begin(), done.end(), record.id) != done.end())
            continue;
        ChangeWriter writer(catalog);
        BACKSTOP_TRY(writer.begin(record));
        BACKSTOP_TRY(repository::visitManifest(
            blobs, record, [&writer](const Change &change) { return writer.add(change); }, {}));
        BACKSTOP_TRY(writer.commit());
        BACKSTOP_TRY(indexer.add(record, true, {}));
    }
    return {};
}

/// Why @p path is not in @p taken, where it was @p before.
VersionKind TestVersionHistory::reasonOf(const Taken &taken, const Bytes &path, VersionKind before)
{
    if (before == VersionKind::Gone) // nobody can take away what is gone
        return VersionKind::Gone;
    if (std::any_of(taken.unread.begin(), taken.unread.end(),
                    [&path](const Bytes &folder) { return isBelow(path, folder); }))
        return VersionKind::NotRead;
    return taken.leavesOutTemporary && path.ends_with(".tmp") ? VersionKind::Excluded : VersionKind::Gone;
}

/// Looks for @p path in the next backup of its machine.
void TestVersionHistory::follow(Line &line, const Taken &taken, const Bytes &path)
{
    if (!line.rows.empty())
        line.rows.back().isCurrent = false;
    const auto file = taken.inBackup.find(path);
    if (file == taken.inBackup.end()) {
        const VersionKind kind = reasonOf(taken, path, line.before);
        if (line.isOpen)
            line.rows.back().next = kind;
        line.isOpen = line.isOpen && kind == VersionKind::NotRead;
        line.before = kind;
        return;
    }
    const BackupRecord &record = taken.record;
    line.before = VersionKind::Present;
    const Digest sha256 = Digest::fromBytes(crypto::sha256(file->second).view());
    if (!line.isOpen || line.rows.back().sha256 != sha256) {
        VersionRow &row = line.rows.emplace_back();
        row.hostname = record.hostname;
        row.source = "/srv/" + path.substr(0, path.find('/'));
        row.sha256 = sha256;
        row.size = file->second.size();
        row.firstBackup = record.id;
        row.firstSeen = record.createdAt;
    }
    VersionRow &row = line.rows.back();
    row.next = VersionKind::Present;
    row.lastBackup = record.id;
    row.lastSeen = record.createdAt;
    ++row.backups;
    row.isCurrent = true;
    line.isOpen = true;
}

/// The versions of @p path by looking into every backup that remains.
std::vector<VersionRow> TestVersionHistory::look(const World &world, const Bytes &path)
{
    std::vector<const Taken *> sorted;
    for (const Taken &taken : world.taken)
        sorted.push_back(&taken);
    std::sort(sorted.begin(), sorted.end(), [](const Taken *a, const Taken *b) {
        return std::tie(a->record.createdAt, a->record.scanStartedAt, a->record.id) <
               std::tie(b->record.createdAt, b->record.scanStartedAt, b->record.id);
    });
    const Bytes source = path.substr(0, path.find('/'));
    const auto isThis = [&source](const repository::SourceInfo &info) { return info.name == source; };
    std::vector<VersionRow> rows;
    for (const QString &host : {QStringLiteral("h1"), QStringLiteral("h2")}) {
        Line line;
        for (const Taken *taken : sorted) {
            const BackupRecord &record = taken->record;
            if (record.hostname == host && std::any_of(record.sources.begin(), record.sources.end(), isThis))
                follow(line, *taken, path);
        }
        rows.insert(rows.end(), line.rows.begin(), line.rows.end());
    }
    std::stable_sort(rows.begin(), rows.end(), [](const VersionRow &a, const VersionRow &b) {
        return std::tie(a.firstSeen, a.hostname) < std::tie(b.firstSeen, b.hostname);
    });
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].number = static_cast<int>(i + 1);
        for (std::size_t j = i; j-- > 0;) {
            if (rows[j].sha256 == rows[i].sha256)
                rows[i].sameAs = rows[j].number;
        }
    }
    return rows;
}

void TestVersionHistory::compareVersions(const World &world, VersionReader &reader, const Bytes &path)
{
    VERIFY_ASSIGN(rows, reader.versions(path));
    for (VersionRow &row : rows)
        row.mtimeNs = 0; // the same for all contents
    const auto expected = look(world, path);
    if (rows == expected)
        return;
    qWarning("%s: got\n%sinstead of\n%s", path.c_str(), described(rows).constData(),
             described(expected).constData());
    QFAIL("versions differ");
}

/// Every path that a backup has is found once, page by page, and none that no backup has is still known.
void TestVersionHistory::comparePaths(const World &world, Catalog &catalog, VersionReader &reader)
{
    std::set<Bytes> expected;
    for (const Taken &taken : world.taken) {
        for (const auto &[path, content] : taken.inBackup)
            expected.insert(path);
    }
    std::set<Bytes> found;
    std::optional<HistoryPosition> from;
    do {
        VERIFY_ASSIGN(page, reader.search({.pattern = "*"}, from, 3));
        for (const PathRow &row : page.rows) {
            QVERIFY(found.insert(row.path).second);
            const auto versions = look(world, row.path);
            QCOMPARE(row.versions, versions.size());
            QCOMPARE(row.firstSeen, versions.front().firstSeen);
            const auto newest = std::max_element(
                versions.begin(), versions.end(), [](const VersionRow &a, const VersionRow &b) {
                    return std::tie(a.lastSeen, a.lastBackup) < std::tie(b.lastSeen, b.lastBackup);
                });
            QCOMPARE(row.newestBackup, newest->lastBackup);
            QCOMPARE(row.sha256, newest->sha256);
            const bool isThere = std::any_of(versions.begin(), versions.end(),
                                             [](const VersionRow &version) { return version.isCurrent; });
            QCOMPARE(row.state == VersionKind::Present, isThere);
        }
        from = page.next;
    } while (from);
    QCOMPARE(found, expected);
    VERIFY_ASSIGN(count, catalog.database().prepare(QStringLiteral("SELECT count(*) FROM paths")));
    VERIFY_ASSIGN(row, count.step());
    QVERIFY(row);
    QCOMPARE(count.number(0), expected.size());
}

void TestVersionHistory::tellsWhatALookIntoEveryBackupTells_data()
{
    QTest::addColumn<bool>("outOfOrder");
    QTest::addColumn<bool>("expiry");
    QTest::addColumn<bool>("unread");
    QTest::addColumn<bool>("excludes");
    QTest::addColumn<bool>("manifests");
    QTest::newRow("one after the other, all full") << false << false << false << false << false;
    QTest::newRow("one after the other, with manifests") << false << false << false << false << true;
    QTest::newRow("in any order") << true << false << false << false << true;
    QTest::newRow("with expiries") << false << true << false << false << true;
    QTest::newRow("in any order, with expiries") << true << true << false << false << true;
    QTest::newRow("with files that cannot be read") << false << false << true << false << true;
    QTest::newRow("with patterns") << false << false << false << true << true;
    QTest::newRow("in any order, with unreadable files and patterns")
        << true << false << true << true << true;
}

void TestVersionHistory::tellsWhatALookIntoEveryBackupTells()
{
    QFETCH(bool, outOfOrder);
    QFETCH(bool, expiry);
    QFETCH(bool, unread);
    QFETCH(bool, excludes);
    QFETCH(bool, manifests);
    const Features features{outOfOrder, expiry, unread, excludes, manifests};
    const std::uint64_t seeds = qEnvironmentVariableIsSet("BACKSTOP_SOAK") ? 50 : 2;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const TemporaryFolder folder;
        World world(seed);
        VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
        VersionReader reader(*catalog);
        for (int step = 0; step < 40; ++step) {
            VERIFY_OK(backUp(world, features));
            if (world.random.below(3) != 0)
                VERIFY_OK(fill(world, *catalog));
            if (features.expiry && world.random.below(3) == 0)
                VERIFY_OK(expire(world, *catalog));
            if (step % 4 != 3)
                continue;
            VERIFY_OK(fill(world, *catalog));
            for (const Bytes &path : kPaths) {
                compareVersions(world, reader, path);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
            }
            comparePaths(world, *catalog, reader);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
        }
    }
}

QTEST_GUILESS_MAIN(TestVersionHistory)
#include "tst_versionhistory.moc"
