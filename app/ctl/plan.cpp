// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"

namespace backstop::ctl {

void addPlan(CLI::App &root, Verbs &verbs)
{
    CLI::App *family = addCommand(root, "plan", "What comes back after a disaster, and in which order",
                                  "backstopctl plan check");
    family->require_subcommand(1);
    addPlanShow(*family, verbs);
    addPlanCheck(*family, verbs);
    addPlanOrder(*family, verbs);
    addPlanSimulate(*family, verbs);
    addPlanImport(*family, verbs);
    addPlanExport(*family, verbs);
}

} // namespace backstop::ctl
