// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/announcements.h"

#include "app/gui/filename.h"
#include "app/jobs/work.h"
#include "model/core/clock.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/jobtext.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>

namespace backstop::app {

namespace {

struct Announcements
{
    Q_DECLARE_TR_FUNCTIONS(backstop::app::Announcements)
};

/// Here and not where it is used: lupdate loses the context in a function whose type begins with jobs::.
QString saveTitle()
{
    return Announcements::tr("Save");
}

int badness(ui::Tone tone)
{
    return tone == ui::Tone::Bad ? 2 : tone == ui::Tone::Caution ? 1 : 0;
}

} // namespace

bool announce(ui::MainWindow &window, ui::Tone tone, const QString &text, const QString &detail,
              const AnnouncementAction &action)
{
    ui::MessageBar *bar = window.messages();
    if (!bar->isHidden() && badness(bar->tone()) > badness(tone))
        return false;
    bar->showMessage(tone, text, detail);
    if (action.run)
        bar->addAction(action.name, action.text, [bar, run = action.run] {
            bar->dismiss();
            run();
        });
    return true;
}

void takeBackEarlier(ui::MainWindow &window, const jobs::Job &job)
{
    if (window.messages()->subject() == ui::nameText(job))
        window.messages()->dismiss();
}

void announceEnd(ui::MainWindow &window, jobs::Job *job)
{
    takeBackEarlier(window, *job);
    if (job->state() != jobs::JobState::Failed && job->state() != jobs::JobState::Partial)
        return;
    const QString subject = ui::nameText(*job);
    const bool isShown =
        announce(window, job->state() == jobs::JobState::Failed ? ui::Tone::Bad : ui::Tone::Caution,
                 Announcements::tr("%1: %2").arg(subject, ui::outcomeText(*job)),
                 job->error() ? ui::adviceOf(*job->error()) : QString(),
                 {QStringLiteral("showJob"), Announcements::tr("Show job"),
                  [&window, shown = QPointer<jobs::Job>(job)] { window.showJob(shown); }});
    if (isShown)
        window.messages()->setSubject(subject);
}

jobs::Job *saveSheet(jobs::JobQueue &queue, const QString &path, const QByteArray &bytes)
{
    return queue.add({.kind = QStringLiteral("save"), .title = saveTitle(), .object = path}, {},
                     saveSheetWork(fileName(path), bytes));
}

QString reportName(const QString &verb, const QString &location, Timestamp time)
{
    const QString place = QDir(location).dirName();
    const QString when = toDateTime(time).toUTC().toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    return QStringLiteral("backstop-%1-%2-%3").arg(verb, place, when);
}

jobs::Job *saveReport(jobs::JobQueue &queue, const QString &path, std::function<reports::WorkReport()> make)
{
    return queue.add({.kind = QStringLiteral("save"), .title = saveTitle(), .object = path}, {},
                     saveReportWork(fileName(path), std::move(make)));
}

} // namespace backstop::app
