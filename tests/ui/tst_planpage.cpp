// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of the recovery plan, with a user at mouse and keyboard.
#include "tests/ui/planwindow.h"
#include "ui/pages/plan/planitems.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QWheelEvent>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestPlanPage : public QObject, private PlanWindowFixture
{
    Q_OBJECT

private slots:
    void init() { openPlan(); }
    void cleanup() { closeWindow(); }
    // what is shown
    void withoutAPlanItSaysHowToGetOne();
    void aPlanThatCannotBeReadCanBeTriedAgain();
    void aFailureKeepsThePlanThatIsShown();
    void thePlanIsShownAsGraphTableOrderAndProblems();
    void aProblemLeadsToItsPlace();
    void theInspectorSaysAllOfAComponent();
    void enterLeadsToTheInspector();
    void aSmallWindowHasRoomForIt();
    void aSimplerLayoutIsSaidOnce();
    void aCircleIsSaidInsteadOfAnOrder();
    void namesAreNotMarkup();
    // the picture
    void arrowsGoAlongTheNeeds();
    void aClickChoosesAComponentEverywhere();
    void zoomStaysWhereThePlanChanges();
    void theWheelZoomsAtTheMouse();
    void draggingMovesThePicture();
    void aLargePlanHasAMinimap();
    // keys
    void findingChoosesTheNextThatMatches();
    void findGoesToTheFieldOfThePlan();
    void theKeysOfTheWindowReachFindAndColumns();
    void theKeysGoToTheListOfEachTab();
};

void TestPlanPage::withoutAPlanItSaysHowToGetOne()
{
    QSignalSpy sample(page(), &PlanPage::sampleRequested);
    QSignalSpy import(page(), &PlanPage::importRequested);
    auto *empty = child<EmptyState>("planEmpty");
    QCOMPARE(empty->title(), QStringLiteral("The plan is being read"));
    QVERIFY(!named<QPushButton>(empty, "emptyAction")->isVisible());
    page()->setNoPlan();
    QCOMPARE(empty->title(), QStringLiteral("No recovery plan yet"));
    named<QPushButton>(empty, "emptyAction")->click();
    QCOMPARE(sample.count(), 1);
    named<QPushButton>(empty, "emptySecondAction")->click();
    QCOMPARE(import.count(), 1);
}

void TestPlanPage::aPlanThatCannotBeReadCanBeTriedAgain()
{
    QSignalSpy retry(page(), &PlanPage::retryRequested);
    QSignalSpy sample(page(), &PlanPage::sampleRequested);
    page()->setFailed({ErrorCode::Damaged, QStringLiteral("documents/plan/3: is damaged"), {}});
    auto *empty = child<EmptyState>("planEmpty");
    QCOMPARE(empty->title(), QStringLiteral("The plan could not be read"));
    QVERIFY(named<QLabel>(empty, "emptyText")->text().contains(QStringLiteral("documents/plan/3")));
    QVERIFY(!named<QPushButton>(empty, "emptySecondAction")->isVisible());
    named<QPushButton>(empty, "emptyAction")->click();
    QCOMPARE(retry.count(), 1);
    QCOMPARE(sample.count(), 0);
}

void TestPlanPage::aFailureKeepsThePlanThatIsShown()
{
    page()->setPlan(contentOf(firmPlan()));
    page()->setReading();
    page()->setFailed({ErrorCode::Unavailable, QStringLiteral("repository: is not there"), {}});
    QVERIFY(graph()->isVisible());
    QVERIFY(page()->messages()->isVisible());
    QVERIFY(named<QPushButton>(page()->messages(), "planRetry"));
}

void TestPlanPage::thePlanIsShownAsGraphTableOrderAndProblems()
{
    QSignalSpy counted(page(), &PlanPage::problemCountChanged);
    page()->setPlan(contentOf(firmPlan()));
    QCOMPARE(counted.last().first().toInt(), 2); // the two conflicts; warnings are no alarm
    QCOMPARE(child<ElidedLabel>("planTitle")->text(), QStringLiteral("Trading firm"));
    QCOMPARE(child<QTableView>("planTable")->model()->rowCount(), 8);
    QCOMPARE(child<QTableView>("planOrder")->model()->rowCount(), 8);
    QVERIFY(child<QTableView>("planProblems")->model()->rowCount() >= 2);
    int cards = 0;
    int lines = 0;
    for (const QGraphicsItem *item : graph()->scene()->items()) {
        cards += item->type() == CardItem::Type ? 1 : 0;
        lines += item->type() == NeedItem::Type ? 1 : 0;
    }
    QCOMPARE(cards, 8);
    std::size_t needs = 0;
    for (const recovery::Component &component : firmPlan().components)
        needs += std::size_t(component.dependencies.size());
    QCOMPARE(std::size_t(lines), needs);
    QVERIFY(graph()->current() >= 0);
}

