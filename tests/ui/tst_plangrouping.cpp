// SPDX-License-Identifier: GPL-3.0-or-later
//
// The picture of a large plan: its components in groups, one of which is opened at a time.
#include "model/itemmodels/grouptext.h"
#include "tests/ui/planwindow.h"
#include "ui/pages/plan/groupitem.h"
#include "ui/pages/plan/plandetails.h"
#include "ui/pages/plan/planlook.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <set>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;
using recovery::RecoveryPlan;

class TestPlanGrouping : public QObject, private PlanWindowFixture
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { closeAll(); }
    void init();
    void upTo800ComponentsAreDrawnAsBefore();
    void aLargePlanBeginsWithItsGroups();
    void aGroupIsOpened_data();
    void aGroupIsOpened();
    void oneGetsBackToAllGroups_data();
    void oneGetsBackToAllGroups();
    void arrowKeysGoFromGroupToGroup();
    void anOpenGroupStandsBetweenItsNeighbours();
    void anOpenGroupCanBeRead();
    void whatIsFoundOpensItsGroup();
    void aRowOfTheOutlineOpensItsGroup();
    void aProblemOpensItsGroup();
    void aLinkOfACircleOpensItsGroup();
    void filtersAreCountedOnGroups();
    void whatStopsWithAGroupIsCountedOnGroups();
    void theCriticalPathIsMarkedOnGroups();
    void theInspectorSaysWhatAGroupIs();
    void allComponentsAreDrawnWhereThatIsWanted();
    void anOpenGroupIsEdited();
    void aLineToAGroupIsRefused();
    void aGroupIsNotRemoved();
    void whatIsAddedIsGoneTo();
    void anOpenGroupStaysOpenWhileItIsEdited();
    void anOlderPictureIsPassedOver();
    void aPlanWithAnotherPictureIsAskedAgain();

private:
    template<typename Item>
    std::vector<Item *> items() const;
    PlanContent drawn(const RecoveryPlan &plan) const;
    QString pathText() const { return child<ElidedLabel>("planGroupPath")->text(); }
    QPoint placeOf(const NodeItem *box) const
    {
        return graph()->mapFromScene(box->sceneBoundingRect().center());
    }
    CardItem *cardOf(const QString &name) const;
    bool isOverview() const { return items<CardItem>().empty() && !items<GroupItem>().empty(); }

    RecoveryPlan m_plan = largePlan(1'000);
};

template<typename Item>
std::vector<Item *> TestPlanGrouping::items() const
{
    std::vector<Item *> found;
    for (QGraphicsItem *item : graph()->scene()->items(Qt::AscendingOrder))
        if (auto *it = qgraphicsitem_cast<Item *>(item))
            found.push_back(it);
    return found;
}

/// As the program draws it, but at once.
PlanContent TestPlanGrouping::drawn(const RecoveryPlan &plan) const
{
    PlanContent content = contentOf(plan);
    recovery::PictureRequest request = page()->pictureRequest();
    request.mostForDot = 0;
    content.picture =
        std::make_shared<const recovery::PlanPicture>(*drawPicture(*content.assessed, request, {}));
    return content;
}

CardItem *TestPlanGrouping::cardOf(const QString &name) const
{
    for (CardItem *card : items<CardItem>())
        if (card->toolTip().contains(name))
            return card;
    return nullptr;
}

void TestPlanGrouping::initTestCase()
{
    openPlan();
    connect(page(), &PlanPage::pictureRequested, this,
            [this](quint64 number, const std::shared_ptr<const recovery::AssessedPlan> &plan,
                   recovery::PictureRequest request) {
                request.mostForDot = 0;
                auto picture = drawPicture(*plan, request, {});
                page()->setPicture(number,
                                   std::make_shared<const recovery::PlanPicture>(std::move(*picture)));
            });
    connect(page(), &PlanPage::assessRequested, this,
            [this](quint64 number, const RecoveryPlan &plan) { page()->setDraft(number, drawn(plan)); });
}

void TestPlanGrouping::init()
{
    startOver();
    page()->setPlan(contentOf(m_plan));
    child<QCheckBox>("planGrouped")->setChecked(true);
    emit graph()->backRequested();
    graph()->setCurrent(0);
    graph()->setFocus();
    QVERIFY(isOverview());
}

