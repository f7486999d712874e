// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/clock.h"

#include <cstdio>
#include <ctime>

namespace backstop {

using namespace std::chrono;

namespace {

nanoseconds readClock(clockid_t id)
{
    timespec time{};
    ::clock_gettime(id, &time); // fails only for a clock that does not exist
    return seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

class SystemClock final : public Clock
{
public:
    Timestamp now() const override { return Timestamp(readClock(CLOCK_REALTIME)); }
    nanoseconds sinceBoot() const override { return readClock(CLOCK_BOOTTIME); }
};

/// Walks over ISO text. Every take tells whether it found what it wanted; the position moves only if it did.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {}

    bool atEnd() const { return m_rest.empty(); }
    bool takeAny(std::string_view characters)
    {
        if (m_rest.empty() || characters.find(m_rest.front()) == std::string_view::npos)
            return false;
        m_last = m_rest.front();
        m_rest.remove_prefix(1);
        return true;
    }
    char last() const { return m_last; }
    /// Exactly @p count digits with a value up to @p most.
    bool takeNumber(std::size_t count, int most, int *value)
    {
        if (m_rest.size() < count)
            return false;
        int number = 0;
        for (const char c : m_rest.substr(0, count)) {
            if (c < '0' || c > '9')
                return false;
            number = number * 10 + (c - '0');
        }
        if (number > most)
            return false;
        m_rest.remove_prefix(count);
        *value = number;
        return true;
    }
    /// One to nine digits after a decimal point.
    bool takeDecimals(nanoseconds *value)
    {
        nanoseconds::rep number = 0;
        int count = 0;
        for (; count < 9 && takeAny("0123456789"); ++count)
            number = number * 10 + (m_last - '0');
        if (count == 0)
            return false;
        for (int i = count; i < 9; ++i)
            number *= 10;
        *value = nanoseconds(number);
        return true;
    }

private:
    std::string_view m_rest;
    char m_last = '\0';
};

bool takeDate(Scanner &scanner, sys_days *date)
{
    int y = 0;
    int m = 0;
    int d = 0;
    if (!scanner.takeNumber(4, 9999, &y) || !scanner.takeAny("-") || !scanner.takeNumber(2, 12, &m) ||
        !scanner.takeAny("-") || !scanner.takeNumber(2, 31, &d))
        return false;
    const year_month_day whole{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
    // 64 bits of nanoseconds reach from September 1677 to April 2262; whole years keep zone arithmetic inside.
    if (!whole.ok() || y < 1678 || y > 2261)
        return false;
    *date = sys_days(whole);
    return true;
}

bool takeTimeOfDay(Scanner &scanner, nanoseconds *time)
{
    int h = 0;
    int m = 0;
    int s = 0;
    nanoseconds fraction{0};
    if (!scanner.takeNumber(2, 23, &h) || !scanner.takeAny(":") || !scanner.takeNumber(2, 59, &m))
        return false;
    if (scanner.takeAny(":")) {
        if (!scanner.takeNumber(2, 59, &s))
            return false;
        if (scanner.takeAny(".,") && !scanner.takeDecimals(&fraction))
            return false;
    }
    *time = hours(h) + minutes(m) + seconds(s) + fraction;
    return true;
}

/// "Z", "+01:00", "+0100" or "+01"; nothing at all means UTC.
bool takeZone(Scanner &scanner, nanoseconds *offset)
{
    if (scanner.atEnd() || scanner.takeAny("Zz"))
        return true;
    if (!scanner.takeAny("+-"))
        return false;
    const bool west = scanner.last() == '-';
    int h = 0;
    int m = 0;
    if (!scanner.takeNumber(2, 23, &h))
        return false;
    if (!scanner.atEnd()) {
        scanner.takeAny(":");
        if (!scanner.takeNumber(2, 59, &m))
            return false;
    }
    const nanoseconds distance = hours(h) + minutes(m);
    *offset = west ? -distance : distance;
    return true;
}

} // namespace

Clock &systemClock()
{
    static SystemClock clock;
    return clock;
}

QString toIso(Timestamp time)
{
    // By hand: floor<days>() would ask for a midnight that 64 bits of nanoseconds do not hold on the first day of all.
    constexpr nanoseconds kDay = days(1);
    nanoseconds timeOfDay = time.time_since_epoch() % kDay;
    sys_days date{days(time.time_since_epoch() / kDay)};
    if (timeOfDay < nanoseconds(0)) {
        timeOfDay += kDay;
        date -= days(1);
    }
    const year_month_day whole(date);
    const hh_mm_ss clockTime(timeOfDay);
    const long long fraction = clockTime.subseconds().count();
    char text[64];
    int length = std::snprintf(
        text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(whole.year()),
        static_cast<unsigned>(whole.month()), static_cast<unsigned>(whole.day()),
        static_cast<int>(clockTime.hours().count()), static_cast<int>(clockTime.minutes().count()),
        static_cast<int>(clockTime.seconds().count()));
    char *end = text + length;
    const std::size_t room = sizeof text - static_cast<std::size_t>(length);
    if (fraction == 0)
        length = std::snprintf(end, room, "Z");
    else if (fraction % 1'000'000 == 0)
        length = std::snprintf(end, room, ".%03lldZ", fraction / 1'000'000);
    else if (fraction % 1'000 == 0)
        length = std::snprintf(end, room, ".%06lldZ", fraction / 1'000);
    else
        length = std::snprintf(end, room, ".%09lldZ", fraction);
    return QString::fromLatin1(text, end - text + length);
}

std::optional<Timestamp> fromIso(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    Scanner scanner(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    sys_days date;
    if (!takeDate(scanner, &date))
        return std::nullopt;
    nanoseconds time{0};
    nanoseconds offset{0};
    if (!scanner.atEnd() &&
        (!scanner.takeAny("Tt ") || !takeTimeOfDay(scanner, &time) || !takeZone(scanner, &offset)))
        return std::nullopt;
    if (!scanner.atEnd())
        return std::nullopt;
    return Timestamp(date) + time - offset;
}

QDateTime toDateTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(time).time_since_epoch().count(), Qt::UTC);
}

} // namespace backstop
