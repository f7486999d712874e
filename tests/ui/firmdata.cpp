// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/firmdata.h"

#include "tests/support/catalogbuilder.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace backstop::test {

using namespace std::chrono;
using repository::BackupType;
using repository::Change;
using repository::ChangeType;

struct DrivenWork::Shared
{
    std::mutex mutex;
    std::condition_variable_any changed;
    Progress *progress = nullptr;
    bool done = false;
    Result<> result;
};

std::shared_ptr<DrivenWork::Shared> DrivenWork::makeShared()
{
    return std::make_shared<Shared>();
}

jobs::Job::Work DrivenWork::work()
{
    return [shared = m_shared](Progress &progress, std::stop_token stop) -> Result<> {
        std::unique_lock lock(shared->mutex);
        shared->progress = &progress;
        shared->changed.notify_all();
        shared->changed.wait(lock, stop, [&] { return shared->done; });
        shared->progress = nullptr;
        if (!shared->done)
            return Error{ErrorCode::Cancelled, QStringLiteral("nothing was changed")};
        return shared->result;
    };
}

Progress &DrivenWork::progress()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->changed.wait(lock, [this] { return m_shared->progress != nullptr; });
    return *m_shared->progress;
}

void DrivenWork::finish(Result<> result)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->done = true;
    m_shared->result = std::move(result);
    m_shared->changed.notify_all();
}

