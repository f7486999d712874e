// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ways to look at a recovery plan: what stops with a component, filters, the outline, and circles link by link.
#include "tests/ui/planwindow.h"
#include "ui/pages/plan/plandetails.h"
#include "ui/pages/plan/planfilter.h"
#include "ui/widgets/label.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;
using recovery::RecoveryPlan;

class TestPlanViews : public QObject, private PlanWindowFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { openPlan(); }
    void cleanupTestCase() { closeAll(); }
    void init();
    void whatStopsWithAComponentStandsOut();
    void allThatAComponentNeedsStandsOut();
    void unprotectedComponentsAreMarked();
    void whoStatesNoTimeIsSaidToCountAsNothing();
    void filtersLeaveWhatIsLookedFor_data();
    void filtersLeaveWhatIsLookedFor();
    void filtersGoTogetherAndAreClearedAtOnce();
    void aTeamThatHasGoneIsNotLookedForAnyMore();
    void theOutlineFollowsThePictureAndLeadsIt();
    void theOutlineIsReadWithTheKeyboard();
    void theOutlineCanBePutAway();
    void aLargePlanIsOpenedLazily();
    void aCircleIsListedLinkByLink();
    void aNeedOfACircleIsTakenAway();

private:
    QStringList bright() const;
    QStringList rows() const;
};

void TestPlanViews::init()
{
    startOver();
    child<QTreeView>("planOutline")->collapseAll();
}

/// The names on the cards that have not stepped back, sorted.
QStringList TestPlanViews::bright() const
{
    QStringList names;
    for (const QGraphicsItem *item : graph()->scene()->items())
        if (const auto *card = qgraphicsitem_cast<const CardItem *>(item); card && card->opacity() == 1)
            names << firmPlan().components[std::size_t(card->component())].name;
    names.sort();
    return names;
}

/// The names in the table, sorted.
QStringList TestPlanViews::rows() const
{
    const QAbstractItemModel *model = child<QTableView>("planTable")->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names << model->index(row, 0).data().toString();
    names.sort();
    return names;
}

void TestPlanViews::whatStopsWithAComponentStandsOut()
{
    QCOMPARE(bright().size(), 8);
    child<QComboBox>("planReach")->setCurrentIndex(1);
    graph()->setCurrent(componentOf("order_engine"));
    QCOMPARE(bright(), (QStringList{QStringLiteral("api_gateway"), QStringLiteral("order_engine")}));
    QCOMPARE(child<ElidedLabel>("planPath")->text(),
             QStringLiteral("1 component(s) stop with order_engine: api_gateway"));
    QVERIFY(graph()->accessibleDescription().endsWith(QStringLiteral("1 other(s) stop with it")));
    graph()->setCurrent(componentOf("database")); // also at some remove
    QVERIFY(bright().contains(QStringLiteral("api_gateway")));
    QVERIFY(!bright().contains(QStringLiteral("market_data")));
    graph()->setCurrent(componentOf("reporting"));
    QCOMPARE(child<ElidedLabel>("planPath")->text(), QStringLiteral("Nothing else stops with reporting"));
    child<QComboBox>("planReach")->setCurrentIndex(0);
    QCOMPARE(bright().size(), 8);
    QVERIFY(child<ElidedLabel>("planPath")->text().startsWith(QStringLiteral("Critical path")));
    const auto facts = planDetails(*contentOf(firmPlan()).assessed, componentOf("database"), false, {}).facts;
    QVERIFY(std::ranges::any_of(facts, [](const Fact &fact) {
        return fact.name == QStringLiteral("Stops with it") && fact.value == QStringLiteral("5 component(s)");
    }));
}

void TestPlanViews::allThatAComponentNeedsStandsOut()
{
    child<QComboBox>("planReach")->setCurrentIndex(2);
    graph()->setCurrent(componentOf("api_gateway"));
    QCOMPARE(bright(), (QStringList{QStringLiteral("api_gateway"), QStringLiteral("database"),
                                    QStringLiteral("order_engine"), QStringLiteral("risk_manager")}));
    graph()->setCurrent(componentOf("database"));
    QCOMPARE(child<ElidedLabel>("planPath")->text(), QStringLiteral("database needs nothing"));
}

