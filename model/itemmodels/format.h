// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <chrono>
#include <cstdint>

namespace backstop::itemmodels {

/// Bytes in IEC units with three significant digits: "0 B", "999 B", "1.00 KiB", "4.13 GiB". QLocale::c() for command-line text.
QString formatBytes(std::uint64_t bytes, const QLocale &locale = QLocale());
/// As formatBytes with a sign: "+1.20 MiB", "-3 B", "0 B".
QString formatBytesDelta(std::int64_t bytes, const QLocale &locale = QLocale());
/// Every byte, grouped: "4,412,345,678 bytes".
QString formatExactBytes(std::uint64_t bytes, const QLocale &locale = QLocale());
QString formatCount(std::uint64_t count, const QLocale &locale = QLocale());
/// "0.4 s", "12 s", "3 min 05 s", "2 h 07 min", "4 d 03 h". Never negative: less than nothing is "0.0 s".
QString formatDuration(std::chrono::milliseconds duration, const QLocale &locale = QLocale());
/// "1.20 GiB/s".
QString formatRate(double bytesPerSecond, const QLocale &locale = QLocale());
/// "2026-11-23 15:04:05" in @p zone; the zone is named by whoever shows it.
QString formatTime(Timestamp time, const QTimeZone &zone = QTimeZone::utc());
/// What a file or folder that is made of a backup of @p sources is to be called: the last part of the first of them, and "backup"
/// where that is the root or a command, whose line makes no name and may hold a password.
QString formatSourceName(const QStringList &sources);
/// "-rwxr-xr-x" for the permission bits of @p mode and a type letter.
QString formatMode(std::uint32_t mode, char typeLetter);

} // namespace backstop::itemmodels
