// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/versionlistmodel.h"

#include "model/catalog/versionreader.h"
#include "model/core/names.h"
#include "model/itemmodels/catalogworker.h"
#include "model/itemmodels/changetext.h"
#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"

#include <algorithm>
#include <array>

namespace backstop::itemmodels {

using catalog::HistoryCoverage;
using catalog::VersionReader;

namespace {

struct VersionPage final : WindowPage
{
    std::vector<VersionLine> lines;
};

class VersionWindowQuery final : public WindowQuery
{
public:
    explicit VersionWindowQuery(Bytes path)
        : m_path(std::move(path))
    {}

    Result<WindowIndex>
    index(catalog::Catalog &catalog, std::stop_token,
          const std::function<void(const std::vector<catalog::RowKey> &)> &) const override
    {
        BACKSTOP_ASSIGN(versions, VersionReader(catalog).versions(m_path));
        WindowIndex index;
        for (const VersionLine &line : versionLines(versions))
            index.keys.push_back(line.key);
        index.total = static_cast<std::int64_t>(index.keys.size());
        index.keys.resize(std::min<std::size_t>(index.keys.size(), SqlWindowModel::kMaxRows));
        return index;
    }
    Result<std::shared_ptr<const WindowPage>> rows(catalog::Catalog &catalog,
                                                   std::span<const catalog::RowKey> keys) const override
    {
        BACKSTOP_ASSIGN(versions, VersionReader(catalog).versions(m_path));
        std::unordered_map<catalog::RowKey, VersionLine> found;
        for (VersionLine &line : versionLines(versions))
            found.emplace(line.key, std::move(line));
        auto page = std::make_shared<VersionPage>();
        for (const catalog::RowKey key : keys) {
            const auto line = found.find(key);
            page->lines.push_back(line == found.end() ? VersionLine() : line->second);
        }
        return std::shared_ptr<const WindowPage>(std::move(page));
    }

private:
    Bytes m_path;
};

std::optional<std::int64_t> deltaOf(const VersionLine &line)
{
    if (line.isGap || !line.sizeBefore)
        return std::nullopt;
    return static_cast<std::int64_t>(line.version.size - *line.sizeBefore);
}

QString sourceOf(const VersionLine &line)
{
    return line.version.hostname + QLatin1Char(':') + displayName(line.version.source);
}

QString display(const VersionLine &line, int column, const QTimeZone &zone)
{
    switch (column) {
    case VersionListModel::Version:
        return versionTitle(line);
    case VersionListModel::From:
        return versionFrom(line, zone);
    case VersionListModel::Until:
        return versionUntil(line, zone);
    case VersionListModel::Note:
        return versionNote(line);
    case VersionListModel::Source:
        return sourceOf(line);
    default:
        break;
    }
    if (line.isGap)
        return {};
    switch (column) {
    case VersionListModel::Size:
        return formatBytes(line.version.size);
    case VersionListModel::Delta:
        return deltaOf(line) ? formatBytesDelta(*deltaOf(line)) : QString();
    case VersionListModel::Backups:
        return formatCount(line.version.backups);
    case VersionListModel::Modified:
        return fileTime(line.version.mtimeNs, zone);
    case VersionListModel::Checksum:
        return line.version.sha256.isNull() ? QString()
                                            : QString::fromStdString(line.version.sha256.hex().substr(0, 16));
    default:
        return {};
    }
}

QString exact(const VersionLine &line, int column)
{
    switch (column) {
    case VersionListModel::From:
        return toIso(line.begin());
    case VersionListModel::Until:
        return line.isGap ? (line.until ? toIso(*line.until) : QString()) : toIso(line.version.lastSeen);
    case VersionListModel::Note:
        return versionNote(line);
    case VersionListModel::Source:
        return sourceOf(line);
    default:
        break;
    }
    if (line.isGap)
        return {};
    switch (column) {
    case VersionListModel::Size:
        return formatExactBytes(line.version.size);
    case VersionListModel::Modified:
        return exactFileTime(line.version.mtimeNs);
    case VersionListModel::Checksum:
        return line.version.sha256.isNull() ? QString() : QString::fromStdString(line.version.sha256.hex());
    default:
        return {};
    }
}

QVariant sortValue(const VersionLine &line, int column)
{
    switch (column) {
    case VersionListModel::Version:
        return static_cast<qint64>(line.key);
    case VersionListModel::From:
        return static_cast<qint64>(line.begin().time_since_epoch().count());
    case VersionListModel::Size:
        return static_cast<qint64>(line.version.size);
    case VersionListModel::Delta:
        return static_cast<qint64>(deltaOf(line).value_or(0));
    case VersionListModel::Backups:
        return static_cast<qint64>(line.version.backups);
    case VersionListModel::Modified:
        return static_cast<qint64>(line.version.mtimeNs);
    default:
        return display(line, column, QTimeZone::utc());
    }
}

const VersionLine &lineOfPage(const WindowPage &page, int row)
{
    return static_cast<const VersionPage &>(page).lines[static_cast<std::size_t>(row)];
}

} // namespace

bool VersionListModel::isNumber(int column)
{
    return column == Size || column == Delta || column == Backups;
}

VersionListModel::VersionListModel(const QString &catalogFile, QObject *parent)
    : SqlWindowModel(catalogFile, parent)
{
    connect(this, &SqlWindowModel::loaded, this, [this] {
        worker().run<HistoryCoverage>(
            {}, [](catalog::Catalog &catalog, std::stop_token) { return VersionReader(catalog).coverage(); },
            [this](const Result<HistoryCoverage> &coverage) {
                if (coverage)
                    m_coverage = *coverage;
                if (coverage)
                    emit coverageRead();
                else if (coverage.error().code != ErrorCode::Cancelled)
                    emit failed(coverage.error());
            });
    });
}

int VersionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VersionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{
        QT_TR_NOOP("Version"),        QT_TR_NOOP("First seen (%1)"),
        QT_TR_NOOP("Last seen (%1)"), QT_TR_NOOP("Size"),
        QT_TR_NOOP("Delta"),          QT_TR_NOOP("Backups"),
        QT_TR_NOOP("Modified (%1)"),  QT_TR_NOOP("Note"),
        QT_TR_NOOP("SHA-256"),        QT_TR_NOOP("Source"),
    };
    return headerOf<VersionListModel>(kTitles, section, orientation, role, isNumber(section), timeZone());
}

