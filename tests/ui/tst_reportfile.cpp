// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reports of readiness and drills, saved from the window.
#include "app/gui/reportfile.h"
#include "model/core/environment.h"
#include "model/itemmodels/joblistmodel.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/ui/uitest.h"
#include "ui/theme/theme.h"

#include <QJsonObject>
#include <QSettings>
#include <QTest>

using namespace backstop;
using namespace backstop::test;

class TestReportFile : public QObject
{
    Q_OBJECT

private slots:
    void theEndingSaysHow_data();
    void theEndingSaysHow();
    void aFileThatTheEndingLeadsToIsAskedAbout();

private:
    /// What is asked for, and answered with @p chosen below the folder; waits for the end of the job.
    void save(const QString &chosen);

    const Environment m_environment = Environment::ofThisMachine();
    TemporaryFolder m_folder;
    QSettings m_settings{m_folder.qPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat};
    ui::Theme m_theme{&m_settings};
    ScriptedPrompts m_prompts;
    jobs::JobQueue m_queue{QStringLiteral("jobs"), 1, *m_environment.clock};
    itemmodels::JobListModel m_jobs{&m_queue};
    ui::MainWindow m_window{{.settings = &m_settings,
                             .theme = &m_theme,
                             .prompts = &m_prompts,
                             .jobs = &m_jobs,
                             .clock = m_environment.clock}};
};

void TestReportFile::save(const QString &chosen)
{
    m_prompts.paths = {m_folder.qPath() + QLatin1Char('/') + chosen};
    app::saveReportFile(m_queue, m_window, m_prompts,
                        {.name = QStringLiteral("readiness"),
                         .title = QStringLiteral("Readiness"),
                         .html = [](bool) { return Bytes("<p>64 of 100</p>"); },
                         .json =
                             [] {
                                 return QJsonObject{{QStringLiteral("score"), 64}};
                             }});
    QTRY_VERIFY_WITH_TIMEOUT(m_queue.activeCount() == 0, kPatience);
}

void TestReportFile::theEndingSaysHow_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begin");
    const QByteArray pdf("%PDF");
    QTest::newRow("none") << QStringLiteral("plain") << QStringLiteral("plain.pdf") << pdf;
    QTest::newRow("another") << QStringLiteral("of.friday") << QStringLiteral("of.friday.pdf") << pdf;
    QTest::newRow("PDF") << QStringLiteral("a.PDF") << QStringLiteral("a.PDF") << pdf;
    QTest::newRow("web page") << QStringLiteral("a.html") << QStringLiteral("a.html") << QByteArray("<p>64");
    QTest::newRow("JSON") << QStringLiteral("a.json") << QStringLiteral("a.json") << QByteArray("{");
}

void TestReportFile::theEndingSaysHow()
{
    QFETCH(QString, chosen);
    QFETCH(QString, file);
    QFETCH(QByteArray, begin);
    save(chosen);
    VERIFY_ASSIGN(bytes, m_folder.read(QFile::encodeName(file).toStdString()));
    QVERIFY(QByteArray::fromStdString(bytes).startsWith(begin));
    QVERIFY(m_prompts.questions.isEmpty());
}

void TestReportFile::aFileThatTheEndingLeadsToIsAskedAbout()
{
    VERIFY_OK(m_folder.write("kept.pdf", "mine"));
    save(QStringLiteral("kept")); // the user does not confirm
    QCOMPARE(m_prompts.questions.size(), 1);
    VERIFY_ASSIGN(kept, m_folder.read("kept.pdf"));
    QCOMPARE(kept, Bytes("mine"));
    m_prompts.confirmations = {true};
    save(QStringLiteral("kept"));
    VERIFY_ASSIGN(replaced, m_folder.read("kept.pdf"));
    QVERIFY(replaced.starts_with("%PDF"));
}

QTEST_MAIN(TestReportFile)
#include "tst_reportfile.moc"
