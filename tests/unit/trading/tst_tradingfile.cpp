// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/sqlite.h"
#include "model/core/directoryhandle.h"
#include "model/crypto/hash.h"
#include "model/trading/tradingfile.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <fcntl.h>

using namespace backstop;
using namespace backstop::trading;
using namespace Qt::StringLiterals;

namespace {

/// What came, a line each.
class Told : public TradingSink
{
public:
    void beginDocument() override { lines << u"document"_s; }
    void section(RecordKind kind) override
    {
        lines << (kind == RecordKind::Order ? u"orders"_s : u"positions"_s);
    }
    void order(const Order &order, std::uint64_t line) override
    {
        lines << u"%1 order %2 %3 %4%5"_s.arg(line).arg(text(order.id), text(order.symbol),
                                                        text(order.signedQuantity().text()),
                                                        order.isFill ? QString() : u" open"_s);
    }
    void position(const Position &position, std::uint64_t line) override
    {
        lines << u"%1 position %2 %3"_s.arg(line).arg(text(position.symbol), text(position.size.text()));
    }
    void problem(std::uint64_t line, const QString &what) override
    {
        lines << u"%1 problem %2"_s.arg(line).arg(what);
    }
    QStringList lines;

private:
    static QString text(const Bytes &bytes) { return QString::fromStdString(bytes); }
};

Bytes order(const char *id, const char *side, const char *quantity, const char *status = "FILLED")
{
    return "{\"id\":\"" + Bytes(id) + "\",\"symbol\":\"AAPL\",\"side\":\"" + side +
           "\",\"price\":1.5,\"quantity\":" + quantity + ",\"status\":\"" + status +
           "\",\"created_at\":\"2026-11-02T10:00:00Z\",\"executed_at\":" +
           (Bytes(status) == "FILLED" ? "\"2026-11-02T10:00:01Z\"" : "null") + "}";
}

} // namespace

class TestTradingFile : public QObject
{
    Q_OBJECT

private:
    test::TemporaryFolder m_folder;

