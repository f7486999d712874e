// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/recoveryorder.h"
#include "tests/support/smallstack.h"
#include "tests/unit/recovery/randomplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using test::Reach;
using test::SeededRandom;

class TestRecoveryOrder : public QObject
{
    Q_OBJECT

private:
    static RecoveryPlan planOf(const std::vector<std::tuple<QString, Priority, QStringList>> &components)
    {
        RecoveryPlan plan;
        for (const auto &[name, priority, needs] : components)
            plan.components.push_back({.name = name, .priority = priority, .dependencies = needs});
        return plan;
    }
    static QStringList namesOf(const RecoveryPlan &plan, OrderRule rule)
    {
        QStringList names;
        if (const auto order = recoveryOrder(plan, DependencyGraph(plan), rule))
            for (const OrderedComponent &place : *order)
                names << plan.components[static_cast<std::size_t>(place.component)].name;
        return names;
    }
    static QStringList reasonsOf(const RecoveryPlan &plan, OrderRule rule)
    {
        QStringList reasons;
        if (const auto order = recoveryOrder(plan, DependencyGraph(plan), rule))
            for (const OrderedComponent &place : *order)
                reasons << orderReason(plan, place, rule);
        return reasons;
    }

    // The rules once more, as plainly as they can be written.
    static Priority urgencyOf(const RecoveryPlan &plan, const Reach &reach, std::size_t component)
    {
        Priority urgency = plan.components[component].priority;
        for (std::size_t other = 0; other < reach.size(); ++other)
            if (reach[other][component])
                urgency = std::min(urgency, plan.components[other].priority);
        return urgency;
    }
    static QStringList plainEarlyOrder(const RecoveryPlan &plan, const Reach &reach)
    {
        QStringList order;
        while (order.size() < static_cast<qsizetype>(plan.components.size())) {
            std::optional<std::size_t> best;
            for (std::size_t i = 0; i < plan.components.size(); ++i) {
                const Component &component = plan.components[i];
                const bool isReady = std::ranges::all_of(
                    component.dependencies, [&](const QString &need) { return order.contains(need); });
                if (!order.contains(component.name) && isReady &&
                    (!best || urgencyOf(plan, reach, i) < urgencyOf(plan, reach, *best)))
                    best = i;
            }
            order << plan.components[*best].name;
        }
        return order;
    }
    static void plainVisit(const RecoveryPlan &plan, int component, QStringList &order)
    {
        const Component &self = plan.components[static_cast<std::size_t>(component)];
        if (order.contains(self.name))
            return;
        for (int priority = 0; priority < kPriorities; ++priority)
            for (int i = 0; i < static_cast<int>(plan.components.size()); ++i)
                if (const Component &need = plan.components[static_cast<std::size_t>(i)];
                    static_cast<int>(need.priority) == priority && self.dependencies.contains(need.name))
                    plainVisit(plan, i, order);
        order << self.name;
    }
    static QStringList plainUrgentOrder(const RecoveryPlan &plan)
    {
        QStringList order;
        for (int priority = 0; priority < kPriorities; ++priority)
            for (int i = 0; i < static_cast<int>(plan.components.size()); ++i)
                if (static_cast<int>(plan.components[static_cast<std::size_t>(i)].priority) == priority)
                    plainVisit(plan, i, order);
        return order;
    }

private slots:
    void theMostUrgentOfWhatCanBeginComesFirst()
    {
        const RecoveryPlan plan = planOf({{u"reports"_s, Priority::Low, {}},
                                          {u"gateway"_s, Priority::Critical, {u"database"_s}},
                                          {u"quotes"_s, Priority::High, {}},
                                          {u"database"_s, Priority::Medium, {}},
                                          {u"news"_s, Priority::High, {}}});
        QCOMPARE(namesOf(plan, OrderRule::AsEarlyAsPossible),
                 (QStringList{u"database"_s, u"gateway"_s, u"quotes"_s, u"news"_s, u"reports"_s}));
        QCOMPARE(
            reasonsOf(plan, OrderRule::AsEarlyAsPossible),
            (QStringList{
                u"Critical, as gateway needs it (Medium by itself); the most urgent of what can begin"_s,
                u"Critical; the most urgent of what can begin after database"_s,
                u"High; the most urgent of what can begin"_s, u"High; the most urgent of what can begin"_s,
                u"Low; the most urgent of what can begin"_s}));
    }
    void urgentFirstBringsWhatTheUrgentNeed()
    {
        const RecoveryPlan plan = planOf({{u"reports"_s, Priority::Low, {}},
                                          {u"gateway"_s, Priority::Critical, {u"quotes"_s, u"database"_s}},
                                          {u"quotes"_s, Priority::High, {u"reports"_s}},
                                          {u"database"_s, Priority::Critical, {}},
                                          {u"news"_s, Priority::High, {}}});
        QCOMPARE(namesOf(plan, OrderRule::UrgentFirst),
                 (QStringList{u"database"_s, u"reports"_s, u"quotes"_s, u"gateway"_s, u"news"_s}));
        QCOMPARE(reasonsOf(plan, OrderRule::UrgentFirst),
                 (QStringList{
                     u"Critical; needed for gateway"_s,
                     u"Critical, as gateway needs it (Low by itself); needed for gateway"_s,
                     u"Critical, as gateway needs it (High by itself); needed for gateway after reports"_s,
                     u"Critical; the most urgent that was left after quotes"_s,
                     u"High; the most urgent that was left"_s}));
    }
    void circleLeavesNoOrder()
    {
        const RecoveryPlan plan = planOf({{u"a"_s, Priority::Low, {u"b"_s}},
                                          {u"b"_s, Priority::Low, {u"a"_s}},
                                          {u"c"_s, Priority::Critical, {u"b"_s}}});
        const DependencyGraph graph(plan);
        QVERIFY(!recoveryOrder(plan, graph, OrderRule::AsEarlyAsPossible));
        QVERIFY(!recoveryOrder(plan, graph, OrderRule::UrgentFirst));
        QCOMPARE(urgencies(plan, graph),
                 (std::vector<Urgency>{
                     {Priority::Critical, 2}, {Priority::Critical, 2}, {Priority::Critical, -1}}));
    }
    void emptyPlanHasAnEmptyOrder()
    {
        const auto order = recoveryOrder({}, DependencyGraph());
        QVERIFY(order && order->empty());
    }
    void namesInReasonsAreSafe()
    {
        const RecoveryPlan plan =
            planOf({{u"a\x1b[2J"_s, Priority::Low, {}}, {u"b"_s, Priority::Low, {u"a\x1b[2J"_s}}});
        QCOMPARE(reasonsOf(plan, OrderRule::AsEarlyAsPossible).at(1),
                 u"Low; the most urgent of what can begin after a\\x1b[2J"_s);
    }
    void tenThousandRandomPlansAreOrderedByTheRules()
    {
        SeededRandom random(4);
        for (int i = 0; i < 10'000; ++i) {
            RecoveryPlan plan = test::soundPlan(random, 8);
            for (Component &component : plan.components) // any priorities: the urgent may need the others
                component.priority = static_cast<Priority>(random.below(kPriorities));
            const Reach reach = test::reachOf(plan);
            const DependencyGraph graph(plan);
            QCOMPARE(namesOf(plan, OrderRule::AsEarlyAsPossible), plainEarlyOrder(plan, reach));
            QCOMPARE(namesOf(plan, OrderRule::UrgentFirst), plainUrgentOrder(plan));
            for (const OrderRule rule : {OrderRule::AsEarlyAsPossible, OrderRule::UrgentFirst}) {
                const auto order = recoveryOrder(plan, graph, rule);
                QVERIFY(order && order == recoveryOrder(RecoveryPlan(plan), DependencyGraph(plan), rule));
                QStringList before;
                for (const OrderedComponent &place : *order) {
                    const auto self = static_cast<std::size_t>(place.component);
                    const Component &component = plan.components[self];
                    QCOMPARE(place.urgency, urgencyOf(plan, reach, self));
                    QCOMPARE(place.inheritedFrom >= 0, place.urgency != component.priority);
                    if (place.inheritedFrom >= 0) {
                        const auto from = static_cast<std::size_t>(place.inheritedFrom);
                        QVERIFY(reach[from][self] && plan.components[from].priority == place.urgency);
                    }
                    qsizetype last = -1;
                    for (const QString &need : component.dependencies) {
                        QVERIFY(before.contains(need));
                        last = std::max(last, before.indexOf(need));
                    }
                    QCOMPARE(place.after, last < 0 ? -1 : plan.indexOf(before[last]));
                    if (place.onBehalfOf >= 0)
                        QVERIFY(reach[static_cast<std::size_t>(place.onBehalfOf)][self]);
                    before << component.name;
                }
            }
        }
    }
    void longChainNeedsLittleStack()
    {
        const RecoveryPlan plan = test::chainPlan(10'000, false);
        std::size_t early = 0, urgent = 0;
        QVERIFY(test::runOnSmallStack([&] {
            const DependencyGraph graph(plan);
            early = recoveryOrder(plan, graph, OrderRule::AsEarlyAsPossible)->size();
            urgent = recoveryOrder(plan, graph, OrderRule::UrgentFirst)->size();
        }));
        QCOMPARE(early, std::size_t{10'000});
        QCOMPARE(urgent, std::size_t{10'000});
    }
};

QTEST_APPLESS_MAIN(TestRecoveryOrder)
#include "tst_recoveryorder.moc"
