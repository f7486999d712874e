// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/jobtext.h"

#include "model/itemmodels/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <climits>

namespace backstop::itemmodels {

using jobs::Job;
using jobs::JobState;

namespace {

struct JobText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::itemmodels::JobText)
};

/// Whole seconds: a tenth of a second of remaining time would be a lie.
QString secondsText(std::chrono::seconds time)
{
    return time < std::chrono::seconds(10)
               ? JobText::tr("%1 s").arg(QLocale().toString(qlonglong(time.count())))
               : formatDuration(time);
}

} // namespace

bool countsFiles(const Job &job)
{
    const QString &kind = job.info().kind;
    return kind == QLatin1String("backup") || kind == QLatin1String("restore") ||
           kind == QLatin1String("export");
}

double fractionOf(const Job &job)
{
    if (job.state() == JobState::Succeeded)
        return 1;
    const ProgressSnapshot now = job.progress();
    const auto part = [](std::uint64_t done, std::uint64_t total) {
        return std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    };
    if (now.bytesTotal > 0)
        return part(now.bytesDone, now.bytesTotal);
    return now.itemsTotal > 0 ? part(now.itemsDone, now.itemsTotal) : -1;
}

QString countText(const Job &job, std::uint64_t count)
{
    const int n = static_cast<int>(std::min<std::uint64_t>(count, INT_MAX));
    return countsFiles(job) ? JobText::tr("%Ln file(s)", nullptr, n) : JobText::tr("%Ln item(s)", nullptr, n);
}

QString progressText(const Job &job)
{
    const double fraction = fractionOf(job);
    if (fraction >= 0) // rounded down: 100 % is when it is over
        return JobText::tr("%1 %").arg(QLocale().toString(static_cast<int>(fraction * 100)));
    const ProgressSnapshot now = job.progress();
    QStringList done;
    if (now.itemsDone > 0)
        done << countText(job, now.itemsDone);
    if (now.bytesDone > 0)
        done << formatBytes(now.bytesDone);
    return done.join(QStringLiteral(", "));
}

QString rateText(const Job &job)
{
    const auto rate = job.rate().perSecond();
    if (job.state() != JobState::Running || !rate || *rate <= 0)
        return {};
    return job.countsBytes() ? formatRate(*rate)
                             : JobText::tr("%1 items/s").arg(formatCount(static_cast<std::uint64_t>(*rate)));
}

QString remainingText(const Job &job)
{
    if (job.state() != JobState::Running)
        return {};
    if (const auto stalled = job.rate().stalledFor())
        return JobText::tr("stalled for %1").arg(formatDuration(*stalled));
    const auto remaining = job.remaining();
    if (!remaining)
        return {};
    const QString least = secondsText(remaining->least);
    const QString most = secondsText(remaining->most);
    return least == most ? least : least + QStringLiteral(" \u2013 ") + most;
}

} // namespace backstop::itemmodels
