// SPDX-License-Identifier: GPL-3.0-or-later
//
// Carrying out a plan: walks the backup as the plan did and hands each entry to the writer of the format.
#include "model/archive/archiveplan.h"
#include "model/archive/archivewriter.h"
#include "model/archive/contentreader.h"
#include "model/core/names.h"
#include "model/repository/damage.h"
#include "model/restore/selection.h"

#include <map>

namespace backstop::archive {

using repository::Node;
using restore::Selection;
using restore::SelectionWalk;

namespace {

/// Files up to this size are held in memory until they were compared with their checksum; larger ones are read a first time for
/// that. A header once written cannot be taken back.
constexpr std::uint64_t kMostHeld = std::uint64_t{8} << 20;
constexpr std::size_t kMostProblems = 10'000;

class Export
{
public:
    Export(repository::Repository &repo, const ArchivePlan &plan, ArchiveWriter &writer, Progress &progress,
           const std::stop_token &stop)
        : m_plan(plan)
        , m_writer(writer)
        , m_session(repo.blobs())
        , m_reader(m_session, progress, stop)
        , m_progress(progress)
        , m_stop(stop)
        , m_isWritten(plan.entries.size())
    {}

    Result<ExportReport> run()
    {
        restore::RestoreRequest chosen;
        chosen.backup = m_plan.request.backup;
        chosen.includes = m_plan.request.includes;
        chosen.excludes = m_plan.request.excludes;
        chosen.excludedPaths = m_plan.request.excludedPaths;
        BACKSTOP_ASSIGN(selection, Selection::of(m_session, chosen));
        for (const ArchiveProblem &folder : m_plan.damagedFolders) {
            m_damagedFolders.emplace(folder.path, &folder.error);
            addProblem(folder.path, folder.error);
        }
        BACKSTOP_TRY(
            SelectionWalk(m_session, selection, visitor(), m_stop).walk(m_plan.request.backup.tree.root));
        if (m_filesDue > 0 && m_report.filesWritten == 0 && m_report.problemCount > 0)
            return Error{ErrorCode::Damaged,
                         QStringLiteral("export: not one of the files can be read; no archive was made (%1)")
                             .arg(m_report.problems.front().error.message),
                         QStringLiteral("Run \"verify --read-data\", and export another backup.")};
        m_progress.setPhase(Phase::Finishing);
        BACKSTOP_TRY(m_writer.finish());
        return m_report;
    }

private:
    SelectionWalk::Visitor visitor()
    {
        SelectionWalk::Visitor visitor;
        visitor.enter = [this](const Bytes &path, Node &node, Selection::Kind) { return enter(path, node); };
        visitor.leave = [](const Bytes &, Selection::Kind, const std::vector<Bytes> &) { return Result<>(); };
        visitor.damaged = [this](const Bytes &path, const Error &error) -> Result<> {
            if (!m_damagedFolders.contains(path)) { // it was readable when the plan was made
                addProblem(path, error);
                const Bytes start = path.empty() ? Bytes() : path + '/';
                while (m_cursor < m_plan.entries.size() && m_plan.entries[m_cursor].path.starts_with(start))
                    ++m_cursor;
            }
            return {};
        };
        visitor.knownDamage = [this](const Bytes &path) -> const Error * {
            const auto found = m_damagedFolders.find(path);
            return found == m_damagedFolders.end() ? nullptr : found->second;
        };
        return visitor;
    }

    Result<bool> enter(const Bytes &path, const Node &node)
    {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("export: cancelled"), {}};
        if (m_cursor >= m_plan.entries.size() || m_plan.entries[m_cursor].path != path)
            return Error{ErrorCode::TargetConflict,
                         QStringLiteral("%1: is not what the plan has here").arg(displayName(path)),
                         QStringLiteral("Start the export anew.")};
        const std::size_t at = m_cursor++;
        const ArchiveEntry &entry = m_plan.entries[at];
        m_progress.setCurrentItem(path);
        if (entry.action == ArchiveAction::LeaveOut) {
            ++m_report.entriesLeftOut;
            return node.isDirectory();
        }
        BACKSTOP_ASSIGN(isWritten, write(entry, node));
        m_isWritten[at] = isWritten;
        if (!node.isDirectory()) {
            m_progress.addItems();
            ++m_filesDue;
        }
        if (isWritten)
            ++(node.isDirectory() ? m_report.foldersWritten : m_report.filesWritten);
        return node.isDirectory();
    }

