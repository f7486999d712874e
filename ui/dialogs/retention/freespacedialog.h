// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/prune.h"
#include "ui/prompts/prompts.h"
#include "ui/requests.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>
#include <QTimeZone>

#include <memory>

class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class CommandLine;
class FactsTable;
class JobProgress;
class Label;
class MessageBar;

/// What a prune would free and what it costs, before it is run. Asks for the plan by planRequested(), at first when it is shown, and is
/// answered by setJob() while it is made, then by showPlan() or showError(); setJob() again while it is run, then showReport().
class FreeSpaceDialog : public QDialog
{
    Q_OBJECT

public:
    struct Context
    {
        QString location; ///< of the repository, for the command
        QTimeZone zone;   ///< in which times are shown
        const Clock *clock = nullptr;
        Prompts *prompts = nullptr;
    };
    explicit FreeSpaceDialog(const Context &context, QWidget *parent = nullptr);
    ~FreeSpaceDialog() override;

    FreeSpaceRequest request() const;
    /// @p job makes the plan or runs it; it may go at any time.
    void setJob(jobs::Job *job, bool runsPlan);
    /// The answer to @p request; left alone where another one is wanted by now.
    void showPlan(const FreeSpaceRequest &request, std::shared_ptr<const repository::PrunePlan> plan);
    /// Why there is no plan, or why it was not run: then it has to be made again.
    void showError(const Error &error);
    /// How it ended: without a report, in an error that may be Cancelled.
    void showReport(const std::optional<repository::PruneReport> &report, const std::optional<Error> &error);

signals:
    void planRequested(const backstop::ui::FreeSpaceRequest &request);
    void planDropped();
    void freeSpaceRequested(const backstop::ui::FreeSpaceRequest &request);

private:
    QLayout *buildOptions();
    QWidget *buildPlan();
    QLayout *buildButtons();
    void onChanged();
    void updateState();
    void showFacts();
    std::uint64_t freedNow() const;
    std::uint64_t freedLater() const;
    QString sentence() const;
    QString buttonText() const;
    void confirm();
    void cancel();

    Context m_context;
    QSpinBox *m_unused;
    QSpinBox *m_grace;
    MessageBar *m_messages;
    Label *m_sentence;
    FactsTable *m_facts;
    JobProgress *m_run;
    QStackedWidget *m_stack;
    CommandLine *m_command;
    QPushButton *m_cancel;
    QPushButton *m_free;
    QTimer m_delay;
    std::shared_ptr<const repository::PrunePlan>
        m_plan; // of m_planned, which is what is asked for; else null
    FreeSpaceRequest m_planned;
    QPointer<jobs::Job> m_job;
    bool m_runs = false;   // m_job runs the plan
    bool m_isDone = false; // and has
};

} // namespace backstop::ui
