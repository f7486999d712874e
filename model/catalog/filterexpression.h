// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/query.h"
#include "model/core/result.h"

namespace backstop::catalog {

/// A filter line, understood: free words and `key:value` terms, separated by spaces; all have to hold.
///   word            occurs anywhere; "two words" or "a:b" in quotes are one word
///   key:value       -key:value excludes; the value may be in quotes: tag:"end of day"
///   text values     * is anything, ? one character: source:fix*
///   size:>1g        > >= < <= or exactly; b k m g t in steps of 1,024
///   age:<7d         younger than 7 days; s m h d w mo y; verified:>30d likewise, or verified:never
/// Value type; a parsed line knows the moment it was parsed at, so that one query means one thing.
class FilterExpression
{
public:
    /// What the line filters, which decides the keys that are known.
    enum class Subject { Backups, Changes };
    /// The part of the line that an error is about.
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };

    FilterExpression() = default;
    /// Code Usage where the line makes no sense; the hint proposes what was probably meant, @p where says where.
    static Result<FilterExpression> parse(const QString &line, Subject subject, const Clock &clock,
                                          Span *where = nullptr);

    /// The keys of @p subject, for completion.
    static QStringList keys(Subject subject);
    /// The words that @p key takes, for completion; empty for text, sizes and times.
    static QStringList values(Subject subject, const QString &key);

    bool isEmpty() const { return m_words.isEmpty() && m_terms.empty(); }
    const QStringList &words() const { return m_words; }
    const std::vector<FilterTerm> &terms() const { return m_terms; }
    /// Replaces words and terms of @p query.
    void applyTo(BackupQuery &query) const;
    void applyTo(ChangeQuery &query) const;
    bool operator==(const FilterExpression &) const = default;

private:
    QStringList m_words;
    std::vector<FilterTerm> m_terms;
};

} // namespace backstop::catalog
