// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/planpicture.h"

#include <QString>

#include <memory>

namespace backstop::ui {

/// A plan with all that is shown of it.
struct PlanContent
{
    std::shared_ptr<const recovery::AssessedPlan> assessed = {}; ///< never null where there is a plan
    std::shared_ptr<const recovery::PlanPicture> picture = {};   ///< of this plan; never null with it
    quint64 version = 0; ///< of the repository's plan; 0: it has none yet
    QString saved = {};  ///< when and by whom, for people; may be empty
};

} // namespace backstop::ui
