// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/expireplan.h"
#include "tests/integration/resticrepository.h"
#include "tests/support/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace backstop;
using namespace backstop::retention;
using repository::BackupRecord;
using repository::BackupStatus;
using test::ResticKept;
using test::ResticRepository;
using test::ResticSnapshot;
using test::SeededRandom;

namespace {

using std::chrono::nanoseconds;

constexpr std::size_t kHistories = 200; // of one policy, each of a host of its own
constexpr int kPolicies = 12;           // some 20 s of processor time, most of it restic's
constexpr int kMostPolicies = 50;       // 10,000 histories

/// Zones without daylight saving in all the time that the histories cover: with it, Go and Qt each settle by their own rule
/// on a moment that a clock shows twice or never, and neither is wrong.
constexpr std::array<const char *, 4> kZones{"UTC", "Asia/Tokyo", "Asia/Kathmandu", "America/Phoenix"};

constexpr std::array<const char *, kIntervals> kNames{"last",   "hourly",  "daily",
                                                      "weekly", "monthly", "yearly"};

/// From this version on restic keeps the oldest of all where a count is not used up, and takes "unlimited" for a count.
const QList<int> kKeepsOldest{0, 16};

/// RFC 3339 as Go writes it: with the zone's offset, and no zeros at the end of the decimals.
QString rfc3339(Timestamp time, const QTimeZone &zone)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(time);
    const QDateTime local =
        QDateTime::fromSecsSinceEpoch(second.time_since_epoch().count(), QTimeZone::utc()).toTimeZone(zone);
    QString text = local.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    QString decimals = QString::number((time - second).count()).rightJustified(9, u'0');
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    if (!decimals.isEmpty())
        text += u'.' + decimals;
    const int offset = zone.offsetFromUtc(local) / 60;
    if (offset == 0)
        return text + u'Z';
    return text + QStringLiteral("%1%2:%3")
                      .arg(QLatin1Char(offset < 0 ? '-' : '+'))
                      .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
                      .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'));
}

QStringList tagsBy(SeededRandom &random)
{
    QStringList tags;
    for (const char *tag : {"eod", "audit", "release"}) {
        if (random.below(4) == 0)
            tags << QLatin1String(tag);
    }
    return tags;
}

/// How far one backup of a history is from the next: within a second, minutes, days, a year.
nanoseconds gapBy(SeededRandom &random, std::uint64_t style)
{
    constexpr std::uint64_t kSecond = 1'000'000'000;
    constexpr std::array<std::uint64_t, 5> kLongest{kSecond, 3600 * kSecond, 26 * 3600 * kSecond,
                                                    20 * 86400 * kSecond, 500 * 86400 * kSecond};
    return nanoseconds(random.below(kLongest[std::min<std::uint64_t>(style, kLongest.size() - 1)]));
}

/// Where a history ends: anywhere, or around the end of a year, where ISO weeks 52, 53 and 1 meet.
Timestamp endBy(SeededRandom &random, const QTimeZone &zone)
{
    const int year = 2000 + static_cast<int>(random.below(24));
    const bool isYearEnd = random.below(2) == 0;
    const QDate day = isYearEnd ? QDate(year, 12, 22).addDays(static_cast<qint64>(random.below(24)))
                                : QDate(year, 1, 1).addDays(static_cast<qint64>(random.below(365)));
    // The first moment of a day, the last one of the day before, or any.
    const std::uint64_t kind = random.below(4);
    const nanoseconds ofDay{kind == 0   ? 0
                            : kind == 1 ? -1
                                        : static_cast<qint64>(random.below(86'400'000'000'000))};
    return Timestamp(std::chrono::seconds(QDateTime(day, QTime(0, 0), zone).toSecsSinceEpoch())) + ofDay;
}

