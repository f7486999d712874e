// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/timescale.h"

#include "model/itemmodels/plantext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace backstop::ui {

namespace {

struct TimeScale
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::TimeScale)
};

constexpr double kNegligible = 0.05; ///< seconds
constexpr double kTenths = 10;       ///< seconds below which a tenth of one is told
constexpr std::array kTimeSteps{0.1,     0.2,    0.5,    1.0,    2.0,     5.0,     10.0,     15.0,    30.0,
                                60.0,    120.0,  300.0,  600.0,  900.0,   1800.0,  3600.0,   7200.0,  10800.0,
                                14400.0, 21600., 43200., 86400., 172800., 604800., 1209600., 2592000.};
constexpr std::array kShareSteps{0.01, 0.02, 0.05, 0.1,  0.2,  0.25, 0.5,
                                 1.0,  2.0,  5.0,  10.0, 20.0, 50.0, 100.0};

template<std::size_t Size>
double stepFor(const std::array<double, Size> &steps, double range, int most)
{
    for (const double step : steps)
        if (range / step <= most)
            return step;
    return range / std::max(most, 1);
}

template<typename Text>
std::vector<Tick> ticks(double from, double to, double step, Text text)
{
    std::vector<Tick> result;
    if (!(step > 0) || !(to > from))
        return result;
    for (double number = std::ceil(from / step - 1e-9); number * step <= to + step * 1e-9; ++number)
        result.push_back({number * step, text(number * step)});
    return result;
}

/// Steps of the calendar.
enum class Unit { Minute, Day, Month };
struct DateStep
{
    Unit unit = Unit::Day;
    int count = 1;
    double seconds = 0; ///< about
};
constexpr double kDay = 86400;
constexpr std::array kDateSteps{DateStep{Unit::Minute, 1, 60},          DateStep{Unit::Minute, 5, 300},
                                DateStep{Unit::Minute, 15, 900},        DateStep{Unit::Minute, 60, 3600},
                                DateStep{Unit::Minute, 180, 3 * 3600},  DateStep{Unit::Minute, 360, 6 * 3600},
                                DateStep{Unit::Minute, 720, 12 * 3600}, DateStep{Unit::Day, 1, kDay},
                                DateStep{Unit::Day, 2, 2 * kDay},       DateStep{Unit::Day, 7, 7 * kDay},
                                DateStep{Unit::Day, 14, 14 * kDay},     DateStep{Unit::Month, 1, 31 * kDay},
                                DateStep{Unit::Month, 3, 92 * kDay},    DateStep{Unit::Month, 6, 184 * kDay},
                                DateStep{Unit::Month, 12, 366 * kDay}};

DateStep dateStepFor(double range, int most)
{
    for (const DateStep &step : kDateSteps)
        if (range / step.seconds <= most)
            return step;
    const int years = static_cast<int>(std::ceil(range / (366 * kDay) / std::max(most, 1)));
    return {Unit::Month, 12 * years, years * 366 * kDay};
}

/// In the hour that summer time takes there is no time, so it is that of an hour later.
QDateTime clock(const QDate &day, const QTime &time, const QTimeZone &zone)
{
    const QDateTime at(day, time, zone);
    if (at.isValid())
        return at;
    const QDateTime later =
        QDateTime(day, time, QTimeZone::utc()).addSecs(3600); // the next day, from 23:00 on
    return {later.date(), later.time(), zone};
}

/// The last step at or before @p time.
QDateTime dateBefore(const QDateTime &time, const DateStep &step)
{
    const QDate date = time.date();
    if (step.unit == Unit::Minute) {
        const int minutes = time.time().hour() * 60 + time.time().minute();
        return clock(date, QTime(0, 0).addSecs(minutes / step.count * step.count * 60), time.timeZone());
    }
    if (step.unit == Unit::Day)
        return clock(date.addDays(-(date.toJulianDay() % step.count)), QTime(0, 0), time.timeZone());
    const int months = date.year() * 12 + date.month() - 1;
    const int first = months / step.count * step.count;
    return clock(QDate(first / 12, first % 12 + 1, 1), QTime(0, 0), time.timeZone());
}

