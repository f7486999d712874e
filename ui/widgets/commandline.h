// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace backstop::ui {

class Label;

inline constexpr std::size_t kMostPathsInCommand = 30; ///< nobody types more

/// The same on the command line, with a button that copies it. Never holds a secret.
class CommandLine : public QWidget
{
    Q_OBJECT

public:
    explicit CommandLine(QWidget *parent = nullptr);

    void setCommand(const QString &command);
    QString command() const;

    /// The command with @p words on the repository at @p location, each quoted where it has to be.
    static QString onRepository(const QString &location, const QStringList &words);
    /// @p text as one word of a shell command: quoted where it has to be.
    static QString quoted(const QString &text);

private:
    Label *m_text;
};

} // namespace backstop::ui
