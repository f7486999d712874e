// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/jsondocument.h"
#include "app/ctl/records.h"
#include "app/ctl/treewalk.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/itemmodels/format.h"
#include "model/repository/tree.h"

namespace backstop::ctl {

using namespace repository;

namespace {

struct LsOptions
{
    Bytes backup;
    Bytes path;
    bool recursive = false;
    bool isLong = false;
};

char typeLetter(NodeType type)
{
    switch (type) {
    case NodeType::File:
        return '-';
    case NodeType::Directory:
        return 'd';
    case NodeType::Symlink:
        return 'l';
    case NodeType::Fifo:
        return 'p';
    case NodeType::CharDevice:
        return 'c';
    case NodeType::BlockDevice:
        return 'b';
    case NodeType::Socket:
        return 's';
    }
    return '?';
}

Timestamp modifiedAt(const Node &node)
{
    return Timestamp(std::chrono::nanoseconds(node.metadata.mtimeNs));
}

QString ownerText(const Bytes &name, std::uint32_t number)
{
    return name.empty() ? QString::number(number) : displayName(name);
}

std::uint64_t sizeOf(const Node &node)
{
    return node.isDirectory() ? node.subtree.bytes : node.size;
}

void writeEntry(JsonWriter &json, const Bytes &path, const Node &node)
{
    json.beginObject()
        .path("path", path)
        .field("node_type", nodeTypeName(node.type))
        .field("size", sizeOf(node))
        .field("modified_at", modifiedAt(node))
        .field("mode", QString::number(node.metadata.mode, 8).rightJustified(4, u'0'))
        .field("uid", std::uint64_t(node.metadata.uid))
        .field("gid", std::uint64_t(node.metadata.gid))
        .field("user", displayName(node.metadata.user))
        .field("group", displayName(node.metadata.group))
        .field("checksum", checksumText(node.sha256));
    if (node.type == NodeType::Symlink)
        json.path("link_target", node.linkTarget);
    if (node.isDirectory())
        json.field("files_count", node.subtree.files);
    json.endObject();
}

void printEntry(Output &out, const Bytes &path, const Node &node, bool isLong)
{
    QString name = displayName(path);
    if (node.isDirectory())
        name = out.coloured(name, kStrong) + u'/';
    if (!isLong) {
        out.line(name);
        return;
    }
    if (node.type == NodeType::Symlink)
        name += QStringLiteral(" -> ") + displayName(node.linkTarget);
    const Timestamp time = std::chrono::floor<std::chrono::seconds>(modifiedAt(node));
    out.line(itemmodels::formatMode(node.metadata.mode, typeLetter(node.type)) + u' ' +
             ownerText(node.metadata.user, node.metadata.uid).leftJustified(8) + u' ' +
             ownerText(node.metadata.group, node.metadata.gid).leftJustified(8) + u' ' +
             sizeText(sizeOf(node)).rightJustified(10) + u' ' + toIso(time) + u' ' + name);
}

Result<> visitAt(BlobSession &blobs, const BackupRecord &record, const Bytes &path, bool recursive,
                 const NodeVisitor &visit)
{
    if (path.empty())
        return visitBelow(blobs, record.tree.root, path, recursive, visit);
    BACKSTOP_ASSIGN(node, findNode(blobs, record.tree.root, path));
    if (!node.isDirectory())
        return visit(path, node);
    return visitBelow(blobs, node.subtree.root, path, recursive, visit);
}

Outcome runLs(Session &session, const LsOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(record, repo->resolve(textOf(options.backup)));
    BACKSTOP_ASSIGN(typed, pathInBackup(record, options.path));
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    BlobSession blobs(repo->blobs());
    BACKSTOP_ASSIGN(path, pathAsStored(blobs, record, typed));
    if (!session.json()) {
        BACKSTOP_TRY(
            visitAt(blobs, record, path, options.recursive, [&](const Bytes &nodePath, const Node &node) {
                printEntry(session.out(), nodePath, node, options.isLong);
                return session.goOn();
            }));
        return 0;
    }
    JsonWriter json(session.out());
    bool isBegun = false;
    const auto begin = [&] {
        json.beginObject()
            .field("backup_id", QString::fromStdString(record.id.hex()))
            .path("path", path)
            .beginArray("entries");
        isBegun = true;
    };
    const Result<> visited =
        visitAt(blobs, record, path, options.recursive, [&](const Bytes &nodePath, const Node &node) {
            if (!isBegun)
                begin();
            writeEntry(json, nodePath, node);
            return session.goOn();
        });
    if (!visited && !isBegun)
        return visited.error();
    if (!isBegun)
        begin();
    return finishDocument(json, visited);
}

} // namespace

void addLs(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "ls", "List the files of a backup",
                                   "backstopctl ls latest data/orders --recursive --long");
    const auto options = std::make_shared<LsOptions>();
    command->add_option("BACKUP", options->backup, "The backup")->required();
    command->add_option("PATH", options->path, "A folder or file in it; the top where it is not given");
    command->add_flag("-r,--recursive", options->recursive, "Also what is below the folders there");
    command->add_flag("-l,--long", options->isLong, "With mode, owner, size and time");
    verbs.push_back({command, [options](Session &session) { return runLs(session, *options); }});
}

} // namespace backstop::ctl
