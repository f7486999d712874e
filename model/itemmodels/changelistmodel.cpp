// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/changelistmodel.h"

#include "model/catalog/catalogreader.h"
#include "model/core/names.h"
#include "model/itemmodels/changetext.h"
#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"

#include <array>

namespace backstop::itemmodels {

using catalog::ChangeQuery;
using catalog::ChangeRow;

namespace {

struct ChangePage final : WindowPage
{
    std::vector<ChangeRow> rows;
};

class ChangeWindowQuery final : public WindowQuery
{
public:
    explicit ChangeWindowQuery(ChangeQuery query)
        : m_query(std::move(query))
    {}

    Result<WindowIndex>
    index(catalog::Catalog &catalog, std::stop_token,
          const std::function<void(const std::vector<catalog::RowKey> &)> &firstKeys) const override
    {
        BACKSTOP_ASSIGN(index, catalog::CatalogReader(catalog).index(m_query, SqlWindowModel::kMaxRows,
                                                                     SqlWindowModel::kPageRows, firstKeys));
        return WindowIndex{std::move(index.keys), index.total};
    }
    Result<std::shared_ptr<const WindowPage>> rows(catalog::Catalog &catalog,
                                                   std::span<const catalog::RowKey> keys) const override
    {
        auto page = std::make_shared<ChangePage>();
        BACKSTOP_ASSIGN(rows, catalog::CatalogReader(catalog).changes(keys));
        page->rows = std::move(rows);
        return std::shared_ptr<const WindowPage>(std::move(page));
    }

private:
    ChangeQuery m_query;
};

QString display(const repository::Change &change, int column, const QTimeZone &zone)
{
    switch (column) {
    case ChangeListModel::Change:
        return statusText(changeStatus(change));
    case ChangeListModel::Path:
        return displayName(change.path);
    case ChangeListModel::Size:
        return formatBytes(change.size);
    case ChangeListModel::SizeBefore:
        return change.type == repository::ChangeType::Added ? QString() : formatBytes(change.sizeBefore);
    case ChangeListModel::Delta:
        return formatBytesDelta(sizeDelta(change));
    case ChangeListModel::Modified:
        return fileTime(change.mtimeNs, zone);
    case ChangeListModel::Checksum:
        return change.sha256.isNull() ? QString() : QString::fromStdString(change.sha256.hex().substr(0, 16));
    default:
        return {};
    }
}

QString exact(const repository::Change &change, int column)
{
    switch (column) {
    case ChangeListModel::Path:
        return displayName(change.path);
    case ChangeListModel::Size:
        return formatExactBytes(change.size);
    case ChangeListModel::SizeBefore:
        return change.type == repository::ChangeType::Added ? QString() : formatExactBytes(change.sizeBefore);
    case ChangeListModel::Modified:
        return exactFileTime(change.mtimeNs);
    case ChangeListModel::Checksum:
        return change.sha256.isNull() ? QString() : QString::fromStdString(change.sha256.hex());
    default:
        return {};
    }
}

QVariant sortValue(const repository::Change &change, int column)
{
    switch (column) {
    case ChangeListModel::Change:
        return static_cast<int>(change.type) * 2 + (change.metadataOnly ? 1 : 0);
    case ChangeListModel::Size:
        return static_cast<qint64>(change.size);
    case ChangeListModel::SizeBefore:
        return static_cast<qint64>(change.sizeBefore);
    case ChangeListModel::Delta:
        return static_cast<qint64>(sizeDelta(change));
    case ChangeListModel::Modified:
        return static_cast<qint64>(change.mtimeNs);
    default:
        return display(change, column, QTimeZone::utc());
    }
}

/// By column; there is none for the checksum.
constexpr std::array kChangeSorts{ChangeQuery::Sort::Type,  ChangeQuery::Sort::Path,
                                  ChangeQuery::Sort::Size,  ChangeQuery::Sort::SizeBefore,
                                  ChangeQuery::Sort::Delta, ChangeQuery::Sort::Modified};
static_assert(kChangeSorts.size() == ChangeListModel::Checksum);

const ChangeRow &changeOfPage(const WindowPage &page, int row)
{
    return static_cast<const ChangePage &>(page).rows[static_cast<std::size_t>(row)];
}

} // namespace

bool ChangeListModel::isNumber(int column)
{
    return column == Size || column == SizeBefore || column == Delta;
}

ChangeListModel::ChangeListModel(const QString &catalogFile, QObject *parent)
    : SqlWindowModel(catalogFile, parent)
{}

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{
        QT_TR_NOOP("Change"), QT_TR_NOOP("Path"),          QT_TR_NOOP("Size"),    QT_TR_NOOP("Size before"),
        QT_TR_NOOP("Delta"),  QT_TR_NOOP("Modified (%1)"), QT_TR_NOOP("SHA-256"),
    };
    return headerOf<ChangeListModel>(kTitles, section, orientation, role, isNumber(section), timeZone());
}

void ChangeListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= static_cast<int>(kChangeSorts.size()))
        return;
    ChangeQuery query = m_query;
    query.sort = kChangeSorts[static_cast<std::size_t>(column)];
    query.descending = order == Qt::DescendingOrder;
    if (query != m_query)
        setQuery(query);
}

void ChangeListModel::setQuery(const ChangeQuery &query)
{
    m_query = query;
    if (query.backup.isNull())
        SqlWindowModel::setQuery(nullptr);
    else
        SqlWindowModel::setQuery(std::make_shared<ChangeWindowQuery>(query));
}

std::optional<ChangeRow> ChangeListModel::changeAt(int row) const
{
    int place = 0;
    const auto page = pageOf(row, &place);
    if (!page || changeOfPage(*page, place).key == 0)
        return std::nullopt;
    return changeOfPage(*page, place);
}

QVariant ChangeListModel::value(const WindowPage &page, int row, int column, int role) const
{
    const ChangeRow &found = changeOfPage(page, row);
    if (found.key == 0) // removed since the list was read
        return {};
    const repository::Change &change = found.change;
    switch (role) {
    case Qt::DisplayRole:
        return display(change, column, timeZone());
    case Qt::TextAlignmentRole:
        return alignmentOf(isNumber(column));
    case StatusRole:
        return static_cast<int>(changeStatus(change));
    case SortRole:
        return sortValue(change, column);
    case ExactTextRole:
    case Qt::ToolTipRole:
        return exact(change, column);
    case PathRole:
        return QByteArray(change.path.data(), static_cast<qsizetype>(change.path.size()));
    case AccessibleSentenceRole:
    case Qt::AccessibleTextRole:
        return column == Change || role == AccessibleSentenceRole ? QVariant(changeSentence(change))
                                                                  : QVariant();
    default:
        return {};
    }
}

} // namespace backstop::itemmodels
