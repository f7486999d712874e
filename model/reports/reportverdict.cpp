// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/reportverdict.h"

#include "model/core/plurals.h"
#include "model/reports/errorwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace backstop::reports {

namespace {

std::uint64_t countIn(const WorkReport &report, const char *name)
{
    const auto found =
        std::find_if(report.counts.begin(), report.counts.end(), [name](const ReportCount &count) {
            return QLatin1String(count.name) == QLatin1String(name);
        });
    return found == report.counts.end() ? 0 : found->value;
}

/// Of what was not read nothing is proven.
QString damagedText(const WorkReport &report)
{
    if (report.depth == QLatin1String("data") && countIn(report, "backups_not_checked") == 0)
        return ReportPage::tr("Damage was found. Everything else that was verified can be restored.");
    return ReportPage::tr("Damage was found. Nothing is known of what was not read.");
}

QString expiredText(const WorkReport &report)
{
    const std::uint64_t held = countIn(report, "backups_held_meanwhile");
    QStringList lines{ReportPage::tr("%Ln backup(s) expired. Their space stays in use until it is freed.",
                                     nullptr, pluralCount(countIn(report, "backups_expired")))};
    if (held > 0)
        lines << ReportPage::tr("%Ln backup(s) stayed after all: somebody held them meanwhile.", nullptr,
                                pluralCount(held));
    return lines.join(QLatin1Char('\n'));
}

QString verdictText(const WorkReport &report)
{
    switch (report.verdict) {
    case Verdict::Complete:
        return ReportPage::tr("Complete: everything that was to be written is in place.");
    case Verdict::OfPartial:
        return ReportPage::tr("Everything that is in the backup is in place, but the backup is partial.");
    case Verdict::Partial:
        return ReportPage::tr("Not complete: the entries below say what is missing, and why.");
    case Verdict::NothingWritten:
        return ReportPage::tr("Done: no file had to be written.");
    case Verdict::Failed:
        return ReportPage::tr("Failed.");
    case Verdict::Cancelled:
        return report.kind == ReportKind::Expiry
                   ? ReportPage::tr("Cancelled before the end. Each backup is either there or wholly gone.")
                   : ReportPage::tr("Cancelled before the end. Each file that is in place is whole.");
    case Verdict::Passed:
        return ReportPage::tr("Passed: every byte was read back and is as it was written.");
    case Verdict::NoDamageSeen:
        if (const std::uint64_t known = countIn(report, "known_damage"); known > 0)
            return ReportPage::tr(
                "No new damage found as far as was looked, but %Ln chunk(s) that an earlier "
                "verification found unreadable are still needed, and were not read again.",
                nullptr, pluralCount(known));
        return ReportPage::tr(
            "No damage found as far as was looked. Not all data were read, so this is no proof.");
    case Verdict::Damaged:
        return damagedText(report);
    case Verdict::PartlyChecked:
        return ReportPage::tr("No damage found, but some backups could not be checked: the entries below say "
                              "which, and why.");
    case Verdict::Expired:
        return expiredText(report);
    case Verdict::NothingExpired:
        return ReportPage::tr("Nothing expired.");
    }
    return {};
}

/// What no restore brings back.
QString notInBackupText(const WorkReport &report)
{
    return report.notInBackup == 0
               ? QString()
               : ReportPage::tr("The backup is partial: %Ln entry(s) were never in it, or not surely as they "
                                "were when it was made.",
                                nullptr, pluralCount(report.notInBackup));
}

/// Of what stayed as it was: only what was read is proven to be as it was backed up.
QString keptText(const WorkReport &report)
{
    const std::uint64_t read = countIn(report, "files_kept_read");
    const std::uint64_t alike = countIn(report, "files_kept_alike");
    const std::uint64_t other = countIn(report, "files_kept") - read - alike;
    QStringList lines;
    if (read > 0)
        lines << (report.resumes && !report.resumes->isSameBoot
                      ? ReportPage::tr(
                            "%Ln file(s) stayed as they were. An interrupted restore was carried on: what "
                            "it had put in place was read and compared.",
                            nullptr, pluralCount(read))
                      : ReportPage::tr("%Ln file(s) stayed as they were: read, and the same in every byte.",
                                       nullptr, pluralCount(read)));
    if (alike > 0)
        lines << (report.resumes
                      ? ReportPage::tr(
                            "%Ln file(s) stayed as they were. An interrupted restore was carried on: what "
                            "it had put in place was compared by size and time, not read.",
                            nullptr, pluralCount(alike))
                      : ReportPage::tr(
                            "%Ln file(s) stayed as they were: compared by size and time, not read.", nullptr,
                            pluralCount(alike)));
    if (other > 0)
        lines << ReportPage::tr("%Ln file(s) stayed as they were, and were not compared with the backup.",
                                nullptr, pluralCount(other));
    return lines.join(QLatin1Char('\n'));
}

/// What the number of compared files means, which is small or 0 in a repository of small files.
QString comparedText()
{
    return ReportPage::tr(
        "A file of one chunk is proven by that chunk, which was read and authenticated. Of files of "
        "several chunks a sample was put together and compared with the checksum of the whole: "
        "\"Files compared with their checksum\" counts these alone.");
}

/// What a verification cannot prove: that a backup has all that its sources had.
QString partialBackupsText(const WorkReport &report)
{
    const std::uint64_t partial = report.kind == ReportKind::Verification ? partialBackups(report) : 0;
    return partial == 0
               ? QString()
               : ReportPage::tr("%Ln of the backups are partial: they lack what could not be read when "
                                "they were made.",
                                nullptr, pluralCount(partial));
}

/// How what was written is proven, as far as it is.
QString proofText(const WorkReport &report)
{
    if (report.kind == ReportKind::Verification)
        return report.depth == QLatin1String("data") ? comparedText() : QString();
    QStringList lines;
    if (const std::uint64_t compared = countIn(report, "files_compared"); compared > 0)
        lines << ReportPage::tr(
            "%Ln file(s) were compared with the checksum in the backup as they were written.", nullptr,
            pluralCount(compared));
    if (const std::uint64_t authenticated = countIn(report, "files_authenticated"); authenticated > 0)
        lines << ReportPage::tr("%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was "
                                "authenticated, the whole was not compared.",
                                nullptr, pluralCount(authenticated));
    return lines.join(QLatin1Char('\n'));
}

/// Why it ended early, without those words of the engine that the verdict has said already.
QString endText(const WorkReport &report)
{
    if (!report.error)
        return {};
    if (report.verdict != Verdict::Cancelled)
        return errorLines(*report.error).join(QLatin1Char('\n'));
    Error end = *report.error;
    if (report.kind != ReportKind::Expiry) // "restore: cancelled; 3 of 4 files ..."
        end.message = end.message.contains(QLatin1String("; ")) ? end.message.section(QStringLiteral("; "), 1)
                                                                : QString();
    QStringList lines = errorLines(end);
    lines.removeOne(errorMeaning(end.code));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Verdict verdictOfEnd(const Error &end)
{
    return end.code == ErrorCode::Cancelled ? Verdict::Cancelled : Verdict::Failed;
}

const char *toneOf(const WorkReport &report)
{
    if (report.verdict == Verdict::NothingWritten && report.notInBackup > 0)
        return "caution";
    if (countIn(report, "known_damage") > 0)
        return "bad";
    if (report.verdict == Verdict::Passed && partialBackups(report) > 0)
        return "caution";
    switch (report.verdict) {
    case Verdict::Complete:
    case Verdict::Passed:
        return "good";
    case Verdict::OfPartial:
    case Verdict::Partial:
    case Verdict::Cancelled:
    case Verdict::NoDamageSeen:
    case Verdict::PartlyChecked:
        return "caution";
    case Verdict::NothingWritten:
    case Verdict::Expired: // green is for what is proven
    case Verdict::NothingExpired:
        return "neutral";
    case Verdict::Failed:
    case Verdict::Damaged:
        return "bad";
    }
    return "bad";
}

QString verdictWords(const WorkReport &report)
{
    return QStringList{verdictText(report), partialBackupsText(report), notInBackupText(report),
                       proofText(report),   keptText(report),           endText(report)}
        .filter(QRegularExpression(QStringLiteral(".")))
        .join(QLatin1Char('\n'));
}

} // namespace backstop::reports
