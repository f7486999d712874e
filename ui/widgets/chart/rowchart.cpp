// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/rowchart.h"

#include "ui/theme/metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPixmap>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

namespace {

constexpr int kMeasuredRows = 500;     ///< whose words say how wide the columns are
constexpr double kMostOfLabels = 0.32; ///< of the width
constexpr int kRowTickCharacters = 9;
constexpr int kMostTicks = 12;
constexpr double kMostZoom = 200;
constexpr int kAxisSteps = 100'000; ///< of the horizontal scroll bar

} // namespace

RowChart::RowChart(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("chartRows"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

void RowChart::setData(const RowChartData &data)
{
    const QString name = m_current >= 0 ? m_data.rows[static_cast<std::size_t>(m_current)].label : QString();
    if (data.from != m_data.from || data.to != m_data.to)
        m_zoom = 1;
    m_data = data;
    const auto same = std::ranges::find(m_data.rows, name, &ChartRow::label);
    m_current = m_data.rows.empty()         ? -1
                : same != m_data.rows.end() ? static_cast<int>(same - m_data.rows.begin())
                                            : 0;
    measure();
    updateScrollBar();
    viewport()->update();
}

void RowChart::setCurrent(int row)
{
    row = std::clamp(row, -1, static_cast<int>(m_data.rows.size()) - 1);
    if (row < 0)
        return;
    const int high = rowHeightNow();
    const int seen = viewport()->height() - axisHeight() - keyHeight(viewport()->width());
    if (row * high < verticalScrollBar()->value())
        verticalScrollBar()->setValue(row * high);
    else if ((row + 1) * high > verticalScrollBar()->value() + seen)
        verticalScrollBar()->setValue((row + 1) * high - seen);
    if (row == m_current)
        return;
    m_current = row;
    setAccessibleDescription(m_data.rows[static_cast<std::size_t>(row)].sentence);
    viewport()->update();
    emit currentChanged(row);
}

int RowChart::rowHeightNow() const
{
    return rowHeight(QFontMetrics(textFont(TextSize::Body)));
}

int RowChart::axisHeight() const
{
    const int line = QFontMetrics(textFont(TextSize::Caption)).height();
    return (m_data.target ? 2 * line : line) + kInside + kRelated;
}

void RowChart::measure()
{
    const QFontMetricsF metrics(textFont(TextSize::Body));
    m_widestLabel = 0;
    m_widestValue = 0;
    m_widestValue = QFontMetricsF(textFont(TextSize::Caption)).horizontalAdvance(m_data.valueTitle);
    int seen = 0;
    for (const ChartRow &row : m_data.rows) {
        m_widestLabel = std::max(m_widestLabel, metrics.horizontalAdvance(row.label));
        m_widestValue = std::max(m_widestValue, metrics.horizontalAdvance(row.value));
        if (++seen == kMeasuredRows)
            break;
    }
}

RowChart::Plot RowChart::plotFor(const QSize &size) const
{
    Plot plot;
    plot.labelWidth = std::min(m_widestLabel + 1, size.width() * kMostOfLabels);
    plot.valueWidth = std::min(m_widestValue + 1, size.width() * kMostOfLabels * 1.3);
    plot.left = kGroup + plot.labelWidth + kGroup;
    plot.right = std::max(plot.left + 10, size.width() - kGroup - plot.valueWidth - kGroup);
    plot.top = axisHeight();
    plot.bottom = size.height() - keyHeight(size.width());
    return plot;
}

double RowChart::xOf(const Plot &plot, double at) const
{
    const double range = seenRange();
    return range > 0 ? plot.left + (at - seenFrom()) / range * (plot.right - plot.left) : plot.left;
}

double RowChart::valueAt(const Plot &plot, double x) const
{
    return seenFrom() + (x - plot.left) / (plot.right - plot.left) * seenRange();
}

double RowChart::seenFrom() const
{
    return m_data.from + (m_data.to - m_data.from) * horizontalScrollBar()->value() / kAxisSteps;
}

void RowChart::setZoom(double zoom, double anchor)
{
    const double share = seenRange() > 0 ? (anchor - seenFrom()) / seenRange() : 0; // of the plot, before
    m_zoom = std::clamp(zoom, 1.0, kMostZoom);
    updateScrollBar();
    const double range = m_data.to - m_data.from;
    if (range > 0)
        horizontalScrollBar()->setValue(
            static_cast<int>(std::lround((anchor - share * seenRange() - m_data.from) / range * kAxisSteps)));
    viewport()->update();
}

void RowChart::zoomBy(double factor)
{
    setZoom(m_zoom * factor, seenFrom() + seenRange() / 2);
}

std::vector<Tick> RowChart::ticks(const Plot &plot) const
{
    const double character = QFontMetricsF(textFont(TextSize::Caption)).averageCharWidth();
    const double to = seenFrom() + seenRange();
    int most = std::clamp(static_cast<int>((plot.right - plot.left) / (character * kRowTickCharacters)), 2,
                          kMostTicks);
    for (;; ++most) {
        std::vector<Tick> ticks = m_data.axis == RowChartData::Axis::Time ? timeTicks(seenFrom(), to, most)
                                                                          : shareTicks(seenFrom(), to, most);
        if (ticks.size() > 1 || most >= kMostTicks) // one alone says nothing of the scale
            return ticks;
    }
}

void RowChart::updateScrollBar()
{
    const int seen = std::max(1, viewport()->height() - axisHeight() - keyHeight(viewport()->width()));
    const int all = static_cast<int>(m_data.rows.size()) * rowHeightNow();
    verticalScrollBar()->setSingleStep(rowHeightNow());
    verticalScrollBar()->setPageStep(seen);
    verticalScrollBar()->setRange(0, std::max(0, all - seen));
    const int shown = static_cast<int>(kAxisSteps / m_zoom);
    horizontalScrollBar()->setSingleStep(std::max(1, shown / 10));
    horizontalScrollBar()->setPageStep(shown);
    horizontalScrollBar()->setRange(0, kAxisSteps - shown);
}

void RowChart::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    paint(&painter, viewport()->size(), verticalScrollBar()->value());
}

QPixmap RowChart::picture(int mostRows) const
{
    const int rows = std::min(mostRows, static_cast<int>(m_data.rows.size()));
    const int wide = viewport()->width();
    const QSize size(wide, axisHeight() + rows * rowHeightNow() + keyHeight(wide));
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(palette().color(QPalette::Base));
    QPainter painter(&picture);
    paint(&painter, size, 0);
    return picture;
}

QRect RowChart::rowRect(int row) const
{
    const int high = rowHeightNow();
    const QRect rect(0, axisHeight() + row * high - verticalScrollBar()->value(), viewport()->width(), high);
    const QRect seen(0, axisHeight(), viewport()->width(),
                     viewport()->height() - axisHeight() - keyHeight(viewport()->width()));
    return row >= 0 && row < static_cast<int>(m_data.rows.size()) ? rect.intersected(seen) : QRect();
}

QString RowChart::tipAt(const QPoint &place) const
{
    const Plot plot = plotFor(viewport()->size());
    if (place.y() < plot.top || place.y() >= plot.bottom)
        return {};
    const auto row =
        static_cast<std::size_t>((place.y() - axisHeight() + verticalScrollBar()->value()) / rowHeightNow());
    if (row >= m_data.rows.size())
        return {};
    const ChartRow &shown = m_data.rows[row];
    if (shown.target && std::abs(xOf(plot, *shown.target) - place.x()) <= kInside &&
        !shown.targetText.isEmpty())
        return shown.targetText;
    // What is drawn over the others comes first; of what is too small to be met, whatever is next to the mouse.
    for (const int reach : {0, 2}) {
        for (auto span = shown.spans.rbegin(); span != shown.spans.rend(); ++span) {
            const double from = std::min(xOf(plot, span->from), xOf(plot, span->to));
            const double to = std::max(xOf(plot, span->from), xOf(plot, span->to));
            if (!span->text.isEmpty() && place.x() >= from - reach && place.x() <= to + reach &&
                place.x() >= plot.left && place.x() <= plot.right)
                return span->text;
        }
    }
    return shown.sentence;
}

QSize RowChart::sizeHint() const
{
    return {textWidth(this, 70), textWidth(this, 30)};
}

QSize RowChart::minimumSizeHint() const
{
    return {textWidth(this, 36), axisHeight() + 3 * rowHeightNow()};
}

} // namespace backstop::ui
