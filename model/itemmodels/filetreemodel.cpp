// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/filetreemodel.h"

#include "model/core/names.h"
#include "model/itemmodels/columns.h"
#include "model/itemmodels/filetreetext.h"

#include <algorithm>
#include <array>

namespace backstop::itemmodels {

using repository::NodeType;

/// One row: an entry of the backup, or the line that stands for a folder's content while it is not there.
struct FileTreeModel::Node
{
    enum class Kind { Entry, Loading, Failure };
    Node *parent = nullptr;
    int row = 0;
    Kind kind = Kind::Entry;
    FileRow file;
    Error error; // of Failure
    std::vector<std::unique_ptr<Node>> children;
    QList<FileRow> rows;   // of a folder that was read; the first ones are children already
    qsizetype nextRow = 0; // of them, to become a child
    bool read = false;
    bool reading = false;

    bool hasMoreRows() const { return nextRow < rows.size(); }

    bool isFolder() const { return kind == Kind::Entry && file.type == NodeType::Directory; }
};

bool FileTreeModel::isNumber(int column)
{
    return column == Size;
}

FileTreeModel::FileTreeModel(QThreadPool *pool, QObject *parent)
    : QAbstractItemModel(parent)
    , m_loader(pool)
    , m_root(std::make_unique<Node>())
{
    qRegisterMetaType<backstop::Error>();
    m_root->file.type = NodeType::Directory;
    m_root->read = true;
}

FileTreeModel::~FileTreeModel() = default;

void FileTreeModel::setReader(std::shared_ptr<DirectoryReader> reader)
{
    beginResetModel();
    m_loader.setReader(std::move(reader));
    m_root = std::make_unique<Node>();
    m_root->file.type = NodeType::Directory;
    m_root->read = !m_loader.hasReader();
    m_running = 0;
    m_selection.clear();
    endResetModel();
    emit selectionChanged();
    fetchMore({}); // unless a view did already, in the reset
}

FileTreeModel::Node *FileTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex FileTreeModel::indexOf(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, column, node);
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex FileTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int FileTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool FileTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (parent.column() > 0 || !node->isFolder())
        return false;
    return node->read || node->reading || node == m_root.get() ? !node->children.empty()
                                                               : node->file.children > 0;
}

bool FileTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (parent.column() > 0 || !node->isFolder() || node->reading)
        return false;
    return node->read ? node->hasMoreRows() : node == m_root.get() || node->file.children > 0;
}

void FileTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *node = nodeOf(parent);
    if (node->read)
        appendRows(node);
    else
        read(node);
}

/// Starts to read a folder; one child says so until show().
void FileTreeModel::read(Node *folder)
{
    folder->reading = true;
    beginInsertRows(indexOf(folder), 0, 0);
    auto &line = folder->children.emplace_back(std::make_unique<Node>());
    line->parent = folder;
    line->kind = Node::Kind::Loading;
    endInsertRows();
    ++m_running;
    emit loading();
    m_loader.load(pathOf(folder),
                  [this, folder](Result<QList<FileRow>> rows) { show(folder, std::move(rows)); });
}

void FileTreeModel::show(Node *folder, Result<QList<FileRow>> rows)
{
    beginRemoveRows(indexOf(folder), 0, 0);
    folder->children.clear();
    folder->reading = false;
    folder->read = true;
    endRemoveRows();
    --m_running;
    if (rows) {
        folder->rows = std::move(*rows);
        folder->nextRow = 0;
        appendRows(folder);
    } else {
        beginInsertRows(indexOf(folder), 0, 0);
        auto &line = folder->children.emplace_back(std::make_unique<Node>());
        line->parent = folder;
        line->kind = Node::Kind::Failure;
        line->error = rows.error();
        endInsertRows();
    }
    if (rows)
        emit loaded();
    else
        emit failed(rows.error());
}

/// Makes children of the next rows. Views ask for them again and again, and lay out everything each time: the more there is, the more
/// come at once.
void FileTreeModel::appendRows(Node *folder)
{
    const auto shown = static_cast<qsizetype>(folder->children.size());
    const qsizetype count = std::min(folder->rows.size() - folder->nextRow,
                                     std::clamp<qsizetype>(shown, kBatchRows, kMostBatchRows));
    if (count > 0) {
        beginInsertRows(indexOf(folder), static_cast<int>(shown), static_cast<int>(shown + count) - 1);
        for (qsizetype i = 0; i < count; ++i) {
            auto &child = folder->children.emplace_back(std::make_unique<Node>());
            child->parent = folder;
            child->row = static_cast<int>(shown + i);
            child->file = folder->rows.at(folder->nextRow++);
        }
        endInsertRows();
    }
    if (!folder->hasMoreRows())
        folder->rows = {};
    if (folder->rows.isEmpty())
        folder->nextRow = 0;
}

