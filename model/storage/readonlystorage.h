// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/storage.h"

namespace backstop::storage {

/// Another storage, of which nothing can be changed: every put, remove and sweep is refused with ReadOnly before it
/// reaches that one. Thread-safe as that one is.
class ReadOnlyStorage final : public Storage
{
public:
    explicit ReadOnlyStorage(std::shared_ptr<Storage> inner);

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
    Error refusal(const QString &object) const;

    std::shared_ptr<Storage> m_inner;
};

} // namespace backstop::storage
