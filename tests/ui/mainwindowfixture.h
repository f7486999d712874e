// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/firmwindow.h"
#include "ui/pages/backups/backupspage.h"

#include <QAction>

namespace backstop::test {

/// The window as it starts, without a repository, for a test class to derive from.
class MainWindowFixture : protected FirmWindowFixture
{
protected:
    /// With data of its own.
    void begin()
    {
        m_prompts = {};
        m_data = std::make_unique<FirmData>();
        m_theme = std::make_unique<ui::Theme>(&m_data->settings);
        make();
    }
    /// A new window, as at the next start of the program.
    void make()
    {
        m_window.reset();
        m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Context{
            &m_data->settings, m_theme.get(), &m_prompts, m_data->jobs.get(), &m_data->clock});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void open() const
    {
        m_window->openRepository(m_data->repository(), m_data->models());
        QTRY_VERIFY(m_window->backupsPage()->currentBackup());
    }
    QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QStringLiteral("action_") + QLatin1String(name));
    }
    /// Begins a backup of @p object that goes only as far as @p work is driven.
    jobs::Job *start(DrivenWork &work, const QString &object = QStringLiteral("/srv/trading/data")) const
    {
        jobs::Job *job =
            m_data->queue.add({QStringLiteral("backup"), QStringLiteral("Back up"), object}, {}, work.work());
        work.progress();
        if (!QTest::qWaitFor([job] { return job->state() == jobs::JobState::Running; }))
            qFatal("the job does not run");
        return job;
    }
};

} // namespace backstop::test
