// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QColor>
#include <QPalette>

namespace backstop::ui {

inline constexpr double kChartLineWidth = 2; ///< of what a chart shows
inline constexpr double kChartDot = 4;       ///< the radius of a value of its own
inline constexpr double kChartFarTarget =
    1.6; ///< times the end of what is drawn: further out a target would squeeze everything else

/// What a colour says: the same on every chart. Patterns differ as well, so that nothing hangs on colour alone.
enum class ChartInk {
    Value,      ///< what was computed
    ValueFaint, ///< the less likely part of it
    Work,
    Transfer,
    Mobilise,
    Wait,   ///< hatched
    Failed, ///< hatched: work that was for nothing
    Over,   ///< above the target; a darker part of Value, in the tone of what is bad
    OverFaint,
};

/// The colours of charts, from a palette. A value; made anew where the palette changes.
struct ChartLook
{
    explicit ChartLook(const QPalette &palette);

    QBrush brush(ChartInk ink) const;

    QColor paper;
    QColor text;
    QColor muted;
    QColor grid; ///< barely visible
    QColor axis;
    QColor target; ///< of dashed lines
    QColor accent;
    QColor bad;
    QColor current; ///< behind the current row
};

} // namespace backstop::ui
