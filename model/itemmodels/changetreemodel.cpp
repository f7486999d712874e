// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/changetreemodel.h"

#include "model/catalog/catalogreader.h"
#include "model/core/names.h"
#include "model/itemmodels/catalogworker.h"
#include "model/itemmodels/changetext.h"
#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"

#include <algorithm>
#include <array>

namespace backstop::itemmodels {

using catalog::Catalog;
using catalog::CatalogReader;
using catalog::ChangeKinds;
using catalog::ChangeRow;
using catalog::FolderRow;

/// One row: a folder, or a change.
struct ChangeTreeModel::Node
{
    Node *parent = nullptr;
    int row = 0;
    bool isFolder = true;
    FolderRow folder;
    ChangeRow change;
    std::vector<std::unique_ptr<Node>> children; // folders, then changes
    Bytes lastFolder; // the last folder that was read; the next batch goes on after it
    catalog::RowKey lastChange = 0;
    bool foldersDone = false;
    bool done = false;
    bool reading = false;
};

/// What one reading of a folder gave.
struct ChangeTreeModel::Batch
{
    std::optional<FolderRow> top;
    std::vector<FolderRow> folders;
    std::vector<ChangeRow> changes;
    bool foldersDone = false;
    bool done = false;
};

ChangeTreeModel::ChangeTreeModel(const QString &catalogFile, QObject *parent)
    : QAbstractItemModel(parent)
    , m_worker(std::make_unique<CatalogWorker>(catalogFile, this))
    , m_root(std::make_unique<Node>())
{
    qRegisterMetaType<backstop::Error>();
    m_root->done = true;
}

ChangeTreeModel::~ChangeTreeModel()
{
    m_stop.request_stop();
}

ChangeTreeModel::Node *ChangeTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ChangeTreeModel::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex ChangeTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ChangeTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int ChangeTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ChangeTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool ChangeTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (parent.column() > 0 || !node->isFolder)
        return false;
    return node->done ? !node->children.empty()
                      : true; // a folder is only here because something below it changed
}

bool ChangeTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return parent.column() <= 0 && node->isFolder && !node->done && !node->reading;
}

void ChangeTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(nodeOf(parent));
}

void ChangeTreeModel::setBackup(const BackupId &backup, bool added, bool modified, bool deleted)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_generation;
    beginResetModel();
    m_backup = backup;
    m_kinds = {added, modified, deleted};
    m_root = std::make_unique<Node>();
    m_root->done = backup.isNull();
    m_running = 0;
    m_totals.reset();
    endResetModel();
    if (backup.isNull())
        emit loaded();
    fetchMore({}); // unless a view did already, in the reset
}

void ChangeTreeModel::read(Node *node)
{
    node->reading = true;
    ++m_running;
    emit loading();
    const bool isTop = node == m_root.get() && !m_totals;
    m_worker->run<Batch>(
        m_stop.get_token(),
        [backup = m_backup, kinds = m_kinds, folder = node->folder, isTop, lastFolder = node->lastFolder,
         foldersDone = node->foldersDone,
         lastChange = node->lastChange](Catalog &catalog, std::stop_token) -> Result<Batch> {
            CatalogReader reader(catalog);
            Batch batch;
            FolderRow from = folder;
            if (isTop) {
                BACKSTOP_ASSIGN(top, reader.topFolder(backup));
                batch.top = from = top;
            }
            batch.foldersDone = foldersDone;
            if (!foldersDone) {
                BACKSTOP_ASSIGN(folders, reader.folders(backup, from.key, kinds, lastFolder, kBatchRows));
                batch.folders = std::move(folders);
                batch.foldersDone = batch.folders.size() < kBatchRows;
            }
            const int rest = kBatchRows - static_cast<int>(batch.folders.size());
            if (batch.foldersDone && rest > 0) {
                BACKSTOP_ASSIGN(changes, reader.files(backup, from, kinds, lastChange, rest));
                batch.changes = std::move(changes);
                batch.done = static_cast<int>(batch.changes.size()) < rest;
            }
            return batch;
        },
        [this, node, generation = m_generation](Result<Batch> batch) {
            if (generation == m_generation) // else the node is gone
                append(node, std::move(batch));
        });
}

void ChangeTreeModel::append(Node *node, Result<Batch> batch)
{
    node->reading = false;
    --m_running;
    if (!batch) {
        node->done = true; // a view would ask again and again; setBackup() begins anew
        emit failed(batch.error());
        return;
    }
    if (batch->top) {
        node->folder = *batch->top;
        m_totals = *batch->top;
    }
    const auto count = batch->folders.size() + batch->changes.size();
    const int first = static_cast<int>(node->children.size());
    node->foldersDone = batch->foldersDone;
    node->done = batch->done;
    if (!batch->folders.empty())
        node->lastFolder = batch->folders.back().name;
    if (!batch->changes.empty())
        node->lastChange = batch->changes.back().key;
    if (count > 0) {
        beginInsertRows(indexOf(node), first, first + static_cast<int>(count) - 1);
        node->children.reserve(node->children.size() + count);
        const auto add = [node] {
            auto &child = node->children.emplace_back(std::make_unique<Node>());
            child->parent = node;
            child->row = static_cast<int>(node->children.size()) - 1;
            return child.get();
        };
        for (FolderRow &folder : batch->folders)
            add()->folder = std::move(folder);
        for (ChangeRow &change : batch->changes) {
            Node *child = add();
            child->isFolder = false;
            child->done = true;
            child->change = std::move(change);
        }
        endInsertRows();
    }
    emit loaded();
}

