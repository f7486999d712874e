// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/filetreemodel.h"
#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/firmdrill.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/uitest.h"
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
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/shortcutsdialog.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/planfactsdialog.h"
#include "ui/prompts/confirmdialog.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QTranslator>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

/// Every window on a screen of 1024x600 that it shares with its own frame: nothing that has to be pressed is beyond the edge.
class TestSmallScreen : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }
    void everyDialogFits_data();
    void everyDialogFits();
    void theWizardFits_data() { everyDialogFits_data(); }
    void theWizardFits();
    void theMainWindowFits_data() { everyDialogFits_data(); }
    void theMainWindowFits();
    void aWideFontMakesNoWiderWindow();

private:
    void speak();
    void check(QWidget *top, const QString &what);

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<Theme> m_theme;
    ScriptedPrompts m_prompts;
    QTranslator m_translator;
};

void TestSmallScreen::initTestCase()
{
    QCOMPARE(QGuiApplication::primaryScreen()->size(), QSize(1024, 600));
    m_data = std::make_unique<FirmData>();
    m_theme = std::make_unique<Theme>(&m_data->settings);
}

void TestSmallScreen::cleanupTestCase()
{
    m_theme.reset();
    m_data.reset();
}

void TestSmallScreen::everyDialogFits_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "ru", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestSmallScreen::speak()
{
    QFETCH(QString, language);
    QVERIFY(m_translator.load(QStringLiteral(":/i18n/backstop_%1.qm").arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
}

void TestSmallScreen::check(QWidget *top, const QString &what)
{
    top->show();
    QVERIFY(QTest::qWaitForWindowExposed(top));
    QTest::qWait(1); // layouts that asked to be done again
    const QSize room = roomFor(top).size();
    QVERIFY2(top->width() <= room.width() && top->height() <= room.height(),
             qPrintable(QStringLiteral("%1: %2x%3").arg(what).arg(top->width()).arg(top->height())));
    for (const auto *button : top->findChildren<QPushButton *>()) {
        if (!button->isVisibleTo(top))
            continue;
        bool scrolls = false;
        for (const QWidget *around = button->parentWidget(); around != top; around = around->parentWidget())
            scrolls = scrolls || qobject_cast<const QScrollArea *>(around);
        const QRect place(button->mapTo(top, QPoint()), button->size());
        QVERIFY2(scrolls || top->rect().contains(place),
                 qPrintable(what + QStringLiteral(": ") + button->objectName()));
        QVERIFY2(scrolls || place.height() >= button->minimumSizeHint().height() - 2,
                 qPrintable(what + QStringLiteral(": squeezed: ") + button->objectName()));
    }
}

void TestSmallScreen::everyDialogFits()
{
    speak();
    BackupRequest proposal;
    for (int i = 0; i < 8; ++i)
        proposal.sources << QStringLiteral("/srv/trading/desk-%1/positions and orders").arg(i);
    BackupDialog backup(&m_prompts, proposal, QStringLiteral("/srv/repository"));
    check(&backup, QStringLiteral("backup"));
    backup.setHistory({{proposal.sources, m_data->records()[0].createdAt, m_data->records()[8].createdAt}});
    backup.setSourceProblem(proposal.sources.last(), QStringLiteral("there is nothing at this path"));
    check(&backup, QStringLiteral("backup with a problem"));
    VerifyDialog verify({m_data->records()[0].id}, {QStringLiteral("data")}, QStringLiteral("/srv/backup"));
    check(&verify, QStringLiteral("verify"));
    const DrillLists drills = firmDrills();
    StartDrillDialog start({.plan = drills.plan,
                            .location = drills.location,
                            .user = drills.user,
                            .defaultSandbox = drills.defaultSandbox,
                            .now = afterDrills()},
                           &m_prompts);
    check(&start, QStringLiteral("start a drill"));
    DrillWordDialog word({.title = QStringLiteral("Abort the drill?"),
                          .text = QStringLiteral("What runs is stopped."),
                          .label = QStringLiteral("&Why"),
                          .confirm = QStringLiteral("&Abort the drill"),
                          .option = QStringLiteral("&Keep what was restored")});
    check(&word, QStringLiteral("a word to a drill"));
    HoldDialog hold(m_data->records()[0].id, QStringLiteral("data"), QStringLiteral("/srv/backup"));
    check(&hold, QStringLiteral("hold"));
    ExpireDialog expire({.name = QStringLiteral("trading firm"),
                         .location = QStringLiteral("/srv/backup"),
                         .zone = QTimeZone::utc(),
                         .prompts = &m_prompts});
    check(&expire, QStringLiteral("expire"));
    ComponentDialog component(largePlan(60), 1);
    for (int tab = 0; tab < 3; ++tab) {
        component.findChild<QTabWidget *>(QStringLiteral("componentTabs"))->setCurrentIndex(tab);
        check(&component, QStringLiteral("component, tab %1").arg(tab));
    }
    component.findChild<QPushButton *>(QStringLiteral("addStep"))->click();
    component.findChild<QComboBox *>(QStringLiteral("stepKind"))->setCurrentIndex(3);
    check(&component, QStringLiteral("component, step"));
    PlanFactsDialog facts(firmPlan());
    check(&facts, QStringLiteral("facts of the plan"));
    FreeSpaceDialog freeSpace({.location = QStringLiteral("/srv/backup"),
                               .zone = QTimeZone::utc(),
                               .clock = &m_data->clock,
                               .prompts = &m_prompts});
    check(&freeSpace, QStringLiteral("free space"));
    ImportDialog importing({.location = QStringLiteral("/srv/backup"), .start = {}, .prompts = &m_prompts});
    importing.setRequest({QStringLiteral("/srv/a.zip"), QStringLiteral("a/b"), {}, {}});
    check(&importing, QStringLiteral("import"));
    UnlockDialog unlock(QStringLiteral("/mnt/backup"));
    check(&unlock, QStringLiteral("unlock"));
    unlock.showError({ErrorCode::WrongKey, QStringLiteral("no key fits"), {}});
    check(&unlock, QStringLiteral("unlock again"));
    VerifyReport report;
    report.outcome = VerifyOutcome::Damaged;
    for (int i = 0; i < 20; ++i)
        report.findings.push_back({QStringLiteral("packs/7a/7a90c4de12a%1").arg(i),
                                   Severity::Damage,
                                   QStringLiteral("the pack is missing"),
                                   {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")},
                                   QStringLiteral("Back up the source again now.")});
    VerifyReportDialog damaged(report, &m_prompts);
    check(&damaged, QStringLiteral("verify report"));
    ConfirmDialog question({QStringLiteral("Stop?"),
                            QStringLiteral("Text"),
                            QStringList(20, QStringLiteral("/srv/data")),
                            QStringLiteral("Stop"),
                            {},
                            true});
    check(&question, QStringLiteral("confirm"));
    ShortcutsDialog shortcuts({});
    check(&shortcuts, QStringLiteral("shortcuts"));
    CompareWindow compare(m_data->clock, &m_data->settings, QTimeZone::utc(), QStringLiteral("/srv"));
    check(&compare, QStringLiteral("compare"));
}

void TestSmallScreen::theWizardFits()
{
    speak();
    itemmodels::FileTreeModel files(&m_data->pool);
    files.setReader(firmFiles());
    catalog::BackupRow row;
    row.sources = {QStringLiteral("/srv/data")};
    RestoreWizard wizard(row, {.zone = QTimeZone::utc(),
                               .hostname = row.hostname,
                               .location = QStringLiteral("/srv/repository"),
                               .files = &files,
                               .prompts = &m_prompts,
                               .settings = &m_data->settings});
    check(&wizard, QStringLiteral("restore, what"));
    named<QAbstractButton>(&wizard, "restoreEverything")->setChecked(true);
    auto *next = named<QAbstractButton>(&wizard, "wizardNext");
    next->click();
    named<QAbstractButton>(&wizard, "whereBack")->setChecked(true);
    named<QAbstractButton>(&wizard, "deleteExtra")->setChecked(true);
    check(&wizard, QStringLiteral("restore, where"));
    next->click();
    RestorePreview preview;
    preview.create = preview.replace = preview.damaged = preview.keep =
        preview.remove = {1'204, 3'912'922'440};
    preview.freeBytes = 91'202'118'656;
    preview.rows = {{"a", RestoreAction::Create, false, 1, {}}};
    wizard.showPreview(preview);
    check(&wizard, QStringLiteral("restore, preview"));
    m_prompts.confirmations = {true};
    next->click();
    check(&wizard, QStringLiteral("restore, run"));
    RestoreReport done;
    done.asked = 2;
    done.restored = done.verified = 1;
    done.lines = {{"a", RestoreAction::Failed, false, 1, QStringLiteral("b")}};
    wizard.showReport(done);
    check(&wizard, QStringLiteral("restore, report"));
    RestoreReportDialog later(done, &m_prompts);
    check(&later, QStringLiteral("restore report"));
}

void TestSmallScreen::theMainWindowFits()
{
    speak();
    MainWindow window({&m_data->settings, m_theme.get(), &m_prompts, m_data->jobs.get(), &m_data->clock});
    check(&window, QStringLiteral("welcome"));
    connect(&window, &MainWindow::filesRequested, this, [this] { m_data->files->setReader(firmFiles()); });
    window.openRepository(m_data->repository(), m_data->models());
    QTRY_VERIFY(window.backupsPage()->currentBackup());
    check(&window, QStringLiteral("backups"));
    for (const char *name : {"inspector", "jobsDrawer", "toolBar"}) {
        const auto *part = named<QWidget>(&window, name);
        QVERIFY2(window.rect().contains(QRect(part->mapTo(&window, QPoint()), part->size())), name);
    }
    window.closeRepository();
}

void TestSmallScreen::aWideFontMakesNoWiderWindow()
{
    // As fonts with ideographs do, whose average is that of these.
    QLabel latin;
    const int wanted = latin.fontMetrics().horizontalAdvance(QLatin1Char('n')) * 100;
    QVERIFY(qAbs(textWidth(&latin, 100) - wanted) < wanted / 5);
}

QTEST_MAIN(TestSmallScreen)
#include "tst_smallscreen.moc"
