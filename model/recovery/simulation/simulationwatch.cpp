// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/simulationwatch.h"

#include "model/recovery/simulation/timesort.h"

namespace backstop::recovery {

void SimulationWatch::add(std::span<const float> planSeconds)
{
    const std::lock_guard adding(m_adding);
    m_times.insert(m_times.end(), planSeconds.begin(), planSeconds.end());
    if (m_times.size() < m_next)
        return;
    m_next = m_times.size() + m_times.size() / 4;
    sortTimes(m_times, m_room); // their order does not matter
    const TimeStatistics now = timeStatistics(m_times, 0);
    const std::lock_guard looking(m_looking);
    m_running = Running{m_times.size(), now.p50, now.p95};
}

std::optional<SimulationWatch::Running> SimulationWatch::running() const
{
    const std::lock_guard looking(m_looking);
    return m_running;
}

} // namespace backstop::recovery
