// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"

#include <atomic>
#include <functional>
#include <stop_token>
#include <thread>

namespace backstop::recovery {

/// Lets a moment pass; tests let their clock pass it.
using Sleep = std::function<void(std::chrono::milliseconds)>;

/// Stops work when its time is over, or when the stop token that it was given wants that. Lives as long as the work.
class Deadline
{
public:
    /// @p limit 0: no limit. @p clock and @p sleep outlive it.
    Deadline(const Clock &clock, std::chrono::nanoseconds limit, const std::stop_token &stop,
             const Sleep &sleep);
    ~Deadline();
    Deadline(const Deadline &) = delete;
    Deadline &operator=(const Deadline &) = delete;

    std::stop_token token() const { return m_source.get_token(); }
    /// Whether it was the time that stopped the work.
    bool hasPassed() const { return m_hasPassed; }

private:
    std::stop_source m_source;
    std::atomic<bool> m_hasPassed = false;
    std::stop_callback<std::function<void()>> m_outer;
    std::jthread m_watch;
};

} // namespace backstop::recovery
