// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/storage.h"

#include <map>
#include <shared_mutex>

namespace backstop::storage {

/// Objects in memory, for tests and for what need not outlive the program. Keeps every promise of Storage but the power cut.
class MemoryStorage final : public Storage
{
public:
    explicit MemoryStorage(QString location = QStringLiteral("memory"));

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
    using Content = std::shared_ptr<const Bytes>;
    Result<Content> find(const std::string &name) const;
    bool isFolder(const std::string &name) const;
    bool isBelowObject(const std::string &name) const;

    const QString m_location;
    mutable std::shared_mutex m_mutex;
    std::map<std::string, Content> m_objects; // guarded by m_mutex; the contents themselves never change
};

} // namespace backstop::storage