void TestPlanViews::unprotectedComponentsAreMarked()
{
    RecoveryPlan plan = firmPlan();
    plan.components[0].backup.path = QStringLiteral("data/db");
    page()->setPlan(contentOf(plan));
    int marked = 0;
    for (const QGraphicsItem *item : graph()->scene()->items())
        if (const auto *card = qgraphicsitem_cast<const CardItem *>(item)) {
            QCOMPARE(card->isUnprotected(), card->component() != 0);
            QCOMPARE(card->toolTip().contains(QStringLiteral("no backup")), card->component() != 0);
            ++marked;
        }
    QCOMPARE(marked, 8);
    std::vector<recovery::ComponentFacts> known(plan.components.size());
    known[0].isBackupKnown = true; // and there is none
    QVERIFY(unprotectedOf(recovery::assessPlan({plan, {}}, known))[0]);
    known[0].newestBackup = Timestamp{};
    QVERIFY(!unprotectedOf(recovery::assessPlan({plan, {}}, known))[0]);
    graph()->setCurrent(1);
    QVERIFY(graph()->accessibleDescription().contains(QStringLiteral("no backup")));
    const auto hasFact = [&plan](int component) {
        const auto facts = planDetails(*contentOf(plan).assessed, component, false, {}).facts;
        return std::ranges::any_of(facts,
                                   [](const Fact &fact) { return fact.name == QStringLiteral("Backup"); });
    };
    QVERIFY(!hasFact(0) && hasFact(1));
}

void TestPlanViews::whoStatesNoTimeIsSaidToCountAsNothing()
{
    recovery::RecoveryPlan plan = firmPlan();
    const auto takes = [&plan] {
        QString text;
        for (const Fact &fact : planDetails(*contentOf(plan).assessed, 0, false, {}).facts)
            if (fact.name == QStringLiteral("Takes"))
                text = fact.value;
        return text;
    };
    recovery::Component &its = plan.components.front();
    its.estimate.reset();
    its.steps = {{.kind = recovery::StepKind::Manual},
                 {.kind = recovery::StepKind::Wait, .target = QStringLiteral("16:00")}};
    QVERIFY2(takes().startsWith(QStringLiteral("not stated")), qPrintable(takes()));
    its.steps.back().target = QStringLiteral("90");
    QCOMPARE(takes(), QString());
    its.estimate = recovery::Estimate{10, 20, 30};
    QVERIFY(!takes().isEmpty() && !takes().startsWith(QStringLiteral("not stated")));
}

void TestPlanViews::filtersLeaveWhatIsLookedFor_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("names");
    const auto of = [](const auto &matches) {
        QStringList names;
        for (const recovery::Component &component : firmPlan().components)
            if (matches(component))
                names << component.name;
        names.sort();
        return names;
    };
    QTest::newRow("priority") << QByteArray("planFilterPriority") << QStringLiteral("High")
                              << of([](const auto &its) { return its.priority == recovery::Priority::High; });
    QTest::newRow("team") << QByteArray("planFilterTeam") << firmPlan().teams[1].name
                          << of([](const auto &its) { return its.team == firmPlan().teams[1].name; });
    QTest::newRow("no team") << QByteArray("planFilterTeam") << QStringLiteral("Without a team")
                             << of([](const auto &its) { return its.team.isEmpty(); });
    QTest::newRow("conflicts") << QByteArray("planFilterState") << QStringLiteral("Target conflict")
                               << QStringList{QStringLiteral("order_engine"), QStringLiteral("risk_manager")};
    QTest::newRow("path") << QByteArray("planFilterState") << QStringLiteral("On the critical path")
                          << QStringList{QStringLiteral("backtest_engine"), QStringLiteral("market_data")};
    QTest::newRow("no backup") << QByteArray("planFilterState") << QStringLiteral("Without a backup")
                               << of([](const auto &) { return true; });
    QTest::newRow("sound") << QByteArray("planFilterState") << QStringLiteral("Nothing wrong")
                           << QStringList();
}

