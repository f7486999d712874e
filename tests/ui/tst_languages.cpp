// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/startup.h"
#include "model/itemmodels/backuplistmodel.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/restore/restorereportdialog.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QTest>
#include <QTranslator>

using namespace backstop;
using namespace backstop::app;
using backstop::test::FirmData;
using itemmodels::BackupListModel;

/// That the program really speaks the languages: which one it chooses, and that its texts are found at run time.
class TestLanguages : public QObject
{
    Q_OBJECT

private slots:
    void choosesLanguageOfLocale_data();
    void choosesLanguageOfLocale();
    void translatesClassesInNamespaces_data();
    void translatesClassesInNamespaces();
    void countsAsTheLanguageDoes_data();
    void countsAsTheLanguageDoes();
    void oneOfOneIsNoPlural();
    void qtSpeaksTheSameLanguage();
    void readsNoMnemonics_data();
    void readsNoMnemonics();
};

void TestLanguages::choosesLanguageOfLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << QLocale(QStringLiteral("de_DE")) << QStringLiteral("de");
    QTest::newRow("Austrian") << QLocale(QStringLiteral("de_AT")) << QStringLiteral("de");
    QTest::newRow("Russian") << QLocale(QStringLiteral("ru_RU")) << QStringLiteral("ru");
    QTest::newRow("Chinese") << QLocale(QStringLiteral("zh_CN")) << QStringLiteral("zh_CN");
    QTest::newRow("Singapore") << QLocale(QStringLiteral("zh_SG")) << QStringLiteral("zh_CN");
    QTest::newRow("traditional Chinese") << QLocale(QStringLiteral("zh_TW")) << QStringLiteral("en");
    QTest::newRow("British") << QLocale(QStringLiteral("en_GB")) << QStringLiteral("en");
    QTest::newRow("French") << QLocale(QStringLiteral("fr_FR")) << QStringLiteral("en");
    QTest::newRow("none") << QLocale::c() << QStringLiteral("en");
}

void TestLanguages::choosesLanguageOfLocale()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, language);
    const QLocale chosen = languageOfTexts(locale);
    QCOMPARE(chosen.language(), QLocale(language).language());
    QCOMPARE(chosen.script(), QLocale(language).script());
}

void TestLanguages::translatesClassesInNamespaces_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("head");
    QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("State");
    QTest::newRow("de") << QStringLiteral("de") << QStringLiteral("Status");
    QTest::newRow("ru") << QStringLiteral("ru") << QStringLiteral("Состояние");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN") << QStringLiteral("状态");
}

void TestLanguages::translatesClassesInNamespaces()
{
    QFETCH(QString, language);
    QFETCH(QString, head);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/backstop_%1.qm").arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const FirmData data;
    QCOMPARE(data.backups->headerData(BackupListModel::State, Qt::Horizontal).toString(), head);
}

void TestLanguages::countsAsTheLanguageDoes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("en 1") << QStringLiteral("en") << 1 << QStringLiteral("1 backup");
    QTest::newRow("en 2") << QStringLiteral("en") << 2 << QStringLiteral("2 backups");
    QTest::newRow("de 1") << QStringLiteral("de") << 1 << QStringLiteral("1 Sicherung");
    QTest::newRow("de 2") << QStringLiteral("de") << 2 << QStringLiteral("2 Sicherungen");
    QTest::newRow("ru 1") << QStringLiteral("ru") << 1 << QStringLiteral("1 резервная копия");
    QTest::newRow("ru 3") << QStringLiteral("ru") << 3 << QStringLiteral("3 резервные копии");
    QTest::newRow("ru 11") << QStringLiteral("ru") << 11 << QStringLiteral("11 резервных копий");
    QTest::newRow("ru 21") << QStringLiteral("ru") << 21 << QStringLiteral("21 резервная копия");
    QTest::newRow("zh_CN 1") << QStringLiteral("zh_CN") << 1 << QStringLiteral("1 个备份");
}

void TestLanguages::countsAsTheLanguageDoes()
{
    QFETCH(QString, language);
    QFETCH(int, count);
    QFETCH(QString, text);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/backstop_%1.qm").arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCOMPARE(ui::BackupsPage::tr("%Ln backup(s)", nullptr, count), text);
}

void TestLanguages::oneOfOneIsNoPlural()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/backstop_en.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    ui::RestoreReport report;
    report.asked = report.restored = report.verified = 1;
    const ui::RestoreReportDialog restored(report, nullptr);
    const QString headline = test::named<ui::MessageBar>(&restored, "reportHeadline")->text();
    QVERIFY2(headline.contains(QLatin1String("1 of 1 file")), qPrintable(headline));
    QVERIFY2(!headline.contains(QLatin1String("1 of 1 files")), qPrintable(headline));
}

void TestLanguages::qtSpeaksTheSameLanguage()
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (!QFileInfo::exists(folder + QStringLiteral("/qtbase_de.qm")))
        QSKIP("Qt's own translations are not installed");
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    loadTranslations(*qApp);
    QLocale::setDefault(before);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
    QCOMPARE(BackupListModel::tr("Size"), QStringLiteral("Größe"));
}

void TestLanguages::readsNoMnemonics_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("plain") << QStringLiteral("Back") << QStringLiteral("Back");
    QTest::newRow("within") << QStringLiteral("Bac&k…") << QStringLiteral("Back…");
    QTest::newRow("added") << QStringLiteral("返回(&B)…") << QStringLiteral("返回…");
    QTest::newRow("other brackets") << QStringLiteral("&Problems (3)") << QStringLiteral("Problems (3)");
}

void TestLanguages::readsNoMnemonics()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    QCOMPARE(ui::withoutMnemonic(text), read);
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
