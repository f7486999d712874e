// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/rpohistory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace backstop::recovery {

using namespace std::chrono_literals;

namespace {

constexpr std::array<const char *, 5> kCauses{"damaged", "partial", "unread", "without_data", "no_backup"};

/// One component of a history, worked out.
class ComponentHours
{
public:
    ComponentHours(const BackupHistory &history, const BackupHistory::Component &component, int hours)
        : m_history(history)
        , m_component(component)
        , m_hours(hours)
    {
        for (std::size_t i = 0; i < component.entries.size(); ++i)
            if (component.entries[i].use == BackupUse::Usable)
                m_usable.push_back(i);
    }

    ComponentRpo result()
    {
        ComponentRpo rpo{.name = m_component.name, .rpo = m_component.rpo, .hasData = m_component.hasData};
        if (!rpo.hasData)
            return rpo;
        rpo.cells.resize(static_cast<std::size_t>(m_hours));
        for (std::size_t gap = 0; gap < m_usable.size(); ++gap)
            spread(gap, rpo.cells);
        keepGaps(rpo);
        std::vector<Timestamp> times;
        times.reserve(m_usable.size());
        for (const std::size_t entry : m_usable)
            times.push_back(timeOf(entry));
        rpo.loss = dataLossForecast(std::move(times), m_history.end, rpo.rpo);
        return rpo;
    }

private:
    Timestamp timeOf(std::size_t entry) const
    {
        return m_history.backups[m_component.entries[entry].backup].time;
    }
    bool isLast(std::size_t gap) const { return gap + 1 == m_usable.size(); }

    /// Gap @p gap begins with the usable backup of that number. Its moments are from that backup on, without the one that ends it.
    void spread(std::size_t gap, std::vector<RpoCell> &cells) const
    {
        const Timestamp from = timeOf(m_usable[gap]);
        const Timestamp to = isLast(gap) ? m_history.end : timeOf(m_usable[gap + 1]);
        if (to <= m_history.begin || (to <= from && !isLast(gap)))
            return;
        const auto hourOf = [&](Timestamp time) {
            return std::clamp<std::int64_t>(
                std::chrono::floor<std::chrono::hours>(time - m_history.begin).count(), 0, m_hours - 1);
        };
        const std::int64_t last = hourOf(std::max(to - std::chrono::nanoseconds(1), from));
        for (std::int64_t hour = hourOf(from); hour <= last; ++hour) {
            const Timestamp worst = std::min(to, m_history.begin + std::chrono::hours(hour + 1));
            const std::int64_t age = std::chrono::ceil<std::chrono::seconds>(worst - from).count();
            RpoCell &cell = cells[static_cast<std::size_t>(hour)];
            if (cell.gap != RpoCell::kNone && cell.seconds > age)
                continue; // of two as old the newer one
            cell.seconds = static_cast<std::uint32_t>(
                std::min<std::int64_t>(age, std::numeric_limits<std::uint32_t>::max()));
            cell.gap = static_cast<std::uint32_t>(gap);
        }
    }

    /// Cells know gaps by the number of the backup that begins them; only those that a cell is about are kept.
    void keepGaps(ComponentRpo &rpo) const
    {
        std::uint32_t known = RpoCell::kNone;
        for (RpoCell &cell : rpo.cells) {
            if (cell.gap == RpoCell::kNone)
                continue;
            if (cell.gap != known) { // hours go on in time, and so do their gaps
                known = cell.gap;
                rpo.gaps.push_back(gapOf(known));
            }
            cell.gap = static_cast<std::uint32_t>(rpo.gaps.size() - 1);
        }
    }

    RpoGap gapOf(std::size_t number) const
    {
        const std::size_t first = m_usable[number];
        const std::size_t end = isLast(number) ? m_component.entries.size() : m_usable[number + 1];
        RpoGap gap{.from = m_component.entries[first].backup};
        if (!isLast(number))
            gap.to = m_component.entries[end].backup;
        for (std::size_t i = first + 1; i < end; ++i) {
            const BackupHistory::Entry &entry = m_component.entries[i];
            gap.partial += entry.use == BackupUse::Partial ? 1 : 0;
            gap.damaged += entry.use == BackupUse::Damaged ? 1 : 0;
            gap.unread += entry.use == BackupUse::Unread ? 1 : 0;
            if (gap.unfit == RpoGap::kNone)
                gap.unfit = entry.backup;
        }
        const std::uint32_t until =
            isLast(number) ? static_cast<std::uint32_t>(m_history.backups.size()) : gap.to;
        std::size_t next = first + 1;
        for (std::uint32_t backup = gap.from + 1; backup < until; ++backup) {
            if (next < end && m_component.entries[next].backup == backup)
                ++next;
            else if (m_history.backups[backup].isComplete)
                ++gap.without;
        }
        return gap;
    }

