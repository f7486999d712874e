// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/textmatch.h"

#include <QTest>

using namespace backstop;
using namespace backstop::catalog;

class TestTextMatch : public QObject
{
    Q_OBJECT

private slots:
    void findsWordsWhateverTheirCase_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<bool>("found");
        QTest::newRow("inside") << QByteArray("data/Orders.csv") << QByteArray("ORDERS") << true;
        QTest::newRow("at the end") << QByteArray("abc") << QByteArray("C") << true;
        QTest::newRow("longer than the text") << QByteArray("ab") << QByteArray("abc") << false;
        QTest::newRow("second try") << QByteArray("aab") << QByteArray("ab") << true;
        QTest::newRow("empty word") << QByteArray("x") << QByteArray("") << true;
        QTest::newRow("empty text") << QByteArray("") << QByteArray("x") << false;
        QTest::newRow("umlaut") << QByteArray("pr\xC3\xBC"
                                              "fung")
                                << QByteArray("PR\xC3\x9C"
                                              "F")
                                << true;
        QTest::newRow("ASCII in what is not UTF-8") << QByteArray("a\xff.log") << QByteArray(".LOG") << true;
    }
    void findsWordsWhateverTheirCase()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, word);
        QFETCH(bool, found);
        QCOMPARE(TextPattern::word(word.toStdString()).matches(text.toStdString()), found);
    }

    void matchesPatterns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *text, const char *pattern, PatternMode mode, bool matches) {
            QTest::addRow("%s with %s", text, pattern)
                << QByteArray(text) << QByteArray(pattern) << int(mode) << matches;
        };
        row("eod", "eod", PatternMode::Whole, true);
        row("eod-2", "eod", PatternMode::Whole, false);
        row("EOD-2", "eod*", PatternMode::Whole, true);
        row("data/x.json", "*.json", PatternMode::Path, true);
        row("data/x.json/y", "*.json", PatternMode::Path, false);
        row("data/x.json", "data/*", PatternMode::Path, true);
        row("more/data/x", "data/*", PatternMode::Path, false);
        row("data/x.json", "x.j", PatternMode::Path, true);
        row("host1", "HOST", PatternMode::Part, true);
        row("host1", "host?", PatternMode::Part, true);
        row("host12", "host?", PatternMode::Part, false);
        row("aXbXc", "a*x*c", PatternMode::Part, true);
        row("aaaaaaaaab", "*a*a*a*b", PatternMode::Part, true);
        row("aaaaaaaaaa", "*a*a*a*b", PatternMode::Part, false);
        row("\xC3\xBC.txt", "?.txt", PatternMode::Path, true); // one character of two bytes
    }
    void matchesPatterns()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pattern);
        QFETCH(int, mode);
        QFETCH(bool, matches);
        QCOMPARE(TextPattern::pattern(pattern.toStdString(), static_cast<PatternMode>(mode))
                     .matches(text.toStdString()),
                 matches);
    }

    void ordersPathsAsATreeIsWalked()
    {
        const std::vector<Bytes> inOrder{"", "a", "a/a", "a/b/c", "a/b-c", "a-b", "a.b", "aa", "b", "\xff"};
        for (std::size_t i = 0; i < inOrder.size(); ++i) {
            for (std::size_t j = 0; j < inOrder.size(); ++j) {
                QCOMPARE(treeLess(inOrder[i], inOrder[j]), i < j);
                QCOMPARE(treeKey(inOrder[i]) < treeKey(inOrder[j]), i < j);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTextMatch)
#include "tst_textmatch.moc"
