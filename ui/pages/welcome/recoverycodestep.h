// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace backstop::ui {

class Label;
class Prompts;
class StateLabel;

/// Shows the recovery code once, and goes on when three of its groups were typed back, or when the user says why not.
class RecoveryCodeStep : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodeStep(Prompts *prompts, QWidget *parent = nullptr);

    /// Groups separated by '-' or spaces. Empty: forgets the code.
    void setCode(const QString &code);
    /// Which groups are asked for, counted from 1.
    const QList<int> &askedGroups() const { return m_asked; }

signals:
    void continueRequested();
    void saveTextRequested(const QString &path, const QString &text);

private:
    void connectButtons(QPushButton *copy, QPushButton *save, QPushButton *print);
    void updateState();
    QString sheet() const;

    Prompts *m_prompts;
    QStringList m_groups;
    QList<int> m_asked;
    Label *m_code;
    QList<QLineEdit *> m_answers;
    QList<Label *> m_answerLabels;
    StateLabel *m_verdict;
    QLineEdit *m_reason;
    QPushButton *m_continue;
    QPushButton *m_skip;
};

} // namespace backstop::ui
