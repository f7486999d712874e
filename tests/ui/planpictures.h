// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/take.h"
#include "ui/mainwindow/mainwindow.h"

namespace backstop::test {

/// Hands pictures of the page of recovery plans, in all its states, to @p take.
void takePlanPictures(const ui::MainWindow::Context &context, FirmData &data, const Take &take);

} // namespace backstop::test
