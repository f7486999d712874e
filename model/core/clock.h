// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace backstop {

/// A moment in UTC, in nanoseconds since 1970.
using Timestamp = std::chrono::sys_time<std::chrono::nanoseconds>;

/// Where the engine learns the time. Injected everywhere; clock.cpp alone asks the operating system.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall-clock time.
    virtual Timestamp now() const = 0;
    /// Time since boot, counting sleep: never goes back. For leases and durations.
    virtual std::chrono::nanoseconds sinceBoot() const = 0;
};

/// The operating system's clock. Thread-safe, lives as long as the program.
Clock &systemClock();

/// ISO 8601 in UTC with as many decimals as are needed (none, 3, 6 or 9): "2026-11-23T15:04:05.123Z".
QString toIso(Timestamp time);
/// Reads ISO 8601 with or without decimals and zone ("2026-11-23", "…T15:04", "…T15:04:05.5+01:00"); no zone means UTC.
std::optional<Timestamp> fromIso(const QString &text);
QDateTime toDateTime(Timestamp time);

} // namespace backstop
