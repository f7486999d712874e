// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/qtprompts.h"

#include "ui/prompts/confirmdialog.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>

namespace backstop::ui {

namespace {

/// On the heap, and looked at only while it is there: what is asked about may go while the dialog is open, as a page does when another
/// repository opens, and takes the dialog along. That is no answer.
template<typename Dialog>
class Asked
{
public:
    explicit Asked(Dialog *dialog)
        : m_dialog(dialog)
    {}
    Q_DISABLE_COPY_MOVE(Asked)
    ~Asked() { delete m_dialog; }

    Dialog *operator->() const { return m_dialog; }
    bool isAccepted() { return m_dialog->exec() == QDialog::Accepted && m_dialog; }

private:
    QPointer<Dialog> m_dialog;
};

std::optional<QString> chosen(Asked<QFileDialog> &dialog)
{
    const QString path = dialog.isAccepted() ? dialog->selectedFiles().value(0) : QString();
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

} // namespace

bool QtPrompts::confirm(QWidget *parent, const Question &question)
{
    auto *dialog = new ConfirmDialog(question, parent);
    Asked asked(dialog);
    m_question = dialog;
    return asked.isAccepted();
}

void QtPrompts::answer(bool confirmed)
{
    if (m_question)
        m_question->done(confirmed ? QDialog::Accepted : QDialog::Rejected);
}

std::optional<QString> QtPrompts::chooseFolder(QWidget *parent, const QString &title, const QString &start)
{
    Asked dialog(new QFileDialog(parent, title, start));
    dialog->setSupportedSchemes({QStringLiteral("file")}); // a desktop may offer places that are no files
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return chosen(dialog);
}

std::optional<QString> QtPrompts::chooseFile(QWidget *parent, const QString &title, const QString &start,
                                             const QString &filter)
{
    Asked dialog(new QFileDialog(parent, title, start, filter));
    dialog->setSupportedSchemes({QStringLiteral("file")}); // a desktop may offer places that are no files
    dialog->setFileMode(QFileDialog::ExistingFile);
    return chosen(dialog);
}

std::optional<QString> QtPrompts::saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                           const QString &filter)
{
    Asked dialog(new QFileDialog(parent, title, proposal, filter));
    dialog->setSupportedSchemes({QStringLiteral("file")}); // a desktop may offer places that are no files
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // A name without any dot gets the ending of the kind that was chosen, before it is asked whether to replace a file.
    const auto follow = [file = dialog.operator->()](const QString &kind) {
        static const QRegularExpression ending(QStringLiteral("\\*\\.([\\w.]+)"));
        file->setDefaultSuffix(ending.match(kind).captured(1));
    };
    follow(dialog->selectedNameFilter());
    QObject::connect(dialog.operator->(), &QFileDialog::filterSelected, dialog.operator->(), follow);
    return chosen(dialog);
}

std::optional<QString> QtPrompts::passphrase(QWidget *parent, const QString &title, const QString &text)
{
    Asked dialog(new QInputDialog(parent));
    dialog->setWindowTitle(title);
    dialog->setLabelText(text);
    dialog->setTextEchoMode(QLineEdit::Password);
    return dialog.isAccepted() ? std::optional(dialog->textValue()) : std::nullopt;
}

bool QtPrompts::print(QWidget *parent, const QString &title,
                      const std::function<bool(QPagedPaintDevice &)> &paint)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    Asked dialog(new QPrintDialog(&printer, parent));
    if (!dialog.isAccepted())
        return false;
    return paint(printer) && printer.printerState() != QPrinter::Error;
}

} // namespace backstop::ui
