// SPDX-License-Identifier: GPL-3.0-or-later
//
// Holding, expiring and freeing space in the window, with the engine; what the repository says afterwards is the witness.
#include "model/retention/expire.h"
#include "tests/ui/programfixture.h"
#include "ui/dialogs/retention/expiredialog.h"
#include "ui/dialogs/retention/expirereport.h"
#include "ui/dialogs/retention/freespacedialog.h"
#include "ui/dialogs/retention/holddialog.h"
#include "ui/dialogs/retention/retentioncommand.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/backups/backuptable.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

using namespace backstop;
using namespace backstop::test;
using itemmodels::BackupListModel;

class TestRetention : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aBackupIsHeldForAReason();
    void releasingTellsTheReasonFirst();
    void theMenuOfARowHoldsAndReleases();
    void whatNoRuleKeepsExpiresAsShown();
    void aPlanOfOtherRulesIsNeverRun();
    void aPlanThatIsOutdatedIsMadeAgain();
    void heldBackupsStay();
    void aPeriodThatIsNoneIsSaid();
    void suspiciousChangesFreezeWhatIsBeforeThem();
    void cancellingSaysWhatIsGone();
    void theCommandSaysTheSame();
    void whatExpiredIsFreed();
    void theGraceIsTold();

private:
    std::unique_ptr<repository::Repository> repository() const { return openedIn(m_folder->path("repo")); }
    std::size_t countInRepository();
    BackupId idOf(int row)
    {
        return m_program->repositories.models().backups->idAt(row).value_or(BackupId());
    }
    QAction *action(const char *name) const
    {
        return m_program->window.findChild<QAction *>(QStringLiteral("action_") + QLatin1String(name));
    }
    QString stateOf(int row)
    {
        BackupListModel *model = m_program->repositories.models().backups;
        return model->index(row, BackupListModel::State).data().toString();
    }
    QString heldFact();
    void hold(int row, const QString &reason);
    ui::ExpireDialog *openExpire(int days);
    static void agree(ui::ExpireDialog *dialog);

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<TemporaryFolder> m_account;
    std::unique_ptr<Program> m_program;
};

void TestRetention::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    VERIFY_ASSIGN(repo, repositoryIn(m_folder->path("repo")));
    for (int day = 1; day <= 4; ++day) {
        VERIFY_OK(
            m_folder->write("data/a.json", std::string(300'000, char('0' + day)) + std::to_string(day)));
        backup::BackupRequest request;
        request.sources = {m_folder->path("data")};
        request.time = *fromIso(QStringLiteral("2020-02-0%1T10:00:00Z").arg(day));
        Progress progress;
        VERIFY_OK(backup::runBackup(*repo, request, progress, {}));
    }
    repo.reset();
    m_account = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_account);
    m_program->open(m_folder->qPath() + QStringLiteral("/repo"), {});
    QTRY_VERIFY_WITH_TIMEOUT(m_program->window.backupsPage(), kPatience);
    QVERIFY(m_program->settle());
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 4);
    QTRY_VERIFY(m_program->window.backupsPage()->currentBackup());
}

void TestRetention::cleanup()
{
    for (const char *name : {"expireDialog", "freeSpaceDialog", "holdDialog"})
        delete visible<QDialog>(name);
    m_program.reset();
    m_account.reset();
    m_folder.reset();
}

std::size_t TestRetention::countInRepository()
{
    const auto ids = repository()->backupIds();
    return ids ? ids->size() : 0;
}

QString TestRetention::heldFact()
{
    for (const ui::FactsTable *facts : m_program->window.backupsPage()->findChildren<ui::FactsTable *>()) {
        if (const QString value = facts->value(QStringLiteral("Held")); !value.isEmpty())
            return value;
    }
    return {};
}

void TestRetention::hold(int row, const QString &reason)
{
    VERIFY_OK(repository()->hold(idOf(row), reason));
    action("refresh")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(stateOf(row).contains(QLatin1String("held")), kPatience);
}

ui::ExpireDialog *TestRetention::openExpire(int days)
{
    action("expire")->trigger();
    auto *dialog = visible<ui::ExpireDialog>("expireDialog");
    if (!dialog)
        qFatal("there is no dialog");
    named<QSpinBox>(dialog, "keepDaily")->setValue(days);
    return dialog;
}

