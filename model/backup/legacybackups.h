// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/filedescriptor.h"
#include "model/repository/backuprecord.h"

#include <map>
#include <memory>

namespace backstop::backup {

/// One file of an older tool's backup, and where its bytes are.
struct LegacyFile
{
    Bytes path;                ///< in the backup
    Bytes stored;              ///< relative to the folder of the backups
    bool isCompressed = false; ///< with gzip; its size is not known then
    std::uint64_t size = 0;
    std::uint64_t checksum = 0; ///< SipHash-1-3 of length and bytes, see legacyChecksum
    Timestamp modifiedAt{};
};

/// One backup of the older tool, or why it cannot be taken over.
struct LegacyBackup
{
    QString id;
    repository::BackupType type = repository::BackupType::Full;
    Timestamp createdAt{};
    QString description;
    Bytes source;  ///< the kind of backups it is of: top-level folder of its tree
    Digest digest; ///< of its metadata or manifest: tells it from another machine's of the same id
    std::vector<LegacyFile> files; ///< the whole tree at that time, by path; filled in by LegacyTrees
    std::optional<Error> problem;  ///< then `files` is empty
};

/// The backups of an older tool in a folder: backups/ID.meta with backups/ID.backup.gz, each a whole; and
/// incremental_backups/ID/manifest.json with copied files, a chain in order of time in which each tree is the one before with
/// its changes. The tool lost manifests when two were made in one second; whatever stands behind such a gap is told as a problem,
/// not guessed. Nothing outside the folder is read, whatever the files say. One thread.
class LegacyFolder
{
public:
    /// SourceNotFound where there is no such folder; InvalidArgument where it has none of the two in it.
    static Result<LegacyFolder> open(const Bytes &path);

    /// All backups without their files, oldest first of each kind. An error only where the folder itself cannot be read.
    Result<std::vector<LegacyBackup>> backups() const;
    /// Opens the bytes of @p file for reading; they are looked at by nobody yet.
    Result<FileDescriptor> openFile(const LegacyFile &file) const;
    const Bytes &path() const { return m_path; }

private:
    friend class LegacyTrees;
    LegacyFolder(Bytes path, FileDescriptor folder)
        : m_path(std::move(path))
        , m_folder(std::make_shared<FileDescriptor>(std::move(folder)))
    {}
    Result<std::vector<Bytes>> names(const Bytes &folder) const;
    Result<Bytes> readSmall(const Bytes &name) const;
    LegacyBackup readFull(const Bytes &name) const;
    LegacyBackup readLink(const Bytes &id) const;

    Bytes m_path;
    std::shared_ptr<FileDescriptor> m_folder;
};

/// Fills in the files of backup after backup. What it takes is that of one tree, however many backups there are: each manifest of
/// the chain is read again when its turn comes. One thread.
class LegacyTrees
{
public:
    /// @p folder outlives it.
    explicit LegacyTrees(const LegacyFolder &folder)
        : m_folder(folder)
    {}
    /// The files of @p backup, or its problem. Every backup of LegacyFolder::backups() once, in their order.
    void load(LegacyBackup &backup);

private:
    Result<> loadLink(LegacyBackup &backup);

    const LegacyFolder &m_folder;
    std::map<Bytes, LegacyFile> m_tree;
    std::optional<Timestamp> m_before; ///< of the backup before, where its tree is known
    std::optional<Timestamp> m_beforeThat;
};

} // namespace backstop::backup
