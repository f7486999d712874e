// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include <vector>

namespace backstop::ui {

/// A computed time for people: "0.4 s", "45 s", "4 min 24 s", "1 h 5 min". Less than nothing has a minus before it.
QString timeText(double seconds);
/// With a sign, for differences: "+2 min", "-45 s", "0 s".
QString timeDifferenceText(double seconds);
/// "98.2 %"; of what is not all and not nothing never "100 %" or "0 %".
QString shareText(double share);

/// The smallest round step of time that divides @p range into @p most parts at most.
double timeStep(double range, int most);

/// Where an axis has a line and a word.
struct Tick
{
    double at = 0;
    QString text = {};
};
/// Of times from @p from to @p to: whole seconds, minutes, hours or days, at most @p most of them.
std::vector<Tick> timeTicks(double from, double to, int most);
/// Of moments, in seconds since 1970: minutes, hours, days, months or years as the calendar of @p zone has them, at most @p most of
/// them. Of the hours of a day, the first in sight and the first of each day tell the day too.
std::vector<Tick> dateTicks(double from, double to, int most, const QTimeZone &zone);
/// Of shares: in steps of 5, 10, 20, 25, 50 % or whole times, at most @p most.
std::vector<Tick> shareTicks(double from, double to, int most);

} // namespace backstop::ui
