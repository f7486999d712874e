// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/storage.h"

namespace backstop::storage {

/// A folder of this machine. The root is opened once; every object is reached from that descriptor without following a
/// symlink (openat2, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS), so swapping the folder or planting a link changes nothing.
/// Writes go through AtomicFile with temporary names under "tmp/"; that folder is never listed.
/// Descriptors of recently read objects are kept open (a bounded number), so that reading a pack in parts is one pread each.
class LocalStorage final : public Storage
{
public:
    /// Opens @p folder. NotFound where it does not exist (NoRepository is for the caller to say).
    static Result<std::unique_ptr<LocalStorage>> open(const Bytes &folder);
    /// Makes @p folder (and its parents, mode 0700) where it does not exist, then opens it.
    static Result<std::unique_ptr<LocalStorage>> create(const Bytes &folder);
    ~LocalStorage() override;

    Result<> put(const std::string &name, BytesView bytes, PutMode mode = PutMode::CreateOnly) override;
    Result<Bytes> get(const std::string &name, std::uint64_t most = kMostAtOnce) override;
    Result<> read(const std::string &name, std::uint64_t offset, char *out, std::size_t size) override;
    Result<ObjectInfo> stat(const std::string &name) override;
    Result<std::vector<ObjectInfo>> list(const std::string &prefix) override;
    Result<> remove(const std::string &name) override;
    Result<> makeDurable(const std::string &name) override;
    Result<> sweepTemporaries() override;
    Result<std::vector<std::string>> strays() override;
    Capabilities capabilities() const override;
    QString location() const override;
    std::optional<FileIdentity> rootIdentity() const override;
    Result<> checkPlace() const override;
    void closeIdle() override;

private:
    struct Private;
    explicit LocalStorage(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace backstop::storage