void TestPlanPage::aProblemLeadsToItsPlace()
{
    page()->setPlan(contentOf(firmPlan()));
    auto *tabs = child<QTabWidget>("planTabs");
    tabs->setCurrentIndex(3);
    auto *problems = child<QTableView>("planProblems");
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {},
                      problems->visualRect(problems->model()->index(1, 1)).center());
    QCOMPARE(tabs->currentIndex(), 0);
    QCOMPARE(graph()->current(), componentOf("risk_manager"));
    QVERIFY(graph()->hasFocus());
}

void TestPlanPage::theInspectorSaysAllOfAComponent()
{
    QSignalSpy inspected(page(), &PlanPage::inspected);
    page()->setPlan(contentOf(firmPlan()));
    graph()->setCurrent(componentOf("order_engine"));
    const auto content = inspected.last().first().value<InspectorContent>();
    QCOMPARE(content.title, QStringLiteral("order_engine"));
    QCOMPARE(content.stateWord, QStringLiteral("Target conflict"));
    QVERIFY(content.why.contains(QStringLiteral("database, which may take 5 min")));
    const auto fact = [&content](const char *name) {
        for (const Fact &each : content.facts)
            if (each.name == QLatin1String(name))
                return each.value;
        return QString();
    };
    QCOMPARE(fact("RTO"), QStringLiteral("3 min"));
    QCOMPARE(fact("Needs"), QStringLiteral("database"));
    QCOMPARE(fact("Needed by"), QStringLiteral("api_gateway"));
    QVERIFY(fact("Steps").startsWith(QStringLiteral("1. ")));
}

void TestPlanPage::enterLeadsToTheInspector()
{
    page()->setPlan(contentOf(firmPlan()));
    auto *inspector = m_window->findChild<Inspector *>();
    m_window->findChild<QAction *>(QStringLiteral("action_inspector"))->trigger();
    QVERIFY(!inspector->isVisible());
    graph()->setFocus();
    QTest::keyClick(graph(), Qt::Key_Return);
    QVERIFY(inspector->isVisible());
    QVERIFY(inspector->hasFocus());
}

void TestPlanPage::aSmallWindowHasRoomForIt()
{
    constexpr int kRoom = 620; // of 1024, beside the sidebar and the inspector
    QVERIFY2(page()->minimumSizeHint().width() <= kRoom, "while it is read");
    page()->setPlan(contentOf(firmPlan()));
    QTest::qWait(0);
    QVERIFY2(page()->minimumSizeHint().width() <= kRoom,
             QByteArray::number(page()->minimumSizeHint().width()).constData());
    child<QPushButton>("planEdit")->click();
    QTest::qWait(0);
    QVERIFY2(page()->minimumSizeHint().width() <= kRoom,
             QByteArray::number(page()->minimumSizeHint().width()).constData());
}

void TestPlanPage::aSimplerLayoutIsSaidOnce()
{
    PlanContent content = contentOf(firmPlan());
    auto picture = *content.picture;
    recovery::GraphLayout &layout = picture.layout;
    layout.refusal = recovery::DotRefusal::TimedOut;
    layout.dotError = {ErrorCode::Unavailable, QStringLiteral("dot: took longer than 2000 ms"), {}};
    content.picture = std::make_shared<const recovery::PlanPicture>(picture);
    page()->setPlan(content);
    QVERIFY(page()->messages()->isVisible());
    QCOMPARE(page()->messages()->text(),
             QStringLiteral("Graphviz took too long. A simpler layout is shown."));
    page()->setPlan(contentOf(firmPlan()));
    QVERIFY(!page()->messages()->isVisible());
}

void TestPlanPage::aCircleIsSaidInsteadOfAnOrder()
{
    page()->setPlan(contentOf(circularPlan()));
    child<QTabWidget>("planTabs")->setCurrentIndex(2);
    QVERIFY(!child<QTableView>("planOrder")->isVisible());
    QVERIFY(child<QLabel>("planNoOrder")->isVisible());
    int circles = 0;
    for (const QGraphicsItem *item : graph()->scene()->items())
        if (const auto *line = qgraphicsitem_cast<const NeedItem *>(item))
            circles += line->kind() == NeedItem::Kind::Circle ? 1 : 0;
    QCOMPARE(circles, 2);
}

