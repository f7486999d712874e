// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

namespace backstop::ui {

/// Prompts with dialogs of Qt. The only place in the program where a modal loop runs.
class QtPrompts final : public Prompts
{
public:
    bool confirm(QWidget *parent, const Question &question) override;
    std::optional<QString> chooseFolder(QWidget *parent, const QString &title, const QString &start) override;
    std::optional<QString> chooseFile(QWidget *parent, const QString &title, const QString &start,
                                      const QString &filter) override;
    std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                    const QString &filter) override;
    std::optional<QString> passphrase(QWidget *parent, const QString &title, const QString &text) override;
    bool printText(QWidget *parent, const QString &title, const QString &text) override;
};

} // namespace backstop::ui
