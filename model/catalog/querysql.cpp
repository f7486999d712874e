// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/querysql.h"

#include "model/catalog/textmatch.h"

namespace backstop::catalog {

namespace {

// Worst first; 3 is verified, see isProof().
const char *const kStateRank = "CASE WHEN verify_result = 3 THEN 0 WHEN status = 2 THEN 1"
                               " WHEN verify_result = 1 AND verify_level >= 3 THEN 3 ELSE 2 END";

class Conditions
{
public:
    explicit Conditions(QuerySql &sql)
        : m_sql(sql)
    {}

    void add(const QString &condition)
    {
        if (!m_sql.condition.isEmpty())
            m_sql.condition += QStringLiteral(" AND ");
        m_sql.condition += condition;
    }
    void add(const QString &condition, bool exclude)
    {
        add((exclude ? QStringLiteral("NOT (") : QStringLiteral("(")) + condition + QLatin1Char(')'));
    }
    template<typename Value>
    void add(const QString &condition, bool exclude, Value value)
    {
        add(condition, exclude);
        m_sql.values.emplace_back(std::move(value));
    }

private:
    QuerySql &m_sql;
};

QString comparison(FilterTerm::Comparison how)
{
    switch (how) {
    case FilterTerm::Comparison::Less:
        return QStringLiteral(" < ?");
    case FilterTerm::Comparison::AtMost:
        return QStringLiteral(" <= ?");
    case FilterTerm::Comparison::Greater:
        return QStringLiteral(" > ?");
    case FilterTerm::Comparison::AtLeast:
        return QStringLiteral(" >= ?");
    case FilterTerm::Comparison::Matches:
        break;
    }
    return QStringLiteral(" = ?");
}

QString patternCall(const char *function, const char *column, PatternMode mode)
{
    return QLatin1String(function) + QLatin1Char('(') + QLatin1String(column) + QStringLiteral(", ?, ") +
           QString::number(static_cast<int>(mode)) + QLatin1Char(')');
}

QString idCondition()
{
    return QStringLiteral("instr(hex(id), upper(?)) = 1");
}

void addState(Conditions &conditions, const FilterTerm &term)
{
    const QString rank = QLatin1String(kStateRank);
    if (term.pattern == QLatin1String("held"))
        conditions.add(QStringLiteral("held = 1"), term.exclude);
    else if (term.pattern == QLatin1String("complete")) // whether verified or not, but not found damaged
        conditions.add(rank + QStringLiteral(" >= 2"), term.exclude);
    else if (term.pattern == QLatin1String("verified"))
        conditions.add(rank + QStringLiteral(" = 3"), term.exclude);
    else if (term.pattern == QLatin1String("unverified"))
        conditions.add(QStringLiteral("verify_result <> 1 OR verify_level < 3"), term.exclude);
    else if (term.pattern == QLatin1String("partial"))
        conditions.add(QStringLiteral("status = 2"), term.exclude);
    else // damaged
        conditions.add(QStringLiteral("verify_result = 3"), term.exclude);
}

int backupTypeNumber(const QString &word)
{
    if (word == QLatin1String("full"))
        return static_cast<int>(repository::BackupType::Full);
    return static_cast<int>(word == QLatin1String("incremental") ? repository::BackupType::Incremental
                                                                 : repository::BackupType::Differential);
}

void addTerm(Conditions &conditions, const FilterTerm &term)
{
    switch (term.key) {
    case FilterKey::Type:
        conditions.add(QStringLiteral("type = ?"), term.exclude,
                       std::int64_t{backupTypeNumber(term.pattern)});
        break;
    case FilterKey::State:
        addState(conditions, term);
        break;
    case FilterKey::Verified:
        if (term.comparison == FilterTerm::Comparison::Matches)
            conditions.add(QStringLiteral("verify_level = 0"), term.exclude);
        else // only proof counts: what the state calls verified
            conditions.add(QLatin1String(kStateRank) + QStringLiteral(" = 3 AND verify_time") +
                               comparison(term.comparison),
                           term.exclude, term.number);
        break;
    case FilterKey::Tag:
        conditions.add(patternCall("has_pattern_line", "tags", PatternMode::Whole), term.exclude,
                       term.pattern);
        break;
    case FilterKey::Source:
        conditions.add(patternCall("has_pattern_line", "sources", PatternMode::Path), term.exclude,
                       term.pattern);
        break;
    case FilterKey::Host:
        conditions.add(patternCall("has_pattern", "hostname", PatternMode::Part), term.exclude, term.pattern);
        break;
    case FilterKey::Size:
        conditions.add(QStringLiteral("size") + comparison(term.comparison), term.exclude, term.number);
        break;
    case FilterKey::Age:
        conditions.add(QStringLiteral("created_at") + comparison(term.comparison), term.exclude, term.number);
        break;
    case FilterKey::Id:
        conditions.add(idCondition(), term.exclude, term.pattern);
        break;
    case FilterKey::Path: // a matter of manifests; FilterExpression does not give it for backups
        break;
    }
}

void addChangeTerm(Conditions &conditions, const FilterTerm &term)
{
    switch (term.key) {
    case FilterKey::Type:
        if (term.pattern == QLatin1String("metadata"))
            conditions.add(QStringLiteral("metadata_only = 1"), term.exclude);
        else
            conditions.add(QStringLiteral("type = ?"), term.exclude,
                           std::int64_t{term.pattern == QLatin1String("added")      ? 1
                                        : term.pattern == QLatin1String("modified") ? 2
                                                                                    : 3});
        break;
    case FilterKey::Path:
        conditions.add(patternCall("has_pattern", "path", PatternMode::Path), term.exclude, term.pattern);
        break;
    case FilterKey::Size:
        conditions.add(QStringLiteral("size") + comparison(term.comparison), term.exclude, term.number);
        break;
    case FilterKey::Age:
        conditions.add(QStringLiteral("mtime") + comparison(term.comparison), term.exclude, term.number);
        break;
    case FilterKey::State:
    case FilterKey::Verified:
    case FilterKey::Tag:
    case FilterKey::Source:
    case FilterKey::Host:
    case FilterKey::Id: // a matter of backups; FilterExpression does not give them for manifests
        break;
    }
}

QString sortExpression(BackupQuery::Sort sort)
{
    switch (sort) {
    case BackupQuery::Sort::State:
        return QLatin1String(kStateRank);
    case BackupQuery::Sort::Taken:
        return QStringLiteral("created_at");
    case BackupQuery::Sort::Type:
        return QStringLiteral("type");
    case BackupQuery::Sort::Source:
        return QStringLiteral("sources COLLATE NOCASE");
    case BackupQuery::Sort::Size:
        return QStringLiteral("size");
    case BackupQuery::Sort::Stored:
        return QStringLiteral("stored");
    case BackupQuery::Sort::Changes:
        return QStringLiteral("(added + modified + deleted)");
    case BackupQuery::Sort::Duration:
        return QStringLiteral("duration_ms");
    case BackupQuery::Sort::Verified: // what was never verified is the oldest
        return QStringLiteral("CASE WHEN verify_level = 0 THEN -9223372036854775808 ELSE verify_time END");
    case BackupQuery::Sort::Description:
        return QStringLiteral("description COLLATE NOCASE");
    case BackupQuery::Sort::Tags:
        return QStringLiteral("tags COLLATE NOCASE");
    case BackupQuery::Sort::Host:
        return QStringLiteral("hostname COLLATE NOCASE");
    case BackupQuery::Sort::Id:
        return QStringLiteral("id");
    }
    return QStringLiteral("created_at");
}

QString sortExpression(ChangeQuery::Sort sort)
{
    switch (sort) {
    case ChangeQuery::Sort::Path:
        return QString();
    case ChangeQuery::Sort::Type:
        return QStringLiteral("(type * 2 + metadata_only)");
    case ChangeQuery::Sort::Size:
        return QStringLiteral("size");
    case ChangeQuery::Sort::SizeBefore:
        return QStringLiteral("size_before");
    case ChangeQuery::Sort::Delta:
        return QStringLiteral("CASE type WHEN 3 THEN -size ELSE size - size_before END");
    case ChangeQuery::Sort::Modified:
        return QStringLiteral("mtime");
    }
    return QString();
}

void addWord(Conditions &conditions, QuerySql &sql, const QString &word)
{
    QString condition =
        QStringLiteral("(has_word(description, ?) OR has_word(tags, ?) OR has_word(sources, ?) OR "
                       "has_word(hostname, ?)");
    int count = 4;
    if (word.size() >= 4 && word.size() <= 64 && fromHex(word.toStdString() + (word.size() % 2 ? "0" : ""))) {
        condition += QStringLiteral(" OR ") + idCondition();
        ++count;
    }
    conditions.add(condition + QLatin1Char(')'));
    for (int i = 0; i < count; ++i)
        sql.values.emplace_back(word);
}

} // namespace

QString QuerySql::order(bool reversed) const
{
    const QString direction = descending != reversed ? QStringLiteral(" DESC") : QString();
    QString text = QStringLiteral(" ORDER BY ");
    if (!sort.isEmpty())
        text += sort + direction + QStringLiteral(", ");
    return text + key + direction;
}

int QuerySql::bind(Statement &statement) const
{
    int parameter = 1;
    for (const auto &value : values)
        std::visit([&](const auto &bound) { statement.bind(parameter++, bound); }, value);
    return parameter;
}

QuerySql toSql(const BackupQuery &query)
{
    QuerySql sql;
    sql.table = QStringLiteral("backups");
    sql.key = QStringLiteral("number");
    sql.sort = sortExpression(query.sort);
    sql.descending = query.descending;
    Conditions conditions(sql);
    conditions.add(QStringLiteral("1"));
    if (query.type)
        conditions.add(QStringLiteral("type = ?"), false, static_cast<std::int64_t>(*query.type));
    if (query.status)
        conditions.add(QStringLiteral("status = ?"), false, static_cast<std::int64_t>(*query.status));
    if (!query.tag.isEmpty())
        conditions.add(QStringLiteral("instr(char(10) || tags, char(10) || ? || char(10)) > 0"), false,
                       query.tag);
    if (query.since)
        conditions.add(QStringLiteral("created_at >= ?"), false,
                       std::int64_t{query.since->time_since_epoch().count()});
    if (query.until)
        conditions.add(QStringLiteral("created_at <= ?"), false,
                       std::int64_t{query.until->time_since_epoch().count()});
    for (const QString &word : query.words)
        addWord(conditions, sql, word);
    for (const FilterTerm &term : query.terms)
        addTerm(conditions, term);
    return sql;
}

QuerySql toSql(const ChangeQuery &query, KeyRange range)
{
    QuerySql sql;
    sql.table = QStringLiteral("changes");
    sql.key = QStringLiteral("key");
    sql.sort = sortExpression(query.sort);
    sql.descending = query.descending;
    Conditions conditions(sql);
    conditions.add(QStringLiteral("key >= ?"), false, std::int64_t{range.first});
    conditions.add(QStringLiteral("key < ?"), false, std::int64_t{range.end});
    if (!query.added)
        conditions.add(QStringLiteral("type <> 1"));
    if (!query.modified)
        conditions.add(QStringLiteral("type <> 2"));
    if (!query.deleted)
        conditions.add(QStringLiteral("type <> 3"));
    for (const FilterTerm &term : query.terms)
        addChangeTerm(conditions, term);
    for (const QString &word : query.words)
        conditions.add(QStringLiteral("has_word(path, ?)"), false, word);
    return sql;
}

bool isCountedByFolder(const ChangeQuery &query)
{
    return query.words.isEmpty() && query.terms.empty();
}

} // namespace backstop::catalog