    /// False where the content is damaged, which is told.
    Result<bool> write(const ArchiveEntry &entry, const Node &node)
    {
        if (!node.isFile()) {
            BACKSTOP_TRY(m_writer.add(entry.path, node));
            return true;
        }
        // Where the first name could not be written, this one will meet the same damage, unless it was healed meanwhile.
        if (entry.action == ArchiveAction::Link && m_isWritten[entry.first]) {
            BACKSTOP_TRY(m_writer.addHardLink(entry.path, node, m_plan.entries[entry.first].path));
            return true;
        }
        const Result<> checked =
            node.size <= kMostHeld ? hold(entry, node) : m_reader.check(node, entry.path);
        if (!checked) {
            if (!repository::isUnreadable(checked.error()))
                return checked.error();
            addProblem(entry.path, checked.error());
            return false;
        }
        BACKSTOP_TRY(m_writer.beginFile(entry.path, node));
        if (node.size <= kMostHeld)
            BACKSTOP_TRY(m_writer.write(m_held));
        else
            BACKSTOP_TRY(
                m_reader.read(node, entry.path, [this](BytesView bytes) { return m_writer.write(bytes); }));
        BACKSTOP_TRY(m_writer.endFile());
        m_report.bytesWritten += node.size;
        m_report.filesCompared += node.sha256.isNull() ? 0 : 1;
        return true;
    }

    Result<> hold(const ArchiveEntry &entry, const Node &node)
    {
        m_held.clear();
        return m_reader.read(node, entry.path, [this](BytesView bytes) {
            m_held.append(bytes);
            return Result<>();
        });
    }

    void addProblem(const Bytes &path, const Error &error)
    {
        m_progress.addProblem();
        if (m_report.problemCount++ < kMostProblems)
            m_report.problems.push_back({path, error});
    }

    const ArchivePlan &m_plan;
    ArchiveWriter &m_writer;
    repository::BlobSession m_session;
    ContentReader m_reader;
    Progress &m_progress;
    const std::stop_token &m_stop;
    ExportReport m_report;
    std::map<Bytes, const Error *> m_damagedFolders;
    std::vector<bool> m_isWritten; ///< for each entry of the plan
    std::size_t m_cursor = 0;      ///< in the plan
    std::uint64_t m_filesDue = 0;
    Bytes m_held;
};

/// What is read: large files twice.
std::uint64_t bytesToRead(const ArchivePlan &plan)
{
    std::uint64_t bytes = 0;
    for (const ArchiveEntry &entry : plan.entries) {
        if (entry.action == ArchiveAction::Write)
            bytes += entry.size > kMostHeld ? 2 * entry.size : entry.size;
    }
    return bytes;
}

Error told(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return {ErrorCode::Cancelled, QStringLiteral("export: cancelled, no archive was made"), {}};
    return error;
}

} // namespace

Result<ExportReport> runExport(repository::Repository &repo, const ArchivePlan &plan, Progress &progress,
                               const std::stop_token &stop, int stream)
{
    BACKSTOP_TRY(checkPlan(plan));
    const bool isStream = plan.request.file.empty();
    if (isStream && plan.request.format == ArchiveFormat::Zip)
        return Error{ErrorCode::Usage, QStringLiteral("export: zip cannot be written to a stream"),
                     QStringLiteral("Name a file, or choose a tar format.")};
    const Environment &environment = repo.environment();
    const auto begun = environment.clock->sinceBoot();
    const auto lease = repo.lease({repository::LeaseMode::Shared, QStringLiteral("export"), true});
    if (!lease)
        return lease.error();
    BACKSTOP_TRY(repo.loadIndex(stop));
    Result<std::unique_ptr<ArchiveFile>> file =
        isStream ? ArchiveFile::ofStream(stream) : ArchiveFile::create(plan.request.file);
    if (!file)
        return file.error();
    const int threads = plan.request.threads > 0 ? plan.request.threads : environment.processors;
    BACKSTOP_ASSIGN(writer, ArchiveWriter::make(plan.request.format, **file, threads));
    progress.setPhase(Phase::Writing);
    progress.setTotals(plan.files, bytesToRead(plan));
    auto report = Export(repo, plan, *writer, progress, stop).run();
    if (!report)
        return told(report.error());
    report->archiveBytes = (*file)->written();
    BACKSTOP_TRY((*file)->publish(plan.request.overwrite));
    report->durationMs = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(environment.clock->sinceBoot() - begun)
            .count());
    return report;
}

} // namespace backstop::archive
