// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archives.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class CommandLine;
class ElidedLabel;
class Label;
class MessageBar;
class ProgressLine;
class Prompts;
class StateLabel;

/// Writes a backup, or what is chosen of it, to an archive: where to, what the format cannot hold, how it goes, how it ended. Asks for
/// a plan with planRequested(), answered by setJob() and showPreview() or showError(), and has it run with exportRequested(),
/// answered by setJob() and showReport(). May be closed while a job runs, which goes on.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    struct Context
    {
        QString backup;   ///< its name for people
        QString what;     ///< what of it is chosen, for people
        QString proposal; ///< absolute path of the archive that is proposed
        QString location; ///< of the repository
        Prompts *prompts = nullptr;
    };
    /// @p request says what to export; where to is asked here.
    ExportDialog(const ExportRequest &request, const Context &context, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// @p job plans or exports; it may go at any time.
    void setJob(jobs::Job *job);
    void showPreview(const ExportPreview &preview);
    void showReport(const ExportReport &report);
    /// There is no plan: @p error says why.
    void showError(const Error &error);

signals:
    void planRequested(const backstop::ui::ExportRequest &request);
    void exportRequested(const backstop::ui::ExportRequest &request);

public slots:
    void reject() override;

private:
    enum class Step { Where, Preview, Run, Report };
    QWidget *buildWhere();
    QWidget *buildPreview();
    QWidget *buildRun();
    QWidget *buildReport();
    QLayout *buildFoot();
    void chooseFile();
    void setStep(Step step);
    Step step() const;
    void goOn();
    void refresh();
    void updateState();
    ExportRequest request() const;

    const ExportRequest m_asked;
    const Context m_context;
    QTimer m_timer;
    QPointer<jobs::Job> m_job;
    std::optional<ExportPreview> m_preview;
    bool m_isPlanning = false;
    MessageBar *m_messages;
    QStackedWidget *m_steps;
    QLineEdit *m_path;
    StateLabel *m_verdict;
    QCheckBox *m_overwrite;
    Label *m_amount;
    StateLabel *m_held;
    Label *m_cautions;
    QTreeWidget *m_losses;
    Label *m_phase;
    ProgressLine *m_bar;
    Label *m_numbers;
    ElidedLabel *m_item;
    StateLabel *m_headline;
    Label *m_detail;
    QTreeWidget *m_problems;
    CommandLine *m_command;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
};

} // namespace backstop::ui
