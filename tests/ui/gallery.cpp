// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page and dialog, light and dark, for people to look at: backstop_gallery FOLDER [language [plan]].

#include "model/itemmodels/pathselection.h"
#include "model/retention/expire.h"
#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/planpictures.h"
#include "tests/ui/recoverypictures.h"
#include "ui/dialogs/archive/exportdialog.h"
#include "ui/dialogs/archive/importdialog.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/compare/comparewindow.h"
#include "ui/dialogs/history/searchwindow.h"
#include "ui/dialogs/history/versioncompare.h"
#include "ui/dialogs/history/versionswindow.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/dialogs/retention/expiredialog.h"
#include "ui/dialogs/retention/expirereport.h"
#include "ui/dialogs/retention/freespacedialog.h"
#include "ui/dialogs/retention/holddialog.h"
#include "ui/dialogs/unlockdialog.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/dialogs/verifyreportdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/shortcutsdialog.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/backups/changestab.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/prompts/confirmdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace backstop;
using namespace backstop::ui;
using backstop::test::DrivenWork;
using backstop::test::FirmData;

namespace {

class Gallery
{
public:
    Gallery(const QString &folder, FirmData &data, Theme &theme)
        : m_folder(folder)
        , m_data(data)
        , m_theme(theme)
    {}

