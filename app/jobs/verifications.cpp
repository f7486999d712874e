// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/verifications.h"

#include <algorithm>
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
    // Files by backup and path: two findings may hit the same file.
    std::unordered_map<BackupId, std::unordered_set<Bytes>, IdHash> files;
    std::unordered_set<BackupId, IdHash> hit;
    for (const verify::Finding &finding : report.findings) {
        if (finding.severity != verify::Severity::Damage)
            continue;
        hit.insert(finding.backups.begin(), finding.backups.end());
        for (const verify::DamagedFile &file : finding.files)
            files[file.backup].insert(file.path);
    }
    std::vector<catalog::Verification> verifications;
    for (const BackupId &id : backups) {
        catalog::Verification line{.backup = id, .level = levelOf(report.request.level), .time = endedAt};
        line.damaged = files.contains(id) ? files.at(id).size() : 0;
        const bool isDamaged = hit.contains(id) || line.damaged > 0;
        line.result = isDamaged ? catalog::VerificationResult::Damaged : catalog::VerificationResult::Passed;
        verifications.push_back(line);
    }
    return verifications;
}

} // namespace backstop::app
