// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <map>

namespace backstop::test {

/// What is in a folder, read without the engine: for each path below it the kind, the mode, for files the time and all
/// bytes, for links where they lead.
std::map<Bytes, Bytes> contentOf(const Bytes &folder);

/// Copies a folder with modes and times, in place of what was at @p to.
void copyFolder(const Bytes &from, const Bytes &to);

} // namespace backstop::test
