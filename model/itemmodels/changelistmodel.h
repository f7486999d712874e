// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/query.h"
#include "model/itemmodels/sqlwindowmodel.h"

namespace backstop::itemmodels {

/// The change manifest of one backup as a list. sort() by any column but Checksum runs the query anew.
/// PathRole has the exact path; StatusRole is Added, Modified, MetadataModified or Deleted.
class ChangeListModel final : public SqlWindowModel
{
    Q_OBJECT

public:
    enum Column { Change, Path, Size, SizeBefore, Delta, Modified, Checksum, ColumnCount };
    Q_ENUM(Column)

    explicit ChangeListModel(const QString &catalogFile, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// A query for a null backup shows nothing.
    void setQuery(const catalog::ChangeQuery &query);
    const catalog::ChangeQuery &query() const { return m_query; }
    /// Nothing while the row is being read.
    std::optional<catalog::ChangeRow> changeAt(int row) const;

protected:
    QVariant value(const WindowPage &page, int row, int column, int role) const override;

private:
    static bool isNumber(int column);

    catalog::ChangeQuery m_query;
};

} // namespace backstop::itemmodels
