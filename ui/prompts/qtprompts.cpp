// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/qtprompts.h"

#include "ui/prompts/confirmdialog.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace backstop::ui {

namespace {

std::optional<QString> chosen(const QString &path)
{
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

} // namespace

bool QtPrompts::confirm(QWidget *parent, const Question &question)
{
    ConfirmDialog dialog(question, parent);
    m_question = &dialog;
    return dialog.exec() == QDialog::Accepted;
}

void QtPrompts::answer(bool confirmed)
{
    if (m_question)
        m_question->done(confirmed ? QDialog::Accepted : QDialog::Rejected);
}

std::optional<QString> QtPrompts::chooseFolder(QWidget *parent, const QString &title, const QString &start)
{
    return chosen(QFileDialog::getExistingDirectory(parent, title, start));
}

std::optional<QString> QtPrompts::chooseFile(QWidget *parent, const QString &title, const QString &start,
                                             const QString &filter)
{
    return chosen(QFileDialog::getOpenFileName(parent, title, start, filter));
}

std::optional<QString> QtPrompts::saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                           const QString &filter)
{
    return chosen(QFileDialog::getSaveFileName(parent, title, proposal, filter));
}

std::optional<QString> QtPrompts::passphrase(QWidget *parent, const QString &title, const QString &text)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(text);
    dialog.setTextEchoMode(QLineEdit::Password);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.textValue();
}

bool QtPrompts::print(QWidget *parent, const QString &title,
                      const std::function<bool(QPagedPaintDevice &)> &paint)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    return paint(printer) && printer.printerState() != QPrinter::Error;
}

} // namespace backstop::ui