/// Those of minutes by the clock of each day, whatever summer time does to it.
QDateTime dateAfter(const QDateTime &time, const DateStep &step)
{
    if (step.unit == Unit::Minute) {
        const int now = time.time().hour() * 60 + time.time().minute();
        const int minutes = (now / step.count + 1) * step.count;
        if (minutes >= 24 * 60)
            return clock(time.date().addDays(1), QTime(0, 0), time.timeZone());
        return clock(time.date(), QTime(minutes / 60, minutes % 60), time.timeZone());
    }
    return clock(step.unit == Unit::Day ? time.date().addDays(step.count) : time.date().addMonths(step.count),
                 QTime(0, 0), time.timeZone());
}

QString dateText(const QDateTime &time, const DateStep &step, bool hasDay)
{
    if (step.unit == Unit::Minute)
        return time.toString(hasDay ? QStringLiteral("MM-dd HH:mm") : QStringLiteral("HH:mm"));
    if (step.unit == Unit::Day)
        return time.toString(QStringLiteral("yyyy-MM-dd"));
    return time.toString(step.count % 12 == 0 ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM"));
}

} // namespace

QString timeText(double seconds)
{
    if (std::abs(seconds) < kNegligible)
        return TimeScale::tr("0 s");
    if (seconds < 0)
        return QStringLiteral("\u2212") + timeText(-seconds);
    if (const double tenths = std::round(seconds * 10) / 10; tenths < kTenths && tenths != std::round(tenths))
        return TimeScale::tr("%1 s").arg(QLocale().toString(tenths, 'f', 1));
    const std::chrono::seconds whole(static_cast<std::int64_t>(std::llround(std::min(seconds, 1e12))));
    return itemmodels::spanText(whole, TimeScale::tr("0 s"));
}

QString timeDifferenceText(double seconds)
{
    return seconds >= kNegligible ? QLatin1Char('+') + timeText(seconds) : timeText(seconds);
}

QString shareText(double share)
{
    double percent = std::round(share * 1000) / 10;
    if (share < 1)
        percent = std::min(percent, 99.9);
    if (share > 0)
        percent = std::max(percent, 0.1);
    const bool isWhole = percent == std::round(percent);
    return TimeScale::tr("%1 %").arg(QLocale().toString(percent, 'f', isWhole ? 0 : 1));
}

double timeStep(double range, int most)
{
    return stepFor(kTimeSteps, range, most);
}

std::vector<Tick> timeTicks(double from, double to, int most)
{
    return ticks(from, to, stepFor(kTimeSteps, to - from, most),
                 [](double at) { return std::abs(at) < 1e-9 ? QStringLiteral("0") : timeText(at); });
}

std::vector<Tick> dateTicks(double from, double to, int most, const QTimeZone &zone)
{
    std::vector<Tick> result;
    if (!(to > from))
        return result;
    const DateStep step = dateStepFor(to - from, most);
    QDate day;
    for (QDateTime time = dateBefore(QDateTime::fromMSecsSinceEpoch(qint64(from * 1000), zone), step);
         time.isValid() && double(time.toSecsSinceEpoch()) <= to; time = dateAfter(time, step)) {
        const auto at = static_cast<double>(time.toSecsSinceEpoch());
        if (at < from)
            continue;
        result.push_back({at, dateText(time, step, time.date() != day)});
        day = time.date();
    }
    return result;
}

std::vector<Tick> shareTicks(double from, double to, int most)
{
    return ticks(from, to, stepFor(kShareSteps, to - from, most), [](double at) {
        return TimeScale::tr("%1 %").arg(QLocale().toString(static_cast<qlonglong>(std::llround(at * 100))));
    });
}

} // namespace backstop::ui
