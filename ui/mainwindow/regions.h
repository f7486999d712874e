// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace backstop::ui {

/// Moves the keys from the one of @p regions that has them to the one @p step further, round the end; from nowhere to the first or
/// the last. A region that takes no keys itself gives them to the first widget in it that does.
void focusRegion(const QList<QWidget *> &all, int step);

} // namespace backstop::ui
