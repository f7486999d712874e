// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/restore.h"

#include "model/core/names.h"
#include "model/restore/conflictrule.h"
#include "model/restore/extraentries.h"
#include "model/restore/firstname.h"
#include "model/restore/knowndamage.h"
#include "model/restore/selection.h"
#include "model/restore/spaceneeds.h"
#include "model/restore/targeterror.h"
#include "model/restore/unfinishednote.h"
#include "model/restore/writeaccess.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace backstop::restore {

using repository::Node;
using repository::NodeType;

namespace {

/// What of @p folder the names of the backup lead to although none of its entries, @p present, is called so: where names are
/// folded (case, forms of Unicode), an entry answers to several.
Result<std::set<FileIdentity>> foldedEntries(const TargetDirectory &folder, const std::vector<Bytes> &names,
                                             const std::vector<Bytes> &present)
{
    std::set<FileIdentity> folded;
    for (const Bytes &name : names) {
        if (std::binary_search(present.begin(), present.end(), name))
            continue;
        BACKSTOP_ASSIGN(existing, folder.existing(name));
        if (existing)
            folded.insert(existing->identity);
    }
    return folded;
}

class Planner
{
public:
    Planner(RestorePlan &plan, const ExtraEntries &extras, KnownDamage &damage,
            repository::BlobSession &session, Progress &progress, const std::stop_token &stop)
        : m_plan(plan)
        , m_extras(extras)
        , m_damage(damage)
        , m_space(session)
        , m_progress(progress)
        , m_stop(stop)
    {}

    /// @p fingerprint is of the restore, see UnfinishedNote.
    Result<> openTarget(const Digest &fingerprint, const Environment &environment)
    {
        auto root = TargetDirectory::openRoot(m_plan.request.target, false);
        if (!root && root.error().code != ErrorCode::NotFound)
            return root.error();
        const std::shared_ptr<TargetDirectory> folder = root ? *root : nullptr;
        BACKSTOP_ASSIGN(fileSystem, m_space.ofTarget(m_plan.request.target, folder.get()));
        m_folders.push_back({folder, fileSystem, false, {}});
        if (folder)
            m_plan.resumes = UnfinishedNote::read(*folder, fingerprint, environment);
        return {};
    }
    /// When all entries are planned.
    void finish()
    {
        const SpaceNeeds::FileSystem &tightest = m_space.tightest();
        m_plan.tightestFolder = tightest.folder;
        m_plan.spaceNeeded = tightest.needed;
        m_plan.freeBytes = tightest.free;
    }

    Result<bool> enter(const Bytes &path, const Node &node)
    {
        m_progress.addItems();
        const Folder parent = m_folders.back();
        std::optional<ExistingEntry> existing;
        if (parent.directory) {
            BACKSTOP_ASSIGN(found, parent.directory->existing(node.name));
            existing = found;
        }
        PlanEntry entry{path, node.type, RestoreAction::Create, node.size};
        if (parent.isBlocked)
            skip(entry, PlanReason::BehindNoFolder);
        else if (node.isDirectory())
            decideFolder(entry, existing);
        else
            BACKSTOP_TRY(decideFile(entry, node, existing));
        if (entry.action == RestoreAction::Replace && !entry.found)
            entry.found = std::make_shared<FoundEntry>(FoundEntry{*existing});
        if (entry.action == RestoreAction::Create || entry.action == RestoreAction::Replace) {
            BACKSTOP_ASSIGN(isDamaged, m_damage.hits(node));
            entry.isDamaged = isDamaged;
        }
        add(entry);
        lookForAccess(entry);
        if (!node.isDirectory()) {
            const bool writes =
                entry.action == RestoreAction::Create || entry.action == RestoreAction::Replace;
            if (node.isFile() && writes)
                BACKSTOP_TRY(m_space.add(*parent.fileSystem, node, entry.replaced()));
            return false;
        }
        const bool descends = entry.action == RestoreAction::EnterFolder ||
                              entry.action == RestoreAction::CreateFolder ||
                              entry.action == RestoreAction::Replace || entry.isSkipped();
        if (!descends)
            return false;
        Folder child{nullptr, parent.fileSystem, entry.isSkipped(), m_folders.back().isWritable};
        if (entry.action == RestoreAction::EnterFolder) {
            BACKSTOP_ASSIGN(opened, parent.directory->openDirectory(node.name, false));
            BACKSTOP_ASSIGN(fileSystem, m_space.of(*opened));
            child = {opened, fileSystem, false, {}};
        }
        m_folders.push_back(child);
        return true;
    }

