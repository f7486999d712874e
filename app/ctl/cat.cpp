// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsondocument.h"
#include "app/ctl/records.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/crypto/hash.h"
#include "model/repository/tree.h"

#include <algorithm>

namespace backstop::ctl {

using namespace repository;

namespace {

struct CatOptions
{
    Bytes backup;
    Bytes path;
};

using Sink = std::function<Result<>(BytesView)>;

Result<> writeHole(std::uint64_t length, const Sink &sink)
{
    static const Bytes zeros(64 * 1024, '\0');
    for (std::uint64_t rest = length; rest > 0;) {
        const std::uint64_t part = std::min<std::uint64_t>(rest, zeros.size());
        BACKSTOP_TRY(sink(BytesView(zeros).substr(0, part)));
        rest -= part;
    }
    return {};
}

/// Hands the content of @p node to @p sink, part by part: each was authenticated before, and in the end the whole is compared
/// with its SHA-256 and its size.
Result<> readContent(BlobSession &blobs, const Node &node, const Bytes &path, const Sink &sink)
{
    crypto::Sha256 hash;
    std::uint64_t size = 0;
    const Sink checked = [&](BytesView part) {
        hash.update(part);
        size += part.size();
        return sink(part);
    };
    if (!node.content.inlined.empty()) {
        if (crypto::sha256(node.content.inlined) ==
            node.sha256) // small enough to be compared before it is written
            BACKSTOP_TRY(checked(node.content.inlined));
    } else {
        BACKSTOP_TRY(visitSegments(blobs, node.content, [&](const Segment &segment) -> Result<> {
            if (segment.isHole())
                return writeHole(segment.length, checked);
            BACKSTOP_ASSIGN(chunk, blobs.get(BlobType::Data, segment.chunk));
            if (chunk.size() != segment.length)
                return Error{ErrorCode::Damaged,
                             displayName(path) + QStringLiteral(": a chunk has the wrong size"),
                             QStringLiteral("Run \"verify\", and use another backup of the file.")};
            return checked(chunk);
        }));
    }
    // A file that is nearly all hole has no checksum: each of its chunks was authenticated.
    if ((node.sha256.isNull() || hash.result() == node.sha256) && size == node.size)
        return {};
    return Error{ErrorCode::Damaged, displayName(path) + QStringLiteral(": does not match its checksum"),
                 QStringLiteral("Run \"verify\", and use another backup of the file.")};
}

/// Base64 as it goes: only whole groups of three bytes can be written before the end.
class Base64Sink
{
public:
    explicit Base64Sink(Output &out)
        : m_out(out)
    {}
    void add(BytesView part)
    {
        m_rest.append(part);
        const std::size_t whole = m_rest.size() / 3 * 3;
        m_out.raw(base64(BytesView(m_rest).substr(0, whole)));
        m_rest.erase(0, whole);
    }
    void finish() { m_out.raw(base64(m_rest)); }

private:
    Output &m_out;
    Bytes m_rest;
};

int writeJson(Session &session, BlobSession &blobs, const BackupRecord &record, const Bytes &path,
              const Node &node)
{
    JsonWriter json(session.out());
    json.beginObject()
        .field("backup_id", QString::fromStdString(record.id.hex()))
        .path("path", path)
        .field("size", node.size)
        .field("checksum", checksumText(node.sha256))
        .asciiField("content_base64", {}, false);
    Base64Sink sink(session.out());
    const Result<> read = readContent(blobs, node, path, [&](BytesView part) {
        sink.add(part);
        return session.goOn();
    });
    sink.finish();
    session.out().raw("\"");
    return finishDocument(json, read);
}

Outcome runCat(Session &session, const CatOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(record, repo->resolve(textOf(options.backup)));
    BACKSTOP_ASSIGN(typed, pathInBackup(record, options.path));
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    BlobSession blobs(repo->blobs());
    BACKSTOP_ASSIGN(path, pathAsStored(blobs, record, typed));
    if (path.empty())
        return usageError(QStringLiteral("cat: the top of a backup is a folder"),
                          QStringLiteral("Name a file; \"ls\" shows what there is."));
    BACKSTOP_ASSIGN(node, findNode(blobs, record.tree.root, path));
    if (!node.isFile())
        return usageError(displayName(path) +
                              QStringLiteral(": is no file but a %1").arg(nodeTypeName(node.type)),
                          QStringLiteral("\"ls\" shows folders and the targets of links."));
    if (session.json())
        return writeJson(session, blobs, record, path, node);
    BACKSTOP_TRY(readContent(blobs, node, path, [&session](BytesView part) {
        session.out().raw(part);
        return session.goOn();
    }));
    return 0;
}

} // namespace

void addCat(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "cat", "Write the content of a file to standard output",
                                   "backstopctl cat latest data/risk/limits.json");
    const auto options = std::make_shared<CatOptions>();
    command->add_option("BACKUP", options->backup, "The backup")->required();
    command->add_option("PATH", options->path, "The file in it")->required();
    verbs.push_back({command, [options](Session &session) { return runCat(session, *options); }});
}

} // namespace backstop::ctl
