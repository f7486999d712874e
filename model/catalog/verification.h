// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/ids.h"

namespace backstop::catalog {

/// How deep a verification looked. Written to databases: do not renumber.
enum class VerificationLevel : int { None = 0, Present = 1, Sampled = 2, Full = 3, TestRestore = 4 };

/// How it ended. Incomplete (cancelled, or parts skipped) is never a pass. Written to databases: do not renumber.
enum class VerificationResult : int { None = 0, Passed = 1, Incomplete = 2, Damaged = 3 };

/// One verification of one backup.
struct Verification
{
    BackupId backup;
    VerificationLevel level = VerificationLevel::None;
    VerificationResult result = VerificationResult::None;
    Timestamp time{};          ///< when it ended
    std::uint64_t damaged = 0; ///< files of this backup that cannot be restored as they were
    bool operator==(const Verification &) const = default;
};

/// How long a proof counts: disks go bad with time, and what was read back longer ago than this is to be read back again.
inline constexpr std::chrono::hours kProofHolds{90 * 24};

/// Whether it shows that every byte of the backup can be read. A sample, however good, leaves the rest unread.
inline bool isProof(const Verification &verification)
{
    return verification.result == VerificationResult::Passed && verification.level >= VerificationLevel::Full;
}

} // namespace backstop::catalog
