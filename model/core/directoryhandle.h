// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/filedescriptor.h"

#include <list>
#include <memory>
#include <vector>

#include <sys/types.h>

namespace backstop {

/// A directory reached from a root through descriptors alone, one component at a time and following no link. Any number may
/// exist at once: each tree of handles keeps only a window of them open (the most recently used ones), and opens the
/// others again, from the nearest open ancestor, when they are needed. So a tree of any depth can be walked with the
/// descriptors that a process has by default. Opening again compares device and inode: a directory that was swapped
/// meanwhile is refused, never entered.
///
/// Thread-safe. A handle keeps its ancestors alive; the root stays open as long as any handle of its tree lives.
class DirectoryHandle
{
public:
    using Pointer = std::shared_ptr<DirectoryHandle>;
    using Descriptor = std::shared_ptr<const FileDescriptor>;

    static constexpr std::size_t kDefaultWindow = 128;

    /// @p path is shown in messages; @p window is how many directories below the root may be open when none is in use.
    static Pointer makeRoot(FileDescriptor fd, Bytes path, std::size_t window = kDefaultWindow);
    /// The sub-directory @p name of @p parent that was opened as @p fd, whose device and inode are given.
    static Pointer makeChild(Pointer parent, Bytes name, FileDescriptor fd, dev_t device, ino_t inode);

    /// The open directory in @p out, held open for as long as the caller keeps it: one call, not a whole walk.
    /// Returns 0, or the errno value that kept it from being opened again; ESTALE where another one is in its place.
    [[nodiscard]] int acquire(Descriptor &out);

    /// The path from the root's own, for messages. It may be longer than the system accepts.
    Bytes path() const;
    /// The path of the entry @p name, for messages.
    Bytes pathOf(BytesView name) const;

    DirectoryHandle(const DirectoryHandle &) = delete;
    DirectoryHandle &operator=(const DirectoryHandle &) = delete;
    ~DirectoryHandle();

private:
    struct Window;
    DirectoryHandle() = default;
    Descriptor opened();
    Descriptor install(Descriptor fd);
    int openBelow(const Descriptor &parent, Descriptor &out);

    std::shared_ptr<Window> m_window;
    bool m_isRoot = false;
    Pointer m_parent; // null for the root
    Bytes m_name;     // the whole path for the root
    dev_t m_device = 0;
    ino_t m_inode = 0;
    Descriptor m_fd; // guarded by m_window->mutex; null when closed
    std::list<DirectoryHandle *>::iterator
        m_place; // guarded by m_window->mutex; valid while m_fd is set, but for the root
};

/// Reads the names of all entries but "." and ".." through @p fd, sorted by bytes. Returns 0 or an errno value.
[[nodiscard]] int readNames(FileDescriptor fd, std::vector<Bytes> &out);

/// open(2) of a path of any length that the user named, following links. Returns the descriptor, or an invalid one with
/// errno set. @p flags is as for open(2), without O_CREAT.
FileDescriptor openPath(const Bytes &path, int flags);

} // namespace backstop
