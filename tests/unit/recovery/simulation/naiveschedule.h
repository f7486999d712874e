// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/simulationinput.h"

#include <algorithm>
#include <limits>

namespace backstop::test {

/// The schedule of a plan whose durations are fixed, computed the slow way: what everybody still has to do is kept in a list, and all of
/// it shrinks together until the next thing ends. Shares no code and no idea with the engine. Gives the end of each component.
inline std::vector<double> naiveSchedule(const recovery::SimulationInput &input)
{
    enum Stage { Blocked, Mobilising, Waiting, Transferring, Pausing, Working, Done };
    struct State
    {
        Stage stage = Blocked;
        double rest = 0; // seconds, or bytes of a transfer
        bool hasFallenBack = false;
        double end = 0;
    };
    const auto &components = input.components;
    std::vector<State> states(components.size());
    std::vector<int> free;
    for (const recovery::Team &team : input.teams)
        free.push_back(team.members);
    const auto index = [](int i) { return static_cast<std::size_t>(i); };
    const auto rate = [&](std::size_t i) {
        if (states[i].stage != Transferring)
            return 1.0;
        const auto others = std::ranges::count_if(components, [&](const recovery::SimulatedComponent &other) {
            return other.storage == components[i].storage &&
                   states[static_cast<std::size_t>(&other - components.data())].stage == Transferring;
        });
        return input.storages[index(components[i].storage)].throughput.points.likely /
               static_cast<double>(others);
    };
    const auto isBusy = [&](std::size_t i) {
        return states[i].stage == Mobilising || states[i].stage == Transferring ||
               states[i].stage == Pausing || states[i].stage == Working;
    };
    const auto transfer = [&](std::size_t i) {
        const double bytes = states[i].hasFallenBack ? components[i].fallBack->bytes : components[i].bytes;
        states[i].stage = Transferring;
        states[i].rest = components[i].storage < 0 ? 0 : bytes;
    };
    const auto next = [&](std::size_t i, double now) {
        State &state = states[i];
        switch (state.stage) {
        case Mobilising:
            if (components[i].team < 0)
                transfer(i);
            else
                state.stage = Waiting;
            break;
        case Pausing:
            transfer(i);
            break;
        case Transferring:
            if (components[i].isLatestCorrupt && !state.hasFallenBack) {
                state.hasFallenBack = true;
                state.stage = Pausing;
                state.rest = components[i].fallBack->extraSeconds;
            } else {
                state.stage = Working;
                state.rest = 0;
                for (const recovery::Distribution &part : components[i].work)
                    state.rest += part.points.likely;
            }
            break;
        default:
            state.stage = Done;
            state.end = now;
            if (components[i].team >= 0)
                ++free[index(components[i].team)];
            break;
        }
    };
    double now = 0;
    while (true) {
        for (bool isChanged = true; isChanged;) {
            isChanged = false;
            for (std::size_t i = 0; i < states.size(); ++i) {
                if (states[i].stage == Blocked && std::ranges::all_of(components[i].needs, [&](int need) {
                        return states[index(need)].stage == Done;
                    })) {
                    states[i].stage = Mobilising;
                    states[i].rest = components[i].mobilise.points.likely;
                    isChanged = true;
                }
                const bool isEmptyTransfer = states[i].stage == Transferring && states[i].rest <= 0;
                if (isBusy(i) && (isEmptyTransfer || states[i].rest / rate(i) < 1e-7)) {
                    next(i, now);
                    isChanged = true;
                }
            }
            if (isChanged)
                continue;
            for (std::size_t team = 0; team < free.size(); ++team) {
                while (free[team] > 0) {
                    std::size_t best = states.size();
                    for (std::size_t i = 0; i < states.size(); ++i)
                        if (states[i].stage == Waiting && components[i].team == static_cast<int>(team) &&
                            (best == states.size() || components[i].rank < components[best].rank))
                            best = i;
                    if (best == states.size())
                        break;
                    --free[team];
                    transfer(best);
                    isChanged = true;
                }
            }
        }
        double step = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < states.size(); ++i)
            if (isBusy(i))
                step = std::min(step, states[i].rest / rate(i));
        if (step == std::numeric_limits<double>::infinity())
            break;
        std::vector<double> rates;
        for (std::size_t i = 0; i < states.size(); ++i)
            rates.push_back(isBusy(i) ? rate(i) : 0);
        for (std::size_t i = 0; i < states.size(); ++i)
            states[i].rest -= rates[i] * step;
        now += step;
    }
    std::vector<double> ends;
    for (const State &state : states)
        ends.push_back(state.end);
    return ends;
}

} // namespace backstop::test
