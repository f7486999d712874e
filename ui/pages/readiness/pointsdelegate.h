// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace backstop::ui {

/// Points out of those that there are to be had: a bar, and "24.0 of 30.0" beside it. The model gives the text to display, and the
/// share of the points (double, 0 to 1) under ShareRole.
class PointsDelegate : public RowDelegate
{
    Q_OBJECT

public:
    static constexpr int ShareRole = Qt::UserRole + 40;
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;
};

} // namespace backstop::ui
