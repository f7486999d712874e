// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

namespace backstop::ui {

/// What @p request does to the repository at @p location, as a command for a shell. Empty where no command says the same: too many
/// paths, names that are no text, or a path that is chosen inside one that is left out.
QString restoreCommand(const QString &location, const RestoreRequest &request);

} // namespace backstop::ui
