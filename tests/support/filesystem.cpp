// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filesystem.h"

#include "model/core/filedescriptor.h"
#include "model/core/filetime.h"

#include <array>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/xattr.h>

namespace backstop::test {

namespace {

constexpr uid_t kNobody = 65534;

} // namespace

struct stat statusOf(const Bytes &path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0)
        return {};
    return status;
}

bool setTimes(const Bytes &path, std::int64_t ns)
{
    const std::array<timespec, 2> times = {toTimespec(ns), toTimespec(ns)};
    return ::utimensat(AT_FDCWD, path.c_str(), times.data(), AT_SYMLINK_NOFOLLOW) == 0;
}

bool setAttribute(const Bytes &path, const Bytes &name, const Bytes &value)
{
    return ::lsetxattr(path.c_str(), name.c_str(), value.data(), value.size(), 0) == 0;
}

Bytes aclFor(std::uint32_t uid, std::uint16_t permissions, std::uint16_t mask)
{
    constexpr std::uint32_t kNoId = 0xffffffff;
    ByteWriter acl;
    acl.u32(2); // version
    const auto entry = [&acl](std::uint16_t tag, std::uint16_t allowed, std::uint32_t id) {
        acl.u16(tag);
        acl.u16(allowed);
        acl.u32(id);
    };
    entry(0x01, 6, kNoId); // owner
    entry(0x02, permissions, uid);
    entry(0x04, 0, kNoId); // owning group
    entry(0x10, mask, kNoId);
    entry(0x20, 0, kNoId); // others
    return acl.take();
}

bool makeChain(const Bytes &folder, const Bytes &name, int depth)
{
    FileDescriptor at(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (int i = 0; at && i < depth; ++i) {
        if (::mkdirat(at.get(), name.c_str(), 0755) != 0)
            return false;
        at = FileDescriptor(::openat(at.get(), name.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    }
    return static_cast<bool>(at);
}

InMemory::InMemory()
{
    const char *before = ::getenv("TMPDIR");
    m_wasSet = before != nullptr;
    m_before = m_wasSet ? before : "";
    if (::access("/dev/shm", W_OK | X_OK) == 0)
        ::setenv("TMPDIR", "/dev/shm", 1);
}

InMemory::~InMemory()
{
    if (m_wasSet)
        ::setenv("TMPDIR", m_before.c_str(), 1);
    else
        ::unsetenv("TMPDIR");
}

AsNobody::AsNobody()
{
    if (::geteuid() != 0)
        return;
    m_changed = ::setegid(kNobody) == 0 && ::seteuid(kNobody) == 0;
}

AsNobody::~AsNobody()
{
    if (m_changed && (::seteuid(0) != 0 || ::setegid(0) != 0))
        ::abort();
}

MountedFolder::MountedFolder(const Bytes &path, std::uint64_t bytes)
    : m_path(path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    const Bytes options = "mode=0700,size=" + std::to_string(bytes);
    m_isMounted = ::mount("backstop-test", m_path.c_str(), "tmpfs", 0, options.c_str()) == 0;
}

MountedFolder::~MountedFolder()
{
    if (m_isMounted)
        ::umount2(m_path.c_str(), MNT_DETACH);
}

DescriptorLimit::DescriptorLimit(std::uint64_t limit)
{
    rlimit now = {};
    ::getrlimit(RLIMIT_NOFILE, &now);
    m_before = now.rlim_cur;
    now.rlim_cur = limit;
    ::setrlimit(RLIMIT_NOFILE, &now);
}

DescriptorLimit::~DescriptorLimit()
{
    rlimit now = {};
    ::getrlimit(RLIMIT_NOFILE, &now);
    now.rlim_cur = m_before;
    ::setrlimit(RLIMIT_NOFILE, &now);
}

} // namespace backstop::test
