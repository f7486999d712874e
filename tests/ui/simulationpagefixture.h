// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/firmplan.h"
#include "tests/ui/firmsimulation.h"
#include "tests/ui/uitest.h"
#include "ui/pages/simulation/simulationpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart/chart.h"
#include "ui/widgets/chart/linechart.h"
#include "ui/widgets/chart/rowchart.h"

#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>

#include <array>
#include <memory>

namespace backstop::test {

/// The page of the simulation by itself, for a test class to derive from. BACKSTOP_TEST_PAGES=FOLDER keeps pictures of what it
/// shows, BACKSTOP_TEST_DARK=1 takes them in the dark.
class SimulationPageFixture
{
protected:
    /// In the order of their tabs.
    static constexpr std::array kCharts{"distributionChart", "componentsChart", "scheduleChart",
                                        "improvementsChart", "teamsChart",      "scenariosChart"};

    void openPage()
    {
        QLocale::setDefault(QLocale::c());
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_settings->clear();
        m_theme = std::make_unique<ui::Theme>(m_settings.get());
        m_theme->setModeOnce(qEnvironmentVariableIsSet("BACKSTOP_TEST_DARK") ? ui::Theme::Mode::Dark
                                                                             : ui::Theme::Mode::Light);
        m_page = std::make_unique<ui::SimulationPage>(m_settings.get());
        m_page->resize(1060, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void closePage()
    {
        m_page.reset();
        m_theme.reset();
    }
    /// Shows the plan of the firm, simulated with 1,000 trials.
    void showSample()
    {
        const ui::SimulationSubject subject = subjectOf(firmPlan());
        m_page->setSubject(subject);
        find<QSpinBox>("simulationTrials")->setValue(1'000);
        if (!m_sample)
            m_sample = simulationOf(subject, m_page->order());
        m_page->setContent(m_sample);
    }
    template<typename T>
    T *find(const char *name) const
    {
        return named<T>(m_page.get(), name);
    }
    ui::Chart *chart(const char *name) const { return find<ui::Chart>(name); }
    ui::RowChart *rows(const char *name) const { return chart(name)->findChild<ui::RowChart *>(); }
    ui::LineChart *line() const { return chart("distributionChart")->findChild<ui::LineChart *>(); }
    void showTab(int tab) const { find<QTabWidget>("simulationTabs")->setCurrentIndex(tab); }
    void take(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("BACKSTOP_TEST_PAGES");
        if (folder.isEmpty())
            return;
        QTest::qWait(20); // layouts settle
        const QString scheme = qEnvironmentVariableIsSet("BACKSTOP_TEST_DARK") ? QStringLiteral("dark")
                                                                               : QStringLiteral("light");
        if (!m_page->grab().save(QStringLiteral("%1/simulation-%2-%3.png").arg(folder, name, scheme)))
            qFatal("no picture in %s", qPrintable(folder));
    }
    void takeAll(const QString &name) const
    {
        for (int tab = 0; tab < int(kCharts.size()); ++tab) {
            showTab(tab);
            take(QStringLiteral("%1-%2").arg(name).arg(tab));
        }
        showTab(0);
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::SimulationPage> m_page;
    std::shared_ptr<const ui::SimulationContent> m_sample; ///< null before showSample()

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace backstop::test
