// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace backstop::ui {

class Label;

/// A field of a form with its label over it and, while something is wrong with what is in it, that in words under it.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    /// @p text is the label, with its mnemonic.
    FormRow(const QString &text, QWidget *field, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Says what is wrong, also to whoever has it read aloud; empty: nothing.
    void setProblem(const QString &problem);
    const QString &problem() const { return m_problem; }
    /// A line under the field that is always there.
    void setNote(const QString &note);

private:
    QWidget *m_field;
    QLabel *m_label;
    QWidget *m_verdict;
    Label *m_words;
    Label *m_note;
    QString m_problem;
};

} // namespace backstop::ui
