// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backup.h"
#include "model/core/process.h"

namespace backstop::backup {

/// The user's own commands before and after a backup, such as those that stop a service and start it again. Used once, in one
/// thread; the request outlives it.
class Hooks
{
public:
    /// @p location: of the repository, as it is shown.
    Hooks(const BackupRequest &request, const QString &location);

    /// Runs those before the backup one after the other. The error of the first that fails names it and has what it wrote last.
    Result<> runBefore(Progress &progress, const std::stop_token &stop);
    /// Runs those after the backup, all of them whatever fails, unless a before-hook was to run and none has begun. Nothing cancels
    /// them: a service that was stopped has to be started again. Gives @p outcome with what failed: a warning, or a part of its error.
    Result<BackupSummary> runAfter(Result<BackupSummary> outcome, Progress &progress);

private:
    Result<> run(const Bytes &line, const QString &kind, Progress &progress, const std::stop_token &stop);

    const BackupRequest &m_request;
    std::map<Bytes, Bytes> m_variables;
    bool m_hasBegun = false;
};

} // namespace backstop::backup
