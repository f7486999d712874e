// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/take.h"

namespace backstop::test {

/// Hands pictures of every step of an export, an import and a restore to @p take.
void takeWizardPictures(FirmData &data, ScriptedPrompts &prompts, const Take &take);

} // namespace backstop::test
