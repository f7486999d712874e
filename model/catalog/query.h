// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace backstop::catalog {

/// What a term of a filter looks at.
enum class FilterKey { Type, State, Verified, Tag, Source, Host, Size, Age, Path, Id };

/// One term of a filter line, already understood: `source:fix*`, `-tag:eod`, `size:>1g`.
struct FilterTerm
{
    enum class Comparison { Matches, Less, AtMost, Greater, AtLeast };
    FilterKey key = FilterKey::Path;
    Comparison comparison = Comparison::Matches;
    bool exclude = false;
    QString
        pattern; ///< Type, State, Verified: the canonical word; Tag, Source, Host, Path: text with * and ?; Id: hexadecimal prefix
    std::int64_t number = 0; ///< Size: bytes; Age: nanoseconds since 1970 of the moment meant
    bool operator==(const FilterTerm &) const = default;
};

/// Which backups, in which order. The default is all of them, newest first. Every given condition must hold.
struct BackupQuery
{
    enum class Sort {
        State,
        Taken,
        Type,
        Source,
        Size,
        Stored,
        Changes,
        Duration,
        Verified,
        Description,
        Tags,
        Host,
        Id
    };
    QStringList words; ///< each must occur in description, tags, sources, host or id
    std::vector<FilterTerm> terms;
    std::optional<repository::BackupType> type;
    std::optional<repository::BackupStatus> status;
    QString tag; ///< exactly this tag; empty: any
    std::optional<Timestamp> since;
    std::optional<Timestamp> until; ///< inclusive
    Sort sort = Sort::Taken;
    bool descending = true;
    bool operator==(const BackupQuery &) const = default;
};

/// Which changes of one backup, in which order. The default order is that of the tree: folder by folder, names by their bytes.
struct ChangeQuery
{
    enum class Sort { Path, Type, Size, SizeBefore, Delta, Modified };
    BackupId backup;
    bool added = true;
    bool modified = true;
    bool deleted = true;
    QStringList words;             ///< each must occur in the path; upper and lower case are the same
    std::vector<FilterTerm> terms; ///< of Type, Size, Age and Path
    Bytes folder;                  ///< only what is below this path; empty: everything
    Sort sort = Sort::Path;
    bool descending = false;
    bool operator==(const ChangeQuery &) const = default;
};

/// Which kinds of change a tree shows.
struct ChangeKinds
{
    bool added = true;
    bool modified = true;
    bool deleted = true;
    bool all() const { return added && modified && deleted; }
    std::int64_t of(const repository::ChangeCounts &counts) const
    {
        return static_cast<std::int64_t>((added ? counts.added : 0) + (modified ? counts.modified : 0) +
                                         (deleted ? counts.deleted : 0));
    }
    bool operator==(const ChangeKinds &) const = default;
};

} // namespace backstop::catalog
