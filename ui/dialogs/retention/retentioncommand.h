// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

namespace backstop::ui {

/// What @p request does to the repository at @p location, as a command for a shell, with @p reason where it is not empty.
/// Empty where no rule is used.
QString expireCommand(const QString &location, const ExpireRequest &request, const QString &reason = {});
QString freeSpaceCommand(const QString &location, const FreeSpaceRequest &request);

} // namespace backstop::ui
