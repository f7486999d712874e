// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every field of a recovery plan, changed in its forms.
#include "model/recovery/planformat.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/verify.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/uitest.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/planeditor.h"
#include "ui/pages/plan/planfactsdialog.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planpage.h"
#include "ui/pages/plan/teamsdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/textfield.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTabWidget>
#include <QToolButton>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;
using recovery::Component;
using recovery::RecoveryPlan;
using recovery::Step;
using recovery::StepKind;

namespace {

/// A component that states everything that a plan can say of one.
Component fullComponent()
{
    Component component = firmPlan().components[1];
    component.mtpd = std::chrono::hours(8);
    component.backupLocation = QStringLiteral("s3://backups/orders/");
    component.backup = {.path = QStringLiteral("data/orders"), .tag = QStringLiteral("night")};
    component.recoveryScript = QStringLiteral("orders.sh");
    component.mobilise = recovery::Estimate{0, 0.25, 90.5};
    component.estimate = recovery::Estimate{30, 60, 3'000'000'001.0};
    component.failureProbability = 0.012345;
    component.notes = QStringLiteral("one\n two  \n");
    for (int kind = 0; kind < recovery::kStepKinds; ++kind)
        component.steps.push_back({.kind = static_cast<StepKind>(kind),
                                   .title = QStringLiteral(" a title "),
                                   .program = QStringLiteral("/bin/true"),
                                   .arguments = {QString(), QStringLiteral("a b"), QString()},
                                   .environment = {{QStringLiteral("A"), QStringLiteral("x=y")}},
                                   .probe = recovery::ProbeKind::Process,
                                   .target = QStringLiteral("90"),
                                   .text = QStringLiteral("said\u00a0so\n"),
                                   .precheck = QStringLiteral("/bin/check"),
                                   .owner = QStringLiteral("Anna"),
                                   .timeout = std::chrono::seconds(10'000'001),
                                   .retries = 3,
                                   .onFailure = recovery::FailurePolicy::Accept,
                                   .isRequired = false,
                                   .runsInDrill = false,
                                   .estimate = recovery::Estimate{1.5, 2.5, 3.5},
                                   .other = {{QStringLiteral("ticket"), 4}}});
    return component;
}

RecoveryPlan planWith(const Component &component)
{
    RecoveryPlan plan = firmPlan();
    plan.components[1] = component;
    return plan;
}

} // namespace

class TestPlanEditing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    // the forms
    void whatNobodyChangesStaysByteForByte();
    void everyFieldOfAComponentIsChanged();
    void thePathOfTheDataIsCheckedWhileTyping();
    void theTimesOfAComponentAreCheckedBesideThem();
    void theUsualStepsAreSaidAndWrittenOut();
    void stepsAreAddedMovedAndRemoved();
    void aStepShowsTheFieldsOfItsKind_data();
    void aStepShowsTheFieldsOfItsKind();
    void everyFieldOfAStepIsChanged();
    void anotherKindLeavesBehindWhatItHasNoUseFor();
    void theTargetOfAStepIsChecked_data();
    void theTargetOfAStepIsChecked();
    void environmentThatCannotBeKeptHoldsTheStep();
    void argumentsWithLineBreaksAreLocked();
    void stepsThatWereWrongBeforeHoldNobodyUp();
    void factsOfThePlanAreChanged();
    void aRenamedTeamKeepsItsComponents();
    void eachPlanIsKeptOnceToBeUndone();
    void ofALargePlanFewerStepsAreKept();
    // the page
    void valuesThatCouldNotBeReadAreNamedBeforeTheFirstEdit();
    void anotherRepositoryIsAskedForWithoutAQuestion();
    void theKeysGoToTheListOfEachTab();
    void findGoesToTheFieldOfThePlan();
    void changesStayUntilTheWindowIsSureToClose(); // last: the window is closed by it

private:
    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<Theme> m_theme;
    ScriptedPrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
};

void TestPlanEditing::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_data = std::make_unique<FirmData>();
    m_theme = std::make_unique<Theme>(&m_data->settings);
    m_window = std::make_unique<MainWindow>(MainWindow::Context{&m_data->settings, m_theme.get(), &m_prompts,
                                                                m_data->jobs.get(), &m_data->clock});
    m_window->resize(1280, 800);
    m_window->show();
    m_window->openRepository(m_data->repository(), m_data->models());
    m_window->showPage(MainWindow::kPlan);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPlanEditing::cleanupTestCase()
{
    m_prompts.confirmations = {true, true};
    m_window.reset();
    m_theme.reset();
    m_data.reset();
}

