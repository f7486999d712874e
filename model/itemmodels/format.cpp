// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>

namespace backstop::itemmodels {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

/// Three significant digits below 1,000, four from there to 1,023.
QString threeDigits(double value, const QLocale &locale)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return locale.toString(value, 'f', decimals);
}

QString scaledBytes(double bytes, const QLocale &locale)
{
    constexpr std::array kUnits{"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    std::size_t unit = 0;
    double value = bytes / 1024;
    while (value >= 1023.5 && unit + 1 < kUnits.size()) { // 1,023.7 would print as 1,024
        value /= 1024;
        ++unit;
    }
    return threeDigits(value, locale) + QChar(QChar::Nbsp) + QLatin1String(kUnits[unit]);
}

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

} // namespace

QString formatBytes(std::uint64_t bytes, const QLocale &locale)
{
    if (bytes < 1024)
        return locale.toString(static_cast<qulonglong>(bytes)) + QChar(QChar::Nbsp) + QLatin1Char('B');
    return scaledBytes(static_cast<double>(bytes), locale);
}

QString formatBytesDelta(std::int64_t bytes, const QLocale &locale)
{
    if (bytes == 0)
        return formatBytes(0, locale);
    const auto magnitude =
        bytes < 0 ? ~static_cast<std::uint64_t>(bytes) + 1 : static_cast<std::uint64_t>(bytes);
    const QString minus(u'\u2212'); // as wide as the plus, and the one that counts of changes have
    return (bytes < 0 ? minus : locale.positiveSign()) + formatBytes(magnitude, locale);
}

QString formatExactBytes(std::uint64_t bytes, const QLocale &locale)
{
    //: exact size in a tooltip
    return translated(bytes == 1 ? QT_TRANSLATE_NOOP("Format", "%1 byte")
                                 : QT_TRANSLATE_NOOP("Format", "%1 bytes"))
        .arg(formatCount(bytes, locale));
}

QString formatCount(std::uint64_t count, const QLocale &locale)
{
    QLocale grouped = locale;
    grouped.setNumberOptions(locale.numberOptions() &
                             ~QLocale::OmitGroupSeparator); // the C locale leaves it out
    return grouped.toString(static_cast<qulonglong>(count));
}

QString formatDuration(std::chrono::milliseconds duration, const QLocale &locale)
{
    const qint64 ms = std::max<qint64>(0, duration.count());
    if (ms < 9'950)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 s"))
            .arg(locale.toString(static_cast<double>(ms) / 1000, 'f', 1));
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 60)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(seconds);
    if (seconds < 3'600)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 min %2 s"))
            .arg(QString::number(seconds / 60), twoDigits(seconds % 60));
    const qint64 minutes = seconds / 60;
    if (minutes < 24 * 60)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 h %2 min"))
            .arg(QString::number(minutes / 60), twoDigits(minutes % 60));
    const qint64 hours = minutes / 60;
    return translated(QT_TRANSLATE_NOOP("Format", "%1 d %2 h"))
        .arg(QString::number(hours / 24), twoDigits(hours % 24));
}

QString formatRate(double bytesPerSecond, const QLocale &locale)
{
    const double rate = std::max(0.0, bytesPerSecond);
    const QString amount = rate < 1023.5 ? formatBytes(static_cast<std::uint64_t>(rate + 0.5), locale)
                                         : scaledBytes(rate, locale);
    return amount + QStringLiteral("/s");
}

QString formatTime(Timestamp time, const QTimeZone &zone)
{
    return toDateTime(time).toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString formatSourceName(const QStringList &sources)
{
    if (sources.isEmpty() || sources.first().startsWith(QLatin1String("command:")))
        return QStringLiteral("backup");
    const QString name = sources.first().section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return name.isEmpty() ? QStringLiteral("backup") : name;
}

QString formatMode(std::uint32_t mode, char typeLetter)
{
    QString text{QLatin1Char(typeLetter)};
    constexpr std::array kLetters{'r', 'w', 'x'};
    for (int bit = 8; bit >= 0; --bit)
        text += QLatin1Char((mode >> bit) & 1 ? kLetters[static_cast<std::size_t>(8 - bit) % 3] : '-');
    const auto special = [&](std::uint32_t bit, qsizetype at, char with, char without) {
        if (mode & bit)
            text[at] = QLatin1Char(text[at] == QLatin1Char('x') ? with : without);
    };
    special(04000, 3, 's', 'S');
    special(02000, 6, 's', 'S');
    special(01000, 9, 't', 'T');
    return text;
}

} // namespace backstop::itemmodels
