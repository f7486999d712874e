// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillevent.h"

namespace backstop::recovery {

/// Gives the injects of @p drill that have no target one by its seed, the same for the same drill. Usage where one names something
/// that the plan does not have, or nothing is there that it could hit.
Result<> aimInjects(DrillDeclaration &drill);
/// A number that is not like @p seed, the same on every machine.
std::uint64_t scrambled(std::uint64_t seed);
/// Whether an inject of that kind hits @p target.
bool isHit(const DrillDeclaration &drill, InjectKind kind, const QString &target);

} // namespace backstop::recovery
