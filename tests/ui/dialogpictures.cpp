// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialogpictures.h"

#include "model/retention/expire.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/compare/comparewindow.h"
#include "ui/dialogs/history/searchwindow.h"
#include "ui/dialogs/history/versioncompare.h"
#include "ui/dialogs/history/versionswindow.h"
#include "ui/dialogs/retention/expiredialog.h"
#include "ui/dialogs/retention/expirereport.h"
#include "ui/dialogs/retention/freespacedialog.h"
#include "ui/dialogs/retention/holddialog.h"
#include "ui/dialogs/unlockdialog.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/dialogs/verifyreportdialog.h"
#include "ui/prompts/confirmdialog.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

namespace backstop::test {

using namespace ui;

namespace {

void takeCompare(FirmData &data, const Take &take)
{
    const auto rowOf = [&data](std::size_t number) {
        const repository::BackupRecord &record = data.records()[number];
        catalog::BackupRow row;
        row.id = record.id;
        row.createdAt = record.createdAt;
        row.type = record.type;
        row.changes = record.changes;
        row.sources = {QStringLiteral("/srv/trading/data")};
        return row;
    };
    const catalog::BackupRow before = rowOf(2);
    const catalog::BackupRow after = rowOf(1);
    CompareWindow compare(data.clock, &data.settings, QTimeZone::utc(), QStringLiteral("/srv/repository"));
    compare.showComparison({before, after, after.changes, true, true, {}}, data.models());
    compare.show();
    take(&compare, QStringLiteral("compare"));
}

void takeBackups(FirmData &data, ScriptedPrompts &prompts, const Take &take)
{
    BackupRequest proposal;
    proposal.sources = {QStringLiteral("/srv/trading/data"), QStringLiteral("/srv/trading/strategies")};
    proposal.tags = {QStringLiteral("eod")};
    proposal.excludes = {QStringLiteral("*.tmp"), QStringLiteral("cache/")};
    BackupDialog backup(&prompts, proposal, QStringLiteral("/srv/repository"));
    backup.show();
    backup.setHistory({{proposal.sources, data.records()[0].createdAt, data.records()[8].createdAt}});
    take(&backup, QStringLiteral("dialog-backup"));
    backup.setSourceProblem(proposal.sources.last(), QStringLiteral("there is nothing at this path"));
    take(&backup, QStringLiteral("dialog-backup-problem"));
    VerifyDialog verify({data.records()[0].id}, {QStringLiteral("data, 2026-11-23 08:00:19 UTC")},
                        QStringLiteral("/srv/backup/trading firm"));
    verify.show();
    take(&verify, QStringLiteral("dialog-verify"));
    UnlockDialog unlock(QStringLiteral("/mnt/backup/trading-prod"));
    unlock.show();
    take(&unlock, QStringLiteral("dialog-unlock"));
    ConfirmDialog confirm(
        {QStringLiteral("Stop 2 jobs and quit?"),
         QStringLiteral("Each is stopped safely. What a backup has stored so far is used by the next one."),
         {QStringLiteral("Back up /srv/trading/data"), QStringLiteral("Verify the whole repository")},
         QStringLiteral("Stop and quit"),
         QStringLiteral("Stay"),
         true});
    confirm.show();
    take(&confirm, QStringLiteral("dialog-confirm"));
}

void takeVerify(ScriptedPrompts &prompts, const Take &take)
{
    VerifyReport report{.outcome = VerifyOutcome::Damaged,
                        .depth = VerifyDepth::EveryByte,
                        .samplePercent = 100,
                        .backups = 51,
                        .objects = 412,
                        .bytesRead = 2'118'204'881,
                        .durationMs = 41'208,
                        .scope = QStringLiteral("the whole repository"),
                        .findings = {},
                        .error = {}};
    report.findings.push_back(
        {QStringLiteral("packs/7a/7a90c4de12aa"),
         Severity::Damage,
         QStringLiteral("the content does not fit its name: at least one byte differs"),
         {QStringLiteral("data, 2026-11-22 08:00:05 UTC: data/positions/ES.json"),
          QStringLiteral("data, 2026-11-22 08:00:05 UTC: data/orders/open/<img src=x>.json")},
         QStringLiteral("Back up the source again now; the chunk is then stored anew.")});
    report.findings.push_back(
        {QStringLiteral("index/03ee"),
         Severity::Warning,
         QStringLiteral("names a pack that is not there"),
         {},
         QStringLiteral("Nothing is lost: the index is rebuilt from the packs at the next backup.")});
    VerifyReportDialog damaged(report, &prompts);
    damaged.show();
    take(&damaged, QStringLiteral("dialog-verify-damaged"));
    report.outcome = VerifyOutcome::Passed;
    report.findings.clear();
    VerifyReportDialog passed(report, &prompts);
    passed.show();
    take(&passed, QStringLiteral("dialog-verify-passed"));
}

void takeHistory(FirmData &data, const Take &take)
{
    const QString catalog = data.folder.qPath() + QStringLiteral("/catalog.sqlite");
    VersionsWindow versions(std::make_unique<itemmodels::VersionListModel>(catalog),
                            "data/strategies/momentum-v3.json", QStringLiteral("/srv/repository"),
                            &data.settings);
    versions.show();
    QTest::qWait(300);
    take(&versions, QStringLiteral("versions"));
    ComparedVersion older;
    older.line.version.number = 2;
    older.line.version.lastSeen = data.records()[4].createdAt;
    older.node.size = 1'204;
    older.node.metadata.mode = 0644;
    older.node.metadata.uid = 1001;
    older.node.metadata.user = "trader";
    older.node.metadata.mtimeNs = 1'763'800'000'000'000'000;
    ComparedVersion newer = older;
    newer.line.version.number = 3;
    newer.line.version.lastSeen = data.records()[1].createdAt;
    newer.node.size = 1'311;
    newer.node.metadata.mode = 0600;
    newer.node.metadata.mtimeNs += 3'600'000'000'000;
    VersionCompareDialog compared("data/strategies/momentum-v3.json", older, newer,
                                  QStringLiteral("/srv/repository"), QTimeZone::utc());
    compared.show();
    take(&compared, QStringLiteral("versions-compare"));
    versions.setHistory({true, {}});
    take(&versions, QStringLiteral("versions-reading"));
    VersionsWindow none(std::make_unique<itemmodels::VersionListModel>(catalog), "data/nothing",
                        QStringLiteral("/srv/repository"), &data.settings);
    none.show();
    none.setHistory({false, Error{ErrorCode::Damaged, QStringLiteral("backups/1a2b: is damaged"),
                                  QStringLiteral("Verify the repository.")}});
    QTest::qWait(300);
    take(&none, QStringLiteral("versions-none"));
    SearchWindow search(std::make_unique<itemmodels::HistorySearchModel>(catalog),
                        QStringLiteral("/srv/repository"), &data.settings);
    search.show();
    take(&search, QStringLiteral("search-empty"));
    named<QLineEdit>(&search, "searchLine")->setText(QStringLiteral("o*.json"));
    QTest::qWait(400);
    take(&search, QStringLiteral("search-none"));
    named<QLineEdit>(&search, "searchLine")->setText(QStringLiteral("s/"));
    QTest::qWait(400);
    take(&search, QStringLiteral("search"));
}

void takeRetention(FirmData &data, ScriptedPrompts &prompts, const Take &take)
{
    HoldDialog hold(data.records()[0].id, QStringLiteral("data, 2026-11-23 08:00:19 UTC"),
                    QStringLiteral("/srv/backup/trading firm"));
    named<QLineEdit>(&hold, "holdReason")->setText(QStringLiteral("audit 2026/17"));
    hold.show();
    take(&hold, QStringLiteral("dialog-hold"));
    ExpireDialog expire({.name = QStringLiteral("trading firm"),
                         .location = QStringLiteral("/srv/backup/trading firm"),
                         .zone = QTimeZone::utc(),
                         .prompts = &prompts});
    expire.show();
    take(&expire, QStringLiteral("expire-1-empty"));
    named<QSpinBox>(&expire, "keepDaily")->setValue(7);
    named<QSpinBox>(&expire, "keepWeekly")->setValue(4);
    take(&expire, QStringLiteral("expire-2-looking"));
    auto plan = retention::planExpire(data.records(), expire.request()->policy, data.clock.now());
    expire.showPlan(*expire.request(), std::make_shared<const retention::ExpirePlan>(*plan));
    take(&expire, QStringLiteral("expire-3-preview"));
    plan->freezes.push_back({data.records()[1].id, data.records()[1].createdAt,
                             QStringLiteral("8,104 of 8,604 files have new content")});
    expire.showPlan(*expire.request(), std::make_shared<const retention::ExpirePlan>(*plan));
    take(&expire, QStringLiteral("expire-4-frozen"));
    ExpireEnd end;
    end.repository = QStringLiteral("trading firm");
    end.reason = QStringLiteral("ticket 4711: room for the end of the year");
    end.plan = std::make_shared<const retention::ExpirePlan>(*plan);
    end.report.emplace();
    for (const auto &entry : plan->remove)
        end.report->removed.push_back(entry.backup.id);
    end.report->keptAfterAll.push_back(end.report->removed.back());
    end.report->removed.pop_back();
    end.durationMs = 4'200;
    expire.showReport(end);
    take(&expire, QStringLiteral("expire-5-report"));
    end.report->removed.resize(12);
    end.report->keptAfterAll.clear();
    end.error =
        Error{ErrorCode::Cancelled, QStringLiteral("expire: cancelled, 12 of 43 backups were removed"),
              QStringLiteral("Run it again to remove the rest.")};
    expire.showReport(end);
    take(&expire, QStringLiteral("expire-5-cancelled"));
}

void takeFreeSpace(FirmData &data, ScriptedPrompts &prompts, const Take &take)
{
    FreeSpaceDialog dialog({.location = QStringLiteral("/srv/backup/trading firm"),
                            .zone = QTimeZone::utc(),
                            .clock = &data.clock,
                            .prompts = &prompts});
    dialog.show();
    take(&dialog, QStringLiteral("freespace-1-looking"));
    repository::PrunePlan plan;
    plan.packs = {{{}, 4'434'112'880, 4'330'000'000, 90'000, repository::PackFate::Keep},
                  {{}, 91'202'118, 30'100'200, 800, repository::PackFate::Rewrite},
                  {{}, 612'922'440, 0, 0, repository::PackFate::Retire}};
    plan.due = {{{}, 1'288'490'188, data.clock.now() - std::chrono::hours(30)}};
    plan.waiting = {{{}, 88'490'188, data.clock.now() - std::chrono::hours(3)}};
    dialog.showPlan(dialog.request(), std::make_shared<const repository::PrunePlan>(plan));
    take(&dialog, QStringLiteral("freespace-2-plan"));
    dialog.showReport(repository::PruneReport{30'100'200, 2, 704'124'558, 1, 1'288'490'188}, {});
    take(&dialog, QStringLiteral("freespace-3-report"));
}

} // namespace

void takeDialogPictures(FirmData &data, ScriptedPrompts &prompts, const Take &take)
{
    takeCompare(data, take);
    takeBackups(data, prompts, take);
    takeVerify(prompts, take);
    takeHistory(data, take);
    takeRetention(data, prompts, take);
    takeFreeSpace(data, prompts, take);
}

} // namespace backstop::test