    void takeAll(bool planOnly)
    {
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_theme.setMode(mode);
            m_suffix = mode == Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark");
            test::takePlanPictures(context(), m_data,
                                   [this](QWidget *widget, const QString &name) { take(widget, name); });
            test::takeRecoveryPictures(context(), m_data,
                                       [this](QWidget *widget, const QString &name) { take(widget, name); });
            if (planOnly)
                continue;
            welcome();
            window();
            dialogs();
            history();
            archives();
            imports();
            restore();
            retention();
        }
    }

private:
    void take(QWidget *widget, const QString &name)
    {
        QTest::qWait(120); // models answer from their threads
        widget->grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix));
    }

    template<typename T>
    T *find(QWidget *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no widget is called %s", name);
        return found;
    }

    MainWindow::Context context()
    {
        return {&m_data.settings, &m_theme, &m_prompts, m_data.jobs.get(), &m_data.clock};
    }

    void welcome()
    {
        MainWindow window(context());
        window.resize(1280, 800);
        window.show();
        WelcomePage *page = window.welcomePage();
        take(&window, QStringLiteral("welcome"));
        window.setRecentRepositories(
            {{QStringLiteral("trading-prod"), QStringLiteral("/mnt/backup/trading-prod"),
              m_data.records()[0].createdAt, true},
             {QStringLiteral("Demo data"), QStringLiteral("/home/ops/.local/share/backstop/demo/repository"),
              m_data.records()[5].createdAt, true},
             {QStringLiteral("old-site"), QStringLiteral("/mnt/usb/old-site"), {}, false}});
        take(&window, QStringLiteral("welcome-recent"));
        page->setStep(WelcomePage::Step::Open);
        find<QLineEdit>(page, "secretEdit")->setText(QStringLiteral("correct horse"));
        page->showError({ErrorCode::WrongKey,
                         QStringLiteral("/mnt/backup/trading-prod: the passphrase opens no key"),
                         QStringLiteral("Try again.")});
        take(&window, QStringLiteral("welcome-open"));
        page->setStep(WelcomePage::Step::Create);
        page->setProposedLocation(QStringLiteral("/mnt/backup/trading-prod"));
        find<QLineEdit>(page, "passphraseFirst")->setText(QStringLiteral("umbrella seven copper"));
        take(&window, QStringLiteral("welcome-create"));
        page->showRecoveryCode({QStringLiteral("K7QF-M2XA-9TRD-HW4C-P8ZN-3VYB-6JES-QG5L")});
        find<QAbstractButton>(page, "codePrint")->click();
        take(&window, QStringLiteral("welcome-code"));
        page->setStep(WelcomePage::Step::FirstBackup);
        take(&window, QStringLiteral("welcome-first"));
    }

    void window()
    {
        MainWindow window(context());
        window.resize(1280, 800);
        window.show();
        QObject::connect(&window, &MainWindow::filesRequested, &window,
                         [this] { m_data.files->setReader(test::firmFiles()); });
        QObject::connect(&window, &MainWindow::recordRequested, &window, [this, &window](const BackupId &id) {
            for (const auto &record : m_data.records()) {
                if (record.id == id && window.backupsPage())
                    window.backupsPage()->setRecord(record);
            }
        });
        window.openRepository(m_data.repository(), m_data.models());
        take(&window, QStringLiteral("backups"));
        BackupsPage *page = window.backupsPage();
        page->showBackup(m_data.backups->keyAt(1));
        page->detail()->showChanges();
        take(&window, QStringLiteral("backups-changes"));
        find<QAbstractButton>(page, "changesAsTree")->click();
        QTest::qWait(200);
        auto *tree = find<QTreeView>(page, "changeTree");
        tree->expand(m_data.changeTree->index(0, 0));
        QTest::qWait(200);
        tree->expand(m_data.changeTree->index(1, 0, m_data.changeTree->index(0, 0)));
        take(&window, QStringLiteral("backups-changes-tree"));
        find<QAbstractButton>(page, "changesAsList")->click();
        page->detail()->showFiles();
        QTest::qWait(200);
        itemmodels::PathSelection selection;
        selection.set("data/positions", true);
        selection.set("data/positions/ES.json", false);
        m_data.files->setSelection(selection);
        auto *files = find<QTreeView>(page, "fileTree");
        files->expand(m_data.files->index(0, 0));
        QTest::qWait(200);
        files->expand(m_data.files->index(2, 0, m_data.files->index(0, 0)));
        take(&window, QStringLiteral("backups-files"));
        page->filterLine()->setText(QStringLiteral("state:partial"));
        QTest::qWait(200);
        find<QTabWidget>(page, "detailTabs")->setCurrentIndex(3);
        take(&window, QStringLiteral("backups-partial"));
        page->filterLine()->setText(QStringLiteral("sorce:data"));
        take(&window, QStringLiteral("backups-filter-wrong"));
        page->filterLine()->setText(QStringLiteral("tag:nothing"));
        take(&window, QStringLiteral("backups-no-match"));
        page->filterLine()->setText({});
        jobs(window);
        window.resize(1024, 600);
        window.showPage(MainWindow::kBackups);
        find<QTabWidget>(page, "detailTabs")->setCurrentIndex(0);
        take(&window, QStringLiteral("backups-small"));
        window.messages()->showError(
            {ErrorCode::Unavailable,
             QStringLiteral("/mnt/backup/trading-prod: the folder is not there any more"),
             QStringLiteral("Connect the disk and press Refresh.")});
        take(&window, QStringLiteral("backups-error"));
        window.closeRepository();
    }

    void jobs(MainWindow &window)
    {
        DrivenWork backup;
        DrivenWork verify;
        DrivenWork failed;
        m_data.queue.add(
            {QStringLiteral("backup"), QStringLiteral("Back up"), QStringLiteral("/srv/trading/archive")}, {},
            failed.work());
        failed.progress();
        failed.finish(Error{ErrorCode::NoSpace,
                            QStringLiteral("/mnt/backup/trading-prod/packs: no space left on device"),
                            QStringLiteral("Free some space and back up again.")});
        jobs::Job *job = m_data.queue.add(
            {QStringLiteral("verify"), QStringLiteral("Verify"), QStringLiteral("the whole repository")}, {},
            verify.work());
        QTest::qWait(100);
        m_data.queue.add(
            {QStringLiteral("backup"), QStringLiteral("Back up"), QStringLiteral("/srv/trading/data")}, {},
            backup.work());
        Progress &progress = verify.progress();
        progress.setPhase(Phase::Verifying);
        progress.setTotals(8'604, 4'434'112'880);
        progress.setCurrentItem("packs/7a/7a90c4de12");
        for (int second = 0; second < 12; ++second) {
            progress.addBytes(212'000'000);
            progress.addItems(400);
            m_data.clock.advance(std::chrono::seconds(1));
            m_data.queue.poll();
        }
        backup.progress().setPhase(Phase::Scanning);
        backup.progress().addItems(1'204);
        m_data.queue.poll();
        window.showJob(job);
        take(&window, QStringLiteral("jobs"));
        window.showPage(MainWindow::kBackups);
        find<QAbstractButton>(&window, "jobsToggle")->click();
        take(&window, QStringLiteral("jobs-drawer"));
        find<QAbstractButton>(&window, "jobsToggle")->click();
        verify.finish();
        backup.finish(Error{ErrorCode::Partial,
                            QStringLiteral("/srv/trading/data: 3 entries could not be read"),
                            QStringLiteral("See the list of problems.")});
        QTest::qWait(200);
        window.showPage(MainWindow::kJobs);
        window.jobsPage()->setProblems(
            job->number(),
            {{QStringLiteral("packs/7a/7a90c4de12"), QStringLiteral("the content does not fit its name")}});
        take(&window, QStringLiteral("jobs-finished"));
        m_data.queue.clearFinished();
    }

    void dialogs()
    {
        BackupRequest proposal;
        proposal.sources = {QStringLiteral("/srv/trading/data"), QStringLiteral("/srv/trading/strategies")};
        proposal.tags = {QStringLiteral("eod")};
        proposal.excludes = {QStringLiteral("*.tmp"), QStringLiteral("cache/")};
        const auto rowOf = [this](std::size_t number) {
            const repository::BackupRecord &record = m_data.records()[number];
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
        CompareWindow compare(m_data.clock, &m_data.settings, QTimeZone::utc(),
                              QStringLiteral("/srv/repository"));
        compare.showComparison({before, after, after.changes, true, true, {}}, m_data.models());
        compare.show();
        take(&compare, QStringLiteral("compare"));
        BackupDialog backup(&m_prompts, proposal, QStringLiteral("/srv/repository"));
        backup.show();
        backup.setHistory({{proposal.sources, m_data.records()[0].createdAt, m_data.records()[8].createdAt}});
        take(&backup, QStringLiteral("dialog-backup"));
        backup.setSourceProblem(proposal.sources.last(), QStringLiteral("there is nothing at this path"));
        take(&backup, QStringLiteral("dialog-backup-problem"));
        VerifyDialog verify({m_data.records()[0].id}, {QStringLiteral("data, 2026-11-23 08:00:19 UTC")},
                            QStringLiteral("/srv/backup/trading firm"));
        verify.show();
        take(&verify, QStringLiteral("dialog-verify"));
        UnlockDialog unlock(QStringLiteral("/mnt/backup/trading-prod"));
        unlock.show();
        take(&unlock, QStringLiteral("dialog-unlock"));
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
        VerifyReportDialog damaged(report, &m_prompts);
        damaged.show();
        take(&damaged, QStringLiteral("dialog-verify-damaged"));
        report.outcome = VerifyOutcome::Passed;
        report.findings.clear();
        VerifyReportDialog passed(report, &m_prompts);
        passed.show();
        take(&passed, QStringLiteral("dialog-verify-passed"));
        ConfirmDialog confirm(
            {QStringLiteral("Stop 2 jobs and quit?"),
             QStringLiteral(
                 "Each is stopped safely. What a backup has stored so far is used by the next one."),
             {QStringLiteral("Back up /srv/trading/data"), QStringLiteral("Verify the whole repository")},
             QStringLiteral("Stop and quit"),
             QStringLiteral("Stay"),
             true});
        confirm.show();
        take(&confirm, QStringLiteral("dialog-confirm"));
    }

    void history()
    {
        const QString catalog = m_data.folder.qPath() + QStringLiteral("/catalog.sqlite");
        VersionsWindow versions(std::make_unique<itemmodels::VersionListModel>(catalog),
                                "data/strategies/momentum-v3.json", QStringLiteral("/srv/repository"),
                                &m_data.settings);
        versions.show();
        QTest::qWait(300);
        take(&versions, QStringLiteral("versions"));
        ComparedVersion older;
        older.line.version.number = 2;
        older.line.version.lastSeen = m_data.records()[4].createdAt;
        older.node.size = 1'204;
        older.node.metadata.mode = 0644;
        older.node.metadata.uid = 1001;
        older.node.metadata.user = "trader";
        older.node.metadata.mtimeNs = 1'763'800'000'000'000'000;
        ComparedVersion newer = older;
        newer.line.version.number = 3;
        newer.line.version.lastSeen = m_data.records()[1].createdAt;
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
                            QStringLiteral("/srv/repository"), &m_data.settings);
        none.show();
        none.setHistory({false, Error{ErrorCode::Damaged, QStringLiteral("backups/1a2b: is damaged"),
                                      QStringLiteral("Verify the repository.")}});
        QTest::qWait(300);
        take(&none, QStringLiteral("versions-none"));
        SearchWindow search(std::make_unique<itemmodels::HistorySearchModel>(catalog),
                            QStringLiteral("/srv/repository"), &m_data.settings);
        search.show();
        take(&search, QStringLiteral("search-empty"));
        find<QLineEdit>(&search, "searchLine")->setText(QStringLiteral("o*.json"));
        QTest::qWait(400);
        take(&search, QStringLiteral("search-none"));
        find<QLineEdit>(&search, "searchLine")->setText(QStringLiteral("s/"));
        QTest::qWait(400);
        take(&search, QStringLiteral("search"));
    }

    void archives()
    {
        ExportRequest request;
        request.backup = m_data.records()[1].id;
        request.include = {Bytes("data/positions")};
        ExportDialog dialog(request, {.backup = QStringLiteral("data, 22 Nov 2026 22:00 UTC"),
                                      .what = QStringLiteral("2 paths chosen, 1 left out"),
                                      .proposal = QStringLiteral("/home/ops/data-2026-11-22-2200.tar.zst"),
                                      .location = QStringLiteral("/srv/backup/trading firm"),
                                      .prompts = &m_prompts});
        dialog.show();
        take(&dialog, QStringLiteral("export-1-where"));
        find<QLineEdit>(&dialog, "exportPath")->setText(QStringLiteral("/home/ops/data.rar"));
        take(&dialog, QStringLiteral("export-1-wrong"));
        find<QLineEdit>(&dialog, "exportPath")->setText(QStringLiteral("/home/ops/data.zip"));
        ExportPreview preview;
        preview.format = QStringLiteral("zip");
        preview.files = 1'204;
        preview.folders = 37;
        preview.bytes = 4'434'112'880;
        preview.filesDamaged = 2;
        preview.notInBackup = 3;
        preview.losses = {{archive::ArchiveLoss::Entries,
                           2,
                           {QStringLiteral("data/run/feed.sock"), QStringLiteral("data/run/pipe")}},
                          {archive::ArchiveLoss::Owners,
                           1'241,
                           {QStringLiteral("data"), QStringLiteral("data/limits.json")}},
                          {archive::ArchiveLoss::Decimals, 1'190, {QStringLiteral("data/limits.json")}}};
        dialog.showPreview(preview);
        take(&dialog, QStringLiteral("export-2-preview"));
        preview.losses.clear();
        preview.filesDamaged = preview.notInBackup = 0;
        preview.format = QStringLiteral("tar.zst");
        dialog.showPreview(preview);
        take(&dialog, QStringLiteral("export-2-whole"));
        find<QAbstractButton>(&dialog, "exportNext")->click();
        DrivenWork work;
        jobs::Job *job = m_data.queue.add({QStringLiteral("export"), QStringLiteral("Export an archive"),
                                           QStringLiteral("/home/ops/data.zip")},
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
        report.problems = {{QStringLiteral("data/positions/ES.json"),
                            QStringLiteral("the content does not fit its checksum")},
                           {QStringLiteral("data/positions/ZN.json"),
                            QStringLiteral("the content does not fit its checksum")}};
        dialog.showReport(report);
        take(&dialog, QStringLiteral("export-4-problems"));
        QTest::qWait(100);
        m_data.queue.clearFinished();
    }

    void imports()
    {
        ImportDialog dialog({.location = QStringLiteral("/srv/backup/trading firm"),
                             .start = QStringLiteral("/home/ops"),
                             .prompts = &m_prompts});
        dialog.show();
        dialog.setRequest({QStringLiteral("/home/ops/old-desk.tar.gz"),
                           QStringLiteral("old-desk"),
                           {QStringLiteral("import"), QStringLiteral("audit")},
                           QStringLiteral("what the old desk left")});
        take(&dialog, QStringLiteral("import-1-what"));
        find<QLineEdit>(&dialog, "importName")->setText(QStringLiteral("old/desk"));
        take(&dialog, QStringLiteral("import-1-wrong"));
        find<QLineEdit>(&dialog, "importName")->setText(QStringLiteral("old-desk"));
        find<QAbstractButton>(&dialog, "importNext")->click();
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
        find<QAbstractButton>(&dialog, "importNext")->click();
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

    void restore()
    {
        catalog::BackupRow row;
        row.id = m_data.records()[1].id;
        row.createdAt = m_data.records()[1].createdAt;
        row.sources = {QStringLiteral("/srv/trading/data")};
        row.filesCount = 8'604;
        row.sizeBytes = 4'434'112'880;
        row.verification = {row.id, catalog::VerificationLevel::Full, catalog::VerificationResult::Damaged,
                            row.createdAt + std::chrono::hours(2), 3};
        catalog::BackupRow verified = row;
        verified.createdAt -= std::chrono::hours(24);
        itemmodels::FileTreeModel files(&m_data.pool);
        RestoreWizard wizard(row, {.zone = QTimeZone::utc(),
                                   .hostname = row.hostname,
                                   .location = QStringLiteral("/srv/backup/trading firm"),
                                   .files = &files,
                                   .prompts = &m_prompts,
                                   .settings = &m_data.settings});
        files.setReader(test::firmFiles());
        itemmodels::PathSelection selection;
        selection.set("data/positions", true);
        wizard.setSelection(selection);
        wizard.offerInstead(verified);
        wizard.showCount(wizard.request(), {3, 214, 1'288'490'188});
        wizard.show();
        take(&wizard, QStringLiteral("restore-1-what"));
        auto *next = find<QAbstractButton>(&wizard, "wizardNext");
        next->click();
        find<QAbstractButton>(&wizard, "whereOther")->setChecked(true);
        find<QLineEdit>(&wizard, "wherePath")->setText(QStringLiteral("/srv/trading"));
        find<QAbstractButton>(&wizard, "policyReplaceChanged")->setChecked(true);
        find<QAbstractButton>(&wizard, "deleteExtra")->setChecked(true);
        take(&wizard, QStringLiteral("restore-2-where"));
        next->click();
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
            {"data/positions/AAPL.json", RestoreAction::Create, false, 18'204,
             QStringLiteral("not there yet")},
            {"data/positions/ES.json", RestoreAction::Replace, false, 18'911,
             QStringLiteral("differs in size")},
            {"data/positions/EURUSD.json", RestoreAction::Keep, false, 20'118, QStringLiteral("is the same")},
            {"data/positions/new.json", RestoreAction::Delete, false, 2'048,
             QStringLiteral("not in the backup")}};
        preview.totalRows = 1'218;
        wizard.showPreview(preview);
        take(&wizard, QStringLiteral("restore-3-preview"));
        m_prompts.confirmations = {true};
        next->click();
        DrivenWork work;
        jobs::Job *job = m_data.queue.add(
            {QStringLiteral("restore"), QStringLiteral("Restore"), QStringLiteral("/srv/trading")}, {},
            work.work());
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
            {"data/risk/drawdown.json", RestoreAction::Failed, false, 944,
             QStringLiteral("permission denied")}};
        for (int i = 0; i < 37; ++i)
            report.lines.append({"data/positions/P" + std::to_string(i) + ".json", RestoreAction::Replaced,
                                 false, 18'204, QStringLiteral("Differs in kind, size or time")});
        report.lines.append({"data/orders/today.json", RestoreAction::Kept, false, 2'204,
                             QStringLiteral("Has the same size and time")});
        report.totalLines = std::uint64_t(report.lines.size());
        wizard.showReport(report);
        take(&wizard, QStringLiteral("restore-5-problems"));
        QTest::qWait(100);
        m_data.queue.clearFinished();
    }

    void retention()
    {
        HoldDialog hold(m_data.records()[0].id, QStringLiteral("data, 2026-11-23 08:00:19 UTC"),
                        QStringLiteral("/srv/backup/trading firm"));
        find<QLineEdit>(&hold, "holdReason")->setText(QStringLiteral("audit 2026/17"));
        hold.show();
        take(&hold, QStringLiteral("dialog-hold"));
        ExpireDialog expire({.name = QStringLiteral("trading firm"),
                             .location = QStringLiteral("/srv/backup/trading firm"),
                             .zone = QTimeZone::utc(),
                             .prompts = &m_prompts});
        expire.show();
        take(&expire, QStringLiteral("expire-1-empty"));
        find<QSpinBox>(&expire, "keepDaily")->setValue(7);
        find<QSpinBox>(&expire, "keepWeekly")->setValue(4);
        take(&expire, QStringLiteral("expire-2-looking"));
        auto plan = retention::planExpire(m_data.records(), expire.request()->policy, m_data.clock.now());
        expire.showPlan(*expire.request(), std::make_shared<const retention::ExpirePlan>(*plan));
        take(&expire, QStringLiteral("expire-3-preview"));
        plan->freezes.push_back({m_data.records()[1].id, m_data.records()[1].createdAt,
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
        freeSpace();
    }

    void freeSpace()
    {
        FreeSpaceDialog dialog({.location = QStringLiteral("/srv/backup/trading firm"),
                                .zone = QTimeZone::utc(),
                                .clock = &m_data.clock,
                                .prompts = &m_prompts});
        dialog.show();
        take(&dialog, QStringLiteral("freespace-1-looking"));
        repository::PrunePlan plan;
        plan.packs = {{{}, 4'434'112'880, 4'330'000'000, 90'000, repository::PackFate::Keep},
                      {{}, 91'202'118, 30'100'200, 800, repository::PackFate::Rewrite},
                      {{}, 612'922'440, 0, 0, repository::PackFate::Retire}};
        plan.due = {{{}, 1'288'490'188, m_data.clock.now() - std::chrono::hours(30)}};
        plan.waiting = {{{}, 88'490'188, m_data.clock.now() - std::chrono::hours(3)}};
        dialog.showPlan(dialog.request(), std::make_shared<const repository::PrunePlan>(plan));
        take(&dialog, QStringLiteral("freespace-2-plan"));
        dialog.showReport(repository::PruneReport{30'100'200, 2, 704'124'558, 1, 1'288'490'188}, {});
        take(&dialog, QStringLiteral("freespace-3-report"));
    }

    QString m_folder;
    QString m_suffix;
    FirmData &m_data;
    Theme &m_theme;
    test::ScriptedPrompts m_prompts;
};

/// A language that nobody speaks: each text is longer by a third, as German ones are.
class LongWords final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        const QString source = QString::fromUtf8(text);
        const qsizetype more = source.size() / 3;
        return source.size() < 30 ? source + QString(more, QLatin1Char('n'))
                                  : source + QStringLiteral(" nein").repeated(more / 5);
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QStringLiteral("gallery"));
    if (!QDir().mkpath(folder))
        qFatal("%s: cannot be made", qUtf8Printable(folder));
    const QString language = app.arguments().value(2, QStringLiteral("en"));
    QLocale::setDefault(QLocale(language == QLatin1String("en") || language == QLatin1String("long")
                                    ? QStringLiteral("en_GB")
                                    : language));
    QTranslator translator;
    LongWords longWords;
    const bool isLong = language == QLatin1String("long");
    if (!isLong && !translator.load(QStringLiteral(":/i18n/backstop_%1.qm").arg(language)))
        qFatal("%s: there is no such translation", qUtf8Printable(language));
    QCoreApplication::installTranslator(isLong ? &longWords : &translator);
    FirmData data;
    Theme theme(&data.settings);
    Gallery(folder, data, theme).takeAll(app.arguments().value(3) == QLatin1String("plan"));
    return 0;
}