    Result<> leave(const Bytes &path, Selection::Kind kind, const std::vector<Bytes> &names)
    {
        const std::shared_ptr<TargetDirectory> folder = m_folders.back().directory;
        m_folders.pop_back();
        if (!folder || kind != Selection::Selected || !m_plan.request.deleteExtra)
            return {};
        BACKSTOP_ASSIGN(present, folder->names());
        BACKSTOP_ASSIGN(folded, foldedEntries(*folder, names, present));
        for (const Bytes &name : present) {
            if (!std::binary_search(names.begin(), names.end(), name))
                BACKSTOP_TRY(addExtra(*folder, path, name, folded));
        }
        return {};
    }

private:
    /// A folder of the target that is being gone through.
    struct Folder
    {
        std::shared_ptr<TargetDirectory> directory; ///< null: is not there yet
        SpaceNeeds::FileSystem *fileSystem = nullptr;
        bool isBlocked = false; ///< something that is kept has its name
        std::optional<bool>
            isWritable; ///< nothing: nobody asked; of one that is to be made: as the one above
    };
    /// Whether @p entry can be made in the folder at hand, which is asked once.
    void lookForAccess(const PlanEntry &entry)
    {
        const bool isMade = entry.action == RestoreAction::Create || entry.action == RestoreAction::Replace ||
                            entry.action == RestoreAction::CreateFolder;
        if (!isMade)
            return;
        Folder &folder = m_folders.back();
        if (!folder.isWritable) {
            const auto refusal = refusalToWrite(m_plan.request.target, folder.directory.get());
            folder.isWritable = !refusal;
            const std::size_t slash = entry.path.rfind('/');
            if (refusal)
                m_plan.unwritableFolders.push_back(
                    {slash == Bytes::npos ? Bytes() : entry.path.substr(0, slash), *refusal});
        }
        ++m_plan.entriesToMake;
        m_plan.entriesUnwritable += *folder.isWritable ? 0 : 1;
    }
    /// What is kept stands in the way.
    static void skip(PlanEntry &entry, PlanReason reason)
    {
        entry.action = RestoreAction::Keep;
        entry.reason = reason;
    }
    /// @p folded is what the backup has under another spelling.
    Result<> addExtra(const TargetDirectory &folder, const Bytes &path, const Bytes &name,
                      const std::set<FileIdentity> &folded)
    {
        m_progress.addItems();
        if (!folded.empty()) {
            BACKSTOP_ASSIGN(existing, folder.existing(name));
            if (existing && folded.contains(existing->identity))
                return {};
        }
        BACKSTOP_ASSIGN(entry, m_extras.decide(folder, path + '/' + name, m_stop));
        // What a killed restore left goes in any case, see sweepTemporaries().
        if (entry && !(entry->type != NodeType::Directory && TargetDirectory::isTemporaryName(name)))
            add(*entry);
        return {};
    }
    void decideFolder(PlanEntry &entry, const std::optional<ExistingEntry> &existing) const
    {
        if (!existing) {
            entry.action = RestoreAction::CreateFolder;
        } else if (existing->type != NodeType::Directory) {
            entry.action = actionByRule(m_plan);
            if (entry.action == RestoreAction::Keep)
                skip(entry, PlanReason::NoFolder);
        } else if (m_extras.repository() == existing->identity) {
            entry.action = RestoreAction::Keep; // nothing is written among the objects
            entry.reason = PlanReason::Repository;
        } else {
            entry.action = RestoreAction::EnterFolder;
        }
    }
    Result<> decideFile(PlanEntry &entry, const Node &node, const std::optional<ExistingEntry> &existing)
    {
        if (existing && existing->type == NodeType::Directory)
            BACKSTOP_TRY(decideInPlaceOfFolder(entry));
        else if (existing)
            BACKSTOP_TRY(decideInPlaceOf(entry, node, *existing));
        if (FirstNames<NewPlace>::mayHave(node) && entry.action != RestoreAction::Conflict)
            decideName(entry, node, existing);
        return {};
    }
    Result<> decideInPlaceOf(PlanEntry &entry, const Node &node, const ExistingEntry &existing)
    {
        BACKSTOP_ASSIGN(decision,
                        decideExisting(m_plan, node, existing, *m_folders.back().directory, m_stop));
        entry.action = decision.action;
        entry.reason = decision.reason;
        if (entry.action == RestoreAction::Replace && node.isFile() && existing.type == NodeType::File)
            m_plan.bytesComparable += std::min(node.size, existing.size);
        return {};
    }
    /// A folder goes only where extra entries are to be deleted, and only as one of them.
    Result<> decideInPlaceOfFolder(PlanEntry &entry)
    {
        entry.action = actionByRule(m_plan);
        if (entry.action != RestoreAction::Replace)
            return {};
        entry.action = RestoreAction::Conflict;
        entry.reason = PlanReason::FolderInTheWay;
        if (!m_plan.request.deleteExtra)
            return {};
        BACKSTOP_ASSIGN(extra, m_extras.decide(*m_folders.back().directory, entry.path, m_stop));
        if (extra && extra->action == RestoreAction::Delete) {
            entry.action = RestoreAction::Replace;
            entry.reason = PlanReason::RemovesFolder;
            entry.found = extra->found;
        } else if (extra) {
            entry.reason = extra->reason;
        }
        return {};
    }
    /// Whether one of several names of a file is still that.
    void decideName(PlanEntry &entry, const Node &node, const std::optional<ExistingEntry> &existing)
    {
        const NewPlace *first = m_firstNames.find(node);
        const bool isKept = entry.action == RestoreAction::Keep;
        if (isKept && !isKeptAsSame(entry, m_plan.request.onConflict))
            return; // it may be any file
        if (!first) {
            m_firstNames.add(node, isKept ? NewPlace(existing->identity) : NewPlace());
        } else if (isKept && *first != existing->identity) {
            entry.action = RestoreAction::Replace;
            entry.reason = PlanReason::LostLink;
        }
    }
    void add(const PlanEntry &entry)
    {
        const bool isFolder = entry.type == NodeType::Directory;
        switch (entry.action) {
        case RestoreAction::Create:
        case RestoreAction::Replace:
            m_plan.filesToWrite += isFolder ? 0 : 1;
            m_plan.filesToReplace += entry.action == RestoreAction::Replace ? 1 : 0;
            m_plan.bytesToWrite += isFolder ? 0 : entry.size;
            m_plan.filesDamaged += entry.isDamaged ? 1 : 0;
            m_plan.entriesToDelete += entry.reason == PlanReason::RemovesFolder ? entry.entryCount() : 0;
            break;
        case RestoreAction::Keep:
            ++(entry.isSkipped() ? m_plan.entriesSkipped
               : entry.isExtra   ? m_plan.extrasKept
                                 : m_plan.filesToKeep);
            m_plan.filesVerified += entry.reason == PlanReason::SameContent ? 1 : 0;
            if (m_plan.resumes && entry.reason != PlanReason::ByPolicy &&
                isKeptAsSame(entry, m_plan.request.onConflict)) {
                ++m_plan.entriesInPlace;
                m_plan.bytesInPlace += entry.size;
            }
            break;
        case RestoreAction::Delete:
            m_plan.entriesToDelete += entry.entryCount();
            break;
        case RestoreAction::Conflict:
            ++m_plan.conflicts;
            break;
        case RestoreAction::EnterFolder:
        case RestoreAction::CreateFolder:
            break;
        }
        m_plan.entries.push_back(entry);
    }