/// As somebody who types what is asked for.
void TestRetention::agree(ui::ExpireDialog *dialog)
{
    named<QTimer>(dialog, "guardDelay")->setInterval(0);
    named<QLineEdit>(dialog, "guardReason")->setText(QStringLiteral("ticket 4711"));
    named<QLineEdit>(dialog, "guardName")->setText(QStringLiteral("repo"));
}

void TestRetention::aBackupIsHeldForAReason()
{
    const BackupId backup = idOf(0);
    action("hold")->trigger();
    auto *dialog = visible<ui::HoldDialog>("holdDialog");
    QVERIFY(dialog);
    auto *button = named<QPushButton>(dialog, "startHold");
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(named<QLineEdit>(dialog, "holdReason"), QStringLiteral("  "));
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(named<QLineEdit>(dialog, "holdReason"), QStringLiteral("audit 17"));
    const QString command = dialog->findChild<ui::CommandLine *>()->command();
    QVERIFY2(command.endsWith(QLatin1String("--reason 'audit 17'")), qPrintable(command));
    click(button);
    QTRY_VERIFY_WITH_TIMEOUT(stateOf(0).contains(QLatin1String("held")), kPatience);
    QTRY_VERIFY2(heldFact().contains(QLatin1String("audit 17")), qPrintable(heldFact()));
    VERIFY_ASSIGN(holds, repository()->holds());
    QCOMPARE(holds.size(), std::size_t{1});
    QCOMPARE(holds.at(backup), QStringLiteral("audit 17"));
    QVERIFY(action("hold")->text().contains(QLatin1String("lease")));
}

void TestRetention::releasingTellsTheReasonFirst()
{
    hold(0, QStringLiteral("audit 18"));
    QTRY_VERIFY(action("hold")->text().contains(QLatin1String("lease")));
    m_program->prompts.confirmations = {false, true};
    action("hold")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->prompts.questions.size(), 1, kPatience);
    const ui::Question question = m_program->prompts.questions.first();
    QVERIFY(question.destructive);
    QVERIFY2(question.text.contains(QLatin1String("audit 18")), qPrintable(question.text));
    QVERIFY(question.title.startsWith(QLatin1String("Release data, ")));
    QVERIFY(m_program->settle());
    VERIFY_ASSIGN(still, repository()->holds());
    QCOMPARE(still.size(), std::size_t{1});
    action("hold")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!stateOf(0).contains(QLatin1String("held")), kPatience);
    VERIFY_ASSIGN(holds, repository()->holds());
    QVERIFY(holds.empty());
    QTRY_VERIFY(heldFact().isEmpty());
}

void TestRetention::theMenuOfARowHoldsAndReleases()
{
    QSignalSpy asked(m_program->window.backupsPage(), &ui::BackupsPage::holdRequested);
    m_program->window.backupsPage()->runAction(QStringLiteral("hold"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toBool(), true);
    delete visible<ui::HoldDialog>("holdDialog");
    hold(0, QStringLiteral("x"));
    QTRY_VERIFY(m_program->window.backupsPage()->currentBackup()->held);
    m_program->window.backupsPage()->runAction(QStringLiteral("hold"));
    QCOMPARE(asked.last().at(1).toBool(), false);
}

void TestRetention::whatNoRuleKeepsExpiresAsShown()
{
    ui::ExpireDialog *dialog = openExpire(0);
    auto *button = named<QPushButton>(dialog, "startExpire");
    QVERIFY(!button->isEnabled()); // no rule
    QVERIFY(!button->autoDefault() && !button->isDefault());
    named<QSpinBox>(dialog, "keepDaily")->setValue(1);
    QVERIFY(!button->isEnabled()); // not looked yet
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("&Expire 3 backup(s)"), kPatience);
    QCOMPARE(named<QLabel>(dialog, "expireSentence")->text(),
             QStringLiteral("3 backup(s) would expire. 1 backup(s) would stay."));
    const auto *table = named<QTableView>(dialog, "expireTable");
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Expires"));
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("no rule keeps it"));
    QCOMPARE(table->model()->index(3, 0).data().toString(), QStringLiteral("Stays"));
    QVERIFY(table->model()->index(3, 3).data().toString().contains(QLatin1String("newest of its day")));
    QVERIFY(!button->isEnabled()); // nobody has agreed
    agree(dialog);
    QTRY_VERIFY(button->isEnabled());
    const BackupId newest = idOf(0);
    click(button);
    QTRY_COMPARE_WITH_TIMEOUT(named<ui::MessageBar>(dialog, "expireReportHeadline")->text(),
                              QStringLiteral("3 backup(s) expired"), kPatience);
    VERIFY_ASSIGN(left, repository()->backupIds());
    QCOMPARE(left, std::vector<BackupId>{newest});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->repositories.models().backups->rowCount(), 1, kPatience);
    click(named<QPushButton>(dialog, "thenFreeSpace"));
    QTRY_VERIFY(visible<ui::FreeSpaceDialog>("freeSpaceDialog"));
}

