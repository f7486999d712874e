// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/recoverypictures.h"

#include "tests/support/samplereadiness.h"
#include "tests/ui/firmdrill.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/firmsimulation.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/drill/startdrilldialog.h"
#include "ui/pages/drill/drillpage.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/pages/readiness/rpoheatmap.h"
#include "ui/pages/simulation/simulationpage.h"

#include <QSpinBox>
#include <QTabWidget>

namespace backstop::test {

namespace {

void takeSimulation(ui::MainWindow &window, const Take &take)
{
    window.showPage(ui::MainWindow::kSimulation);
    ui::SimulationPage *page = window.simulationPage();
    take(&window, QStringLiteral("simulation-reading"));
    page->setNoPlan();
    take(&window, QStringLiteral("simulation-empty"));
    const ui::SimulationSubject subject = subjectOf(firmPlan());
    page->setSubject(subject);
    take(&window, QStringLiteral("simulation-not-run"));
    named<QSpinBox>(page, "simulationTrials")->setValue(1'000);
    page->setContent(simulationOf(subject, page->order()));
    auto *tabs = named<QTabWidget>(page, "simulationTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        take(&window, QStringLiteral("simulation-tab-%1").arg(tab));
    }
}

void takeDrills(const ui::MainWindow::Context &context, ui::MainWindow &window, const Take &take)
{
    window.showPage(ui::MainWindow::kDrills);
    ui::DrillPage *page = window.drillPage();
    take(&window, QStringLiteral("drills-reading"));
    ui::DrillLists none = firmDrills();
    none.drills.clear();
    page->setLists(none, afterDrills());
    take(&window, QStringLiteral("drills-none"));
    page->setLists(firmDrills(), afterDrills());
    page->setReports(sampleDrill(), samplePassedDrill());
    page->focusList();
    take(&window, QStringLiteral("drills-history"));
    page->setDrill(firmDrill());
    page->focusList();
    take(&window, QStringLiteral("drills-running"));
    ui::CurrentDrill other = firmDrill();
    other.isOurs = false;
    page->setDrill(other);
    take(&window, QStringLiteral("drills-elsewhere"));
    page->setDrill({});
    ui::StartDrillDialog start({.plan = none.plan,
                                .planVersion = 3,
                                .location = none.location,
                                .user = none.user,
                                .defaultSandbox = none.defaultSandbox,
                                .now = afterDrills()},
                               context.prompts, &window);
    start.show();
    take(&start, QStringLiteral("drills-start"));
}

void takeReadiness(ui::MainWindow &window, const Take &take)
{
    window.showPage(ui::MainWindow::kReadiness);
    ui::ReadinessPage *page = window.readinessPage();
    take(&window, QStringLiteral("readiness-reading"));
    page->setNoPlan();
    take(&window, QStringLiteral("readiness-empty"));
    page->setReport(sampleReadiness());
    page->focusList();
    auto *tabs = named<QTabWidget>(page, "readinessLower");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        take(&window, QStringLiteral("readiness-tab-%1").arg(tab));
    }
    tabs->setCurrentIndex(1);
    auto *map = named<ui::RpoHeatMap>(page, "readinessHeatMap");
    map->setFocus();
    map->setCurrentIndex(map->model()->index(1, map->model()->columnCount() - 20));
    take(&window, QStringLiteral("readiness-gap"));
    page->showError({ErrorCode::Damaged, QStringLiteral("drills: cannot be read"),
                     QStringLiteral("Verify the repository.")});
    take(&window, QStringLiteral("readiness-failed"));
}

} // namespace

void takeRecoveryPictures(const ui::MainWindow::Context &context, FirmData &data, const Take &take)
{
    ui::MainWindow window(context);
    window.resize(1280, 800);
    window.show();
    window.openRepository(data.repository(), data.models());
    takeSimulation(window, take);
    takeDrills(context, window, take);
    takeReadiness(window, take);
    window.closeRepository();
}

} // namespace backstop::test
