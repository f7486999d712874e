// SPDX-License-Identifier: GPL-3.0-or-later
//
// A plan that is saved from the window while the repository goes from its place.
#include "app/gui/plancontroller.h"
#include "model/itemmodels/joblistmodel.h"
#include "model/recovery/planstore.h"
#include "model/recovery/sampleplan.h"
#include "model/storage/localstorage.h"
#include "tests/support/faultystorage.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/ui/uitest.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

#include <cstdio>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

class TestPlanSaving : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenSomewhereElseIsNotSaved();
};

void TestPlanSaving::whatWasWrittenSomewhereElseIsNotSaved()
{
    QLocale::setDefault(QLocale::c());
    const TemporaryFolder folder;
    const app::Services services(Environment::ofThisMachine(),
                                 {.cache = folder.path("cache"), .state = folder.path("state")});
    VERIFY_ASSIGN(place, storage::LocalStorage::create(folder.path("repo")));
    auto storage = std::make_unique<FaultyStorage>(std::move(place));
    FaultyStorage &observed = *storage;
    repository::Repository::InitRequest request;
    request.isEncrypted = false;
    VERIFY_ASSIGN(
        made, repository::Repository::init(std::move(storage), std::move(request), services.environment()));
    const app::SharedRepository repository = std::move(made.repository);
    VERIFY_OK(PlanStore(*repository).save(samplePlan(), 0));

    QSettings settings(folder.qPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    ui::Theme theme(&settings);
    ScriptedPrompts prompts;
    jobs::JobQueue queue(QStringLiteral("jobs"), 2, *services.environment().clock);
    itemmodels::JobListModel jobs(&queue);
    QThreadPool readers;
    app::OpenRepository open(services, {repository, {}, {}, false}, readers);
    ui::MainWindow window({.settings = &settings,
                           .theme = &theme,
                           .prompts = &prompts,
                           .jobs = &jobs,
                           .clock = services.environment().clock});
    app::PlanController plans(services, queue, window, prompts);
    window.openRepository(open.info(), open.models());
    plans.setRepository(&open);
    ui::PlanPage *page = window.planPage();
    const QAbstractItemModel *components = named<QTableView>(page, "planTable")->model();
    QTRY_COMPARE_WITH_TIMEOUT(components->rowCount(), 8, kPatience);
    named<QPushButton>(page, "planEdit")->click();
    emit page->graph()->removalRequested(7);
    QTRY_COMPARE_WITH_TIMEOUT(components->rowCount(), 7, kPatience);

    const Bytes here = folder.path("repo");
    const Bytes elsewhere = folder.path("moved");
    observed.setObserver([&](Call call, const std::string &) {
        if (call == Call::Put)
            std::rename(here.c_str(), elsewhere.c_str());
    });
    QSignalSpy ended(&queue, &jobs::JobQueue::jobFinished);
    const QSignalSpy changed(&plans, &app::PlanController::planChanged);
    named<QPushButton>(page, "planSave")->click();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatience);
    QVERIFY(folder.exists("moved/documents/recovery-plan/0000000002")); // it was written, but not there
    QVERIFY(page->isEditing() && page->hasChanges());
    QVERIFY(!page->messages()->isHidden());
    QCOMPARE(changed.count(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(page, "planSave")->isEnabled(), kPatience);
    observed.setObserver({});
    page->discardChanges();
    plans.setRepository(nullptr);
    window.closeRepository();
    queue.shutdown();
}

QTEST_MAIN(TestPlanSaving)
#include "tst_plansaving.moc"
