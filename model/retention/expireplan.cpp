// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/expireplan.h"

#include "model/retention/suspicion.h"

#include <algorithm>
#include <map>

namespace backstop::retention {

using repository::BackupRecord;
using repository::BackupStatus;

namespace {

QString intervalName(Interval interval)
{
    switch (interval) {
    case Interval::Last:
        return QStringLiteral("last");
    case Interval::Hourly:
        return QStringLiteral("hourly");
    case Interval::Daily:
        return QStringLiteral("daily");
    case Interval::Weekly:
        return QStringLiteral("weekly");
    case Interval::Monthly:
        return QStringLiteral("monthly");
    case Interval::Yearly:
        return QStringLiteral("yearly");
    }
    return {};
}

/// A number that two moments share exactly where they are in the same hour, day, ...; of Last, no two.
qint64 stretchOf(Interval interval, const QDateTime &local, std::size_t place)
{
    const QDate date = local.date();
    int weekYear = 0;
    switch (interval) {
    case Interval::Last:
        return static_cast<qint64>(place);
    case Interval::Hourly:
        return date.toJulianDay() * 24 + local.time().hour();
    case Interval::Daily:
        return date.toJulianDay();
    case Interval::Weekly: {
        const int week = date.weekNumber(&weekYear);
        return weekYear * 100 + week;
    }
    case Interval::Monthly:
        return date.year() * 12 + date.month();
    case Interval::Yearly:
        return date.year();
    }
    return 0;
}

/// The rules at work on one group, newest backup first.
class Rules
{
public:
    Rules(const Policy &policy, Timestamp newest, Timestamp now)
        : m_policy(policy)
        , m_left(policy.counts)
    {
        if (policy.within)
            m_withinFrom = policy.within->before(newest, policy.zone);
        if (policy.age)
            m_ageFrom = policy.age->before(now, policy.zone);
    }

