// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/storage.h"

#include <string>
#include <vector>

namespace backstop::repository {

// For documents that nobody changes any more, as the reports of drills: whoever changed one at the same time would begin it anew.

/// The names of the documents of a repository that begin with @p prefix, sorted.
Result<std::vector<std::string>> documentNames(storage::Storage &storage, const std::string &prefix);
/// Removes the document @p name with all of its versions, the newest last: a kill leaves it as it was. Nothing where there is none. ReadOnly
/// where the storage lets nobody.
Result<> removeDocument(storage::Storage &storage, const std::string &name);

} // namespace backstop::repository
