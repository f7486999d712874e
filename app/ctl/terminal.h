// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/crypto/secret.h"

#include <stop_token>

namespace backstop::ctl {

bool isTerminal(int fd);
/// Whether standard output shows colours: a terminal, and NO_COLOR is not set to anything.
bool showsColour();
/// Columns of the terminal on standard error; 80 where it does not say.
int terminalWidth();

/// Asks for @p what ("Passphrase for /srv/backups") on standard error and reads a line from standard input without showing it.
/// Cancelled where @p stop is requested meanwhile, or at the end of input.
Result<crypto::Secret> askSecret(const QString &what, const std::stop_token &stop);
/// Asks twice; InvalidArgument where the two differ or are empty.
Result<crypto::Secret> askNewSecret(const QString &what, const std::stop_token &stop);

/// Gives the terminal back as it was if a prompt has it. Async-signal-safe.
void restoreTerminal();

} // namespace backstop::ctl
