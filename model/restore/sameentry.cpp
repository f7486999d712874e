// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/sameentry.h"

#include "model/restore/metadatawriter.h"

#include <unistd.h>

namespace backstop::restore {

using repository::Node;
using repository::NodeType;

namespace {

/// Whether @p existing has the owner that was backed up, where it could be given back, and the mode that a restore gives it: else
/// one that was interrupted would write all of it again. Of files alone.
bool hasSameRights(const Node &node, const ExistingEntry &existing)
{
    if (!node.isFile())
        return true;
    const bool mayGiveAway = ::geteuid() == 0; // nobody else can: it would never be the same
    const bool isOtherUser = existing.uid != node.metadata.uid;
    const bool isOtherGroup = existing.gid != node.metadata.gid;
    if (mayGiveAway && (isOtherUser || isOtherGroup))
        return false;
    return existing.mode == modeWithout(node.metadata, node.type, isOtherUser, isOtherGroup);
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
