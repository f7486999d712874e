// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <CLI/App.hpp>

namespace backstop::ctl {

/// The error for a command line that @p root could not read: which word was wrong, and what was probably meant: the verb or
/// option with almost the same letters, or the option that takes a path. @p message is what the library says of it, for the
/// mistakes that it tells well itself. @p mark is a letter that stands before words that are names whatever they look like,
/// and is not shown.
Error usageMistake(const CLI::App &root, const QString &message, char mark);

} // namespace backstop::ctl
