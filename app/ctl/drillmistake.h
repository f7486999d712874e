// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillanswer.h"

namespace backstop::ctl {

/// Usage for a component that takes no part in the drill, with the name that was probably meant. Nothing for one that does, and for
/// an empty name.
Result<> checkComponent(const recovery::DrillState &state, const QString &component);
/// For an answer that can be given of no step of @p component, or of none at all where that is empty: where the drill stands, of which
/// steps it can be given, and what to do.
Error noStepFor(const recovery::DrillState &state, const QString &component, recovery::DrillAnswer answer);
/// For a @p component of which no step can begin: what it waits for, or how it ended.
Error nothingBegins(const recovery::DrillState &state, const QString &component);
/// For an answer that can be given of a step of each of @p components.
Error whichStep(const QStringList &components, recovery::DrillAnswer answer);

} // namespace backstop::ctl
