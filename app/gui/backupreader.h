// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/itemmodels/filetreemodel.h"

#include <mutex>

namespace backstop::app {

/// The folders of one backup, straight from the repository, for FileTreeModel. Thread-safe.
class BackupReader final : public itemmodels::DirectoryReader
{
public:
    BackupReader(SharedRepository repository, BackupId backup)
        : m_repository(std::move(repository))
        , m_backup(backup)
    {}

    Result<QList<itemmodels::FileRow>> read(BytesView path, std::stop_token stop) override;

private:
    Result<BlobId> root(const std::stop_token &stop);

    SharedRepository m_repository;
    BackupId m_backup;
    std::mutex m_mutex;
    std::optional<BlobId> m_root; // guarded by m_mutex: of the backup's tree, read at the first call
};

} // namespace backstop::app
