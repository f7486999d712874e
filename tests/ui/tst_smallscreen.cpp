// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/firmdialogs.h"
#include "tests/ui/uitest.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
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
    const Look m_look = [this](QWidget *dialog, const QString &what) { check(dialog, what); };
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
    lookAtDialogs(*m_data, m_prompts, m_look);
    lookAtPlanDialogs(m_look);
    lookAtExport(m_prompts, m_look);
    lookAtImport(m_prompts, m_look);
}

void TestSmallScreen::theWizardFits()
{
    speak();
    lookAtRestore(*m_data, m_prompts, m_look);
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
