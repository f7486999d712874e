// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/problemwords.h"
#include "model/reports/readinessreport.h"
#include "tests/support/samplereadiness.h"

#include <QTest>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::reports;
using namespace Qt::StringLiterals;

class TestProblemWords : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSaidOfAFieldTellsWhoseItIs_data()
    {
        QTest::addColumn<PlanProblem>("problem");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("words");
        QTest::newRow("a name") << PlanProblem{.components = {u"engine"_s},
                                               .field = u"components[3].steps[1].retries"_s,
                                               .detail = u"-1 is negative"_s}
                                << u"engine"_s << u"steps[1].retries counts as not stated: -1 is negative"_s;
        QTest::newRow("a name of nothing")
            << PlanProblem{.components = {QString()},
                           .field = u"components[2].name"_s,
                           .detail = u"is empty"_s}
            << u"components[2]"_s << u"components[2].name counts as not stated: is empty"_s;
        QTest::newRow("no name") << PlanProblem{.field = u"components[0].name"_s, .detail = u"is missing"_s}
                                 << u"components[0]"_s
                                 << u"components[0].name counts as not stated: is missing"_s;
        QTest::newRow("no object") << PlanProblem{.field = u"components[4]"_s, .detail = u"3 is no object"_s}
                                   << u"components[4]"_s
                                   << u"components[4] counts as not stated: 3 is no object"_s;
        QTest::newRow("a warning") << PlanProblem{.kind = ProblemKind::NoTeam,
                                                  .severity = Severity::Warning,
                                                  .components = {QString()},
                                                  .field = u"components[2].team"_s}
                                   << u"components[2]"_s << u"No team recovers it"_s;
        QTest::newRow("the last of a chain")
            << PlanProblem{.kind = ProblemKind::PathConflict,
                           .components = {u"a"_s, QString()},
                           .field = u"components[1].rto_seconds"_s,
                           .wanted = std::chrono::seconds(60),
                           .found = std::chrono::seconds(90)}
            << u"components[1]"_s
            << u"Must be back within 1 min, but takes 90 s even if all goes well: a → "_s;
        QTest::newRow("the plan") << PlanProblem{.field = u"teams[0].name"_s, .detail = u"is missing"_s}
                                  << QString() << u"teams[0].name counts as not stated: is missing"_s;
    }
    void whatIsSaidOfAFieldTellsWhoseItIs()
    {
        QFETCH(const PlanProblem, problem);
        QTEST(problemOwner(problem), "owner");
        QTEST(problemWords(problem), "words");
        ReadinessReport report = test::sampleReadiness();
        report.problems = {problem};
        QVERIFY(toHtml(report).find(">" + problemOwner(problem).toStdString() + "</td>") != Bytes::npos);
    }
};

QTEST_GUILESS_MAIN(TestProblemWords)
#include "tst_problemwords.moc"
