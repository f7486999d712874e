// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a RowChart looks like: its axis, rows and key.
#include "ui/widgets/chart/rowchart.h"

#include "ui/theme/metrics.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

namespace {

constexpr double kBarPart = 0.5; ///< of the height of a row
constexpr int kSwatch = 3 * kGrid;

} // namespace

/// Calls @p each with the place of every key, in as many lines as they need; the height of all.
int RowChart::layOutKeys(
    int width, const std::function<void(const QPoint &, const ChartKey *, const QString &)> &each) const
{
    const QFontMetrics metrics(textFont(TextSize::Caption));
    const int line = metrics.height() + kInside;
    QPoint at(kGroup, kRelated);
    bool isEmpty = true;
    const auto add = [&](const ChartKey *key, const QString &text) {
        const int wide = kSwatch + kInside + metrics.horizontalAdvance(text);
        if (!isEmpty && at.x() + wide > width - kGroup)
            at = {kGroup, at.y() + line};
        each(at, key, text);
        at.rx() += wide + kGroup;
        isEmpty = false;
    };
    for (const ChartKey &key : m_data.keys)
        add(&key, key.text);
    if (!m_data.targetKey.isEmpty())
        add(nullptr, m_data.targetKey);
    return isEmpty ? 0 : at.y() + line + kInside;
}

int RowChart::keyHeight(int width) const
{
    return layOutKeys(width, [](const QPoint &, const ChartKey *, const QString &) {});
}

void RowChart::paint(QPainter *painter, const QSize &size, int offset) const
{
    const ChartLook look(palette());
    const Plot plot = plotFor(size);
    const int high = rowHeightNow();
    const QFontMetricsF metrics(textFont(TextSize::Caption));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(textFont(TextSize::Caption));
    const std::vector<Tick> marks = ticks(plot);
    const double end = std::min(plot.bottom, plot.top + double(m_data.rows.size()) * high - offset);
    for (const Tick &tick : marks) {
        const double x = std::round(xOf(plot, tick.at)) + 0.5;
        painter->setPen(QPen(tick.at == 0 && m_data.from < 0 ? look.axis : look.grid, 1));
        painter->drawLine(QPointF(x, plot.top - kInside), QPointF(x, end));
        painter->setPen(look.muted);
        const double wide = metrics.horizontalAdvance(tick.text) + 2;
        painter->drawText(QRectF(x - wide / 2, plot.top - kInside - metrics.height(), wide, metrics.height()),
                          Qt::AlignCenter, tick.text);
    }
    painter->setPen(look.muted);
    painter->drawText(QRectF(plot.right + kGroup, plot.top - kInside - metrics.height(), plot.valueWidth + 1,
                             metrics.height()),
                      Qt::AlignRight | Qt::AlignVCenter, m_data.valueTitle);
    painter->save();
    painter->setClipRect(QRectF(0, plot.top, size.width(), plot.bottom - plot.top));
    const int first = offset / high;
    const int last = std::min(static_cast<int>(m_data.rows.size()),
                              (offset + static_cast<int>(plot.bottom - plot.top)) / high + 1);
    for (int row = first; row < last; ++row) {
        const QRectF rect(0, plot.top + row * high - offset, size.width(), high);
        if (row == m_current && hasFocus()) {
            painter->fillRect(rect, look.current);
            painter->fillRect(QRectF(rect.topLeft(), QSizeF(2, rect.height())), look.accent);
        }
        paintRow(painter, plot, m_data.rows[static_cast<std::size_t>(row)], rect, look);
    }
    painter->restore();
    paintTargets(painter, plot, end, look);
    paintKeys(painter, size, look);
}

