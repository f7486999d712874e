// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QWidget>

class QPushButton;

namespace backstop::ui {

class FactsTable;
class Label;
class MessageBar;
class Prompts;
class RestoreLines;
class StateLabel;

/// How the restore ended. Zero files is a failure, whatever else is said.
class RestoreReportStep : public QWidget
{
    Q_OBJECT

public:
    explicit RestoreReportStep(Prompts *prompts, QWidget *parent = nullptr);

    void setReport(const RestoreReport &report);
    /// Answers saveRequested(): with the error, where there is one.
    void showSaved(const QString &path, const std::optional<Error> &error);

signals:
    void openFolderRequested(const QString &path);
    /// As a web page, or as JSON where the name ends so.
    void saveRequested(const QString &path);

private:
    RestoreReport m_report;
    MessageBar *m_headline;
    FactsTable *m_facts;
    RestoreLines *m_lines;
    Label *m_more;
    QPushButton *m_open;
    StateLabel *m_saved;
};

} // namespace backstop::ui