std::vector<BackupRecord> historyBy(SeededRandom &random, const QString &host, const QTimeZone &zone)
{
    std::vector<BackupRecord> history;
    const std::size_t size = 1 + random.below(20);
    const std::uint64_t style = random.below(6);
    Timestamp time = endBy(random, zone);
    for (std::size_t i = 0; i < size; ++i) {
        BackupRecord backup;
        backup.id.bytes[0] = static_cast<std::uint8_t>(i);
        backup.createdAt = time;
        backup.hostname = host;
        backup.sources = {{"x", "/x"}};
        backup.status = random.below(2) == 0 ? BackupStatus::Complete : BackupStatus::Partial;
        backup.tags = tagsBy(random);
        history.push_back(std::move(backup));
        time -= std::max(nanoseconds(1), gapBy(random, style == 5 ? random.below(5) : style));
    }
    return history;
}

int numberBy(SeededRandom &random, std::uint64_t below, std::uint64_t oneIn)
{
    return random.below(oneIn) == 0 ? static_cast<int>(random.below(below)) : 0;
}

Policy policyBy(SeededRandom &random, const QTimeZone &zone, bool knowsUnlimited)
{
    Policy policy;
    policy.zone = zone;
    for (int &count : policy.counts) {
        count = numberBy(random, 9, 2);
        if (random.below(12) == 0 && knowsUnlimited)
            count = Policy::kAll;
    }
    if (random.below(2) == 0)
        policy.within = Period{numberBy(random, 3, 3), numberBy(random, 14, 3), numberBy(random, 40, 2),
                               1 + static_cast<int>(random.below(30))};
    for (std::uint64_t i = random.below(3); i > 0; --i) {
        const QStringList tags = tagsBy(random);
        policy.withTags.push_back(tags.isEmpty() ? QStringList{QString()} : tags); // "": those without any
    }
    // Tags alone may keep nothing of a host: restic 0.14 then removes all of it, 0.18 refuses, and ours keeps the newest.
    const bool hasCount =
        std::any_of(policy.counts.begin(), policy.counts.end(), [](int n) { return n != 0; });
    if (!hasCount && !policy.within)
        policy.setCount(Interval::Daily, 3);
    return policy;
}

QStringList optionsFor(const Policy &policy)
{
    QStringList options;
    for (std::size_t i = 0; i < kIntervals; ++i) {
        const int count = policy.counts[i];
        if (count != 0)
            options << QStringLiteral("--keep-") + QLatin1String(kNames[i])
                    << (count == Policy::kAll ? QStringLiteral("unlimited") : QString::number(count));
    }
    if (policy.within)
        options << QStringLiteral("--keep-within") << policy.within->text();
    for (const QStringList &tags : policy.withTags)
        options << QStringLiteral("--keep-tag") << tags.join(u',');
    return options;
}

/// A reason in restic's words; none where the rule is ours alone.
std::optional<QString> inResticsWords(const Reason &reason)
{
    const QString name = QLatin1String(kNames[static_cast<std::size_t>(reason.interval)]);
    switch (reason.kind) {
    case Reason::InInterval:
    case Reason::OldestIn:
        return name + QStringLiteral(" snapshot");
    case Reason::Within:
        return QStringLiteral("within ") + reason.detail;
    case Reason::Tagged:
        return QStringLiteral("has tags [%1]").arg(reason.detail.split(u',').join(QStringLiteral(", ")));
    default:
        return std::nullopt;
    }
}

/// "time: reason, reason" of every backup that is kept, sorted.
QStringList described(const std::vector<std::pair<QString, QStringList>> &kept)
{
    QStringList lines;
    for (const auto &[time, reasons] : kept) {
        QStringList words = reasons;
        words.replaceInStrings(QStringLiteral("oldest "), QString());
        words.sort();
        lines << time + QStringLiteral(": ") + words.join(QStringLiteral(", "));
    }
    lines.sort();
    return lines;
}

