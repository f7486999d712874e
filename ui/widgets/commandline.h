// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace backstop::ui {

class Label;

/// The same on the command line, with a button that copies it. Never holds a secret.
class CommandLine : public QWidget
{
    Q_OBJECT

public:
    explicit CommandLine(QWidget *parent = nullptr);

    void setCommand(const QString &command);
    QString command() const;

    /// @p text as one word of a shell command: quoted where it has to be.
    static QString quoted(const QString &text);

private:
    Label *m_text;
};

} // namespace backstop::ui