void TestRetention::aPlanOfOtherRulesIsNeverRun()
{
    ui::ExpireDialog *dialog = openExpire(1);
    auto *button = named<QPushButton>(dialog, "startExpire");
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("&Expire 3 backup(s)"), kPatience);
    agree(dialog);
    QTRY_VERIFY(button->isEnabled());
    QSignalSpy asked(dialog, &ui::ExpireDialog::expireRequested);
    named<QSpinBox>(dialog, "keepDaily")->setValue(3);
    QVERIFY(!button->isEnabled());
    QCOMPARE(named<QTableView>(dialog, "expireTable")->model()->rowCount(), 0);
    button->click();
    QVERIFY(asked.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("&Expire 1 backup(s)"), kPatience);
    // An answer to the question before comes too late.
    dialog->showPlan({}, std::make_shared<const retention::ExpirePlan>());
    QCOMPARE(button->text(), QStringLiteral("&Expire 1 backup(s)"));
    QVERIFY(!button->isEnabled()); // what was agreed to was the other plan
    button->click();
    QVERIFY(asked.isEmpty());
    QCOMPARE(countInRepository(), std::size_t{4});
}

void TestRetention::aPlanThatIsOutdatedIsMadeAgain()
{
    ui::ExpireDialog *dialog = openExpire(2);
    auto *button = named<QPushButton>(dialog, "startExpire");
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("&Expire 2 backup(s)"), kPatience);
    VERIFY_OK(repository()->removeBackup(idOf(1))); // which the plan keeps
    agree(dialog);
    QTRY_VERIFY(button->isEnabled());
    click(button);
    QTRY_VERIFY_WITH_TIMEOUT(named<ui::MessageBar>(dialog, "expireMessage")->isVisible(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("&Expire 1 backup(s)"), kPatience);
    QVERIFY(!button->isEnabled());
    agree(dialog);
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(countInRepository(), std::size_t{3});
}

void TestRetention::heldBackupsStay()
{
    hold(3, QStringLiteral("audit"));
    ui::ExpireDialog *dialog = openExpire(1);
    auto *button = named<QPushButton>(dialog, "startExpire");
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("&Expire 2 backup(s)"), kPatience);
    const auto *model = named<QTableView>(dialog, "expireTable")->model();
    QCOMPARE(model->index(3, 3).data().toString(), QStringLiteral("held"));
    named<QSpinBox>(dialog, "keepDaily")->setValue(4);
    QTRY_VERIFY_WITH_TIMEOUT(
        named<QLabel>(dialog, "expireSentence")->text().startsWith(QLatin1String("Nothing would expire")),
        kPatience);
    QVERIFY(!button->isEnabled());
}

void TestRetention::aPeriodThatIsNoneIsSaid()
{
    ui::ExpireDialog *dialog = openExpire(1);
    auto *button = named<QPushButton>(dialog, "startExpire");
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("&Expire 3 backup(s)"), kPatience);
    QTest::keyClicks(named<QLineEdit>(dialog, "keepWithin"), QStringLiteral("14x"));
    QVERIFY(!button->isEnabled() && !dialog->request());
    QVERIFY(named<ui::MessageBar>(dialog, "expireMessage")->isVisible());
    named<QLineEdit>(dialog, "keepWithin")->setText(QStringLiteral("2d"));
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("&Expire 2 backup(s)"), kPatience);
    QVERIFY(!named<ui::MessageBar>(dialog, "expireMessage")->isVisible());
}

