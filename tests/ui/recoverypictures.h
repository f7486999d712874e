// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/firmdata.h"
#include "tests/ui/take.h"
#include "ui/mainwindow/mainwindow.h"

namespace backstop::test {

/// Hands pictures of the pages of simulation and readiness, in their states, to @p take.
void takeRecoveryPictures(const ui::MainWindow::Context &context, FirmData &data, const Take &take);

} // namespace backstop::test
