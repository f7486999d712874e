// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "model/jobs/jobqueue.h"
#include "ui/dialogs/archive/exportdialog.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace backstop::app {

/// Writes backups of the open repository to archives: opens the dialog, makes its plans, runs the one that was agreed to, and keeps its
/// report for as long as the job is listed. Lives in the window's thread; all that is given outlives it.
class ExportController : public QObject
{
    Q_OBJECT

public:
    ExportController(jobs::JobQueue &queue, ui::MainWindow &window, ui::Prompts &prompts);
    ~ExportController() override;

    /// What the requests are about from now on; null where no repository is open. Dialogs that are open keep theirs.
    void setRepository(OpenRepository *open) { m_open = open; }

private:
    struct View;
    struct Told
    {
        ui::ExportRequest request;
        ui::ExportDialog::Context context;
        ui::ExportReport report;
    };
    void openDialog(const BackupId &backup, const itemmodels::PathSelection &selection);
    void plan(View &view, const ui::ExportRequest &request);
    void run(View &view, const ui::ExportRequest &request);
    void ended(jobs::Job *job, Told told, ui::ExportDialog *dialog);
    void showReport(jobs::Job *job);

    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    OpenRepository *m_open = nullptr;
    std::map<quint64, Told> m_reports; ///< by job number
};

} // namespace backstop::app
