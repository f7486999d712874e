// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace backstop::ui {

/// The shortcuts of the window's actions, as a table that can be read with the keyboard.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace backstop::ui
