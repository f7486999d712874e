// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/environment.h"
#include "model/repository/keyring.h"
#include "model/storage/storage.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace backstop::repository {

/// What a repository remembers besides backups: which of them are held, policies, plans. See FORMAT.md, section 13.
struct Document
{
    std::uint64_t version = 0; ///< 1 for the first; every change makes the next
    Timestamp time{};
    QString hostname;
    QString username;
    QJsonObject content;
};

/// The documents of a repository: objects documents/NAME/N, each version written once and never changed.
/// Thread-safe; what it is made with outlives it. Names are of [a-z0-9-].
class DocumentStore
{
public:
    DocumentStore(storage::Storage &storage, const Keyring &keys, const Environment &environment)
        : m_storage(storage)
        , m_keys(keys)
        , m_environment(environment)
    {}

    /// The newest version, nothing where there is none yet. Damaged where it cannot be read: an older one is never taken for it.
    Result<std::optional<Document>> newest(const std::string &name);
    /// All versions that can be read, oldest first.
    Result<std::vector<Document>> history(const std::string &name);
    using Change = std::function<Result<>(QJsonObject &content)>;
    /// Applies @p change to the newest version and stores what came of it as the next. Where somebody else was faster it is
    /// applied anew, to his. What @p change leaves as it was is not stored. Removes versions beyond the newest 100.
    Result<Document> update(const std::string &name, const Change &change);

private:
    Result<std::vector<std::uint64_t>> versions(const std::string &name);
    Result<Document> read(const std::string &name, std::uint64_t version);

    storage::Storage &m_storage;
    const Keyring &m_keys;
    const Environment &m_environment;
};

} // namespace backstop::repository
