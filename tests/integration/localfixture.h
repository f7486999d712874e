// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backup.h"
#include "model/restore/restore.h"
#include "model/storage/localstorage.h"
#include "tests/support/temporaryfolder.h"

namespace backstop::test {

/// A repository in a folder of this machine, without encryption.
inline Result<std::unique_ptr<repository::Repository>> repositoryIn(const Bytes &folder)
{
    auto storage = storage::LocalStorage::create(folder);
    if (!storage)
        return storage.error();
    repository::Repository::InitRequest init;
    init.isEncrypted = false;
    auto made =
        repository::Repository::init(std::move(*storage), std::move(init), Environment::ofThisMachine());
    if (!made)
        return made.error();
    return std::move(made->repository);
}

inline Result<backup::BackupSummary> backUpFolder(repository::Repository &repo, const Bytes &source,
                                                  const QStringList &excludes = {})
{
    backup::BackupRequest request;
    request.sources = {source};
    request.excludes = excludes;
    Progress progress;
    return backup::runBackup(repo, request, progress, {});
}

} // namespace backstop::test
