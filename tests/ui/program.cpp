// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"

#include "ui/pages/backups/backupspage.h"
#include "ui/pages/welcome/welcomepage.h"

#include <QApplication>
#include <QTest>

namespace backstop::test {

namespace {

app::Services servicesOf(const TemporaryFolder &account)
{
    return {Environment::ofThisMachine(),
            {.cache = account.path("cache/backstop"), .state = account.path("state/backstop")}};
}

} // namespace

Program::Program(const TemporaryFolder &account)
    : services(servicesOf(account))
    , settings(account.qPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat)
    , theme(&settings)
    , queue(QStringLiteral("jobs"), 3, *services.environment().clock)
    , jobs(&queue)
    , window({.settings = &settings,
              .theme = &theme,
              .prompts = &prompts,
              .jobs = &jobs,
              .clock = services.environment().clock})
    , work(services, queue, window, prompts, settings)
    , repositories(services, queue, window, work, settings)
{
    repositories.showWelcome();
    window.show();
}

Program::~Program()
{
    repositories.close();
    queue.shutdown();
}

bool Program::settle()
{
    return QTest::qWaitFor([this] { return queue.activeCount() == 0; }, kPatience) &&
           QTest::qWaitFor(
               [this] { return !window.backupsPage() || !repositories.models().backups->isLoading(); },
               kPatience);
}

void Program::create(const QString &folder)
{
    emit window.welcomePage()->createRequested({folder, true, QLatin1String(kPassphrase)});
    if (!settle())
        qFatal("the repository is not made");
    emit window.welcomePage()->finished();
    if (!settle() || !window.backupsPage())
        qFatal("the repository does not open");
}

void Program::open(const QString &folder, const QString &passphrase)
{
    emit window.welcomePage()->openRequested({folder, ui::KeyKind::Passphrase, passphrase});
}

jobs::Job *Program::backUp(const QString &source)
{
    ui::BackupRequest request;
    request.sources = {source};
    work.startBackup(request);
    if (!settle())
        qFatal("the backup does not end");
    return newest("backup");
}

jobs::Job *Program::newest(const char *kind) const
{
    const QList<jobs::Job *> all = queue.jobs();
    for (auto job = all.rbegin(); job != all.rend(); ++job) {
        if ((*job)->info().kind == QLatin1String(kind))
            return *job;
    }
    return nullptr;
}

} // namespace backstop::test
