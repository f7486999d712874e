// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>

class QComboBox;
class QSpinBox;

namespace backstop::ui {

/// A span of time: a number and its unit, of a hundred years at most. Nothing is "not stated". What nobody changed comes back as it was
/// set, also where the number has no room for it.
class DurationField : public QWidget
{
    Q_OBJECT

public:
    /// @p name is the object name of the number, and with "Unit" behind it that of the unit; @p what is read aloud.
    DurationField(const QString &name, const QString &what, QWidget *parent = nullptr);

    /// What it says instead of 0: "not stated", unless it means something.
    void setNothingText(const QString &text);
    /// In the largest unit that it has a whole number of.
    void setValue(std::chrono::seconds value);
    std::chrono::seconds value() const;

signals:
    void valueChanged();

private:
    void setMost();
    std::chrono::seconds shown() const;

    std::chrono::seconds m_value{0}; // as it was set
    std::chrono::seconds m_shown{0}; // what the fields made of it
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace backstop::ui
