// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/datalossforecast.h"

#include "model/core/seconds.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>

namespace backstop::recovery {

namespace {

using Backups = std::vector<std::vector<ComponentBackup>>;

// The age that a share @p p of all moments stays below: at most x is the age in sum(min(gap, x)) of them. Between two lengths of
// gaps that sum grows evenly, by as much as there are longer ones.
double agePercentile(const std::vector<double> &ascendingGaps, double total, double p)
{
    double below = 0; // sum of min(gap, x)
    double x = 0;
    for (std::size_t i = 0; i < ascendingGaps.size(); ++i) {
        const auto longer = static_cast<double>(ascendingGaps.size() - i);
        const double next = below + (ascendingGaps[i] - x) * longer;
        if (next >= p * total)
            return x + (p * total - below) / longer;
        below = next;
        x = ascendingGaps[i];
    }
    return x;
}

std::optional<ConsistentPoint> withinOneBackup(const Backups &components)
{
    std::map<std::size_t, std::vector<std::size_t>>
        groups; // group: places, as long as every component so far has it
    for (std::size_t place = 0; place < components.front().size(); ++place)
        groups.try_emplace(components.front()[place].group, std::vector<std::size_t>{place});
    for (std::size_t c = 1; c < components.size(); ++c)
        for (std::size_t place = 0; place < components[c].size(); ++place)
            if (const auto known = groups.find(components[c][place].group);
                known != groups.end() && known->second.size() == c)
                known->second.push_back(place);
    std::optional<ConsistentPoint> best;
    for (const auto &[group, places] : groups) {
        if (places.size() != components.size())
            continue;
        const Timestamp time = components.front()[places.front()].time;
        if (!best || time > best->time)
            best = ConsistentPoint{.time = time, .isOneBackup = true, .backups = places};
    }
    return best;
}

// From new to old: the newest backup of each; while they are too far apart, it is the newest of them that has to be an older one. So no
// component ever goes to a newer one, and the oldest of all is known without a search.
std::optional<ConsistentPoint> closeTogether(const Backups &components, std::chrono::nanoseconds tolerance)
{
    const std::size_t size = components.size();
    std::vector<std::vector<std::size_t>> places(size); // of each component's backups, the newest first
    std::vector<std::size_t> next(size, 0);
    const auto timeAt = [&](std::size_t c, std::size_t n) { return components[c][places[c][n]].time; };
    std::priority_queue<std::pair<Timestamp, std::size_t>> newest;
    Timestamp oldest = Timestamp::max();
    for (std::size_t c = 0; c < size; ++c) {
        places[c].resize(components[c].size());
        std::iota(places[c].begin(), places[c].end(), std::size_t{0});
        std::ranges::stable_sort(places[c], std::ranges::greater(),
                                 [&](std::size_t i) { return components[c][i].time; });
        newest.emplace(timeAt(c, 0), c);
        oldest = std::min(oldest, timeAt(c, 0));
    }
    while (newest.top().first - oldest > tolerance) {
        const std::size_t c = newest.top().second;
        newest.pop();
        if (++next[c] == places[c].size())
            return {};
        newest.emplace(timeAt(c, next[c]), c);
        oldest = std::min(oldest, timeAt(c, next[c]));
    }
    ConsistentPoint point{.time = oldest};
    Timestamp last = oldest;
    for (std::size_t c = 0; c < size; ++c) {
        while (next[c] + 1 < places[c].size() && timeAt(c, next[c] + 1) >= oldest)
            ++next[c]; // as close to the oldest as there is one
        last = std::max(last, timeAt(c, next[c]));
        point.backups.push_back(places[c][next[c]]);
    }
    point.spread = last - oldest;
    return point;
}

} // namespace

DataLoss dataLossForecast(std::vector<Timestamp> backups, Timestamp end, std::chrono::seconds rpo)
{
    std::erase_if(backups, [&](Timestamp time) { return time > end; });
    if (backups.empty())
        return {};
    std::ranges::sort(backups);
    DataLoss loss{.isKnown = true, .now = secondsOf(end - backups.back())};
    const double allowed = secondsOf(rpo);
    std::vector<double> gaps;
    double total = 0;
    double squares = 0;
    double within = 0;
    backups.push_back(end);
    for (std::size_t i = 0; i + 1 < backups.size(); ++i) {
        const double gap = secondsOf(backups[i + 1] - backups[i]);
        gaps.push_back(gap);
        total += gap;
        squares += gap * gap;
        within += std::min(gap, allowed);
        if (gap >= loss.worst) { // of two as long the newer one
            loss.worst = gap;
            loss.worstBegin = backups[i];
            loss.worstEnd = backups[i + 1];
        }
    }
    std::ranges::sort(gaps);
    if (total > 0) {
        loss.mean = squares / (2 * total);
        loss.p50 = agePercentile(gaps, total, 0.5);
        loss.p95 = agePercentile(gaps, total, 0.95);
        loss.shareWithinRpo = within / total;
    } else if (allowed > 0) {
        loss.shareWithinRpo = 1;
    }
    return loss;
}

std::optional<ConsistentPoint> newestConsistentPoint(const Backups &components,
                                                     std::chrono::nanoseconds tolerance)
{
    if (components.empty() || std::ranges::any_of(components, &std::vector<ComponentBackup>::empty))
        return {};
    std::optional<ConsistentPoint> one = withinOneBackup(components);
    std::optional<ConsistentPoint> close = closeTogether(components, tolerance);
    return one && (!close || one->time >= close->time) ? one : close;
}

} // namespace backstop::recovery
