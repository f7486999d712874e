// SPDX-License-Identifier: GPL-3.0-or-later
//
// Carrying out a plan: reads the archive a second time and stores what it has.
#include "model/archive/archivefd.h"
#include "model/archive/importplan.h"
#include "model/archive/importtree.h"
#include "model/backup/backup.h"
#include "model/backup/backupwriter.h"
#include "model/backup/streamstorer.h"
#include "model/core/names.h"

#include <array>

namespace backstop::archive {

using repository::BackupRecord;
using repository::Node;

namespace {

/// Of the paths that the record lists: an archive may have a name of megabytes in each entry.
constexpr std::uint64_t kMostProblemBytes = std::uint64_t{4} << 20;

Error changed(const ImportPlan &plan)
{
    return {ErrorCode::TargetConflict,
            QStringLiteral("%1: is not the archive that was looked at").arg(displayName(plan.request.file)),
            QStringLiteral("Start the import anew when nobody writes to it.")};
}

class Import
{
public:
    Import(repository::Repository &repo, const ImportPlan &plan, ArchiveReader &reader, Progress &progress,
           const std::stop_token &stop)
        : m_plan(plan)
        , m_reader(reader)
        , m_storer(repo, progress, stop)
        , m_tree(plan.request.name, plan.mtimeNs)
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<BackupRecord> run(backup::BackupWriter &writer)
    {
        BackupRecord record = writer.newRecord();
        for (const ImportEntry &line : m_plan.entries) {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, {}, {}};
            BACKSTOP_ASSIGN(entry, m_reader.next());
            if (!entry || ImportTree::pathOf(*entry) != line.path || entry->node.type != line.type)
                return changed(m_plan);
            BACKSTOP_TRY(take(line, std::move(*entry), record));
            m_progress.addItems();
        }
        BACKSTOP_ASSIGN(more, m_reader.next());
        if (more)
            return changed(m_plan);
        BACKSTOP_TRY(m_tree.finish());
        BACKSTOP_ASSIGN(stored, m_tree.tree().store(m_storer.session()));
        record.tree = stored;
        record.type = repository::BackupType::Full;
        record.description = m_plan.request.description;
        record.tags = m_plan.request.tags;
        record.sources = {{m_plan.request.name, "imported:" + m_plan.request.file}};
        if (m_plan.request.time)
            record.createdAt = *m_plan.request.time;
        BACKSTOP_TRY(writer.commit(m_storer.session(), record, {}, m_progress));
        return record;
    }

private:
    Result<> take(const ImportEntry &line, ArchivedEntry entry, BackupRecord &record)
    {
        m_progress.setCurrentItem(line.path);
        if (line.action == ImportAction::LeaveOut) {
            addProblem(line, record);
            return passContent();
        }
        if (entry.node.isFile() && entry.hardLinkTo.empty()) {
            const std::uint64_t size = entry.node.size;
            BACKSTOP_TRY(m_storer.store(
                [this](char *out, std::size_t wanted) { return m_reader.read(out, wanted); }, entry.node));
            if (entry.node.size != size)
                return changed(m_plan);
        }
        BACKSTOP_ASSIGN(isNew, m_tree.add(std::move(entry)));
        (void)isNew;
        return {};
    }

    /// Of an entry that is left out.
    Result<> passContent()
    {
        while (true) {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, QStringLiteral("import: cancelled"), {}};
            BACKSTOP_ASSIGN(got, m_reader.read(m_passed.data(), m_passed.size()));
            if (got == 0)
                return {};
            m_progress.addBytes(got);
        }
    }

    void addProblem(const ImportEntry &line, BackupRecord &record)
    {
        record.status = repository::BackupStatus::Partial;
        m_progress.addProblem();
        if (record.problemCount++ >= backup::kMaxProblems ||
            m_problemBytes + line.path.size() > kMostProblemBytes)
            return;
        m_problemBytes += line.path.size();
        record.problems.push_back(
            {m_tree.inTree(line.path), line.problem->code,
             QStringLiteral("%1: %2").arg(displayName(line.path), line.problem->message), false});
    }

    const ImportPlan &m_plan;
    ArchiveReader &m_reader;
    backup::StreamStorer m_storer;
    ImportTree m_tree;
    std::array<char, 64 * 1024> m_passed;
    std::uint64_t m_problemBytes = 0; ///< of the paths of the problems that are listed
    Progress &m_progress;
    const std::stop_token &m_stop;
};

} // namespace

Result<BackupRecord> runImport(repository::Repository &repo, const ImportPlan &plan, Progress &progress,
                               const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(file, ArchiveFd::open(plan.request.file));
    if (file.identity != plan.identity || file.size != plan.archiveBytes || file.mtimeNs != plan.mtimeNs)
        return changed(plan);
    BACKSTOP_ASSIGN(reader, ArchiveReader::open(file.fd.get(), displayName(plan.request.file), stop,
                                                plan.request.memory));
    BACKSTOP_ASSIGN(writer, backup::BackupWriter::begin(repo, stop));
    progress.setPhase(Phase::Reading);
    progress.setTotals(plan.entries.size(), plan.bytes + plan.bytesLeftOut);
    auto record = Import(repo, plan, *reader, progress, stop).run(writer);
    if (!record && record.error().code == ErrorCode::Cancelled)
        return Error{ErrorCode::Cancelled, QStringLiteral("import: cancelled, no backup was made"), {}};
    return record;
}

} // namespace backstop::archive
