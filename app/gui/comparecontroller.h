// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>

class QSettings;

namespace backstop::ui {
class CompareWindow;
}

namespace backstop::app {

class ChangesFolder;

/// Compares backups of the open repository, each comparison in a window of its own that outlives the repository it is of.
/// Lives in the window's thread; all that is given outlives it.
class CompareController : public QObject
{
    Q_OBJECT

public:
    CompareController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                      QSettings &settings);
    ~CompareController() override;

    /// Whose backups the requests are about from now on; null where no repository is open.
    void setRepository(OpenRepository *open);

private:
    struct View;
    void openWindow(const ui::CompareRequest &request);
    QString nameOf(const ui::CompareRequest &request) const;
    void compare(const std::shared_ptr<View> &view, const ui::CompareRequest &request);
    void finished(View &view, const jobs::Job &job, const std::shared_ptr<const ChangesFolder> &folder);
    void pick(View &view, bool before);

    const Services &m_services;
    jobs::JobQueue &m_queue;
    ui::MainWindow &m_window;
    QSettings &m_settings;
    OpenRepository *m_open = nullptr;
};

} // namespace backstop::app
