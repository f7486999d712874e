// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/directoryhandle.h"
#include "model/core/random.h"
#include "model/core/result.h"

#include <atomic>
#include <functional>
#include <memory>

namespace backstop::restore {

/// Gives names that no entry of a backup is likely to have. Thread-safe.
class TemporaryNames
{
public:
    explicit TemporaryNames(RandomSource &random);
    Bytes next();
    static bool isOne(BytesView name);
    /// Whether next() of this object may have given @p name.
    bool isOwn(BytesView name) const { return name.starts_with(m_prefix); }

private:
    Bytes m_prefix;
    std::atomic<std::uint64_t> m_count{0};
};

/// An entry that stands under a temporary name until it is whole; removed by the destructor unless it was published.
/// One thread at a time.
class TemporaryEntry
{
public:
    /// Makes an entry at @p name with a *at call on @p directory; returns 0 or an errno value. EEXIST asks for another name.
    using Make = std::function<int(int directory, const char *name)>;

    /// @p name, which was checked, is the one that it will be published under.
    static Result<std::unique_ptr<TemporaryEntry>>
    make(DirectoryHandle::Pointer directory, TemporaryNames &names, Bytes name, const Make &makeIt);

    /// Renames it. TargetConflict where @p replace is false and the name is taken, and where a directory has it.
    /// @p isHardLink says that the entry may be a file that has the name already.
    Result<> publish(bool replace, bool isHardLink = false);
    const Bytes &temporaryName() const { return m_temporary; }
    /// The path under its own name, for messages.
    Bytes path() const { return m_directory->pathOf(m_name); }

    TemporaryEntry(const TemporaryEntry &) = delete;
    TemporaryEntry &operator=(const TemporaryEntry &) = delete;
    ~TemporaryEntry();

private:
    TemporaryEntry() = default;

    DirectoryHandle::Pointer m_directory;
    Bytes m_temporary; // empty once there is nothing to remove
    Bytes m_name;
};

} // namespace backstop::restore
