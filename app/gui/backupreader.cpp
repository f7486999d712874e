// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/backupreader.h"

#include "model/repository/tree.h"

namespace backstop::app {

using itemmodels::FileRow;

Result<BlobId> BackupReader::root(const std::stop_token &stop)
{
    const std::lock_guard lock(m_mutex);
    if (!m_root) {
        BACKSTOP_TRY(m_repository->loadIndex(stop));
        BACKSTOP_ASSIGN(record, m_repository->backup(m_backup));
        m_root = record.tree.root;
    }
    return *m_root;
}

Result<QList<FileRow>> BackupReader::read(BytesView path, std::stop_token stop)
{
    BACKSTOP_ASSIGN(top, root(stop));
    repository::BlobSession session(m_repository->blobs());
    BACKSTOP_ASSIGN(folder, repository::findNode(session, top, path));
    if (!folder.isDirectory())
        return QList<FileRow>();
    QList<FileRow> rows;
    auto visited = repository::visitTree(
        session, folder.subtree.root, [&rows, &stop](repository::Node &&node) -> Result<> {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, QStringLiteral("folder: reading was cancelled"), {}};
            FileRow row;
            row.type = node.type;
            row.size = node.isDirectory() ? node.subtree.bytes : node.size;
            row.mtimeNs = node.metadata.mtimeNs;
            row.mode = node.metadata.mode;
            row.children = node.isDirectory() ? node.subtree.files + node.subtree.folders : 0;
            row.name = std::move(node.name);
            rows.append(std::move(row));
            return {};
        });
    m_repository->storage().closeIdle();
    if (!visited)
        return visited.error();
    return rows;
}

} // namespace backstop::app
