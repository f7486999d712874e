// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillevent.h"

namespace backstop::recovery {

/// How much of its plan a drill was of.
struct DrillScope
{
    int components = 0; ///< that took part
    int ofPlan = 0;     ///< that the plan had then; 0: not known
    QString only = {};  ///< the one that took part, where the plan had others
    bool isKnown() const { return ofPlan > 0; }
    bool isWhole() const { return isKnown() && components >= ofPlan; }
    bool operator==(const DrillScope &) const = default;
};
DrillScope scopeOf(const DrillDeclaration &drill);
/// In English: "the whole plan", "database only", "3 of 8 components"; empty where it is not known.
QString scopeText(const DrillScope &scope);

} // namespace backstop::recovery
