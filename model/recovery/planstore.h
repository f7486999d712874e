// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/planformat.h"
#include "model/repository/repository.h"

#include <set>
#include <stop_token>

namespace backstop::recovery {

/// One version of a repository's plan: what it says, and who stored it when and where.
struct StoredPlan
{
    PlanReading reading;
    QJsonObject content; ///< as it was stored
    std::uint64_t version = 0;
    Timestamp savedAt{};
    QString hostname;
    QString username;
};

/// The recovery plan of a repository, as a document in it: there after the disaster that it is for, and every version of it kept (the
/// newest 100). Thread-safe as the repository is, which outlives it.
class PlanStore
{
public:
    explicit PlanStore(repository::Repository &repository)
        : m_repository(repository)
    {}

    /// The plan as it is now; nothing where there is none yet.
    Result<std::optional<StoredPlan>> newest();
    /// NotFound where there is no such version, or no longer.
    Result<StoredPlan> version(std::uint64_t version);
    /// All versions that can be read, oldest first.
    Result<std::vector<StoredPlan>> history();
    /// Of these @p wanted. Cancelled where @p stop is requested.
    Result<std::vector<StoredPlan>> history(const std::set<std::uint64_t> &wanted,
                                            const std::stop_token &stop);

    /// Stores @p content, which readPlan() takes, as the version after @p basedOn (0: there was none). AlreadyExists where somebody
    /// stored another one meanwhile, whose work is not overwritten; its message says who. What is the same as the version before is not
    /// stored again, and that one returned.
    Result<StoredPlan> save(const QJsonObject &content, std::uint64_t basedOn);
    Result<StoredPlan> save(const RecoveryPlan &plan, std::uint64_t basedOn)
    {
        return save(toJson(plan), basedOn);
    }

private:
    repository::Repository &m_repository;
};

} // namespace backstop::recovery
