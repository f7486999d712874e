// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/backuplistmodel.h"

#include "model/catalog/catalogreader.h"
#include "model/core/clock.h"
#include "model/itemmodels/catalogworker.h"
#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace backstop::itemmodels {

using catalog::BackupQuery;
using catalog::BackupRow;
using catalog::VerificationLevel;
using catalog::VerificationResult;

namespace {

constexpr int kShortIdDigits = 12;

struct BackupPage final : WindowPage
{
    std::vector<BackupRow> rows;
};

class BackupWindowQuery final : public WindowQuery
{
public:
    explicit BackupWindowQuery(BackupQuery query)
        : m_query(std::move(query))
    {}

    Result<WindowIndex>
    index(catalog::Catalog &catalog, std::stop_token,
          const std::function<void(const std::vector<catalog::RowKey> &)> &) const override
    {
        BACKSTOP_ASSIGN(index, catalog::CatalogReader(catalog).index(m_query, SqlWindowModel::kMaxRows));
        return WindowIndex{std::move(index.keys), index.total};
    }
    Result<std::shared_ptr<const WindowPage>> rows(catalog::Catalog &catalog,
                                                   std::span<const catalog::RowKey> keys) const override
    {
        auto page = std::make_shared<BackupPage>();
        BACKSTOP_ASSIGN(rows, catalog::CatalogReader(catalog).backups(keys));
        page->rows = std::move(rows);
        return std::shared_ptr<const WindowPage>(std::move(page));
    }

private:
    BackupQuery m_query;
};

QString typeText(repository::BackupType type)
{
    switch (type) {
    case repository::BackupType::Full:
        return BackupListModel::tr("Full");
    case repository::BackupType::Incremental:
        return BackupListModel::tr("Incremental");
    case repository::BackupType::Differential:
        return BackupListModel::tr("Differential");
    }
    return {};
}

QString levelText(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::None:
        break;
    case VerificationLevel::Present:
        return BackupListModel::tr("L1 present");
    case VerificationLevel::Sampled:
        return BackupListModel::tr("L2 sampled");
    case VerificationLevel::Full:
        return BackupListModel::tr("L3 every byte");
    case VerificationLevel::TestRestore:
        return BackupListModel::tr("L4 test restore");
    }
    return {};
}

