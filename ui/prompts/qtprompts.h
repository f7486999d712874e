// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

#include <QDialog>
#include <QPointer>

namespace backstop::ui {

/// Prompts with dialogs of Qt. The only place in the program where a modal loop runs.
class QtPrompts final : public Prompts
{
public:
    bool confirm(QWidget *parent, const Question &question) override;
    void answer(bool confirmed) override;
    std::optional<QString> chooseFolder(QWidget *parent, const QString &title, const QString &start) override;
    std::optional<QString> chooseFile(QWidget *parent, const QString &title, const QString &start,
                                      const QString &filter) override;
    std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                    const QString &filter) override;
    std::optional<QString> passphrase(QWidget *parent, const QString &title, const QString &text) override;
    bool print(QWidget *parent, const QString &title,
               const std::function<bool(QPagedPaintDevice &)> &paint) override;

private:
    QPointer<QDialog> m_question; ///< that waits
};

} // namespace backstop::ui
