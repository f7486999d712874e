// SPDX-License-Identifier: GPL-3.0-or-later
// What a verification found, as its window shows it.
#include "app/gui/reports.h"

#include "model/core/names.h"
#include "model/core/plurals.h"
#include "ui/widgets/errortext.h"

#include <algorithm>

namespace backstop::app {

namespace {

constexpr auto kShownHits = std::size_t{200}; // lupdate loses the context of what follows a "std::size_t name"

QString moreFilesText(std::uint64_t count)
{
    return Reports::tr("and %n more file(s)", nullptr, pluralCount(count));
}

/// Not what helps with damage of other kinds: no backup brings a record back.
QString damagedRecordText(const QString &object)
{
    return Reports::tr(
               "Restore the file \"%1\" from a replica or an older copy of the repository. Where there is "
               "none, move that file out of the repository: the backup is lost with it, and expire and "
               "prune work again.")
        .arg(object);
}

QString wholeRepositoryText()
{
    return Reports::tr("the whole repository");
}

ui::VerifyFinding findingOf(const verify::Finding &finding,
                            const std::function<QString(const BackupId &)> &nameOf)
{
    ui::VerifyFinding result;
    result.object = finding.object;
    result.severity =
        finding.severity == verify::Severity::Damage ? ui::Severity::Damage : ui::Severity::Warning;
    result.reason = finding.error.message;
    result.suggestion = finding.kind == verify::FindingKind::DamagedRecord ? damagedRecordText(finding.object)
                                                                           : ui::adviceOf(finding.error);
    for (const BackupId &backup : finding.backups)
        result.hits.append(nameOf(backup));
    for (std::size_t i = 0; i < std::min(finding.files.size(), kShownHits); ++i)
        result.hits.append(nameOf(finding.files[i].backup) + QStringLiteral(": ") +
                           displayName(finding.files[i].path));
    if (finding.fileCount > kShownHits)
        result.hits.append(moreFilesText(finding.fileCount - kShownHits));
    return result;
}

} // namespace

ui::VerifyReport reportOf(const verify::VerifyReport &report,
                          const std::function<QString(const BackupId &)> &nameOf)
{
    ui::VerifyReport result;
    switch (stateOf(report)) {
    case verify::VerifyState::Clean:
        result.outcome = ui::VerifyOutcome::Passed;
        break;
    case verify::VerifyState::Partial:
        result.outcome = ui::VerifyOutcome::Partial;
        break;
    case verify::VerifyState::Damaged:
        result.outcome = ui::VerifyOutcome::Damaged;
        break;
    }
    result.notChecked = report.notChecked.size();
    switch (report.request.level) {
    case verify::VerifyLevel::Structure:
        result.depth = ui::VerifyDepth::Structure;
        break;
    case verify::VerifyLevel::Sample:
        result.depth = ui::VerifyDepth::Sample;
        break;
    case verify::VerifyLevel::Data:
        result.depth = ui::VerifyDepth::EveryByte;
        break;
    }
    result.samplePercent = static_cast<int>(report.request.samplePercent);
    result.backups = report.backupsChecked;
    result.objects = report.objectsChecked;
    result.bytesRead = report.bytesRead;
    result.filesCompared = report.filesCompared;
    result.bytesCompared = report.bytesCompared;
    result.knownDamage = report.knownDamage;
    result.durationMs = report.durationMs;
    if (report.request.backups.empty()) {
        result.scope = wholeRepositoryText();
    } else {
        QStringList names;
        for (const BackupId &backup : report.request.backups)
            names.append(nameOf(backup));
        result.scope = names.join(QStringLiteral(", "));
    }
    for (const verify::Finding &finding : report.findings)
        result.findings.push_back(findingOf(finding, nameOf));
    return result;
}

} // namespace backstop::app
