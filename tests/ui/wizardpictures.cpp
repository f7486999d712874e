// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/wizardpictures.h"

#include "model/itemmodels/pathselection.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/archive/exportdialog.h"
#include "ui/dialogs/archive/importdialog.h"
#include "ui/dialogs/restore/restorewizard.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

namespace backstop::test {

using namespace ui;

namespace {

ExportPreview firmPreview()
{
    ExportPreview preview;
    preview.format = QStringLiteral("zip");
    preview.files = 1'204;
    preview.folders = 37;
    preview.bytes = 4'434'112'880;
    preview.filesDamaged = 2;
    preview.notInBackup = 3;
    preview.losses = {
        {archive::ArchiveLoss::Entries,
         2,
         {QStringLiteral("data/run/feed.sock"), QStringLiteral("data/run/pipe")}},
        {archive::ArchiveLoss::Owners, 1'241, {QStringLiteral("data"), QStringLiteral("data/limits.json")}},
        {archive::ArchiveLoss::Decimals, 1'190, {QStringLiteral("data/limits.json")}}};
    return preview;
}

void takeExportRun(ExportDialog &dialog, FirmData &data, const Take &take)
{
    DrivenWork work;
    jobs::Job *job = data.queue.add(
        {QStringLiteral("export"), QStringLiteral("Export an archive"), QStringLiteral("/home/ops/data.zip")},
        {}, work.work());
    work.progress().setPhase(Phase::Writing);
    work.progress().setTotals(1'204, 4'434'112'880);
    work.progress().addItems(740);
    work.progress().addBytes(2'440'118'220);
    work.progress().setCurrentItem("data/market/2026-11-22/ticks-1404.zst");
    dialog.setJob(job);
    QTest::qWait(200);
    take(&dialog, QStringLiteral("export-3-run"));
    work.finish();
    ExportReport report;
    report.files = 1'202;
    report.folders = 37;
    report.bytes = 4'434'000'880;
    report.compared = 1'202;
    report.archiveBytes = 1'434'000'880;
    report.durationMs = 18'400;
    report.isThere = true;
    dialog.showReport(report);
    take(&dialog, QStringLiteral("export-4-report"));
    report.problemCount = 2;
    report.problems = {
        {QStringLiteral("data/positions/ES.json"), QStringLiteral("the content does not fit its checksum")},
        {QStringLiteral("data/positions/ZN.json"), QStringLiteral("the content does not fit its checksum")}};
    dialog.showReport(report);
    take(&dialog, QStringLiteral("export-4-problems"));
}

void takeExport(FirmData &data, ScriptedPrompts &prompts, const Take &take)
{
    ExportRequest request;
    request.backup = data.records()[1].id;
    request.include = {Bytes("data/positions")};
    ExportDialog dialog(request, {.backup = QStringLiteral("data, 22 Nov 2026 22:00 UTC"),
                                  .what = QStringLiteral("2 paths chosen, 1 left out"),
                                  .proposal = QStringLiteral("/home/ops/data-2026-11-22-2200.tar.zst"),
                                  .location = QStringLiteral("/srv/backup/trading firm"),
                                  .prompts = &prompts});
    dialog.show();
    take(&dialog, QStringLiteral("export-1-where"));
    named<QLineEdit>(&dialog, "exportPath")->setText(QStringLiteral("/home/ops/data.rar"));
    take(&dialog, QStringLiteral("export-1-wrong"));
    named<QLineEdit>(&dialog, "exportPath")->setText(QStringLiteral("/home/ops/data.zip"));
    ExportPreview preview = firmPreview();
    dialog.showPreview(preview);
    take(&dialog, QStringLiteral("export-2-preview"));
    preview.losses.clear();
    preview.filesDamaged = preview.notInBackup = 0;
    preview.format = QStringLiteral("tar.zst");
    dialog.showPreview(preview);
    take(&dialog, QStringLiteral("export-2-whole"));
    named<QAbstractButton>(&dialog, "exportNext")->click();
    takeExportRun(dialog, data, take);
    QTest::qWait(100);
    data.queue.clearFinished();
}

void takeImport(ScriptedPrompts &prompts, const Take &take)
{
    ImportDialog dialog({.location = QStringLiteral("/srv/backup/trading firm"),
                         .start = QStringLiteral("/home/ops"),
                         .prompts = &prompts});
    dialog.show();
    dialog.setRequest({QStringLiteral("/home/ops/old-desk.tar.gz"),
                       QStringLiteral("old-desk"),
                       {QStringLiteral("import"), QStringLiteral("audit")},
                       QStringLiteral("what the old desk left")});
    take(&dialog, QStringLiteral("import-1-what"));
    named<QLineEdit>(&dialog, "importName")->setText(QStringLiteral("old/desk"));
    take(&dialog, QStringLiteral("import-1-wrong"));
    named<QLineEdit>(&dialog, "importName")->setText(QStringLiteral("old-desk"));
    named<QAbstractButton>(&dialog, "importNext")->click();
    take(&dialog, QStringLiteral("import-2-looking"));
    ImportReport report;
    report.plan.format = QStringLiteral("tar.gz");
    report.plan.files = 1'204;
    report.plan.folders = 37;
    report.plan.bytes = 4'434'112'880;
    report.plan.notes = {.absolutePaths = 1'204, .acls = 3};
    report.plan.leftOut = 2;
    report.plan.problems = {
        {QStringLiteral("../etc/passwd"), QStringLiteral("Leads upwards")},
        {QStringLiteral("market/sparse.bin"),
         QStringLiteral("Is a sparse file in the form of GNU tar, which is not understood")}};
    dialog.showPreview(report.plan);
    take(&dialog, QStringLiteral("import-3-preview"));
    named<QAbstractButton>(&dialog, "importNext")->click();
    report.isThere = true;
    report.files = 1'204;
    report.bytes = 4'434'112'880;
    report.storedBytes = 1'434'112'880;
    report.durationMs = 21'400;
    dialog.showReport(report);
    take(&dialog, QStringLiteral("import-4-partial"));
    report.plan.leftOut = 0;
    report.plan.problems.clear();
    dialog.showReport(report);
    take(&dialog, QStringLiteral("import-4-report"));
}

catalog::BackupRow rowWithDamage(const FirmData &data)
{
    catalog::BackupRow row;
    row.id = data.records()[1].id;
    row.createdAt = data.records()[1].createdAt;
    row.sources = {QStringLiteral("/srv/trading/data")};
    row.filesCount = 8'604;
    row.sizeBytes = 4'434'112'880;
    row.verification = {row.id, catalog::VerificationLevel::Full, catalog::VerificationResult::Damaged,
                        row.createdAt + std::chrono::hours(2), 3};
    return row;
}

RestorePreview restorePreview()
{
    RestorePreview preview;
    preview.create = {1'167, 3'912'004'220};
    preview.replace = {37, 918'220};
    preview.damaged = {3, 61'000};
    preview.keep = {12, 220'118};
    preview.remove = {2, 4'096};
    preview.spaceNeeded = 3'912'922'440;
    preview.freeBytes = 91'202'118'656;
    preview.rows = {
        {"data/positions", RestoreAction::Create, true, 0, QStringLiteral("not there yet")},
        {"data/positions/AAPL.json", RestoreAction::Create, false, 18'204, QStringLiteral("not there yet")},
        {"data/positions/ES.json", RestoreAction::Replace, false, 18'911, QStringLiteral("differs in size")},
        {"data/positions/EURUSD.json", RestoreAction::Keep, false, 20'118, QStringLiteral("is the same")},
        {"data/positions/new.json", RestoreAction::Delete, false, 2'048,
         QStringLiteral("not in the backup")}};
    preview.totalRows = 1'218;
    return preview;
}

void takeRestoreRun(RestoreWizard &wizard, FirmData &data, const Take &take)
{
    DrivenWork work;
    jobs::Job *job =
        data.queue.add({QStringLiteral("restore"), QStringLiteral("Restore"), QStringLiteral("/srv/trading")},
                       {}, work.work());
    Progress &progress = work.progress();
    progress.setPhase(Phase::Restoring);
    progress.setTotals(1'204, 3'912'922'440);
    progress.addItems(740);
    progress.addBytes(2'440'118'220);
    progress.setCurrentItem("data/market/2026-11-22/ticks-1404.zst");
    wizard.setJob(job);
    QTest::qWait(200);
    take(&wizard, QStringLiteral("restore-4-run"));
    work.finish();
}

void takeRestoreReports(RestoreWizard &wizard, const Take &take)
{
    RestoreReport report;
    report.asked = 1'204;
    report.restored = 1'204;
    report.verified = 1'204;
    report.bytes = 3'912'922'440;
    report.replaced = 37;
    report.kept = 12;
    report.removed = 2;
    report.durationMs = 18'400;
    report.target = QStringLiteral("/srv/trading");
    wizard.showReport(report);
    take(&wizard, QStringLiteral("restore-5-report"));
    report.verified = report.restored = 1'202;
    report.problemCount = 2;
    report.lines = {
        {"data/risk/limits.json", RestoreAction::Failed, false, 812, QStringLiteral("permission denied")},
        {"data/risk/drawdown.json", RestoreAction::Failed, false, 944, QStringLiteral("permission denied")}};
    for (int i = 0; i < 37; ++i)
        report.lines.append({"data/positions/P" + std::to_string(i) + ".json", RestoreAction::Replaced, false,
                             18'204, QStringLiteral("Differs in kind, size or time")});
    report.lines.append({"data/orders/today.json", RestoreAction::Kept, false, 2'204,
                         QStringLiteral("Has the same size and time")});
    report.totalLines = std::uint64_t(report.lines.size());
    wizard.showReport(report);
    take(&wizard, QStringLiteral("restore-5-problems"));
}

void takeRestore(FirmData &data, ScriptedPrompts &prompts, const Take &take)
{
    const catalog::BackupRow row = rowWithDamage(data);
    catalog::BackupRow verified = row;
    verified.createdAt -= std::chrono::hours(24);
    itemmodels::FileTreeModel files(&data.pool);
    RestoreWizard wizard(row, {.zone = QTimeZone::utc(),
                               .hostname = row.hostname,
                               .location = QStringLiteral("/srv/backup/trading firm"),
                               .files = &files,
                               .prompts = &prompts,
                               .settings = &data.settings});
    files.setReader(firmFiles());
    itemmodels::PathSelection selection;
    selection.set("data/positions", true);
    wizard.setSelection(selection);
    wizard.offerInstead(verified);
    wizard.showCount(wizard.request(), {3, 214, 1'288'490'188});
    wizard.show();
    take(&wizard, QStringLiteral("restore-1-what"));
    auto *next = named<QAbstractButton>(&wizard, "wizardNext");
    next->click();
    named<QAbstractButton>(&wizard, "whereOther")->setChecked(true);
    named<QLineEdit>(&wizard, "wherePath")->setText(QStringLiteral("/srv/trading"));
    named<QAbstractButton>(&wizard, "policyReplaceChanged")->setChecked(true);
    named<QAbstractButton>(&wizard, "deleteExtra")->setChecked(true);
    take(&wizard, QStringLiteral("restore-2-where"));
    next->click();
    wizard.showPreview(restorePreview());
    take(&wizard, QStringLiteral("restore-3-preview"));
    prompts.confirmations = {true};
    next->click();
    takeRestoreRun(wizard, data, take);
    takeRestoreReports(wizard, take);
    QTest::qWait(100);
    data.queue.clearFinished();
}

} // namespace

void takeWizardPictures(FirmData &data, ScriptedPrompts &prompts, const Take &take)
{
    takeExport(data, prompts, take);
    takeImport(prompts, take);
    takeRestore(data, prompts, take);
}

} // namespace backstop::test
