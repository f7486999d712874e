// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/treecursor.h"

namespace backstop::backup {

/// The entries of a folder in an earlier backup, gone through in step with the sorted names that the folder has now, so that
/// only a leaf of them is in memory. One thread's session, which outlives it.
class EarlierEntries
{
public:
    /// Reads the first leaf. What passes by itself is no damage: reads that fail are tried a second time.
    static Result<EarlierEntries> open(repository::BlobSession &session, const repository::Subtree &tree);

    const repository::Subtree &tree() const { return m_tree; }
    /// The entry @p name, until the next call; null where there is none. Each name comes after the one before.
    Result<const repository::Node *> find(BytesView name);
    /// Entries other than folders that no call of find() has asked for, up to the last name; those in such folders count as well.
    std::uint64_t passedOver() const { return m_passedOver; }
    /// Goes past all that are left.
    Result<> passRest();

private:
    EarlierEntries(repository::BlobSession &session, const repository::Subtree &tree);
    Result<> advance();
    Result<> pass();

    repository::Subtree m_tree;
    repository::TreeCursor m_cursor;
    const repository::Node *m_node = nullptr; ///< the first that is not passed; null at the end
    bool m_isFound = false;                   ///< m_node was asked for
    std::uint64_t m_passedOver = 0;
};

} // namespace backstop::backup