/// What our plan keeps of each host by the rules that this restic has too.
ResticKept keptByUs(const ExpirePlan &plan, bool keepsOldest)
{
    ResticKept kept;
    for (const ExpirePlan::Entry &entry : plan.keep) {
        QStringList reasons;
        for (const Reason &reason : entry.reasons) {
            const auto words = inResticsWords(reason);
            if (words && (keepsOldest || reason.kind != Reason::OldestIn))
                reasons << *words;
        }
        if (!reasons.isEmpty())
            kept[entry.backup.hostname].emplace_back(rfc3339(entry.backup.createdAt, plan.policy.zone),
                                                     reasons);
    }
    return kept;
}

/// Empty where restic and our plan keep the same of @p records for the same reasons; else the first host that differs.
Result<QString> firstDifference(ResticRepository &restic, const std::vector<BackupRecord> &records,
                                const Policy &policy)
{
    std::vector<ResticSnapshot> snapshots;
    for (const BackupRecord &record : records)
        snapshots.push_back({rfc3339(record.createdAt, policy.zone), record.hostname, record.tags});
    BACKSTOP_TRY(restic.setSnapshots(snapshots));
    BACKSTOP_ASSIGN(theirs, restic.keptBy(optionsFor(policy), policy.zone.id()));
    BACKSTOP_ASSIGN(plan, planExpire(records, policy, *fromIso(QStringLiteral("2026-11-23T18:00:00Z"))));
    if (plan.keep.size() + plan.remove.size() != records.size())
        return QStringLiteral("our plan has lost a backup");
    const ResticKept ours = keptByUs(plan, restic.version() >= kKeepsOldest);
    for (const BackupRecord &record : records) {
        const QStringList mine = described(ours.value(record.hostname));
        const QStringList wanted = described(theirs.value(record.hostname));
        if (mine != wanted)
            return QStringLiteral("%1 %2\nours:\n%3\nrestic's:\n%4")
                .arg(record.hostname, optionsFor(policy).join(u' '), mine.join(u'\n'), wanted.join(u'\n'));
    }
    return QString();
}

} // namespace

/// restic's own program is the specification of the counted rules, of "within" and of tags. Where its versions differ, ours does
/// as the newer one: since 0.16 it keeps the oldest of all where a count is not used up, and knows "unlimited" (0.14 takes -1
/// for it, and keeps nothing). Of tags alone see policyBy().
class TestResticForget : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ResticRepository> m_restic;

private slots:
    void initTestCase()
    {
        if (ResticRepository::program().isEmpty())
            QSKIP("there is no restic here (\"app/setup --tests\" installs it): nothing to compare with");
        m_folder = std::make_unique<QTemporaryDir>();
        VERIFY_ASSIGN(made, ResticRepository::create(m_folder->filePath(QStringLiteral("repository"))));
        m_restic = std::move(made);
    }

    void keepsWhatResticKeepsInRandomHistories()
    {
        const int policies = qEnvironmentVariableIsSet("BACKSTOP_SOAK") ? kMostPolicies : kPolicies;
        std::size_t compared = 0;
        for (int number = 0; number < policies; ++number) {
            SeededRandom random(static_cast<std::uint64_t>(number) + 1);
            const QTimeZone zone(QByteArray(kZones[static_cast<std::size_t>(number) % kZones.size()]));
            QVERIFY(zone.isValid());
            const Policy policy = policyBy(random, zone, m_restic->version() >= kKeepsOldest);
            std::vector<BackupRecord> records;
            for (std::size_t i = 0; i < kHistories; ++i) {
                for (BackupRecord &record : historyBy(random, QStringLiteral("h%1").arg(i), zone))
                    records.push_back(std::move(record));
            }
            VERIFY_ASSIGN(difference, firstDifference(*m_restic, records, policy));
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
            compared += records.size();
        }
        QVERIFY(compared >= kHistories * static_cast<std::size_t>(policies));
    }
};

QTEST_GUILESS_MAIN(TestResticForget)
#include "tst_resticforget.moc"