void TestPlanEditing::whatNobodyChangesStaysByteForByte()
{
    const RecoveryPlan plan = planWith(fullComponent());
    ComponentDialog dialog(plan, 1);
    QVERIFY(dialog.component() == plan.components[1]);
    auto *list = named<QListWidget>(&dialog, "stepList");
    QCOMPARE(list->count(), recovery::kStepKinds);
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        named<QLineEdit>(&dialog, "stepTitle")->setText(QStringLiteral("other"));
        named<QLineEdit>(&dialog, "stepTitle")->setText(QStringLiteral(" a title "));
    }
    QVERIFY(dialog.component() == plan.components[1]);
}

void TestPlanEditing::everyFieldOfAComponentIsChanged()
{
    const RecoveryPlan plan = firmPlan();
    ComponentDialog dialog(plan, 1);
    Component expected = plan.components[1];
    named<QSpinBox>(&dialog, "componentMtpd")->setValue(7);
    named<QComboBox>(&dialog, "componentMtpdUnit")->setCurrentIndex(2);
    expected.mtpd = std::chrono::hours(7);
    named<QAbstractButton>(&dialog, "componentCritical")->setChecked(!expected.isCritical);
    expected.isCritical = !expected.isCritical;
    named<QComboBox>(&dialog, "componentTeam")->setCurrentIndex(0);
    expected.team.clear();
    named<TextField>(&dialog, "componentNotes")->setPlainText(QStringLiteral("call first\nthen start"));
    expected.notes = QStringLiteral("call first\nthen start");
    named<QLineEdit>(&dialog, "componentBackup")->setText(QStringLiteral("data/new/"));
    named<QLineEdit>(&dialog, "componentTag")->setText(QStringLiteral("night"));
    expected.backup.path = QStringLiteral("data/new");
    expected.backup.tag = QStringLiteral("night");
    named<QLineEdit>(&dialog, "componentLocation")->setText(QStringLiteral("vault 4"));
    expected.backupLocation = QStringLiteral("vault 4");
    named<QLineEdit>(&dialog, "componentScript")->setText(QStringLiteral("/srv/back.sh"));
    expected.recoveryScript = QStringLiteral("/srv/back.sh");
    named<QDoubleSpinBox>(&dialog, "componentFailure")->setValue(12.5);
    expected.failureProbability = 0.125;
    for (const char *unit : {"mobiliseBestUnit", "mobiliseLikelyUnit", "mobiliseWorstUnit"})
        named<QComboBox>(&dialog, unit)->setCurrentIndex(1);
    named<QSpinBox>(&dialog, "mobiliseBest")->setValue(1);
    named<QSpinBox>(&dialog, "mobiliseLikely")->setValue(2);
    named<QSpinBox>(&dialog, "mobiliseWorst")->setValue(3);
    expected.mobilise = recovery::Estimate{60, 120, 180};
    QVERIFY(named<QPushButton>(&dialog, "acceptComponent")->isEnabled());
    QVERIFY(dialog.component() == expected);
    // As a plan that is stored and read again.
    VERIFY_ASSIGN(reading, recovery::readPlan(recovery::toJson(planWith(dialog.component()))));
    QVERIFY(reading.problems.empty());
    QVERIFY(reading.plan.components[1] == expected);
}

void TestPlanEditing::thePathOfTheDataIsCheckedWhileTyping()
{
    ComponentDialog dialog(firmPlan(), 1);
    auto *path = named<QLineEdit>(&dialog, "componentBackup");
    auto *accept = named<QPushButton>(&dialog, "acceptComponent");
    auto *words = named<QLabel>(&dialog, "componentBackupProblem");
    for (const char *bad : {"/data", "a//b", "../x", "a/./b", "/"}) {
        path->setText(QLatin1String(bad));
        QVERIFY2(!accept->isEnabled(), bad);
        QVERIFY(!words->parentWidget()->isHidden() && !words->text().isEmpty());
        QCOMPARE(path->accessibleDescription(), words->text());
    }
    for (const char *good : {"", "data", "data/orders/"}) {
        path->setText(QLatin1String(good));
        QVERIFY2(accept->isEnabled(), good);
        QVERIFY(words->parentWidget()->isHidden());
    }
}

