// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/recoverykitpage.h"
#include "ui/results.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace backstop::ui {

class Label;
class Prompts;
class StateLabel;

/// Shows the recovery code once, with a sheet to print or save that says what it is for. Goes on when its end was typed back from
/// wherever it is kept now, paper and pencil included.
class RecoveryCodeStep : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodeStep(Prompts *prompts, QWidget *parent = nullptr);

    /// Without a code: forgets the one before.
    void setKit(const RecoveryKit &kit);
    /// The sheet is in the file at @p path, which is told where that is still waited for.
    void saved(const QString &path);
    /// The sheet could not be saved: what was done with it before is told again.
    void saveFailed();

signals:
    void continueRequested();
    /// Answer with saved() or saveFailed(): until then it does not go on.
    void saveSheetRequested(const QString &path, const QByteArray &bytes);

private:
    void connectButtons(QPushButton *copy, QPushButton *save, QPushButton *print);
    void setTaken(const QString &how);
    QLayout *proofPart();
    void updateState();
    RecoveryKitSheet page() const; ///< on paper, or as a PDF
    QString sheet() const;         ///< the same as plain text

    Prompts *m_prompts;
    RecoveryKit m_kit;
    QString m_taken;  ///< how it was taken down; empty: not yet
    QString m_saving; ///< the file that it is being saved to; empty: none
    Label *m_code;
    StateLabel *m_verdict;
    QLineEdit *m_proof;
    StateLabel *m_proofVerdict;
    QPushButton *m_continue;
};

} // namespace backstop::ui
