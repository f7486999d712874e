// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/directoryhandle.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <mutex>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace backstop {

namespace {

constexpr int kDirectoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

int openAgain(int parent, const char *name)
{
    int fd = -1;
    do {
        fd = ::openat(parent, name, kDirectoryFlags);
    } while (fd < 0 && errno == EINTR);
    return fd;
}

} // namespace

/// The directories of one tree that are open now, most recently used first.
struct DirectoryHandle::Window
{
    std::mutex mutex;
    std::size_t limit = kDefaultWindow;
    std::list<DirectoryHandle *> open; // guarded by mutex
};

DirectoryHandle::Pointer DirectoryHandle::makeRoot(FileDescriptor fd, Bytes path, std::size_t window)
{
    Pointer root(new DirectoryHandle);
    root->m_window = std::make_shared<Window>();
    root->m_window->limit = std::max<std::size_t>(window, 1);
    root->m_isRoot = true;
    root->m_name = std::move(path);
    root->m_fd = std::make_shared<const FileDescriptor>(std::move(fd));
    return root;
}

DirectoryHandle::Pointer DirectoryHandle::makeChild(Pointer parent, Bytes name, FileDescriptor fd,
                                                    dev_t device, ino_t inode)
{
    Pointer child(new DirectoryHandle);
    child->m_window = parent->m_window;
    child->m_parent = std::move(parent);
    child->m_name = std::move(name);
    child->m_device = device;
    child->m_inode = inode;
    child->install(std::make_shared<const FileDescriptor>(std::move(fd)));
    return child;
}

DirectoryHandle::~DirectoryHandle()
{
    if (!m_isRoot) { // m_parent may be gone by now, see below
        const std::lock_guard lock(m_window->mutex);
        if (m_fd)
            m_window->open.erase(m_place);
    }
    // One by one and not by recursion, which a tree some 10,000 levels deep would turn into a stack overflow.
    Pointer ancestor = std::move(m_parent);
    while (ancestor && ancestor.use_count() == 1)
        ancestor = std::move(ancestor->m_parent);
}

DirectoryHandle::Descriptor DirectoryHandle::opened()
{
    const std::lock_guard lock(m_window->mutex);
    if (m_fd && !m_isRoot)
        m_window->open.splice(m_window->open.begin(), m_window->open, m_place);
    return m_fd;
}

DirectoryHandle::Descriptor DirectoryHandle::install(Descriptor fd)
{
    Descriptor evicted; // closed after the lock is released
    const std::lock_guard lock(m_window->mutex);
    if (m_fd)
        return m_fd; // another thread was faster
    if (m_window->open.size() >= m_window->limit) {
        DirectoryHandle *oldest = m_window->open.back();
        evicted = std::move(oldest->m_fd);
        oldest->m_fd.reset();
        m_window->open.pop_back();
    }
    m_fd = std::move(fd);
    m_window->open.push_front(this);
    m_place = m_window->open.begin();
    return m_fd;
}

int DirectoryHandle::openBelow(const Descriptor &parent, Descriptor &out)
{
    FileDescriptor fd(openAgain(parent->get(), m_name.c_str()));
    if (!fd)
        return errno == ELOOP || errno == ENOTDIR ? ESTALE : errno;
    struct stat status = {};
    if (::fstat(fd.get(), &status) != 0)
        return errno;
    if (status.st_dev != m_device || status.st_ino != m_inode)
        return ESTALE;
    out = install(std::make_shared<const FileDescriptor>(std::move(fd)));
    return 0;
}

int DirectoryHandle::acquire(Descriptor &out)
{
    out = opened();
    if (out)
        return 0;
    std::vector<DirectoryHandle *> closed; // from this one up to below the nearest open ancestor
    for (DirectoryHandle *handle = this; !out; handle = handle->m_parent.get()) {
        closed.push_back(handle);
        out = handle->m_parent->opened();
    }
    while (!closed.empty()) {
        Descriptor next;
        if (const int error = closed.back()->openBelow(out, next); error != 0) {
            out.reset();
            return error;
        }
        out = std::move(next);
        closed.pop_back();
    }
    return 0;
}

Bytes DirectoryHandle::path() const
{
    return m_parent ? m_parent->pathOf(m_name) : m_name;
}

Bytes DirectoryHandle::pathOf(BytesView name) const
{
    std::vector<BytesView> components{name};
    const DirectoryHandle *handle = this;
    for (; handle->m_parent; handle = handle->m_parent.get())
        components.push_back(handle->m_name);
    Bytes path = handle->m_name;
    for (auto component = components.rbegin(); component != components.rend(); ++component) {
        if (!path.empty() && path.back() != '/')
            path += '/';
        path += *component;
    }
    return path;
}

int readNames(FileDescriptor fd, std::vector<Bytes> &out)
{
    out.clear();
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(::fdopendir(fd.get()), &::closedir);
    if (!directory)
        return errno;
    fd.release(); // closedir closes it
    ::rewinddir(directory.get());
    for (;;) {
        errno = 0;
        const dirent *entry = ::readdir(directory.get());
        if (!entry)
            break;
        const BytesView name(entry->d_name);
        if (name != "." && name != "..")
            out.emplace_back(name);
    }
    if (errno != 0)
        return errno;
    std::sort(out.begin(), out.end());
    return 0;
}

FileDescriptor openPath(const Bytes &path, int flags)
{
    if (path.find('\0') != Bytes::npos) {
        errno = EINVAL;
        return {};
    }
    FileDescriptor base(AT_FDCWD);
    BytesView rest(path);
    while (rest.size() >= PATH_MAX) { // in pieces that end at a slash
        const std::size_t slash = rest.substr(0, PATH_MAX - 1).rfind('/');
        if (slash == BytesView::npos) {
            errno = ENAMETOOLONG;
            return {};
        }
        const Bytes piece(rest.substr(0, slash + 1));
        FileDescriptor next(::openat(base.get(), piece.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        if (!next)
            return {};
        base = std::move(next);
        rest.remove_prefix(std::min(rest.find_first_not_of('/', slash), rest.size()));
    }
    const Bytes last(rest.empty() && base.get() != AT_FDCWD ? BytesView(".") : rest);
    int fd = -1;
    do {
        fd = ::openat(base.get(), last.c_str(), flags | O_CLOEXEC);
    } while (fd < 0 && errno == EINTR);
    const int error = errno;
    base.reset();
    errno = error;
    return FileDescriptor(fd);
}

} // namespace backstop
