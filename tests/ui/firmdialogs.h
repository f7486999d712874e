// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"

#include <functional>

namespace backstop::test {

/// Gets a dialog, not yet shown or as it stands, and what it is at. It may show it, and leaves it open.
using Look = std::function<void(QWidget *dialog, const QString &what)>;

/// Hands every dialog to @p look, filled as full as a firm fills it, but for those below.
void lookAtDialogs(FirmData &data, ScriptedPrompts &prompts, const Look &look);
/// The dialogs of a recovery plan, with every tab and every kind of step.
void lookAtPlanDialogs(const Look &look);
/// A restore, step by step.
void lookAtRestore(FirmData &data, ScriptedPrompts &prompts, const Look &look);
/// An export, step by step.
void lookAtExport(ScriptedPrompts &prompts, const Look &look);
/// An import, step by step.
void lookAtImport(ScriptedPrompts &prompts, const Look &look);

} // namespace backstop::test
