// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace backstop::itemmodels {
class JobListModel;
}

namespace backstop::ui {

/// Stops all jobs before the program ends, and says when the last of them has ended.
class JobStopper : public QObject
{
    Q_OBJECT

public:
    JobStopper(itemmodels::JobListModel *jobs, QObject *parent);

    /// What is not finished and would be missed, in words: not what the program does for itself.
    QStringList running() const;
    bool isIdle() const;
    void stop();
    bool isStopping() const { return m_isStopping; }

signals:
    /// Once after stop(), never from within it.
    void stopped();

private:
    void cancelAll();
    void look();

    itemmodels::JobListModel *m_jobs;
    bool m_isStopping = false;
    bool m_hasStopped = false;
};

} // namespace backstop::ui
