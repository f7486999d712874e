// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/recovery/randomplan.h"

#include <algorithm>

namespace backstop::test {

using namespace recovery;

namespace {

QString nameOf(std::size_t place)
{
    return QStringLiteral("c%1").arg(place);
}

} // namespace

RecoveryPlan soundPlan(SeededRandom &random, std::size_t most)
{
    RecoveryPlan plan{.name = QStringLiteral("random"),
                      .teams = {{.name = QStringLiteral("all"), .members = 3}}};
    plan.components.resize(1 + random.below(most));
    std::vector<std::size_t> order; // in which they come back
    for (std::size_t i = 0; i < plan.components.size(); ++i) {
        order.push_back(i);
        std::swap(order.back(), order[random.below(order.size())]);
    }
    const std::uint64_t density = 1 + random.below(8);
    std::chrono::seconds rto{60};
    std::uint64_t priority = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        Component &component = plan.components[order[i]];
        component.name = nameOf(order[i]);
        component.team = QStringLiteral("all");
        component.backup.path = QStringLiteral("data/") + component.name;
        component.rto = rto += std::chrono::seconds(random.below(3) * 30);
        component.rpo = std::chrono::seconds(random.below(3600));
        component.priority =
            static_cast<Priority>(priority = std::min<std::uint64_t>(3, priority + random.below(2)));
        for (std::size_t before = 0; before < i; ++before)
            if (random.below(10) < density)
                component.dependencies << nameOf(order[before]);
    }
    return plan;
}

Reach reachOf(const RecoveryPlan &plan)
{
    const std::size_t size = plan.components.size();
    Reach reach(size, std::vector<bool>(size, false));
    for (std::size_t a = 0; a < size; ++a)
        for (std::size_t b = 0; b < size; ++b)
            reach[a][b] = a != b && plan.components[a].dependencies.contains(nameOf(b));
    for (std::size_t by = 0; by < size; ++by)
        for (std::size_t a = 0; a < size; ++a)
            for (std::size_t b = 0; b < size; ++b)
                reach[a][b] = reach[a][b] || (reach[a][by] && reach[by][b]);
    return reach;
}

RecoveryPlan chainPlan(int size, bool isRing)
{
    RecoveryPlan plan;
    for (int i = 0; i < size; ++i) {
        Component component{.name = nameOf(static_cast<std::size_t>(i)), .rto = std::chrono::hours(1)};
        if (i > 0 || isRing)
            component.dependencies << nameOf(static_cast<std::size_t>((i + size - 1) % size));
        plan.components.push_back(std::move(component));
    }
    return plan;
}

} // namespace backstop::test