void TestPlanGrouping::upTo800ComponentsAreDrawnAsBefore()
{
    page()->setPlan(contentOf(largePlan(800)));
    QVERIFY(!child<QWidget>("planGroupBar")->isVisible());
    QCOMPARE(items<CardItem>().size(), 800u);
    QVERIFY(items<GroupItem>().empty());
    QTest::keyClick(graph(), Qt::Key_Escape); // leads nowhere
    QCOMPARE(items<CardItem>().size(), 800u);
    page()->setPlan(contentOf(largePlan(801)));
    QVERIFY(child<QWidget>("planGroupBar")->isVisible());
    QVERIFY(isOverview());
}

void TestPlanGrouping::aLargePlanBeginsWithItsGroups()
{
    QVERIFY(items<GroupItem>().size() > 2 && items<GroupItem>().size() <= recovery::kMostGroups);
    QCOMPARE(pathText(), QStringLiteral("%1 group(s)  ·  1000 component(s)").arg(items<GroupItem>().size()));
    QVERIFY(child<QPushButton>("planOpenGroup")->isVisible());
    QVERIFY(!child<QPushButton>("planBackToGroups")->isVisible());
    QVERIFY(child<QCheckBox>("planGrouped")->isVisible());
    QVERIFY(graph()->currentGroup() >= 0);
    QVERIFY2(graph()->accessibleDescription().startsWith(
                 QStringLiteral("group storage · Critical, 25 component(s), ")),
             qUtf8Printable(graph()->accessibleDescription()));
    int weight = 0;
    for (const NeedItem *line : items<NeedItem>())
        weight = std::max(weight, line->weight());
    QVERIFY(weight > 1);
}

void TestPlanGrouping::aGroupIsOpened_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("by Enter") << 0;
    QTest::newRow("by double click") << 1;
    QTest::newRow("by the button") << 2;
    QTest::newRow("from the inspector") << 3;
}

void TestPlanGrouping::aGroupIsOpened()
{
    QFETCH(int, way);
    const auto boxes = items<GroupItem>();
    const auto found = std::ranges::find_if(boxes, [](const GroupItem *box) {
        return box->toolTip().contains(QStringLiteral("gateway · Critical"));
    });
    QVERIFY(found != boxes.end());
    const GroupItem *box = *found;
    const int group = box->group();
    QTest::mouseClick(graph()->viewport(), Qt::LeftButton, {}, placeOf(box));
    QCOMPARE(graph()->currentGroup(), group);
    const int current = graph()->current();
    if (way == 0)
        QTest::keyClick(graph(), Qt::Key_Return);
    else if (way == 1)
        QTest::mouseDClick(graph()->viewport(), Qt::LeftButton, {}, placeOf(box));
    else if (way == 2)
        click(child<QPushButton>("planOpenGroup"));
    else
        page()->runAction(QStringLiteral("openGroup"));
    const auto cards = items<CardItem>();
    QCOMPARE(cards.size(), 25u);
    for (const CardItem *card : cards)
        QVERIFY(
            m_plan.components[std::size_t(card->component())].name.startsWith(QStringLiteral("gateway-")));
    QCOMPARE(graph()->current(), current); // and it is in the picture now
    QCOMPARE(graph()->currentGroup(), -1);
    QCOMPARE(pathText(), QStringLiteral("All groups › gateway · Critical: 25 component(s)"));
    QVERIFY(child<QPushButton>("planBackToGroups")->isVisible());
    QVERIFY(!child<QPushButton>("planOpenGroup")->isVisible());
    QVERIFY(graph()->hasFocus());
}

void TestPlanGrouping::oneGetsBackToAllGroups_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("by Esc") << 0;
    QTest::newRow("by Alt+Left") << 1;
    QTest::newRow("by the button") << 2;
}