QString verifiedText(const catalog::Verification &verification, const QTimeZone &zone)
{
    const QString when = formatTime(verification.time, zone).left(16); // to the minute
    switch (verification.result) {
    case VerificationResult::None:
        break;
    case VerificationResult::Passed:
        return levelText(verification.level) + QStringLiteral(", ") + when;
    case VerificationResult::Incomplete:
        return BackupListModel::tr("Not finished, %1").arg(when);
    case VerificationResult::Damaged:
        if (verification.damaged == 0)
            return BackupListModel::tr("The backup itself is damaged, %1").arg(when);
        return BackupListModel::tr(
                   "%n file(s) damaged, %1", nullptr,
                   static_cast<int>(std::min<std::uint64_t>(verification.damaged, 1'000'000'000)))
            .arg(when);
    }
    return BackupListModel::tr("Not here");
}

QString changesText(const repository::ChangeCounts &changes)
{
    return QStringLiteral("+%1 ~%2 \u2212%3")
        .arg(formatCount(changes.added), formatCount(changes.modified), formatCount(changes.deleted));
}

QString hex(const BackupId &id)
{
    return QString::fromStdString(id.hex());
}

QString sentence(const BackupRow &backup, const QTimeZone &zone, Timestamp now)
{
    return BackupListModel::tr("%1, %2 %3, %4, %5, %6")
        .arg(backup.sources.join(QStringLiteral(", ")), formatTime(backup.createdAt, zone),
             QString::fromUtf8(zone.id()), typeText(backup.type), stateText(backup, now),
             formatBytes(backup.sizeBytes));
}

QString display(const BackupRow &backup, int column, const QTimeZone &zone, Timestamp now)
{
    switch (column) {
    case BackupListModel::State:
        return stateText(backup, now) + (backup.held ? BackupListModel::tr(", held") : QString());
    case BackupListModel::Taken:
        return formatTime(backup.createdAt, zone);
    case BackupListModel::Type:
        return typeText(backup.type);
    case BackupListModel::Source:
        return sourcesText(backup.sources);
    case BackupListModel::Size:
        return formatBytes(backup.sizeBytes);
    case BackupListModel::Stored:
        return formatBytes(backup.storedBytes);
    case BackupListModel::Changes:
        return changesText(backup.changes);
    case BackupListModel::Duration:
        return formatDuration(std::chrono::milliseconds(backup.durationMs));
    case BackupListModel::Verified:
        return verifiedText(backup.verification, zone);
    case BackupListModel::Description:
        return backup.description;
    case BackupListModel::Tags:
        return backup.tags.join(QStringLiteral(", "));
    case BackupListModel::Host:
        return backup.hostname;
    case BackupListModel::ShortId:
        return hex(backup.id).left(kShortIdDigits);
    default:
        return {};
    }
}

QString exact(const BackupRow &backup, int column)
{
    switch (column) {
    case BackupListModel::State:
        return backup.problemCount == 0
                   ? QString()
                   : BackupListModel::tr(
                         "%n entry(s) of the source are missing or doubtful", nullptr,
                         static_cast<int>(std::min<std::uint64_t>(backup.problemCount, 1'000'000'000)));
    case BackupListModel::Taken:
        return toIso(backup.createdAt);
    case BackupListModel::Source:
        return backup.sources.join(QLatin1Char('\n'));
    case BackupListModel::Size:
        return formatExactBytes(backup.sizeBytes);
    case BackupListModel::Stored:
        return formatExactBytes(backup.storedBytes);
    case BackupListModel::Changes:
        return BackupListModel::tr("%1 added, %2 modified, %3 deleted")
            .arg(formatCount(backup.changes.added), formatCount(backup.changes.modified),
                 formatCount(backup.changes.deleted));
    case BackupListModel::Verified:
        return backup.verification.result == VerificationResult::None ? QString()
                                                                      : toIso(backup.verification.time);
    case BackupListModel::ShortId:
        return hex(backup.id);
    default:
        return {};
    }
}

QVariant sortValue(const BackupRow &backup, int column, const QTimeZone &zone, Timestamp now)
{
    switch (column) {
    case BackupListModel::State:
        return static_cast<int>(statusOf(backup, now));
    case BackupListModel::Taken:
        return static_cast<qint64>(backup.createdAt.time_since_epoch().count());
    case BackupListModel::Type:
        return static_cast<int>(backup.type);
    case BackupListModel::Size:
        return static_cast<qint64>(backup.sizeBytes);
    case BackupListModel::Stored:
        return static_cast<qint64>(backup.storedBytes);
    case BackupListModel::Changes:
        return static_cast<qint64>(backup.changes.total());
    case BackupListModel::Duration:
        return static_cast<qint64>(backup.durationMs);
    case BackupListModel::Verified:
        return static_cast<qint64>(backup.verification.time.time_since_epoch().count());
    default:
        return display(backup, column, zone, now);
    }
}

/// By column.
constexpr std::array kBackupSorts{
    BackupQuery::Sort::State,       BackupQuery::Sort::Taken,    BackupQuery::Sort::Type,
    BackupQuery::Sort::Source,      BackupQuery::Sort::Size,     BackupQuery::Sort::Stored,
    BackupQuery::Sort::Changes,     BackupQuery::Sort::Duration, BackupQuery::Sort::Verified,
    BackupQuery::Sort::Description, BackupQuery::Sort::Tags,     BackupQuery::Sort::Host,
    BackupQuery::Sort::Id,
};
static_assert(kBackupSorts.size() == BackupListModel::ColumnCount);

const BackupRow &backupOfPage(const WindowPage &page, int row)
{
    return static_cast<const BackupPage &>(page).rows[static_cast<std::size_t>(row)];
}

} // namespace

bool BackupListModel::isNumber(int column)
{
    return column == Size || column == Stored || column == Changes || column == Duration;
}

BackupListModel::BackupListModel(const QString &catalogFile, QObject *parent)
    : SqlWindowModel(catalogFile, parent)
{
    connect(this, &SqlWindowModel::loaded, this, &BackupListModel::count);
}

int BackupListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{
        QT_TR_NOOP("State"),       QT_TR_NOOP("Taken (%1)"), QT_TR_NOOP("Type"),
        QT_TR_NOOP("Source"),      QT_TR_NOOP("Size"),       QT_TR_NOOP("Added to repository"),
        QT_TR_NOOP("Changes"),     QT_TR_NOOP("Duration"),   QT_TR_NOOP("Verified"),
        QT_TR_NOOP("Description"), QT_TR_NOOP("Tags"),       QT_TR_NOOP("Host"),
        QT_TR_NOOP("ID"),
    };
    return headerOf<BackupListModel>(kTitles, section, orientation, role, isNumber(section), timeZone());
}

void BackupListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    BackupQuery query = m_query;
    query.sort = kBackupSorts[static_cast<std::size_t>(column)];
    query.descending = order == Qt::DescendingOrder;
    if (query != m_query)
        setQuery(query);
}

void BackupListModel::setQuery(const BackupQuery &query)
{
    m_query = query;
    SqlWindowModel::setQuery(std::make_shared<BackupWindowQuery>(query));
}

std::optional<BackupRow> BackupListModel::backupAt(int row) const
{
    int place = 0;
    const auto page = pageOf(row, &place);
    if (!page || backupOfPage(*page, place).key == 0)
        return std::nullopt;
    return backupOfPage(*page, place);
}

std::optional<BackupId> BackupListModel::idAt(int row) const
{
    const auto backup = backupAt(row);
    return backup ? std::optional(backup->id) : std::nullopt;
}

void BackupListModel::findIds(std::vector<catalog::RowKey> keys,
                              std::function<void(Result<std::vector<BackupId>>)> done)
{
    worker().run<std::vector<BackupId>>(
        {},
        [keys = std::move(keys)](catalog::Catalog &catalog,
                                 std::stop_token) -> Result<std::vector<BackupId>> {
            std::vector<BackupId> ids;
            for (std::size_t from = 0; from < keys.size(); from += kPageRows) {
                const std::size_t count = std::min<std::size_t>(kPageRows, keys.size() - from);
                BACKSTOP_ASSIGN(
                    rows, catalog::CatalogReader(catalog).backups(std::span(keys).subspan(from, count)));
                for (const BackupRow &row : rows) {
                    if (row.key != 0)
                        ids.push_back(row.id);
                }
            }
            return ids;
        },
        std::move(done));
}

void BackupListModel::count()
{
    worker().run<Sums>(
        {},
        [](catalog::Catalog &catalog, std::stop_token) -> Result<Sums> {
            constexpr auto kNoCap = std::numeric_limits<std::int64_t>::max();
            catalog::CatalogReader reader(catalog);
            BackupQuery damaged;
            catalog::FilterTerm isDamaged;
            isDamaged.key = catalog::FilterKey::State;
            isDamaged.pattern = QStringLiteral("damaged");
            damaged.terms.push_back(isDamaged);
            BACKSTOP_ASSIGN(all, reader.count(BackupQuery(), kNoCap));
            BACKSTOP_ASSIGN(bad, reader.count(damaged, kNoCap));
            return Sums{all, bad};
        },
        [this](const Result<Sums> &sums) {
            if (sums && std::exchange(m_sums, *sums) != *sums)
                emit sumsChanged();
        });
}

void BackupListModel::findBackup(const BackupId &id,
                                 std::function<void(const std::optional<BackupRow> &)> done)
{
    worker().run<std::optional<BackupRow>>(
        {},
        [id](catalog::Catalog &catalog, std::stop_token) { return catalog::CatalogReader(catalog).find(id); },
        [done = std::move(done)](const Result<std::optional<BackupRow>> &found) {
            done(found ? *found : std::nullopt);
        });
}

Timestamp BackupListModel::now() const
{
    return m_clock ? m_clock->now() : Timestamp{};
}

QVariant BackupListModel::value(const WindowPage &page, int row, int column, int role) const
{
    const BackupRow &backup = backupOfPage(page, row);
    if (backup.key == 0) // removed since the list was read
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(backup, column, timeZone(), now());
    case Qt::TextAlignmentRole:
        return alignmentOf(isNumber(column));
    case StatusRole:
        return static_cast<int>(statusOf(backup, now()));
    case SortRole:
        return sortValue(backup, column, timeZone(), now());
    case ExactTextRole:
    case Qt::ToolTipRole:
        return exact(backup, column);
    case IdRole:
        return hex(backup.id);
    case AccessibleSentenceRole:
    case Qt::AccessibleTextRole:
        return column == State || role == AccessibleSentenceRole
                   ? QVariant(sentence(backup, timeZone(), now()))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace backstop::itemmodels
