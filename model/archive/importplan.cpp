// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/importplan.h"

#include "model/archive/archivefd.h"
#include "model/archive/importtree.h"
#include "model/core/names.h"

#include <QLocale>

#include <vector>

namespace backstop::archive {

using repository::NodeType;

namespace {

Error cancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("import: cancelled, no backup was made"), {}};
}

class ImportPlanner
{
public:
    ImportPlanner(ImportPlan &plan, ArchiveReader &reader, Progress &progress, const std::stop_token &stop)
        : m_plan(plan)
        , m_reader(reader)
        , m_tree(plan.request.name, plan.mtimeNs)
        , m_progress(progress)
        , m_stop(stop)
        , m_buffer(std::size_t{1} << 18)
    {}

    Result<> run()
    {
        while (true) {
            if (m_stop.stop_requested())
                return cancelled();
            BACKSTOP_ASSIGN(entry, m_reader.next());
            if (!entry)
                break;
            if (m_plan.entries.size() == kMostArchiveEntries)
                return tooLargeArchive(object(), QStringLiteral("%1 entries").arg(kMostArchiveEntries));
            m_progress.setCurrentItem(entry->path);
            BACKSTOP_ASSIGN(size, readContent());
            decide(std::move(*entry), size);
            BACKSTOP_TRY(checkMemory());
            m_progress.addItems();
        }
        if (m_plan.files + m_plan.folders > 0)
            return {};
        if (m_plan.entries.empty())
            return Error{ErrorCode::NotFound, QStringLiteral("%1: has no entries").arg(object()), {}};
        const Error &first = *m_plan.entries.front().problem;
        return Error{first.code == ErrorCode::InvalidArgument ? ErrorCode::NotFound : first.code,
                     QStringLiteral("%1: nothing of it can be imported: %2 %3")
                         .arg(object(), displayName(m_plan.entries.front().path), first.message),
                     first.hint};
    }

private:
    QString object() const { return displayName(m_plan.request.file); }

    /// To the end, for only there it shows whether it is whole. That of what is left out has to be passed as well.
    Result<std::uint64_t> readContent()
    {
        std::uint64_t size = 0;
        while (true) {
            if (m_stop.stop_requested())
                return cancelled();
            BACKSTOP_ASSIGN(got, m_reader.read(m_buffer.data(), m_buffer.size()));
            if (got == 0)
                return size;
            size += got;
            m_progress.addBytes(got);
        }
    }

    void decide(ArchivedEntry entry, std::uint64_t contentSize)
    {
        ImportEntry line{ImportTree::pathOf(entry), entry.node.type,           ImportAction::Take,
                         entry.node.size,           !entry.hardLinkTo.empty(), {}};
        const bool isAbsolute = entry.path.starts_with('/');
        const bool losesAcl = entry.losesAcl;
        const auto isNew = m_tree.add(std::move(entry));
        if (!isNew) {
            line.action = ImportAction::LeaveOut;
            line.problem = isNew.error();
            ++m_plan.leftOut;
            m_plan.bytesLeftOut += contentSize;
        } else {
            line.action = *isNew ? ImportAction::Take : ImportAction::TakeInPlace;
            ImportNotes &notes = m_plan.notes;
            notes.absolutePaths += isAbsolute ? 1 : 0;
            notes.acls += losesAcl ? 1 : 0;
            notes.replaced += *isNew ? 0 : 1;
            notes.devices += line.type == NodeType::CharDevice || line.type == NodeType::BlockDevice ? 1 : 0;
            ++(line.type == NodeType::Directory ? m_plan.folders : m_plan.files);
            m_plan.bytes += line.isHardLink ? 0 : line.size;
        }
        m_remembered += sizeof line + line.path.size();
        if (line.problem)
            m_remembered += sizeof(QChar) * static_cast<std::uint64_t>(line.problem->message.size());
        m_plan.entries.push_back(std::move(line));
    }

    /// Here, where nothing was made yet, and not when the memory is full.
    Result<> checkMemory() const
    {
        if (m_remembered + m_tree.remembered() <= m_plan.request.memory)
            return {};
        return tooLargeArchive(
            object(), QStringLiteral("%1 of names, attributes and folders")
                          .arg(QLocale::c().formattedDataSize(static_cast<qint64>(m_plan.request.memory))));
    }

    ImportPlan &m_plan;
    ArchiveReader &m_reader;
    ImportTree m_tree;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::vector<char> m_buffer;
    std::uint64_t m_remembered = 0; ///< bytes that the lines of the plan take
};

} // namespace

Result<ImportPlan> planImport(ImportRequest request, Progress &progress, const std::stop_token &stop)
{
    if (!isSafeComponent(request.name))
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("import: \"%1\" cannot be the name of a folder").arg(displayName(request.name)),
            QStringLiteral("Choose another name, without a slash.")};
    progress.setPhase(Phase::Planning);
    ImportPlan plan;
    plan.request = std::move(request);
    BACKSTOP_ASSIGN(file, ArchiveFd::open(plan.request.file));
    plan.identity = file.identity;
    plan.archiveBytes = file.size;
    plan.mtimeNs = file.mtimeNs;
    BACKSTOP_ASSIGN(reader, ArchiveReader::open(file.fd.get(), displayName(plan.request.file), stop,
                                                plan.request.memory));
    if (const auto planned = ImportPlanner(plan, *reader, progress, stop).run(); !planned)
        return planned.error().code == ErrorCode::Cancelled ? cancelled() : planned.error();
    plan.format = reader->format();
    return plan;
}

QString actionName(ImportAction action)
{
    switch (action) {
    case ImportAction::Take:
        return QStringLiteral("take");
    case ImportAction::TakeInPlace:
        return QStringLiteral("take in place");
    case ImportAction::LeaveOut:
        return QStringLiteral("leave out");
    }
    return {};
}

QString reasonOf(const ImportEntry &entry)
{
    if (entry.problem)
        return entry.problem->message;
    if (entry.action == ImportAction::TakeInPlace)
        return QStringLiteral("comes after another entry of the name");
    return entry.isHardLink ? QStringLiteral("another name of an entry") : QStringLiteral("as it is");
}

} // namespace backstop::archive
