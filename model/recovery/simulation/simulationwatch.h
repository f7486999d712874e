// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/timestatistics.h"

#include <mutex>
#include <optional>

namespace backstop::recovery {

/// How a simulation converges, to be looked at while it runs: the percentiles of the plan over the trials so far, whichever of them are
/// done. (The result is made of all trials in their order, and does not depend on this.) Computed each time a fourth more trials are there, so
/// that looking costs little. Thread-safe.
class SimulationWatch
{
public:
    struct Running
    {
        std::uint64_t trials = 0;
        Percentile p50 = {};
        Percentile p95 = {};
    };

    /// The times of the plan in more trials.
    void add(std::span<const float> planSeconds);
    /// Nothing while there are too few trials for it.
    std::optional<Running> running() const;

private:
    static constexpr std::size_t kFewest = 100;

    std::mutex m_adding;
    std::vector<float> m_times; // these guarded by m_adding
    std::vector<float> m_room;
    std::size_t m_next = kFewest;
    mutable std::mutex m_looking;     // so that nobody who looks waits for the sorting
    std::optional<Running> m_running; // guarded by m_looking
};

} // namespace backstop::recovery