void TestPlanEditing::theTimesOfAComponentAreCheckedBesideThem()
{
    RecoveryPlan plan = firmPlan();
    plan.components[1].mobilise = recovery::Estimate{0, 60, 120};
    ComponentDialog dialog(plan, 1);
    auto *accept = named<QPushButton>(&dialog, "acceptComponent");
    named<QSpinBox>(&dialog, "mobiliseWorst")->setValue(5);
    QVERIFY(dialog.component().mobilise == (recovery::Estimate{0, 60, 300})); // the best of nothing is kept
    named<QSpinBox>(&dialog, "mobiliseLikely")->setValue(6);
    QVERIFY(!accept->isEnabled());
    QCOMPARE(named<QLabel>(&dialog, "mobiliseProblem")->text(),
             QStringLiteral("The most likely time lies between best and worst"));
    QCOMPARE(named<StateLabel>(&dialog, "componentVerdict")->word(),
             QStringLiteral("The most likely time lies between best and worst"));
    named<QSpinBox>(&dialog, "mobiliseLikely")->setValue(0);
    named<QSpinBox>(&dialog, "mobiliseWorst")->setValue(0);
    QVERIFY(accept->isEnabled());
    QVERIFY(!dialog.component().mobilise);
}

void TestPlanEditing::theUsualStepsAreSaidAndWrittenOut()
{
    RecoveryPlan plan = firmPlan();
    plan.components[1].steps.clear();
    plan.components[1].backup.path.clear();
    plan.components[1].recoveryScript.clear();
    ComponentDialog dialog(plan, 1);
    auto *write = named<QPushButton>(&dialog, "writeOutSteps");
    QVERIFY(write->isHidden()); // there is nothing to be written
    named<QLineEdit>(&dialog, "componentBackup")->setText(QStringLiteral("data/orders"));
    named<QLineEdit>(&dialog, "componentScript")->setText(QStringLiteral("orders.sh"));
    QVERIFY(!write->isHidden());
    QCOMPARE(
        named<QLabel>(&dialog, "usualSteps")->text(),
        QStringLiteral("No steps are stated, so the usual ones are done: Restore the data, Verify what was "
                       "restored, Run a program: orders.sh."));
    QVERIFY(dialog.component().steps.empty());
    write->click();
    Component same = dialog.component();
    const std::vector<Step> steps = std::exchange(same.steps, {});
    QVERIFY(!steps.empty() && steps == recovery::effectiveSteps(same));
    QCOMPARE(named<QListWidget>(&dialog, "stepList")->currentRow(), 0);
}

void TestPlanEditing::stepsAreAddedMovedAndRemoved()
{
    RecoveryPlan plan = firmPlan();
    plan.components[1].steps = {{.kind = StepKind::Restore}, {.kind = StepKind::Verify}};
    ComponentDialog dialog(plan, 1);
    auto *list = named<QListWidget>(&dialog, "stepList");
    const auto press = [&dialog](const char *name) { named<QPushButton>(&dialog, name)->click(); };
    const auto kinds = [&dialog] {
        QList<int> found;
        for (const Step &step : dialog.component().steps)
            found << static_cast<int>(step.kind);
        return found;
    };
    const int restore = static_cast<int>(StepKind::Restore);
    const int verify = static_cast<int>(StepKind::Verify);
    const int manual = static_cast<int>(StepKind::Manual);
    QVERIFY(!named<QPushButton>(&dialog, "stepUp")->isEnabled());
    press("addStep"); // behind the current one
    QCOMPARE(kinds(), (QList<int>{restore, manual, verify}));
    QCOMPARE(list->currentRow(), 1);
    press("stepDown");
    QCOMPARE(kinds(), (QList<int>{restore, verify, manual}));
    QCOMPARE(list->currentRow(), 2);
    QVERIFY(!named<QPushButton>(&dialog, "stepDown")->isEnabled());
    press("stepUp");
    press("stepUp");
    QCOMPARE(kinds(), (QList<int>{manual, restore, verify}));
    QCOMPARE(list->item(0)->text(), QStringLiteral("1. Done by a person"));
    press("removeStep");
    QCOMPARE(kinds(), (QList<int>{restore, verify}));
    press("removeStep");
    press("removeStep");
    QVERIFY(dialog.component().steps.empty());
    QVERIFY(!named<QPushButton>(&dialog, "removeStep")->isEnabled());
    QVERIFY(!named<QLabel>(&dialog, "usualSteps")->isHidden());
}

