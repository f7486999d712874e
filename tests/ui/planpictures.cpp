// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/planpictures.h"

#include "tests/ui/firmplan.h"
#include "tests/ui/uitest.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/planfactsdialog.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planpage.h"
#include "ui/pages/plan/teamsdialog.h"
#include "ui/widgets/textfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

namespace backstop::test {

namespace {

/// Before there is a plan, and the plan of the firm in every look.
void takeLooks(ui::MainWindow &window, const Take &take)
{
    ui::PlanPage *page = window.planPage();
    take(&window, QStringLiteral("plan-reading"));
    page->setNoPlan();
    take(&window, QStringLiteral("plan-empty"));
    page->setFailed({ErrorCode::Damaged, QStringLiteral("documents/plan/3: is damaged"),
                     QStringLiteral("Repair the repository from a replica.")});
    take(&window, QStringLiteral("plan-failed"));
    page->setPlan(contentOf(firmPlan(), true));
    page->focusList();
    take(&window, QStringLiteral("plan-sample"));
    auto *colour = named<QComboBox>(page, "planColour");
    colour->setCurrentIndex(1);
    take(&window, QStringLiteral("plan-sample-priority"));
    colour->setCurrentIndex(2);
    take(&window, QStringLiteral("plan-sample-target"));
    colour->setCurrentIndex(0);
    auto *reach = named<QComboBox>(page, "planReach");
    reach->setCurrentIndex(1);
    page->graph()->setCurrent(0);
    take(&window, QStringLiteral("plan-reach"));
    reach->setCurrentIndex(0);
    auto *states = named<QComboBox>(page, "planFilterState");
    states->setCurrentIndex(2);
    take(&window, QStringLiteral("plan-filter"));
    states->setCurrentIndex(0);
    auto *tabs = named<QTabWidget>(page, "planTabs");
    for (int tab = 1; tab < 4; ++tab) {
        tabs->setCurrentIndex(tab);
        take(&window, QStringLiteral("plan-tab-%1").arg(tab));
    }
    tabs->setCurrentIndex(0);
    window.resize(1024, 600);
    take(&window, QStringLiteral("plan-small"));
    window.resize(1280, 800);
}

void takeEditing(ui::MainWindow &window, const Take &take)
{
    named<QPushButton>(window.planPage(), "planEdit")->click();
    take(&window, QStringLiteral("plan-editing"));
    window.resize(1024, 600);
    take(&window, QStringLiteral("plan-editing-small"));
    window.resize(1280, 800);
    window.planPage()->graph()->needRequested(1, 0);
    take(&window, QStringLiteral("plan-editing-circle"));
}

void takeDialogs(ui::MainWindow &window, const Take &take)
{
    ui::ComponentDialog component(firmPlan(), 1, &window);
    component.show();
    take(&component, QStringLiteral("plan-component"));
    auto *parts = named<QTabWidget>(&component, "componentTabs");
    parts->setCurrentIndex(1);
    named<QLineEdit>(&component, "componentBackup")->setText(QStringLiteral("/data"));
    named<QSpinBox>(&component, "mobiliseBest")->setValue(3);
    take(&component, QStringLiteral("plan-component-recovery"));
    parts->setCurrentIndex(2);
    take(&component, QStringLiteral("plan-component-usual"));
    named<QPushButton>(&component, "addStep")->click();
    take(&component, QStringLiteral("plan-component-manual"));
    named<QPushButton>(&component, "addStep")->click();
    named<QComboBox>(&component, "stepKind")->setCurrentIndex(int(recovery::StepKind::Script));
    named<ui::TextField>(&component, "stepEnvironment")->setPlainText(QStringLiteral("PORT"));
    take(&component, QStringLiteral("plan-component-script"));
    ui::PlanFactsDialog facts(firmPlan(), &window);
    facts.show();
    take(&facts, QStringLiteral("plan-facts"));
    ui::TeamsDialog teams(firmPlan().teams, &window);
    teams.show();
    take(&teams, QStringLiteral("plan-teams"));
}

/// A plan with a circle, and large ones.
void takeOtherPlans(ui::MainWindow &window, const Take &take)
{
    ui::PlanPage *page = window.planPage();
    auto *tabs = named<QTabWidget>(page, "planTabs");
    page->setPlan(contentOf(circularPlan(), true));
    take(&window, QStringLiteral("plan-circle"));
    tabs->setCurrentIndex(3);
    take(&window, QStringLiteral("plan-circle-links"));
    tabs->setCurrentIndex(0);
    page->setPlan(contentOf(largePlan(60), true));
    take(&window, QStringLiteral("plan-60-dot"));
    page->setPlan(contentOf(largePlan(60)));
    take(&window, QStringLiteral("plan-60"));
    page->setPlan(contentOf(largePlan(1'000)));
    take(&window, QStringLiteral("plan-1000-groups"));
    named<QCheckBox>(page, "planGrouped")->setChecked(false);
    page->setPlan(contentOf(largePlan(1'000), false, false));
    take(&window, QStringLiteral("plan-1000"));
    page->graph()->zoomBy(8);
    take(&window, QStringLiteral("plan-1000-near"));
    page->graph()->zoomBy(2);
    page->graph()->setCurrent(500);
    take(&window, QStringLiteral("plan-1000-nearer"));
}

} // namespace

void takePlanPictures(const ui::MainWindow::Context &context, FirmData &data, const Take &take)
{
    ui::MainWindow window(context);
    window.resize(1280, 800);
    window.show();
    window.openRepository(data.repository(), data.models());
    window.showPage(ui::MainWindow::kPlan);
    takeLooks(window, take);
    takeEditing(window, take);
    takeDialogs(window, take);
    named<QPushButton>(window.planPage(), "planDiscard")->click();
    takeOtherPlans(window, take);
    window.closeRepository();
}

} // namespace backstop::test
