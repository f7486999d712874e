// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/treewalk.h"

namespace backstop::ctl {

using namespace repository;

Result<> visitBelow(BlobSession &blobs, const BlobId &root, const Bytes &path, bool recursive,
                    const NodeVisitor &visit)
{
    struct Level // recursion would let a hostile tree use up the stack
    {
        Bytes path;
        std::vector<Node> nodes;
        std::size_t next = 0;
    };
    if (!recursive)
        return visitTree(blobs, root, [&](Node &&node) {
            return visit(path.empty() ? node.name : path + '/' + node.name, node);
        });
    std::vector<Level> levels;
    BACKSTOP_ASSIGN(top, readTree(blobs, root));
    levels.push_back({path, std::move(top)});
    while (!levels.empty()) {
        Level &level = levels.back();
        if (level.next == level.nodes.size()) {
            levels.pop_back();
            continue;
        }
        const Node &node = level.nodes[level.next++];
        const Bytes nodePath = level.path.empty() ? node.name : level.path + '/' + node.name;
        BACKSTOP_TRY(visit(nodePath, node));
        if (node.isDirectory()) {
            BACKSTOP_ASSIGN(nodes, readTree(blobs, node.subtree.root));
            levels.push_back({nodePath, std::move(nodes)}); // level and node are gone
        }
    }
    return {};
}

} // namespace backstop::ctl
