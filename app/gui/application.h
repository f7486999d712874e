// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/repositorycontroller.h"
#include "app/gui/workcontroller.h"
#include "model/itemmodels/joblistmodel.h"
#include "ui/prompts/qtprompts.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QTemporaryDir>

namespace backstop::app {

/// What the command line of the window asks for.
struct StartRequest
{
    QString repository;     ///< opened at once; empty: the welcome page
    QString passphraseFile; ///< of that repository
    /// Paints the window into this file when it has settled, and ends; the user's settings are neither used nor changed. Empty:
    /// runs until it is closed.
    QString screenshot;
    QString theme; ///< "light" or "dark" for this run; empty: as the user chose
};

/// The program with a window: makes everything in order and owns it. No logic. Needs a QApplication.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(const StartRequest &request);
    ~Application() override;

    /// Shows the window and does what was asked for. The exit code is given to QCoreApplication::exit().
    void start();
    /// Cancels all jobs, asks nobody, and ends when the last of them has ended: with the exit code of what is cancelled.
    void stop();
    ui::MainWindow &window() { return m_window; }

private:
    FindKey keySource();
    void settle();
    void fail(const Error &error);
    void takeScreenshot();
    void quit();

    StartRequest m_request;
    int m_exitCode = 0;
    Services m_services;
    std::unique_ptr<QTemporaryDir> m_scratch; ///< settings of a run that leaves no trace in the user's
    std::unique_ptr<QSettings> m_settings;
    ui::Theme m_theme;
    ui::QtPrompts m_prompts;
    jobs::JobQueue m_queue;
    itemmodels::JobListModel m_jobs;
    ui::MainWindow m_window;
    WorkController m_work;
    RepositoryController m_repositories;
};

} // namespace backstop::app
