// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planproblem.h"

#include "model/recovery/plancheck.h"
#include "model/recovery/planformat.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop::recovery;
using namespace std::chrono_literals;

class TestPlanProblem : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasAWordAMessageAndAHint()
    {
        QSet<QString> words;
        for (int kind = 0; kind <= static_cast<int>(ProblemKind::NoComponents); ++kind) {
            const PlanProblem problem{.kind = static_cast<ProblemKind>(kind),
                                      .components = {u"a"_s, u"b"_s},
                                      .field = u"components[0].x"_s,
                                      .detail = u"is wrong"_s};
            words.insert(problemKindName(problem.kind));
            QVERIFY(!problemKindName(problem.kind).isEmpty());
            QVERIFY(problemMessage(problem).contains(u": "_s));
            QVERIFY(!problemMessage(problem).endsWith(u'.'));
            QVERIFY(problemHint(problem).endsWith(u'.'));
        }
        QCOMPARE(words.size(), 13); // the three conflicts of targets share one
    }
    void jsonHasTheContractsNames()
    {
        const PlanProblem problem{.kind = ProblemKind::RtoConflict,
                                  .severity = Severity::Conflict,
                                  .components = {u"order_engine"_s, u"database"_s},
                                  .field = u"components[1].rto_seconds"_s,
                                  .wanted = 180s,
                                  .found = 300s};
        QCOMPARE(toJson(problem),
                 (QJsonObject{
                     {u"kind"_s, u"target_conflict"_s},
                     {u"severity"_s, u"conflict"_s},
                     {u"components"_s, QJsonArray{u"order_engine"_s, u"database"_s}},
                     {u"field"_s, u"components[1].rto_seconds"_s},
                     {u"message"_s,
                      u"order_engine: must be back within 3 min, but needs database, which may take 5 min"_s},
                     {u"hint"_s, u"Give order_engine a longer RTO, or database a shorter one."_s},
                     {u"wanted_seconds"_s, 180},
                     {u"found_seconds"_s, 300}}));
    }
    void spansAreExactAndInUnitsThatPeopleRead()
    {
        PlanProblem problem{.kind = ProblemKind::RpoConflict, .components = {u"a"_s}, .wanted = 0s};
        problem.found = 66'601s;
        QCOMPARE(problemMessage(problem),
                 u"a: may lose 0 s of data at most, but its backups are 18 h 30 min 1 s apart"_s);
        problem.found = 2 * 86'400s;
        QVERIFY(problemMessage(problem).endsWith(u"are 2 d apart"_s));
    }
    void namesThatOthersWroteNeitherMoveTheCursorNorFillTheScreen()
    {
        const PlanProblem problem{.kind = ProblemKind::SelfDependency,
                                  .components = {u"a\x1b[2J\n"_s + QString(1'000'000, u'x')}};
        const QString message = problemMessage(problem);
        QVERIFY2(message.startsWith(u"a\\x1b[2J\\x0axxx"_s), qPrintable(message.left(40)));
        QVERIFY(message.size() < 120);
    }
    void theMiddleOfALongCircleIsCounted()
    {
        PlanProblem problem{.kind = ProblemKind::Cycle};
        for (int i = 0; i < 20; ++i)
            problem.components << QString::number(i);
        QCOMPARE(
            problemMessage(problem),
            u"0: needs itself in a circle: 0 needs 1, 1 needs 2, 2 needs 3, 3 needs 4, 4 needs 5, 5 needs 6, "
            "... (8 more), 14 needs 15, 15 needs 16, 16 needs 17, 17 needs 18, 18 needs 19, 19 needs 0"_s);
    }
    void aMissingRtoIsKnownWhereverItWasFound()
    {
        const auto lacking = [](const std::vector<PlanProblem> &problems) {
            return std::ranges::count_if(problems, lacksRto);
        };
        for (const char *rto : {"", R"("rto_seconds": null,)", R"("rto_seconds": 0,)"}) {
            const auto reading =
                readPlan(QByteArray(R"({"name": "p", "components": [{"name": "a", )" + QByteArray(rto) +
                                    R"("priority": "High", "rpo_seconds": 9}]})")
                             .toStdString());
            QVERIFY(reading);
            QCOMPARE(lacking(reading->problems), 1);
            QCOMPARE(lacking(checkPlan(reading->plan)), 1);
        }
        const auto wrong = readPlan(
            R"({"name": "p", "components": [{"name": "a", "rto_seconds": "x", "priority": "High", "rpo_seconds": 9}]})");
        QVERIFY(wrong && !wrong->problems.empty());
        QCOMPARE(lacking(wrong->problems), 0);
    }
};

QTEST_APPLESS_MAIN(TestPlanProblem)
#include "tst_planproblem.moc"
