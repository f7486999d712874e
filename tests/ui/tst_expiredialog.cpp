// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the dialog of an expiry asks of people before it lets anything go, and what it tells them afterwards.
#include "tests/integration/localfixture.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/verify.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/retention/expiredialog.h"
#include "ui/dialogs/retention/expirereport.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>
#include <QTranslator>

using namespace backstop;
using namespace backstop::test;

class TestExpireDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void nameAndReasonAreNeededBoth();
    void aMomentPassesBeforeTheButtonLives();
    void aNameThatIsAnotherIsSaid();
    void otherRulesTakeTheNameBackAndLeaveTheReason();
    void theReasonStandsInTheCommand();
    void reasonsAreSeenAtTheFirstSize_data();
    void reasonsAreSeenAtTheFirstSize();
    void theReportTellsWhatWentAndWhatStayed();
    void theReportIsSavedWithTheReason();
    void theReportOfAClosedWindowWaitsUnderJobs();

private:
    void showPlan();
    std::shared_ptr<const retention::ExpirePlan> plan() const;
    QPushButton *button() const { return named<QPushButton>(m_dialog.get(), "startExpire"); }
    QLineEdit *field(const char *name) const { return named<QLineEdit>(m_dialog.get(), name); }
    QTimer *delay() const { return named<QTimer>(m_dialog.get(), "guardDelay"); }

    std::unique_ptr<FirmData> m_data;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ui::ExpireDialog> m_dialog;
};

void TestExpireDialog::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_data = std::make_unique<FirmData>();
}

void TestExpireDialog::cleanupTestCase()
{
    m_data.reset();
}

void TestExpireDialog::init()
{
    m_dialog = std::make_unique<ui::ExpireDialog>(
        ui::ExpireDialog::Context{.name = QStringLiteral("trading-prod"),
                                  .location = QStringLiteral("/srv/backup/trading-prod"),
                                  .zone = QTimeZone::utc(),
                                  .prompts = &m_prompts});
    m_dialog->show();
    named<QSpinBox>(m_dialog.get(), "keepDaily")->setValue(3);
}

void TestExpireDialog::cleanup()
{
    m_dialog.reset();
}

std::shared_ptr<const retention::ExpirePlan> TestExpireDialog::plan() const
{
    auto planned = retention::planExpire(m_data->records(), m_dialog->request()->policy, m_data->clock.now());
    if (!planned || planned->remove.size() < 2)
        qFatal("the firm has too few backups");
    return std::make_shared<const retention::ExpirePlan>(std::move(*planned));
}

void TestExpireDialog::showPlan()
{
    m_dialog->showPlan(*m_dialog->request(), plan());
}

void TestExpireDialog::nameAndReasonAreNeededBoth()
{
    delay()->setInterval(0);
    QVERIFY(!field("guardName")->isEnabled()); // nothing to agree to yet
    showPlan();
    QVERIFY(field("guardName")->isEnabled() && !button()->isEnabled());
    QVERIFY(named<QLabel>(m_dialog.get(), "guardText")->text().contains(QLatin1String("trading-prod")));
    QTest::keyClicks(field("guardName"), QStringLiteral("trading-prod"));
    QVERIFY(!delay()->isActive() && !button()->isEnabled());
    QTest::keyClicks(field("guardReason"), QStringLiteral("   "));
    QVERIFY(!delay()->isActive() && !button()->isEnabled());
    QTest::keyClicks(field("guardReason"), QStringLiteral("ticket 4711 "));
    QTRY_VERIFY(button()->isEnabled());
    QSignalSpy asked(m_dialog.get(), &ui::ExpireDialog::expireRequested);
    click(button());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toString(), QStringLiteral("ticket 4711"));
    QVERIFY(m_prompts.questions.isEmpty()); // one question for one decision
    field("guardReason")->clear();
    QVERIFY(!button()->isEnabled());
    button()->click();
    QCOMPARE(asked.size(), 1);
}

