// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backup.h"
#include "model/backup/streamstorer.h"
#include "model/core/process.h"

namespace backstop::backup {

/// Usage where a command or its name is missing, a name cannot be that of a file, or two have the same one.
Result<> checkCommands(const std::vector<CommandSource> &commands);

/// Runs @p command to its end and stores what it prints as it comes: nothing is kept in memory or on disk. SourceUnreadable, with
/// the last lines of its standard error, where it does not end with exit code 0; Cancelled; or as StreamStorer::store(). Whatever
/// the error, the command has ended. @p isOver, where it is no longer of use, is asked again and again, and then it is Cancelled.
Result<repository::Node> storeCommand(StreamStorer &storer, const CommandSource &command,
                                      const std::function<void(const QString &)> &onOutput,
                                      std::function<bool()> isOver, const std::stop_token &stop);

/// For a message: @p end, and what @p process wrote to standard error last.
QString failureText(const ProcessEnd &end, const Process &process);

} // namespace backstop::backup
