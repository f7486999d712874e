// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace backstop::ui {

class Prompts;

/// The first source, and the first backup of it.
class FirstBackupStep : public QWidget
{
    Q_OBJECT

public:
    explicit FirstBackupStep(Prompts *prompts, QWidget *parent = nullptr);

    void clear();

signals:
    void backUpRequested(const backstop::ui::BackupRequest &request);
    void skipped();

private:
    QLineEdit *m_source;
    QPushButton *m_backUp;
};

} // namespace backstop::ui
