// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/results.h"

#include <map>
#include <set>

class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace backstop::itemmodels {
class JobListModel;
}
namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class EmptyState;
class Label;
class ProgressLine;

/// All jobs of this session, newest first; below, of the current one: what it is doing or how it ended, what to do about it, and
/// what it could not do.
class JobsPage : public Page
{
    Q_OBJECT

public:
    JobsPage(itemmodels::JobListModel *jobs, QSettings *settings, QWidget *parent = nullptr);
    ~JobsPage() override;

    void showJob(jobs::Job *job);
    void announce() override;
    void focusList() override;
    QList<QWidget *> regions() const override;

public slots:
    /// What the job @p number could not do; may come at any time, also for a job that is not current.
    void setProblems(quint64 number, const std::vector<backstop::ui::ReportProblem> &problems);

    /// There is a report of the job @p number to be opened.
    void setHasReport(quint64 number);
    /// The job @p number is listed no more.
    void forget(quint64 number);

signals:
    /// The report of a job that has one is wanted.
    void reportRequested(backstop::jobs::Job *job);
    void clearFinishedRequested();
    /// The end of this job is on the screen.
    void endShown(quint64 number);

private:
    void build();
    void updateState();
    void updateCurrent();
    void openReport();
    jobs::Job *current() const;
    bool isAtNewest() const;

    itemmodels::JobListModel *m_jobs;
    QSettings *m_settings;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QTableView *m_table;
    Label *m_title;
    Label *m_outcome;
    ProgressLine *m_bar;
    Label *m_numbers;
    Label *m_item;
    Label *m_hint;
    QPushButton *m_cancel;
    QPushButton *m_report;
    QPushButton *m_copy;
    QPushButton *m_clear;
    QTableView *m_problems;
    QStandardItemModel *m_problemModel;
    std::map<quint64, std::vector<ReportProblem>> m_problemsOf;
    std::set<quint64> m_reports; // jobs with a report
    bool m_isAtNewest = false;
    bool m_choosesNewest = false; // when it is listed
    quint64 m_shownProblems = 0;
    quint64 m_shownProgress = 0;
};

} // namespace backstop::ui
