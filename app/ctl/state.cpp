// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/state.h"

#include "app/ctl/table.h"

namespace backstop::ctl {

using catalog::Verification;
using catalog::VerificationLevel;
using catalog::VerificationResult;

namespace {

const Verification *find(const Verifications &verifications, const BackupId &id)
{
    const auto found = verifications.find(id);
    const bool isKnown = found != verifications.end() && found->second.result != VerificationResult::None;
    return isKnown ? &found->second : nullptr;
}

QString levelName(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::None:
        return QStringLiteral("none");
    case VerificationLevel::Present:
        return QStringLiteral("structure");
    case VerificationLevel::Sampled:
        return QStringLiteral("sampled");
    case VerificationLevel::Full:
        return QStringLiteral("every byte");
    case VerificationLevel::TestRestore:
        return QStringLiteral("test restore");
    }
    return {};
}

QString resultName(VerificationResult result)
{
    switch (result) {
    case VerificationResult::None:
        return QStringLiteral("none");
    case VerificationResult::Passed:
        return QStringLiteral("passed");
    case VerificationResult::Incomplete:
        return QStringLiteral("incomplete");
    case VerificationResult::Damaged:
        return QStringLiteral("damaged");
    }
    return {};
}

} // namespace

Result<std::vector<Verification>> standingOf(Session &session, const repository::Repository &repository)
{
    BACKSTOP_ASSIGN(history, session.services().openVerificationHistory(repository.location()));
    return history->standing();
}

Error verificationsUnread(const Error &error)
{
    return error.withContext(QStringLiteral("what was verified is not known"));
}

Verifications verificationsOf(Session &session, const repository::Repository &repository)
{
    const auto standing = standingOf(session, repository);
    Verifications verifications;
    if (!standing) {
        session.out().note(QStringLiteral("backstopctl: warning: what was verified is not known: ") +
                           safeText(standing.error().message));
        return verifications;
    }
    for (const Verification &verification : *standing)
        verifications.emplace(verification.backup, verification);
    return verifications;
}

State stateOf(const repository::BackupRecord &record, const Verifications &verifications)
{
    const Verification *known = find(verifications, record.id);
    if (known && known->result == VerificationResult::Damaged)
        return {QStringLiteral("damaged"), false};
    if (record.status == repository::BackupStatus::Partial)
        return {QStringLiteral("partial"), false};
    return {known && isProof(*known) ? QStringLiteral("verified") : QStringLiteral("complete"), true};
}

QString verifiedText(const Verifications &verifications, const BackupId &id)
{
    const Verification *known = find(verifications, id);
    if (!known)
        return QStringLiteral("never on this machine");
    return QStringLiteral("%1, %2, %3")
        .arg(levelName(known->level), resultName(known->result),
             toIso(std::chrono::floor<std::chrono::seconds>(known->time)));
}

void writeVerification(JsonWriter &json, const Verifications &verifications, const BackupId &id)
{
    const Verification *known = find(verifications, id);
    if (!known) {
        json.null("verification");
        return;
    }
    json.beginObject("verification")
        .field("level", levelName(known->level))
        .field("result", resultName(known->result))
        .field("time", known->time)
        .endObject();
}

} // namespace backstop::ctl
