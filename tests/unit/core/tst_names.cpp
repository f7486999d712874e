// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/names.h"
#include "tests/support/seededrandom.h"

#include <QTest>

using namespace backstop;

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void showsNames_data();
    void showsNames();
    void everyNameIsReadBackAsItIsShown();
    void escapesEveryByteOfWhatIsNotUtf8_data();
    void escapesEveryByteOfWhatIsNotUtf8();
    void acceptsOnlySafeComponents();
};

void TestNames::showsNames_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("plain");
    QTest::newRow("plain") << QByteArray("orders.json") << QStringLiteral("orders.json") << true;
    QTest::newRow("empty") << QByteArray() << QString() << true;
    QTest::newRow("German") << QByteArray("K\xc3\xb6ln") << QStringLiteral("K\u00f6ln") << true;
    QTest::newRow("beyond 16 bits") << QByteArray("\xf0\x9f\x93\x88") << QString::fromUtf8("\xf0\x9f\x93\x88")
                                    << true;
    QTest::newRow("Hebrew, which needs no control characters")
        << QByteArray("\xd7\xa9\xd7\x9c") << QStringLiteral("\u05e9\u05dc") << true;
    QTest::newRow("backslash") << QByteArray("a\\n\\") << QStringLiteral("a\\n\\") << true;
    QTest::newRow("what looks like an escape")
        << QByteArray("a\\x41") << QStringLiteral("a\\x5cx41") << false;
    QTest::newRow("mark up") << QByteArray("<img src=x>") << QStringLiteral("<img src=x>") << true;
    QTest::newRow("newline") << QByteArray("a\nb") << QStringLiteral("a\\x0ab") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a\\x00b") << false;
    QTest::newRow("escape sequence") << QByteArray("\x1b[31m") << QStringLiteral("\\x1b[31m") << false;
    QTest::newRow("delete") << QByteArray("\x7f") << QStringLiteral("\\x7f") << false;
    QTest::newRow("C1 control") << QByteArray("\xc2\x85") << QStringLiteral("\\xc2\\x85") << false;
    QTest::newRow("no-break space stays") << QByteArray("a\xc2\xa0"
                                                        "b")
                                          << QStringLiteral("a\u00a0b") << true;
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << QStringLiteral("\\xe2\\x80\\xa8")
                                    << false;
    QTest::newRow("right-to-left override") << QByteArray("inv\xe2\x80\xae"
                                                          "fdp.exe")
                                            << QStringLiteral("inv\\xe2\\x80\\xaefdp.exe") << false;
    QTest::newRow("isolate") << QByteArray("\xe2\x81\xa6") << QStringLiteral("\\xe2\\x81\\xa6") << false;
    QTest::newRow("right-to-left mark")
        << QByteArray("\xe2\x80\x8f") << QStringLiteral("\\xe2\\x80\\x8f") << false;
    QTest::newRow("Arabic letter mark") << QByteArray("\xd8\x9c") << QStringLiteral("\\xd8\\x9c") << false;
    QTest::newRow("Latin-1") << QByteArray("K\xf6ln") << QStringLiteral("K\\xf6ln") << false;
}

void TestNames::showsNames()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, shown);
    QFETCH(bool, plain);
    QCOMPARE(displayName(raw.toStdString()), shown);
    QCOMPARE(isPlainText(raw.toStdString()), plain);
    QCOMPARE(nameShownAs(shown.toStdString()), raw.toStdString());
}

void TestNames::everyNameIsReadBackAsItIsShown()
{
    test::SeededRandom random(6);
    const Bytes alphabet("\\x5cf/\xff\n\xc3\xb6", 10);
    for (int i = 0; i < 2000; ++i) {
        Bytes name;
        for (const char c : random.bytes(9))
            name += alphabet[static_cast<unsigned char>(c) % alphabet.size()];
        QCOMPARE(nameShownAs(displayName(name).toStdString()), name);
    }
    QCOMPARE(nameShownAs("\\x5"), Bytes("\\x5")); // no escape
    QCOMPARE(nameShownAs("\\xgg"), Bytes("\\xgg"));
    QCOMPARE(displayText("\\xff\n"), QStringLiteral("\\xff\\x0a"));
}

void TestNames::escapesEveryByteOfWhatIsNotUtf8_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("continuation alone") << QByteArray("80");
    QTest::newRow("cut short, two bytes") << QByteArray("c3");
    QTest::newRow("cut short, three bytes") << QByteArray("e282");
    QTest::newRow("cut short, four bytes") << QByteArray("f09f93");
    QTest::newRow("overlong slash, two bytes") << QByteArray("c0af");
    QTest::newRow("overlong slash, three bytes") << QByteArray("e080af");
    QTest::newRow("overlong slash, four bytes") << QByteArray("f08080af");
    QTest::newRow("surrogate") << QByteArray("eda080");
    QTest::newRow("beyond Unicode") << QByteArray("f4908080");
    QTest::newRow("five bytes") << QByteArray("f888808080");
    QTest::newRow("never in UTF-8") << QByteArray("fe");
    QTest::newRow("second byte is not a continuation") << QByteArray("c3c3");
}

void TestNames::escapesEveryByteOfWhatIsNotUtf8()
{
    QFETCH(QByteArray, hex);
    const Bytes raw = fromHex(hex.toStdString()).value();
    QString expected;
    for (qsizetype i = 0; i < hex.size(); i += 2)
        expected += QLatin1String("\\x") + QString::fromLatin1(hex.mid(i, 2));
    QCOMPARE(displayName(raw), expected);
    QCOMPARE(displayName(raw + "z"), QString(expected + QLatin1Char('z')));
    QVERIFY(!isPlainText(raw));
    QVERIFY(!isPlainText("z" + raw));
}

void TestNames::acceptsOnlySafeComponents()
{
    for (const Bytes &name :
         {Bytes("a"), Bytes("..."), Bytes(".hidden"), Bytes("a\\b"), Bytes("\xff\n"), Bytes(255, 'x')})
        QVERIFY2(isSafeComponent(name), name.c_str());
    for (const Bytes &name :
         {Bytes(), Bytes("."), Bytes(".."), Bytes("a/b"), Bytes("/"), Bytes("a\0", 2), Bytes(256, 'x')})
        QVERIFY2(!isSafeComponent(name), name.c_str());
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
