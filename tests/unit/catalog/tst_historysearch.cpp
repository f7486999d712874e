// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/searchplan.h"
#include "model/catalog/textmatch.h"
#include "model/catalog/trigrams.h"
#include "model/catalog/versionreader.h"
#include "model/catalog/versionwriter.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::test;
using repository::BackupRecord;
using repository::ChangeType;
using repository::DifferenceKind;
using Driver = SearchPass::Driver;

namespace {

BackupRecord recordOf(int number)
{
    BackupRecord record = makeRecord(number);
    record.hostname = QStringLiteral("desk");
    record.sources = {{"data", "/srv/data"}};
    return record;
}

Result<> addVersions(Catalog &catalog, const BackupRecord &record,
                     const std::vector<repository::Change> &changes)
{
    VersionWriter writer(catalog);
    BACKSTOP_ASSIGN(placements, writer.placementsOf(record));
    BACKSTOP_ASSIGN(isBegun, writer.begin(record, placements));
    if (!isBegun)
        return Error{ErrorCode::Failed, QStringLiteral("test: somebody was faster")};
    for (const repository::Change &change : changes)
        BACKSTOP_TRY(writer.add(VersionWriter::Side::Backup, change, DifferenceKind::Change));
    return writer.commit();
}

/// All pages, each of @p limit rows.
Result<std::vector<PathRow>> all(VersionReader &reader, const HistoryQuery &query, int limit)
{
    std::vector<PathRow> rows;
    std::optional<HistoryPosition> from;
    do {
        BACKSTOP_ASSIGN(page, reader.search(query, from, limit));
        if (page.rows.size() > static_cast<std::size_t>(limit))
            return Error{ErrorCode::Failed, QStringLiteral("test: a page has too many rows")};
        rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        from = page.next;
    } while (from);
    return rows;
}

/// Words of any kind: letters, digits, quotes, other alphabets, bytes that are no text.
Bytes randomName(SeededRandom &random)
{
    static const std::vector<Bytes> kParts{
        "orders",   "Or",          "2026-11",      "x",   "\"", "'", "\xf6", "\xc3\xb6", "ER", ".json",
        "\xce\xa3", "K\xc3\xb6ln", "\xe2\x82\xac", "a b", "%",  "_", "AND",  "\\"};
    Bytes name;
    for (std::uint64_t i = 0, n = 1 + random.below(4); i < n; ++i)
        name += kParts[random.below(kParts.size())];
    return name;
}

/// A piece of @p path, some of it replaced by wildcards.
Bytes randomPattern(SeededRandom &random, const Bytes &path)
{
    const std::size_t begin = random.below(path.size());
    Bytes pattern = path.substr(begin, 1 + random.below(8));
    const std::uint64_t stars = random.below(3);
    for (std::uint64_t i = 0; i < stars; ++i)
        pattern.insert(random.below(pattern.size() + 1), random.below(4) == 0 ? "?" : "*");
    if (random.below(6) == 0)
        pattern = path;
    return pattern;
}

} // namespace

class TestHistorySearch : public QObject
{
    Q_OBJECT

private slots:
    void plansTheCheapestWay_data();
    void plansTheCheapestWay();
    void cutsTextIntoTrigrams();
    void findsWhatComparingEveryPathFinds();
    void takesTheFoldersWhereNamesAreTooMany();
    void pagesGoOnWhileTheCatalogChanges();
    void seesWhatAnotherConnectionAdds();
    void sourcesAndBackupsNarrowDown();
    void writerRefusesAnotherOrderOfCalls();
    void writerLearnsThatItsPlaceHasChanged();
    void uncommittedVersionsLeaveNoTrace();
    void clearForgetsEverything();
    void oneRemovedBackupIsRememberedBetweenTwo();
};

void TestHistorySearch::plansTheCheapestWay_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QList<int>>("drivers");
    QTest::addColumn<bool>("isChoice");
    const int names = int(Driver::Names);
    const int folders = int(Driver::Folders);
    const int everything = int(Driver::All);
    QTest::newRow("word") << QByteArray("orders") << QList<int>{folders, names} << false;
    QTest::newRow("short word") << QByteArray("or") << QList<int>{everything} << false;
    QTest::newRow("nothing") << QByteArray("") << QList<int>{everything} << false;
    QTest::newRow("across a slash") << QByteArray("data/ord") << QList<int>{folders, names, folders} << true;
    QTest::newRow("folder") << QByteArray("data/") << QList<int>{folders} << false;
    QTest::newRow("short on both sides") << QByteArray("a/b") << QList<int>{everything} << false;
    QTest::newRow("suffix") << QByteArray("*.json") << QList<int>{names} << false;
    QTest::newRow("a letter at the end") << QByteArray("*n") << QList<int>{everything} << false;
    QTest::newRow("two letters at the end") << QByteArray("*on") << QList<int>{names} << false;
    QTest::newRow("two letters at the beginning") << QByteArray("or*") << QList<int>{names} << false;
    QTest::newRow("only wildcards") << QByteArray("*?*") << QList<int>{everything} << false;
    QTest::newRow("folder and suffix") << QByteArray("data/*.json") << QList<int>{names, folders} << true;
    QTest::newRow("folder in the middle") << QByteArray("*/orders/*") << QList<int>{folders} << false;
    QTest::newRow("slashes only") << QByteArray("*/*") << QList<int>{everything} << false;
}

