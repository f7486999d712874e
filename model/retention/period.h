// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"

#include <QTimeZone>

namespace backstop::retention {

/// A length of calendar time: "1y2m", "14d", "2w", "36h".
struct Period
{
    int years = 0;
    int months = 0;
    int days = 0; ///< a week is seven
    int hours = 0;

    /// Reads numbers each followed by y, m, w, d or h, in any order. Usage for anything else, and for a period of nothing.
    static Result<Period> parse(const QString &text);
    /// As parse() reads it, in its shortest form without weeks.
    QString text() const;
    /// The moment this long before @p time: years, months and days by the calendar of @p zone, a day that its month does not
    /// have counting on into the next one (31 March less a month is 3 March); then the hours. At most as long before as a length of
    /// time in nanoseconds can tell, some 292 years.
    Timestamp before(Timestamp time, const QTimeZone &zone) const;
    bool operator==(const Period &) const = default;
};

} // namespace backstop::retention
