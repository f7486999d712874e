// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"

namespace backstop::app {

/// Whether the place that @p repository was opened at still leads to it, and to no other. Unavailable where it does not. Waits for the
/// storage, so not for the window's thread.
Result<> checkPlace(repository::Repository &repository);

/// @p work on @p repository, which has to be in its place when it begins and when it ends: what was moved away can still be read and
/// written, and none of that would be found where it is said to be. Afterwards no file of the repository stays open.
Work onRepository(const SharedRepository &repository, Work work);

} // namespace backstop::app
