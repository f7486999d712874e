// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/sampleplan.h"
#include "tests/support/sampledrill.h"
#include "tests/unit/recovery/drill/drillstory.h"
#include "ui/pages/drill/drillcontent.h"

namespace backstop::test {

/// A drill of a database and an engine that needs it, up to where a person is waited for.
inline ui::CurrentDrill firmDrill()
{
    using namespace recovery;
    Component engine = componentOf(QStringLiteral("order_engine"), {StepKind::Restore},
                                   {QStringLiteral("database")}, QStringLiteral("desk"));
    engine.steps.push_back({.kind = StepKind::Manual,
                            .title = QStringLiteral("Compare the positions with the broker"),
                            .text = QStringLiteral("Call the broker and compare every open position."),
                            .owner = QStringLiteral("Risk desk")});
    engine.steps.push_back({.kind = StepKind::Script, .program = QStringLiteral("start.sh")});
    DrillDeclaration drill = declarationOf(
        {componentOf(QStringLiteral("database"), {StepKind::Restore, StepKind::Verify}), engine},
        {{.name = QStringLiteral("desk"), .members = 2}});
    drill.plan.name = QStringLiteral("Trading firm");
    drill.planVersion = 3;
    DrillStory story(drill);
    bool isTold = story.declare().hasValue();
    for (int step = 0; step < 2; ++step) {
        isTold = isTold && story.begin(QStringLiteral("database"), step).hasValue();
        story.pass(std::chrono::seconds(90));
        isTold = isTold && story.end(QStringLiteral("database"), step).hasValue();
    }
    isTold = isTold && story.begin(QStringLiteral("order_engine")).hasValue() &&
             story.end(QStringLiteral("order_engine")).hasValue() &&
             story.begin(QStringLiteral("order_engine"), 1).hasValue();
    if (!isTold)
        qFatal("the story of the drill cannot happen");
    return {.state = std::make_shared<const DrillState>(story.state()),
            .report =
                std::make_shared<const DrillReport>(drillReportOf(story.state(), QStringLiteral("head"))),
            .head = QStringLiteral("head"),
            .now = {std::chrono::seconds(754), std::chrono::seconds(0)},
            .isOurs = true};
}

/// Two drills that have ended: the reports of sampledrill.h are theirs.
inline ui::DrillLists firmDrills()
{
    ui::DrillLists lists{.plan = std::make_shared<const recovery::RecoveryPlan>(recovery::samplePlan()),
                         .planVersion = 3,
                         .location = QStringLiteral("/srv/backups"),
                         .user = QStringLiteral("olga"),
                         .defaultSandbox = QStringLiteral("a folder of the drill's own")};
    for (const recovery::DrillReport &report : {samplePassedDrill(), sampleDrill()})
        lists.drills.push_back({.id = report.drill.id,
                                .plan = report.drill.plan.name,
                                .planVersion = report.drill.planVersion,
                                .mode = report.drill.mode,
                                .startedAt = report.startedAt,
                                .completedAt = report.completedAt.value_or(report.startedAt),
                                .outcome = report.outcome,
                                .hasMissedTarget = report.hasMissedTarget,
                                .components = static_cast<int>(report.components.size()),
                                .recovered = report.recovered(),
                                .totalSeconds = report.totalSeconds,
                                .host = report.drill.host,
                                .who = report.drill.who});
    return lists;
}

inline Timestamp afterDrills()
{
    return sampleDrill().startedAt + std::chrono::days(12);
}

} // namespace backstop::test
