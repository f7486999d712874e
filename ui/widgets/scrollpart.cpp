// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scrollpart.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace backstop::ui {

ScrollPart::ScrollPart(QLayout *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *widget = new QWidget;
    content->setContentsMargins(0, 0, 0, 0);
    widget->setLayout(content);
    setWidget(widget);
    widget->installEventFilter(this);
}

int ScrollPart::heightForWidth(int width) const
{
    const QLayout *content = widget()->layout();
    return content->hasHeightForWidth() ? content->totalHeightForWidth(width)
                                        : content->totalSizeHint().height();
}

QSize ScrollPart::sizeHint() const
{
    return widget()->layout()->totalSizeHint();
}

QSize ScrollPart::minimumSizeHint() const
{
    return {widget()->layout()->totalMinimumSize().width() + verticalScrollBar()->sizeHint().width(),
            3 * rowHeight(fontMetrics())};
}

bool ScrollPart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry(); // its size is that of the content
    return QScrollArea::eventFilter(watched, event);
}

} // namespace backstop::ui
