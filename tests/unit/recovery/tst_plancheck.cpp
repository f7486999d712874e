// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/plancheck.h"
#include "model/recovery/planformat.h"
#include "tests/support/smallstack.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/randomplan.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using namespace std::chrono_literals;
using test::Reach;
using test::SeededRandom;

class TestPlanCheck : public QObject
{
    Q_OBJECT

private:
    /// A component that nothing is wrong with, in sound().
    static Component good(const QString &name, std::chrono::seconds rto, const QStringList &needs = {})
    {
        return {.name = name,
                .rto = rto,
                .rpo = 60s,
                .dependencies = needs,
                .team = u"all"_s,
                .backup = {.path = u"data/"_s + name}};
    }
    static RecoveryPlan sound(std::vector<Component> components)
    {
        return {.name = u"plan"_s, .teams = {{u"all"_s, 2}}, .components = std::move(components)};
    }
    static QStringList messages(const std::vector<PlanProblem> &problems)
    {
        QStringList texts;
        for (const PlanProblem &problem : problems)
            texts << severityName(problem.severity) + u" "_s + problem.field + u" | "_s +
                         problemMessage(problem);
        return texts;
    }
    static std::vector<PlanProblem> ofKind(const std::vector<PlanProblem> &problems, ProblemKind kind)
    {
        std::vector<PlanProblem> found;
        std::ranges::copy_if(problems, std::back_inserter(found),
                             [kind](const PlanProblem &problem) { return problem.kind == kind; });
        return found;
    }
    using Pairs = std::set<std::pair<QString, QString>>;
    static Pairs pairsOf(const std::vector<PlanProblem> &problems, ProblemKind kind)
    {
        Pairs pairs;
        for (const PlanProblem &problem : ofKind(problems, kind))
            pairs.insert({problem.components.value(0), problem.components.value(1) + problem.detail});
        return pairs;
    }

    // The rules once more, as plainly as they can be written.
    static Pairs plainRtoConflicts(const RecoveryPlan &plan)
    {
        Pairs pairs;
        for (const Component &component : plan.components)
            for (const Component &need : plan.components)
                if (component.dependencies.contains(need.name) && &component != &need &&
                    component.rto < need.rto)
                    pairs.insert({component.name, need.name});
        return pairs;
    }
    static double plainEarliest(const RecoveryPlan &plan, const Component &component)
    {
        double begin = 0;
        for (const Component &need : plan.components)
            if (component.dependencies.contains(need.name))
                begin = std::max(begin, plainEarliest(plan, need));
        return begin + (component.mobilise ? component.mobilise->best : 0) +
               (component.estimate ? component.estimate->best : 0);
    }
    /// Too late even where all goes well, in a plan without circles.
    static std::set<QString> plainLate(const RecoveryPlan &plan)
    {
        std::set<QString> late;
        for (const Component &component : plan.components)
            if (plainEarliest(plan, component) > static_cast<double>(component.rto.count()))
                late.insert(component.name);
        return late;
    }
    static std::set<QString> plainInCircles(const RecoveryPlan &plan)
    {
        const Reach reach = test::reachOf(plan);
        std::set<QString> inCircle;
        for (std::size_t c = 0; c < plan.components.size(); ++c)
            if (reach[c][c])
                inCircle.insert(plan.components[c].name);
        return inCircle;
    }
    static bool needs(const RecoveryPlan &plan, const QString &name, const QString &needed)
    {
        return plan.components[std::size_t(plan.indexOf(name))].dependencies.contains(needed);
    }

