// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/trialdraws.h"

#include "model/recovery/simulation/philox.h"

#include <cmath>

namespace backstop::recovery {

TrialDraws::TrialDraws(const TrialPlan &plan)
    : m_plan(plan)
    , m_scores(NormalScores::table())
    , m_tries(plan.components.size() * kTogether)
    , m_failures(plan.components.size())
    , m_rates(plan.storages.size() * kTogether)
{}

void TrialDraws::select(std::uint32_t number)
{
    m_lane = number % kTogether;
    if (m_isDrawn && m_first == number - m_lane)
        return;
    m_first = number - m_lane;
    m_isDrawn = true;
    drawDays();
    for (std::size_t i = 0; i < m_plan.components.size(); ++i)
        drawFirst(i);
}

void TrialDraws::drawDays()
{
    for (std::uint32_t lane = 0; lane < kTogether; ++lane) {
        const PhiloxBlock counter{m_first + lane, 0, 0, 0};
        m_badDays[lane] = 1;
        if (m_plan.commonCauseSigma > 0 && !m_plan.isCertain)
            m_badDays[lane] =
                std::exp(m_plan.commonCauseSigma * m_scores(philox(counter, m_plan.commonCauseKey)[0]));
        for (std::size_t i = 0; i < m_plan.storages.size(); ++i) {
            const TrialPlan::Storage &storage = m_plan.storages[i];
            m_rates[i * kTogether + lane] =
                storage.throughput.table < 0
                    ? storage.throughput.offset
                    : value(storage.throughput, philox(counter, storage.key)[0]) / m_badDays[lane];
        }
    }
}

// The numbers of a try stand at a counter of its own: (trial, try, block). The first block has the mobilising, the luck and two
// parts of the work, each further one four more parts.
void TrialDraws::drawFirst(std::size_t component)
{
    const TrialPlan::Source &from = m_plan.sources[component];
    const std::size_t stride = m_plan.components.size();
    FirstTry *const out = m_tries.data() + component;
    m_failures[component] = 0;
    if (!from.isRandom) {
        for (std::uint32_t lane = 0; lane < kTogether; ++lane)
            out[lane * stride] = {from.mobilise.offset, from.fixedWork};
        return;
    }
    std::array<PhiloxBlock, kTogether> bits;
    const auto draw = [&](std::uint32_t block) {
        for (std::uint32_t lane = 0; lane < kTogether; ++lane)
            bits[lane] = philox({m_first + lane, 0, block, 0}, from.key);
    };
    draw(0);
    unsigned failures = 0;
    for (std::uint32_t lane = 0; lane < kTogether; ++lane) {
        out[lane * stride] = {from.mobilise.table < 0 ? from.mobilise.offset
                                                      : m_badDays[lane] * value(from.mobilise, bits[lane][0]),
                              from.fixedWork};
        failures |= static_cast<unsigned>(bits[lane][1] < from.failsBelow) << lane;
    }
    m_failures[component] = static_cast<std::uint16_t>(failures);
    std::size_t next = 2;
    std::uint32_t block = 0;
    for (int part = from.firstDraw; part < from.endDraw; ++part) {
        if (next == bits.front().size()) {
            draw(++block);
            next = 0;
        }
        const TrialPlan::Draw &what = m_plan.draws[static_cast<std::size_t>(part)];
        for (std::uint32_t lane = 0; lane < kTogether; ++lane)
            out[lane * stride].work += m_badDays[lane] * value(what, bits[lane][next]);
        ++next;
    }
}

TrialDraws::Try TrialDraws::again(int component, std::uint32_t tries) const
{
    const TrialPlan::Source &from = m_plan.sources[static_cast<std::size_t>(component)];
    Try result{.work = from.fixedWork};
    if (!from.isRandom)
        return result;
    const std::uint32_t number = m_first + m_lane;
    PhiloxBlock bits = philox({number, tries, 0, 0}, from.key);
    result.willFail = bits[1] < from.failsBelow;
    std::size_t next = 2;
    std::uint32_t block = 0;
    for (int part = from.firstDraw; part < from.endDraw; ++part) {
        if (next == bits.size()) {
            bits = philox({number, tries, ++block, 0}, from.key);
            next = 0;
        }
        result.work += badDay() * value(m_plan.draws[static_cast<std::size_t>(part)], bits[next++]);
    }
    return result;
}

} // namespace backstop::recovery
