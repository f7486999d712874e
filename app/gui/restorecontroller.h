// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>

#include <map>

namespace backstop::ui {
class Prompts;
}

namespace backstop::app {

/// Restores from the open repository: opens the wizard, makes its plans, runs the one that was agreed to, and keeps its report for
/// as long as the job is listed. Lives in the window's thread; all that is given outlives it.
class RestoreController : public QObject
{
    Q_OBJECT

public:
    RestoreController(jobs::JobQueue &queue, ui::MainWindow &window, ui::Prompts &prompts,
                      QSettings &settings);
    ~RestoreController() override;

    /// What the requests are about from now on; null where no repository is open. Wizards that are open keep theirs.
    void setRepository(OpenRepository *open) { m_open = open; }
    void openWizard(const BackupId &backup, const itemmodels::PathSelection &selection);

private:
    struct Wizard;
    void plan(Wizard &wizard, const ui::RestoreRequest &request);
    void restore(Wizard &wizard, const ui::RestoreRequest &request);
    void restored(jobs::Job *job, const ui::RestoreReport &report, bool isShown);
    void showReport(jobs::Job *job);

    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    QSettings &m_settings;
    OpenRepository *m_open = nullptr;
    std::map<quint64, ui::RestoreReport> m_reports; ///< by job number
};

} // namespace backstop::app
