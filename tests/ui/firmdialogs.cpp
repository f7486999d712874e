// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/firmdialogs.h"

#include "model/itemmodels/filetreemodel.h"
#include "tests/ui/firmdrill.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/archive/exportdialog.h"
#include "ui/dialogs/archive/importdialog.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/compare/comparewindow.h"
#include "ui/dialogs/drill/drillworddialog.h"
#include "ui/dialogs/drill/startdrilldialog.h"
#include "ui/dialogs/restore/restorereportdialog.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/dialogs/retention/expiredialog.h"
#include "ui/dialogs/retention/freespacedialog.h"
#include "ui/dialogs/retention/holddialog.h"
#include "ui/dialogs/unlockdialog.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/dialogs/verifyreportdialog.h"
#include "ui/mainwindow/shortcutsdialog.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/planfactsdialog.h"
#include "ui/pages/plan/teamsdialog.h"
#include "ui/prompts/confirmdialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTabWidget>

namespace backstop::test {

using namespace ui;

namespace {

constexpr char kLocation[] = "/srv/backup";

QString location()
{
    return QString::fromLatin1(kLocation);
}

void press(const QWidget *dialog, const char *button)
{
    named<QAbstractButton>(dialog, button)->click();
}

void lookAtBackups(FirmData &data, ScriptedPrompts &prompts, const Look &look)
{
    BackupRequest proposal;
    for (int i = 0; i < 8; ++i)
        proposal.sources << QStringLiteral("/srv/trading/desk-%1/positions and orders").arg(i);
    BackupDialog backup(&prompts, proposal, location());
    look(&backup, QStringLiteral("backup"));
    backup.setHistory({{proposal.sources, data.records()[0].createdAt, data.records()[8].createdAt}});
    backup.setSourceProblem(proposal.sources.last(), QStringLiteral("there is nothing at this path"));
    look(&backup, QStringLiteral("backup with a problem"));
    VerifyDialog verify({data.records()[0].id}, {QStringLiteral("data")}, location());
    look(&verify, QStringLiteral("verify"));
    VerifyReport report;
    report.outcome = VerifyOutcome::Damaged;
    for (int i = 0; i < 20; ++i)
        report.findings.push_back({QStringLiteral("packs/7a/7a90c4de12a%1").arg(i),
                                   Severity::Damage,
                                   QStringLiteral("the pack is missing"),
                                   {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")},
                                   QStringLiteral("Back up the source again now.")});
    VerifyReportDialog damaged(report, &prompts);
    look(&damaged, QStringLiteral("verify report"));
    CompareWindow compare(data.clock, &data.settings, QTimeZone::utc(), location());
    look(&compare, QStringLiteral("compare"));
}

void lookAtDrills(ScriptedPrompts &prompts, const Look &look)
{
    const DrillLists drills = firmDrills();
    StartDrillDialog start({.plan = drills.plan,
                            .location = drills.location,
                            .user = drills.user,
                            .defaultSandbox = drills.defaultSandbox,
                            .now = afterDrills()},
                           &prompts);
    look(&start, QStringLiteral("start a drill"));
    DrillWordDialog word({.title = QStringLiteral("Abort the drill?"),
                          .text = QStringLiteral("What runs is stopped."),
                          .label = QStringLiteral("&Why"),
                          .confirm = QStringLiteral("&Abort the drill"),
                          .option = QStringLiteral("&Keep what was restored")});
    look(&word, QStringLiteral("a word to a drill"));
}

void lookAtRetention(FirmData &data, ScriptedPrompts &prompts, const Look &look)
{
    HoldDialog hold(data.records()[0].id, QStringLiteral("data"), location());
    look(&hold, QStringLiteral("hold"));
    ExpireDialog expire({.name = QStringLiteral("trading firm"),
                         .location = location(),
                         .zone = QTimeZone::utc(),
                         .prompts = &prompts});
    look(&expire, QStringLiteral("expire"));
    FreeSpaceDialog freeSpace(
        {.location = location(), .zone = QTimeZone::utc(), .clock = &data.clock, .prompts = &prompts});
    look(&freeSpace, QStringLiteral("free space"));
}

void lookAtQuestions(const Look &look)
{
    UnlockDialog unlock(QStringLiteral("/mnt/backup"));
    look(&unlock, QStringLiteral("unlock"));
    unlock.showError({ErrorCode::WrongKey, QStringLiteral("no key fits"), {}});
    look(&unlock, QStringLiteral("unlock again"));
    ConfirmDialog confirm({QStringLiteral("Stop?"),
                           QStringLiteral("Text"),
                           QStringList(20, QStringLiteral("/srv/data")),
                           QStringLiteral("Stop"),
                           {},
                           true});
    look(&confirm, QStringLiteral("confirm"));
    ShortcutsDialog shortcuts({});
    look(&shortcuts, QStringLiteral("shortcuts"));
}

/// The form of the component @p index of @p plan.
void lookAtComponent(const recovery::RecoveryPlan &plan, int index, const Look &look)
{
    const QString what =
        QStringLiteral("component %1 of %2, ").arg(index).arg(static_cast<int>(plan.components.size()));
    ComponentDialog dialog(plan, index);
    auto *tabs = named<QTabWidget>(&dialog, "componentTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        look(&dialog, what + QStringLiteral("tab %1").arg(tab));
    }
    press(&dialog, "addStep");
    for (int kind = 0; kind < recovery::kStepKinds; ++kind) {
        named<QComboBox>(&dialog, "stepKind")->setCurrentIndex(kind);
        look(&dialog, what + QStringLiteral("step %1").arg(kind));
    }
}

} // namespace

void lookAtDialogs(FirmData &data, ScriptedPrompts &prompts, const Look &look)
{
    lookAtBackups(data, prompts, look);
    lookAtDrills(prompts, look);
    lookAtRetention(data, prompts, look);
    lookAtQuestions(look);
}

void lookAtPlanDialogs(const Look &look)
{
    lookAtComponent(firmPlan(), -1, look);
    lookAtComponent(firmPlan(), 1, look);
    lookAtComponent(largePlan(60), 1, look);
    PlanFactsDialog facts(firmPlan());
    look(&facts, QStringLiteral("facts of the plan"));
    TeamsDialog teams(firmPlan().teams);
    look(&teams, QStringLiteral("teams"));
}

void lookAtRestore(FirmData &data, ScriptedPrompts &prompts, const Look &look)
{
    itemmodels::FileTreeModel files(&data.pool);
    files.setReader(firmFiles());
    catalog::BackupRow row;
    row.sources = {QStringLiteral("/srv/data")};
    RestoreWizard wizard(row, {.zone = QTimeZone::utc(),
                               .hostname = row.hostname,
                               .location = location(),
                               .files = &files,
                               .prompts = &prompts,
                               .settings = &data.settings});
    look(&wizard, QStringLiteral("restore, what"));
    named<QAbstractButton>(&wizard, "restoreEverything")->setChecked(true);
    press(&wizard, "wizardNext");
    look(&wizard, QStringLiteral("restore, where"));
    named<QAbstractButton>(&wizard, "whereBack")->setChecked(true);
    named<QAbstractButton>(&wizard, "deleteExtra")->setChecked(true);
    look(&wizard, QStringLiteral("restore, to where it was"));
    press(&wizard, "wizardNext");
    RestorePreview preview;
    preview.create = preview.replace = preview.damaged = preview.keep =
        preview.remove = {1'204, 3'912'922'440};
    preview.freeBytes = 91'202'118'656;
    preview.rows = {{"a", RestoreAction::Create, false, 1, {}}};
    wizard.showPreview(preview);
    look(&wizard, QStringLiteral("restore, preview"));
    prompts.confirmations = {true};
    press(&wizard, "wizardNext");
    look(&wizard, QStringLiteral("restore, run"));
    RestoreReport done;
    done.asked = 2;
    done.restored = done.verified = 1;
    done.lines = {{"a", RestoreAction::Failed, false, 1, QStringLiteral("b")}};
    wizard.showReport(done);
    look(&wizard, QStringLiteral("restore, report"));
    RestoreReportDialog later(done, &prompts);
    look(&later, QStringLiteral("restore report"));
}

void lookAtExport(ScriptedPrompts &prompts, const Look &look)
{
    ExportDialog dialog({}, {.backup = QStringLiteral("data"),
                             .what = QStringLiteral("everything"),
                             .proposal = QStringLiteral("/srv/a.zip"),
                             .location = location(),
                             .prompts = &prompts});
    look(&dialog, QStringLiteral("export, where"));
    ExportPreview preview;
    preview.files = 1;
    preview.losses = {{archive::ArchiveLoss::Owners, 1, {QStringLiteral("a")}}};
    dialog.showPreview(preview);
    look(&dialog, QStringLiteral("export, preview"));
    press(&dialog, "exportNext");
    look(&dialog, QStringLiteral("export, run"));
    ExportReport report;
    report.problems = {{QStringLiteral("a"), QStringLiteral("b")}};
    report.isThere = true;
    dialog.showReport(report);
    look(&dialog, QStringLiteral("export, report"));
}

void lookAtImport(ScriptedPrompts &prompts, const Look &look)
{
    ImportDialog dialog({.location = location(), .start = {}, .prompts = &prompts});
    dialog.setRequest({QStringLiteral("/srv/a.zip"), QStringLiteral("a"), {}, {}});
    look(&dialog, QStringLiteral("import, what"));
    press(&dialog, "importNext");
    look(&dialog, QStringLiteral("import, looking"));
    ImportReport report;
    report.plan.leftOut = 2;
    report.plan.problems = {{QStringLiteral("a"), QStringLiteral("b")}};
    dialog.showPreview(report.plan);
    look(&dialog, QStringLiteral("import, preview"));
    press(&dialog, "importNext");
    look(&dialog, QStringLiteral("import, run"));
    report.isThere = true;
    dialog.showReport(report);
    look(&dialog, QStringLiteral("import, report"));
}

} // namespace backstop::test
