// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/targettree.h"

namespace backstop::restore {

/// What keeps entries from being made in @p folder or, where it is null, in the place of @p target, which is not there yet; nothing
/// where nothing is known to. A look: what is true now may not be later.
std::optional<Error> refusalToWrite(const Bytes &target, const TargetDirectory *folder);

} // namespace backstop::restore
