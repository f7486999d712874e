// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/quantiletable.h"
#include "model/recovery/simulation/simulationinput.h"

namespace backstop::recovery {

/// A SimulationInput as the trials read it: numbers in flat lists, quantile tables made, keys of random streams computed. Read by all
/// workers at once; made once for all trials.
struct TrialPlan
{
    /// A quantity to draw: offset + scale * table(z). Table -1: offset, always.
    struct Draw
    {
        int table = -1;
        double offset = 0;
        double scale = 0;
    };
    /// What the course of events reads of a component; small, so that a large plan stays in the cache.
    struct Component
    {
        double bytes = 0;
        int storage = -1;
        int team = -1;
        int place = 0;          ///< in the queue of its team: 0 is the most urgent one of all
        int needs = 0;          ///< how many
        int firstDependent = 0; ///< in `dependents`
        int endDependent = 0;
        int retries = 0;
        bool hasFallBack = false;
        bool isLatestCorrupt = false;
    };
    /// What is read where a try of it is drawn, or has failed.
    struct Source
    {
        std::uint64_t key = 0;
        Draw mobilise;
        double fixedWork = 0; ///< sum of those parts that are fixed
        int firstDraw = 0;    ///< of its other parts, in `draws`
        int endDraw = 0;
        bool isRandom = false;        ///< anything about a try of it has to be drawn
        std::uint64_t failsBelow = 0; ///< a random number of 32 bits below this is a failure
        double fallBackBytes = 0;
        double extraSeconds = 0;
    };
    struct Storage
    {
        std::uint64_t key = 0;
        Draw throughput;
        int firstSlot = 0; ///< of its transfers: as many as there are components that restore from it
        int users = 0;
    };
    struct Queue
    {
        int members = 0;
        int firstSlot = 0;
        int users = 0;
    };

    /// @p input has passed checkInput().
    TrialPlan(const SimulationInput &input, std::uint64_t seed);

    int size() const { return static_cast<int>(components.size()); }
    /// Nothing is left to chance: every trial is the same.
    bool isCertain = true;

    std::vector<Component> components;
    std::vector<Source> sources; ///< of the components
    std::vector<int> dependents;
    std::vector<int> componentAtPlace; ///< by urgency
    std::vector<Draw> draws;
    std::vector<QuantileTable> tables;
    std::vector<Storage> storages;
    std::vector<Queue> teams;
    double commonCauseSigma = 0;
    std::uint64_t commonCauseKey = 0;
};

} // namespace backstop::recovery