namespace {

using itemmodels::FileRow;
using repository::NodeType;

FileRow folderRow(const char *name, std::uint64_t size, std::uint64_t children)
{
    return {name, NodeType::Directory, size, 1'795'424'400'000'000'000, 0755, children};
}

FileRow fileRow(const Bytes &name, std::uint64_t size)
{
    return {name, NodeType::File,
            size, 1'795'424'400'000'000'000 - static_cast<std::int64_t>(size % 90'000) * 1'000'000'000,
            0640, 0};
}

class FirmReader final : public itemmodels::DirectoryReader
{
public:
    Result<QList<FileRow>> read(BytesView path, std::stop_token) override
    {
        if (path.empty())
            return QList<FileRow>{folderRow("data", 4'434'112'880, 8'604)};
        if (path == "data")
            return QList<FileRow>{folderRow("orders", 1'912'004'220, 4'210),
                                  folderRow("positions", 2'204'118, 64),
                                  folderRow("strategies", 918'220, 41),
                                  folderRow("risk", 48'200, 6),
                                  folderRow("market", 2'518'938'122, 4'283),
                                  fileRow("README.txt", 1'204),
                                  fileRow("<img src=x>.txt", 12),
                                  {"latest", NodeType::Symlink, 0, 1'795'424'400'000'000'000, 0777, 0}};
        if (path == "data/positions")
            return positions();
        if (path == "data/strategies")
            return QList<FileRow>{fileRow("momentum-v3.json", 21'204), fileRow("pairs-eu.json", 18'777),
                                  fileRow("market-making.json", 40'118)};
        if (path == "data/risk")
            return QList<FileRow>{fileRow("limits.json", 12'004), fileRow("drawdown.json", 3'119)};
        return QList<FileRow>();
    }

private:
    static QList<FileRow> positions()
    {
        QList<FileRow> rows;
        for (const char *symbol : {"AAPL", "AUDUSD", "BTCUSD", "CL", "ES", "EURUSD", "GBPUSD", "GC", "MSFT",
                                   "NVDA", "USDJPY", "ZN"})
            rows.append(fileRow(Bytes(symbol) + ".json", 18'000 + rows.size() * 911u));
        return rows;
    }
};

std::vector<Change> dayChanges(int day, int hour, bool many)
{
    std::vector<Change> changes;
    const auto add = [&](const Bytes &path, ChangeType type, std::uint64_t size, std::uint64_t before = 0) {
        Change change = makeChange(path, type, size, before);
        change.mtimeNs = 1'795'424'400'000'000'000 - static_cast<std::int64_t>(size % 7'200) * 1'000'000'000;
        changes.push_back(change);
    };
    const std::string date = "2026-11-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
    const int files = many ? 40 : 12 + (hour * 7 + day * 3) % 9;
    for (int i = 0; i < files; ++i) {
        const std::string minute = std::string(i % 60 < 10 ? "0" : "") + std::to_string(i % 60);
        add("data/market/" + date + "/ticks-" + std::to_string(hour) + minute + ".zst", ChangeType::Added,
            812'004u + static_cast<unsigned>(i) * 40'117u);
    }
    for (int i = 0; i < files / 2; ++i)
        add("data/orders/" + date + "/orders-" + std::to_string(100 + hour * 10 + i) + ".jsonl",
            ChangeType::Added, 88'120u + static_cast<unsigned>(i) * 7'001u);
    for (const char *symbol : {"EURUSD", "GBPUSD", "NVDA", "ES"})
        add(Bytes("data/positions/") + symbol + ".json", ChangeType::Modified, 18'411, 18'204);
    if (day % 2 == 0)
        add("data/strategies/momentum-v3.json", ChangeType::Modified, 21'204, 20'998);
    if (hour > 20)
        add("data/orders/open/session.lock", ChangeType::Deleted, 0, 64);
    std::sort(changes.begin(), changes.end(),
              [](const Change &a, const Change &b) { return a.path < b.path; });
    return changes;
}

/// What the manifest of a day tells of the whole history: one file more that is deleted and comes back as it was.
std::vector<Change> historyChanges(int day, int hour, std::vector<Change> manifest)
{
    const Bytes path = "data/strategies/momentum-v3.json";
    std::erase_if(manifest, [&path](const Change &change) { return change.path == path; });
    const auto add = [&](ChangeType type, std::uint64_t size, std::uint64_t before) {
        Change change = makeChange(path, type, size, before);
        change.mtimeNs = 1'795'424'400'000'000'000;
        manifest.push_back(change);
    };
    if (day == 16 && hour == 2)
        add(ChangeType::Added, 20'998, 0);
    else if (day == 18 && hour == 8)
        add(ChangeType::Modified, 21'204, 20'998);
    else if (day == 20 && hour == 10)
        add(ChangeType::Deleted, 21'204, 0);
    else if (day == 21 && hour == 8)
        add(ChangeType::Added, 20'998, 0);
    else if (day == 22 && hour == 16)
        add(ChangeType::Modified, 24'310, 20'998);
    return manifest;
}

bool isFull(int day, int hour)
{
    return hour == 2 && (day == 16 || day == 22);
}

/// The backup @p number, of this hour of November 2026, with the changes @p manifest.
repository::BackupRecord recordOf(int number, int day, int hour, const std::optional<BackupId> &parent,
                                  const std::vector<Change> &manifest)
{
    repository::BackupRecord record = makeRecord(number++);
    const bool full = isFull(day, hour);
    record.type = full ? BackupType::Full : hour == 22 ? BackupType::Differential : BackupType::Incremental;
    record.status =
        day == 22 && hour == 14 ? repository::BackupStatus::Partial : repository::BackupStatus::Complete;
    record.createdAt = Timestamp(sys_days(2026y / 11 / day)) + hours(hour) + seconds(7 * number % 60);
    record.parent = full ? std::nullopt : parent;
    record.sources = {{"data", "/srv/trading/data"}};
    record.hostname = QStringLiteral("ldn-bk-01");
    record.username = QStringLiteral("ops");
    record.description = full         ? QStringLiteral("weekly full")
                         : hour == 22 ? QStringLiteral("close of day")
                                      : QString();
    record.tags = hour == 22 ? QStringList{QStringLiteral("eod")} : QStringList();
    record.sizeBytes = 4'434'112'880u + static_cast<unsigned>(number) * 21'000'117u;
    record.storedBytes = full ? 1'412'088'224u : 11'204'118u + static_cast<unsigned>(hour * day) * 91'007u;
    record.filesCount = 8'604u + static_cast<unsigned>(number) * 31u;
    record.durationMs = full ? 94'210 : 2'104u + static_cast<unsigned>(hour) * 311u;
    record.changes = {};
    for (const Change &change : manifest)
        ++(change.type == ChangeType::Added      ? record.changes.added
           : change.type == ChangeType::Modified ? record.changes.modified
                                                 : record.changes.deleted);
    record.problemCount = record.status == repository::BackupStatus::Partial ? 3 : 0;
    if (record.problemCount > 0)
        record.problems = {
            {"data/orders/open/<img src=x>.json", ErrorCode::SourceUnreadable,
             QStringLiteral("permission denied")},
            {"data/positions/ES.json", ErrorCode::SourceUnreadable,
             QStringLiteral("changed while it was read")},
            {"data/risk/audit.db", ErrorCode::SourceUnreadable, QStringLiteral("permission denied")}};
    return record;
}

/// How the backup of this hour was verified last, if it was.
std::optional<catalog::Verification> verificationOf(const BackupId &id, int day, int hour)
{
    using namespace catalog;
    const Timestamp sunday = Timestamp(sys_days(2026y / 11 / 22)) + hours(6);
    if (day < 22 || hour < 8)
        return Verification{id, hour == 10 ? VerificationLevel::Sampled : VerificationLevel::Full,
                            VerificationResult::Passed, sunday, 0};
    if (day == 22 && hour == 8)
        return Verification{id, VerificationLevel::Full, VerificationResult::Damaged, sunday + hours(24), 2};
    return {};
}

} // namespace

std::shared_ptr<itemmodels::DirectoryReader> firmFiles()
{
    return std::make_shared<FirmReader>();
}

FirmData::FirmData(History history)
    : settings(folder.qPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat)
    , queue(QStringLiteral("test"), 2, clock)
{
    if (history == History::Month)
        writeHistory();
    const QString file = folder.qPath() + QStringLiteral("/catalog.sqlite");
    backups = std::make_unique<itemmodels::BackupListModel>(file);
    changes = std::make_unique<itemmodels::ChangeListModel>(file);
    changeTree = std::make_unique<itemmodels::ChangeTreeModel>(file);
    files = std::make_unique<itemmodels::FileTreeModel>(&pool);
    jobs = std::make_unique<itemmodels::JobListModel>(&queue);
}

FirmData::~FirmData()
{
    jobs.reset();
    queue.shutdown();
    pool.waitForDone();
}

ui::BackupModels FirmData::models()
{
    return {backups.get(), changes.get(), changeTree.get(), files.get()};
}

ui::RepositoryInfo FirmData::repository() const
{
    return {QStringLiteral("trading-prod"),
            QStringLiteral("/mnt/backup/trading-prod"),
            true,
            false,
            {QStringLiteral("/srv/trading/data")}};
}

const repository::BackupRecord &FirmData::partial() const
{
    return *std::find_if(m_records.begin(), m_records.end(),
                         [](const auto &record) { return record.problemCount > 0; });
}

void FirmData::writeHistory()
{
    auto opened = catalog::Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite"));
    if (!opened)
        qFatal("catalog: %s", qUtf8Printable(opened.error().message));
    std::vector<catalog::Verification> verifications;
    std::optional<BackupId> parent;
    int number = 1;
    for (int day = 16; day <= 23; ++day) {
        for (const int hour : {2, 8, 10, 12, 14, 16, 22}) {
            if (day == 23 && hour > 8)
                break;
            const std::vector<Change> manifest =
                isFull(day, hour) ? std::vector<Change>() : dayChanges(day, hour, hour == 22);
            const repository::BackupRecord record = recordOf(number++, day, hour, parent, manifest);
            if (const auto added = addToCatalog(**opened, record, manifest); !added)
                qFatal("catalog: %s", qUtf8Printable(added.error().message));
            if (const auto added = addToHistory(**opened, record, historyChanges(day, hour, manifest));
                !added)
                qFatal("history: %s", qUtf8Printable(added.error().message));
            if (const auto verification = verificationOf(record.id, day, hour))
                verifications.push_back(*verification);
            parent = record.id;
            m_records.insert(m_records.begin(), record);
        }
    }
    if (const auto set = (*opened)->setVerifications(verifications); !set)
        qFatal("catalog: %s", qUtf8Printable(set.error().message));
}

} // namespace backstop::test
