// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jobs/jobqueue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QJsonObject>

#include <functional>

namespace backstop::ui {
class Prompts;
}

namespace backstop::app {

/// A report that can be written as a web page, as pages for paper or as JSON. Its functions are called in the thread of a job.
struct ReportFile
{
    QString name;  ///< proposed, without ending
    QString title; ///< at the foot of each page
    std::function<Bytes(bool forPaper)> html;
    std::function<QJsonObject()> json;
};

/// Asks where to, and starts a job that writes it in the format that the end of the name says, as pages for paper where it says none; the
/// window says where it is then, or why it is not.
void saveReportFile(jobs::JobQueue &queue, ui::MainWindow &window, ui::Prompts &prompts, ReportFile report);

} // namespace backstop::app
