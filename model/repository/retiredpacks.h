// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/repository.h"

#include <map>

namespace backstop::repository {

/// A pack that a prune took out of use.
struct RetiredPack
{
    PackId id;
    std::uint64_t size = 0;
    Timestamp since{};
};

/// The document that tells of them.
inline const std::string kRetiredPacksDocument = "prune";

/// The packs that are out of use. Empty where none was retired; an error where that cannot be told.
Result<std::vector<RetiredPack>> retiredPacks(Repository &repo);
/// Applies @p change to what is out of use, by id; nothing is stored where it leaves that as it was. May be called several times,
/// see DocumentStore::update().
Result<> changeRetiredPacks(Repository &repo,
                            const std::function<void(std::map<PackId, RetiredPack> &)> &change);

} // namespace backstop::repository
