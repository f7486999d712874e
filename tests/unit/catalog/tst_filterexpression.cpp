// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/filterexpression.h"

#include "tests/support/fakeclock.h"
#include "tests/support/verify.h"

using namespace backstop;
using namespace backstop::catalog;
using Subject = FilterExpression::Subject;
using Comparison = FilterTerm::Comparison;

class TestFilterExpression : public QObject
{
    Q_OBJECT

private:
    test::FakeClock m_clock;

    Result<FilterExpression> parse(const char *line, Subject subject = Subject::Backups)
    {
        return FilterExpression::parse(QString::fromUtf8(line), subject, m_clock);
    }
    Result<FilterTerm> term(const char *line, Subject subject = Subject::Backups)
    {
        auto expression = parse(line, subject);
        if (!expression)
            return expression.error();
        if (expression->terms().size() != 1 || !expression->words().isEmpty())
            return Error{ErrorCode::Failed, QStringLiteral("not one term"), {}};
        return expression->terms().front();
    }

private slots:
    void nothingIsAnEmptyFilter()
    {
        VERIFY_ASSIGN(expression, parse("   "));
        QVERIFY(expression.isEmpty());
    }

    void splitsWordsAndTerms()
    {
        VERIFY_ASSIGN(expression, parse("  close tag:eod \"end of day\" -type:full \"a:b\""));
        QCOMPARE(expression.words(),
                 (QStringList{QStringLiteral("close"), QStringLiteral("end of day"), QStringLiteral("a:b")}));
        QCOMPARE(expression.terms().size(), 2u);
        QVERIFY(expression.terms()[0].key == FilterKey::Tag && !expression.terms()[0].exclude);
        QVERIFY(expression.terms()[1].key == FilterKey::Type && expression.terms()[1].exclude);
    }

    void valuesMayBeQuoted()
    {
        VERIFY_ASSIGN(found, term("tag:\"end of day: final\""));
        QCOMPARE(found.pattern, QStringLiteral("end of day: final"));
    }

