// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/fileidentity.h"
#include "model/core/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backstop::storage {

/// One object in a storage.
struct ObjectInfo
{
    std::string name;
    std::uint64_t size = 0;
    bool operator==(const ObjectInfo &) const = default;
};

/// The largest object that get() returns where nobody asks for less: a planted giant shall not use up the memory.
constexpr std::uint64_t kMostAtOnce = std::uint64_t{1} << 30;

enum class PutMode {
    CreateOnly, ///< fails with AlreadyExists where the name is taken; nothing is ever overwritten
    Replace,    ///< takes the place of what has the name, atomically (leases only)
    ReplaceExisting, ///< as Replace, but NotFound where nothing has the name: what somebody removed does not come back
};

/// What a storage can and cannot do; asked, never guessed from its type.
struct Capabilities
{
    bool localPath = false; ///< objects are files of this machine: fast random reads
    bool writable = true;   ///< false on read-only media and for the read-only decorator
};

/// The bytes below a repository: named objects, written once and whole.
///
/// Names are relative paths of components from [A-Za-z0-9._-] joined by '/', at most 200 bytes, never starting with a
/// dot; "tmp" is reserved as a first component. Every other name is refused with InvalidArgument. A name cannot be both an
/// object and the folder of another: the later put fails with AlreadyExists. Every implementation keeps these promises (tests/conformance):
/// - put: after success the object is there under its name, complete and durable (it survives a power cut); after an
///   error or a kill it is either absent or complete, never half there. Temporary files never show in list().
///   AlreadyExists says that what has the name is as durable as after a success.
/// - get/read: exactly the bytes that were put, or an error; a read past the end is Damaged ("shorter than expected"). get
///   is for objects of at most so many bytes; a larger one is Damaged, found before memory is taken for it.
///   A name that is not there is NotFound; an unreachable storage is Unavailable, never NotFound.
/// - list: complete or an error. Sorted by name. A prefix that matches nothing is an empty list where the storage itself is there.
///   A link or special file that has a valid name is listed, so that it is missed by nobody; reading it is Damaged.
/// - remove: durable; a name that is not there is NotFound.
/// - Errors name the object. Interrupted, short and EAGAIN reads and writes are completed inside.
/// Thread-safe: any call from any thread at the same time.
class Storage
{
public:
    virtual ~Storage() = default;

    virtual Result<> put(const std::string &name, BytesView bytes, PutMode mode = PutMode::CreateOnly) = 0;
    virtual Result<Bytes> get(const std::string &name, std::uint64_t most = kMostAtOnce) = 0;
    /// Reads exactly @p size bytes from @p offset into @p out.
    virtual Result<> read(const std::string &name, std::uint64_t offset, char *out, std::size_t size) = 0;
    virtual Result<ObjectInfo> stat(const std::string &name) = 0;
    /// All objects whose name starts with @p prefix, which is empty or ends in '/'.
    virtual Result<std::vector<ObjectInfo>> list(const std::string &prefix) = 0;
    virtual Result<> remove(const std::string &name) = 0;
    /// Makes an object durable that another writer has put and may not have synced before it was killed: after success it survives
    /// a power cut as one that this writer has put.
    virtual Result<> makeDurable(const std::string &name) = 0;
    /// Removes what killed writers left behind and no live one can be using: files with the names of its own temporary files, and
    /// nothing else. The caller guarantees that it is the only writer.
    virtual Result<> sweepTemporaries() = 0;
    /// What lies there and is neither an object nor a temporary file of the storage's own: names that no object can have, folders
    /// that hold nothing (with '/' at their end) and what is in the place of temporary files, sorted. A file system's own
    /// "lost+found" at the top does not count.
    virtual Result<std::vector<std::string>> strays() = 0;
    virtual Capabilities capabilities() const = 0;
    /// For messages: the place as the user named it.
    virtual QString location() const = 0;
    /// The folder that the objects are files of, where there is one on this machine: it is never backed up into itself and
    /// never deleted by a restore. By identity, since many paths may lead to it. Nothing where there is no such folder.
    virtual std::optional<FileIdentity> rootIdentity() const = 0;
    /// Whether location() still leads to the very place that was opened: what was moved away goes on to work through what is open of
    /// it, and nobody would look for it there. Unavailable where it leads to nothing or to another place.
    virtual Result<> checkPlace() const = 0;
    /// Closes what is only kept open to read objects faster; the next read opens it again. For when nothing is about to be read.
    virtual void closeIdle() = 0;
};

/// Whether @p name may name an object (see Storage).
bool isValidObjectName(const std::string &name);

} // namespace backstop::storage
