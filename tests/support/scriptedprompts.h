// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

#include <QBuffer>
#include <QList>
#include <QPdfWriter>

#include <functional>

namespace backstop::test {

/// Answers prompts from what a test put in, and keeps what was asked. Without an answer put in, the user changes their mind.
class ScriptedPrompts final : public ui::Prompts
{
public:
    QList<bool> confirmations;
    QStringList paths; ///< for folders, files and places to save, in the order they are asked for
    QStringList passphrases;
    bool prints = true;

    QList<ui::Question> questions; ///< that were asked
    QStringList titles;            ///< of all other prompts
    QList<QByteArray> printed;     ///< each as a PDF

    std::function<void()> whileAsked; ///< runs while a confirm() waits
    std::optional<bool> answered;     ///< by answer(), for the last confirm()

    bool confirm(QWidget *, const ui::Question &question) override
    {
        questions.append(question);
        answered.reset();
        if (whileAsked)
            whileAsked();
        if (answered)
            return *answered;
        return !confirmations.isEmpty() && confirmations.takeFirst();
    }
    void answer(bool confirmed) override { answered = confirmed; }
    std::optional<QString> chooseFolder(QWidget *, const QString &title, const QString &) override
    {
        return next(title, paths);
    }
    std::optional<QString> chooseFile(QWidget *, const QString &title, const QString &,
                                      const QString &) override
    {
        return next(title, paths);
    }
    std::optional<QString> saveFile(QWidget *, const QString &title, const QString &,
                                    const QString &) override
    {
        return next(title, paths);
    }
    std::optional<QString> passphrase(QWidget *, const QString &title, const QString &) override
    {
        return next(title, passphrases);
    }
    bool print(QWidget *, const QString &title,
               const std::function<bool(QPagedPaintDevice &)> &paint) override
    {
        titles.append(title);
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        const bool isPainted = paint(writer);
        printed.append(pdf);
        return isPainted && prints;
    }

private:
    std::optional<QString> next(const QString &title, QStringList &answers)
    {
        titles.append(title);
        return answers.isEmpty() ? std::nullopt : std::optional(answers.takeFirst());
    }
};

} // namespace backstop::test
