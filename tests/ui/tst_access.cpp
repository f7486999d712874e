// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplereadiness.h"
#include "tests/ui/firmdialogs.h"
#include "tests/ui/firmdrill.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/firmsimulation.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/history/searchwindow.h"
#include "ui/dialogs/history/versioncompare.h"
#include "ui/dialogs/history/versionswindow.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/drill/drillpage.h"
#include "ui/pages/plan/planpage.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/pages/simulation/simulationpage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTranslator>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

/// Walks every page and dialog as a keyboard and a screen reader would, in every language: a mnemonic is a translation too.
class TestAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void everyPageCanBeReadAndReached_data();
    void everyPageCanBeReadAndReached();
    void everyDialogCanBeReadAndReached_data();
    void everyDialogCanBeReadAndReached();
    void everyViewOfAPlanCanBeReadAndReached_data();
    void everyViewOfAPlanCanBeReadAndReached();
    void everyHistoryWindowCanBeReadAndReached_data();
    void everyHistoryWindowCanBeReadAndReached();
    void everyStepOfAnExportCanBeReadAndReached_data();
    void everyStepOfAnExportCanBeReadAndReached();
    void everyStepOfAnImportCanBeReadAndReached_data();
    void everyStepOfAnImportCanBeReadAndReached();
    void menusHaveOneMnemonicEach_data();
    void menusHaveOneMnemonicEach();
    void shortcutsAreGivenOnce();

private:
    void speak();
    void check(QWidget *top, const QString &what);
    void checkNames(QWidget *top, const QString &what);
    void checkMnemonics(QWidget *top, const QString &what);
    void checkTabOrder(QWidget *top, const QString &what);

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<Theme> m_theme;
    ScriptedPrompts m_prompts;
    QTranslator m_translator;
    const Look m_look = [this](QWidget *dialog, const QString &what) { check(dialog, what); };
};

void TestAccess::initTestCase()
{
    m_data = std::make_unique<FirmData>();
    m_theme = std::make_unique<Theme>(&m_data->settings);
}

void TestAccess::cleanupTestCase()
{
    m_theme.reset();
    m_data.reset();
}

void TestAccess::cleanup()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void TestAccess::speak()
{
    QFETCH(QString, language);
    QVERIFY(m_translator.load(QStringLiteral(":/i18n/backstop_%1.qm").arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
}

void TestAccess::everyPageCanBeReadAndReached_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "ru", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestAccess::everyDialogCanBeReadAndReached_data()
{
    everyPageCanBeReadAndReached_data();
}

void TestAccess::everyHistoryWindowCanBeReadAndReached_data()
{
    everyPageCanBeReadAndReached_data();
}

void TestAccess::everyStepOfAnExportCanBeReadAndReached_data()
{
    everyPageCanBeReadAndReached_data();
}

void TestAccess::everyStepOfAnImportCanBeReadAndReached_data()
{
    everyPageCanBeReadAndReached_data();
}

void TestAccess::menusHaveOneMnemonicEach_data()
{
    everyPageCanBeReadAndReached_data();
}

void TestAccess::check(QWidget *top, const QString &what)
{
    top->show();
    QVERIFY(QTest::qWaitForWindowExposed(top));
    checkNames(top, what);
    checkMnemonics(top, what);
    checkTabOrder(top, what);
}

void TestAccess::checkNames(QWidget *top, const QString &what)
{
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(top) || widget->focusProxy())
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY(access);
        const QString described = what + QStringLiteral(": ") +
                                  QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                                  widget->objectName() + QStringLiteral(" in ") +
                                  (widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
        const auto *label = qobject_cast<const QLabel *>(widget); // takes the focus only to be copied from
        QVERIFY2(!access->text(QAccessible::Name).isEmpty() || (label && label->text().isEmpty()),
                 qPrintable(described));
        QVERIFY2(!widget->objectName().isEmpty() || label, qPrintable(described));
    }
}

void TestAccess::checkMnemonics(QWidget *top, const QString &what)
{
    QHash<QChar, QString> taken;
    const auto take = [&](const QString &text) {
        const qsizetype at = text.indexOf(QLatin1Char('&'));
        if (at < 0 || at + 1 >= text.size())
            return;
        const QChar key = text[at + 1].toLower();
        QVERIFY2(!taken.contains(key),
                 qPrintable(what + QStringLiteral(": ") + text + QStringLiteral(" and ") + taken.value(key)));
        taken.insert(key, text);
    };
    for (const auto *button : top->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(top))
            take(button->text());
    }
    for (const auto *label : top->findChildren<QLabel *>()) {
        if (label->isVisibleTo(top) && label->buddy())
            take(label->text());
    }
    for (const auto *bar : top->findChildren<QTabBar *>()) {
        for (int tab = 0; bar->isVisibleTo(top) && tab < bar->count(); ++tab) {
            if (bar->isTabVisible(tab))
                take(bar->tabText(tab));
        }
    }
    for (const auto *bar : top->findChildren<QMenuBar *>()) {
        for (const QAction *action : bar->actions())
            take(action->text());
    }
}

