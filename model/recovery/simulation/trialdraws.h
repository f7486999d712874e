// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/trialplan.h"

#include <array>
#include <span>

namespace backstop::recovery {

/// The luck of trials: everything that is random in them. Drawn for some trials at once, component after component, so that the table of
/// a component is read for all of them while it is in the cache. What is drawn depends on the plan, the seed and the number of the trial
/// alone, not on which were drawn beside it. One per thread; allocates at the beginning only.
class TrialDraws
{
public:
    /// A try of a component.
    struct Try
    {
        double work = 0;
        bool willFail = false;
    };
    struct FirstTry
    {
        double mobilise = 0;
        double work = 0;
    };

    /// @p plan outlives this.
    explicit TrialDraws(const TrialPlan &plan);

    /// From now on all that is asked is about trial @p number, until the next call.
    void select(std::uint32_t number);
    /// What durations are multiplied by.
    double badDay() const { return m_badDays[m_lane]; }
    double rate(std::size_t storage) const { return m_rates[storage * kTogether + m_lane]; }
    std::span<const FirstTry> firstTries() const
    {
        return {m_tries.data() + m_lane * m_plan.components.size(), m_plan.components.size()};
    }
    bool willFirstFail(std::size_t component) const { return (m_failures[component] >> m_lane & 1u) != 0; }
    /// The try of @p component after as many as @p tries, which is above 0.
    Try again(int component, std::uint32_t tries) const;

    /// How many trials are drawn at once; whoever plays trials in a row should play them by as many.
    static constexpr std::uint32_t kTogether = 16;

private:
    double value(const TrialPlan::Draw &draw, std::uint32_t bits) const
    {
        return draw.offset +
               draw.scale * m_plan.tables[static_cast<std::size_t>(draw.table)].at(m_scores(bits));
    }
    void drawDays();
    void drawFirst(std::size_t component);

    const TrialPlan &m_plan;
    const NormalScores &m_scores;
    std::vector<FirstTry> m_tries;         // of all components, trial after trial
    std::vector<std::uint16_t> m_failures; // a bit for each trial
    std::vector<double> m_rates;
    std::array<double, kTogether> m_badDays{};
    std::uint32_t m_first = 0;
    std::uint32_t m_lane = 0;
    bool m_isDrawn = false;
};

} // namespace backstop::recovery
