// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/period.h"

namespace backstop::retention {

namespace {

constexpr int kMostOfAUnit = 100'000;
constexpr qsizetype kMostText =
    100; // a unit may be named more than once: so its sum is no larger than an int

Error unreadable(const QString &text)
{
    return {ErrorCode::Usage, QStringLiteral("%1: not a period").arg(text),
            QStringLiteral("Write numbers with y, m, w, d or h, for example 14d, 2w or 1y6m.")};
}

} // namespace

Result<Period> Period::parse(const QString &text)
{
    Period period;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = at;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
            ++at;
        bool isNumber = false;
        const int number = text.sliced(start, at - start).toInt(&isNumber);
        if (!isNumber || number > kMostOfAUnit || at == text.size() || text.size() > kMostText)
            return unreadable(text);
        switch (text[at++].unicode()) {
        case u'y':
            period.years += number;
            break;
        case u'm':
            period.months += number;
            break;
        case u'w':
            period.days += 7 * number;
            break;
        case u'd':
            period.days += number;
            break;
        case u'h':
            period.hours += number;
            break;
        default:
            return unreadable(text);
        }
    }
    if (period == Period{})
        return unreadable(text);
    return period;
}

QString Period::text() const
{
    QString result;
    const auto add = [&result](int number, char16_t unit) {
        if (number != 0)
            result += QString::number(number) + QChar(unit);
    };
    add(years, u'y');
    add(months, u'm');
    add(days, u'd');
    add(hours, u'h');
    return result;
}

Timestamp Period::before(Timestamp time, const QTimeZone &zone) const
{
    using std::chrono::milliseconds;
    const auto sinceEpoch = time.time_since_epoch();
    const Timestamp earliest =
        sinceEpoch >= sinceEpoch.zero() ? time - std::chrono::nanoseconds::max() : Timestamp::min();
    const QDateTime local = toDateTime(time).toTimeZone(zone);
    const QDate date = local.date();
    const int month = 12 * (date.year() - years) + (date.month() - 1) - months; // since the year 0
    const int year = month >= 0 ? month / 12 : (month - 11) / 12;
    if (year < 1) // which QDate does not count by one
        return earliest;
    const QDate first(year, month - 12 * year + 1, 1);
    const QDateTime moved(first.addDays(date.day() - 1 - days), local.time(), zone);
    const milliseconds moment = milliseconds(moved.toMSecsSinceEpoch()) - std::chrono::hours(hours);
    if (moment <= std::chrono::ceil<milliseconds>(earliest).time_since_epoch())
        return earliest;
    return Timestamp(moment) + (time - std::chrono::floor<milliseconds>(time));
}

} // namespace backstop::retention
