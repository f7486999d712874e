// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/versionreader.h"

#include "model/catalog/pathindex.h"
#include "model/catalog/textmatch.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace backstop::catalog {

namespace {

// With more candidates than this among the names, the folders are a better way, if there is one.
constexpr int kFewCandidates = 5'000;

VersionRow rowOfRun(const Timeline &line, const VersionRun &run)
{
    VersionRow row;
    row.nodeType = run.state.type;
    row.sha256 = run.state.content.sha256;
    row.size = run.state.size;
    row.mtimeNs = run.state.mtimeNs;
    row.firstBackup = line.points[run.first].id;
    row.lastBackup = line.points[run.last].id;
    row.firstSeen = line.points[run.first].time;
    row.lastSeen = line.points[run.last].time;
    row.backups = run.backups;
    row.hostname = line.hostname;
    row.source = line.source;
    row.next = run.next;
    row.isCurrent = run.isCurrent;
    return row;
}

/// Of what the lines say the one that says the most: that it is there; that nobody knows; that it is left out; that it is gone.
VersionKind strongest(VersionKind a, VersionKind b)
{
    for (const VersionKind kind : {VersionKind::Present, VersionKind::NotRead, VersionKind::Excluded}) {
        if (a == kind || b == kind)
            return kind;
    }
    return VersionKind::Gone;
}

bool isOf(const Timeline &line, const std::vector<Bytes> &sources)
{
    return sources.empty() || std::any_of(sources.begin(), sources.end(), [&line](const Bytes &source) {
               return source == line.name || source == line.source;
           });
}

} // namespace

/// A page that is being filled.
struct VersionReader::Search
{
    const HistoryQuery &query;
    TextPattern pattern;
    std::size_t limit = 0;
    HistoryPage page;
    int pass = 0;
    Bytes path; // room for one
    bool isFull() const { return page.rows.size() == limit; }
};

Result<HistoryCoverage> VersionReader::coverage()
{
    BACKSTOP_ASSIGN(statement, m_database.prepare(QStringLiteral(
                                   "SELECT count(*), coalesce(sum(has_versions), 0) FROM backups")));
    BACKSTOP_ASSIGN(found, statement.step());
    return found ? HistoryCoverage{statement.number(0), statement.number(1)} : HistoryCoverage();
}

Result<std::vector<VersionRow>> VersionReader::versions(BytesView path)
{
    Transaction moment(m_database);
    BACKSTOP_TRY(moment.beginRead());
    BACKSTOP_TRY(m_timelines.refresh());
    BACKSTOP_ASSIGN(key, PathIndex(m_database).find(path));
    BACKSTOP_ASSIGN(lines, m_timelines.statesOf(key));
    struct Found
    {
        VersionRow row;
        VersionState state;
    };
    std::vector<Found> found;
    for (const PathInLine &inLine : *lines) {
        for (const VersionRun &run : versionRuns(inLine.states, inLine.line->there, inLine.line->there))
            found.push_back({rowOfRun(*inLine.line, run), run.state});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return std::tie(a.row.firstSeen, a.row.hostname, a.row.source) <
               std::tie(b.row.firstSeen, b.row.hostname, b.row.source);
    });
    std::vector<VersionRow> rows;
    std::map<Digest, int> firstWith;
    for (std::size_t i = 0; i < found.size(); ++i) {
        VersionRow &row = found[i].row;
        row.number = static_cast<int>(i + 1);
        if (!row.sha256.isNull()) {
            if (const auto [known, isNew] = firstWith.emplace(row.sha256, row.number); !isNew)
                row.sameAs = known->second;
        } else {
            const auto same =
                std::find_if(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(i),
                             [&](const Found &other) { return isSameContent(other.state, found[i].state); });
            if (same != found.begin() + static_cast<std::ptrdiff_t>(i))
                row.sameAs = same->row.number;
        }
        rows.push_back(row);
    }
    BACKSTOP_TRY(moment.commit());
    return rows;
}

Result<std::optional<PathRow>> VersionReader::path(BytesView path)
{
    Transaction moment(m_database);
    BACKSTOP_TRY(moment.beginRead());
    const HistoryQuery everything;
    BACKSTOP_TRY(choose(everything));
    BACKSTOP_ASSIGN(key, PathIndex(m_database).find(path));
    BACKSTOP_ASSIGN(row, rowOf(key, everything));
    if (row)
        row->path = Bytes(path);
    BACKSTOP_TRY(moment.commit());
    return std::move(row);
}

