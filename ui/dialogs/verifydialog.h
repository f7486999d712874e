// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

#include <QDialog>

class QRadioButton;
class QSpinBox;

namespace backstop::ui {

class CommandLine;

/// What to verify, and how deep; each depth says what it proves. Emits one request and closes.
class VerifyDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p names of the chosen backups for display, as many as @p chosen; @p location of the repository, for the command.
    VerifyDialog(const std::vector<BackupId> &chosen, const QStringList &names, const QString &location,
                 QWidget *parent = nullptr);

    VerifyRequest request() const;

signals:
    void verifyRequested(const backstop::ui::VerifyRequest &request);

private:
    QLayout *scopePart(const QStringList &names);
    QLayout *depthPart();
    void updateState();

    std::vector<BackupId> m_chosen;
    const QString m_location;
    QRadioButton *m_scopeChosen;
    QRadioButton *m_scopeAll;
    QRadioButton *m_structure;
    QRadioButton *m_sample;
    QRadioButton *m_every;
    QSpinBox *m_percent;
    CommandLine *m_command;
};

} // namespace backstop::ui
