// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>

#include <functional>
#include <map>

namespace backstop::ui {
class Prompts;
class RestoreWizard;
} // namespace backstop::ui

namespace backstop::app {

/// Restores from the open repository: opens the wizard, makes its plans, runs the one that was agreed to, and keeps its report for
/// as long as the job is listed. Lives in the window's thread; all that is given outlives it.
class RestoreController : public QObject
{
    Q_OBJECT

public:
    RestoreController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                      ui::Prompts &prompts, QSettings &settings);
    ~RestoreController() override;

    /// What the requests are about from now on; null where no repository is open. Wizards that are open keep theirs.
    void setRepository(OpenRepository *open) { m_open = open; }
    void openWizard(const BackupId &backup, const itemmodels::PathSelection &selection);
    /// So for a backup that need not be current or listed: when the catalog has said what it is.
    void openWizardOf(const BackupId &backup, const itemmodels::PathSelection &selection);

private:
    struct Place;
    struct Wizard;
    /// What a saved report is made of: kept for as long as the job is listed.
    struct Told
    {
        ui::RestoreReport shown;
        std::function<reports::WorkReport()> make;
    };
    Place shownPlace() const;
    void showWizard(const Place &place, const catalog::BackupRow &backup,
                    const itemmodels::PathSelection &selection);
    void offerInstead(const std::shared_ptr<Wizard> &wizard, const catalog::BackupRow &damaged);
    void count(Wizard &wizard, const ui::RestoreRequest &request);
    void save(quint64 number, const QString &path,
              const std::function<bool(const std::optional<Error> &)> &tell);
    void plan(Wizard &wizard, const ui::RestoreRequest &request);
    void restore(Wizard &wizard, const ui::RestoreRequest &request);
    void restored(jobs::Job *job, Told told, bool isShown);
    void showReport(jobs::Job *job);

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    QSettings &m_settings;
    OpenRepository *m_open = nullptr;
    std::map<quint64, Told> m_reports; ///< by job number
};

} // namespace backstop::app
