// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/tarfields.h"

#include <QTest>

#include <limits>

using namespace backstop;
using namespace backstop::archive;

class TestTarFields : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreOctalOrBinary_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<qint64>("value"); // -99: none
        QTest::newRow("digits and a zero") << QByteArray("0000644\0", 8) << qint64{0644};
        QTest::newRow("digits and a space") << QByteArray("00000000010 ", 12) << qint64{8};
        QTest::newRow("spaces before") << QByteArray("   644 \0", 8) << qint64{0644};
        QTest::newRow("no end") << QByteArray("77777777") << qint64{077777777};
        QTest::newRow("nothing") << QByteArray(8, '\0') << qint64{0};
        QTest::newRow("nine gibibytes")
            << QByteArray("\x80\0\0\0\0\0\0\2\x40\0\0\0", 12) << (qint64{9} << 30);
        QTest::newRow("before 1970") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfe", 12)
                                     << qint64{-2};
        QTest::newRow("more than 63 bits") << QByteArray("\x80\0\0\1\0\0\0\0\0\0\0\0", 12) << qint64{-99};
        QTest::newRow("letters") << QByteArray("0000x44\0", 8) << qint64{-99};
        QTest::newRow("no octal digit") << QByteArray("0000684\0", 8) << qint64{-99};
        QTest::newRow("too many digits") << QByteArray(30, '7') << qint64{-99};
    }
    void numbersAreOctalOrBinary()
    {
        QFETCH(QByteArray, field);
        QFETCH(qint64, value);
        QCOMPARE(qint64(tarNumber(field.toStdString()).value_or(-99)), value);
    }
    void timesHaveDecimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ns"); // -99: none
        QTest::newRow("seconds") << QByteArray("5") << qint64{5'000'000'000};
        QTest::newRow("decimals") << QByteArray("5.25") << qint64{5'250'000'000};
        QTest::newRow("more than nanoseconds") << QByteArray("5.0000000019") << qint64{5'000'000'001};
        QTest::newRow("before 1970") << QByteArray("-1.5") << qint64{-1'500'000'000};
        QTest::newRow("just before") << QByteArray("-0.5") << qint64{-500'000'000};
        QTest::newRow("beyond") << QByteArray("99999999999999999999") << std::numeric_limits<qint64>::max();
        QTest::newRow("far before") << QByteArray("-9999999999") << std::numeric_limits<qint64>::min();
        QTest::newRow("the first") << QByteArray("-9223372036.854775808")
                                   << std::numeric_limits<qint64>::min();
        for (const char *text : {"", ".5", "-", "1e5", "1.2.3", "x"})
            QTest::newRow(qPrintable(QStringLiteral("\"%1\"").arg(QLatin1String(text))))
                << QByteArray(text) << qint64{-99};
    }
    void timesHaveDecimals()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ns);
        QCOMPARE(qint64(paxTime(text.toStdString()).value_or(-99)), ns);
    }
    void recordsAreTakenApart()
    {
        std::map<Bytes, Bytes> records{{"size", "1"}, {"uid", "7"}};
        const BytesView body("12 path=a=b\n27 SCHILY.xattr.user.x=\0\n\0\n8 size=\n", 47);
        QVERIFY(readPaxRecords(body, records));
        QCOMPARE(records.size(), std::size_t{3});
        QCOMPARE(records["path"], Bytes("a=b"));
        QCOMPARE(records["uid"], Bytes("7"));
        QCOMPARE(records["SCHILY.xattr.user.x"], Bytes("\0\n\0", 3));
    }
    void brokenRecordsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"x", "11 path=a=b\n", "13 path=a=b\n", "99 path=a\n", "9path=ab\n",
                                 "8 =abcd\n", "7 abcd\n", "-8 a=bc\n", "4 a=", "99999999999999999999 a=b\n"})
            QTest::newRow(body) << QByteArray(body);
    }
    void brokenRecordsAreRefused()
    {
        QFETCH(QByteArray, body);
        std::map<Bytes, Bytes> records;
        QVERIFY(!readPaxRecords(body.toStdString(), records));
    }
    void attributesAreSortedByTheirTrueNames()
    {
        const auto attributes = paxAttributes({{"SCHILY.xattr.user.b%3Dc%25d", "1"},
                                               {"SCHILY.xattr.user.a", "2"},
                                               {"SCHILY.xattr", "no"},
                                               {"size", "3"}});
        QCOMPARE(attributes.size(), std::size_t{2});
        QCOMPARE(attributes[0].name, Bytes("user.a"));
        QCOMPARE(attributes[1].name, Bytes("user.b=c%d"));
        QCOMPARE(attributes[1].value, Bytes("1"));
    }
};

QTEST_GUILESS_MAIN(TestTarFields)
#include "tst_tarfields.moc"
