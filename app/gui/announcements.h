// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jobs/jobqueue.h"
#include "model/reports/workreport.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/colors.h"

#include <functional>

namespace backstop::app {

/// A button of an announcement.
struct AnnouncementAction
{
    QString name; ///< object name
    QString text;
    std::function<void()> run;
};

/// Shows a message over the pages of @p window, unless a worse one stands there that nobody has closed yet. Whether it is
/// shown.
bool announce(ui::MainWindow &window, ui::Tone tone, const QString &text, const QString &detail = {},
              const AnnouncementAction &action = {});
/// Takes back what announceEnd() said of an earlier try of the same as @p job: it is over, however this one ended.
void takeBackEarlier(ui::MainWindow &window, const jobs::Job &job);
/// Says that @p job failed or left something out, with a button that leads to it. Other ends are no news. Any takes back what was
/// said of an earlier try.
void announceEnd(ui::MainWindow &window, jobs::Job *job);
/// Starts to write @p bytes into the file @p path. The place is often a slow one: a stick that is put away afterwards.
jobs::Job *saveSheet(jobs::JobQueue &queue, const QString &path, const QByteArray &bytes);
/// "backstop-verify-trading-prod-2026-11-23-0800": proposed for the file of a report, in UTC.
QString reportName(const QString &verb, const QString &location, Timestamp time);
/// Starts to write the report that @p make gives into the file @p path, as app::saveReport() does. A report can have a million
/// lines.
jobs::Job *saveReport(jobs::JobQueue &queue, const QString &path, std::function<reports::WorkReport()> make);

} // namespace backstop::app
