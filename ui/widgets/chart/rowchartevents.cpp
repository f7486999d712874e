// SPDX-License-Identifier: GPL-3.0-or-later
//
// What mouse and keys do to a RowChart.
#include "ui/widgets/chart/rowchart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

namespace {

constexpr double kRowZoomStep = 1.25;

} // namespace

bool RowChart::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       tip.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(tip.toHtmlEscaped()),
                       viewport());
    return true;
}

void RowChart::mousePressEvent(QMouseEvent *event)
{
    const int place = static_cast<int>(event->position().y()) - axisHeight();
    const bool isRow =
        place >= 0 && event->position().y() < viewport()->height() - keyHeight(viewport()->width());
    if (const int row = (place + verticalScrollBar()->value()) / rowHeightNow();
        isRow && row < static_cast<int>(m_data.rows.size()))
        setCurrent(row);
}

void RowChart::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, verticalScrollBar()->pageStep() / rowHeightNow() - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Down:
        return setCurrent(m_current + 1);
    case Qt::Key_PageUp:
        return setCurrent(std::max(0, m_current - page));
    case Qt::Key_PageDown:
        return setCurrent(m_current + page);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(static_cast<int>(m_data.rows.size()) - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kRowZoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / kRowZoomStep);
    case Qt::Key_0:
        return setZoom(1, 0);
    case Qt::Key_Left:
        return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
    case Qt::Key_Right:
        return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void RowChart::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const Plot plot = plotFor(viewport()->size());
    const double x = std::clamp(event->position().x(), plot.left, plot.right);
    setZoom(m_zoom * std::pow(kRowZoomStep, event->angleDelta().y() / 120.0), valueAt(plot, x));
    event->accept();
}

void RowChart::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void RowChart::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        updateScrollBar();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

void RowChart::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RowChart::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace backstop::ui