    /// What is to be told of what plant() did, if anything.
    struct Planted
    {
        Pairs unknown;
        Pairs self;
    };
    static Planted plant(RecoveryPlan &plan, SeededRandom &random)
    {
        Planted planted;
        const std::size_t size = plan.components.size();
        Component &victim = plan.components[random.below(size)];
        switch (random.below(5)) {
        case 0:
            victim.rto = std::chrono::seconds(1 + random.below(400));
            break;
        case 1:
            victim.dependencies.insert(0, u"ghost"_s);
            planted.unknown.insert({victim.name, u"ghost"_s});
            break;
        case 2:
            victim.dependencies << victim.name;
            planted.self.insert({victim.name, QString()});
            break;
        case 3:
            if (const QString &name = plan.components[random.below(size)].name;
                name != victim.name && !victim.dependencies.contains(name))
                victim.dependencies << name;
            break;
        default:
            for (Component &component : plan.components) {
                component.mobilise = Estimate{double(random.below(20)), 20, 40};
                component.estimate = Estimate{double(random.below(30)), 60, 90};
            }
        }
        return planted;
    }

private slots:
    void soundPlanHasNoProblem()
    {
        QCOMPARE(messages(checkPlan(sound({good(u"a"_s, 60s), good(u"b"_s, 60s, {u"a"_s})}))), QStringList());
    }
    void emptyPlanIsTold()
    {
        const auto problems = checkPlan(RecoveryPlan());
        QCOMPARE(messages(problems), QStringList{u"error components | plan: has no components"_s});
        QVERIFY(leaveNoOrder(problems));
    }
    void errorsComeFirstThenConflictsThenWarningsEachByOrderOfEntry()
    {
        RecoveryPlan plan = sound({good(u"a"_s, 30s, {u"b"_s}), good(u"b"_s, 60s, {u"nobody"_s, u"b"_s}),
                                   good(u"c"_s, 60s), good(u"c"_s, 60s), good({}, 60s)});
        plan.components[0].team.clear();
        plan.components[0].priority = Priority::High;
        plan.components[2].team = u"others"_s;
        QCOMPARE(
            messages(checkPlan(plan)),
            (QStringList{
                u"error components[1].dependencies[0] | b: needs nobody, which is not in the plan"_s,
                u"error components[1].dependencies[1] | b: needs itself"_s,
                u"error components[3].name | c: more than one component has this name"_s,
                u"error components[4].name | components[4].name: is empty"_s,
                u"conflict components[0].rto_seconds | a: must be back within 30 s, but needs b, which may take 1 min"_s,
                u"warning components[0].team | a: has no team"_s,
                u"warning components[1].priority | b: is recovered as High, because a needs it"_s,
                u"warning components[2].team | c: its team others is not in the plan"_s}));
    }
    void circlesAreNamedLinkByLink()
    {
        const auto problems = checkPlan(sound(
            {good(u"a"_s, 60s, {u"c"_s}), good(u"b"_s, 60s, {u"x"_s, u"a"_s}), good(u"c"_s, 60s, {u"b"_s})}));
        QCOMPARE(messages(ofKind(problems, ProblemKind::Cycle)),
                 QStringList{u"error components[0].dependencies[0] | a: needs itself in a circle: "
                             "a needs c, c needs b, b needs a"_s});
        QVERIFY(leaveNoOrder(problems));
        QVERIFY(ofKind(problems, ProblemKind::PathConflict).empty());
    }
    void emptyTeamIsToldAtTheTeam()
    {
        RecoveryPlan plan = sound({good(u"a"_s, 60s)});
        plan.teams.front().members = 0;
        QCOMPARE(messages(checkPlan(plan)),
                 QStringList{u"warning teams[0].members | a: its team all has no members"_s});
    }
    void targetThatIsNotStatedBreaksNone()
    {
        const auto problems = checkPlan(sound({good(u"a"_s, 60s), good(u"b"_s, 0s, {u"a"_s})}));
        QVERIFY(!hasAny(problems, Severity::Conflict));
    }
    void chainThatTakesTooLongEvenIfAllGoesWellIsAConflict()
    {
        RecoveryPlan plan = sound({good(u"a"_s, 100s), good(u"b"_s, 100s, {u"a"_s}),
                                   good(u"c"_s, 100s, {u"a"_s, u"b"_s}), good(u"d"_s, 100s)});
        plan.components[0].mobilise = Estimate{10, 100, 1000};
        plan.components[0].estimate = Estimate{30, 100, 1000};
        plan.components[1].steps = {{.kind = StepKind::Restore, .estimate = Estimate{20.5, 30, 40}},
                                    {.kind = StepKind::Verify, .estimate = Estimate{9.5, 30, 40}},
                                    {.kind = StepKind::Wait, .target = u"10"_s},
                                    {.kind = StepKind::Wait, .target = u"16:00"_s}, // which depends on the moment
                                    {.kind = StepKind::CleanUp, .estimate = Estimate{1000, 1000, 1000}}};
        plan.components[2].estimate = Estimate{20.25, 30, 40};
        const auto ends = earliestTimes(plan, DependencyGraph(plan));
        QVERIFY(ends);
        QCOMPARE(*ends, (std::vector<double>{40, 80, 100.25, 0}));
        plan.target = 100s;
        QCOMPARE(messages(checkPlan(plan)),
                 (QStringList{
                     u"conflict components[2].rto_seconds | c: cannot be back within 1 min 40 s, for even if "
                     u"everything "
                     "goes well a, b, c take 1 min 41 s"_s,
                     u"conflict target_seconds | plan: cannot be back within 1 min 40 s, for even if "
                     u"everything goes "
                     "well a, b, c take 1 min 41 s"_s}));
        plan.components[2].estimate = Estimate{20, 30, 40}; // exactly in time
        QCOMPARE(messages(checkPlan(plan)), QStringList());
    }
    void factsOfBackupsAreHeldAgainstThePlan()
    {
        RecoveryPlan plan = sound(
            {good(u"a"_s, 60s), good(u"b"_s, 60s), good(u"c"_s, 60s), good(u"d"_s, 60s), good(u"e"_s, 60s)});
        plan.components[3].backup.path.clear();
        plan.components[4].backup.path.clear(); // and says itself that it has none
        plan.components[4].steps = {{.kind = StepKind::Manual}};
        const Timestamp noon = *fromIso(u"2026-11-23T12:00Z"_s);
        const ComponentFacts whole{
            .isBackupKnown = true, .newestBackup = noon, .verifiedAt = noon, .interval = 60s};
        std::vector<ComponentFacts> facts{whole, whole, whole, whole, whole};
        facts[0].newestBackup.reset();
        facts[0].interval = 61s;
        facts[0].missingPrograms = {u"/srv/x.sh"_s};
        facts[1].verifiedAt.reset();
        facts[3].newestBackup.reset();
        const auto problems = checkPlan(plan, facts);
        QCOMPARE(
            messages(problems),
            (QStringList{
                u"conflict components[0].backup.path | a: no usable backup has its data"_s,
                u"conflict components[0].rpo_seconds | a: may lose 1 min of data at most, but its backups "
                u"are "
                "1 min 1 s apart"_s,
                u"warning components[0].recovery_script | a: /srv/x.sh cannot be run on this machine"_s,
                u"warning components[1].backup.path | b: nobody has read all of the backup that it would be "
                "restored from"_s,
                u"warning components[3].backup.path | d: nothing says which part of a backup holds its data"_s}));
        QVERIFY(hasAny(problems, Severity::Conflict) && !hasAny(problems, Severity::Error));
        QVERIFY(!leaveNoOrder(problems));
        for (ComponentFacts &fact : facts)
            fact.isBackupKnown = false; // nobody has looked: nothing is concluded
        facts[0].missingPrograms.clear();
        QCOMPARE(messages(checkPlan(plan, facts)).size(), 1);
    }
    void aComponentWithoutAnRtoIsWrongAlsoBeforeItIsSaved()
    {
        const RecoveryPlan plan = sound({good(u"a"_s, 60s), good(u"b"_s, 0s, {u"a"_s})});
        const QStringList found = messages(checkPlan(plan));
        QCOMPARE(
            found,
            QStringList{u"error components[1].rto_seconds | components[1].rto_seconds (b): 0 is less than "
                        "1"_s});
        VERIFY_ASSIGN(saved, readPlan(toJson(plan)));
        QCOMPARE(messages(checkPlan(saved)), found); // in the same words, and once
    }
    void whatTheTextHasWrongIsToldOnceAndBlamedForNothing()
    {
        VERIFY_ASSIGN(reading, readPlan(BytesView(
                                   R"({"name":"p","teams":[{"name":"t"}],"components":[
                {"priority":"High","rto_seconds":5,"rpo_seconds":60,"team":"t","backup":{"path":"x"}},
                7,
                {"name":"c","priority":"High","rto_seconds":5,"rpo_seconds":-1,"team":"t","backup":{"path":"x"}}]})")));
        const Timestamp noon = *fromIso(u"2026-11-23T12:00Z"_s);
        const ComponentFacts often{
            .isBackupKnown = true, .newestBackup = noon, .verifiedAt = noon, .interval = 60s};
        QCOMPARE(messages(checkPlan(reading, {often, often, often})),
                 (QStringList{
                     u"error components[0].name | components[0].name: is missing"_s,
                     u"error components[1] | components[1]: 7 is no object"_s,
                     u"error components[2].rpo_seconds | components[2].rpo_seconds (c): -1 is negative"_s}));
    }
    void randomSoundPlansHaveNoProblem()
    {
        SeededRandom random(1);
        for (int i = 0; i < 10'000; ++i)
            QCOMPARE(messages(checkPlan(test::soundPlan(random, 10))), QStringList());
    }
    void everyPlantedProblemIsFoundAndNoOther()
    {
        SeededRandom random(2);
        int cycles = 0, conflicts = 0;
        for (int i = 0; i < 10'000; ++i) {
            RecoveryPlan plan = test::soundPlan(random, 10);
            const Planted planted = plant(plan, random);
            const auto problems = checkPlan(plan);
            const std::set<QString> inCircle = plainInCircles(plan);
            std::set<QString> named;
            for (const PlanProblem &cycle : ofKind(problems, ProblemKind::Cycle)) {
                const QStringList &links = cycle.components;
                for (qsizetype n = 0; n < links.size(); ++n) {
                    QVERIFY(needs(plan, links[n], links[(n + 1) % links.size()]));
                    named.insert(links[n]);
                }
            }
            QCOMPARE(named, inCircle);
            QCOMPARE(pairsOf(problems, ProblemKind::UnknownDependency), planted.unknown);
            QCOMPARE(pairsOf(problems, ProblemKind::SelfDependency), planted.self);
            QCOMPARE(pairsOf(problems, ProblemKind::RtoConflict), plainRtoConflicts(plan));
            std::set<QString> found;
            for (const PlanProblem &path : ofKind(problems, ProblemKind::PathConflict)) {
                found.insert(path.components.back());
                for (qsizetype n = 1; n < path.components.size(); ++n)
                    QVERIFY(needs(plan, path.components[n], path.components[n - 1]));
            }
            const bool hasOrder = inCircle.empty() && planted.self.empty();
            QCOMPARE(found, hasOrder ? plainLate(plan) : std::set<QString>());
            for (const ProblemKind never :
                 {ProblemKind::DuplicateName, ProblemKind::InvalidValue, ProblemKind::NoTeam,
                  ProblemKind::NoSource, ProblemKind::NoBackup})
                QVERIFY(ofKind(problems, never).empty());
            cycles += !inCircle.empty();
            conflicts += hasAny(problems, Severity::Conflict);
        }
        QVERIFY2(cycles > 300 && conflicts > 1000, qPrintable(u"%1 %2"_s.arg(cycles).arg(conflicts)));
    }
    void hugePlansNeedLittleStack_data()
    {
        QTest::addColumn<bool>("isRing");
        QTest::newRow("chain") << false;
        QTest::newRow("ring") << true;
    }
    void hugePlansNeedLittleStack()
    {
        QFETCH(bool, isRing);
        RecoveryPlan plan = test::chainPlan(10'000, isRing);
        for (Component &component : plan.components)
            component.estimate = Estimate{1, 2, 3};
        std::vector<PlanProblem> problems;
        QVERIFY(test::runOnSmallStack([&] { problems = checkPlan(plan); }));
        QCOMPARE(ofKind(problems, ProblemKind::Cycle).size(), std::size_t(isRing));
        QCOMPARE(ofKind(problems, ProblemKind::PathConflict).size(), std::size_t(isRing ? 0 : 6'400));
        if (isRing)
            QVERIFY(problemMessage(problems.front()).size() < 1000);
        else
            QCOMPARE(ofKind(problems, ProblemKind::PathConflict).back().components.size(), 100);
    }
};

QTEST_APPLESS_MAIN(TestPlanCheck)
#include "tst_plancheck.moc"
