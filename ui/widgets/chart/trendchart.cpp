// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/trendchart.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace backstop::ui {

namespace {

constexpr double kSmallDot = 2.5;
constexpr double kRing = 8;
constexpr double kCrowded = 12;    ///< pixels for each spot, below which dots are small
constexpr double kFarAbove = 3;    ///< times the highest value: further up it would squeeze everything else
constexpr double kRoomAbove = 1.2; ///< times the highest value: there gaps have their crosses
constexpr double kLeastRange = 120;
constexpr int kTrendTickCharacters = 14;

QPainterPath triangle(const QPointF &at, double size)
{
    QPainterPath path(at + QPointF(0, -size * 1.15));
    path.lineTo(at + QPointF(size, size * 0.8));
    path.lineTo(at + QPointF(-size, size * 0.8));
    path.closeSubpath();
    return path;
}

/// In a circle where @p isLost.
void drawCross(QPainter *painter, const QPointF &at, bool isLost, const ChartLook &look)
{
    painter->setPen(QPen(isLost ? look.bad : look.muted, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(look.paper);
    if (isLost)
        painter->drawEllipse(at, 6, 6);
    painter->drawLine(at + QPointF(-3, -3), at + QPointF(3, 3));
    painter->drawLine(at + QPointF(-3, 3), at + QPointF(3, -3));
}

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void TrendChart::setData(const TrendChartData &data)
{
    m_data = data;
    m_current = m_cursor = -1;
    m_from = m_data.spots.empty() ? 0 : m_data.spots.front().at;
    m_to = m_data.spots.empty() ? 1 : m_data.spots.back().at;
    const double room = std::max((m_to - m_from) * 0.03, kLeastRange / 2);
    m_from -= room;
    m_to += room;
    double highest = 0;
    for (const TrendSpot &spot : m_data.spots)
        highest = std::max(highest, spot.value.value_or(0));
    const double far = highest > 0 ? highest * kFarAbove : std::numeric_limits<double>::max();
    for (const TrendSpot &spot : m_data.spots) {
        if (spot.target && *spot.target <= far)
            highest = std::max(highest, *spot.target);
    }
    m_top = highest > 0 ? highest * kRoomAbove : 1;
    update();
}

void TrendChart::setCurrent(int spot)
{
    m_current = spot;
    update();
}

QString TrendChart::reading() const
{
    return m_cursor < 0 ? QString() : m_data.spots[static_cast<std::size_t>(m_cursor)].text;
}

/// Whether some spot is such a one.
bool TrendChart::has(bool isValue, bool isMissed) const
{
    return std::ranges::any_of(m_data.spots, [=](const TrendSpot &spot) {
        return spot.value.has_value() == isValue && spot.isMissed == isMissed;
    });
}

int TrendChart::keyHeight() const
{
    return has(false, false) || has(false, true) || has(true, true)
               ? QFontMetrics(textFont(TextSize::Caption)).height() + kRelated
               : 0;
}

std::vector<Tick> TrendChart::yTicks(double high) const
{
    const double line = QFontMetricsF(textFont(TextSize::Caption)).height();
    return timeTicks(0, m_top, std::clamp(static_cast<int>(high / (line * 2)), 1, 6));
}

QRectF TrendChart::plot() const
{
    const QFontMetrics metrics(textFont(TextSize::Caption));
    const int top = metrics.height() + 2 * kRelated;
    const int bottom = metrics.height() + kRelated + keyHeight();
    int left = 0;
    for (const Tick &tick : yTicks(height() - top - bottom))
        left = std::max(left, metrics.horizontalAdvance(tick.text));
    return QRectF(rect()).adjusted(left + kGroup + kRelated, top, -kPageEdge, -bottom);
}

double TrendChart::xOf(const QRectF &plot, double at) const
{
    return plot.left() + (at - m_from) / (m_to - m_from) * plot.width();
}

double TrendChart::yOf(const QRectF &plot, double value) const
{
    return plot.bottom() - value / m_top * plot.height();
}

QPointF TrendChart::placeOf(int spot) const
{
    const QRectF area = plot();
    const TrendSpot &of = m_data.spots[static_cast<std::size_t>(spot)];
    return {xOf(area, of.at), of.value ? yOf(area, *of.value) : area.top() + kRelated};
}

std::optional<double> TrendChart::targetPlaceOf(int spot) const
{
    const TrendSpot &of = m_data.spots[static_cast<std::size_t>(spot)];
    return of.target && *of.target <= m_top ? std::optional(yOf(plot(), *of.target)) : std::nullopt;
}

QSize TrendChart::sizeHint() const
{
    return {textWidth(this, 60), textWidth(this, 26)};
}

QSize TrendChart::minimumSizeHint() const
{
    return {textWidth(this, 30), 8 * fontMetrics().height()};
}

void TrendChart::paintEvent(QPaintEvent *)
{
    const ChartLook look(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.paper);
    if (m_data.spots.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextSize::Caption));
    const QRectF area = plot();
    paintAxes(&painter, area, look);
    paintTarget(&painter, area, look);
    paintTargetText(&painter, area, look); // before what was measured, so that it hides none of it
    paintLine(&painter, area, look);
    paintSpots(&painter, area, look);
    paintKeys(&painter, area, look);
    if (m_cursor >= 0)
        paintReading(&painter, area, look);
}

void TrendChart::paintAxes(QPainter *painter, const QRectF &plot, const ChartLook &look) const
{
    const QFontMetricsF metrics(painter->font());
    const auto sharp = [](double at) { return std::round(at) + 0.5; };
    for (const Tick &tick : yTicks(plot.height())) {
        const double y = sharp(yOf(plot, tick.at));
        painter->setPen(QPen(look.grid, 1));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->setPen(look.muted);
        painter->drawText(QRectF(0, y - metrics.height() / 2, plot.left() - kRelated, metrics.height()),
                          Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    const int most = std::clamp(
        static_cast<int>(plot.width() / (metrics.averageCharWidth() * kTrendTickCharacters)), 1, 12);
    double free = 0;
    for (const Tick &tick : dateTicks(m_from, m_to, most, m_data.zone)) {
        const double x = sharp(xOf(plot, tick.at));
        painter->setPen(QPen(look.grid, 1));
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const double wide = metrics.horizontalAdvance(tick.text) + 2;
        QRectF box(x - wide / 2, plot.bottom() + kInside, wide, metrics.height());
        box.moveRight(std::min(box.right(), double(width()) - 2));
        if (box.left() < free)
            continue;
        free = box.right() + kRelated;
        painter->setPen(look.muted);
        painter->drawText(box, Qt::AlignCenter, tick.text);
    }
    painter->setPen(QPen(look.axis, 1));
    painter->drawLine(plot.bottomLeft(), plot.bottomRight());
    painter->setPen(look.muted);
    painter->drawText(QRectF(kGroup, 0, plot.right(), metrics.height() + kRelated),
                      Qt::AlignLeft | Qt::AlignVCenter, m_data.yTitle);
}

/// It holds from one drill to the next, and to the edges.
void TrendChart::paintTarget(QPainter *painter, const QRectF &plot, const ChartLook &look) const
{
    QPainterPath path;
    std::optional<double> before;
    for (std::size_t i = 0; i < m_data.spots.size(); ++i) {
        const std::optional<double> target = m_data.spots[i].target;
        if (target) {
            const double from = i == 0 ? plot.left() : xOf(plot, m_data.spots[i].at);
            const double to = i + 1 == m_data.spots.size() ? plot.right() : xOf(plot, m_data.spots[i + 1].at);
            const double y = std::round(yOf(plot, *target)) + 0.5;
            if (before)
                path.lineTo(from, y);
            else
                path.moveTo(from, y);
            path.lineTo(to, y);
        }
        before = target;
    }
    painter->save();
    painter->setClipRect(plot);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(look.target, 1.2, Qt::DashLine, Qt::FlatCap));
    painter->drawPath(path);
    painter->restore();
}

/// Over its end, or with an arrow where it is above the picture.
void TrendChart::paintTargetText(QPainter *painter, const QRectF &plot, const ChartLook &look) const
{
    const auto last = std::find_if(m_data.spots.rbegin(), m_data.spots.rend(),
                                   [](const TrendSpot &spot) { return spot.target.has_value(); });
    if (last == m_data.spots.rend())
        return;
    const QFontMetricsF metrics(painter->font());
    const bool isFar = *last->target > m_top;
    const QString text = isFar ? m_data.targetText + QStringLiteral(" \u2191") : m_data.targetText;
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 4, metrics.height());
    box.moveRight(plot.right());
    if (isFar)
        box.moveBottom(plot.top() - kInside / 2.0);
    else
        box.moveBottom(yOf(plot, *last->target) - 2);
    QColor paper = look.paper; // the grid does not strike it through
    paper.setAlpha(220);
    painter->fillRect(box, paper);
    painter->setPen(look.text);
    painter->drawText(box, Qt::AlignCenter, text);
}

void TrendChart::paintLine(QPainter *painter, const QRectF &plot, const ChartLook &look) const
{
    QPainterPath path;
    bool isOpen = false;
    for (const TrendSpot &spot : m_data.spots) {
        const QPointF at(xOf(plot, spot.at), spot.value ? yOf(plot, *spot.value) : 0);
        if (spot.value && isOpen)
            path.lineTo(at);
        else if (spot.value)
            path.moveTo(at);
        isOpen = spot.value.has_value();
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(look.accent, kChartLineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter->drawPath(path);
}

void TrendChart::paintSpots(QPainter *painter, const QRectF &plot, const ChartLook &look) const
{
    const double dot = plot.width() / double(m_data.spots.size()) < kCrowded ? kSmallDot : kChartDot;
    for (const TrendSpot &spot : m_data.spots) {
        const double x = xOf(plot, spot.at);
        if (!spot.value) {
            painter->setPen(QPen(look.axis, 1, Qt::DotLine));
            painter->drawLine(QPointF(x, plot.top() + 2 * kRelated), QPointF(x, plot.bottom()));
            drawCross(painter, {x, plot.top() + kRelated}, spot.isMissed, look);
            continue;
        }
        const QPointF at(x, yOf(plot, *spot.value));
        painter->setPen(QPen(look.paper, 1.5));
        painter->setBrush(spot.isMissed ? look.bad : look.accent);
        if (spot.isMissed)
            painter->drawPath(triangle(at, dot * 1.5));
        else
            painter->drawEllipse(at, dot, dot);
    }
    if (m_current < 0)
        return;
    painter->setPen(QPen(look.text, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(placeOf(m_current), kRing, kRing);
}

void TrendChart::paintKeys(QPainter *painter, const QRectF &plot, const ChartLook &look) const
{
    const QFontMetricsF metrics(painter->font());
    const double baseline = height() - kRelated / 2.0 - metrics.descent();
    const double middle = baseline - metrics.xHeight() / 2;
    double x = plot.left();
    const auto write = [&](const QString &text) {
        painter->setPen(look.muted);
        painter->drawText(QPointF(x + kGroup, baseline), text);
        x += kGroup + metrics.horizontalAdvance(text) + kGroup;
    };
    if (has(true, true)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.bad);
        painter->drawPath(triangle({x + 6, middle}, 5));
        write(m_data.missedKey);
    }
    for (const bool isLost : {true, false}) {
        if (!has(false, isLost))
            continue;
        drawCross(painter, {x + 6, middle}, isLost, look);
        write(isLost ? m_data.lostKey : m_data.gapKey);
    }
}

void TrendChart::paintReading(QPainter *painter, const QRectF &plot, const ChartLook &look) const
{
    const QPointF at = placeOf(m_cursor);
    painter->setPen(QPen(look.muted, 1));
    painter->drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()));
    if (m_data.spots[static_cast<std::size_t>(m_cursor)].value) {
        painter->setPen(QPen(look.paper, 1.5));
        painter->setBrush(look.text);
        painter->drawEllipse(at, kChartDot, kChartDot);
    }
    const QFontMetricsF metrics(painter->font());
    const QString text = metrics.elidedText(reading(), Qt::ElideRight, width() - 4 * kRelated);
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 2 * kRelated, metrics.height() + 2 * kInside);
    box.moveTopLeft(at + QPointF(kRelated, -box.height() - kRelated));
    if (box.right() > plot.right())
        box.moveRight(at.x() - kRelated);
    box.moveLeft(std::max(box.left(), double(kInside)));
    box.moveTop(
        std::clamp(box.top(), plot.top() + 1, std::max(plot.top() + 1, plot.bottom() - box.height())));
    painter->setPen(QPen(look.axis, 1));
    painter->setBrush(palette().color(QPalette::ToolTipBase));
    painter->drawRoundedRect(box, kCornerRadius, kCornerRadius);
    painter->setPen(palette().color(QPalette::ToolTipText));
    painter->drawText(box, Qt::AlignCenter, text);
}

} // namespace backstop::ui