    using NewPlace = std::optional<FileIdentity>; // of the file in the target; nothing: it is written anew

    RestorePlan &m_plan;
    const ExtraEntries &m_extras;
    KnownDamage &m_damage;
    SpaceNeeds m_space;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::vector<Folder> m_folders;
    FirstNames<NewPlace> m_firstNames;
};

/// Whether @p target is, or will be made, in the repository's own folder.
Result<> checkOutsideRepository(const Bytes &target, const std::optional<FileIdentity> &repository)
{
    if (!repository)
        return {};
    std::error_code error;
    std::filesystem::path place = std::filesystem::absolute(target, error);
    auto folder = TargetDirectory::openRoot(place.native(), false);
    while (!folder && folder.error().code == ErrorCode::NotFound && place != place.parent_path()) {
        place = place.parent_path();
        folder = TargetDirectory::openRoot(place.native(), false);
    }
    if (!folder)
        return {}; // told when the target is opened
    BACKSTOP_ASSIGN(isInside, (*folder)->isAtOrBelow(*repository));
    if (!isInside)
        return {};
    return insideRepository(target);
}

/// What of the chosen entries was never in the backup. What it does not list may be anywhere, so all of that counts.
void tellWhatIsNotInBackup(RestorePlan &plan, const Selection &selection)
{
    const repository::BackupRecord &backup = plan.request.backup;
    for (const repository::SourceProblem &problem : backup.problems) {
        const bool isChosen = selection.kindOf(problem.path, false) == Selection::Selected ||
                              selection.kindOf(problem.path, true) != Selection::Outside;
        if (isChosen || problem.path.empty())
            plan.notInBackup.push_back(problem);
    }
    const std::uint64_t unlisted =
        backup.problemCount - std::min<std::uint64_t>(backup.problemCount, backup.problems.size());
    plan.notInBackupCount = plan.notInBackup.size() + unlisted;
}

/// Whether the plan has more of the backup than the folders of its sources, which no pattern leaves out.
bool isAnythingChosen(const RestorePlan &plan)
{
    return !plan.damagedFolders.empty() ||
           std::any_of(plan.entries.begin(), plan.entries.end(), [](const PlanEntry &entry) {
               const bool isSource = entry.type == NodeType::Directory && entry.path.find('/') == Bytes::npos;
               return !entry.isExtra && !isSource;
           });
}

} // namespace

