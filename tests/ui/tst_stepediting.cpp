// SPDX-License-Identifier: GPL-3.0-or-later
//
// The steps of a component of a recovery plan, changed in its form.
#include "tests/ui/firmplan.h"
#include "tests/ui/uitest.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/textfield.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;
using recovery::RecoveryPlan;
using recovery::Step;
using recovery::StepKind;

class TestStepEditing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
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
};

void TestStepEditing::stepsAreAddedMovedAndRemoved()
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

void TestStepEditing::aStepShowsTheFieldsOfItsKind_data()
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

void TestStepEditing::aStepShowsTheFieldsOfItsKind()
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

void TestStepEditing::everyFieldOfAStepIsChanged()
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

void TestStepEditing::anotherKindLeavesBehindWhatItHasNoUseFor()
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

void TestStepEditing::theTargetOfAStepIsChecked_data()
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

void TestStepEditing::theTargetOfAStepIsChecked()
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

void TestStepEditing::environmentThatCannotBeKeptHoldsTheStep()
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

void TestStepEditing::argumentsWithLineBreaksAreLocked()
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

void TestStepEditing::stepsThatWereWrongBeforeHoldNobodyUp()
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

QTEST_MAIN(TestStepEditing)
#include "tst_stepediting.moc"
