// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jobtext.h"

#include "model/itemmodels/format.h"
#include "model/itemmodels/joblistmodel.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace backstop::ui {

namespace {

struct JobText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::JobText)
};

using itemmodels::formatDuration;

/// Whole seconds: a tenth of a second of remaining time would be a lie.
QString secondsText(std::chrono::seconds time)
{
    return time < std::chrono::seconds(10)
               ? JobText::tr("%1 s").arg(QLocale().toString(qlonglong(time.count())))
               : formatDuration(time);
}

/// Whether what the job counts are files; else records, objects, lines.
bool countsFiles(const jobs::Job &job)
{
    const QString &kind = job.info().kind;
    return kind == QLatin1String("backup") || kind == QLatin1String("restore");
}

} // namespace

bool isHousekeeping(const jobs::Job &job)
{
    static const QStringList kinds{QStringLiteral("catalog"), QStringLiteral("record"),
                                   QStringLiteral("plan"), QStringLiteral("save"), QStringLiteral("look")};
    return kinds.contains(job.info().kind);
}

QString countText(const jobs::Job &job, std::uint64_t count)
{
    const int n = int(qMin<std::uint64_t>(count, INT_MAX));
    return countsFiles(job) ? JobText::tr("%Ln file(s)", nullptr, n) : JobText::tr("%Ln item(s)", nullptr, n);
}

double fractionOf(const jobs::Job &job)
{
    const ProgressSnapshot now = job.progress();
    if (now.bytesTotal > 0)
        return qMin(1.0, double(now.bytesDone) / double(now.bytesTotal));
    if (now.itemsTotal > 0)
        return qMin(1.0, double(now.itemsDone) / double(now.itemsTotal));
    return -1;
}

QString progressText(const jobs::Job &job)
{
    const double fraction = fractionOf(job);
    if (fraction >= 0)
        return JobText::tr("%1 %").arg(QLocale().toString(int(fraction * 100)));
    const ProgressSnapshot now = job.progress();
    if (now.itemsDone == 0)
        return {};
    return countText(job, now.itemsDone);
}

QString rateText(const jobs::Job &job)
{
    const auto rate = job.rate().perSecond();
    if (!rate || *rate <= 0)
        return {};
    return job.countsBytes() ? itemmodels::formatRate(*rate)
                             : JobText::tr("%1 items/s").arg(itemmodels::formatCount(std::uint64_t(*rate)));
}

QString remainingText(const jobs::Job &job)
{
    if (const auto stalled = job.rate().stalledFor())
        return JobText::tr("stalled for %1").arg(formatDuration(*stalled));
    const auto left = job.remaining();
    if (!left)
        return {};
    if (left->least == left->most)
        return JobText::tr("%1 left").arg(secondsText(left->most));
    //: A range of remaining time: "40 s to 2 min left".
    return JobText::tr("%1 to %2 left").arg(secondsText(left->least), secondsText(left->most));
}

QString numbersText(const jobs::Job &job)
{
    const ProgressSnapshot now = job.progress();
    QStringList numbers;
    if (now.itemsTotal > 0)
        numbers << (countsFiles(job) ? JobText::tr("%1 of %2 files") : JobText::tr("%1 of %2 items"))
                       .arg(itemmodels::formatCount(now.itemsDone), itemmodels::formatCount(now.itemsTotal));
    else if (now.itemsDone > 0)
        numbers << progressText(job);
    if (now.bytesTotal > 0)
        numbers << JobText::tr("%1 of %2")
                       .arg(itemmodels::formatBytes(now.bytesDone), itemmodels::formatBytes(now.bytesTotal));
    numbers << rateText(job) << remainingText(job);
    if (now.problems > 0)
        numbers << JobText::tr("%Ln problem(s)", nullptr, int(qMin<std::uint64_t>(now.problems, INT_MAX)));
    numbers.removeAll(QString());
    return numbers.join(QStringLiteral("   "));
}

QString outcomeText(const jobs::Job &job)
{
    const QString time =
        formatDuration(std::chrono::duration_cast<std::chrono::milliseconds>(job.duration()));
    const QString words = job.error() ? QStringLiteral(": ") + job.error()->message : QString();
    const QString why = job.error() ? errorText(job.error()->code).title + words : QString();
    switch (job.state()) {
    case jobs::JobState::Queued:
        return job.waitReason().isEmpty() ? JobText::tr("Waiting") : job.waitReason();
    case jobs::JobState::Running:
        return itemmodels::phaseText(job.progress().phase);
    case jobs::JobState::Cancelling:
        return JobText::tr("Cancelling…");
    case jobs::JobState::Succeeded:
        return JobText::tr("Finished in %1").arg(time);
    case jobs::JobState::Partial:
        return JobText::tr("Finished in %1, but not everything").arg(time) + words;
    case jobs::JobState::Failed:
        return why.isEmpty() ? JobText::tr("Failed") : JobText::tr("Failed: %1").arg(why);
    case jobs::JobState::Cancelled:
        return JobText::tr("Cancelled") + words;
    case jobs::JobState::Interrupted:
        return JobText::tr("Interrupted: the program ended while it ran");
    }
    return {};
}

QString adviceText(const jobs::Job &job)
{
    if (job.state() != jobs::JobState::Interrupted)
        return job.error() ? adviceOf(*job.error()) : QString();
    if (job.info().kind == QLatin1String("backup"))
        return JobText::tr("Run it again: what was stored is not stored twice.");
    if (job.info().kind == QLatin1String("restore"))
        return JobText::tr("The target may hold part of the files: restore again, and choose to replace "
                           "changed files.");
    return JobText::tr("Run it again: nothing was changed by it.");
}

} // namespace backstop::ui
