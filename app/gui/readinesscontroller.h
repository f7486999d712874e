// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>

namespace backstop::ui {
class Prompts;
}

namespace backstop::app {

/// Has the readiness of the open repository assessed when its page is first shown, and whenever that is asked for or something it
/// depends on has changed; writes its report. Lives in the window's thread; all that is given outlives it.
class ReadinessController : public QObject
{
    Q_OBJECT

public:
    ReadinessController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                        ui::Prompts &prompts);

    /// Whose readiness it is from now on, whose page the window shows already; null where no repository is open.
    void setRepository(OpenRepository *open);
    /// The plan, the backups, verifications or drills are others: what is shown is of earlier, and is made anew when it is looked at.
    void invalidate();

private:
    void assess();
    void save();

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    OpenRepository *m_open = nullptr;
    QPointer<jobs::Job> m_assessing;
    bool m_isStale = true;
    bool m_isAgain = false; ///< as soon as the one that runs has ended
};

} // namespace backstop::app
