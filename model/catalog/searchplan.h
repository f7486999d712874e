// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <vector>

namespace backstop::catalog {

/// One way through the paths of the history, in which each is compared with the pattern itself.
struct SearchPass
{
    enum class Driver {
        Names,   ///< those whose last component matches `match`, by their keys
        Folders, ///< those in folders whose path matches `match`, folder by folder, by name
        All,     ///< every path, by its key
    };
    Driver driver = Driver::All;
    Bytes match;       ///< for the index of trigrams
    Bytes inFolder;    ///< Folders: only those with this word in their path
    Bytes notInFolder; ///< not what is in folders with this word in their path, which another pass has
    bool operator==(const SearchPass &) const = default;
};

/// How a pattern is looked for: the passes give each path once.
struct SearchPlan
{
    std::vector<SearchPass> passes; ///< one after the other
    /// The last two passes are two ways to the same rows: the first of them where it has few candidates, else the second.
    bool isChoice = false;
    bool operator==(const SearchPlan &) const = default;
};

/// The cheapest way to look for @p pattern (see HistoryQuery::pattern).
SearchPlan planSearch(BytesView pattern);

} // namespace backstop::catalog
