// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/backupnames.h"

#include "model/core/names.h"
#include "model/repository/repository.h"
#include "model/verify/verify.h"
#include "ui/pages/backups/backuptext.h"

#include <set>

namespace backstop::app {

BackupNames namesOf(const verify::VerifyReport &report, repository::Repository &repo, const QTimeZone &zone)
{
    std::set<BackupId> wanted(report.request.backups.begin(), report.request.backups.end());
    for (const verify::Finding &finding : report.findings) {
        wanted.insert(finding.backups.begin(), finding.backups.end());
        for (const verify::DamagedFile &file : finding.files)
            wanted.insert(file.backup);
    }
    BackupNames names;
    for (const BackupId &id : wanted) {
        const auto record = repo.backup(id);
        if (!record)
            continue;
        catalog::BackupRow row;
        row.createdAt = record->createdAt;
        for (const repository::SourceInfo &source : record->sources)
            row.sources << displayName(source.path);
        names.emplace(id, ui::backupTitle(row, zone));
    }
    return names;
}

} // namespace backstop::app
