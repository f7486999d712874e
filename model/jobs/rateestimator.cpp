// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/rateestimator.h"

#include "model/core/seconds.h"

#include <algorithm>
#include <cmath>

namespace backstop::jobs {

namespace {

constexpr double kHalfLifeSeconds = 10;
constexpr double kLongest = 366.0 * 86'400; // what takes longer is said to take this long

std::chrono::seconds wholeSeconds(double seconds)
{
    return std::chrono::seconds(static_cast<std::int64_t>(std::ceil(std::min(seconds, kLongest))));
}

} // namespace

void RateEstimator::add(std::chrono::nanoseconds time, std::uint64_t done)
{
    if (!m_any || done < m_done) {
        *this = RateEstimator();
        m_any = true;
        m_first = m_last = m_lastMove = time;
        m_done = done;
        return;
    }
    if (time <= m_last)
        return; // nothing can be said of no time; the next reading sees what was done
    const double elapsed = secondsOf(time - m_last);
    const double speed = static_cast<double>(done - m_done) / elapsed;
    const double share = 1 - std::exp2(-elapsed / kHalfLifeSeconds);
    const double difference = speed - m_rate;
    // West's incremental form of the weighted mean; the variance is that of speeds over readings of this length.
    const double weight = m_weight + share * (1 - m_weight);
    const double step = share / weight;
    m_rate += step * difference;
    m_variance = (1 - step) * (m_variance + step * difference * difference);
    m_weight = weight;
    if (done > m_done)
        m_lastMove = time;
    m_done = done;
    m_last = time;
}

std::optional<double> RateEstimator::perSecond() const
{
    if (!m_any || m_last - m_first < kSilence || stalledFor())
        return std::nullopt;
    return m_rate;
}

std::optional<RateEstimator::Remaining> RateEstimator::remaining(std::uint64_t total) const
{
    const auto rate = perSecond();
    if (!rate || *rate <= 0 || total == 0)
        return std::nullopt;
    const auto rest = static_cast<double>(total - std::min(total, m_done));
    // Half a deviation to either side, but never so much that the range says nothing.
    const double deviation = std::min(std::sqrt(m_variance) / 2, *rate / 2);
    return Remaining{wholeSeconds(rest / (*rate + deviation)), wholeSeconds(rest / (*rate - deviation))};
}

std::optional<std::chrono::seconds> RateEstimator::stalledFor() const
{
    if (!m_any || m_last - m_lastMove < kStallAfter)
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(m_last - m_lastMove);
}

} // namespace backstop::jobs
