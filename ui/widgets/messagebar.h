// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/theme/colors.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QToolButton;

namespace backstop::ui {

class Label;

/// A message where it belongs, in the page: an icon, a sentence, what to do, and buttons. Hidden until something is shown. Announces
/// itself to screen readers.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Tone tone, const QString &text, const QString &detail = {});
    /// What kind of error it is in the language of the program, and below it what the engine said.
    void showError(const Error &error);
    /// Adds a button; all buttons go with the next message. The name is the object name.
    void addAction(const QString &name, const QString &text, std::function<void()> action);
    void setClosable(bool closable);
    /// What the message is about, so that it can be taken back when that is over; another message is about nothing.
    void setSubject(const QString &subject) { m_subject = subject; }
    const QString &subject() const { return m_subject; }
    QString text() const;
    /// Of the message that is shown, or was last.
    Tone tone() const { return m_tone; }
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void clearActions();

    QString m_subject;
    Tone m_tone = Tone::Neutral;
    Label *m_text;
    Label *m_detail;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
};

} // namespace backstop::ui
