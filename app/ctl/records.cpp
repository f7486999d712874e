// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/records.h"

#include "app/ctl/amounts.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/restore/selection.h"

namespace backstop::ctl {

using namespace repository;

namespace {

std::optional<QString> hexOf(const std::optional<BackupId> &id)
{
    if (!id)
        return std::nullopt;
    return QString::fromStdString(id->hex());
}

Timestamp fromNs(std::int64_t ns)
{
    return Timestamp(std::chrono::nanoseconds(ns));
}

/// The path inside @p record of what was at the absolute path @p wanted.
std::optional<Bytes> pathBelowSource(const BackupRecord &record, const Bytes &wanted)
{
    for (const SourceInfo &source : record.sources) {
        if (wanted == source.path)
            return source.name;
        const Bytes folder = source.path == "/" ? source.path : source.path + '/';
        if (wanted.starts_with(folder))
            return source.name + '/' + wanted.substr(folder.size());
    }
    return std::nullopt;
}

} // namespace

QString shortId(const BackupId &id)
{
    return QString::fromStdString(id.hex().substr(0, 8));
}

QString shortSlot(const KeySlotId &id)
{
    return QString::fromStdString(id.hex().substr(0, 8));
}

QString nodeTypeName(NodeType type)
{
    switch (type) {
    case NodeType::File:
        return QStringLiteral("File");
    case NodeType::Directory:
        return QStringLiteral("Directory");
    case NodeType::Symlink:
        return QStringLiteral("Symlink");
    case NodeType::Fifo:
        return QStringLiteral("Fifo");
    case NodeType::CharDevice:
        return QStringLiteral("CharDevice");
    case NodeType::BlockDevice:
        return QStringLiteral("BlockDevice");
    case NodeType::Socket:
        return QStringLiteral("Socket");
    }
    return {};
}

void writeBackupFields(JsonWriter &json, const BackupRecord &record)
{
    const bool isStored = !record.id.isNull(); // else of a dry run, which knows neither
    json.field("id", isStored ? hexOf(record.id) : std::nullopt)
        .field("backup_type", typeName(record.type))
        .field("created_at", record.createdAt)
        .field("size_bytes", record.sizeBytes)
        .field("stored_bytes", record.storedBytes)
        .field("files_count", record.filesCount)
        .field("checksum", isStored ? std::optional(QString::fromStdString(record.checksum())) : std::nullopt)
        .field("parent_backup_id", hexOf(record.parent))
        .field("description", record.description);
    json.beginArray("tags");
    for (const QString &tag : record.tags)
        json.value(tag);
    json.endArray().beginArray("sources");
    for (const SourceInfo &source : record.sources)
        json.value(displayName(source.path));
    json.endArray()
        .field("hostname", record.hostname)
        .field("duration_ms", record.durationMs)
        .field("status", statusName(record.status))
        .field("held", record.held)
        .field("username", record.username)
        .field("added", record.changes.added)
        .field("modified", record.changes.modified)
        .field("deleted", record.changes.deleted)
        .field("not_read", record.changes.notRead)
        .field("excluded", record.changes.excluded)
        .field("problem_count", record.problemCount);
}

void writeProblems(JsonWriter &json, const BackupRecord &record)
{
    json.beginArray("problems");
    for (const SourceProblem &problem : record.problems)
        json.beginObject()
            .path("path", problem.path)
            .field("name", errorName(problem.code))
            .field("message", safeText(problem.message))
            .endObject();
    json.endArray();
}

void writeChange(JsonWriter &json, const Change &change)
{
    json.beginObject()
        .path("path", change.path)
        .field("change_type", changeTypeName(change.type))
        .field("checksum", checksumText(change.sha256))
        .field("size", change.size)
        .field("modified_at", fromNs(change.mtimeNs))
        .field("node_type", nodeTypeName(change.nodeType))
        .field("size_before", change.sizeBefore)
        .field("metadata_only", change.metadataOnly)
        .endObject();
}

std::optional<QString> checksumText(const Digest &sha256)
{
    if (sha256.isNull())
        return std::nullopt;
    return QString::fromStdString(sha256.hex());
}

QString changesText(const ChangeCounts &counts)
{
    QString text = QStringLiteral("%1 added, %2 modified, %3 deleted")
                       .arg(countText(counts.added), countText(counts.modified), countText(counts.deleted));
    if (counts.notRead > 0)
        text += QStringLiteral(", %1 not read").arg(countText(counts.notRead));
    if (counts.excluded > 0)
        text += QStringLiteral(", %1 newly left out by patterns").arg(countText(counts.excluded));
    return text;
}

QString statusText(const Output &out, BackupStatus status)
{
    const QString name = statusName(status);
    return status == BackupStatus::Complete ? name : out.coloured(name, kAttention);
}

void printProblems(Output &out, const BackupRecord &record, std::size_t most)
{
    for (std::size_t i = 0; i < std::min(most, record.problems.size()); ++i) {
        const SourceProblem &problem = record.problems[i];
        out.line(QStringLiteral("  %1: %2").arg(displayName(problem.path), safeText(problem.message)));
    }
    if (record.problemCount > std::min(most, record.problems.size()))
        out.line(QStringLiteral("  and %1 more")
                     .arg(record.problemCount - std::min(most, record.problems.size())));
}

void printChange(Output &out, const Change &change)
{
    struct Look
    {
        QString sign;
        const char *colour;
    };
    const Look look = change.type == ChangeType::Added      ? Look{QStringLiteral("+"), kGood}
                      : change.type == ChangeType::Modified ? Look{QStringLiteral("~"), kAttention}
                                                            : Look{QStringLiteral("-"), kBad};
    QString size = sizeText(change.size);
    if (change.type == ChangeType::Modified && change.size != change.sizeBefore)
        size = sizeText(change.sizeBefore) + QStringLiteral(" -> ") + size;
    QString path = displayName(change.path);
    if (change.metadataOnly)
        path += QStringLiteral("  (attributes only)");
    out.line(out.coloured(look.sign, look.colour) + u' ' + size.rightJustified(22) + QStringLiteral("  ") +
             path);
}

Result<Bytes> pathInBackup(const BackupRecord &record, const Bytes &path)
{
    const Bytes clean = restore::cleanPath(path);
    if (!path.starts_with('/') || clean.empty())
        return clean;
    for (const Bytes &wanted : {'/' + clean, nameShownAs('/' + clean)}) {
        if (auto found = pathBelowSource(record, wanted))
            return std::move(*found);
    }
    return Error{
        ErrorCode::NotFound,
        QStringLiteral("%1: in none of the sources of backup %2").arg(displayName(path), shortId(record.id)),
        QStringLiteral("Give a path as \"ls\" shows it, or one below a source that \"show\" names.")};
}

Result<Bytes> pathAsStored(BlobSession &blobs, const BackupRecord &record, const Bytes &path)
{
    const Bytes meant = restore::cleanPath(nameShownAs(path));
    if (meant == path)
        return path;
    for (const Bytes &candidate : {path, meant}) {
        const auto node = findNode(blobs, record.tree.root, candidate);
        if (node)
            return candidate;
        if (node.error().code != ErrorCode::NotFound)
            return node.error();
    }
    return path;
}

Result<std::vector<Bytes>> pathsToLeaveOut(BlobSession &blobs, const BackupRecord &record,
                                           const std::vector<Bytes> &paths)
{
    std::vector<Bytes> found;
    for (const Bytes &path : paths) {
        BACKSTOP_ASSIGN(meant, pathInBackup(record, path));
        if (meant.empty())
            return usageError(
                QStringLiteral("--exclude-path: \"%1\" is the whole backup").arg(displayName(path)),
                QStringLiteral("Name a path below it, as \"ls\" shows it."));
        BACKSTOP_ASSIGN(stored, pathAsStored(blobs, record, meant));
        if (const auto node = findNode(blobs, record.tree.root, stored); !node)
            return node.error().withContext(QStringLiteral("--exclude-path"));
        found.push_back(stored);
    }
    return found;
}

} // namespace backstop::ctl
