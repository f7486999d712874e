// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/backuprecord.h"
#include "model/repository/change.h"
#include "model/repository/tree.h"

#include <functional>
#include <stop_token>

namespace backstop::repository {

/// Which differences a comparison reports. Paths are relative to the tops of the two trees.
struct DiffRequest
{
    std::optional<BlobId> before; ///< nothing: everything in `after` is Added
    BlobId after;
    Bytes pathPrefix; ///< put before every reported path (with a '/' at its end unless empty)
    /// Where a folder of `before` cannot be read, the rest of it counts as not there. Else that is an error.
    bool passesOverUnreadable = false;
    /// Called with the path of a folder of `after` that cannot be read; the rest of it is passed over then. Without it that is
    /// an error.
    std::function<void(const Bytes &folder, const Error &error)> unreadable = {};
};

using ChangeVisitor = std::function<Result<>(const Change &)>;

/// Calls @p visit for each file (anything but a folder) that differs, in tree order: by name within a folder, a folder's
/// content where its name stands. Equal subtrees are not read. Folders themselves are not reported.
/// Damaged where folders are nested deeper than kMaxFolderDepth.
/// A change of a file's access bits, owner, times or attributes alone is Modified with metadataOnly.
Result<> diffTrees(BlobSession &session, const DiffRequest &request, const ChangeVisitor &visit,
                   const std::stop_token &stop);

/// Calls @p visit for each change that the manifest of @p record lists: the stored list, or for a full backup every file.
Result<> visitManifest(BlobSession &session, const BackupRecord &record, const ChangeVisitor &visit,
                       const std::stop_token &stop);

/// Stores a change list as manifest blobs while it is being made.
class ManifestWriter
{
public:
    explicit ManifestWriter(BlobSession &session)
        : m_session(session)
    {}
    Result<> add(const Change &change);
    Result<Content> finish();
    const ChangeCounts &counts() const { return m_counts; }

private:
    Result<> store();
    BlobSession &m_session;
    ByteWriter m_block;
    Content m_content;
    ChangeCounts m_counts;
};

} // namespace backstop::repository
