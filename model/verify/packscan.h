// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verify/repositoryview.h"

namespace backstop::verify {

/// What was read of the packs.
struct PackScan
{
    std::uint64_t packs = 0;
    std::uint64_t blobs = 0;
    std::uint64_t bytes = 0;
    /// The packs of which is known now what can be read in them: not those whose reading failed for another reason.
    std::set<PackId> settled;
};

/// The packs to be read, by number: all that are there (in a verification of single backups: all that they use), or for
/// VerifyLevel::Sample a random part of them, at least one, and with it those that are @p marked: what one sample found, the
/// next ones look at again.
std::vector<std::uint32_t> packsToRead(const RepositoryView &view, const VerifyRequest &request,
                                       const repository::DamagedPacks &marked, RandomSource &random);

/// Reads @p packs with @p threads threads, and tells every byte that is not as it was written, with the blobs that it hits.
/// An error where the storage gives no answer or the work was stopped.
Result<PackScan> scanPacks(RepositoryView &view, Findings &findings, const std::vector<std::uint32_t> &packs,
                           int threads, Progress &progress, const std::stop_token &stop);

} // namespace backstop::verify
