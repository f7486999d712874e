// SPDX-License-Identifier: GPL-3.0-or-later
//
// The recovery plan in the window, with the engine: read, checked against the backups, saved, imported and exported.
#include "model/recovery/sampleplan.h"
#include "tests/ui/programfixture.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planpage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/jobtext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <sys/stat.h>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

class TestPlanController : public QObject, private ProgramFixture
{
    Q_OBJECT

private slots:
    void init() { makeRepository(); }
    void cleanup() { closeAll(); }
    void theSampleBecomesThePlanOfTheRepository();
    void thePlanIsCheckedAgainstTheBackups();
    void whatAnotherSavedIsNotOverwritten();
    void aPlanGoesToAFileAndComesBack();
    void whatCouldNotBeReadIsExportedAllTheSame();
    void whatIsNoPlanIsNotImported_data();
    void whatIsNoPlanIsNotImported();
    void whatCannotBeTakenOfAFileIsSaid();
    void aDamagedPlanIsSaidAndReadAgain();
    void aGroupOfALargePlanIsDrawnWhenItIsOpened();
    void anotherRepositoryIsMadeOnlyWhereChangesMayGo();

private:
    void open() { openProgram(ui::MainWindow::kPlan); }
    ui::PlanPage *page() const { return m_program->window.planPage(); }
    bool isListed(int components) const
    {
        return named<QTableView>(page(), "planTable")->model()->rowCount() == components;
    }
    QString emptyTitle() const { return named<ui::EmptyState>(page(), "planEmpty")->title(); }
};

void TestPlanController::theSampleBecomesThePlanOfTheRepository()
{
    open();
    QTRY_COMPARE_WITH_TIMEOUT(emptyTitle(), QStringLiteral("No recovery plan yet"), kPatience);
    named<QPushButton>(page(), "emptyAction")->click();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(8), kPatience);
    QVERIFY(page()->isEditing());
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(page(), "planSave")->isEnabled(), kPatience);
    named<QPushButton>(page(), "planSave")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page()->isEditing(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(
        named<ui::ElidedLabel>(page(), "planVersion")->text().startsWith(QStringLiteral("Version 1, ")),
        kPatience);
    QVERIFY(isListed(8));
    QVERIFY(m_program->newest("savePlan"));
    QVERIFY(ui::isListed(*m_program->newest("savePlan")));
    VERIFY_ASSIGN(stored, PlanStore(*other()).newest());
    QVERIFY(stored && stored->reading.plan == samplePlan());
}

void TestPlanController::thePlanIsCheckedAgainstTheBackups()
{
    RecoveryPlan plan = samplePlan();
    plan.components[0].backup.path = QStringLiteral("data/db");
    plan.components[1].backup.path = QStringLiteral("data/nothing");
    store(plan);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(8), kPatience);
    const auto whatIsWrong = [this](const QString &component) {
        const QAbstractItemModel *problems = named<QTableView>(page(), "planProblems")->model();
        QStringList texts;
        for (int row = 0; row < problems->rowCount(); ++row)
            if (problems->index(row, 1).data().toString() == component)
                texts << problems->index(row, 2).data().toString();
        return texts;
    };
    QTRY_VERIFY_WITH_TIMEOUT(
        whatIsWrong(QStringLiteral("order_engine")).contains(QStringLiteral("No usable backup has its data")),
        kPatience);
    QVERIFY(whatIsWrong(QStringLiteral("database"))
                .contains(QStringLiteral("Its newest backup was never read back")));
    // What is known of the backups stays known of a draft.
    named<QPushButton>(page(), "planEdit")->click();
    emit page()->graph()->removalRequested(7);
    QTRY_VERIFY_WITH_TIMEOUT(isListed(7), kPatience);
    QVERIFY(whatIsWrong(QStringLiteral("order_engine"))
                .contains(QStringLiteral("No usable backup has its data")));
    m_program->prompts.confirmations = {true};
    named<QPushButton>(page(), "planDiscard")->click();
}

