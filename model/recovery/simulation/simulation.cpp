// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/simulation.h"

#include "model/recovery/simulation/simulationwatch.h"
#include "model/recovery/simulation/timesort.h"
#include "model/recovery/simulation/trialrun.h"

#include <QLocale>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <new>
#include <system_error>
#include <thread>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

// Sums in whole milliseconds: unlike those of fractions, they do not depend on the order in which threads come to an end.
struct Sums
{
    std::vector<std::uint64_t> binding; // trials, by component
    std::vector<std::int64_t> waited;   // by component
    std::vector<std::int64_t> worked;
    std::int64_t plan = 0;

    explicit Sums(std::size_t components)
        : binding(components, 0)
        , waited(components, 0)
        , worked(components, 0)
    {}

    void operator+=(const Sums &other)
    {
        for (std::size_t i = 0; i < binding.size(); ++i) {
            binding[i] += other.binding[i];
            waited[i] += other.waited[i];
            worked[i] += other.worked[i];
        }
        plan += other.plan;
    }
};

std::int64_t milliseconds(double seconds)
{
    return static_cast<std::int64_t>(std::min(seconds, 1e8) * 1000 + 0.5); // 1e8 s are three years
}

// The work of one call of simulate(): workers take blocks of trials until there are none left.
class Simulation
{
public:
    Simulation(const SimulationInput &input, const SimulationRequest &request)
        : m_input(input)
        , m_plan(input, request.seed)
        , m_trials(m_plan.isCertain ? 1 : request.trials)
        , m_rows(input.components.size() + 1)
        , m_block(std::clamp<std::uint64_t>(32'768 / m_rows / TrialDraws::kTogether, 1, 64) *
                  TrialDraws::kTogether)
        , m_blocks((m_trials + m_block - 1) / m_block)
        , m_times(m_rows * m_trials)
        , m_sums(input.components.size())
        , m_threads(threadsFor(request))
        , m_median(m_plan)
    {}

    bool isCertain() const { return m_plan.isCertain; }
    void play(const std::stop_token &stop, Progress &progress, SimulationWatch *watch);
    std::uint64_t played() const { return std::min(m_next.load(), m_blocks) * m_block; }
    void summarise(SimulationResult &result);

private:
    unsigned threadsFor(const SimulationRequest &request) const
    {
        const auto wanted = request.threads > 0 ? static_cast<unsigned>(request.threads)
                                                : std::max(1u, std::thread::hardware_concurrency());
        return static_cast<unsigned>(std::min<std::uint64_t>({wanted, m_blocks, 256}));
    }
    // Runs @p work on that many threads, this one included, and throws what one of them has thrown.
    template<typename Work>
    static void onAll(unsigned threads, Work work)
    {
        std::vector<std::exception_ptr> thrown(threads);
        const auto guarded = [&](unsigned i) {
            try {
                work(i);
            } catch (...) {
                thrown[i] = std::current_exception();
            }
        };
        {
            std::vector<std::jthread> others;
            others.reserve(threads);
            try {
                for (unsigned i = 1; i < threads; ++i)
                    others.emplace_back([&guarded, i] { guarded(i); });
            } catch (const std::system_error &) {
                // No more threads to be had: those that are there do it all.
            }
            guarded(0);
        }
        for (const std::exception_ptr &one : thrown)
            if (one)
                std::rethrow_exception(one);
    }
    void playBlock(TrialRun &run, Sums &sums, std::vector<float> &block, std::uint64_t number);
    std::span<float> row(std::size_t index) { return {m_times.data() + index * m_trials, m_done}; }
    // @p exact is the same time in the median trial: what never varies is not rounded to the digits of a float.
    static TimeStatistics statistics(std::span<const float> sorted, double exact, double target,
                                     const PercentileRanks &ranks)
    {
        return sorted.front() == sorted.back() ? certainTime(exact, target)
                                               : timeStatistics(sorted, target, ranks);
    }
    void findMedian(SimulationResult &result);

    const SimulationInput &m_input;
    const TrialPlan m_plan;
    const std::uint64_t m_trials;
    const std::size_t m_rows; // components, then the plan
    const std::uint64_t m_block;
    const std::uint64_t m_blocks;
    std::vector<float>
        m_times; // row after row; each block of trials is written by the one worker that has it
    Sums m_sums;
    const unsigned m_threads;
    TrialRun m_median; // as the median trial has left it
    std::atomic<std::uint64_t> m_next{0};
    std::size_t m_done = 0;
};

void Simulation::playBlock(TrialRun &run, Sums &sums, std::vector<float> &block, std::uint64_t number)
{
    const std::uint64_t first = number * m_block;
    const std::uint64_t count = std::min(m_block, m_trials - first);
    const std::size_t components = m_rows - 1;
    for (std::uint64_t i = 0; i < count; ++i) {
        run.run(static_cast<std::uint32_t>(first + i));
        float *times = block.data() + i * m_rows;
        for (std::size_t c = 0; c < components; ++c) {
            times[c] = static_cast<float>(run.finished(static_cast<int>(c)));
            if (m_plan.components[c].team < 0)
                continue;
            sums.waited[c] += milliseconds(run.waited(static_cast<int>(c)));
            sums.worked[c] += milliseconds(run.worked(static_cast<int>(c)));
        }
        times[components] = static_cast<float>(run.planSeconds());
        sums.plan += milliseconds(run.planSeconds());
        run.forEachBinding([&](int c) { ++sums.binding[static_cast<std::size_t>(c)]; });
    }
    for (std::size_t r = 0; r < m_rows; ++r) {
        float *out = m_times.data() + r * m_trials + first;
        for (std::uint64_t i = 0; i < count; ++i)
            out[i] = block[i * m_rows + r];
    }
}

void Simulation::play(const std::stop_token &stop, Progress &progress, SimulationWatch *watch)
{
    std::vector<TrialRun> runs(m_threads, TrialRun(m_plan));
    std::vector<Sums> sums(m_threads, m_sums);
    std::vector<std::vector<float>> blocks(m_threads, std::vector<float>(m_block * m_rows));
    onAll(m_threads, [&](unsigned worker) {
        // Whoever takes a block plays it to its end: those that were taken are always the first ones.
        while (!stop.stop_requested()) {
            const std::uint64_t number = m_next.fetch_add(1);
            if (number >= m_blocks)
                break;
            playBlock(runs[worker], sums[worker], blocks[worker], number);
            const std::uint64_t count = std::min(m_block, m_trials - number * m_block);
            if (watch)
                watch->add({m_times.data() + (m_rows - 1) * m_trials + number * m_block, count});
            progress.addItems(count);
        }
    });
    for (const Sums &part : sums)
        m_sums += part;
    m_done = std::min(played(), m_trials);
}

void Simulation::findMedian(SimulationResult &result)
{
    const std::span<float> times = row(m_rows - 1);
    std::vector<float> ordered(times.begin(), times.end());
    const auto middle = ordered.begin() + static_cast<std::ptrdiff_t>((ordered.size() - 1) / 2);
    std::ranges::nth_element(ordered, middle);
    result.medianTrial = static_cast<std::uint64_t>(std::ranges::find(times, *middle) - times.begin());
    m_median.run(static_cast<std::uint32_t>(result.medianTrial), &result.schedule);
}

void Simulation::summarise(SimulationResult &result)
{
    findMedian(result); // before the times are sorted
    const std::size_t components = m_rows - 1;
    result.components.resize(components);
    result.teams.resize(m_input.teams.size());
    std::atomic<std::size_t> next{0};
    const PercentileRanks ranks(m_done);
    onAll(static_cast<unsigned>(std::min<std::size_t>(m_threads, m_rows)), [&](unsigned) {
        std::vector<float> room;
        for (std::size_t r = next.fetch_add(1); r < m_rows; r = next.fetch_add(1)) {
            sortTimes(row(r), room);
            if (r == components)
                result.plan = statistics(row(r), m_median.planSeconds(), m_input.target, ranks);
            else
                result.components[r].time = statistics(row(r), m_median.finished(static_cast<int>(r)),
                                                       m_input.components[r].rto, ranks);
        }
    });
    const auto trials = static_cast<double>(m_done);
    for (std::size_t c = 0; c < components; ++c) {
        ComponentOutcome &outcome = result.components[c];
        outcome.name = m_input.components[c].name;
        outcome.criticality = wilson(m_sums.binding[c], m_done);
        if (m_plan.isCertain)
            outcome.criticality = {outcome.criticality.value, outcome.criticality.value,
                                   outcome.criticality.value};
        outcome.meanWait = static_cast<double>(m_sums.waited[c]) / (1000 * trials);
    }
    for (std::size_t t = 0; t < result.teams.size(); ++t) {
        TeamOutcome &team = result.teams[t];
        team.name = m_input.teams[t].name;
        team.members = m_input.teams[t].members;
        std::int64_t worked = 0;
        for (std::size_t c = 0; c < components; ++c) {
            if (m_input.components[c].team != static_cast<int>(t))
                continue;
            worked += m_sums.worked[c];
            team.meanWait += result.components[c].meanWait / m_plan.teams[t].users;
        }
        if (m_sums.plan > 0 && team.members > 0) // one that nobody uses may be empty
            team.utilisation =
                static_cast<double>(worked) / (static_cast<double>(m_sums.plan) * team.members);
    }
}

Result<> checkRequest(const SimulationInput &input, const SimulationRequest &request)
{
    const QLocale english(QLocale::English);
    if (request.trials == 0 || request.trials > kMostTrials)
        return Error{ErrorCode::InvalidArgument, u"trials: %1 were asked for"_s.arg(request.trials),
                     u"Give a number from 1 to %1."_s.arg(english.toString(quint64{kMostTrials}))};
    BACKSTOP_TRY(checkInput(input));
    const std::uint64_t most = kMostTimes / (input.components.size() + 1);
    if (request.trials > most)
        return Error{ErrorCode::InvalidArgument,
                     u"trials: %1 of %2 components need more memory than a simulation may take"_s.arg(
                         english.toString(quint64{request.trials}),
                         english.toString(quint64{input.components.size()})),
                     u"Give at most %1 for this plan."_s.arg(english.toString(quint64{most}))};
    return {};
}

} // namespace

Result<SimulationResult> simulate(const SimulationInput &input, const SimulationRequest &request,
                                  const std::stop_token &stop, Progress &progress, SimulationWatch *watch)
{
    BACKSTOP_TRY(checkRequest(input, request));
    progress.setTotals(request.trials, 0);
    try {
        Simulation simulation(input, request);
        simulation.play(stop, progress, watch);
        if (simulation.played() == 0)
            return Error{ErrorCode::Cancelled, u"simulation: it was cancelled before a trial had ended"_s};
        SimulationResult result{.wantedTrials = request.trials,
                                .seed = request.seed,
                                .inputHash = inputHash(input),
                                .isCertain = simulation.isCertain()};
        result.trials =
            simulation.isCertain() ? request.trials : std::min(simulation.played(), request.trials);
        if (simulation.isCertain())
            progress.addItems(request.trials - 1);
        simulation.summarise(result);
        return result;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     u"simulation: there is not enough memory for %1 trials"_s.arg(request.trials),
                     u"Simulate with fewer trials."_s};
    }
}

} // namespace backstop::recovery
