// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/shellword.h"

#include <QTest>

using namespace backstop;
using namespace Qt::StringLiterals;

class TestShellWord : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreQuotedForTheShell_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"/srv/data-1.x"_s << u"/srv/data-1.x"_s;
        QTest::newRow("empty") << QString() << u"''"_s;
        QTest::newRow("space") << u"a b"_s << u"'a b'"_s;
        QTest::newRow("quote") << u"it's"_s << u"'it'\\''s'"_s;
        QTest::newRow("command") << u"$(rm x)"_s << u"'$(rm x)'"_s;
        QTest::newRow("two commands") << u"a;b"_s << u"'a;b'"_s;
        QTest::newRow("line end") << u"a\n"_s << u"'a\n'"_s;
    }
    void wordsAreQuotedForTheShell()
    {
        QFETCH(const QString, word);
        QTEST(shellWord(word), "quoted");
    }
};

QTEST_GUILESS_MAIN(TestShellWord)
#include "tst_shellword.moc"
