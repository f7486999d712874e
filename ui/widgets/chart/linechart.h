// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace backstop::ui {

/// A place on the line that has a name: "P95 4 min 24 s".
struct ChartMark
{
    QPointF at = {};
    QString text = {};
};

/// A share over times, as a line or as an area of steps. A value. Times are in seconds, shares from 0.
struct LineChartData
{
    std::vector<QPointF> line = {}; ///< ascending in x
    bool isArea = false;
    std::vector<ChartMark> marks = {};
    std::optional<double> target = {}; ///< a dashed line; told at the edge where it is far outside
    QString targetText = {};
    QString yTitle = {};
    /// What the mouse reads at a time and the share there.
    std::function<QString(double time, double share)> describe = {};
};

/// A line or an area over time with marks and a target, read with the mouse or with the arrow keys. The only place that knows
/// QtCharts, which is deprecated from Qt 6.10 on.
class LineChart : public QWidget
{
    Q_OBJECT

public:
    explicit LineChart(QWidget *parent = nullptr);
    ~LineChart() override;

    void setData(const LineChartData &data);
    const LineChartData &data() const { return m_data; }
    /// What is read at the moment; empty: nothing.
    QString reading() const;
    /// Where in this widget a time and a share are, for tests and tips.
    QPointF placeOf(const QPointF &value) const;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    class View;
    friend class View;
    double shareAt(double time) const;

    LineChartData m_data;
    View *m_view;
};

} // namespace backstop::ui
