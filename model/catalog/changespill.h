// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filedescriptor.h"
#include "model/core/result.h"
#include "model/repository/treeformat.h"

#include <functional>
#include <optional>
#include <vector>

namespace backstop::catalog {

/// Changes on their way from a repository to the catalog. All but the last of them are in a file without a name, so that a manifest of
/// any length takes some megabytes of memory. One thread at a time.
class ChangeSpill
{
public:
    /// @p folder is where the file is, if one is needed.
    explicit ChangeSpill(Bytes folder);

    /// After the first failure every call returns it.
    Result<> add(const repository::Change &change);
    /// Calls @p visit with each change in the order in which they came; its error ends the visit.
    Result<> visit(const std::function<Result<>(const repository::Change &)> &visit) const;
    std::uint64_t count() const { return m_count; }
    /// What add() failed with.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    Result<> spill();

    Bytes m_folder;
    FileDescriptor m_file;
    std::vector<std::size_t> m_blocks; // sizes of what is in the file, one after the other
    ByteWriter m_last;
    std::uint64_t m_count = 0;
    std::optional<Error> m_failure;
};

} // namespace backstop::catalog
