// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdrill.h"
#include "tests/ui/uitest.h"
#include "ui/pages/drill/drillpage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace backstop::test {

/// The page of drills by itself, for a test class to derive from. BACKSTOP_TEST_PAGES=FOLDER keeps pictures of what it shows,
/// BACKSTOP_TEST_DARK=1 takes them in the dark.
class DrillPageFixture
{
protected:
    void openPage()
    {
        QLocale::setDefault(QLocale::c());
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_settings->clear(); // what the test before has left
        m_theme = std::make_unique<ui::Theme>(m_settings.get());
        if (qEnvironmentVariableIsSet("BACKSTOP_TEST_DARK"))
            m_theme->setModeOnce(ui::Theme::Mode::Dark);
        makePage();
        m_page->resize(1060, 720);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    /// A new page in place of the one before, with its settings; not shown.
    void makePage()
    {
        m_page.reset();
        m_page = std::make_unique<ui::DrillPage>(&m_prompts, m_settings.get());
    }
    void closePage()
    {
        m_page.reset();
        m_theme.reset();
    }
    /// Shows the @p drill of a repository in which none has ended.
    void show(const ui::CurrentDrill &drill) const
    {
        m_page->setLists(listsOf({}), kDeclared);
        m_page->setDrill(drill);
    }
    template<typename T>
    T *find(const char *name) const
    {
        return named<T>(m_page.get(), name);
    }
    /// The dialog of the kind that is open; null where there is none.
    template<typename Dialog>
    static Dialog *dialog()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<Dialog *>(window); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    void take(const char *name, QWidget *widget = nullptr) const
    {
        if (const QString folder = qEnvironmentVariable("BACKSTOP_TEST_PAGES"); !folder.isEmpty())
            (widget ? widget : m_page.get())
                ->grab()
                .save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }

    ScriptedPrompts m_prompts;
    std::unique_ptr<ui::DrillPage> m_page;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
};

} // namespace backstop::test