    const BackupHistory &m_history;
    const BackupHistory::Component &m_component;
    int m_hours;
    std::vector<std::size_t> m_usable; // places among the entries
};

/// Among the components that have data; empty where one of them has no usable backup, for then nothing is consistent.
void findConsistentPoint(const BackupHistory &history, RpoHistory &rpo)
{
    std::vector<std::vector<ComponentBackup>> usable;
    for (std::size_t i = 0; i < history.components.size(); ++i) {
        if (!history.components[i].hasData)
            continue;
        rpo.consistentComponents.push_back(i);
        std::vector<ComponentBackup> &backups = usable.emplace_back();
        for (const std::uint32_t place : history.components[i].earlier)
            backups.push_back({history.backups[place].time, place});
        for (const BackupHistory::Entry &entry : history.components[i].entries)
            if (entry.use == BackupUse::Usable)
                backups.push_back({history.backups[entry.backup].time, entry.backup});
    }
    rpo.consistent = newestConsistentPoint(usable, kConsistentWithin);
    if (!rpo.consistent)
        return;
    for (std::size_t i = 0; i < usable.size(); ++i) // as places in RpoHistory::backups
        rpo.consistent->backups[i] = usable[i][rpo.consistent->backups[i]].group;
}

} // namespace

GapCause causeOf(const RpoGap &gap)
{
    return gap.damaged > 0   ? GapCause::Damaged
           : gap.partial > 0 ? GapCause::Partial
           : gap.unread > 0  ? GapCause::Unread
           : gap.without > 0 ? GapCause::WithoutData
                             : GapCause::NoBackup;
}

QString gapCauseName(GapCause cause)
{
    return QString::fromLatin1(kCauses[static_cast<std::size_t>(cause)]);
}

RpoLevel ComponentRpo::levelOf(const RpoCell &cell) const
{
    if (cell.gap == RpoCell::kNone)
        return RpoLevel::Unknown;
    const std::int64_t target = rpo.count();
    const std::int64_t age = cell.seconds;
    return age <= target       ? RpoLevel::Within
           : target <= 0       ? RpoLevel::AboveFour
           : age <= 2 * target ? RpoLevel::UpToTwo
           : age <= 4 * target ? RpoLevel::UpToFour
                               : RpoLevel::AboveFour;
}

std::chrono::seconds RpoHistory::lengthOf(const RpoGap &gap) const
{
    return std::chrono::ceil<std::chrono::seconds>(gapEnd(gap) - gapBegin(gap));
}

Timestamp historyBegin(Timestamp end, int hours)
{
    return std::chrono::ceil<std::chrono::hours>(end) - std::chrono::hours(hours);
}

Result<RpoHistory> rpoHistory(BackupHistory history, const std::stop_token &stop)
{
    RpoHistory rpo{.begin = history.begin, .end = history.end};
    rpo.hours = static_cast<int>(std::max<std::int64_t>(
        std::chrono::ceil<std::chrono::hours>(history.end - history.begin).count(), 0));
    for (const BackupHistory::Component &component : history.components) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("backup history: cancelled")};
        rpo.components.push_back(ComponentHours(history, component, rpo.hours).result());
    }
    findConsistentPoint(history, rpo);
    rpo.backups = std::move(history.backups);
    return rpo;
}

std::vector<GapPlace> worstGaps(const RpoHistory &history, std::size_t most, int mostOfOne)
{
    struct Ranked
    {
        GapPlace place;
        double ratio;
        std::chrono::seconds length;
        Timestamp end;
    };
    std::vector<Ranked> found;
    for (std::size_t c = 0; c < history.components.size(); ++c) {
        const ComponentRpo &component = history.components[c];
        for (std::size_t g = 0; g < component.gaps.size(); ++g) {
            const std::chrono::seconds length = history.lengthOf(component.gaps[g]);
            if (length <= component.rpo)
                continue;
            const double ratio = component.rpo > 0s ? double(length.count()) / double(component.rpo.count())
                                                    : std::numeric_limits<double>::infinity();
            found.push_back({{c, g}, ratio, length, history.gapEnd(component.gaps[g])});
        }
    }
    std::ranges::stable_sort(found, [](const Ranked &a, const Ranked &b) {
        return a.ratio != b.ratio     ? a.ratio > b.ratio
               : a.length != b.length ? a.length > b.length
                                      : a.end > b.end;
    });
    std::vector<GapPlace> places;
    std::vector<int> ofOne(history.components.size(), 0);
    for (const Ranked &ranked : found) {
        if (places.size() == most)
            break;
        if (mostOfOne <= 0 || ofOne[ranked.place.component]++ < mostOfOne)
            places.push_back(ranked.place);
    }
    return places;
}

} // namespace backstop::recovery
