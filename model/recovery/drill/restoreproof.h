// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/restore.h"

namespace backstop::recovery {

/// A restore that is made to see whether it works, into a folder that nobody else uses.
struct ProofRequest
{
    repository::BackupRecord backup;
    std::vector<Bytes> includes; ///< paths in the backup; none: everything
    Bytes target;                ///< a folder in a sandbox
    int threads = 0;             ///< 0: one for each processor
};

/// What the restore came to.
struct RestoreProof
{
    std::uint64_t files = 0; ///< in place: files, links and special files
    std::uint64_t bytes =
        0; ///< that were written; less than the files have where an interrupted restore went on
    std::chrono::nanoseconds duration{0};
    std::optional<Timestamp> newestFile = {}; ///< the latest modification of a restored file
    std::uint64_t metadataProblems = 0;       ///< the content is right, an owner or an attribute is not
    std::optional<Error> damage = {};         ///< why the backup will not do
    double bytesPerSecond() const;
};

/// What a second reading of the restored files came to.
struct ReadingProof
{
    std::uint64_t files = 0;        ///< that should be there
    std::uint64_t verified = 0;     ///< were read, and have the checksum of the backup
    std::uint64_t alike = 0;        ///< links and special files, which have no content: are the same
    std::uint64_t different = 0;    ///< are not, or are missing
    std::uint64_t unverifiable = 0; ///< files of which the backup has no checksum
    std::chrono::nanoseconds duration{0};
    Bytes firstDifferent = {};
    bool isProof() const { return different == 0 && unverifiable == 0; }
};

/// Restores; what an interrupted run of the same has put there is read and kept. An error where that could not be tried for a reason that
/// is not the backup's: NotFound where it does not have a path, NoSpace, Cancelled, ...
Result<RestoreProof> restoreAsProof(repository::Repository &repo, const ProofRequest &request,
                                    Progress &progress, const std::stop_token &stop);
/// Reads every file that was restored again and compares it with the checksum that its backup has.
Result<ReadingProof> readAgain(repository::Repository &repo, const ProofRequest &request, Progress &progress,
                               const std::stop_token &stop);

} // namespace backstop::recovery