    std::vector<Reason> apply(const BackupRecord &backup, std::size_t place, bool isOldest)
    {
        std::vector<Reason> reasons;
        for (const QStringList &tags : m_policy.withTags) {
            const bool hasAll = std::all_of(tags.begin(), tags.end(), [&](const QString &tag) {
                return tag.isEmpty() ? backup.tags.isEmpty() : backup.tags.contains(tag);
            });
            if (hasAll)
                reasons.push_back({Reason::Tagged, {}, tags.join(u',')});
        }
        if (m_withinFrom && backup.createdAt > *m_withinFrom)
            reasons.push_back({Reason::Within, {}, m_policy.within->text()});
        if (m_ageFrom && backup.createdAt > *m_ageFrom)
            reasons.push_back({Reason::Age, {}, m_policy.age->text()});
        const QDateTime local = toDateTime(backup.createdAt).toTimeZone(m_policy.zone);
        for (std::size_t i = 0; i < kIntervals; ++i) {
            if (m_left[i] == 0)
                continue;
            const auto interval = static_cast<Interval>(i);
            const qint64 stretch = stretchOf(interval, local, place);
            const bool isNewest = m_seen[i] != stretch;
            if (!isNewest && !isOldest)
                continue;
            m_seen[i] = stretch;
            m_left[i] -= m_left[i] > 0 ? 1 : 0;
            reasons.push_back({isNewest ? Reason::InInterval : Reason::OldestIn, interval, {}});
        }
        return reasons;
    }

private:
    const Policy &m_policy;
    std::array<int, kIntervals> m_left;
    std::array<std::optional<qint64>, kIntervals> m_seen;
    std::optional<Timestamp> m_withinFrom;
    std::optional<Timestamp> m_ageFrom;
};

bool isNewer(const BackupRecord &a, const BackupRecord &b)
{
    return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.id < b.id;
}

/// By place in @p group, newest first: the suspicion for which the backup is frozen. Tells the freezes in @p plan.
std::map<std::size_t, QString> frozenBackups(const std::vector<BackupRecord> &group, Timestamp now,
                                             ExpirePlan &plan)
{
    std::map<std::size_t, QString> frozen;
    if (plan.policy.ignoreSuspicions)
        return frozen;
    for (std::size_t i = 0; i + 1 < group.size(); ++i) {
        if (now - group[i].createdAt > kFreezeTime)
            break;
        const auto what = suspicionOf(group[i], group[i + 1]);
        if (!what)
            continue;
        plan.freezes.push_back({group[i].id, group[i].createdAt, *what});
        int left = kFrozenBackups;
        for (std::size_t j = i + 1; j < group.size() && left > 0; ++j) {
            if (group[j].status != BackupStatus::Complete)
                continue;
            frozen.emplace(j, *what);
            --left;
        }
    }
    return frozen;
}

void planGroup(std::vector<BackupRecord> group, Timestamp now, ExpirePlan &plan)
{
    std::sort(group.begin(), group.end(), isNewer);
    const auto firstPast = std::find_if(
        group.begin(), group.end(), [now](const BackupRecord &backup) { return backup.createdAt <= now; });
    for (auto it = group.begin(); it != firstPast; ++it)
        plan.keep.push_back({std::move(*it), {{Reason::InTheFuture, {}, {}}}});
    group.erase(group.begin(), firstPast);
    if (group.empty())
        return;
    const std::map<std::size_t, QString> frozen = frozenBackups(group, now, plan);
    Rules rules(plan.policy, group.front().createdAt, now);
    bool hasComplete = false;
    for (std::size_t i = 0; i < group.size(); ++i) {
        std::vector<Reason> reasons = rules.apply(group[i], i, i + 1 == group.size());
        if (group[i].held)
            reasons.push_back({Reason::Held, {}, {}});
        if (!hasComplete && group[i].status == BackupStatus::Complete) {
            hasComplete = true;
            reasons.push_back({Reason::LastComplete, {}, {}});
        }
        if (const auto suspicion = frozen.find(i); suspicion != frozen.end())
            reasons.push_back({Reason::Suspicious, {}, suspicion->second});
        if (reasons.empty())
            plan.remove.push_back({std::move(group[i]), {{Reason::NoRuleKeepsIt, {}, {}}}});
        else
            plan.keep.push_back({std::move(group[i]), std::move(reasons)});
    }
}

} // namespace

bool Policy::isEmpty() const
{
    return std::all_of(counts.begin(), counts.end(), [](int count) { return count == 0; }) && !within &&
           !age && withTags.empty();
}

QStringList Policy::options() const
{
    static const std::array<const char *, kIntervals> kOptions{"--last",   "--hourly",  "--daily",
                                                               "--weekly", "--monthly", "--yearly"};
    QStringList words;
    for (std::size_t i = 0; i < kIntervals; ++i) {
        if (counts[i] != 0)
            words << QLatin1String(kOptions[i])
                  << (counts[i] == kAll ? QStringLiteral("all") : QString::number(counts[i]));
    }
    if (within)
        words << QStringLiteral("--within") << within->text();
    if (age)
        words << QStringLiteral("--age") << age->text();
    for (const QStringList &tags : withTags)
        words += tags == QStringList(QString())
                     ? QStringList(QStringLiteral("--untagged"))
                     : QStringList{QStringLiteral("--tag"), tags.join(QLatin1Char(','))};
    if (zone != QTimeZone::utc())
        words << QStringLiteral("--time-zone") << QString::fromUtf8(zone.id());
    if (ignoreSuspicions)
        words << QStringLiteral("--ignore-suspicions");
    return words;
}

QString Reason::text() const
{
    switch (kind) {
    case InInterval:
        return intervalName(interval);
    case OldestIn:
        return QStringLiteral("oldest, ") + intervalName(interval);
    case Within:
        return QStringLiteral("within ") + detail;
    case Age:
        return QStringLiteral("younger than ") + detail;
    case Tagged:
        return detail.isEmpty() ? QStringLiteral("has no tags") : QStringLiteral("has tags ") + detail;
    case Held:
        return QStringLiteral("held");
    case LastComplete:
        return QStringLiteral("newest complete backup of its sources");
    case InTheFuture:
        return QStringLiteral("its time has not come yet");
    case Suspicious:
        return QStringLiteral("last good one before a suspicious change: ") + detail;
    case NoRuleKeepsIt:
        return QStringLiteral("no rule keeps it");
    }
    return {};
}

Result<ExpirePlan> planExpire(std::vector<BackupRecord> records, const Policy &policy, Timestamp now)
{
    if (policy.isEmpty())
        return Error{ErrorCode::Usage, QStringLiteral("expire: no rule says what to keep"),
                     QStringLiteral("Give at least one, for example \"--daily 7 --weekly 4 --monthly 12\".")};
    using Group = std::pair<QString, std::vector<std::pair<Bytes, Bytes>>>;
    std::map<Group, std::vector<BackupRecord>> groups;
    for (BackupRecord &record : records) {
        Group group{record.hostname, {}};
        for (const repository::SourceInfo &source : record.sources)
            group.second.emplace_back(source.name, source.path);
        groups[group].push_back(std::move(record));
    }
    ExpirePlan plan;
    plan.policy = policy;
    for (auto &[group, members] : groups)
        planGroup(std::move(members), now, plan);
    const auto newestFirst = [](const ExpirePlan::Entry &a, const ExpirePlan::Entry &b) {
        return isNewer(a.backup, b.backup);
    };
    std::sort(plan.keep.begin(), plan.keep.end(), newestFirst);
    std::sort(plan.remove.begin(), plan.remove.end(), newestFirst);
    std::sort(plan.freezes.begin(), plan.freezes.end(),
              [](const auto &a, const auto &b) { return a.createdAt > b.createdAt; });
    return plan;
}

} // namespace backstop::retention
