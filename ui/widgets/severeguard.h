// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QTimer;

namespace backstop::ui {

class StateLabel;

/// What stands before something severe that cannot be taken back: the user types the name of what is touched, and why. Given only
/// a moment after both are there, so that no hand that is quick presses the button out of habit; the moment is the interval of the
/// QTimer "guardDelay", for tests.
class SevereGuard : public QWidget
{
    Q_OBJECT

public:
    /// @p text says what is asked for, with the @p name in it; @p nameLabel and @p reasonLabel stand over the fields.
    SevereGuard(const QString &text, const QString &name, const QString &nameLabel,
                const QString &reasonLabel, QWidget *parent = nullptr);

    bool isGiven() const { return m_isGiven; }
    /// Without spaces around it; empty while there is none.
    QString reason() const;
    /// It is about something else now: the name has to be typed again. The reason stays.
    void takeBack();

signals:
    /// isGiven() or the reason is another.
    void changed();

private:
    void check();
    void setGiven(bool given);

    const QString m_wanted;
    QLineEdit *m_name;
    QLineEdit *m_reason;
    StateLabel *m_verdict;
    QTimer *m_delay;
    bool m_isGiven = false;
};

} // namespace backstop::ui
