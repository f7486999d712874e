// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "app/jobs/simulationwork.h"
#include "model/jobs/jobqueue.h"
#include "ui/pages/simulation/simulationcontent.h"

#include <QObject>
#include <QPointer>

namespace backstop::ui {
class SimulationPage;
}

namespace backstop::app {

/// Reads the plan of the open repository when the page of the simulation is first shown, simulates it once as it is, and then what the page asks
/// for, each as one job. Lives in the window's thread; all that is given outlives it.
class SimulationController : public QObject
{
    Q_OBJECT

public:
    SimulationController(const Services &services, jobs::JobQueue &queue);
    ~SimulationController() override;

    /// Whose plan it is from now on, and the page that shows it; null where no repository is open. The page goes before the repository.
    void setRepository(OpenRepository *open, ui::SimulationPage *page);
    /// The plan or the backups are others: they are read anew when the page is looked at. What is shown stays, and says of which version it is.
    void invalidate();

signals:
    /// The page wants the plan to be shown, or made.
    void planRequested();

private:
    void load();
    void planRead(std::optional<SimulationPlan> plan);
    void simulate(const ui::SimulationOrder &order);

    const Services &m_services;
    jobs::JobQueue &m_queue;
    QThreadPool m_pool;
    OpenRepository *m_open = nullptr;
    QPointer<ui::SimulationPage> m_page;
    QPointer<jobs::Job> m_reading;
    QPointer<jobs::Job> m_simulating;
    std::optional<SimulationPlan> m_plan;
    bool m_isStale = true;
};

} // namespace backstop::app
