// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/sqlite.h"
#include "model/crypto/hash.h"
#include "model/trading/reconciliation.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <set>

#include <sys/stat.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::trading;
using namespace Qt::StringLiterals;

namespace {

Bytes order(int id, const Bytes &symbol, bool isBuy, const Bytes &quantity, bool isFilled = true,
            const Bytes &more = {})
{
    return "{\"id\":" + std::to_string(id) + ",\"symbol\":\"" + symbol + "\",\"side\":\"" +
           (isBuy ? "BUY" : "SELL") + "\",\"price\":1,\"quantity\":" + quantity + ",\"status\":\"" +
           (isFilled ? "FILLED" : "CANCELLED") + "\",\"executed_at\":" + (isFilled ? "\"x\"" : "null") +
           more + "}\n";
}

Bytes position(const Bytes &symbol, bool isLong, const Bytes &size, const Bytes &more = {})
{
    return "{\"symbol\":\"" + symbol + "\",\"side\":\"" + (isLong ? "LONG" : "SHORT") +
           "\",\"size\":" + size + more + "}\n";
}

QString shown(const PositionBook::Difference &found)
{
    return QString::fromStdString(found.account + '|' + found.symbol + ' ' + found.fromFills.text() + ' ' +
                                  found.inFile.text() + ' ' + found.difference().text());
}

} // namespace