std::optional<ChangeRow> ChangeTreeModel::changeAt(const QModelIndex &index) const
{
    if (!index.isValid() || nodeOf(index)->isFolder)
        return std::nullopt;
    return nodeOf(index)->change;
}

Bytes ChangeTreeModel::pathOf(const Node *node) const
{
    if (!node->isFolder)
        return node->change.change.path;
    Bytes path = node->folder.name;
    for (const Node *at = node->parent; at && at != m_root.get(); at = at->parent)
        path = at->folder.name + '/' + path;
    return path;
}

namespace {

QString countText(std::uint64_t count)
{
    return count == 0 ? QString() : formatCount(count);
}

QString lastComponent(const Bytes &path)
{
    return displayName(BytesView(path).substr(path.rfind('/') + 1)); // npos + 1 is 0
}

QByteArray byteArray(const Bytes &bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

bool ChangeTreeModel::isNumber(int column)
{
    return column == Added || column == Modified || column == Deleted || column == Size;
}

QVariant ChangeTreeModel::folderValue(const Node &node, int column, int role) const
{
    const FolderRow &folder = node.folder;
    const std::array<std::uint64_t, 3> counts{folder.changes.added, folder.changes.modified,
                                              folder.changes.deleted};
    const bool isCount = column >= Added && column <= Deleted;
    const std::uint64_t count = isCount ? counts[static_cast<std::size_t>(column - Added)] : 0;
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return displayName(folder.name);
        if (column == Size)
            return formatBytes(folder.sizeBytes);
        return isCount ? QVariant(countText(count)) : QVariant();
    case StatusRole:
        return static_cast<int>(Status::Folder);
    case SortRole:
        if (column == Size)
            return static_cast<qint64>(folder.sizeBytes);
        return isCount ? QVariant(static_cast<qint64>(count)) : QVariant(displayName(folder.name));
    case ExactTextRole:
    case Qt::ToolTipRole:
        if (column == Name)
            return displayName(pathOf(&node));
        return column == Size ? QVariant(formatExactBytes(folder.sizeBytes)) : QVariant();
    case AccessibleSentenceRole:
        return tr("%1, folder, %2 added, %3 modified, %4 deleted, %5")
            .arg(displayName(folder.name), formatCount(counts[0]), formatCount(counts[1]),
                 formatCount(counts[2]), formatBytes(folder.sizeBytes));
    default:
        return {};
    }
}

QVariant ChangeTreeModel::changeValue(const Node &node, int column, int role) const
{
    const repository::Change &change = node.change.change;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Name:
            return lastComponent(change.path);
        case Change:
            return statusText(changeStatus(change));
        case Size:
            return formatBytes(change.size);
        case ModifiedTime:
            return fileTime(change.mtimeNs, m_zone);
        default:
            return {};
        }
    case StatusRole:
        return static_cast<int>(changeStatus(change));
    case SortRole:
        if (column == Size)
            return static_cast<qint64>(change.size);
        return column == ModifiedTime ? QVariant(static_cast<qint64>(change.mtimeNs))
                                      : changeValue(node, column, Qt::DisplayRole);
    case ExactTextRole:
    case Qt::ToolTipRole:
        switch (column) {
        case Name:
            return displayName(change.path);
        case Size:
            return formatExactBytes(change.size);
        case ModifiedTime:
            return exactFileTime(change.mtimeNs);
        default:
            return {};
        }
    case AccessibleSentenceRole:
        return changeSentence(change);
    default:
        return {};
    }
}

QVariant ChangeTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeOf(index);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(isNumber(index.column()));
    if (role == PathRole)
        return byteArray(pathOf(&node));
    if (role == LoadingRole)
        return false;
    if (role == Qt::AccessibleTextRole)
        return index.column() == Name ? data(index, AccessibleSentenceRole) : QVariant();
    return node.isFolder ? folderValue(node, index.column(), role) : changeValue(node, index.column(), role);
}

QVariant ChangeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{
        QT_TR_NOOP("Name"),    QT_TR_NOOP("Change"), QT_TR_NOOP("Added"),         QT_TR_NOOP("Modified"),
        QT_TR_NOOP("Deleted"), QT_TR_NOOP("Size"),   QT_TR_NOOP("Modified (%1)"),
    };
    return headerOf<ChangeTreeModel>(kTitles, section, orientation, role, isNumber(section), m_zone);
}

void ChangeTreeModel::setTimeZone(const QTimeZone &zone)
{
    // The rows of all folders show times: a layout change makes views ask for all of them, and keeps what is open.
    emit layoutAboutToBeChanged();
    m_zone = zone;
    emit layoutChanged();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace backstop::itemmodels
