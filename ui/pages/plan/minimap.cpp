// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/minimap.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace backstop::ui {

Minimap::Minimap(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("planMinimap"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
}

void Minimap::setPicture(const QSizeF &size, std::vector<Mark> marks)
{
    m_size = size;
    m_marks = std::move(marks);
    m_picture = {};
    update();
}

void Minimap::setSeen(const QRectF &seen)
{
    if (seen == m_seen)
        return;
    m_seen = seen;
    update();
}

double Minimap::scale() const
{
    if (m_size.isEmpty())
        return 1;
    return std::min((width() - 2 * kInside) / m_size.width(), (height() - 2 * kInside) / m_size.height());
}

QPointF Minimap::origin() const
{
    return {(width() - m_size.width() * scale()) / 2, (height() - m_size.height() * scale()) / 2};
}

void Minimap::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull()) {
        const qreal ratio = devicePixelRatioF();
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(palette().color(QPalette::Window));
        QPainter painter(&m_picture);
        for (const Mark &mark : m_marks) {
            QRectF box(origin() + mark.box.topLeft() * scale(), mark.box.size() * scale());
            box.setWidth(std::max(box.width(), 1.0));
            box.setHeight(std::max(box.height(), 1.0));
            painter.fillRect(box, mark.colour);
        }
        painter.setPen(separatorColor(palette()));
        painter.drawRect(QRectF(0.5, 0.5, width() - 1, height() - 1));
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    QRectF seen(origin() + m_seen.topLeft() * scale(), m_seen.size() * scale());
    seen = seen.intersected(QRectF(rect()).adjusted(1, 1, -1, -1));
    QColor inside = accentColor(palette());
    inside.setAlphaF(0.12f);
    painter.setPen(QPen(accentColor(palette()), 1));
    painter.setBrush(inside);
    painter.drawRect(seen.adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        emit placeRequested((event->position() - origin()) / scale());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void Minimap::resizeEvent(QResizeEvent *)
{
    m_picture = {};
}

void Minimap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_picture = {};
    QWidget::changeEvent(event);
}

} // namespace backstop::ui