void TestPlanViews::filtersLeaveWhatIsLookedFor()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, choice);
    QFETCH(QStringList, names);
    auto *box = child<QComboBox>(field.constData());
    QVERIFY(box->findText(choice) > 0);
    box->setCurrentText(choice);
    graph()->setCurrent(0);
    QCOMPARE(rows(), names);
    QCOMPARE(bright(), names);
    const QString first = firmPlan().components[0].name;
    const QString hidden = names.contains(first) ? QString() : QStringLiteral("%1 is hidden; ").arg(first);
    QCOMPARE(child<ElidedLabel>("planFilterCount")->text(),
             hidden + QStringLiteral("%1 of 8 component(s)").arg(names.size()));
    // No other row looks as if it were the one that is chosen.
    const auto *table = child<QTableView>("planTable");
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(),
             hidden.isEmpty() ? first : QString());
    QCOMPARE(table->selectionModel()->hasSelection(), hidden.isEmpty());
    auto *tree = child<QTreeView>("planOutline");
    for (int row = 0; row < 8; ++row)
        QCOMPARE(tree->isRowHidden(row, {}), !names.contains(tree->model()->index(row, 0).data().toString()));
    QCOMPARE(graph()->current(), 0); // filtering chooses nothing
    child<QToolButton>("planFilterClear")->click();
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), first);
}

void TestPlanViews::filtersGoTogetherAndAreClearedAtOnce()
{
    child<QComboBox>("planFilterState")->setCurrentText(QStringLiteral("Target conflict"));
    child<QComboBox>("planFilterPriority")->setCurrentText(QStringLiteral("High"));
    QVERIFY(rows().isEmpty());
    auto *clear = child<QToolButton>("planFilterClear");
    QVERIFY(clear->isVisible());
    clear->click();
    QCOMPARE(rows().size(), 8);
    QVERIFY(!clear->isVisible());
    QVERIFY(child<ElidedLabel>("planFilterCount")->text().isEmpty());
    child<QTabWidget>("planTabs")->setCurrentIndex(2);
    QVERIFY(!child<QWidget>("planFilterBar")->isVisible()); // an order is of all
}

void TestPlanViews::aTeamThatHasGoneIsNotLookedForAnyMore()
{
    child<QComboBox>("planFilterTeam")->setCurrentIndex(1);
    RecoveryPlan plan = firmPlan();
    plan.components[0].notes = QStringLiteral("changed");
    page()->setPlan(contentOf(plan));
    QCOMPARE(child<QComboBox>("planFilterTeam")->currentIndex(), 1);
    plan.teams.erase(plan.teams.begin());
    page()->setPlan(contentOf(plan));
    QCOMPARE(child<QComboBox>("planFilterTeam")->currentIndex(), 0);
    QCOMPARE(rows().size(), 8);
}

void TestPlanViews::theOutlineFollowsThePictureAndLeadsIt()
{
    auto *tree = child<QTreeView>("planOutline");
    graph()->setCurrent(componentOf("analytics"));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("analytics"));
    const QModelIndex engine = tree->model()->index(componentOf("order_engine"), 0);
    tree->setCurrentIndex(engine);
    QCOMPARE(graph()->current(), componentOf("order_engine"));
    tree->expand(engine);
    const QModelIndex needs = tree->model()->index(0, 0, engine);
    tree->setCurrentIndex(needs); // of the same component
    QCOMPARE(graph()->current(), componentOf("order_engine"));
    tree->expand(needs);
    const QModelIndex database = tree->model()->index(0, 0, needs);
    tree->setCurrentIndex(database);
    QCOMPARE(graph()->current(), componentOf("database"));
    QCOMPARE(tree->currentIndex(), database); // and not the row at the top
    QCOMPARE(child<QTableView>("planTable")->currentIndex().siblingAtColumn(0).data().toString(),
             QStringLiteral("database"));
}

