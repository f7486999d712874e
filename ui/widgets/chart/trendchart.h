// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chart/chartlook.h"
#include "ui/widgets/chart/timescale.h"

#include <QString>
#include <QTimeZone>
#include <QWidget>

#include <optional>
#include <vector>

namespace backstop::ui {

/// A moment at which something was measured, or was not.
struct TrendSpot
{
    double at = 0;                    ///< seconds since 1970
    std::optional<double> value = {}; ///< seconds; nothing: a gap
    std::optional<double> target = {};
    bool isMissed = false; ///< the target; of a gap: what was to be measured never came
    QString text = {};     ///< what is read there
};

/// Lengths of time through the calendar. A value.
struct TrendChartData
{
    std::vector<TrendSpot> spots = {}; ///< ascending
    QString yTitle = {};
    QString targetText = {}; ///< of the last target that there is
    QString missedKey = {};  ///< what a triangle is
    QString gapKey = {};     ///< what a cross is
    QString lostKey = {};    ///< what a cross in a circle is
    QTimeZone zone = QTimeZone::utc();
};

/// Values as points on a line with gaps, their target as a line of steps. A value that missed it is a triangle, a gap a cross at the upper
/// edge, in a circle where it is one because the target was missed. Spots are read with the mouse or with the arrow keys, and chosen with a click or Enter; the current one has a ring. Painted by
/// itself: QtCharts has neither gaps nor steps, and is deprecated from Qt 6.10 on.
class TrendChart : public QWidget
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);

    /// None is current, and nothing is read.
    void setData(const TrendChartData &data);
    const TrendChartData &data() const { return m_data; }
    /// -1: none is.
    void setCurrent(int spot);
    int current() const { return m_current; }
    /// What is read at the moment; empty: nothing.
    QString reading() const;
    /// Where the spot is drawn, in this widget.
    QPointF placeOf(int spot) const;
    /// Where the line of targets is drawn there; nothing: there is none, or it is above the picture.
    std::optional<double> targetPlaceOf(int spot) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int spot);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRectF plot() const;
    std::vector<Tick> yTicks(double high) const;
    int keyHeight() const;
    bool has(bool isValue, bool isMissed) const;
    double xOf(const QRectF &plot, double at) const;
    double yOf(const QRectF &plot, double value) const;
    int spotAt(const QPointF &place) const;
    void setCursorSpot(int spot);
    void paintAxes(QPainter *painter, const QRectF &plot, const ChartLook &look) const;
    void paintTarget(QPainter *painter, const QRectF &plot, const ChartLook &look) const;
    void paintTargetText(QPainter *painter, const QRectF &plot, const ChartLook &look) const;
    void paintLine(QPainter *painter, const QRectF &plot, const ChartLook &look) const;
    void paintSpots(QPainter *painter, const QRectF &plot, const ChartLook &look) const;
    void paintKeys(QPainter *painter, const QRectF &plot, const ChartLook &look) const;
    void paintReading(QPainter *painter, const QRectF &plot, const ChartLook &look) const;

    TrendChartData m_data;
    double m_from = 0; ///< of the axes
    double m_to = 1;
    double m_top = 1;
    int m_current = -1;
    int m_cursor = -1; ///< what is read
};

} // namespace backstop::ui
