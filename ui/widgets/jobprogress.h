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

inline constexpr int kJobPollMs = 125; ///< how often the progress of work is looked at

/// The progress of a job, as a page of a dialog that may be closed meanwhile.
class JobProgress : public QWidget
{
    Q_OBJECT

public:
    /// Of work called @p title, which is empty where the dialog says it; @p text says what closing the window means, @p barName is read for the bar.
    JobProgress(const QString &title, const QString &text, const QString &barName, QWidget *parent = nullptr);
    ~JobProgress() override;

    /// @p job may go at any time; null shows work that has not begun.
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