void TestRetention::suspiciousChangesFreezeWhatIsBeforeThem()
{
    ui::ExpireDialog dialog({.name = QStringLiteral("trading firm"),
                             .location = QStringLiteral("/srv/repo"),
                             .zone = QTimeZone::utc(),
                             .prompts = {}});
    dialog.show();
    named<QSpinBox>(&dialog, "keepDaily")->setValue(1);
    auto *looked = named<QCheckBox>(&dialog, "ignoreSuspicions");
    QVERIFY(!looked->isVisible());
    retention::ExpirePlan plan;
    plan.keep.push_back({{}, {{retention::Reason::Suspicious, {}, QStringLiteral("9 of 9 files are gone")}}});
    plan.freezes.push_back({{}, {}, QStringLiteral("9 of 9 files are gone")});
    dialog.showPlan(*dialog.request(), std::make_shared<const retention::ExpirePlan>(plan));
    QVERIFY(looked->isVisible());
    const auto *message = named<ui::MessageBar>(&dialog, "expireMessage");
    QCOMPARE(message->text(), QStringLiteral("1 suspicious change(s)"));
    QSignalSpy asked(&dialog, &ui::ExpireDialog::planRequested);
    click(looked);
    QVERIFY(dialog.request()->policy.ignoreSuspicions);
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(looked->isVisible()); // it can be taken back
}

void TestRetention::cancellingSaysWhatIsGone()
{
    ui::ExpireDialog dialog({.name = QStringLiteral("trading firm"),
                             .location = QStringLiteral("/srv/repo"),
                             .zone = QTimeZone::utc(),
                             .prompts = {}});
    dialog.show();
    ui::ExpireEnd end;
    end.error = Error{ErrorCode::Cancelled, QStringLiteral("expire: cancelled, 2 of 3 backups were removed"),
                      QStringLiteral("Run it again to remove the rest.")};
    dialog.showReport(end);
    const auto *headline = named<ui::MessageBar>(&dialog, "expireReportHeadline");
    QVERIFY(headline->text().startsWith(QLatin1String("Cancelled")));
    QVERIFY(named<QLabel>(headline, "messageDetail")->text().contains(QLatin1String("2 of 3")));
    QVERIFY(!named<QTableView>(&dialog, "expireReportTable")->isVisible());
    QVERIFY(!named<QPushButton>(&dialog, "thenFreeSpace")->isVisible());
    QVERIFY(!named<QPushButton>(&dialog, "startExpire")->isVisible());

    auto plan = std::make_shared<retention::ExpirePlan>();
    for (std::uint8_t number = 1; number <= 3; ++number) {
        retention::ExpirePlan::Entry entry;
        entry.backup.id.bytes[0] = number;
        entry.reasons.emplace_back(); // no rule keeps it
        plan->remove.push_back(entry);
    }
    end.plan = plan;
    end.report.emplace();
    end.report->removed = {plan->remove[2].backup.id, plan->remove[1].backup.id};
    dialog.showReport(end);
    QVERIFY(headline->text().startsWith(QLatin1String("Cancelled")));
    const auto *table = named<QTableView>(&dialog, "expireReportTable");
    QVERIFY(table->isVisible());
    const auto text = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(text(0, 0), QStringLiteral("Stays"));
    QCOMPARE(text(0, 3), QStringLiteral("the expiry ended before it came to this one"));
    QCOMPARE(text(1, 0), QStringLiteral("Expired"));
    QCOMPARE(text(2, 0), QStringLiteral("Expired"));
}

