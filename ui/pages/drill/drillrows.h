// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"

#include <QList>

class QStandardItem;

namespace backstop::ui {

// Rows of the lists of drills.

/// Read only; a number stands at the right.
QStandardItem *drillCell(const QString &text, bool isNumber = false);
/// Gives all @p cells of a row the look of @p status, and the first one the sentence that is read aloud.
void setRowStatus(const QList<QStandardItem *> &cells, itemmodels::Status status);

} // namespace backstop::ui
