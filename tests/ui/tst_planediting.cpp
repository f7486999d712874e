// SPDX-License-Identifier: GPL-3.0-or-later
//
// A recovery plan changed on its page: a draft that is assessed, undone, saved, or lost only where the user agrees.
#include "model/recovery/planformat.h"
#include "tests/support/verify.h"
#include "tests/ui/planwindow.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/planeditor.h"
#include "ui/pages/plan/planfactsdialog.h"
#include "ui/pages/plan/teamsdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textfield.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <QUndoStack>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;
using recovery::RecoveryPlan;

class TestPlanEditing : public QObject, private PlanWindowFixture
{
    Q_OBJECT

private slots:
    void init() { openPlan(); }
    void cleanup() { closeWindow(); }
    // a draft
    void aChangeIsAssessedUndoneAndSaved();
    void onlyTheLastDraftIsShown();
    void discardingAsksWhereSomethingChanged();
    void whatWasFilteredByATeamThatGoesIsSeenAgain();
    void aNeedIsDrawnWithTheMouse();
    void aNeedThatClosesACircleIsRefusedWithItsLinks();
    void whatAnotherSavedMeanwhileIsSaid();
    void anImportedPlanIsADraft();
    void valuesThatCouldNotBeReadAreNamedBeforeTheFirstEdit();
    // leaving it
    void closingAsksBeforeChangesAreLost();
    void changesStayUntilTheWindowIsSureToClose();
    void anotherRepositoryIsAskedForWithoutAQuestion();
    // its parts
    void aRenamedComponentIsStillNeeded();
    void aRemovedComponentIsNeededByNobody();
    void namesAreGivenOnce();
    void teamsHaveNamesAndMembers();
    void aRenamedTeamKeepsItsComponents();
    void factsOfThePlanAreChanged();
    // what can be undone
    void eachPlanIsKeptOnceToBeUndone();
    void ofALargePlanFewerStepsAreKept();
};

void TestPlanEditing::aChangeIsAssessedUndoneAndSaved()
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

void TestPlanEditing::onlyTheLastDraftIsShown()
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

void TestPlanEditing::whatWasFilteredByATeamThatGoesIsSeenAgain()
{
    RecoveryPlan smaller = firmPlan();
    RecoveryPlan plan = smaller;
    plan.teams.push_back({.name = QStringLiteral("night desk"), .members = 1});
    recovery::Component last;
    last.name = QStringLiteral("last");
    last.team = QStringLiteral("night desk");
    plan.components.push_back(last);
    page()->setPlan(contentOf(plan));
    auto *team = child<QComboBox>("planFilterTeam");
    team->setCurrentIndex(team->findText(QStringLiteral("night desk")));
    child<QTabWidget>("planTabs")->setCurrentIndex(1);
    auto *table = child<QTableView>("planTable");
    QCOMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    page()->setPlan(contentOf(smaller)); // the component that was current is no more, nor its team
    QCOMPARE(table->model()->rowCount(), 8);
}

void TestPlanEditing::discardingAsksWhereSomethingChanged()
{
    beginEditing();
    child<QPushButton>("planDiscard")->click(); // nothing is lost
    QVERIFY(!page()->isEditing());
    QVERIFY(m_prompts.questions.isEmpty());
    child<QPushButton>("planEdit")->click();
    emit graph()->removalRequested(0);
    m_prompts.confirmations = {false, true};
    child<QPushButton>("planDiscard")->click();
    QVERIFY(page()->isEditing());
    child<QPushButton>("planDiscard")->click();
    QVERIFY(!page()->isEditing());
    QCOMPARE(m_prompts.questions.size(), 2);
    QCOMPARE(child<QTableView>("planTable")->model()->rowCount(), 8);
}

void TestPlanEditing::aNeedIsDrawnWithTheMouse()
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

void TestPlanEditing::aNeedThatClosesACircleIsRefusedWithItsLinks()
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

void TestPlanEditing::whatAnotherSavedMeanwhileIsSaid()
{
    beginEditing();
    emit graph()->removalRequested(0);
    PlanContent other = contentOf(largePlan(20));
    other.version = 4;
    page()->setPlan(other);
    QVERIFY(page()->isEditing());
    QCOMPARE(page()->messages()->text(), QStringLiteral("Somebody else saved the plan meanwhile"));
    m_prompts.confirmations = {true};
    child<QPushButton>("planDiscard")->click();
    QCOMPARE(child<QTableView>("planTable")->model()->rowCount(), 20);
}