void TestHistorySearch::plansTheCheapestWay()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QList<int>, drivers);
    QFETCH(bool, isChoice);
    const SearchPlan plan = planSearch(pattern.toStdString());
    QList<int> found;
    for (const SearchPass &pass : plan.passes)
        found << int(pass.driver);
    QCOMPARE(found, drivers);
    QCOMPARE(plan.isChoice, isChoice);
}

void TestHistorySearch::cutsTextIntoTrigrams()
{
    QCOMPARE(trigramsOf({"ABCD"}), (std::set<Bytes>{"abc", "bcd"}));
    QCOMPARE(trigramsOf({"ab"}), std::set<Bytes>{});
    QCOMPARE(trigramsOf({"ab", true}), (std::set<Bytes>{"\x01"
                                                        "ab"}));
    QCOMPARE(trigramsOf({"a", true, true}), (std::set<Bytes>{"\x01"
                                                             "a\x02"}));
    QCOMPARE(trigramsOf({"\xc3\x96\xe2\x82\xac"
                         "x"}),
             (std::set<Bytes>{"\xc3\xb6\xe2\x82\xac"
                              "x"})); // by characters
    QCOMPARE(matchAll({"a\"b", "xyz"}), Bytes("\"a\"\"b\" AND \"xyz\""));
    QCOMPARE(matchAll({}), Bytes());
}

