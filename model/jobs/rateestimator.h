// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace backstop::jobs {

/// Speed and remaining time from readings of a counter. A pure function of the readings: no clock inside.
/// The rate is an average whose memory halves every 10 s of work. Nothing is said in the first 5 s, nor while stalled.
class RateEstimator
{
public:
    static constexpr std::chrono::seconds kSilence{5};
    static constexpr std::chrono::seconds kStallAfter{15};

    /// How long the rest will take, as a range: speeds vary, and so does the truth.
    struct Remaining
    {
        std::chrono::seconds least{0};
        std::chrono::seconds most{0};
        bool operator==(const Remaining &) const = default;
    };

    /// @p time since some fixed moment, not decreasing; @p done so far, of any unit. A counter that went back starts anew.
    void add(std::chrono::nanoseconds time, std::uint64_t done);
    void reset() { *this = RateEstimator(); }

    /// Units per second; nothing in the first 5 s and while stalled.
    std::optional<double> perSecond() const;
    /// Nothing where perSecond() is nothing, or the total is not known (0).
    std::optional<Remaining> remaining(std::uint64_t total) const;
    /// How long nothing has moved, where that is longer than 15 s.
    std::optional<std::chrono::seconds> stalledFor() const;

private:
    bool m_any = false;
    std::chrono::nanoseconds m_first{0};
    std::chrono::nanoseconds m_last{0};
    std::chrono::nanoseconds m_lastMove{0};
    std::uint64_t m_done = 0;
    double m_rate = 0;     // weighted mean of the speed
    double m_variance = 0; // weighted variance of the speed
    double m_weight = 0;   // how much of the mean is made of readings: 1 after a long time
};

} // namespace backstop::jobs
