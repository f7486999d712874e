// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/nearestname.h"

#include <QTest>

using namespace backstop;
using namespace Qt::StringLiterals;

class TestNearestName : public QObject
{
    Q_OBJECT

private slots:
    void countsTheLettersThatDiffer_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("differs");
        QTest::newRow("same") << u"database"_s << u"database"_s << 0;
        QTest::newRow("one missing") << u"databse"_s << u"database"_s << 1;
        QTest::newRow("one more") << u"dataabase"_s << u"database"_s << 1;
        QTest::newRow("two swapped") << u"dtaabase"_s << u"database"_s << 2;
        QTest::newRow("empty") << QString() << u"api"_s << 3;
        QTest::newRow("another") << u"kitten"_s << u"sitting"_s << 3;
    }
    void countsTheLettersThatDiffer()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const int, differs);
        QCOMPARE(letterDistance(a, b), qsizetype(differs));
        QCOMPARE(letterDistance(b, a), qsizetype(differs));
    }
    void findsWhatWasMeant_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("meant");
        QTest::newRow("a slip") << u"risk_manger"_s << u"risk_manager"_s;
        QTest::newRow("the nearest of two") << u"engine2"_s << u"engine1"_s;
        QTest::newRow("in another case") << u"RISK_MANAGER"_s << u"risk_manager"_s;
        QTest::newRow("too far") << u"reporting"_s << QString();
        QTest::newRow("as many letters as it has") << u"xy"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void findsWhatWasMeant()
    {
        QFETCH(const QString, word);
        QTEST(nearestName(word, {u"engine30"_s, u"engine1"_s, u"risk_manager"_s, u"db"_s}), "meant");
    }
    void saysWhatThereIsWhereNothingIsNear()
    {
        const QStringList few{u"database"_s, u"engine"_s};
        QCOMPARE(nameHint(u"databse"_s, few), u"Did you mean \"database\"?"_s);
        QCOMPARE(nameHint(u"reports"_s, few), u"There are: database, engine."_s);
        QStringList many;
        for (int i = 0; i < 11; ++i)
            many << u"component%1"_s.arg(i);
        QCOMPARE(nameHint(u"reports"_s, many), QString());
        QCOMPARE(nameHint(u"reports"_s, {QString(151, u'x')}), QString());
        QCOMPARE(nameHint(u"reports"_s, {}), QString());
    }
};

QTEST_GUILESS_MAIN(TestNearestName)
#include "tst_nearestname.moc"
