// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/nodeitem.h"

#include "ui/theme/metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace backstop::ui {

namespace {

// From which scale on something can be told apart.
constexpr double kTextFrom = 0.58;
constexpr double kNameFrom = 0.22; // in large letters
constexpr double kBorderFrom = 0.12;

constexpr double kStrip = 4;
constexpr double kLargeName = 0.4; // of the height of a card with three lines

} // namespace

double scaleOf(const QPainter *painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
}

NodeItem::NodeItem(int node, const recovery::LayoutBox &box)
    : m_rect(0, 0, box.width, box.height)
    , m_node(node)
{
    setPos(box.x, box.y);
    setZValue(1);
}

QStaticText NodeItem::prepared(const QString &text, const QFont &font, double width)
{
    QStaticText result(QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
    result.setTextFormat(Qt::PlainText); // a name may look like markup
    result.setPerformanceHint(QStaticText::AggressiveCaching);
    result.prepare({}, font);
    return result;
}

double NodeItem::textLeft() const
{
    return m_rect.left() + kStrip + kRelated;
}

double NodeItem::textWidth() const
{
    return m_rect.width() - kStrip - 2 * kRelated;
}

double NodeItem::largeLeft() const
{
    return textLeft() + 2 * kStrip;
}

double NodeItem::largeWidth() const
{
    return textWidth() - 2 * kStrip;
}

void NodeItem::setName(const QString &name, double room, const PlanLook &look)
{
    m_look = &look;
    m_name = prepared(name, look.nameFont, room);
    m_largeFont = look.nameFont;
    m_largeFont.setPixelSize(std::max(1, int(PlanLook::cardSize().height * kLargeName)));
    m_largeName = prepared(name, m_largeFont, largeWidth());
}

void NodeItem::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void NodeItem::setCurrent(bool current, bool hasFocus)
{
    if (m_isCurrent == current && m_hasFocus == hasFocus)
        return;
    m_isCurrent = current;
    m_hasFocus = hasFocus;
    setZValue(current ? 2 : 1);
    update();
}

void NodeItem::setCritical(bool critical)
{
    m_isCritical = critical;
    update();
}

void NodeItem::setDimmed(bool dimmed)
{
    m_isDimmed = dimmed;
    setOpacity(dimmed ? kDimmed : 1);
}

void NodeItem::setTarget(bool target)
{
    m_isTarget = target;
    update();
}

QRectF NodeItem::boundingRect() const
{
    return m_rect.adjusted(-kNodeMargin, -kNodeMargin, kNodeMargin, kNodeMargin);
}

void NodeItem::paintBehind(QPainter *, const QColor &) {}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_look)
        return;
    const double scale = scaleOf(painter);
    const QColor fill = m_isCurrent ? m_look->currentCard : m_look->card;
    const bool stands = m_isCritical || m_isCurrent || m_isTarget;
    const QColor border = m_isTarget || m_isCurrent || m_isCritical ? m_look->accent : m_look->cardBorder;
    if (scale < kNameFrom) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        if (scale < kBorderFrom) {
            painter->fillRect(m_rect, stands ? border : m_colour);
            return;
        }
        paintBehind(painter, border);
        painter->fillRect(m_rect, border);
        const double line = std::min(m_rect.height() / 4, (stands ? 2 : 1) / scale);
        painter->fillRect(m_rect.adjusted(line, line, -line, -line), fill);
        painter->fillRect(QRectF(line, line, m_rect.width() / 5, m_rect.height() - 2 * line), m_colour);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintBehind(painter, border);
    painter->setPen(QPen(border, stands ? (m_isCurrent && m_hasFocus ? 2.5 : 2) : 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(m_rect, kCornerRadius, kCornerRadius);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_colour);
    const double strip = scale < kTextFrom ? 3 * kStrip : kStrip;
    painter->drawRoundedRect(QRectF(m_rect.left() + 2, m_rect.top() + 2, strip, m_rect.height() - 4), 2, 2);
    if (scale >= kTextFrom) {
        paintText(painter);
        return;
    }
    paintLarge(painter);
}

void NodeItem::paintLarge(QPainter *painter)
{
    painter->setFont(m_largeFont);
    painter->setPen(m_look->text);
    painter->drawStaticText(QPointF(largeLeft(), m_rect.center().y() - m_largeName.size().height() / 2),
                            m_largeName);
}

} // namespace backstop::ui
