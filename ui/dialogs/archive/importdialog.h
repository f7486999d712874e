// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archives.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class CommandLine;
class FactsTable;
class JobProgress;
class Label;
class MessageBar;
class Prompts;
class StateLabel;

/// Makes a backup of an archive: which one, what of it cannot be taken, how it goes, how it ended. Asks for a plan with planRequested(),
/// answered by setJob() and showPreview() or showError(), and has it run with importRequested(), answered by setJob() and
/// showReport(). May be closed while a job runs, which goes on.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    struct Context
    {
        QString location; ///< of the repository
        QString start;    ///< folder in which archives are looked for
        Prompts *prompts = nullptr;
    };
    explicit ImportDialog(const Context &context, QWidget *parent = nullptr);
    ~ImportDialog() override;

    ImportRequest request() const;
    void setRequest(const ImportRequest &request);
    /// @p job plans or imports; it may go at any time.
    void setJob(jobs::Job *job);
    void showPreview(const ImportPreview &preview);
    void showReport(const ImportReport &report);
    /// There is no plan: @p error says why.
    void showError(const Error &error);

signals:
    void planRequested(const backstop::ui::ImportRequest &request);
    void importRequested(const backstop::ui::ImportRequest &request);

public slots:
    void reject() override;

private:
    enum class Step { What, Looking, Preview, Run, Report };
    QWidget *buildWhat();
    QWidget *buildPreview();
    QWidget *buildReport();
    QLayout *buildFoot();
    void chooseFile();
    void onFileChanged();
    void setStep(Step step);
    Step step() const;
    void goOn();
    void cancel();
    void updateState();
    void updateVerdicts(const ImportRequest &wanted);
    void showHeadline(const ImportReport &report);

    const Context m_context;
    std::optional<ImportPreview> m_preview;
    QString m_proposed; // as the name, for the file that is given
    MessageBar *m_messages;
    QStackedWidget *m_steps;
    QLineEdit *m_file;
    StateLabel *m_fileVerdict;
    QLineEdit *m_name;
    StateLabel *m_nameVerdict;
    QLineEdit *m_tags;
    QLineEdit *m_description;
    Label *m_amount;
    StateLabel *m_whole;
    Label *m_notes;
    QTreeWidget *m_leftOut;
    JobProgress *m_looking;
    JobProgress *m_run;
    MessageBar *m_headline;
    FactsTable *m_facts;
    QTreeWidget *m_problems;
    CommandLine *m_command;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
};

} // namespace backstop::ui
