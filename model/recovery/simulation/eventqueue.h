// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace backstop::recovery {

/// Timers, the earliest first: a binary heap. Not that of the standard library, which may give equal times in another order with another
/// library, and whose comparisons of two fields take a third longer.
class EventQueue
{
public:
    struct Event
    {
        double time;
        int what;
    };

    void reserve(std::size_t size) { m_events.reserve(size); }
    void clear() { m_events.clear(); }
    bool isEmpty() const { return m_events.empty(); }
    /// Infinity where there is none.
    double firstTime() const
    {
        return m_events.empty() ? std::numeric_limits<double>::infinity() : m_events.front().time;
    }

    void push(double time, int what)
    {
        std::size_t hole = m_events.size();
        m_events.push_back({time, what});
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / 2;
            if (m_events[parent].time <= time)
                break;
            m_events[hole] = m_events[parent];
            hole = parent;
        }
        m_events[hole] = {time, what};
    }

    Event pop()
    {
        const Event first = m_events.front();
        const Event moved = m_events.back();
        m_events.pop_back();
        const std::size_t size = m_events.size();
        std::size_t hole = 0;
        for (std::size_t child = 1; child < size; child = 2 * hole + 1) {
            child +=
                static_cast<std::size_t>(child + 1 < size && m_events[child + 1].time < m_events[child].time);
            if (moved.time <= m_events[child].time)
                break;
            m_events[hole] = m_events[child];
            hole = child;
        }
        if (size > 0)
            m_events[hole] = moved;
        return first;
    }

private:
    std::vector<Event> m_events;
};

/// One time for each of a fixed number of things, and which is the earliest: a tournament tree, so that a time may change in
/// either direction. The first one of those that are as early.
class EarliestTime
{
public:
    explicit EarliestTime(std::size_t things)
        : m_leaves(std::bit_ceil(std::max<std::size_t>(things, 1)))
        , m_times(2 * m_leaves, kNever)
    {}

    static constexpr double kNever = std::numeric_limits<double>::infinity();
    double time() const { return m_times[1]; }
    int which() const
    {
        std::size_t node = 1;
        while (node < m_leaves)
            node = 2 * node + static_cast<std::size_t>(m_times[2 * node + 1] < m_times[2 * node]);
        return static_cast<int>(node - m_leaves);
    }
    void set(int thing, double time)
    {
        std::size_t node = m_leaves + static_cast<std::size_t>(thing);
        m_times[node] = time;
        for (node /= 2; node > 0; node /= 2)
            m_times[node] = std::min(m_times[2 * node], m_times[2 * node + 1]);
    }

private:
    std::size_t m_leaves;
    std::vector<double> m_times;
};

} // namespace backstop::recovery
