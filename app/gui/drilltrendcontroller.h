// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "app/jobs/drillwork.h"
#include "model/jobs/job.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace backstop::app {

/// Reads what the drills of the open repository measured when the page wants their trend, each drill once. Beside all other reading, for
/// hundreds of reports take long. Lives in the window's thread; all that is given outlives it.
class DrillTrendController : public QObject
{
    Q_OBJECT

public:
    DrillTrendController(const Services &services, ui::MainWindow &window);
    ~DrillTrendController() override;

    /// Whose drills they are from now on, whose page the window shows already; null where no repository is open.
    void setRepository(OpenRepository *open);

private:
    void read();
    void poll();
    void stop();

    const Services &m_services;
    ui::MainWindow &m_window;
    QThreadPool m_pool;
    QTimer m_poll; ///< while reports are being read
    OpenRepository *m_open = nullptr;
    QPointer<jobs::Job> m_reading;
    std::shared_ptr<const recovery::DrillMeasurements> m_known;
};

} // namespace backstop::app
