// SPDX-License-Identifier: GPL-3.0-or-later
//
// What mouse and keys do to a TrendChart.
#include "ui/widgets/chart/trendchart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace backstop::ui {

namespace {

constexpr double kReach = 4; ///< pixels to the side within which the height decides

} // namespace

/// The nearest one along the axis; of those that lie over each other there, the nearest one.
int TrendChart::spotAt(const QPointF &place) const
{
    int best = -1;
    double least = std::numeric_limits<double>::max();
    const QRectF area = plot();
    for (int i = 0; i < static_cast<int>(m_data.spots.size()); ++i) {
        const TrendSpot &spot = m_data.spots[static_cast<std::size_t>(i)];
        const double x = std::abs(xOf(area, spot.at) - place.x());
        const double y = std::abs((spot.value ? yOf(area, *spot.value) : area.top()) - place.y());
        const double far = x > kReach ? x * 1e4 : y;
        if (far < least) {
            least = far;
            best = i;
        }
    }
    return best;
}

void TrendChart::setCursorSpot(int spot)
{
    if (m_cursor == spot)
        return;
    m_cursor = spot;
    setCursor(spot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (spot >= 0)
        setAccessibleDescription(reading());
    update();
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    setCursorSpot(plot().contains(event->position()) ? spotAt(event->position()) : -1);
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !plot().contains(event->position()))
        return QWidget::mousePressEvent(event);
    if (const int spot = spotAt(event->position()); spot >= 0)
        emit chosen(spot);
}

void TrendChart::leaveEvent(QEvent *)
{
    setCursorSpot(-1);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_data.spots.size()) - 1;
    const int at = m_cursor >= 0 ? m_cursor : m_current;
    switch (last < 0 ? 0 : event->key()) {
    case Qt::Key_Left:
        return setCursorSpot(at < 0 ? last : std::max(0, at - 1));
    case Qt::Key_Right:
        return setCursorSpot(std::min(last, at + 1));
    case Qt::Key_Home:
        return setCursorSpot(0);
    case Qt::Key_End:
        return setCursorSpot(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor >= 0)
            emit chosen(m_cursor);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TrendChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    // Who comes by keys sees where the next one goes from.
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        setCursorSpot(m_current >= 0 ? m_current : static_cast<int>(m_data.spots.size()) - 1);
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    setCursorSpot(-1);
    QWidget::focusOutEvent(event);
}

void TrendChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace backstop::ui
