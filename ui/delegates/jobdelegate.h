// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace backstop::ui {

/// All columns of a list of jobs: state with icon and word, progress as a bar with its number (or how the job ended), the rest as text.
class JobDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;
};

} // namespace backstop::ui
