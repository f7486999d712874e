// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogreader.h"

#include "model/catalog/changewriter.h"
#include "model/catalog/filterexpression.h"
#include "model/catalog/textmatch.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/fakeclock.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <algorithm>
#include <map>
#include <random>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::test;
using repository::Change;
using repository::ChangeType;

namespace {

template<typename Row>
std::vector<RowKey> keysOf(const std::vector<Row> &rows)
{
    std::vector<RowKey> keys;
    for (const Row &row : rows)
        keys.push_back(row.key);
    return keys;
}

/// All rows of a query, page by page, in the given direction.
template<typename Query>
std::vector<RowKey> walk(CatalogReader &reader, const Query &query, int pageSize, Direction direction)
{
    std::vector<RowKey> keys;
    std::optional<RowKey> from;
    for (;;) {
        auto page = reader.fetchPage(query, from, pageSize, direction);
        if (!page || page->empty())
            return keys;
        const auto found = keysOf(*page);
        keys.insert(direction == Direction::Forward ? keys.end() : keys.begin(), found.begin(), found.end());
        from = direction == Direction::Forward ? found.back() : found.front();
    }
}

/// Paths of a few names, so that folders, files and prefixes of one another meet.
std::vector<Change> randomChanges(unsigned seed, int count)
{
    std::mt19937 random(seed);
    const std::vector<Bytes> names{"a", "ab", "a-b", "a.b", "b", "\xff\xfe", "Z z"};
    std::map<Bytes, Change> byPath;
    while (static_cast<int>(byPath.size()) < count) {
        Bytes path;
        for (auto depth = 1 + random() % 5; depth > 0; --depth)
            path += (path.empty() ? "" : "/") + names[random() % names.size()];
        const auto type = static_cast<ChangeType>(1 + random() % 3);
        byPath[path] =
            makeChange(path, type, random() % 1'000, type == ChangeType::Added ? 0 : random() % 1'000);
    }
    std::vector<Change> changes;
    for (auto &[path, change] : byPath)
        changes.push_back(change);
    std::shuffle(changes.begin(), changes.end(), random);
    return changes;
}

bool isBelow(BytesView path, BytesView folder)
{
    return folder.empty() || (path.size() > folder.size() && path.substr(0, folder.size()) == folder &&
                              path[folder.size()] == '/');
}

} // namespace

class TestCatalogReader : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    std::unique_ptr<Catalog> m_catalog;

    QStringList find(const QString &filter)
    {
        FakeClock clock(makeRecord(60).createdAt);
        const auto expression = FilterExpression::parse(filter, FilterExpression::Subject::Backups, clock);
        if (!expression)
            return {QStringLiteral("error: ") + expression.error().message};
        BackupQuery query;
        query.descending = false;
        expression->applyTo(query);
        const auto rows = CatalogReader(*m_catalog).fetchPage(query, std::nullopt, 100);
        if (!rows)
            return {QStringLiteral("error: ") + rows.error().message};
        QStringList found;
        for (const BackupRow &row : *rows)
            found.append(row.description.section(QLatin1Char(' '), -1));
        return found;
    }

