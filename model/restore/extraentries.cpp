// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/extraentries.h"

#include <algorithm>

namespace backstop::restore {

using repository::NodeType;

Result<ExtraEntries> ExtraEntries::of(const RestoreRequest &request, const Selection &selection,
                                      std::optional<FileIdentity> repository)
{
    ExtraEntries extras(selection);
    extras.m_repository = repository;
    const repository::BackupRecord &backup = request.backup;
    if (request.deleteExtra && backup.problemCount > backup.problems.size())
        return Error{
            ErrorCode::TargetRefused,
            QStringLiteral("restore: the backup could not read %1 entries and lists only %2 of them, so "
                           "what it lacks cannot be told from what may be deleted")
                .arg(backup.problemCount)
                .arg(backup.problems.size()),
            QStringLiteral("Restore without deleting extra entries, or choose a complete backup.")};
    for (const repository::SourceProblem &problem : backup.problems) {
        if (!problem.isInBackup)
            extras.m_notRead.push_back(problem.path);
    }
    std::sort(extras.m_notRead.begin(), extras.m_notRead.end());
    std::vector<Bytes> patterns;
    for (const QString &pattern : backup.excludes)
        patterns.push_back(pattern.toStdString());
    auto filter = ExcludeFilter::fromPatterns(patterns);
    if (!filter && request.deleteExtra)
        return filter.error().withContext(QStringLiteral("exclude patterns of the backup"));
    if (filter)
        extras.m_excludedFromBackup = std::move(*filter);
    return extras;
}

bool ExtraEntries::wasNotRead(BytesView path) const
{
    for (std::size_t end = 0;; ++end) {
        end = std::min(path.find('/', end), path.size());
        if (std::binary_search(m_notRead.begin(), m_notRead.end(), path.substr(0, end)))
            return true;
        if (end == path.size())
            return std::binary_search(m_notRead.begin(), m_notRead.end(), BytesView()); // all of it
    }
}

PlanReason ExtraEntries::reasonToKeep(const Bytes &path, const ExistingEntry &entry) const
{
    const bool isDirectory = entry.type == NodeType::Directory;
    if (m_repository == entry.identity)
        return PlanReason::Repository;
    if (wasNotRead(path))
        return PlanReason::NotRead;
    // The patterns of a backup are meant from the root of a source, whose name the path begins with.
    const std::size_t slash = path.find('/');
    if (slash != Bytes::npos && m_excludedFromBackup.excludes(BytesView(path).substr(slash + 1), isDirectory))
        return PlanReason::ExcludedFromBackup;
    if (m_selection->kindOf(path, isDirectory) != Selection::Selected)
        return PlanReason::NotSelected;
    return PlanReason::ByPolicy;
}

Result<std::optional<PlanEntry>> ExtraEntries::decide(const TargetDirectory &folder, const Bytes &path,
                                                      const std::stop_token &stop) const
{
    const Bytes name = path.substr(path.rfind('/') + 1);
    BACKSTOP_ASSIGN(existing, folder.existing(name));
    if (!existing)
        return std::optional<PlanEntry>();
    PlanEntry entry{path, existing->type, RestoreAction::Delete, existing->size};
    entry.isExtra = true;
    // One entry that has to stay keeps all folders above it, and these stay as they are.
    const auto look = [&](const Bytes &below, const ExistingEntry &at) {
        const bool isMounted =
            at.type == NodeType::Directory && at.identity.device != folder.identity().device;
        entry.reason = isMounted ? PlanReason::OtherFileSystem : reasonToKeep(path + below, at);
        return entry.reason == PlanReason::ByPolicy && !stop.stop_requested();
    };
    auto survey = folder.survey(name, look);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("restore: cancelled")};
    if (!survey && survey.error().code == ErrorCode::NotFound)
        return std::optional<PlanEntry>();
    if (!survey)
        entry.reason = PlanReason::Unreadable;
    if (entry.reason != PlanReason::ByPolicy) {
        entry.action = RestoreAction::Keep;
        return std::optional<PlanEntry>(std::move(entry));
    }
    entry.size = survey->bytes;
    entry.found = std::make_shared<FoundEntry>(FoundEntry{*existing, survey->entries, survey->fingerprint});
    return std::optional<PlanEntry>(std::move(entry));
}

} // namespace backstop::restore
