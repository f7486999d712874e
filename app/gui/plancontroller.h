// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "app/jobs/planwork.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>

namespace backstop::ui {
class Prompts;
}

namespace backstop::app {

/// Reads the recovery plan of the open repository and what the backups say of it, has it checked and laid out beside the window's thread, saves
/// new versions, and takes plans from files and writes them there. Lives in the window's thread; all that is given outlives it.
class PlanController : public QObject
{
    Q_OBJECT

public:
    PlanController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                   ui::Prompts &prompts);
    ~PlanController() override;

    /// Whose plan it is from now on, whose page the window shows already; null where no repository is open.
    void setRepository(OpenRepository *open);
    /// Reads the plan, and what the backups say of it, again.
    void load();

signals:
    /// The repository has another plan.
    void planChanged();

private:
    void connectPage();
    void planRead(const jobs::Job &job, const Outcome<std::optional<recovery::StoredPlan>> &outcome);
    void lookAtBackups();
    void draw();
    void drawDraft(quint64 number, const recovery::RecoveryPlan &plan);
    void drawPart(quint64 number, std::shared_ptr<const recovery::AssessedPlan> plan,
                  const recovery::PictureRequest &request);
    void save(const recovery::RecoveryPlan &plan, quint64 version);
    void importPlan();
    void
    exportPlan(recovery::RecoveryPlan plan); // a copy: the page may show another one while a file is chosen
    recovery::PlanReading readingOf(const recovery::RecoveryPlan &plan) const;
    std::vector<recovery::ComponentFacts> factsFor(const recovery::RecoveryPlan &plan) const;
    void announceFailure(const Error &error);
    void updateBusy();

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    OpenRepository *m_open = nullptr;
    QThreadPool m_pool;
    std::optional<recovery::StoredPlan> m_stored;
    std::optional<recovery::PlanReading> m_imported; // that is being edited, where it is of a file
    std::vector<recovery::ComponentFacts> m_facts;   // of the components of m_stored, or empty
    bool m_isShown = false;                          // m_stored is what the page was given last
    QPointer<jobs::Job> m_reading;
    QPointer<jobs::Job> m_looking;
    QPointer<jobs::Job> m_drawing;
    QPointer<jobs::Job> m_drawingDraft;
    QPointer<jobs::Job> m_drawingPart;
};

} // namespace backstop::app