void TestPlanPage::namesAreNotMarkup()
{
    recovery::RecoveryPlan plan = firmPlan();
    plan.name = QStringLiteral("<b>Plan</b>");
    plan.components[0].name = QStringLiteral("<img src=x>");
    page()->setPlan(contentOf(plan));
    QVERIFY(!child<ElidedLabel>("planTitle")->toolTip().contains(plan.name));
    for (const QGraphicsItem *item : graph()->scene()->items())
        QVERIFY(!item->toolTip().startsWith(QLatin1String("<img")));
}

void TestPlanPage::arrowsGoAlongTheNeeds()
{
    page()->setPlan(contentOf(firmPlan()));
    graph()->setCurrent(componentOf("api_gateway"));
    graph()->setFocus();
    QTest::keyClick(graph(), Qt::Key_Left);
    const int needed = graph()->current();
    QVERIFY(firmPlan().components[std::size_t(componentOf("api_gateway"))].dependencies.contains(
        firmPlan().components[std::size_t(needed)].name));
    QTest::keyClick(graph(), Qt::Key_Left);
    QCOMPARE(graph()->current(), componentOf("database"));
    QTest::keyClick(graph(), Qt::Key_Left); // it needs nothing
    QCOMPARE(graph()->current(), componentOf("database"));
    QTest::keyClick(graph(), Qt::Key_Right);
    QVERIFY(firmPlan().components[std::size_t(graph()->current())].dependencies.contains(
        QStringLiteral("database")));
    const int before = graph()->current();
    QTest::keyClick(graph(), Qt::Key_Down);
    QTest::keyClick(graph(), Qt::Key_Up);
    QCOMPARE(graph()->current(), before);
    QVERIFY(graph()->accessibleDescription().contains(firmPlan().components[std::size_t(before)].name));
    QTest::keyClick(graph(), Qt::Key_F);
    QVERIFY(child<QLineEdit>("planFind")->hasFocus());
}

void TestPlanPage::aClickChoosesAComponentEverywhere()
{
    page()->setPlan(contentOf(firmPlan()));
    const int wanted = componentOf("analytics");
    QTest::mouseClick(graph()->viewport(), Qt::LeftButton, {}, placeOf(wanted));
    QCOMPARE(graph()->current(), wanted);
    QCOMPARE(child<QTableView>("planTable")->currentIndex().siblingAtColumn(0).data().toString(),
             QStringLiteral("analytics"));
    QCOMPARE(child<QTableView>("planOrder")->currentIndex().siblingAtColumn(1).data().toString(),
             QStringLiteral("analytics"));
    // And back: a row of the table is the one of the picture, sorted or not.
    auto *table = child<QTableView>("planTable");
    table->sortByColumn(0, Qt::DescendingOrder);
    table->setCurrentIndex(table->model()->index(0, 0));
    QCOMPARE(firmPlan().components[std::size_t(graph()->current())].name,
             table->model()->index(0, 0).data().toString());
}

void TestPlanPage::zoomStaysWhereThePlanChanges()
{
    page()->setPlan(contentOf(largePlan(60)));
    const double fitting = graph()->zoom();
    QTest::keyClick(graph(), Qt::Key_Plus);
    const double nearer = graph()->zoom();
    QVERIFY(nearer > fitting);
    recovery::RecoveryPlan changed = largePlan(60);
    changed.components[3].priority = recovery::Priority::Low;
    page()->setPlan(contentOf(changed));
    QCOMPARE(graph()->zoom(), nearer);
    QTest::keyClick(graph(), Qt::Key_Minus);
    QTest::keyClick(graph(), Qt::Key_Minus);
    QVERIFY(graph()->zoom() < fitting);
    QTest::keyClick(graph(), Qt::Key_0);
    QVERIFY(qFuzzyCompare(graph()->zoom(), fitting));
    page()->setPlan(contentOf(firmPlan())); // another one is shown whole
    QVERIFY(!graph()->horizontalScrollBar()->isVisible());
}

