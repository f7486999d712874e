// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"

#include "model/itemmodels/format.h"

namespace backstop::ctl {

namespace {

QString withPlainSpaces(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

} // namespace

QString sizeText(std::uint64_t bytes)
{
    return withPlainSpaces(itemmodels::formatBytes(bytes, QLocale::c()));
}

QString exactSizeText(std::uint64_t bytes)
{
    return withPlainSpaces(itemmodels::formatExactBytes(bytes, QLocale::c()));
}

QString countText(std::uint64_t count)
{
    return withPlainSpaces(itemmodels::formatCount(count, QLocale::c()));
}

QString amountText(std::uint64_t count, const char *one, const char *many)
{
    return countText(count) + u' ' + QLatin1String(count == 1 ? one : many);
}

QString momentText(Timestamp time)
{
    return toIso(std::chrono::floor<std::chrono::seconds>(time));
}

QString durationText(std::chrono::milliseconds duration)
{
    return withPlainSpaces(itemmodels::formatDuration(duration, QLocale::c()));
}

QString durationText(std::uint64_t milliseconds)
{
    return durationText(std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(milliseconds)));
}

QString rateText(double bytesPerSecond)
{
    return withPlainSpaces(itemmodels::formatRate(bytesPerSecond, QLocale::c()));
}

} // namespace backstop::ctl