void TestRetention::theCommandSaysTheSame()
{
    ui::ExpireDialog dialog({.name = QStringLiteral("trading firm"),
                             .location = QStringLiteral("/srv/repo"),
                             .zone = QTimeZone::utc(),
                             .prompts = {}});
    dialog.show();
    named<QSpinBox>(&dialog, "keepLast")->setValue(2);
    named<QSpinBox>(&dialog, "keepYearly")->setValue(7);
    named<QLineEdit>(&dialog, "keepWithin")->setText(QStringLiteral("2w"));
    named<QLineEdit>(&dialog, "keepAge")->setText(QStringLiteral("1m"));
    named<QLineEdit>(&dialog, "keepTags")->setText(QStringLiteral("eod, close + audit"));
    auto *zone = named<QComboBox>(&dialog, "expireZone");
    zone->setCurrentText(QStringLiteral("Asia/Tokyo"));
    const QString command = named<ui::CommandLine>(&dialog, "expireCommand")->command();
    QVERIFY2(command.endsWith(QLatin1String("expire --last 2 --yearly 7 --within 14d --age 1m --tag eod "
                                            "--tag close,audit --time-zone Asia/Tokyo")),
             qPrintable(command));
    QVERIFY(ui::expireCommand(QStringLiteral("/srv/repo"), {}).isEmpty());
    const QString prune = ui::freeSpaceCommand(QStringLiteral("/srv/repo"), {10, 0});
    QVERIFY2(prune.endsWith(QLatin1String("prune --max-unused 10 --grace 0h")), qPrintable(prune));
    QVERIFY(ui::freeSpaceCommand(QStringLiteral("/srv/repo"), {}).endsWith(QLatin1String("prune")));
}

void TestRetention::whatExpiredIsFreed()
{
    VERIFY_OK(repository()->removeBackup(idOf(3)));
    VERIFY_OK(repository()->removeBackup(idOf(2)));
    action("freeSpace")->trigger();
    auto *dialog = visible<ui::FreeSpaceDialog>("freeSpaceDialog");
    QVERIFY(dialog);
    named<QSpinBox>(dialog, "graceHours")->setValue(0);
    named<QSpinBox>(dialog, "mostUnused")->setValue(0);
    auto *button = named<QPushButton>(dialog, "startFreeSpace");
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kPatience);
    QVERIFY2(button->text().startsWith(QLatin1String("&Free ")), qPrintable(button->text()));
    const QString freed = named<ui::FactsTable>(dialog, "freeSpaceFacts")->value(QStringLiteral("Freed now"));
    QCOMPARE(button->text(), QStringLiteral("&Free ") + freed);
    m_program->prompts.confirmations = {false, true};
    click(button);
    QVERIFY(m_program->prompts.questions.first().destructive);
    QVERIFY(!m_program->newest("prune"));
    click(button);
    QTRY_VERIFY_WITH_TIMEOUT(named<QLabel>(dialog, "freeSpaceSentence")->text() ==
                                 freed + QStringLiteral(" were freed."),
                             kPatience);
    QVERIFY(!button->isVisible());
    const auto repo = repository();
    Progress progress;
    VERIFY_ASSIGN(plan, repository::planPrune(*repo, {.mostUnused = 0}, progress, {}));
    QVERIFY(plan.isEmpty());
    QCOMPARE(countInRepository(), std::size_t{2});
}

void TestRetention::theGraceIsTold()
{
    VERIFY_OK(repository()->removeBackup(idOf(3)));
    action("freeSpace")->trigger();
    auto *dialog = visible<ui::FreeSpaceDialog>("freeSpaceDialog");
    QVERIFY(dialog);
    auto *button = named<QPushButton>(dialog, "startFreeSpace");
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kPatience);
    QVERIFY2(button->text().endsWith(QLatin1String(" out of use")), qPrintable(button->text()));
    QVERIFY(named<QLabel>(dialog, "freeSpaceSentence")->text().contains(QLatin1String("to be freed from")));
    m_program->prompts.confirmations = {true};
    click(button);
    QTRY_VERIFY_WITH_TIMEOUT(
        named<QLabel>(dialog, "freeSpaceSentence")->text().contains(QLatin1String("after 24 hour(s)")),
        kPatience);
    delete dialog;
    action("freeSpace")->trigger();
    dialog = visible<ui::FreeSpaceDialog>("freeSpaceDialog");
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(!named<ui::FactsTable>(dialog, "freeSpaceFacts")
                                  ->value(QStringLiteral("Out of use already"))
                                  .isEmpty(),
                             kPatience);
    QVERIFY(!named<QPushButton>(dialog, "startFreeSpace")->isEnabled()); // nothing is due
}

QTEST_MAIN(TestRetention)
#include "tst_retention.moc"
