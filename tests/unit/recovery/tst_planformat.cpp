// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/plancheck.h"
#include "model/recovery/planfields.h"
#include "model/recovery/planformat.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using namespace std::chrono_literals;

class TestPlanFormat : public QObject
{
    Q_OBJECT

private:
    /// A plan with one component that has @p fields, separated by commas, besides what has to be there.
    static Bytes planWith(const char *fields)
    {
        return Bytes(R"({"name":"p","components":[{"name":"a","priority":"High","rto_seconds":60,)"
                     R"("rpo_seconds":60)") +
               fields + "}]}";
    }
    static QStringList messages(const PlanReading &reading)
    {
        QStringList texts;
        for (const PlanProblem &problem : reading.problems)
            texts << severityName(problem.severity) + u" "_s + problemMessage(problem);
        return texts;
    }
    static RecoveryPlan fullPlan()
    {
        const QJsonObject extra{{u"x-ticket"_s, u"OPS-7"_s}, {u"x-list"_s, QJsonArray{1, 2}}};
        Step step{.kind = StepKind::Probe,
                  .title = u"Ask"_s,
                  .program = u"/bin/ask"_s,
                  .arguments = {u"-a"_s, u""_s, u"-a"_s},
                  .environment = {{u"HOME"_s, u"/x"_s}},
                  .probe = ProbeKind::Http,
                  .target = u"http://localhost/"_s,
                  .text = u"Ask it."_s,
                  .precheck = u"/bin/true"_s,
                  .owner = u"Ada"_s,
                  .timeout = 7s,
                  .retries = 3,
                  .onFailure = FailurePolicy::Accept,
                  .isRequired = false,
                  .runsInDrill = false,
                  .estimate = Estimate{1, 2.5, 3},
                  .other = extra};
        Component component{.name = u"Börse"_s,
                            .priority = Priority::Critical,
                            .isCritical = true,
                            .rto = 300s,
                            .rpo = 60s,
                            .mtpd = 86400s,
                            .dependencies = {u"b"_s},
                            .team = u"t"_s,
                            .backupLocation = u"s3://x/"_s,
                            .backup = {.path = u"data/db"_s, .tag = u"eod"_s, .other = extra},
                            .recoveryScript = u"scripts/x.sh"_s,
                            .steps = {step, {.kind = StepKind::Manual, .text = u"Sign."_s}},
                            .mobilise = Estimate{5, 5, 5},
                            .estimate = Estimate{1, 2, 3},
                            .failureProbability = 0.25,
                            .notes = u"n"_s,
                            .other = extra};
        return {.name = u"p"_s,
                .description = u"d"_s,
                .teams = {{.name = u"t"_s, .members = 2, .other = extra}, {.name = u"u"_s}},
                .components = {component, {.name = u"b"_s, .priority = Priority::Low, .rto = 1s}},
                .target = 900s,
                .other = extra};
    }

private slots:
    void everyFieldComesBackAndUnknownOnesStay()
    {
        const RecoveryPlan plan = fullPlan();
        const QByteArray text = QJsonDocument(toJson(plan)).toJson();
        VERIFY_ASSIGN(reading, readPlan(text.toStdString()));
        QCOMPARE(messages(reading), QStringList());
        QVERIFY(reading.plan == plan);
        QCOMPARE(QJsonDocument(toJson(reading.plan)).toJson(), text);
        QVERIFY(text.contains("OPS-7"));
    }
    void everyWordComesBack()
    {
        RecoveryPlan plan{.name = u"p"_s};
        for (int i = 0; i < kPriorities; ++i)
            plan.components.push_back(
                {.name = QString::number(i), .priority = static_cast<Priority>(i), .rto = 1s});
        for (int i = 0; i < kStepKinds; ++i)
            plan.components[0].steps.push_back(
                {.kind = static_cast<StepKind>(i), .program = u"/bin/true"_s, .target = u"16:00"_s});
        for (int i = 0; i < 3; ++i)
            plan.components[1].steps.push_back(
                {.kind = StepKind::Probe, .probe = static_cast<ProbeKind>(i), .target = u"x"_s});
        VERIFY_ASSIGN(reading, readPlan(toJson(plan)));
        QCOMPARE(messages(reading), QStringList());
        QVERIFY(reading.plan == plan);
    }
    void minimalPlanIsEnough()
    {
        VERIFY_ASSIGN(reading, readPlan(BytesView(R"({"name":"p","teams":[],"components":[{"name":"a",
            "priority":"Low","rto_seconds":3600,"rpo_seconds":0,"dependencies":[],"backup_location":"backups/a",
            "recovery_script":"scripts/a.sh"}]})")));
        QCOMPARE(messages(reading), QStringList());
        QCOMPARE(reading.plan.components.front(), (Component{.name = u"a"_s,
                                                             .priority = Priority::Low,
                                                             .rto = 3600s,
                                                             .backupLocation = u"backups/a"_s,
                                                             .recoveryScript = u"scripts/a.sh"_s}));
    }
    void whatCouldNotBeTakenIsLostAndSoIsThatAValueIsMissing()
    {
        VERIFY_ASSIGN(reading,
                      readPlan(BytesView(R"({"teams":[{"name":"t"},{"name":"t"}],"components":[{"name":"a",
            "priority":"Urgent","rto_seconds":"soon","dependencies":["b","b"],"mtpd_seconds":-1,
            "backup":{"path":"/data"},"steps":[{"kind":"script"},7,{}]},{"name":"",
            "rpo_seconds":1}]})")));
        QStringList lost;
        QStringList kept;
        for (const PlanProblem &problem : checkPlan(reading))
            if (problem.kind == ProblemKind::InvalidValue)
                (losesValue(problem) ? lost : kept) << problem.field;
        lost.sort();
        kept.sort();
        QCOMPARE(lost, (QStringList{u"components[0].backup.path"_s, u"components[0].dependencies[1]"_s,
                                    u"components[0].mtpd_seconds"_s, u"components[0].priority"_s,
                                    u"components[0].rpo_seconds"_s, u"components[0].rto_seconds"_s,
                                    u"components[0].steps[1]"_s, u"components[0].steps[2].kind"_s,
                                    u"components[1].priority"_s}));
        QCOMPARE(kept, (QStringList{u"components[0].steps[0].program"_s, u"components[1].name"_s,
                                    u"components[1].rto_seconds"_s, u"name"_s, u"teams[1].name"_s}));
        // What is kept is wrong in the plan that is written, too; of the rest nothing is told any more.
        VERIFY_ASSIGN(again, readPlan(toJson(reading.plan)));
        QStringList left;
        for (const PlanProblem &problem : checkPlan(again))
            if (problem.kind == ProblemKind::InvalidValue)
                left << problem.field;
        for (const QString &field : kept)
            QVERIFY2(left.contains(field) || field == u"name"_s, qPrintable(field));
        QVERIFY(!losesValue({.kind = ProblemKind::Cycle, .components = {u"a"_s}}));
    }
    void nullCountsAsNotStated()
    {
        VERIFY_ASSIGN(reading, readPlan(planWith(R"(,"team":null,"steps":null,"estimate_seconds":null)")));
        QCOMPARE(messages(reading), QStringList());
    }

    void whatIsNoPlanIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing") << QByteArray() << u"line 1, column 1: no JSON: illegal value"_s;
        QTest::newRow("words") << QByteArray("name: p\n") << u"line 1, column 2: no JSON: illegal value"_s;
        QTest::newRow("end is missing") << QByteArray("{\"name\": \"p\",\n \"components\": [")
                                        << u"line 2, column 17: no JSON: unterminated array"_s;
        QTest::newRow("letters, not bytes")
            << QByteArray("{\"n\": \"p\",\n \"äöü\": }")
            << u"line 2, column 10: no JSON: object is missing after a comma"_s;
        QTest::newRow("NaN") << QByteArray("{\"components\": [{\"rto_seconds\": NaN}]}")
                             << u"line 1, column 33: no JSON: illegal number"_s;
        QTest::newRow("number beyond all") << QByteArray("{\"components\": [{\"rto_seconds\": 1e999}]}")
                                           << u"line 1, column 38: no JSON: illegal number"_s;
        QTest::newRow("two documents") << QByteArray("{\"components\": []}\n{}")
                                       << u"line 2, column 1: no JSON: garbage at the end of the document"_s;
        QTest::newRow("nested deeply")
            << QByteArray(100'000, '[') << u"line 1, column 1026: no JSON: too deeply nested document"_s;
        QTest::newRow("nested deeply inside")
            << "{\"components\": [{\"x\": " + QByteArray(100'000, '[') + "]}"
            << u"line 1, column 1045: no JSON: too deeply nested document"_s;
        QTest::newRow("not UTF-8") << QByteArray("{\"name\": \"\xff\"}")
                                   << u"line 1, column 11: no JSON: invalid UTF8 string"_s;
        QTest::newRow("list") << QByteArray("[]") << u"plan: is no JSON object"_s;
        QTest::newRow("no components")
            << QByteArray("{\"name\": \"p\"}") << u"plan: has no list of components"_s;
        QTest::newRow("components of another type")
            << QByteArray("{\"components\": {}}") << u"plan: has no list of components"_s;
        QByteArray many = "{\"components\": [0";
        for (int i = 0; i < 10'000; ++i)
            many += ",0";
        QTest::newRow("too many components")
            << many + "]}" << u"plan: has 10001 components, and the most are 10000"_s;
        QTest::newRow("too large") << QByteArray((32 << 20) + 1, ' ') << u"plan: is larger than 32 MiB"_s;
    }
    void whatIsNoPlanIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const auto reading = readPlan(text.toStdString());
        VERIFY_ERROR(InvalidArgument, reading);
        QCOMPARE(reading.error().message, message);
        QVERIFY(!reading.error().hint.isEmpty());
    }

    void wrongValueIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const char *fields, const QString &message) {
            QTest::newRow(name) << QByteArray(fields) << u"error components[0]."_s + message;
        };
        row("negative time", R"("rto_seconds":-5)", u"rto_seconds (a): -5 is negative"_s);
        row("no time at all", R"("rto_seconds":0)", u"rto_seconds (a): 0 is less than 1"_s);
        row("time of ages", R"("rto_seconds":1e300)", u"rto_seconds (a): 1e+300 is more than 3155760000"_s);
        row("part of a second", R"("rpo_seconds":0.5)", u"rpo_seconds (a): 0.5 is no whole number"_s);
        row("time as text", R"("rpo_seconds":"60")", u"rpo_seconds (a): \"60\" is no number"_s);
        row("time as a list", R"("mtpd_seconds":[60])", u"mtpd_seconds (a): [...] is no number"_s);
        row("unknown priority", R"("priority":"urgent")",
            u"priority (a): \"urgent\" is none of Critical, High, Medium, Low"_s);
        row("priority in another case", R"("priority":"high")",
            u"priority (a): \"high\" is none of Critical, High, Medium, Low"_s);
        row("no priority", R"("priority":"")",
            u"priority (a): \"\" is none of Critical, High, Medium, Low"_s);
        row("priority as a number", R"("priority":1)", u"priority (a): 1 is no text"_s);
        row("dependencies as text", R"("dependencies":"b")", u"dependencies (a): \"b\" is no list"_s);
        row("dependency without a name", R"("dependencies":["b",""])",
            u"dependencies[1] (a): \"\" is no name"_s);
        row("dependency as a number", R"("dependencies":[7])", u"dependencies[0] (a): 7 is no name"_s);
        row("critical as text", R"("critical":"yes")", u"critical (a): \"yes\" is neither true nor false"_s);
        row("team as an object", R"("team":{"name":"t"})", u"team (a): {...} is no text"_s);
        row("backup as text", R"("backup":"data")", u"backup (a): \"data\" is no object"_s);
        row("path that leaves the backup", R"("backup":{"path":"data/../../etc"})",
            u"backup.path (a): \"data/../../etc\" is no path in a backup"_s);
        row("path that is absolute", R"("backup":{"path":"/data"})",
            u"backup.path (a): \"/data\" is no path in a backup"_s);
        row("estimate as text", R"("estimate_seconds":"long")",
            u"estimate_seconds (a): \"long\" is neither a number nor {best, likely, worst}"_s);
        row("estimate below nothing", R"("estimate_seconds":-1)", u"estimate_seconds (a): -1 is negative"_s);
        row("half an estimate", R"("estimate_seconds":{"best":1,"worst":3})",
            u"estimate_seconds.likely (a): is missing"_s);
        row("estimate upside down", R"("mobilise_seconds":{"best":3,"likely":2,"worst":1})",
            u"mobilise_seconds (a): best 3, likely 2, worst 1: each has to be at least the one before"_s);
        row("fails more than always", R"("failure_probability":1.5)",
            u"failure_probability (a): 1.5 is more than 1"_s);
        row("steps as an object", R"("steps":{})", u"steps (a): {...} is no list"_s);
        row("step as a word", R"("steps":["restore"])", u"steps[0] (a): \"restore\" is no object"_s);
        row("step without a kind", R"("steps":[{}])", u"steps[0].kind (a): is missing"_s);
        row("script without a program", R"("steps":[{"kind":"script"}])",
            u"steps[0].program (a): is missing"_s);
        row("probe of nothing", R"("steps":[{"kind":"probe"}])", u"steps[0].target (a): is missing"_s);
        row("unknown probe", R"("steps":[{"kind":"probe","probe":"ping","target":"x"}])",
            u"steps[0].probe (a): \"ping\" is none of port, http, process"_s);
        row("argument as a number", R"("steps":[{"kind":"manual","arguments":["-n",3]}])",
            u"steps[0].arguments[1] (a): 3 is no text"_s);
        row("environment as a number", R"("steps":[{"kind":"manual","environment":{"N":3}}])",
            u"steps[0].environment.N (a): 3 is no text"_s);
        row("endless retries", R"("steps":[{"kind":"manual","retries":1e9}])",
            u"steps[0].retries (a): 1000000000 is more than 1000"_s);
    }
    void whatFailsNearlyAlwaysCountsAsWhatCanBeSimulated()
    {
        VERIFY_ASSIGN(reading, readPlan(planWith(R"(,"failure_probability":1)")));
        QCOMPARE(
            messages(reading),
            QStringList(
                u"warning components[0].failure_probability (a): is more than 0.99, and counts as that"_s));
        QCOMPARE(reading.plan.components.front().failureProbability,
                 kLargestFailureProbability); // a drill can follow it
    }
    void wrongValueIsToldWithItsPlace()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, message);
        // The last of two fields of one name counts.
        VERIFY_ASSIGN(reading,
                      readPlan(planWith(QByteArray("," + fields + R"(,"notes":"kept")").constData())));
        QCOMPARE(messages(reading), QStringList{message});
        QCOMPARE(reading.plan.components.size(), std::size_t{1});
        QCOMPARE(reading.plan.components.front().name, u"a"_s);
        QCOMPARE(reading.plan.components.front().notes, u"kept"_s); // and the rest is there
    }

    void whatIsMissingIsTold()
    {
        VERIFY_ASSIGN(reading, readPlan(BytesView(R"({"components":[{}],"teams":[{}, 3]})")));
        QCOMPARE(messages(reading),
                 (QStringList{u"error name: is missing"_s, u"error teams[0].name: is missing"_s,
                              u"error teams[1]: 3 is no object"_s, u"error components[0].name: is missing"_s,
                              u"error components[0].priority: is missing"_s,
                              u"error components[0].rto_seconds: is missing"_s,
                              u"error components[0].rpo_seconds: is missing"_s}));
        QCOMPARE(reading.plan.components.size(), std::size_t{1});
        QCOMPARE(reading.plan.components.front().priority, Priority::Medium);
    }
    void placesStayWhatTheyAreInTheText()
    {
        VERIFY_ASSIGN(reading,
                      readPlan(BytesView(R"({"name":"p","components":[7,{"name":"b","priority":"High",
            "rto_seconds":-1,"rpo_seconds":0}]})")));
        QCOMPARE(messages(reading), (QStringList{u"error components[0]: 7 is no object"_s,
                                                 u"error components[1].rto_seconds (b): -1 is negative"_s}));
        QCOMPARE(reading.plan.indexOf(u"b"_s), 1);
    }
    void whatIsNamedTwiceIsToldAndTakenOnce()
    {
        VERIFY_ASSIGN(reading, readPlan(planWith(R"(,"dependencies":["b","c","b"])")));
        QCOMPARE(messages(reading),
                 QStringList{u"warning components[0].dependencies[2] (a): \"b\" stands there before"_s});
        QCOMPARE(reading.plan.components.front().dependencies, (QStringList{u"b"_s, u"c"_s}));
        VERIFY_ASSIGN(teams, readPlan(BytesView(
                                 R"({"name":"p","components":[],"teams":[{"name":"t"},{"name":"t"}]})")));
        QCOMPARE(messages(teams), QStringList{u"error teams[1].name: \"t\" is a team already"_s});
    }
    void whatCannotBeKeptIsTold()
    {
        VERIFY_ASSIGN(reading,
                      readPlan(planWith(R"(,"estimate_seconds":{"best":1,"likely":2,"worst":3,"p99":9})")));
        QCOMPARE(
            messages(reading),
            QStringList{u"warning components[0].estimate_seconds.p99 (a): is not known, and is not kept"_s});
        QVERIFY(reading.plan.components.front().estimate == (Estimate{1, 2, 3}));
    }
    void ofTooManyStepsTheFirstAreKept()
    {
        Bytes steps = ",\"steps\":[{\"kind\":\"manual\"}";
        for (int i = 0; i < 1000; ++i)
            steps += ",{\"kind\":\"manual\"}";
        VERIFY_ASSIGN(reading, readPlan(planWith((steps + "]").c_str())));
        QCOMPARE(messages(reading),
                 QStringList{u"error components[0].steps (a): has 1001 steps, of which only "
                             "the first 1000 are kept"_s});
        QCOMPARE(reading.plan.components.front().steps.size(), std::size_t{1000});
    }
    void longValuesAreShortenedInMessages()
    {
        const Bytes fields = ",\"priority\":\"" + Bytes(1'000'000, 'x') + "\"";
        VERIFY_ASSIGN(reading, readPlan(planWith(fields.c_str())));
        QVERIFY(messages(reading).front().size() < 200);
    }
    void problemsAreBounded()
    {
        Bytes needs = ",\"dependencies\":[0";
        for (int i = 0; i < 150'000; ++i)
            needs += ",0";
        VERIFY_ASSIGN(reading, readPlan(planWith((needs + "]").c_str())));
        QCOMPARE(reading.problems.size(), kMostPlanProblems);
    }
    void plansOfTwoThousandComponentsComeBack()
    {
        RecoveryPlan plan = fullPlan();
        const Component component = plan.components.front();
        for (int i = 0; i < 2'000; ++i) {
            plan.components.push_back(component);
            plan.components.back().name = u"c%1"_s.arg(i);
        }
        VERIFY_ASSIGN(reading, readPlan(QJsonDocument(toJson(plan)).toJson().toStdString()));
        QVERIFY(reading.problems.empty() && reading.plan == plan);
    }
};

QTEST_APPLESS_MAIN(TestPlanFormat)
#include "tst_planformat.moc"
