// SPDX-License-Identifier: GPL-3.0-or-later
//
// The form of a component of a recovery plan: every field is kept, changed and checked.
#include "model/recovery/planformat.h"
#include "tests/support/verify.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/uitest.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/planeditor.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/textfield.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

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

class TestComponentDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void whatNobodyChangesStaysByteForByte();
    void everyFieldOfAComponentIsChanged();
    void thePathOfTheDataIsCheckedWhileTyping();
    void theTimesOfAComponentAreCheckedBesideThem();
    void theUsualStepsAreSaidAndWrittenOut();
    void theFormChangesWhatItShowsAndKeepsTheRest();
    void theFormOffersNoCircle();
    void theFormRefusesWhatIsNoComponent();
};

void TestComponentDialog::whatNobodyChangesStaysByteForByte()
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

void TestComponentDialog::everyFieldOfAComponentIsChanged()
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

void TestComponentDialog::thePathOfTheDataIsCheckedWhileTyping()
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

void TestComponentDialog::theTimesOfAComponentAreCheckedBesideThem()
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

void TestComponentDialog::theUsualStepsAreSaidAndWrittenOut()
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

void TestComponentDialog::theFormChangesWhatItShowsAndKeepsTheRest()
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

void TestComponentDialog::theFormOffersNoCircle()
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

void TestComponentDialog::theFormRefusesWhatIsNoComponent()
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

QTEST_MAIN(TestComponentDialog)
#include "tst_componentdialog.moc"
