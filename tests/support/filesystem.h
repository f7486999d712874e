// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <cstdint>

#include <sys/stat.h>

namespace backstop::test {

/// lstat; all zeros where there is nothing.
struct stat statusOf(const Bytes &path);
/// mtime and atime by nanoseconds since 1970, of a link itself where it is one.
bool setTimes(const Bytes &path, std::int64_t ns);
bool setAttribute(const Bytes &path, const Bytes &name, const Bytes &value);

/// A POSIX ACL in the form that the xattr system.posix_acl_access has: owner rw-, user @p uid and mask as given, the
/// owning group and others nothing.
Bytes aclFor(std::uint32_t uid, std::uint16_t permissions, std::uint16_t mask);

/// Makes @p depth folders of the name @p name in one another below @p folder, and returns whether it could.
bool makeChain(const Bytes &folder, const Bytes &name, int depth);

/// Temporary folders are made in memory while it lives, where the system has a place for that: for tests that make
/// thousands of entries, which some disks take seconds to remove.
class InMemory
{
public:
    InMemory();
    ~InMemory();
    InMemory(const InMemory &) = delete;
    InMemory &operator=(const InMemory &) = delete;

private:
    Bytes m_before;
    bool m_wasSet = false;
};

/// Acts as the user "nobody" while it lives, where the test runs as root.
class AsNobody
{
public:
    AsNobody();
    ~AsNobody();
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;
    /// False where the test has no privilege to drop.
    bool changed() const { return m_changed; }

private:
    bool m_changed = false;
};

/// A file system of its own in a folder, which is made, while it lives: where this process may mount one.
class MountedFolder
{
public:
    /// In memory, of @p bytes.
    MountedFolder(const Bytes &path, std::uint64_t bytes);
    ~MountedFolder();
    MountedFolder(const MountedFolder &) = delete;
    MountedFolder &operator=(const MountedFolder &) = delete;
    bool isMounted() const { return m_isMounted; }

private:
    Bytes m_path;
    bool m_isMounted = false;
};

/// Lets the process have no more than @p limit open descriptors while it lives.
class DescriptorLimit
{
public:
    explicit DescriptorLimit(std::uint64_t limit);
    ~DescriptorLimit();
    DescriptorLimit(const DescriptorLimit &) = delete;
    DescriptorLimit &operator=(const DescriptorLimit &) = delete;

private:
    std::uint64_t m_before = 0;
};

} // namespace backstop::test