void RowChart::paintRow(QPainter *painter, const Plot &plot, const ChartRow &row, const QRectF &rect,
                        const ChartLook &look) const
{
    painter->setFont(textFont(TextSize::Body));
    const QFontMetricsF metrics(painter->font());
    painter->setPen(look.text);
    painter->drawText(QRectF(kGroup, rect.top(), plot.labelWidth + 1, rect.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(row.label, Qt::ElideMiddle, plot.labelWidth + 1));
    painter->setPen(row.isBad ? look.bad : look.text);
    painter->drawText(QRectF(plot.right + kGroup, rect.top(), plot.valueWidth + 1, rect.height()),
                      Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(row.value, Qt::ElideRight, plot.valueWidth + 1));
    const double bar = std::round(rect.height() * kBarPart);
    painter->save();
    painter->setClipRect(QRectF(plot.left, rect.top(), plot.right - plot.left + 1, rect.height()),
                         Qt::IntersectClip);
    for (const RowSpan &span : row.spans) {
        const double from = xOf(plot, span.from);
        const double to = xOf(plot, span.to);
        const double thick = span.isThin ? 2 : bar;
        QRectF box(std::min(from, to), rect.center().y() - thick / 2, std::abs(to - from), thick);
        if (span.from == span.to) // what takes no time is still seen, if there is anything to see
            box.setWidth(span.isThin ? 0 : 2);
        if (box.width() > 0 && box.width() < 1)
            box.setWidth(1);
        painter->fillRect(box, look.brush(span.ink));
        if (span.ink == ChartInk::Wait || span.ink == ChartInk::Failed) {
            painter->setPen(QPen(look.brush(span.ink).color(), 1));
            painter->setBrush(Qt::NoBrush);
            if (box.width() > 2)
                painter->drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    painter->restore();
    paintArrow(painter, plot, row, rect, look);
    if (!row.target)
        return;
    const double x = xOf(plot, *row.target);
    if (x < plot.left - 1)
        return;
    if (x > plot.right + 1) { // further out than the axis goes
        painter->setPen(look.muted);
        painter->setFont(textFont(TextSize::Caption));
        painter->drawText(QRectF(plot.right - 2 * kGroup, rect.top(), 2 * kGroup + kGroup, rect.height()),
                          Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("\u2192 "));
        return;
    }
    painter->setPen(QPen(look.target, 2, Qt::SolidLine, Qt::FlatCap));
    painter->drawLine(QPointF(x, rect.top() + 3), QPointF(x, rect.bottom() - 3));
}

/// Where the bars of a row are, if none of them is in sight.
void RowChart::paintArrow(QPainter *painter, const Plot &plot, const ChartRow &row, const QRectF &rect,
                          const ChartLook &look) const
{
    if (row.spans.empty())
        return;
    const double end = seenFrom() + seenRange();
    const bool isLater =
        std::ranges::all_of(row.spans, [&](const RowSpan &span) { return span.from >= end; });
    const bool isEarlier =
        std::ranges::all_of(row.spans, [&](const RowSpan &span) { return span.to < seenFrom(); });
    if (!isLater && !isEarlier)
        return;
    painter->setPen(row.isBad ? look.bad : look.accent);
    painter->drawText(
        QRectF(plot.left + kInside, rect.top(), plot.right - plot.left - 2 * kInside, rect.height()),
        (isLater ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
        isLater ? QStringLiteral("\u2192") : QStringLiteral("\u2190"));
}

void RowChart::paintTargets(QPainter *painter, const Plot &plot, double end, const ChartLook &look) const
{
    if (!m_data.target || *m_data.target < seenFrom())
        return;
    const bool isFar = *m_data.target > seenFrom() + seenRange();
    painter->setFont(textFont(TextSize::Caption));
    const QFontMetricsF metrics(painter->font());
    const double x = isFar ? plot.right : std::round(xOf(plot, *m_data.target)) + 0.5;
    if (!isFar) {
        painter->setPen(QPen(look.target, 1.2, Qt::DashLine, Qt::FlatCap));
        painter->drawLine(QPointF(x, plot.top - kInside), QPointF(x, end));
    }
    const QString text = isFar ? m_data.targetText + QStringLiteral(" \u2192") : m_data.targetText;
    const double wide = metrics.horizontalAdvance(text) + 2;
    QRectF box(isFar ? x - wide : x - wide / 2, kInside / 2.0, wide, metrics.height());
    if (box.left() < kGroup)
        box.moveLeft(kGroup);
    if (box.right() > viewport()->width() - kRelated && box.width() < viewport()->width())
        box.moveRight(viewport()->width() - kRelated);
    painter->setPen(look.text);
    painter->drawText(box, Qt::AlignCenter, text);
}

void RowChart::paintKeys(QPainter *painter, const QSize &size, const ChartLook &look) const
{
    const int top = size.height() - keyHeight(size.width());
    painter->setFont(textFont(TextSize::Caption));
    const QFontMetricsF metrics(painter->font());
    layOutKeys(size.width(), [&](const QPoint &at, const ChartKey *key, const QString &text) {
        const QRectF box(at.x(), top + at.y() + (metrics.height() - kRelated) / 2, kSwatch, kRelated);
        if (!key) {
            painter->setPen(QPen(look.target, 2, Qt::SolidLine, Qt::FlatCap));
            painter->drawLine(QPointF(box.center().x(), box.top() - 2),
                              QPointF(box.center().x(), box.bottom() + 2));
        } else if (key->isThin) {
            painter->fillRect(QRectF(box.left(), box.center().y() - 1, box.width(), 2), look.brush(key->ink));
        } else {
            painter->fillRect(box, look.brush(key->ink));
            painter->setPen(QPen(look.brush(key->ink).color(), 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter->setPen(look.muted);
        painter->drawText(QPointF(box.right() + kInside, top + at.y() + metrics.ascent()), text);
    });
}

} // namespace backstop::ui
