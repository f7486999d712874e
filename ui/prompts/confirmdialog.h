// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

#include <QDialog>

namespace backstop::ui {

/// Shows a Question. Cancel has the focus and answers Esc and Enter; the verb has to be chosen.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(const Question &question, QWidget *parent = nullptr);
};

} // namespace backstop::ui