void TestPlanGrouping::oneGetsBackToAllGroups()
{
    QFETCH(int, way);
    m_window->showPage(MainWindow::kBackups); // so that there is a page to go back to
    m_window->showPage(MainWindow::kPlan);
    graph()->setFocus();
    const int group = graph()->currentGroup();
    QTest::keyClick(graph(), Qt::Key_Return);
    QVERIFY(!isOverview());
    if (way == 0)
        QTest::keyClick(graph(), Qt::Key_Escape);
    else if (way == 1)
        QTest::keyClick(graph(), Qt::Key_Left, Qt::AltModifier);
    else
        click(child<QPushButton>("planBackToGroups"));
    QVERIFY(page()->isVisible());
    QVERIFY(isOverview());
    QCOMPARE(graph()->currentGroup(), group); // whence one came
    QVERIFY(graph()->hasFocus());
    if (way == 1) { // there is no group to leave any more
        QTest::keyClick(graph(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!page()->isVisible());
        m_window->showPage(MainWindow::kPlan);
    }
}

void TestPlanGrouping::arrowKeysGoFromGroupToGroup()
{
    std::set<int> seen{graph()->currentGroup()};
    for (const int key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up}) {
        QTest::keyClick(graph(), Qt::Key(key));
        seen.insert(graph()->currentGroup());
        // The rest of the page is at one of its components.
        QVERIFY(child<QTreeView>("planOutline")->currentIndex().row() == graph()->current());
    }
    QVERIFY(seen.size() >= 3);
    QVERIFY(!seen.contains(-1));
    QVERIFY(isOverview()); // nothing was opened on the way
}

void TestPlanGrouping::anOpenGroupStandsBetweenItsNeighbours()
{
    QTest::keyClick(graph(), Qt::Key_Return);
    const auto boxes = items<GroupItem>();
    QVERIFY(!boxes.empty());
    // Over the edge of the group, into the box of another, and into that group.
    for (const NeedItem *line : items<NeedItem>()) {
        for (const GroupItem *box : boxes) {
            if (line->neededBy() != box->node())
                continue;
            for (const CardItem *card : items<CardItem>())
                if (card->node() == line->need())
                    graph()->setCurrent(card->component());
        }
    }
    for (int i = 0; i < 30 && graph()->currentGroup() < 0; ++i)
        QTest::keyClick(graph(), Qt::Key_Right);
    const int group = graph()->currentGroup();
    QVERIFY(group >= 0);
    const QString before = pathText();
    QTest::keyClick(graph(), Qt::Key_Return);
    QVERIFY(pathText() != before && pathText().startsWith(QStringLiteral("All groups › ")));
    QCoreApplication::processEvents();
    QVERIFY(m_window->isActiveWindow()); // which no button of the inspector took its place of
    QCOMPARE(graph()->currentGroup(), -1);
}

void TestPlanGrouping::anOpenGroupCanBeRead()
{
    RecoveryPlan plan = largePlan(2'000);
    for (std::size_t i = 0; i < 90; ++i)
        plan.components[i].name = QStringLiteral("core-%1").arg(i);
    page()->setPlan(contentOf(plan));
    graph()->setCurrent(80);
    QTest::keyClick(graph(), Qt::Key_Return);
    QCOMPARE(items<CardItem>().size(), 90u);
    QVERIFY(graph()->zoom() >= 0.7);
    const CardItem *card = cardOf(QStringLiteral("core-80"));
    QVERIFY(card && graph()->viewport()->rect().contains(placeOf(card)));
    QTest::keyClick(graph(), Qt::Key_Escape);
    QTRY_VERIFY(!graph()->horizontalScrollBar()->isVisible()); // all is seen again
    QVERIFY(!graph()->verticalScrollBar()->isVisible());
}

void TestPlanGrouping::whatIsFoundOpensItsGroup()
{
    auto *field = child<QLineEdit>("planFind");
    page()->focusFind();
    QTest::keyClicks(field, QStringLiteral("risk-805"));
    const int found = m_plan.indexOf(QStringLiteral("risk-805"));
    QVERIFY(found >= 0);
    QCOMPARE(graph()->current(), found);
    QCOMPARE(graph()->currentGroup(), -1);
    QVERIFY(cardOf(QStringLiteral("risk-805")));
    QVERIFY(pathText().startsWith(QStringLiteral("All groups › risk · ")));
    QVERIFY(field->hasFocus());
    field->clear();
    QTest::keyClick(graph(), Qt::Key_Escape);
    QTest::keyClicks(field, QStringLiteral("risk-805")); // which is current already, but not to be seen
    QVERIFY(cardOf(QStringLiteral("risk-805")));
    field->clear();
}

void TestPlanGrouping::aRowOfTheOutlineOpensItsGroup()
{
    auto *tree = child<QTreeView>("planOutline");
    const QModelIndex row = tree->model()->index(graph()->current(), 0);
    QCOMPARE(tree->currentIndex(), row);
    tree->scrollTo(row);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
    QVERIFY(cardOf(row.data().toString())); // although it was current
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(graph()->current(), row.row() + 1);
    QCOMPARE(graph()->currentGroup(), -1);
    QVERIFY2(pathText().startsWith(QStringLiteral("All groups › database · ")), qUtf8Printable(pathText()));
    QVERIFY(tree->hasFocus());
}

void TestPlanGrouping::aProblemOpensItsGroup()
{
    RecoveryPlan plan = m_plan;
    plan.components[620].team = QStringLiteral("Nobody");
    page()->setPlan(contentOf(plan));
    child<QTabWidget>("planTabs")->setCurrentIndex(3);
    auto *problems = child<QTableView>("planProblems");
    int row = 0;
    while (problems->model()->index(row, 2).data().toString().indexOf(QStringLiteral("Nobody")) < 0)
        QVERIFY(++row < problems->model()->rowCount());
    const QModelIndex index = problems->model()->index(row, 1);
    problems->scrollTo(index);
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {}, problems->visualRect(index).center());
    QCOMPARE(child<QTabWidget>("planTabs")->currentIndex(), 0);
    QCOMPARE(graph()->current(), 620);
    QVERIFY(cardOf(plan.components[620].name));
}

