// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QAbstractTableModel>

namespace backstop::ui {

/// The lines of a restore preview as a table. Makes nothing of a line before somebody looks at it, so a million of them cost nothing.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Action, Path, Size, Why, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<RestorePreviewRow> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<RestorePreviewRow> m_rows;
};

} // namespace backstop::ui
