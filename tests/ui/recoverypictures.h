// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/firmdata.h"
#include "ui/mainwindow/mainwindow.h"

#include <functional>

namespace backstop::test {

/// Hands pictures of the pages of simulation and readiness, in their states, to @p take.
void takeRecoveryPictures(const ui::MainWindow::Context &context, FirmData &data,
                          const std::function<void(QWidget *, const QString &)> &take);

} // namespace backstop::test