class TestReconciliation : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<test::TemporaryFolder> m_other;

    static void put(const test::TemporaryFolder &folder, BytesView name, BytesView content)
    {
        QVERIFY(folder.write(name, content).hasValue());
    }
    Result<Reconciliation> reconciled(const std::stop_token &stop = {})
    {
        Progress progress;
        return reconcilePositions({m_folder->path(), m_other->path()}, progress, stop);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        m_other = std::make_unique<test::TemporaryFolder>();
    }
    void positionsThatFollowFromTheFillsAgree()
    {
        const Bytes lines = order(1, "A", true, "0.1") + order(2, "A", true, "0.2") +
                            order(3, "B", false, "5") + order(4, "A", true, "9", false);
        put(*m_folder, "orders/2026-11-01.jsonl", lines);
        put(*m_folder, "orders/2026-11-02.jsonl",
            order(5, "B", true, "2") + order(6, "C", true, "4") + order(7, "C", false, "4"));
        put(*m_folder, "positions/A.json", position("A", true, "0.30"));
        put(*m_folder, "positions/B.json", position("B", false, "3"));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Agrees);
        QCOMPARE(result.orders, std::uint64_t{7});
        QCOMPARE(result.fills, std::uint64_t{6});
        QCOMPARE(result.positions, std::uint64_t{2});
        QCOMPARE(result.compared, std::uint64_t{3}); // C is flat, and has no file
        QCOMPARE(result.fileCount, std::uint64_t{4});
        QCOMPARE(result.files[0].name, Bytes("orders/2026-11-01.jsonl"));
        QCOMPARE(result.files[0].sha256, crypto::sha256(lines));
        QCOMPARE(result.files[0].bytes, std::uint64_t(lines.size()));
    }
    void breaksAreListedWithTheirDifference()
    {
        put(*m_folder, "o.jsonl",
            order(1, "A", true, "10") + order(2, "B", false, "1.5") + order(3, "D", true, "1") +
                order(4, "E", true, "3"));
        put(*m_folder, "p.jsonl",
            position("A", true, "12.25") + position("B", true, "1.5") + position("C", false, "7") +
                position("E", true, "3.000"));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Breaks);
        QStringList lines;
        for (const PositionBook::Difference &one : result.breaks)
            lines << shown(one);
        QCOMPARE(lines,
                 (QStringList{u"|A 10 12.25 2.25"_s, u"|B -1.5 1.5 3"_s, u"|C 0 -7 -7"_s, u"|D 1 0 -1"_s}));
        QCOMPARE(result.compared, std::uint64_t{5});
    }
    void eachDocumentIsComparedWithItself()
    {
        const Bytes orders = order(1, "A", true, "10");
        put(*m_folder, "eod.json",
            "{\"orders_history\":[" + orders + "],\"open_positions\":[" + position("A", true, "10") + "]}");
        put(*m_folder, "older.json",
            "{\"open_positions\":[" + position("A", true, "8") + "],\"orders_history\":[" +
                order(1, "A", true, "8") + "]}");
        put(*m_folder, "orders.jsonl",
            orders); // the same orders again: they are not added to those of the file
        put(*m_folder, "A.json", position("A", true, "10"));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Agrees);
        QCOMPARE(result.compared, std::uint64_t{3});
        put(*m_folder, "flat.json", "{\"orders_history\":[" + orders + "],\"open_positions\":[]}");
        VERIFY_ASSIGN(flat, reconciled());
        QCOMPARE(flat.breaks.size(), std::size_t{1}); // an empty list says that nothing is held
        QCOMPARE(shown(flat.breaks[0]), u"|A 10 0 -10"_s);
    }
    void ordersComeFromTheNextFolderWhereThePositionsHaveNone()
    {
        put(*m_folder, "A.json", position("A", true, "10"));
        put(*m_other, "db/orders.csv",
            "id,symbol,side,quantity,status\n1,A,BUY,4,FILLED\n2,A,BUY,6,FILLED\n");
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Agrees);
        QCOMPARE(result.files.size(), std::size_t{2});
        QCOMPARE(result.files[1].folder, std::size_t{1});
        put(*m_folder, "orders.jsonl", order(1, "A", true, "9")); // nearer
        VERIFY_ASSIGN(own, reconciled());
        QCOMPARE(own.outcome, ReconcileOutcome::Breaks);
        QCOMPARE(own.fileCount, std::uint64_t{2}); // the other folder was not read
    }
    void positionsAreNotHeldAgainstOrdersOfWhichNobodyKnowsWhetherTheyAreTheirs()
    {
        const auto document = [](const Bytes &quantity) {
            return "{\"orders_history\":[" + order(1, "A", true, quantity) + "]}";
        };
        const QString several = u"orders stand in several files, and none belongs to the positions"_s;
        put(*m_folder, "A.json", position("A", true, "10"));
        put(*m_other, "a.json", document("7"));
        put(*m_other, "b.json", document("10"));
        VERIFY_ASSIGN(others, reconciled());
        QCOMPARE(others.outcome, ReconcileOutcome::Nothing);
        QCOMPARE(others.reason, several);
        put(*m_folder, "a.json", document("7"));
        VERIFY_ASSIGN(one, reconciled());
        QCOMPARE(one.outcome, ReconcileOutcome::Breaks); // there is no other that it could be
        put(*m_folder, "b.json", document("10"));
        VERIFY_ASSIGN(own, reconciled());
        QCOMPARE(own.outcome, ReconcileOutcome::Nothing);
        QCOMPARE(own.reason, several);
        QCOMPARE(own.compared, std::uint64_t{0});
        put(*m_folder, "o.jsonl", order(1, "A", true, "10"));
        VERIFY_ASSIGN(beside, reconciled()); // these stand in files of their own, as the positions do
        QCOMPARE(beside.outcome, ReconcileOutcome::Agrees);
    }
    void nothingToReconcileIsNoProof()
    {
        VERIFY_ASSIGN(empty, reconciled());
        QCOMPARE(empty.outcome, ReconcileOutcome::Nothing);
        QCOMPARE(empty.reason, u"there are neither orders nor positions"_s);
        put(*m_folder, "o.jsonl", order(1, "A", true, "1"));
        VERIFY_ASSIGN(orders, reconciled());
        QCOMPARE(orders.outcome, ReconcileOutcome::Nothing);
        QCOMPARE(orders.reason, u"there are orders, and no positions to compare them with"_s);
        QVERIFY(QFile::remove(QString::fromStdString(m_folder->path() + "/o.jsonl")));
        put(*m_folder, "A.json", position("A", true, "10"));
        VERIFY_ASSIGN(positions, reconciled());
        QCOMPARE(positions.outcome, ReconcileOutcome::Nothing);
        QCOMPARE(positions.reason, u"there are positions, and no orders to rebuild them from"_s);
    }
    void emptyListsComparedWithEachOtherAreNoProof()
    {
        put(*m_folder, "day.json", R"({"orders_history":[],"open_positions":[]})");
        VERIFY_ASSIGN(nothing, reconciled());
        QCOMPARE(nothing.outcome, ReconcileOutcome::Nothing);
        QCOMPARE(nothing.reason, u"there are neither executed orders nor positions"_s);
    }
    void whatCouldNotBeReadIsToldAndKeepsItFromAgreeing()
    {
        put(*m_folder, "o.jsonl", order(1, "A", true, "10") + "{\"id\":\n" + order(2, "B", true, "1"));
        put(*m_folder, "p.jsonl", position("A", true, "10") + position("B", true, "1"));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Incomplete);
        QCOMPARE(result.problems,
                 (std::vector<RecordProblem>{{"o.jsonl", 2, u"the record has a value that is none"_s}}));
        put(*m_folder, "p.jsonl", position("A", true, "11") + position("B", true, "1"));
        VERIFY_ASSIGN(broken, reconciled());
        QCOMPARE(broken.outcome, ReconcileOutcome::Breaks); // the worse of the two
        QCOMPARE(broken.problemCount, std::uint64_t{1});
    }
    void aDatabaseThatCannotBeReadIsToldAndHidesNoOtherFile()
    {
        put(*m_folder, "broken.db", "SQLite format 3" + Bytes(1, '\0') + "and then nothing");
        VERIFY_ASSIGN(alone, reconciled());
        QCOMPARE(alone.outcome, ReconcileOutcome::Incomplete); // the orders and positions may be in it
        put(*m_folder, "o.jsonl", order(1, "A", true, "10"));
        VERIFY_ASSIGN(orders, reconciled());
        QCOMPARE(orders.outcome, ReconcileOutcome::Incomplete);
        put(*m_folder, "p.jsonl", position("A", true, "10"));
        {
            VERIFY_ASSIGN(database,
                          catalog::Database::open(QString::fromStdString(m_folder->path() + "/long.sqlite")));
            VERIFY_OK(database->execute(
                "PRAGMA journal_mode = DELETE; CREATE TABLE positions (symbol TEXT, side TEXT, size TEXT);"
                "INSERT INTO positions VALUES (hex(zeroblob(1000000)), 'LONG', '1');"));
        }
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Incomplete);
        QCOMPARE(result.compared, std::uint64_t{1});
        QCOMPARE(result.fileCount, std::uint64_t{2});
        QCOMPARE(result.problems.size(), std::size_t{2});
        QCOMPARE(result.problems[0].file, Bytes("broken.db"));
        QCOMPARE(result.problems[0].line, std::uint64_t{0});
        QVERIFY2(result.problems[0].what.startsWith(u"cannot be read as a database ("_s),
                 qPrintable(result.problems[0].what));
        QCOMPARE(
            result.problems[1],
            (RecordProblem{"long.sqlite", 0, u"cannot be read as a database (string or blob too big)"_s}));
    }
    void whatMayNotBeOpenedIsToldAndHidesNoOtherFile()
    {
        if (::geteuid() == 0)
            QSKIP("root may open everything");
        put(*m_folder, "o.jsonl", order(1, "A", true, "10"));
        put(*m_folder, "p.jsonl", position("A", true, "10"));
        put(*m_folder, "q.csv", "id,symbol,side,quantity,status\n2,A,BUY,4,FILLED\n");
        put(*m_folder, "sub/more/r.json", position("B", true, "10"));
        QCOMPARE(::chmod((m_folder->path() + "/q.csv").c_str(), 0), 0);
        QCOMPARE(::chmod((m_folder->path() + "/sub/more").c_str(), 0), 0);
        const auto result = reconciled();
        QCOMPARE(::chmod((m_folder->path() + "/sub/more").c_str(), 0700), 0);
        VERIFY_OK(result);
        QCOMPARE(result->outcome, ReconcileOutcome::Incomplete);
        QCOMPARE(result->compared, std::uint64_t{1});
        QCOMPARE(result->problems, (std::vector<RecordProblem>{{"sub/more", 0, u"permission denied"_s},
                                                               {"q.csv", 0, u"permission denied"_s}}));
    }
    void aDatabaseWithALogIsNotReadInPart()
    {
        {
            VERIFY_ASSIGN(database,
                          catalog::Database::open(QString::fromStdString(m_folder->path() + "/t.db")));
            VERIFY_OK(database->execute(
                "PRAGMA journal_mode = DELETE; CREATE TABLE positions (symbol TEXT, side TEXT, size TEXT);"));
        }
        put(*m_folder, "t.db-wal", "not merged");
        put(*m_folder, "o.jsonl", order(1, "A", true, "10"));
        put(*m_folder, "p.jsonl", position("A", true, "10"));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Incomplete); // no break: nobody knows what it says
    }
    void positionsWithoutOrdersHideNoBreakElsewhere()
    {
        put(*m_folder, "a.json", "{\"open_positions\":[" + position("A", true, "1") + "]}");
        VERIFY_ASSIGN(none, reconciled());
        QCOMPARE(none.outcome, ReconcileOutcome::Nothing);
        put(*m_folder, "b.json",
            "{\"orders_history\":[" + order(1, "A", true, "1") + "],\"open_positions\":[" +
                position("A", true, "2") + "]}");
        VERIFY_ASSIGN(broken, reconciled());
        QCOMPARE(broken.outcome, ReconcileOutcome::Breaks);
        QCOMPARE(broken.breaks.size(), std::size_t{1});
    }
    void anOrderThatIsThereTwiceCountsOnceAndIsTold()
    {
        put(*m_folder, "o.jsonl", order(1, "A", true, "10", false) + order(1, "A", true, "10"));
        put(*m_folder, "p.jsonl", position("A", true, "10"));
        VERIFY_ASSIGN(update, reconciled()); // first it was open, then executed
        QCOMPARE(update.outcome, ReconcileOutcome::Agrees);
        put(*m_folder, "o2.jsonl", order(1, "A", true, "10"));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Incomplete);
        QCOMPARE(result.problems[0].file, Bytes("o2.jsonl"));
        QCOMPARE(result.problems[0].what, u"the order 1 was executed before; it counts once"_s);
        put(*m_folder, "o2.csv",
            "id,symbol,side,quantity,status\n" + Bytes(100, '7') + ",C,BUY,0,FILLED\n" + Bytes(100, '7') +
                ",C,BUY,0,FILLED\n");
        VERIFY_ASSIGN(longer, reconciled());
        QCOMPARE(longer.problems[0].what,
                 u"the order "_s + QString(60, u'7') + u"… was executed before; it counts once"_s);
    }
    void numbersAreSeenOnce()
    {
        SeenNumbers seen;
        test::SeededRandom random(5);
        std::set<std::uint64_t> all;
        for (int i = 0; i < 20'000; ++i) {
            const std::uint64_t number = random.below(30'000) << (i % 3 * 20);
            QCOMPARE(seen.insert(number), all.insert(number == 0 ? 1 : number).second);
        }
        QCOMPARE(seen.size(), all.size());
    }
    void accountsAreKeptApartWhereBothSidesKnowThem()
    {
        const Bytes one = ",\"account\":\"one\"";
        const Bytes two = ",\"account\":\"two\"";
        put(*m_folder, "o.jsonl",
            order(1, "A", true, "10", true, one) + order(1, "A", false, "10", true, two));
        put(*m_folder, "p.jsonl", position("A", true, "10", one) + position("A", false, "9", two));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.breaks.size(), std::size_t{1});
        QCOMPARE(shown(result.breaks[0]), u"two|A -10 -9 1"_s);
        put(*m_folder, "p.jsonl", position("A", true, "4") + position("A", false, "4"));
        VERIFY_ASSIGN(summed, reconciled());
        QCOMPARE(summed.outcome, ReconcileOutcome::Agrees);
    }
    void listsAreCutAndCountsAreNot()
    {
        Bytes lines = order(1, "A", true, "1");
        for (int i = 0; i < 250; ++i)
            lines += "nonsense\n";
        put(*m_folder, "o.jsonl", lines);
        put(*m_folder, "p.jsonl", position("A", true, "1"));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.problemCount, std::uint64_t{250});
        QCOMPARE(result.problems.size(), kMostListed);
    }
    void linksAreNotFollowed()
    {
        put(*m_folder, "orders/day.jsonl", order(1, "A", true, "1"));
        QVERIFY(
            QFile::link(u"day.jsonl"_s, QString::fromStdString(m_folder->path() + "/orders/today.jsonl")));
        QVERIFY(QFile::link(u"orders"_s, QString::fromStdString(m_folder->path() + "/again")));
        put(*m_folder, "p.jsonl", position("A", true, "1"));
        VERIFY_ASSIGN(result, reconciled());
        QCOMPARE(result.outcome, ReconcileOutcome::Agrees);
        QCOMPARE(result.fills, std::uint64_t{1});
    }
    void stopsWhereItIsAsked()
    {
        put(*m_folder, "o.jsonl", order(1, "A", true, "1"));
        std::stop_source stop;
        stop.request_stop();
        VERIFY_ERROR(Cancelled, reconciled(stop.get_token()));
        QVERIFY(QDir(QString::fromStdString(m_other->path())).removeRecursively());
        VERIFY_OK(reconciled()); // not needed: the first has no positions
    }
    void agreesWithFillsAddedUpOneByOne()
    {
        // Long, short, and from one to the other, in units of 1e-12; a wrong position in some.
        test::SeededRandom random(11);
        for (int round = 0; round < 60; ++round) {
            init();
            std::map<Bytes, std::int64_t> sums;
            Bytes lines;
            const auto count = static_cast<int>(random.below(200));
            for (int i = 0; i < count; ++i) {
                const Bytes symbol(1, static_cast<char>('A' + random.below(6)));
                const auto amount = static_cast<std::int64_t>(random.below(1'000'000'000));
                const bool isBuy = random.below(2) == 0;
                const bool isFilled = random.below(5) > 0;
                if (isFilled)
                    sums[symbol] += isBuy ? amount : -amount;
                lines += order(i, symbol, isBuy, std::to_string(amount) + "e-12", isFilled);
            }
            std::map<Bytes, std::int64_t> wrong;
            Bytes held = position("Z", true, "0");
            for (auto &[symbol, sum] : sums) {
                std::int64_t size = sum;
                if (random.below(4) == 0) {
                    size += static_cast<std::int64_t>(random.below(1000)) - 500;
                    if (size != sum)
                        wrong[symbol] = size - sum;
                }
                if (size != 0)
                    held += position(
                        symbol, size > 0,
                        "0." + QString::number(std::abs(size)).rightJustified(12, u'0').toStdString());
            }
            put(*m_folder, "p.jsonl", held);
            put(*m_folder, "o.jsonl", lines);
            VERIFY_ASSIGN(result, reconciled());
            if (count == 0) {
                QVERIFY(result.outcome != ReconcileOutcome::Agrees);
                continue;
            }
            QCOMPARE(result.outcome, wrong.empty() ? ReconcileOutcome::Agrees : ReconcileOutcome::Breaks);
            QCOMPARE(result.breaks.size(), wrong.size());
            for (const PositionBook::Difference &one : result.breaks)
                QCOMPARE(one.difference(), *Decimal::parse(std::to_string(wrong[one.symbol]) + "e-12"));
        }
    }
};

QTEST_GUILESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
