// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/uitest.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/planeditor.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planitems.h"
#include "ui/pages/plan/planpage.h"
#include "ui/pages/plan/teamsdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QWheelEvent>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

/// The page of the recovery plan, with a user at mouse and keyboard.
class TestPlanPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
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
    void findingChoosesTheNextThatMatches();
    void theKeysOfTheWindowReachFindAndColumns();
    void zoomStaysWhereThePlanChanges();
    void theWheelZoomsAtTheMouse();
    void draggingMovesThePicture();
    void aLargePlanHasAMinimap();
    // changing it
    void aChangeIsAssessedUndoneAndSaved();
    void onlyTheLastDraftIsShown();
    void discardingAsksWhereSomethingChanged();
    void aNeedIsDrawnWithTheMouse();
    void aNeedThatClosesACircleIsRefusedWithItsLinks();
    void whatAnotherSavedMeanwhileIsSaid();
    void anImportedPlanIsADraft();
    void closingAsksBeforeChangesAreLost();
    // its parts
    void aRenamedComponentIsStillNeeded();
    void aRemovedComponentIsNeededByNobody();
    void namesAreGivenOnce();
    void theFormChangesWhatItShowsAndKeepsTheRest();
    void theFormOffersNoCircle();
    void theFormRefusesWhatIsNoComponent();
    void teamsHaveNamesAndMembers();

private:
    PlanPage *page() const { return m_window->planPage(); }
    PlanGraph *graph() const { return page()->graph(); }
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return named<Widget>(page(), name);
    }
    void beginEditing();
    int componentOf(const char *name) const { return firmPlan().indexOf(QLatin1String(name)); }
    QPoint placeOf(int component) const;

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ScriptedPrompts> m_prompts;
    std::unique_ptr<MainWindow> m_window;
};

void TestPlanPage::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_data = std::make_unique<FirmData>();
}

void TestPlanPage::cleanupTestCase()
{
    m_data.reset();
}

void TestPlanPage::init()
{
    m_theme = std::make_unique<Theme>(&m_data->settings);
    m_prompts = std::make_unique<ScriptedPrompts>();
    m_window = std::make_unique<MainWindow>(MainWindow::Context{
        &m_data->settings, m_theme.get(), m_prompts.get(), m_data->jobs.get(), &m_data->clock});
    m_window->resize(1280, 800);
    m_window->show();
    m_window->openRepository(m_data->repository(), m_data->models());
    m_window->showPage(MainWindow::kPlan);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestPlanPage::cleanup()
{
    m_prompts->confirmations = {true, true};
    m_window.reset();
    m_prompts.reset();
    m_theme.reset();
}

void TestPlanPage::beginEditing()
{
    page()->setPlan(contentOf(firmPlan()));
    child<QPushButton>("planEdit")->click();
    QVERIFY(page()->isEditing());
}

/// Of the middle of its card, in the viewport.
QPoint TestPlanPage::placeOf(int component) const
{
    for (const QGraphicsItem *item : graph()->scene()->items())
        if (const auto *card = qgraphicsitem_cast<const CardItem *>(item);
            card && card->component() == component)
            return graph()->mapFromScene(card->sceneBoundingRect().center());
    return {};
}

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
    QTest::keyClicks(find, QStringLiteral(" of nobody"));
    QCOMPARE(graph()->current(), componentOf("order_engine"));
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

void TestPlanPage::aChangeIsAssessedUndoneAndSaved()
{
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    QSignalSpy saved(page(), &PlanPage::saveRequested);
    beginEditing();
    auto *save = child<QPushButton>("planSave");
    auto *undo = child<QToolButton>("planUndo");
    QVERIFY(!save->isEnabled() && !undo->isEnabled());
    emit graph()->removalRequested(componentOf("reporting"));
    QCOMPARE(assessed.count(), 1);
    const auto draft = assessed.last().at(1).value<recovery::RecoveryPlan>();
    QCOMPARE(draft.components.size(), std::size_t{7});
    page()->setDraft(assessed.last().at(0).toULongLong(), contentOf(draft));
    QCOMPARE(child<QTableView>("planTable")->model()->rowCount(), 7);
    QVERIFY(save->isEnabled() && undo->isEnabled());
    undo->click();
    QCOMPARE(assessed.count(), 2);
    QVERIFY(assessed.last().at(1).value<recovery::RecoveryPlan>() == firmPlan());
    QVERIFY(!save->isEnabled());
    child<QToolButton>("planRedo")->click();
    page()->setBusyReason(QStringLiteral("Waits for: Back up"));
    QVERIFY(!save->isEnabled());
    page()->setBusyReason({});
    save->click();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.last().at(0).value<recovery::RecoveryPlan>().components.size(), std::size_t{7});
    QCOMPARE(saved.last().at(1).toULongLong(), 3u);
    page()->setSaving(true);
    QVERIFY(!save->isEnabled() && !undo->isEnabled());
    page()->setSaved();
    QVERIFY(!page()->isEditing());
}