void TestExpireDialog::aMomentPassesBeforeTheButtonLives()
{
    showPlan();
    QCOMPARE(delay()->interval(), 2'000);
    delay()->setInterval(24 * 3'600 * 1'000);
    field("guardReason")->setText(QStringLiteral("ticket 4711"));
    field("guardName")->setText(QStringLiteral("trading-prod"));
    QVERIFY(delay()->isActive() && !button()->isEnabled());
    QVERIFY(!button()->toolTip().isEmpty());
    field("guardName")->setText(QStringLiteral("trading-pro"));
    QVERIFY(!delay()->isActive());
    field("guardName")->setText(QStringLiteral("trading-prod"));
    delay()->start(0); // the moment is over
    QTRY_VERIFY(button()->isEnabled());
}

void TestExpireDialog::aNameThatIsAnotherIsSaid()
{
    delay()->setInterval(0);
    showPlan();
    const auto *verdict = named<ui::StateLabel>(m_dialog.get(), "guardVerdict");
    field("guardReason")->setText(QStringLiteral("ticket 4711"));
    field("guardName")->setText(QStringLiteral("trad"));
    QVERIFY(!verdict->isVisible()); // it may still become the name
    field("guardName")->setText(QStringLiteral("Trading-prod"));
    QVERIFY(verdict->isVisible() && verdict->word().contains(QLatin1String("trading-prod")));
    QTest::qWait(20);
    QVERIFY(!button()->isEnabled());
    field("guardName")->setText(QStringLiteral(" trading-prod "));
    QVERIFY(!verdict->isVisible());
    QTRY_VERIFY(button()->isEnabled());
}

void TestExpireDialog::otherRulesTakeTheNameBackAndLeaveTheReason()
{
    delay()->setInterval(0);
    showPlan();
    field("guardReason")->setText(QStringLiteral("ticket 4711"));
    field("guardName")->setText(QStringLiteral("trading-prod"));
    QTRY_VERIFY(button()->isEnabled());
    named<QSpinBox>(m_dialog.get(), "keepDaily")->setValue(1);
    QVERIFY(!button()->isEnabled() && !field("guardName")->isEnabled());
    showPlan();
    QTest::qWait(20);
    QVERIFY(!button()->isEnabled());
    QVERIFY(field("guardName")->text().isEmpty());
    QCOMPARE(field("guardReason")->text(), QStringLiteral("ticket 4711"));
}

void TestExpireDialog::theReasonStandsInTheCommand()
{
    showPlan();
    const auto *command = named<ui::CommandLine>(m_dialog.get(), "expireCommand");
    QVERIFY(command->command().endsWith(QLatin1String("expire --daily 3")));
    field("guardReason")->setText(QStringLiteral("it's time"));
    QVERIFY2(command->command().contains(QLatin1String("--daily 3 --reason ")),
             qPrintable(command->command()));
}

void TestExpireDialog::reasonsAreSeenAtTheFirstSize_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "ru", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestExpireDialog::reasonsAreSeenAtTheFirstSize()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/backstop_%1.qm").arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    init();
    showPlan();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    const auto *table = named<QTableView>(m_dialog.get(), "expireTable");
    const QModelIndex why = table->model()->index(0, 3);
    const QString reason = why.data().toString();
    QVERIFY(!reason.isEmpty());
    const QRect place = table->visualRect(why);
    const int needed = table->fontMetrics().horizontalAdvance(reason);
    QVERIFY2(place.left() + needed <= table->viewport()->width(),
             qPrintable(QStringLiteral("%1 from %2 in %3")
                            .arg(needed)
                            .arg(place.left())
                            .arg(table->viewport()->width())));
    QCoreApplication::removeTranslator(&translator);
}

void TestExpireDialog::theReportTellsWhatWentAndWhatStayed()
{
    ui::ExpireEnd end;
    end.repository = QStringLiteral("trading-prod");
    end.reason = QStringLiteral("ticket 4711");
    end.plan = plan();
    end.report.emplace();
    for (const auto &entry : end.plan->remove)
        end.report->removed.push_back(entry.backup.id);
    end.report->keptAfterAll = {end.report->removed.front()};
    end.report->removed.erase(end.report->removed.begin());
    end.durationMs = 4'200;
    m_dialog->showReport(end);
    const auto *headline = named<ui::MessageBar>(m_dialog.get(), "expireReportHeadline");
    QCOMPARE(headline->text(), QStringLiteral("%1 backup(s) expired").arg(end.report->removed.size()));
    QVERIFY(named<QLabel>(headline, "messageDetail")->text().startsWith(QLatin1String("1 backup(s) stayed")));
    const auto *facts = named<ui::FactsTable>(m_dialog.get(), "expireReportFacts");
    QCOMPARE(facts->value(QStringLiteral("Repository")), QStringLiteral("trading-prod"));
    QCOMPARE(facts->value(QStringLiteral("Reason")), QStringLiteral("ticket 4711"));
    QCOMPARE(facts->value(QStringLiteral("Stay")), QString::number(end.plan->keep.size() + 1));
    const auto *model = named<QTableView>(m_dialog.get(), "expireReportTable")->model();
    QCOMPARE(std::size_t(model->rowCount()), end.plan->keep.size() + end.plan->remove.size());
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Stays"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("held since the preview"));
    QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("Expired"));
    QVERIFY(named<QPushButton>(m_dialog.get(), "thenFreeSpace")->isVisible());
    m_prompts.paths = {QStringLiteral("/srv/report.json")};
    QSignalSpy saved(m_dialog.get(), &ui::ExpireDialog::saveReportRequested);
    click(named<QPushButton>(m_dialog.get(), "saveExpireReport"));
    QCOMPARE(saved.size(), 1);
    m_dialog->showSaved(QStringLiteral("/srv/report.json"),
                        Error{ErrorCode::NoSpace, QStringLiteral("no space left"), {}});
    QVERIFY(named<ui::StateLabel>(m_dialog.get(), "saveAnswer")->word().contains(QLatin1String("o space")));
}

