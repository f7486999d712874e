// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/backupdiff.h"

namespace backstop::repository {

namespace {

using Paths = DifferenceRules::Paths;

/// Calls @p visit with each folder that @p path is in, from the top, and then with the path itself, until it says true.
template<typename Visit>
bool anyOfLine(BytesView path, const Visit &visit)
{
    for (std::size_t slash = path.find('/'); slash != BytesView::npos; slash = path.find('/', slash + 1)) {
        if (visit(path.substr(0, slash), true))
            return true;
    }
    return visit(path, false);
}

bool covers(const Paths &paths, BytesView path)
{
    return !paths.empty() && anyOfLine(path, [&paths](BytesView part, bool) { return paths.contains(part); });
}

std::set<Bytes> sourcesOnlyIn(const BackupRecord &record, const BackupRecord &other)
{
    std::set<Bytes> names;
    for (const SourceInfo &source : record.sources)
        names.insert(source.name);
    for (const SourceInfo &source : other.sources)
        names.erase(source.name);
    return names;
}

/// Patterns that no program of ours wrote exclude nothing.
ExcludeFilter filterOf(const BackupRecord &record)
{
    std::vector<Bytes> patterns;
    for (const QString &pattern : record.excludes)
        patterns.push_back(pattern.toStdString());
    auto filter = ExcludeFilter::fromPatterns(patterns);
    return filter ? std::move(*filter) : ExcludeFilter();
}

} // namespace

DifferenceRules::Paths unreadPaths(const BackupRecord &record)
{
    Paths paths;
    for (const SourceProblem &problem : record.problems) {
        if (!problem.isInBackup)
            paths.insert(problem.path);
    }
    return paths;
}

DifferenceRules::DifferenceRules(const BackupRecord &before, const BackupRecord &after,
                                 const Paths &notReadAfter)
    : m_notReadBefore(unreadPaths(before))
    , m_notReadAfter(unreadPaths(after))
    , m_sourcesOnlyBefore(sourcesOnlyIn(before, after))
    , m_sourcesOnlyAfter(sourcesOnlyIn(after, before))
    , m_excludesAfter(filterOf(after))
{
    m_notReadAfter.insert(notReadAfter.begin(), notReadAfter.end());
}

DifferenceKind DifferenceRules::kindOf(const Change &change) const
{
    if (change.type == ChangeType::Modified)
        return DifferenceKind::Change;
    const bool isDeleted = change.type == ChangeType::Deleted;
    const Bytes source = change.path.substr(0, change.path.find('/'));
    if ((isDeleted ? m_sourcesOnlyBefore : m_sourcesOnlyAfter).contains(source))
        return DifferenceKind::OtherSource;
    if (covers(isDeleted ? m_notReadAfter : m_notReadBefore, change.path))
        return DifferenceKind::NotRead;
    if (isDeleted && isExcluded(change.path))
        return DifferenceKind::Excluded;
    return DifferenceKind::Change;
}

bool DifferenceRules::isExcluded(BytesView path) const
{
    const std::size_t slash = path.find('/');
    if (m_excludesAfter.isEmpty() || slash == BytesView::npos) // a source that is one file is never left out
        return false;
    return anyOfLine(path.substr(slash + 1), [this](BytesView part, bool isDirectory) {
        return m_excludesAfter.excludes(part, isDirectory);
    });
}

void count(ChangeCounts &counts, const Change &change, DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::NotRead:
        ++counts.notRead;
        return;
    case DifferenceKind::Excluded:
        ++counts.excluded;
        return;
    case DifferenceKind::OtherSource:
        return;
    case DifferenceKind::Change:
        break;
    }
    ++(change.type == ChangeType::Added      ? counts.added
       : change.type == ChangeType::Modified ? counts.modified
                                             : counts.deleted);
}

} // namespace backstop::repository
