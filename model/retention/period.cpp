// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/period.h"

namespace backstop::retention {

namespace {

constexpr int kMostOfAUnit = 100'000;

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
        if (!isNumber || number > kMostOfAUnit || at == text.size())
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
    const QDateTime local = toDateTime(time).toTimeZone(zone);
    const QDate date = local.date();
    const int month = 12 * (date.year() - years) + (date.month() - 1) - months; // since the year 0
    const int year = month >= 0 ? month / 12 : (month - 11) / 12;
    const QDate first(year, month - 12 * year + 1, 1);
    const QDateTime moved(first.addDays(date.day() - 1 - days), local.time(), zone);
    const auto subMillisecond = time.time_since_epoch() % std::chrono::milliseconds(1);
    return Timestamp(std::chrono::milliseconds(moved.toMSecsSinceEpoch()) + subMillisecond -
                     std::chrono::hours(hours));
}

} // namespace backstop::retention
