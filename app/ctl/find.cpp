// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/backupfilter.h"
#include "app/ctl/history.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/ctl/treewalk.h"
#include "app/ctl/verbs.h"
#include "model/catalog/textmatch.h"
#include "model/core/names.h"

#include <algorithm>

namespace backstop::ctl {

using catalog::HistoryPage;
using catalog::HistoryQuery;
using catalog::PathRow;
using catalog::VersionKind;
using repository::BackupRecord;
using repository::Node;

namespace {

constexpr int kPageSize = 1'000;
// So many are sorted by path; more are printed as they are found, in constant memory.
constexpr std::size_t kMostSorted = 20'000;

struct FindOptions
{
    Bytes pattern;
    Bytes backup;
    BackupFilterOptions filter;
    bool isDeleted = false;
};

QString stateName(VersionKind state)
{
    switch (state) {
    case VersionKind::Present:
        return QStringLiteral("present");
    case VersionKind::Gone:
        return QStringLiteral("deleted");
    case VersionKind::NotRead:
        return QStringLiteral("not_read");
    case VersionKind::Excluded:
        return QStringLiteral("excluded");
    }
    return {};
}

QString stateText(VersionKind state)
{
    return state == VersionKind::Present ? QString() : stateName(state).replace(u'_', u' ');
}

/// One kind of answer, line by line: the result may be longer than memory.
class Listing
{
public:
    explicit Listing(Session &session)
        : m_session(session)
        , m_json(session.out())
    {}

    void add(const PathRow &row)
    {
        begin();
        if (m_session.json())
            write(row);
        else
            print(row);
        ++m_count;
    }
    void add(const BackupRecord &record, const Bytes &path, const Node &node)
    {
        begin();
        if (m_session.json())
            m_json.beginObject()
                .path("path", path)
                .field("size_bytes", node.size)
                .field("checksum", checksumText(node.sha256))
                .field("modified_at", Timestamp(std::chrono::nanoseconds(node.metadata.mtimeNs)))
                .field("node_type", nodeTypeName(node.type))
                .field("backup_id", QString::fromStdString(record.id.hex()))
                .endObject();
        else
            m_session.out().line(sizeText(node.size).rightJustified(10) + QStringLiteral("  ") +
                                 displayName(path));
        ++m_count;
    }
    /// The end, whether all is there or not. An error behind the first line of a document can only be told beside it.
    Outcome finish(const Result<> &result, int codeOfAll)
    {
        if (!result && !(m_isBegun && m_session.json()))
            return result.error();
        begin();
        if (m_session.json())
            m_json.finish();
        else if (m_count == 0)
            m_session.out().say(QStringLiteral("There is no such file."));
        if (result)
            return codeOfAll;
        if (!m_session.out().isReaderGone())
            m_session.out().warn(QStringLiteral("backstopctl: ") + safeText(result.error().message));
        return exitCode(result.error().code);
    }

private:
    void begin()
    {
        if (!m_isBegun && m_session.json())
            m_json.beginArray();
        m_isBegun = true;
    }
    void write(const PathRow &row)
    {
        m_json.beginObject()
            .path("path", row.path)
            .field("versions", row.versions)
            .field("first_seen", row.firstSeen)
            .field("last_seen", row.lastSeen)
            .field("size_bytes", row.size)
            .field("checksum", checksumText(row.sha256))
            .field("modified_at", Timestamp(std::chrono::nanoseconds(row.mtimeNs)))
            .field("node_type", nodeTypeName(row.nodeType))
            .field("backup_id", QString::fromStdString(row.newestBackup.hex()))
            .field("state", stateName(row.state))
            .field("deleted", row.isGone())
            .endObject();
    }
    void print(const PathRow &row)
    {
        Output &out = m_session.out();
        if (m_count == 0)
            out.line(out.coloured(
                QStringLiteral("VERSIONS  FIRST SEEN            LAST SEEN                   SIZE  BACKUP    "
                               "STATE     PATH"),
                kStrong));
        const QString state = stateText(row.state).leftJustified(8);
        out.line(countText(row.versions).rightJustified(8) + QStringLiteral("  ") +
                 momentText(row.firstSeen) + QStringLiteral("  ") + momentText(row.lastSeen) +
                 QStringLiteral("  ") + sizeText(row.size).rightJustified(10) + QStringLiteral("  ") +
                 shortId(row.newestBackup) + QStringLiteral("  ") +
                 (row.state == VersionKind::Present ? state : out.coloured(state, kAttention)) +
                 QStringLiteral("  ") + displayName(row.path));
    }

