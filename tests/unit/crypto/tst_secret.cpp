// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/secret.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace backstop;
using crypto::Secret;

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void isMadeOfZeroBytes()
    {
        const Secret secret(100);
        QCOMPARE(secret.size(), std::size_t{100});
        QVERIFY(secret.view() == BytesView(Bytes(100, '\0')));
    }

    void mayBeEmpty()
    {
        const Secret none;
        const Secret zero(0);
        QVERIFY(none.isEmpty() && zero.isEmpty());
        QVERIFY(none.equals(zero));
        QVERIFY(Secret::copyOf({}).clone().view().empty());
    }

    void holdsACopy()
    {
        Bytes source = "to be kept";
        Secret secret = Secret::copyOf(source);
        source[0] = 'x';
        QVERIFY(secret.view() == "to be kept");
        Secret clone = secret.clone();
        secret.data()[0] = 'y';
        QVERIFY(clone.view() == "to be kept");
    }

    void takesBytesAndWipesTheirSource()
    {
        Bytes source(200, 's'); // long enough to live on the heap
        const char *memory = source.data();
        const Secret secret = Secret::takeFrom(source);
        QVERIFY(secret.view() == BytesView(Bytes(200, 's')));
        QVERIFY(source.empty());
        QVERIFY(BytesView(memory + 1, 199) ==
                BytesView(Bytes(199, '\0'))); // the string still owns its memory
    }

    void movesItsContent()
    {
        Secret first = Secret::copyOf("moved");
        Secret second(std::move(first));
        QVERIFY(second.view() == "moved");
        Secret third = Secret::copyOf("replaced");
        third = std::move(second);
        QVERIFY(third.view() == "moved");
        Secret &alias = third;
        third = std::move(alias);
        QVERIFY(third.view() == "moved");
    }

    void comparesAllBytes()
    {
        const Bytes text(64, 'a');
        const Secret secret = Secret::copyOf(text);
        QVERIFY(secret.equals(Secret::copyOf(text)));
        for (std::size_t i = 0; i < text.size(); ++i) {
            Bytes other = text;
            other[i] = 'b';
            QVERIFY(!secret.equals(Secret::copyOf(other)));
        }
        QVERIFY(!secret.equals(Secret::copyOf(BytesView(text).substr(1))));
        QVERIFY(!secret.equals(Secret()));
    }

    void shortensAndWipesTheRest()
    {
        Secret secret = Secret::copyOf("12345678");
        secret.truncate(20);
        QCOMPARE(secret.size(), std::size_t{8});
        secret.truncate(3);
        QVERIFY(secret.view() == "123");
        QVERIFY(BytesView(secret.data() + 3, 5) == BytesView(Bytes(5, '\0')));
    }

    void isMadeByManyThreadsAtOnce()
    {
        std::vector<std::jthread> threads;
        std::array<bool, 4> good{};
        for (std::size_t i = 0; i < good.size(); ++i)
            threads.emplace_back([&good, i] {
                const Secret secret = Secret::copyOf(Bytes(32, static_cast<char>('a' + i)));
                good[i] = secret.view() == BytesView(Bytes(32, static_cast<char>('a' + i)));
            });
        threads.clear(); // joins
        QVERIFY(good == (std::array<bool, 4>{true, true, true, true}));
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
