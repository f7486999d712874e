// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drills in the window that were left, stopped or begun elsewhere, and what cannot be read of them.
#include "tests/support/bytesurgeon.h"
#include "tests/ui/drillprogramfixture.h"
#include "ui/widgets/messagebar.h"

#include <QJsonArray>

#include <filesystem>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace Qt::StringLiterals;

class TestDrillGoingOn : public QObject, private DrillProgramFixture
{
    Q_OBJECT

private slots:
    void init() { makeRepository(); }
    void cleanup() { closeAll(); }
    void aClosedRepositoryLeavesADrillThatCanBeGoneOnWith();
    void aDrillOfAnotherProgramCannotBeTakenOver();
    void aRepositoryThatIsOpenedAgainCanGoOnWithItsDrill();
    void whatWasCancelledIsGoneOnWith();
    void whatIsAtWorkEndsAlsoWhereItsRepositoryIsClosed();
    void aListThatCannotBeReadHidesNoDrill();
    void aJournalThatCannotBeReadHidesNothing();
};

void TestDrillGoingOn::aClosedRepositoryLeavesADrillThatCanBeGoneOnWith()
{
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Manual, .title = u"Look at it"_s});
    store(asked);
    start(DrillMode::Full);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
    QVERIFY(m_program->settle());
    openProgram(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue"), kPatience);
    QVERIFY(!shows("drillDone"));
    find<QPushButton>("drillContinue")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
    find<QPushButton>("drillDone")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    const auto report = storedReport(*other(), ended().front().id);
    QVERIFY(report);
    QCOMPARE(report->continuations, 0); // a person was waited for, and nothing was at work
}

void TestDrillGoingOn::aDrillOfAnotherProgramCannotBeTakenOver()
{
    store(plan());
    open();
    const auto repository = other();
    DrillRequest request;
    request.plan = plan();
    VERIFY_ASSIGN(
        drill, Drill::begin(m_program->services.drillsFolder(repository->config().id), request, *repository));
    QVERIFY(!drill->state().isFinished());
    m_program->window.showPage(ui::MainWindow::kBackups);
    emit page()->retryRequested();
    m_program->window.showPage(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue"), kPatience);
    find<QPushButton>("drillContinue")->click();
    QTRY_VERIFY_WITH_TIMEOUT(page()->messages()->isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue") && find<QPushButton>("drillContinue")->isEnabled(),
                             kPatience);
}

void TestDrillGoingOn::aRepositoryThatIsOpenedAgainCanGoOnWithItsDrill()
{
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Manual, .title = u"Look at it"_s});
    store(asked);
    start(DrillMode::Full); // whose restores are a job that stays listed
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
    QVERIFY(m_program->settle());
    m_program->repositories.close();
    openRepository(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue"), kPatience);
    find<QPushButton>("drillContinue")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
}

void TestDrillGoingOn::whatWasCancelledIsGoneOnWith()
{
    script("hang", "#!/bin/sh\ntest -e '" + m_folder->path("mended") + "' || sleep 600\n");
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Script, .program = u"hang"_s});
    store(asked);
    start(DrillMode::Full);
    QTRY_VERIFY_WITH_TIMEOUT(find<ui::Label>("drillText")->text().contains(u"Run its program"_s), kPatience);
    m_program->newest("drill")->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(find<ui::Label>("drillTitle")->text(), u"Nothing is being done"_s, kPatience);
    QVERIFY(!page()->messages()->isVisible()); // which was asked for
    VERIFY_OK(m_folder->write("mended", ""));
    find<QPushButton>("drillContinue")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(find<ui::StateLabel>("drillLast")->word(), u"Last drill: Passed (whole plan)"_s);
}

void TestDrillGoingOn::whatIsAtWorkEndsAlsoWhereItsRepositoryIsClosed()
{
    script("wait", "#!/bin/sh\nwhile ! test -e '" + m_folder->path("go") + "'; do sleep 0.02; done\n");
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Script, .program = u"wait"_s});
    store(asked);
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(find<ui::Label>("drillText")->text().contains(u"Run its program"_s), kPatience);
    const jobs::Job *job = m_program->newest("drill");
    m_program->repositories.close();
    QCOMPARE(job->state(), jobs::JobState::Running);
    VERIFY_OK(m_folder->write("go", ""));
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), jobs::JobState::Succeeded, kPatience);
    QCOMPARE(ended().size(), std::size_t{1});
}

void TestDrillGoingOn::aListThatCannotBeReadHidesNoDrill()
{
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Manual, .title = u"Look at it"_s});
    store(asked);
    start(DrillMode::Full);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
    QVERIFY(m_program->settle());
    m_program.reset();
    const auto repository = other();
    VERIFY_OK(repository->documents().update("drills", [](QJsonObject &list) -> Result<> {
        list.insert(u"drills"_s, QJsonArray());
        return {};
    }));
    int damaged = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(m_folder->path("repo"))) {
        if (!entry.is_regular_file() || entry.path().native().find("/drills") == std::string::npos)
            continue;
        VERIFY_OK(ByteSurgeon(entry.path().native()).flip(entry.file_size() / 2));
        ++damaged;
    }
    QVERIFY(damaged > 0);
    openProgram(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue"), kPatience);
    QCOMPARE(page()->messages()->text(), u"The drills that were cannot be read"_s);
}

void TestDrillGoingOn::aJournalThatCannotBeReadHidesNothing()
{
    store(plan());
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    const Bytes folder = m_program->services.drillsFolder(other()->config().id);
    std::filesystem::create_directories(folder + "/99990101-000000-abcdef");
    QFile journal(QString::fromStdString(folder) + u"/99990101-000000-abcdef/journal"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("of another program\n") > 0);
    journal.close();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(page()->messages()->text(), u"A drill of this machine cannot be read"_s);
}

QTEST_MAIN(TestDrillGoingOn)
#include "tst_drillgoingon.moc"
