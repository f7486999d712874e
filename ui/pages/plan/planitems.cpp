// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/planitems.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace backstop::ui {

namespace {

constexpr double kCurvesFrom = 0.22; // the scale from which on they can be told apart
constexpr double kArrow = 6;
constexpr double kMostExtra = 1.6; // of the width of a line, for the needs that it stands for

QPointF pointOf(const recovery::LayoutPoint &point)
{
    return {point.x, point.y};
}

} // namespace

CardItem::CardItem(int node, int component, const recovery::LayoutBox &box)
    : NodeItem(node, box)
    , m_component(component)
{}

void CardItem::setContent(const recovery::AssessedPlan &plan, itemmodels::Status status, const PlanLook &look)
{
    const recovery::Component &component = plan.plan.components[static_cast<std::size_t>(m_component)];
    m_status = lookOf(status);
    const double width = textWidth();
    const double icon = m_isUnprotected ? kIconSmall + kInside : 0;
    setName(component.name, width - icon, look);
    QString state = itemmodels::statusText(status);
    if (m_isUnprotected)
        state = QCoreApplication::translate("backstop::ui::PlanGraph", "%1  ·  no backup").arg(state);
    setToolTip(plainToolTip(component.name + QLatin1Char('\n') + state));
    const double room = width - kIconSmall - kInside;
    if (QFontMetricsF(look.textFont).horizontalAdvance(state) > room)
        state = itemmodels::statusText(status); // the icon says the other half
    m_state = prepared(state, look.textFont, room);
    m_times = prepared(itemmodels::priorityText(component.priority) + QStringLiteral("  ·  ") +
                           itemmodels::targetText(plan, m_component),
                       look.textFont, width);
    update();
}

void CardItem::setUnprotected(bool unprotected)
{
    m_isUnprotected = unprotected;
    update();
}

void CardItem::paintText(QPainter *painter)
{
    const double x = textLeft();
    double y = m_rect.top() + kRelated;
    painter->setFont(m_look->nameFont);
    painter->setPen(m_look->text);
    painter->drawStaticText(QPointF(x, y), m_name);
    if (m_isUnprotected)
        paintIcon(painter, QRectF(m_rect.right() - kRelated - kIconSmall, y, kIconSmall, kIconSmall),
                  QStringLiteral("unprotected"), m_look->tone(Tone::Caution), m_look->card);
    y += m_name.size().height() + kInside;
    painter->setFont(m_look->textFont);
    const QColor tone = m_look->tone(m_status.tone);
    const double side = m_state.size().height();
    paintIcon(painter, QRectF(x, y, side, side), m_status.icon, tone, m_look->card);
    painter->setPen(m_status.tone == Tone::Neutral ? m_look->muted : tone);
    painter->drawStaticText(QPointF(x + side + kInside, y), m_state);
    y += m_state.size().height() + kInside;
    painter->setPen(m_look->muted);
    painter->drawStaticText(QPointF(x, y), m_times);
}

NeedItem::NeedItem(const recovery::LayoutEdge &edge)
    : m_need(edge.need)
    , m_neededBy(edge.neededBy)
{
    m_path.moveTo(pointOf(edge.curve.front()));
    m_coarse << pointOf(edge.curve.front());
    for (std::size_t i = 1; i + 2 < edge.curve.size(); i += 3) {
        m_path.cubicTo(pointOf(edge.curve[i]), pointOf(edge.curve[i + 1]), pointOf(edge.curve[i + 2]));
        m_coarse << pointOf(edge.curve[i + 2]);
    }
    const QPointF end = m_path.currentPosition();
    const std::size_t last = edge.curve.size() - 1;
    QPointF along = end - pointOf(edge.curve[last - 1]);
    if (along.isNull())
        along = end - pointOf(edge.curve[last - 2]);
    const double length = std::hypot(along.x(), along.y());
    along = length > 0 ? along / length : QPointF(1, 0);
    const QPointF across(-along.y(), along.x());
    m_arrow << end << end - along * kArrow + across * (kArrow / 2)
            << end - along * kArrow - across * (kArrow / 2);
}

void NeedItem::setLook(Kind kind, const PlanLook &look)
{
    if (m_kind == kind && m_look == &look)
        return;
    m_kind = kind;
    m_look = &look;
    setZValue(kind == Kind::Plain ? 0 : 0.5);
    update();
}

void NeedItem::setDimmed(bool dimmed)
{
    setOpacity(dimmed ? kDimmed : 1);
}

void NeedItem::setWeight(int weight)
{
    m_weight = weight;
}

QRectF NeedItem::boundingRect() const
{
    return m_path.controlPointRect()
        .united(m_arrow.boundingRect())
        .adjusted(-kNodeMargin, -kNodeMargin, kNodeMargin, kNodeMargin);
}

QPainterPath NeedItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(2 * kRelated); // easy to hit
    return stroker.createStroke(m_path);
}

void NeedItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_look)
        return;
    QPen pen(m_look->edge, 1.2 + std::min(kMostExtra, 0.25 * std::log2(double(m_weight))));
    switch (m_kind) {
    case Kind::Plain:
        break;
    case Kind::OfCurrent:
        pen = QPen(m_look->muted, 1.8);
        break;
    case Kind::Critical:
        pen = QPen(m_look->accent, 2.4);
        break;
    case Kind::Conflict:
        pen = QPen(m_look->tone(Tone::Caution), 1.8, Qt::DashLine);
        break;
    case Kind::Circle:
        pen = QPen(m_look->tone(Tone::Bad), 2.2, Qt::DashLine);
        break;
    }
    const double scale = scaleOf(painter);
    if (scale < kCurvesFrom) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        pen.setStyle(Qt::SolidLine);
        pen.setWidthF(m_kind == Kind::Plain ? 1 : 2);
        if (m_kind == Kind::Plain)
            pen.setColor(m_look->cardBorder); // there are many: they are not to hide the cards
        pen.setCosmetic(true);
        painter->setPen(pen);
        painter->drawPolyline(m_coarse);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(pen.color());
    painter->drawPolygon(m_arrow);
}

} // namespace backstop::ui
