// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/shortlist.h"

#include <QTest>

using namespace backstop;
using namespace Qt::StringLiterals;

class TestShortList : public QObject
{
    Q_OBJECT

private slots:
    void aLongListIsCutAndCounted_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QStringList() << QString();
        QTest::newRow("one") << QStringList{u"a"_s} << u"a"_s;
        QTest::newRow("five") << u"a b c d e"_s.split(u' ') << u"a, b, c, d, e"_s;
        QTest::newRow("seven") << u"a b c d e f g"_s.split(u' ') << u"a, b, c, d, e and 2 more"_s;
    }
    void aLongListIsCutAndCounted()
    {
        QFETCH(const QStringList, names);
        QTEST(shortList(names), "text");
    }
};

QTEST_GUILESS_MAIN(TestShortList)
#include "tst_shortlist.moc"
