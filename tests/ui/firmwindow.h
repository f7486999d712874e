// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QTest>

#include <memory>

namespace backstop::test {

/// The window of the program with the repository of the firm, for a test class to derive from.
class FirmWindowFixture
{
protected:
    /// On the page @p name, with prompts that answer nothing. The data are made where there are none.
    void openWindow(const QString &name)
    {
        QLocale::setDefault(QLocale::c());
        closeWindow(); // where a test before failed
        m_prompts = {};
        if (!m_data)
            m_data = std::make_unique<FirmData>();
        m_theme = std::make_unique<ui::Theme>(&m_data->settings);
        m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Context{
            &m_data->settings, m_theme.get(), &m_prompts, m_data->jobs.get(), &m_data->clock});
        m_window->resize(1280, 800);
        m_window->show();
        m_window->openRepository(m_data->repository(), m_data->models());
        m_window->showPage(name);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    /// Whatever was changed in it is lost.
    void closeWindow()
    {
        m_prompts.confirmations = {true, true};
        m_window.reset();
        m_theme.reset();
    }
    void closeAll()
    {
        closeWindow();
        m_data.reset();
    }

    ScriptedPrompts m_prompts;
    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace backstop::test
