// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/rpowords.h"

#include "model/reports/readinesswords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace backstop::reports {

using namespace recovery;

namespace {

struct RpoWords
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::RpoWords)
};

} // namespace

QString rpoLevelTitle(RpoLevel level)
{
    switch (level) {
    case RpoLevel::Unknown:
        return RpoWords::tr("No usable backup yet");
    case RpoLevel::Within:
        return RpoWords::tr("Within the target");
    case RpoLevel::UpToTwo:
        return RpoWords::tr("Up to twice the target");
    case RpoLevel::UpToFour:
        return RpoWords::tr("Up to four times the target");
    case RpoLevel::AboveFour:
        return RpoWords::tr("More than four times the target");
    }
    return {};
}

QString rpoLevelMark(RpoLevel level)
{
    switch (level) {
    case RpoLevel::Unknown:
        return QStringLiteral("–");
    case RpoLevel::Within:
        return {};
    case RpoLevel::UpToTwo:
        return QStringLiteral("2");
    case RpoLevel::UpToFour:
        return QStringLiteral("4");
    case RpoLevel::AboveFour:
        return QStringLiteral("+");
    }
    return {};
}

QString againstTargetText(std::chrono::seconds age, std::chrono::seconds rpo)
{
    if (rpo <= std::chrono::seconds(0))
        return RpoWords::tr("%1, and the target is no loss at all").arg(spanText(age));
    const double times = double(age.count()) / double(rpo.count());
    const QString rounded = times < 10 ? QLocale().toString(std::ceil(times * 10 - 1e-9) / 10, 'f', 1)
                                       : QLocale().toString(std::ceil(times - 1e-9), 'f', 0);
    return RpoWords::tr("%1, %2 times the target").arg(spanText(age), rounded);
}

QStringList gapCauseLines(const RpoGap &gap)
{
    QStringList lines;
    const auto add = [&lines](std::uint32_t count, const QString &text) {
        if (count > 0)
            lines << text.arg(QLocale().toString(qulonglong(count)));
    };
    add(gap.damaged, RpoWords::tr("Backups in between that were found damaged: %1"));
    add(gap.partial, RpoWords::tr("Backups in between that are partial: %1"));
    add(gap.unread, RpoWords::tr("Backups in between that could not be read: %1"));
    add(gap.without, RpoWords::tr("Backups in between without its data: %1"));
    if (lines.isEmpty())
        lines << RpoWords::tr("The repository has no backup in between");
    return lines;
}

QString gapCauseText(const RpoGap &gap)
{
    return gapCauseLines(gap).first();
}

QString consistentPointText(const RpoHistory &history, const std::function<QString(Timestamp)> &timeText)
{
    if (!history.consistent)
        return RpoWords::tr(
            "There is no point in time to which all components could go back together: not all "
            "have a usable backup, or none of one moment.");
    const QString time = timeText(history.consistent->time);
    return history.consistent->isOneBackup
               ? RpoWords::tr("All components can go back together to %1, with one backup.").arg(time)
               : RpoWords::tr(
                     "All components can go back together to %1, with backups no more than %2 apart.")
                     .arg(time,
                          spanText(std::chrono::ceil<std::chrono::seconds>(history.consistent->spread)));
}

} // namespace backstop::reports
