// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"

#include <QString>

#include <chrono>
#include <cstdint>

namespace backstop::ctl {

// Amounts as the command line prints them: in the C locale, with plain spaces, so that scripts and grep find them.

/// "4.13 GiB".
QString sizeText(std::uint64_t bytes);
/// "4,412,345,678 bytes".
QString exactSizeText(std::uint64_t bytes);
/// "8,603".
QString countText(std::uint64_t count);
/// "1 entry" or "2,000 entries".
QString amountText(std::uint64_t count, const char *one, const char *many);
/// "2026-11-23T15:04:05Z".
QString momentText(Timestamp time);
/// "3 min 05 s".
QString durationText(std::chrono::milliseconds duration);
QString durationText(std::uint64_t milliseconds);
/// "310 MiB/s".
QString rateText(double bytesPerSecond);

} // namespace backstop::ctl
