// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

#include <QDialog>

namespace backstop::ui {

/// Shows a Question. Cancel answers Esc, and has the focus, which is seen. Enter and Space press what has it: the verb has to be chosen.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(const Question &question, QWidget *parent = nullptr);
};

} // namespace backstop::ui
