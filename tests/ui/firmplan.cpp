// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/firmplan.h"

#include "model/recovery/sampleplan.h"
#include "ui/pages/plan/planlook.h"

#include <array>
#include <random>

namespace backstop::test {

using namespace recovery;
using std::chrono::seconds;

RecoveryPlan firmPlan()
{
    return samplePlan();
}

RecoveryPlan largePlan(int components)
{
    static constexpr std::array kKinds{"storage", "database", "bus",  "gateway",
                                       "engine",  "risk",     "feed", "report"};
    std::mt19937 random(11);
    RecoveryPlan plan;
    plan.name = QStringLiteral("Trading firm, all systems");
    plan.teams = {{.name = QStringLiteral("Platform"), .members = 6},
                  {.name = QStringLiteral("Trading systems"), .members = 4}};
    for (int i = 0; i < components; ++i) {
        Component component;
        component.name = QStringLiteral("%1-%2")
                             .arg(QLatin1String(kKinds[std::size_t(i) % kKinds.size()]))
                             .arg(i, 3, 10, QLatin1Char('0'));
        component.priority = static_cast<Priority>(std::min(3, i * 5 / components));
        component.rto = seconds(300 * (1 + i * 40 / components));
        component.rpo = seconds(3600);
        component.team = plan.teams[std::size_t(i % 2)].name;
        component.backup.path = QStringLiteral("data/") + component.name;
        component.estimate = Estimate{20, 60, 240};
        const int reach = std::min(i, std::max(6, components / 12));
        for (auto n = i == 0 ? 0 : random() % 3; n > 0; --n) {
            const int need = i - 1 - static_cast<int>(random() % static_cast<std::uint_fast32_t>(reach));
            const QString &name = plan.components[std::size_t(need)].name;
            if (!component.dependencies.contains(name))
                component.dependencies << name;
        }
        plan.components.push_back(component);
    }
    return plan;
}

RecoveryPlan circularPlan()
{
    RecoveryPlan plan = firmPlan();
    plan.components[0].dependencies << plan.components[1].name; // which needs it
    plan.components.back().dependencies << QStringLiteral("price_archive");
    return plan;
}

ui::PlanContent contentOf(const RecoveryPlan &plan, bool withDot, bool grouped)
{
    auto assessed = std::make_shared<const AssessedPlan>(assessPlan({plan, {}}));
    auto picture = drawPicture(*assessed,
                               {.card = ui::PlanLook::cardSize(),
                                .group = ui::PlanLook::groupSize(),
                                .isGrouped = grouped,
                                .mostForDot = withDot ? 100'000 : 0},
                               {});
    if (!picture)
        qFatal("%s", qUtf8Printable(picture.error().message));
    if (!withDot)
        picture->layout.refusal = DotRefusal::None; // as it was meant to be
    return {.assessed = std::move(assessed),
            .picture = std::make_shared<const PlanPicture>(std::move(*picture)),
            .version = 3,
            .saved = QStringLiteral("2026-11-23 08:00 UTC by ops")};
}

} // namespace backstop::test
