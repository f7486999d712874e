// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backup.h"
#include "model/core/progress.h"
#include "model/restore/restore.h"
#include "tests/support/filesystem.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"

#include <map>

#include <sys/stat.h>

namespace backstop::test {

/// A folder on disk, a repository in memory, and the verbs between them.
class SourceFixture
{
public:
    TestRepository repository{7};
    TemporaryFolder folder;
    Progress progress;
    std::stop_token stop;

    Bytes source() const { return folder.path("data"); }
    Bytes target() const { return folder.path("out"); }

    backup::BackupRequest request(backup::TypeChoice type = backup::TypeChoice::Auto) const
    {
        backup::BackupRequest result;
        result.sources = {source()};
        result.type = type;
        return result;
    }
    Result<backup::BackupSummary> backUp(backup::TypeChoice type = backup::TypeChoice::Auto)
    {
        return backup::runBackup(repository.repo(), request(type), progress, stop);
    }
    /// Long after the last change of any file: none is too fresh to be trusted unread.
    void letFilesSettle()
    {
        const struct timespec changed = statusOf(folder.path()).st_ctim;
        const Timestamp now{std::chrono::seconds(changed.tv_sec)};
        repository.clock().setNow(std::max(now, repository.clock().now()) + std::chrono::hours(24));
    }
    Result<restore::RestoreReport> restore(const restore::RestoreRequest &wanted)
    {
        auto plan = restore::planRestore(repository.repo(), wanted, progress, stop);
        if (!plan)
            return plan.error();
        return restore::runRestore(repository.repo(), *plan, progress, stop);
    }
    restore::RestoreRequest restoreRequest(const repository::BackupRecord &record) const
    {
        restore::RestoreRequest result;
        result.backup = record;
        result.target = target();
        return result;
    }
};

} // namespace backstop::test
