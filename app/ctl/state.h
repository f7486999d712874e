// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"
#include "model/repository/repository.h"

#include <map>

namespace backstop::ctl {

/// What is known today of the backups that were verified on this machine.
using Verifications = std::map<BackupId, catalog::Verification>;
/// By VerificationHistory::standing(). An error where this machine's history of them cannot be read.
Result<std::vector<catalog::Verification>> standingOf(Session &session,
                                                      const repository::Repository &repository);
/// The same, but nothing, and a note on standard error, where this machine's history of them cannot be read: the backups are there without it.
Verifications verificationsOf(Session &session, const repository::Repository &repository);
/// What is told where standingOf() failed and the work went on without it.
Error verificationsUnread(const Error &error);

/// The state of a backup in the words of the window: green means proven.
struct State
{
    QString text; ///< "verified", "complete", "partial", "damaged"
    bool isGood = true;
};
State stateOf(const repository::BackupRecord &record, const Verifications &verifications);
/// "every byte, 2026-11-23T15:04:05Z", "never", ...
QString verifiedText(const Verifications &verifications, const BackupId &id);
/// The field "verification" of an open object: level, result and time, or null where nobody has looked.
void writeVerification(JsonWriter &json, const Verifications &verifications, const BackupId &id);

} // namespace backstop::ctl