void TestPlanViews::theOutlineIsReadWithTheKeyboard()
{
    auto *tree = child<QTreeView>("planOutline");
    QVERIFY(page()->regions().contains(tree));
    graph()->setCurrent(componentOf("order_engine"));
    tree->setFocus();
    QSignalSpy details(page(), &PlanPage::detailsRequested);
    for (const auto key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(tree, key);
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("database"));
    QCOMPARE(graph()->current(), componentOf("database"));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(details.count(), 1);
}

void TestPlanViews::theOutlineCanBePutAway()
{
    auto *tree = child<QTreeView>("planOutline");
    auto *button = child<QToolButton>("planOutlineButton");
    QVERIFY(tree->isVisible() && button->isChecked());
    button->click();
    QVERIFY(!tree->isVisible());
    QVERIFY(!page()->regions().contains(tree));
    button->click();
    QVERIFY(tree->isVisible());
}

void TestPlanViews::aLargePlanIsOpenedLazily()
{
    page()->setPlan(contentOf(largePlan(1'000)));
    auto *tree = child<QTreeView>("planOutline");
    QCOMPARE(tree->model()->rowCount(), 1'000);
    QModelIndex row = tree->model()->index(500, 0);
    while (!tree->model()->hasChildren(row)) // one that nobody needs, and that needs nothing
        row = row.siblingAtRow(row.row() + 1);
    QCOMPARE(tree->model()->rowCount(row), 0);
    tree->expand(row);
    QVERIFY(tree->model()->rowCount(row) > 0);
}

void TestPlanViews::aCircleIsListedLinkByLink()
{
    page()->setPlan(contentOf(circularPlan()));
    auto *tabs = child<QTabWidget>("planTabs");
    tabs->setCurrentIndex(3);
    auto *problems = child<QTableView>("planProblems");
    auto *panel = child<QWidget>("circlePanel");
    auto *links = child<QListWidget>("circleLinks");
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {},
                      problems->visualRect(problems->model()->index(0, 1)).center());
    QCOMPARE(tabs->currentIndex(), 3); // its links are here
    QVERIFY(panel->isVisible());
    QCOMPARE(links->count(), 2);
    QCOMPARE(links->item(0)->text(), QStringLiteral("database needs order_engine"));
    QCOMPARE(links->item(1)->text(), QStringLiteral("order_engine needs database"));
    problems->setCurrentIndex(problems->model()->index(1, 0)); // another problem
    QVERIFY(!panel->isVisible());
    page()->setPlan(contentOf(firmPlan()));
    QVERIFY(!panel->isVisible());
}

void TestPlanViews::aNeedOfACircleIsTakenAway()
{
    page()->setPlan(contentOf(circularPlan()));
    child<QTabWidget>("planTabs")->setCurrentIndex(3);
    auto *problems = child<QTableView>("planProblems");
    problems->setCurrentIndex(problems->model()->index(0, 0));
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    auto *links = child<QListWidget>("circleLinks");
    links->setCurrentRow(0);
    child<QPushButton>("removeLink")->click(); // which leads into editing
    QVERIFY(page()->isEditing());
    const auto draft = assessed.last().at(1).value<RecoveryPlan>();
    QVERIFY(!draft.components[0].dependencies.contains(QStringLiteral("order_engine")));
    QVERIFY(draft.components[1].dependencies.contains(QStringLiteral("database")));
    page()->setDraft(assessed.last().at(0).toULongLong(), contentOf(draft));
    QVERIFY(!child<QWidget>("circlePanel")->isVisible());
    child<QToolButton>("planUndo")->click();
    QVERIFY(assessed.last().at(1).value<RecoveryPlan>() == circularPlan());
}

QTEST_MAIN(TestPlanViews)
#include "tst_planviews.moc"
