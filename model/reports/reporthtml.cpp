// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/names.h"
#include "model/core/plurals.h"
#include "model/core/shortid.h"
#include "model/reports/errorwords.h"
#include "model/reports/htmlpage.h"
#include "model/reports/reportverdict.h"

#include <QLocale>

#include <algorithm>

namespace backstop::reports {

namespace {

QString countName(QLatin1String name)
{
    static const std::pair<const char *, const char *> kNames[] = {
        {"files_asked", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Files asked for")},
        {"files_written", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Files written")},
        {"files_replaced", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "of these replaced another")},
        {"files_kept", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Files left as they were")},
        {"files_kept_read",
         QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "of these read and found to be the same")},
        {"files_kept_alike",
         QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "of these compared by size and time, not read")},
        {"folders_made", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Folders made")},
        {"entries_deleted", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Entries deleted")},
        {"entries_not_reached", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Entries not reached")},
        {"backups_checked", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Backups checked")},
        {"backups_not_checked",
         QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Backups that could not be checked")},
        {"objects_checked", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Objects checked")},
        {"packs_total", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Packs in the repository")},
        {"packs_read", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Packs read byte by byte")},
        {"files_authenticated",
         QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Files without a checksum, authenticated only")},
        {"files_compared",
         QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Files compared with their checksum")},
        {"bytes_compared",
         QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Bytes compared with checksums")},
        {"known_damage", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Chunks known to be damaged")},
        {"damage_count", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Damaged objects")},
        {"warning_count", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Warnings")},
        {"backups_expired", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Backups expired")},
        {"backups_to_expire", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Backups to expire")},
        {"backups_held_meanwhile",
         QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Backups held since the preview")},
        {"backups_kept", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Backups that stay")},
    };
    for (const auto &[key, text] : kNames) {
        if (name == QLatin1String(key))
            return ReportPage::tr(text);
    }
    return name;
}

QString outcomeText(const QString &outcome)
{
    static const std::pair<const char *, const char *> kNames[] = {
        {"failed", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Failed")},
        {"not_in_backup", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Not in the backup")},
        {"incomplete", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Not wholly")},
        {"not_reached", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Not restored")},
        {"not_deleted", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Not deleted")},
        {"replaced", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Replaced")},
        {"deleted", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Deleted")},
        {"skipped", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Left alone")},
        {"kept", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Kept")},
        {"damage", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Damage")},
        {"warning", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Warning")},
        {"damaged_file", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "File hit")},
        {"expired", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Expired")},
        {"to_expire", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Was to expire")},
        {"held_meanwhile",
         QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Stays, held since the preview")},
        {"stays", QT_TRANSLATE_NOOP("backstop::reports::ReportPage", "Stays")},
    };
    for (const auto &[key, text] : kNames) {
        if (outcome == QLatin1String(key))
            return ReportPage::tr(text);
    }
    return outcome;
}

QString namesOf(const std::vector<Bytes> &paths)
{
    QStringList names;
    for (const Bytes &path : paths)
        names << displayName(path);
    return names.join(QLatin1Char('\n'));
}

QString nameOf(const ReportEntry &entry)
{
    if (entry.more > 0)
        return ReportPage::tr("and %Ln more", nullptr, pluralCount(entry.more));
    return entry.name;
}

QString titleOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Restore:
        return ReportPage::tr("Report of a restore");
    case ReportKind::Verification:
        return ReportPage::tr("Report of a verification");
    case ReportKind::Expiry:
        return ReportPage::tr("Report of an expiry");
    }
    return {};
}

QString reasonOf(const ReportEntry &entry, ReportKind kind)
{
    QStringList lines;
    if (entry.backup && kind != ReportKind::Expiry) // whose entries are backups
        lines << ReportPage::tr("In backup %1").arg(shortId(*entry.backup));
    lines << errorLines({entry.code.value_or(ErrorCode::Failed), entry.message, entry.hint});
    return lines.join(QLatin1Char('\n'));
}

void addScope(HtmlPage &page, const WorkReport &report)
{
    if (report.kind == ReportKind::Expiry) {
        page.fact(ReportPage::tr("Reason"),
                  report.reason.isEmpty() ? ReportPage::tr("None was given") : report.reason);
        page.fact(ReportPage::tr("Rules"), report.rules.join(QLatin1Char(' ')));
        return;
    }
    QStringList backups;
    for (const ReportedBackup &backup : report.backups)
        backups << QString::fromStdString(backup.id.hex()) +
                       (backup.createdAt
                            ? QStringLiteral("\n") + timeText(*backup.createdAt, report.frame.zone)
                            : QString());
    if (report.kind == ReportKind::Verification) {
        page.fact(ReportPage::tr("Scope"),
                  report.wholeRepository
                      ? ReportPage::tr("The whole repository")
                      : ReportPage::tr("%Ln backup(s)", nullptr, pluralCount(report.backups.size())));
        page.fact(ReportPage::tr("Depth"), report.depth == QLatin1String("data")
                                               ? ReportPage::tr("Every byte")
                                           : report.depth == QLatin1String("sample")
                                               ? ReportPage::tr("Structure, and %1 % of the data")
                                                     .arg(QLocale().toString(report.samplePercent))
                                               : ReportPage::tr("Structure"));
        return;
    }
    page.fact(ReportPage::tr("Backup"), backups.join(QLatin1Char('\n')));
    page.fact(ReportPage::tr("Chosen"),
              report.chosen.empty() ? ReportPage::tr("Everything") : namesOf(report.chosen));
    page.fact(ReportPage::tr("Left out"),
              QStringList{namesOf(report.leftOut), report.leftOutPatterns.join(QLatin1Char('\n'))}
                  .join(QLatin1Char('\n'))
                  .trimmed());
    page.fact(ReportPage::tr("Into"), displayName(report.target));
    page.fact(ReportPage::tr("What was there already"),
              report.conflictRule == QLatin1String("fail")   ? ReportPage::tr("Stops the restore")
              : report.conflictRule == QLatin1String("keep") ? ReportPage::tr("Is kept")
              : report.conflictRule == QLatin1String("replace")
                  ? ReportPage::tr("Is replaced")
                  : ReportPage::tr("Is replaced where it differs"));
    page.fact(ReportPage::tr("What the backup lacks"),
              report.deletesExtra ? ReportPage::tr("Is deleted") : ReportPage::tr("Is kept"));
}

void addFacts(HtmlPage &page, const WorkReport &report)
{
    const ReportFrame &frame = report.frame;
    page.raw(QStringLiteral("<table class=\"facts\">\n"));
    page.fact(ReportPage::tr("Began"), timeText(frame.beganAt, frame.zone));
    page.fact(ReportPage::tr("Ended"), timeText(frame.endedAt, frame.zone));
    page.fact(ReportPage::tr("By"), frame.user);
    page.fact(ReportPage::tr("On host"), frame.host);
    page.fact(ReportPage::tr("Program"), QStringLiteral("Backstop ") + frame.programVersion);
    page.fact(ReportPage::tr("Repository"),
              frame.location + QLatin1Char('\n') + QString::fromStdString(frame.repository.hex()));
    addScope(page, report);
    for (const ReportCount &count : report.counts)
        page.fact(countName(QLatin1String(count.name)), QLocale().toString(qulonglong(count.value)));
    if (report.kind != ReportKind::Expiry) {
        page.fact(report.kind == ReportKind::Restore ? ReportPage::tr("Bytes written")
                                                     : ReportPage::tr("Bytes read"),
                  QLocale().toString(qulonglong(report.bytes)));
        page.fact(ReportPage::tr("Problems"), QLocale().toString(qulonglong(report.problemCount)));
    }
    page.raw(QStringLiteral("</table>\n"));
}

QString stateText(const ReportedBackup &backup)
{
    QStringList words;
    if (backup.isDamaged)
        words << ReportPage::tr("Damaged");
    if (!backup.createdAt)
        words << ReportPage::tr("Record not readable");
    else if (backup.status == repository::BackupStatus::Partial)
        words << ReportPage::tr("Partial: %Ln entry(s) were never in it, or not surely as they were", nullptr,
                                pluralCount(backup.notInBackup));
    else
        words << ReportPage::tr("Complete");
    return words.join(QLatin1Char('\n'));
}

/// What was verified, one by one, partial ones first.
void addBackups(HtmlPage &page, const WorkReport &report)
{
    page.raw(
        QStringLiteral("<h2>%1</h2>\n<table><thead><tr>").arg(ReportPage::tr("Backups").toHtmlEscaped()));
    for (const QString &title : {ReportPage::tr("Source"), ReportPage::tr("Made"), ReportPage::tr("State"),
                                 ReportPage::tr("Id"), ReportPage::tr("Checksum")})
        page.raw(QStringLiteral("<th>%1</th>").arg(title.toHtmlEscaped()));
    page.raw(QStringLiteral("</tr></thead>\n")); // on paper they stand on every page
    std::vector<ReportedBackup> backups = report.backups;
    std::stable_partition(backups.begin(), backups.end(), [](const ReportedBackup &backup) {
        return backup.isDamaged || !backup.createdAt || backup.status == repository::BackupStatus::Partial;
    });
    for (const ReportedBackup &backup : backups) {
        const QString made = backup.createdAt ? timeText(*backup.createdAt, report.frame.zone) : QString();
        page.raw(QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td><code>%4</code></td>"
                                "<td><code>%5</code></td></tr>\n")
                     .arg(HtmlPage::lines(namesOf(backup.sources)), made.toHtmlEscaped(),
                          HtmlPage::lines(stateText(backup)), QString::fromStdString(backup.id.hex()),
                          QString::fromStdString(backup.checksum)));
    }
    page.raw(QStringLiteral("</table>\n"));
}

} // namespace

Bytes toHtml(const WorkReport &report)
{
    const QString title = titleOf(report.kind);
    HtmlPage page;
    page.raw(
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
                       "<style>%3</style></head><body>\n<h1>%2</h1>\n")
            .arg(QLocale().bcp47Name(), title.toHtmlEscaped(), QLatin1String(kPageStyle)));
    const QString verdict = verdictWords(report);
    page.raw(QStringLiteral("<p class=\"verdict %1\">%2</p>\n")
                 .arg(QLatin1String(toneOf(report)), HtmlPage::lines(verdict)));
    addFacts(page, report);
    if (report.kind == ReportKind::Verification && !report.backups.empty())
        addBackups(page, report);
    if (!report.entries.empty()) {
        page.raw(
            QStringLiteral("<h2>%1</h2>\n<table><thead><tr><th>%2</th><th>%3</th><th>%4</th></tr></thead>\n")
                .arg(ReportPage::tr("Entries").toHtmlEscaped(),
                     ReportPage::tr("What happened").toHtmlEscaped(),
                     ReportPage::tr("Object").toHtmlEscaped(), ReportPage::tr("Why").toHtmlEscaped()));
        for (const ReportEntry &entry : report.entries)
            page.raw(QStringLiteral("<tr%1><td>%2</td><td><code>%3</code></td><td>%4</td></tr>\n")
                         .arg(entry.isProblem ? QStringLiteral(" class=\"problem\"") : QString(),
                              outcomeText(entry.outcome).toHtmlEscaped(), nameOf(entry).toHtmlEscaped(),
                              HtmlPage::lines(reasonOf(entry, report.kind))));
        page.raw(QStringLiteral("</table>\n"));
    }
    page.raw(QStringLiteral("</body></html>\n"));
    return page.take();
}

} // namespace backstop::reports
