// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/folderloader.h"
#include "model/itemmodels/pathselection.h"
#include "model/itemmodels/roles.h"

#include <QAbstractItemModel>
#include <QTimeZone>

#include <memory>

namespace backstop::itemmodels {

/// The files of one backup as a tree: folders first, then the rest, both by name. A folder is read when a view asks for its
/// children (fetchMore), on @p pool, and its entries are shown kBatchRows and more at a time; until then a folder that is being read has one child with LoadingRole, and a folder that could not
/// be read one child that says why (StatusRole Failed; retry() reads again).
/// Column Name can be checked: what is checked is to be restored. A folder stands for everything below it, read or not.
/// Never blocks; lives in the thread that made it. The destructor asks running reads to stop and does not wait for them.
class FileTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, Modified, Mode, Kind, ColumnCount };
    Q_ENUM(Column)
    static constexpr qsizetype kBatchRows = 500;        ///< children that a folder shows at once
    static constexpr qsizetype kMostBatchRows = 10'000; ///< and that are added at once later

    /// @p pool must outlive every read: it belongs to the program, not to a page.
    explicit FileTreeModel(QThreadPool *pool, QObject *parent = nullptr);
    ~FileTreeModel() override;

    /// Shows the backup behind @p reader from its top; null shows nothing. The selection is emptied.
    void setReader(std::shared_ptr<DirectoryReader> reader);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What is checked. Nothing checked is an empty selection and never means everything.
    const PathSelection &selection() const { return m_selection; }
    void setSelection(const PathSelection &selection);
    /// Whether check boxes are shown at all; off for mere browsing. Default: off.
    void setCheckable(bool checkable);
    /// Reads a folder again whose reading failed.
    void retry(const QModelIndex &folder);
    /// So for all of them.
    void retryFailed();
    /// A folder is being read.
    bool isLoading() const { return m_running > 0; }
    void setTimeZone(const QTimeZone &zone);

signals:
    void selectionChanged();
    void loading();
    void loaded();
    void failed(const backstop::Error &error);

private:
    static bool isNumber(int column);

    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node, int column = 0) const;
    void read(Node *folder);
    void show(Node *folder, Result<QList<FileRow>> rows);
    void appendRows(Node *folder);
    Bytes pathOf(const Node *node) const;
    QVariant lineValue(const Node &node, int column, int role) const;
    void announceChecks(const QModelIndex &changed);
    void announceBelow(const QModelIndex &parent);

    FolderLoader m_loader; // never answers for an earlier reader
    std::unique_ptr<Node> m_root;
    PathSelection m_selection;
    bool m_checkable = false;
    int m_running = 0;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace backstop::itemmodels
