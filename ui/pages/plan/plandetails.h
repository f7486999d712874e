// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/plan/plancontent.h"
#include "ui/widgets/inspector.h"

namespace backstop::ui {

/// What the inspector shows of component @p component: its state and why, its targets, what it needs and who needs it, its steps, and what can be
/// done with it. @p isEditing: it can be changed.
InspectorContent planDetails(const recovery::AssessedPlan &plan, int component, bool isEditing,
                             const QString &location);

/// The same of a group of components: how many they are, their worst state, and their names.
InspectorContent groupDetails(const recovery::AssessedPlan &plan, const recovery::ComponentGroup &group,
                              const QString &location);

/// Why a layout is not the one of dot, a sentence; empty where it is, or where that was to be expected.
QString refusalText(const recovery::GraphLayout &layout);

} // namespace backstop::ui
