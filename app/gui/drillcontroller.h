// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/drillsession.h"
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

/// Lists the drills of the open repository, begins one or goes on with one in a session of its own, shows what another program does to
/// one, and saves reports. Lives in the window's thread; all that is given outlives it.
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
    void connectPage();
    void connectSession();
    void load();
    void drillsRead(const DrillsSeen &seen);
    void readReports(const QString &id, const QString &other);
    void begin(const recovery::DrillRequest &request);
    void goOn();
    void opened(const jobs::Job &job, const Outcome<SharedDrill> &outcome);
    void word(recovery::DrillEventKind kind, const QString &text, bool keepsSandbox = false);
    void drillEndedHere(const recovery::DrillState &state);
    void lookElsewhere();
    void show();
    void tick();
    void save();
    recovery::DrillMoment momentOf(const recovery::DrillState &state) const;
    jobs::Job *askRepository(Work work, std::function<void(const jobs::Job &)> then);

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    QThreadPool m_pool; ///< reads
    DrillSession m_session;
    DrillTrendController m_trends;
    OpenRepository *m_open = nullptr;
    QPointer<jobs::Job> m_reading;
    QPointer<jobs::Job> m_opening;
    QPointer<jobs::Job> m_looking;
    QPointer<jobs::Job> m_readingReports;
    std::optional<ui::CurrentDrill> m_shown;   ///< the drill that the page shows
    std::optional<DrillElsewhere> m_elsewhere; ///< one that has not ended and is not open here
    QTimer m_timer;
    int m_ticks = 0;
    bool m_isStale = true;
};

} // namespace backstop::app
