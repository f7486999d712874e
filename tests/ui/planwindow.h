// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/firmplan.h"
#include "tests/ui/firmwindow.h"
#include "tests/ui/uitest.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planitems.h"
#include "ui/pages/plan/planpage.h"

#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>

namespace backstop::test {

/// The window on the page of the recovery plan, for a test class to derive from.
class PlanWindowFixture : protected FirmWindowFixture
{
protected:
    void openPlan() { openWindow(ui::MainWindow::kPlan); }
    /// As it was opened, without what was changed, chosen or filtered: the same window serves the next test.
    void startOver()
    {
        m_prompts = {};
        page()->discardChanges(); // asks nothing
        for (const char *name : {"planReach", "planFilterPriority", "planFilterState", "planFilterTeam"})
            child<QComboBox>(name)->setCurrentIndex(0);
        child<QTabWidget>("planTabs")->setCurrentIndex(0);
        page()->setPlan(contentOf(firmPlan()));
    }
    /// The plan of the firm.
    void beginEditing() const
    {
        page()->setPlan(contentOf(firmPlan()));
        child<QPushButton>("planEdit")->click();
        QVERIFY(page()->isEditing());
    }
    ui::PlanPage *page() const { return m_window->planPage(); }
    ui::PlanGraph *graph() const { return page()->graph(); }
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return named<Widget>(page(), name);
    }
    /// Of the middle of the card of @p component, in the viewport.
    QPoint placeOf(int component) const
    {
        for (const QGraphicsItem *item : graph()->scene()->items())
            if (const auto *card = qgraphicsitem_cast<const ui::CardItem *>(item);
                card && card->component() == component)
                return graph()->mapFromScene(card->sceneBoundingRect().center());
        return {};
    }
    static int componentOf(const char *name) { return firmPlan().indexOf(QLatin1String(name)); }
};

} // namespace backstop::test