    void readsSizes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("comparison");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("greater, g") << QByteArray("size:>1g") << int(Comparison::Greater)
                                    << qint64(1'073'741'824);
        QTest::newRow("at least, KiB")
            << QByteArray("size:>=10KiB") << int(Comparison::AtLeast) << qint64(10'240);
        QTest::newRow("less, fraction")
            << QByteArray("size:<1.5m") << int(Comparison::Less) << qint64(1'572'864);
        QTest::newRow("at most, MB as MiB")
            << QByteArray("size:<=2MB") << int(Comparison::AtMost) << qint64(2'097'152);
        QTest::newRow("exactly, no unit") << QByteArray("size:0") << int(Comparison::Matches) << qint64(0);
    }
    void readsSizes()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, comparison);
        QFETCH(qint64, bytes);
        VERIFY_ASSIGN(found, term(line.constData()));
        QCOMPARE(int(found.comparison), comparison);
        QCOMPARE(qint64(found.number), bytes);
    }

    void readsAgesFromTheClock_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("comparison");
        QTest::addColumn<qint64>("secondsAgo");
        QTest::newRow("younger") << QByteArray("age:<7d") << int(Comparison::Greater) << qint64(7 * 86'400);
        QTest::newRow("older") << QByteArray("age:>2h") << int(Comparison::Less) << qint64(7'200);
        QTest::newRow("at most, the default")
            << QByteArray("age:90m") << int(Comparison::AtLeast) << qint64(5'400);
        QTest::newRow("at least") << QByteArray("age:>=1w") << int(Comparison::AtMost) << qint64(7 * 86'400);
        QTest::newRow("months") << QByteArray("age:<1mo") << int(Comparison::Greater) << qint64(30 * 86'400);
    }
    void readsAgesFromTheClock()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, comparison);
        QFETCH(qint64, secondsAgo);
        VERIFY_ASSIGN(found, term(line.constData()));
        QCOMPARE(int(found.comparison), comparison);
        QCOMPARE(qint64(found.number),
                 (m_clock.now() - std::chrono::seconds(secondsAgo)).time_since_epoch().count());
    }

    void readsVerified()
    {
        VERIFY_ASSIGN(never, term("verified:never"));
        QVERIFY(never.comparison == Comparison::Matches && never.pattern == QLatin1String("never"));
        VERIFY_ASSIGN(old, term("verified:>30d"));
        QVERIFY(old.key == FilterKey::Verified && old.comparison == Comparison::Less);
    }

    void proposesWhatWasMeant_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("hint");
        QTest::newRow("key, letters swapped") << QByteArray("sorcue:x") << "filter: unknown key \"sorcue\""
                                              << "Did you mean \"source\"?";
        QTest::newRow("key, letter left out") << QByteArray("sorce:x") << "filter: unknown key \"sorce\""
                                              << "Did you mean \"source\"?";
        QTest::newRow("key, beginning") << QByteArray("ver:never") << "filter: unknown key \"ver\""
                                        << "Did you mean \"verified\"?";
        QTest::newRow("value") << QByteArray("type:ful") << "filter: unknown type \"ful\""
                               << "Did you mean \"full\"?";
        QTest::newRow("nothing near") << QByteArray("type:banana") << "filter: unknown type \"banana\""
                                      << "Known are: differential, full, incremental.";
        QTest::newRow("no value") << QByteArray("tag:") << "filter: \"tag:\" has no value"
                                  << "Write what to look for right after the colon.";
        QTest::newRow("size") << QByteArray("size:>big") << "filter: \">big\" is not a size"
                              << "Write for instance size:>1g or size:<=10k.";
        QTest::newRow("age") << QByteArray("age:<7x") << "filter: \"<7x\" is not an age"
                             << "Write for instance age:<7d or age:>2h.";
        QTest::newRow("too old") << QByteArray("age:<9999y") << "filter: \"<9999y\" is not an age"
                                 << "Write for instance age:<7d or age:>2h.";
        QTest::newRow("id") << QByteArray("id:xyz") << "filter: \"xyz\" is not the beginning of an id"
                            << "An id is made of the digits 0-9 and a-f.";
        QTest::newRow("quote") << QByteArray("tag:\"eod") << "filter: a quotation mark is not closed"
                               << "Put a second one at the end of the words that belong together.";
        QTest::newRow("key of the other subject")
            << QByteArray("path:x") << "filter: unknown key \"path\""
            << "Known are: age, host, id, size, source, state, tag, type, verified.";
    }
    void proposesWhatWasMeant()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, message);
        QFETCH(QString, hint);
        const auto result = parse(line.constData());
        VERIFY_ERROR(Usage, result);
        QCOMPARE(result.error().message, message);
        QCOMPARE(result.error().hint, hint);
    }

    void saysWhereTheMistakeIs()
    {
        FilterExpression::Span where;
        VERIFY_ERROR(Usage, FilterExpression::parse(QStringLiteral("eod  typ:full x"), Subject::Backups,
                                                    m_clock, &where));
        QCOMPARE(where.start, 5);
        QCOMPARE(where.length, 8);
        VERIFY_OK(FilterExpression::parse(QStringLiteral("type:full"), Subject::Backups, m_clock, &where));
        QCOMPARE(where.length, 0);
    }

    void knowsItsKeysAndWords()
    {
        QVERIFY(FilterExpression::keys(Subject::Changes).contains(QStringLiteral("path")));
        QVERIFY(FilterExpression::values(Subject::Backups, QStringLiteral("state"))
                    .contains(QStringLiteral("held")));
        QVERIFY(FilterExpression::values(Subject::Backups, QStringLiteral("tag")).isEmpty());
        for (const QString &key : FilterExpression::keys(Subject::Backups)) {
            for (const QString &value : FilterExpression::values(Subject::Backups, key))
                VERIFY_OK(parse((key + QLatin1Char(':') + value).toUtf8().constData()));
        }
    }
};

QTEST_GUILESS_MAIN(TestFilterExpression)
#include "tst_filterexpression.moc"
