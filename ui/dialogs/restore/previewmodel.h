// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace backstop::ui {

/// What a restore would do, or did, entry by entry. Makes nothing of a line before somebody looks at it, so a million of them cost
/// nothing, and filtering them little.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Action, Path, Size, Why, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<RestoreLine> &rows);
    /// Shows only lines with @p text in their path (upper and lower case of ASCII letters are the same) and, where given, this action.
    void setFilter(const QString &text, std::optional<RestoreAction> action);
    /// How many lines there are of each action, in the order of the lines.
    QList<std::pair<RestoreAction, qsizetype>> counts() const;
    static QString wordOf(RestoreAction action);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void applyFilter();
    const RestoreLine &lineAt(int row) const;

    QList<RestoreLine> m_rows;
    Bytes m_text; // lower case
    std::optional<RestoreAction> m_action;
    bool m_isFiltered = false;
    std::vector<int> m_shown; // where filtered
};

} // namespace backstop::ui
