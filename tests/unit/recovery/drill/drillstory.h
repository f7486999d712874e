// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillstate.h"

namespace backstop::test {

/// Lets things happen in a drill, by a clock that only it moves.
class DrillStory
{
public:
    explicit DrillStory(recovery::DrillDeclaration drill)
        : m_drill(std::move(drill))
    {}

    const recovery::DrillState &state() const { return m_state; }
    const std::vector<recovery::DrillEvent> &events() const { return m_events; }
    void pass(std::chrono::seconds time)
    {
        m_time += time;
        m_sinceBoot += time;
    }
    /// The machine is started anew; @p time passes on the wall clock.
    void reboot(std::chrono::seconds time)
    {
        m_time += time;
        m_sinceBoot = std::chrono::seconds(20);
        m_bootId = QStringLiteral("another boot");
    }
    Timestamp time() const { return m_time; }

    Result<> happen(recovery::DrillEvent event)
    {
        event.time = m_time;
        event.sinceBoot = m_sinceBoot;
        event.bootId = m_bootId;
        auto done = m_state.apply(event);
        if (done)
            m_events.push_back(event);
        return done;
    }
    Result<> declare()
    {
        return happen({.kind = recovery::DrillEventKind::Declared, .declaration = m_drill});
    }
    Result<> begin(const QString &component, int step = 0)
    {
        return happen({.kind = recovery::DrillEventKind::StepBegun, .component = component, .step = step});
    }
    Result<> end(const QString &component, int step = 0,
                 recovery::StepState state = recovery::StepState::Completed)
    {
        recovery::DrillEvent event{.kind = recovery::DrillEventKind::StepEnded,
                                   .component = component,
                                   .step = step,
                                   .state = state};
        if (state == recovery::StepState::Failed || state == recovery::StepState::TimedOut)
            event.error = Error{ErrorCode::Failed, QStringLiteral("it: did not work")};
        if (state == recovery::StepState::Skipped)
            event.text = QStringLiteral("no time");
        return happen(event);
    }
    Result<> restored(const QString &component, int step, Timestamp backupTime)
    {
        return happen({.kind = recovery::DrillEventKind::TryBegun,
                       .component = component,
                       .step = step,
                       .backup = BackupId::fromBytes(Bytes(32, 'b')),
                       .backupTime = backupTime});
    }
    Result<> happen(recovery::DrillEventKind kind, const QString &text = {})
    {
        return happen({.kind = kind, .text = text});
    }

private:
    recovery::DrillDeclaration m_drill;
    recovery::DrillState m_state;
    std::vector<recovery::DrillEvent> m_events;
    Timestamp m_time{std::chrono::hours(500'000)};
    std::chrono::nanoseconds m_sinceBoot{std::chrono::hours(7)};
    QString m_bootId = QStringLiteral("a boot");
};

/// A component with the steps @p kinds.
inline recovery::Component componentOf(const QString &name, std::vector<recovery::StepKind> kinds,
                                       const QStringList &needs = {}, const QString &team = {})
{
    recovery::Component component;
    component.name = name;
    component.dependencies = needs;
    component.team = team;
    component.rto = std::chrono::seconds(600);
    component.rpo = std::chrono::seconds(3600);
    component.backup.path = QStringLiteral("data/") + name;
    for (const recovery::StepKind kind : kinds)
        component.steps.push_back({.kind = kind});
    return component;
}

/// A full drill of @p components, in their order.
inline recovery::DrillDeclaration declarationOf(std::vector<recovery::Component> components,
                                                std::vector<recovery::Team> teams = {})
{
    recovery::DrillDeclaration drill;
    drill.id = QStringLiteral("20270115-080000-abcdef");
    drill.repository = RepositoryId::fromBytes(Bytes(32, 'r'));
    drill.who = drill.user = QStringLiteral("olga");
    drill.host = QStringLiteral("host");
    drill.programVersion = QStringLiteral("1");
    drill.plan.name = QStringLiteral("plan");
    drill.plan.teams = std::move(teams);
    for (const recovery::Component &component : components)
        drill.components << component.name;
    drill.plan.components = std::move(components);
    drill.disasterAt = Timestamp{std::chrono::hours(500'000)};
    drill.sandbox = "/sandbox";
    return drill;
}

} // namespace backstop::test
