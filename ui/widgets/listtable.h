// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace backstop::ui {

/// A table whose page always shows one of its rows: a click beside the rows selects nothing else, and leaves the row selected that
/// is shown.
class ListTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event = nullptr) const override
    {
        return index.isValid() ? QTableView::selectionCommand(index, event) : QItemSelectionModel::NoUpdate;
    }
};

} // namespace backstop::ui
