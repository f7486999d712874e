// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/workerpool.h"
#include "model/restore/extraentries.h"
#include "model/restore/filewriter.h"
#include "model/restore/firstname.h"
#include "model/restore/restore.h"
#include "model/restore/unfinishednote.h"

#include <map>
#include <unordered_map>

namespace backstop::restore {

/// Carries a plan out: walks the backup as the planner did, makes folders at once, hands files to the workers, then makes hard
/// links, deletes what is to be deleted, and gives the folders their metadata last, deepest first. Used once.
class RestoreRun
{
public:
    RestoreRun(repository::Repository &repo, const RestorePlan &plan, Progress &progress,
               const std::stop_token &stop);

    Result<RestoreReport> run();

private:
    using Folder = std::shared_ptr<TargetDirectory>;
    /// The name that stands for a file with several: written by this run, or kept because it is the same.
    struct FirstName
    {
        Folder folder;
        Bytes name;
        bool isKept = false;
        std::shared_ptr<std::atomic<bool>> isWritten;
    };
    /// A further name of a file that has more than one.
    struct PendingLink
    {
        const PlanEntry *entry;
        repository::Node node;
        Folder folder;
        FirstName first;
    };
    /// A file whose content is to be written.
    struct PendingFile
    {
        const PlanEntry *entry;
        repository::Node node;
        Folder folder;
        std::shared_ptr<std::atomic<bool>> isWritten; // null where the file has no further names
    };
    /// A folder of the target in whose place a file, link or special file is to be.
    struct FolderReplacement
    {
        const PlanEntry *entry;
        repository::Node node;
        Folder folder; // that it is in
    };
    struct Deletion
    {
        Folder folder;
        const PlanEntry *entry;
    };

    Result<> openTarget();
    /// Notes in the target that this restore has begun, so that it can go on after an interruption.
    void beginNote();
    /// Whether the folder of @p entry, which is of the kind @p kind, keeps what metadata it has.
    bool keepsMetadata(const PlanEntry &entry, Selection::Kind kind) const;
    void walk(const Selection &selection);
    RestoreReport countedReport();
    /// The report of a run that @p error ended early. Its new folders get their metadata as far as can be: none stays private that
    /// was not.
    RestoreReport endedReport(const Error &error);
    /// The report of a run whose last sync failed with @p error, after a deletion that ended as @p deleted. The system tells such an
    /// error once: a restore that went on with this one would be told that all is well, so none may.
    RestoreReport unsyncedReport(Error error, const Result<> &deleted);
    Result<bool> enter(const Bytes &path, repository::Node &node, Selection::Kind kind);
    Result<bool> enterFolder(const PlanEntry &entry, const repository::Node &node, Selection::Kind kind);
    /// The folder of @p entry in the target, made or taken as the plan says.
    Result<Folder> openFolder(const PlanEntry &entry, const repository::Node &node);
    void enterFile(const PlanEntry &entry, repository::Node &node);
    Result<> leave(const Bytes &path);
    /// Tells that the folder cannot be read, unless the plan has told it, and passes over what the plan has below it.
    Result<> leaveDamaged(const Bytes &path, const Error &error);
    /// Removes what a killed restore left in @p folder, which has the entries @p names in the backup.
    void sweep(const Bytes &path, TargetDirectory &folder, const std::vector<Bytes> &names);
    /// Whether the node is another name of a file that is in place or will be; if so it waits in m_links.
    bool deferLink(const PlanEntry &entry, const repository::Node &node, const Folder &folder,
                   std::shared_ptr<std::atomic<bool>> &isWritten);
    void addFile(PendingFile file);
    /// Hands the small files that wait to a worker.
    void addBatch();
    /// What a worker does with @p file.
    void takeFile(const PendingFile &file, repository::BlobSession &session);
    void writeFile(const PlanEntry &entry, const repository::Node &node, TargetDirectory &folder,
                   std::atomic<bool> *isWritten, repository::BlobSession &session);
    void writeSpecial(const PlanEntry &entry, const repository::Node &node, TargetDirectory &folder,
                      std::atomic<bool> *isWritten);
    void makeLinks();
    Result<> makeLink(const PendingLink &link);
    void finishLink(const PendingLink &link);
    void writeCopy(const PendingLink &link, const Error &reason);
    /// Puts files in the place of folders, each by the rules of an extra entry: not before all else is in place, and not where
    /// anything failed. The folder steps aside, and comes back where the file cannot be written.
    void replaceFolders();
    void replaceFolder(const FolderReplacement &replacement);
    void writeInPlaceOfFolder(const FolderReplacement &replacement);
    /// Whether what is planned to go is still all that stands there, and may go; false where it is gone already.
    Result<bool> mayStillGo(const PlanEntry &planned, const TargetDirectory &folder);
    Result<> deleteExtras();
    void deleteExtra(const Deletion &deletion);
    void finishFolders();
    /// Makes durable what was written, on every file system; the first error of several.
    Result<> syncFileSystems();
    std::size_t indexOf(const PlanEntry &entry) const; // in m_plan.entries
    /// Any thread, each for entries of its own.
    void markDone(const PlanEntry &entry);
    /// Counts how the content of @p node, which is in place, was proven.
    void countProof(const repository::Node &node);
    void markDeleted(const PlanEntry &entry);
    void addProblem(const Bytes &path, const Error &error, bool contentIsRight = false, bool isExtra = false);
    void addDeletionProblem(const Bytes &path, const Error &error) { addProblem(path, error, true, true); }
    void addMetadataProblems(const Bytes &path, const std::vector<MetadataProblem> &problems);
    Error withProgress(const Error &error) const;

    repository::Repository &m_repo;
    const RestorePlan &m_plan;
    Progress &m_progress;
    const std::stop_token &m_stop;
    repository::BlobSession m_session;
    std::size_t m_cursor = 0;                                               // in m_plan.entries
    std::unordered_map<BytesView, const RestoreProblem *> m_damagedFolders; // of m_plan, by path
    UnfinishedNote m_note;
    std::vector<Folder> m_folders;
    std::vector<bool> m_wasThere; // of each of them: not made by this run, so leftovers may be in it
    struct FolderToFinish
    {
        Bytes path;
        Folder folder;
        repository::Metadata metadata;
    };
    std::vector<FolderToFinish> m_foldersToFinish;
    std::vector<FolderReplacement> m_folderReplacements;
    std::vector<Deletion> m_deletions;
    std::vector<PendingLink> m_links;
    std::vector<PendingFile>
        m_batch; // small files of one folder, which one worker writes: two would wait for each other
    FirstNames<FirstName> m_firstNames;
    std::optional<ExtraEntries> m_extras;          // set while the run walks
    std::map<std::uint64_t, Folder> m_fileSystems; // by device: the first folder there that is restored into

    std::mutex m_mutex;
    RestoreReport m_report; // problems and counts guarded by m_mutex
    std::vector<std::uint8_t>
        m_isDone; // see RestoreReport; a byte for each entry: threads write to different ones
    bool m_contentIsMissing = false; // guarded by m_mutex while workers run
    std::atomic<std::uint64_t> m_filesWritten{0};
    std::atomic<std::uint64_t> m_filesCompared{0};
    std::atomic<std::uint64_t> m_filesAuthenticated{0};
    FileWriter m_writer;           // only keeps a reference to m_pool
    repository::WorkerPool m_pool; // last: its threads use all of the above
};

} // namespace backstop::restore
