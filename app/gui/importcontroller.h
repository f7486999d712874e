// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "model/jobs/jobqueue.h"
#include "ui/archives.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>

#include <map>

namespace backstop::ui {
class ImportDialog;
class Prompts;
} // namespace backstop::ui

namespace backstop::app {

/// Makes backups of archives in the open repository: opens the dialog, makes its plans, runs the one that was agreed to, and keeps its
/// report for as long as the job is listed. Lives in the window's thread; all that is given outlives it.
class ImportController : public QObject
{
    Q_OBJECT

public:
    ImportController(jobs::JobQueue &queue, ui::MainWindow &window, ui::Prompts &prompts);
    ~ImportController() override;

    /// What the requests are about from now on; null where no repository is open. Dialogs that are open keep theirs.
    void setRepository(OpenRepository *open) { m_open = open; }

signals:
    /// There is a backup that was not there before: the lists are to be read again.
    void historyChanged();

private:
    struct View;
    struct Told
    {
        QString location;
        ui::ImportRequest request;
        ui::ImportReport report;
    };
    void openDialog();
    ui::ImportDialog *makeDialog(const QString &location);
    void plan(View &view, const ui::ImportRequest &request);
    void run(View &view, const ui::ImportRequest &request);
    void ended(jobs::Job *job, Told told, ui::ImportDialog *dialog);
    void showReport(jobs::Job *job);

    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    ui::Prompts &m_prompts;
    OpenRepository *m_open = nullptr;
    std::map<quint64, Told> m_reports; ///< by job number
};

} // namespace backstop::app