/// Finds out which places of the lines @p query is about.
Result<> VersionReader::choose(const HistoryQuery &query)
{
    BACKSTOP_TRY(m_timelines.refresh());
    if (m_chosenFor && m_chosenIn == m_timelines.generation() && m_chosenFor->backups == query.backups &&
        m_chosenFor->sources == query.sources)
        return {};
    m_chosen.clear();
    m_chosenFor = query;
    m_chosenIn = m_timelines.generation();
    std::set<BackupId> wanted;
    if (query.backups)
        wanted.insert(query.backups->begin(), query.backups->end());
    for (const Timeline &line : m_timelines.lines()) {
        if (!query.backups && isOf(line, query.sources)) {
            m_chosen.emplace(&line, line.there);
            continue;
        }
        std::vector<bool> isIn(line.points.size());
        for (std::size_t at = 0; at < isIn.size() && isOf(line, query.sources); ++at)
            isIn[at] = line.there.count(at, at + 1) > 0 && wanted.contains(line.points[at].id);
        m_chosen.emplace(&line, LinePlaces(isIn));
    }
    return {};
}

/// The path with this key without its path; nothing where none of the chosen backups has it.
Result<std::optional<PathRow>> VersionReader::rowOf(RowKey key, const HistoryQuery &query)
{
    BACKSTOP_ASSIGN(lines, m_timelines.statesOf(key));
    std::optional<PathRow> row;
    for (const PathInLine &inLine : *lines) {
        const Timeline &line = *inLine.line;
        if (!isOf(line, query.sources))
            continue;
        const auto newest = newestKind(inLine.states, line.there);
        for (const VersionRun &run : versionRuns(inLine.states, line.there, m_chosen[&line])) {
            if (!row) {
                row.emplace();
                row->key = key;
                row->firstSeen = Timestamp::max();
                row->lastSeen = Timestamp::min();
                row->state = VersionKind::Gone;
            }
            ++row->versions;
            row->firstSeen = std::min(row->firstSeen, line.points[run.first].time);
            if (newest)
                row->state = strongest(row->state, *newest);
            const Timeline::Point &last = line.points[run.last];
            if (std::tie(last.time, last.id) <= std::tie(row->lastSeen, row->newestBackup))
                continue;
            row->lastSeen = last.time;
            row->newestBackup = last.id;
            row->nodeType = run.state.type;
            row->sha256 = run.state.content.sha256;
            row->size = run.state.size;
            row->mtimeNs = run.state.mtimeNs;
        }
    }
    return row;
}

Result<HistoryPage> VersionReader::search(const HistoryQuery &query,
                                          const std::optional<HistoryPosition> &from, int limit)
{
    Transaction moment(m_database);
    BACKSTOP_TRY(moment.beginRead());
    BACKSTOP_TRY(choose(query));
    const SearchPlan plan = planSearch(query.pattern);
    Search search{query,
                  TextPattern::pattern(query.pattern, PatternMode::Path),
                  static_cast<std::size_t>(std::max(limit, 1)),
                  {},
                  0,
                  {}};
    const int count = static_cast<int>(plan.passes.size());
    const int choice = plan.isChoice ? count - 2 : count;
    int pass = from ? from->pass : 0;
    for (RowKey after = from ? from->key : 0; pass < count && !search.isFull(); after = 0) {
        if (pass == choice && after == 0) {
            BACKSTOP_ASSIGN(hasFew, hasFewNames(plan.passes[static_cast<std::size_t>(pass)]));
            pass += hasFew ? 0 : 1;
        }
        search.pass = pass;
        const SearchPass &way = plan.passes[static_cast<std::size_t>(pass)];
        BACKSTOP_TRY(way.driver == SearchPass::Driver::Folders ? runFolders(search, way, after)
                                                               : runNames(search, way, after));
        pass = pass >= choice ? count : pass + 1;
    }
    if (search.isFull())
        search.page.next = HistoryPosition{search.pass, search.page.rows.back().key};
    BACKSTOP_TRY(moment.commit());
    return std::move(search.page);
}

Result<bool> VersionReader::hasFewNames(const SearchPass &pass)
{
    BACKSTOP_ASSIGN(count,
                    m_database.prepare(QStringLiteral(
                        "SELECT count(*) FROM (SELECT 1 FROM name_index WHERE name_index MATCH ? LIMIT ?)")));
    count.bindText(1, pass.match).bind(2, kFewCandidates);
    BACKSTOP_ASSIGN(found, count.step());
    return found && count.integer(0) < kFewCandidates;
}

