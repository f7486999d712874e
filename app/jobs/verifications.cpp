// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/verifications.h"

#include <unordered_map>
#include <unordered_set>

namespace backstop::app {

namespace {

catalog::VerificationLevel levelOf(verify::VerifyLevel level)
{
    switch (level) {
    case verify::VerifyLevel::Structure:
        return catalog::VerificationLevel::Present;
    case verify::VerifyLevel::Sample:
        return catalog::VerificationLevel::Sampled;
    case verify::VerifyLevel::Data:
        return catalog::VerificationLevel::Full;
    }
    return catalog::VerificationLevel::None;
}

} // namespace

std::vector<catalog::Verification> verificationsOf(const verify::VerifyReport &report,
                                                   const std::vector<BackupId> &backups, Timestamp endedAt)
{
    std::unordered_map<BackupId, verify::DamagedBackup, IdHash> damaged;
    for (const verify::DamagedBackup &backup : report.damagedBackups)
        damaged.emplace(backup.backup, backup);
    const std::unordered_set<BackupId, IdHash> checked(report.checkedBackups.begin(),
                                                       report.checkedBackups.end());
    std::vector<catalog::Verification> verifications;
    for (const BackupId &id : backups) {
        const auto hit = damaged.find(id);
        if (hit == damaged.end() && !checked.contains(id))
            continue; // nobody looked at it: nothing is known
        catalog::Verification line{.backup = id, .level = levelOf(report.request.level), .time = endedAt};
        line.result =
            hit == damaged.end() ? catalog::VerificationResult::Passed : catalog::VerificationResult::Damaged;
        // What is known of the files of a backup that is damaged itself is not all.
        if (hit != damaged.end() && !hit->second.isItself)
            line.damaged = hit->second.files;
        verifications.push_back(line);
    }
    return verifications;
}

Result<std::vector<BackupId>> coveredBackups(repository::Repository &repository,
                                             const verify::VerifyRequest &request)
{
    if (!request.backups.empty())
        return request.backups;
    return repository.backupIds();
}

} // namespace backstop::app
