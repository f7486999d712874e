// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

namespace backstop::ui {

/// What @p request does to the repository at @p location, as a command for a shell. Empty where no rule is used.
QString expireCommand(const QString &location, const ExpireRequest &request);
QString freeSpaceCommand(const QString &location, const FreeSpaceRequest &request);

} // namespace backstop::ui
