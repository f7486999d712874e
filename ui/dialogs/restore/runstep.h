// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class ElidedLabel;
class Label;
class ProgressLine;

/// The progress of the restore. The window may be closed meanwhile.
class RestoreRunStep : public QWidget
{
    Q_OBJECT

public:
    explicit RestoreRunStep(QWidget *parent = nullptr);
    ~RestoreRunStep() override;

    void setJob(jobs::Job *job);
    void cancelJob();

private:
    void refresh();

    QPointer<jobs::Job> m_job;
    QTimer m_timer;
    Label *m_phase;
    ProgressLine *m_bar;
    Label *m_numbers;
    ElidedLabel *m_item;
};

} // namespace backstop::ui
