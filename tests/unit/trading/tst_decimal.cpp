// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/decimal.h"
#include "tests/support/seededrandom.h"

#include <QTest>

using namespace backstop;
using backstop::trading::Decimal;

namespace {

Decimal of(BytesView text)
{
    return Decimal::parse(text).value_or(Decimal(-987'654'321));
}

QString shown(const Decimal &number)
{
    return QString::fromStdString(number.text());
}

} // namespace

class TestDecimal : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *text, const char *number) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(number);
        };
        row("0", "0");
        row("-0.000", "0");
        row("12", "12");
        row("+3", "3");
        row("-0.50", "-0.5");
        row(".5", "0.5");
        row("7.", "7");
        row("000123.4500", "123.45");
        row("1e-7", "0.0000001");
        row("1.25E3", "1250");
        row("-2.5e+1", "-25");
        row("1e20", "100000000000000000000");
        row("1000000000", "1000000000");
        row("0.1000000001", "0.1000000001");
        row("123456789012345678901234567890.000000000000000000123",
            "123456789012345678901234567890.000000000000000000123");
    }
    void readsAndWrites()
    {
        QFETCH(const QString, text);
        QTEST(shown(of(text.toStdString())), "number");
        QCOMPARE(of(of(text.toStdString()).text()), of(text.toStdString())); // one form for each number
    }
    void whatIsNoNumberIsRefused()
    {
        for (const char *text : {"", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "1,5", " 1", "1 ", "0x10",
                                 "1e101", "NaN", "Infinity", "--1", "1e5x"})
            QVERIFY2(!Decimal::parse(text), text);
        QVERIFY(Decimal::parse(Bytes(Decimal::kMostDigits, '9')));
        QVERIFY(!Decimal::parse(Bytes(Decimal::kMostDigits + 1, '9')));
    }
    void addsWhatBinaryNumbersCannot()
    {
        QCOMPARE(shown(of("0.1") + of("0.2")), QStringLiteral("0.3"));
        Decimal sum;
        for (int i = 0; i < 1000; ++i)
            sum += of("0.001");
        QCOMPARE(sum, Decimal(1));
        QCOMPARE(shown(of("999999999.999999999") + of("0.000000001")), QStringLiteral("1000000000"));
        QCOMPARE(shown(of("1") - of("0.000000000000000000001")), QStringLiteral("0.999999999999999999999"));
        QVERIFY((of("1.50") - of("1.5")).isZero());
        Decimal twice = of("-1.5");
        twice += twice;
        QCOMPARE(twice, of("-3"));
        twice -= twice;
        QCOMPARE(twice, Decimal());
    }
    void zeroChangesNoNumber()
    {
        for (const char *text : {"-5e-10", "5e-10", "-1e-18", "1e-18", "-7", "12.5", "1e20", "0"}) {
            const Decimal number = of(text);
            QCOMPARE(Decimal() + number, number);
            QCOMPARE(number + Decimal(), number);
            QCOMPARE(Decimal() - number, -number);
            QCOMPARE(number - Decimal(), number);
        }
        QVERIFY(Decimal() < of("5e-10"));
        QVERIFY(of("-5e-10") < Decimal());
        QVERIFY(!(Decimal() < of("-1e-18")));
    }
    void agreesWithWholeNumbers()
    {
        test::SeededRandom random(3);
        for (int round = 0; round < 2000; ++round) {
            const auto draw = [&random] {
                const auto number = static_cast<std::int64_t>(random.u64() >> (2 + random.below(50)));
                const std::uint64_t kind = random.below(8);
                return kind == 0 ? std::int64_t{0} : kind % 2 ? number : -number;
            };
            const std::int64_t a = draw();
            const std::int64_t b = draw();
            QCOMPARE(shown(Decimal(a)), QString::number(a));
            QCOMPARE(shown(Decimal(a) + Decimal(b)), QString::number(a + b));
            QCOMPARE(shown(Decimal(a) - Decimal(b)), QString::number(a - b));
            QCOMPARE(Decimal(a) < Decimal(b), a < b);
            QCOMPARE(Decimal(a).sign(), a < 0 ? -1 : a > 0 ? 1 : 0);
            // The same a thousandth as large: the point changes nothing.
            const Bytes exponent = "e-" + std::to_string(1 + round % 30);
            QCOMPARE(of(std::to_string(a) + exponent) + of(std::to_string(b) + exponent),
                     of(std::to_string(a + b) + exponent));
            QCOMPARE(of(std::to_string(a) + exponent) < of(std::to_string(b) + exponent), a < b);
        }
        QCOMPARE(shown(Decimal(std::numeric_limits<std::int64_t>::min())),
                 QStringLiteral("-9223372036854775808"));
    }
};

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
