// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QWidget>

class QPushButton;
class QStandardItemModel;
class QTableView;

namespace backstop::ui {

class FactsTable;
class MessageBar;
class Prompts;

/// How the restore ended. Zero files is a failure, whatever else is said.
class RestoreReportStep : public QWidget
{
    Q_OBJECT

public:
    explicit RestoreReportStep(Prompts *prompts, QWidget *parent = nullptr);

    void setReport(const RestoreReport &report);
    /// The report as plain text, for saving.
    static QString asText(const RestoreReport &report);

signals:
    void openFolderRequested(const QString &path);
    void saveTextRequested(const QString &path, const QString &text);

private:
    RestoreReport m_report;
    MessageBar *m_headline;
    FactsTable *m_facts;
    QStandardItemModel *m_model;
    QTableView *m_problems;
    QPushButton *m_open;
};

} // namespace backstop::ui