Result<RestorePlan> planRestore(repository::Repository &repo, RestoreRequest request, Progress &progress,
                                const std::stop_token &stop)
{
    if (request.target.empty())
        return Error{ErrorCode::Usage, QStringLiteral("restore: no target given"),
                     QStringLiteral("Name the folder to restore into.")};
    progress.setPhase(Phase::Planning);
    BACKSTOP_TRY(repo.loadIndex(stop));
    repository::BlobSession session(repo.blobs());
    BACKSTOP_ASSIGN(selection, Selection::of(session, request));
    const std::optional<FileIdentity> home = repo.storage().rootIdentity();
    BACKSTOP_ASSIGN(extras, ExtraEntries::of(request, selection, home));
    BACKSTOP_TRY(checkOutsideRepository(request.target, home));
    RestorePlan plan;
    plan.request = std::move(request);
    tellWhatIsNotInBackup(plan, selection);
    BACKSTOP_ASSIGN(damage, KnownDamage::of(repo, session));
    Planner planner(plan, extras, damage, session, progress, stop);
    BACKSTOP_TRY(planner.openTarget(UnfinishedNote::fingerprintOf(repo.config().id, plan.request),
                                    repo.environment()));
    SelectionWalk::Visitor visitor;
    visitor.enter = [&planner](const Bytes &path, Node &node, Selection::Kind) {
        return planner.enter(path, node);
    };
    visitor.leave = [&planner](const Bytes &path, Selection::Kind kind, const std::vector<Bytes> &names) {
        return planner.leave(path, kind, names);
    };
    visitor.damaged = [&planner, &plan](const Bytes &path, const Error &error) -> Result<> {
        plan.damagedFolders.push_back({path, error, false});
        return planner.leave(path, Selection::OnTheWay, {}); // nothing is deleted beside what cannot be read
    };
    SelectionWalk walk(session, selection, visitor, stop);
    BACKSTOP_TRY(walk.walk(plan.request.backup.tree.root));
    if (walk.hasLeftOut() && !isAnythingChosen(plan))
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("restore: nothing was restored: no entry of the backup is left by what is "
                           "chosen and what is left out"),
            QStringLiteral("Leave out less; \"ls\" shows what the backup has.")};
    planner.finish();
    return plan;
}

} // namespace backstop::restore