void TestPlanEditing::aStepShowsTheFieldsOfItsKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("shown");
    const QStringList run{QStringLiteral("stepPrecheck"), QStringLiteral("stepTimeout"),
                          QStringLiteral("stepRetries"), QStringLiteral("stepPolicy")};
    const QStringList program{QStringLiteral("stepProgram"), QStringLiteral("stepArguments"),
                              QStringLiteral("stepEnvironment")};
    const auto row = [](const char *name, StepKind kind, const QStringList &shown) {
        QTest::newRow(name) << static_cast<int>(kind) << shown;
    };
    row("restore", StepKind::Restore, run);
    row("verify", StepKind::Verify, run);
    row("start service", StepKind::StartService, program + run);
    row("script", StepKind::Script, program + run);
    row("probe", StepKind::Probe,
        QStringList{QStringLiteral("stepProbe"), QStringLiteral("stepTarget")} + run);
    row("reconcile", StepKind::Reconcile, run);
    for (const auto &[name, kind] : {std::pair("manual", StepKind::Manual),
                                     {"approval", StepKind::Approval},
                                     {"notify", StepKind::Notify},
                                     {"go / no-go", StepKind::GoNoGo}})
        row(name, kind, {QStringLiteral("stepText")});
    row("wait", StepKind::Wait, {QStringLiteral("stepTarget")});
    row("clean-up", StepKind::CleanUp, run);
}

void TestPlanEditing::aStepShowsTheFieldsOfItsKind()
{
    QFETCH(int, kind);
    QFETCH(QStringList, shown);
    RecoveryPlan plan = firmPlan();
    plan.components[1].steps = {{.kind = static_cast<StepKind>(kind)}};
    ComponentDialog dialog(plan, 1);
    dialog.show();
    named<QTabWidget>(&dialog, "componentTabs")->setCurrentIndex(2);
    const QStringList depending{QStringLiteral("stepProgram"),     QStringLiteral("stepArguments"),
                                QStringLiteral("stepEnvironment"), QStringLiteral("stepProbe"),
                                QStringLiteral("stepTarget"),      QStringLiteral("stepText"),
                                QStringLiteral("stepPrecheck"),    QStringLiteral("stepTimeout"),
                                QStringLiteral("stepRetries"),     QStringLiteral("stepPolicy")};
    for (const QString &field : depending)
        QVERIFY2(named<QWidget>(&dialog, qPrintable(field))->isVisible() == shown.contains(field),
                 qPrintable(field));
    for (const char *always : {"stepTitle", "stepOwner", "stepRequired", "stepInDrill", "stepLikely"})
        QVERIFY2(named<QWidget>(&dialog, always)->isVisible(), always);
}

void TestPlanEditing::everyFieldOfAStepIsChanged()
{
    RecoveryPlan plan = firmPlan();
    plan.components[1].steps = {{}};
    ComponentDialog dialog(plan, 1);
    const auto choose = [&dialog](const char *name, int index) {
        named<QComboBox>(&dialog, name)->setCurrentIndex(index);
    };
    const auto type = [&dialog](const char *name, const char *text) {
        if (auto *line = dialog.findChild<QLineEdit *>(QLatin1String(name)))
            line->setText(QLatin1String(text));
        else
            named<TextField>(&dialog, name)->setPlainText(QLatin1String(text));
    };
    choose("stepKind", static_cast<int>(StepKind::Script));
    type("stepTitle", "Start it");
    type("stepProgram", "/bin/start");
    type("stepArguments", "--port\n80\n");
    type("stepEnvironment", "A=1\nB=x=y\n\n");
    type("stepPrecheck", "/bin/check");
    type("stepOwner", "Anna");
    choose("stepTimeoutUnit", 1);
    named<QSpinBox>(&dialog, "stepTimeout")->setValue(4);
    named<QSpinBox>(&dialog, "stepRetries")->setValue(2);
    choose("stepPolicy", 1);
    named<QAbstractButton>(&dialog, "stepRequired")->setChecked(false);
    named<QAbstractButton>(&dialog, "stepInDrill")->setChecked(false);
    named<QSpinBox>(&dialog, "stepLikely")->setValue(5);
    const Step expected{.kind = StepKind::Script,
                        .title = QStringLiteral("Start it"),
                        .program = QStringLiteral("/bin/start"),
                        .arguments = {QStringLiteral("--port"), QStringLiteral("80")},
                        .environment = {{QStringLiteral("A"), QStringLiteral("1")},
                                        {QStringLiteral("B"), QStringLiteral("x=y")}},
                        .precheck = QStringLiteral("/bin/check"),
                        .owner = QStringLiteral("Anna"),
                        .timeout = std::chrono::minutes(4),
                        .retries = 2,
                        .onFailure = recovery::FailurePolicy::Accept,
                        .isRequired = false,
                        .runsInDrill = false,
                        .estimate = recovery::Estimate{300, 300, 300}};
    QVERIFY(dialog.component().steps == std::vector<Step>{expected});
    QVERIFY(named<QPushButton>(&dialog, "acceptComponent")->isEnabled());
    choose("stepKind", static_cast<int>(StepKind::Manual));
    type("stepText", "Do this\nand that");
    QCOMPARE(dialog.component().steps[0].text, QStringLiteral("Do this\nand that"));
    choose("stepKind", static_cast<int>(StepKind::Probe));
    choose("stepProbe", 1);
    type("stepTarget", "http://a:80/");
    QVERIFY(dialog.component().steps[0].probe == recovery::ProbeKind::Http);
    QCOMPARE(dialog.component().steps[0].target, QStringLiteral("http://a:80/"));
}