private slots:
    void init()
    {
        static int files = 0;
        auto catalog = Catalog::open(m_folder.qPath() + QStringLiteral("/c%1.sqlite").arg(++files));
        VERIFY_OK(catalog);
        m_catalog = std::move(*catalog);
    }
    void cleanup() { m_catalog.reset(); }

    void pagesOfBackupsFollowEachOtherInEveryOrder()
    {
        std::vector<repository::BackupRecord> records;
        for (int i = 0; i < 60; ++i)
            records.push_back(makeRecord(i));
        VERIFY_OK(m_catalog->put(records));
        CatalogReader reader(*m_catalog);
        for (int sort = 0; sort <= static_cast<int>(BackupQuery::Sort::Id); ++sort) {
            for (const bool descending : {false, true}) {
                BackupQuery query;
                query.sort = static_cast<BackupQuery::Sort>(sort);
                query.descending = descending;
                VERIFY_ASSIGN(index, reader.index(query, 1'000));
                QCOMPARE(index.keys.size(), 60u);
                QVERIFY2(walk(reader, query, 7, Direction::Forward) == index.keys,
                         qPrintable(QString::number(sort)));
                QVERIFY2(walk(reader, query, 7, Direction::Backward) == index.keys,
                         qPrintable(QString::number(sort)));
            }
        }
    }

    void sortsBackupsByNativeValues()
    {
        VERIFY_OK(m_catalog->put({makeRecord(3), makeRecord(20), makeRecord(100)}));
        CatalogReader reader(*m_catalog);
        BackupQuery query;
        query.sort = BackupQuery::Sort::Changes;
        query.descending = false;
        VERIFY_ASSIGN(rows, reader.fetchPage(query, std::nullopt, 10));
        std::vector<std::uint64_t> totals;
        for (const BackupRow &row : rows)
            totals.push_back(row.changes.total());
        QVERIFY(std::is_sorted(totals.begin(), totals.end()));
        query.sort = BackupQuery::Sort::Taken;
        query.descending = true;
        VERIFY_ASSIGN(newest, reader.fetchPage(query, std::nullopt, 1));
        QVERIFY(newest.front().id == makeRecord(100).id);
    }

    void filtersBackups_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *filter, const char *expected) {
            QTest::newRow(filter) << QString::fromLatin1(filter)
                                  << QString::fromLatin1(expected).split(QLatin1Char(' '),
                                                                         Qt::SkipEmptyParts);
        };
        row("type:full", "0 3 6 9 12");
        row("-type:full type:incremental", "1 4 7 10 13");
        row("state:partial", "9");
        row("state:held", "2");
        row("state:verified", "4");
        row("state:unverified -state:damaged -state:partial type:full", "0 3 6 12");
        row("state:damaged", "5");
        row("verified:never type:full", "0 3 6 12");
        row("verified:never type:incremental", "1 10 13");
        // What the state does not call verified is no proof, however new: damaged, structure alone, a sample, a partial one.
        row("verified:<1d", "4");
        row("verified:>=0s", "4");
        row("state:complete age:>2.6d", "");
        row("state:complete type:incremental", "1 4 7 10 13");
        row("state:complete type:differential", "2 8 11 14");
        row("tag:eod host:host1", "1 7 13");
        row("tag:e", "");
        row("tag:\"desk 4\"", "4 9 14");
        row("tag:DESK*", "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14");
        row("source:desk6", "6 13");
        row("source:*/desk6", "6 13");
        row("source:desk?", "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14");
        row("\"day 13\"", "13");
        row("CLOSE 12", "12");
        row("size:>12m", "12 13 14");
        row("size:0", "0");
        row("size:>=1048583b size:<2097166", "1");
        row("age:<48h", "13 14");
        row("age:<=2d", "12 13 14");
        row("age:>2.4d", "0 1 2");
        row("nothing-like-this", "");
    }
    void filtersBackups()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, expected);
        for (int i = 0; i < 15; ++i)
            VERIFY_OK(m_catalog->put({makeRecord(i)}));
        VERIFY_OK(m_catalog->setHeld(makeRecord(2).id, true));
        const Timestamp now = makeRecord(60).createdAt;
        VERIFY_OK(m_catalog->setVerifications(
            {{makeRecord(4).id, VerificationLevel::Full, VerificationResult::Passed, now, 0},
             {makeRecord(5).id, VerificationLevel::Full, VerificationResult::Damaged, now, 1},
             {makeRecord(7).id, VerificationLevel::Present, VerificationResult::Passed, now, 0},
             {makeRecord(8).id, VerificationLevel::Sampled, VerificationResult::Passed, now, 0},
             {makeRecord(9).id, VerificationLevel::Full, VerificationResult::Passed, now, 0}}));
        QCOMPARE(find(filter), expected);
    }

    void findsABackupByTheBeginningOfItsId()
    {
        VERIFY_OK(m_catalog->put({makeRecord(1), makeRecord(2), makeRecord(3)}));
        const QString id = QString::fromStdString(makeRecord(2).id.hex());
        QCOMPARE(find(QStringLiteral("id:") + id.left(9).toUpper()), QStringList{QStringLiteral("2")});
        QCOMPARE(find(id.left(7)), QStringList{QStringLiteral("2")});
        QCOMPARE(find(QStringLiteral("-id:") + id.left(9)),
                 (QStringList{QStringLiteral("1"), QStringLiteral("3")}));
    }

    void takesChangesInAnyOrderAndGivesThemInTreeOrder()
    {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            auto changes = randomChanges(seed, 300);
            VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1), changes));
            std::sort(changes.begin(), changes.end(),
                      [](const Change &a, const Change &b) { return treeKey(a.path) < treeKey(b.path); });
            ChangeQuery query;
            query.backup = makeRecord(1).id;
            VERIFY_ASSIGN(rows, CatalogReader(*m_catalog).fetchPage(query, std::nullopt, 1'000));
            QCOMPARE(rows.size(), changes.size());
            for (std::size_t i = 0; i < rows.size(); ++i)
                QVERIFY(rows[i].change == changes[i]);
        }
    }

    void sumsOfFoldersAreThoseOfTheirFiles()
    {
        for (unsigned seed = 10; seed < 14; ++seed) {
            const auto changes = randomChanges(seed, 400);
            VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1), changes));
            CatalogReader reader(*m_catalog);
            VERIFY_ASSIGN(top, reader.topFolder(makeRecord(1).id));
            std::size_t seen = 0;
            compareFolder(reader, top, Bytes(), changes, &seen);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(seen, changes.size());
        }
    }

    void pagesOfChangesFollowEachOtherInEveryOrder()
    {
        VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1), makeChanges(200, 7)));
        CatalogReader reader(*m_catalog);
        for (int sort = 0; sort <= static_cast<int>(ChangeQuery::Sort::Modified); ++sort) {
            for (const bool descending : {false, true}) {
                ChangeQuery query;
                query.backup = makeRecord(1).id;
                query.sort = static_cast<ChangeQuery::Sort>(sort);
                query.descending = descending;
                query.deleted = sort % 2 == 0;
                VERIFY_ASSIGN(index, reader.index(query, 1'000));
                QCOMPARE(index.total, query.deleted ? 200 : 134);
                QVERIFY2(walk(reader, query, 9, Direction::Forward) == index.keys,
                         qPrintable(QString::number(sort)));
                QVERIFY2(walk(reader, query, 9, Direction::Backward) == index.keys,
                         qPrintable(QString::number(sort)));
                // However few are kept, they are the first ones.
                for (const std::size_t most : {1u, 2u, 50u, 133u}) {
                    VERIFY_ASSIGN(part, reader.index(query, most));
                    QCOMPARE(part.total, index.total);
                    QVERIFY(std::equal(part.keys.begin(), part.keys.end(), index.keys.begin()));
                    QCOMPARE(part.keys.size(), most);
                }
            }
        }
    }

    void sortsChangesByNativeValues()
    {
        VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1),
                               {makeChange("a", ChangeType::Deleted, 500),
                                makeChange("b", ChangeType::Modified, 90, 100),
                                makeChange("c", ChangeType::Added, 70)}));
        ChangeQuery query;
        query.backup = makeRecord(1).id;
        query.sort = ChangeQuery::Sort::Delta;
        VERIFY_ASSIGN(rows, CatalogReader(*m_catalog).fetchPage(query, std::nullopt, 9));
        QCOMPARE(rows[0].change.path, Bytes("a")); // 500 less
        QCOMPARE(rows[1].change.path, Bytes("b")); // 10 less
        QCOMPARE(rows[2].change.path, Bytes("c"));
    }

    void showsOnlyWhatIsBelowAFolder()
    {
        const auto changes = randomChanges(77, 300);
        VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1), changes));
        CatalogReader reader(*m_catalog);
        for (const char *folder : {"a", "a/ab", "a-b", "\xff\xfe/a", "nothing", "a/nothing/b"}) {
            ChangeQuery query;
            query.backup = makeRecord(1).id;
            query.folder = folder;
            VERIFY_ASSIGN(rows, reader.fetchPage(query, std::nullopt, 1'000));
            const auto expected = std::count_if(changes.begin(), changes.end(),
                                                [&](const Change &c) { return isBelow(c.path, folder); });
            QCOMPARE(static_cast<std::ptrdiff_t>(rows.size()), expected);
            QVERIFY(std::all_of(rows.begin(), rows.end(),
                                [&](const ChangeRow &row) { return isBelow(row.change.path, folder); }));
            VERIFY_ASSIGN(count, reader.count(query, 1'000'000));
            QCOMPARE(count, expected);
        }
    }

    void countsUpToTheCap()
    {
        VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1), makeChanges(300)));
        CatalogReader reader(*m_catalog);
        ChangeQuery query;
        query.backup = makeRecord(1).id;
        for (const char *word : {"", "json"}) {
            query.words = QStringList{QString::fromLatin1(word)};
            query.words.removeAll(QString());
            VERIFY_ASSIGN(capped, reader.count(query, 100));
            QCOMPARE(capped, 100);
            VERIFY_ASSIGN(all, reader.count(query, 1'000));
            QCOMPARE(all, 300);
        }
        VERIFY_OK(m_catalog->put({makeRecord(2), makeRecord(3)}));
        VERIFY_ASSIGN(backups, reader.count(BackupQuery(), 1'000));
        QCOMPARE(backups, 3);
    }

    void filtersChanges_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("expected");
        QTest::newRow("word, any case") << "ORDERS"
                                        << "data/orders.csv data/Orders/x.json";
        QTest::newRow("two words") << "orders x"
                                   << "data/Orders/x.json";
        QTest::newRow("word across a slash") << "orders/x"
                                             << "data/Orders/x.json";
        QTest::newRow("type") << "type:deleted"
                              << "log.txt";
        QTest::newRow("metadata") << "type:metadata"
                                  << "data/orders.csv";
        QTest::newRow("last component") << "path:*.json"
                                        << "data/Orders/x.json";
        QTest::newRow("whole path") << "path:data/*"
                                    << "data/orders.csv data/Orders/x.json";
        QTest::newRow("size") << "size:>1k"
                              << "data/Orders/x.json";
        QTest::newRow("excluded") << "-path:data/*"
                                  << "log.txt";
        QTest::newRow("letters beyond ASCII") << QStringLiteral("\u00dcBER") << "";
    }
    void filtersChanges()
    {
        QFETCH(QString, filter);
        QFETCH(QString, expected);
        Change meta = makeChange("data/orders.csv", ChangeType::Modified, 100, 100);
        meta.metadataOnly = true;
        VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1),
                               {makeChange("data/Orders/x.json", ChangeType::Added, 2'000), meta,
                                makeChange("log.txt", ChangeType::Deleted, 30)}));
        FakeClock clock;
        VERIFY_ASSIGN(expression, FilterExpression::parse(filter, FilterExpression::Subject::Changes, clock));
        ChangeQuery query;
        query.backup = makeRecord(1).id;
        expression.applyTo(query);
        VERIFY_ASSIGN(rows, CatalogReader(*m_catalog).fetchPage(query, std::nullopt, 100));
        QStringList found;
        for (const ChangeRow &row : rows)
            found.append(QString::fromUtf8(row.change.path));
        found.sort(Qt::CaseInsensitive);
        QStringList wanted = expected.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        wanted.sort(Qt::CaseInsensitive);
        QCOMPARE(found, wanted);
    }

    void tellsTheFirstKeysBeforeTheLast()
    {
        VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1), makeChanges(2'000)));
        ChangeQuery query;
        query.backup = makeRecord(1).id;
        query.words = {QStringLiteral("json")};
        int calls = 0;
        std::vector<RowKey> first;
        VERIFY_ASSIGN(
            index, CatalogReader(*m_catalog).index(query, 1'500, 500, [&](const std::vector<RowKey> &keys) {
                ++calls;
                first = keys;
            }));
        QCOMPARE(calls, 1);
        QCOMPARE(first.size(), 500u);
        QVERIFY(std::equal(first.begin(), first.end(), index.keys.begin()));
        QCOMPARE(index.keys.size(), 1'500u);
        QCOMPARE(index.total, 2'000);
    }

    void endsWhenItIsStopped()
    {
        VERIFY_OK(addToCatalog(*m_catalog, makeRecord(1), makeChanges(20'000)));
        std::stop_source stop;
        m_catalog->setStop(stop.get_token());
        ChangeQuery query;
        query.backup = makeRecord(1).id;
        query.words = {QStringLiteral("json")};
        // Stopped in the middle, from within the query, so that no clock decides.
        const auto stopped =
            CatalogReader(*m_catalog).index(query, 100'000, 500, [&](const std::vector<RowKey> &) {
                stop.request_stop();
            });
        VERIFY_ERROR(Cancelled, stopped);
        m_catalog->setStop({});
        VERIFY_OK(CatalogReader(*m_catalog).index(query, 100'000));
    }

    void saysThatABackupIsNotThere()
    {
        VERIFY_OK(m_catalog->put({makeRecord(1)}));
        ChangeQuery query;
        query.backup = makeRecord(1).id; // known, but without its changes
        const auto rows = CatalogReader(*m_catalog).fetchPage(query, std::nullopt, 10);
        VERIFY_ERROR(BackupNotFound, rows);
        QVERIFY(!rows.error().hint.isEmpty());
        VERIFY_ERROR(NotFound, CatalogReader(*m_catalog).fetchPage(BackupQuery(), RowKey(4711), 10));
    }

    void keysOfRowsThatAreGoneGiveEmptyRows()
    {
        VERIFY_OK(m_catalog->put({makeRecord(1)}));
        const std::vector<RowKey> keys{99, 1};
        VERIFY_ASSIGN(rows, CatalogReader(*m_catalog).backups(keys));
        QCOMPARE(rows[0].key, 0);
        QCOMPARE(rows[1].key, 1);
    }

private:
    /// Walks down the tree in small batches and compares every sum with what the list of changes says.
    void compareFolder(CatalogReader &reader, const FolderRow &folder, const Bytes &path,
                       const std::vector<Change> &changes, std::size_t *seen)
    {
        repository::ChangeCounts counts;
        std::uint64_t bytes = 0;
        for (const Change &change : changes) {
            if (!isBelow(change.path, path))
                continue;
            ++(change.type == ChangeType::Added      ? counts.added
               : change.type == ChangeType::Modified ? counts.modified
                                                     : counts.deleted);
            bytes += change.type == ChangeType::Deleted ? 0 : change.size;
        }
        QVERIFY(folder.changes == counts);
        QCOMPARE(folder.sizeBytes, bytes);
        const BackupId id = makeRecord(1).id;
        std::uint64_t files = 0;
        RowKey after = 0;
        for (;;) {
            VERIFY_ASSIGN(rows, reader.files(id, folder, {}, after, 3));
            for (const ChangeRow &row : rows) {
                QVERIFY(isBelow(row.change.path, path));
                QVERIFY(row.change.path.find('/', path.empty() ? 0 : path.size() + 1) == Bytes::npos);
                after = row.key;
            }
            files += rows.size();
            if (rows.size() < 3)
                break;
        }
        QCOMPARE(files, folder.files);
        *seen += files;
        std::uint64_t folders = 0;
        Bytes last;
        for (;;) {
            VERIFY_ASSIGN(rows, reader.folders(id, folder.key, {}, last, 2));
            for (const FolderRow &row : rows) {
                last = row.name;
                compareFolder(reader, row, path.empty() ? row.name : path + '/' + row.name, changes, seen);
                if (QTest::currentTestFailed())
                    return;
            }
            folders += rows.size();
            if (rows.size() < 2)
                break;
        }
        QCOMPARE(folders, folder.folders);
    }
};

QTEST_GUILESS_MAIN(TestCatalogReader)
#include "tst_catalogreader.moc"