void TestPlanPage::theWheelZoomsAtTheMouse()
{
    page()->setPlan(contentOf(largePlan(300)));
    graph()->zoomBy(10);
    graph()->centerOn(graph()->sceneRect().center());
    const QPoint place(120, 90);
    const QPointF there = graph()->mapToScene(place);
    const double before = graph()->zoom();
    QWheelEvent wheel(place, graph()->viewport()->mapToGlobal(place), {}, QPoint(0, 120), Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(graph()->viewport(), &wheel);
    QVERIFY(graph()->zoom() > before);
    const QPointF now = graph()->mapToScene(place);
    QVERIFY(std::abs(now.x() - there.x()) * graph()->zoom() < 2 &&
            std::abs(now.y() - there.y()) * graph()->zoom() < 2);
}

void TestPlanPage::draggingMovesThePicture()
{
    page()->setPlan(contentOf(largePlan(300)));
    graph()->zoomBy(20);
    QScrollBar *bar = graph()->verticalScrollBar();
    bar->setValue((bar->minimum() + bar->maximum()) / 2);
    const int before = bar->value();
    const QPoint start(200, 200);
    QTest::mousePress(graph()->viewport(), Qt::MiddleButton, {}, start);
    QTest::mouseMove(graph()->viewport(), start - QPoint(0, 60));
    QTest::mouseMove(graph()->viewport(), start - QPoint(0, 100));
    QTest::mouseRelease(graph()->viewport(), Qt::MiddleButton, {}, start - QPoint(0, 100));
    QCOMPARE(bar->value(), before + 100);
}

void TestPlanPage::aLargePlanHasAMinimap()
{
    page()->setPlan(contentOf(firmPlan()));
    auto *map = child<QWidget>("planMinimap");
    QVERIFY(!map->isVisible());
    page()->setPlan(contentOf(largePlan(300)));
    QVERIFY(!map->isVisible()); // all of it is to be seen
    graph()->zoomBy(10);
    QVERIFY(map->isVisible());
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(4, 4));
    QVERIFY(graph()->mapToScene(graph()->viewport()->rect().center()).y() <
            graph()->sceneRect().center().y());
}

void TestPlanPage::findingChoosesTheNextThatMatches()
{
    page()->setPlan(contentOf(firmPlan()));
    auto *find = child<QLineEdit>("planFind");
    find->setFocus();
    QTest::keyClicks(find, QStringLiteral("ENGINE"));
    QCOMPARE(graph()->current(), componentOf("order_engine"));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(graph()->current(), componentOf("backtest_engine"));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(graph()->current(), componentOf("order_engine"));
    QVERIFY(child<QLabel>("planFindNone")->isHidden());
    QTest::keyClicks(find, QStringLiteral(" of nobody"));
    QCOMPARE(graph()->current(), componentOf("order_engine"));
    QVERIFY(child<QLabel>("planFindNone")->isVisible());
    find->clear();
    QVERIFY(child<QLabel>("planFindNone")->isHidden());
}

void TestPlanPage::findGoesToTheFieldOfThePlan()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->planPage()->setPlan(contentOf(firmPlan()));
    m_window->planPage()->focusList();
    m_window->findChild<QAction *>(QStringLiteral("action_find"))->trigger();
    QVERIFY(named<QLineEdit>(m_window->planPage(), "planFind")->hasFocus());
}

void TestPlanPage::theKeysOfTheWindowReachFindAndColumns()
{
    page()->setNoPlan();
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QVERIFY(!child<QLineEdit>("planFind")->hasFocus()); // there is nothing to find
    page()->setPlan(contentOf(firmPlan()));
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QVERIFY(child<QLineEdit>("planFind")->hasFocus());
    const QKeySequence columns(Qt::CTRL | Qt::Key_I);
    QTest::keySequence(m_window.get(), columns);
    QVERIFY(!QApplication::activePopupWidget()); // the graph has none
    child<QTabWidget>("planTabs")->setCurrentIndex(1);
    QTest::keySequence(m_window.get(), columns);
    auto *menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    QCOMPARE(menu->objectName(), QStringLiteral("columnMenu"));
    menu->close();
}

void TestPlanPage::theKeysGoToTheListOfEachTab()
{
    m_window->activateWindow(); // a dialog of an earlier test may have had the keys
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    PlanPage *page = m_window->planPage();
    page->setPlan(contentOf(firmPlan()));
    auto *tabs = named<QTabWidget>(page, "planTabs");
    for (const auto &[tab, name] :
         {std::pair(0, "planGraph"), {1, "planTable"}, {2, "planOrder"}, {3, "planProblems"}}) {
        tabs->setCurrentIndex(tab);
        tabs->setFocus();
        page->focusList();
        QVERIFY2(named<QWidget>(page, name)->hasFocus(), name);
        QVERIFY(page->regions().contains(named<QWidget>(page, name)));
    }
    page->setPlan(contentOf(circularPlan()));
    tabs->setCurrentIndex(2); // where there is no order
    page->focusList();
    QVERIFY(named<QWidget>(page, "planTabBar")->hasFocus());
    tabs->setCurrentIndex(0);
}

QTEST_MAIN(TestPlanPage)
#include "tst_planpage.moc"
