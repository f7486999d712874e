// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/drilltrendcontroller.h"
#include "app/gui/openrepository.h"
#include "app/jobs/drillwork.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/drill/drillcontent.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace backstop::ui {
class Prompts;
}

namespace backstop::app {

/// Lists the drills of the open repository, begins one and does its steps as jobs, writes down what people say to it, and saves
/// reports. A drill that this window has open stays open until it ends or the repository is closed; then another program, or this one
/// later, can go on with it. Lives in the window's thread; all that is given outlives it.
class DrillController : public QObject
{
    Q_OBJECT

public:
    DrillController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                    ui::Prompts &prompts);
    ~DrillController() override;

    /// Whose drills they are from now on, whose page the window shows already; null where no repository is open.
    void setRepository(OpenRepository *open);
    /// The plan is another.
    void invalidate();

signals:
    /// A drill has ended, and counts.
    void drillEnded();

private:
    using Say = std::function<Result<>(recovery::Drill &)>;
    void connectPage();
    void load();
    void drillsRead(const DrillsSeen &seen);
    void readReports(const QString &id, const QString &other);
    void open(Work work, const Outcome<SharedDrill> &outcome);
    void say(Say what);
    void word(recovery::DrillEventKind kind, const QString &text, bool keepsSandbox = false);
    void run();
    void start(Work work, bool isListed);
    void runEnded(const jobs::Job &job);
    void drillFinished();
    void lookElsewhere();
    void show();
    void tick();
    void save();
    ui::CurrentDrill currentOf(const OpenDrill::Picture &picture, bool isOurs) const;
    jobs::Job *askRepository(Work work, std::function<void(const jobs::Job &)> then);

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    QThreadPool m_pool;     ///< reads
    QThreadPool m_speaking; ///< records, one after the other
    DrillTrendController m_trends;
    OpenRepository *m_open = nullptr;
    QPointer<jobs::Job> m_reading;
    QPointer<jobs::Job> m_opening;
    QPointer<jobs::Job> m_looking;
    QPointer<jobs::Job> m_readingReports;
    QPointer<jobs::Job> m_running;
    SharedDrill m_drill;                              ///< that this window has open
    OpenDrill::Picture m_shown;                       ///< of the drill that the page shows
    std::optional<recovery::DrillOnDisk> m_elsewhere; ///< one that has not ended and is not open here
    QTimer m_timer;
    int m_ticks = 0;
    bool m_isStale = true;
    bool m_isAgain = false; ///< something was said while steps were being done
    int m_saying = 0;       ///< words on their way to the journal
};

} // namespace backstop::app