void FileTreeModel::retryFailed()
{
    std::vector<Node *> folders{m_root.get()};
    while (!folders.empty()) {
        Node *folder = folders.back();
        folders.pop_back();
        for (const auto &child : folder->children) {
            if (child->isFolder())
                folders.push_back(child.get());
        }
        retry(indexOf(folder));
    }
}

void FileTreeModel::retry(const QModelIndex &folder)
{
    Node *node = nodeOf(folder);
    if (!node->isFolder() || node->reading || node->children.size() != 1 ||
        node->children.front()->kind != Node::Kind::Failure)
        return;
    beginRemoveRows(folder, 0, 0);
    node->children.clear();
    node->read = false;
    endRemoveRows();
    read(node);
}

Bytes FileTreeModel::pathOf(const Node *node) const
{
    Bytes path;
    for (const Node *at = node; at && at != m_root.get(); at = at->parent)
        path = path.empty() ? at->file.name : at->file.name + '/' + path;
    return path;
}

Qt::ItemFlags FileTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node *node = nodeOf(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!node->isFolder())
        flags |= Qt::ItemNeverHasChildren;
    if (m_checkable && index.column() == Name && node->kind == Node::Kind::Entry)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeOf(index);
    const int column = index.column();
    if (role == LoadingRole)
        return node->kind == Node::Kind::Loading;
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(isNumber(column));
    if (node->kind != Node::Kind::Entry)
        return lineValue(*node, column, role);
    switch (role) {
    case Qt::DisplayRole:
        return fileDisplay(node->file, column, m_zone);
    case Qt::CheckStateRole:
        return m_checkable && column == Name ? QVariant(m_selection.state(pathOf(node))) : QVariant();
    case StatusRole:
        return static_cast<int>(fileStatus(node->file.type));
    case SortRole:
        return fileSortValue(node->file, column);
    case ExactTextRole:
    case Qt::ToolTipRole:
        return column == Name ? QVariant(displayName(pathOf(node))) : fileExact(node->file, column);
    case PathRole: {
        const Bytes path = pathOf(node);
        return QByteArray(path.data(), static_cast<qsizetype>(path.size()));
    }
    case AccessibleSentenceRole:
        return fileSentence(node->file);
    case Qt::AccessibleTextRole:
        return column == Name ? QVariant(fileSentence(node->file)) : QVariant();
    default:
        return {};
    }
}

/// What the lines say that stand for entries which are not there.
QVariant FileTreeModel::lineValue(const Node &node, int column, int role) const
{
    const bool isFailure = node.kind == Node::Kind::Failure;
    const QString text = isFailure ? node.error.message : tr("Loading…");
    switch (role) {
    case StatusRole:
        return static_cast<int>(isFailure ? Status::Failed : Status::None);
    case Qt::DisplayRole:
    case SortRole:
        return column == Name ? QVariant(text) : QVariant();
    case AccessibleSentenceRole:
    case Qt::AccessibleTextRole:
        return text;
    case ExactTextRole:
    case Qt::ToolTipRole:
        return isFailure ? QVariant(node.error.hint) : QVariant();
    default:
        return {};
    }
}

bool FileTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_selection.set(pathOf(nodeOf(index)), value.toInt() == Qt::Checked);
    announceChecks(index);
    emit selectionChanged();
    return true;
}

/// Tells views about the boxes that may look different after that of @p changed did: above it and below it.
void FileTreeModel::announceChecks(const QModelIndex &changed)
{
    const QList<int> roles{Qt::CheckStateRole};
    for (QModelIndex at = changed; at.isValid(); at = at.parent())
        emit dataChanged(at, at, roles);
    announceBelow(changed);
}

void FileTreeModel::announceBelow(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    emit dataChanged(index(0, Name, parent), index(rows - 1, Name, parent), {Qt::CheckStateRole});
    for (int row = 0; row < rows; ++row)
        announceBelow(index(row, Name, parent));
}

void FileTreeModel::setSelection(const PathSelection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    announceBelow({});
    emit selectionChanged();
}

void FileTreeModel::setCheckable(bool checkable)
{
    if (checkable == m_checkable)
        return;
    m_checkable = checkable;
    announceBelow({});
}

QVariant FileTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{
        QT_TR_NOOP("Name"), QT_TR_NOOP("Size"), QT_TR_NOOP("Modified (%1)"),
        QT_TR_NOOP("Mode"), QT_TR_NOOP("Kind"),
    };
    return headerOf<FileTreeModel>(kTitles, section, orientation, role, isNumber(section), m_zone);
}

void FileTreeModel::setTimeZone(const QTimeZone &zone)
{
    // The rows of all folders show times: a layout change makes views ask for all of them, and keeps what is open.
    emit layoutAboutToBeChanged();
    m_zone = zone;
    emit layoutChanged();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace backstop::itemmodels