void TestPlanGrouping::aLinkOfACircleOpensItsGroup()
{
    RecoveryPlan plan = m_plan;
    plan.components[700].dependencies << plan.components[701].name;
    plan.components[701].dependencies << plan.components[700].name;
    page()->setPlan(contentOf(plan));
    QVERIFY(isOverview());
    int inCircle = 0;
    for (const GroupItem *box : items<GroupItem>())
        inCircle += box->toolTip().contains(QStringLiteral("in a circle")) ? 1 : 0;
    QCOMPARE(inCircle, 2);
    child<QTabWidget>("planTabs")->setCurrentIndex(3);
    child<QTableView>("planProblems")
        ->setCurrentIndex(child<QTableView>("planProblems")->model()->index(0, 0));
    auto *links = child<QListWidget>("circleLinks");
    QVERIFY(links->isVisible());
    links->setCurrentRow(1);
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Return);
    QCOMPARE(child<QTabWidget>("planTabs")->currentIndex(), 0);
    QCOMPARE(graph()->current(), 701);
    QVERIFY(cardOf(plan.components[701].name));
}

void TestPlanGrouping::filtersAreCountedOnGroups()
{
    child<QComboBox>("planFilterPriority")->setCurrentIndex(2); // High
    int bright = 0;
    for (const GroupItem *box : items<GroupItem>()) {
        const bool isHigh = box->toolTip().contains(QStringLiteral("High"));
        QCOMPARE(box->isDimmed(), !isHigh);
        QVERIFY2(isHigh != box->countText().startsWith(QStringLiteral("0 of ")),
                 qUtf8Printable(box->countText()));
        bright += isHigh;
    }
    QVERIFY(bright > 1);
    child<QComboBox>("planFilterPriority")->setCurrentIndex(0);
    child<QComboBox>("planFilterState")->setCurrentIndex(5); // on the critical path
    int onPath = 0;
    for (const GroupItem *box : items<GroupItem>())
        onPath += box->countText().section(QLatin1Char(' '), 0, 0).toInt() *
                  box->countText().contains(QStringLiteral(" of "));
    QCOMPARE(onPath, int(contentOf(m_plan).assessed->criticalPath.size()));
    child<QComboBox>("planFilterState")->setCurrentIndex(0);
    QVERIFY(!items<GroupItem>().front()->countText().contains(QStringLiteral(" of ")));
}

