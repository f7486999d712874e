// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/prompts/prompts.h"
#include "ui/requests.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <memory>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class CommandLine;
class ExpireModel;
class ExpireReportPage;
class ExpireRules;
class JobProgress;
class Label;
class MessageBar;
class ProgressLine;
class SevereGuard;
struct ExpireEnd;

/// Rules, and what they would let expire, backup by backup. Asks for a plan by planRequested() whenever the rules change, and is
/// answered by showPlan() or showError(); only a plan of the rules that are shown can be run, by who types the name of the repository and
/// a reason.
/// Then setJob() shows the progress and showReport() how it ended.
class ExpireDialog : public QDialog
{
    Q_OBJECT

public:
    struct Context
    {
        QString name;     ///< of the repository: to be typed
        QString location; ///< of the repository, for the command
        QTimeZone zone;   ///< in which times are shown
        Prompts *prompts = nullptr;
        bool canFreeSpace = true; ///< the repository is open, so that its space can be freed afterwards
    };
    explicit ExpireDialog(const Context &context, QWidget *parent = nullptr);
    ~ExpireDialog() override;

    /// Of the rules as they are; nothing where a field cannot be understood.
    std::optional<ExpireRequest> request() const;
    /// The answer to @p request; left alone where the rules are others by now.
    void showPlan(const ExpireRequest &request, std::shared_ptr<const retention::ExpirePlan> plan);
    /// Why there is no plan, or, with @p again, why it was not run to its end: then it is asked for once more.
    void showError(const Error &error, bool again = false);
    /// @p job runs the plan; it may go at any time.
    void setJob(jobs::Job *job);
    void showReport(const ExpireEnd &end);
    /// Answers saveReportRequested(): with the error, where there is one.
    void showSaved(const QString &path, const std::optional<Error> &error);

signals:
    void planRequested(const backstop::ui::ExpireRequest &request);
    /// Nobody waits any more for the plan that was asked for last.
    void planDropped();
    void expireRequested(const backstop::ui::ExpireRequest &request, const QString &reason);
    void freeSpaceRequested();
    /// As a web page, or as JSON where the name ends so.
    void saveReportRequested(const QString &path);

private:
    QLayout *buildPreview();
    QLayout *buildButtons();
    void onRulesChanged();
    void askForPlan();
    void updateState();
    void showFreezes();
    QString sentence() const;
    void confirm();
    void cancel();

    Context m_context;
    ExpireModel *m_model;
    ExpireRules *m_rules;
    MessageBar *m_messages;
    ProgressLine *m_busy;
    Label *m_sentence;
    QTableView *m_table;
    SevereGuard *m_guard;
    CommandLine *m_command;
    JobProgress *m_run;
    ExpireReportPage *m_report;
    QStackedWidget *m_stack;
    QPushButton *m_cancel;
    QPushButton *m_expire;
    QPushButton *m_freeSpace;
    QTimer m_delay;
    std::shared_ptr<const retention::ExpirePlan>
        m_plan; // of m_planned, which is what the rules say; else null
    ExpireRequest m_planned;
    QPointer<jobs::Job> m_job;
};

} // namespace backstop::ui
