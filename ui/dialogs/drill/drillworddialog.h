// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;

namespace backstop::ui {

/// What a DrillWordDialog asks for.
struct DrillWord
{
    QString title;       ///< the question, or the verb
    QString text;        ///< what happens then
    QString label;       ///< of the field
    QString confirm;     ///< the verb of the button
    QString option = {}; ///< of a check box, off at first; empty: none
    bool isRequired = true;
};

/// A word to a drill as a whole: why it pauses, a note, why it is aborted, how it ends. It stands in the report.
class DrillWordDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DrillWordDialog(const DrillWord &word, QWidget *parent = nullptr);

signals:
    /// Once, before it closes.
    void said(const QString &text, bool hasOption);

private:
    QPlainTextEdit *m_text;
    QCheckBox *m_option;
};

} // namespace backstop::ui
