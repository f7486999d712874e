// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/simulationinput.h"

#include <algorithm>
#include <limits>

namespace backstop::test {

/// The schedule of a plan whose durations are fixed, computed the slow way: what everybody still has to do is kept in a list, and all of
/// it shrinks together until the next thing ends. Shares no code and no idea with the engine.
class NaiveSchedule
{
public:
    explicit NaiveSchedule(const recovery::SimulationInput &input)
        : m_input(input)
        , m_states(input.components.size())
    {
        for (const recovery::Team &team : input.teams)
            m_free.push_back(team.members);
    }

    /// The end of each component.
    std::vector<double> ends()
    {
        do {
            while (goOn() || assignTeams())
                ;
        } while (pass());
        std::vector<double> ends;
        for (const State &state : m_states)
            ends.push_back(state.end);
        return ends;
    }

private:
    enum Stage { Blocked, Mobilising, Waiting, Transferring, Pausing, Working, Done };
    struct State
    {
        Stage stage = Blocked;
        double rest = 0; // seconds, or bytes of a transfer
        bool hasFallenBack = false;
        double end = 0;
    };

    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    const recovery::SimulatedComponent &component(std::size_t i) const { return m_input.components[i]; }
    bool isBusy(std::size_t i) const
    {
        const Stage stage = m_states[i].stage;
        return stage == Mobilising || stage == Transferring || stage == Pausing || stage == Working;
    }
    /// In rests a second.
    double rate(std::size_t i) const
    {
        if (m_states[i].stage != Transferring)
            return 1.0;
        int others = 0;
        for (std::size_t other = 0; other < m_states.size(); ++other)
            others +=
                component(other).storage == component(i).storage && m_states[other].stage == Transferring;
        return m_input.storages[index(component(i).storage)].throughput.points.likely / others;
    }
    bool isOver(std::size_t i) const
    {
        return isBusy(i) && ((m_states[i].stage == Transferring && m_states[i].rest <= 0) ||
                             m_states[i].rest / rate(i) < 1e-7);
    }
    bool isFreeToBegin(std::size_t i) const
    {
        return m_states[i].stage == Blocked && std::ranges::all_of(component(i).needs, [this](int need) {
                   return m_states[index(need)].stage == Done;
               });
    }
    void transfer(std::size_t i)
    {
        const double bytes = m_states[i].hasFallenBack ? component(i).fallBack->bytes : component(i).bytes;
        m_states[i].stage = Transferring;
        m_states[i].rest = component(i).storage < 0 ? 0 : bytes;
    }
    void endTransfer(std::size_t i)
    {
        State &state = m_states[i];
        if (component(i).isLatestCorrupt && !state.hasFallenBack) {
            state.hasFallenBack = true;
            state.stage = Pausing;
            state.rest = component(i).fallBack->extraSeconds;
            return;
        }
        state.stage = Working;
        state.rest = 0;
        for (const recovery::Distribution &part : component(i).work)
            state.rest += part.points.likely;
    }
    void endStage(std::size_t i)
    {
        switch (m_states[i].stage) {
        case Mobilising:
            if (component(i).team < 0)
                transfer(i);
            else
                m_states[i].stage = Waiting;
            break;
        case Pausing:
            transfer(i);
            break;
        case Transferring:
            endTransfer(i);
            break;
        default:
            m_states[i].stage = Done;
            m_states[i].end = m_now;
            if (component(i).team >= 0)
                ++m_free[index(component(i).team)];
            break;
        }
    }
    /// What can begin begins, and what is over ends; whether there was anything.
    bool goOn()
    {
        bool isChanged = false;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (isFreeToBegin(i)) {
                m_states[i].stage = Mobilising;
                m_states[i].rest = component(i).mobilise.points.likely;
                isChanged = true;
            }
            if (isOver(i)) {
                endStage(i);
                isChanged = true;
            }
        }
        return isChanged;
    }
    /// Everybody who is free takes up what is most urgent; whether there was anything.
    bool assignTeams()
    {
        bool isChanged = false;
        for (std::size_t team = 0; team < m_free.size(); ++team) {
            while (m_free[team] > 0) {
                std::size_t best = m_states.size();
                for (std::size_t i = 0; i < m_states.size(); ++i)
                    if (m_states[i].stage == Waiting && component(i).team == static_cast<int>(team) &&
                        (best == m_states.size() || component(i).rank < component(best).rank))
                        best = i;
                if (best == m_states.size())
                    break;
                --m_free[team];
                transfer(best);
                isChanged = true;
            }
        }
        return isChanged;
    }
    /// Lets time pass until the next thing ends; false where nothing is under way.
    bool pass()
    {
        double step = std::numeric_limits<double>::infinity();
        std::vector<double> rates;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            rates.push_back(isBusy(i) ? rate(i) : 0);
            if (isBusy(i))
                step = std::min(step, m_states[i].rest / rates[i]);
        }
        if (step == std::numeric_limits<double>::infinity())
            return false;
        for (std::size_t i = 0; i < m_states.size(); ++i)
            m_states[i].rest -= rates[i] * step;
        m_now += step;
        return true;
    }

    const recovery::SimulationInput &m_input;
    std::vector<State> m_states;
    std::vector<int> m_free; // of each team
    double m_now = 0;
};

/// The end of each component.
inline std::vector<double> naiveSchedule(const recovery::SimulationInput &input)
{
    return NaiveSchedule(input).ends();
}

} // namespace backstop::test