void TestPlanController::whatAnotherSavedIsNotOverwritten()
{
    store(samplePlan());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(8), kPatience);
    named<QPushButton>(page(), "planEdit")->click();
    emit page()->graph()->removalRequested(7);
    RecoveryPlan theirs = samplePlan();
    theirs.description = QStringLiteral("theirs");
    store(theirs, 1);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(page(), "planSave")->isEnabled(), kPatience);
    named<QPushButton>(page(), "planSave")->click();
    QTRY_VERIFY_WITH_TIMEOUT(page()->messages()->isVisible(), kPatience);
    QVERIFY(page()->isEditing() && page()->hasChanges()); // nothing of it is lost
    VERIFY_ASSIGN(stored, PlanStore(*other()).newest());
    QCOMPARE(stored->version, std::uint64_t{2});
    QVERIFY(stored->reading.plan == theirs);
    m_program->prompts.confirmations = {true};
    named<QPushButton>(page(), "planDiscard")->click();
}

void TestPlanController::aPlanGoesToAFileAndComesBack()
{
    store(samplePlan());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(8), kPatience);
    const QString file = m_folder->qPath() + QStringLiteral("/plan.json");
    m_program->prompts.paths = {file};
    named<QPushButton>(page(), "planExport")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_folder->exists("plan.json"), kPatience);
    VERIFY_ASSIGN(text, m_folder->read("plan.json"));
    VERIFY_ASSIGN(reading, readPlan(BytesView(text)));
    QVERIFY(reading.plan == samplePlan());
    QVERIFY(reading.problems.empty());
    RecoveryPlan changed = samplePlan();
    changed.components.pop_back();
    QJsonObject object = toJson(changed);
    VERIFY_OK(m_folder->write("plan.json", QJsonDocument(object).toJson().toStdString()));
    m_program->prompts.paths = {file};
    named<QPushButton>(page(), "planImport")->click();
    QTRY_VERIFY_WITH_TIMEOUT(page()->isEditing(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(isListed(7), kPatience);
    m_program->prompts.confirmations = {true};
    named<QPushButton>(page(), "planDiscard")->click();
    QVERIFY(isListed(8));
}

void TestPlanController::whatCouldNotBeReadIsExportedAllTheSame()
{
    QJsonObject content = toJson(samplePlan());
    content.insert(QStringLiteral("target_seconds"), QStringLiteral("soon"));
    {
        const auto repository = other();
        VERIFY_OK(PlanStore(*repository).save(content, 0));
    }
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(8), kPatience);
    m_program->prompts.paths = {m_folder->qPath() + QStringLiteral("/plan.json")};
    named<QPushButton>(page(), "planExport")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_folder->exists("plan.json"), kPatience);
    VERIFY_ASSIGN(text, m_folder->read("plan.json"));
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(text)).object(), content);
}

void TestPlanController::whatIsNoPlanIsNotImported_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("{\"components\": [");
    QTest::newRow("no components") << QByteArray("{\"name\": \"x\"}");
    QTest::newRow("nothing") << QByteArray();
}

void TestPlanController::whatIsNoPlanIsNotImported()
{
    QFETCH(QByteArray, text);
    store(samplePlan());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(8), kPatience);
    VERIFY_OK(m_folder->write("plan.json", text.toStdString()));
    m_program->prompts.paths = {m_folder->qPath() + QStringLiteral("/plan.json")};
    named<QPushButton>(page(), "planImport")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_program->window.messages()->isVisible(), kPatience);
    QVERIFY(!page()->isEditing());
    QVERIFY(isListed(8));
}

