// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace backstop::recovery {

enum class BarKind : int {
    Mobilise,
    WaitForTeam,
    Restore,
    Work,
    FallBack, ///< until the backup before the latest was found
};

/// What a component did for a while, for a Gantt chart. Seconds from the disaster.
struct ScheduleBar
{
    int component = 0;
    BarKind kind = BarKind::Work;
    double begin = 0;
    double end = 0;
    int attempt = 1;        ///< which try
    bool hasFailed = false; ///< of Work: another try followed
    /// Of its first bar: the need that came back last. Of WaitForTeam: whose end set the member free. -1: nobody.
    int waitedFor = -1;
    bool operator==(const ScheduleBar &) const = default;
};

} // namespace backstop::recovery
