// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/repository/documentstore.h"

#include <map>
#include <set>

namespace backstop::repository {

/// The blobs that verifications found unreadable, by the pack that they are in: the document "damaged" of a repository. Whoever
/// writes stores them anew where the source still has them; whoever reads tries other copies first.
using DamagedPacks = std::map<PackId, std::set<BlobId>>;

/// What is marked now. Damaged where the document cannot be read.
Result<DamagedPacks> damagedPacks(DocumentStore documents);
/// Applies @p change to what is marked; nothing is stored where it leaves that as it was. May be called several times, see
/// DocumentStore::update().
Result<> markDamagedPacks(DocumentStore documents, const std::function<void(DamagedPacks &)> &change);

} // namespace backstop::repository
