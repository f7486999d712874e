// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/trialrun.h"

#include "model/core/at.h"

#include <algorithm>

namespace backstop::recovery {

namespace {

constexpr double kAtOnce = 1e-6; // seconds

// For the heaps: the earliest on top, by place where two are as early, so that no library decides.
constexpr auto kLaterTransfer = [](const auto &a, const auto &b) {
    return a.end != b.end ? a.end > b.end : a.component > b.component;
};

} // namespace

TrialRun::TrialRun(const TrialPlan &plan)
    : m_plan(plan)
    , m_draws(plan)
    , m_live(plan.components.size())
    , m_nextEnds(plan.storages.size())
    , m_teams(plan.teams.size())
    , m_queues(plan.components.size())
    , m_storages(plan.storages.size())
    , m_transfers(plan.components.size())
{
    m_timers.reserve(plan.components.size());
    m_openTeams.reserve(plan.components.size() + plan.teams.size());
    m_ended.reserve(plan.components.size());
}

void TrialRun::run(std::uint32_t number, std::vector<ScheduleBar> *bars)
{
    m_bars = bars;
    m_draws.select(number);
    reset();
    for (int i = 0; i < m_plan.size(); ++i)
        if (planned(i).needs == 0)
            becomeReady(i, 0);
    double now = 0;
    while (true) {
        // First everything that ends at this moment, also at its very beginning, then the work that is given out.
        for (const double end = now + kAtOnce;;) {
            const double transfer = m_nextEnds.time();
            if (m_timers.firstTime() <= std::min(transfer, end)) {
                const EventQueue::Event timer = m_timers.pop();
                now = std::max(now, timer.time);
                endStage(timer.what, timer.time);
            } else if (transfer <= end) {
                now = std::max(now, transfer);
                endTransfers(m_nextEnds.which(), transfer);
            } else {
                break;
            }
        }
        grant(now);
        now = std::min(m_timers.firstTime(), m_nextEnds.time());
        if (now == EarliestTime::kNever)
            break;
    }
}

void TrialRun::reset()
{
    m_planSeconds = 0;
    m_last = -1;
    m_timers.clear();
    m_openTeams.clear();
    const std::span<const TrialDraws::FirstTry> tries = m_draws.firstTries();
    for (std::size_t i = 0; i < m_live.size(); ++i) {
        m_live[i] = {.mobilise = tries[i].mobilise,
                     .work = tries[i].work,
                     .openNeeds = m_plan.components[i].needs,
                     .willFail = m_draws.willFirstFail(i)};
    }
    for (std::size_t i = 0; i < m_teams.size(); ++i)
        m_teams[i] = {.free = m_plan.teams[i].members};
    for (std::size_t i = 0; i < m_storages.size(); ++i)
        m_storages[i] = {.rate = m_draws.rate(i)};
}

void TrialRun::endStage(int component, double time)
{
    switch (live(component).stage) {
    case Stage::Mobilising:
        record(BarKind::Mobilise, component, time, live(component).lastNeed);
        becomeMobilised(component, time);
        break;
    case Stage::Pausing:
        record(BarKind::FallBack, component, time);
        beginTransfer(component, source(component).fallBackBytes, time);
        break;
    case Stage::Working:
        endWork(component, time);
        break;
    case Stage::Blocked:
    case Stage::Waiting:
    case Stage::Transferring:
    case Stage::Done:
        break;
    }
}

void TrialRun::becomeReady(int component, double time)
{
    Live &state = live(component);
    state.stageBegan = time;
    if (state.mobilise <= 0) {
        becomeMobilised(component, time);
        return;
    }
    state.stage = Stage::Mobilising;
    m_timers.push(time + state.mobilise, component);
}

void TrialRun::becomeMobilised(int component, double time)
{
    Live &state = live(component);
    state.mobilised = time;
    state.stageBegan = time;
    const int team = planned(component).team;
    if (team < 0) {
        state.begun = time;
        beginTry(component, time);
        return;
    }
    state.stage = Stage::Waiting;
    const auto queue = m_queues.begin() + m_plan.teams[at(team)].firstSlot;
    queue[m_teams[at(team)].waiting++] = planned(component).place;
    std::push_heap(queue, queue + m_teams[at(team)].waiting, std::greater());
    m_openTeams.push_back(team);
}

void TrialRun::grant(double time)
{
    while (!m_openTeams.empty()) {
        const int number = m_openTeams.back();
        m_openTeams.pop_back();
        LiveTeam &team = m_teams[at(number)];
        const auto queue = m_queues.begin() + m_plan.teams[at(number)].firstSlot;
        while (team.free > 0 && team.waiting > 0) {
            std::pop_heap(queue, queue + team.waiting, std::greater());
            const int component = m_plan.componentAtPlace[at(queue[--team.waiting])];
            --team.free;
            Live &state = live(component);
            if (time > state.mobilised + kAtOnce) {
                state.releasedBy = team.lastRelease;
                record(BarKind::WaitForTeam, component, time, state.releasedBy);
            } else {
                state.mobilised = time;
            }
            state.begun = time;
            beginTry(component, time);
        }
    }
}

void TrialRun::beginTry(int component, double time)
{
    beginTransfer(component,
                  live(component).hasFallenBack ? source(component).fallBackBytes : planned(component).bytes,
                  time);
}

void TrialRun::advance(LiveStorage &storage, double time)
{
    if (storage.active > 0)
        storage.given += std::max(0.0, time - storage.updated) * storage.rate / storage.active;
    storage.updated = time;
}

void TrialRun::planNextEnd(int storage, double time)
{
    const LiveStorage &state = m_storages[at(storage)];
    if (state.active == 0) {
        m_nextEnds.set(storage, EarliestTime::kNever);
        return;
    }
    const double missing = m_transfers[at(m_plan.storages[at(storage)].firstSlot)].end - state.given;
    m_nextEnds.set(storage, time + std::max(0.0, missing) * state.active / state.rate);
}

void TrialRun::beginTransfer(int component, double bytes, double time)
{
    const int storage = planned(component).storage;
    live(component).stageBegan = time;
    if (storage < 0 || bytes <= 0) {
        endTransfer(component, time);
        return;
    }
    live(component).stage = Stage::Transferring;
    LiveStorage &state = m_storages[at(storage)];
    advance(state, time);
    if (state.active == 0)
        state.given = 0; // so that long plans lose no digits
    const auto transfers = m_transfers.begin() + m_plan.storages[at(storage)].firstSlot;
    transfers[state.active++] = {state.given + bytes, component};
    std::push_heap(transfers, transfers + state.active, kLaterTransfer);
    planNextEnd(storage, time);
}

void TrialRun::endTransfers(int storage, double time)
{
    LiveStorage &state = m_storages[at(storage)];
    const auto transfers = m_transfers.begin() + m_plan.storages[at(storage)].firstSlot;
    state.given = transfers->end; // not computed: it has to get there, whatever was rounded
    state.updated = time;
    const double end = state.given + kAtOnce * state.rate / state.active;
    m_ended.clear();
    while (state.active > 0 && transfers->end <= end) {
        m_ended.push_back(transfers->component);
        std::pop_heap(transfers, transfers + state.active, kLaterTransfer);
        --state.active;
    }
    planNextEnd(storage, time);
    for (std::size_t i = 0; i < m_ended.size(); ++i) {
        record(BarKind::Restore, m_ended[i], time);
        endTransfer(m_ended[i], time);
    }
}

void TrialRun::endTransfer(int component, double time)
{
    Live &state = live(component);
    state.stageBegan = time;
    if (planned(component).isLatestCorrupt && !state.hasFallenBack)
        fallBack(component, time);
    else
        beginWork(component, time);
}

void TrialRun::fallBack(int component, double time)
{
    Live &state = live(component);
    state.hasFallenBack = true;
    state.stage = Stage::Pausing;
    m_timers.push(time + source(component).extraSeconds, component);
}

void TrialRun::beginWork(int component, double time)
{
    live(component).stage = Stage::Working;
    m_timers.push(time + live(component).work, component);
}

void TrialRun::endWork(int component, double time)
{
    const TrialPlan::Component &from = planned(component);
    Live &state = live(component);
    record(BarKind::Work, component, time);
    if (!state.willFail) {
        finish(component, time);
        return;
    }
    if (m_bars)
        m_bars->back().hasFailed = true;
    ++state.tries;
    const TrialDraws::Try next = m_draws.again(component, state.tries);
    state.work = next.work;
    state.willFail = next.willFail;
    state.stageBegan = time;
    if (!state.hasFallenBack && from.hasFallBack && state.tries > from.retries)
        fallBack(component, time);
    else
        beginTry(component, time);
}

void TrialRun::finish(int component, double time)
{
    const TrialPlan::Component &from = planned(component);
    live(component).finished = time;
    live(component).stage = Stage::Done;
    if (m_last < 0 || time > m_planSeconds) {
        m_planSeconds = time;
        m_last = component;
    }
    if (from.team >= 0) {
        ++m_teams[at(from.team)].free;
        m_teams[at(from.team)].lastRelease = component;
        m_openTeams.push_back(from.team);
    }
    for (int i = from.firstDependent; i < from.endDependent; ++i) {
        const int next = m_plan.dependents[at(i)];
        if (--live(next).openNeeds == 0) {
            live(next).lastNeed = component;
            becomeReady(next, time);
        }
    }
}

void TrialRun::append(BarKind kind, int component, double end, int waitedFor)
{
    m_bars->push_back({.component = component,
                       .kind = kind,
                       .begin = live(component).stageBegan,
                       .end = end,
                       .attempt = live(component).tries + 1,
                       .waitedFor = waitedFor});
}

} // namespace backstop::recovery