void TestPlanEditing::anImportedPlanIsADraft()
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
    m_prompts.confirmations = {true};
    child<QPushButton>("planDiscard")->click();
    QVERIFY(child<EmptyState>("planEmpty")->isVisible());
}

void TestPlanEditing::eachPlanIsKeptOnceToBeUndone()
{
    PlanEditor editor;
    editor.begin(firmPlan());
    const RecoveryPlan *first = &editor.plan();
    editor.remove(0);
    const RecoveryPlan *second = &editor.plan();
    editor.remove(0);
    editor.undoStack()->undo();
    QCOMPARE(&editor.plan(), second); // the same, and no copy of it
    editor.undoStack()->undo();
    QCOMPARE(&editor.plan(), first);
    QVERIFY(first != second);
    QVERIFY(*first == firmPlan());
    QVERIFY(!editor.isChanged());
}

void TestPlanEditing::ofALargePlanFewerStepsAreKept()
{
    PlanEditor editor;
    const auto kept = [&editor](std::size_t components, int steps) {
        RecoveryPlan plan;
        plan.components.resize(components);
        editor.begin(plan);
        for (int step = 0; step < steps; ++step)
            editor.setFacts(QString::number(step), {}, {});
        return editor.undoStack()->count();
    };
    QCOMPARE(kept(10, 250), 200);
    QCOMPARE(kept(2'000, 60), 50);
    QCOMPARE(kept(10'000, 30), 20);
    QCOMPARE(kept(0, 250), 200); // and of a small one all of them again
}

void TestPlanEditing::valuesThatCouldNotBeReadAreNamedBeforeTheFirstEdit()
{
    QJsonObject object = recovery::toJson(firmPlan());
    QJsonArray components = object.value(QLatin1String("components")).toArray();
    QJsonObject first = components.at(0).toObject();
    first.insert(QStringLiteral("mtpd_seconds"), QStringLiteral("soon"));
    first.remove(QStringLiteral("rto_seconds")); // 0 is an error, too
    first.remove(QStringLiteral("rpo_seconds")); // 0 would be saved for it, and nobody would miss it
    components.replace(0, first);
    object.insert(QStringLiteral("components"), components);
    VERIFY_ASSIGN(reading, recovery::readPlan(object));
    PlanContent content = contentOf(reading.plan);
    content.assessed = std::make_shared<const recovery::AssessedPlan>(recovery::assessPlan(reading));
    PlanPage *page = m_window->planPage();
    page->setPlan(content);
    m_prompts.questions.clear();
    m_prompts.confirmations = {false, true};
    named<QPushButton>(page, "planEdit")->click();
    QVERIFY(!page->isEditing());
    QCOMPARE(m_prompts.questions.size(), 1);
    const QStringList &lost = m_prompts.questions[0].objects;
    QCOMPARE(lost.size(), 2);
    QVERIFY2(lost[0].startsWith(QStringLiteral("database: rpo_seconds")), qPrintable(lost[0]));
    QVERIFY2(lost[1].startsWith(QStringLiteral("database: mtpd_seconds")), qPrintable(lost[1]));
    page->runAction(QStringLiteral("editComponent")); // leads into editing too
    QVERIFY(page->isEditing());
    QCOMPARE(m_prompts.questions.size(), 2);
    named<ComponentDialog>(page, "componentDialog")->reject();
    named<QPushButton>(page, "planDiscard")->click();
    page->setPlan(contentOf(firmPlan())); // nothing of it is lost
    named<QPushButton>(page, "planEdit")->click();
    QVERIFY(page->isEditing());
    QCOMPARE(m_prompts.questions.size(), 2);
    named<QPushButton>(page, "planDiscard")->click();
}

void TestPlanEditing::closingAsksBeforeChangesAreLost()
{
    QSignalSpy closed(m_window.get(), &MainWindow::closeRepositoryRequested);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    beginEditing();
    emit graph()->removalRequested(0);
    m_window->showPage(MainWindow::kBackups);
    m_prompts.confirmations = {false, false, true};
    QVERIFY(!m_window->close());
    QCOMPARE(m_window->currentPage(), MainWindow::kPlan);
    m_window->findChild<QAction *>(QStringLiteral("action_closeRepository"))->trigger();
    QCOMPARE(closed.count(), 0);
    QCOMPARE(quit.count(), 0);
    m_window->findChild<QAction *>(QStringLiteral("action_closeRepository"))->trigger();
    QCOMPARE(closed.count(), 1);
    QCOMPARE(m_prompts.questions.size(), 3);
}

void TestPlanEditing::changesStayUntilTheWindowIsSureToClose()
{
    PlanPage *page = m_window->planPage();
    page->setPlan(contentOf(firmPlan()));
    named<QPushButton>(page, "planEdit")->click();
    emit page->graph()->removalRequested(0);
    m_prompts.questions.clear();
    m_prompts.confirmations = {true};
    QVERIFY(m_window->mayLeavePages());
    QVERIFY(page->isEditing() && page->hasChanges()); // the answer alone discards nothing
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_prompts.confirmations = {true};
    m_window->close();
    QCOMPARE(quit.count(), 1);
    QVERIFY(!page->hasChanges());
    m_window->close(); // as a program does that quits
    QCOMPARE(m_prompts.questions.size(), 2);
}

void TestPlanEditing::anotherRepositoryIsAskedForWithoutAQuestion()
{
    PlanPage *page = m_window->planPage();
    page->setPlan(contentOf(firmPlan()));
    named<QPushButton>(page, "planEdit")->click();
    emit page->graph()->removalRequested(0);
    m_prompts.questions.clear();
    QVERIFY(m_window->showWelcome());
    QVERIFY(m_prompts.questions.isEmpty()); // nothing is lost before it is there
    QVERIFY(page->hasChanges());
    m_prompts.confirmations = {true};
    QVERIFY(m_window->mayLeavePages());
    QVERIFY(!page->isVisible()); // the question is answered: back to where it came from
    m_window->showPage(MainWindow::kPlan);
    m_prompts.confirmations = {true};
    named<QPushButton>(page, "planDiscard")->click();
}

void TestPlanEditing::aRenamedComponentIsStillNeeded()
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

void TestPlanEditing::aRemovedComponentIsNeededByNobody()
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

void TestPlanEditing::namesAreGivenOnce()
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

void TestPlanEditing::teamsHaveNamesAndMembers()
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

void TestPlanEditing::aRenamedTeamKeepsItsComponents()
{
    PlanEditor editor;
    editor.begin(firmPlan());
    TeamsDialog dialog(firmPlan().teams);
    connect(&dialog, &TeamsDialog::teamsAccepted, &editor, &PlanEditor::setTeams);
    const QString before = firmPlan().teams[0].name;
    named<QTableWidget>(&dialog, "teamTable")->item(0, 0)->setText(QStringLiteral("Night shift"));
    named<QPushButton>(&dialog, "acceptTeams")->click();
    for (std::size_t i = 0; i < firmPlan().components.size(); ++i) {
        const QString &team = firmPlan().components[i].team;
        QCOMPARE(editor.plan().components[i].team, team == before ? QStringLiteral("Night shift") : team);
    }
    editor.undoStack()->undo();
    QVERIFY(editor.plan() == firmPlan());
}

void TestPlanEditing::factsOfThePlanAreChanged()
{
    RecoveryPlan plan = firmPlan();
    PlanEditor editor;
    editor.begin(plan);
    PlanFactsDialog dialog(plan);
    connect(&dialog, &PlanFactsDialog::factsAccepted, &editor, &PlanEditor::setFacts);
    auto *accept = named<QPushButton>(&dialog, "acceptPlanFacts");
    auto *name = named<QLineEdit>(&dialog, "planFactsName");
    name->setText(QStringLiteral("  "));
    QVERIFY(!accept->isEnabled());
    name->setText(QStringLiteral("Desk"));
    named<TextField>(&dialog, "planFactsDescription")->setPlainText(QStringLiteral("one\ntwo"));
    named<QSpinBox>(&dialog, "planFactsTarget")->setValue(3);
    named<QComboBox>(&dialog, "planFactsTargetUnit")->setCurrentIndex(2);
    accept->click();
    plan.name = QStringLiteral("Desk");
    plan.description = QStringLiteral("one\ntwo");
    plan.target = std::chrono::hours(3);
    QVERIFY(editor.plan() == plan);
    editor.undoStack()->undo();
    QVERIFY(editor.plan() == firmPlan());
}

QTEST_MAIN(TestPlanEditing)
#include "tst_planediting.moc"
