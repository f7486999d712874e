// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QAbstractItemView;
class QModelIndex;

namespace backstop::ui {

/// Where somebody reads in a list or tree whose rows are about to be made anew. The row is known by what it says in its first column, and which
/// of those that say it, below the same parent. Outlives neither the view nor its model.
class KeptRow
{
public:
    /// Remembers the current row of @p view, and how far it is scrolled.
    explicit KeptRow(QAbstractItemView *view);

    /// Makes the same row current again: where it is gone the one in its place, and the first where there was none. There is a current one
    /// afterwards, unless there are no rows: a screen reader needs one.
    void restore() const;

private:
    struct Step
    {
        QString text;
        int row = 0;
        int nth = 0; ///< of the rows with this text
    };
    QModelIndex find(const Step &step, const QModelIndex &parent) const;

    QAbstractItemView *m_view;
    std::vector<Step> m_steps; ///< from the top
    int m_scrolled;
};

} // namespace backstop::ui
