// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/backupstate.h"

#include <QCoreApplication>

#include <chrono>

namespace backstop::itemmodels {

using catalog::BackupRow;
using catalog::VerificationResult;

namespace {

struct BackupState
{
    Q_DECLARE_TR_FUNCTIONS(backstop::itemmodels::BackupState)
};

} // namespace

Status statusOf(const BackupRow &backup, Timestamp now)
{
    if (backup.verification.result == VerificationResult::Damaged)
        return Status::Damaged;
    if (backup.status == repository::BackupStatus::Partial)
        return Status::Partial;
    if (!isProof(backup.verification))
        return Status::Complete;
    return now - backup.verification.time > catalog::kProofHolds ? Status::VerifiedLongAgo : Status::Verified;
}

QString stateText(const BackupRow &backup, Timestamp now)
{
    const Status status = statusOf(backup, now);
    const auto age = now - backup.verification.time;
    if (status != Status::Verified || now == Timestamp{} || age < std::chrono::minutes(1))
        return statusText(status);
    const auto days = static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(age).count() / 24);
    const auto minutes = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(age).count());
    return days > 0        ? BackupState::tr("Verified %Ln d ago", nullptr, days)
           : minutes >= 60 ? BackupState::tr("Verified %Ln h ago", nullptr, minutes / 60)
                           : BackupState::tr("Verified %Ln min ago", nullptr, minutes);
}

QString sourcesText(const QStringList &sources)
{
    if (sources.size() <= 1)
        return sources.value(0);
    const QString first = sources.first().section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return BackupState::tr("%1 and %Ln more", nullptr, static_cast<int>(sources.size() - 1)).arg(first);
}

} // namespace backstop::itemmodels
