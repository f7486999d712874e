// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <Qt>

#include <map>
#include <vector>

namespace backstop::itemmodels {

/// A choice of paths inside a backup. A chosen folder stands for everything below it, so that choosing one costs the same
/// however large it is; choices and exceptions below it are kept only where they differ from what is above them.
/// Paths are relative to the top of the backup, joined by '/'; the empty path is the top.
class PathSelection
{
public:
    void set(BytesView path, bool chosen);
    void clear() { m_marks.clear(); }
    /// Nothing is chosen at all: nothing is restored.
    bool isEmpty() const { return m_marks.empty(); }
    /// Whether the path itself, and what is below unless it is excepted, is chosen.
    bool contains(BytesView path) const;
    /// Checked, Unchecked, or PartiallyChecked where something below differs.
    Qt::CheckState state(BytesView path) const;
    /// The chosen paths, whole folders as one, sorted.
    std::vector<Bytes> included() const;
    /// The paths below chosen ones that are not chosen, sorted.
    std::vector<Bytes> excluded() const;
    bool operator==(const PathSelection &) const = default;

private:
    // Every mark differs from the nearest mark above it; no mark above means "not chosen". Keys have NUL for '/', and one more at the
    // end, so that everything below a folder is one range.
    std::map<Bytes, bool> m_marks;
};

} // namespace backstop::itemmodels