Result<> VersionReader::runNames(Search &search, const SearchPass &pass, RowKey after)
{
    const bool isIndexed = pass.driver == SearchPass::Driver::Names;
    BACKSTOP_ASSIGN(
        rows,
        m_database.prepare(
            isIndexed
                ? QStringLiteral("SELECT p.id, p.name, f.path FROM name_index CROSS JOIN paths p ON p.id "
                                 "= name_index.rowid CROSS JOIN path_folders f ON f.id = p.folder WHERE "
                                 "name_index MATCH ?2 AND name_index.rowid > ?1 ORDER BY name_index.rowid")
                : QStringLiteral("SELECT p.id, p.name, f.path FROM paths p CROSS JOIN path_folders f ON "
                                 "f.id = p.folder WHERE p.id > ?1 ORDER BY p.id")));
    rows.bind(1, after);
    if (isIndexed)
        rows.bindText(2, pass.match);
    const TextPattern elsewhere = TextPattern::word(pass.notInFolder);
    while (!search.isFull()) {
        BACKSTOP_ASSIGN(more, rows.step());
        if (!more)
            break;
        const BytesView folder = rows.blob(2);
        if (pass.notInFolder.empty() || !elsewhere.matches(folder))
            BACKSTOP_TRY(offer(search, rows.integer(0), folder, rows.blob(1)));
    }
    return {};
}

Result<> VersionReader::runFolders(Search &search, const SearchPass &pass, RowKey after)
{
    RowKey folder = 0;
    Bytes afterName;
    if (after != 0) {
        BACKSTOP_ASSIGN(place,
                        m_database.prepare(QStringLiteral("SELECT folder, name FROM paths WHERE id = ?")));
        BACKSTOP_ASSIGN(found, place.bind(1, after).step());
        if (!found)
            return Error{ErrorCode::NotFound,
                         QStringLiteral("catalog: the row that this page follows is gone"),
                         QStringLiteral("Begin again with the first page.")};
        folder = place.integer(0);
        afterName = Bytes(place.blob(1));
    }
    BACKSTOP_ASSIGN(
        folders, m_database.prepare(QStringLiteral(
                     "SELECT f.id, f.path FROM folder_index CROSS JOIN path_folders f ON f.id = "
                     "folder_index.rowid WHERE folder_index MATCH ?1 AND folder_index.rowid >= ?2 ORDER BY "
                     "folder_index.rowid")));
    folders.bindText(1, pass.match).bind(2, folder);
    BACKSTOP_ASSIGN(names, m_database.prepare(QStringLiteral(
                               "SELECT id, name FROM paths WHERE folder = ? AND name > ? ORDER BY name")));
    const TextPattern within = TextPattern::word(pass.inFolder);
    const TextPattern elsewhere = TextPattern::word(pass.notInFolder);
    while (!search.isFull()) {
        BACKSTOP_ASSIGN(more, folders.step());
        if (!more)
            break;
        const Bytes path(folders.blob(1));
        if (within.matches(path) && (pass.notInFolder.empty() || !elsewhere.matches(path)))
            BACKSTOP_TRY(runFolder(search, names, folders.integer(0), path,
                                   folders.integer(0) == folder ? afterName : Bytes()));
    }
    return {};
}

Result<> VersionReader::runFolder(Search &search, Statement &names, std::int64_t folder, BytesView folderPath,
                                  const Bytes &afterName)
{
    names.bind(1, folder).bindBlob(2, afterName);
    while (!search.isFull()) {
        BACKSTOP_ASSIGN(more, names.step());
        if (!more)
            break;
        BACKSTOP_TRY(offer(search, names.integer(0), folderPath, names.blob(1)));
    }
    names.reset();
    return {};
}

/// Takes a path into the page where it is one that was asked for.
Result<> VersionReader::offer(Search &search, RowKey key, BytesView folder, BytesView name)
{
    search.path.assign(folder);
    if (!folder.empty())
        search.path += '/';
    search.path += name;
    if (!search.pattern.matches(search.path))
        return {};
    BACKSTOP_ASSIGN(row, rowOf(key, search.query));
    if (!row || (search.query.goneOnly && !row->isGone()))
        return {};
    row->path = search.path;
    search.page.rows.push_back(std::move(*row));
    return {};
}

} // namespace backstop::catalog