void TestPlanEditing::anotherKindLeavesBehindWhatItHasNoUseFor()
{
    RecoveryPlan plan = firmPlan();
    plan.components[1].steps = {{.kind = StepKind::Script,
                                 .program = QStringLiteral("/bin/start"),
                                 .arguments = {QStringLiteral("-x")},
                                 .text = QStringLiteral("a remark"), // which a script has no field for
                                 .retries = 4}};
    ComponentDialog dialog(plan, 1);
    auto *kind = named<QComboBox>(&dialog, "stepKind");
    kind->setCurrentIndex(static_cast<int>(StepKind::Wait));
    named<QLineEdit>(&dialog, "stepTarget")->setText(QStringLiteral("90"));
    const Step wait{
        .kind = StepKind::Wait, .target = QStringLiteral("90"), .text = QStringLiteral("a remark")};
    QVERIFY(dialog.component().steps[0] == wait);
    kind->setCurrentIndex(static_cast<int>(StepKind::Script)); // and nothing is lost by a wrong choice
    Step script = plan.components[1].steps[0];
    QVERIFY(dialog.component().steps[0] == script);
}

void TestPlanEditing::theTargetOfAStepIsChecked_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("probe");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isRight");
    const auto row = [](StepKind kind, recovery::ProbeKind probe, const char *target, bool isRight) {
        QTest::addRow("%d %d %s", static_cast<int>(kind), static_cast<int>(probe), target)
            << static_cast<int>(kind) << static_cast<int>(probe) << QString::fromLatin1(target) << isRight;
    };
    using recovery::ProbeKind;
    row(StepKind::Probe, ProbeKind::Port, "db1:5432", true);
    row(StepKind::Probe, ProbeKind::Port, "[::1]:5432", true);
    row(StepKind::Probe, ProbeKind::Port, "db1", false);
    row(StepKind::Probe, ProbeKind::Port, ":80", false);
    row(StepKind::Probe, ProbeKind::Port, "db1:99999", false);
    row(StepKind::Probe, ProbeKind::Http, "http://a/health", true);
    row(StepKind::Probe, ProbeKind::Http, "https://a/health", false); // nobody can ask it
    row(StepKind::Probe, ProbeKind::Http, "http://me:pass@a/", false);
    row(StepKind::Probe, ProbeKind::Http, "", false);
    row(StepKind::Probe, ProbeKind::Process, "postgres", true);
    row(StepKind::Probe, ProbeKind::Process, "", false);
    row(StepKind::Wait, ProbeKind::Port, "90", true);
    row(StepKind::Wait, ProbeKind::Port, "0", true);
    row(StepKind::Wait, ProbeKind::Port, "-1", false);
    row(StepKind::Wait, ProbeKind::Port, "16:00", true);
    row(StepKind::Wait, ProbeKind::Port, "25:00", false);
    row(StepKind::Wait, ProbeKind::Port, "soon", false);
}

