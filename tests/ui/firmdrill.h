// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/sampleplan.h"
#include "tests/support/sampledrill.h"
#include "tests/unit/recovery/drill/drillstory.h"
#include "ui/pages/drill/drillcontent.h"

namespace backstop::test {

/// When a DrillStory begins.
inline constexpr Timestamp kDeclared{std::chrono::hours(500'000)};

/// A drill of a database, and of an engine that needs it and has work for a person.
inline recovery::DrillDeclaration firmDeclaration()
{
    using namespace recovery;
    const Component database = componentOf(QStringLiteral("database"), {StepKind::Restore, StepKind::Verify},
                                           {}, QStringLiteral("dba"));
    Component engine = componentOf(QStringLiteral("order_engine"), {StepKind::Restore},
                                   {QStringLiteral("database")}, QStringLiteral("desk"));
    engine.steps.push_back({.kind = StepKind::Manual,
                            .title = QStringLiteral("Compare the positions with the broker"),
                            .text = QStringLiteral("Call the broker and compare every open position."),
                            .owner = QStringLiteral("Risk desk")});
    engine.steps.push_back({.kind = StepKind::Script, .program = QStringLiteral("start.sh")});
    DrillDeclaration drill = declarationOf({database, engine}, {{.name = QStringLiteral("dba"), .members = 2},
                                                                {.name = QStringLiteral("desk")}});
    drill.plan.name = QStringLiteral("Trading platform");
    drill.planVersion = 3;
    return drill;
}

/// Lets the @p story of firmDeclaration() happen up to where the person of the engine is waited for.
inline Result<> upToThePerson(DrillStory &story)
{
    const QString database = QStringLiteral("database");
    const QString engine = QStringLiteral("order_engine");
    const Timestamp backedUp = kDeclared - std::chrono::minutes(10);
    BACKSTOP_TRY(story.declare());
    for (int step = 0; step < 2; ++step) {
        BACKSTOP_TRY(story.begin(database, step));
        if (step == 0)
            BACKSTOP_TRY(story.restored(database, 0, backedUp));
        story.pass(std::chrono::seconds(90));
        BACKSTOP_TRY(story.end(database, step));
    }
    BACKSTOP_TRY(story.begin(engine));
    BACKSTOP_TRY(story.restored(engine, 0, backedUp));
    story.pass(std::chrono::seconds(60));
    BACKSTOP_TRY(story.end(engine));
    return story.begin(engine, 1);
}

/// What the page shows of @p story: a drill of this program, with nothing at work.
inline ui::CurrentDrill currentOf(const DrillStory &story,
                                  std::chrono::seconds now = std::chrono::seconds(754))
{
    const QString head = QStringLiteral("head");
    return {.state = std::make_shared<const recovery::DrillState>(story.state()),
            .report = std::make_shared<const recovery::DrillReport>(drillReportOf(story.state(), head)),
            .head = head,
            .now = {now, std::chrono::seconds(0)},
            .isOurs = true};
}

/// The drill of firmDeclaration(), up to where a person is waited for.
inline ui::CurrentDrill firmDrill()
{
    DrillStory story(firmDeclaration());
    if (!upToThePerson(story))
        qFatal("the story of the drill cannot happen");
    return currentOf(story);
}

/// What the page lists in a repository with the sample plan, after @p drills.
inline ui::DrillLists listsOf(std::vector<recovery::DrillSummary> drills)
{
    return {.drills = std::move(drills),
            .plan = std::make_shared<const recovery::RecoveryPlan>(recovery::samplePlan()),
            .planVersion = 3,
            .location = QStringLiteral("/srv/backups"),
            .user = QStringLiteral("olga"),
            .defaultSandbox = QStringLiteral("a folder of the drill's own")};
}

/// Two drills that have ended: the reports of sampledrill.h are theirs.
inline ui::DrillLists firmDrills()
{
    return listsOf({summaryOf(samplePassedDrill()), summaryOf(sampleDrill())});
}

inline Timestamp afterDrills()
{
    return sampleDrill().startedAt + std::chrono::days(12);
}

} // namespace backstop::test
