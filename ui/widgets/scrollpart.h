// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLayout;

namespace backstop::ui {

/// Part of a window that scrolls where the screen has no room for all of it, and is as high as it needs where it has. What has the
/// focus is scrolled to.
class ScrollPart : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPart(QLayout *content, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace backstop::ui