void TestPlanController::whatCannotBeTakenOfAFileIsSaid()
{
    open();
    QTRY_COMPARE_WITH_TIMEOUT(emptyTitle(), QStringLiteral("No recovery plan yet"), kPatience);
    VERIFY_OK(m_folder->write(
        "plan.json", R"({"name": "x", "components": [{"name": "a", "priority": "Low", "rto_seconds": "soon",
                         "rpo_seconds": 60, "dependencies": []}]})"));
    m_program->prompts.paths = {m_folder->qPath() + QStringLiteral("/plan.json")};
    named<QPushButton>(page(), "emptySecondAction")->click();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(1), kPatience);
    QVERIFY(page()->messages()->isVisible());
    const auto invalid = [this] {
        const QAbstractItemModel *problems = named<QTableView>(page(), "planProblems")->model();
        return problems->index(0, 0).data().toString() == QStringLiteral("Error");
    };
    QVERIFY(invalid());
    emit page()->graph()->removalRequested(0);
    QTRY_VERIFY_WITH_TIMEOUT(isListed(0), kPatience);
    named<QToolButton>(page(), "planUndo")->click();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(1) && invalid(), kPatience);
    m_program->prompts.confirmations = {true};
    named<QPushButton>(page(), "planDiscard")->click();
}

void TestPlanController::aDamagedPlanIsSaidAndReadAgain()
{
    store(samplePlan());
    const Bytes name = "repo/documents/recovery-plan/0000000001";
    QVERIFY(m_folder->exists(name));
    VERIFY_ASSIGN(good, m_folder->read(name));
    ::chmod(m_folder->path(name).c_str(), 0600);
    VERIFY_OK(m_folder->write(name, "damaged"));
    open();
    QTRY_COMPARE_WITH_TIMEOUT(emptyTitle(), QStringLiteral("The plan could not be read"), kPatience);
    ::chmod(m_folder->path(name).c_str(), 0600);
    VERIFY_OK(m_folder->write(name, good));
    named<QPushButton>(page(), "emptyAction")->click();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(8), kPatience);
}

void TestPlanController::aGroupOfALargePlanIsDrawnWhenItIsOpened()
{
    RecoveryPlan plan;
    for (int i = 0; i < 900; ++i)
        plan.components.push_back({.name = QStringLiteral("service%1-%2").arg(QChar(u'a' + i % 15)).arg(i),
                                   .rto = std::chrono::hours(1)});
    store(plan);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(900), kPatience);
    const auto *path = named<ui::ElidedLabel>(page(), "planGroupPath");
    QVERIFY2(path->text().startsWith(QStringLiteral("15 group(s)")), qUtf8Printable(path->text()));
    QTest::keyClick(page()->graph(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(path->text(), QStringLiteral("All groups › servicea: 60 component(s)"),
                              kPatience);
    plan.components.push_back({.name = QStringLiteral("servicea-900"), .rto = std::chrono::hours(1)});
    store(plan, 1);
    emit m_program->window.refreshRequested();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(901), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(path->text(), QStringLiteral("All groups › servicea: 61 component(s)"),
                              kPatience); // it stays open
    QTest::keyClick(page()->graph(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(path->text().startsWith(QStringLiteral("15 group(s)")), kPatience);
}

void TestPlanController::anotherRepositoryIsMadeOnlyWhereChangesMayGo()
{
    store(samplePlan());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isListed(8), kPatience);
    named<QPushButton>(page(), "planEdit")->click();
    emit page()->graph()->removalRequested(7);
    const auto ask = [this] {
        m_program->window.showWelcome();
        emit m_program->window.welcomePage()->createRequested(
            {m_folder->qPath() + QStringLiteral("/other"), false, {}});
    };
    m_program->prompts.confirmations = {false};
    ask();
    QVERIFY(!m_program->newest("create"));
    QVERIFY(page()->isVisible() && page()->hasChanges());
    m_program->prompts.confirmations = {true};
    ask();
    QVERIFY(m_program->newest("create"));
    QVERIFY(m_program->window.welcomePage()->isVisible());
    QVERIFY(m_program->settle());
    QCOMPARE(m_program->prompts.questions.size(), 2); // and not once more when it is there
    QVERIFY(!page() || !page()->hasChanges());
}

QTEST_MAIN(TestPlanController)
#include "tst_plancontroller.moc"
