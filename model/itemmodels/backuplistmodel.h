// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/query.h"
#include "model/itemmodels/backupstate.h"
#include "model/itemmodels/sqlwindowmodel.h"

namespace backstop {
class Clock;
}

namespace backstop::itemmodels {

/// The backups of a repository, as the catalog has them. sort() by any column runs the query anew.
/// IdRole is the full id; StatusRole is that of statusOf().
class BackupListModel final : public SqlWindowModel
{
    Q_OBJECT

public:
    enum Column {
        State,
        Taken,
        Type,
        Source,
        Size,
        Stored,
        Changes,
        Duration,
        Verified,
        Description,
        Tags,
        Host,
        ShortId,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit BackupListModel(const QString &catalogFile, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Tells how old a proof is; without one, none is too old.
    void setClock(const Clock *clock) { m_clock = clock; }
    /// The first call loads the list.
    void setQuery(const catalog::BackupQuery &query);
    const catalog::BackupQuery &query() const { return m_query; }
    /// All that is known of the backup in @p row; nothing while the row is being read.
    std::optional<catalog::BackupRow> backupAt(int row) const;
    /// Nothing while the row is being read.
    std::optional<BackupId> idAt(int row) const;
    /// Finds the backups with the names @p keys in the catalog, whether their rows are in memory or not, and gives them to @p done
    /// in the thread of the model. Backups that are gone are left out.
    void findIds(std::vector<catalog::RowKey> keys, std::function<void(Result<std::vector<BackupId>>)> done);
    /// Finds one backup in the catalog, listed or not, and gives it to @p done in the thread of the model; nothing where there is none.
    void findBackup(const BackupId &id, std::function<void(const std::optional<catalog::BackupRow> &)> done);

    /// Of all backups, whatever the query is.
    struct Sums
    {
        qint64 all = 0;
        qint64 damaged = 0;
        bool operator==(const Sums &) const = default;
    };
    /// Counted anew with every list that is read.
    const Sums &sums() const { return m_sums; }

signals:
    void sumsChanged();

protected:
    QVariant value(const WindowPage &page, int row, int column, int role) const override;

private:
    static bool isNumber(int column);

    void count();
    Timestamp now() const;

    const Clock *m_clock = nullptr;
    catalog::BackupQuery m_query;
    Sums m_sums;
};

} // namespace backstop::itemmodels