void TestPlanEditing::theTargetOfAStepIsChecked()
{
    QFETCH(int, kind);
    QFETCH(int, probe);
    QFETCH(QString, target);
    QFETCH(bool, isRight);
    ComponentDialog dialog(firmPlan(), 1);
    named<QPushButton>(&dialog, "addStep")->click();
    named<QComboBox>(&dialog, "stepKind")->setCurrentIndex(kind);
    named<QComboBox>(&dialog, "stepProbe")->setCurrentIndex(probe);
    named<QLineEdit>(&dialog, "stepTarget")->setText(target);
    QCOMPARE(named<QPushButton>(&dialog, "acceptComponent")->isEnabled(), isRight);
    QCOMPARE(named<QLabel>(&dialog, "stepTargetProblem")->text().isEmpty(), isRight);
    const int row = named<QListWidget>(&dialog, "stepList")->currentRow();
    QCOMPARE(named<QListWidget>(&dialog, "stepList")->item(row)->icon().isNull(), isRight);
}

void TestPlanEditing::environmentThatCannotBeKeptHoldsTheStep()
{
    RecoveryPlan plan = firmPlan();
    plan.components[1].steps = {{.kind = StepKind::Script, .program = QStringLiteral("/bin/a")},
                                {.kind = StepKind::Verify}};
    ComponentDialog dialog(plan, 1);
    auto *list = named<QListWidget>(&dialog, "stepList");
    auto *environment = named<TextField>(&dialog, "stepEnvironment");
    auto *problem = named<QLabel>(&dialog, "stepEnvironmentProblem");
    for (const auto &[text, words] : {std::pair("A=1\nB", "NAME=VALUE is meant: B"),
                                      {"=x", "NAME=VALUE is meant: =x"},
                                      {"A=1\nA=2", "A stands there twice"}}) {
        environment->setPlainText(QLatin1String(text));
        QCOMPARE(problem->text(), QLatin1String(words));
        list->setCurrentRow(1);
        QTRY_COMPARE(list->currentRow(), 0);
        QCOMPARE(environment->toPlainText(), QLatin1String(text));
        QVERIFY(!named<QPushButton>(&dialog, "acceptComponent")->isEnabled());
        QVERIFY(!named<QPushButton>(&dialog, "stepDown")->isEnabled());
    }
    environment->setPlainText(QStringLiteral("A=1"));
    list->setCurrentRow(1);
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(named<QPushButton>(&dialog, "acceptComponent")->isEnabled());
}

void TestPlanEditing::argumentsWithLineBreaksAreLocked()
{
    RecoveryPlan plan = firmPlan();
    const QStringList arguments{QStringLiteral("-c"), QStringLiteral("one\ntwo")};
    plan.components[1].steps = {
        {.kind = StepKind::Script, .program = QStringLiteral("/bin/a"), .arguments = arguments}};
    ComponentDialog dialog(plan, 1);
    QVERIFY(named<TextField>(&dialog, "stepArguments")->isReadOnly());
    QVERIFY(!named<TextField>(&dialog, "stepEnvironment")->isReadOnly());
    named<QLineEdit>(&dialog, "stepProgram")->setText(QStringLiteral("/bin/b"));
    QCOMPARE(dialog.component().steps[0].arguments, arguments);
}

void TestPlanEditing::stepsThatWereWrongBeforeHoldNobodyUp()
{
    RecoveryPlan plan = firmPlan();
    plan.components[1].steps = {{.kind = StepKind::Script}};
    ComponentDialog dialog(plan, 1);
    auto *accept = named<QPushButton>(&dialog, "acceptComponent");
    named<QLineEdit>(&dialog, "componentTag")->setText(QStringLiteral("night"));
    QVERIFY(accept->isEnabled());
    named<QLineEdit>(&dialog, "stepTitle")->setText(QStringLiteral("Start"));
    QVERIFY(!accept->isEnabled());
    QCOMPARE(named<StateLabel>(&dialog, "componentVerdict")->word(),
             QStringLiteral("Step 1: A program is needed"));
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

void TestPlanEditing::theKeysGoToTheListOfEachTab()
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

void TestPlanEditing::findGoesToTheFieldOfThePlan()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->planPage()->setPlan(contentOf(firmPlan()));
    m_window->planPage()->focusList();
    m_window->findChild<QAction *>(QStringLiteral("action_find"))->trigger();
    QVERIFY(named<QLineEdit>(m_window->planPage(), "planFind")->hasFocus());
}

QTEST_MAIN(TestPlanEditing)
#include "tst_planediting.moc"