void TestPlanGrouping::whatStopsWithAGroupIsCountedOnGroups()
{
    const auto countOf = [this](int group) {
        for (const GroupItem *box : items<GroupItem>())
            if (box->group() == group)
                return box->countText();
        return QString();
    };
    const int group = graph()->currentGroup();
    child<QComboBox>("planReach")->setCurrentIndex(1);
    QCOMPARE(countOf(group), QStringLiteral("25 component(s)")); // all of itself
    const std::vector<int> reached = graph()->reached();
    QVERIFY(!reached.empty());
    int counted = 0;
    for (const GroupItem *box : items<GroupItem>())
        if (box->group() != group)
            counted += box->countText().contains(QStringLiteral(" of ")) || !box->isDimmed()
                           ? box->countText().section(QLatin1Char(' '), 0, 0).toInt()
                           : 0;
    QCOMPARE(counted, int(reached.size()));
    QVERIFY(
        child<ElidedLabel>("planPath")->text().contains(QStringLiteral("stop with storage · Critical: ")));
    child<QComboBox>("planReach")->setCurrentIndex(0);
}

void TestPlanGrouping::theCriticalPathIsMarkedOnGroups()
{
    int lines = 0;
    for (const NeedItem *line : items<NeedItem>())
        lines += line->kind() == NeedItem::Kind::Critical ? 1 : 0;
    QVERIFY(lines > 0);
    int marked = 0;
    for (const GroupItem *box : items<GroupItem>()) {
        QCOMPARE(box->isCritical(), box->toolTip().contains(QStringLiteral("on the critical path")));
        marked += box->isCritical() ? 1 : 0;
    }
    QVERIFY(marked > 1);
    QTest::keyClick(graph(), Qt::Key_Return);
    const auto &path = contentOf(m_plan).assessed->criticalPath;
    for (const CardItem *card : items<CardItem>())
        QCOMPARE(card->isCritical(), std::ranges::find(path, card->component()) != path.end());
}

void TestPlanGrouping::theInspectorSaysWhatAGroupIs()
{
    QSignalSpy inspected(page(), &PlanPage::inspected);
    QTest::keyClick(graph(), Qt::Key_Right);
    const auto content = inspected.last().at(0).value<InspectorContent>();
    QVERIFY(content.subtitle.endsWith(QStringLiteral(" component(s)")));
    QCOMPARE(content.actions.first().id, QStringLiteral("openGroup"));
    QVERIFY(!content.stateWord.isEmpty());
    child<QTabWidget>("planTabs")->setCurrentIndex(1); // where there are no groups
    QCOMPARE(inspected.last().at(0).value<InspectorContent>().title,
             m_plan.components[std::size_t(graph()->current())].name);
}

