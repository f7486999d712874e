// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planstore.h"

#include "model/core/names.h"

namespace backstop::recovery {

using repository::Document;

namespace {

constexpr char kPlanDocument[] = "recovery-plan";

Result<StoredPlan> planOf(const Document &document)
{
    auto reading = readPlan(document.content);
    if (!reading)
        return reading.error().withContext(QStringLiteral("documents/%1, version %2")
                                               .arg(QLatin1String(kPlanDocument))
                                               .arg(document.version));
    return StoredPlan{std::move(*reading), document.content,  document.version,
                      document.time,       document.hostname, document.username};
}

QString printable(const QString &name)
{
    return displayText(name.toUtf8().toStdString());
}

Error changedMeanwhile(const std::optional<Document> &now)
{
    const QString message =
        now ? QStringLiteral("recovery plan: %1 stored version %2 on %3 meanwhile, at %4")
                  .arg(printable(now->username), QString::number(now->version), printable(now->hostname),
                       toIso(std::chrono::floor<std::chrono::seconds>(now->time)))
            : QStringLiteral("recovery plan: it is no longer in the repository");
    return {ErrorCode::AlreadyExists, message, QStringLiteral("Load the plan again, and change that one.")};
}

} // namespace

Result<std::optional<StoredPlan>> PlanStore::newest()
{
    BACKSTOP_ASSIGN(document, m_repository.documents().newest(kPlanDocument));
    if (!document)
        return std::optional<StoredPlan>();
    BACKSTOP_ASSIGN(plan, planOf(*document));
    return std::optional(std::move(plan));
}

Result<StoredPlan> PlanStore::version(std::uint64_t version)
{
    BACKSTOP_ASSIGN(documents, m_repository.documents().history(kPlanDocument));
    for (const Document &document : documents)
        if (document.version == version)
            return planOf(document);
    return Error{ErrorCode::NotFound,
                 QStringLiteral("recovery plan: there is no version %1 that can be read").arg(version),
                 documents.empty() ? QStringLiteral("\"plan import\" stores the first one.")
                                   : QStringLiteral("There are versions %1 to %2.")
                                         .arg(documents.front().version)
                                         .arg(documents.back().version)};
}

Result<std::vector<StoredPlan>> PlanStore::history()
{
    BACKSTOP_ASSIGN(documents, m_repository.documents().history(kPlanDocument));
    std::vector<StoredPlan> plans;
    for (const Document &document : documents)
        if (auto plan = planOf(document))
            plans.push_back(std::move(*plan));
    return plans;
}

Result<std::vector<StoredPlan>> PlanStore::history(const std::set<std::uint64_t> &wanted,
                                                   const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(documents, m_repository.documents().history(kPlanDocument));
    std::vector<StoredPlan> plans;
    for (const Document &document : documents) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("recovery plan: cancelled")};
        if (!wanted.contains(document.version))
            continue;
        if (auto plan = planOf(document))
            plans.push_back(std::move(*plan));
    }
    return plans;
}

Result<StoredPlan> PlanStore::save(const QJsonObject &content, std::uint64_t basedOn)
{
    if (const auto reading = readPlan(content); !reading)
        return reading.error(); // nobody could load it again
    repository::DocumentStore documents = m_repository.documents();
    BACKSTOP_ASSIGN(before, documents.newest(kPlanDocument));
    if ((before ? before->version : 0) != basedOn)
        return changedMeanwhile(before);
    bool isChanged = false; // since it was read above
    const auto stored = documents.update(kPlanDocument, [&](QJsonObject &current) -> Result<> {
        isChanged = current != (before ? before->content : QJsonObject());
        if (isChanged)
            return Error{ErrorCode::AlreadyExists, QStringLiteral("recovery plan: changed meanwhile")};
        current = content;
        return {};
    });
    if (!stored && isChanged) {
        BACKSTOP_ASSIGN(now, documents.newest(kPlanDocument));
        return changedMeanwhile(now);
    }
    if (!stored)
        return stored.error();
    return planOf(*stored);
}

} // namespace backstop::recovery