void TestHistorySearch::findsWhatComparingEveryPathFinds()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    SeededRandom random(3);
    std::set<Bytes> paths;
    while (paths.size() < 600) {
        Bytes path = "data";
        for (std::uint64_t i = 0, n = random.below(4); i < n; ++i)
            path += '/' + randomName(random);
        paths.insert(path + '/' + randomName(random));
    }
    std::vector<repository::Change> changes;
    for (const Bytes &path : paths)
        changes.push_back(makeChange(path));
    VERIFY_OK(addVersions(*catalog, recordOf(1), changes));
    VersionReader reader(*catalog);
    const std::vector<Bytes> sorted(paths.begin(), paths.end());
    for (int i = 0; i < 1'500; ++i) {
        const Bytes pattern = randomPattern(random, sorted[random.below(sorted.size())]);
        const TextPattern matcher = TextPattern::pattern(pattern, PatternMode::Path);
        std::set<Bytes> expected;
        std::copy_if(paths.begin(), paths.end(), std::inserter(expected, expected.end()),
                     [&matcher](const Bytes &path) { return matcher.matches(path); });
        VERIFY_ASSIGN(rows, all(reader, {.pattern = pattern}, i % 2 == 0 ? 7 : 1'000));
        std::set<Bytes> found;
        for (const PathRow &row : rows)
            QVERIFY2(found.insert(row.path).second, pattern.c_str());
        QVERIFY2(found == expected, pattern.c_str());
    }
}

void TestHistorySearch::takesTheFoldersWhereNamesAreTooMany()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    constexpr int kMany = 6'000; // more than the candidates that are looked at one by one
    std::vector<repository::Change> changes;
    for (int i = 0; i < kMany; ++i)
        changes.push_back(
            makeChange("data/day-" + std::to_string(i / 100) + "/orders-" + std::to_string(i) + ".json"));
    changes.push_back(makeChange("data/day-7/orders/deep.json")); // the word is in the folder
    VERIFY_OK(addVersions(*catalog, recordOf(1), changes));
    VersionReader reader(*catalog);
    for (const char *pattern : {"day-7/orders", "*/day-7/orders*", "data/day-7/*.json"}) {
        for (const int limit : {9, 10'000}) {
            VERIFY_ASSIGN(rows, all(reader, {.pattern = pattern}, limit));
            QCOMPARE(rows.size(), std::size_t{101});
            std::set<Bytes> paths;
            for (const PathRow &row : rows)
                paths.insert(row.path);
            QCOMPARE(paths.size(), std::size_t{101});
        }
    }
}

void TestHistorySearch::pagesGoOnWhileTheCatalogChanges()
{
    const TemporaryFolder folder;
    const QString file = folder.qPath() + QStringLiteral("/catalog.sqlite");
    VERIFY_ASSIGN(catalog, Catalog::open(file));
    std::vector<repository::Change> changes;
    for (int i = 0; i < 20; ++i)
        changes.push_back(makeChange("data/orders/f" + std::to_string(100 + i)));
    VERIFY_OK(addVersions(*catalog, recordOf(1), changes));
    VersionReader reader(*catalog);
    VERIFY_ASSIGN(first, reader.search({.pattern = "orders"}, {}, 5));
    QVERIFY(first.next.has_value());
    VERIFY_ASSIGN(other, Catalog::open(file));
    VERIFY_OK(
        addVersions(*other, recordOf(2),
                    {makeChange("data/orders/f100x"), makeChange("data/orders/f104", ChangeType::Deleted)}));
    VERIFY_ASSIGN(second, reader.search({.pattern = "orders"}, first.next, 100));
    QCOMPARE(second.rows.size(), std::size_t{15});
    QCOMPARE(second.rows.front().path, Bytes("data/orders/f105"));
    VERIFY_OK(other->remove(recordOf(1).id)); // and with it what only it had
    VERIFY_ERROR(NotFound, reader.search({.pattern = "orders"}, first.next, 100));
}

void TestHistorySearch::seesWhatAnotherConnectionAdds()
{
    const TemporaryFolder folder;
    const QString file = folder.qPath() + QStringLiteral("/catalog.sqlite");
    VERIFY_ASSIGN(catalog, Catalog::open(file));
    VERIFY_OK(addVersions(*catalog, recordOf(1), {makeChange("data/a")}));
    VersionReader reader(*catalog);
    VERIFY_ASSIGN(before, reader.path("data/a"));
    QVERIFY(before && before->state == VersionKind::Present);
    VERIFY_ASSIGN(other, Catalog::open(file));
    VERIFY_OK(addVersions(*other, recordOf(2), {makeChange("data/a", ChangeType::Deleted)}));
    VERIFY_ASSIGN(after, reader.path("data/a"));
    QVERIFY(after && after->isGone());
    QCOMPARE(after->path, Bytes("data/a"));
    VERIFY_ASSIGN(nothing, reader.path("data/b"));
    QVERIFY(!nothing);
    VERIFY_OK(other->put({recordOf(7)}));
    VERIFY_ASSIGN(coverage, reader.coverage());
    QCOMPARE(coverage.backups, 3u);
    QCOMPARE(coverage.inHistory, 2u);
    QVERIFY(!coverage.isWhole());
}

void TestHistorySearch::sourcesAndBackupsNarrowDown()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VERIFY_OK(addVersions(*catalog, recordOf(1),
                          {makeChange("data/a", ChangeType::Added, 1), makeChange("data/b")}));
    VERIFY_OK(addVersions(*catalog, recordOf(2), {makeChange("data/a", ChangeType::Modified, 2)}));
    BackupRecord elsewhere = recordOf(3);
    elsewhere.sources = {{"risk", "/srv/risk"}};
    VERIFY_OK(addVersions(*catalog, elsewhere, {makeChange("risk/a")}));
    VersionReader reader(*catalog);
    VERIFY_ASSIGN(risk, all(reader, {.pattern = "*a", .sources = {"/srv/risk"}}, 10));
    QCOMPARE(risk.size(), std::size_t{1});
    QCOMPARE(risk.front().path, Bytes("risk/a"));
    VERIFY_ASSIGN(second, all(reader, {.pattern = "*", .backups = std::vector{recordOf(2).id}}, 10));
    QCOMPARE(second.size(), std::size_t{2});
    QCOMPARE(second.front().size, 2u);
    QCOMPARE(second.front().versions, 1u);
    QCOMPARE(second.front().firstSeen, recordOf(2).createdAt);
    VERIFY_ASSIGN(none, all(reader, {.pattern = "*", .backups = std::vector<BackupId>{}}, 10));
    QCOMPARE(none.size(), std::size_t{0});
    VERIFY_ASSIGN(gone, all(reader, {.pattern = "*", .goneOnly = true}, 10));
    QCOMPARE(gone.size(), std::size_t{0});
}

