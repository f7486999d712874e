// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/repository/node.h"

#include <QList>

#include <stop_token>

namespace backstop::itemmodels {

/// One entry of a folder inside a backup, as lists show it.
struct FileRow
{
    Bytes name;
    repository::NodeType type = repository::NodeType::File;
    std::uint64_t size = 0; ///< of a folder: the sum of all files below
    std::int64_t mtimeNs = 0;
    std::uint32_t mode = 0;
    std::uint64_t children = 0; ///< of a folder: entries below, at any depth; 0 says that it is empty
    bool operator==(const FileRow &) const = default;
};

/// Reads the folders of one backup. Called on worker threads, several at once.
class DirectoryReader
{
public:
    virtual ~DirectoryReader() = default;
    /// The entries of the folder @p path (relative to the top of the backup; empty for the top itself), in any order.
    /// Cancelled soon after @p stop is requested.
    virtual Result<QList<FileRow>> read(BytesView path, std::stop_token stop) = 0;
};

} // namespace backstop::itemmodels