void TestAccess::checkTabOrder(QWidget *top, const QString &what)
{
    QSet<const QWidget *> wanted;
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(top) && widget->isEnabled() &&
            !widget->focusProxy())
            wanted.insert(widget);
    }
    const QWidget *widget = top;
    for (int step = 0; step < 10'000; ++step) {
        widget = widget->nextInFocusChain();
        wanted.remove(widget);
        if (widget == top)
            break;
    }
    for (const QWidget *missed : wanted)
        QFAIL(qPrintable(what + QStringLiteral(": not reached by Tab: ") + missed->objectName()));
}

void TestAccess::everyPageCanBeReadAndReached()
{
    speak();
    MainWindow window({&m_data->settings, m_theme.get(), &m_prompts, m_data->jobs.get(), &m_data->clock});
    for (const auto step : {WelcomePage::Step::Choose, WelcomePage::Step::Open, WelcomePage::Step::Create,
                            WelcomePage::Step::RecoveryCode, WelcomePage::Step::FirstBackup}) {
        window.welcomePage()->setStep(step);
        check(&window, QStringLiteral("welcome %1").arg(int(step)));
    }
    DrivenWork work;
    m_data->queue.add({QStringLiteral("backup"), QStringLiteral("Back up"), QStringLiteral("/srv")}, {},
                      work.work());
    work.progress();
    connect(&window, &MainWindow::filesRequested, this, [this] { m_data->files->setReader(firmFiles()); });
    window.openRepository(m_data->repository(), m_data->models());
    QTRY_VERIFY(window.backupsPage()->currentBackup());
    for (int tab = 0; tab < 4; ++tab) {
        named<QTabWidget>(&window, "detailTabs")->setCurrentIndex(tab);
        QTest::qWait(20);
        check(&window, QStringLiteral("backups, tab %1").arg(tab));
    }
    window.showPage(MainWindow::kDrills);
    window.drillPage()->setLists(firmDrills(), afterDrills());
    window.drillPage()->setReports(sampleDrill(), samplePassedDrill());
    check(&window, QStringLiteral("drills"));
    named<QTabBar>(&window, "drillTabBar")->setCurrentIndex(1);
    check(&window, QStringLiteral("drills, trend"));
    named<QTabBar>(&window, "drillTabBar")->setCurrentIndex(0);
    window.drillPage()->setDrill(firmDrill());
    check(&window, QStringLiteral("drills, one under way"));
    window.drillPage()->setDrill({});
    window.showPage(MainWindow::kReadiness);
    window.readinessPage()->setReport(sampleReadiness());
    for (int tab = 0; tab < 4; ++tab) {
        named<QTabWidget>(&window, "readinessLower")->setCurrentIndex(tab);
        check(&window, QStringLiteral("readiness, tab %1").arg(tab));
    }
    window.showPage(MainWindow::kJobs);
    check(&window, QStringLiteral("jobs"));
    work.finish();
    QTRY_COMPARE(m_data->queue.activeCount(), 0);
    check(&window, QStringLiteral("jobs, finished"));
    window.closeRepository();
}

void TestAccess::everyDialogCanBeReadAndReached()
{
    speak();
    lookAtDialogs(*m_data, m_prompts, m_look);
    lookAtRestore(*m_data, m_prompts, m_look);
}

void TestAccess::everyViewOfAPlanCanBeReadAndReached_data()
{
    everyPageCanBeReadAndReached_data();
}

