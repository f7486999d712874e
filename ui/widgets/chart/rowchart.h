// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chart/chartlook.h"
#include "ui/widgets/chart/timescale.h"

#include <QAbstractScrollArea>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace backstop::ui {

/// A bar in a row, and what it says under the mouse.
struct RowSpan
{
    double from = 0;
    double to = 0;
    ChartInk ink = ChartInk::Value;
    QString text = {};
    bool isThin = false; ///< a whisker
};

struct ChartRow
{
    QString label = {};
    std::vector<RowSpan> spans = {};
    std::optional<double> target = {}; ///< a short dashed line; beyond the axis an arrow at its end
    QString targetText = {};
    QString value = {};    ///< at the end of the row
    bool isBad = false;    ///< `value` says so too
    QString sentence = {}; ///< the row in words
};

/// What a kind of bar means; only for what no label at the bar says.
struct ChartKey
{
    ChartInk ink = ChartInk::Value;
    QString text = {};
    bool isThin = false;
};

/// Bars in rows along one axis. A value.
struct RowChartData
{
    enum class Axis { Time, Share };
    Axis axis = Axis::Time;
    double from = 0;
    double to = 1;
    std::vector<ChartRow> rows = {};
    std::optional<double> target = {}; ///< of all rows
    QString targetText = {};
    std::vector<ChartKey> keys = {};
    QString valueTitle = {}; ///< over the values
    QString targetKey = {};  ///< what the dashed lines of single rows are; empty: there are none
};

/// Rows with a name, bars and a value, as many as there are: only those in sight are painted. Axis and key stay in sight. One row is
/// current, with the mouse or the arrow keys. The axis can be looked at closer: with + - 0, or the wheel and Ctrl.
class RowChart : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit RowChart(QWidget *parent = nullptr);

    /// The current row stays where it is the same name.
    void setData(const RowChartData &data);
    const RowChartData &data() const { return m_data; }
    int current() const { return m_current; }
    void setCurrent(int row);
    /// 1: the whole axis is in sight. What is at @p anchor of the axis stays where it is.
    void setZoom(double zoom, double anchor);
    double zoom() const { return m_zoom; }
    /// The place of the axis at the left edge.
    double seenFrom() const;
    /// By @p factor, around the middle of what is in sight.
    void zoomBy(double factor);
    /// In the coordinates of the viewport; empty where the row is not in sight.
    QRect rowRect(int row) const;
    /// What the mouse reads at @p place of the viewport.
    QString tipAt(const QPoint &place) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// All rows in one picture, in sight or not; up to @p mostRows of them.
    QPixmap picture(int mostRows) const;

signals:
    void currentChanged(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// Where things are for one size of the picture.
    struct Plot
    {
        double left = 0;
        double right = 0;
        double top = 0;    ///< of the rows
        double bottom = 0; ///< of the rows
        double labelWidth = 0;
        double valueWidth = 0;
    };
    Plot plotFor(const QSize &size) const;
    double xOf(const Plot &plot, double at) const;
    double valueAt(const Plot &plot, double x) const;
    double seenRange() const { return (m_data.to - m_data.from) / m_zoom; }
    int rowHeightNow() const;
    int axisHeight() const;
    int keyHeight(int width) const;
    int layOutKeys(int width,
                   const std::function<void(const QPoint &, const ChartKey *, const QString &)> &each) const;
    std::vector<Tick> ticks(const Plot &plot) const;
    void measure();
    void updateScrollBar();
    void paint(QPainter *painter, const QSize &size, int offset) const;
    void paintRow(QPainter *painter, const Plot &plot, const ChartRow &row, const QRectF &rect,
                  const ChartLook &look) const;
    void paintArrow(QPainter *painter, const Plot &plot, const ChartRow &row, const QRectF &rect,
                    const ChartLook &look) const;
    void paintTargets(QPainter *painter, const Plot &plot, double end, const ChartLook &look) const;
    void paintKeys(QPainter *painter, const QSize &size, const ChartLook &look) const;

    RowChartData m_data;
    int m_current = -1;
    double m_zoom = 1;
    double m_widestLabel = 0;
    double m_widestValue = 0;
};

} // namespace backstop::ui
