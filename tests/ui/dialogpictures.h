// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/take.h"

namespace backstop::test {

/// Hands pictures of the dialogs that are no wizards, and of the history windows, to @p take.
void takeDialogPictures(FirmData &data, ScriptedPrompts &prompts, const Take &take);

} // namespace backstop::test
