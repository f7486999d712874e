// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/selectioncount.h"

#include "model/repository/tree.h"

namespace backstop::restore {

Result<SelectionCount> countSelection(repository::Repository &repo, const BackupId &backup,
                                      const std::vector<Bytes> &includes,
                                      const std::vector<Bytes> &excludedPaths, const std::stop_token &stop)
{
    BACKSTOP_TRY(repo.loadIndex(stop));
    BACKSTOP_ASSIGN(record, repo.backup(backup));
    repository::BlobSession session(repo.blobs());
    const auto countOf = [&](const Bytes &path) -> Result<SelectionCount> {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("selection: cancelled"), {}};
        if (path.empty()) // the top, which is no folder of anybody's
            return SelectionCount{record.tree.folders, record.tree.files, record.tree.bytes};
        BACKSTOP_ASSIGN(node, repository::findNode(session, record.tree.root, path));
        if (!node.isDirectory())
            return SelectionCount{0, 1, node.size};
        return SelectionCount{node.subtree.folders + 1, node.subtree.files, node.subtree.bytes};
    };
    // Chosen and left out stand inside each other in turns, so what is outermost counts first and the rest corrects it. The sums
    // may fall below zero on the way, which unsigned numbers bear.
    SelectionCount sum;
    for (const Bytes &path : includes) {
        BACKSTOP_ASSIGN(count, countOf(path));
        sum = {sum.folders + count.folders, sum.files + count.files, sum.bytes + count.bytes};
    }
    for (const Bytes &path : excludedPaths) {
        BACKSTOP_ASSIGN(count, countOf(path));
        sum = {sum.folders - count.folders, sum.files - count.files, sum.bytes - count.bytes};
    }
    return sum;
}

} // namespace backstop::restore
