// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backup.h"
#include "model/backup/filestorer.h"
#include "model/core/filter.h"
#include "model/repository/backupdiff.h"
#include "model/repository/treewriter.h"

namespace backstop::backup {

/// A source as it will stand in the backup.
struct NamedSource
{
    Bytes name; ///< top-level folder, unique
    Bytes path; ///< absolute; of a command as in the record
    bool isCommand = false;
};

/// Absolute paths and unique top-level names for what the user named, each path once; the same whatever their order. Commands have
/// the names that they were given.
std::vector<NamedSource> nameSources(const std::vector<Bytes> &paths,
                                     const std::vector<CommandSource> &commands = {});

/// One run over the sources: walks them in the calling thread, hands files to the workers, and builds the trees from the
/// leaves up as their last entries come in. Used once.
class BackupRun
{
public:
    struct Setup
    {
        std::vector<NamedSource> sources;
        ExcludeFilter filter;
        std::optional<repository::BackupRecord> parent; ///< what unchanged files are taken over from
        bool dryRun = false;
        bool countFirst = false;
        std::function<void(const QString &line)> onOutput; ///< see BackupRequest
        int threads = 1;
    };
    BackupRun(repository::Repository &repo, Setup setup, Progress &progress, const std::stop_token &stop);
    ~BackupRun();

    /// The whole tree. Fails only where the backup as a whole cannot go on.
    Result<repository::Subtree> run(repository::BlobSession &session);

    const std::vector<repository::SourceProblem> &problems() const { return m_problems; }
    std::uint64_t problemCount() const { return m_problemCount; }
    /// All paths that could not be read, also those that problems() has no room for.
    const repository::DifferenceRules::Paths &notRead() const { return m_notRead; }
    /// Of a dry run: sets what @p record would have: size, files and changes.
    void reportDry(repository::BackupRecord &record) const;
    /// Fills the counters of @p summary.
    void report(BackupSummary &summary) const;

private:
    struct Folder;
    using FolderPointer = std::shared_ptr<Folder>;
    /// A folder whose names are being gone through.
    struct Level
    {
        FolderPointer folder;
        std::vector<Bytes> names;
        std::size_t next = 0;
        std::size_t filterLength = 0; ///< of m_filterPath in this folder
    };

    Result<> addSource(const NamedSource &source, const FolderPointer &top, repository::BlobSession &session);
    void addCommand(const NamedSource &source, const FolderPointer &top, repository::BlobSession &session);
    void scan(FolderPointer folder, repository::BlobSession &session);
    void beginFolder(FolderPointer folder, repository::BlobSession &session);
    void scanEntry(const FolderPointer &folder, const Bytes &name, repository::BlobSession &session);
    void scanSubfolder(const FolderPointer &folder, repository::Node node, repository::BlobSession &session);
    /// Takes over or reads the file @p node of @p directory, which stands as @p name in @p folder of the backup.
    void scanFile(const FolderPointer &folder, std::shared_ptr<const SourceDirectory> directory,
                  const Bytes &name, repository::Node node, const repository::Node *before,
                  repository::BlobSession &session);
    void scanSpecial(const FolderPointer &folder, repository::Node node, const repository::Node *before,
                     repository::BlobSession &session);
    FolderPointer openFolder(const FolderPointer &parent, const repository::Node &node,
                             SourceDirectory directory, const repository::Node *before,
                             repository::BlobSession &session);
    bool isUnchanged(const repository::Node &now, const repository::Node &before) const;
    static bool looksChanged(const repository::Node &now, const repository::Node &before);
    /// Whether the repository has all of the content of @p before.
    bool isWhole(const repository::Node &before, repository::BlobSession &session) const;
    Result<> refuseRepository(const NamedSource &source) const;
    bool isRepository(const repository::Node &node) const;
    void fileDone(const FolderPointer &folder, std::size_t place, FileOutcome &&outcome,
                  repository::BlobSession &session);
    /// The entry at @p place is complete, or is not there.
    void entryDone(FolderPointer folder, std::size_t place, std::optional<repository::EncodedEntry> entry,
                   repository::BlobSession &session);
    /// All entries of @p folder have their places.
    void folderScanned(const FolderPointer &folder, repository::BlobSession &session);
    bool writeComplete(Folder &folder, repository::BlobSession &session);
    void writeFolders(FolderPointer folder, repository::BlobSession &session);
    const repository::Node *findBefore(Folder &folder, BytesView name);
    void endBefore(Folder &folder, const repository::Subtree &tree, const Error &error);
    void countDry(const Bytes &path, const repository::Node &node, const repository::Node *before,
                  bool unchanged);
    void countDryDeletions(Folder &folder);
    /// The entry @p name cannot be read, or has vanished since its folder was listed.
    void entryFailed(Folder &folder, const Bytes &name, const Error &error);
    /// Of a dry run: the entry @p name is not in the backup, and its content of before is counted in @p counter, not as deleted.
    void countDryAbsent(Folder &folder, BytesView name, std::uint64_t &counter);
    bool wasNotRead(const Bytes &path) const;
    void warnOfEmptySource(const NamedSource &source, std::uint64_t filesBefore);
    /// What is at @p path could not be read.
    void addProblem(const Bytes &path, const Error &error);
    /// What is at @p path is in the backup, but not as it should be.
    void addIncomplete(const Bytes &path, const Error &error);
    void addListed(repository::SourceProblem &&problem);
    void readBefore(Folder &folder, const repository::Subtree &before, repository::BlobSession &session);
    bool mustStop();

    repository::Repository &m_repo;
    Setup m_setup;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::optional<FileIdentity> m_repositoryFolder; // never backed up into itself
    Chunker m_chunker;
    std::int64_t m_racyFromNs = 0; ///< a change time from here on may hide a later change
    std::optional<repository::Subtree> m_result;

    std::mutex m_mutex;
    std::vector<repository::SourceProblem> m_problems; // guarded by m_mutex
    std::uint64_t m_problemCount = 0;                  // guarded by m_mutex
    repository::DifferenceRules::Paths m_notRead;      // guarded by m_mutex
    std::atomic<std::uint64_t> m_filesRead{0};
    std::atomic<std::uint64_t> m_filesUnchanged{0};
    std::atomic<std::uint64_t> m_dryBytes{0}; // that a dry run would read
    std::atomic<std::uint64_t> m_filesVanished{0};
    repository::ChangeCounts m_dryCounts; // scanning thread only
    std::uint64_t m_dryFiles = 0;         // scanning thread only: that the backup would have
    std::uint64_t m_drySourceBytes = 0;   // scanning thread only: their sizes
    std::uint64_t m_entriesScanned = 0;   // scanning thread only
    std::uint64_t m_entriesSeen = 0;  // scanning thread only: those that are no folders, also those left out
    std::uint64_t m_commandBytes = 0; // scanning thread only: that commands printed
    QStringList m_warnings;           // scanning thread only
    repository::DifferenceRules::Paths m_notReadBefore; // paths that the parent could not read
    std::vector<Level> m_levels; // scanning thread only: the folders from the source down to the one at hand
    Bytes m_filterPath;          // scanning thread only: of the entry at hand, relative to its source

    std::unique_ptr<FileStorer> m_storer;
    std::unique_ptr<repository::WorkerPool> m_pool; // last: its threads use all of the above
};

} // namespace backstop::backup