void TestPlanPage::onlyTheLastDraftIsShown()
{
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    beginEditing();
    emit graph()->removalRequested(0);
    emit graph()->removalRequested(0); // is still drawn, and gone already: not the next one
    QCOMPARE(assessed.count(), 1);
    emit graph()->removalRequested(1);
    QCOMPARE(assessed.count(), 2);
    emit graph()->needRemovalRequested(1, 0); // a line between two that have gone
    emit graph()->needRequested(0, 1);
    QCOMPARE(assessed.count(), 2);
    page()->setDraft(assessed.first().at(0).toULongLong(),
                     contentOf(assessed.first().at(1).value<recovery::RecoveryPlan>()));
    QCOMPARE(child<QTableView>("planTable")->model()->rowCount(), 8);
    page()->setDraft(assessed.last().at(0).toULongLong(),
                     contentOf(assessed.last().at(1).value<recovery::RecoveryPlan>()));
    QCOMPARE(child<QTableView>("planTable")->model()->rowCount(), 6);
}

void TestPlanPage::discardingAsksWhereSomethingChanged()
{
    beginEditing();
    child<QPushButton>("planDiscard")->click(); // nothing is lost
    QVERIFY(!page()->isEditing());
    QVERIFY(m_prompts->questions.isEmpty());
    child<QPushButton>("planEdit")->click();
    emit graph()->removalRequested(0);
    m_prompts->confirmations = {false, true};
    child<QPushButton>("planDiscard")->click();
    QVERIFY(page()->isEditing());
    child<QPushButton>("planDiscard")->click();
    QVERIFY(!page()->isEditing());
    QCOMPARE(m_prompts->questions.size(), 2);
    QCOMPARE(child<QTableView>("planTable")->model()->rowCount(), 8);
}

