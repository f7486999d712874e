// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace backstop::ui {

class CommandLine;
class Prompts;

/// What to back up, and how. Emits one request and closes.
class BackupDialog : public QDialog
{
    Q_OBJECT

public:
    BackupDialog(Prompts *prompts, const BackupRequest &proposal, QWidget *parent = nullptr);

    BackupRequest request() const;

signals:
    void backUpRequested(const backstop::ui::BackupRequest &request);

private:
    QLayout *sourcesPart();
    QLayout *typePart(std::optional<repository::BackupType> chosen);
    QLayout *detailsPart(const BackupRequest &proposal);
    void addSource(const QString &path);
    void updateState();

    Prompts *m_prompts;
    QListWidget *m_sources;
    QPushButton *m_remove;
    QButtonGroup *m_types;
    QLineEdit *m_tags;
    QLineEdit *m_description;
    QPlainTextEdit *m_excludes;
    CommandLine *m_command;
    QPushButton *m_backUp;
};

} // namespace backstop::ui