void TestHistorySearch::writerRefusesAnotherOrderOfCalls()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VersionWriter writer(*catalog);
    VERIFY_ERROR(InvalidArgument,
                 writer.add(VersionWriter::Side::Backup, makeChange("data/a"), DifferenceKind::Change));
    VERIFY_ERROR(InvalidArgument, writer.addManifest());
    VERIFY_ERROR(InvalidArgument, writer.commit());
}

void TestHistorySearch::writerLearnsThatItsPlaceHasChanged()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VersionWriter writer(*catalog);
    VERIFY_ASSIGN(placements, writer.placementsOf(recordOf(5)));
    VERIFY_OK(addVersions(*catalog, recordOf(1), {makeChange("data/a")}));
    VERIFY_ASSIGN(isBegun, writer.begin(recordOf(5), placements));
    QVERIFY(!isBegun); // it would be compared with nothing, and comes after another one
    VERIFY_ASSIGN(now, writer.placementsOf(recordOf(5)));
    QCOMPARE(now.front().before, std::optional(recordOf(1).id));
    VERIFY_ASSIGN(again, writer.begin(recordOf(1), now));
    QVERIFY(!again); // is there already
}

void TestHistorySearch::uncommittedVersionsLeaveNoTrace()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    {
        VersionWriter writer(*catalog);
        VERIFY_ASSIGN(placements, writer.placementsOf(recordOf(1)));
        VERIFY_ASSIGN(isBegun, writer.begin(recordOf(1), placements));
        QVERIFY(isBegun);
        VERIFY_OK(writer.add(VersionWriter::Side::Backup, makeChange("data/a"), DifferenceKind::Change));
    }
    VersionReader reader(*catalog);
    VERIFY_ASSIGN(rows, all(reader, {.pattern = "a"}, 10));
    QCOMPARE(rows.size(), std::size_t{0});
    VERIFY_ASSIGN(inHistory, catalog->withVersions());
    QCOMPARE(inHistory.size(), std::size_t{0});
}

void TestHistorySearch::clearForgetsEverything()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VERIFY_OK(
        addVersions(*catalog, recordOf(1), {makeChange("data/orders"), makeChange("data/deep/orders")}));
    VERIFY_OK(catalog->clear());
    VersionReader reader(*catalog);
    for (const char *pattern : {"orders", "deep", "*"}) {
        VERIFY_ASSIGN(rows, all(reader, {.pattern = pattern}, 10));
        QCOMPARE(rows.size(), std::size_t{0});
    }
    VERIFY_OK(addVersions(*catalog, recordOf(1), {makeChange("data/other")}));
    VERIFY_ASSIGN(rows, all(reader, {.pattern = "orders"}, 10));
    QCOMPARE(rows.size(), std::size_t{0});
    VERIFY_ASSIGN(other, all(reader, {.pattern = "other"}, 10));
    QCOMPARE(other.size(), std::size_t{1});
}

void TestHistorySearch::oneRemovedBackupIsRememberedBetweenTwo()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    constexpr int kBackups = 20;
    std::vector<repository::Change> changes;
    for (int i = 0; i < kBackups; ++i)
        changes.push_back(makeChange("data/f" + std::to_string(i)));
    VERIFY_OK(addVersions(*catalog, recordOf(0), changes));
    for (int i = 1; i < kBackups; ++i)
        VERIFY_OK(addVersions(*catalog, recordOf(i),
                              {makeChange("data/f" + std::to_string(i), ChangeType::Modified, 5)}));
    for (const int i : {3, 7, 5, 1, 2, 9, 8, 4, 6, 10, 0, 12, 14, 13, 11, 15, 17, 16})
        VERIFY_OK(catalog->remove(recordOf(i).id));
    VERIFY_ASSIGN(points, catalog->database().prepare(
                              QStringLiteral("SELECT sum(alive), sum(NOT alive) FROM line_points")));
    VERIFY_ASSIGN(isThere, points.step());
    QVERIFY(isThere);
    QCOMPARE(points.integer(0), 2);
    QCOMPARE(points.integer(1), 1); // what stood before both, and did not change
    VersionReader reader(*catalog);
    for (int i = 0; i < kBackups; ++i) {
        VERIFY_ASSIGN(versions, reader.versions("data/f" + std::to_string(i)));
        QCOMPARE(versions.size(), i < kBackups - 1 ? std::size_t{1} : std::size_t{2});
        QCOMPARE(versions.front().firstBackup, recordOf(kBackups - 2).id);
        QCOMPARE(versions.back().lastBackup, recordOf(kBackups - 1).id);
        QCOMPARE(versions.back().size, i == 0 ? 100u : 5u);
    }
}

QTEST_GUILESS_MAIN(TestHistorySearch)
#include "tst_historysearch.moc"
