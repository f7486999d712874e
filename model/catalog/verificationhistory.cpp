// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/verificationhistory.h"

#include <algorithm>

namespace backstop::catalog {

namespace {

constexpr int kHistorySchemaVersion = 2;
constexpr const char *kHistorySchema = R"(
CREATE TABLE verifications(
  place TEXT NOT NULL,
  backup BLOB NOT NULL,
  time INTEGER NOT NULL,
  level INTEGER NOT NULL,
  result INTEGER NOT NULL,
  damaged INTEGER NOT NULL,
  PRIMARY KEY(place, backup, time, level)) WITHOUT ROWID;
PRAGMA user_version=2;
)";
// Version 1 did not tell places apart: what it knew counts for all of them.
constexpr const char *kRename = "ALTER TABLE verifications RENAME TO verifications_1;";
constexpr const char *kMove = R"(
INSERT INTO verifications SELECT '', backup, time, level, result, damaged FROM verifications_1;
DROP TABLE verifications_1;
)";

Verification readVerification(const Statement &row)
{
    return {BackupId::fromBytes(row.blob(0)), static_cast<VerificationLevel>(row.integer(2)),
            static_cast<VerificationResult>(row.integer(3)),
            Timestamp(std::chrono::nanoseconds(row.integer(1))), row.number(4)};
}

} // namespace

Result<std::unique_ptr<VerificationHistory>> VerificationHistory::open(const QString &file,
                                                                       const QString &place)
{
    const auto explained = [](Error error) {
        if (Database::isCorrupt(error))
            error.hint = QStringLiteral(
                "Move the file away; the backups are not affected, but they show as not verified until "
                "they are verified again.");
        return error;
    };
    auto opened = Database::open(file);
    if (!opened)
        return explained(opened.error());
    Database &database = **opened;
    Transaction transaction(database);
    BACKSTOP_TRY(transaction.begin());
    const auto version = database.version();
    if (!version)
        return explained(version.error());
    if (*version > kHistorySchemaVersion)
        return Error{ErrorCode::UnsupportedFormat, file + QStringLiteral(": written by a newer Backstop"),
                     QStringLiteral("Update Backstop, or move the file away to begin a new history.")};
    if (*version == 1)
        BACKSTOP_TRY(database.execute(kRename));
    if (*version < kHistorySchemaVersion)
        BACKSTOP_TRY(database.execute(kHistorySchema));
    if (*version == 1)
        BACKSTOP_TRY(database.execute(kMove));
    BACKSTOP_TRY(transaction.commit());
    return std::unique_ptr<VerificationHistory>(new VerificationHistory(std::move(*opened), place));
}

Result<> VerificationHistory::add(const std::vector<Verification> &verifications)
{
    Transaction transaction(*m_database);
    BACKSTOP_TRY(transaction.begin());
    BACKSTOP_ASSIGN(
        statement, m_database->prepare(QStringLiteral("INSERT OR REPLACE INTO verifications(backup, time, "
                                                      "level, result, damaged, place) VALUES(?,?,?,?,?,?)")));
    for (const Verification &verification : verifications) {
        statement.bindBlob(1, verification.backup.view())
            .bind(2, verification.time)
            .bind(3, static_cast<int>(verification.level))
            .bind(4, static_cast<int>(verification.result))
            .bind(5, verification.damaged)
            .bind(6, m_place);
        BACKSTOP_TRY(statement.run());
    }
    return transaction.commit();
}

Result<std::vector<Verification>> VerificationHistory::of(const BackupId &backup)
{
    BACKSTOP_ASSIGN(statement,
                    m_database->prepare(QStringLiteral(
                        "SELECT backup, time, level, result, damaged FROM "
                        "verifications WHERE backup = ? AND place IN (?, '') ORDER BY time, level")));
    statement.bindBlob(1, backup.view()).bind(2, m_place);
    std::vector<Verification> found;
    for (;;) {
        BACKSTOP_ASSIGN(more, statement.step());
        if (!more)
            return found;
        found.push_back(readVerification(statement));
    }
}

Result<std::vector<Verification>> VerificationHistory::standing()
{
    BACKSTOP_ASSIGN(statement, m_database->prepare(QStringLiteral(
                                   "SELECT backup, time, level, result, damaged FROM verifications WHERE "
                                   "place IN (?, '') ORDER BY backup, time, level")));
    statement.bind(1, m_place);
    std::vector<Verification> result;
    std::vector<Verification> ofOne;
    for (;;) {
        BACKSTOP_ASSIGN(more, statement.step());
        if (more && (ofOne.empty() || ofOne.front().backup.view() == statement.blob(0))) {
            ofOne.push_back(readVerification(statement));
            continue;
        }
        if (!ofOne.empty())
            result.push_back(standing(ofOne));
        if (!more)
            return result;
        ofOne = {readVerification(statement)};
    }
}

Verification VerificationHistory::standing(const std::vector<Verification> &verifications)
{
    const auto is = [](VerificationResult result) {
        return [result](const Verification &v) { return v.result == result; };
    };
    const auto newest = [&](auto &&accept) {
        const Verification *best = nullptr;
        for (const Verification &v : verifications) {
            if (accept(v) && (!best || v.time >= best->time))
                best = &v;
        }
        return best;
    };
    const auto isStanding = [&](const Verification &damage) {
        // Two samples are of different packs: the second one says nothing of what the first one found.
        const VerificationLevel enough =
            damage.level == VerificationLevel::Sampled ? VerificationLevel::Full : damage.level;
        return damage.result == VerificationResult::Damaged &&
               std::none_of(verifications.begin(), verifications.end(), [&](const Verification &v) {
                   return v.result == VerificationResult::Passed && v.time > damage.time && v.level >= enough;
               });
    };
    if (const Verification *damage = newest(isStanding))
        return *damage;
    const Verification *deepest = nullptr;
    for (const Verification &v : verifications) {
        if (v.result == VerificationResult::Passed &&
            (!deepest || v.level > deepest->level || (v.level == deepest->level && v.time >= deepest->time)))
            deepest = &v;
    }
    if (deepest)
        return *deepest;
    const Verification *unfinished = newest(is(VerificationResult::Incomplete));
    return unfinished ? *unfinished : Verification{};
}

} // namespace backstop::catalog
