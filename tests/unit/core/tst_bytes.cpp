// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/bytes.h"

#include <QTest>

#include <limits>

using namespace backstop;

class TestBytes : public QObject
{
    Q_OBJECT

private slots:
    void writesLittleEndian();
    void writesVarintsInTheirShortestForm_data();
    void writesVarintsInTheirShortestForm();
    void refusesBrokenVarints_data();
    void refusesBrokenVarints();
    void failsForGoodAfterTheEnd();
    void refusesAStringLongerThanTheRest();
    void translatesHexadecimal();
    void refusesTextThatIsNotHexadecimal();
    void shortensABufferButNeverLengthensIt();
};

void TestBytes::writesLittleEndian()
{
    ByteWriter writer;
    writer.u8(0x01);
    writer.u16(0x0203);
    writer.u32(0x04050607);
    writer.u64(0x08090a0b0c0d0e0f);
    writer.string("ab");
    QCOMPARE(toHex(writer.bytes()), std::string("01"
                                                "0302"
                                                "07060504"
                                                "0f0e0d0c0b0a0908"
                                                "026162"));
    ByteReader reader(writer.bytes());
    QCOMPARE(reader.u8(), std::uint8_t{0x01});
    QCOMPARE(reader.u16(), std::uint16_t{0x0203});
    QCOMPARE(reader.u32(), std::uint32_t{0x04050607});
    QCOMPARE(reader.u64(), std::uint64_t{0x08090a0b0c0d0e0f});
    QVERIFY(reader.string() == "ab");
    QVERIFY(reader.ok());
    QVERIFY(reader.atEnd());
}

void TestBytes::writesVarintsInTheirShortestForm_data()
{
    QTest::addColumn<quint64>("value");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("zero") << quint64{0} << QByteArray("00");
    QTest::newRow("largest of one byte") << quint64{127} << QByteArray("7f");
    QTest::newRow("smallest of two bytes") << quint64{128} << QByteArray("8001");
    QTest::newRow("three bytes") << quint64{624485} << QByteArray("e58e26");
    QTest::newRow("bit 63") << (quint64{1} << 63) << QByteArray("80808080808080808001");
    QTest::newRow("largest") << std::numeric_limits<quint64>::max() << QByteArray("ffffffffffffffffff01");
}

void TestBytes::writesVarintsInTheirShortestForm()
{
    QFETCH(quint64, value);
    QFETCH(QByteArray, hex);
    ByteWriter writer;
    writer.varint(value);
    QCOMPARE(toHex(writer.bytes()), hex.toStdString());
    ByteReader reader(writer.bytes());
    QCOMPARE(quint64{reader.varint()}, value);
    QVERIFY(reader.ok() && reader.atEnd());
}

void TestBytes::refusesBrokenVarints_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray("80");
    QTest::newRow("more than 64 bits") << QByteArray("ffffffffffffffffff02");
    QTest::newRow("all bits of the tenth byte") << QByteArray("ffffffffffffffffff7f");
    QTest::newRow("eleven bytes") << QByteArray("8080808080808080808001");
    QTest::newRow("padded zero") << QByteArray("8000");
    QTest::newRow("padded number") << QByteArray("ff8000");
}

void TestBytes::refusesBrokenVarints()
{
    QFETCH(QByteArray, hex);
    const Bytes bytes = fromHex(hex.toStdString()).value();
    ByteReader reader(bytes);
    QCOMPARE(quint64{reader.varint()}, quint64{0});
    QVERIFY(!reader.ok());
    QVERIFY(reader.atEnd());
}

void TestBytes::failsForGoodAfterTheEnd()
{
    ByteReader reader("abc");
    QCOMPARE(reader.u32(), 0u);
    QVERIFY(!reader.ok());
    QCOMPARE(int{reader.u8()}, 0); // though three bytes were there
    QVERIFY(reader.raw(1).empty());
    QVERIFY(!reader.ok());
}

void TestBytes::refusesAStringLongerThanTheRest()
{
    ByteWriter writer;
    writer.varint(std::numeric_limits<std::uint64_t>::max());
    writer.raw("short");
    ByteReader reader(writer.bytes());
    QVERIFY(reader.string().empty());
    QVERIFY(!reader.ok());
}

void TestBytes::translatesHexadecimal()
{
    const Bytes bytes("\x00\x7f\x80\xff", 4);
    QCOMPARE(toHex(bytes), std::string("007f80ff"));
    QVERIFY(fromHex("007F80fF") == bytes);
    QVERIFY(fromHex("") == Bytes());
}

void TestBytes::refusesTextThatIsNotHexadecimal()
{
    for (const char *text : {"0", "0g", "g0", " 00", "0x00", "-1"})
        QVERIFY2(!fromHex(text), text);
}

void TestBytes::shortensABufferButNeverLengthensIt()
{
    Buffer buffer(10);
    buffer.truncate(4);
    QCOMPARE(buffer.view().size(), std::size_t{4});
    buffer.truncate(100);
    QVERIFY(buffer.size() <= 10);
}

QTEST_APPLESS_MAIN(TestBytes)
#include "tst_bytes.moc"
