// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/samplereadiness.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace backstop::test {

/// The page of readiness by itself, for a test class to derive from. BACKSTOP_TEST_PAGES=FOLDER keeps pictures of what it shows,
/// BACKSTOP_TEST_DARK=1 takes them in the dark.
class ReadinessPageFixture
{
protected:
    void openPage()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_settings->clear(); // what the test before has left
        m_page = std::make_unique<ui::ReadinessPage>(m_settings.get());
        m_page->resize(1060, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    template<typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QString cell(const char *view, int row, int column, const QModelIndex &parent = {}) const
    {
        const QAbstractItemModel *model = find<QAbstractItemView>(view)->model();
        return model->index(row, column, parent).data().toString();
    }
    void take(const char *name) const
    {
        if (const QString folder = qEnvironmentVariable("BACKSTOP_TEST_PAGES"); !folder.isEmpty())
            m_page->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::ReadinessPage> m_page;
};

/// Runs @p test in a program with the theme of the window.
inline int runReadinessTest(QObject &test, int argc, char **argv)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("theme.ini")), QSettings::IniFormat);
    ui::Theme theme(&settings);
    theme.setMode(qEnvironmentVariableIsSet("BACKSTOP_TEST_DARK") ? ui::Theme::Mode::Dark
                                                                  : ui::Theme::Mode::Light);
    return QTest::qExec(&test, argc, argv);
}

} // namespace backstop::test