    void put(BytesView name, BytesView content) { QVERIFY(m_folder.write(name, content).hasValue()); }
    Result<FileReading> read(const Bytes &name, QStringList &told, const std::stop_token &stop = {})
    {
        Told sink;
        Progress progress;
        const FileDescriptor folder = openPath(m_folder.path(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const auto reading = readTradingFile(folder.get(), name, sink, progress, stop);
        told = sink.lines;
        return reading;
    }
    QStringList toldBy(const Bytes &name, const Bytes &content)
    {
        put(name, content);
        QStringList told;
        const auto reading = read(name, told);
        if (!reading)
            return {u"error: "_s + reading.error().message};
        if (reading->isTradingData &&
            (reading->bytes != content.size() || reading->sha256 != crypto::sha256(content)))
            told << u"wrong checksum"_s;
        return told;
    }

private slots:
    void readsATradingDataFile()
    {
        const Bytes content =
            "{\"timestamp\":\"2026-11-02T18:00:00Z\",\n\"orders_history\":[\n" + order("1", "BUY", "10") +
            ",\n" + order("2", "SELL", "2.5") + ",\n" + order("3", "BUY", "7", "CANCELLED") +
            "\n],\n\"risk_parameters\":{\"position_limits\":{\"AAPL\":[1]}},\"open_positions\":[\n"
            "{\"symbol\":\"AAPL\",\"side\":\"LONG\",\"size\":7.50,\"entry_price\":1.2}]}\n";
        QCOMPARE(toldBy("data.json", content),
                 (QStringList{u"document"_s, u"orders"_s, u"3 order 1 AAPL 10"_s, u"4 order 2 AAPL -2.5"_s,
                              u"5 order 3 AAPL 7 open"_s, u"positions"_s, u"8 position AAPL 7.5"_s}));
    }
    void readsJsonLinesAListAndSingleObjects()
    {
        const QStringList lines{u"orders"_s, u"1 order 1 AAPL 10"_s, u"3 order 2 AAPL -3"_s};
        QCOMPARE(toldBy("o.jsonl", order("1", "BUY", "10") + "\r\n\n" + order("2", "SELL", "3")), lines);
        QCOMPARE(toldBy("o.NDJSON",
                        "\xef\xbb\xbf" + order("1", "BUY", "10") + "\n\n" + order("2", "SELL", "3") + '\n'),
                 lines);
        QCOMPARE(toldBy("o.json", "[" + order("1", "BUY", "10") + ",\n\n" + order("2", "SELL", "3") + "]"),
                 lines);
        QCOMPARE(toldBy("AAPL.json", "{\"symbol\": \"AAPL\",\n\"side\":\"SHORT\", \"size\":3}\n"),
                 (QStringList{u"positions"_s, u"1 position AAPL -3"_s}));
    }
    void readsCsvWithItsQuotes()
    {
        QCOMPARE(
            toldBy(
                "o.csv",
                "ID,Symbol,Side,Price,Quantity,Status,Executed At\r\n1,\"A\"\"B,\nC\",buy,1.5,10,filled,x\r\n"
                "2,B,SELL,1,3,Cancelled,\r\n"),
            (QStringList{u"orders"_s, u"2 order 1 A\"B,\nC 10"_s, u"4 order 2 B -3 open"_s}));
        QCOMPARE(toldBy("p.csv", "symbol;side;size\nA;LONG;3\nB;SHORT;0.5"),
                 (QStringList{u"positions"_s, u"2 position A 3"_s, u"3 position B -0.5"_s}));
        QCOMPARE(toldBy("q.csv", "\"Symbol\";\"Side\"; \"Size\"\n\"A;B\";\"LONG\";\"3\"\n"),
                 (QStringList{u"positions"_s, u"2 position A;B 3"_s}));
        QCOMPARE(toldBy("t.csv", "symbol\t\"side\"\t\"a \"\"b\"\"\"\t\"\"\tsize\nA\tSHORT\t\t\t2\n"),
                 (QStringList{u"positions"_s, u"2 position A -2"_s}));
        QCOMPARE(
            toldBy("short.csv", "id,symbol,side,quantity,status\n1,A,BUY,3\n2,A,BUY,4,FILLED\n3,A,BUY,\"4"),
            (QStringList{u"orders"_s, u"2 problem the row has 4 fields, and the header 5"_s,
                         u"3 order 2 A 4"_s, u"4 problem the row has a quote without an end"_s}));
    }
    void readsADatabaseAndChangesNothingOfIt()
    {
        const QString file = QString::fromStdString(m_folder.path() + "/trades.sqlite");
        {
            VERIFY_ASSIGN(database, catalog::Database::open(file));
            VERIFY_OK(database->execute("PRAGMA journal_mode = DELETE"));
            VERIFY_OK(database->execute("CREATE TABLE orders (id TEXT, symbol TEXT, side TEXT, quantity "
                                        "TEXT, status TEXT, executed_at TEXT);"
                                        "CREATE TABLE positions (symbol TEXT, side TEXT, size REAL);"
                                        "INSERT INTO orders VALUES ('1','A','BUY','10.10','FILLED','x'), "
                                        "('2','A','BUY','5','REJECTED',''),"
                                        " ('3','A','BUY',NULL,'FILLED','x');"
                                        "INSERT INTO positions VALUES ('A','LONG',10.1);"));
        }
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const Bytes before = bytes.readAll().toStdString();
        QStringList told;
        VERIFY_ASSIGN(reading, read("trades.sqlite", told));
        QCOMPARE(told,
                 (QStringList{u"document"_s, u"orders"_s, u"1 order 1 A 10.1"_s, u"2 order 2 A 5 open"_s,
                              u"3 problem has no quantity"_s, u"positions"_s, u"1 position A 10.1"_s}));
        QCOMPARE(reading.sha256, crypto::sha256(before));
        QCOMPARE(QDir(QString::fromStdString(m_folder.path()))
                     .entryList({u"trades.sqlite*"_s}, QDir::Files)
                     .size(),
                 1);
        put("trades.sqlite-wal", "not merged");
        VERIFY_OK(read("trades.sqlite", told));
        QCOMPARE(told.last(),
                 u"0 problem has changes in a log beside it that were not merged; it was not read"_s);
        QVERIFY(QFile::remove(file + u"-wal"_s));
        put("broken.db", "SQLite format 3" + Bytes(1, '\0') + "and then nothing");
        QVERIFY(!read("broken.db", told));
    }
    void onlyTablesOfADatabaseCount()
    {
        {
            VERIFY_ASSIGN(database,
                          catalog::Database::open(QString::fromStdString(m_folder.path() + "/views.db")));
            VERIFY_OK(database->execute(
                "PRAGMA journal_mode = DELETE; CREATE VIEW orders AS WITH RECURSIVE n(id) AS (SELECT 1 UNION "
                "ALL SELECT 1 FROM n) SELECT id, 'A' AS symbol FROM n WHERE id > 1;"
                "CREATE TABLE Positions (symbol TEXT, side TEXT, size REAL);"
                "INSERT INTO Positions VALUES ('A','LONG',3);"));
        }
        QStringList told;
        VERIFY_OK(read("views.db", told)); // the view has no end
        QCOMPARE(told, (QStringList{u"document"_s, u"positions"_s, u"1 position A 3"_s}));
    }
    void aLongQueryStops()
    {
        {
            VERIFY_ASSIGN(database,
                          catalog::Database::open(QString::fromStdString(m_folder.path() + "/large.db")));
            VERIFY_OK(database->execute(
                "PRAGMA journal_mode = DELETE; CREATE TABLE positions (symbol TEXT, side TEXT, size REAL);"
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                "INSERT INTO positions SELECT 'S' || i, 'LONG', 1 FROM n;"));
        }
        class Stopping : public Told
        {
        public:
            void position(const Position &position, std::uint64_t line) override
            {
                Told::position(position, line);
                stop.request_stop();
            }
            std::stop_source stop;
        };
        Stopping sink;
        Progress progress;
        const FileDescriptor folder = openPath(m_folder.path(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        VERIFY_ERROR(Cancelled,
                     readTradingFile(folder.get(), "large.db", sink, progress, sink.stop.get_token()));
        QVERIFY(sink.lines.size() < 2000);
        QStringList told; // and none begins where it was stopped before
        VERIFY_ERROR(Cancelled, read("large.db", told, sink.stop.get_token()));
        QCOMPARE(told, QStringList());
    }
    void whatIsNoTradingDataIsNoMistake()
    {
        QCOMPARE(toldBy("strategy.json", "{\"name\":\"x\",\"parameters\":{\"size\":\"1\"}}"), QStringList());
        QCOMPARE(toldBy("broken.json", "{\"name\":\"x\""), QStringList());
        QCOMPARE(toldBy("empty.json", ""), QStringList());
        QCOMPARE(toldBy("ticks.csv", "1790,2.5,2.6\n1791,2.5,2.6\n"), QStringList());
        QCOMPARE(toldBy("log.jsonl", "{\"level\":\"info\"}\nnonsense\n"), QStringList());
        QCOMPARE(toldBy("some.db", "no database"), QStringList());
        QCOMPARE(toldBy("orders.txt", order("1", "BUY", "10")), QStringList());
    }
    void aMalformedRecordHidesNoOther()
    {
        QCOMPARE(toldBy("o.jsonl", "{\"id\":\n" + order("1", "BUY", "10") + "\n{\"id\":\"x\"}\n" +
                                       order("2", "HOLD", "1") + "\n" + order("3", "BUY", "1")),
                 (QStringList{u"orders"_s, u"1 problem the record has a value that is none"_s,
                              u"2 order 1 AAPL 10"_s, u"3 problem has no symbol"_s,
                              u"4 problem side \"HOLD\" is neither BUY nor SELL"_s, u"5 order 3 AAPL 1"_s}));
        const Bytes torn = "{\"orders_history\":[\n{\"id\":\"1,\"symbol\":\"AAPL\"},\n" +
                           order("2", "BUY", "1") + ",\n17,\n" + "{\"id\":3,,},\n" + order("4", "BUY", "1") +
                           "\n],\"open_positions\":[]}";
        QCOMPARE(
            toldBy("torn.json", torn),
            (QStringList{u"document"_s, u"orders"_s, u"2 problem the record has no end"_s,
                         u"3 order 2 AAPL 1"_s, u"4 problem something else than an object is in the list"_s,
                         u"5 problem the record has something else where the name of a field should be"_s,
                         u"6 order 4 AAPL 1"_s, u"positions"_s}));
        QCOMPARE(toldBy("cut.json", torn.substr(0, torn.rfind("\"4\""))).last(),
                 u"6 problem the file ends in the middle of a list"_s);
        QCOMPARE(toldBy("long.jsonl", order("1", "BUY", "1") + "\n{\"x\":\"" + Bytes(kMostRecord, 'x') +
                                          "\"}\n" + order("2", "BUY", "1")),
                 (QStringList{u"orders"_s, u"1 order 1 AAPL 1"_s, u"2 problem the record is too long"_s,
                              u"3 order 2 AAPL 1"_s}));
    }
    void whatWasExecutedIsToldByTheRecord_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *fields, const char *told) {
            QTest::newRow(fields) << QString::fromLatin1(fields) << QString::fromUtf8(told);
        };
        row(R"("status":"filled","executed_at":"x")", "1 order  A 10");
        row(R"("status":"FILLED")", "1 order  A 10");
        row(R"("executed_at":"x")", "1 order  A 10");
        row(R"("executed_at":null)", "1 order  A 10 open");
        row(R"("status":"NEW","executed_at":null)", "1 order  A 10 open");
        row(R"("status":"SETTLED","executed_at":"x")", "1 order  A 10");
        row(R"("status":"FILLED","executed_at":null)", "1 problem is FILLED, and has no executed_at");
        row(R"("status":"CANCELLED","executed_at":"x")", "1 problem is CANCELLED, and has executed_at");
        row(R"("status":"CANCELLED","executed_at":"x","filled_quantity":"4")", "1 order  A 4");
        row(R"("status":"CANCELLED","executed_at":null,"filled_quantity":0)", "1 order  A 0 open");
        row(R"("status":"PARTIALLY_FILLED","executed_at":"x","executed_quantity":2.5)", "1 order  A 2.5");
        row(R"("status":"PARTIALLY_FILLED","executed_at":"x")",
            "1 problem is PARTIALLY_FILLED, and does not say how much was executed");
        row(R"("status":"FILLED","executed_at":"x","filled_quantity":11)",
            "1 problem filled_quantity is more than its quantity");
        row(R"("status":"WORKED","executed_at":null)", "1 problem status \"WORKED\" is not known");
        row(R"("status":"FILED")", "1 problem status \"FILED\" is not known");
        row(R"("status":"CANCELLED","executed_at":null,"filled_quantity":10.5)",
            "1 problem filled_quantity is more than its quantity");
        row(R"("price":1)", "1 problem has neither status nor executed_at");
    }
    void whatWasExecutedIsToldByTheRecord()
    {
        QFETCH(const QString, fields);
        const QStringList told = toldBy("one.jsonl", "{\"symbol\":\"A\",\"side\":\"BUY\",\"quantity\":10," +
                                                         fields.toStdString() + "}");
        QTEST(told.value(1), "told");
    }
    void namesThatAreTooLongAreProblems()
    {
        const Bytes most(kMostName, 'x');
        const Bytes more = most + 'x';
        const auto one = [&](const Bytes &id, const Bytes &account, const Bytes &symbol) {
            return toldBy("one.jsonl", "{\"id\":\"" + id + "\",\"account\":\"" + account +
                                           "\",\"symbol\":\"" + symbol +
                                           "\",\"side\":\"BUY\",\"quantity\":1,\"status\":\"FILLED\"}")
                .value(1);
        };
        const QString problem = u"1 problem %1 \""_s + QString(60, u'x') + u"…\" is longer than 200 bytes"_s;
        QVERIFY(one(most, most, most).startsWith(u"1 order "_s));
        QCOMPARE(one(more, most, most), problem.arg(u"id"_s));
        QCOMPARE(one(most, more, most), problem.arg(u"account"_s));
        QCOMPARE(one(most, most, more), problem.arg(u"symbol"_s));
        const auto held = [&](const Bytes &account, const Bytes &symbol) {
            return toldBy("p.json", "{\"account\":\"" + account + "\",\"symbol\":\"" + symbol +
                                        "\",\"side\":\"LONG\",\"size\":1}")
                .value(1);
        };
        QVERIFY(held(most, most).startsWith(u"1 position "_s));
        QCOMPARE(held(more, most), problem.arg(u"account"_s));
        QCOMPARE(held(most, more), problem.arg(u"symbol"_s));
        QCOMPARE(shown(Bytes(59, 'x') + "€ and more"), QString(59, u'x') + u"…"_s);
    }
    void amountsAreNumbersThatAreNotNegative()
    {
        const auto position = [&](const char *fields) {
            return toldBy("p.json", "{\"symbol\":\"A\"," + Bytes(fields) + "}").value(1);
        };
        QCOMPARE(position(R"("side":"LONG","size":"1.50")"), u"1 position A 1.5"_s);
        QCOMPARE(position(R"("side":"LONG","size":-1)"), u"1 problem size -1 is below zero"_s);
        QCOMPARE(position(R"("side":"LONG","size":"many")"), u"1 problem size \"many\" is no number"_s);
        QCOMPARE(position(R"("side":"LONG","size":{"a":1})"), u"1 problem has no size"_s);
        QCOMPARE(position(R"("side":"","size":1)"), u"1 problem has no side"_s);
    }
    void whateverIsInAFileItComesToAnEnd()
    {
        // Bytes put in, taken out, turned and cut off, in every format; each order that is told was one.
        const Bytes document =
            "{\"orders_history\":[\n" + order("1", "BUY", "10") + ",\n" + order("2", "SELL", "2.5") +
            "\n],\"open_positions\":[{\"symbol\":\"AAPL\",\"side\":\"LONG\",\"size\":7.5}]}\n";
        const Bytes lines = order("1", "BUY", "10") + "\n" + order("2", "SELL", "2.5") + "\n";
        const Bytes table = "id,symbol,side,quantity,status\n1,\"A\"\"B\",BUY,1,FILLED\n2,B,SELL,3,NEW\n";
        constexpr BytesView marks = "{}[],:\"\\\n\r;0e-";
        test::SeededRandom random(9);
        for (int round = 0; round < 900; ++round) {
            Bytes content = round % 3 == 0 ? document : round % 3 == 1 ? lines : table;
            for (std::uint64_t change = 0; change <= random.below(4); ++change) {
                const std::size_t at = random.below(content.size());
                switch (random.below(4)) {
                case 0:
                    content.insert(at, 1, marks[random.below(marks.size())]);
                    break;
                case 1:
                    content.erase(at, 1 + random.below(3));
                    break;
                case 2:
                    content[at] = static_cast<char>(random.below(256));
                    break;
                default:
                    content.resize(std::max<std::size_t>(at, 1));
                }
                content += content.empty() ? "x" : "";
            }
            const QStringList told = toldBy(round % 3 == 0   ? "r.json"
                                            : round % 3 == 1 ? "r.jsonl"
                                                             : "r.csv",
                                            content);
            QVERIFY(!told.contains(u"wrong checksum"_s));
            QVERIFY(told.filter(u"error: "_s).isEmpty());
            QVERIFY(told.filter(u" order "_s).size() <= 4);
        }
    }
    void linksAreNotFollowedAndStoppingStops()
    {
        put("o.jsonl", order("1", "BUY", "10"));
        QVERIFY(QFile::link(u"o.jsonl"_s, QString::fromStdString(m_folder.path() + "/link.jsonl")));
        QStringList told;
        QVERIFY(!read("link.jsonl", told));
        VERIFY_ERROR(NotFound, read("missing.jsonl", told));
        std::stop_source stop;
        stop.request_stop();
        VERIFY_ERROR(Cancelled, read("o.jsonl", told, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestTradingFile)
#include "tst_tradingfile.moc"