    Session &m_session;
    JsonWriter m_json;
    bool m_isBegun = false;
    std::uint64_t m_count = 0;
};

/// Sorted where they are few enough, else as they come.
Result<> list(Session &session, catalog::VersionReader &reader, const HistoryQuery &query, Listing &listing)
{
    BACKSTOP_ASSIGN(page, reader.search(query, {}, kPageSize));
    std::vector<PathRow> rows = std::move(page.rows);
    while (page.next && rows.size() < kMostSorted) {
        BACKSTOP_ASSIGN(more, reader.search(query, page.next, kPageSize));
        rows.insert(rows.end(), std::make_move_iterator(more.rows.begin()),
                    std::make_move_iterator(more.rows.end()));
        page.next = more.next;
    }
    if (!page.next)
        std::sort(rows.begin(), rows.end(),
                  [](const PathRow &a, const PathRow &b) { return catalog::treeLess(a.path, b.path); });
    for (const PathRow &row : rows)
        listing.add(row);
    while (page.next) {
        BACKSTOP_TRY(session.goOn());
        BACKSTOP_ASSIGN(more, reader.search(query, page.next, kPageSize));
        for (const PathRow &row : more.rows)
            listing.add(row);
        page.next = more.next;
    }
    return {};
}

/// The bytes that the user means: a name that is shown with \xNN is looked for by its bytes.
Bytes patternMeant(const Bytes &pattern)
{
    return nameShownAs(pattern);
}

Outcome findInHistory(Session &session, const FindOptions &options)
{
    BACKSTOP_ASSIGN(filter, BackupFilter::of(options.filter));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(history, openHistory(session, *repo));
    HistoryQuery query{.pattern = patternMeant(options.pattern), .goneOnly = options.isDeleted};
    for (const Bytes &source : filter.sources) {
        query.sources.push_back(source);
        query.sources.push_back(app::absolutePath(source));
    }
    filter.sources.clear(); // a backup has other sources too
    if (!filter.tags.isEmpty() || filter.type || filter.since || filter.until) {
        std::vector<Error> damaged; // was said when the catalog was filled
        BACKSTOP_ASSIGN(records, repo->backups(&damaged));
        query.backups.emplace();
        for (const BackupRecord &record : records) {
            if (filter.matches(record))
                query.backups->push_back(record.id);
        }
    }
    catalog::VersionReader reader(*history.catalog);
    Listing listing(session);
    return listing.finish(list(session, reader, query, listing), history.exitCode());
}

Outcome findInBackup(Session &session, const FindOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(record, repo->resolve(textOf(options.backup)));
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    repository::BlobSession blobs(repo->blobs());
    const auto pattern =
        catalog::TextPattern::pattern(patternMeant(options.pattern), catalog::PatternMode::Path);
    Listing listing(session);
    const Result<> visited =
        visitBelow(blobs, record.tree.root, {}, true, [&](const Bytes &path, const Node &node) -> Result<> {
            if (!node.isDirectory() && pattern.matches(path))
                listing.add(record, path, node);
            return session.goOn();
        });
    return listing.finish(visited, 0);
}

Outcome runFind(Session &session, const FindOptions &options)
{
    return options.backup.empty() ? findInHistory(session, options) : findInBackup(session, options);
}

} // namespace

void addFind(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "find", "Find files by their names in all backups",
                                   "backstopctl find 'orders-2026-11-*.json' --deleted");
    const auto options = std::make_shared<FindOptions>();
    command
        ->add_option(
            "PATTERN", options->pattern,
            "A part of the path, or with * or ? the whole path, or without a / the whole name; upper and "
            "lower case are the same")
        ->required();
    addBackupFilter(*command, options->filter);
    command->add_flag("--deleted", options->isDeleted,
                      "Only what the newest backup of its source has no more");
    command->add_option("--backup", options->backup, "Look into this backup only, and not into the catalog")
        ->type_name("BACKUP")
        ->excludes("--tag", "--source", "--type", "--since", "--until", "--deleted");
    verbs.push_back({command, [options](Session &session) { return runFind(session, *options); }});
}

} // namespace backstop::ctl
