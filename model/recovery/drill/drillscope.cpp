// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillscope.h"

namespace backstop::recovery {

using namespace Qt::StringLiterals;

DrillScope scopeOf(const DrillDeclaration &drill)
{
    DrillScope scope{.components = static_cast<int>(drill.components.size()),
                     .ofPlan = static_cast<int>(drill.plan.components.size())};
    if (scope.components == 1 && !scope.isWhole())
        scope.only = drill.components.first();
    return scope;
}

QString scopeText(const DrillScope &scope)
{
    if (!scope.isKnown())
        return {};
    if (scope.isWhole())
        return u"the whole plan"_s;
    return scope.only.isEmpty() ? u"%1 of %2 components"_s.arg(scope.components).arg(scope.ofPlan)
                                : u"%1 only"_s.arg(scope.only);
}

} // namespace backstop::recovery
