// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jobtext.h"

#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/joblistmodel.h"
#include "model/itemmodels/jobtext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace backstop::ui {

using namespace itemmodels;

namespace {

struct JobText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::JobText)
};

/// What the engine has to say beyond that: of "backup: cancelled, nothing was committed" the end. What comes before may be a path, with
/// any word in it.
QString wordsAfterCancelled(const jobs::Job &job)
{
    const QString words = job.error() ? job.error()->message : QString();
    const qsizetype at = words.lastIndexOf(QLatin1String("cancelled"));
    if (at < 0)
        return words.isEmpty() ? words : QStringLiteral(": ") + words;
    QString rest = words.mid(at + qsizetype(qstrlen("cancelled")));
    if (rest.startsWith(QLatin1String(", ")))
        rest.remove(0, 2);
    rest = rest.trimmed();
    return rest.isEmpty() ? rest : QStringLiteral(": ") + rest;
}

} // namespace

bool isHousekeeping(const jobs::Job &job)
{
    static const QStringList kinds{QStringLiteral("catalog"), QStringLiteral("record"),
                                   QStringLiteral("plan"), QStringLiteral("save"), QStringLiteral("look")};
    return kinds.contains(job.info().kind);
}

bool isListed(const jobs::Job &job)
{
    return !isHousekeeping(job) || job.state() == jobs::JobState::Failed;
}

QString nameText(const jobs::Job &job)
{
    const QString &kind = job.info().kind;
    const QString &object = job.info().object;
    if (object.isEmpty())
        return job.info().title;
    if (kind == QLatin1String("backup"))
        return JobText::tr("Back up %1").arg(object);
    if (kind == QLatin1String("verify"))
        return JobText::tr("Verify %1").arg(object);
    if (kind == QLatin1String("restore"))
        return JobText::tr("Restore to %1").arg(object);
    if (kind == QLatin1String("export"))
        return JobText::tr("Export to %1").arg(object);
    if (kind == QLatin1String("import"))
        return JobText::tr("Import %1").arg(object);
    if (kind == QLatin1String("compare"))
        return JobText::tr("Compare %1").arg(object);
    if (kind == QLatin1String("hold"))
        return JobText::tr("Hold %1").arg(object);
    if (kind == QLatin1String("release"))
        return JobText::tr("Release %1").arg(object);
    if (kind == QLatin1String("expire"))
        return JobText::tr("Expire backups of %1").arg(object);
    if (kind == QLatin1String("prune"))
        return JobText::tr("Free space in %1").arg(object);
    if (kind == QLatin1String("open"))
        return JobText::tr("Open %1").arg(object);
    if (kind == QLatin1String("create"))
        return JobText::tr("Make the repository %1").arg(object);
    if (kind == QLatin1String("save"))
        return JobText::tr("Save %1").arg(object);
    if (kind == QLatin1String("catalog"))
        return JobText::tr("Read the history of %1").arg(object);
    return JobText::tr("%1: %2").arg(job.info().title, object);
}

QString leftText(const jobs::Job &job)
{
    const QString remaining = remainingText(job);
    return remaining.isEmpty() || job.rate().stalledFor() ? remaining : JobText::tr("%1 left").arg(remaining);
}

QString numbersText(const jobs::Job &job)
{
    const ProgressSnapshot now = job.progress();
    QStringList numbers;
    if (now.itemsTotal > 0)
        numbers << (countsFiles(job) ? JobText::tr("%1 of %Ln file(s)", nullptr, pluralCount(now.itemsTotal))
                                     : JobText::tr("%1 of %Ln item(s)", nullptr, pluralCount(now.itemsTotal)))
                       .arg(formatCount(now.itemsDone));
    else if (now.itemsDone > 0)
        numbers << progressText(job);
    if (now.bytesTotal > 0)
        numbers << JobText::tr("%1 of %2").arg(formatBytes(now.bytesDone), formatBytes(now.bytesTotal));
    numbers << rateText(job) << leftText(job);
    if (now.problems > 0)
        numbers << JobText::tr("%Ln problem(s)", nullptr, pluralCount(now.problems));
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
        return phaseText(job.progress().phase);
    case jobs::JobState::Cancelling:
        return JobText::tr("Cancelling…");
    case jobs::JobState::Succeeded:
        return JobText::tr("Finished in %1").arg(time);
    case jobs::JobState::Partial:
        return JobText::tr("Finished in %1, but not everything").arg(time) + words;
    case jobs::JobState::Failed:
        return why.isEmpty() ? JobText::tr("Failed") : JobText::tr("Failed: %1").arg(why);
    case jobs::JobState::Cancelled:
        return JobText::tr("Cancelled") + wordsAfterCancelled(job);
    case jobs::JobState::Interrupted:
        return JobText::tr("Interrupted: the program ended while it ran");
    }
    return {};
}

QString adviceText(const jobs::Job &job)
{
    if (job.state() != jobs::JobState::Interrupted)
        return job.error() ? adviceOf(*job.error()) : QString();
    if (job.info().kind == QLatin1String("backup") || job.info().kind == QLatin1String("import"))
        return JobText::tr("Run it again: what was stored is not stored twice.");
    if (job.info().kind == QLatin1String("restore"))
        return JobText::tr("The target may hold part of the files: restore again, and choose to replace "
                           "changed files.");
    if (job.info().kind == QLatin1String("expire") || job.info().kind == QLatin1String("prune"))
        return JobText::tr("Run it again: what was done is whole, and it goes on from there.");
    return JobText::tr("Run it again: nothing was changed by it.");
}

} // namespace backstop::ui
