// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/sourcetree.h"
#include "model/restore/targettree.h"

#include <QStringList>

namespace backstop::test {

using backup::SourceDirectory;
using repository::Metadata;
using repository::Node;
using repository::NodeType;
using restore::TargetDirectory;

constexpr std::int64_t kSecond = 1'000'000'000;

/// Of the user who runs the test, with a time of its own.
inline Metadata plain(std::uint32_t mode = 0644)
{
    Metadata metadata;
    metadata.mode = mode;
    metadata.uid = ::geteuid();
    metadata.gid = ::getegid();
    metadata.mtimeNs = 1'000'000'000 * kSecond + 42;
    return metadata;
}

/// An entry that is no regular file or folder.
inline Node special(const Bytes &name, NodeType type, std::uint32_t mode = 0640)
{
    Node node;
    node.name = name;
    node.type = type;
    node.metadata = plain(mode);
    if (type == NodeType::Symlink)
        node.linkTarget = "nowhere";
    return node;
}

/// Everything about an entry that a backup keeps, as the other side reads it.
inline Result<Node> readEntry(const Bytes &folder, const Bytes &name)
{
    BACKSTOP_ASSIGN(root, SourceDirectory::openRoot(folder));
    BACKSTOP_ASSIGN(node, root.status(name));
    if (node.isFile()) {
        BACKSTOP_ASSIGN(file, root.openFile(node));
        BACKSTOP_TRY(file.readAttributes(node));
    } else if (node.isDirectory()) {
        BACKSTOP_ASSIGN(directory, root.openDirectory(node));
        BACKSTOP_TRY(directory.readAttributes(node));
    } else {
        BACKSTOP_TRY(root.readDetails(node));
    }
    return node;
}

/// The whole way of a file into a target.
inline Result<> putFile(TargetDirectory &target, const Bytes &name, BytesView content, bool replace = false)
{
    BACKSTOP_ASSIGN(file, target.createFile(name, content.size()));
    BACKSTOP_TRY(file.write(0, content));
    BACKSTOP_TRY(file.setSize(content.size()));
    file.applyMetadata(plain());
    return file.publish(replace);
}

/// What the problems are about.
inline QStringList whats(const std::vector<restore::MetadataProblem> &problems)
{
    QStringList list;
    for (const auto &problem : problems)
        list += problem.what;
    return list;
}

} // namespace backstop::test