namespace {

/// A repository with four backups, opened in the window, and the dialog with a plan that lets three of them go.
struct Opened
{
    TemporaryFolder folder;
    std::unique_ptr<Program> program;
    QPointer<ui::ExpireDialog> dialog;

    bool open()
    {
        auto repo = repositoryIn(folder.path("repo"));
        if (!repo)
            return false;
        for (int day = 1; day <= 4; ++day) {
            backup::BackupRequest request;
            request.sources = {folder.path("data")};
            request.time = *fromIso(QStringLiteral("2020-02-0%1T10:00:00Z").arg(day));
            Progress progress;
            if (!folder.write("data/a.json", std::to_string(day)) ||
                !backup::runBackup(**repo, request, progress, {}))
                return false;
        }
        repo->reset();
        program = std::make_unique<Program>(folder);
        program->open(folder.qPath() + QStringLiteral("/repo"), {});
        auto *action = program->window.findChild<QAction *>(QStringLiteral("action_expire"));
        if (!QTest::qWaitFor([&] { return program->window.backupsPage() && action->isEnabled(); }, kPatience))
            return false;
        action->trigger();
        dialog = visible<ui::ExpireDialog>("expireDialog");
        named<QTimer>(dialog, "guardDelay")->setInterval(0);
        named<QSpinBox>(dialog, "keepLast")->setValue(1);
        auto *name = named<QLineEdit>(dialog, "guardName");
        if (!QTest::qWaitFor([name] { return name->isEnabled(); }, kPatience))
            return false;
        named<QLineEdit>(dialog, "guardReason")->setText(QStringLiteral("ticket 4711"));
        name->setText(QStringLiteral("repo"));
        auto *expire = named<QPushButton>(dialog, "startExpire");
        return QTest::qWaitFor([expire] { return expire->isEnabled(); }, kPatience);
    }
};

} // namespace

void TestExpireDialog::theReportIsSavedWithTheReason()
{
    m_dialog.reset(); // that of the program is looked for
    Opened opened;
    QVERIFY(opened.open());
    click(named<QPushButton>(opened.dialog, "startExpire"));
    auto *save = named<QPushButton>(opened.dialog, "saveExpireReport");
    QTRY_VERIFY_WITH_TIMEOUT(save->isVisible(), kPatience);
    const QString file = opened.folder.qPath() + QStringLiteral("/report.json");
    opened.program->prompts.paths = {file};
    click(save);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kPatience);
    const auto *answer = named<ui::StateLabel>(opened.dialog, "saveAnswer");
    QTRY_VERIFY(answer->word().contains(QLatin1String("report.json")));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(report.value(QLatin1String("result")).toString(), QStringLiteral("expired"));
    QCOMPARE(report.value(QLatin1String("reason")).toString(), QStringLiteral("ticket 4711"));
    QCOMPARE(report.value(QLatin1String("counts")).toObject().value(QLatin1String("backups_expired")).toInt(),
             3);
    QVERIFY(opened.program->settle());
}

void TestExpireDialog::theReportOfAClosedWindowWaitsUnderJobs()
{
    m_dialog.reset(); // that of the program is looked for
    Opened opened;
    QVERIFY(opened.open());
    click(named<QPushButton>(opened.dialog, "startExpire"));
    delete opened.dialog;
    QVERIFY(opened.program->settle());
    jobs::Job *job = opened.program->newest("expire");
    QVERIFY(job);
    QCOMPARE(job->state(), jobs::JobState::Succeeded);
    opened.program->window.showJob(job);
    click(named<QPushButton>(&opened.program->window, "openReport"));
    const auto *again = visible<ui::ExpireDialog>("expireDialog");
    QVERIFY(again);
    QCOMPARE(named<ui::MessageBar>(again, "expireReportHeadline")->text(),
             QStringLiteral("3 backup(s) expired"));
    QCOMPARE(named<ui::FactsTable>(again, "expireReportFacts")->value(QStringLiteral("Reason")),
             QStringLiteral("ticket 4711"));
    QVERIFY(named<QPushButton>(again, "thenFreeSpace")->isVisible());
    delete again;
}

QTEST_MAIN(TestExpireDialog)
#include "tst_expiredialog.moc"
