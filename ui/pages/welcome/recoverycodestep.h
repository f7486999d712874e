// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace backstop::ui {

class Label;
class Prompts;
class StateLabel;

/// Shows the recovery code once, with a sheet to print or save that says what it is for, and goes on when it was printed, saved or
/// copied, and the user says that it is kept.
class RecoveryCodeStep : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodeStep(Prompts *prompts, QWidget *parent = nullptr);

    /// Without a code: forgets the one before.
    void setKit(const RecoveryKit &kit);
    /// The sheet is in the file at @p path, which counts where that is still waited for.
    void saved(const QString &path);
    /// The sheet could not be saved: what was done with it before goes on to count.
    void saveFailed();

signals:
    void continueRequested();
    /// Answer with saved() or saveFailed(): until then the sheet counts as not saved.
    void saveTextRequested(const QString &path, const QString &text);

private:
    void connectButtons(QPushButton *copy, QPushButton *save, QPushButton *print);
    void setTaken(const QString &how);
    void updateState();
    QString sheet() const;

    Prompts *m_prompts;
    RecoveryKit m_kit;
    QString m_taken;  ///< how it was taken down; empty: not yet
    QString m_saving; ///< the file that it is being saved to; empty: none
    Label *m_code;
    StateLabel *m_verdict;
    QCheckBox *m_kept;
    QPushButton *m_continue;
};

} // namespace backstop::ui
