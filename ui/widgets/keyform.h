// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/requests.h"

#include <QWidget>

class QLineEdit;
class QRadioButton;

namespace backstop::ui {

class Label;
class StateLabel;

/// How a repository is unlocked: passphrase, recovery code, or none. What was wrong with the last try stands at the field. What was
/// typed for one kind is forgotten with the next: a code is shown as it is typed, and would show a passphrase.
class KeyForm : public QWidget
{
    Q_OBJECT

public:
    explicit KeyForm(QWidget *parent = nullptr);

    KeyKind kind() const;
    QString secret() const;
    bool isComplete() const;
    /// Why the last try did not open the repository, and what to try now.
    void showProblem(const Error &error);
    void wipe();
    void focusSecret();

signals:
    void changed();

private:
    void hideProblem();
    void updateField();

    QRadioButton *m_passphrase;
    QRadioButton *m_recoveryCode;
    QRadioButton *m_none;
    QLineEdit *m_secret;
    StateLabel *m_problem;
    Label *m_advice;
    KeyKind m_kind = KeyKind::Passphrase; ///< that the field is for
};

/// A line for a secret with a button that shows what was typed, as Ctrl+H does.
QLineEdit *secretLine(const QString &name, const QString &accessibleName);
/// Empties a line that holds a secret. No undo brings it back.
void wipeSecret(QLineEdit *line);
/// Presses the button of a secretLine(), or takes it out.
void setSecretShown(QLineEdit *line, bool shown);

} // namespace backstop::ui
