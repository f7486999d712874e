// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/jsonrecord.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::trading;
using namespace Qt::StringLiterals;

namespace {

// No raw strings: the meta object compiler stumbles over them.
constexpr char kNumbers[] =
    " {\"price\": 228.400, \"quantity\":1e-7,\"big\":123456789012345678901234567890,\"n\":-0.0} ";
constexpr char kEscapes[] =
    "{\"a\":\"x\\\"\\\\\\/\\n\\u00e9\\u20ac\\ud83d\\ude00\xc3\xa9\",\"b\":\"\",\"c\":null,\"d\":true,"
    "\"e\":{\"f\":[1,{\"g\":\"}\"}]},\"h\":[]}";

} // namespace

class TestJsonRecord : public QObject
{
    Q_OBJECT

private slots:
    void keepsNumbersAsTheyWereWritten()
    {
        Record record;
        VERIFY_OK(readJsonRecord(kNumbers, record));
        QCOMPARE(record.text("price"), BytesView("228.400"));
        QCOMPARE(record.text("quantity"), BytesView("1e-7"));
        QCOMPARE(record.text("big"), BytesView("123456789012345678901234567890"));
        QCOMPARE(record.find("n")->kind, Field::Kind::Number);
    }
    void readsTextsWithTheirEscapes()
    {
        Record record;
        VERIFY_OK(readJsonRecord(kEscapes, record));
        QCOMPARE(QString::fromStdString(Bytes(record.text("a"))), u"x\"\\/\né€😀é"_s);
        QVERIFY(record.has("b") && record.text("b").empty());
        QVERIFY(record.has("c") && record.text("c").empty());
        QCOMPARE(record.find("d")->kind, Field::Kind::Bool);
        QCOMPARE(record.find("e")->kind, Field::Kind::Nested);
        QVERIFY(!record.has("f") && record.has("h"));
        VERIFY_OK(readJsonRecord("{}", record));
        QVERIFY(record.isEmpty()); // what was there before is gone
    }
    void refusesWhatIsNoJson_data()
    {
        QTest::addColumn<QString>("json");
        for (const char *json : {"",
                                 "[]",
                                 "1",
                                 "{",
                                 "{\"a\"}",
                                 "{\"a\":}",
                                 "{\"a\":1,}",
                                 "{\"a\":1 \"b\":2}",
                                 "{a:1}",
                                 "{\"a\":01}",
                                 "{\"a\":+1}",
                                 "{\"a\":1.}",
                                 "{\"a\":.5}",
                                 "{\"a\":1e}",
                                 "{\"a\":nul}",
                                 "{\"a\":\"x}",
                                 "{\"a\":\"x\ny\"}",
                                 "{\"a\":\"\\x\"}",
                                 "{\"a\":\"\\u12g4\"}",
                                 "{\"a\":\"\\ud800\"}",
                                 "{\"a\":\"\\udc00\"}",
                                 "{\"a\":[1 2]}",
                                 "{\"a\":[1,]}",
                                 "{\"a\":1}}",
                                 "{\"a\":1} x",
                                 "{\"a\":[}",
                                 "{\"a\":\"\\"})
            QTest::newRow(json) << QString::fromUtf8(json);
    }
    void refusesWhatIsNoJson()
    {
        QFETCH(const QString, json);
        Record record;
        VERIFY_ERROR(Damaged, readJsonRecord(json.toStdString(), record));
    }
    void deepNestingIsRefusedAndTakesNoStack()
    {
        Record record;
        VERIFY_ERROR(Damaged, readJsonRecord("{\"a\":" + Bytes(100'000, '['), record));
        VERIFY_OK(readJsonRecord("{\"a\":" + Bytes(60, '[') + Bytes(60, ']') + '}', record));
    }
};

QTEST_GUILESS_MAIN(TestJsonRecord)
#include "tst_jsonrecord.moc"
