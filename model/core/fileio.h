// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/filedescriptor.h"

namespace backstop {

/// What a read or write came to: how many bytes, and 0 or the errno value that ended it.
struct [[nodiscard]] Transfer
{
    std::size_t size = 0;
    int errnum = 0;
};

/// Writes all of @p bytes at the position of @p fd. Interrupted and short writes go on; EAGAIN waits until there is room.
Transfer writeAll(int fd, BytesView bytes);

/// The same at @p offset, wherever the position of @p fd is, which stays.
Transfer writeAt(int fd, std::uint64_t offset, BytesView bytes);

/// Reads @p size bytes from @p offset; fewer only at the end of the file. Interrupted and short reads go on.
Transfer readAt(int fd, std::uint64_t offset, char *out, std::size_t size);

/// fsync, going on after a signal. 0 or the errno value. An error is final: the kernel may have dropped the data and would
/// call the next fsync of the same file a success.
[[nodiscard]] int syncAll(int fd);
/// The same for the data and the size alone (fdatasync).
[[nodiscard]] int syncData(int fd);

/// fsync of a folder, after a name in it was made, changed or removed. File systems that have no such thing (they answer
/// EINVAL) count as synced.
[[nodiscard]] int syncFolder(int fd);

/// Closes, and gives 0 or the errno value: on network file systems this is where a write can fail.
[[nodiscard]] int closeChecked(FileDescriptor &file);

} // namespace backstop
