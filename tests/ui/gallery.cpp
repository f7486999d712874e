// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page and dialog, light and dark, for people to look at: backstop_gallery FOLDER [language [plan]].

#include "model/itemmodels/pathselection.h"
#include "tests/ui/dialogpictures.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/planpictures.h"
#include "tests/ui/recoverypictures.h"
#include "tests/ui/uitest.h"
#include "tests/ui/wizardpictures.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/backups/changestab.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
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
            const auto take = [this](QWidget *widget, const QString &name) { this->take(widget, name); };
            test::takePlanPictures(context(), m_data, take);
            test::takeRecoveryPictures(context(), m_data, take);
            if (planOnly)
                continue;
            welcome();
            window();
            test::takeDialogPictures(m_data, m_prompts, take);
            test::takeWizardPictures(m_data, m_prompts, take);
        }
    }

private:
    void take(QWidget *widget, const QString &name)
    {
        QTest::qWait(120); // models answer from their threads
        widget->grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix));
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
        test::named<QLineEdit>(page, "secretEdit")->setText(QStringLiteral("correct horse"));
        page->showError({ErrorCode::WrongKey,
                         QStringLiteral("/mnt/backup/trading-prod: the passphrase opens no key"),
                         QStringLiteral("Try again.")});
        take(&window, QStringLiteral("welcome-open"));
        page->setStep(WelcomePage::Step::Create);
        page->setProposedLocation(QStringLiteral("/mnt/backup/trading-prod"));
        test::named<QLineEdit>(page, "passphraseFirst")->setText(QStringLiteral("umbrella seven copper"));
        take(&window, QStringLiteral("welcome-create"));
        page->showRecoveryCode({QStringLiteral("K7QF-M2XA-9TRD-HW4C-P8ZN-3VYB-6JES-QG5L")});
        test::named<QAbstractButton>(page, "codePrint")->click();
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
        test::named<QAbstractButton>(page, "changesAsTree")->click();
        QTest::qWait(200);
        auto *tree = test::named<QTreeView>(page, "changeTree");
        tree->expand(m_data.changeTree->index(0, 0));
        QTest::qWait(200);
        tree->expand(m_data.changeTree->index(1, 0, m_data.changeTree->index(0, 0)));
        take(&window, QStringLiteral("backups-changes-tree"));
        test::named<QAbstractButton>(page, "changesAsList")->click();
        page->detail()->showFiles();
        QTest::qWait(200);
        itemmodels::PathSelection selection;
        selection.set("data/positions", true);
        selection.set("data/positions/ES.json", false);
        m_data.files->setSelection(selection);
        auto *files = test::named<QTreeView>(page, "fileTree");
        files->expand(m_data.files->index(0, 0));
        QTest::qWait(200);
        files->expand(m_data.files->index(2, 0, m_data.files->index(0, 0)));
        take(&window, QStringLiteral("backups-files"));
        page->filterLine()->setText(QStringLiteral("state:partial"));
        QTest::qWait(200);
        test::named<QTabWidget>(page, "detailTabs")->setCurrentIndex(3);
        take(&window, QStringLiteral("backups-partial"));
        page->filterLine()->setText(QStringLiteral("sorce:data"));
        take(&window, QStringLiteral("backups-filter-wrong"));
        page->filterLine()->setText(QStringLiteral("tag:nothing"));
        take(&window, QStringLiteral("backups-no-match"));
        page->filterLine()->setText({});
        jobs(window);
        window.resize(1024, 600);
        window.showPage(MainWindow::kBackups);
        test::named<QTabWidget>(page, "detailTabs")->setCurrentIndex(0);
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
        test::named<QAbstractButton>(&window, "jobsToggle")->click();
        take(&window, QStringLiteral("jobs-drawer"));
        test::named<QAbstractButton>(&window, "jobsToggle")->click();
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
