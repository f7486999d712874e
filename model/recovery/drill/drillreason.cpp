// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillreason.h"

#include "model/recovery/drill/drillreport.h"

namespace backstop::recovery {

using namespace Qt::StringLiterals;

QString reasonText(const DrillReason &reason)
{
    using Kind = DrillReason::Kind;
    const QString step = u"%1: %2"_s.arg(reason.component, stepTitle(reason.step));
    const QString measured = secondsText(reason.measured);
    const QString target = targetSecondsText(reason.target);
    switch (reason.kind) {
    case Kind::BackLate:
        return u"%1: was back after %2, and should have been within %3"_s.arg(reason.component, measured,
                                                                              target);
    case Kind::DataLost:
        return u"%1: %2 of data are lost, and should not be more than %3"_s.arg(reason.component, measured,
                                                                                target);
    case Kind::BackupRefused:
        return u"%1: backup %2 of %3 could not be restored: %4"_s.arg(
            step, QString::fromStdString(reason.backup.value_or(BackupId()).hex().substr(0, 12)),
            toIso(reason.backupTime), reason.detail);
    case Kind::RecordsUnreadable:
        return u"%1: %2 records of backups cannot be read, and may be newer"_s.arg(
            step, QString::number(reason.count));
    case Kind::StepSkipped:
        return u"%1: skipped: %2"_s.arg(step, reason.detail);
    case Kind::FailureAccepted:
        return u"%1: failed, which was accepted: %2"_s.arg(step, reason.detail);
    case Kind::NothingToDo:
        return u"%1: has no steps in a drill, so nothing proves that it comes back"_s.arg(reason.component);
    case Kind::NotBack:
    case Kind::NotBegun:
        return u"%1: %2%3"_s.arg(reason.component, reason.detail,
                                 reason.isInjected ? u" (injected)"_s : QString());
    case Kind::Tabletop:
        return u"tabletop: nothing was executed, and nothing was measured"_s;
    case Kind::Aborted:
        return u"aborted: %1"_s.arg(reason.detail);
    case Kind::PlanLate:
        return u"plan: all were back after %1, and should have been within %2"_s.arg(measured, target);
    case Kind::CleanUpFailed:
        return u"clean-up: %1"_s.arg(reason.detail);
    case Kind::SandboxStays:
        return reason.detail.isEmpty() ? u"clean-up: the sandbox is still there"_s
                                       : u"clean-up: the sandbox is still there; %1"_s.arg(reason.detail);
    }
    return {};
}

QStringList reasonTexts(const std::vector<DrillReason> &reasons)
{
    QStringList texts;
    for (const DrillReason &reason : reasons)
        texts << reasonText(reason);
    return texts;
}

} // namespace backstop::recovery
