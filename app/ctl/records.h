// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/jsonwriter.h"
#include "model/repository/backuprecord.h"
#include "model/repository/change.h"
#include "model/repository/tree.h"

namespace backstop::ctl {

/// The first eight digits of an id: what people type.
QString shortId(const BackupId &id);
/// The same of a key slot.
QString shortSlot(const KeySlotId &id);

/// The fields of a backup, into an open object. The names are the contract of ARCHITECTURE.
void writeBackupFields(JsonWriter &json, const repository::BackupRecord &record);
/// The array "problems" and its count.
void writeProblems(JsonWriter &json, const repository::BackupRecord &record);
/// One change as an object of an array.
void writeChange(JsonWriter &json, const repository::Change &change);

/// "3 added, 1 modified, 0 deleted", and what is no change where there is any.
QString changesText(const repository::ChangeCounts &counts);
/// "complete", or "partial" in a colour that is seen.
QString statusText(const Output &out, repository::BackupStatus status);
/// The problems as lines, on standard output, at most @p most of them.
void printProblems(Output &out, const repository::BackupRecord &record, std::size_t most);
/// "+ 1.2 KiB  data/x", "~ ..." or "- ...".
void printChange(Output &out, const repository::Change &change);

/// The hexadecimal form, or nothing where there is no checksum: folders, links, files that are nearly all hole.
std::optional<QString> checksumText(const Digest &sha256);

/// "File", "Directory", ...: as in JSON. Not translated.
QString nodeTypeName(repository::NodeType type);

/// What the user calls a path inside @p record: relative to its top, or absolute as it was in a source. Without slashes at
/// the ends; empty for the top. Usage where an absolute path lies in none of the sources.
Result<Bytes> pathInBackup(const repository::BackupRecord &record, const Bytes &path);
/// @p path, from pathInBackup(), where the backup has it; else, where the backup has that, the path that is shown so.
Result<Bytes> pathAsStored(repository::BlobSession &blobs, const repository::BackupRecord &record,
                           const Bytes &path);
/// The paths of --exclude-path as @p record has them. Usage for the whole backup; NotFound for one that is not there: what is
/// misspelt would not be left out.
Result<std::vector<Bytes>> pathsToLeaveOut(repository::BlobSession &blobs,
                                           const repository::BackupRecord &record,
                                           const std::vector<Bytes> &paths);

} // namespace backstop::ctl
