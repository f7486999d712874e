// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/plantext.h"
#include "model/recovery/plangroups.h"

namespace backstop::itemmodels {

// What is said of a group of components, in the language of the program.

/// What its members have in common: "risk", "risk · Team Ops · Critical", "Others".
QString groupTitle(const recovery::ComponentGroup &group);
/// "37 components", or where only @p shown of them are looked at, "3 of 37 components".
QString groupCount(const recovery::ComponentGroup &group, int shown);
/// "5 with problems", "2 on the critical path", "3 in a circle": what of that there is.
QStringList groupRemarks(const recovery::ComponentGroup &group);
/// "Critical  ·  shortest target 5 min".
QString groupTarget(const recovery::ComponentGroup &group);
/// The worst of its members.
TargetState targetStateOf(const recovery::AssessedPlan &plan, const recovery::ComponentGroup &group);

} // namespace backstop::itemmodels