void TestPlanGrouping::allComponentsAreDrawnWhereThatIsWanted()
{
    QTest::keyClick(graph(), Qt::Key_Return);
    auto *box = child<QCheckBox>("planGrouped");
    click(box);
    QVERIFY(!box->isChecked());
    QCOMPARE(items<CardItem>().size(), 1'000u);
    QVERIFY(items<GroupItem>().empty());
    QCOMPARE(pathText(), QStringLiteral("1000 component(s)"));
    QVERIFY(!child<QPushButton>("planBackToGroups")->isVisible());
    page()->setPlan(drawn(m_plan)); // and stay so
    QCOMPARE(items<CardItem>().size(), 1'000u);
    click(box);
    QVERIFY(isOverview());
}

void TestPlanGrouping::anOpenGroupIsEdited()
{
    QTest::keyClick(graph(), Qt::Key_Return);
    QTest::keyClick(graph(), Qt::Key_0);
    child<QPushButton>("planEdit")->click();
    const auto cards = items<CardItem>();
    const CardItem *from = cards[0];
    const CardItem *to = cards[5];
    const QString need = m_plan.components[std::size_t(from->component())].name;
    const std::size_t by = std::size_t(to->component());
    QVERIFY(!m_plan.components[by].dependencies.contains(need));
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    const QPoint start = placeOf(from);
    const QPoint end = placeOf(to);
    QTest::mousePress(graph()->viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(graph()->viewport(), (start + end) / 2);
    QTest::mouseMove(graph()->viewport(), end);
    QTest::mouseRelease(graph()->viewport(), Qt::LeftButton, {}, end);
    QCOMPARE(assessed.size(), 1);
    QVERIFY(assessed.last().at(1).value<RecoveryPlan>().components[by].dependencies.contains(need));
    QCOMPARE(items<CardItem>().size(), 25u); // still the same group
    child<QToolButton>("planUndo")->click();
    QVERIFY(assessed.last().at(1).value<RecoveryPlan>() == m_plan);
    QCOMPARE(items<CardItem>().size(), 25u);
}

void TestPlanGrouping::aLineToAGroupIsRefused()
{
    QTest::keyClick(graph(), Qt::Key_Return);
    QTest::keyClick(graph(), Qt::Key_0);
    child<QPushButton>("planEdit")->click();
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    const QPoint start = placeOf(items<CardItem>()[0]);
    const QPoint end = placeOf(items<GroupItem>()[0]);
    QTest::mousePress(graph()->viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(graph()->viewport(), (start + end) / 2);
    QTest::mouseMove(graph()->viewport(), end);
    QTest::mouseRelease(graph()->viewport(), Qt::LeftButton, {}, end);
    QVERIFY(assessed.empty());
    QCOMPARE(page()->messages()->text(), QStringLiteral("A group cannot be needed"));
}

void TestPlanGrouping::aGroupIsNotRemoved()
{
    child<QPushButton>("planEdit")->click();
    QSignalSpy assessed(page(), &PlanPage::assessRequested);
    QTest::keyClick(graph(), Qt::Key_Delete);
    QVERIFY(assessed.empty());
    QTest::keyClick(graph(), Qt::Key_Return); // one of its components is
    const QString name = m_plan.components[std::size_t(graph()->current())].name;
    QTest::keyClick(graph(), Qt::Key_Delete);
    QCOMPARE(assessed.size(), 1);
    QVERIFY(assessed.last().at(1).value<RecoveryPlan>().indexOf(name) < 0);
    QCOMPARE(items<CardItem>().size(), 24u);
}

void TestPlanGrouping::whatIsAddedIsGoneTo()
{
    child<QPushButton>("planEdit")->click();
    child<QPushButton>("planAdd")->click();
    auto *dialog = page()->findChild<QDialog *>();
    QVERIFY(dialog);
    named<QLineEdit>(dialog, "componentName")->setText(QStringLiteral("feed-new"));
    named<QPushButton>(dialog, "acceptComponent")->click();
    QVERIFY2(cardOf(QStringLiteral("feed-new")), qUtf8Printable(pathText()));
    QVERIFY(graph()->current() == 1'000);
    QVERIFY(pathText().startsWith(QStringLiteral("All groups › feed")));
}

void TestPlanGrouping::anOpenGroupStaysOpenWhileItIsEdited()
{
    QTest::keyClick(graph(), Qt::Key_Return);
    graph()->zoomBy(1.3);
    const double zoom = graph()->zoom();
    const QString path = pathText();
    RecoveryPlan changed = m_plan;
    changed.components[std::size_t(graph()->current())].notes = QStringLiteral("seen");
    page()->setPlan(drawn(changed));
    QCOMPARE(pathText(), path);
    QCOMPARE(graph()->zoom(), zoom);
    QTest::keyClick(graph(), Qt::Key_Escape); // another part is shown whole
    QVERIFY(graph()->zoom() != zoom);
}

void TestPlanGrouping::anOlderPictureIsPassedOver()
{
    QSignalSpy asked(page(), &PlanPage::pictureRequested);
    QTest::keyClick(graph(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    const auto number = asked.last().at(0).toULongLong();
    const auto open = drawn(m_plan).picture;
    QTest::keyClick(graph(), Qt::Key_Escape);
    QVERIFY(isOverview());
    page()->setPicture(number, open);
    QVERIFY(isOverview());
}

void TestPlanGrouping::aPlanWithAnotherPictureIsAskedAgain()
{
    QTest::keyClick(graph(), Qt::Key_Return);
    QSignalSpy asked(page(), &PlanPage::pictureRequested);
    page()->setPlan(contentOf(m_plan)); // which somebody drew before the group was opened
    QCOMPARE(asked.size(), 1);
    QCOMPARE(items<CardItem>().size(), 25u);
}

QTEST_MAIN(TestPlanGrouping)
#include "tst_plangrouping.moc"
