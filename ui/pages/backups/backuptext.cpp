// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/backuptext.h"

#include "model/core/plurals.h"
#include "model/core/shortid.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/format.h"
#include "ui/delegates/backupdelegates.h"
#include "ui/widgets/commandline.h"

#include <QCoreApplication>

namespace backstop::ui {

using catalog::VerificationLevel;
using catalog::VerificationResult;
using namespace itemmodels;

namespace {

struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::BackupText)
};

QString levelText(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::None:
        return BackupText::tr("not verified");
    case VerificationLevel::Present:
        return BackupText::tr("structure checked");
    case VerificationLevel::Sampled:
        return BackupText::tr("a sample of the data read back");
    case VerificationLevel::Full:
        return BackupText::tr("every byte read back");
    case VerificationLevel::TestRestore:
        return BackupText::tr("restored as a test");
    }
    return {};
}

/// "20 Nov 2026 14:00 UTC: 3 files damaged": what the last verification that counts found, never less than it found.
QString verificationText(const catalog::Verification &verification, const QTimeZone &zone)
{
    const QString when = timeText(verification.time, zone) + QStringLiteral(": ");
    switch (verification.result) {
    case VerificationResult::None:
        return BackupText::tr("not by you on this computer");
    case VerificationResult::Incomplete:
        return when + BackupText::tr("not ended");
    case VerificationResult::Damaged:
        if (verification.damaged == 0)
            return when + BackupText::tr("the backup itself is damaged");
        return when + BackupText::tr("%Ln file(s) damaged", nullptr, pluralCount(verification.damaged));
    case VerificationResult::Passed:
        return when + levelText(verification.level);
    }
    return {};
}

QString sourceName(const catalog::BackupRow &backup)
{
    if (backup.sources.isEmpty())
        return BackupText::tr("Backup");
    if (backup.sources.size() > 1)
        return sourcesText(backup.sources);
    if (const QString &source = backup.sources.first(); source.startsWith(QLatin1String("command:")))
        return source.section(QLatin1Char(':'), 1);
    return backup.sources.first().section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
}

} // namespace

QString timeText(Timestamp time, const QTimeZone &zone)
{
    return formatTime(time, zone) + QLatin1Char(' ') + zone.abbreviation(toDateTime(time));
}

QString backupTitle(const catalog::BackupRow &backup, const QTimeZone &zone)
{
    return sourceName(backup) + QStringLiteral(", ") + timeText(backup.createdAt, zone);
}

QString whyText(const catalog::BackupRow &backup, const QTimeZone &zone)
{
    const catalog::Verification &verification = backup.verification;
    const int problems = pluralCount(backup.problemCount);
    const int damaged = pluralCount(verification.damaged);
    const QString when = timeText(verification.time, zone);
    QStringList sentences;
    if (verification.result == VerificationResult::Damaged && damaged == 0)
        sentences << BackupText::tr(
                         "The verification of %1 found the backup itself damaged: its record or its "
                         "list of files. None of its files can be relied on.")
                         .arg(when);
    else if (verification.result == VerificationResult::Damaged)
        sentences << BackupText::tr(
                         "The verification of %1 found %Ln file(s) that cannot be restored as they were.",
                         nullptr, damaged)
                         .arg(when);
    if (backup.status == repository::BackupStatus::Partial)
        sentences << BackupText::tr("%Ln entry(s) of the source could not be read, or changed while being "
                                    "read. All others are in the backup.",
                                    nullptr, problems);
    if (isProof(verification))
        sentences << BackupText::tr(
                         "Every byte of it was read back on %1, decrypted, and found as it was written.")
                         .arg(when);
    else if (verification.result == VerificationResult::Passed)
        sentences << BackupText::tr("On %1 it was checked in part (%2). That is not proof that every file "
                                    "can be restored: verify every byte.")
                         .arg(when, levelText(verification.level));
    else if (verification.result == VerificationResult::Incomplete)
        sentences << BackupText::tr("The verification of %1 did not come to its end, so it proves nothing.")
                         .arg(when);
    else if (verification.result == VerificationResult::None)
        sentences << BackupText::tr(
            "It was written completely, but was not verified by you on this computer since.");
    if (backup.status == repository::BackupStatus::Partial && verification.result == VerificationResult::None)
        sentences.last() = BackupText::tr("It was not verified by you on this computer since.");
    return sentences.join(QLatin1Char(' '));
}

InspectorContent inspectBackup(const catalog::BackupRow &backup, const QString &location,
                               const QTimeZone &zone, Timestamp now)
{
    const itemmodels::Status status = itemmodels::statusOf(backup, now);
    const QString id = shortId(backup.id);
    InspectorContent content;
    content.title = sourceName(backup);
    content.subtitle = timeText(backup.createdAt, zone);
    content.look = lookOf(status);
    content.stateWord = stateText(backup, now);
    content.why = whyText(backup, zone);
    content.actions = {
        {QStringLiteral("restore"), QStringLiteral("restore"), BackupText::tr("Restore…")},
        {QStringLiteral("browse"), QStringLiteral("open"), BackupText::tr("Browse files")},
        {QStringLiteral("export"), QStringLiteral("save"), BackupText::tr("Export archive…")},
        {QStringLiteral("compare"), QStringLiteral("compare"), BackupText::tr("Compare with…")},
        {QStringLiteral("verify"), QStringLiteral("verify"), BackupText::tr("Verify…")},
        {QStringLiteral("hold"), QStringLiteral("held"),
         backup.held ? BackupText::tr("Release…") : BackupText::tr("Hold…")}};
    content.facts = {
        {BackupText::tr("Type"), wordOf(backup.type)},
        {BackupText::tr("Files"), formatCount(backup.filesCount)},
        {BackupText::tr("Size"), formatBytes(backup.sizeBytes), formatExactBytes(backup.sizeBytes)},
        {BackupText::tr("Added"), formatBytes(backup.storedBytes), formatExactBytes(backup.storedBytes)},
        {BackupText::tr("Duration"), formatDuration(std::chrono::milliseconds(backup.durationMs))}};
    if (backup.type != repository::BackupType::Full)
        content.facts.append({BackupText::tr("Changes"), changesText(backup.changes)});
    if (backup.parent)
        content.facts.append({BackupText::tr("Compared with"), shortId(*backup.parent),
                              QString::fromStdString(backup.parent->hex()), true});
    content.facts.append({BackupText::tr("Last verification"), verificationText(backup.verification, zone)});
    if (backup.held)
        content.facts.append({BackupText::tr("Held"), BackupText::tr("yes, it is never expired")});
    content.facts.append({BackupText::tr("Host"), backup.hostname});
    content.facts.append({BackupText::tr("Id"), id, QString::fromStdString(backup.id.hex()), true});
    content.command = CommandLine::onRepository(location, {QStringLiteral("show"), id});
    return content;
}

} // namespace backstop::ui