void TestAccess::everyViewOfAPlanCanBeReadAndReached()
{
    speak();
    MainWindow window({&m_data->settings, m_theme.get(), &m_prompts, m_data->jobs.get(), &m_data->clock});
    window.openRepository(m_data->repository(), m_data->models());
    window.showPage(MainWindow::kPlan);
    check(&window, QStringLiteral("plan, being read"));
    window.planPage()->setNoPlan();
    check(&window, QStringLiteral("plan, none"));
    window.planPage()->setPlan(contentOf(firmPlan()));
    for (int tab = 0; tab < 4; ++tab) {
        named<QTabWidget>(&window, "planTabs")->setCurrentIndex(tab);
        check(&window, QStringLiteral("plan, tab %1").arg(tab));
    }
    named<QTabWidget>(&window, "planTabs")->setCurrentIndex(0);
    window.planPage()->setPlan(contentOf(largePlan(801)));
    check(&window, QStringLiteral("plan, groups"));
    window.planPage()->setPlan(contentOf(firmPlan()));
    named<QAbstractButton>(&window, "planEdit")->click();
    check(&window, QStringLiteral("plan, editing"));
    window.showPage(MainWindow::kSimulation);
    const SimulationSubject subject = subjectOf(firmPlan());
    window.simulationPage()->setSubject(subject);
    window.simulationPage()->setContent(simulationOf(subject, window.simulationPage()->order()));
    auto *charts = named<QTabWidget>(&window, "simulationTabs");
    for (int tab = 0; tab < charts->count(); ++tab) {
        charts->setCurrentIndex(tab);
        check(&window, QStringLiteral("simulation, tab %1").arg(tab));
    }
    window.closeRepository();
    lookAtPlanDialogs(m_look);
}

void TestAccess::everyHistoryWindowCanBeReadAndReached()
{
    speak();
    const QString catalog = m_data->folder.qPath() + QStringLiteral("/catalog.sqlite");
    VersionsWindow versions(std::make_unique<itemmodels::VersionListModel>(catalog),
                            "data/strategies/momentum-v3.json", QStringLiteral("/srv"), &m_data->settings);
    QTRY_VERIFY(named<QTableView>(&versions, "versionTable")->model()->rowCount() > 0);
    check(&versions, QStringLiteral("versions"));
    VersionCompareDialog compared("data/a", {}, {}, QStringLiteral("/srv"), QTimeZone::utc());
    check(&compared, QStringLiteral("compare versions"));
    versions.setHistory({false, Error{ErrorCode::Damaged, QStringLiteral("a: is damaged"), {}}});
    check(&versions, QStringLiteral("versions, damaged"));
    SearchWindow search(std::make_unique<itemmodels::HistorySearchModel>(catalog), QStringLiteral("/srv"),
                        &m_data->settings);
    check(&search, QStringLiteral("search, empty"));
    named<QLineEdit>(&search, "searchLine")->setText(QStringLiteral("momentum"));
    QTRY_VERIFY(named<QTableView>(&search, "searchTable")->model()->rowCount() > 0);
    check(&search, QStringLiteral("search"));
}

void TestAccess::everyStepOfAnExportCanBeReadAndReached()
{
    speak();
    lookAtExport(m_prompts, m_look);
}

void TestAccess::everyStepOfAnImportCanBeReadAndReached()
{
    speak();
    lookAtImport(m_prompts, m_look);
}

void TestAccess::menusHaveOneMnemonicEach()
{
    speak();
    const MainWindow window(
        {&m_data->settings, m_theme.get(), &m_prompts, m_data->jobs.get(), &m_data->clock});
    for (const QMenu *menu : window.findChildren<QMenu *>()) {
        QSet<QChar> taken;
        for (const QAction *action : menu->actions()) {
            const qsizetype at = action->text().indexOf(QLatin1Char('&'));
            if (at < 0)
                continue;
            const QChar key = action->text()[at + 1].toLower();
            QVERIFY2(!taken.contains(key), qPrintable(menu->title() + QStringLiteral(": ") + action->text()));
            taken.insert(key);
        }
    }
}

void TestAccess::shortcutsAreGivenOnce()
{
    const MainWindow window(
        {&m_data->settings, m_theme.get(), &m_prompts, m_data->jobs.get(), &m_data->clock});
    QSet<QString> taken;
    for (const QAction *action : window.actions()) {
        const QString keys = action->shortcut().toString();
        if (keys.isEmpty())
            continue;
        QVERIFY2(!taken.contains(keys), qPrintable(keys));
        taken.insert(keys);
    }
    QVERIFY(taken.contains(QStringLiteral("F4")));
    QVERIFY(taken.contains(QStringLiteral("Ctrl+J")));
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