void TestPlanPage::aNeedIsDrawnWithTheMouse()
{
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    beginEditing();
    const QPoint from = placeOf(componentOf("market_data"));
    const QPoint to = placeOf(componentOf("reporting"));
    QTest::mousePress(graph()->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(graph()->viewport(), from + QPoint(30, 0));
    QTest::mouseMove(graph()->viewport(), to);
    QTest::mouseRelease(graph()->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(assessed.count(), 1);
    const auto draft = assessed.last().at(1).value<recovery::RecoveryPlan>();
    QVERIFY(draft.components[std::size_t(componentOf("reporting"))].dependencies.contains(
        QStringLiteral("market_data")));
    // A click draws nothing.
    QTest::mouseClick(graph()->viewport(), Qt::LeftButton, {}, from);
    QCOMPARE(assessed.count(), 1);
}

void TestPlanPage::aNeedThatClosesACircleIsRefusedWithItsLinks()
{
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    beginEditing();
    emit graph()->needRequested(componentOf("api_gateway"), componentOf("database"));
    QCOMPARE(assessed.count(), 0);
    QCOMPARE(page()->messages()->text(),
             QStringLiteral("database cannot need api_gateway: that would close a circle"));
    const QString links = named<QLabel>(page()->messages(), "messageDetail")->text();
    QVERIFY2(links.startsWith(QStringLiteral("Each needs the next: database → api_gateway → ")) &&
                 links.endsWith(QStringLiteral(" → database")),
             qPrintable(links));
}

void TestPlanPage::whatAnotherSavedMeanwhileIsSaid()
{
    beginEditing();
    emit graph()->removalRequested(0);
    PlanContent other = contentOf(largePlan(20));
    other.version = 4;
    page()->setPlan(other);
    QVERIFY(page()->isEditing());
    QCOMPARE(page()->messages()->text(), QStringLiteral("Somebody else saved the plan meanwhile"));
    m_prompts->confirmations = {true};
    child<QPushButton>("planDiscard")->click();
    QCOMPARE(child<QTableView>("planTable")->model()->rowCount(), 20);
}

void TestPlanPage::anImportedPlanIsADraft()
{
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    QSignalSpy saved(page(), &PlanPage::saveRequested);
    page()->setNoPlan();
    page()->editPlan(firmPlan());
    QCOMPARE(assessed.count(), 1);
    page()->setDraft(assessed.last().at(0).toULongLong(), contentOf(firmPlan()));
    QVERIFY(graph()->isVisible());
    child<QPushButton>("planSave")->click();
    QCOMPARE(saved.last().at(1).toULongLong(), 0u); // there was none before
    m_prompts->confirmations = {true};
    child<QPushButton>("planDiscard")->click();
    QVERIFY(child<EmptyState>("planEmpty")->isVisible());
}

void TestPlanPage::closingAsksBeforeChangesAreLost()
{
    QSignalSpy closed(m_window.get(), &MainWindow::closeRepositoryRequested);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    beginEditing();
    emit graph()->removalRequested(0);
    m_window->showPage(MainWindow::kBackups);
    m_prompts->confirmations = {false, false, true};
    QVERIFY(!m_window->close());
    QCOMPARE(m_window->currentPage(), MainWindow::kPlan);
    m_window->findChild<QAction *>(QStringLiteral("action_closeRepository"))->trigger();
    QCOMPARE(closed.count(), 0);
    QCOMPARE(quit.count(), 0);
    m_window->findChild<QAction *>(QStringLiteral("action_closeRepository"))->trigger();
    QCOMPARE(closed.count(), 1);
    QCOMPARE(m_prompts->questions.size(), 3);
}

void TestPlanPage::aRenamedComponentIsStillNeeded()
{
    PlanEditor editor;
    editor.begin(firmPlan());
    recovery::Component database = editor.plan().components[0];
    database.name = QStringLiteral("ledger");
    QVERIFY(editor.replace(0, database));
    QVERIFY(editor.plan().components[1].dependencies.contains(QStringLiteral("ledger")));
    for (const recovery::Component &component : editor.plan().components)
        QVERIFY(!component.dependencies.contains(QStringLiteral("database")));
    editor.undoStack()->undo();
    QVERIFY(editor.plan() == firmPlan());
    QVERIFY(!editor.isChanged());
}

void TestPlanPage::aRemovedComponentIsNeededByNobody()
{
    PlanEditor editor;
    editor.begin(firmPlan());
    editor.remove(0);
    for (const recovery::Component &component : editor.plan().components)
        QVERIFY(component.name != QStringLiteral("database") &&
                !component.dependencies.contains(QStringLiteral("database")));
    editor.undoStack()->undo();
    QVERIFY(editor.plan() == firmPlan());
}

void TestPlanPage::namesAreGivenOnce()
{
    PlanEditor editor;
    editor.begin(firmPlan());
    QVERIFY(!editor.add({.name = QStringLiteral("database")}));
    QVERIFY(!editor.add({.name = QStringLiteral("  ")}));
    recovery::Component other = editor.plan().components[1];
    other.name = QStringLiteral("database");
    QVERIFY(!editor.replace(1, other));
    other.name = QStringLiteral("order_engine");
    other.dependencies << QStringLiteral("api_gateway"); // which needs it
    QVERIFY(!editor.replace(1, other));
    QVERIFY(!editor.isChanged());
    QVERIFY(editor.add({.name = QStringLiteral("new")}));
    editor.setTeams({{.name = QStringLiteral("All"), .members = 3}});
    editor.removeNeed(0, 1);
    QVERIFY(editor.plan().components[1].dependencies.isEmpty());
    QCOMPARE(editor.undoStack()->count(), 3);
}

void TestPlanPage::theFormChangesWhatItShowsAndKeepsTheRest()
{
    recovery::RecoveryPlan plan = firmPlan();
    plan.components[2].other.insert(QStringLiteral("owner"), QStringLiteral("desk 4"));
    plan.components[2].estimate = recovery::Estimate{40.5, 60.25, 180.75};
    const recovery::Component before = plan.components[2];
    ComponentDialog unchanged(plan, 2);
    QVERIFY(unchanged.component() == before);
    ComponentDialog dialog(plan, 2);
    QSignalSpy accepted(&dialog, &ComponentDialog::componentAccepted);
    named<QComboBox>(&dialog, "componentPriority")->setCurrentIndex(3);
    named<QSpinBox>(&dialog, "componentRto")->setValue(2);
    named<QComboBox>(&dialog, "componentRtoUnit")->setCurrentIndex(2);
    auto *needs = named<QListWidget>(&dialog, "componentNeeds");
    for (int row = 0; row < needs->count(); ++row)
        if (needs->item(row)->text() == QStringLiteral("market_data"))
            needs->item(row)->setCheckState(Qt::Checked);
    named<QPushButton>(&dialog, "acceptComponent")->click();
    QCOMPARE(accepted.count(), 1);
    recovery::Component expected = before;
    expected.priority = recovery::Priority::Low;
    expected.rto = std::chrono::hours(2);
    expected.dependencies << QStringLiteral("market_data");
    QVERIFY(dialog.component() == expected);
}

void TestPlanPage::theFormOffersNoCircle()
{
    const recovery::RecoveryPlan plan = firmPlan();
    ComponentDialog dialog(plan, 0);
    auto *needs = named<QListWidget>(&dialog, "componentNeeds");
    for (int row = 0; row < needs->count(); ++row) {
        const int other = plan.indexOf(needs->item(row)->data(Qt::UserRole).toString());
        const bool isFree = needs->item(row)->flags().testFlag(Qt::ItemIsEnabled);
        QCOMPARE(isFree, circleOf(plan, other, 0).isEmpty());
    }
}

void TestPlanPage::theFormRefusesWhatIsNoComponent()
{
    ComponentDialog dialog(firmPlan(), -1);
    auto *accept = named<QPushButton>(&dialog, "acceptComponent");
    auto *name = named<QLineEdit>(&dialog, "componentName");
    QVERIFY(!accept->isEnabled());
    name->setText(QStringLiteral("database"));
    QVERIFY(!accept->isEnabled());
    name->setText(QStringLiteral("ledger"));
    QVERIFY(accept->isEnabled());
    named<QSpinBox>(&dialog, "componentBest")->setValue(5);
    QVERIFY(!accept->isEnabled()); // and the most likely?
    named<QSpinBox>(&dialog, "componentLikely")->setValue(4);
    QVERIFY(!accept->isEnabled()); // shorter than the best
    named<QSpinBox>(&dialog, "componentLikely")->setValue(6);
    QVERIFY(accept->isEnabled());
    const recovery::Estimate estimate{300, 360, 360};
    QVERIFY(dialog.component().estimate == estimate);
}

void TestPlanPage::teamsHaveNamesAndMembers()
{
    TeamsDialog dialog(firmPlan().teams);
    QSignalSpy accepted(&dialog, &TeamsDialog::teamsAccepted);
    auto *accept = named<QPushButton>(&dialog, "acceptTeams");
    auto *table = named<QTableWidget>(&dialog, "teamTable");
    QVERIFY(dialog.teams() == firmPlan().teams);
    named<QPushButton>(&dialog, "addTeam")->click();
    QVERIFY(!accept->isEnabled());
    table->item(4, 0)->setText(QStringLiteral("Database"));
    QVERIFY(!accept->isEnabled());
    table->item(4, 0)->setText(QStringLiteral("Network"));
    QVERIFY(accept->isEnabled());
    table->item(4, 1)->setData(Qt::EditRole, 0);
    QVERIFY(!accept->isEnabled());
    table->item(4, 1)->setData(Qt::EditRole, 3);
    table->setCurrentCell(0, 0);
    named<QPushButton>(&dialog, "removeTeam")->click();
    accept->click();
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(dialog.teams().size(), std::size_t{4});
    QCOMPARE(dialog.teams().back().members, 3);
}

QTEST_MAIN(TestPlanPage)
#include "tst_planpage.moc"
