// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/query.h"
#include "model/catalog/sqlite.h"

#include <variant>
#include <vector>

namespace backstop::catalog {

/// The parts of a SELECT that a query stands for, with the values for its parameters in order.
struct QuerySql
{
    QString table;
    QString key;       ///< column that names a row
    QString condition; ///< never empty
    QString sort;      ///< expression without NULLs; empty: by key
    bool descending = false;
    std::vector<std::variant<std::int64_t, QString>> values;

    /// " ORDER BY ..." with the key last, turned round where @p reversed.
    QString order(bool reversed = false) const;
    /// Binds the values to parameters 1 and following; returns the number of the next parameter.
    int bind(Statement &statement) const;
};

/// Keys from @p first up to, not including, @p end.
struct KeyRange
{
    RowKey first = 0;
    RowKey end = 0;
};

QuerySql toSql(const BackupQuery &query);
/// @p range is that of the query's backup and folder.
QuerySql toSql(const ChangeQuery &query, KeyRange range);

/// Whether every change in the query's range matches but for its kind, so that the folder's sums count them.
bool isCountedByFolder(const ChangeQuery &query);

} // namespace backstop::catalog
