// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/linechart.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/chart/chartlook.h"
#include "ui/widgets/chart/timescale.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

namespace {

constexpr int kLineTickCharacters = 11;

QList<QPointF> toList(const std::vector<QPointF> &points)
{
    return {points.begin(), points.end()};
}

} // namespace

/// Grid and line are those of QtCharts; all words are painted over it, where they belong, which its axes and legends cannot.
class LineChart::View : public QChartView
{
public:
    explicit View(LineChart *owner)
        : QChartView(owner)
        , m_owner(owner)
        , m_line(new QLineSeries)
        , m_base(new QLineSeries)
        , m_upper(new QLineSeries)
        , m_area(new QAreaSeries(m_upper, m_base))
        , m_target(new QLineSeries)
        , m_x(new QValueAxis)
        , m_y(new QValueAxis)
    {
        setObjectName(QStringLiteral("chartView"));
        setFrameShape(QFrame::NoFrame);
        setRenderHint(QPainter::Antialiasing);
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
        viewport()->setMouseTracking(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        chart()->legend()->hide();
        chart()->setAnimationOptions(QChart::NoAnimation);
        chart()->setBackgroundRoundness(0);
        chart()->layout()->setContentsMargins(0, 0, 0, 0);
        chart()->addAxis(m_x, Qt::AlignBottom);
        chart()->addAxis(m_y, Qt::AlignLeft);
        for (QAbstractSeries *series : std::initializer_list<QAbstractSeries *>{m_area, m_line, m_target}) {
            chart()->addSeries(series);
            series->attachAxis(m_x);
            series->attachAxis(m_y);
        }
        for (QValueAxis *axis : {m_x, m_y}) {
            axis->setLabelsVisible(false);
            axis->setLineVisible(false);
            axis->setMinorGridLineVisible(false);
        }
        updateLook();
    }

    void setContent(const LineChartData &content)
    {
        m_cursor.reset();
        const bool isEmpty = content.line.empty();
        double from = isEmpty ? 0 : content.line.front().x();
        double to = isEmpty ? 1 : content.line.back().x();
        double top = 1;
        if (content.isArea) {
            top = 0;
            for (const QPointF &point : content.line)
                top = std::max(top, point.y());
            top *= 1.15;
        }
        m_isTargetFar = content.target && *content.target > to * kChartFarTarget;
        if (content.target && !m_isTargetFar) {
            from = std::min(from, *content.target);
            to = std::max(to, *content.target);
        }
        const double room = to > from ? (to - from) * 0.04 : std::max(to * 0.1, 1.0);
        from = std::max(0.0, from - room);
        to += room;
        // Ticks of another range would be laid out over this one, millions of them from seconds to days.
        for (QValueAxis *axis : {m_x, m_y})
            axis->setTickType(QValueAxis::TicksFixed);
        m_x->setRange(from, to);
        m_y->setRange(0, top > 0 ? top : 1);
        m_line->setVisible(!content.isArea);
        m_area->setVisible(content.isArea);
        m_line->replace(content.isArea ? QList<QPointF>() : extended(content.line, from, to));
        m_upper->replace(content.isArea ? toList(content.line) : QList<QPointF>());
        m_base->replace(content.isArea && !isEmpty
                            ? QList<QPointF>{{content.line.front().x(), 0}, {content.line.back().x(), 0}}
                            : QList<QPointF>());
        const bool hasTarget = content.target && !m_isTargetFar;
        m_target->replace(hasTarget ? QList<QPointF>{{*content.target, 0}, {*content.target, m_y->max()}}
                                    : QList<QPointF>());
        updateTicks();
        viewport()->update();
    }

    void updateLook()
    {
        const ChartLook look(m_owner->palette());
        setBackgroundBrush(look.paper);
        chart()->setBackgroundBrush(look.paper);
        chart()->setBackgroundPen(Qt::NoPen);
        for (QValueAxis *axis : {m_x, m_y})
            axis->setGridLinePen(QPen(look.grid, 1));
        m_line->setPen(QPen(look.accent, kChartLineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        m_area->setBrush(look.brush(ChartInk::ValueFaint));
        m_area->setPen(QPen(look.accent, 1));
        m_target->setPen(QPen(look.target, 1.2, Qt::DashLine, Qt::FlatCap));
        viewport()->update();
    }

    QPointF placeOf(const QPointF &value) const
    {
        return mapFromScene(chart()->mapToPosition(value, m_line));
    }
    std::optional<double> cursor() const { return m_cursor; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QChartView::resizeEvent(event);
        updateTicks();
    }

    void drawForeground(QPainter *painter, const QRectF &) override
    {
        if (m_owner->m_data.line.empty())
            return;
        const ChartLook look(m_owner->palette());
        const QRectF area = chart()->plotArea();
        painter->setFont(textFont(TextSize::Caption));
        drawAxes(painter, look, area);
        drawTarget(painter, look, area);
        drawMarks(painter, look, area);
        if (m_cursor)
            drawCursor(painter, look, area);
    }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        const QRectF area = chart()->plotArea();
        const QPointF at = mapToScene(event->position().toPoint());
        setCursorAt(area.contains(at) ? std::optional(chart()->mapToValue(at, m_line).x()) : std::nullopt);
    }

    void leaveEvent(QEvent *) override { setCursorAt({}); }
    void focusOutEvent(QFocusEvent *event) override
    {
        setCursorAt({});
        QChartView::focusOutEvent(event);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const std::vector<QPointF> &line = m_owner->m_data.line;
        const bool isStep = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
        if (line.empty() || (!isStep && event->key() != Qt::Key_Home && event->key() != Qt::Key_End)) {
            QChartView::keyPressEvent(event);
            return;
        }
        const double from = line.front().x();
        const double to = line.back().x();
        const double step = (to - from) / 100;
        double at = m_cursor.value_or(event->key() == Qt::Key_Left ? to + step : from - step);
        at = event->key() == Qt::Key_Home   ? from
             : event->key() == Qt::Key_End  ? to
             : event->key() == Qt::Key_Left ? at - step
                                            : at + step;
        setCursorAt(std::clamp(at, from, to));
    }

private:
    // To both edges: nobody is back before the first point, and everybody after the last.
    static QList<QPointF> extended(const std::vector<QPointF> &line, double from, double to)
    {
        QList<QPointF> points;
        if (line.empty())
            return points;
        points.reserve(static_cast<qsizetype>(line.size()) + 3);
        points << QPointF(from, 0) << QPointF(line.front().x(), 0);
        for (const QPointF &point : line)
            points << point;
        points << QPointF(to, line.back().y());
        return points;
    }

    void setCursorAt(std::optional<double> time)
    {
        if (m_cursor == time)
            return;
        m_cursor = time;
        viewport()->update();
    }

    void updateTicks()
    {
        const QFontMetrics metrics(textFont(TextSize::Caption));
        const int left = metrics.horizontalAdvance(QStringLiteral("100 %")) + 2 * kRelated;
        chart()->setMargins(
            {left, metrics.height() + 3 * kRelated, kPageEdge, metrics.height() + 2 * kRelated});
        const double wide = viewport()->width() - left - kPageEdge;
        const int most =
            std::clamp(static_cast<int>(wide / (metrics.averageCharWidth() * kLineTickCharacters)), 2, 12);
        m_xTicks = timeTicks(m_x->min(), m_x->max(), most);
        m_yTicks = shareTicks(0, m_y->max(), 5);
        place(m_x, m_xTicks);
        place(m_y, m_yTicks);
    }

    static void place(QValueAxis *axis, const std::vector<Tick> &ticks)
    {
        if (ticks.size() < 2)
            return;
        axis->setTickAnchor(ticks.front().at);
        axis->setTickInterval(ticks[1].at - ticks[0].at);
        axis->setTickType(QValueAxis::TicksDynamic); // last: it lays them out
    }

    QPointF at(double time, double share) const { return chart()->mapToPosition({time, share}, m_line); }

    void drawAxes(QPainter *painter, const ChartLook &look, const QRectF &area) const
    {
        const QFontMetricsF metrics(painter->font());
        painter->setPen(QPen(look.axis, 1));
        painter->drawLine(area.bottomLeft(), area.bottomRight());
        painter->setPen(look.muted);
        for (const Tick &tick : m_xTicks) {
            const double wide = metrics.horizontalAdvance(tick.text) + 2;
            QRectF box(at(tick.at, 0).x() - wide / 2, area.bottom() + kInside, wide, metrics.height());
            box.moveRight(std::min(box.right(), double(viewport()->width()) - 2));
            painter->drawText(box, Qt::AlignCenter, tick.text);
        }
        for (const Tick &tick : m_yTicks)
            painter->drawText(QRectF(0, at(m_x->min(), tick.at).y() - metrics.height() / 2,
                                     area.left() - kRelated, metrics.height()),
                              Qt::AlignRight | Qt::AlignVCenter, tick.text);
        painter->drawText(QRectF(kInside, 0, area.width(), metrics.height() + kRelated),
                          Qt::AlignLeft | Qt::AlignVCenter, m_owner->m_data.yTitle);
    }

    void drawTarget(QPainter *painter, const ChartLook &look, const QRectF &area) const
    {
        const LineChartData &content = m_owner->m_data;
        if (!content.target)
            return;
        const QFontMetricsF metrics(painter->font());
        const QString text =
            m_isTargetFar ? content.targetText + QStringLiteral(" \u2192") : content.targetText;
        const double wide = metrics.horizontalAdvance(text) + 2;
        double x = m_isTargetFar ? area.right() - wide : at(*content.target, 0).x() - wide / 2;
        x = std::clamp(x, area.left(), std::max(area.left(), viewport()->width() - wide - 2));
        painter->setPen(look.text);
        painter->drawText(QRectF(x, area.top() - metrics.height() - kInside, wide, metrics.height()),
                          Qt::AlignCenter, text);
    }

    void drawMarks(QPainter *painter, const ChartLook &look, const QRectF &area) const
    {
        const QFontMetricsF metrics(painter->font());
        std::vector<QRectF> taken;
        if (m_owner->m_data.target && !m_isTargetFar) { // no word across its line
            const double x = at(*m_owner->m_data.target, 0).x();
            taken.emplace_back(x - 1, area.top(), 2, area.height());
        }
        for (const ChartMark &mark : m_owner->m_data.marks) {
            const QPointF place = at(mark.at.x(), mark.at.y());
            const double wide = metrics.horizontalAdvance(mark.text) + 2;
            const double high = metrics.height();
            // Below and right of a rising line there is room; where another word is, the other side, and then none.
            const std::array<QPointF, 3> offsets{QPointF(kRelated, kInside / 2.0),
                                                 QPointF(-wide - kRelated, -high - kInside / 2.0),
                                                 QPointF(-wide - kRelated, kInside / 2.0)};
            for (const QPointF &offset : offsets) {
                const QRectF box(place + offset, QSizeF(wide, high));
                const bool isFree =
                    box.right() <= viewport()->width() - 1 && box.left() >= area.left() &&
                    box.top() >= area.top() - 1 && box.bottom() <= area.bottom() - 1 &&
                    std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
                if (!isFree)
                    continue;
                QColor paper = look.paper; // the grid does not strike it through
                paper.setAlpha(220);
                painter->fillRect(box, paper);
                painter->setPen(look.text);
                painter->drawText(box, Qt::AlignCenter, mark.text);
                taken.push_back(box.adjusted(-kInside, 0, kInside, 0));
                break;
            }
            painter->setPen(QPen(look.paper, 1.5));
            painter->setBrush(look.accent);
            painter->drawEllipse(place, kChartDot, kChartDot);
        }
    }

    void drawCursor(QPainter *painter, const ChartLook &look, const QRectF &area) const
    {
        const double share = m_owner->shareAt(*m_cursor);
        const QPointF place = at(*m_cursor, share);
        painter->setPen(QPen(look.muted, 1));
        painter->drawLine(QPointF(place.x(), area.top()), QPointF(place.x(), area.bottom()));
        painter->setPen(QPen(look.paper, 1.5));
        painter->setBrush(look.text);
        painter->drawEllipse(place, kChartDot, kChartDot);
        const QString text = m_owner->reading();
        const QFontMetricsF metrics(painter->font());
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 2 * kRelated, metrics.height() + 2 * kInside);
        box.moveTopLeft(place + QPointF(kRelated, -box.height() - kRelated));
        if (box.right() > area.right())
            box.moveRight(place.x() - kRelated);
        box.moveTop(
            std::clamp(box.top(), area.top() + 1, std::max(area.top() + 1, area.bottom() - box.height())));
        painter->setPen(QPen(look.axis, 1));
        painter->setBrush(m_owner->palette().color(QPalette::ToolTipBase));
        painter->drawRoundedRect(box, kCornerRadius, kCornerRadius);
        painter->setPen(m_owner->palette().color(QPalette::ToolTipText));
        painter->drawText(box, Qt::AlignCenter, text);
    }

    LineChart *m_owner;
    QLineSeries *m_line;
    QLineSeries *m_base;
    QLineSeries *m_upper;
    QAreaSeries *m_area;
    QLineSeries *m_target;
    QValueAxis *m_x;
    QValueAxis *m_y;
    std::vector<Tick> m_xTicks;
    std::vector<Tick> m_yTicks;
    std::optional<double> m_cursor;
    bool m_isTargetFar = false;
};

LineChart::LineChart(QWidget *parent)
    : QWidget(parent)
    , m_view(new View(this))
{
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

LineChart::~LineChart() = default;

void LineChart::setData(const LineChartData &data)
{
    m_data = data;
    m_view->setContent(m_data);
}

QString LineChart::reading() const
{
    const auto time = m_view->cursor();
    return time && m_data.describe ? m_data.describe(*time, shareAt(*time)) : QString();
}

QPointF LineChart::placeOf(const QPointF &value) const
{
    return m_view->placeOf(value);
}

QSize LineChart::sizeHint() const
{
    return {textWidth(this, 60), textWidth(this, 30)};
}

void LineChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_view->updateLook();
}

/// In proportion between the points of a line; of an area what its step is high.
double LineChart::shareAt(double time) const
{
    const std::vector<QPointF> &line = m_data.line;
    if (line.empty() || time < line.front().x())
        return 0;
    if (time >= line.back().x())
        return m_data.isArea ? 0 : line.back().y();
    const auto after = std::ranges::upper_bound(line, time, {}, &QPointF::x);
    const QPointF &right = *after;
    const QPointF &left = *(after - 1);
    if (m_data.isArea || right.x() <= left.x())
        return left.y();
    return left.y() + (right.y() - left.y()) * (time - left.x()) / (right.x() - left.x());
}

} // namespace backstop::ui
