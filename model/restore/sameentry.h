// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/targettree.h"

namespace backstop::restore {

/// Whether @p existing is what was backed up, as far as can be told without reading it: type, size, time, and where a link leads
/// to; of a file its mode too and, for root, who owns it.
bool isSame(const repository::Node &node, const ExistingEntry &existing);

} // namespace backstop::restore
