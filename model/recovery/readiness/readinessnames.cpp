// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/readiness/readiness.h"

#include "model/recovery/wordtable.h"

#include <array>

namespace backstop::recovery {

QString partName(ReadinessPart part)
{
    static constexpr std::array<const char *, kReadinessParts> names{"data_loss", "verification", "drill",
                                                                     "recovery_time", "copies"};
    return nameIn(names, part);
}

QString reasonName(ReadinessReason reason)
{
    static constexpr std::array<const char *, 26> names{"within_rpo",
                                                        "beyond_rpo",
                                                        "no_backup",
                                                        "verified_in_time",
                                                        "verification_old",
                                                        "never_verified",
                                                        "drill_passed",
                                                        "drill_old",
                                                        "drill_outdated",
                                                        "drill_with_issues",
                                                        "drill_failed",
                                                        "no_drill",
                                                        "measured_within_rto",
                                                        "measured_beyond_rto",
                                                        "measured_outdated",
                                                        "measured_old",
                                                        "simulated_within_rto",
                                                        "simulated_beyond_rto",
                                                        "rto_unknown",
                                                        "recovery_failed",
                                                        "two_copies",
                                                        "one_copy",
                                                        "copy_elsewhere",
                                                        "no_copy_elsewhere",
                                                        "immutable_copy",
                                                        "no_immutable_copy"};
    return nameIn(names, reason);
}

QString capName(ReadinessCap cap)
{
    static constexpr std::array<const char *, 4> names{"no_order", "critical_unverified", "last_drill_failed",
                                                       "recovery_key_untested"};
    return nameIn(names, cap);
}

QString actionName(ReadinessAction action)
{
    static constexpr std::array<const char *, 8> names{"back_up",           "verify",    "mend_plan",
                                                       "run_drill",         "simulate",  "add_copy",
                                                       "test_recovery_key", "add_people"};
    return nameIn(names, action);
}

} // namespace backstop::recovery
