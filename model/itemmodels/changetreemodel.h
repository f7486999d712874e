// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/query.h"
#include "model/core/result.h"
#include "model/itemmodels/roles.h"

#include <QAbstractItemModel>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <stop_token>

namespace backstop::itemmodels {

class CatalogWorker;

/// The change manifest of one backup as a tree: folders with the sums of all that is below them, then changed files, both
/// by name. A folder's children are read when a view asks for them (fetchMore), 500 at a time; a million changes cost what is
/// opened. Never blocks; lives in the thread that made it.
/// StatusRole is Folder for folders, else as in ChangeListModel. PathRole has the exact path from the top of the backup.
class ChangeTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Change, Added, Modified, Deleted, Size, ModifiedTime, ColumnCount };
    Q_ENUM(Column)
    static constexpr int kBatchRows = 500;

    explicit ChangeTreeModel(const QString &catalogFile, QObject *parent = nullptr);
    ~ChangeTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Shows the changes of @p backup of the chosen kinds; a null id shows nothing. Folders without any change of these kinds are left out.
    void setBackup(const BackupId &backup, bool added = true, bool modified = true, bool deleted = true);
    const BackupId &backup() const { return m_backup; }
    /// The sums over the whole backup (its top folder); nothing until they are read.
    const std::optional<catalog::FolderRow> &totals() const { return m_totals; }
    /// The changed file at @p index; nothing for folders.
    std::optional<catalog::ChangeRow> changeAt(const QModelIndex &index) const;
    /// A folder is being read.
    bool isLoading() const { return m_running > 0; }
    void setTimeZone(const QTimeZone &zone);

signals:
    void loading();
    void loaded();
    void failed(const backstop::Error &error);

private:
    static bool isNumber(int column);

    struct Node;
    struct Batch;
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    void read(Node *node);
    void append(Node *node, Result<Batch> batch);
    Bytes pathOf(const Node *node) const;
    QVariant folderValue(const Node &node, int column, int role) const;
    QVariant changeValue(const Node &node, int column, int role) const;

    std::unique_ptr<CatalogWorker> m_worker;
    std::unique_ptr<Node> m_root;
    BackupId m_backup;
    catalog::ChangeKinds m_kinds;
    std::optional<catalog::FolderRow> m_totals;
    quint64 m_generation = 0; // answers for an earlier backup are dropped
    std::stop_source m_stop;
    int m_running = 0;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace backstop::itemmodels
