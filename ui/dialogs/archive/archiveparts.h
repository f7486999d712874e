// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewsetup.h"

class QTreeWidget;
class QVBoxLayout;
class QWidget;

namespace backstop::ui {

// What the dialogs about archives are made of.

/// A list called @p name, which is read as @p title.
QTreeWidget *archiveList(const QString &name, const QString &title, const QStringList &headers,
                         const QList<ColumnSetup> &columns);
/// Shows @p rows in @p list, which is hidden where there are none. Of three columns the one in the middle is a number.
void fillList(QTreeWidget *list, const QList<QStringList> &rows);
/// The layout of @p step, a page of a dialog.
QVBoxLayout *stepLayout(QWidget *step);

} // namespace backstop::ui
