// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>

#include <set>

class QPushButton;
class QToolButton;
class QTreeView;

namespace backstop::itemmodels {
class JobListModel;
}
namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class ElidedLabel;
class ProgressLine;
class StateLabel;

/// The strip at the bottom of the window: the running job that began first, with progress, rate, remaining time and Cancel, and how
/// many more there are. When none runs, what finished last; a failure that nobody has seen gives way only to what was begun after it. Ends
/// in other repositories are not shown, nor is housekeeping. Opened, it lists all jobs. Hidden while there was never a job worth
/// showing.
class JobsDrawer : public QWidget
{
    Q_OBJECT

public:
    explicit JobsDrawer(itemmodels::JobListModel *jobs, QWidget *parent = nullptr);

    /// Where the open repository is; empty while there is none.
    void setRepository(const QString &location);
    bool isOpen() const;
    void setOpen(bool open);

public slots:
    /// Somebody has looked at how the job @p number ended.
    void markSeen(quint64 number);

signals:
    void openChanged(bool open);
    /// The number of jobs that are not finished.
    void activeCountChanged(int count);
    /// Show this job on the Jobs page.
    void jobActivated(backstop::jobs::Job *job);

private:
    void build();
    void refresh();
    bool isEndWorthShowing(const jobs::Job &job) const;
    jobs::Job *endWorthShowing() const;
    void hideHousekeeping();
    void showJob(jobs::Job *job);

    itemmodels::JobListModel *m_jobs;
    StateLabel *m_state;
    ElidedLabel *m_object;
    ProgressLine *m_bar;
    ElidedLabel *m_numbers;
    QPushButton *m_cancel;
    QToolButton *m_more;
    QTreeView *m_list;
    QString m_repository;
    quint64 m_shown = 0;
    int m_active = -1;
    std::set<quint64> m_seen; // finished jobs
};

} // namespace backstop::ui
