// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/ids.h"
#include "model/recovery/plan.h"

#include <vector>

namespace backstop::recovery {

/// Why a drill is no better than it is, in values. Which fields have a meaning depends on the kind.
struct DrillReason
{
    enum class Kind : int {
        BackLate,          ///< component, measured, target: it was back, and not in time
        DataLost,          ///< component, measured, target: more than its RPO allows
        BackupRefused,     ///< component, step, backup, backupTime, detail: that backup could not be restored
        RecordsUnreadable, ///< component, step, count: records of backups, which may be of newer ones
        StepSkipped,       ///< component, step, detail: why; it was required
        FailureAccepted,   ///< component, step, detail: what had failed, or why it was accepted
        NothingToDo,       ///< component: has no steps in a drill
        NotBack,           ///< component, detail, isInjected: it failed
        NotBegun,          ///< component, needs, detail: what it needs has not come back
        Tabletop,          ///< nothing was executed
        Aborted,           ///< detail: why
        PlanLate,          ///< measured, target: all were back, and not in time
        CleanUpFailed,     ///< detail: what went wrong; the sandbox is still there
        SandboxStays,      ///< detail: why, or empty
    };
    Kind kind = Kind::Tabletop;
    QString component = {};
    Step step = {};
    QString detail = {}; ///< what the engine, in English, or a person said
    double measured = 0; ///< seconds
    double target = 0;   ///< seconds
    qint64 count = 0;
    QStringList needs = {};
    std::optional<BackupId> backup = {};
    Timestamp backupTime{};
    bool isInjected = false; ///< the drill wanted it so
    bool operator==(const DrillReason &) const = default;
};
inline constexpr int kDrillReasons = 14;

/// In English, for the command line and its JSON; see reports::reasonWords() for people.
QString reasonText(const DrillReason &reason);
QStringList reasonTexts(const std::vector<DrillReason> &reasons);

} // namespace backstop::recovery
