// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/keptrow.h"

#include <QAbstractItemView>
#include <QScrollBar>

#include <algorithm>

namespace backstop::ui {

namespace {

QString textOf(const QAbstractItemModel &model, int row, const QModelIndex &parent)
{
    return model.index(row, 0, parent).data().toString();
}

} // namespace

KeptRow::KeptRow(QAbstractItemView *view)
    : m_view(view)
    , m_scrolled(view->verticalScrollBar()->value())
{
    const QAbstractItemModel &model = *view->model();
    for (QModelIndex at = view->currentIndex(); at.isValid(); at = at.parent()) {
        Step step{textOf(model, at.row(), at.parent()), at.row()};
        for (int row = 0; row < at.row(); ++row)
            step.nth += textOf(model, row, at.parent()) == step.text ? 1 : 0;
        m_steps.insert(m_steps.begin(), step);
    }
}

void KeptRow::restore() const
{
    QModelIndex found;
    for (const Step &step : m_steps) {
        const QModelIndex next = find(step, found);
        if (!next.isValid())
            break;
        found = next;
    }
    if (!found.isValid())
        found = m_view->model()->index(0, 0);
    m_view->setCurrentIndex(found);
    m_view->verticalScrollBar()->setValue(m_scrolled);
}

/// Invalid where the parent has no rows.
QModelIndex KeptRow::find(const Step &step, const QModelIndex &parent) const
{
    const QAbstractItemModel &model = *m_view->model();
    const int rows = model.rowCount(parent);
    int nth = 0;
    for (int row = 0; row < rows; ++row)
        if (textOf(model, row, parent) == step.text && nth++ == step.nth)
            return model.index(row, 0, parent);
    return model.index(std::min(step.row, rows - 1), 0, parent);
}

} // namespace backstop::ui
