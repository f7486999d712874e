// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/backuprecord.h"
#include "ui/delegates/rowdelegate.h"

namespace backstop::ui {

/// The type of a backup: icon and word.
class TypeDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;
};

/// "+12 ~3 -1": what a backup found changed, each number in its tone behind its sign. The words are in changesText().
class ChangesDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;
};

/// "12 added, 3 modified, 1 deleted".
QString changesText(const repository::ChangeCounts &counts);

} // namespace backstop::ui