void VersionListModel::setPath(const Bytes &path)
{
    m_path = path;
    m_coverage.reset();
    if (path.empty())
        SqlWindowModel::setQuery(nullptr);
    else
        SqlWindowModel::setQuery(std::make_shared<VersionWindowQuery>(path));
}

std::optional<VersionLine> VersionListModel::lineAt(int row) const
{
    int place = 0;
    const auto page = pageOf(row, &place);
    if (!page || lineOfPage(*page, place).key == 0)
        return std::nullopt;
    return lineOfPage(*page, place);
}

QVariant VersionListModel::value(const WindowPage &page, int row, int column, int role) const
{
    const VersionLine &line = lineOfPage(page, row);
    if (line.key == 0) // removed since the list was read
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(line, column, timeZone());
    case Qt::TextAlignmentRole:
        return alignmentOf(isNumber(column));
    case StatusRole:
        return static_cast<int>(versionStatus(line));
    case SortRole:
        return sortValue(line, column);
    case ExactTextRole:
    case Qt::ToolTipRole:
        return exact(line, column);
    case PathRole:
        return QByteArray(m_path.data(), static_cast<qsizetype>(m_path.size()));
    case IdRole:
        return QString::fromStdString(line.version.lastBackup.hex());
    case AccessibleSentenceRole:
    case Qt::AccessibleTextRole:
        return column == Version || role == AccessibleSentenceRole
                   ? QVariant(versionSentence(line, timeZone()))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace backstop::itemmodels
