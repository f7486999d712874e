// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/sameentry.h"

#include <unistd.h>

namespace backstop::restore {

using repository::Node;
using repository::NodeType;

namespace {

/// Whether @p existing has the mode and, where it could be given back, the owner that was backed up. Of files alone.
bool hasSameRights(const Node &node, const ExistingEntry &existing)
{
    if (!node.isFile())
        return true;
    const bool mayGiveAway = ::geteuid() == 0; // nobody else can: it would never be the same
    return existing.mode == (node.metadata.mode & 07777u) &&
           (!mayGiveAway || (existing.uid == node.metadata.uid && existing.gid == node.metadata.gid));
}

} // namespace

bool isSame(const Node &node, const ExistingEntry &existing)
{
    const bool isDevice = node.type == NodeType::CharDevice || node.type == NodeType::BlockDevice;
    return existing.type == node.type && existing.size == node.size &&
           existing.mtimeNs == node.metadata.mtimeNs && existing.linkTarget == node.linkTarget &&
           existing.deviceNumber == (isDevice ? node.metadata.deviceNumber : 0) &&
           hasSameRights(node, existing);
}

} // namespace backstop::restore
