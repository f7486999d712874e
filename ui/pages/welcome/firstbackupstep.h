// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace backstop::ui {

class Prompts;
class StateLabel;

/// The first source, and the first backup of it. Whether the folder is there and can be read is asked for as it is typed.
class FirstBackupStep : public QWidget
{
    Q_OBJECT

public:
    explicit FirstBackupStep(Prompts *prompts, QWidget *parent = nullptr);

    void clear();
    /// What is wrong with @p source; empty: nothing. Told of another source than the one that stands there now it does nothing.
    void setProblem(const QString &source, const QString &problem);

signals:
    /// Whether this source is there and can be read is to be found out: answer with setProblem().
    void checkRequested(const QString &source);
    void backUpRequested(const backstop::ui::BackupRequest &request);
    void skipped();

private:
    void check();

    QLineEdit *m_source;
    StateLabel *m_problem;
    QTimer m_pause;          ///< after the last key
    bool m_isWanted = false; ///< the backup, as soon as the source is known to be good
    QPushButton *m_backUp;
};

} // namespace backstop::ui
